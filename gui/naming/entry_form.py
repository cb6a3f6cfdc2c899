"""The form below the list: one own name, every part of it to be changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from agendas.model import ENTITY_TYPES, EntityType
from agendas.understanding.own_names import NoName, OwnName
from gui.naming.own_entries import OwnEntry, name_of, note_of, variants_from, variants_of
from gui.widgets.entity_type_words import none_of_type, one_of_type
from gui.widgets.quiet_combo import QuietCombo

ICON = 24


class EntryForm(QWidget):
    """``changed`` carries the entry as it has been typed, as long as it has a name."""

    changed = Signal(object)
    checked = Signal()

    def __init__(
        self, sample: Callable[[EntityType], QIcon] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sample = sample
        self._entry: OwnEntry | None = None
        self.name, self.variants, self.note = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.type = QuietCombo(self)
        self.type.setIconSize(QSize(ICON, ICON))
        self.error = QLabel(self.tr("An entry needs a name. To be rid of it, remove the row."), self)
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.error.setProperty("role", "error")
        self.error.hide()
        self._lay_out()
        self._connect()
        self.show_entry(None)

    def _lay_out(self) -> None:
        self.variants.setPlaceholderText(self.tr("other ways to write it, with a semicolon between them"))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (self.tr("Name"), self.name),
            (self.tr("Type"), self.type),
            (self.tr("Also written as"), self.variants),
            (self.tr("Note"), self.note),
        ):
            label = QLabel(words, self)
            label.setProperty("role", "muted")
            label.setBuddy(field)
            field.setAccessibleName(words)
            form.addRow(label, field)
            if field is self.name:
                form.addRow("", self.error)

    def _connect(self) -> None:
        for field in (self.name, self.variants, self.note):
            field.textEdited.connect(self._take)
        self.type.activated.connect(self._take)

    @property
    def is_wrong(self) -> bool:
        """Whether there is an entry without a name."""
        return self._entry is not None and not self.name.text().split()

    def show_entry(self, entry: OwnEntry | None) -> None:
        """Show an entry to be changed; with None there is nothing to change."""
        self._entry = entry
        is_name = isinstance(entry, OwnName)
        self.setEnabled(entry is not None)
        self.variants.setEnabled(is_name)
        self.note.setEnabled(is_name)
        self._fill_types(entry)
        for field, text in (
            (self.name, name_of(entry) if entry else ""),
            (self.variants, variants_of(entry) if entry else ""),
            (self.note, note_of(entry) if entry else ""),
        ):
            field.setText(text)
            field.setCursorPosition(0)
        self._check()

    def _fill_types(self, entry: OwnEntry | None) -> None:
        self.type.clear()
        if isinstance(entry, OwnName):
            for kind in ENTITY_TYPES:
                self.type.addItem(self._sample(kind) if self._sample else QIcon(), one_of_type(kind), kind)
        elif entry is not None:
            for none in (None, *ENTITY_TYPES):
                self.type.addItem(none_of_type(none), none)
        if entry is not None:
            self.type.setCurrentIndex(self.type.findData(entry.type) if entry.type else 0)

    def _take(self) -> None:
        self._check()
        if self._entry is None or self.is_wrong:
            return
        name = " ".join(self.name.text().split())
        kind = self.type.currentData()
        if isinstance(self._entry, NoName):
            self._entry = NoName(name, kind)
        else:
            as_shown = self.variants.text() == variants_of(self._entry)
            variants = self._entry.variants if as_shown else variants_from(self.variants.text(), name)
            note = " ".join(self.note.text().split())
            self._entry = replace(self._entry, canonical=name, type=kind, variants=variants, note=note)
        self.changed.emit(self._entry)

    def _check(self) -> None:
        self.error.setVisible(self.is_wrong)
        self.name.setAccessibleDescription(self.error.text() if self.is_wrong else "")
        self.checked.emit()
