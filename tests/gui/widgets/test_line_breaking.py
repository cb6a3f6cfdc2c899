"""Texts in a few lines: nothing lost, nothing too wide, no character cut in half."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from gui import theme
from gui.widgets.line_breaking import LONGEST_SHOWN, broken, line_count
from gui.widgets.shown_characters import shown

ROOM = 230


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.text(st.sampled_from("ab W😀é\u2028\ud800.,-"), max_size=160), st.integers(1, 3))
def test_lines_fit_and_the_count_is_known_beforehand(qtbot: QtBot, text: str, most: int) -> None:
    font = theme.text_font(theme.INTERFACE)
    metrics = QFontMetricsF(font)
    lines = broken(text, font, ROOM, most)
    assert 1 <= len(lines) <= most
    assert all(metrics.horizontalAdvance(line.rstrip()) <= ROOM + 1 for line in lines)
    assert line_count(text, font, metrics, ROOM, most) in (len(lines), most)
    if not lines[-1].endswith("…"):
        assert "".join("".join(lines).split()) == "".join(shown(text).split())


def test_a_very_long_text_ends_with_an_ellipsis_at_once(qtbot: QtBot) -> None:
    font = theme.text_font(theme.INTERFACE)
    for text in ("x" * 1_000_000, "woord " * 200_000):
        lines = broken(text, font, ROOM, 3)
        assert len(lines) == 3
        assert lines[2].endswith("…")


def test_what_is_cut_off_is_never_hidden_silently(qtbot: QtBot) -> None:
    text = "i" * LONGEST_SHOWN
    font = theme.text_font(theme.INTERFACE)
    assert not broken(text, font, 100_000, 3)[-1].endswith("…")
    assert broken(text + "i", font, 100_000, 3)[-1].endswith("…")
