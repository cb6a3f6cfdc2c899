"""Walks the tree of accessible interfaces as a screen reader does, and says what it could not tell its user.

``complaints`` is about one state of a window: what can be operated has a name of its own and a role that says
what it is. ``gui/`` is looked at only through Qt's own questions, so that what is new is walked too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget

Role = QAccessible.Role
Text = QAccessible.Text

MOST_CHILDREN = 60
"""Rows of a list that are looked at; the rest is made in the same way."""

SILENT_ROLES = frozenset(
    {Role.NoRole, Role.Client, Role.Pane, Role.LayeredPane, Role.Border, Role.Whitespace, Role.Window}
)
"""Roles of ground on which things stand; who hears one of them does not know what it is for."""
PRESSED_ROLES = frozenset(
    {
        Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton, Role.ComboBox,
        Role.EditableText, Role.Link, Role.ListItem, Role.MenuItem, Role.PageTab, Role.Slider, Role.SpinBox,
        Role.TreeItem, Role.Heading,
    }
)  # fmt: skip
VALUED_ROLES = frozenset({Role.Slider, Role.SpinBox, Role.ProgressBar, Role.ScrollBar})
TEXT_ROLES = frozenset({Role.EditableText, Role.Document})
OF_ITEMS = frozenset({Role.ListItem, Role.TreeItem, Role.Cell, Role.Heading, Role.Link, Role.Note})
"""Parts of lists: two of them may say the same, as the same sentence may stand twice in a document."""
_RAW_NAME = re.compile(r"Q[A-Z]\w+|qt_\w+|[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*")
"""What a programmer calls it: "QWidget", "qt_toolbar_ext_button", "comparingRows", "ChangeBar"."""


@dataclass(frozen=True, slots=True)
class Element:
    """What a screen reader learns of one thing on the screen, and the named things around it."""

    role: QAccessible.Role
    name: str
    description: str
    focusable: bool
    focused: bool
    checkable: bool
    enabled: bool
    has_value: bool
    has_text: bool
    is_icon_only: bool
    kind: str
    around: tuple[str, ...]

    @property
    def is_operated(self) -> bool:
        """Whether one does something with it."""
        return self.focusable or self.checkable or self.role in PRESSED_ROLES

    def __str__(self) -> str:
        return f"{self.role.name} “{self.name}” ({self.kind}) in {' › '.join(self.around) or 'the window'}"


def interface(of: QWidget) -> QAccessibleInterface:
    """What Qt tells of a widget."""
    return QAccessible.queryAccessibleInterface(of)


def elements(root: QWidget) -> list[Element]:
    """All that is on the screen in ``root``, each after what it stands in."""
    return list(_elements(interface(root), ()))


def _elements(of: QAccessibleInterface, around: tuple[str, ...]) -> Iterator[Element]:
    made = _element(of, around)
    yield made
    inside = (*around, made.name) if made.name and made.role not in OF_ITEMS else around
    for index in range(min(of.childCount(), MOST_CHILDREN)):
        child = of.child(index)
        if _is_there(child):
            yield from _elements(child, inside)


def _is_there(child: QAccessibleInterface | None) -> bool:
    """Qt answers None for a child that went while it was counted."""
    return child is not None and child.isValid() and not child.state().invisible


def _element(of: QAccessibleInterface, around: tuple[str, ...]) -> Element:
    state = of.state()
    widget: QObject | None = of.object()
    return Element(
        of.role(),
        of.text(Text.Name),
        of.text(Text.Description),
        bool(state.focusable) and not _hands_focus_on(widget),
        bool(state.focused),
        bool(state.checkable),
        not state.disabled,
        of.valueInterface() is not None,
        of.textInterface() is not None,
        isinstance(widget, QAbstractButton) and not widget.text() and not widget.icon().isNull(),
        type(widget).__name__ if widget is not None else "item",
        around,
    )


def _hands_focus_on(widget: QObject | None) -> bool:
    """Whether something else has the keys when this has: a viewport's view, a field's editor."""
    return isinstance(widget, QWidget) and widget.focusProxy() is not None


def complaints(root: QWidget) -> list[str]:
    """One sentence for everything in ``root`` that a screen reader could not explain."""
    found = elements(root)
    return [f"{wrong}: {one}" for one in found for wrong in _wrongs(one)] + _said_twice(found)


def _wrongs(one: Element) -> Iterator[str]:
    if one.is_operated and not one.name.strip():
        yield "no name"
    if one.focusable and one.role in SILENT_ROLES:
        yield "no role"
    if one.kind != "item" and _RAW_NAME.fullmatch(one.name):
        yield "a name for programmers"
    if one.is_icon_only and not one.description.strip():
        yield "an icon without a description"
    if one.role in VALUED_ROLES and not one.has_value:
        yield "no value"
    if one.role in TEXT_ROLES and not one.has_text:
        yield "no text"


def _said_twice(found: list[Element]) -> list[str]:
    """Two controls that are called the same in the same surroundings: which of them is meant?"""
    seen: set[tuple[QAccessible.Role, str, tuple[str, ...]]] = set()
    twice = []
    for one in found:
        key = (one.role, one.name, one.around)
        if one.is_operated and one.name and one.role not in OF_ITEMS and key in seen:
            twice.append(f"called as another one: {one}")
        seen.add(key)
    return twice


def named(root: QWidget, role: QAccessible.Role) -> list[str]:
    """The names of all that has a role."""
    return [one.name for one in elements(root) if one.role == role]
