"""The compare page: the two agendas' names, the columns, and the changes. Emits wishes, does no work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Literal, cast

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agendas.comparison import Comparison
from agendas.library.entries import LibraryEntry
from agendas.quoting.passage import Passage
from gui.comparing.bands import SIDES, Side
from gui.comparing.between_bar import BetweenBar, Step
from gui.comparing.change_bar import ChangeBar
from gui.comparing.changes_panel import WIDTH, ChangesPanel
from gui.comparing.empty_rows import EmptyRows
from gui.comparing.filters import Filter, RowFilters
from gui.comparing.header import ComparingHeader
from gui.comparing.marks import RenderingMode
from gui.comparing.overview_map import OverviewMap
from gui.comparing.row_kinds import RowKind, rows_by_kind
from gui.comparing.row_layout import row_side
from gui.comparing.selectable_rows import SelectableRows
from gui.comparing.view_menu import ColumnMode
from gui.comparing.waiting import Waiting
from gui.settings import ZOOM_STEP
from gui.widgets.accessible_role import set_accessible_role
from gui.widgets.announcement import announce
from gui.widgets.panel_dock import PanelDock
from gui.widgets.panel_layout import PanelLayout
from gui.widgets.tab_order import arrange_tab_order

NARROW_PAGE = 960
"""Below this width of the page, in logical pixels, both columns and the panel would be too narrow to read."""
_ONE_COLUMN: Mapping[str, bool | None] = MappingProxyType({"width": None, "one": True, "two": False})


class ComparingPage(QWidget):
    """Two agendas side by side, with their changes to walk through and their words to copy.

    ``compare_requested`` carries the keys of two agendas; ``strictness_changed`` 0 to 1, at every step of
    the slider; ``link_requested`` and ``unlink_requested`` the ids of a left and a right block;
    ``note_requested`` the changes that the reader ticked, ``change_copy_requested`` one of them with its
    sources, as plain text and as HTML. ``rendering_chosen``, ``columns_chosen``,
    ``zoom_changed`` and ``changes_toggled`` tell what is worth remembering.
    """

    compare_requested = Signal(str, str)
    strictness_changed = Signal(float)
    stop_requested = Signal()
    link_requested = Signal(str, str)
    unlink_requested = Signal(str, str)
    undo_link_requested = Signal()
    copy_requested = Signal(object)
    quote_requested = Signal(object)
    change_copy_requested = Signal(str, str)
    note_requested = Signal(object)
    export_requested = Signal()
    closed = Signal()
    zoom_changed = Signal(int)
    changes_toggled = Signal(bool)
    rendering_chosen = Signal(str)
    columns_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparingPage")
        self._comparison: Comparison | None = None
        self._filters: RowFilters | None = None
        self._kinds: Mapping[RowKind, Sequence[int]] = {}
        self.header = ComparingHeader(self)
        self.between = BetweenBar(self)
        self.rows = SelectableRows(self)
        self.map = OverviewMap(self.rows, self)
        self.changes = ChangesPanel(self)
        self.change_bar = ChangeBar(self)
        self.waiting = Waiting(self)
        self._empty = EmptyRows(self.rows)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Comparison"))
        set_accessible_role(self, QAccessible.Role.Grouping)
        self._lay_out()
        self._connect_rows()
        self._connect_changes()
        self._connect_bars()
        self._arrange()

    def _lay_out(self) -> None:
        middle = QWidget()
        columns = QHBoxLayout(middle)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self.rows, 1)
        columns.addWidget(self.map)
        self.dock = PanelDock(middle, self.changes, self.changes.list.accessibleName(), PanelLayout(WIDTH))
        self.dock.heir = self.rows
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.between)
        layout.addWidget(self.dock, 1)
        layout.addWidget(self.change_bar)
        self._order_tabs()
        self.dock.rearranged.connect(self._order_tabs)

    def _order_tabs(self) -> None:
        below = self.dock.in_order(self.rows)
        arrange_tab_order(self.header, self.between, *below, self.change_bar)

    def _connect_rows(self) -> None:
        rows = self.rows
        rows.copy_requested.connect(self.copy_requested)
        rows.quote_requested.connect(self.quote_requested)
        rows.link_requested.connect(self.link_requested)
        rows.unlink_requested.connect(self.unlink_requested)
        rows.undo_link_requested.connect(self.undo_link_requested)
        rows.zoom_changed.connect(self.zoom_changed)
        rows.zoom_changed.connect(self.changes.set_zoom)
        rows.columns_changed.connect(self._align)
        rows.current_changed.connect(self._show_place)
        rows.current_changed.connect(self.changes.mark_row)
        rows.hidden_changed.connect(self._show_hidden)

    def _connect_changes(self) -> None:
        self.changes.row_chosen.connect(self._go_to_chosen)
        self.changes.note_requested.connect(self.note_requested)
        self.changes.export_requested.connect(self.export_requested)
        self.changes.copy_requested.connect(self.change_copy_requested)
        self.dock.toggled.connect(self.change_bar.positions.setChecked)
        self.dock.toggled.connect(self.changes_toggled)
        self.dock.rearranged.connect(self._align)

    def _connect_bars(self) -> None:
        self.header.pair_chosen.connect(self._want_pair)
        self.header.close_requested.connect(self.closed)
        self.between.pair_wanted.connect(self._want_step)
        self.between.dismissed.connect(self.rows.setFocus)
        self.waiting.stop_requested.connect(self.stop_requested)
        bar = self.change_bar
        bar.next_requested.connect(self.next_change)
        bar.previous_requested.connect(self.previous_change)
        bar.kind_stepped.connect(self.step_in_kind)
        bar.filters_chosen.connect(lambda _: self._hide())
        bar.show_all_requested.connect(self.show_all)
        bar.strictness_changed.connect(self.strictness_changed)
        bar.view.rendering_chosen.connect(self._choose_rendering)
        bar.view.columns_chosen.connect(self._choose_columns)
        bar.view.export_requested.connect(self.export_requested)
        bar.positions_toggled.connect(self.set_changes_shown)
        bar.positions.setChecked(self.changes_shown)

    # --- what is shown

    @property
    def comparison(self) -> Comparison | None:
        """The comparison on the page; None at first."""
        return self._comparison

    def show_comparison(self, comparison: Comparison) -> None:
        """Show a comparison from its top. The filters stay as they are."""
        self.waiting.end()
        self._comparison = comparison
        self._show_pair(comparison.left.source.sha256, comparison.right.source.sha256)
        self._empty.say_no_paragraphs()
        self._show_emptiness()
        self._arrange()
        self.rows.show_comparison(comparison)
        self.change_bar.card.set_strictness(comparison.wishes.strictness)
        self._tell_about(comparison)

    def update_comparison(self, comparison: Comparison) -> None:
        """Show the same two agendas, paired otherwise: the reader stays where she is, and so does the slider,
        which may have been moved on since."""
        if self.rows.script is None:
            self.show_comparison(comparison)
            return
        self.waiting.end()
        brought_back = self._brought_back()
        self._comparison = comparison
        self._show_emptiness()
        self.rows.update_comparison(comparison)
        self._tell_about(comparison, brought_back)

    def _brought_back(self) -> list[tuple[Side, str]]:
        """The paragraphs that stay in sight in another comparison of the two, whatever the filters say: where
        the reader is, and what she opened again of what was hidden."""
        if self._comparison is None or self._filters is None:
            return []
        numbers = self._filters.hidden_by(self.filters) - self.rows.hidden
        rows = [row for number, row in enumerate(self._comparison.rows) if number in numbers]
        if self.rows.current_row >= 0:
            rows.append(self._comparison.rows[self.rows.current_row])
        return [(side, block) for row in rows for side in SIDES for block in row_side(row, side)]

    def _tell_about(self, comparison: Comparison, in_sight: Sequence[tuple[Side, str]] = ()) -> None:
        script = self.rows.script
        if script is None:
            return
        self._filters, self._kinds = RowFilters(script), rows_by_kind(script)
        self.changes.show_changes(script)
        self.change_bar.show_changes(self._kinds)
        self.map.show_figures(self._kinds.get("figure", ()))
        self.change_bar.card.show_pairs(sum(bool(row.left and row.right) for row in comparison.rows))
        kept = {script.row_with(side, block) for side, block in in_sight}
        self._hide(frozenset(number for number in kept if number is not None))
        self._show_place(self.rows.current_row)
        if self.rows.current_row >= 0:
            self.changes.mark_row(self.rows.current_row)

    def set_agendas(self, entries: Sequence[LibraryEntry], left_key: str, right_key: str) -> None:
        """Offer these agendas in both headers; the keys say which two are (to be) shown."""
        self.header.set_choices(entries, left_key, right_key)
        self.between.show_pair(left_key, right_key)

    def set_between(self, entries: Sequence[LibraryEntry], steps: Sequence[Step]) -> None:
        """The meetings between the two, and the pairs to walk through, first to last."""
        self.between.set_between(entries, steps)

    def _show_pair(self, left: str, right: str) -> None:
        self.header.set_pair(left, right)
        self.between.show_pair(left, right)

    def _want_pair(self, left: str, right: str) -> None:
        self.between.show_pair(left, right)
        self.compare_requested.emit(left, right)

    def _want_step(self, left: str, right: str) -> None:
        self.header.set_pair(left, right)
        self.compare_requested.emit(left, right)

    # --- waiting

    def show_loading(self) -> None:
        """A comparison is being made; say so if it takes a while."""
        self.waiting.begin()
        self._show_emptiness()
        self._place_waiting()

    def show_progress(self, part: float) -> None:
        """How far the comparison is, from 0 to 1."""
        self.waiting.show_progress(part)
        self._place_waiting()

    def end_waiting(self) -> None:
        """Nothing is being made any more: it failed, or was called off."""
        self.waiting.end()
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        """Why there are no rows, unless they are on their way."""
        has_rows = self._comparison is not None and bool(self._comparison.rows)
        self._empty.setVisible(not has_rows and not self.waiting.under_way)

    def _align(self) -> None:
        """What stands above the columns begins where they begin."""
        from_left = self._rows_place().left()
        columns = self.rows.columns
        self.header.align(replace(columns, left=columns.left + from_left, right=columns.right + from_left))
        self.between.align(columns.left + from_left)
        self._place_waiting()

    def _place_waiting(self) -> None:
        self.waiting.place(self._rows_place())

    def _rows_place(self) -> QRect:
        return QRect(self.rows.mapTo(self, QPoint()), self.rows.size())

    # --- walking through the changes

    def next_change(self) -> None:
        """Go to the next change that is shown; after the last, to the first again."""
        self._step(1, self.rows.shown_changes)

    def previous_change(self) -> None:
        """Go to the previous change that is shown; before the first, to the last."""
        self._step(-1, self.rows.shown_changes)

    def step_in_kind(self, kind: RowKind, step: Literal[-1, 1]) -> None:
        """Go to the next (or previous) change of a kind. When all of it is hidden, one is shown."""
        of_kind = self._kinds.get(kind, ())
        hidden = self.rows.hidden
        self._step(step, [number for number in of_kind if number not in hidden] or list(of_kind))

    def _step(self, step: Literal[-1, 1], among: Sequence[int]) -> None:
        script = self.rows.script
        found = script.next_change(self.rows.current_row, step, among) if script else None
        if found is None:
            return
        row, wrapped = found
        fresh = self.rows.current_row < 0
        self.go_to_row(row)
        if wrapped and not fresh:
            self.change_bar.show_hint(
                self.tr("On from the first change") if step > 0 else self.tr("On from the last change")
            )

    def go_to_row(self, index: int) -> None:
        """Bring a row of the comparison into sight and make it the current one."""
        self.rows.go_to_row(index)

    def _show_place(self, row: int) -> None:
        script = self.rows.script
        if script is None:
            return
        among = self.rows.shown_changes
        number = script.change_number(row, among) if row >= 0 else None
        self.change_bar.show_place(number, len(among))
        said = (*self.change_bar.words, self.rows.row_in_words(row))
        self.rows.setAccessibleDescription("\n".join(filter(None, said)))

    # --- filters

    @property
    def filters(self) -> frozenset[Filter]:
        """The filters that hold."""
        return self.change_bar.filters.filters

    def set_filters(self, filters: frozenset[Filter]) -> None:
        """Hide what these filters hide, and nothing else."""
        self.change_bar.filters.set_filters(filters)

    def show_all(self) -> None:
        """Drop the filters; every row is shown."""
        by_keyboard = self.change_bar.hidden.hasFocus()
        self.set_filters(frozenset())
        if self.rows.hidden:
            self._hide()
        if by_keyboard:
            self.rows.setFocus()  # the button is gone

    def _hide(self, but: frozenset[int] = frozenset()) -> None:
        if self._filters is not None:
            self.rows.set_hidden(self._filters.hidden_by(self.filters) - but)
            self._show_hidden()

    def _show_hidden(self) -> None:
        before = self.change_bar.hidden.text() if not self.change_bar.hidden.isHidden() else ""
        self.change_bar.show_hidden(len(self.rows.hidden))
        self._show_place(self.rows.current_row)
        now = self.change_bar.hidden.text()
        if self.rows.hidden and now != before:
            announce(self.change_bar, now)

    # --- the changed positions

    @property
    def changes_shown(self) -> bool:
        """Whether the panel of changed positions is shown, or will be once there is a comparison."""
        return self.dock.shown

    def set_changes_shown(self, shown: bool) -> None:
        """Show or hide the changed positions; in a narrow page they lie over the text until one is chosen."""
        self.dock.set_shown(shown)
        self._arrange()
        if self.dock.over_main:
            self.changes.setFocus()

    def _arrange(self) -> None:
        self.dock.set_narrow(self.width() < NARROW_PAGE)
        self.dock.set_available(self._comparison is not None)

    def _leave(self) -> None:
        """Esc stops what is under way first, then closes what lies over the columns, the comparison last."""
        if not self.waiting.isHidden():
            self.waiting.call_off()
        elif self.dock.over_main:
            self.set_changes_shown(False)
        else:
            self.closed.emit()

    def _go_to_chosen(self, row: int) -> None:
        self.go_to_row(row)
        if self.dock.over_main:
            self.set_changes_shown(False)

    # --- the reader's wishes

    def swap_sides(self) -> None:
        """Ask for the same two agendas, the other way round."""
        self.header.swap_sides()

    def set_rendering(self, mode: RenderingMode) -> None:
        """Mark words, phrases or nothing in all rows, or what suits each ("automatic")."""
        self.change_bar.view.show_rendering(mode)
        self.rows.set_renderings(mode)

    def set_columns(self, mode: ColumnMode) -> None:
        """Show "one" column or "two", or go by the "width" of the window."""
        self.change_bar.view.show_columns(mode)
        self.rows.set_one_column(_ONE_COLUMN[mode])

    def set_strictness(self, strictness: float) -> None:
        """Put the slider there; 0 is loose, 1 is strict."""
        self.change_bar.card.set_strictness(strictness)

    def _choose_rendering(self, mode: str) -> None:
        self.set_rendering(cast("RenderingMode", mode))
        self.rendering_chosen.emit(mode)

    def _choose_columns(self, mode: str) -> None:
        self.set_columns(cast("ColumnMode", mode))
        self.columns_chosen.emit(mode)

    def set_zoom(self, zoom: int) -> None:
        """Show the text at ``zoom`` per cent."""
        self.rows.set_zoom(zoom)

    def zoom_in(self) -> None:
        """Show the text larger."""
        self.set_zoom(self.rows.zoom + ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show the text smaller."""
        self.set_zoom(self.rows.zoom - ZOOM_STEP)

    def passage(self) -> Passage | None:
        """The selected clean text of one agenda; None when nothing is selected."""
        return self.rows.passage()

    def request_copy(self) -> None:
        """Ask for the selection as plain text."""
        self.rows.request_copy()

    def request_quote(self) -> None:
        """Ask for the selection as a quote with its source."""
        self.rows.request_quote()

    # --- events

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The rows get the keys. A focus proxy would make one stop of the page: Tab would skip all else."""
        super().focusInEvent(event)
        self.rows.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """The reader's keys go to the text at once."""
        super().showEvent(event)
        self.rows.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sign of waiting below the header; decide again where the changed positions have room."""
        super().resizeEvent(event)
        self._arrange()
        self._place_waiting()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The page's own keys. A menu of the window that has the same ones comes first."""
        steps = {
            Qt.Key.Key_F8: self.next_change,
            Qt.Key.Key_N: self.next_change,
            Qt.Key.Key_F7: self.previous_change,
            Qt.Key.Key_P: self.previous_change,
            Qt.Key.Key_F10: lambda: self.set_changes_shown(not self.changes_shown),
            Qt.Key.Key_Escape: self._leave,
        }
        act = steps.get(Qt.Key(event.key()))
        if act is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            act()
