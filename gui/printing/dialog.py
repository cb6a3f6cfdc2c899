"""The dialog for printing: what stands on paper, beside the pages as they will be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.printing.preview import SheetsPreview
from gui.printing.printers import Printers, SystemPrinters, print_pages, set_sheets
from gui.printing.things import pages_of, running_title_of, suggested_file_name, title_of
from gui.printing.wishes import AgendaToPrint, PdfWish, PrintChoices, ThingToPrint
from gui.widgets.announcement import announce
from gui.widgets.card import hairline
from gui.widgets.message_bar import MessageBar
from gui.widgets.saving_dialog import SavingDialog
from gui.widgets.tick_box import TickBox

USUAL_SIZE = QSize(940, 760)
SIDE_WIDTH = 256
_SIDE = theme.GRID * 5
AskPath = Callable[[QWidget, Path, str], Path | None]
"""Given a parent, the path that is suggested and the name of its kind: the path chosen, None for none. It
asks before a file is replaced."""


class PrintDialog(SavingDialog):
    """Shows ``thing`` as it will be printed.

    ``pdf_chosen`` carries a PdfWish once a place is chosen. The dialog then waits: ``show_done`` closes it,
    ``show_failure`` says what went wrong and leaves every choice as it was. ``printed``: the printer has the
    pages, and the dialog closed. It deletes itself when it closes.
    """

    pdf_chosen = Signal(object)
    printed = Signal()

    def __init__(
        self,
        thing: ThingToPrint,
        *,
        ask: AskPath,
        folder: Path | None = None,
        choices: PrintChoices | None = None,
        printers: Printers | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("printDialog")
        self.setWindowTitle(self.tr("Print"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._thing, self._ask, self._folder = thing, ask, folder or Path.home()
        self._printers = printers or SystemPrinters()
        self.is_saving = False
        choices = choices or PrintChoices()
        self._pages = pages_of(thing, choices)
        self.messages = MessageBar(self)
        self.numbers = self._tick(self.tr("Paragraph numbers"), choices.numbers)
        self.positions = self._tick(self.tr("Bars at positions"), choices.positions)
        self.names = self._tick(self.tr("Lines under names"), choices.names)
        self.notes = self._tick(self.tr("Own notes and tags"), choices.notes)
        self.page_count = QLabel(self)
        self.page_count.setProperty("role", "muted")
        self.preview = SheetsPreview(self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.save = QPushButton(self.tr("Save as PDF…"), self)
        self.print = QPushButton(self.tr("Print…"), self)
        self._lay_out()
        self._offer_printing()
        self._connect()
        self._show_count()
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableSize() * 0.92))

    # --- how it is put together

    def _tick(self, words: str, ticked: bool) -> TickBox:
        box = TickBox(words, self)
        box.setChecked(ticked)
        return box

    def _ticks(self) -> tuple[TickBox, ...]:
        """Those of what is printed; the others stay out of sight."""
        is_agenda = isinstance(self._thing, AgendaToPrint)
        shown = (self.numbers, self.positions, self.names) if is_agenda else (self.notes,)
        for box in (self.numbers, self.positions, self.names, self.notes):
            box.setVisible(box in shown)
        return shown

    def _lay_out(self) -> None:
        self.preview.setAccessibleName(self.tr("The pages as they will be printed"))
        if self.preview.view is not None:
            self.preview.view.setAccessibleName(self.preview.accessibleName())
        self._middle = QWidget(self)
        middle = QHBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._side())
        middle.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._middle, 1)
        column.addWidget(hairline())
        column.addLayout(self._foot())

    def _side(self) -> QWidget:
        side = QWidget(self)
        side.setFixedWidth(SIDE_WIDTH)
        rows = QVBoxLayout(side)
        rows.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        rows.setSpacing(theme.GRID)
        heading = QLabel(self.tr("On paper"), side)
        heading.setProperty("role", "section")
        rows.addWidget(heading)
        for box in self._ticks():
            rows.addWidget(box)
        rows.addStretch(1)
        return side

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_SIDE, theme.GRID * 3, _SIDE - theme.GRID, theme.GRID * 3)
        row.setSpacing(theme.GRID * 2)
        row.addWidget(self.page_count, 1)
        for button in (self.cancel, self.save, self.print):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _offer_printing(self) -> None:
        """Where the system knows no printer, a PDF is what can be made."""
        can_print = self._printers.any()
        self.print.setEnabled(can_print)
        if not can_print:
            self.print.setToolTip(self.tr("The system knows no printer. Save as PDF instead."))
        usual = self.print if can_print else self.save
        usual.setProperty("role", "primary")
        usual.setDefault(True)
        usual.setFocus()

    def _connect(self) -> None:
        self.preview.paintRequested.connect(self._paint_preview)
        for box in (self.numbers, self.positions, self.names, self.notes):
            box.toggled.connect(self._lay_out_pages)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._choose_place)
        self.print.clicked.connect(self._print)

    # --- what is shown

    @property
    def choices(self) -> PrintChoices:
        """What stands on paper besides the words."""
        ticks = (self.numbers, self.positions, self.names, self.notes)
        return PrintChoices(*(box.isChecked() for box in ticks))

    def _lay_out_pages(self) -> None:
        self._pages = pages_of(self._thing, self.choices)
        self.preview.updatePreview()
        self._show_count()

    def _show_count(self) -> None:
        self.page_count.setText(self.tr("%n page(s)", "", self._pages.pageCount()))

    def _paint_preview(self, printer: QPrinter) -> None:
        set_sheets(printer)
        print_pages(printer, self._pages, running_title_of(self._thing))

    # --- what is done

    def _print(self) -> None:
        printer = self._printers.choose(self, title_of(self._thing), self._pages.pageCount())
        if printer is None:
            return
        self.messages.clear()
        if print_pages(printer, self._pages, running_title_of(self._thing)):
            self.printed.emit()
            self.accept()
        else:
            self.messages.show_problem(
                self.tr("The printer did not take the pages. See whether it is on, or choose another.")
            )

    def _choose_place(self) -> None:
        suggested = self._folder / suggested_file_name(self._thing)
        path = self._ask(self, suggested, self.tr("PDF"))
        if path is None:
            return
        self._folder = path.parent
        self.messages.clear()
        self._set_waiting(True)
        self.pdf_chosen.emit(PdfWish(self._thing, self.choices, path))

    # --- what became of the PDF

    def show_done(self) -> None:
        """The file is there."""
        self._set_waiting(False)
        self.accept()

    def show_failure(self, sentence: str) -> None:
        """Say why there is no file. Nothing that was chosen is lost, and nothing was replaced."""
        self._set_waiting(False)
        self.come_back()
        self.messages.show_problem(sentence)
        self.save.setFocus()

    def _set_waiting(self, waiting: bool) -> None:
        self.is_saving = waiting
        self._middle.setEnabled(not waiting)
        self.save.setEnabled(not waiting)
        self.print.setEnabled(not waiting and self._printers.any())
        if waiting:
            words = self.tr("Saving…")
            self.page_count.setText(words)
            announce(self, words)
        else:
            self._show_count()
