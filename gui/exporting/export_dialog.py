"""The dialog for an export: what, as which kind of file, with what in it. Emits a wish, writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from agendas.comparison import Change, Comparison
from agendas.exporting.choices import ComparisonChoices
from agendas.exporting.formats import suggested_name
from agendas.problems import printable
from gui import theme
from gui.exporting.failures import failure_in_words
from gui.exporting.save_dialog import AskPath, ask_path
from gui.exporting.wishes import (
    FILE_FORMATS,
    SUFFIXES,
    ExportedThing,
    ExportWish,
    FileFormat,
    format_of,
)
from gui.widgets.announcement import announce
from gui.widgets.card import hairline
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.message_bar import MessageBar
from gui.widgets.saving_dialog import SavingDialog
from gui.widgets.tick_box import TickBox

_SIDE = theme.GRID * 5
_FOR_RING = theme.GRID
"""Left of a circle or a box there is room for the ring of the focus."""
_INDENT = theme.GRID * 7
USUAL_WIDTH = 640
"""Holds the usual name of a file beside the buttons."""
Key = TypeVar("Key")


class ExportDialog(SavingDialog):
    """Offers the whole ``comparison`` and, when there are ``changes``, the note about them.

    ``export_chosen`` carries an ExportWish once a place is chosen. The dialog then waits: ``show_done``
    closes it, ``show_failure`` says what went wrong and leaves every choice as it was. It deletes itself when
    it closes.
    """

    export_chosen = Signal(object)

    def __init__(
        self,
        comparison: Comparison,
        changes: Sequence[Change] = (),
        what: ExportedThing = "comparison",
        *,
        folder: Path | None = None,
        format_: FileFormat = "docx",
        ask: AskPath = ask_path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._comparison, self._changes = comparison, tuple(changes)
        self._folder, self._ask = folder or Path.home(), ask
        self.is_saving = False
        self.messages = MessageBar(self)
        self.things = self._things()
        self.formats = self._formats()
        self.with_changes = TickBox(self.tr("With the list of changed positions"), self)
        self.only_changed = TickBox(self.tr("Only paragraphs that changed"), self)
        self.with_changes.setChecked(True)
        self.file_name = ElidedLabel(self)
        self.file_name.setProperty("role", "muted")
        self.cancel, self.save = QPushButton(self.tr("Cancel"), self), QPushButton(self.tr("Save as…"), self)
        self._lay_out()
        self.things[what if self._changes else "comparison"].setChecked(True)
        self.formats[format_].setChecked(True)
        self._connect()
        self._refresh()
        self.resize(USUAL_WIDTH, self.sizeHint().height())
        self.save.setFocus()

    # --- how it is put together

    def _things(self) -> Mapping[ExportedThing, QRadioButton]:
        count = len(self._changes)
        note = self.tr("The change note: %n ticked", "", count) if count else self.tr("The change note")
        things: dict[ExportedThing, QRadioButton] = {
            "comparison": QRadioButton(self.tr("The whole comparison"), self),
            "note": QRadioButton(note, self),
        }
        things["note"].setEnabled(bool(count))
        return _in_group(self, things)

    def _formats(self) -> Mapping[FileFormat, QRadioButton]:
        return _in_group(
            self, {format_: QRadioButton(name, self) for format_, name in self._format_names().items()}
        )

    def _format_names(self) -> Mapping[FileFormat, str]:
        return {
            "docx": self.tr("Word (.docx)"),
            "odt": self.tr("OpenDocument (.odt)"),
            "pdf": self.tr("PDF (.pdf)"),
            "html": self.tr("Web page (.html)"),
            "markdown": self.tr("Markdown (.md)"),
            "text": self.tr("Plain text (.txt)"),
        }

    def _lay_out(self) -> None:
        self.why_no_note = QLabel(self.tr("Tick changes in the list of changed positions first."), self)
        self.why_no_note.setProperty("role", "muted")
        self.why_no_note.setContentsMargins(_INDENT, 0, 0, 0)
        self.why_no_note.setVisible(not self._changes)
        self._form = QWidget(self)
        rows = QVBoxLayout(self._form)
        rows.setContentsMargins(_SIDE - _FOR_RING, _SIDE, _SIDE, _SIDE)
        rows.setSpacing(theme.GRID)
        rows.addWidget(self._heading(self.tr("What")))
        for thing in self.things.values():
            rows.addWidget(thing, 0, Qt.AlignmentFlag.AlignLeft)  # the ring goes around its words
        rows.addWidget(self.why_no_note)
        rows.addSpacing(theme.GRID * 3)
        rows.addWidget(self._heading(self.tr("As")))
        rows.addLayout(self._format_grid())
        rows.addSpacing(theme.GRID * 3)
        self._in_it = self._heading(self.tr("Contents"))
        for widget in (self._in_it, self.with_changes, self.only_changed):
            rows.addWidget(widget)
        rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._form, 1)
        column.addWidget(hairline())
        column.addLayout(self._foot())
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)

    def _heading(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", "section")
        label.setContentsMargins(_FOR_RING, 0, 0, 0)
        return label

    def _format_grid(self) -> QGridLayout:
        """Three that can be edited or printed, and three for the web and for programs."""
        grid = QGridLayout()
        grid.setVerticalSpacing(theme.GRID)
        for number, format_ in enumerate(FILE_FORMATS):
            place = number % 3, number // 3
            grid.addWidget(self.formats[format_], *place, Qt.AlignmentFlag.AlignLeft)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        return grid

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_SIDE, theme.GRID * 3, _SIDE - theme.GRID, theme.GRID * 3)
        row.setSpacing(theme.GRID * 2)
        row.addWidget(self.file_name, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        self.cancel.setAutoDefault(False)
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        return row

    def _connect(self) -> None:
        for button in (*self.things.values(), *self.formats.values()):
            button.clicked.connect(self._refresh)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._choose_place)

    # --- what is chosen

    @property
    def what(self) -> ExportedThing:
        """What is to be exported."""
        return "note" if self.things["note"].isChecked() else "comparison"

    @property
    def format(self) -> FileFormat:
        """As which kind of file."""
        return next(format_ for format_, button in self.formats.items() if button.isChecked())

    def wish(self, path: Path) -> ExportWish:
        """What is chosen, for a file at that place. A name says its format, whatever was chosen here."""
        choices = ComparisonChoices(self.with_changes.isChecked(), self.only_changed.isChecked())
        changes = self._changes if self.what == "note" else ()
        return ExportWish(self.what, format_of(path, self.format), path, changes, choices)

    def suggested(self) -> Path:
        """Where the file would stand."""
        return self._folder / (suggested_name(self._comparison, self.what) + SUFFIXES[self.format])

    def _choose_place(self) -> None:
        path = self._ask(self, self.suggested(), self._format_names()[self.format].partition(" (")[0])
        if path is None:
            return
        self._folder = path.parent
        self.messages.clear()
        self._set_waiting(True)
        self.export_chosen.emit(self.wish(path))

    def _refresh(self) -> None:
        is_comparison = self.what == "comparison"
        for widget in (self._in_it, self.with_changes, self.only_changed):
            widget.setVisible(is_comparison)
        self.file_name.set_full_text(printable(self.suggested().name))

    # --- what became of it

    def show_done(self) -> None:
        """The file is there."""
        self.is_saving = False
        self.accept()

    def show_failure(self, error: Exception, path: Path) -> None:
        """Say why there is no file. Nothing that was chosen is lost, and nothing was replaced."""
        self._set_waiting(False)
        self.come_back()
        self.messages.show_problem(failure_in_words(error, path))
        self._grow()
        self.save.setFocus()

    def _grow(self) -> None:
        """Make room for a message: without it, the rows below lost the feet of their letters."""
        column = self.layout()
        assert column is not None  # noqa: S101 - it was laid out when it was made
        column.activate()
        self.resize(self.width(), max(self.height(), column.totalHeightForWidth(self.width())))

    def _set_waiting(self, waiting: bool) -> None:
        self.is_saving = waiting
        self._form.setEnabled(not waiting)
        self.save.setEnabled(not waiting)
        if waiting:
            words = self.tr("Saving…")
            self.file_name.set_full_text(words)
            announce(self, words)
        else:
            self._refresh()


def _in_group(parent: QWidget, buttons: dict[Key, QRadioButton]) -> Mapping[Key, QRadioButton]:
    group = QButtonGroup(parent)
    for button in buttons.values():
        group.addButton(button)
    return buttons
