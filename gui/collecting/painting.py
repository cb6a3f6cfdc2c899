"""Draws the rows of the collection: headings, words, sources, notes and tags; roles, never colours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from gui import theme
from gui.collecting import layout as layouts
from gui.collecting import wording
from gui.collecting.layout import PartKind, PlacedPart, RowType
from gui.collecting.listed import HeadingRow, QuoteRow
from gui.widgets.line_breaking import broken
from gui.widgets.row_painting import paint_lines
from gui.widgets.shown_characters import shown

_ROLES: dict[PartKind, str] = {
    "mark": "warning", "old words": "text", "old source": "muted",
    "words": "text", "source": "muted", "note": "text", "tags": "muted",
}  # fmt: skip
_TAG_HEIGHT = 18
_TIE = 2


def paint_heading(painter: QPainter, row: HeadingRow, where: QRect, type_: RowType) -> None:
    """The topic or meeting, and muted at the right how many quotes it has."""
    count = str(row.count)
    width = QFontMetricsF(type_.small).horizontalAdvance(count)
    room = where.width() - width - 2 * theme.GRID
    (line,) = broken(wording.heading_words(row), type_.heading, room, 1)
    at = QPointF(where.left(), where.top() + layouts.ABOVE_HEADING)
    paint_lines(painter, [line], at, type_.heading, "text")
    end = QPointF(where.left() + where.width() - width, at.y())
    paint_lines(painter, [count], end, type_.small, "muted", type_.heading)


def paint_quote(
    painter: QPainter, row: QuoteRow, parts: Sequence[PlacedPart], type_: RowType, pointed: PartKind | None
) -> None:
    """All parts of a quote; the source that is pointed at looks as what it is, a link."""
    for placed in parts:
        kind, where = placed.part.kind, placed.where
        if kind == "tags":
            _paint_tags(painter, row.quote.tags, where, type_)
            continue
        role, font = _ROLES[kind], type_.font_of(kind)
        if kind == "mark":
            role = "removed" if row.refinding == "lost" else "warning"
            _paint_mark(painter, where, role)
        if kind == "note":
            _paint_bar(painter, where.adjusted(-layouts.NOTE_INDENT, 0, 0, 0), "muted", 1)
        if kind == pointed:
            role, font = "accent", QFont(font)
            font.setUnderline(True)
        paint_lines(painter, placed.lines, where.topLeft(), font, role)
    if row.quote.old is not None:
        _paint_tie(painter, parts)


def _paint_tie(painter: QPainter, parts: Sequence[PlacedPart]) -> None:
    """One line beside both quotes of a pair."""
    both = [part.where for part in parts if part.part.indent == layouts.PAIR_INDENT and _is_quoted(part)]
    where = QRectF(both[0].topLeft(), both[-1].bottomRight())
    _paint_bar(painter, where.adjusted(-layouts.PAIR_INDENT, 0, 0, 0), "accent", _TIE)


def _is_quoted(part: PlacedPart) -> bool:
    return part.part.kind in ("old words", "old source", "words", "source")


def _paint_bar(painter: QPainter, where: QRectF, role: str, width: float) -> None:
    bar = QRectF(where.left(), where.top() + 2, width, where.height() - 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().colour(role))
    painter.drawRoundedRect(bar, 1, 1)


def _paint_mark(painter: QPainter, where: QRectF, role: str) -> None:
    side = layouts.MARK_ICON
    left = where.left() - side - layouts.MARK_GAP
    top = where.top() + (where.height() - side) / 2
    theme.icon("triangle-alert", role, side).paint(painter, QRectF(left, top, side, side).toRect())


def _paint_tags(painter: QPainter, tags: tuple[str, ...], where: QRectF, type_: RowType) -> None:
    metrics = type_.metrics["tags"]
    found, rest = layouts.tag_places(tags, metrics, where)
    end = where.left()
    for tag, box in found:
        edge = QRectF(box.left() + 0.5, box.center().y() - _TAG_HEIGHT / 2, box.width() - 1, _TAG_HEIGHT)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.current().colour("muted"), 0.6))
        painter.drawRoundedRect(edge, _TAG_HEIGHT / 2, _TAG_HEIGHT / 2)
        room = box.width() - 2 * layouts.TAG_SIDE
        said = metrics.elidedText(shown(tag), Qt.TextElideMode.ElideRight, room + 1)
        paint_lines(painter, [said], QPointF(box.left() + layouts.TAG_SIDE, box.top()), type_.small, "muted")
        end = box.right() + layouts.TAG_GAP
    paint_lines(painter, [rest], QPointF(end, where.top()), type_.small, "muted")
