"""The right half of the window: the quotes by verdict, and the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from agendas.quoting.checked import VerdictKind
from gui.checking.details import DetailsPane
from gui.checking.list_view import CheckedList
from gui.checking.model import CheckedModel, CheckedRow
from gui.checking.signs import SIGNS
from gui.checking.wording import CheckingWords
from gui.widgets.empty_state import EmptyState
from gui.widgets.tab_row import TabRow

_ALL = "all"


class ResultsPane(QWidget):
    """``row_chosen`` carries the row that is shown in full, None for none. ``open_wished``: a briefing is to
    be opened, as long as there is none."""

    open_wished = Signal()
    row_chosen = Signal(object)
    place_wished = Signal(object)
    replace_wished = Signal(object)

    def __init__(self, words: CheckingWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._model = CheckedModel(words, self)
        self._tabs, self._tab_row = self._make_tabs(), QWidget(self)
        self._list = CheckedList(self._model, words, self)
        self._details = DetailsPane(words, self)
        self._empty = EmptyState("text-quote", self)
        self._empty.acted.connect(self.open_wished)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._tabs.chosen.connect(self._show_kind)
        self._list.row_chosen.connect(self._show_row)
        self._list.opened.connect(self._details.open_source)
        self._details.place_wished.connect(self.place_wished)
        self._details.replace_wished.connect(self.replace_wished)
        self.forget()

    @property
    def all_rows(self) -> Sequence[CheckedRow]:
        """The quotes, also those that the filter leaves out."""
        return self._model.all_rows

    @property
    def summary(self) -> str:
        """The counts in one line: ``12 quotes · 9 exact``."""
        counts = self._model.counts()
        parts = [f"{self._words.kind(kind).lower()}: {counts[kind]}" for kind in SIGNS if counts[kind]]
        return " · ".join((self._words.quotes(len(self.all_rows)), *parts))

    def forget(self) -> None:
        """No text was checked."""
        self._fill(())
        self._empty.say(
            self.tr("The quotes of the briefing appear here once it has been checked."),
            self.tr("Paste its text at the left, or open it."),
            action=self.tr("Open a briefing…"),
        )

    def show_rows(self, rows: Sequence[CheckedRow]) -> None:
        """Show the quotes of a text, the first of them in full."""
        self._fill(rows)
        self._empty.say(
            self.tr("Nothing stands between quotation marks in this text."),
            self.tr("Only words between quotation marks are looked up, for only these claim to be exact."),
        )
        if rows:
            self._list.setFocus()

    def choose(self, row: CheckedRow) -> None:
        """Show a quote in full; the filter gives way when it leaves it out."""
        if not self._model.index_of(row).isValid():
            self._tabs.choose(_ALL)
            self._model.show_kind(None)
        self._list.setCurrentIndex(self._model.index_of(row))

    def refresh(self) -> None:
        """Quotes were edited, or are again as they were."""
        self._list.viewport().update()
        current = self._list.currentIndex()
        self._details.show_row(self._model.rows[current.row()] if current.isValid() else None)

    def _fill(self, rows: Sequence[CheckedRow]) -> None:
        self._model.set_rows(rows)
        counts = self._model.counts()
        self._tabs.choose(_ALL)
        self._tabs.set_count(_ALL, len(rows))
        for index, kind in enumerate(SIGNS, 1):
            self._tabs.set_count(kind, counts[kind])
            self._tabs.setTabVisible(index, bool(counts[kind]))
        self._tab_row.setVisible(bool(rows))
        self._pages.setCurrentIndex(1 if rows else 0)
        self._choose_first()

    def _show_kind(self, name: str) -> None:
        kinds: dict[str, VerdictKind] = {kind: kind for kind in SIGNS}
        self._model.show_kind(kinds.get(name))
        self._choose_first()

    def _choose_first(self) -> None:
        if self._model.rows:
            self._list.setCurrentIndex(self._model.index(0))
        else:
            self._show_row(None)

    def _show_row(self, row: CheckedRow | None) -> None:
        self._details.show_row(row)
        self.row_chosen.emit(row)

    def _make_tabs(self) -> TabRow:
        tabs = TabRow(self)
        tabs.setAccessibleName(self.tr("Show"))
        tabs.add(_ALL, self.tr("All"))
        for kind in SIGNS:
            tabs.add(kind, self._words.kind(kind))
        return tabs

    def _lay_out(self) -> None:
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.setHandleWidth(1)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._list)
        halves.addWidget(self._details)
        halves.setSizes([300, 320])
        self._pages.addWidget(self._empty)
        self._pages.addWidget(halves)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._tab_row.setObjectName("checkedKinds")
        tabs = QVBoxLayout(self._tab_row)
        tabs.setContentsMargins(8, 0, 0, 0)
        tabs.addWidget(self._tabs)
        column.addWidget(self._tab_row)
        column.addWidget(self._pages, 1)
