"""The quotes of the briefing in a list: all of them, or those with one verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from agendas.quoting.checked import CheckedQuote, VerdictKind
from gui.checking.tracked import TrackedRange
from gui.checking.wording import CheckingWords, reference
from gui.widgets.shown_characters import shown

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class CheckedRow:
    """A quote with its place in the briefing that is on the screen, in Qt's offsets.

    ``place`` is with quotation marks; ``lead`` and ``tail`` are the units before and after the words in it.
    ``changed`` says that the words are no longer those that were checked.
    """

    __slots__ = ("changed", "checked", "lead", "place", "reference", "tail", "text", "words")

    def __init__(
        self, checked: CheckedQuote, place: TrackedRange, inner: tuple[int, int], words: str
    ) -> None:
        self.checked = checked
        self.place = place
        self.lead, self.tail = inner[0] - place.start, place.end - inner[1]
        self.words = words
        self.text = " ".join(checked.quoted.text.split())
        self.reference = shown(reference(checked.verdict.place))
        self.changed = False

    @property
    def kind(self) -> VerdictKind:
        """The verdict, in a word."""
        return self.checked.verdict.kind

    @property
    def inner(self) -> tuple[int, int]:
        """Where the words stand now, without the marks around them."""
        start = self.place.start + self.lead
        return start, max(start, self.place.end - self.tail)


class CheckedModel(QAbstractListModel):
    """Rows in the order of the briefing. ``all_rows`` are those that the filter leaves out too."""

    def __init__(self, words: CheckingWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.all_rows: Sequence[CheckedRow] = ()
        self._shown: list[CheckedRow] = []
        self._kind: VerdictKind | None = None

    @property
    def rows(self) -> Sequence[CheckedRow]:
        """The rows that are shown."""
        return self._shown

    def set_rows(self, rows: Iterable[CheckedRow]) -> None:
        """Show other quotes, all of them."""
        self.all_rows = tuple(rows)
        self.show_kind(None)

    def show_kind(self, kind: VerdictKind | None) -> None:
        """Leave out every other verdict; None shows all."""
        self.beginResetModel()
        self._kind = kind
        self._shown = [row for row in self.all_rows if kind in (None, row.kind)]
        self.endResetModel()

    def counts(self) -> Counter[VerdictKind]:
        """How many have each verdict."""
        return Counter(row.kind for row in self.all_rows)

    def index_of(self, row: CheckedRow) -> QModelIndex:
        """Where a row stands; invalid when the filter leaves it out."""
        return self.index(self._shown.index(row)) if row in self._shown else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            verdict = self._words.changed() if row.changed else self._words.kind(row.kind)
            return ". ".join(part for part in (verdict, row.text, row.reference) if part)
        return None
