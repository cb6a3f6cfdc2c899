"""The menu under the right mouse button of the reading page.

What it offers of a name (explain it, correct it) is for the one under the pointer, or at the cursor when
the menu key opened it: ``TextView.menu_target``.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from agendas.model import Entity
from gui import theme
from gui.reading.text_view import EXPLAIN

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
    _add_names(menu, page)
    menu.addSeparator()
    find = menu.addAction(
        theme.icon("search"), QCoreApplication.translate("ReadingMenu", "Find…"), page.open_find
    )
    find.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
    return menu


def _add_names(menu: QMenu, page: ReadingPage) -> None:
    """What can be said and corrected of the name, and of the words that are selected."""
    from gui.reading.correcting.menu import add_corrections, add_marking, markable

    view, target = page.text, page.text.menu_target
    entity = target.what if target is not None and isinstance(target.what, Entity) else None
    words = markable(view.passage(), entity)
    if target is None and words is None:
        return
    menu.addSeparator()
    if target is not None:
        explain = menu.addAction(
            theme.icon("info"),
            QCoreApplication.translate("ReadingMenu", "What is this?"),
            partial(view.cards.pin, target),
        )
        explain.setShortcut(QKeySequence(EXPLAIN))
    if words is not None:
        add_marking(menu, view, words)
    if entity is not None:
        add_corrections(menu, view, entity)
