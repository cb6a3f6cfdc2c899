"""The product's icon. Needed after the first paint."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon

from agendas.resources import resource

SIZES = (16, 24, 32, 48, 64, 128, 256)
"""Pixels a side of the drawings in ``resources/install/icon/`` (``make icons``)."""


def give(application: QGuiApplication) -> None:
    """Give all windows the icon, those on the screen too. A drawing is read when its size is asked for."""
    icon = QIcon()
    for size in SIZES:
        icon.addFile(str(resource(f"install/icon/{size}.png")), QSize(size, size))
    application.setWindowIcon(icon)
