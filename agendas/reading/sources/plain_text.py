"""Plain text → its decoded text and lines, or one clear problem. Needs the standard library alone."""

from __future__ import annotations

import hashlib
import re

from agendas.model import Source
from agendas.problems import DocumentProblem
from agendas.reading.sources import SourceDocument, plain_lines
from agendas.reading.sources.encoding import decode, decode_utf16, looks_like_utf16, without_surrogates

LIMIT_MB = 50
_LIMIT = LIMIT_MB * 1024 * 1024
_SNIFFED = 65_536
_BINARY_MAGIC = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"MZ\x90", b"\x1f\x8b", b"BZh9", b"\xfd7zXZ",
    b"7z\xbc\xaf", b"SQLite format 3", b"RIFF", b"ID3", b"OggS", b"II*\x00", b"MM\x00*", b"\xca\xfe\xba\xbe",
)  # fmt: skip
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BLANK_BYTES = b"\0 \t\r\n\v\f"
_NOTHING = re.compile("[\\s\\0-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]*")


def document_of_bytes(data: bytes, name: str) -> SourceDocument:
    """The document in ``data``. Raises DocumentProblem: too_large, binary, empty."""
    if len(data) > _LIMIT:
        raise DocumentProblem("too_large", name, limit=LIMIT_MB)
    if not data.strip(_BLANK_BYTES):
        raise DocumentProblem("empty", name)
    wide = looks_like_utf16(data)
    if data.startswith(_BINARY_MAGIC) or (not wide and _is_binary(data)):
        raise DocumentProblem("binary", name)
    decoded = decode_utf16(data, wide) if wide else decode(data)
    text, surrogates = without_surrogates(decoded.text)
    return _document(
        text,
        name,
        hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        undecodable=decoded.undecodable + surrogates,
    )


def document_of_text(text: str, name: str) -> SourceDocument:
    """The document in an already decoded text. Raises DocumentProblem: empty, too_large."""
    if len(text) > _LIMIT:
        raise DocumentProblem("too_large", name, limit=LIMIT_MB)
    sound, surrogates = without_surrogates(text)
    digest = hashlib.sha256(sound.encode("utf-8")).hexdigest()
    return _document(sound, name, digest, encoding="utf-8", undecodable=surrogates)


def _document(text: str, name: str, sha256: str, *, encoding: str, undecodable: int) -> SourceDocument:
    if _NOTHING.fullmatch(text):
        raise DocumentProblem("empty", name)
    source = Source(name, "txt", sha256, text, encoding, undecodable)
    return SourceDocument(source, plain_lines(text))


def _is_binary(data: bytes) -> bool:
    """Whether control bytes are too common for a text; a text with a few NULs or bells still is one."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return False
    sample = data[:_SNIFFED]
    controls = len(_CONTROLS.findall(sample))
    return controls > 0.05 * len(sample) or sample.count(0) > 0.3 * len(sample)
