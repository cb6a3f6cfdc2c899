"""All windows of the program: what each showed comes back at the next start, and a setting holds in all.

Each window has its own desks and works on the library by itself, as another program would.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from agendas.library.entries import LibraryEntry
from gui import theme
from gui.main_window import MainWindow
from gui.settings import Settings

if TYPE_CHECKING:
    from gui.places import VisitedPlace
    from gui.visiting.session import WindowState

SESSION_KEPT_AFTER = 2_000
"""Milliseconds after a step to another place: so much is lost when the machine stops."""
CASCADE = 32
"""How far a new window stands from the one it came from, in logical pixels."""


class Windows(QObject):
    """Opens windows on the library in ``folder``. ``first_painted`` comes once, with the first of them."""

    first_painted = Signal()

    def __init__(self, application: QApplication, settings: Settings, folder: Path) -> None:
        super().__init__(application)
        self._application, self._settings, self._folder = application, settings, folder
        self._entries: Sequence[LibraryEntry] = ()
        self.all: list[MainWindow] = []
        self._to_restore: tuple[WindowState, ...] = ()
        self._is_quitting = False
        self._is_forgetting = False
        self._closed_at_once: tuple[WindowState, ...] = ()
        self._keeping = QTimer(self, singleShot=True, interval=SESSION_KEPT_AFTER)
        self._keeping.timeout.connect(self.keep_session)

    # Opening

    def begin(self, entries: Sequence[LibraryEntry]) -> MainWindow:
        """The first window, not shown yet; until the library is open it lists ``entries``, newest first."""
        self._entries = entries
        window = self._make()
        window.first_painted.connect(self._after_first_paint)
        return window

    def restore_into(self, window: MainWindow) -> bool:
        """Show in ``window`` what was left last, the other windows after the first paint; False when there
        is nothing that could be shown."""
        self.restore_beside()
        states, self._to_restore = self._to_restore, self._to_restore[1:]
        return bool(states) and window.take(states[0])

    def restore_beside(self) -> None:
        """The first window has been given something else to show: all that was left follows in windows of
        its own, after the first paint."""
        if self._settings.session:
            from gui.visiting.session import session_from

            self._to_restore = session_from(self._settings.session)

    def open(self, place: VisitedPlace | None, beside: MainWindow) -> MainWindow:
        """Another window, at a place."""
        self._entries = beside.desk.ordered
        window = self._make()
        if not (beside.isMaximized() or beside.isFullScreen()):
            window.resize(beside.size())
            window.move(beside.pos().x() + CASCADE, beside.pos().y() + CASCADE)
        if place is not None:
            window.places.open(place)
        window.show()
        self._keeping.start()
        return window

    def _make(self) -> MainWindow:
        window = MainWindow(self._settings, self._entries, self._folder)
        window.window_wished.connect(lambda place: self.open(place, window))
        window.setting_changed.connect(self.apply)
        window.quit_wished.connect(self.quit)
        window.closing.connect(lambda: self._let_go(window))
        window.places.moved.connect(self._keeping.start)
        window.panels.changed.connect(self._keeping.start)
        window.activated.connect(lambda: self._put_first(window))
        window.program.places_forgotten.connect(lambda: self._forget_places(True))
        window.program.places_brought_back.connect(lambda: self._forget_places(False))
        window.keeps_layout = not self._is_forgetting
        self.all.append(window)
        return window

    def _put_first(self, window: MainWindow) -> None:
        """The window used last is the first of the next start."""
        if window in self.all:
            self.all.remove(window)
            self.all.insert(0, window)

    def _after_first_paint(self) -> None:
        # What the start made lives as long as the program: it need not be looked through for garbage again.
        gc.freeze()
        gc.enable()
        self.first_painted.emit()
        if not self._settings.tour_seen and self.all and self.all[0].comparing.pair is None:
            self.all[0].desk.listed.connect(self.all[0].begin_tour, Qt.ConnectionType.SingleShotConnection)
        states, self._to_restore = self._to_restore, ()
        for state in states:
            self._open_as_left(state)
        if states and self.all:
            self.all[0].raise_()
            self.all[0].activateWindow()

    def _open_as_left(self, state: WindowState) -> MainWindow:
        window = self._make()
        window.take(state)
        window.show()
        return window

    # Settings

    def apply(self, key: str) -> None:
        """A setting was changed: let it hold everywhere."""
        if key == "language":
            self._speak()
        elif key == "appearance":
            theme.choose(self._application, self._settings.appearance)
        elif key == "text_family":
            theme.choose_text_family(self._application, self._settings.text_family)
        for window in self.all:
            window.apply_setting(key)

    def _speak(self) -> None:
        """Words are given to widgets when they are made: the windows are made again, each where it was.

        An import goes on in its window, and so does a dialog in which something may have been typed; the
        language waits for their end.
        """
        from gui import translation

        if translation.speaks(self._settings.language):
            return
        if importing := next((window for window in self.all if window.desk.keeper.is_importing), None):
            importing.say_language_waits()
            importing.desk.keeper.imports_ended.connect(lambda: QTimer.singleShot(0, self._speak))
            return
        if dialog := next(filter(None, (window.open_dialog for window in self.all)), None):
            for window in self.all:
                window.say_language_waits()
            dialog.finished.connect(lambda _: QTimer.singleShot(0, self._speak))
            return
        with theme.waiting_pointer(self._application):
            translation.change(self._application, self._settings.language)
            for window in list(self.all):
                self._make_again(window)

    def _make_again(self, old: MainWindow) -> None:
        old.keep_layout()
        self._entries = old.desk.ordered
        self._open_as_left(old.state).take_over(old)
        self.all.remove(old)
        old.close()

    # Ending

    def _forget_places(self, forget: bool) -> None:
        """What the user wants forgotten is not written again when the windows close."""
        self._is_forgetting = forget
        for window in self.all:
            window.keeps_layout = not forget

    def keep_session(self) -> None:
        """Remember what the windows show."""
        self._closed_at_once = ()
        self._remember([window.state for window in self.all])
        for window in reversed(self.all):
            window.keep_layout()

    def _remember(self, states: Sequence[WindowState]) -> None:
        from gui.visiting.session import session_text

        if not self._is_forgetting:
            self._settings.session = session_text(states)

    def quit(self) -> None:
        """Close all windows; they come back at the next start."""
        self._is_quitting = True
        self.keep_session()
        for window in list(self.all):
            window.close()

    def _let_go(self, window: MainWindow) -> None:
        """A window closes. It does not come back, unless it is the last, or all are closed at once."""
        window.deleteLater()
        if window not in self.all:
            return
        if not self._closed_at_once:
            self._closed_at_once = tuple(each.state for each in self.all)
        self.all.remove(window)
        self._keeping.start()
        if not self.all:
            self._keeping.stop()
            if not self._is_quitting:
                self._remember(self._closed_at_once)
