"""Of what Qt says the log gets who said it, never the words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import qWarning
from pytestqt.qtbot import QtBot

from gui.crash_care.qt_messages import listen, stop_listening, without_words


@pytest.mark.parametrize(
    ("category", "message", "said"),
    [
        ("default", "QPainter::begin: Paint device returned engine == 0", "(default) QPainter::begin"),
        ("qt.qpa.xcb", "could not open /home/jan/geheim.docx", "(qt.qpa.xcb)"),
        ("default", "QPixmap: cannot open geheim.png", "(default) QPixmap"),
        ("default", "QGeheim::geheim: x", "(default)"),
        ("default", "QPainter::geheim: x", "(default) QPainter"),
        ("geheim /home/jan", "x", "(other)"),
        (None, "x", "(other)"),
    ],
)
def test_only_who_says_it_is_kept(category: str | None, message: str, said: str) -> None:
    assert without_words("Qt warning", category, message) == f"Qt warning {said}"


@given(st.text("bcdfghjkmnpqrstvwxz", min_size=8).map(lambda text: f"Zq{text}"))
def test_a_secret_in_a_message_is_never_kept(secret: str) -> None:
    forms = (secret, f"QImage: {secret}", f"Q{secret}::{secret}", f"QImage::{secret}: x", f"/{secret}")
    assert not any("Zq" in without_words("Qt warning", f"qt.{secret}", form) for form in forms)


def test_what_qt_says_is_told_and_still_goes_to_standard_error(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []
    listen(told.append)
    try:
        qWarning("QImage: geheim")
    finally:
        stop_listening()
    assert told == ["Qt warning (default) QImage"]
    assert capsys.readouterr().err == "QImage: geheim\n"
