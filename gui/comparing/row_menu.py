"""The menu under the right mouse button of the compared rows, and under the menu key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from agendas.comparison import BlockPair
from gui import theme
from gui.comparing.bands import SIDES, Side
from gui.comparing.link_places import pairs_of
from gui.comparing.marks import RENDERING_MODES, RenderingMode
from gui.comparing.row_layout import row_side
from gui.comparing.row_words import paragraph_name
from gui.comparing.script import Script

if TYPE_CHECKING:
    from gui.comparing.selectable_rows import SelectableRows

MOST_PARTNERS = 8


def open_menu(rows: SelectableRows, row: int, side: Side, at: QPoint) -> None:
    """Open the menu at a point of the screen; it deletes itself when it closes."""
    menu = make_menu(rows, row, side)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)


def make_menu(rows: SelectableRows, row: int, side: Side) -> QMenu:
    """What can be done with the selection, and with a row (-1 for none) and its paragraph on a side."""
    menu = QMenu(rows)
    selected = bool(rows.selection) or row >= 0  # making the passage of sixty thousand rows takes a while
    copy = menu.addAction(
        theme.icon("copy"), QCoreApplication.translate("RowMenu", "Copy"), rows.request_copy
    )
    copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    quote = menu.addAction(
        theme.icon("text-quote"),
        QCoreApplication.translate("RowMenu", "Copy as quote with source"),
        rows.request_quote,
    )
    quote.setShortcut(QKeySequence("Ctrl+Shift+C"))
    copy.setEnabled(selected)
    quote.setEnabled(selected)
    menu.addSeparator()
    everything = menu.addAction(
        QCoreApplication.translate("RowMenu", "Select this side"), partial(rows.select_side, side)
    )
    everything.setShortcut(QKeySequence(QKeySequence.StandardKey.SelectAll))
    if rows.script is not None and row >= 0:
        _add_links(menu, rows, rows.script, row, side)
        _add_rendering(menu, rows, rows.script, row)
        _add_ways(menu, rows, rows.script, row)
    return menu


def _add_links(menu: QMenu, rows: SelectableRows, script: Script, row: int, side: Side) -> None:
    menu.addSeparator()
    link = menu.addAction(
        QCoreApplication.translate("RowMenu", "Link with…"), partial(rows.begin_link, row, side)
    )
    link.setShortcut(QKeySequence("L"))
    link.setEnabled(bool(row_side(script.comparison.rows[row], side)))
    pairs = list(_linked(script, row))
    if len(pairs) > 1:
        several = menu.addMenu(QCoreApplication.translate("RowMenu", "Unlink"))
        for pair in pairs:
            several.addAction(_pair_name(script, pair), partial(rows.linking.unlink_pair, pair))
    else:
        unlink = menu.addAction(
            QCoreApplication.translate("RowMenu", "Unlink"),
            partial(rows.linking.unlink_pair, pairs[0]) if pairs else rows.linking.cancel,
        )
        unlink.setShortcut(QKeySequence("U"))
        unlink.setEnabled(bool(pairs))
    undo = menu.addAction(
        QCoreApplication.translate("RowMenu", "Undo linking"), rows.undo_link_requested.emit
    )
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))


def _linked(script: Script, number: int) -> Iterator[BlockPair]:
    """The pairs of a row, and those with the further partners that have a row of their own."""
    row = script.comparison.rows[number]
    yield from pairs_of(row)
    yield from ((left, right) for left in row.also_left for right in row.right)
    yield from ((left, right) for left in row.left for right in row.also_right)


def _pair_name(script: Script, pair: BlockPair) -> str:
    names = {side: paragraph_name(script, side, id_) for side, id_ in zip(SIDES, pair, strict=True)}
    return QCoreApplication.translate("RowMenu", "{left} and {right}").format(**names)


def _add_rendering(menu: QMenu, rows: SelectableRows, script: Script, row: int) -> None:
    """How the words of this one row are marked; a row without two texts that differ has nothing to mark."""
    of = script.comparison.rows[row]
    if not (of.left and of.right) or of.relation == "same":
        return
    menu.addSeparator()
    title = menu.addAction(QCoreApplication.translate("RowMenu", "In this row"))
    title.setEnabled(False)
    names: dict[RenderingMode, str] = {
        "automatic": QCoreApplication.translate("RowMenu", "Choose automatically"),
        "words": QCoreApplication.translate("RowMenu", "Show word differences"),
        "phrases": QCoreApplication.translate("RowMenu", "Show shared phrases only"),
        "plain": QCoreApplication.translate("RowMenu", "Without marks"),
    }
    group = QActionGroup(menu)
    for mode in RENDERING_MODES:
        action = menu.addAction(names[mode], partial(rows.set_rendering, row, mode))
        action.setCheckable(True)
        action.setChecked(mode == rows.rendering_of(row))
        group.addAction(action)


def _add_ways(menu: QMenu, rows: SelectableRows, script: Script, row: int) -> None:
    """Why the row is as it is, and the ways to its further partners."""
    menu.addSeparator()
    menu.addAction(
        QCoreApplication.translate("RowMenu", "Why side by side?"), partial(rows.show_why, row)
    ).setIcon(theme.icon("info"))
    for side in SIDES:
        for number, block in enumerate(script.partners(row, side)[:MOST_PARTNERS]):
            way = QCoreApplication.translate("RowMenu", "Go to {paragraph}")
            name = paragraph_name(script, side, block)
            menu.addAction(way.format(paragraph=name), partial(rows.go_to_partner, row, side, number))
