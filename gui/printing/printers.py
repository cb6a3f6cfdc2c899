"""Sheets on a printer: the only module that knows the system's printing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from gui.widgets.pdf import paint_sheet
from gui.widgets.printed_pages import PrintedPages


class Printers(Protocol):
    """The printers of the system, or those of a test."""

    def any(self) -> bool:
        """Whether there is one to print on."""

    def choose(self, parent: QWidget, title: str, pages: int) -> QPrinter | None:
        """Let the user choose a printer, copies and pages of so many; None for none."""


class SystemPrinters:
    """The printers that the system knows, with its own dialog."""

    def any(self) -> bool:
        """Whether the system knows a printer."""
        return bool(QPrinterInfo.availablePrinterNames())

    def choose(self, parent: QWidget, title: str, pages: int) -> QPrinter | None:
        """Ask with the system's dialog."""
        printer = new_printer(title)
        dialog = QPrintDialog(printer, parent)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage, False)
        dialog.setMinMax(1, pages)
        chosen = dialog.exec()
        dialog.deleteLater()
        return printer if chosen else None


def new_printer(title: str) -> QPrinter:
    """A printer for sheets of A4; ``title`` names the job."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("Standpunt")
    set_sheets(printer)
    return printer


def set_sheets(printer: QPrinter) -> None:
    """A4 upright, whole sheets: the margins are those of the pages."""
    upright = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), upright, QMarginsF()))
    printer.setFullPage(True)


def print_pages(printer: QPrinter, pages: PrintedPages, running_title: str) -> bool:
    """Print the pages that were chosen, in the order chosen; whether the printer took them.

    On paper that is not A4 a sheet is made to fit, in the middle.
    """
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        for count, number in enumerate(chosen_pages(printer, pages.pageCount())):
            if count and not printer.newPage():
                return False
            painter.save()
            _fit(painter, printer, pages.page)
            paint_sheet(painter, pages, number, running_title)
            painter.restore()
    finally:
        painter.end()
    return printer.printerState() != QPrinter.PrinterState.Error


def chosen_pages(printer: QPrinter, count: int) -> Iterator[int]:
    """The pages to print, counted from 0: all, or those of the ranges that exist; the last first if asked.

    Copies are the printer's, unless it cannot make them.
    """
    ranges = printer.pageRanges()
    wanted = [number for number in range(count) if ranges.isEmpty() or ranges.contains(number + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        wanted.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return iter(wanted * copies)
    return (number for number in wanted for _ in range(copies))


def _fit(painter: QPainter, printer: QPrinter, sheet: QSizeF) -> None:
    paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    scale = min(paper.width() / sheet.width(), paper.height() / sheet.height())
    painter.translate(
        (paper.width() - scale * sheet.width()) / 2, (paper.height() - scale * sheet.height()) / 2
    )
    painter.scale(scale, scale)
