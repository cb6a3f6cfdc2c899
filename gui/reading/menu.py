"""The menu under the right mouse button of the reading page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from gui import theme

if TYPE_CHECKING:
    from gui.reading.page import ReadingPage


def open_menu(page: ReadingPage, at: QPoint) -> None:
    """Open the menu at a point of the screen; it deletes itself when it closes."""
    menu = make_menu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)


def make_menu(page: ReadingPage) -> QMenu:
    """What can be done with the text at the pointer."""
    menu = QMenu(page)
    copy = menu.addAction(
        theme.icon("copy"), QCoreApplication.translate("ReadingMenu", "Copy"), page.request_copy
    )
    copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    copy.setEnabled(page.passage() is not None)
    quote = menu.addAction(
        theme.icon("text-quote"),
        QCoreApplication.translate("ReadingMenu", "Copy as quote with source"),
        page.request_quote,
    )
    quote.setShortcut(QKeySequence("Ctrl+Shift+C"))
    menu.addSeparator()
    menu.addAction(QCoreApplication.translate("ReadingMenu", "Select paragraph"), page.text.select_paragraph)
    menu.addSeparator()
    find = menu.addAction(
        theme.icon("search"), QCoreApplication.translate("ReadingMenu", "Find…"), page.open_find
    )
    find.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
    return menu
