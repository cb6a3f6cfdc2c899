"""All that is painted over the text of the page, for the paragraphs in sight: entities, hits, marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock

from agendas.model import DOUBTFUL_JOIN, Block, Entity, EntityType, Join, Sentence
from gui import theme
from gui.reading.document import ShownDocument
from gui.reading.geometry import line_rects, visible_blocks
from gui.reading.margin_painting import BAR_FROM_TEXT, BAR_WIDTH, bar_rects, paint_margin
from gui.reading.text_map import Stretch
from gui.widgets import entity_painting

FLASH_ROLE = "selected"


@dataclass
class Decorations:
    """What is switched on over the text. ``singled`` is the one type that is shown with a fill; ``explained``
    is what a card tells of, filled while it is open; ``named`` the name (type, canonical form) that is
    walked, filled wherever it stands."""

    hidden: frozenset[EntityType] = frozenset()
    singled: EntityType | None = None
    hovered: tuple[str, Entity] | None = None
    explained: tuple[str, Entity | Sentence] | None = None
    named: tuple[EntityType, str] | None = None
    hits: dict[str, list[Stretch]] = field(default_factory=dict)
    current_hit: Stretch | None = None
    flashed: Stretch | None = None

    def paint(self, painter: QPainter, shown: ShownDocument, top: float, bottom: float) -> None:
        """Paint what stands between two heights of the document, in the document's coordinates."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for text_block in visible_blocks(shown.document, top, bottom):
            block = shown.block_of(text_block)
            if block is None:
                _paint_tag(painter, shown, text_block)
                continue
            self._paint_flash(painter, shown, text_block, block)
            self._paint_explained_sentence(painter, shown, text_block, block)
            paint_margin(painter, shown, text_block, block)
            self._paint_entities(painter, shown, text_block, block)
            self._paint_hits(painter, shown, text_block, block)
            for join in doubtful_joins(block):
                _paint_join(painter, shown, text_block, block, join)

    def entity_at(self, block: Block, offset: int) -> Entity | None:
        """The entity at an offset of a block, unless its type is switched off."""
        for entity in block.entities:
            if entity.start <= offset < entity.end and entity.type not in self.hidden:
                return entity
        return None

    def _paint_entities(
        self, painter: QPainter, shown: ShownDocument, text_block: QTextBlock, block: Block
    ) -> None:
        for entity in block.entities:
            if entity.type in self.hidden:
                continue
            start, end = shown.text_map.range_of(Stretch(block.id, entity.start, entity.end))
            rects = list(line_rects(text_block, start, end))
            if self._is_filled(block, entity):
                entity_painting.fill(painter, entity.type, rects)
            elif block.kind == "title":
                continue  # at this size the lines shout, and the facts above the title say the same
            for rect in rects:
                baseline = _baseline(text_block, rect)
                entity_painting.underline(painter, entity.type, rect.left(), rect.right(), baseline)

    def _is_filled(self, block: Block, entity: Entity) -> bool:
        return (
            self.singled == entity.type
            or self.named == (entity.type, entity.canonical)
            or (block.id, entity) in (self.hovered, self.explained)
        )

    def _paint_explained_sentence(
        self, painter: QPainter, shown: ShownDocument, text_block: QTextBlock, block: Block
    ) -> None:
        """The words that a position's card is about: a bar beside a line does not tell where they begin."""
        if self.explained is None or self.explained[0] != block.id:
            return
        sentence = self.explained[1]
        if isinstance(sentence, Sentence):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.current().colour(FLASH_ROLE))
            for rect in line_rects(
                text_block, *shown.text_map.range_of(Stretch(block.id, sentence.start, sentence.end))
            ):
                painter.drawRect(rect.adjusted(-2, -1, 2, 4))

    def _paint_hits(
        self, painter: QPainter, shown: ShownDocument, text_block: QTextBlock, block: Block
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for hit in self.hits.get(block.id, ()):
            current = hit == self.current_hit
            painter.setBrush(theme.current().colour("found_current" if current else "found"))
            for rect in line_rects(text_block, *shown.text_map.range_of(hit)):
                painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 1), 3, 3)
                if current:
                    _outline(painter, rect)

    def _paint_flash(
        self, painter: QPainter, shown: ShownDocument, text_block: QTextBlock, block: Block
    ) -> None:
        if self.flashed is None or self.flashed.block != block.id:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().colour(FLASH_ROLE))
        if len(block.text) == self.flashed.end - self.flashed.start:
            whole = text_block.document().documentLayout().blockBoundingRect(text_block)
            painter.drawRoundedRect(whole.adjusted(-8, -4, 8, 4), theme.RADIUS, theme.RADIUS)
            return
        step = text_block.blockFormat().lineHeight()
        for rect in line_rects(text_block, *shown.text_map.range_of(self.flashed)):
            middle = rect.center().y()
            painter.drawRect(QRectF(rect.left() - 4, middle - step / 2, rect.width() + 8, step))


