"""The sign at the right end of the toolbar that something goes on, and the way to the card that tells all.

Nothing while nothing runs, or nothing that takes longer than a blink. Work that has a bar of its own where
the user asked for it is not told in words twice: the icon alone stands for it. Costs nothing when idle: no
timer runs, nothing turns.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from gui.widgets.announcement import announce
from gui.widgets.icon_button import IconButton
from gui.working.board import PATIENCE, Work, WorkBoard
from gui.working.card import WorkCard
from gui.working.words import WorkWords

LINGER = 500
"""Milliseconds that the sign stays at least: one that only flashes by disturbs."""
_BESIDE_WORDS = 36
"""Pixels of the button that are not its words: the icon and what stands around it."""


class WorkStatus(QWidget):
    """Takes the room that is left in a toolbar; its button stands at the right end of it.

    The timers ``patience`` and ``linger`` are public for tests.
    """

    def __init__(self, board: WorkBoard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board, self._words = board, WorkWords(self)
        self._said = ""
        self._card: WorkCard | None = None
        self.button = IconButton("loader", self.tr("What goes on in the background"), self)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not take the caret from the text
        self.button.clicked.connect(self._toggle_card)
        self.button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.patience, self.linger = self._timer(), self._timer()
        board.changed.connect(self._follow)
        self._follow()

    def _timer(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(self._follow)
        return timer

    # What is said

    @property
    def said(self) -> str:
        """What the sign tells, in words; empty while it is hidden."""
        return self._said if not self.button.isHidden() else ""

    def _follow(self) -> None:
        """Say what runs, if it has run long enough to be said."""
        now = time.monotonic()
        works = self._board.works
        told = [work for work in works if now - work.since >= PATIENCE]
        if works and not told:
            self.patience.start(max(1, round(1000 * (PATIENCE - now + works[0].since))))
        if told:
            self._show(told)
        elif not self.button.isHidden() and not self.linger.isActive():
            self.button.hide()

    def _show(self, told: list[Work]) -> None:
        unseen = [work for work in told if not work.has_bar]
        words = self._words.running((unseen or told)[0])
        more = len(unseen or told) - 1
        self._said = f"{words} (+{more})" if more else words
        self.button.setToolTip(self.tr("{work}. Click to see all that goes on.").format(work=self._said))
        self.button.setAccessibleName(self._said)
        style = Qt.ToolButtonStyle
        self.button.setToolButtonStyle(style.ToolButtonTextBesideIcon if unseen else style.ToolButtonIconOnly)
        self._fit()
        if self.button.isHidden():
            self.button.show()
            self.linger.start(LINGER)
            if unseen:  # what has a bar is announced by its bar
                announce(self, self._said)

    def _fit(self) -> None:
        room = max(0, self.width() - _BESIDE_WORDS)
        metrics = self.button.fontMetrics()
        shown = metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, room)
        self.button.setText(shown.replace("&", "&&"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The words give way first; the icon stays."""
        return QSize(_BESIDE_WORDS, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """As high as the other buttons, whether something is said or not."""
        return QSize(_BESIDE_WORDS, self.button.sizeHint().height())

    # The card

    def open_card(self) -> None:
        """List all that runs and was done, with the keyboard in the list; also when nothing runs."""
        if self._card is None:
            self._card = WorkCard(self._board, self.window())
            self._card.left_by_keys.connect(self._close_by_keys)
        if self._card.isVisible():  # asked for from within it: the keys go back to where they came from
            return
        self._before = QApplication.focusWidget()
        self._card.open_at(self._anchor())
        QApplication.instance().focusChanged.connect(self._watch_focus)  # type: ignore[union-attr]

    @property
    def card(self) -> WorkCard | None:
        """The card, once it was opened."""
        return self._card

    def _toggle_card(self) -> None:
        if self._card is not None and self._card.isVisible():
            self._close_card()
        else:
            self.open_card()

    def _anchor(self) -> QRect:
        """The right end of this widget, in the window's coordinates."""
        window = self.window()
        corner = self.mapTo(window, QPoint(self.width() - 1, 0))
        return QRect(corner, QSize(1, self.height()))

    def _watch_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """The user went on with something else; another window leaves the card as it is."""
        if now is not None and self._card is not None and not self._card.has_focus:
            self._close_card()

    def _close_by_keys(self) -> None:
        before = self._before
        self._close_card()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _close_card(self) -> None:
        if self._card is not None and self._card.isVisible():
            QApplication.instance().focusChanged.disconnect(self._watch_focus)  # type: ignore[union-attr]
            self._card.hide()
