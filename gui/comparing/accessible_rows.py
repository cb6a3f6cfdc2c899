"""The rows for those who hear them: a list with an item for every row, heading and line in sight.

Qt asks for these objects only while a screen reader listens, and knows them by number. Python owns them: one
that is forgotten here before Qt was told so is asked all the same, and the process dies. So the lists are
kept in ``_LISTS`` until their view is gone, and the items in their list until ``_let_go``.
"""

from __future__ import annotations

import functools
import weakref
from collections.abc import Sequence
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from gui.comparing.bands import SIDES, BandKind
from gui.comparing.row_words import differences, row_name
from gui.comparing.script import Script

if TYPE_CHECKING:
    from gui.comparing.selectable_rows import SelectableRows

MOST_ITEMS = 200
"""Items that are kept when they are out of sight; the rest is made again when the reader comes back."""

ROLES: dict[BandKind, QAccessible.Role] = {
    "row": QAccessible.Role.ListItem,
    "heading": QAccessible.Role.Heading,
    "footnotes": QAccessible.Role.Heading,
    "footnote": QAccessible.Role.Note,
    "ghost": QAccessible.Role.Link,
    "hidden": QAccessible.Role.Button,
}


_LISTS: list[AccessibleRows] = []


class AccessibleItem(QAccessibleInterface):
    """One item of the list: a row with all its bands, or a band of another kind."""

    def __init__(self, rows: AccessibleRows, band: int) -> None:
        super().__init__()
        self._rows, self.band = rows, band
        self.number = -1

    @property
    def _view(self) -> SelectableRows | None:
        """The view, while it is there and has the item's band."""
        view = self._rows.view
        has_band = view is not None and view.script is not None and self.band < len(view.script.bands)
        return view if has_band else None

    def isValid(self) -> bool:
        """Whether the view is still there and has so many bands."""
        return self._view is not None

    def object(self) -> QObject:
        """An item is no object of Qt's; the list is."""
        return None  # type: ignore[return-value] # Qt's own word for "none"

    def window(self) -> QWindow:
        """The window of the list."""
        view = self._view
        return view.window().windowHandle() if view else None  # type: ignore[return-value]

    def parent(self) -> QAccessibleInterface:
        """The list."""
        return self._rows if shiboken6.isValid(self._rows) else None  # type: ignore[return-value]

    def child(self, _index: int) -> QAccessibleInterface:
        """Items have no parts."""
        return None  # type: ignore[return-value]

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        """Items have no parts."""
        return None  # type: ignore[return-value]

    def childCount(self) -> int:
        """Items have no parts."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Items have no parts."""
        return -1

    def rect(self) -> QRect:
        """Where the item stands on the screen; empty when it is out of sight."""
        view = self._view
        where = item_rectangle(view, self.band) if view else QRect()
        if view is None or where.isEmpty():
            return QRect()
        return QRect(view.viewport().mapToGlobal(where.topLeft()), where.size())

    def role(self) -> QAccessible.Role:
        """What kind of item this is."""
        view = self._view
        return ROLES[_kind(view, self.band)] if view else QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether it is the current row, has the focus, is in sight."""
        state, view = QAccessible.State(), self._view
        if view is None:
            state.invalid = 1
            return state
        is_current = _is_current(view, self.band)
        state.focusable = state.selectable = int(_kind(view, self.band) in {"row", "hidden"})
        state.selected = int(is_current)
        state.focused = int(is_current and view.hasFocus())
        state.offscreen = int(item_rectangle(view, self.band).isEmpty())
        state.readOnly = 1
        return state

    def text(self, which: QAccessible.Text) -> str:
        """The name says which paragraphs these are and what they say; the description, what changed."""
        view = self._view
        if view is None or view.script is None:
            return ""
        if which == QAccessible.Text.Name:
            return _name(view, view.script, self.band)
        if which == QAccessible.Text.Description and _kind(view, self.band) == "row":
            return differences(view.script, view.script.bands.row(self.band))
        return ""

    def setText(self, _which: QAccessible.Text, _text: str) -> None:
        """The words are the agendas'."""


def _kind(view: SelectableRows, band: int) -> BandKind:
    if view.is_hidden_band(band) or view.script is None:
        return "hidden"
    return view.script.bands.kind(band)


def _is_current(view: SelectableRows, band: int) -> bool:
    if _kind(view, band) == "hidden":
        return band == view.current_run
    return view.script is not None and 0 <= view.script.bands.row(band) == view.current_row


def _name(view: SelectableRows, script: Script, band: int) -> str:
    kind = _kind(view, band)
    if kind == "row":
        return row_name(script, script.bands.row(band), view.side)
    if kind in {"ghost", "hidden", "footnotes"}:
        return view.line_in_words(band)
    texts = (" ".join(fragment.text for fragment in script.bands[band].side(side)) for side in SIDES)
    return " / ".join(dict.fromkeys(filter(None, texts)))


