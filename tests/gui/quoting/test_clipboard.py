"""What is on the clipboard after copying."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from agendas.quoting.passage import Passage
from agendas.quoting.quotes import quote_text
from gui.quoting.clipboard import copy_quote, copy_text
from tests.agendas.quoting.samples import agenda, block, passage


def on_clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def whole(*texts: str) -> Passage:
    blocks = [block(f"p{number}", text) for number, text in enumerate(texts, start=1)]
    return passage(agenda(blocks), *(one.id for one in blocks))


def test_copied_text_is_plain_text_alone(qtbot: QtBot) -> None:
    copy_text(whole("Eerste 😀 alinea.", "Tweede alinea."))
    assert on_clipboard().text() == "Eerste 😀 alinea.\n\nTweede alinea."
    assert not on_clipboard().hasHtml()


def test_a_quote_is_plain_and_rich(qtbot: QtBot) -> None:
    copy_quote(whole("Steun <b>blijft</b> nodig."))
    expected = (
        "“Steun <b>blijft</b> nodig.” (Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, alinea 1)."
    )
    assert on_clipboard().text() == expected
    assert "Steun &lt;b&gt;blijft&lt;/b&gt; nodig." in on_clipboard().html()


def test_a_rich_quote_pastes_as_the_same_words(qtbot: QtBot) -> None:
    quoted = whole("Eén & ander.", "Twee.")
    copy_quote(quoted)
    page = QTextEdit()
    qtbot.addWidget(page)
    page.paste()
    assert page.toPlainText().replace("\n", "\n\n") == quote_text(quoted)


def test_direction_controls_and_lone_surrogates_stay_behind(qtbot: QtBot) -> None:
    copy_text(whole("2\u202e% \ud800bbp"))
    assert on_clipboard().text() == "2% \ufffdbbp"
