"""The settings under one another, in groups; what is sought narrows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui import theme
from gui.preferences.rows import ChoosingRow, FolderRow, PlacesRow, PreferenceRow, TextSample, TypesRow
from gui.preferences.seeking import matches
from gui.preferences.table import GROUPS, Group, Preference, Value
from gui.preferences.wording import PreferenceWords
from gui.widgets.announcement import announce
from gui.widgets.card import plain_label

_SIDE = theme.GRID * 4


class SettingsList(QScrollArea):
    """``value_chosen`` carries the key of a setting and the value that the user chose."""

    value_chosen = Signal(str, object)
    forget_wished = Signal()

    def __init__(
        self,
        table: Sequence[Preference],
        words: PreferenceWords,
        library_folder: Path,
        style_names: Mapping[str, str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settingsList")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words, self._folder, self._style_names = words, library_folder, style_names
        self.rows: dict[str, PreferenceRow] = {}
        self.headings: dict[Group, QLabel] = {}
        self.nothing = plain_label()
        self._sample: TextSample | None = None
        self._fill(table)

    # --- how it is put together

    def _fill(self, table: Sequence[Preference]) -> None:
        ground = QWidget(self)
        ground.setObjectName("settingsGround")
        column = QVBoxLayout(ground)
        column.setContentsMargins(_SIDE, 0, _SIDE, _SIDE)
        column.setSpacing(0)
        for group in GROUPS:
            self._add_group(group, [one for one in table if one.group == group], column, ground)
        self._add_nothing(column)
        column.addStretch(1)
        self.setWidget(ground)
        self.verticalScrollBar().rangeChanged.connect(lambda _least, most: self._keep_edge(column, most > 0))

    def _keep_edge(self, column: QVBoxLayout, scrolls: bool) -> None:
        """The controls end where the search field above them ends, with the scroll bar and without."""
        bar = self.verticalScrollBar().sizeHint().width() if scrolls else 0
        column.setContentsMargins(_SIDE, 0, _SIDE - bar, _SIDE)

    def _add_group(
        self, group: Group, inside: Sequence[Preference], column: QVBoxLayout, ground: QWidget
    ) -> None:
        heading = self.headings[group] = plain_label(
            self._words.group(group), size=theme.HEADING, strong=True
        )
        heading.setContentsMargins(0, theme.GRID * 4, 0, theme.GRID)
        column.addWidget(heading)
        for preference in inside:
            row = self.rows[preference.key] = self._row(preference, ground)
            row.value_chosen.connect(self.value_chosen)
            row.told.append(heading.text())
            column.addWidget(row)

    def _row(self, preference: Preference, ground: QWidget) -> PreferenceRow:
        if preference.kind == "types":
            return TypesRow(preference, self._words, ground)
        if preference.kind == "shown":
            return FolderRow(preference, self._words, ground, self._folder)
        if preference.kind == "places":
            places = PlacesRow(preference, self._words, ground)
            places.forget_wished.connect(self.forget_wished)
            return places
        names = self._style_names if preference.key == "copy_style" else None
        row = ChoosingRow(preference, self._words, ground, names)
        if preference.key == "zoom":
            self._sample = TextSample(row)
            row.add_below(self._sample)
        return row

    def _add_nothing(self, column: QVBoxLayout) -> None:
        self.nothing.setText(self.tr("No setting has all these words. Esc shows all settings again."))
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setContentsMargins(_SIDE * 2, _SIDE * 3, _SIDE * 2, _SIDE)
        self.nothing.hide()
        column.addWidget(self.nothing)

    # --- what it shows

    def show_values(self, values: Mapping[str, Value]) -> None:
        """Show what the settings are."""
        for key, value in values.items():
            self.rows[key].show_value(value)
        zoom = values.get("zoom")
        if self._sample is not None and isinstance(zoom, int):
            self._sample.show_zoom(zoom)

    def seek(self, sought: str) -> None:
        """Show the settings of which all these words are told, and no others."""
        found = {key for key, row in self.rows.items() if matches(sought, row.told)}
        for key, row in self.rows.items():
            row.setVisible(key in found)
        for group, heading in self.headings.items():
            heading.setVisible(any(self.rows[key].preference.group == group for key in found))
        if not found and self.nothing.isHidden():
            announce(self, self.nothing.text())
        self.nothing.setVisible(not found)
        self.verticalScrollBar().setValue(0)

    # --- where the keyboard is

    def enter(self) -> None:
        """Let the keyboard choose the first setting that is shown."""
        stops = [stop for row in self.rows.values() if not row.isHidden() for stop in row.stops]
        if stops:
            stops[0].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(stops[0])

    @property
    def place(self) -> int:
        """How far it is scrolled."""
        return self.verticalScrollBar().value()

    @property
    def reached(self) -> tuple[str, int] | None:
        """The setting that the keyboard is in, and which stop of it."""
        focus = QApplication.focusWidget()
        found = (
            (key, row.stops.index(focus))
            for key, row in self.rows.items()
            if focus is not None and focus in row.stops
        )
        return next(found, None)

    def go_back(self, place: int, reached: tuple[str, int] | None) -> None:
        """Scroll there, and let the keyboard be in that setting."""
        if reached is not None:
            key, stop = reached
            self.rows[key].stops[stop].setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(place)