class AccessibleRows(QAccessibleWidget):
    """The list: its items are what is in sight, from top to bottom."""

    def __init__(self, view: SelectableRows) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = weakref.ref(view)
        self.items: dict[int, AccessibleItem] = {}

    @property
    def view(self) -> SelectableRows | None:
        """The view, while it is there."""
        view = self._view()
        return view if view is not None and shiboken6.isValid(view) else None

    def childCount(self) -> int:
        """How many items are in sight."""
        return len(self._bands())

    def child(self, index: int) -> QAccessibleInterface:
        """An item in sight; nothing beyond the last one."""
        bands = self._bands()
        return self.item(bands[index]) if 0 <= index < len(bands) else None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of an item among those in sight, -1 for none."""
        bands = self._bands()
        band = child.band if isinstance(child, AccessibleItem) else -1
        return bands.index(band) if band in bands else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The item at a point of the screen."""
        view = self.view
        point = view.viewport().mapFromGlobal(QPoint(x, y)) if view else QPoint()
        for band in self._bands():
            if view is not None and item_rectangle(view, band).contains(point):
                return self.item(band)
        return None  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:
        """The row or the hidden line the reader is at."""
        view = self.view
        if view is None or not view.hasFocus():
            return None  # type: ignore[return-value]
        band = current_item(view)
        return self.item(band) if band >= 0 else None  # type: ignore[return-value]

    def item(self, band: int) -> AccessibleItem:
        """The item that begins with a band."""
        if band not in self.items:
            if len(self.items) == MOST_ITEMS:  # later: Qt may be asking one of them at this moment
                QTimer.singleShot(0, self._forget_what_is_out_of_sight)
            made = AccessibleItem(self, band)
            made.number = QAccessible.registerAccessibleInterface(made)
            self.items[band] = made
        return self.items[band]

    def forget(self) -> None:
        """Another comparison is shown: no item is what it was."""
        _let_go(self.items)

    def _forget_what_is_out_of_sight(self) -> None:
        in_sight = set(self._bands())
        _let_go(self.items, [band for band in self.items if band not in in_sight])

    def _bands(self) -> list[int]:
        view = self.view
        return item_bands(view) if view else []


def _made(_key: str, of: QObject) -> QAccessibleInterface | None:
    from gui.comparing.selectable_rows import SelectableRows

    if not isinstance(of, SelectableRows):
        return None
    made = of.accessible = AccessibleRows(of)
    _LISTS.append(made)
    of.destroyed.connect(functools.partial(_view_is_gone, made, made.items))
    return made


def _view_is_gone(rows: AccessibleRows, items: dict[int, AccessibleItem], _view: object = None) -> None:
    _let_go(items)
    QTimer.singleShot(0, functools.partial(_forget_list, rows))


def _forget_list(rows: AccessibleRows) -> None:
    """By now Qt, too, has heard that the view is gone, and asks the list no more."""
    if rows in _LISTS:
        _LISTS.remove(rows)


def _let_go(items: dict[int, AccessibleItem], bands: Sequence[int] | None = None) -> None:
    """Tell Qt to ask these items (all of them) no more, and only then forget them."""
    for band in list(items) if bands is None else bands:
        item = items[band]
        QAccessible.deleteAccessibleInterface(item.number)
        del items[band], item


@functools.cache
def install() -> None:
    """Let Qt know how the rows are heard. Must come before Qt first asks for them."""
    QAccessible.installFactory(_made)


def tell_of_focus(view: SelectableRows) -> None:
    """Tell a screen reader, if one listens, which item the reader is at now."""
    if view.hasFocus():
        _tell(view, QAccessible.Event.Focus)


def tell_of_name(view: SelectableRows) -> None:
    """Tell a screen reader, if one listens, that the current item is called by its other text now."""
    _tell(view, QAccessible.Event.NameChanged)


def _tell(view: SelectableRows, event: QAccessible.Event) -> None:
    band = current_item(view)
    if band >= 0 and QAccessible.isActive() and (rows := accessible(view)) is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(rows.item(band), event))


def tell_of_new_items(view: SelectableRows) -> None:
    """Tell a screen reader, if one listens, that there are other items now."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.ObjectReorder))


def accessible(view: SelectableRows) -> AccessibleRows | None:
    """The list of a view, made now unless it is there; None when Qt makes none."""
    if view.accessible is None:
        QAccessible.queryAccessibleInterface(view)
    return view.accessible


def current_item(view: SelectableRows) -> int:
    """The first band of the row or hidden line the reader is at, -1 for none."""
    if view.script is None or view.current_row < 0:
        return view.current_run
    return view.script.bands.first_of_row[view.current_row]


def item_bands(view: SelectableRows) -> list[int]:
    """The items in sight from top to bottom, each by its first band; a row is one item."""
    script = view.script
    if script is None:
        return []
    return list(dict.fromkeys(_item_of(view, band) for band, _ in view.visible_bands()))


def _item_of(view: SelectableRows, band: int) -> int:
    script = view.script
    if script is None or view.is_hidden_band(band) or script.bands.row(band) < 0:
        return band
    return script.bands.first_of_row[script.bands.row(band)]


def item_rectangle(view: SelectableRows, band: int) -> QRect:
    """What an item covers of the viewport, with what lies above and below it of a row only partly in sight;
    empty when it is out of sight."""
    covered = QRect()
    for at, top in view.visible_bands():
        if _item_of(view, at) == band:
            covered |= QRect(0, top, view.viewport().width(), view.band_layout(at).height)
    return covered
