"""What stands where there is nothing to show: why, what to do, and a button to do it. One look everywhere.

It knows no feature: whoever shows it gives the words and listens to its buttons.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from gui import theme

LONGEST_LINE = 44
"""Characters to a line: a sentence to be taken in at a glance is narrower than running text."""
_ICON = 24
_LONGEST_WORD = 24
_BREAK = "\u200b"
_SIDE, _DROP_EDGE, _DROP_SIDE = theme.GRID * 4, theme.GRID * 2, theme.GRID * 4
_FIRST_BUTTON = 5
"""Its place in the column: below the room above, the icon, the two sentences and the room below them."""
_ABOVE_BUTTONS = theme.GRID * 2
"""More room than between the sentences: words and buttons are two things."""
_ABOVE, _BELOW = 2, 3
"""Room above and below by parts: what stands in the very middle looks as if it had sunk."""


class EmptyState(QWidget):
    """An icon, a sentence, and up to two buttons, slightly above the middle.

    ``acted`` is emitted by the button ``action``, ``second_acted`` by ``second``; a button without words is
    not there. ``is_drop_target`` draws the edge of a place to drop files on; dropping itself is the window's.
    """

    acted = Signal()
    second_acted = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None, *, is_drop_target: bool = False) -> None:
        super().__init__(parent)
        self._icon_name, self._is_drop_target = icon, is_drop_target
        self._icon = QLabel(self)
        self._icon.setFixedHeight(_ICON)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence, self._advice = _words(self), _words(self)
        self._lay_out()
        self.say("")
        self._colour()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.GRID * 2)
        self._column.addStretch(_ABOVE)
        for part in (self._icon, self._sentence, self._advice):
            self._column.addWidget(part)
        self._room_above_buttons = QSpacerItem(0, 0)
        self._column.addSpacerItem(self._room_above_buttons)
        self._column.addStretch(_BELOW)

    @cached_property
    def action(self) -> QPushButton:
        """The first button, made when it is first wanted."""
        return self._button(self.acted, _FIRST_BUTTON)

    @cached_property
    def second(self) -> QPushButton:
        """The button below it."""
        return self._button(self.second_acted, self._column.count() - 1)

    def make_primary(self) -> None:
        """What the first button does is what the whole place waits for."""
        self.action.setProperty("role", "primary")
        self.action.style().polish(self.action)

    def _button(self, pressed: SignalInstance, place: int) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)  # Enter in a dialog belongs to its own button
        button.clicked.connect(pressed)
        self._column.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button

    # What it says

    def say(self, sentence: str, advice: str = "", *, action: str = "", second: str = "") -> None:
        """Say why there is nothing; ``advice`` is what may help. A button without words is not there."""
        self._icon.setVisible(bool(sentence))
        self._sentence.setProperty("role", "text" if advice else "muted")
        for label, text in ((self._sentence, sentence), (self._advice, advice)):
            label.style().polish(label)  # the role may be another one
            label.setText(re.sub(rf"\S{{{_LONGEST_WORD}}}(?=\S)", rf"\g<0>{_BREAK}", text))
            label.setAccessibleName(text)
        self._balance()
        for label in (self._sentence, self._advice):
            label.setVisible(bool(label.text()))
        self._offer("action", action)
        self._offer("second", second)
        self._room_above_buttons.changeSize(0, _ABOVE_BUTTONS if action or second else 0)
        self._column.invalidate()

    def _offer(self, name: Literal["action", "second"], words: str) -> None:
        """Show a button with these words; without words none, and one that was there keeps its name."""
        if words:
            button: QPushButton = getattr(self, name)
            button.setText(words)
            button.show()
        elif name in self.__dict__:
            getattr(self, name).hide()

    def set_icon(self, icon: str) -> None:
        """Show another icon of ``resources/icons``."""
        self._icon_name = icon
        self._colour()

    @property
    def sentence(self) -> str:
        """Why there is nothing."""
        return self._sentence.accessibleName()

    @property
    def sentences(self) -> tuple[str, ...]:
        """All that it says, the words of its buttons left out."""
        return tuple(filter(None, (self.sentence, self._advice.accessibleName())))

    # Its place and its look

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short where there is much room."""
        super().resizeEvent(event)
        longest = self.fontMetrics().averageCharWidth() * LONGEST_LINE
        least = _DROP_EDGE + _DROP_SIDE if self._is_drop_target else _SIDE
        side = max(least, (self.width() - longest) // 2)
        self._column.setContentsMargins(side, _SIDE, side, _SIDE)
        self._balance()
        self._column.activate()  # which laid the lines out before this, with the margins of another width

    def _balance(self) -> None:
        """Lines of about one length: "checked." was a line by itself below forty characters."""
        room = self.width() - 2 * self._column.contentsMargins().left()
        for label in filter(QLabel.text, (self._sentence, self._advice)):
            label.setContentsMargins(0, 0, 0, 0)
            lines = label.heightForWidth(room)
            least = bisect_left(range(room), -lines, key=lambda width: -label.heightForWidth(width))
            side = max(0, room - least) // 2
            label.setContentsMargins(side, 0, side, 0)

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be: a panel may be narrower than its longest word."""
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The edge of the place to drop files on."""
        super().paintEvent(event)
        if not self._is_drop_target:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.current().colour("muted"), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self._drop_rect().toRectF(), theme.RADIUS, theme.RADIUS)

    def _drop_rect(self) -> QRect:
        """Around all that is said, inside the widget."""
        around = QRect()
        for at in range(self._column.count()):
            item = self._column.itemAt(at)
            part = item.widget() if item is not None else None
            if part is not None and not part.isHidden():
                around = around.united(part.geometry())
        around.adjust(-_DROP_SIDE, -_DROP_SIDE, _DROP_SIDE, _DROP_SIDE)
        return around.intersected(self.rect().adjusted(_DROP_EDGE, _DROP_EDGE, -_DROP_EDGE, -_DROP_EDGE))

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        self._icon.setPixmap(theme.icon(self._icon_name, "muted", _ICON).pixmap(_ICON, _ICON))


def _words(parent: QWidget) -> QLabel:
    """Plain text that wraps in the middle, and never makes a panel wider."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label
