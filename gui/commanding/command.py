"""What can be done, as a value, and how it is gathered from the menus of a window.

Knows Qt's menus, not the product's actions: whatever stands in the menu bar can be run from the palette.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar
from shiboken6 import isValid

BETWEEN_MENUS = " › "
"""Between a menu and the menu in it, as in "View › Appearance"."""
_MNEMONIC = re.compile("&(.)")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do. ``shortcut`` is as the system writes it, empty when there is none."""

    name: str
    menu: str
    shortcut: str
    enabled: bool
    run: Callable[[], None]

    @property
    def path(self) -> str:
        """By which it is known again: Light stands under Appearance, but might stand elsewhere too."""
        return f"{self.menu}{BETWEEN_MENUS}{self.name}"


def commands_of(menu_bar: QMenuBar) -> tuple[Command, ...]:
    """Everything in the menus of ``menu_bar``, in their order, submenus in their place.

    Menus are told that they are about to be shown, for some are filled or greyed only then. Separators,
    hidden entries, remarks and entries without words are left out. Running a command whose entry has gone
    since does nothing.
    """
    return tuple(_inside(menu_bar.actions(), "", enabled=True))


def _inside(actions: list[QAction], path: str, *, enabled: bool) -> Iterator[Command]:
    for action in actions:
        name = _plain(action.text())
        is_remark = bool(action.property("is_remark"))
        if action.isSeparator() or not action.isVisible() or not name or is_remark:
            continue
        is_usable = enabled and action.isEnabled()
        menu = action.menu()
        if isinstance(menu, QMenu):
            menu.aboutToShow.emit()
            below = f"{path}{BETWEEN_MENUS}{name}" if path else name
            yield from _inside(menu.actions(), below, enabled=is_usable)
        elif path:
            yield Command(name, path, _shortcut(action), is_usable, partial(_trigger, action))


def _plain(text: str) -> str:
    """Without the mnemonic, and without a shortcut that stands in the text after a tab; "&&" is an "&"."""
    return _MNEMONIC.sub(r"\1", text.partition("\t")[0]).strip()


def _shortcut(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _trigger(action: QAction) -> None:
    if isValid(action):  # a menu that was filled anew has other entries
        action.trigger()
