"""The line of hidden rows speaks the reader's language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from gui.comparing.hidden_line import HiddenLine


class Dutch(QTranslator):
    """Knows the line under its own class alone, as a catalogue does."""

    def translate(self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return "%n rijen verborgen" if context == "HiddenLine" and text.startswith("%n row") else ""

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def dutch(qtbot: QtBot) -> Iterator[None]:
    translator = Dutch()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.usefixtures("dutch")
def test_it_is_translated_whatever_the_rows_are() -> None:
    """In a Dutch window stood "3 row(s) hidden · show": the rows are of a subclass."""
    assert HiddenLine().words(3) == "3 rijen verborgen"
    assert HiddenLine.__subclasses__() == []
