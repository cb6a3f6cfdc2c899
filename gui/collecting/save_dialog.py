"""Asking where the collection is to be written, and as what: the system's own dialog, which asks before it
replaces anything."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from agendas.exporting.collection_formats import (
    COLLECTION_FORMATS,
    COLLECTION_SUFFIXES,
    CollectionFormat,
    suggested_collection_name,
)
from agendas.quoting.quote import CollectedQuote


def ask_collection_path(
    parent: QWidget, folder: Path, quotes: Sequence[CollectedQuote]
) -> tuple[Path, CollectionFormat] | None:
    """The path and the format that were chosen; None for none. The name decides when it says a format."""
    names = {_kind(format_): format_ for format_ in COLLECTION_FORMATS}
    title = QCoreApplication.translate("CollectionSaveDialog", "Export the quotes")
    suggested = folder / f"{suggested_collection_name(quotes)}{COLLECTION_SUFFIXES[COLLECTION_FORMATS[0]]}"
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(names))
    dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
    dialog.filterSelected.connect(
        lambda chosen: dialog.setDefaultSuffix(COLLECTION_SUFFIXES[names[chosen]].removeprefix("."))
    )
    dialog.selectFile(suggested.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    if not chosen:
        return None
    path = Path(chosen[0])
    return path, format_of(path, names[dialog.selectedNameFilter()])


def format_of(path: Path, chosen: CollectionFormat) -> CollectionFormat:
    """The format of a file: what its name says, if it says one."""
    suffix = path.suffix.lower()
    return next((one for one in COLLECTION_FORMATS if COLLECTION_SUFFIXES[one] == suffix), chosen)


def _kind(format_: CollectionFormat) -> str:
    names: dict[CollectionFormat, str] = {
        "docx": QCoreApplication.translate("CollectionSaveDialog", "Word"),
        "odt": QCoreApplication.translate("CollectionSaveDialog", "OpenDocument"),
        "html": QCoreApplication.translate("CollectionSaveDialog", "Web page"),
        "markdown": QCoreApplication.translate("CollectionSaveDialog", "Markdown"),
        "text": QCoreApplication.translate("CollectionSaveDialog", "Plain text"),
        "csv": QCoreApplication.translate("CollectionSaveDialog", "Table (CSV)"),
    }
    return f"{names[format_]} (*{COLLECTION_SUFFIXES[format_]})"
