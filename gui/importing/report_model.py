"""The rows of the report: every document once, grouped by what became of it, those that failed first."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from agendas.library.outcomes import ImportReport, Outcome, OutcomeKind
from agendas.problems import Language, printable
from gui.importing.wording import KINDS_IN_ORDER, ImportWords, what_became

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole


class ReportRow:
    """One document. What is said of it is made when it is first shown: thousands of rows open at once."""

    def __init__(self, outcome: Outcome, language: Language, *, tell_folder: bool) -> None:
        self.outcome = outcome
        self.is_asked_for = False
        self._language = language
        self._tell_folder = tell_folder

    @property
    def kind(self) -> OutcomeKind:
        """What became of the document."""
        return self.outcome.kind

    @property
    def key(self) -> str | None:
        """The agenda that can be opened."""
        return self.outcome.entry.key if self.outcome.entry else None

    @property
    def addable(self) -> Path | None:
        """The file that can be added though it is no agenda; a pasted text is nowhere to be read again."""
        return self.outcome.path if self.kind == "not_agenda" and not self.is_asked_for else None

    @functools.cached_property
    def name(self) -> str:
        """The file name, literally, on one line."""
        return printable(self.outcome.name)

    @functools.cached_property
    def folder(self) -> str:
        """Where the file stands, if another one has the same name; else empty."""
        path = self.outcome.path
        return printable(str(path.parent)) if path and self._tell_folder else ""

    @property
    def detail(self) -> str:
        """The meeting, or why the document was not added."""
        return ImportWords().asked_for() if self.is_asked_for else self._detail

    @functools.cached_property
    def _detail(self) -> str:
        return what_became(self.outcome, self._language)

    def fields(self) -> tuple[str, str, str]:
        """Name, outcome and reason, as they are copied."""
        return self.name, ImportWords().kind(self.kind), self.detail


class ReportModel(QAbstractListModel):
    """All rows, or those of one kind."""

    def __init__(self, report: ImportReport, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        names = Counter(outcome.name for outcome in report.outcomes)
        grouped = sorted(report.outcomes, key=lambda outcome: KINDS_IN_ORDER.index(outcome.kind))
        self.all_rows = [
            ReportRow(outcome, language, tell_folder=names[outcome.name] > 1) for outcome in grouped
        ]
        self.shown_rows: Sequence[ReportRow] = self.all_rows

    def show_kind(self, kind: OutcomeKind | None) -> None:
        """Show the rows of one kind; None shows all."""
        self.beginResetModel()
        self.shown_rows = [row for row in self.all_rows if kind in (None, row.kind)]
        self.endResetModel()

    def mark_asked_for(self, rows: Iterable[ReportRow]) -> None:
        """These documents will be added though they are no agendas; they are not offered again."""
        asked = set(map(id, rows))
        for row in self.all_rows:
            row.is_asked_for = row.is_asked_for or id(row) in asked
        for at, row in enumerate(self.shown_rows):
            if id(row) in asked:
                self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self.shown_rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the delegate paints, what a tooltip and what a screen reader says."""
        if not index.isValid():
            return None
        row = self.shown_rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (ImportWords().kind(row.kind), row.name, row.folder, row.detail)
            return ", ".join(part for part in parts if part)
        return _tooltip(row) if role == Qt.ItemDataRole.ToolTipRole else None


def _tooltip(row: ReportRow) -> str | None:
    """Where the file stands; escaped, for Qt takes a tooltip for rich text."""
    from html import escape

    path = row.outcome.path
    return f"<qt>{escape(printable(str(path)))}</qt>" if path else None
