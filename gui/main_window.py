"""The window: composes the features, and holds all wiring between them, on one page."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from agendas.library.entries import LibraryEntry, newest_first
from agendas.model import Agenda
from agendas.problems import Problem
from gui import theme
from gui.actions import Actions
from gui.agenda_loader import AgendaLoader
from gui.library_desk import LibraryDesk, local_files
from gui.names_desk import NamesDesk
from gui.reading.page import ReadingPage
from gui.settings import Settings
from gui.tasks import Tasks
from gui.widgets.meeting_words import entry_name, without_mnemonic
from gui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent

    from agendas.comparison import Comparison
    from agendas.quoting.passage import Passage
    from agendas.quoting.position_list import PositionList
    from gui.comparing.page import ComparingPage

SMALLEST_SIZE = QSize(900, 600)
USUAL_SIZE = QSize(1280, 800)
MOST_OFFERED = 24
"""Agendas in the menu "Compare with": those around the one that is shown."""


class MainWindow(QMainWindow):
    """One window on the library in ``library_folder``; until it is open, ``entries`` are listed, newest
    first, as they were last seen."""

    first_painted = Signal()
    _painted = False

    def __init__(self, settings: Settings, entries: Sequence[LibraryEntry], library_folder: Path) -> None:
        super().__init__()
        self._settings = settings
        self._library_folder = library_folder
        self._place: tuple[str, str, int, int] | None = None
        self._tasks = Tasks(self)
        self._compared: tuple[str, str] | None = None
        self._comparing: ComparingPage | None = None
        self._compose()
        self.loader = AgendaLoader(self._tasks, self.names.own_names, self)
        self._connect()
        self.desk.set_entries(entries)
        self._restore()

    # Composition

    def _compose(self) -> None:
        self.setWindowTitle("Standpunt")
        self.setMinimumSize(SMALLEST_SIZE)
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self.actions_.title_menus(self)
        self.addToolBar(self.actions_.tool_bar(self))
        self.reading, self.messages = ReadingPage(), MessageBar()
        self.desk = LibraryDesk(self._library_folder, self._settings, self.actions_, self.messages, self)
        self.names = NamesDesk(self.desk, self.reading, self.actions_, self.messages, self)
        self.library = self.desk.panel
        self.pages = QStackedWidget()
        self.pages.addWidget(self.reading)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.desk.bars)
        column.addWidget(self.messages)
        column.addWidget(self.pages, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.desk.side)
        self.splitter.addWidget(middle)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setCollapsible(0, False)
        self.splitter.setCollapsible(1, False)
        self.setCentralWidget(self.splitter)

    def comparing(self) -> ComparingPage:
        """The compare page, made when it is first needed."""
        if self._comparing is None:
            from gui.comparing.page import ComparingPage

            page = self._comparing = ComparingPage()
            page.set_zoom(self._settings.zoom)
            self.pages.addWidget(page)
            page.compare_requested.connect(self.compare)
            page.copy_requested.connect(self._copy)
            page.quote_requested.connect(self._copy_quote)
            page.zoom_changed.connect(self._keep_zoom)
            page.changes_toggled.connect(self._show_side_panel_state)
            page.closed.connect(self.show_reading)
        return self._comparing

    # Wiring

    def _connect(self) -> None:
        self.desk.agenda_wished.connect(self.open_agenda)
        self.desk.place_wished.connect(self.open_place)
        self.desk.listed.connect(self._follow_list)
        self.desk.corrected.connect(self._show_corrected)
        self.names.own_names_changed.connect(self._understand_again)
        self.library.compare_requested.connect(self.compare)
        self.reading.copy_requested.connect(self._copy)
        self.reading.quote_requested.connect(self._copy_quote)
        self.reading.zoom_changed.connect(self._keep_zoom)
        self.reading.hidden_types_changed.connect(self._keep_hidden_types)
        self.reading.original_shown_changed.connect(self.actions_.show_original.setChecked)
        self.reading.inspector_toggled.connect(self._show_side_panel_state)
        self.reading.tab_changed.connect(partial(setattr, self._settings, "inspector_tab"))
        self.reading.order_changed.connect(partial(setattr, self._settings, "positions_order"))
        self.reading.positions_copy_requested.connect(self._copy_positions)
        self.loader.opened.connect(self._show_opened)
        self.loader.understood.connect(self._show_understood)
        self.loader.problem_found.connect(self._show_unreadable)
        self.loader.compared.connect(self._show_comparison)
        self._connect_actions()

    def _connect_actions(self) -> None:
        do = self.actions_
        do.quit.triggered.connect(self.close)
        do.copy.triggered.connect(lambda: self._page().request_copy())
        do.copy_quote.triggered.connect(lambda: self._page().request_quote())
        do.find.triggered.connect(self.reading.open_find)
        do.explain.triggered.connect(self.reading.explain_at_caret)
        do.find_next.triggered.connect(self.reading.find_next)
        do.find_previous.triggered.connect(self.reading.find_previous)
        do.show_library.toggled.connect(self.desk.side.setVisible)
        do.show_side_panel.triggered.connect(self._toggle_side_panel)
        do.show_original.toggled.connect(self.reading.set_original_shown)
        do.zoom_in.triggered.connect(lambda: self._page().zoom_in())
        do.zoom_out.triggered.connect(lambda: self._page().zoom_out())
        do.zoom_reset.triggered.connect(lambda: self._page().set_zoom(100))
        do.compare_previous.triggered.connect(self._compare_with_previous)
        do.next_change.triggered.connect(lambda: self.comparing().next_change())
        do.previous_change.triggered.connect(lambda: self.comparing().previous_change())
        do.swap_sides.triggered.connect(lambda: self.comparing().swap_sides())
        do.stop_comparing.triggered.connect(self.show_reading)
        do.next_agenda.triggered.connect(partial(self._step, 1))
        do.previous_agenda.triggered.connect(partial(self._step, -1))
        do.about.triggered.connect(self._show_about)
        do.languages.triggered.connect(lambda action: self._choose_language(str(action.data())))
        do.appearances.triggered.connect(lambda action: self._choose_appearance(str(action.data())))
        do.compare_menu.aboutToShow.connect(self._fill_compare_menu)

    # Reading

    def open_agenda(self, key: str) -> None:
        """Show the agenda with that key in the reading view, as soon as it is at hand."""
        self._place = None
        self._open(key)

    def open_place(self, key: str, block: str, start: int, end: int) -> None:
        """Show an agenda at characters of a block, by offsets in its text."""
        self._place = (key, block, start, end)
        self._open(key)

    def _open(self, key: str) -> None:
        if key not in self.desk.entries:  # a report or a search may name what was removed since
            return
        self.library.mark_chosen(key)
        self.show_reading()
        self.loader.open(self.desk.entries[key])

    def _show_opened(self, agenda: Agenda) -> None:
        shown = self.reading.agenda
        if shown is None or shown.source.sha256 != agenda.source.sha256:
            understood = self.loader.is_understood(agenda.source.sha256)
            self.reading.show_agenda(agenda, understood=understood)
        else:
            self.reading.update_agenda(agenda)
        self.setWindowTitle(agenda.title or agenda.source.name)
        if self._place is not None and self._place[0] == agenda.source.sha256:
            _, block, start, end = self._place
            self._place = None
            self._go_to_place(block, start, end)

    def _go_to_place(self, block: str, start: int, end: int) -> None:
        """Where a search pointed; an agenda read anew may have other blocks, and is shown from its top."""
        with contextlib.suppress(KeyError):
            if end > start:
                self.reading.go_to_place(block, start, end)
            else:
                self.reading.go_to_block(block)

    def _show_unreadable(self, problem: Problem) -> None:
        self.desk.show_problem(problem)
        if self.reading.agenda is not None:  # the list goes back to what is on the page
            self.library.mark_chosen(self.reading.agenda.source.sha256)

    def show_reading(self) -> None:
        """Back from comparing to the agenda that was read."""
        self._compared = None
        self.library.set_compared(None)
        self.pages.setCurrentWidget(self.reading)
        self._enable_actions()

    def _show_understood(self, agenda: Agenda) -> None:
        key = agenda.source.sha256
        self.library.set_position_count(key, agenda.position_count)
        if self.reading.agenda is not None and self.reading.agenda.source.sha256 == key:
            self.reading.update_agenda(agenda)

    def _understand_again(self) -> None:
        """The user's list of names changed: what is on the screen goes by the new one."""
        self.loader.forget_understanding()
        if self._compared:
            self.loader.compare(*(self.desk.entries[key] for key in self._compared))
        elif (entry := self.desk.entries.get(self.library.current_key or "")) is not None:
            self.loader.understand(entry)

    def _show_corrected(self, entry: LibraryEntry) -> None:
        if self.reading.agenda is not None and self.reading.agenda.source.sha256 == entry.key:
            self.loader.open(entry)

    def _follow_list(self) -> None:
        """The list changed: what is gone from it is not shown either, and something always is."""
        if self.library.current_key in self.desk.entries:
            return
        if self.desk.ordered:
            self.open_agenda(self.desk.ordered[0].key)
        else:
            self.show_reading()
            self.reading.show_nothing()

    def _step(self, step: int) -> None:
        keys = self.library.keys_in_order()
        current = self.library.current_key
        if current in keys:
            self.open_agenda(keys[max(0, min(len(keys) - 1, keys.index(current) + step))])

    # Comparing

    def compare(self, left_key: str, right_key: str) -> None:
        """Put two agendas side by side."""
        self._compared = (left_key, right_key)
        page = self.comparing()
        page.set_agendas(self.desk.ordered, left_key, right_key)
        page.show_loading()
        self.pages.setCurrentWidget(page)
        self.library.set_compared(self._compared)
        self._enable_actions()
        self.loader.compare(self.desk.entries[left_key], self.desk.entries[right_key])

    def _show_comparison(self, comparison: Comparison) -> None:
        keys = (comparison.left.source.sha256, comparison.right.source.sha256)
        if keys == self._compared:
            self.comparing().show_comparison(comparison)

    def _compare_with_previous(self) -> None:
        """With the newest version of the meeting before, of the same body if there is one."""
        current = self.desk.entries.get(self.library.current_key or "")
        if current is None or current.meeting.start is None:
            return
        before = [
            entry
            for entry in self.desk.ordered
            if entry.meeting.start and entry.meeting.start < current.meeting.start and entry.is_newest_version
        ]
        same_body = [entry for entry in before if entry.meeting.body == current.meeting.body]
        if chosen := (same_body or before)[:1]:
            self.compare(chosen[0].key, current.key)

    def _fill_compare_menu(self) -> None:
        menu = self.actions_.compare_menu
        menu.clear()
        current = self.desk.entries.get(self.library.current_key or "")
        if current is None:
            return
        for entry in self._near(current):
            older, newer = newest_first((entry, current))[::-1]
            action = menu.addAction(without_mnemonic(entry_name(entry)))
            action.triggered.connect(partial(self._compare_pair, older.key, newer.key))

    def _near(self, current: LibraryEntry) -> list[LibraryEntry]:
        """The agendas around one in time; the others are compared from the list."""
        at = self.desk.ordered.index(current)
        start = max(0, min(at - MOST_OFFERED // 2, len(self.desk.ordered) - MOST_OFFERED - 1))
        around = self.desk.ordered[start : start + MOST_OFFERED + 1]
        return [entry for entry in around if entry.key != current.key]

    def _compare_pair(self, left_key: str, right_key: str, _checked: bool = False) -> None:
        self.compare(left_key, right_key)

    # Copying

    def _copy(self, passage: Passage) -> None:
        from gui.quoting.clipboard import copy_text

        copy_text(passage)

    def _copy_quote(self, passage: Passage) -> None:
        from gui.quoting.clipboard import copy_quote

        copy_quote(passage)

    def _copy_positions(self, positions: PositionList) -> None:
        from gui.quoting.clipboard import copy_position_list

        copy_position_list(positions)

    # Small things

    def _page(self) -> ReadingPage | ComparingPage:
        return self.comparing() if self._compared else self.reading

    def _enable_actions(self) -> None:
        for action in self.actions_.comparing_only():
            action.setEnabled(self._compared is not None)
        for action in self.actions_.reading_only():
            action.setEnabled(self._compared is None)
        self._show_side_panel_state()

    def _toggle_side_panel(self, shown: bool) -> None:
        """The inspector while reading, the changed positions while comparing."""
        if self._compared:
            self.comparing().set_changes_shown(shown)
        else:
            self.reading.set_inspector_shown(shown)

    def _show_side_panel_state(self, _shown: bool = False) -> None:
        page = self._page()
        shown = page.inspector_shown if isinstance(page, ReadingPage) else page.changes_shown
        self.actions_.show_side_panel.setChecked(shown)

    def _keep_zoom(self, zoom: int) -> None:
        self._settings.zoom = zoom
        self.reading.set_zoom(zoom)
        if self._comparing is not None:
            self._comparing.set_zoom(zoom)

    def _keep_hidden_types(self, hidden: object) -> None:
        if isinstance(hidden, frozenset):
            self._settings.hidden_entity_types = hidden

    def _choose_language(self, language: str) -> None:
        if language != self._settings.language:
            self._settings.language = language
            self.messages.show_notice(self.tr("The other language is used from the next start on."))

    def _choose_appearance(self, appearance: str) -> None:
        self._settings.appearance = appearance
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.choose(application, appearance)

    def _show_about(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.about(
            self,
            "Standpunt",
            self.tr(
                "Reads what a government tells its parliament before an international meeting, and shows "
                "what changed since the last one.\n\nStandpunt works offline and sends nothing anywhere."
            ),
        )

    def _restore(self) -> None:
        self.resize(USUAL_SIZE)
        self.restoreGeometry(self._settings.layout("window"))
        self.splitter.setSizes([280, max(620, self.width() - 280)])
        self.splitter.restoreState(self._settings.layout("splitter"))
        self.reading.set_zoom(self._settings.zoom)
        self.reading.set_hidden_types(self._settings.hidden_entity_types)
        self.reading.set_tab(self._settings.inspector_tab)
        self.reading.set_order(self._settings.positions_order)
        for group, choice in (
            (self.actions_.languages, self._settings.language),
            (self.actions_.appearances, self._settings.appearance),
        ):
            for action in group.actions():
                action.setChecked(action.data() == choice)
        self._enable_actions()

    # Events of the window

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first paint, and not before, start what the first paint did not need."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.first_painted.emit()
        gc.freeze()
        gc.enable()
        self.actions_.fill_menus(self)
        self.reading.complete()
        self._page().setFocus()
        self.loader.begin_understanding()
        self.desk.keeper.open()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again when the system turns from light to dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._painted:
            self.actions_.draw_icons()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the window."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the dropped files and folders; nothing of the user's is moved or changed."""
        self.desk.keeper.add_files(local_files(event.mimeData()))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout and stop the work in the background."""
        self._settings.keep_layout("window", self.saveGeometry())
        self._settings.keep_layout("splitter", self.splitter.saveState())
        self._tasks.stop()
        self.desk.keeper.close()
        super().closeEvent(event)
