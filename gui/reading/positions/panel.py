"""The tab with the Dutch positions: by topic or in order, with strength; each leads to its sentence.

What the reader hides is counted and can be shown again; what is copied is what is shown.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolTip, QVBoxLayout, QWidget

from agendas.model import Agenda
from gui import theme
from gui.reading.positions.painting import topic_name
from gui.reading.positions.rows import (
    PositionFilter,
    PositionFinder,
    PositionOrder,
    PositionRow,
    TopicRow,
    arranged,
    chosen,
    positions_of,
)
from gui.reading.positions.view import LEFT, PositionsList
from gui.reading.text_map import Place
from gui.widgets.announcement import announce
from gui.widgets.empty_state import EmptyState
from gui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from agendas.quoting.passage import Excerpt, Passage
    from agendas.quoting.position_list import PositionList


class PositionsPanel(QWidget):
    """Lists the positions of one agenda.

    ``place_chosen`` carries a Stretch, ``quote_wished`` the Passage of one position, ``copy_all_wished`` the
    PositionList of all that are shown, ``order_changed`` a PositionOrder.
    """

    place_chosen = Signal(object)
    quote_wished = Signal(object)
    copy_all_wished = Signal(object)
    order_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda: Agenda | None = None
        self._understood = False
        self._all: tuple[PositionRow, ...] = ()
        self._order: PositionOrder = "topic"
        self._filter: PositionFilter = "all"
        self._finder: PositionFinder | None = None
        self._place: Place | None = None
        self.list = PositionsList()
        self.list.setAccessibleName(self.tr("Positions"))
        self._make_head()
        self._make_notes()
        self._compose()
        self.list.row_chosen.connect(self._choose)
        self.list.copy_wished.connect(self._wish_quote)
        self.list.copy_all_wished.connect(self.copy_all)
        self.list.menu_wished.connect(lambda row, at: self.make_row_menu(row).popup(at))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list gets the keys. With a focus proxy Tab would skip the buttons above it."""
        super().focusInEvent(event)
        self.list.setFocus(event.reason())

    # Composition

    def _make_head(self) -> None:
        self.by_topic = self._switch(self.tr("By topic"), "topic")
        self.in_order = self._switch(self.tr("In order"), "text")
        self.by_topic.setChecked(True)
        self.filter = IconButton("eye", self.tr("Which positions are shown"))
        self.filter.setCheckable(True)
        self.filter.clicked.connect(self._open_filter)
        self.copy = IconButton("copy", self.tr("Copy all with their sources (Ctrl+Shift+C)"))
        self.copy.clicked.connect(self.copy_all)
        self._filters = QActionGroup(self)
        self._add_filter(self.tr("All positions"), "all").setChecked(True)
        self._add_filter(self.tr("Strong ones only (4 and 5)"), "strong")
        self._add_filter(self.tr("Only what is opposed"), "against")
        self._filters.triggered.connect(lambda action: self.set_filter(action.data()))

    def _switch(self, words: str, order: PositionOrder) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName("positionsOrder")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.clicked.connect(lambda: self._change_order(order))
        return button

    def _add_filter(self, words: str, which: PositionFilter) -> QAction:
        action = QAction(words, self._filters)
        action.setCheckable(True)
        action.setData(which)
        return action

    def _make_notes(self) -> None:
        self.empty = EmptyState("highlighter")
        self.hidden_count = QLabel()
        self.hidden_count.setProperty("role", "muted")
        self.show_all = QPushButton(self.tr("Show all"))
        self.show_all.setObjectName("positionsShowAll")
        self.show_all.clicked.connect(lambda: self.set_filter("all"))

    def _compose(self) -> None:
        head = self._head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(LEFT - theme.GRID, theme.GRID * 2, theme.GRID * 3, theme.GRID)
        line.setSpacing(0)
        line.addWidget(self.by_topic)
        line.addWidget(self.in_order)
        line.addStretch(1)
        for button in (self.filter, self.copy):
            line.addWidget(button)
        self._hidden = QWidget()
        note = QHBoxLayout(self._hidden)
        note.setContentsMargins(LEFT, 0, LEFT, theme.GRID)
        note.setSpacing(0)
        note.addWidget(self.hidden_count)
        note.addWidget(self.show_all)
        note.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (head, self._hidden):
            column.addWidget(widget)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)

    # What is shown

    @property
    def count(self) -> int:
        """How many positions the agenda has, the hidden ones included."""
        return len(self._all)

    @property
    def understood(self) -> bool:
        """Whether the positions of the agenda have been looked for."""
        return self._understood

    def show_agenda(self, agenda: Agenda, *, understood: bool) -> None:
        """List the positions. Before the agenda is understood it says that they are being looked for."""
        if self._agenda is None or self._agenda.source.sha256 != agenda.source.sha256:
            self._place = None
        self._agenda, self._understood = agenda, understood
        self._all = positions_of(agenda)
        self._refresh()

    def set_order(self, order: PositionOrder) -> None:
        """List the positions by topic, or as they stand in the text; says nothing to anybody."""
        self._order = order
        (self.by_topic if order == "topic" else self.in_order).setChecked(True)
        self._refresh()

    def set_filter(self, which: PositionFilter) -> None:
        """Show these positions only; the panel says how many are hidden."""
        had_focus = self.show_all.hasFocus()
        self._filter = which
        for action in self._filters.actions():
            action.setChecked(action.data() == which)
        self._refresh()
        if had_focus:
            self.list.setFocus()

    def set_zoom(self, zoom: int) -> None:
        """Show the positions at ``zoom`` per cent."""
        self.list.set_zoom(zoom)

    def mark_place(self, place: Place) -> None:
        """Mark the position nearest to a place in the text."""
        self._place = place
        if self._finder is not None:
            self.list.set_marked(self._finder.nearest(place))

    def _refresh(self) -> None:
        if self._agenda is None:
            return
        shown = chosen(self._all, self._filter)
        rows = arranged(shown, self._order)
        self.list.set_rows(rows)
        self._finder = PositionFinder(self._agenda, rows)
        if self._place is not None:
            self.mark_place(self._place)
        self._head.setVisible(bool(self._all))
        self.filter.setChecked(self._filter != "all")
        self.copy.setEnabled(bool(shown))
        self.list.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self._say_why_empty()
        hidden = len(self._all) - len(shown)
        self._hidden.setVisible(hidden > 0)
        self.hidden_count.setText(self.tr("{count} hidden ·").format(count=hidden))
        self.show_all.setAccessibleName(
            self.tr("Show all positions; hidden now: {count}").format(count=hidden)
        )

    def _say_why_empty(self) -> None:
        if not self._understood:
            self.empty.say(self.tr("Looking for positions…"))
        elif self._all:
            self.empty.say(self.tr("None of the positions is of this kind."))  # the way back stands above
        else:
            self.empty.say(
                self.tr("No Dutch positions were found in this document."),
                self.tr(
                    "A position is a sentence in which the Netherlands or the cabinet wants, "
                    "supports or opposes something."
                ),
            )

    # What is wished for

    def _change_order(self, order: PositionOrder) -> None:
        if order != self._order:
            self.set_order(order)
            self.order_changed.emit(order)

    def _open_filter(self) -> None:
        self.filter.setChecked(self._filter != "all")
        menu = self.make_filter_menu()
        below = self.filter.mapToGlobal(QPoint(0, self.filter.height()))
        menu.popup(below)
        menu.setActiveAction(self._filters.checkedAction())  # so that the keys begin there

    def make_filter_menu(self) -> QMenu:
        """The menu of the filter button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._filters.actions())
        return menu

    def make_row_menu(self, row: PositionRow) -> QMenu:
        """The menu of one position."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Go to the sentence"), partial(self._choose, row))
        menu.addSeparator()
        one = menu.addAction(theme.icon("text-quote"), self.tr("Copy with source"))
        one.triggered.connect(partial(self._wish_quote, row))
        one.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        every = menu.addAction(theme.icon("copy"), self.tr("Copy all with their sources"), self.copy_all)
        every.setShortcut(QKeySequence("Ctrl+Shift+C"))
        return menu

    def _choose(self, row: PositionRow) -> None:
        self.place_chosen.emit(row.target)

    def _wish_quote(self, row: PositionRow) -> None:
        if self._agenda is not None:
            self.quote_wished.emit(_passage(self._agenda, row))
            self._say_copied(1)

    def copy_reached(self) -> bool:
        """Ask for the position that the keys reached to be copied; whether the keys are in the list."""
        if self.list.hasFocus():
            self.list.wish_copy()
        return self.list.hasFocus()

    def copy_all(self) -> None:
        """Ask for all positions that are shown to be copied, grouped as they are shown."""
        if self._agenda is not None and self.list.isVisibleTo(self):
            self.copy_all_wished.emit(self._as_list(self._agenda))
            self._say_copied(sum(isinstance(row, PositionRow) for row in self.list.rows))

    def _say_copied(self, count: int) -> None:
        """Copying changes nothing on the screen, so it is said, to those who see and to those who listen."""
        said = self.tr("%n position(s) copied with source", "", count)
        QToolTip.showText(self.copy.mapToGlobal(QPoint(0, self.copy.height())), said, self.copy)
        announce(self, said)

    def _as_list(self, agenda: Agenda) -> PositionList:
        from agendas.quoting.position_list import PositionGroup, PositionList

        groups: list[tuple[str, list[Excerpt]]] = []
        for row in self.list.rows:
            if isinstance(row, TopicRow):
                groups.append((topic_name(row), []))
                continue
            if not groups:
                groups.append(("", []))
            groups[-1][1].append(_excerpt(row))
        return PositionList(
            agenda, tuple(PositionGroup(heading, tuple(inside)) for heading, inside in groups)
        )


def _excerpt(row: PositionRow) -> Excerpt:
    from agendas.quoting.passage import Excerpt

    return Excerpt(*row.target)


def _passage(agenda: Agenda, row: PositionRow) -> Passage:
    from agendas.quoting.passage import Passage

    return Passage(agenda, (_excerpt(row),))
