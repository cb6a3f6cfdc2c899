"""The fields of a template as buttons: a press puts one in. Those of the older quote stand in a menu."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QToolButton, QWidget

from agendas.quoting.copy_style import FIELDS, OLD
from gui import theme

COLUMNS = 3
_ICON = 12


class FieldChips(QWidget):
    """``field_chosen`` carries the name of a field, without its braces. The arrows go from chip to chip."""

    field_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self._field_words()
        self.chips = {field: self._chip(field) for field in FIELDS if not field.startswith(OLD)}
        self.older = self._older_chip()
        self._all = [*self.chips.values(), self.older]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.GRID)
        for place, chip in enumerate(self._all):
            chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus if place else Qt.FocusPolicy.StrongFocus)
            grid.addWidget(chip, *divmod(place, COLUMNS))

    def step_from(self, chip: _Chip, key: int) -> bool:
        """Go to the chip in the direction of an arrow key; whether the key is one."""
        steps: Mapping[int, int] = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -COLUMNS, Qt.Key.Key_Down: COLUMNS,
        }  # fmt: skip
        place = self._all.index(chip) + steps.get(key, 0)
        if key in steps and 0 <= place < len(self._all):
            self._all[place].setFocus(Qt.FocusReason.TabFocusReason)
        return key in steps

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "older"):
            self.older.setIcon(theme.icon("chevron-down", "muted", _ICON))

    def _chip(self, field: str) -> _Chip:
        chip = _Chip(self._words[field], self)
        chip.setToolTip(f"{{{field}}}")
        chip.setAccessibleDescription(f"{{{field}}}")
        chip.clicked.connect(lambda: self.field_chosen.emit(field))
        return chip

    def _older_chip(self) -> _Chip:
        chip = _Chip(self.tr("Older quote"), self)
        chip.setToolTip(self.tr("The fields of the older quote of a pair"))
        chip.setIcon(theme.icon("chevron-down", "muted", _ICON))
        chip.setIconSize(QSize(_ICON, _ICON))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # puts the icon after the words
        chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(chip)
        for field in (field for field in FIELDS if field.startswith(OLD)):
            action = QAction(f"{self._words[field.removeprefix(OLD)]}\t{{{field}}}", menu)
            action.triggered.connect(lambda _=False, field=field: self.field_chosen.emit(field))
            menu.addAction(action)
        chip.setMenu(menu)
        return chip

    def _field_words(self) -> dict[str, str]:
        return {
            "quote": self.tr("Quote"),
            "source": self.tr("Source reference"),
            "document": self.tr("Document"),
            "title": self.tr("Title"),
            "meeting": self.tr("Meeting"),
            "dates": self.tr("Dates"),
            "place": self.tr("Place"),
            "paragraph": self.tr("Paragraph"),
            "kamerstuk": self.tr("Kamerstuk"),
            "url": self.tr("Web address"),
            "mark": self.tr("Note mark"),
        }


class _Chip(QToolButton):
    """One stop of the Tab key for all of them, as in a tab row: the arrows do the rest."""

    def __init__(self, words: str, chips: FieldChips) -> None:
        super().__init__(chips)
        self._chips = chips
        self.setText(words)
        self.setProperty("role", "field")
        size = self.sizePolicy()
        size.setHorizontalPolicy(size.Policy.Expanding)
        self.setSizePolicy(size)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows, which a button of its own would take as the Tab key; Enter presses, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif not self._chips.step_from(self, event.key()):
            super().keyPressEvent(event)
