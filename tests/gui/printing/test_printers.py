"""Sheets on a printer: Qt's own PDF printer stands for one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from gui.printing.agenda_pages import AgendaPages
from gui.printing.printers import SystemPrinters, chosen_pages, new_printer, print_pages
from tests.gui.printing.samples import facts_of, long_agenda, pages_in


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    made = new_printer("Titel")
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "vel.pdf"))
    return made


def test_the_pages_are_printed_as_they_are_in_the_pdf(printer: QPrinter) -> None:
    pages = AgendaPages(long_agenda())
    assert print_pages(printer, pages, "Kop")
    pdf = Path(printer.outputFileName()).read_bytes()
    said = pages_in(pdf)
    assert len(said) == pages.pageCount()
    assert said[1].startswith("Kop")
    assert f"2 van {len(said)}" in said[1]
    assert facts_of(pdf) == ("Titel", (595, 842))


def test_only_the_pages_chosen(printer: QPrinter) -> None:
    printer.setPageRanges(QPageRanges.fromString("2-3,9"))
    assert list(chosen_pages(printer, 5)) == [1, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert list(chosen_pages(printer, 5)) == [2, 1]


def test_copies_that_the_printer_cannot_make_are_made_here(printer: QPrinter) -> None:
    printer.setCopyCount(2)
    assert not printer.supportsMultipleCopies()
    printer.setCollateCopies(True)
    assert list(chosen_pages(printer, 2)) == [0, 1, 0, 1]
    printer.setCollateCopies(False)
    assert list(chosen_pages(printer, 2)) == [0, 0, 1, 1]


def test_on_other_paper_a_sheet_is_made_to_fit(printer: QPrinter) -> None:
    pages = AgendaPages(long_agenda())
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    assert print_pages(printer, pages, "Kop")
    pdf = Path(printer.outputFileName()).read_bytes()
    assert len(pages_in(pdf)) == pages.pageCount()
    assert facts_of(pdf)[1] == (420, 595)
    assert f"1 van {pages.pageCount()}" in pages_in(pdf)[0]


def test_a_printer_that_does_not_begin_is_told(
    printer: QPrinter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PySide6.QtGui.QPainter.begin", lambda *_: False)
    assert not print_pages(printer, AgendaPages(long_agenda(1)), "Kop")


def test_the_system_is_asked_for_its_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames"
    monkeypatch.setattr(name, lambda: ["HP"])
    assert SystemPrinters().any()
    monkeypatch.setattr(name, list)
    assert not SystemPrinters().any()
