"""The panel of changed positions, right of the columns: what the Netherlands says differently, by topic."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from agendas.comparison import Change, Comparison
from gui import theme
from gui.comparing.change_items import ChangedPositions
from gui.comparing.change_list import INSET, LEFT, ChangeList
from gui.comparing.change_model import ticks_kept
from gui.comparing.change_quoting import copied_change
from gui.comparing.kind_chips import KindChips
from gui.comparing.script import Script
from gui.widgets.accessible_role import set_accessible_role
from gui.widgets.announcement import announce
from gui.widgets.card import hairline
from gui.widgets.empty_state import EmptyState
from gui.widgets.tab_order import arrange_tab_order
from gui.widgets.tick_box import TickAll

WIDTH = 320
HEAD, FOOT = 40, 48


class ChangesPanel(QWidget):
    """Lists the changed positions of a comparison.

    ``row_chosen`` carries the row where one stands, ``note_requested`` the changes that are ticked in the
    order of the list, ``copy_requested`` a change with both sources as plain text and as HTML.
    """

    row_chosen = Signal(int)
    note_requested = Signal(object)
    export_requested = Signal()
    copy_requested = Signal(str, str)
    ticks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changesPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._comparison: Comparison | None = None
        self._positions: ChangedPositions | None = None
        self._title = self._label(self.tr("Changed positions"), "section")
        self.count = self._label("", "muted")
        self.tick_all = TickAll(self)
        self.chips = KindChips(self)
        self.hidden = self._label("", "muted")
        self.show_all = self._button(self.tr("Show all"), "quiet")
        self.empty = EmptyState("check", self)
        self.note = self._button(self.tr("Change note…"), "primary")
        self.export = self._button(self.tr("Export…"))
        self.list = ChangeList(self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._name()
        self._lay_out()
        self._connect()
        self._show_ticks()

    # --- how it is put together

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        return label

    def _button(self, words: str, role: str = "") -> QPushButton:
        button = QPushButton(words, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if role:
            button.setProperty("role", role)
        return button

    def _name(self) -> None:
        self.setAccessibleName(self._title.text())
        set_accessible_role(self, QAccessible.Role.Grouping)
        self.list.setAccessibleName(self._title.text())
        self.list.setAccessibleDescription(
            self.tr("Space ticks a change for the note, Enter goes to its place, Ctrl+C copies it.")
        )
        self.tick_all.setAccessibleName(self.tr("Tick all changes that are shown"))
        self.tick_all.setToolTip(self.tr("Tick all or none (Ctrl+A)"))
        self.chips.setAccessibleName(self.tr("Kinds of change"))

    def _lay_out(self) -> None:
        head = QHBoxLayout(ground := self._ground("changesHead", HEAD))
        head.setContentsMargins(LEFT - theme.GRID, 0, LEFT, 0)  # the box has room for its ring
        head.setSpacing(theme.GRID)
        head.addWidget(self.tick_all)
        head.addWidget(self._title)
        head.addSpacing(theme.GRID)
        head.addWidget(self.count)
        head.addStretch(1)
        self._filters = QWidget(self)
        self._edge = self._edge_above_list()
        filters = QVBoxLayout(self._filters)
        filters.setContentsMargins(LEFT, theme.GRID * 2, LEFT, theme.GRID * 2)
        filters.setSpacing(theme.GRID)
        filters.addWidget(self.chips)
        hidden = QHBoxLayout()
        hidden.addWidget(self.hidden)
        hidden.addStretch(1)
        hidden.addWidget(self.show_all)
        filters.addLayout(hidden)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ground)
        column.addWidget(self._filters)
        column.addWidget(self._edge)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(hairline())
        column.addWidget(self._foot())
        arrange_tab_order(self.tick_all, self._filters, self.empty, self.list, self.note, self.export)

    def _edge_above_list(self) -> QWidget:
        """A hairline below which the list goes on; it keeps its place, so that nothing moves at a scroll."""
        edge = hairline()
        policy = edge.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        edge.setSizePolicy(policy)
        edge.hide()
        self.list.verticalScrollBar().valueChanged.connect(lambda _: self._show_edge())
        return edge

    def _show_edge(self) -> None:
        is_scrolled = self.list.verticalScrollBar().value() > 0
        self._edge.setVisible(is_scrolled and not self._filters.isHidden())

    def _foot(self) -> QWidget:
        ground = self._ground("changesFoot", FOOT)
        row = QHBoxLayout(ground)
        row.setContentsMargins(LEFT - INSET, 0, LEFT - INSET, 0)
        row.setSpacing(theme.GRID * 2)
        row.addWidget(self.note)
        row.addStretch(1)
        row.addWidget(self.export)
        return ground

    def _ground(self, name: str, height: int) -> QWidget:
        ground = QWidget(self)
        ground.setObjectName(name)
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        ground.setFixedHeight(height)
        return ground

    def _connect(self) -> None:
        self.list.item_chosen.connect(self._choose)
        self.list.copy_wished.connect(self._copy)
        self.list.changes.ticks_changed.connect(self._show_ticks)
        self.list.changes.ticks_changed.connect(self.ticks_changed)
        self.tick_all.clicked.connect(lambda on: self.list.tick_all(on=on))
        self.chips.chosen.connect(lambda _: self._list())
        self.show_all.clicked.connect(self._show_all)
        self.note.clicked.connect(self.request_note)
        self.export.clicked.connect(self.export_requested)

    # --- what is shown

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list gets the keys. A focus proxy would make one stop of the panel: Tab would skip all else."""
        super().focusInEvent(event)
        self.list.setFocus(event.reason())

    def request_note(self) -> None:
        """Ask for the note of the changes that are ticked."""
        self.note_requested.emit(self.ticked)

    @property
    def ticked(self) -> tuple[Change, ...]:
        """The changes that are ticked, in the order of the list, whether their kinds are shown or not."""
        ticked = self.list.changes.ticked
        items = self._positions.changes if self._positions else ()
        return tuple(item.change for item in items if item.number in ticked)

    @property
    def current_change(self) -> Change | None:
        """The change that the keys are at; None when they are elsewhere."""
        item = self.list.changes.change_at(self.list.currentIndex().row()) if self.list.hasFocus() else None
        return item.change if item is not None else None

    def show_changes(self, script: Script) -> None:
        """List the changed positions of a comparison. The same two agendas keep their ticks."""
        blocks, comparison = script.blocks, script.comparison
        before, self._comparison = self._comparison, comparison
        positions = ChangedPositions(comparison, blocks["left"], blocks["right"], self.tr("Figures"))
        self._positions = positions
        ticked: frozenset[int] = frozenset()
        if before is not None and _pair(before) == _pair(comparison):
            ticked = ticks_kept(before.changes, self.list.changes.ticked, comparison.changes)
        self.chips.show_counts(positions.counts)
        self._filters.setVisible(len(positions.counts) > 1)
        self.list.changes.set_ticked(ticked)
        self._list()

    def mark_row(self, row: int) -> None:
        """Mark the change that stands in the row at which the reader is; a chosen one stays marked."""
        if self._positions is None or not self._positions.items:
            return
        if row < 0:
            self.list.set_marked(-1)
        elif row != self._row_at(self.list.marked):
            self.list.set_marked(self._places.get(row, -1))

    def set_zoom(self, zoom: int) -> None:
        """Show the changes at ``zoom`` per cent."""
        self.list.set_zoom(zoom)

    @cached_property
    def _places(self) -> Mapping[int, int]:
        """Made at the first jump: a comparison may have 60,000 rows."""
        return self._positions.places_in(self.list.items) if self._positions else {}

    def _list(self) -> None:
        """List what the chips leave, and say what they hide."""
        positions = self._positions
        if positions is None:
            return
        self.__dict__.pop("_places", None)
        kinds = self.chips.hidden_kinds
        row = self._row_at(self.list.marked)
        items = positions.shown(kinds)
        self._show_emptiness(is_empty=not items)
        self.list.set_items(items)
        hidden = sum(positions.counts[kind] for kind in kinds)
        self.hidden.setText(self.tr("%n hidden", "", hidden))
        for widget in (self.hidden, self.show_all):
            widget.setVisible(hidden > 0)
        if hidden:
            announce(self, self.hidden.text())
        if row is not None:
            self.list.set_marked(self._places.get(row, -1))
        self._show_ticks()

    def _show_emptiness(self, *, is_empty: bool) -> None:
        """The list, or why it is empty: nothing changed, or all that did is hidden."""
        goes, comes = (self.list, self.empty) if is_empty else (self.empty, self.list)
        goes.hide()  # first, for what comes is laid out at once
        comes.show()
        if self._comparison is not None and self._comparison.changes:
            self.empty.say(self.tr("All changed positions are of kinds that are hidden."))
        else:
            self.empty.say(
                self.tr("No changed Dutch positions were found."),
                self.tr("The texts may still differ: F8 goes to the next difference."),
            )

    def _show_all(self) -> None:
        by_keyboard = self.show_all.hasFocus()
        self.chips.show_all()
        if by_keyboard:
            self.list.setFocus()  # the button is gone

    def _show_ticks(self) -> None:
        model = self.list.changes
        ticked, shown = len(model.ticked), model.shown
        count = len(self._comparison.changes) if self._comparison else 0
        words = self.tr("{ticked} of {count}").format(ticked=ticked, count=count)
        self.count.setText(words if ticked else str(count or ""))
        self.count.setToolTip(self.tr("%n ticked", "", ticked) if ticked else "")
        self.count.setAccessibleName(self.count.toolTip() or self.count.text())
        self.tick_all.show_state(len(model.ticked.intersection(shown)), len(shown))
        self.note.setEnabled(ticked > 0)
        self.note.setToolTip(
            self.tr("The ticked changes on one page, with their sources")
            if ticked
            else self.tr("Tick the changes that are to be in the note")
        )

    # --- going there, and copying

    def _row_at(self, place: int) -> int | None:
        item = self.list.changes.change_at(place)
        return self._positions.row_of(item.change) if self._positions and item else None

    def _choose(self, place: int) -> None:
        row = self._row_at(place)
        if row is not None:
            self.list.set_marked(place)
            self.row_chosen.emit(row)

    def _copy(self, change: Change) -> None:
        if self._comparison is not None:
            self.copy_requested.emit(*copied_change(self._comparison, change))


def _pair(comparison: Comparison) -> tuple[str, str]:
    return comparison.left.source.sha256, comparison.right.source.sha256
