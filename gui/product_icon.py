"""The product's icon, and the name by which a desktop knows its windows. Needed after the first paint."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon

from agendas.resources import resource

DESKTOP_ID = "nl.standpunt.Standpunt"
"""The name of the desktop file and of the icon in the system's themes, for ``setDesktopFileName``."""
SIZES = (16, 24, 32, 48, 64, 128, 256)
"""Pixels a side of the drawings in ``resources/install/icon/`` (``make icons``)."""


def give(application: QGuiApplication) -> None:
    """Give all windows the icon, those on the screen too. A drawing is read when its size is asked for."""
    icon = QIcon()
    for size in SIZES:
        icon.addFile(str(resource(f"install/icon/{size}.png")), QSize(size, size))
    application.setWindowIcon(icon)
