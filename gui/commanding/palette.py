"""The command palette: a card at the top of the window in which everything is found by typing its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from gui import theme
from gui.commanding.command import Command
from gui.commanding.delegate import ROW, CommandDelegate
from gui.commanding.field import CommandField, is_palette_key
from gui.commanding.matching import ranked
from gui.commanding.model import CommandsModel, spoken
from gui.widgets.announcement import announce
from gui.widgets.raised import Raised

WIDTH = 600
MOST_ROWS = 9
MOST_RECENT = 8
_FROM_TOP, _FROM_SIDE = theme.GRID * 16, theme.GRID * 4
_SIDE = theme.GRID * 2
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CommandPalette(Raised):
    """Floats over ``parent``, a window; ``show_card`` opens it, hidden until then.

    It remembers the paths of the commands that were run, the latest first, in ``recent``; ``ran`` is emitted
    with such a path before its command is run. Loses itself when the keyboard or the mouse go elsewhere.
    """

    ran = Signal(str)

    def __init__(self, actions: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("commandPalette")
        self.setAccessibleName(self.tr("Commands"))
        self.recent: tuple[str, ...] = ()
        self._commands, self._window = tuple(actions), parent
        self._focus_before: QWidget | None = None
        self.field = CommandField(self.tr("What do you want to do?"), self)
        self.field.setFont(theme.interface_font(theme.HEADING))
        self.list = QListView(self)
        self.model = CommandsModel(self)
        self.nothing = QLabel(self.tr("There is no command with these words."), self)
        self._compose()
        self.field.textChanged.connect(self._filter)
        self.list.clicked.connect(self._run)
        parent.installEventFilter(self)

    def _compose(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(CommandDelegate(self.list))
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # one types on, whatever is chosen
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setProperty("role", "muted")
        self.nothing.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(_SIDE)
        for part in (self.field, self.list, self.nothing):
            column.addWidget(part)

    # Opening and closing

    def set_commands(self, commands: Sequence[Command]) -> None:
        """Offer these in place of the former ones."""
        self._commands = tuple(commands)
        self._filter()

    def show_card(self) -> None:
        """Open it with an empty field; where it is open already, close it."""
        if self.isVisible():
            self.close_card()
            return
        self._focus_before = QApplication.focusWidget()
        self.field.clear()
        self._filter()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        application().focusChanged.connect(self._follow_focus)

    def close_card(self, *, give_focus_back: bool = True) -> None:
        """Close it; the keyboard goes back to where it was before."""
        if self.isHidden():
            return
        application().focusChanged.disconnect(self._follow_focus)
        before, self._focus_before = self._focus_before, None
        if give_focus_back and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Close when the keyboard went elsewhere in the product; another program is but a visit."""
        if new is not None and not self.isAncestorOf(new):
            self.close_card(give_focus_back=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the window; a press beside the card closes it."""
        if self.isVisible():
            if event.type() == QEvent.Type.Resize:
                self._place()
            elif event.type() == QEvent.Type.MouseButtonPress:
                self.close_card()
        return super().eventFilter(watched, event)

    # Finding

    def _filter(self, _text: str = "") -> None:
        query = self.field.text()
        self.model.set_commands(ranked(self._commands, query, self.recent))
        is_found = bool(self.model.commands)
        self.list.setVisible(is_found)
        self.nothing.setVisible(not is_found)
        self._place()
        self.list.scrollToTop()
        self._choose(self.model.step(-1, 1))
        if not is_found and self.isVisible():
            announce(self.field, self.nothing.text())

    def _choose(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)
            if self.isVisible():
                announce(self.field, spoken(self.model.commands[row]))

    def _walk(self, by: int) -> None:
        """One row further goes round at the ends; a page stops there."""
        current = self.list.currentIndex().row()
        aim = self.model.step(current, by)
        if aim == current and abs(by) == 1:
            aim = self.model.step(-1 if by > 0 else len(self.model.commands), by)
        if 0 <= aim < len(self.model.commands):
            self._choose(aim)

    def _run(self, index: QModelIndex) -> None:
        command = self.model.commands[index.row()] if index.isValid() else None
        if command is None or not command.enabled:
            return
        self.recent = (command.path, *(path for path in self.recent if path != command.path))[:MOST_RECENT]
        self.close_card()  # first, for what is run may be about what has the keyboard
        self.ran.emit(command.path)
        command.run()

    # Keys

    def event(self, event: QEvent) -> bool:
        """While the card is open the keys of the menus rest; one would act on what it covers."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, run and leave; nothing goes on to the window behind."""
        page = max(1, self.list.height() // ROW - 1)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
        if event.key() in steps:
            self._walk(steps[Qt.Key(event.key())])
        elif event.key() in _ENTER:
            self._run(self.list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape or is_palette_key(event):
            self.close_card()
        event.accept()

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Tab stays: there is nothing else to reach."""
        return True

    # Place and look

    def _place(self) -> None:
        """At the top, in the middle, as high as its rows ask and the window has room for."""
        window = self._window
        width = min(WIDTH, window.width() - 2 * _FROM_SIDE)
        top = min(_FROM_TOP, window.height() // 8)
        around = self.field.sizeHint().height() + 3 * _SIDE
        room = window.height() - top - _FROM_SIDE - around
        rows = min(len(self.model.commands), MOST_ROWS, max(1, room // ROW))
        self.list.setFixedHeight(rows * ROW)
        inside = rows * ROW if rows else self.nothing.sizeHint().height()
        self.setGeometry((window.width() - width) // 2, top, width, around + inside)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the card is none on the window beneath it."""
        event.accept()


def application() -> QApplication:
    """The one there is, with its type: ``instance`` promises less."""
    running = QApplication.instance()
    if not isinstance(running, QApplication):
        raise TypeError("there is no application of windows")
    return running
