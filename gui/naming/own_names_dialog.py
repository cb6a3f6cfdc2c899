"""The dialog "Eigen namen": all that the user marked or unmarked, to be looked through, changed, removed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from agendas.model import EntityType
from agendas.understanding.own_names import OwnNames
from gui.naming.entry_form import ICON, EntryForm
from gui.naming.own_entries import OwnEntry, entries_of, own_names_of
from gui.naming.own_names_model import NAME, TYPE, VARIANTS, OwnNamesModel
from gui.widgets.card import hairline
from gui.widgets.empty_state import EmptyState
from gui.widgets.search_field import SearchField

USUAL_SIZE = QSize(760, 560)
_WIDTHS = {NAME: 190, TYPE: 150, VARIANTS: 190}


class EntryList(QTreeView):
    """The rows. Del removes, Ctrl+Z brings back, Enter goes to the form."""

    removal_wished = Signal()
    undo_wished = Signal()
    form_wished = Signal()

    def __init__(self, model: OwnNamesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownNamesList")
        self.setAccessibleName(self.tr("Own names"))
        self.setModel(model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(ICON, ICON))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setSectionsMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the keys wish for; all else walks the rows."""
        if event.matches(QKeySequence.StandardKey.Delete):
            self.removal_wished.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wished.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.form_wished.emit()
        else:
            super().keyPressEvent(event)


class OwnNamesDialog(QDialog):
    """Shows ``own``. On Save ``own_names_changed`` carries the whole new list, unless it is the same.

    ``sample`` draws the line of a type. The dialog deletes itself when it closes.
    """

    own_names_changed = Signal(object)
    show_file_wished = Signal()

    def __init__(
        self,
        own: OwnNames,
        sample: Callable[[EntityType], QIcon] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ownNamesDialog")
        self.setWindowTitle(self.tr("Own names"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._own = own
        self._removed: list[tuple[int, OwnEntry]] = []
        self.model = OwnNamesModel(entries_of(own), sample, self)
        self.filter = SearchField(self.tr("Filter"), self)
        self.list = EntryList(self.model, self)
        self.form = EntryForm(sample, self)
        self.empty = EmptyState("scan-text", self)
        self.remove, self.undo = self._button(self.tr("Remove")), self._button(self.tr("Undo removal"))
        self.show_file = self._button(self.tr("Show file"))
        self.cancel, self.ok = self._button(self.tr("Cancel")), QPushButton(self.tr("Save"), self)
        self._lay_out()
        self._connect()
        self._select(0)
        self._refresh()
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableSize() * 0.9))
        (self.list if self.model.entries else self.cancel).setFocus()

    # How it is put together

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        self.rows = QStackedWidget(self)
        self.rows.addWidget(self.list)
        self.rows.addWidget(self.empty)
        self.undo.setToolTip(self.tr("Bring back the row that was removed last (Ctrl+Z)"))
        self.remove.setToolTip(self.tr("Remove the row (Del)"))
        content = QVBoxLayout()
        content.setContentsMargins(16, 16, 16, 8)
        content.setSpacing(12)
        content.addWidget(self.filter)
        content.addWidget(self.rows, 1)
        below = self._row(self.remove, self.undo)
        below.setContentsMargins(5, 0, 16, 0)
        form = QVBoxLayout()
        form.setContentsMargins(16, 12, 16, 12)
        form.addWidget(self.form)
        foot = self._row(self.show_file, None, self.cancel, self.ok)
        foot.setContentsMargins(5, 8, 16, 8)  # words of buttons without an edge stand where the list does
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(content, 1)
        column.addLayout(below)
        column.addLayout(form)
        column.addWidget(hairline())
        column.addLayout(foot)
        self.ok.setProperty("role", "primary")
        self.ok.setDefault(True)

    def _row(self, *buttons: QPushButton | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            if button is None:
                row.addStretch(1)
            else:
                row.addWidget(button)
        if None not in buttons:
            row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._seek)
        self.filter.left.connect(self.list.setFocus)
        self.empty.acted.connect(self._clear_filter)
        self.list.selectionModel().currentRowChanged.connect(self._show_current)
        self.list.removal_wished.connect(self._remove_current)
        self.list.undo_wished.connect(self._bring_back)
        self.list.form_wished.connect(self.form.name.setFocus)
        self.list.doubleClicked.connect(self.form.name.setFocus)
        self.remove.clicked.connect(self._remove_current)
        self.undo.clicked.connect(self._bring_back)
        self.form.changed.connect(self._change_current)
        self.form.checked.connect(self._refresh)
        self.show_file.clicked.connect(self.show_file_wished)
        self.cancel.clicked.connect(self.reject)
        self.ok.clicked.connect(self.accept)

    # What the user does

    def own_names(self) -> OwnNames:
        """The list as it stands in the dialog."""
        return own_names_of(self.model.entries)

    def accept(self) -> None:
        """Tell what has become of the own names."""
        own = self.own_names()
        if own != self._own:
            self.own_names_changed.emit(own)
        super().accept()

    def _seek(self, sought: str) -> None:
        self.model.seek(sought)
        self._select(0)
        self._refresh()

    def _select(self, row: int) -> None:
        """Make a row the current one, or the last when there are fewer."""
        row = min(row, self.model.rowCount() - 1)
        flags = QItemSelectionModel.SelectionFlag
        if row >= 0:
            index = self.model.index(row, NAME)
            self.list.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.list.scrollTo(index)
        self._show_current()

    def _show_current(self) -> None:
        row = self.list.currentIndex().row()
        self.form.show_entry(self.model.entry_at(row) if row >= 0 else None)
        self._refresh()

    def _change_current(self, entry: OwnEntry) -> None:
        self.model.change(self.list.currentIndex().row(), entry)

    def _remove_current(self) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            self._removed.append(self.model.remove(row))
            self._select(row)
            self._refresh()
            (self.list if self.model.rowCount() else self.undo).setFocus()

    def _bring_back(self) -> None:
        if self._removed:
            row = self.model.put_back(*self._removed.pop())
            self._select(max(0, row))
            self._refresh()
            self.list.setFocus()

    def _refresh(self) -> None:
        shown = bool(self.model.rowCount())
        self.rows.setCurrentWidget(self.list if shown else self.empty)
        self._say_why_empty()
        self.remove.setEnabled(shown)
        self.undo.setEnabled(bool(self._removed))
        any_left = bool(self.model.entries)
        self.filter.setVisible(any_left)
        self.form.setVisible(any_left)
        self.remove.setVisible(any_left)
        self.undo.setVisible(bool(any_left or self._removed))
        self.ok.setEnabled(not self.form.is_wrong)
        has_nothing = not any_left and not self._own
        self.ok.setVisible(not has_nothing)
        self.cancel.setText(self.tr("Close") if has_nothing else self.tr("Cancel"))

    def _say_why_empty(self) -> None:
        if self.model.entries:
            self.empty.say(self.tr("No own name has all these words."), action=self.tr("Clear the filter"))
            return
        self.empty.say(
            self.tr("There are no names of your own yet."),
            self.tr(
                "Right-click a name, or words you have selected, in the text of an agenda "
                "to say that it always is a name, or that it is none."
            ),
        )

    def _clear_filter(self) -> None:
        """The button that did it is gone: the keyboard goes to the field."""
        self.filter.clear()
        self.filter.setFocus()
