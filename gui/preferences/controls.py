"""What a setting is chosen with. Each control shows a value and says when the user chose another.

``value_chosen`` is emitted for what the user does alone: showing a value tells nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QFontDatabase, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QStyleOptionComboBox, QWidget

from agendas.model import ENTITY_TYPES, EntityType
from gui import theme
from gui.preferences.families import system_families
from gui.preferences.table import Value
from gui.preferences.wording import PreferenceWords
from gui.settings import LARGEST_ZOOM, SMALLEST_ZOOM, ZOOM_STEP
from gui.widgets.entity_type_sample import TypeSample
from gui.widgets.quiet_combo import QuietCombo
from gui.widgets.tick_box import TickBox

_COLUMNS = 3
_MOST_ROWS = 14
_BESIDE_NAME = 42
"""Pixels: the edges of a list, and its arrow."""


class Control(Protocol):
    """What all controls have in common."""

    value_chosen: SignalInstance

    def show_value(self, value: Value) -> None:
        """Show a value; tells nobody."""


class ChoiceControl(QuietCombo):
    """One of a few, by name. The wheel scrolls the dialog: who passes over it must not change a setting."""

    value_chosen = Signal(object)

    def __init__(self, choices: Sequence[tuple[str, Value]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(_MOST_ROWS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for name, value in choices:
            self.addItem(name, value)
        self.activated.connect(lambda at: self.value_chosen.emit(self.itemData(at)))

    def show_value(self, value: Value) -> None:
        """Choose the row of a value; one that is not listed is listed from now on."""
        at = next((row for row in range(self.count()) if self.itemData(row) == value), -1)
        if at < 0:
            self.addItem(self.name_of(value), value)
            at = self.count() - 1
        self.setCurrentIndex(at)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """A name that does not fit ends in an ellipsis: the user's copy styles may have any name."""
        super().initStyleOption(option)
        room = self.width() - _BESIDE_NAME
        name = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        option.currentText = name

    def name_of(self, value: Value) -> str:
        """The name of a value that is not in the list."""
        return str(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Not for this control."""
        event.ignore()


class ZoomControl(ChoiceControl):
    """The size of the text, in steps of ten per cent."""

    def __init__(self, parent: QWidget) -> None:
        sizes = range(SMALLEST_ZOOM, LARGEST_ZOOM + 1, ZOOM_STEP)
        super().__init__([(f"{size}%", size) for size in sizes], parent)

    def name_of(self, value: Value) -> str:
        """A size between two steps."""
        return f"{value}%"


class FamilyControl(ChoiceControl):
    """The families of the product, then those of the computer, looked up when the list is wanted."""

    def __init__(self, words: PreferenceWords, parent: QWidget) -> None:
        super().__init__([(words.family(one), _stored(one)) for one in theme.PRODUCT_FAMILIES], parent)
        self._words = words
        self._is_full = False

    def name_of(self, value: Value) -> str:
        """A family of the computer; it says so when it is there no more."""
        family = str(value)
        return family if QFontDatabase.hasFamily(family) else self._words.missing_family(family)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes here may walk all families by the keys."""
        self._fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        """The whole list."""
        self._fill()
        super().showPopup()

    def _fill(self) -> None:
        if self._is_full:
            return
        self._is_full = True
        shown = str(self.currentData() or "")
        while self.count() > len(theme.PRODUCT_FAMILIES):
            self.removeItem(self.count() - 1)
        self.insertSeparator(self.count())
        for family in system_families():
            self.addItem(family, family)
        self.show_value(shown)


def _stored(family: str) -> str:
    """How a family of the product is kept: the usual one as none, so that it may be another one day."""
    return "" if family == theme.TEXT_FAMILY else family


class TypesControl(QWidget):
    """The kinds of names, each with its line: what is ticked is marked in the text."""

    value_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GRID * 6)
        grid.setVerticalSpacing(theme.GRID)
        self.boxes: dict[EntityType, TickBox] = {}
        words = PreferenceWords(self)
        for place, kind in enumerate(ENTITY_TYPES):
            box = self.boxes[kind] = TickBox(words.choice("hidden_entity_types", kind), self)
            box.clicked.connect(self._tell)
            sample = TypeSample(self)
            sample.show_type(kind)
            grid.addLayout(_beside(sample, box), *divmod(place, _COLUMNS))
        widest = max(box.sizeHint().width() for box in self.boxes.values())
        for box in self.boxes.values():  # so that the lines stand under one another
            box.setFixedWidth(widest)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)

    def show_value(self, value: Value) -> None:
        """Tick all but the hidden kinds."""
        for kind, box in self.boxes.items():
            box.setChecked(not (isinstance(value, frozenset) and kind in value))

    def _tell(self) -> None:
        self.value_chosen.emit(frozenset(kind for kind, box in self.boxes.items() if not box.isChecked()))


def _beside(sample: TypeSample, box: TickBox) -> QHBoxLayout:
    """A kind with its line: as wide as the room, so that the columns are alike whatever their words."""
    row = QHBoxLayout()
    row.setSpacing(theme.GRID * 2)
    row.addWidget(box)
    row.addWidget(sample)
    row.addStretch(1)
    return row
