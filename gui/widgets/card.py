"""What all cards over the text have in common: their look, their place beside a word, their keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.widgets.accessible_role import set_accessible_role
from gui.widgets.raised import Raised

WIDTH = 348
SIDE, TOP = theme.GRID * 4, theme.GRID * 3
FROM_EDGE, FROM_WORD = theme.GRID * 2, theme.GRID * 2
RING = 2
"""How wide the edge is where the keyboard is; nothing that lies in the card may cut through it."""


class Card(Raised):
    """Floats over the text of ``view``, its parent. Never takes the focus by itself: ``take_focus`` gives it.

    ``left_by_keys`` is emitted when the reader goes back to the text, ``entered`` and ``left`` when the
    pointer comes and goes.
    """

    left_by_keys = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._anchor = QRect()
        self._above = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_accessible_role(self, QAccessible.Role.Grouping)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.words = QVBoxLayout()
        self.words.setContentsMargins(SIDE, TOP, SIDE, TOP)
        self.words.setSpacing(theme.GRID)
        self.column.addLayout(self.words)

    # Its place

    @property
    def text_width(self) -> int:
        """The room for text in it, now."""
        return min(WIDTH, self._room().width()) - 2 * SIDE

    def _room(self) -> QRect:
        """Where it may stand, in the parent's coordinates: a scroll bar lies over what is put beneath it."""
        view, seen = self._view, self._view.rect()
        if isinstance(view, QAbstractScrollArea) and (bar := view.verticalScrollBar()).isVisible():
            seen.setRight(bar.mapTo(view, QPoint()).x() - 1)
        return seen.adjusted(FROM_EDGE, FROM_EDGE, -FROM_EDGE, -FROM_EDGE)

    def place(self, anchor: QRect) -> None:
        """Stand below ``anchor`` (in the parent's coordinates), or above it where there is no room below."""
        self._anchor = anchor
        self._fit()
        room, height = self._room(), self.height()
        below = room.bottom() - anchor.bottom() - FROM_WORD
        above = anchor.top() - FROM_WORD - room.top()
        self._above = below < height and above > below
        self._move()

    def place_again(self) -> None:
        """On the same side of the same word, when the card has grown or shrunk."""
        self._fit()
        self._move()

    def place_beside(self, anchor: QRect) -> None:
        """Tell of another word from the same place, unless the card would hide it or lose its lower end."""
        self._fit()
        hides = self.geometry().intersects(anchor.adjusted(0, -FROM_WORD, 0, FROM_WORD))
        if hides or not self._room().contains(self.geometry()):
            self.place(anchor)

    def _fit(self) -> None:
        self.setFixedWidth(self.text_width + 2 * SIDE)
        self.column.activate()
        self.resize(self.width(), self.column.sizeHint().height())

    def _move(self) -> None:
        anchor, room = self._anchor, self._room()
        left = min(anchor.left() - SIDE, room.right() + 1 - self.width())
        top = anchor.top() - FROM_WORD - self.height() if self._above else anchor.bottom() + FROM_WORD
        top = min(top, room.bottom() + 1 - self.height())
        self.move(max(room.left(), left), max(room.top(), top))

    # Its keys and its focus

    def take_focus(self) -> None:
        """Be reachable by the keyboard."""
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in it."""
        focused: QWidget | None = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the text; Enter presses the button that has the focus, else goes back too."""
        if event.key() == Qt.Key.Key_Escape:
            self.left_by_keys.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.window().focusWidget()
            if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
                focused.click()
            else:
                self.left_by_keys.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round in the card: behind it lies a page that the card covers."""
        stops = [self, *(button for button in self.findChildren(QAbstractButton) if _is_stop(button))]
        focused = self.window().focusWidget()
        at = next((index for index, stop in enumerate(stops) if stop is focused), 0)
        following = stops[(at + (1 if forward else -1)) % len(stops)]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        following.setFocus(reason)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went on."""
        super().focusOutEvent(event)
        self.update()

    # The pointer

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is in the card: it stays."""
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has gone."""
        super().leaveEvent(event)
        self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the card is none on the text beneath it."""
        event.accept()

    # Its look

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The accent stands around it where the keyboard is."""
        if self.hasFocus():
            self.paint_sheet("accent", RING)
        else:
            self.paint_sheet("hairline", 1)


def plain_label(text: str = "", *, size: int = theme.INTERFACE, strong: bool = False) -> QLabel:
    """A label on a card: never markup, never wider than the card."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(theme.interface_font(size, strong=strong))
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label


def hairline() -> QFrame:
    """What parts the words of a card from what can be done."""
    line = QFrame()
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    line.setBackgroundRole(line.palette().ColorRole.Mid)
    return line


def _is_stop(button: QAbstractButton) -> bool:
    return button.isVisible() and button.isEnabled() and button.focusPolicy() != Qt.FocusPolicy.NoFocus
