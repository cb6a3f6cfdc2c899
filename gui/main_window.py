"""The window: composes the features, and holds what wiring the desks leave, on one page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QMainWindow, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from agendas.library.entries import LibraryEntry
from gui.actions import Actions
from gui.agenda_loader import AgendaLoader
from gui.comparing_desk import ComparingDesk
from gui.library_desk import LibraryDesk, local_files
from gui.names_desk import NamesDesk
from gui.panels_desk import PanelsDesk
from gui.places import VisitedPlace
from gui.places_desk import PlacesDesk
from gui.program_desk import ProgramDesk
from gui.quoting_desk import QuotingDesk
from gui.reading.page import ReadingPage
from gui.saving import Saving
from gui.settings import Settings
from gui.tasks import Tasks
from gui.widgets.message_bar import MessageBar
from gui.widgets.panel_dock import PanelDock
from gui.widgets.panel_layout import PanelLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QMouseEvent, QPaintEvent

    from agendas.quoting.passage import Passage
    from agendas.quoting.position_list import PositionList
    from gui.comparing.page import ComparingPage
    from gui.visiting.session import WindowState

SMALLEST_SIZE = QSize(900, 600)
USUAL_SIZE = QSize(1280, 800)
LIST_WIDTH = 280
"""The usual width of the list of agendas, in logical pixels."""


class MainWindow(QMainWindow):
    """One window on the library in ``library_folder``; until it is open, ``entries`` are listed, newest
    first, as they were last seen.

    ``window_wished`` carries the VisitedPlace that another window is to show, or None; ``setting_changed``
    the key of a setting that was changed here; ``closing`` comes while the window is still as it was,
    ``activated`` when it becomes the one in use.
    """

    first_painted = Signal()
    window_wished = Signal(object)
    setting_changed = Signal(str)
    quit_wished = Signal()
    closing = Signal()
    activated = Signal()
    _painted = False

    def __init__(self, settings: Settings, entries: Sequence[LibraryEntry], library_folder: Path) -> None:
        super().__init__()
        self._settings = settings
        self._library_folder = library_folder
        self.keeps_layout = True
        self._tasks = Tasks(self)
        self._compose()
        self.loader = AgendaLoader(self._tasks, self.names.own_names, self)
        self.saving = Saving(settings, self.messages, self)
        self.quoting = QuotingDesk(
            self.desk, self.loader, settings, self.actions_, self.messages, self.saving, self
        )
        self.comparing = ComparingDesk(self.desk, self.loader, settings, self.actions_, self.saving, self)
        self.places = PlacesDesk(
            self.desk, self.loader, self.comparing, self.reading, self.pages, settings, self.actions_, self
        )
        self.program = ProgramDesk(self.desk, self.quoting, settings, self.actions_, self)
        self.panels = PanelsDesk(self.dock, self.reading, self.comparing, settings, self.actions_, self)
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
        self.tool_bar = self.actions_.tool_bar(self)
        self.addToolBar(self.tool_bar)
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
        self.dock = PanelDock(middle, self.desk.side, self.tr("Agendas"), PanelLayout(LIST_WIDTH, "left"))
        self.dock.heir = self.pages
        self.setCentralWidget(self.dock)

    # Wiring

    def _connect(self) -> None:
        self.names.own_names_changed.connect(self._understand_again)
        self.comparing.page_made.connect(self._add_comparing_page)
        self.places.page_changed.connect(self._enable_actions)
        self.places.titled.connect(self._show_title)
        for desk in (self.program, self.quoting, self.comparing):
            desk.setting_changed.connect(self.setting_changed)
        self.library.window_requested.connect(lambda key: self.window_wished.emit(VisitedPlace(key)))
        self.reading.copy_requested.connect(self._copy)
        self.reading.quote_requested.connect(self._copy_quote)
        self.reading.zoom_changed.connect(self._keep_zoom)
        self.reading.hidden_types_changed.connect(self._keep_hidden_types)
        self.reading.original_shown_changed.connect(self.actions_.show_original.setChecked)
        self.reading.inspector_toggled.connect(self._show_side_panel_state)
        self.reading.tab_changed.connect(partial(setattr, self._settings, "inspector_tab"))
        self.reading.order_changed.connect(partial(setattr, self._settings, "positions_order"))
        self.reading.positions_copy_requested.connect(self._copy_positions)
        self.quoting.place_wished.connect(self.places.open_words)
        self.quoting.menu.style_chosen.connect(self._copy_in_style)
        self.dock.rearranged.connect(self._order_tabs)
        self._connect_actions()

    def _connect_actions(self) -> None:
        do = self.actions_
        do.quit.triggered.connect(self.quit_wished)
        do.close_window.triggered.connect(self.close)
        do.new_window.triggered.connect(lambda: self.window_wished.emit(self.places.here))
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
        do.show_side_panel.triggered.connect(self._toggle_side_panel)
        do.show_original.toggled.connect(self.reading.set_original_shown)
        do.zoom_in.triggered.connect(lambda: self._page().zoom_in())
        do.zoom_out.triggered.connect(lambda: self._page().zoom_out())
        do.zoom_reset.triggered.connect(lambda: self._page().set_zoom(100))
        do.write_note.triggered.connect(self._write_note)
        do.copy_positions.triggered.connect(self.reading.copy_all_positions)
        for action, tab in (
            (do.show_contents, "contents"),
            (do.show_positions, "positions"),
            (do.show_names, "names"),
        ):
            action.triggered.connect(partial(self._show_tab, tab))
        do.tour.triggered.connect(self.begin_tour)

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

    def _understand_again(self) -> None:
        """The user's list of names changed: what is on the screen goes by the new one."""
        self.loader.forget_understanding()
        if self.comparing.pair:
            self.comparing.compare_again()
        elif (entry := self.desk.entries.get(self.library.current_key or "")) is not None:
            self.loader.understand(entry)

    def _add_comparing_page(self, page: ComparingPage) -> None:
        self.pages.addWidget(page)
        self._order_tabs()
        page.copy_requested.connect(self._copy)
        page.quote_requested.connect(self._copy_quote)
        page.zoom_changed.connect(self._keep_zoom)
        page.changes_toggled.connect(self._show_side_panel_state)

    def _write_note(self) -> None:
        changes = self.comparing.page().changes
        if changes.ticked:
            changes.request_note()
        else:
            self.messages.show_notice(self.tr("Tick the changes first that are to stand in the note."))

    def _show_tab(self, tab: str, _checked: bool = False) -> None:
        self.reading.set_inspector_shown(True)
        self.reading.choose_tab(tab)

    def _page(self) -> ReadingPage | ComparingPage:
        return self.comparing.page() if self.comparing.pair else self.reading

    def _enable_actions(self) -> None:
        for action in self.actions_.comparing_only():
            action.setEnabled(self.comparing.pair is not None)
        for action in self.actions_.reading_only():
            action.setEnabled(self.comparing.pair is None and self.reading.agenda is not None)
        self._show_side_panel_state()

    def _show_title(self, title: str) -> None:
        """Another agenda is shown, or none any more."""
        self.setWindowTitle(title)
        self._enable_actions()

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
        if self._settings.change("zoom", zoom):
            self.setting_changed.emit("zoom")

    def _keep_hidden_types(self, hidden: object) -> None:
        if isinstance(hidden, frozenset) and self._settings.change("hidden_entity_types", hidden):
            self.setting_changed.emit("hidden_entity_types")

    def apply_setting(self, key: str) -> None:
        """A setting was changed, here or in another window: show it. Others than the window's do nothing."""
        settings, page = self._settings, self.comparing.made_page
        if key == "zoom":
            self.reading.set_zoom(settings.zoom)
            if page is not None:
                page.set_zoom(settings.zoom)
        elif key == "hidden_entity_types":
            self.reading.set_hidden_types(settings.hidden_entity_types)
        elif key in ("rendering", "columns"):
            self.comparing.show_settings()
        elif key in ("copy_style", "quotes_grouping"):
            self.quoting.show_settings()
        self.program.tick_choices()

    @property
    def open_dialog(self) -> QDialog | None:
        """A dialog in which something may have been typed; None when there is none. Those that come along to
        a window in another language do not count."""
        stays = (self.program.settings_dialog, self.quoting.checking)
        dialogs = (one for one in self.findChildren(QDialog) if one.isVisible() and one not in stays)
        return next(dialogs, None)

    def say_language_waits(self) -> None:
        """The windows are made again in another language, but not while documents are added."""
        self.messages.show_notice(
            self.tr(
                "The other language is used as soon as what is under way has ended, or its dialog is closed."
            )
        )

    def begin_tour(self) -> None:
        """Lead around the window, with the keys where they are."""
        self.places.go_to_reading()
        self.program.begin_tour(
            {
                "library": lambda: self.desk.side,
                "reading": lambda: self.reading.text,
                "comparing": lambda: self.tool_bar.findChild(QToolButton, "compare_button"),
                "quoting": lambda: self.tool_bar.widgetForAction(self.actions_.copy_quote),
            }
        )

    # What is kept

    @property
    def state(self) -> WindowState:
        """What this window shows, and where it stands."""
        from gui.visiting.session import WindowState

        return WindowState(self.places.here, bytes(self.saveGeometry().data()))

    def take(self, state: WindowState) -> bool:
        """Show again what was left; False when it is not in the list, or not yet: then it follows when the
        library is open, if the reader has not gone elsewhere by then."""
        if state.geometry:
            self.restoreGeometry(state.geometry)
        if state.place is None:
            return False
        if self.places.can_open(state.place):
            self.places.open(state.place)
            return True
        late = partial(self._take_late, state.place)
        self.desk.listed.connect(late, Qt.ConnectionType.SingleShotConnection)
        return False

    def _take_late(self, place: VisitedPlace) -> None:
        if not self.actions_.back.isEnabled():
            self.places.open(place)

    def take_over(self, other: MainWindow) -> None:
        """This window takes the place of ``other``, in another language: nothing of it is lost."""
        self.desk.take_over(other.desk)
        self.comparing.take_over(other.comparing)
        self.places.take_over(other.places)
        self.quoting.take_over(other.quoting)
        self.program.take_over(other.program)

    def keep_layout(self) -> None:
        """Remember how the window and its panels stand."""
        if self.keeps_layout:
            self._settings.keep_layout("window", self.saveGeometry())
            self.panels.keep()

    def _restore(self) -> None:
        self.resize(USUAL_SIZE)
        self.restoreGeometry(self._settings.layout("window"))
        self.panels.restore()
        self.reading.set_zoom(self._settings.zoom)
        self.reading.set_hidden_types(self._settings.hidden_entity_types)
        self.reading.set_tab(self._settings.inspector_tab)
        self.reading.set_order(self._settings.positions_order)
        self.program.tick_choices()
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
        self.actions_.fill_menus(self)
        self.reading.complete()
        self._order_tabs()
        self._page().setFocus()
        self.loader.begin_understanding()
        self.desk.keeper.open()
        self.program.tell_of_work(self.loader, self.comparing, self.saving, self.tool_bar)

    def _order_tabs(self) -> None:
        """Tab goes through the window as the eye does, on whichever side the list stands."""
        if self._painted:
            from gui.widgets.tab_order import arrange_tab_order

            arrange_tab_order(self.tool_bar, *self.dock.in_order(self.pages))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons again when the system turns from light to dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._painted:
            self.actions_.draw_icons()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The buttons at the side of a mouse lead back and forward."""
        if event.button() == Qt.MouseButton.BackButton:
            self.places.go_back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.places.go_forward()
        else:
            super().mousePressEvent(event)

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
        self.closing.emit()
        self.keep_layout()
        self._tasks.stop()
        self.quoting.close()
        self.saving.close()
        self.desk.keeper.close()
        super().closeEvent(event)
