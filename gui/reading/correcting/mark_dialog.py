"""Marking words as a name: of which type, and with which name they are one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from agendas.model import ENTITY_TYPES, EntityType
from gui import theme
from gui.reading.correcting.wishes import MarkAs
from gui.reading.words import one_of_type
from gui.widgets.entity_type_sample import ICON, sample_icon
from gui.widgets.fitted_text import FittedText
from gui.widgets.quiet_combo import QuietCombo

WIDTH = 460


class MarkDialog(QDialog):
    """Asks for the type and the canonical name of ``written``; ``names`` are those that there are, by type.

    ``marked`` carries the ``MarkAs`` when the reader says OK. The dialog deletes itself when it closes.
    """

    marked = Signal(object)

    def __init__(
        self,
        written: str,
        kind: EntityType,
        canonical: str,
        names: Mapping[EntityType, Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("markDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Always mark"))
        self._written, self._names = written, names
        self._shown_written = FittedText(theme.interface_font(strong=True), 2)
        self.name = QLineEdit(canonical, self)
        self.type = QuietCombo(self)
        self._hint = FittedText(theme.interface_font(theme.SMALL), 2, reserve=True, muted=True)
        self._known = QStringListModel(self)
        self._ok, self._cancel = QPushButton(self.tr("Mark"), self), QPushButton(self.tr("Cancel"), self)
        self._fill_types(kind)
        self._complete_names()
        self._lay_out()
        self._connect()
        self._shown_written.show_text(written, WIDTH - 160)
        self._refresh()
        self.name.setSelection(len(canonical), -len(canonical))  # a long name is shown from its beginning
        self.name.setFocus()

    def wish(self) -> MarkAs:
        """What is to be marked, with what has been typed."""
        typed = " ".join(self.name.text().split())
        return MarkAs(self._written, self._chosen(), typed or self._written)

    def accept(self) -> None:
        """Tell what is wished for."""
        self.marked.emit(self.wish())
        super().accept()

    def _chosen(self) -> EntityType:
        return ENTITY_TYPES[self.type.currentIndex()]

    def _fill_types(self, chosen: EntityType) -> None:
        self.type.setIconSize(QSize(ICON, ICON))
        for kind in ENTITY_TYPES:
            self.type.addItem(sample_icon(kind), one_of_type(kind))
        self.type.setCurrentIndex(ENTITY_TYPES.index(chosen))

    def _complete_names(self) -> None:
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if popup := completer.popup():
            popup.setObjectName("factChoices")
        self.name.setCompleter(completer)

    def _lay_out(self) -> None:
        self.name.setAccessibleName(self.tr("One name with"))
        self.type.setAccessibleName(self.tr("Type"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(_label(self.tr("Written")), self._shown_written)
        form.addRow(_label(self.tr("Type"), self.type), self.type)
        form.addRow(_label(self.tr("One name with"), self.name), self.name)
        form.addRow("", self._hint)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._ok)
        self._ok.setProperty("role", "primary")
        self._ok.setDefault(True)
        self._cancel.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addLayout(form)
        column.addLayout(foot)
        self.setFixedWidth(WIDTH)

    def _connect(self) -> None:
        self._ok.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.name.textChanged.connect(self._refresh)
        self.type.currentIndexChanged.connect(self._refresh)

    def _refresh(self) -> None:
        """Offer the names of the type, and say what the name that was typed will do."""
        names = list(self._names.get(self._chosen(), ()))
        if self._known.stringList() != names:
            self._known.setStringList(names)
        wish = self.wish()
        if wish.canonical in names and wish.canonical != wish.written:
            hint = self.tr("A name in this agenda; both are counted as one.")
        elif wish.canonical != wish.written:
            hint = self.tr("A new name, of which this is another way to write it.")
        else:
            hint = self.tr("Type the name of which this is another way to write it, or leave it as it is.")
        self._hint.show_text(hint, WIDTH - 160)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the samples in the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for index, kind in enumerate(ENTITY_TYPES):
                self.type.setItemIcon(index, sample_icon(kind))


def _label(words: str, buddy: QWidget | None = None) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "muted")
    if buddy is not None:
        label.setBuddy(buddy)
    return label
