"""Draws the list of changed positions: headings, changes with their quotes, figures in columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from gui import theme
from gui.comparing import change_layout as layouts
from gui.comparing.change_items import ChangeItem, Heading
from gui.comparing.change_layout import ChangeType, FigureColumns
from gui.comparing.signs import CHANGE_SIGNS, SIGN_COLOURS, paint_sign
from gui.comparing.word_breaking import Widths, broken
from gui.widgets.row_painting import line_height
from gui.widgets.tick_box import paint_tick


@dataclass(frozen=True, slots=True)
class ItemPainting:
    """The painter, its fonts, and what is so of the item: whether it is ticked, and shown whole."""

    painter: QPainter
    type_: ChangeType
    columns: FigureColumns
    ticked: bool = False
    whole: bool = False

    def words(self, item: ChangeItem, role: str) -> str:
        """The colour role of words: all of a formula is muted."""
        return "muted" if item.change.is_formula else role


def tick_rect(item: ChangeItem, type_: ChangeType, left: float, top: float) -> QRectF:
    """Where the box of an item stands whose texts begin at ``left`` and whose ground begins at ``top``."""
    is_figure = layouts.is_figure(item)
    above = layouts.BESIDE_FIGURE if is_figure else layouts.ABOVE
    step = line_height((type_.topic if is_figure else type_.label).font)
    return QRectF(left, top + above + (step - type_.tick) / 2, type_.tick, type_.tick)


def paint_heading(with_: ItemPainting, heading: Heading, where: QRectF) -> None:
    """Draw the name of a topic; that of the figures with their sign."""
    top, left, room = where.top() + layouts.ABOVE_HEADING, where.left(), where.width()
    font = with_.type_.heading
    if heading.of_figures:
        side = with_.type_.sign
        paint_sign(
            with_.painter, "figure", QRectF(left, top + (line_height(font.font) - side) / 2, side, side)
        )
        left += side + layouts.SIGN_GAP
        room -= side + layouts.SIGN_GAP
    _draw(with_, broken(heading.words, font, room, 1), QPointF(left, top), font, "text")


def paint_change(with_: ItemPainting, item: ChangeItem, where: QRectF) -> None:
    """Draw an item in the rectangle of its texts, which is as high as the item."""
    state = Qt.CheckState.Checked if with_.ticked else Qt.CheckState.Unchecked
    paint_tick(with_.painter, tick_rect(item, with_.type_, where.left(), where.top()), state)
    if layouts.is_figure(item):
        _paint_figure(with_, item, where)
        return
    top = where.top() + layouts.ABOVE
    _paint_label(with_, item, QRectF(where.left(), top, where.width(), 0))
    top += layouts.label_height(item, with_.type_, round(where.width())) + layouts.LABEL_GAP
    top = _paint_summary(with_, item, where, top)
    _paint_quotes(with_, item, where, top + layouts.QUOTES_GAP)


def _paint_summary(with_: ItemPainting, item: ChangeItem, where: QRectF, top: float) -> float:
    most = layouts.WHOLE if with_.whole else layouts.SUMMARY_LINES
    lines = broken(item.summary, with_.type_.summary, where.width(), most)
    return _draw(with_, lines, QPointF(where.left(), top), with_.type_.summary, with_.words(item, "text"))


def _paint_quotes(with_: ItemPainting, item: ChangeItem, where: QRectF, top: float) -> None:
    most = layouts.WHOLE if with_.whole else layouts.QUOTE_LINES
    y = top
    for text, is_old in layouts.quotes_of(item, whole=with_.whole):
        lines = broken(text, with_.type_.quote, where.width() - layouts.QUOTE_INSET, most)
        at = QPointF(where.left() + layouts.QUOTE_INSET, y)
        bottom = _draw(with_, lines, at, with_.type_.quote, with_.words(item, "muted" if is_old else "text"))
        bar = QRectF(where.left() + 2, y + 2, 2, bottom - y - 4)
        with_.painter.fillRect(bar, theme.current().colour("hairline" if is_old else "muted"))
        y = bottom + layouts.BETWEEN_QUOTES


def _paint_label(with_: ItemPainting, item: ChangeItem, where: QRectF) -> None:
    type_, sign = with_.type_, CHANGE_SIGNS[item.change.kind]
    step = line_height(type_.label.font)
    left = where.left() + type_.after_tick
    square = QRectF(left, where.top() + (step - type_.sign) / 2, type_.sign, type_.sign)
    with_.painter.setOpacity(0.6 if item.change.is_formula else 1)  # the sign: its word says the same
    paint_sign(with_.painter, sign, square)
    with_.painter.setOpacity(1)
    left += type_.sign + layouts.SIGN_GAP
    role = with_.words(item, SIGN_COLOURS[sign])
    _draw(with_, [layouts.label_in_words(item)], QPointF(left, where.top()), type_.label, role)
    numbers = layouts.numbers_in_words(item)
    if layouts.numbers_fit_beside(item, type_, round(where.width())):
        at = QPointF(where.right() - type_.number[numbers], where.top())
    else:
        at = QPointF(left, where.top() + step)
    _draw(with_, [numbers], at, type_.number, "muted")


def _paint_figure(with_: ItemPainting, item: ChangeItem, where: QRectF) -> None:
    type_, columns = with_.type_, with_.columns
    left, top = where.left() + type_.after_tick, where.top() + layouts.BESIDE_FIGURE
    topic = layouts.topic_lines(item, type_, where.width(), columns)
    bottom = _draw(with_, topic, QPointF(left, top), type_.topic, with_.words(item, "text"))
    if layouts.is_stacked(item, type_, columns):
        lines = broken(layouts.figures_in_one(item), type_.figure, where.right() - left, layouts.WHOLE)
        bottom = _draw(with_, lines, QPointF(left, bottom), type_.figure, with_.words(item, "figure"))
    else:
        _paint_in_columns(with_, item, QPointF(where.right() - columns.width, top))
    if with_.whole:
        bottom = _paint_summary(with_, item, where, bottom + layouts.LABEL_GAP)
        _draw(with_, [layouts.numbers_in_words(item)], QPointF(where.left(), bottom), type_.number, "muted")


def _paint_in_columns(with_: ItemPainting, item: ChangeItem, at: QPointF) -> None:
    """The old figures end where the arrow begins, the new ones begin where it ends."""
    type_, columns = with_.type_, with_.columns
    old = at.x() + columns.old - type_.topic.metrics.horizontalAdvance(item.old)
    arrow, new = at.x() + columns.old, at.x() + columns.old + columns.arrow
    _draw(with_, [item.old], QPointF(old, at.y()), type_.topic, "muted")
    if item.old and item.new:
        _draw(with_, [layouts.ARROW], QPointF(arrow, at.y()), type_.topic, "muted")
    _draw(with_, [item.new], QPointF(new, at.y()), type_.figure, with_.words(item, "figure"))


def _draw(with_: ItemPainting, lines: Sequence[str], at: QPointF, widths: Widths, role: str) -> float:
    """Draw lines one below the other, the first with its top at ``at``; where the next would begin."""
    step = line_height(widths.font)
    y = at.y() + (step - widths.metrics.height()) / 2 + widths.metrics.ascent()
    with_.painter.setFont(widths.font)
    with_.painter.setPen(theme.current().colour(role))
    for number, line in enumerate(lines):
        with_.painter.drawText(QPointF(at.x(), y + number * step), line)
    return at.y() + len(lines) * step
