"""What one window does with two agendas side by side: all wiring of the compare page on one page.

The page is made when it is first wanted. A comparison is shown as soon as it is there; what the library
knows of it (pairs linked by hand, formulas, meetings between) follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from agendas.library.entries import LibraryEntry, newest_first
from gui.actions import Actions
from gui.agenda_loader import AgendaLoader
from gui.library_desk import LibraryDesk
from gui.saving import Saving
from gui.settings import Settings
from gui.widgets.meeting_words import entry_name, without_mnemonic

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agendas.comparison import BlockPair, Change, Comparison, ComparisonWishes, HandLinks
    from gui.comparing.marks import RenderingMode
    from gui.comparing.page import ComparingPage
    from gui.comparing.view_menu import ColumnMode
    from gui.exporting.export_dialog import ExportDialog
    from gui.exporting.note_draft import Draft
    from gui.exporting.wishes import ExportedThing, ExportWish
    from gui.visiting.recent import Pair

READY_AFTER, STEP = 1_500, 40
"""Milliseconds after the first list until the compare page is got ready, and between two steps of that. Made
at the first wish it would keep the reader waiting for a tenth of a second."""
_PARTS = (
    "gui.comparing.rows_canvas",
    "gui.comparing.selectable_rows",
    "gui.comparing.changes_panel",
    "gui.comparing.page",
)
MOST_OFFERED = 24
"""Agendas in the menu "Compare with": those around the one that is shown."""


class ComparingDesk(QObject):
    """The comparison of one window. ``pair`` is what is compared, None while an agenda is read.

    ``leaving`` comes before another two are compared, with their keys; ``opened`` when two agendas are to be
    shown, ``shown`` when a comparison of ``pair`` is on the page, ``closed`` when the reader wants to go
    back; ``page_made`` once, with the page; ``setting_changed`` with the key of a setting that was chosen on
    the page, after it was kept.
    """

    leaving = Signal(str, str)
    opened = Signal()
    shown = Signal()
    closed = Signal()
    page_made = Signal(object)
    setting_changed = Signal(str)

    def __init__(
        self,
        desk: LibraryDesk,
        loader: AgendaLoader,
        settings: Settings,
        actions: Actions,
        saving: Saving,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._loader, self._settings = desk, loader, settings
        self._actions, self._saving, self._window = actions, saving, window
        self._page: ComparingPage | None = None
        self.pair: Pair | None = None
        self._strictness = 0.5
        self._links: HandLinks | None = None
        self._undone: list[HandLinks] = []
        self._drafts: dict[Pair, Draft] = {}
        self._parts = list(_PARTS)
        self._getting_ready = QTimer(self, singleShot=True, interval=READY_AFTER)
        self._connect()

    def _connect(self) -> None:
        loader, keeper, do = self._loader, self._desk.keeper, self._actions
        loader.compared.connect(self._show)
        self._desk.listed.connect(self._offer_agendas)
        self._desk.listed.connect(self._getting_ready.start, Qt.ConnectionType.SingleShotConnection)
        self._getting_ready.timeout.connect(self._get_ready)
        loader.comparing_progressed.connect(self._show_progress)
        keeper.hand_links_found.connect(self._take_hand_links)
        keeper.formulas_found.connect(self._show_formulas)
        do.compare_previous.triggered.connect(self.compare_with_previous)
        do.next_change.triggered.connect(lambda: self.page().next_change())
        do.previous_change.triggered.connect(lambda: self.page().previous_change())
        do.swap_sides.triggered.connect(lambda: self.page().swap_sides())
        do.export.triggered.connect(self.open_export)
        do.compare_menu.aboutToShow.connect(self._fill_menu)

    def _get_ready(self) -> None:
        """A step at a time, so that none is felt: what the page is made of, then the page."""
        if self._parts:
            import_module(self._parts.pop(0))
            self._getting_ready.start(STEP)
        else:
            self.page()

    def page(self) -> ComparingPage:
        """The compare page, made when it is first needed."""
        if self._page is None:
            self._page = self._make_page()
            self.page_made.emit(self._page)
        return self._page

    @property
    def made_page(self) -> ComparingPage | None:
        """The compare page if there is one yet."""
        return self._page

    def _make_page(self) -> ComparingPage:
        from gui.comparing.page import ComparingPage

        page = ComparingPage()
        page.set_zoom(self._settings.zoom)
        self._set_as_wished(page)
        page.compare_requested.connect(self.compare)
        page.stop_requested.connect(self.stop)
        page.strictness_changed.connect(self._set_strictness)
        page.link_requested.connect(self._link)
        page.unlink_requested.connect(self._unlink)
        page.undo_link_requested.connect(self._undo_link)
        page.rendering_chosen.connect(partial(self._keep_setting, "rendering"))
        page.columns_chosen.connect(partial(self._keep_setting, "columns"))
        page.change_copy_requested.connect(_copy_change)
        page.note_requested.connect(self._open_note)
        page.export_requested.connect(self.open_export)
        page.closed.connect(self.closed)
        return page

    def _set_as_wished(self, page: ComparingPage) -> None:
        page.set_rendering(cast("RenderingMode", self._settings.rendering))
        page.set_columns(cast("ColumnMode", self._settings.columns))

    def _keep_setting(self, key: str, value: str) -> None:
        if self._settings.change(key, value):
            self.setting_changed.emit(key)

    def show_settings(self) -> None:
        """What is marked, or the columns, were chosen elsewhere."""
        if self._page is not None:
            self._set_as_wished(self._page)

    def take_over(self, other: ComparingDesk) -> None:
        """The window of ``other`` is made again: the strictness and the drafts of notes go on."""
        self._strictness, self._drafts = other._strictness, other._drafts

    # Comparing

    def compare(self, left_key: str, right_key: str, *, noted: bool = True) -> None:
        """Put two agendas side by side. ``noted``: as a step that one can go back from."""
        if not {left_key, right_key} <= set(self._desk.entries):  # a report may name what was removed since
            return
        if noted and self.pair != (left_key, right_key):
            self.leaving.emit(left_key, right_key)
        if self.pair is None or {*self.pair} != {left_key, right_key}:
            self._undone.clear()
        self.pair = (left_key, right_key)
        self._links = None
        page = self.page()
        page.set_agendas(self._desk.ordered, left_key, right_key)
        self._show_between()
        page.show_loading()
        self._desk.panel.set_compared(self.pair)
        self.opened.emit()
        self._compare()

    def _offer_agendas(self) -> None:
        """The list changed: an agenda may have another name, or be gone."""
        if self.pair is not None and {*self.pair} <= {*self._desk.entries}:
            self.page().set_agendas(self._desk.ordered, *self.pair)

    def compare_again(self) -> None:
        """What is known of the two has changed: compare them anew, where the reader is."""
        if self.pair is not None:
            self._compare()

    def end(self) -> None:
        """Nothing is compared any more."""
        self.pair = None
        self._loader.stop_comparing()
        self._desk.panel.set_compared(None)

    def _compare(self) -> None:
        if self.pair is not None:
            left, right = (self._desk.entries[key] for key in self.pair)
            self._loader.compare(left, right, self._wishes())

    def _wishes(self) -> ComparisonWishes:
        from agendas.comparison import ComparisonWishes, HandLinks

        return ComparisonWishes(self._strictness, self._links or HandLinks())

    def _show(self, comparison: Comparison) -> None:
        if _keys(comparison) != self.pair:
            return
        shown = self.page().comparison
        if shown is not None and _keys(shown) == self.pair:
            self.page().update_comparison(comparison)
        else:
            self.page().show_comparison(comparison)
        self.shown.emit()
        if self._links is None:
            self._desk.keeper.ask_hand_links(comparison.left, comparison.right)
        else:
            self._desk.keeper.ask_formulas(comparison)

    def _show_progress(self, part: float) -> None:
        if self.pair is not None:
            self.page().show_progress(part)

    def stop(self) -> None:
        """Call off the comparison that is being made; where nothing was shown yet, back to reading."""
        self._loader.stop_comparing()
        self.page().end_waiting()
        shown = self.page().comparison
        if shown is None or _keys(shown) != self.pair:
            self.closed.emit()

    def _show_formulas(self, comparison: Comparison) -> None:
        shown = self.page().comparison if self.pair else None
        if shown is None or _keys(comparison) != self.pair or shown.changes == comparison.changes:
            return
        if (shown.rows, shown.wishes) == (comparison.rows, comparison.wishes):
            self.page().update_comparison(comparison)

    def _set_strictness(self, strictness: float) -> None:
        self._strictness = strictness
        self.compare_again()

    def _show_between(self) -> None:
        from agendas.library.between import between, steps

        if self.pair is not None:
            entries = self._desk.ordered
            self.page().set_between(between(entries, *self.pair), steps(entries, *self.pair))

    # Pairs made by hand

    def _take_hand_links(self, keys: Pair, links: HandLinks) -> None:
        if keys == self.pair and self._links is None:
            self._links = links
            shown = self.page().comparison
            if links != self._wishes_shown().hand_links:
                self._compare()
            elif shown is not None:
                self._desk.keeper.ask_formulas(shown)

    def _wishes_shown(self) -> ComparisonWishes:
        shown = self.page().comparison
        return shown.wishes if shown is not None else self._wishes()

    def _link(self, left: str, right: str) -> None:
        self._change_links(linked={(left, right)}, unlinked=set())

    def _unlink(self, left: str, right: str) -> None:
        self._change_links(linked=set(), unlinked={(left, right)})

    def _change_links(self, *, linked: set[BlockPair], unlinked: set[BlockPair]) -> None:
        old = self._wishes().hand_links
        new = replace(old, linked=old.linked - unlinked | linked, unlinked=old.unlinked - linked | unlinked)
        if new != old:
            self._undone.append(old)
            self._use_links(new)

    def _undo_link(self) -> None:
        if self._undone:
            self._use_links(self._undone.pop())

    def _use_links(self, links: HandLinks) -> None:
        shown = self.page().comparison
        self._links = links
        if shown is not None:
            self._desk.keeper.keep_hand_links(shown.left, shown.right, links)
        self._compare()

    # Choosing

    def compare_with_previous(self) -> None:
        """With the newest version of the meeting before, of the same body if there is one."""
        current = self._desk.entries.get(self._desk.panel.current_key or "")
        if current is None or current.meeting.start is None:
            return
        before = [
            entry
            for entry in self._desk.ordered
            if entry.meeting.start and entry.meeting.start < current.meeting.start and entry.is_newest_version
        ]
        same_body = [entry for entry in before if entry.meeting.body == current.meeting.body]
        if chosen := (same_body or before)[:1]:
            self.compare(chosen[0].key, current.key)

    def _fill_menu(self) -> None:
        menu = self._actions.compare_menu
        menu.clear()
        current = self._desk.entries.get(self._desk.panel.current_key or "")
        if current is None:
            return
        for entry in self._near(current):
            older, newer = newest_first((entry, current))[::-1]
            action = menu.addAction(without_mnemonic(entry_name(entry)))
            action.triggered.connect(partial(self._compare_pair, older.key, newer.key))

    def _near(self, current: LibraryEntry) -> Sequence[LibraryEntry]:
        """The agendas around one in time; the others are compared from the list."""
        at = self._desk.ordered.index(current)
        start = max(0, min(at - MOST_OFFERED // 2, len(self._desk.ordered) - MOST_OFFERED - 1))
        around = self._desk.ordered[start : start + MOST_OFFERED + 1]
        return [entry for entry in around if entry.key != current.key]

    def _compare_pair(self, left_key: str, right_key: str, _checked: bool = False) -> None:
        self.compare(left_key, right_key)

    # Taking it along

    def _open_note(self, changes: Sequence[Change]) -> None:
        """The note of one page, of the changes that were ticked."""
        comparison = self.page().comparison
        if comparison is None:
            return
        from gui.exporting.note_dialog import NoteDialog

        drafted = self._drafts.get(_keys(comparison), ())
        dialog = NoteDialog(comparison, changes, self._window, draft=drafted)
        dialog.draft_left.connect(partial(self._drafts.__setitem__, _keys(comparison)))
        dialog.copy_requested.connect(_copy_change)
        dialog.export_requested.connect(lambda arranged: self._open_export(comparison, arranged, "note"))
        dialog.open()

    def open_export(self) -> None:
        """Ask in which form the comparison is to be written, and where."""
        comparison = self.page().comparison if self.pair else None
        if comparison is not None:
            self._open_export(comparison, self.page().changes.ticked, "comparison")

    def _open_export(self, comparison: Comparison, changes: Sequence[Change], what: ExportedThing) -> None:
        from gui.exporting.export_dialog import ExportDialog

        dialog = ExportDialog(comparison, changes, what, folder=self._saving.folder, parent=self._window)
        dialog.export_chosen.connect(lambda wish: self._write(wish, comparison, dialog))
        dialog.open()

    def _write(self, wish: ExportWish, comparison: Comparison, dialog: ExportDialog) -> None:
        from gui.exporting.writing import write_export

        self._saving.write(
            wish.path,
            lambda: write_export(wish, comparison),
            lambda error: dialog.show_failure(error, wish.path),
            dialog.show_done,
        )


def _copy_change(plain: str, rich: str) -> None:
    from gui.quoting.clipboard import copy_written

    copy_written(plain, rich)


def _keys(comparison: Comparison) -> Pair:
    return comparison.left.source.sha256, comparison.right.source.sha256
