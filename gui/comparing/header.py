"""The line above the columns: which two agendas, swap them, close.

Its parts stand where the columns stand, so that each agenda's name is the head of its column.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from agendas.library.entries import LibraryEntry
from gui import theme
from gui.comparing.bands import SIDES, Side
from gui.comparing.columns import Columns
from gui.comparing.tooltip import as_tooltip
from gui.widgets.icon_button import IconButton
from gui.widgets.meeting_words import entry_name, without_mnemonic

HEIGHT = 48
BUTTON = 32
INSET = 11
"""The edge and the padding of a button: its words, not its edge, stand above the column's words."""
ARROW = 16
MOST_IN_ONE_MENU = 24
"""Beyond it, the agendas are offered by year."""


class AgendaChooser(QPushButton):
    """Shows the agenda of one column; a click offers the others."""

    chosen = Signal(str)

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agendaChooser")
        self._entries: Sequence[LibraryEntry] = ()
        self.key = ""
        self._side: Side = side
        self._name = ""
        self.clicked.connect(self._open)
        self.set_key("")

    def set_choices(self, entries: Sequence[LibraryEntry], key: str) -> None:
        """Offer these agendas, in this order; the one with ``key`` is shown."""
        self._entries = entries
        self.set_key(key)

    def set_key(self, key: str) -> None:
        """Show another agenda."""
        self.key = key
        entry = next((entry for entry in self._entries if entry.key == key), None)
        self._name = entry_name(entry) if entry else self.tr("Choose an agenda")
        words = self.tr("Left: {agenda}") if self._side == "left" else self.tr("Right: {agenda}")
        self.setAccessibleName(words.format(agenda=self._name))
        self._fit()

    def menu_of_agendas(self) -> QMenu:
        """The agendas to choose from, in order; by year when they are many."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        many = len(self._entries) > MOST_IN_ONE_MENU
        for number, (year, entries) in enumerate(itertools.groupby(self._entries, _year)):
            if many:
                self._add_year(menu, group, year, list(entries))
                continue
            if number:
                menu.addSeparator()
            for entry in entries:
                self._add(menu, group, entry)
        return menu

    def _add_year(self, menu: QMenu, group: QActionGroup, year: str, entries: list[LibraryEntry]) -> None:
        """A menu of one year, filled when it opens: a library of thousands must not be one menu at once."""
        submenu = menu.addMenu(year or self.tr("Without a date"))

        def fill() -> None:
            if submenu.isEmpty():
                for entry in entries:
                    self._add(submenu, group, entry)

        submenu.aboutToShow.connect(fill)

    def _add(self, menu: QMenu, group: QActionGroup, entry: LibraryEntry) -> None:
        action = menu.addAction(without_mnemonic(entry_name(entry)))
        action.setCheckable(True)
        action.setChecked(entry.key == self.key)
        action.triggered.connect(lambda _=False, key=entry.key: self.chosen.emit(key))
        group.addAction(action)

    def _open(self) -> None:
        menu = self.menu_of_agendas()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _fit(self) -> None:
        room = max(0, self.width() - 2 * INSET - ARROW - 4)
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.setText(without_mnemonic(shown))
        self.setToolTip("" if shown == self._name else as_tooltip(self._name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the name to the room there is."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The arrow stands behind the name, not at the far end of the column."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            name = self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))
            at = QRect(INSET + name + 6, (self.height() - ARROW) // 2, ARROW, ARROW)
            theme.icon("chevron-down", "muted", ARROW).paint(painter, at)

    def sizeHint(self) -> QSize:
        """As wide as its name."""
        wide = self.fontMetrics().horizontalAdvance(self._name) + 2 * INSET + ARROW + 12
        return QSize(wide, BUTTON)


class ComparingHeader(QWidget):
    """Two choosers, swap, close. Says which pair is wanted; does not compare."""

    pair_chosen = Signal(str, str)
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparingHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._columns: Columns | None = None
        self.left = AgendaChooser("left", self)
        self.swap = IconButton("arrow-left-right", self.tr("Swap sides"), self)
        self.right = AgendaChooser("right", self)
        self.close_button = IconButton("x", self.tr("Back to reading (Esc)"), self)
        self.left.chosen.connect(lambda key: self._choose("left", key))
        self.right.chosen.connect(lambda key: self._choose("right", key))
        self.swap.clicked.connect(self.swap_sides)
        self.close_button.clicked.connect(self.close_requested)

    def set_choices(self, entries: Sequence[LibraryEntry], left: str, right: str) -> None:
        """Offer these agendas on both sides."""
        self.left.set_choices(entries, left)
        self.right.set_choices(entries, right)
        self._place()

    def set_pair(self, left: str, right: str) -> None:
        """Show which two agendas stand below."""
        self.left.set_key(left)
        self.right.set_key(right)
        self._place()

    def swap_sides(self) -> None:
        """Ask for the same two agendas, the other way round."""
        if self.left.key and self.right.key:
            self._want(self.right.key, self.left.key)

    def _choose(self, side: Side, key: str) -> None:
        """Choosing the other side's agenda swaps: an agenda is never compared with itself by accident."""
        left, right = self.left.key, self.right.key
        if key == (left if side == "left" else right):
            return
        if key == (right if side == "left" else left):
            left, right = right, left
        elif side == "left":
            left = key
        else:
            right = key
        self._want(left, right)

    def _want(self, left: str, right: str) -> None:
        self.set_pair(left, right)
        self.pair_chosen.emit(left, right)

    def align(self, columns: Columns) -> None:
        """Stand above these columns."""
        self._columns = columns
        self._place()

    def _place(self) -> None:
        columns = self._columns
        if columns is None:
            return
        top = (self.height() - BUTTON) // 2
        self.close_button.setGeometry(self.width() - BUTTON - 12, top, BUTTON, BUTTON)
        if columns.one:
            self._place_in_a_line(columns.text("right") - INSET, top)
            return
        self.swap.setGeometry(columns.gutter_centre - BUTTON // 2, top, BUTTON, BUTTON)
        for side in SIDES:
            chooser = self.left if side == "left" else self.right
            x = columns.text(side) - INSET
            end = self.swap.x() if side == "left" else self.close_button.x()
            room = min(columns.width + 2 * INSET, end - x - 4)
            chooser.setGeometry(x, top, min(chooser.sizeHint().width(), room), BUTTON)

    def _place_in_a_line(self, left: int, top: int) -> None:
        """Above one column: both names one behind the other, the longer one giving way first."""
        gap = 4
        room = self.close_button.x() - left - BUTTON - 3 * gap
        widths = [chooser.sizeHint().width() for chooser in (self.left, self.right)]
        if sum(widths) > room:
            shorter = min(*widths, room // 2)
            widths = [min(width, room - shorter) for width in widths]
        x = left
        self.left.setGeometry(x, top, widths[0], BUTTON)
        x += widths[0] + gap
        self.swap.setGeometry(x, top, BUTTON, BUTTON)
        self.right.setGeometry(x + BUTTON + gap, top, widths[1], BUTTON)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the parts in place."""
        super().resizeEvent(event)
        self._place()


def _year(entry: LibraryEntry) -> str:
    return str(entry.meeting.start.year) if entry.meeting.start else ""
