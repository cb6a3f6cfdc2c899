"""What one window offers about the program itself: commands, settings, help, and what goes on behind it.

Everything here is made when it is first wanted: none of it is needed to read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from gui.actions import Actions
from gui.agenda_loader import AgendaLoader
from gui.comparing_desk import ComparingDesk
from gui.library_desk import LibraryDesk
from gui.quoting_desk import QuotingDesk
from gui.saving import Saving
from gui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QActionGroup

    from gui.commanding.palette import CommandPalette
    from gui.preferences.dialog import SettingsDialog
    from gui.touring.steps import Target
    from gui.touring.tour import Tour
    from gui.working.board import Stops


class ProgramDesk(QObject):
    """The program's own things, for one window. ``setting_changed`` carries the key of a setting that the
    user changed, after it was kept; ``places_forgotten`` and ``places_brought_back`` tell that the windows
    and recent comparisons are not to be remembered, or are after all."""

    setting_changed = Signal(str)
    places_forgotten = Signal()
    places_brought_back = Signal()

    def __init__(
        self,
        desk: LibraryDesk,
        quoting: QuotingDesk,
        settings: Settings,
        actions: Actions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._desk, self._quoting, self._settings = desk, quoting, settings
        self._actions, self._window = actions, window
        self._palette: CommandPalette | None = None
        self._dialog: SettingsDialog | None = None
        self._tour: Tour | None = None
        self._connect()

    def _connect(self) -> None:
        do = self._actions
        do.palette.triggered.connect(self.open_palette)
        do.key_sheet.triggered.connect(self.open_key_sheet)
        do.settings.triggered.connect(self.open_settings)
        do.judging.triggered.connect(self.open_judging)
        do.show_log.triggered.connect(self.show_log)
        do.about.triggered.connect(self.show_about)
        for key, group in self._choices().items():
            group.triggered.connect(lambda action, key=key: self._choose(key, str(action.data())))

    def _choices(self) -> Mapping[str, QActionGroup]:
        """What the menus choose, by the key of its setting."""
        do = self._actions
        return {
            "language": do.languages,
            "appearance": do.appearances,
            "rendering": do.renderings,
            "columns": do.columns,
        }

    def _choose(self, key: str, value: str) -> None:
        if self._settings.change(key, value):
            self.setting_changed.emit(key)

    def tick_choices(self) -> None:
        """Let the menus show what holds."""
        for key, group in self._choices().items():
            chosen = getattr(self._settings, key)
            for action in group.actions():
                action.setChecked(action.data() == chosen)

    # Commands

    def open_palette(self) -> None:
        """Every command by its name, those used last first."""
        from gui.commanding.command import commands_of

        if self._palette is None:
            from gui.commanding.palette import CommandPalette

            self._palette = CommandPalette((), self._window)
        self._palette.set_commands(commands_of(self._window.menuBar()))
        self._palette.show_card()

    def open_key_sheet(self) -> None:
        """All keys, by menu."""
        from gui.commanding.command import commands_of
        from gui.commanding.key_sheet import KeySheet

        KeySheet(commands_of(self._window.menuBar()), self._window).show()

    # Work in the background

    def tell_of_work(
        self, loader: AgendaLoader, comparing: ComparingDesk, saving: Saving, tool_bar: QToolBar
    ) -> None:
        """Show at the end of the toolbar what goes on, once there is time for that: after the first paint."""
        from gui.working.board import WorkBoard
        from gui.working.status import WorkStatus

        keeper = self._desk.keeper
        board = WorkBoard(lambda: self._desk.language, self)
        board.watch(loader.tasks, "agendas", {"compare": comparing.stop})
        board.watch(saving.tasks, "files")
        board.watch(self._quoting.background_tasks, "briefings")
        stops: Stops = {
            "import": keeper.stop_importing,
            "upkeep": keeper.stop_importing,
            "briefing": keeper.stop_checking,
        }
        for tasks in keeper.all_tasks:
            board.watch(tasks, "library", stops)
        status = WorkStatus(board, self._window)
        tool_bar.addWidget(status)
        self._actions.work.triggered.connect(status.open_card)

    # Settings

    def open_settings(self) -> None:
        """The one dialog with all settings; those that it changes hold at once."""
        from gui.preferences.dialog import SettingsDialog

        if self._dialog is None:
            folder = self._desk.keeper.folder
            self._follow(
                SettingsDialog(
                    self._settings, self._window, copy_styles=self._copy_styles(), library_folder=folder
                )
            )
        assert self._dialog is not None  # noqa: S101 - it is followed now
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    @property
    def settings_dialog(self) -> SettingsDialog | None:
        """The dialog of settings, while it is open."""
        return self._dialog

    @property
    def is_judging_shown(self) -> bool:
        """Whether the page of help is open."""
        page = self._window.findChild(QWidget, "judgingPage")
        return page is not None and page.isVisible()

    def take_over(self, other: ProgramDesk) -> None:
        """The window of ``other`` is made again: its dialog of settings and its page of help stay open."""
        if other.is_judging_shown:
            self.open_judging()
        dialog = other._give_dialog()
        if dialog is not None:
            dialog.move_to(self._window, self._copy_styles())
            self._follow(dialog)

    def _give_dialog(self) -> SettingsDialog | None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.setting_changed.disconnect(self.setting_changed)
            dialog.places_forgotten.disconnect(self.places_forgotten)
            dialog.places_brought_back.disconnect(self.places_brought_back)
            dialog.destroyed.disconnect(self._forget_dialog)
        return dialog

    def _follow(self, dialog: SettingsDialog) -> None:
        self._dialog = dialog
        dialog.addAction(self._actions.quit)
        dialog.setting_changed.connect(self.setting_changed)
        dialog.places_forgotten.connect(self.places_forgotten)
        dialog.places_brought_back.connect(self.places_brought_back)
        dialog.destroyed.connect(self._forget_dialog)

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _copy_styles(self) -> list[tuple[str, str]]:
        return [(style.key, style.name(self._desk.language)) for style in self._quoting.styles.styles]

    # Help

    def show_log(self) -> None:
        """Open the folder in which errors are written down, in the program of the system."""
        from gui.crash_care.places import state_folder
        from gui.widgets.in_the_system import open_in_the_system

        folder = state_folder()
        folder.mkdir(parents=True, exist_ok=True)
        open_in_the_system(folder)

    def open_judging(self, section: str = "") -> None:
        """The page that says how Standpunt judges, and where it fails."""
        from gui.helping.judging_page import open_judging_page

        page = open_judging_page(self._window, self._settings.language, self._settings.zoom, section)
        page.addAction(self._actions.quit)

    def begin_tour(self, targets: Mapping[str, Target]) -> None:
        """The four steps around the window."""
        from gui.touring.steps import first_steps
        from gui.touring.tour import Tour

        if self._tour is None:
            self._tour = Tour(first_steps(targets), self._window)
            self._tour.finished.connect(self._end_tour)
            self._tour.start()

    def _end_tour(self) -> None:
        self._settings.tour_seen = True
        self._tour = None

    def show_about(self) -> None:
        """What this is, and which version."""
        from gui.crash_care.surroundings import surroundings
        from gui.helping.about import AboutDialog

        AboutDialog(surroundings(), self._window).open()
