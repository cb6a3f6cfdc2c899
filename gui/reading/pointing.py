"""What is under the pointer in the text: an entity, a footnote mark, a bar in the margin, a doubtful join.

Points are in the coordinates of the viewport, as mouse events give them.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit

from agendas.model import Entity, Sentence
from gui.reading.decorations import Decorations, doubtful_joins, sentence_at_bar
from gui.reading.document import FootnoteMark, ShownDocument, gutter
from gui.reading.geometry import line_rects
from gui.reading.text_map import Stretch
from gui.reading.words import join_tip

HIGHEST = 220
"""Pixels of text that the pointer may have to cross on its way to a card."""


class Target(NamedTuple):
    """What a card can explain: a name, or a sentence that states a position, in a block."""

    block: str
    what: Entity | Sentence

    @property
    def stretch(self) -> Stretch:
        """Where it stands in the text."""
        return Stretch(self.block, self.what.start, self.what.end)


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
        return self._in_view(rects[0] if rects else QRectF()).toAlignedRect()

    def target_at(self, point: QPointF) -> Target | None:
        """What has a card at a point: an entity, or the position whose bar is there."""
        found = self.entity_at(point)
        if found is not None:
            return Target(*found)
        if point.x() > gutter(self._shown.zoom):
            return None  # bars stand in the margin; this is asked at every move of the pointer
        text_block = self._text_block_at(point)
        sentence = sentence_at_bar(self._shown, text_block, self._in_document(point))
        block = self._shown.block_of(text_block)
        return Target(block.id, sentence) if block is not None and sentence is not None else None

    def target_rect(self, target: Target, point: QPointF | None = None) -> QRect:
        """Where a card should not lie: as wide as the target's line at ``point`` (without one, its first).

        As high as all its lines, unless they are so many that the card would be far from the pointer.
        """
        rects = [self._in_view(rect) for rect in self._rects(*self._shown.text_map.range_of(target.stretch))]
        if not rects:
            return QRect()
        nearest = rects[0]
        if point is not None:
            nearest = min(rects, key=lambda rect: abs(rect.center().y() - point.y()))
            if isinstance(target.what, Sentence):  # its bar is pointed at, in the margin
                nearest.setLeft(point.x())
        if rects[-1].bottom() - rects[0].top() <= HIGHEST:
            nearest.setTop(rects[0].top())
            nearest.setBottom(rects[-1].bottom())
        return nearest.toAlignedRect()

    def tip_at(self, point: QPointF) -> str:
        """What is to be said of a word put together that is at a point; empty when there is nothing."""
        return self._join_tip_at(self._text_block_at(point), point)

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

    def _in_view(self, rect: QRectF) -> QRectF:
        return rect.translated(0, -self._view.verticalScrollBar().value())

    def _text_block_at(self, point: QPointF) -> QTextBlock:
        middle = QPointF(self._view.viewport().width() / 2, self._in_document(point).y())
        return self._shown.document.findBlock(self._layout.hitTest(middle, Qt.HitTestAccuracy.FuzzyHit))

    def _covers(self, stretch: Stretch, point: QPointF) -> bool:
        rects = self._rects(*self._shown.text_map.range_of(stretch))
        return any(rect.adjusted(0, -2, 0, 6).contains(self._in_document(point)) for rect in rects)

    def _rects(self, start: int, end: int) -> list[QRectF]:
        return list(line_rects(self._shown.document.findBlock(start), start, end))
