"""Real footnotes in a Word document: the one thing it needs that python-docx (1.2) does not have.

The part with their texts is made of python-docx's own elements and put into its package, which writes it and
its relation like any other.
"""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement

from agendas.exporting.docx_styles import NOTE_MARK_STYLE, style_id
from agendas.exporting.docx_text import element, paragraph_of, run_of


class Footnotes:
    """The footnotes of a document in the making, numbered from 1 in the order of their marks."""

    def __init__(self, document: Document, style: str) -> None:
        """``style``: the id of the paragraph style of their texts."""
        self._style = style
        self._notes = element("footnotes")
        for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
            self._notes.append(_separator(number, kind))
        name = PackURI("/word/footnotes.xml")
        part = XmlPart(name, CONTENT_TYPE.WML_FOOTNOTES, self._notes, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def add(self, text: str) -> CT_R:
        """The mark of a new footnote, to be put where it belongs."""
        number = len(self._notes) - 1
        note = element("footnote", id=number)
        note.append(paragraph_of((_mark("footnoteRef"), run_of(f" {text}")), self._style))
        self._notes.append(note)
        return _mark("footnoteReference", id=number)


def _mark(tag: str, **attributes: int) -> CT_R:
    run = run_of("", style_id(NOTE_MARK_STYLE))
    run.append(element(tag, **attributes))
    return run


def _separator(number: int, kind: str) -> BaseOxmlElement:
    """A line between the text and its footnotes, which Word does not draw by itself."""
    note = element("footnote", type=kind, id=number)
    run = run_of("")
    run.append(element(kind))
    note.append(paragraph_of((run,), "Normal"))
    return note
