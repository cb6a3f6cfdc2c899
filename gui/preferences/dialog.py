"""The dialog "Instellingen": every setting in one list, to be searched; what is chosen holds at once.

It keeps what is chosen in ``Settings`` and says which setting changed; what follows from it is the window's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from agendas.exporting.files import write_whole
from agendas.problems import printable
from gui import theme
from gui.preferences.exchange import SettingsFileError, read_file, settings_toml
from gui.preferences.families import is_found
from gui.preferences.files import AskFile, ask_file_to_read, ask_file_to_write
from gui.preferences.settings_list import SettingsList
from gui.preferences.table import Preference, Value, preferences, put_values, values_of
from gui.preferences.wording import PreferenceWords
from gui.settings import Settings
from gui.widgets.card import hairline
from gui.widgets.message_bar import MessageBar
from gui.widgets.search_field import SearchField

USUAL_SIZE = QSize(720, 680)
LEAST_SIZE = QSize(600, 400)
_SIDE = theme.GRID * 4


class SettingsSearch(SearchField):
    """Escape empties it, and then closes the dialog; Down and Enter go to what is found."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that are not the field's."""
        if event.key() == Qt.Key.Key_Escape and not self.text():
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class SettingsDialog(QDialog):
    """Shows ``settings``. ``setting_changed`` carries the key of each setting that has another value since.

    ``copy_styles`` are the keys and names of the user's copy styles. The dialog
    does not keep the window from being used, follows what is set elsewhere meanwhile, and deletes itself.
    """

    setting_changed = Signal(str)
    places_forgotten = Signal()
    """Windows, layouts and recent comparisons are no longer in the settings."""
    places_brought_back = Signal()

    def __init__(
        self,
        settings: Settings,
        parent: QWidget,
        *,
        library_folder: Path,
        copy_styles: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings, self._folder = settings, library_folder
        self._style_names = dict(copy_styles)
        self.table: tuple[Preference, ...] = preferences(self._style_names)
        self.ask_file_to_write: AskFile = ask_file_to_write
        self.ask_file_to_read: AskFile = ask_file_to_read
        self._undo: Callable[[], object] | None = None
        self._words = PreferenceWords(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._build()
        self.setMinimumSize(LEAST_SIZE)
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableSize() * 0.92))

    # --- how it is put together

    def _build(self) -> None:
        self._spoken = QLocale().name()
        self.setWindowTitle(self.tr("Settings"))
        self.content = QWidget(self)
        self.messages = MessageBar(self.content)
        self.search = SettingsSearch(self.tr("Search the settings"), self.content)
        self.list = SettingsList(self.table, self._words, self._folder, self._style_names, self.content)
        self.export = self._button(self.tr("Export…"))
        self.take_over = self._button(self.tr("Import…"))
        self.reset = self._button(self.tr("Reset everything"))
        self.close_button = self._button(self.tr("Close"))
        self.undo_action = QAction(self.tr("Undo"), self.content)
        self.undo_action.setShortcut(QKeySequence.StandardKey.Undo)
        self.undo_action.setEnabled(self._undo is not None)
        self.content.addAction(self.undo_action)
        self._lay_out()
        self._connect()
        self._column.addWidget(self.content)
        self.refresh()
        self.search.setFocus()

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self.content)
        button.setProperty("role", "bordered")
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(_SIDE, _SIDE, _SIDE, theme.GRID * 3)
        top.addWidget(self.search)
        foot = QHBoxLayout()
        foot.setContentsMargins(_SIDE, theme.GRID * 3, _SIDE, theme.GRID * 3)
        foot.setSpacing(theme.GRID * 2)
        for button in (self.export, self.take_over, self.reset):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.messages)
        column.addWidget(self.list, 1)
        column.addWidget(hairline())
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.list.seek)
        self.search.left.connect(self.list.enter)
        self.list.value_chosen.connect(self._choose)
        self.list.forget_wished.connect(self._forget_places)
        self.export.clicked.connect(self._export)
        self.take_over.clicked.connect(self._import)
        self.reset.clicked.connect(self._reset)
        self.close_button.clicked.connect(self.close)
        self.undo_action.triggered.connect(self.undo)

    def move_to(self, window: QWidget, copy_styles: Sequence[tuple[str, str]]) -> None:
        """Stay open over another window, which takes the place of the dialog's: the language was changed, and
        with it the names of the styles. The keys of the styles are the same."""
        place = self.geometry()
        self._style_names = dict(copy_styles)
        self.setParent(window, self.windowFlags())
        self._rebuild()
        self.setGeometry(place)
        self.show()

    # --- one setting

    def refresh(self) -> None:
        """Show what the settings are now."""
        self.list.show_values(values_of(self._settings, self.table))

    def _choose(self, key: str, value: Value) -> None:
        self._put({key: value})

    def _put(self, values: dict[str, Value]) -> list[str]:
        """Keep these values, show them, and tell of each that is new."""
        changed = put_values(self._settings, self.table, values)
        self.refresh()
        for key in changed:
            self.setting_changed.emit(key)
        return changed

    # --- all settings

    def _reset(self) -> None:
        changed = self._put_with_undo({one.key: one.default for one in self.table if one.has_value})
        self._tell(self.tr("All settings are as they were at the first start."), with_undo=changed)

    def _put_with_undo(self, values: dict[str, Value]) -> bool:
        """Keep these values; whether any was new, and can be taken back."""
        before = values_of(self._settings, self.table)
        changed = self._put(values)
        if changed:
            self._offer_undo(lambda: self._put({key: before[key] for key in changed}))
        return bool(changed)

    def _offer_undo(self, undo: Callable[[], object]) -> None:
        self._undo = undo
        self.undo_action.setEnabled(True)

    def undo(self) -> None:
        """Take the last reset, import or forgetting back."""
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()
            self.undo_action.setEnabled(False)
            self.messages.show_notice(self.tr("The settings are as they were before."))

    def _tell(self, sentence: str, *, with_undo: bool) -> None:
        self.messages.show_notice(sentence, self.undo_action if with_undo else None)

    def _forget_places(self) -> None:
        before = self._settings.forget_places()

        def bring_back() -> None:
            self._settings.bring_back_places(before)
            self.places_brought_back.emit()

        self._offer_undo(bring_back)
        self.places_forgotten.emit()
        self._tell(self.tr("Windows and recent comparisons are forgotten."), with_undo=True)

    # --- files

    def _file_folder(self) -> Path:
        kept = self._settings.export_folder
        return Path(kept) if kept else Path.home()

    def _export(self) -> None:
        """Write a kilobyte, whole or not at all: too little to do it in the background."""
        path = self.ask_file_to_write(self, self._file_folder())
        if path is None:
            return
        try:
            write_whole(path, settings_toml(self.table, values_of(self._settings, self.table), self._remark))
        except OSError as error:
            words = self.tr(
                "“{name}” could not be written ({reason}). Choose another folder; nothing was lost."
            )
            reason = error.strerror or type(error).__name__
            self.messages.show_problem(
                words.replace("{reason}", reason).replace("{name}", printable(path.name))
            )
            return
        self._settings.export_folder = str(path.parent)
        self.messages.show_notice(self.tr("Saved as {name}").replace("{name}", printable(path.name)))

    def _remark(self, preference: Preference) -> str:
        return self._words.remark(preference, [f'"{choice}"' for choice in preference.choices])

    def _import(self) -> None:
        path = self.ask_file_to_read(self, self._file_folder())
        if path is None:
            return
        name = printable(path.name)
        try:
            read = read_file(path, self.table, is_found)
        except SettingsFileError as error:
            self.messages.show_problem(self._words.file_fault(error.fault, name))
            return
        changed = self._put_with_undo(dict(read.values))
        self._tell(self._words.taken_over(name, len(read.values), read.ignored), with_undo=changed)

    # --- events

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language at once; show what was set elsewhere meanwhile."""
        super().changeEvent(event)
        if not hasattr(self, "list"):
            return
        if event.type() == QEvent.Type.LanguageChange and QLocale().name() != self._spoken:
            self._rebuild()  # once: Qt tells it for every catalogue
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.refresh()

    def _rebuild(self) -> None:
        """Make everything that has words anew; what was sought and where the keyboard was stay."""
        sought, place, reached, old = self.search.text(), self.list.place, self.list.reached, self.content
        self._column.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._build()
        self.search.setText(sought)
        if not self.list.nothing.isHidden():  # the word was one of the other language
            self.search.clear()
        self.list.go_back(place, reached)
