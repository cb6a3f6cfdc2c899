"""What a widget is called to be by a screen reader, where Qt would say no more than "a widget".

Qt goes by the class: a card, a picture of pages or a panel drawn by hand is a "filler" to it, which screen
readers pass over. Qt asks only while a screen reader listens; until then a role costs one property.
"""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "accessible_role"
_MADE: list[QAccessibleWidget] = []
"""Qt knows them by number and Python owns them: one that is forgotten here while its widget is there is
asked all the same, and the process dies."""


def set_accessible_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Let a screen reader call ``widget`` a ``role``. To be called while the widget is made: Qt asks once."""
    _install()
    widget.setProperty(_ROLE, role.value)


@functools.cache
def _install() -> None:
    QAccessible.installFactory(_make)


def _make(_key: str, of: QObject) -> QAccessibleWidget | None:
    role = of.property(_ROLE)
    if role is None or not isinstance(of, QWidget):
        return None
    made = QAccessibleWidget(of, QAccessible.Role(role))
    _MADE.append(made)
    of.destroyed.connect(functools.partial(_forget_later, made))
    return made


def _forget_later(made: QAccessibleWidget, _widget: object = None) -> None:
    """By the next turn of the loop Qt, too, has heard that the widget is gone, and asks no more."""
    QTimer.singleShot(0, functools.partial(_forget, made))


def _forget(made: QAccessibleWidget) -> None:
    _MADE[:] = [one for one in _MADE if one is not made]
