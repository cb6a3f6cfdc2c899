"""The sheet of keys: all shortcuts, grouped by menu and by part of the window, in two columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.commanding.command import BETWEEN_MENUS, Command
from gui.commanding.field import CommandField
from gui.commanding.matching import fits, words_of
from gui.commanding.other_keys import KeyGroup, KeyLine, OtherKeys
from gui.widgets.announcement import announce

USUAL_SIZE, SMALLEST_SIZE = QSize(860, 640), QSize(640, 360)
_SIDE = theme.GRID * 4
_BETWEEN_COLUMNS = theme.GRID * 10
_HEAD = 2
"""Rows that the title of a group and the space above it are worth, when the columns are evened out."""


class KeySheet(QDialog):
    """Shows the shortcuts of ``commands`` and the keys that are in no menu. It deletes itself when closed."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("keySheet")
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.groups = (*menu_groups(commands), *OtherKeys().groups())
        self.shown: tuple[KeyGroup, ...] = ()
        self.field = CommandField(self.tr("Find a key or what it does"), self)
        self.scroller = QScrollArea(self)
        self.scroller.setObjectName("keySheetScroller")
        self.scroller.setAccessibleName(self.tr("Keys"))
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its keys are taken from the field
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, 0, 0)
        column.setSpacing(_SIDE)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, _SIDE, 0)
        top.addWidget(self.field)
        column.addLayout(top)
        column.addWidget(self.scroller, 1)
        self.setMinimumSize(SMALLEST_SIZE)
        self.resize(USUAL_SIZE)
        self.field.textChanged.connect(self._filter)
        self._filter("")
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; the arrows and page keys scroll. Enter does nothing: there is nothing to confirm."""
        bar = self.scroller.verticalScrollBar()
        action = QScrollBar.SliderAction
        steps = {
            Qt.Key.Key_Up: action.SliderSingleStepSub,
            Qt.Key.Key_Down: action.SliderSingleStepAdd,
            Qt.Key.Key_PageUp: action.SliderPageStepSub,
            Qt.Key.Key_PageDown: action.SliderPageStepAdd,
        }
        if event.key() in steps:
            bar.triggerAction(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        event.accept()

    def _filter(self, query: str) -> None:
        self.shown = filtered(self.groups, query)
        self.scroller.setWidget(self._page())  # takes the former page away
        if not self.shown:
            announce(self.field, self._nothing())

    def _nothing(self) -> str:
        return self.tr("There is no key with these words.")

    def _page(self) -> QWidget:
        page = QWidget()
        page.setObjectName("keySheetPage")
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, _SIDE, _SIDE)
        row.setSpacing(_BETWEEN_COLUMNS)
        if not self.shown:
            row.addWidget(_label(self._nothing(), "muted"), 0, Qt.AlignmentFlag.AlignTop)
            return page
        for groups in in_two_columns(self.shown):
            column = QVBoxLayout()
            column.setSpacing(theme.GRID * 5)
            for group in groups:
                column.addWidget(_group(group))
            column.addStretch(1)
            row.addLayout(column, 1)
        return page


def menu_groups(commands: Sequence[Command]) -> tuple[KeyGroup, ...]:
    """The commands that have keys, under the menu of the bar in which they stand."""
    groups: dict[str, list[KeyLine]] = {}
    for command in commands:
        if command.shortcut:
            title = command.menu.partition(BETWEEN_MENUS)[0]
            groups.setdefault(title, []).append(KeyLine(command.name, command.shortcut))
    return tuple(KeyGroup(title, tuple(lines)) for title, lines in groups.items())


def filtered(groups: Sequence[KeyGroup], query: str) -> tuple[KeyGroup, ...]:
    """What has the words of ``query`` in its name, its group or its keys; groups with nothing left go."""
    left = (KeyGroup(group.title, _fitting(group, query)) for group in groups)
    return tuple(group for group in left if group.lines)


def _fitting(group: KeyGroup, query: str) -> tuple[KeyLine, ...]:
    return tuple(line for line in group.lines if all(_has(group, line, word) for word in query.split()))


def _has(group: KeyGroup, line: KeyLine, word: str) -> bool:
    """What can only be keys, as "ctrl+d" and "." are, is sought in the keys as it stands."""
    if "+" in word or not words_of(word):
        return word.casefold() in line.keys.casefold()
    return fits(word, line.name, group.title, line.keys)


def in_two_columns(groups: Sequence[KeyGroup]) -> tuple[Sequence[KeyGroup], Sequence[KeyGroup]]:
    """The groups in their order, parted where the columns are most alike in height."""

    def height(part: Sequence[KeyGroup]) -> int:
        return sum(len(group.lines) + _HEAD for group in part)

    parting = min(
        range(1, len(groups) + 1), key=lambda at: abs(height(groups[:at]) - height(groups[at:])), default=0
    )
    return groups[:parting], groups[parting:]


def _group(group: KeyGroup) -> QWidget:
    box = QWidget()
    box.setAccessibleName(group.title)
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(_SIDE)
    grid.setVerticalSpacing(theme.GRID + 2)
    grid.setColumnStretch(0, 1)
    grid.addWidget(_label(group.title, "section"), 0, 0, 1, 2)
    for at, line in enumerate(group.lines, 1):
        name, keys = _label(line.name), _label(line.keys, "muted")
        name.setWordWrap(True)
        name.setAccessibleName(f"{line.name}, {line.keys}")
        grid.addWidget(name, at, 0)
        grid.addWidget(keys, at, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return box


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label
