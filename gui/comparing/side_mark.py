"""The mark that says on which side of the current row the keys are: a line under the paragraph's number."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QPainter

from gui import theme
from gui.comparing.rows_view import RowsView

THICKNESS = 2
BELOW = 3
"""Pixels between the base line of the number and the line."""


def paint_side_mark(painter: QPainter, view: RowsView) -> None:
    """Paint the mark, when the current row has a paragraph on that side in sight."""
    where = side_mark(view)
    if where is not None:
        painter.fillRect(where, theme.current().colour("accent"))


def side_mark(view: RowsView) -> QRectF | None:
    """Where the mark stands in the viewport; None when there is nothing to mark."""
    if view.script is None or view.current_row < 0:
        return None
    band = view.script.bands.first_of_row[view.current_row]
    top = dict(view.visible_bands()).get(band)
    fragment = next(iter(view.band_layout(band).side(view.side)), None) if top is not None else None
    if fragment is None or top is None or view.is_hidden_band(band):
        return None
    line = fragment.layout.lineAt(0)
    y = top + fragment.top + line.position().y() + line.ascent() + BELOW
    width = QFontMetrics(view.type.small).horizontalAdvance(str(fragment.fragment.block.paragraph_number))
    x = view.columns.text(view.side) + fragment.indent - view.type.small.pixelSize() - width
    return QRectF(x, round(y), width, THICKNESS)
