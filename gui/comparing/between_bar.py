"""The line below the header when meetings lie between the two: says so, and walks from one to the next."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from agendas.library.entries import LibraryEntry
from gui import theme
from gui.widgets.announcement import announce
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.icon_button import IconButton
from gui.widgets.meeting_words import meeting_dates

Step = tuple[LibraryEntry, LibraryEntry]
MOST_NAMED = 3
"""More meetings than this are counted: a line is no list."""


class Sentence(ElidedLabel):
    """Gives way at its end: its beginning says what it is about. The tooltip has all of it."""

    def _elide(self) -> None:
        width = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(self.full_text, Qt.TextElideMode.ElideRight, width)
        self.setText(shown)
        self.setToolTip("" if shown == self.full_text else f"<p>{html.escape(self.full_text)}</p>")


class BetweenBar(QWidget):
    """Hidden unless there is something between the two that are shown, or a walk is under way.

    ``pair_wanted`` carries the keys of the two agendas that a step leads to.
    """

    pair_wanted = Signal(str, str)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("betweenBar")
        self._pair = ("", "")
        self._between: tuple[LibraryEntry, ...] = ()
        self._steps: tuple[Step, ...] = ()
        self._walk: tuple[Step, ...] = ()
        self._closed_for: frozenset[str] = frozenset()
        self._sentence = Sentence(self)
        self._step = QLabel(self)
        self._step.setTextFormat(Qt.TextFormat.PlainText)
        self._step.setProperty("role", "section")
        self.walk = QPushButton(self.tr("Step by step"), self)
        self.previous = IconButton("chevron-left", self.tr("Previous step"), self)
        self.next = IconButton("chevron-right", self.tr("Next step"), self)
        self.whole = QPushButton(self.tr("All at once"), self)
        self.whole.setToolTip(self.tr("Compare the first with the last again"))
        self.close_button = IconButton("x", self.tr("Close this line"), self)
        self._lay_out()
        self._connect()
        self._refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 2, 12, 3)
        row.setSpacing(4)
        row.addWidget(self._step)
        self._step.setContentsMargins(0, 0, theme.GRID * 2, 0)  # "Stap 1 van 2 3–4 april" reads as one number
        row.addWidget(self._sentence, 1)
        for button in (self.walk, self.previous, self.next, self.whole):
            row.addWidget(button)
        row.addWidget(self.close_button)
        for button in (self.walk, self.whole):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the text

    def _connect(self) -> None:
        self.walk.clicked.connect(self.begin)
        self.next.clicked.connect(lambda: self.go(1))
        self.previous.clicked.connect(lambda: self.go(-1))
        self.whole.clicked.connect(self._compare_whole)
        self.close_button.clicked.connect(self.dismiss)

    # --- what is known

    def show_pair(self, left: str, right: str) -> None:
        """These two are (to be) shown. A walk goes on as long as they are one of its steps."""
        self._pair = (left, right)
        if self._place() is None:
            self._walk = ()
        self._refresh()

    def set_between(self, entries: Sequence[LibraryEntry], steps: Sequence[Step]) -> None:
        """The meetings between the two that are shown, and the pairs to walk through, in their order."""
        self._between, self._steps = tuple(entries), tuple(steps)
        self._refresh()

    @property
    def sentence(self) -> str:
        """What the line says, empty while it is hidden."""
        said = (self._step.text(), self._sentence.full_text)
        return " · ".join(filter(None, said)) if not self.isHidden() else ""

    @property
    def walking(self) -> bool:
        """Whether the two that are shown are a step of a walk."""
        return bool(self._walk)

    def _place(self) -> int | None:
        """The how-manyth step of the walk is shown; with its sides swapped it is still that step."""
        shown = frozenset(self._pair)
        of_walk = (at for at, step in enumerate(self._walk) if shown == {entry.key for entry in step})
        return next(of_walk, None)

    @property
    def _warns(self) -> bool:
        """Whether what is known is about the two that are shown."""
        if not self._between or len(self._steps) < 2:
            return False
        ends = frozenset((self._steps[0][0].key, self._steps[-1][1].key))
        return ends == frozenset(self._pair) and ends != self._closed_for

    # --- walking

    def begin(self) -> None:
        """Compare the first with the meeting after it."""
        by_keyboard = self.walk.hasFocus()
        self._walk = self._steps
        self._want(0)
        if by_keyboard:
            self.next.setFocus()

    def go(self, step: int) -> None:
        """To the next step of the walk, or the previous one; beyond its ends nothing happens."""
        place = self._place()
        if place is not None and 0 <= place + step < len(self._walk):
            self._want(place + step)

    def _want(self, place: int) -> None:
        left, right = self._walk[place]
        by_keyboard = self.next.hasFocus() or self.previous.hasFocus()
        self.show_pair(left.key, right.key)
        if by_keyboard and not (self.next.hasFocus() or self.previous.hasFocus()):
            (self.next if self.next.isEnabled() else self.previous).setFocus()  # the other end was reached
        self.pair_wanted.emit(left.key, right.key)

    def _compare_whole(self) -> None:
        first, last = self._walk[0][0], self._walk[-1][1]
        self._walk = ()
        self.show_pair(first.key, last.key)
        self.pair_wanted.emit(first.key, last.key)

    def dismiss(self) -> None:
        """Say no more about these two; a walk ends where it is."""
        if self._walk:
            self._walk = ()
        else:
            self._closed_for = frozenset(self._pair)
        self._refresh()
        self.dismissed.emit()

    # --- what is shown

    def _refresh(self) -> None:
        place = self._place()
        self._step.setVisible(place is not None)
        for button in (self.previous, self.next, self.whole):
            button.setVisible(place is not None)
        self.walk.setVisible(place is None)
        before = self.sentence
        if place is not None:
            self._show_step(place)
        elif self._warns:
            self._step.clear()
            self._sentence.set_full_text(self._warning())
        self.setVisible(place is not None or self._warns)
        if self.sentence and self.sentence != before:
            announce(self, self.sentence)

    def _show_step(self, place: int) -> None:
        self._step.setText(
            self.tr("Step {number} of {count}").format(number=place + 1, count=len(self._walk))
        )
        self._sentence.set_full_text(" → ".join(_name(entry) for entry in self._walk[place]))
        self.previous.setEnabled(place > 0)
        self.next.setEnabled(place < len(self._walk) - 1)

    def _warning(self) -> str:
        named = ", ".join(_name(entry) for entry in self._between[:MOST_NAMED])
        more = len(self._between) - MOST_NAMED
        if more > 0:
            named = self.tr("{meetings} and %n more", "", more).format(meetings=named)
        count = len(self._between)
        return self.tr("Between these two there is also: {meetings}", "", count).format(meetings=named)

    def align(self, left: int) -> None:
        """Begin where the text of the left column begins."""
        margins = self.layout().contentsMargins()  # type: ignore[union-attr]
        margins.setLeft(left)
        self.layout().setContentsMargins(margins)  # type: ignore[union-attr]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of the header, of which it is the continuation."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().colour("panel"))
            painter.setPen(theme.current().colour("hairline"))
            painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())


def _name(entry: LibraryEntry) -> str:
    """ "14 mei 2025 Antalya"; the title when the document gives no date."""
    facts = (meeting_dates(entry.meeting), entry.meeting.place) if entry.meeting.start else (entry.title,)
    return " ".join(fact for fact in facts if fact)
