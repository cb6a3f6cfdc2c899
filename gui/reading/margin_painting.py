"""What stands in the margin of the text: paragraph numbers, position bars, list marks, hairlines."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextBlock

from agendas.model import Block, Sentence
from gui import theme
from gui.reading.document import LIST_MARK, STYLES, ShownDocument, gutter
from gui.reading.geometry import first_baseline, line_rects
from gui.reading.text_map import Stretch

BAR_WIDTH = 3
BAR_FROM_TEXT = 14
NUMBER_FROM_TEXT = 26


def bar_rects(
    shown: ShownDocument, text_block: QTextBlock, block: Block, sentence: Sentence
) -> Iterator[QRectF]:
    """Where the bar of a sentence stands: beside each line that has a part of it."""
    start, end = shown.text_map.range_of(Stretch(block.id, sentence.start, sentence.end))
    x = gutter(shown.zoom) - BAR_FROM_TEXT
    step = text_block.blockFormat().lineHeight()
    for rect in line_rects(text_block, start, end):
        # On whole pixels, or the bars of two lines would show a seam.
        yield QRectF(x, round(rect.center().y() - step / 2), BAR_WIDTH, step)


def paint_margin(painter: QPainter, shown: ShownDocument, text_block: QTextBlock, block: Block) -> None:
    """Paint what belongs beside one paragraph of the document."""
    starts_here = shown.text_map.position(block.id, 0) < text_block.position() + text_block.length()
    if starts_here and text_block.position() <= shown.text_map.position(block.id, 0):
        _paint_number(painter, shown, text_block, block)
        _paint_hairline(painter, shown, text_block, block)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().colour("accent"))
    for sentence in block.positions:
        for rect in bar_rects(shown, text_block, block, sentence):
            painter.drawRect(rect)


def _paint_number(painter: QPainter, shown: ShownDocument, text_block: QTextBlock, block: Block) -> None:
    number = block.number if block.kind == "footnote" else block.paragraph_number
    if number is None:
        return
    painter.setFont(theme.interface_font(theme.scaled(theme.SMALL, shown.zoom)))
    painter.setPen(theme.current().colour("accent" if block.kind == "footnote" else "muted"))
    text = str(number)
    right = gutter(shown.zoom) - NUMBER_FROM_TEXT
    if block.kind == "footnote":
        right += NUMBER_FROM_TEXT - theme.GRID * 2
    width = QFontMetricsF(painter.font()).horizontalAdvance(text)
    painter.drawText(QPointF(right - width, first_baseline(text_block)), text)
    if block.kind == "list_item" and not LIST_MARK.match(block.text):
        painter.setFont(theme.text_font(theme.scaled(theme.TEXT, shown.zoom)))
        indent = text_block.blockFormat().leftMargin()
        left = gutter(shown.zoom) + indent - theme.scaled(STYLES["list_item"].indent, shown.zoom)
        painter.drawText(QPointF(left + theme.GRID, first_baseline(text_block)), "–")


def _paint_hairline(painter: QPainter, shown: ShownDocument, text_block: QTextBlock, block: Block) -> None:
    """Under the title, and above the first footnote."""
    layout = text_block.document().documentLayout()
    rect = layout.blockBoundingRect(text_block)
    if block.kind == "title":
        y = rect.bottom() + text_block.blockFormat().bottomMargin() * 0.45
    elif block.kind == "footnote" and block.id == next(iter(shown.agenda.footnotes)).id:
        y = rect.top() - theme.scaled(16, shown.zoom)
    else:
        return
    painter.setPen(QPen(theme.current().colour("hairline"), 1))
    painter.drawLine(QPointF(rect.left(), round(y) + 0.5), QPointF(rect.right(), round(y) + 0.5))
