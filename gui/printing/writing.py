"""Writes what is to be printed as a PDF: whole, or not at all. For the pool's thread."""

from __future__ import annotations

from pathlib import Path

from agendas.exporting.files import write_whole
from gui.printing.things import pdf_of_thing
from gui.printing.wishes import PdfWish


def write_pdf(wish: PdfWish) -> Path:
    """Write the file and return its path. Raises OSError when it cannot be written; nothing is lost then."""
    write_whole(wish.path, pdf_of_thing(wish.thing, wish.choices))
    return wish.path
