"""The card that lists everything that runs in the background, and what was done last in this session."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui import theme
from gui.widgets.card import Card, hairline, plain_label
from gui.widgets.icon_button import IconButton
from gui.working.board import Work, WorkBoard
from gui.working.rows import EndedRow, WorkRow
from gui.working.words import WorkWords

MOST_RUNNING = 5
"""Rows of running work: several imports may wait for one another. The others are counted."""
_LOW, _FEW = 720, 5
"""In a window that is lower than this only so many that ended are listed: the card must not stick out."""


class WorkCard(Card):
    """Floats over ``window``, at its top right. Made when it is first opened; then follows the board."""

    def __init__(self, board: WorkBoard, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(self.tr("What goes on in the background"))
        self._board, self._words = board, WorkWords(self)
        self._rows: dict[tuple[int, int], WorkRow] = {}
        self._ended_shown: object = None
        self._nothing = _line(self.tr("Nothing goes on at the moment."), self)
        self._more = _line("", self)
        self._last = QLabel(self.tr("Done in this session"), self)
        self._last.setProperty("role", "section")
        self._last.setContentsMargins(0, theme.GRID, 0, theme.GRID)
        self._compose()
        board.changed.connect(self._follow)

    def _compose(self) -> None:
        title = plain_label(self.tr("In the background"), strong=True)
        close = IconButton("x", self.tr("Close (Esc)"), self)
        close.clicked.connect(self.left_by_keys)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(close)
        self._running, self._ended = QVBoxLayout(), QVBoxLayout()
        for rows in (self._running, self._ended):
            rows.setSpacing(0)
        self._parting = hairline()
        self.words.addLayout(head)
        self.words.addWidget(self._nothing)
        self.words.addLayout(self._running)
        self.words.addWidget(self._more)
        self.words.addSpacing(theme.GRID)
        self.words.addWidget(self._parting)
        self.words.addWidget(self._last)
        self.words.addLayout(self._ended)

    def open_at(self, anchor: QRect) -> None:
        """Open below ``anchor``, in the window's coordinates, with the keyboard in it."""
        self._show_all()
        self.place(anchor)
        self.show()
        self.raise_()
        self.take_focus()

    def _fit(self) -> None:
        """As high as its sentences, which wrap, are in this width."""
        super()._fit()
        if self.column.hasHeightForWidth():
            self.resize(self.width(), self.column.heightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._ended_shown = None
            self._follow()

    def _follow(self) -> None:
        if self.isVisible():
            self._show_all()
            self.place_again()

    def _show_all(self) -> None:
        works = self._board.works
        self._show_running(works[:MOST_RUNNING])
        self._nothing.setVisible(not works)
        more = len(works) - MOST_RUNNING
        self._more.setText(self.tr("and %n more", "", max(0, more)))
        self._more.setVisible(more > 0)
        self._show_ended()

    def _show_running(self, works: tuple[Work, ...]) -> None:
        """The rows stay the widgets that they are: the keyboard may be on the stop of one."""
        left = {work.number for work in works}
        for number in [number for number in self._rows if number not in left]:
            self._drop(self._rows.pop(number))
        for work in works:
            if work.number not in self._rows:
                row = self._rows[work.number] = WorkRow(self._words, self)
                row.stop_wished.connect(lambda work=work: self._board.stop(work))
                self._running.addWidget(row)
                row.show()  # or it counts for nothing until the next event
            self._rows[work.number].show_work(work)

    def _drop(self, row: WorkRow) -> None:
        if row.stop.hasFocus():
            self.take_focus()
        self._running.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _show_ended(self) -> None:
        ended = self._board.ended
        shown = ended if self.window().height() >= _LOW else ended[:_FEW]
        for part in (self._parting, self._last):
            part.setVisible(bool(shown))
        if shown == self._ended_shown:
            return
        self._ended_shown = shown
        while (item := self._ended.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for work in shown:
            row = EndedRow(self._words, work, self)
            self._ended.addWidget(row)
            row.show()


def _line(text: str, parent: QWidget) -> QLabel:
    label = plain_label(text)
    label.setParent(parent)
    label.setProperty("role", "muted")
    return label
