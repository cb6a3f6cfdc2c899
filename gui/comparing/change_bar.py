"""The line below the columns: how much changed, which change the reader is at, on to the next."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from agendas.comparison import Row
from gui.comparing.marks import WORD_CHANGES, WordChanges
from gui.widgets.icon_button import IconButton

HINT_SHOWN = 3000
"""Milliseconds for which a hint takes the place of the change's number."""


class ChangeBar(QWidget):
    """Counts and steps through the changes; chooses how changed words are shown."""

    next_requested = Signal()
    previous_requested = Signal()
    word_changes_chosen = Signal(str)
    positions_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._counts = QLabel(self)
        self._place = QLabel(self)
        for label in (self._counts, self._place):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setProperty("role", "muted")
        self.previous = IconButton("arrow-up", self.tr("Previous change (F7)"), self)
        self.next = IconButton("arrow-down", self.tr("Next change (F8)"), self)
        self.more = IconButton("ellipsis", self.tr("How changed words are shown"), self)
        self.more.setMenu(self._menu())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        self.positions = IconButton("panel-right", self.tr("Changed positions (F10)"), self)
        self.positions.setCheckable(True)
        self.positions.clicked.connect(self.positions_toggled)
        self._hint = QTimer(self)
        self._hint.setSingleShot(True)
        self._hint.setInterval(HINT_SHOWN)
        self._hint.timeout.connect(self._show_place)
        self._where = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 4, 12, 4)
        layout.setSpacing(4)
        layout.addWidget(self._counts)
        layout.addStretch(1)
        layout.addWidget(self._place)
        layout.addSpacing(8)
        for button in (self.previous, self.next, self.more, self.positions):
            layout.addWidget(button)
        self.show_changes(())

    def show_changes(self, rows: Iterable[Row]) -> None:
        """Count the changes of a comparison."""
        rows = tuple(rows)
        self._counts.setText(self.counts_in_words(rows))
        any_change = any(row.is_change for row in rows)
        self.previous.setEnabled(any_change)
        self.next.setEnabled(any_change)

    def counts_in_words(self, rows: Iterable[Row]) -> str:
        """ "14 changed · 3 new · 4 dropped · 2 moved", without what did not happen."""
        rows = tuple(rows)
        if not rows:
            return ""
        relations = [row.relation for row in rows]
        changed = relations.count("reworded") + relations.count("related")
        new, dropped = relations.count("only_right"), relations.count("only_left")
        moved = sum(row.moved for row in rows)
        parts = (
            self.tr("%n changed", "", changed) if changed else "",
            self.tr("%n new", "", new) if new else "",
            self.tr("%n no longer mentioned", "", dropped) if dropped else "",
            self.tr("%n moved", "", moved) if moved else "",
        )
        return " · ".join(filter(None, parts)) or self.tr("No changes")

    def show_place(self, number: int | None, count: int) -> None:
        """Say which change the reader is at; ``number`` counts from 1."""
        self._where = ""
        if number is not None:
            self._where = self.tr("change {number} of {count}").format(number=number, count=count)
        self._show_place()

    def show_hint(self, words: str) -> None:
        """Say something for a moment, in the place of the change's number."""
        self._place.setText(f"{words} · {self._where}" if self._where else words)
        self._hint.start()

    def _show_place(self) -> None:
        self._hint.stop()
        self._place.setText(self._where)

    @property
    def words(self) -> tuple[str, str]:
        """What stands in the bar: the counts, and the place or the hint."""
        return self._counts.text(), self._place.text()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        title = menu.addAction(self.tr("Word changes"))
        title.setEnabled(False)
        group = QActionGroup(menu)
        names: dict[WordChanges, str] = {
            "automatic": self.tr("Automatic"),
            "always": self.tr("Always"),
            "never": self.tr("Never"),
        }
        for mode in WORD_CHANGES:
            action = menu.addAction(names[mode])
            action.setCheckable(True)
            action.setChecked(mode == "automatic")
            action.triggered.connect(lambda _=False, chosen=mode: self.word_changes_chosen.emit(chosen))
            group.addAction(action)
        return menu
