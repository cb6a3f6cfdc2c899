"""Writes what the user wants exported: whole, or not at all. For the pool's thread."""

from __future__ import annotations

from pathlib import Path

from agendas.comparison import Comparison
from agendas.exporting.files import write_whole
from gui.exporting.wishes import ExportWish


def write_export(wish: ExportWish, comparison: Comparison) -> Path:
    """Write the file and return its path. Raises OSError when it cannot be written; nothing is lost then."""
    write_whole(wish.path, content_of(wish, comparison))
    return wish.path


def content_of(wish: ExportWish, comparison: Comparison) -> bytes:
    """What the file is to hold."""
    if wish.what == "note":
        return _note(wish, comparison)
    if wish.format == "pdf":
        from agendas.exporting.as_html import comparison_as_html
        from agendas.exporting.sheet import comparison_title
        from gui.widgets.pdf import pdf_of

        html = comparison_as_html(comparison, wish.choices, for_print=True)
        return pdf_of(html, comparison_title(comparison), landscape=True)
    from agendas.exporting.formats import comparison_in

    return comparison_in(wish.format, comparison, wish.choices)


def _note(wish: ExportWish, comparison: Comparison) -> bytes:
    from agendas.exporting.change_note import change_note, note_as_html
    from agendas.exporting.formats import note_in

    note = change_note(comparison, wish.changes)
    if wish.format != "pdf":
        return note_in(wish.format, note)
    from gui.widgets.pdf import pdf_of

    return pdf_of(note_as_html(note, for_print=True), note.document_title)
