"""The dialog for printing: what is chosen is what is shown, printed and saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agendas.model import Meeting
from gui.printing.dialog import PrintDialog
from gui.printing.printers import new_printer
from gui.printing.wishes import AgendaToPrint, PdfWish, PrintChoices, QuotesToPrint, ThingToPrint
from tests.gui.printing.samples import collection, long_agenda, pages_in
from tests.small_agendas import small_agenda


class OnePrinter:
    """Qt's PDF printer; ``there``: the system knows it; ``taken``: the user chooses it."""

    def __init__(self, path: Path, *, there: bool = True, taken: bool = True) -> None:
        self.path, self.there, self.taken = path, there, taken
        self.asked: tuple[str, int] | None = None

    def any(self) -> bool:
        return self.there

    def choose(self, _parent: QWidget, title: str, pages: int) -> QPrinter | None:
        self.asked = title, pages
        printer = new_printer(title)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        return printer if self.taken else None


Open = Callable[..., PrintDialog]


@pytest.fixture
def open_dialog(qtbot: QtBot, tmp_path: Path) -> Open:
    def opened(
        thing: ThingToPrint | None = None,
        answer: Path | None = None,
        printer: OnePrinter | None = None,
        choices: PrintChoices | None = None,
    ) -> PrintDialog:
        dialog = PrintDialog(
            thing or AgendaToPrint(long_agenda()),
            ask=lambda _parent, suggested, _kind: answer and answer / suggested.name,
            printers=printer or OnePrinter(tmp_path / "vel.pdf"),
            folder=tmp_path,
            choices=choices,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # qtbot does
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        return dialog

    return opened


def test_a_place_chosen_makes_a_wish_and_the_dialog_waits(open_dialog: Open, tmp_path: Path) -> None:
    wishes: list[PdfWish] = []
    dialog = open_dialog(answer=tmp_path)
    dialog.pdf_chosen.connect(wishes.append)
    dialog.names.click()
    dialog.save.click()
    assert wishes[0].choices == PrintChoices(names=True) == dialog.choices
    assert wishes[0].path.name == "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025.pdf"
    assert not dialog.save.isEnabled()
    dialog.reject()
    assert dialog.isHidden()
    dialog.show_failure("“x” kon niet.")
    assert dialog.isVisible()
    assert dialog.save.isEnabled()
    dialog.show_done()
    assert dialog.isHidden()


def test_no_place_no_wish(open_dialog: Open) -> None:
    wishes: list[PdfWish] = []
    dialog = open_dialog()
    dialog.pdf_chosen.connect(wishes.append)
    dialog.save.click()
    assert not wishes
    assert dialog.save.isEnabled()


def test_what_is_ticked_is_printed(open_dialog: Open, tmp_path: Path, qtbot: QtBot) -> None:
    printer = OnePrinter(tmp_path / "vel.pdf")
    dialog = open_dialog(printer=printer)
    dialog.numbers.click()
    with qtbot.waitSignal(dialog.printed):
        dialog.print.click()
    said = pages_in(printer.path.read_bytes())
    assert printer.asked == ("Geannoteerde agenda NAVO FMM", len(said))
    assert said[0].splitlines()[3].startswith("w1x0")
    assert dialog.isHidden()


def test_who_takes_no_printer_stays(open_dialog: Open, tmp_path: Path) -> None:
    printer = OnePrinter(tmp_path / "vel.pdf", taken=False)
    dialog = open_dialog(printer=printer)
    dialog.print.click()
    assert dialog.isVisible()
    assert not printer.path.exists()


def test_a_printer_that_fails_is_told(
    open_dialog: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog()
    monkeypatch.setattr("gui.printing.dialog.print_pages", lambda *_: False)
    dialog.print.click()
    assert dialog.isVisible()
    assert dialog.messages.isVisible()


def test_without_a_printer_a_pdf_is_the_usual_way(open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog(printer=OnePrinter(tmp_path / "vel.pdf", there=False))
    assert not dialog.print.isEnabled()
    assert "PDF" in dialog.print.toolTip()
    assert dialog.save.isDefault()
    dialog.show_failure("kon niet")
    assert not dialog.print.isEnabled()


def test_the_preview_shows_the_pages_and_their_number(open_dialog: Open) -> None:
    dialog = open_dialog()
    count = dialog.preview.pageCount()
    assert count > 3
    assert dialog.page_count.text().startswith(str(count))


def test_each_thing_has_its_own_choices(open_dialog: Open) -> None:
    agenda = open_dialog()
    assert agenda.names.isVisible()
    assert not agenda.notes.isVisible()
    quotes = open_dialog(QuotesToPrint(collection(3, note="Mijn noot")), choices=PrintChoices(notes=False))
    assert quotes.notes.isVisible()
    assert not quotes.notes.isChecked()
    assert not quotes.numbers.isVisible()


def test_all_can_be_done_by_keys(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    assert dialog.focusWidget() is dialog.print
    dialog.positions.setFocus()
    qtbot.keyClick(dialog.positions, Qt.Key.Key_Space)
    assert not dialog.choices.positions
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_a_document_without_a_name_can_be_saved(open_dialog: Open, tmp_path: Path) -> None:
    wishes: list[PdfWish] = []
    dialog = open_dialog(AgendaToPrint(small_agenda([], meeting=Meeting())), answer=tmp_path)
    dialog.pdf_chosen.connect(wishes.append)
    dialog.save.click()
    assert wishes[0].path.suffix == ".pdf"
