"""What went wrong, or is worth knowing, in a bar at the top: one sentence each, closable."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.widgets.icon_button import IconButton

MOST_SHOWN = 3
NOTICE_LASTS = 10_000
"""Milliseconds after which a notice goes by itself; a problem stays until it is closed."""
_ICON = 16
_LINE = 24
_LONGEST_WORD = 40
_BREAK = "\u200b"


class Message(QFrame):
    """One sentence with its icon and its cross. ``closed`` is emitted when the user is done with it."""

    closed = Signal()

    def __init__(self, sentence: str, kind: str, action: QAction | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.sentence, self.kind = sentence, kind
        self.setProperty("role", kind)
        self.setAccessibleName(sentence)
        self._icon = QLabel(self)
        self._icon.setFixedSize(_ICON, _LINE)
        self._close = IconButton("x", self.tr("Close this message"), self, role="text")
        self._close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_sentence_label(sentence, self), 1)
        if action:
            row.addWidget(_action_button(action, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._colour()

    def focus_cross(self) -> None:
        """Let the keyboard close this message."""
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, as the cross does."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        name, role = ("triangle-alert", "warning") if self.kind == "problem" else ("info", "accent")
        self._icon.setPixmap(theme.icon(name, role, _ICON).pixmap(_ICON, _ICON))


class MessageBar(QWidget):
    """Messages, newest first; those past ``MOST_SHOWN`` wait until others are closed, and are counted.

    Hidden while empty. A sentence that stands there already is not added again but announced again.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages: list[Message] = []
        self.ending = QTimer(self, singleShot=True, interval=NOTICE_LASTS)
        self.ending.timeout.connect(self._end_notice)
        self._more = QLabel(self)
        self._more.setTextFormat(Qt.TextFormat.PlainText)
        self._more.setProperty("role", "more")
        self._more.setIndent(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)  # each message has its own hairline
        self._column.addWidget(self._more)
        self._refresh()

    def show_problem(self, sentence: str, action: QAction | None = None) -> None:
        """Show what went wrong, with a button for what can be done about it."""
        self._show(sentence, "problem", action)

    def show_notice(self, sentence: str, action: QAction | None = None) -> None:
        """Show something worth knowing; a newer notice takes its place."""
        self._drop_notices()
        self._show(sentence, "notice", action)
        self.ending.start()

    def clear_notice(self) -> None:
        """Close the notice, whose matter is past; problems stay."""
        self._drop_notices()
        self._refresh()

    def _end_notice(self) -> None:
        """Unless somebody is about to use it: what it offers stands in the menus, too."""
        focus = QApplication.focusWidget()
        notices = [one for one in self._messages if one.kind == "notice"]
        if any(one.underMouse() or (focus is not None and one.isAncestorOf(focus)) for one in notices):
            self.ending.start()
        else:
            self.clear_notice()

    def _drop_notices(self) -> None:
        for message in [one for one in self._messages if one.kind == "notice"]:
            self._drop(message)

    def clear(self) -> None:
        """Close every message."""
        for message in list(self._messages):
            self._drop(message)
        self._refresh()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the bar says, newest first, those that wait included."""
        return tuple(message.sentence for message in self._messages)

    def _show(self, sentence: str, kind: str, action: QAction | None) -> None:
        if sentence not in self.sentences:
            message = Message(sentence, kind, action, self)
            message.closed.connect(lambda: self._close(message))
            self._messages.insert(0, message)
            self._column.insertWidget(0, message)
        self._refresh()
        self._announce(sentence, kind)

    def _close(self, message: Message) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and message.isAncestorOf(focus)
        self._drop(message)
        self._refresh()
        if had_focus and self._messages:
            self._messages[0].focus_cross()

    def _drop(self, message: Message) -> None:
        self._messages.remove(message)
        self._column.removeWidget(message)
        message.hide()
        message.deleteLater()

    def _refresh(self) -> None:
        for at, message in enumerate(self._messages):
            message.setVisible(at < MOST_SHOWN)
        waiting = len(self._messages) - MOST_SHOWN
        self._more.setText(self.tr("and %n more", "", max(waiting, 0)))
        self._more.setVisible(waiting > 0)
        self.setVisible(bool(self._messages))

    def _announce(self, sentence: str, kind: str) -> None:
        """Tell a screen reader, which does not see a bar appear; a problem may interrupt it."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not before the first paint

        event = QAccessibleAnnouncementEvent(self, sentence)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if kind == "problem" else politeness.Polite)
        QAccessible.updateAccessibility(event)


def _sentence_label(sentence: str, parent: QWidget) -> QLabel:
    """Plain text that wraps, and never makes the window wider than the user wants it."""
    label = QLabel(_breakable(sentence), parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label.setContentsMargins(0, 4, 0, 3)  # the first line stands level with the icon and the cross
    label.setAccessibleName(sentence)
    return label


def _action_button(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    return button


def _breakable(sentence: str) -> str:
    """The sentence with places to wrap inside very long words, such as a path without blanks."""
    return re.sub(rf"\S{{{_LONGEST_WORD}}}(?=\S)", rf"\g<0>{_BREAK}", sentence)
