"""The list of the panel "Who and what": its keys and clicks, and what is wished with them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCursor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QToolTip,
    QWidget,
)

from agendas.library.entries import LibraryEntry
from agendas.library.mentions import Mentions
from agendas.model import ENTITY_TYPES, Agenda, EntityType
from gui import theme
from gui.reading.names import layout as names_layout
from gui.reading.names.delegate import NamesDelegate
from gui.reading.names.listed import NameKey, names_of
from gui.reading.names.model import NamesModel, tooltip
from gui.reading.names.rows import AgendaRow, AxisRow, Listing, MoreRow, NameRow, Row, TypeRow
from gui.reading.names.speech import NamesSpeech
from gui.reading.names.timeline import DatedMention
from gui.reading.names.timeline_painting import axis_ends
from gui.widgets.announcement import announce
from gui.widgets.pinned_heading import PinnedHeadingView

_REACH = 8
"""How far from a dot a click still means it."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_Shift = Qt.KeyboardModifier.ShiftModifier
_Hint = QAbstractItemView.ScrollHint
_Action = QAbstractItemView.CursorAction
_UPWARDS = frozenset({_Action.MoveUp, _Action.MovePrevious, _Action.MovePageUp, _Action.MoveHome})


class NamesList(PinnedHeadingView):
    """Types, their names, and one timeline. The list keeps the focus, so that one can walk on.

    ``place_chosen`` carries a Stretch, ``name_chosen`` a NameKey or None, ``left_upwards`` that the reader
    went up from the first row.
    """

    place_chosen = Signal(object)
    name_chosen = Signal(object)
    hidden_types_changed = Signal(object)
    mentions_wished = Signal(str, str)
    agenda_wished = Signal(str)
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listing = Listing()
        self._rows = NamesModel(self)
        self._speech = NamesSpeech()
        self._heights: dict[type, int] = {}
        self._more_lines: dict[tuple[str, str], int] = {}
        self._told: NameKey | None = None
        self._pressed: tuple[Row, names_layout.Part] | None = None
        self._before_single: frozenset[EntityType] = frozenset()
        self._before_click: frozenset[EntityType] = frozenset()
        self.setModel(self._rows)
        self._delegate = NamesDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setMouseTracking(True)

    # What is listed

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed, from top to bottom."""
        return self._rows.rows

    def refresh(self) -> None:
        """List what ``listing`` says now, and tell which name is chosen if that is another."""
        self._rows.set_rows(self.listing.rows())
        self._place_rows()
        if self.listing.chosen != self._told:
            self._told = self.listing.chosen
            self.name_chosen.emit(self._told)

    def _place_rows(self) -> None:
        heights = map(self.height_of, range(len(self.rows)))
        self.place_rows(heights, [at for at, row in enumerate(self.rows) if isinstance(row, TypeRow)])

    def show_agenda(self, agenda: Agenda) -> None:
        """List the names of an agenda."""
        self.listing.set_names(names_of(agenda))
        self.refresh()

    def show_mentions(
        self, mentions: Mentions, entries: Mapping[str, LibraryEntry], current_key: str
    ) -> None:
        """Show what the library found, if the timeline of that name is (still) open."""
        waited = self.listing.is_waiting
        if self.listing.show_mentions(mentions, entries, current_key):
            self.refresh()
            if waited:
                self._bring_timeline_into_sight()

    def show_name(self, key: NameKey) -> bool:
        """Open the type of a name, choose the name and bring it into sight; whether the agenda has it."""
        if self.listing.name(key) is None:
            return False
        self.listing.set_open(key[0], True)
        self.listing.choose(key)
        self.refresh()
        index = self._rows.row_of(key)
        self.setCurrentIndex(index)
        self.scrollTo(index, _Hint.PositionAtCenter)
        return True

    def go_to_first(self) -> None:
        """Put the keyboard's mark on a row if it is on none; under a filter on the first name."""
        if not self.currentIndex().isValid() or self.listing.is_filtered:
            names = (at for at, row in enumerate(self.rows) if isinstance(row, NameRow))
            self.setCurrentIndex(self._rows.index(next(names, 0) if self.listing.is_filtered else 0))

    @property
    def text_right(self) -> int:
        """Where texts end: with a scroll bar where they end without one, so that nothing jumps."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        return self.width() - bar - names_layout.RIGHT // 2

    def height_of(self, at: int) -> int:
        """The pixels of a row; measured once a kind, of names once each, for Qt asks often."""
        row = self.rows[at]
        if type(row) not in self._heights:
            self._heights[type(row)] = names_layout.height_of(row)
        return self._heights[type(row)] + (self._lines_below(row) if isinstance(row, NameRow) else 0)

    def _lines_below(self, row: NameRow) -> int:
        measured = row.name.shown, names_layout.number_of(row)
        if measured not in self._more_lines:
            self._more_lines[measured] = names_layout.below_first_line(row, self.text_right)
        return self._more_lines[measured]

    # What can be done with a row

    def paint_pinned(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:
        """The type of the names at the top, on a ground of its own."""
        colours = theme.current()
        painter.fillRect(rect, colours.colour("panel"))
        painter.fillRect(QRect(0, rect.bottom(), rect.width(), 1), colours.colour("hairline"))
        hovered = rect.contains(self.viewport().mapFromGlobal(QCursor.pos()))
        self._delegate.paint_at(painter, rect, index, hovered)

    def is_active(self, row: Row) -> bool:
        """Whether a click does anything."""
        return isinstance(row, (TypeRow, NameRow, MoreRow)) or (
            isinstance(row, AgendaRow) and not row.is_current
        )

    def walk(self, key: NameKey, *, back: bool = False) -> None:
        """Go to the next occurrence of a name, or the one before."""
        place = self.listing.walk(key, back=back)
        self.refresh()
        if place is not None:
            self.place_chosen.emit(place)
            name = self.listing.name(key)
            announce(self, self._speech.step(self.listing.step, name.count if name else 0))

    def toggle_timeline(self, key: NameKey) -> None:
        """Open the timeline of a name, or close it."""
        if self.listing.opened == key:
            self.listing.close_timeline()
            self.refresh()
            return
        self.listing.open_timeline(key)
        self.refresh()
        self._bring_timeline_into_sight()
        self.mentions_wished.emit(*key)

    def change_hidden_types(self, hidden: frozenset[EntityType]) -> None:
        """Switch these types off, and tell."""
        self.listing.set_hidden_types(hidden)
        self.refresh()
        self.hidden_types_changed.emit(hidden)

    def _toggle_type(self, kind: EntityType) -> None:
        self._before_click = self.listing.hidden_types
        self.change_hidden_types(self._before_click ^ {kind})

    def _single_out(self, kind: EntityType) -> None:
        """Show the type alone; if it is alone, what was shown before."""
        if self.listing.singled == kind:
            self.change_hidden_types(self._before_single)
            return
        if self.listing.singled is None:
            self._before_single = self.listing.hidden_types
        self.change_hidden_types(frozenset(ENTITY_TYPES) - {kind})

    def _set_open(self, kind: EntityType, is_open: bool) -> None:
        self.listing.set_open(kind, is_open)
        self.refresh()
        self.scrollTo(self._rows.row_of((kind,)))

    def _act(self, row: Row, *, back: bool = False) -> None:
        """What Enter and a click mean."""
        if isinstance(row, TypeRow):
            self._set_open(row.type, not row.is_open)
        elif isinstance(row, NameRow):
            self.walk(row.name.key, back=back)
        elif isinstance(row, AgendaRow) and not row.is_current:
            self.agenda_wished.emit(row.mention.entry.key)
        elif isinstance(row, MoreRow):
            at = self.currentIndex()
            self.listing.list_all()
            self.refresh()
            self.setCurrentIndex(self._rows.index(at.row()))  # the first of those that came

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter walks, Space switches, Right and Left open and close, Escape closes."""
        index = self.currentIndex()
        row = self.rows[index.row()] if index.isValid() else None
        if event.key() == Qt.Key.Key_Escape:
            event.setAccepted(self._escape())
        elif event.key() == Qt.Key.Key_Up and index.row() <= 0:
            self.left_upwards.emit()
        elif row is None or not self._handle(event, row, index):
            super().keyPressEvent(event)

    def _handle(self, event: QKeyEvent, row: Row, index: QModelIndex) -> bool:
        back = bool(event.modifiers() & _Shift)
        if event.key() == Qt.Key.Key_Space and isinstance(row, TypeRow):
            (self._single_out if back else self._toggle_type)(row.type)
        elif event.key() in _ENTER or event.key() == Qt.Key.Key_Space:
            self._act(row, back=back)
        elif event.key() == Qt.Key.Key_Right:
            self._go_right(row, index)
        elif event.key() == Qt.Key.Key_Left:
            self._go_left(row)
        else:
            return False
        return True

    def _go_right(self, row: Row, index: QModelIndex) -> None:
        """Open what is closed; into what is open."""
        if isinstance(row, TypeRow) and not row.is_open:
            self._set_open(row.type, True)
        elif isinstance(row, NameRow) and row.has_timeline and not row.is_open:
            self.toggle_timeline(row.name.key)
        elif isinstance(row, TypeRow) or (isinstance(row, NameRow) and row.is_open):
            self.setCurrentIndex(self._next_reachable(index.row() + 1, 1))

    def _go_left(self, row: Row) -> None:
        """Close what is open; from what is closed to what it belongs to."""
        if isinstance(row, TypeRow):
            self._set_open(row.type, False)
        elif isinstance(row, NameRow) and row.is_open:
            self.toggle_timeline(row.name.key)
        else:
            self.setCurrentIndex(self._rows.row_of(row.key[:1] if isinstance(row, NameRow) else row.key[:2]))

    def _escape(self) -> bool:
        """Close the timeline, then leave the name that is walked; whether there was anything to do."""
        opened = self.listing.opened
        if opened is not None:
            inside = self.currentIndex().isValid() and self.rows[self.currentIndex().row()].key[:2] == opened
            self.listing.close_timeline()
            self.refresh()
            if inside:
                self.setCurrentIndex(self._rows.row_of(opened))
            return True
        if self.listing.chosen is not None:
            self.listing.choose(None)
            self.refresh()
            return True
        return False

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The axis is passed over: there is nothing to do on it with a key."""
        found = super().moveCursor(action, modifiers)
        return (
            self._next_reachable(found.row(), -1 if action in _UPWARDS else 1) if found.isValid() else found
        )

    def _next_reachable(self, at: int, step: int) -> QModelIndex:
        while 0 <= at < len(self.rows) and isinstance(self.rows[at], AxisRow):
            at += step
        return self._rows.index(at)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note what is pressed; the release does it."""
        super().mousePressEvent(event)
        self._pressed = self._under(event) if event.button() == Qt.MouseButton.LeftButton else None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a box it singles the type out; elsewhere it is a second click, for who walks clicks fast."""
        under = self._under(event)
        if under is None or under[1] != "box" or not isinstance(under[0], TypeRow):
            self.mousePressEvent(event)
            return
        self._pressed = None
        self.listing.set_hidden_types(self._before_click)  # the first click was no wish to switch
        self._single_out(under[0].type)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what was pressed, if the pointer is still on it."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        under = self._under(event)
        if pressed is None or under is None or (pressed[0].key, pressed[1]) != (under[0].key, under[1]):
            return
        row, part = under
        if isinstance(row, TypeRow) and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._single_out(row.type)
        elif isinstance(row, TypeRow) and part == "box":
            self._toggle_type(row.type)
        elif isinstance(row, NameRow) and part == "disclosure":
            self.toggle_timeline(row.name.key)
        elif isinstance(row, AxisRow):
            if (dot := self._dot_at(row, event.position().toPoint())) and not row.timeline.is_current(dot):
                self.agenda_wished.emit(dot.entry.key)
        else:
            self._act(row, back=bool(event.modifiers() & _Shift))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand where a click does something."""
        super().mouseMoveEvent(event)
        under = self._under(event)
        row = under[0] if under else None
        if isinstance(row, AxisRow):
            dot = self._dot_at(row, event.position().toPoint())
            active = dot is not None and not row.timeline.is_current(dot)
        else:
            active = row is not None and self.is_active(row)
        shape = Qt.CursorShape.PointingHandCursor if active else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _under(self, event: QMouseEvent) -> tuple[Row, names_layout.Part] | None:
        return self._row_at(event.position().toPoint())

    def _row_at(self, point: QPoint) -> tuple[Row, names_layout.Part] | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        return row, names_layout.part_at(row, self.visualRect(index), self.text_right, point)

    def _dot_at(self, row: AxisRow, point: QPoint) -> DatedMention | None:
        left, width = axis_ends(names_layout.TIMELINE_LEFT, self.text_right)
        return row.timeline.nearest(point.x(), _REACH, left, width)

    # Events

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips tell what is under the pointer: the box, a dot, or the name."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPoint) -> str:
        """The tooltip at a place of the viewport; empty where there is none."""
        under = self._row_at(point)
        if under is None:
            return ""
        row, part = under
        if part == "box":
            return tooltip(self._speech.box_tip())
        if part == "disclosure":
            return tooltip(self._speech.timeline_tip())
        if isinstance(row, AxisRow):
            dot = self._dot_at(row, point)
            return tooltip(self._speech.dot(dot)) if dot else ""
        return tooltip(self._speech.tip(row))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme, and the font of the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self._heights.clear()
            self._measure_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is broken or elided changes with the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure_again()
        self.viewport().update()

    def _measure_again(self) -> None:
        self._more_lines.clear()
        self.scheduleDelayedItemsLayout()
        self._place_rows()

    def _bring_timeline_into_sight(self) -> None:
        """All of it if it fits, with its name in any case."""
        opened = self.listing.opened
        places = [at for at, row in enumerate(self.rows) if row.key[:2] == opened]
        if places:
            self.scrollTo(self._rows.index(places[-1]), _Hint.EnsureVisible)
            self.scrollTo(self._rows.index(places[0]), _Hint.EnsureVisible)

    def row_rect(self, at: int) -> QRect:
        """Where a row is in the viewport."""
        return self.visualRect(self._rows.index(at))
