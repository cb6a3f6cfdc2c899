"""A PDF → its text in reading order, with what the place and the looks of its lines say of them.

``read_pdf`` is for everybody: it lets a process of its own do the work, since a damaged or hostile file can
crash or hang pdfium. ``extract`` is that work; pdfium (``pypdfium2_raw``) is imported there alone.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from agendas.model import Source
from agendas.problems import DocumentProblem
from agendas.reading.sources import SourceDocument
from agendas.reading.sources.plain_text import LIMIT_MB

if TYPE_CHECKING:
    from agendas.reading.sources.pdf_words import Page
    from agendas.reading.sources.worker import Stopped

MOST_PAGES = 500
MOST_CHARACTERS = 5_000_000
"""No letter is this long; a file that goes on and on is refused."""


def read_pdf(data: bytes, name: str, stopped: Stopped | None = None) -> SourceDocument:
    """The document in a PDF, read in a process of its own.

    Raises DocumentProblem: too_large, encrypted, damaged, too_many_pages, too_much_text, no_text,
    timed_out, crashed, out_of_memory, stopped.
    """
    from agendas.reading.sources.worker import guarded

    _refuse_large(data, name)
    return guarded("pdf", data, name, size=None, stopped=stopped)


def extract(data: bytes, name: str) -> SourceDocument:
    """The document in a PDF, read in this process. Raises DocumentProblem as ``read_pdf`` does."""
    from agendas.reading.sources.pdf_lines import lines_of
    from agendas.reading.sources.pdf_pages import body_style, parts_of
    from agendas.reading.sources.pdf_text import text_of

    _refuse_large(data, name)
    pages = _pages(data, name)
    lines = [lines_of(page.runs) for page in pages]
    aside = [lines_of(page.turned) for page in pages]
    size, bold = body_style(lines)
    text, source_lines = text_of(parts_of(lines, aside, size), size, bold)
    if not any(map(str.isalpha, text)):
        raise DocumentProblem("no_text", name)
    sha256 = hashlib.sha256(data).hexdigest()
    source = Source(name, "pdf", sha256, text, encoding="pdf", undecodable=text.count("\ufffd"))
    return SourceDocument(source, source_lines)


def _pages(data: bytes, name: str) -> list[Page]:
    """What stands on the pages, within the limits."""
    from agendas.reading.sources.pdf_words import CannotOpen, OpenPdf

    try:
        document = OpenPdf(data)
    except CannotOpen as error:
        raise DocumentProblem(error.reason, name) from error
    try:
        if len(document) > MOST_PAGES:
            raise DocumentProblem("too_many_pages", name, limit=MOST_PAGES)
        pages: list[Page] = []
        length = 0
        for index in range(len(document)):
            pages.append(document.page(index))
            length += sum(len(run.text) for run in pages[-1].runs)
            if length > MOST_CHARACTERS:
                raise DocumentProblem("too_much_text", name, limit=MOST_CHARACTERS)
        return pages
    finally:
        document.close()


def _refuse_large(data: bytes, name: str) -> None:
    if len(data) > LIMIT_MB * 1024 * 1024:
        raise DocumentProblem("too_large", name, limit=LIMIT_MB)
