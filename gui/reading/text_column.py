"""The column of text: the document of one agenda, in the middle of its room, and the places in it."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from agendas.model import Agenda
from agendas.quoting.passage import Excerpt, Passage
from gui import theme
from gui.places import Spot
from gui.reading.decorations import Decorations
from gui.reading.document import RIGHT_PAD, ShownDocument, build, column_width, gutter, same_text
from gui.reading.pointing import Pointing
from gui.reading.text_map import Place, Stretch
from gui.widgets.viewport import own_viewport

FLASH_MS = 700
LAID_OUT_AT_ONCE = 400_000
"""Characters up to which the whole text is laid out before anything is measured (some 50 ms)."""
ABOVE_TARGET = 72
"""Room left above the target of a jump, in pixels: a reader looks for it near the top, not at the edge."""


class TextColumn(QTextEdit):
    """A read-only page of text. Copies from the agenda, never from the document on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("textView")
        ground = self._ground = own_viewport(self)
        self.document().documentLayout().setPaintDevice(ground)  # it still points at Qt's own, now gone
        self.decorations = Decorations()
        self.shown: ShownDocument | None = None
        self.pointing: Pointing | None = None
        self._spot_at_show: Spot | None = None
        self._flash_timer = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._flash_timer.timeout.connect(self._end_flash)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # What is shown

    def show_agenda(self, agenda: Agenda, zoom: int) -> None:
        """Show another agenda, from its top."""
        self._adopt(build(agenda, zoom))
        self.setAccessibleName(agenda.title or agenda.source.name)
        self.verticalScrollBar().setValue(0)

    def update_agenda(self, agenda: Agenda) -> None:
        """The same document, understood better: nothing moves."""
        if self.shown is None or not same_text(self.shown.agenda, agenda):
            zoom = self.shown.zoom if self.shown else 100
            self.show_agenda(agenda, zoom)
            return
        self.shown = self.shown.with_agenda(agenda)
        self.pointing = Pointing(self, self.shown, self.decorations)
        self.viewport().update()

    def rebuild(self, zoom: int) -> None:
        """Set the text again, for a zoom, a theme or other letters, with the same words at the top and
        selected."""
        looks = (zoom, theme.current().name, theme.text_family())
        if (shown := self.shown) is None or (shown.zoom, shown.theme_name, shown.text_family) == looks:
            return
        cursor = self.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        held = self._hold()
        self._adopt(build(shown.agenda, zoom))
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._restore(held)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is being read where it is, when lines break elsewhere."""
        held = self._hold() if event.size().width() != event.oldSize().width() else None
        super().resizeEvent(event)
        self._restore(held)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the place: Qt scrolls to the cursor when a text is shown for the first time."""
        held, spot = self._hold(), self._spot_at_show
        super().showEvent(event)
        if spot is not None:
            self.show_spot(spot)
        else:
            self._restore(held)

    def _hold(self) -> tuple[int, int] | None:
        """The position that is being read and its height in the view; None at the top."""
        if self.shown is None or self.verticalScrollBar().value() == 0:
            return None
        self.finish_layout()
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, ABOVE_TARGET))
        return cursor.position(), self.cursorRect(cursor).top()

    def _restore(self, held: tuple[int, int] | None) -> None:
        if held is not None:
            position, height = held
            self.verticalScrollBar().setValue(round(self._height_of(position)) - height)

    def _adopt(self, shown: ShownDocument) -> None:
        old, self.shown = self.shown, shown
        self.decorations.hovered = self.decorations.explained = self.decorations.flashed = None
        shown.document.setParent(self)
        self.setDocument(shown.document)
        self.pointing = Pointing(self, shown, self.decorations)
        self.centre_column()
        if old is not None:
            old.document.deleteLater()

    def centre_column(self) -> None:
        """Give the text its column, in the middle, as wide as its lines should be long."""
        zoom = self.shown.zoom if self.shown else 100
        margin = gutter(zoom)
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        column = column_width(zoom)
        left = max(0, min((room - column) // 2 - margin, room - column - margin - RIGHT_PAD))
        right = max(0, room - left - margin - column - RIGHT_PAD)
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)

    # Places

    def place(self) -> Place | None:
        """Where the cursor is."""
        return self.shown.text_map.place(self.textCursor().position()) if self.shown else None

    def passage(self) -> Passage | None:
        """The selection, or None when no text is selected."""
        cursor = self.textCursor()
        if self.shown is None or not cursor.hasSelection():
            return None
        stretches = self.shown.text_map.stretches(cursor.selectionStart(), cursor.selectionEnd())
        order = {block.id: at for at, block in enumerate(self.shown.agenda.blocks)}
        excerpts = tuple(
            Excerpt(found.block, found.start, found.end)
            for found in sorted(stretches, key=lambda found: order[found.block])
            if self.shown.blocks[found.block].text[found.start : found.end].strip()
        )
        return Passage(self.shown.agenda, excerpts) if excerpts else None

    def paragraph(self) -> Passage | None:
        """The whole block at the cursor."""
        place = self.place()
        if self.shown is None or place is None or not self.shown.blocks[place.block].text:
            return None
        whole = Excerpt(place.block, 0, len(self.shown.blocks[place.block].text))
        return Passage(self.shown.agenda, (whole,))

    def select_paragraph(self) -> None:
        """Select the block at the cursor."""
        place = self.place()
        if self.shown is not None and place is not None:
            self.select(Stretch(place.block, 0, len(self.shown.blocks[place.block].text)))

    def select(self, stretch: Stretch) -> None:
        """Select a stretch of the text."""
        if self.shown is not None:
            start, end = self.shown.text_map.range_of(stretch)
            cursor = self.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def go_to(self, stretch: Stretch, *, flash: bool) -> None:
        """Put the cursor at the start of ``stretch`` and scroll it to where one looks first."""
        if self.shown is None:
            return
        position = self.shown.text_map.position(stretch.block, stretch.start)
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(round(self._height_of(position)) - ABOVE_TARGET)
        if flash:
            self.decorations.flashed = stretch
            self._flash_timer.start()
            self.viewport().update()

    def reveal(self, stretch: Stretch) -> None:
        """Scroll only when ``stretch`` is not in sight."""
        if self.shown is None:
            return
        start = self.shown.text_map.position(stretch.block, stretch.start)
        y = self._height_of(start) - self.verticalScrollBar().value()
        if not 0 <= y <= self.viewport().height() - ABOVE_TARGET:
            self.verticalScrollBar().setValue(round(y) + self.verticalScrollBar().value() - ABOVE_TARGET * 2)

    def put_cursor(self, place: Place) -> None:
        """Put the cursor at a place, and scroll only when it is not in sight."""
        if self.shown is not None:
            cursor = self.textCursor()
            cursor.setPosition(self.shown.text_map.position(place.block, place.offset))
            self.setTextCursor(cursor)
            self.reveal(Stretch(place.block, place.offset, place.offset))

    def place_being_read(self) -> Place | None:
        """The place where the reader probably is: near the top, and lower towards the end of the text.

        The last sections of a text can never reach the top of the view, yet one reads them too.
        """
        if self.shown is None:
            return None
        self.finish_layout()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        last_screen = min(bar.maximum(), height)
        into_last = bar.value() - (bar.maximum() - last_screen)
        share = max(0.0, into_last / last_screen) if last_screen else 0.0
        y = ABOVE_TARGET + theme.GRID + share * max(0, height - 2 * ABOVE_TARGET)
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, round(y)))
        return self.shown.text_map.place(cursor.position())

    def spot(self) -> Spot:
        """The words at the top of the view, to be found again by ``show_spot``; no words at the very top."""
        held = self._hold()
        place = self.shown.text_map.place(held[0]) if self.shown and held else None
        return Spot(place.block, place.offset, held[1]) if place and held else Spot()

    def show_spot(self, spot: Spot) -> None:
        """Put words where they stood in the view; an agenda without them (read anew) stays as it is."""
        self._spot_at_show = None if self.isVisible() else spot  # the lines will break elsewhere by then
        if self.shown is None:
            return
        if not spot.block:
            self.verticalScrollBar().setValue(0)
            return
        with contextlib.suppress(KeyError):
            position = self.shown.text_map.position(spot.block, spot.offset)
            cursor = self.textCursor()
            cursor.setPosition(position)  # the next key acts where the reader is
            self.setTextCursor(cursor)
            self._restore((position, spot.height))

    def position_in_sight(self) -> int:
        """The start of the selection when it is in sight, else of the first line that is."""
        start = self.textCursor().selectionStart()
        if 0 <= self._height_of(start) - self.verticalScrollBar().value() <= self.viewport().height():
            return start
        return self.cursorForPosition(QPoint(0, 0)).position()

    def finish_layout(self) -> None:
        """Lay out the whole text, unless it is very long.

        Qt lays out in slices while it idles, and until it is done answers some hit tests with a paragraph
        near the end, and knows no full range of scrolling. Costs nothing when the layout is finished.
        """
        if self.document().characterCount() <= LAID_OUT_AT_ONCE:
            self.document().documentLayout().documentSize()

    def _height_of(self, position: int) -> float:
        self.finish_layout()
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor).top() + self.verticalScrollBar().value()

    def _end_flash(self) -> None:
        self.decorations.flashed = None
        self.viewport().update()

    # Copying

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is dragged out: the agenda's own text, a blank line between paragraphs."""
        data = QMimeData()
        passage = self.passage()
        if passage is not None:
            data.setText("\n\n".join(passage.texts))
        return data
