"""The *wijzigingsnotitie*: the changes a user chose, on one page, as quotes old → new with their sources.

One value is made first (``change_note``), and every format is written from it, so that all say the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from agendas.exporting.as_text import wrapped
from agendas.exporting.markdown_text import escaped as in_markdown
from agendas.exporting.note_paper import fits_on_one_page, note_paper, page_share
from agendas.exporting.note_values import ChangeNote, NoteItem, NoteQuote, change_note
from agendas.exporting.paper_html import paper_as_html
from agendas.exporting.words import words

__all__ = [
    "ChangeNote",
    "NoteItem",
    "NoteQuote",
    "change_note",
    "fits_on_one_page",
    "note_as_docx",
    "note_as_html",
    "note_as_markdown",
    "note_as_odt",
    "note_as_text",
    "page_share",
]


def note_as_docx(note: ChangeNote) -> bytes:
    """The note as a Word document, A4 upright."""
    from agendas.exporting.paper_docx import paper_as_docx

    return paper_as_docx(note_paper(note))


def note_as_odt(note: ChangeNote) -> bytes:
    """The note as an OpenDocument text, A4 upright."""
    from agendas.exporting.paper_odt import paper_as_odt

    return paper_as_odt(note_paper(note))


def note_as_html(note: ChangeNote, *, for_print: bool = False) -> str:
    """The note as simple HTML, which browsers, mail programs and Qt's rich text show alike.

    ``for_print`` leaves the font to the program that prints.
    """
    return paper_as_html(note_paper(note), with_font=not for_print)


def note_as_markdown(note: ChangeNote) -> str:
    """Each change as its sentence and both quotes; ends with a line end."""
    parts = [f"# {in_markdown(note.title)}", in_markdown(note.subtitle)]
    parts += [_item_as_markdown(note, item) for item in note.items] or [words().nothing_ticked]
    return "\n\n".join(parts) + "\n"


def note_as_text(note: ChangeNote) -> str:
    """The same as plain text for a mail; ends with a line end."""
    parts = [f"{note.title}\n{'=' * len(note.title)}", wrapped(note.subtitle)]
    parts += [_item_as_text(note, item) for item in note.items] or [words().nothing_ticked]
    return "\n\n".join(parts) + "\n"


def _item_as_markdown(note: ChangeNote, item: NoteItem) -> str:
    lines = [f"**{in_markdown(item.summary)}**"]
    for name, said in _quotes(note, item):
        lines.append(f"- {in_markdown(name)}: {in_markdown(said)}")
    return "\n".join([lines[0], "", *lines[1:]])


def _item_as_text(note: ChangeNote, item: NoteItem) -> str:
    lines = [wrapped(item.summary, "* ")]
    lines += [wrapped(f"{name}: {said}", "  - ") for name, said in _quotes(note, item)]
    return "\n".join(lines)


def _quotes(note: ChangeNote, item: NoteItem) -> Iterator[tuple[str, str]]:
    """The meeting, and its quote with the whole source, or that it does not mention the subject."""
    for name, quote in ((note.left, item.old), (note.right, item.new)):
        yield name, f"“{quote.text}” ({quote.source})." if quote else words().absent_quote
