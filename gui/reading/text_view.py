"""The text of one agenda under hand and eye: keys, mouse, wheel, hovering, painting.

What is painted stands in ``decorations``, what lies under the pointer in ``pointing``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from agendas.model import Agenda, Entity, Sentence
from gui import theme
from gui.reading.document import FootnoteMark, ShownDocument, gutter
from gui.reading.pointing import Target
from gui.reading.text_column import TextColumn

if TYPE_CHECKING:
    from agendas.library.entries import LibraryEntry
    from agendas.library.mentions import Mentions
    from gui.reading.cards.cards import Cards

_COPY_QUOTE = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C
)
EXPLAIN = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Period)
""" "What is this?" at the cursor."""
_MODIFIERS = frozenset(
    {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
)


class TextView(TextColumn):
    """A page of text that answers the reader, and tells the page what is wished for.

    ``mentions_wished`` and ``panel_wished`` carry the type and the canonical name of an entity,
    ``document_wished`` the canonical form of a Kamerstuk, ``own_name_wished`` a ``MarkAs`` or an ``Unmark``.
    ``menu_target`` is what the menu that was last opened is about.
    """

    copy_wished = Signal()
    quote_wished = Signal()
    find_wished = Signal()
    menu_wished = Signal(QPoint)
    note_wished = Signal(str, QRect)
    zoom_wished = Signal(int)
    place_changed = Signal()
    scrolled = Signal()
    mentions_wished = Signal(str, str)
    panel_wished = Signal(str, str)
    document_wished = Signal(str)
    own_name_wished = Signal(object)

    _cards: Cards | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wheel = 0
        self.menu_target: Target | None = None
        self.viewport().setMouseTracking(True)
        self.cursorPositionChanged.connect(self.place_changed)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    # Cards

    @property
    def cards(self) -> Cards:
        """The cards over the text, made when the first is wanted."""
        if self._cards is None:
            from gui.reading.cards.cards import Cards

            self._cards = Cards(self)
        return self._cards

    def close_cards(self) -> None:
        """No card over the text."""
        if self._cards is not None:
            self._cards.close()

    def explain_at_caret(self) -> None:
        """Open the card of what the cursor is at, with the keyboard in it; say so when there is nothing."""
        target = self.target_at_caret()
        if target is not None:
            self.reveal(target.stretch)
            self.cards.pin(target)
        elif self.shown is not None:
            below = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
            QToolTip.showText(below, self.tr("No name or position is marked here."), self.viewport())

    def target_at_caret(self) -> Target | None:
        """The name that the cursor is at or just behind; else the position that it is in."""
        place = self.place()
        if self.shown is None or place is None:
            return None
        block = self.shown.blocks[place.block]
        for offset in (place.offset, place.offset - 1):
            if (entity := self.decorations.entity_at(block, offset)) is not None:
                return Target(block.id, entity)
        around = (one for one in block.positions if one.start <= place.offset <= one.end)
        sentence: Sentence | None = next(around, None)
        return Target(block.id, sentence) if sentence else None

    def mark_at_caret(self) -> FootnoteMark | None:
        """The footnote mark that the cursor is at, or the word before which has it."""
        position, marks = self.textCursor().position(), self.shown.marks if self.shown else ()
        near = (mark for mark in marks if mark.position - 1 <= position <= mark.position + mark.length)
        return next(near, None)

    def show_mentions(self, mentions: Mentions, entries: Sequence[LibraryEntry]) -> None:
        """Say on the card in which agendas its name stands; ``entries`` are all that the library lists.

        Nothing happens when that card is no longer open.
        """
        if self._cards is not None:
            self._cards.show_mentions(mentions, entries)

    def offer_web_page(self, canonical: str, url: str | None) -> None:
        """Say that the library has not got the Kamerstuk that was wished for, and offer its page if known."""
        self.cards.offer_web_page(canonical, url)

    def update_agenda(self, agenda: Agenda) -> None:
        """What a card says may no longer hold when the text has been understood anew."""
        super().update_agenda(agenda)
        if self._cards is not None:
            self._cards.close_outdated()

    def _adopt(self, shown: ShownDocument) -> None:
        self.close_cards()
        self.menu_target = None
        super()._adopt(shown)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying and finding are wishes; Enter and Ctrl+. open what the cursor is at; Esc closes a card."""
        if self._cards is not None and event.key() not in _MODIFIERS:
            was_open = self._cards.card is not None
            self._cards.close()
            if was_open and event.key() == Qt.Key.Key_Escape:
                return
        if event.keyCombination() == EXPLAIN:
            self.explain_at_caret()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wished.emit()
        elif event.keyCombination() == _COPY_QUOTE:
            self.quote_wished.emit()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.find_wished.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_at_cursor()
        else:
            super().keyPressEvent(event)

    def _open_at_cursor(self) -> None:
        if self.shown is None:
            return
        if (mark := self.mark_at_caret()) is not None:
            self._wish_note(mark)
        else:
            self.explain_at_caret()

    def event(self, event: QEvent) -> bool:
        """Keeps the column in the middle, and lets the wheel turn beside the column too."""
        if event.type() == QEvent.Type.Resize:
            self.centre_column()
        elif isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size of the text."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / 120)
        if steps:
            self._wheel -= steps * 120
            self.zoom_wished.emit(steps)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The page's own menu instead of Qt's, for the paragraph and the name under the pointer."""
        self.close_cards()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if not self.textCursor().hasSelection():
                self.setTextCursor(self.cursorForPosition(event.pos()))
            self.menu_target = self.pointing.target_at(QPointF(event.pos())) if self.pointing else None
        else:
            self.menu_target = self.target_at_caret()
        self.menu_wished.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Who presses selects, or wants another card."""
        if self._cards is not None:
            self._cards.close_unpinned()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the pointer, unless text is being selected."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a footnote mark opens its note, one on a name pins its card, with Ctrl opens the paper
        that it names; a drag selects."""
        super().mouseReleaseEvent(event)
        if (
            event.button() != Qt.MouseButton.LeftButton
            or self.pointing is None
            or self.textCursor().hasSelection()
        ):
            return
        if (mark := self.pointing.mark_at(event.position())) is not None:
            self._wish_note(mark)
        elif (target := self.pointing.target_at(event.position())) is not None:
            ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if ctrl and _is_paper(target):
                self.cards.ask_for_document(target)
            else:
                self.cards.pin(target, event.position())

    def viewportEvent(self, event: QEvent) -> bool:
        """Explains on hover; the tooltip is the view's own, so that no text becomes markup."""
        if event.type() == QEvent.Type.Leave:
            self._set_hovered(None)
            if self._cards is not None:
                self._cards.hover(None, QPointF())
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.pointing.tip_at(QPointF(event.pos())) if self.pointing else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks first, the text over them."""
        if self.shown is not None:
            self.finish_layout()
            scrolled = self.verticalScrollBar().value()
            with QPainter(self.viewport()) as painter:
                painter.setClipRect(event.rect())
                painter.translate(0, -scrolled)
                top = scrolled + event.rect().top()
                self.decorations.paint(painter, self.shown, top, top + event.rect().height())
        super().paintEvent(event)

    def _wish_note(self, mark: FootnoteMark) -> None:
        if self.pointing is not None:
            self.note_wished.emit(mark.number, self.pointing.mark_rect(mark))

    def _hover(self, point: QPointF) -> None:
        if self.pointing is None:
            return
        target = self.pointing.target_at(point)
        entity = target.what if target is not None and isinstance(target.what, Entity) else None
        self._set_hovered((target.block, entity) if target is not None and entity is not None else None)
        if target is not None or self._cards is not None:
            self.cards.hover(target, point)
        if self.pointing.mark_at(point) is not None or (target is not None and _is_paper(target)):
            shape = Qt.CursorShape.PointingHandCursor
        else:
            in_margin = self.shown is not None and point.x() < gutter(self.shown.zoom) - theme.GRID
            shape = Qt.CursorShape.ArrowCursor if in_margin else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def _set_hovered(self, hovered: tuple[str, Entity] | None) -> None:
        if hovered != self.decorations.hovered:
            self.decorations.hovered = hovered
            self.viewport().update()


def _is_paper(target: Target) -> bool:
    """Whether it is a Kamerstuk, which may be in the library."""
    from gui.reading.written_out import is_kamerstuk

    return isinstance(target.what, Entity) and is_kamerstuk(target.what.type, target.what.canonical)
