"""A file or its bytes → the reader of its format → a ``SourceDocument``, or one clear problem.

What a file is, is decided by its bytes, not by its name. Readers are imported when their format turns up.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from agendas.problems import DocumentProblem
from agendas.reading.sources import SourceDocument
from agendas.reading.sources.encoding import decode, decode_utf16, looks_like_utf16
from agendas.reading.sources.plain_text import LIMIT_MB, document_of_bytes

if TYPE_CHECKING:
    from agendas.reading.sources.worker import Stopped

_LIMIT = LIMIT_MB * 1024 * 1024
_HEAD = 1_024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The name of the one stream in the container Word puts around a document with a password."""
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_MARKUP = re.compile(
    r"\s*(?:<\?xml|<!doctype\s|<!--|</?(?:html|head|body|div|p|h[1-6]|table|ul|ol|article|section|main|meta|"
    r"title|span|font|center|pre)\b[^<>]{0,500}>)",
    re.IGNORECASE,
)
_ELEMENT = re.compile(r"\s*<[A-Za-z_][\w:.-]{0,100}(?:\s[^<>]{0,2000})?>")
_OTHER_ZIPS = (("xl/", "Excel (.xlsx)"), ("ppt/", "PowerPoint (.pptx)"), ("META-INF/container.xml", "EPUB"))


def open_file(path: Path, stopped: Stopped | None = None) -> SourceDocument:
    """The document in a file.

    Raises DocumentProblem: what ``content_of`` and ``open_bytes`` raise.
    """
    return open_bytes(content_of(path), readable_name(path), stopped)


def content_of(path: Path) -> bytes:
    """The bytes of a file, of one moment.

    Raises DocumentProblem: missing, folder, not_a_file, no_permission, unreadable, too_large,
    changed_while_read.
    """
    name = readable_name(path)
    for _attempt in range(2):
        data = _stable_content(path, name)
        if data is not None:
            return data
    raise DocumentProblem("changed_while_read", name)


def open_bytes(data: bytes, name: str, stopped: Stopped | None = None) -> SourceDocument:
    """The document in the bytes of a file of any format.

    ``stopped`` is asked now and then while a process of its own reads, where one does (``worker``).
    Raises DocumentProblem: too_large, empty, binary, format_not_supported, encrypted, damaged, stopped, and
    the codes of the format's own reader.
    """
    if len(data) > _LIMIT:
        raise DocumentProblem("too_large", name, limit=LIMIT_MB)
    head = data[:_HEAD]
    if b"%PDF-" in head:
        from agendas.reading.sources.pdf import read_pdf

        return read_pdf(data, name, stopped)
    if data.startswith(_ZIP):
        return _open_archive(data, name, stopped)
    _refuse_old_formats(data, name)
    if is_markup(data):
        from agendas.reading.sources.worker import guarded

        return guarded("markup", data, name, size=len(data), stopped=stopped)
    return document_of_bytes(data, name)


def _open_archive(data: bytes, name: str, stopped: Stopped | None) -> SourceDocument:
    """The Word or ODF document in an archive; other archives are refused, what is in them unopened."""
    from agendas.reading.sources.archive import Archive
    from agendas.reading.sources.worker import guarded

    archive = Archive(data, name)
    kind = archive.read("mimetype") if "mimetype" in archive else b""
    if b"opendocument.text" in kind or (not kind and "content.xml" in archive):
        return guarded("odt", data, name, size=archive.text_size, stopped=stopped)
    if not kind and b"wordprocessingml" in archive.content_types():
        return guarded("docx", data, name, size=archive.text_size, stopped=stopped)
    other = next((form for prefix, form in _OTHER_ZIPS if archive.has_folder(prefix)), "zip")
    raise DocumentProblem("format_not_supported", name, format=other)


def _refuse_old_formats(data: bytes, name: str) -> None:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise DocumentProblem("encrypted", name)
        raise DocumentProblem("format_not_supported", name, format="Word (.doc)")
    if data.startswith(b"{\\rtf"):
        raise DocumentProblem("format_not_supported", name, format="RTF")


def is_markup(data: bytes) -> bool:
    """Whether bytes are HTML or XML: by a declaration, a known element, or an element that is all of them."""
    wide = looks_like_utf16(data[:_HEAD])
    head = data[:_HEAD]
    text = (decode_utf16(head, wide) if wide else decode(head)).text.lstrip("\ufeff")
    if _MARKUP.match(text):
        return True
    return bool(_ELEMENT.match(text)) and data.rstrip(b" \t\r\n\0").endswith(b">")


def readable_name(path: Path) -> str:
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