def doubtful_joins(block: Block) -> Iterator[Join]:
    """The joins of which the reader should know that they may be wrong."""
    return (join for join in block.joins if join.confidence < DOUBTFUL_JOIN)


def sentence_at_bar(shown: ShownDocument, text_block: QTextBlock, point: QPointF) -> Sentence | None:
    """The position whose bar is at ``point`` (the document's coordinates), within a finger's width."""
    block = shown.block_of(text_block)
    if block is None:
        return None
    first, last = _offsets_of_line(shown, text_block, point)
    for sentence in block.positions:
        if sentence.start >= last or sentence.end <= first:
            continue  # rectangles are dear, and a block of an annex may have a thousand sentences
        for rect in bar_rects(shown, text_block, block, sentence):
            if rect.adjusted(-6, 0, BAR_FROM_TEXT - BAR_WIDTH, 0).contains(point):
                return sentence
    return None


def _offsets_of_line(shown: ShownDocument, text_block: QTextBlock, point: QPointF) -> tuple[int, int]:
    """Where the line at the height of ``point`` begins and ends, in the text of its block, a little wider."""
    layout, document = text_block.layout(), text_block.document()
    if not layout.lineCount():
        return 0, 0
    on_line = QPointF(document.textWidth() / 2, point.y())
    position = document.documentLayout().hitTest(on_line, Qt.HitTestAccuracy.FuzzyHit)
    line = layout.lineForTextPosition(max(0, position - text_block.position()))
    start = text_block.position() + line.textStart()
    first, last = shown.text_map.place(start), shown.text_map.place(start + line.textLength())
    return (first.offset - 1 if first else 0), (last.offset + 1 if last else 0)


def _baseline(text_block: QTextBlock, rect: QRectF) -> float:
    """The baseline of the line in ``rect``. All lines of a paragraph are set alike."""
    line = text_block.layout().lineAt(0)
    return rect.top() + line.ascent()


def _outline(painter: QPainter, rect: QRectF) -> None:
    """A line under the current hit: told from the others by more than its colour."""
    painter.save()
    painter.setPen(QPen(theme.current().colour("text"), 1.5))
    painter.drawLine(rect.bottomLeft() + QPointF(0, 2), rect.bottomRight() + QPointF(0, 2))
    painter.restore()


def _paint_tag(painter: QPainter, shown: ShownDocument, text_block: QTextBlock) -> None:
    if shown.tag is None:
        return
    border = theme.current().colour("muted")
    border.setAlphaF(0.5)
    painter.setPen(QPen(border, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in line_rects(text_block, *shown.tag):
        outline = QRectF(rect.toAlignedRect().adjusted(-6, 0, 6, 0)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(outline, theme.GRID, theme.GRID)


def _paint_join(
    painter: QPainter, shown: ShownDocument, text_block: QTextBlock, block: Block, join: Join
) -> None:
    """Three faint dots under the place where the word was put together."""
    around = Stretch(block.id, max(0, join.at - 1), min(len(block.text), join.at + 1))
    pen = QPen(theme.current().colour("muted"), 1.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 2.4])
    painter.setPen(pen)
    for rect in line_rects(text_block, *shown.text_map.range_of(around)):
        y = _baseline(text_block, rect) + entity_painting.BELOW_BASELINE + 4.5
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
