"""What is under the pointer in the text: an entity, a footnote mark, a bar in the margin, a doubtful join.

Points are in the coordinates of the viewport, as mouse events give them.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit

from agendas.model import Entity
from gui.reading.decorations import Decorations, doubtful_joins, sentence_at_bar
from gui.reading.document import FootnoteMark, ShownDocument
from gui.reading.geometry import line_rects
from gui.reading.text_map import Stretch
from gui.reading.words import entity_tip, join_tip, position_tip


class Pointing:
    """Answers for one view and the document that it shows now."""

    def __init__(self, view: QTextEdit, shown: ShownDocument, decorations: Decorations) -> None:
        self._view, self._shown, self._decorations = view, shown, decorations
        self._layout = shown.document.documentLayout()

    def entity_at(self, point: QPointF) -> tuple[str, Entity] | None:
        """The block and the entity at a point."""
        position = self._layout.hitTest(self._in_document(point), Qt.HitTestAccuracy.ExactHit)
        place = self._shown.text_map.place(position) if position >= 0 else None
        if place is None:
            return None
        # A hit test answers with the nearest gap between characters: the pointer may be at either side.
        for offset in (place.offset, place.offset - 1):
            entity = self._decorations.entity_at(self._shown.blocks[place.block], offset)
            if entity is not None and self._covers(Stretch(place.block, entity.start, entity.end), point):
                return place.block, entity
        return None

    def mark_at(self, point: QPointF) -> FootnoteMark | None:
        """The footnote mark at a point, with some room around it: it is small."""
        near = self._layout.hitTest(self._in_document(point), Qt.HitTestAccuracy.FuzzyHit)
        for mark in self._shown.marks:
            if not mark.position - 2 <= near <= mark.position + mark.length + 2:
                continue
            rects = self._rects(mark.position, mark.position + mark.length)
            if any(rect.adjusted(-3, -4, 3, 0).contains(self._in_document(point)) for rect in rects):
                return mark
        return None

    def mark_rect(self, mark: FootnoteMark) -> QRect:
        """Where a mark stands in the viewport."""
        rects = self._rects(mark.position, mark.position + mark.length)
        rect = rects[0] if rects else QRectF()
        return rect.translated(0, -self._view.verticalScrollBar().value()).toAlignedRect()

    def tip_at(self, point: QPointF) -> str:
        """What is to be said of what is at a point; empty when there is nothing to say."""
        found = self.entity_at(point)
        if found is not None:
            return entity_tip(found[1])
        text_block = self._text_block_at(point)
        sentence = sentence_at_bar(self._shown, text_block, self._in_document(point))
        if sentence is not None and sentence.position is not None:
            return position_tip(sentence.position)
        return self._join_tip_at(text_block, point)

    def _join_tip_at(self, text_block: QTextBlock, point: QPointF) -> str:
        block = self._shown.block_of(text_block)
        if block is not None:
            for join in doubtful_joins(block):
                around = Stretch(block.id, max(0, join.at - 2), min(len(block.text), join.at + 2))
                if self._covers(around, point):
                    return join_tip(join)
        return ""

    def _in_document(self, point: QPointF) -> QPointF:
        return QPointF(point.x(), point.y() + self._view.verticalScrollBar().value())

    def _text_block_at(self, point: QPointF) -> QTextBlock:
        middle = QPointF(self._view.viewport().width() / 2, self._in_document(point).y())
        return self._shown.document.findBlock(self._layout.hitTest(middle, Qt.HitTestAccuracy.FuzzyHit))

    def _covers(self, stretch: Stretch, point: QPointF) -> bool:
        rects = self._rects(*self._shown.text_map.range_of(stretch))
        return any(rect.adjusted(0, -2, 0, 6).contains(self._in_document(point)) for rect in rects)

    def _rects(self, start: int, end: int) -> list[QRectF]:
        return list(line_rects(self._shown.document.findBlock(start), start, end))
