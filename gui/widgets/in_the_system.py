"""Files and folders shown by the program that the system has for them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_in_the_system(path: Path) -> bool:
    """Open a file or a folder of this machine; whether the system knows how."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
