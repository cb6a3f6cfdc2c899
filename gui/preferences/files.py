"""Asking which file settings are written to or read from: the system's own dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

AskFile = Callable[[QWidget, Path], Path | None]
"""Given a parent and the folder to begin in: the file chosen, None for none."""
SUFFIX = ".toml"


def ask_file_to_write(parent: QWidget, folder: Path) -> Path | None:
    """Ask where to write; the system asks before it replaces anything."""
    title = QCoreApplication.translate("SettingsFiles", "Export the settings")
    dialog = QFileDialog(parent, title, str(folder), _kind())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    dialog.selectFile(QCoreApplication.translate("SettingsFiles", "standpunt-settings") + SUFFIX)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def ask_file_to_read(parent: QWidget, folder: Path) -> Path | None:
    """Ask what to read."""
    title = QCoreApplication.translate("SettingsFiles", "Import settings")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder), _kind())
    return Path(chosen) if chosen else None


def _kind() -> str:
    return f"{QCoreApplication.translate('SettingsFiles', 'Settings')} (*{SUFFIX})"
