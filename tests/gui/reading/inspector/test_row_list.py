"""The lists of the inspector: wrapped to a few lines, never cut in the middle of a character."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from gui import theme
from gui.reading.inspector.row_list import Row, RowList, _Delegate
from gui.reading.text_map import Stretch


def _lines(rows: RowList, text: str) -> list[str]:
    delegate = rows.itemDelegate()
    assert isinstance(delegate, _Delegate)
    return delegate.lines_of(Row(Stretch("p1", 0, 1), text), 280)


def test_a_long_text_ends_with_an_ellipsis_on_the_last_line(qtbot: QtBot) -> None:
    rows = RowList(2)
    qtbot.addWidget(rows)
    lines = _lines(rows, "Nederland zal 😀 Oekraïne blijven steunen " * 40)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert lines[0].startswith("Nederland zal 😀 Oekraïne")
    metrics = QFontMetrics(theme.interface_font())
    assert all(metrics.horizontalAdvance(line) <= 280 for line in lines)
    assert _lines(rows, "Kort") == ["Kort"]
    assert _lines(rows, "x" * 100_000)[1].endswith("…")


def test_the_list_is_as_high_as_its_rows_and_readable_by_name(qtbot: QtBot) -> None:
    rows = RowList(2)
    qtbot.addWidget(rows)
    rows.resize(280, 10)
    one = Row(Stretch("p1", 0, 1), "Eén", "1")
    rows.set_rows((one,))
    single = rows.height()
    rows.set_rows((one, Row(Stretch("p2", 0, 1), "Twee", "2")))
    assert rows.height() == 2 * single
    spoken = rows.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "2 Twee"


def test_a_detail_takes_a_line_and_is_heard(qtbot: QtBot) -> None:
    rows = RowList(2)
    qtbot.addWidget(rows)
    rows.resize(280, 10)
    rows.set_rows((Row(Stretch("h1", 0, 1), "Kop", "1"),))
    without = rows.height()
    rows.set_rows((Row(Stretch("h1", 0, 1), "Kop", "1", detail="3 positions"),))
    assert rows.height() > without
    assert rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "1 Kop 3 positions"
