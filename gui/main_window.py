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

from agendas.library.entries import LibraryEntry
from agendas.model import Agenda
from agendas.problems import Problem
from gui import theme
from gui.actions import Actions
from gui.agenda_loader import AgendaLoader
from gui.comparing_desk import ComparingDesk
from gui.library_desk import LibraryDesk, local_files
from gui.names_desk import NamesDesk
from gui.quoting_desk import QuotingDesk
from gui.reading.page import ReadingPage
from gui.saving import Saving
from gui.settings import Settings
from gui.tasks import Tasks
from gui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent

    from agendas.quoting.passage import Passage
    from agendas.quoting.position_list import PositionList
    from gui.commanding.palette import CommandPalette
    from gui.comparing.page import ComparingPage

SMALLEST_SIZE = QSize(900, 600)
USUAL_SIZE = QSize(1280, 800)


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
        self._palette: CommandPalette | None = None
        self._tasks = Tasks(self)
        self._compose()
        self.loader = AgendaLoader(self._tasks, self.names.own_names, self)
        self.saving = Saving(settings, self.messages, self)
        self.quoting = QuotingDesk(
            self.desk, self.loader, settings, self.actions_, self.messages, self.saving, self
        )
        self.comparing = ComparingDesk(self.desk, self.loader, settings, self.actions_, self.saving, self)
        self.actions_.title_menus(self, self.quoting.menu)
        self._connect()
        self.desk.set_entries(entries)
        self._restore()

    # Composition

    def _compose(self) -> None:
        self.setWindowTitle("Standpunt")
        self.setMinimumSize(SMALLEST_SIZE)
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
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

    # Wiring

    def _connect(self) -> None:
        self.desk.agenda_wished.connect(self.open_agenda)
        self.desk.place_wished.connect(self.open_place)
        self.desk.listed.connect(self._follow_list)
        self.desk.corrected.connect(self._show_corrected)
        self.names.own_names_changed.connect(self._understand_again)
        self.library.compare_requested.connect(self.comparing.compare)
        self.comparing.page_made.connect(self._add_comparing_page)
        self.comparing.opened.connect(self._show_comparing)
        self.comparing.closed.connect(self.show_reading)
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
        self.quoting.place_wished.connect(self.open_place)
        self.quoting.menu.style_chosen.connect(self._copy_in_style)
        self.loader.understood.connect(self._show_understood)
        self.loader.problem_found.connect(self._show_unreadable)
        self._connect_actions()

    def _connect_actions(self) -> None:
        do = self.actions_
        do.quit.triggered.connect(self.close)
        do.copy.triggered.connect(lambda: self._page().request_copy())
        do.copy_quote.triggered.connect(lambda: self._page().request_quote())
        do.add_quote.triggered.connect(self._add_quote)
        do.select_sentence.triggered.connect(self._select_sentence)
        do.select_paragraph.triggered.connect(self.reading.text.select_paragraph)
        do.print.triggered.connect(self._print)
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
        do.stop_comparing.triggered.connect(self.show_reading)
        do.next_agenda.triggered.connect(partial(self._step, 1))
        do.previous_agenda.triggered.connect(partial(self._step, -1))
        do.palette.triggered.connect(self._open_palette)
        do.key_sheet.triggered.connect(self._open_key_sheet)
        do.about.triggered.connect(self._show_about)
        do.languages.triggered.connect(lambda action: self._choose_language(str(action.data())))
        do.appearances.triggered.connect(lambda action: self._choose_appearance(str(action.data())))

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
        self.comparing.end()
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
        if self.comparing.pair:
            self.comparing.compare_again()
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

    def _add_comparing_page(self, page: ComparingPage) -> None:
        self.pages.addWidget(page)
        page.copy_requested.connect(self._copy)
        page.quote_requested.connect(self._copy_quote)
        page.zoom_changed.connect(self._keep_zoom)
        page.changes_toggled.connect(self._show_side_panel_state)

    def _show_comparing(self) -> None:
        self.pages.setCurrentWidget(self.comparing.page())
        self._enable_actions()

    # Copying

    def _copy(self, passage: Passage) -> None:
        from gui.quoting.clipboard import copy_text

        copy_text(passage)

    def _copy_quote(self, passage: Passage) -> None:
        self.quoting.copy(passage)

    def _copy_in_style(self, _style: object) -> None:
        """The menu has remembered the style: what Ctrl+Shift+C does uses it from now on."""
        self._page().request_quote()

    def _add_quote(self) -> None:
        """What the keys are at: a found passage, a change, a selection, else the sentence at the cursor."""
        if (found := self.desk.found_passage) is not None:
            self.quoting.add_found(*found)
        elif (page := self._page()) is not self.reading and self._add_from_comparison():
            return
        elif (passage := page.passage() or self._sentence_at_cursor()) is not None:
            self.quoting.add_passage(passage)
        else:
            self.messages.show_notice(self.tr("Select the words first that you want to keep as a quote."))

    def _add_from_comparison(self) -> bool:
        page = self.comparing.page()
        change, comparison = page.changes.current_change, page.comparison
        if change is None or comparison is None:
            return False
        self.quoting.add_change(comparison, change)
        return True

    def _sentence_at_cursor(self) -> Passage | None:
        from gui.quoting.stretches import sentence_around

        place, agenda = self.reading.text.place(), self.reading.agenda
        if self.comparing.pair or place is None or agenda is None:
            return None
        return sentence_around(agenda, place.block, place.offset)

    def _select_sentence(self) -> None:
        if (passage := self._sentence_at_cursor()) is not None:
            self.reading.select(passage)

    def _print(self) -> None:
        if self.reading.agenda is not None:
            self.quoting.print_agenda(self.reading.agenda)

    def _copy_positions(self, positions: PositionList) -> None:
        from gui.quoting.clipboard import copy_position_list

        copy_position_list(positions)

    # Small things

    def _page(self) -> ReadingPage | ComparingPage:
        return self.comparing.page() if self.comparing.pair else self.reading

    def _enable_actions(self) -> None:
        for action in self.actions_.comparing_only():
            action.setEnabled(self.comparing.pair is not None)
        for action in self.actions_.reading_only():
            action.setEnabled(self.comparing.pair is None)
        self._show_side_panel_state()

    def _toggle_side_panel(self, shown: bool) -> None:
        """The inspector while reading, the changed positions while comparing."""
        if self.comparing.pair:
            self.comparing.page().set_changes_shown(shown)
        else:
            self.reading.set_inspector_shown(shown)

    def _show_side_panel_state(self, _shown: bool = False) -> None:
        page = self._page()
        shown = page.inspector_shown if isinstance(page, ReadingPage) else page.changes_shown
        self.actions_.show_side_panel.setChecked(shown)

    def _keep_zoom(self, zoom: int) -> None:
        self._settings.zoom = zoom
        self.reading.set_zoom(zoom)
        if (page := self.comparing.made_page) is not None:
            page.set_zoom(zoom)

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

    def _open_palette(self) -> None:
        """Every command by its name, those used last first."""
        from gui.commanding.command import commands_of

        if self._palette is None:
            from gui.commanding.palette import CommandPalette

            self._palette = CommandPalette((), self)
        self._palette.set_commands(commands_of(self.menuBar()))
        self._palette.show_card()

    def _open_key_sheet(self) -> None:
        from gui.commanding.command import commands_of
        from gui.commanding.key_sheet import KeySheet

        KeySheet(commands_of(self.menuBar()), self).show()

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
        self.quoting.close()
        self.saving.close()
        self.desk.keeper.close()
        super().closeEvent(event)
