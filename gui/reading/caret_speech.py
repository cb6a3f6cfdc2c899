"""What is marked in the text, for those who hear it: said when the cursor comes to a name, position or note.

Marks are painted over the text, so no screen reader knows of them. Nothing is asked or said while none
listens, and while the cursor is on its way nothing is said either: who holds a key down would be flooded.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible

from agendas.model import Entity, Sentence
from gui.reading.cards.words import CardWords
from gui.reading.document import FootnoteMark
from gui.reading.text_view import TextView
from gui.widgets.announcement import announce
from gui.widgets.entity_type_words import one_of_type

REST = 250
"""Milliseconds that the cursor is at rest before something is said; a key held down repeats faster."""


class Mark(NamedTuple):
    """Something marked in the text, in the paragraph where it stands."""

    block: str
    what: Entity | Sentence | FootnoteMark


class CaretSpeech(QObject):
    """Follows the cursor of ``view``, and says what it came to. The timer ``rest`` is public for tests."""

    def __init__(self, view: TextView) -> None:
        super().__init__(view)
        self._view, self._words = view, CardWords(self)
        self._told: tuple[Mark, ...] = ()
        self.rest = QTimer(self, singleShot=True, interval=REST)
        self.rest.timeout.connect(self._tell)
        view.place_changed.connect(self._follow)

    def _follow(self) -> None:
        if QAccessible.isActive():
            self.rest.start()

    def _tell(self) -> None:
        """Only what the cursor was not in before: within a position its words are heard, not it again.

        A selection is read aloud by the screen reader itself.
        """
        if not self._view.hasFocus() or self._view.textCursor().hasSelection():
            return
        here = self._marks()
        new = [mark for mark in here if mark not in self._told]
        self._told = here
        if new:
            announce(self._view, "; ".join(map(self._in_words, new)))

    def _marks(self) -> tuple[Mark, ...]:
        """What Enter or Ctrl+. would open here, and the position around it."""
        place, shown = self._view.place(), self._view.shown
        if place is None or shown is None:
            return ()
        marks: list[Mark] = []
        if (note := self._view.mark_at_caret()) is not None:
            marks.append(Mark(place.block, note))
        target = self._view.target_at_caret()
        if target is not None and isinstance(target.what, Entity):
            marks.append(Mark(target.block, target.what))
        positions = shown.blocks[place.block].positions
        around = (one for one in positions if one.start <= place.offset <= one.end)
        return (*marks, *(Mark(place.block, one) for one in around))

    def _in_words(self, mark: Mark) -> str:
        """ "footnote 3", "person: Kaja Kallas", "position: Nederland, steunen, for, strength 4 of 5"."""
        what = mark.what
        if isinstance(what, FootnoteMark):
            return self.tr("footnote {number}").format(number=what.number)
        if isinstance(what, Entity):
            kind = one_of_type(what.type)
            return kind if what.canonical == what.text else f"{kind}: {what.canonical}"
        return self._position_in_words(what)

    def _position_in_words(self, sentence: Sentence) -> str:
        position = sentence.position
        if position is None:
            return self.tr("position")
        degree = (self._words.polarity(position), self._words.strength(position))
        said = (part for part in (position.actor, position.verb, *degree) if part)
        return self.tr("position: {what}").format(what=", ".join(said))
