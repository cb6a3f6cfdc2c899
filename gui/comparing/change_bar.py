"""The line below the columns: what changed, what is hidden, which change the reader is at, on to the next.

Says what is wanted; steps, filters and pairs are the page's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from gui.comparing.filter_menu import FilterMenu
from gui.comparing.filters import Filter
from gui.comparing.kind_counters import KindCounters
from gui.comparing.row_kinds import RowKind
from gui.comparing.strictness_slider import StrictnessCard
from gui.comparing.view_menu import ViewMenu
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.icon_button import IconButton

HINT_SHOWN = 3000
"""Milliseconds for which a hint takes the place of the change's number."""
MARGIN = 12
ROOM_FOR_HINT = 96
"""Pixels that the names of the counters leave to a hint."""


class FilterButton(IconButton):
    """In the accent while anything is filtered."""

    def set_filtering(self, filtering: bool) -> None:
        """Show whether a filter holds."""
        self._role = "accent" if filtering else "muted"
        self._colour()


class ChangeBar(QWidget):
    """Counts and steps through the changes; filters, pairing and rendering are chosen here."""

    next_requested = Signal()
    previous_requested = Signal()
    kind_stepped = Signal(str, int)
    filters_chosen = Signal(object)
    show_all_requested = Signal()
    strictness_changed = Signal(float)
    positions_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = 0
        self._where = ""
        self.counters = KindCounters(self)
        self._place = ElidedLabel(self)
        self._place.setProperty("role", "muted")
        self._place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hidden = QPushButton(self)
        self.filters = FilterMenu(self)
        self.card = StrictnessCard(self)
        self.view = ViewMenu(self)
        self._make_buttons()
        self._hint = QTimer(self)
        self._hint.setSingleShot(True)
        self._hint.setInterval(HINT_SHOWN)
        self._hint.timeout.connect(self._show_place)
        self._lay_out()
        self._connect()
        self.show_hidden(0)
        self.show_changes(None)
        self.show_place(None, 0)

    def _make_buttons(self) -> None:
        self.previous = IconButton("arrow-up", self.tr("Previous change (F7)"), self)
        self.next = IconButton("arrow-down", self.tr("Next change (F8)"), self)
        self.filter = FilterButton("list-filter", self.tr("Filter what is shown"), self)
        self.filter.setMenu(self.filters)
        self.strictness = IconButton(
            "sliders-horizontal", self.tr("How strictly paragraphs are paired"), self
        )
        self.more = IconButton("ellipsis", self.tr("How the comparison is shown"), self)
        self.more.setMenu(self.view)
        for button in (self.filter, self.more):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.positions = IconButton("panel-right", self.tr("Changed positions (F10)"), self)
        self.positions.setCheckable(True)
        self.hidden.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the text
        self.hidden.setFixedHeight(self.filter.sizeHint().height())  # the bar is as high with it as without

    def _lay_out(self) -> None:
        """Two groups: beside one another, or where there is no room for that one below the other."""
        self._steps, self._wishes = QWidget(self), QWidget(self)
        steps, wishes = QHBoxLayout(self._steps), QHBoxLayout(self._wishes)
        for row in (steps, wishes):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(4)
        steps.addWidget(self.counters)
        steps.addWidget(self._place, 1)
        steps.addSpacing(4)
        for button in (self.previous, self.next):
            steps.addWidget(button)
        wishes.addWidget(self.hidden)
        wishes.addStretch(1)
        for button in (self.filter, self.strictness, self.more, self.positions):
            wishes.addWidget(button)
        self._wishes.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._groups = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._groups.setContentsMargins(MARGIN, 4, MARGIN, 4)
        self._groups.setSpacing(4)
        self._groups.addWidget(self._steps, 1)
        self._groups.addWidget(self._wishes)

    def _connect(self) -> None:
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        self.counters.stepped.connect(self.kind_stepped)
        self.filters.chosen.connect(self._choose_filters)
        self.hidden.clicked.connect(self.show_all_requested)
        self.strictness.clicked.connect(lambda: self.card.open_above(self.strictness))
        self.card.strictness_changed.connect(self.strictness_changed)
        self.positions.clicked.connect(self.positions_toggled)

    # --- what is said

    def show_changes(self, rows: Mapping[RowKind, Sequence[int]] | None) -> None:
        """Count the rows of each kind of change; None when nothing is compared yet."""
        self.counters.show_kinds(rows)
        for button in (self.filter, self.strictness, self.more):
            button.setEnabled(rows is not None)
        self._fit()

    def show_place(self, number: int | None, count: int) -> None:
        """Say which of the changes that are shown the reader is at; ``number`` counts from 1."""
        self._where = ""
        if number is not None:
            self._where = self._place_in_words(number, count)
        if count != self._count:
            self._count = count
            self._fit()
        for button in (self.previous, self.next):
            button.setEnabled(count > 0)
        self._show_place()

    def _place_in_words(self, number: int, count: int) -> str:
        return self.tr("change {number} of {count}").format(number=number, count=count)

    def show_hint(self, words: str) -> None:
        """Say something for a moment, in the place of the change's number."""
        self._place.set_full_text(f"{words} · {self._where}" if self._where else words)
        self._place.setToolTip("")
        self._hint.start()

    def _show_place(self) -> None:
        self._hint.stop()
        self._place.set_full_text(self._where)

    def show_hidden(self, count: int) -> None:
        """Say how many rows are hidden, with the way back; nothing when all are shown."""
        words = self.tr("%n rows hidden", "", count)
        self.hidden.setText(self.tr("{hidden} · show all").format(hidden=words))
        self.hidden.setAccessibleName(self.hidden.text())
        self.hidden.setVisible(count > 0)
        self._fit()

    @property
    def words(self) -> tuple[str, str]:
        """What stands in the bar: the counts, and the place or the hint."""
        return self.counters.in_words(), self._place.full_text

    def _choose_filters(self, filters: frozenset[Filter]) -> None:
        self.filter.set_filtering(bool(filters))
        self.filters_chosen.emit(filters)

    # --- as much as there is room for

    def _fit(self) -> None:
        """Names for the counters when they fit in one line, else signs; two lines when signs do not fit."""
        room = self.width() - 2 * MARGIN
        place = self.fontMetrics().horizontalAdvance(self._place_in_words(self._count, self._count)) + 24
        buttons = self.previous.sizeHint().width() * 2 + 16
        wishes = self._wishes.sizeHint().width() + 4
        with_names = self.counters.wanted_width(with_names=True) + place + buttons + ROOM_FOR_HINT
        signs = self.counters.wanted_width(with_names=False) + place + buttons
        two_lines = signs + wishes > room
        self.counters.set_with_names(with_names + (0 if two_lines else wishes) <= room)
        direction = QBoxLayout.Direction
        self._groups.setDirection(direction.TopToBottom if two_lines else direction.LeftToRight)
        policy = QSizePolicy.Policy.Preferred if two_lines else QSizePolicy.Policy.Maximum
        self._wishes.setSizePolicy(policy, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """As narrow as two lines of signs are: the bar never makes the window wider."""
        steps = self.counters.wanted_width(with_names=False) + 2 * self.previous.sizeHint().width() + 24
        wide = max(steps, self._wishes.minimumSizeHint().width())
        return QSize(wide + 2 * MARGIN, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more, or less."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font is another width."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_groups"):
            self._fit()
