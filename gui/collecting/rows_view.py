"""The rows of the collection on the screen: what is listed and selected, how high each row is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QWidget

from agendas.quoting.quote import CollectedQuote
from gui import theme
from gui.collecting import layout as layouts
from gui.collecting.delegate import QuoteDelegate
from gui.collecting.layout import PartKind, RowType
from gui.collecting.listed import HeadingRow, ListRow, QuoteRow
from gui.collecting.model import QuotesModel
from gui.collecting.painting import paint_heading
from gui.widgets.pinned_heading import PinnedHeadingView
from gui.widgets.row_painting import line_height

LEFT, RIGHT = theme.GRID * 4, theme.GRID * 2
"""Beside the texts; the scroll bar stands at the right of them."""
_Select = QItemSelectionModel.SelectionFlag


class QuoteRowsView(PinnedHeadingView):
    """Lists rows that are replaced as a whole, and keeps what is selected and seen."""

    picks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.type = RowType()
        self.is_own_order = False
        self._heights: list[int] = []
        self._measured: dict[int, tuple[QuoteRow, int]] = {}
        self._measured_room = 0
        self._pointed: tuple[int, PartKind] | None = None
        self._model = QuotesModel(self)
        self.setModel(self._model)
        self.setItemDelegate(QuoteDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(3 * line_height(self.type.words))

    # What is listed

    @property
    def rows(self) -> Sequence[ListRow]:
        """What is listed, headings included."""
        return self._model.rows

    @property
    def listed(self) -> tuple[CollectedQuote, ...]:
        """The quotes that are listed, from top to bottom."""
        return tuple(row.quote for row in self.rows if isinstance(row, QuoteRow))

    @property
    def picked(self) -> tuple[CollectedQuote, ...]:
        """The quotes that are selected, from top to bottom."""
        found = sorted(self.selectedIndexes(), key=lambda index: index.row())
        return tuple(row.quote for index in found if (row := self._model.quote_row(index)))

    @property
    def current(self) -> CollectedQuote | None:
        """The quote that the keys reached."""
        row = self._model.quote_row(self.currentIndex())
        return row.quote if row else None

    def show_rows(self, rows: Sequence[ListRow], *, own_order: bool) -> None:
        """List other rows. What is selected, reached and on the screen stays so, as far as it is there still.

        Where the quote that the keys reached is gone, the one that came in its place is reached.
        """
        ids = [quote.id for quote in self.listed]
        picked, current = [quote.id for quote in self.picked], self.current
        first = self._first_seen()
        self.is_own_order = own_order
        self.setDragEnabled(own_order)
        self._model.set_rows(rows)
        self._measure()
        self.doItemsLayout()
        reached = self._nearest_left(ids, current.id) if current else None
        if reached is not None and current is not None and reached != current.id:
            picked.append(reached)
        self._restore(picked, reached)
        self._scroll_back(first)
        self.picks_changed.emit()

    def show_quote(self, quote_id: int) -> None:
        """Select this quote alone, and bring it into sight."""
        self._restore([quote_id], quote_id)
        self.scrollTo(self._model.index_of(quote_id))

    def bring_into_sight(self, quote_id: int) -> None:
        """Scroll to a quote, if it is listed."""
        self.scrollTo(self._model.index_of(quote_id))

    def reach_first(self) -> None:
        """Put the keys on a quote, if they are on none."""
        if self.current is None and self.listed:
            self._restore([self.listed[0].id], self.listed[0].id)

    def _nearest_left(self, ids: Sequence[int], gone: int) -> int | None:
        """Of the quotes that were listed, the one nearest to ``gone`` that still is; rather the next."""
        at = ids.index(gone)
        order = (*ids[at:], *reversed(ids[:at]))
        return next((one for one in order if self._model.index_of(one).isValid()), None)

    def _restore(self, picked: Iterable[int], current: int | None) -> None:
        selection = QItemSelection()
        for one in picked:
            if (index := self._model.index_of(one)).isValid():
                selection.select(index, index)
        bar = self.verticalScrollBar()
        place = bar.value()
        self.selectionModel().setCurrentIndex(self._model.index_of(current), _Select.NoUpdate)
        self.selectionModel().select(selection, _Select.ClearAndSelect)
        bar.setValue(place)  # Qt scrolls to what is reached by itself

    def _first_seen(self) -> tuple[int, int] | None:
        """The first quote that begins on the screen, and how far below its top; None at the very top."""
        offset = self.verticalScrollBar().value()
        if not offset:
            return None
        for at, row in enumerate(self.rows):
            if isinstance(row, QuoteRow) and self._tops[at] >= offset:
                return row.quote.id, self._tops[at] - offset
        return None

    def _scroll_back(self, first: tuple[int, int] | None) -> None:
        index = self._model.index_of(first[0]) if first else QModelIndex()
        if first and index.isValid():
            self.verticalScrollBar().setValue(self._tops[index.row()] - first[1])

    # How it is laid out

    @property
    def room(self) -> int:
        """How wide texts may be: as wide without a scroll bar as with one, so that nothing jumps."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return max(80, self.width() - LEFT - RIGHT - bar)

    def inside(self, rect: QRect) -> QRect:
        """Where the texts of a row stand."""
        return QRect(LEFT, rect.top(), self.room, rect.height())

    def height_of(self, row: int) -> int:
        """The pixels a row takes; measured once, for Qt asks often."""
        return self._heights[row]

    def _measure(self) -> None:
        room = self.room
        if room != self._measured_room:
            self._measured.clear()
            self._measured_room = room
        self._heights = [self._measured_height(row, room) for row in self.rows]
        self.place_rows(
            self._heights, [at for at, row in enumerate(self.rows) if isinstance(row, HeadingRow)]
        )

    def _measured_height(self, row: ListRow, room: int) -> int:
        """Measured once for every quote, at one width."""
        if isinstance(row, HeadingRow):
            return layouts.height_of(row, self.type, room)
        known, height = self._measured.get(row.quote.id, (None, 0))
        if known is None or known != row:
            height = layouts.height_of(row, self.type, room)
            self._measured[row.quote.id] = (row, height)
        return height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows wrap anew."""
        if self.room != self._measured_room:  # not when the scroll bar comes, which the room reckons with
            first = self._first_seen()
            self._measure()
            self.doItemsLayout()
            self._scroll_back(first)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme, and the letters of running text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            if hasattr(self, "_pointed") and self.type.words.family() != theme.text_family():
                self._set_in_other_letters()
            self.viewport().update()

    def _set_in_other_letters(self) -> None:
        self.type = RowType()
        first = self._first_seen()
        self._measured.clear()
        self._measure()
        self.doItemsLayout()
        self._scroll_back(first)

    def paint_pinned(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:
        """The heading that stays at the top while its quotes scroll by."""
        row = self.rows[index.row()]
        if isinstance(row, HeadingRow):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colours = theme.current()
            painter.fillRect(rect, colours.colour("panel"))
            painter.fillRect(QRect(0, rect.bottom(), rect.width(), 1), colours.colour("hairline"))
            paint_heading(painter, row, self.inside(rect), self.type)

    def pointed_part(self, quote_id: int) -> PartKind | None:
        """The source of this quote that the pointer is on."""
        return self._pointed[1] if self._pointed and self._pointed[0] == quote_id else None

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell it."""
        super().selectionChanged(selected, deselected)
        self.picks_changed.emit()
