"""One setting in the dialog: its name, one sentence about it, and what it is chosen with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from agendas.problems import printable
from gui import theme
from gui.preferences.controls import ChoiceControl, Control, FamilyControl, TypesControl, ZoomControl
from gui.preferences.table import Preference, Value
from gui.preferences.wording import PreferenceWords
from gui.widgets.card import plain_label
from gui.widgets.in_the_system import open_in_the_system

_CONTROL_WIDTH, _CONTROL_HEIGHT = 296, 30
_SAMPLE_HEIGHT, _SAMPLE_PAD = 44, 6
BACKUPS = "backups"
"""The folder of the daily copies, inside that of the library."""


class PreferenceRow(QWidget):
    """``value_chosen`` carries the key and the value that the user chose.

    ``told`` is all that is said about the setting: by these words it is found.
    """

    value_chosen = Signal(str, object)

    def __init__(self, preference: Preference, words: PreferenceWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.preference, self.words = preference, words
        self.label = plain_label(words.label(preference.key), strong=True)
        self.explanation = _wrapped(words.explanation(preference.key))
        self.told = [self.label.text(), self.explanation.text(), words.sought(preference.key)]
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, theme.GRID * 2, 0, theme.GRID * 2)
        self.grid.setHorizontalSpacing(theme.GRID * 6)
        self.grid.setVerticalSpacing(theme.GRID // 2)
        self.grid.setColumnStretch(0, 1)
        self.grid.addWidget(self.label, 0, 0)
        self.grid.addWidget(self.explanation, 1, 0)

    @property
    def stops(self) -> list[QWidget]:
        """What of it the keyboard reaches."""
        return []

    def show_value(self, value: Value) -> None:
        """Show what the setting is."""

    def add_below(self, widget: QWidget) -> None:
        """Put something under the words, as wide as the row."""
        self.grid.setRowMinimumHeight(2, theme.GRID)
        self.grid.addWidget(widget, 3, 0, 1, 2)

    def _name(self, control: QWidget) -> None:
        control.setAccessibleName(self.label.text())
        control.setAccessibleDescription(self.explanation.text())

    def _put_beside(self, control: QWidget) -> None:
        self._name(control)
        control.setFixedSize(_CONTROL_WIDTH, _CONTROL_HEIGHT)
        self.label.setBuddy(control)
        self.grid.addWidget(control, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)


class ChoosingRow(PreferenceRow):
    """A setting that is one of several values."""

    def __init__(
        self,
        preference: Preference,
        words: PreferenceWords,
        parent: QWidget,
        names: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(preference, words, parent)
        self.control: ChoiceControl
        if preference.kind == "number":
            self.control = ZoomControl(self)
        elif preference.kind == "family":
            self.control = FamilyControl(words, self)
            self.told += theme.PRODUCT_FAMILIES
        else:
            name = {value: words.choice(preference.key, value) for value in preference.choices}
            name |= names or {}
            self.control = ChoiceControl([(name[value], value) for value in preference.choices], self)
            self.told += name.values()
        self._put_beside(self.control)
        _pass_on(self.control, self)

    @property
    def stops(self) -> list[QWidget]:
        """The list to choose from."""
        return [self.control]

    def show_value(self, value: Value) -> None:
        """Show what the setting is."""
        self.control.show_value(value)


class TypesRow(PreferenceRow):
    """The kinds of names that are marked: a box for each, below the words."""

    def __init__(self, preference: Preference, words: PreferenceWords, parent: QWidget) -> None:
        super().__init__(preference, words, parent)
        self.control = TypesControl(self)
        self.told += [box.text() for box in self.control.boxes.values()]
        self._name(self.control)
        self.add_below(self.control)
        _pass_on(self.control, self)

    @property
    def stops(self) -> list[QWidget]:
        """The boxes."""
        return list(self.control.boxes.values())

    def show_value(self, value: Value) -> None:
        """Show what the setting is."""
        self.control.show_value(value)


class PlacesRow(PreferenceRow):
    """What is remembered of windows and comparisons: ``forget_wished`` when the user wants none of it."""

    forget_wished = Signal()

    def __init__(self, preference: Preference, words: PreferenceWords, parent: QWidget) -> None:
        super().__init__(preference, words, parent)
        self.forget = QPushButton(self.tr("Forget them"), self)
        self.forget.setProperty("role", "bordered")
        self.forget.setAutoDefault(False)
        self.forget.clicked.connect(self.forget_wished)
        self.told.append(self.forget.text())
        self._put_beside(self.forget)
        self.forget.setAccessibleName(f"{self.label.text()}: {self.forget.text()}")

    @property
    def stops(self) -> list[QWidget]:
        """The button."""
        return [self.forget]


class FolderRow(PreferenceRow):
    """Where the library and its backups are. They are not chosen here, only shown."""

    def __init__(self, preference: Preference, words: PreferenceWords, parent: QWidget, folder: Path) -> None:
        super().__init__(preference, words, parent)
        self.folder = folder
        self.show_folder = QPushButton(self.tr("Show the folder"), self)
        self.show_folder.setProperty("role", "bordered")
        self.show_folder.setAutoDefault(False)
        self.show_folder.clicked.connect(self._open)
        self._put_beside(self.show_folder)
        self.show_folder.setAccessibleName(f"{self.label.text()}: {self.show_folder.text()}")
        below = QWidget(self)
        paths = QVBoxLayout(below)
        paths.setSpacing(theme.GRID // 2)
        paths.setContentsMargins(0, 0, 0, 0)
        for name, path in ((self.tr("Library"), folder), (self.tr("Backups"), folder / BACKUPS)):
            paths.addWidget(_path_label(f"{name}: {_breakable(printable(str(path)))}"))
            self.told += [name, str(path)]
        self.add_below(below)

    @property
    def stops(self) -> list[QWidget]:
        """The button."""
        return [self.show_folder]

    def _open(self) -> None:
        open_in_the_system(self.folder)


class TextSample(QLabel):
    """A line in the letters and the size that are chosen, so that one sees what one chooses."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("textSample")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._zoom = 100
        self.show_zoom(100)

    def show_zoom(self, zoom: int) -> None:
        """Set the line at ``zoom`` per cent."""
        self._zoom = zoom
        font = theme.text_font(theme.scaled(theme.TEXT, zoom))
        self.setFont(font)
        self.setFixedHeight(
            max(_SAMPLE_HEIGHT, round(font.pixelSize() * theme.LINE_HEIGHT) + 2 * _SAMPLE_PAD)
        )
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the choice of letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_zoom"):
            self.show_zoom(self._zoom)

    def _fit(self) -> None:
        text = self.tr("The Netherlands supports 2% of GDP, “for as long as it takes”.")
        room = self.width() - 4 * _SAMPLE_PAD
        self.setText(QFontMetrics(self.font()).elidedText(text, Qt.TextElideMode.ElideRight, room))
        self.setAccessibleName(text)


def _pass_on(control: Control, row: PreferenceRow) -> None:
    tell: Callable[[object], None] = lambda value: row.value_chosen.emit(row.preference.key, value)  # noqa: E731
    control.value_chosen.connect(tell)


def _wrapped(text: str) -> QLabel:
    label = plain_label(text)
    label.setProperty("role", "muted")
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    label.setWordWrap(True)  # last: it makes the height follow from the width
    return label


def _path_label(text: str) -> QLabel:
    label = _wrapped(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _breakable(path: str) -> str:
    """A path with places to wrap behind its separators: one without blanks would widen the dialog."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")
