"""When a card is there and when not: it comes after a rest of the pointer, stays when pinned, goes by itself.

Keeps the two cards of one view (a name's, a position's), of which one at most is open, and answers what the
reader wishes in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from agendas.library.entries import LibraryEntry
from agendas.library.mentions import Mentions
from agendas.model import Entity, Sentence
from gui.reading.cards.entity_card import EntityCard
from gui.reading.cards.position_card import PositionCard
from gui.reading.correcting.wishes import Unmark
from gui.reading.occurrences import Occurrence, occurrences
from gui.reading.pointing import Target
from gui.widgets.card import Card

if TYPE_CHECKING:
    from gui.reading.text_view import TextView

REST = 400
"""Milliseconds that the pointer rests on a word before its card comes."""
GRACE = 250
"""Milliseconds in which the pointer may go from a word to its card, or back."""


class Cards(QObject):
    """The cards over ``view``. The timers ``opening`` and ``closing`` are public for tests."""

    def __init__(self, view: TextView) -> None:
        super().__init__(view)
        self._view = view
        self.target: Target | None = None
        self.pinned = False
        self._coming: tuple[Target, QRect] | None = None
        self._asked: Target | None = None
        self._jumping = False
        self.opening = QTimer(self, singleShot=True, interval=REST)
        self.closing = QTimer(self, singleShot=True, interval=GRACE)
        self.name, self.position = EntityCard(view), PositionCard(view)
        self._connect()

    def _connect(self) -> None:
        self.opening.timeout.connect(self._open_coming)
        self.closing.timeout.connect(self.close)
        self._view.scrolled.connect(self._follow_scrolling)
        for card in (self.name, self.position):
            card.entered.connect(self._stay)
            card.left.connect(self._leave)
            card.left_by_keys.connect(self.close)
        self.name.step_wished.connect(self.step)
        self.name.panel_wished.connect(self._wish_panel)
        self.name.document_wished.connect(self._ask_for_shown)
        self.name.unmark_wished.connect(self._unmark)
        self.name.types_wished.connect(self._open_types)

    @property
    def card(self) -> Card | None:
        """The card that is open."""
        if self.target is None:
            return None
        return self.name if isinstance(self.target.what, Entity) else self.position

    # Coming and going

    def hover(self, target: Target | None, point: QPointF) -> None:
        """The pointer is over ``target``, or over nothing that has a card."""
        if self.pinned:
            return
        if target is not None and target == self.target:
            self._stay()
            return
        if self.target is not None and not self.closing.isActive():
            self.closing.start()
        if target is None:
            self.opening.stop()
            self._coming = None
        elif self._coming is None or self._coming[0] != target:
            self._coming = (target, self._anchor(target, point))
            self.opening.start()

    def pin(self, target: Target, point: QPointF | None = None) -> None:
        """Open the card of ``target`` with the keyboard in it, until the reader closes it or leaves it."""
        self._stay()
        if target != self.target:
            self._open(target, self._anchor(target, point))
        card = self.card
        if card is not None:
            if not self.pinned:
                self.pinned = True
                _application().focusChanged.connect(self._follow_focus)
            card.take_focus()

    def close(self) -> None:
        """No card any more; the keyboard goes back to the text if it was in the card."""
        self._stay()
        card, self.target = self.card, None
        if card is None:
            return
        if self.pinned:
            self.pinned = False
            _application().focusChanged.disconnect(self._follow_focus)
            if card.has_focus:
                self._view.setFocus()
        card.hide()
        self._view.decorations.explained = None
        self._view.viewport().update()

    def close_unpinned(self) -> None:
        """The reader is doing something else: a card that came by itself goes, and none comes."""
        if not self.pinned:
            self.close()

    def close_outdated(self) -> None:
        """The text has been understood anew: what a card says may no longer hold."""
        if self.target is not None:
            block = self._view.shown.blocks.get(self.target.block) if self._view.shown else None
            if block is None or self.target.what not in (*block.entities, *block.sentences):
                self.close()

    def _stay(self) -> None:
        self.opening.stop()
        self.closing.stop()
        self._coming = None

    def _leave(self) -> None:
        if self.target is not None and not self.pinned:
            self.closing.start()

    def _open_coming(self) -> None:
        if self._coming is not None:
            target, anchor = self._coming
            self._stay()
            self._open(target, anchor)

    def _open(self, target: Target, anchor: QRect) -> None:
        if self._view.shown is None:
            return
        self.close()
        self.target = target
        what, card = target.what, self.card
        if isinstance(what, Entity):
            self.name.show_entity(self._view.shown.agenda, target.block, what)
        elif what.position is not None:
            self.position.show_position(what, what.position)
        if card is not None:
            card.place(anchor)
            card.show()
            card.raise_()
        self._point_out(target)
        if isinstance(what, Entity) and self.name.tells_of_others:
            self._view.mentions_wished.emit(what.type, what.canonical)

    def _point_out(self, target: Target) -> None:
        self._view.decorations.explained = (target.block, target.what)
        self._view.viewport().update()

    def _anchor(self, target: Target, point: QPointF | None) -> QRect:
        """Where the target stands, in the coordinates of the view."""
        pointing = self._view.pointing
        rect = pointing.target_rect(target, point) if pointing else QRect()
        return rect.translated(self._view.viewport().pos())

    def _follow_scrolling(self) -> None:
        if not self._jumping:
            self.close()

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """A window that loses the keyboard keeps its card; a click elsewhere in it does not."""
        card = self.card
        if card is not None and now is not None and not (now is card or card.isAncestorOf(now)):
            self.close()

    # What is wished for in the card of a name

    def step(self, by: int) -> None:
        """Go to the next or the previous place of the name, and round at the ends. The card stays where it is
        when it can: the next press is on the same spot."""
        shown, target = self._view.shown, self.target
        if shown is None or target is None or not isinstance(target.what, Entity):
            return
        places = occurrences(shown.agenda, target.what.type, target.what.canonical)
        here = Occurrence(target.block, target.what)
        block, entity = places[(places.index(here) + by) % len(places)]
        self.target = Target(block, entity)
        self._jumping = True
        self._view.go_to(self.target.stretch, flash=True)
        self._jumping = False
        self.name.show_entity(shown.agenda, block, entity, walking=True)
        self.name.place_beside(self._anchor(self.target, None))
        self._point_out(self.target)

    def _wish_panel(self) -> None:
        if (entity := self.name.entity) is not None:
            self.close()
            self._view.panel_wished.emit(entity.type, entity.canonical)

    def _ask_for_shown(self) -> None:
        if self.target is not None:
            self.ask_for_document(self.target)

    def ask_for_document(self, target: Target) -> None:
        """Wish the paper that ``target`` names; its web page may be offered there afterwards."""
        if isinstance(target.what, Entity):
            self._asked = target
            self._view.document_wished.emit(target.what.canonical)

    def offer_web_page(self, canonical: str, url: str | None) -> None:
        """Offer a page on the card of the paper that was asked for, opening it again if it is gone."""
        if not (self.target is not None and self.name.shows("document", canonical)):
            asked = self._asked
            if asked is None or isinstance(asked.what, Sentence) or asked.what.canonical != canonical:
                return
            self.pin(asked)
        self.name.offer_web_page(url)

    def show_mentions(self, mentions: Mentions, entries: Sequence[LibraryEntry]) -> None:
        """Name the other agendas on the card, if it is still the card of that name."""
        if self.target is not None and self._view.shown is not None:
            self.name.show_mentions(mentions, entries, self._view.shown.agenda.source.sha256)

    def _unmark(self) -> None:
        if (entity := self.name.entity) is not None:
            self.close()
            self._view.own_name_wished.emit(Unmark(entity.text, entity.type))

    def _open_types(self) -> None:
        from gui.reading.correcting.menu import open_types

        entity, button = self.name.entity, self.name.mark
        if entity is not None:
            below = button.mapToGlobal(QPoint(0, button.height()))
            open_types(self._view, entity.text, entity, below)


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # noqa: S101  # there is no view without one
    return application
