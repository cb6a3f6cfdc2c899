"""What the tests of mouse and keys share: the rows alone in a window, and where things stand in them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agendas.comparison import Comparison
from gui.comparing.bands import Side
from gui.comparing.selectable_rows import SelectableRows
from tests.gui.comparing.samples import small_comparison

LEFT_BUTTON = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def shown_rows(
    qtbot: QtBot, comparison: Comparison | None = None, size: tuple[int, int] = (1300, 800)
) -> SelectableRows:
    """The rows of a comparison (the small one), with the focus."""
    rows = SelectableRows()
    qtbot.addWidget(rows)
    rows.resize(*size)
    rows.show()
    rows.show_comparison(comparison or small_comparison())
    rows.activateWindow()
    rows.setFocus()
    return rows


def texts(rows: SelectableRows) -> list[str]:
    """What would be copied."""
    passage = rows.passage()
    return list(passage.texts) if passage else []


def point_at(rows: SelectableRows, side: Side, block_id: str, offset: int) -> QPoint:
    """Where the character at an offset of a block stands in sight."""
    for band, top in rows.visible_bands():
        for fragment in rows.band_layout(band).side(side):
            if fragment.fragment.block.id == block_id:
                rectangle = next(fragment.rectangles(offset, offset + 1))
                x = rows.columns.text(side) + rectangle.left() + 1
                return QPoint(round(x), round(top + rectangle.center().y()))
    raise AssertionError(f"{block_id} is not in sight")


def number_of(rows: SelectableRows, side: Side, block_id: str) -> QPoint:
    """Where the number of a paragraph stands."""
    return QPoint(rows.columns.text(side) - 14, point_at(rows, side, block_id, 0).y())


def sign_of(rows: SelectableRows, row: int) -> QPoint:
    """Where the sign of a row stands."""
    assert rows.script is not None
    top = dict(rows.visible_bands())[rows.script.bands.first_of_row[row]]
    return QPoint(rows.columns.gutter_centre, top + rows.type.line_height("row"))


def drag(rows: SelectableRows, start: QPoint, end: QPoint) -> None:
    """Press, pull and let go."""
    hold(rows, start, end)
    QTest.mouseRelease(rows.viewport(), LEFT_BUTTON, NO_KEY, end)


def hold(rows: SelectableRows, start: QPoint, end: QPoint) -> None:
    """Press and pull, and keep the button down."""
    QTest.mousePress(rows.viewport(), LEFT_BUTTON, NO_KEY, start)
    QTest.mouseMove(rows.viewport(), (start + end) / 2)
    QTest.mouseMove(rows.viewport(), end)


def press(rows: SelectableRows, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
    """Press keys one after another."""
    for key in keys:
        QTest.keyClick(rows, key, modifier)
