"""What a copy style puts on the clipboard, read back as a word processor and a mail program read it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QTextCharFormat, QTextDocument
from pytestqt.qtbot import QtBot

from agendas.quoting.copy_style import CopyStyle
from agendas.quoting.copy_styles import copy_styles
from agendas.quoting.quote import Quote
from agendas.quoting.taking import quote_of
from gui.quoting.clipboard import copy_in_style, copy_several_in_style
from tests.agendas.quoting.samples import agenda, block, passage

SOURCE = "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025"


def style(key: str) -> CopyStyle:
    return copy_styles().style(key)


def quote(*texts: str) -> Quote:
    blocks = [block(f"p{number}", text) for number, text in enumerate(texts, start=1)]
    return quote_of(passage(agenda(blocks), *(one.id for one in blocks)))


def pasted() -> QTextDocument:
    """The clipboard's HTML in a document, as on pasting it."""
    document = QTextDocument()
    document.setHtml(QGuiApplication.clipboard().mimeData().html())
    return document


def paragraphs(document: QTextDocument) -> list[str]:
    return document.toPlainText().split("\n")


def raised(document: QTextDocument) -> list[str]:
    """The words above the line."""
    found = []
    each = document.begin()
    while each.isValid():
        runs = each.begin()
        while not runs.atEnd():
            fragment = runs.fragment()
            runs += 1
            if (
                fragment.charFormat().verticalAlignment()
                == QTextCharFormat.VerticalAlignment.AlignSuperScript
            ):
                found.append(fragment.text())
        each = each.next()
    return found


def plain() -> str:
    return QGuiApplication.clipboard().mimeData().text()


def test_with_its_source_a_quote_of_two_paragraphs_stays_two(qtbot: QtBot) -> None:
    copy_in_style(style("source"), quote("Eén & ander.", "Twee."))
    assert paragraphs(pasted()) == ["“Eén & ander.", f"Twee.” ({SOURCE}, alinea 1–2)."]
    assert plain() == f"“Eén & ander.\n\nTwee.” ({SOURCE}, alinea 1–2)."


def test_a_footnote_is_raised_and_its_source_stands_below(qtbot: QtBot) -> None:
    copy_in_style(style("footnote"), quote("Nederland steunt dat."))
    assert paragraphs(pasted()) == ["“Nederland steunt dat.”1", f"1 {SOURCE}, alinea 1."]
    assert raised(pasted()) == ["1", "1"]


def test_the_notes_of_several_quotes_are_numbered_and_come_last(qtbot: QtBot) -> None:
    copy_several_in_style(style("footnote"), [(quote("Eerst."), None), (quote("Dan."), None)])
    assert [line[0] for line in paragraphs(pasted())] == ["“", "“", "1", "2"]
    assert raised(pasted()) == ["1", "2", "1", "2"]


def test_a_pair_has_both_quotes_and_both_sources(qtbot: QtBot) -> None:
    copy_in_style(style("pair"), quote("Nu vijf."), quote("Toen twee."))
    assert paragraphs(pasted()) == [
        f"Was: “Toen twee.” ({SOURCE}, alinea 1).",
        f"Nu: “Nu vijf.” ({SOURCE}, alinea 1).",
    ]


@pytest.mark.parametrize("key", [each.key for each in copy_styles().styles])
def test_what_looks_like_markup_in_a_letter_is_pasted_as_words(qtbot: QtBot, key: str) -> None:
    """An <img> that came through would let the program that it is pasted in read a file."""
    copy_in_style(style(key), quote('Zie <img src="file:///etc/passwd"> & <b>dit</b>.'))
    text = pasted().toPlainText().replace("‘", '"').replace("’", '"').replace("“", '"').replace("”", '"')
    assert '<img src="file:///etc/passwd">' in text.replace("\\", "")
    assert "<img" not in QGuiApplication.clipboard().mimeData().html()
