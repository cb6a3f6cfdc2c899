"""A plain-text file → its decoded text and lines, or one clear problem.

What a file is, is decided by its first bytes, not by its name. Needs the standard library alone.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from pathlib import Path

from agendas.model import Source
from agendas.problems import DocumentProblem
from agendas.reading.sources import SourceDocument, plain_lines
from agendas.reading.sources.encoding import decode, decode_utf16, looks_like_utf16, without_surrogates

LIMIT_MB = 50
_LIMIT = LIMIT_MB * 1024 * 1024
_SNIFFED = 65_536
_FORMATS = (
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word (.doc)"),
)
_ZIPPED = (
    (b"word/", "Word (.docx)"),
    (b"opendocument.text", "ODT"),
    (b"xl/", "Excel (.xlsx)"),
    (b"ppt/", "PowerPoint (.pptx)"),
    (b"epub+zip", "EPUB"),
)
_BINARY_MAGIC = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"MZ\x90", b"\x1f\x8b", b"BZh9", b"\xfd7zXZ",
    b"7z\xbc\xaf", b"SQLite format 3", b"RIFF", b"ID3", b"OggS", b"II*\x00", b"MM\x00*", b"\xca\xfe\xba\xbe",
)  # fmt: skip
_MARKUP = re.compile(rb"\s*(?:<\?xml|<!doctype\s|<html|<head|<body)", re.IGNORECASE)
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BLANK_BYTES = b"\0 \t\r\n\v\f"
_NOTHING = re.compile("[\\s\\0-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]*")


def read_plain_file(path: Path) -> SourceDocument:
    """The document in a file. Raises DocumentProblem when it cannot be read as plain text."""
    name = _readable_name(path)
    for _attempt in range(2):
        data = _stable_content(path, name)
        if data is not None:
            return document_of_bytes(data, name)
    raise DocumentProblem("changed_while_read", name)


def document_of_bytes(data: bytes, name: str) -> SourceDocument:
    """The document in ``data``. Raises DocumentProblem: too_large, binary, format_not_supported, empty."""
    if len(data) > _LIMIT:
        raise DocumentProblem("too_large", name, limit=LIMIT_MB)
    if not data.strip(_BLANK_BYTES):
        raise DocumentProblem("empty", name)
    wide = looks_like_utf16(data)
    _refuse_other_formats(data, name, wide is not None)
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


def _readable_name(path: Path) -> str:
    """The file's name as text that can be written: bytes of it that are no UTF-8 become U+FFFD."""
    return os.fsencode(path.name or str(path)).decode("utf-8", errors="replace")


def _stable_content(path: Path, name: str) -> bytes | None:
    """The file's bytes; None when it changed while it was being read."""
    try:
        # A FIFO without a writer would hang an ordinary open; with O_NONBLOCK fstat can refuse it.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise _problem(error, path, name) from error
    try:
        with os.fdopen(descriptor, "rb") as file:
            before = os.fstat(descriptor)
            _refuse_by_stat(before, name)
            data = file.read(_LIMIT + 1)
            after = os.fstat(descriptor)
    except OSError as error:
        raise _problem(error, path, name) from error
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return data if same and len(data) >= min(after.st_size, _LIMIT + 1) else None


def _refuse_by_stat(status: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise DocumentProblem("folder", name)
    if not stat.S_ISREG(status.st_mode):
        raise DocumentProblem("not_a_file", name)
    if status.st_size > _LIMIT:
        raise DocumentProblem("too_large", name, limit=LIMIT_MB)


def _problem(error: OSError | ValueError, path: Path, name: str) -> DocumentProblem:
    if isinstance(error, ValueError | FileNotFoundError | NotADirectoryError):
        return DocumentProblem("missing", name)
    if isinstance(error, IsADirectoryError) or _is_folder(path):
        return DocumentProblem("folder", name)
    if isinstance(error, PermissionError):
        return DocumentProblem("no_permission", name)
    return DocumentProblem("unreadable", name, reason=error.strerror or type(error).__name__)


def _is_folder(path: Path) -> bool:
    """Whether it is a folder: opening one is refused as a matter of permission on Windows."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _refuse_other_formats(data: bytes, name: str, wide: bool) -> None:
    for magic, format_name in _FORMATS:
        if data.startswith(magic):
            raise DocumentProblem("format_not_supported", name, format=format_name)
    if data.startswith(b"PK\x03\x04"):
        raise DocumentProblem("format_not_supported", name, format=_zipped_format(data))
    beginning = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    if _MARKUP.match(beginning):
        format_name = "XML" if beginning.startswith(b"<?xml") else "HTML"
        raise DocumentProblem("format_not_supported", name, format=format_name)
    if data.startswith(_BINARY_MAGIC) or (not wide and _is_binary(data)):
        raise DocumentProblem("binary", name)


def _zipped_format(data: bytes) -> str:
    beginning = data[:_SNIFFED] + data[-_SNIFFED:]
    return next((name for sign, name in _ZIPPED if sign in beginning), "zip")


def _is_binary(data: bytes) -> bool:
    """Whether control bytes are too common for a text; a text with a few NULs or bells still is one."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return False
    sample = data[:_SNIFFED]
    controls = len(_CONTROLS.findall(sample))
    return controls > 0.05 * len(sample) or sample.count(0) > 0.3 * len(sample)
