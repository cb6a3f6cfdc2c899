"""Asking where a file is to stand: the system's own dialog, which asks before it replaces anything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

AskPath = Callable[[QWidget, Path, str], Path | None]
"""Given a parent, the path that is suggested and the name of its kind: the path chosen, None for none."""


def ask_path(parent: QWidget, suggested: Path, kind: str) -> Path | None:
    """Ask with the system's dialog. A name without a suffix gets that of the suggested path."""
    dialog = QFileDialog(parent, parent.windowTitle(), str(suggested.parent), f"{kind} (*{suggested.suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
    dialog.selectFile(suggested.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None
