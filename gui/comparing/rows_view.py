"""The two columns: a scroll area that lays out and paints the bands in sight, and no others.

Sixty thousand rows open as fast as sixty: heights are estimated from the lengths of the texts and become
exact when a band comes in sight. Selecting stands in ``selectable_rows``.
"""

from __future__ import annotations

import functools
from collections import OrderedDict

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QStyle, QWidget

from agendas.comparison import Comparison
from gui import theme
from gui.comparing.bands import SIDES, Side
from gui.comparing.columns import Columns, columns_for
from gui.comparing.marks import Marking, WordChanges
from gui.comparing.notes import name_at, note_of, note_rectangle
from gui.comparing.placing import Placing
from gui.comparing.row_layout import PADDING, BandLayout, FragmentLayout, Type, lay_out
from gui.comparing.row_painting import BandState, Painting, paint_band, sign_rectangles
from gui.comparing.script import Script
from gui.comparing.selection import Position, Selection
from gui.settings import LARGEST_ZOOM, SMALLEST_ZOOM

MOST_LAYOUTS = 300
SPACE_BELOW = 32
FLASH = 120
"""Milliseconds: nothing moves longer."""
HoveredName = tuple[int, Side, int]
"""A row, a side, and the how-manyth of the further partners named there."""


class RowsView(QAbstractScrollArea):
    """Shows a comparison. ``layout_count`` counts the bands laid out so far, for tests and benchmarks."""

    current_changed = Signal(int)
    zoom_changed = Signal(int)
    scrolled = Signal()
    columns_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparingRows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Two agendas side by side"))
        self.script: Script | None = None
        self.placing = Placing((), lambda _: 0)
        self.type = Type(100)
        self.columns: Columns = columns_for(0, 8.0, 100)
        self.current_row = -1
        self.side: Side = "right"
        self.selection: Selection | None = None
        self.word_changes: WordChanges = "automatic"
        self._marking = Marking()
        self.empty_text = ""
        self.layout_count = 0
        self._layouts: OrderedDict[int, BandLayout] = OrderedDict()
        self._visible: list[tuple[int, int]] = []
        self._hovered_row = -1
        self._hovered_note: HoveredName | None = None
        self._flash = QVariantAnimation(self)
        self._flash.setDuration(FLASH)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.valueChanged.connect(lambda _: self.viewport().update())

    # --- what is shown

    def show_comparison(self, comparison: Comparison) -> None:
        """Show another comparison from its top."""
        self.script = Script(comparison)
        self._marking = Marking.of(comparison, self.word_changes)
        self.selection, self.current_row = None, -1
        self._hovered_row, self._hovered_note = -1, None
        self._layouts.clear()
        self._measure_columns()
        self.placing = Placing(self._estimates(), self._height, SPACE_BELOW)
        self._settle()

    def set_word_changes(self, mode: WordChanges) -> None:
        """Choose whether the words that changed are marked."""
        self.word_changes = mode
        self._marking = self._marking._replace(word_changes=mode)
        self._lay_out_anew()

    @property
    def zoom(self) -> int:
        """The size of the text in per cent."""
        return self.type.zoom

    def set_zoom(self, zoom: int) -> None:
        """Show the text larger or smaller, within the sizes that the settings know."""
        zoom = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, zoom))
        if zoom != self.zoom:
            self.type = Type(zoom)
            self._lay_out_anew()
            self.zoom_changed.emit(zoom)

    # --- layouts and heights

    def band_layout(self, band: int) -> BandLayout:
        """The lines of a band, made now unless they are at hand."""
        known = self._layouts.get(band)
        if known is None:
            assert self.script is not None  # noqa: S101 - there are no bands without a script
            self.layout_count += 1
            row = self.script.row_of(band)
            known = lay_out(self.script.bands[band], row, self.type, self.columns.width, self._marking)
            self._layouts[band] = known
            if len(self._layouts) > MOST_LAYOUTS:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(band)
        return known

    def _height(self, band: int) -> int:
        return self.band_layout(band).height

    def _estimates(self) -> list[int]:
        if self.script is None:
            return []
        return self.script.estimates(
            self.columns.width / self.type.character,
            {kind: sum(self.type.padding(kind)) for kind in PADDING},
            {kind: self.type.line_height(kind) for kind in PADDING},
        )

    def _measure_columns(self) -> None:
        self.columns = columns_for(self.viewport().width(), self.type.character, self.type.zoom)
        self.columns_changed.emit()

    def _lay_out_anew(self) -> None:
        self._layouts.clear()
        self._measure_columns()
        self.placing.estimate_anew(self._estimates())
        self._settle()

    # --- scrolling

    def visible_bands(self) -> list[tuple[int, int]]:
        """The bands in sight, each with the height at which it begins."""
        return self._visible

    def _settle(self) -> None:
        """Find the bands in sight and tell the scroll bar. While it is dragged, the bar leads."""
        self._visible = self.placing.visible(self.viewport().height())
        bar = self.verticalScrollBar()
        if not bar.isSliderDown():
            bar.blockSignals(True)
            bar.setRange(0, max(0, self.placing.total - self.viewport().height()))
            bar.setPageStep(max(1, self.viewport().height() - 2 * self.type.line_height("row")))
            bar.setSingleStep(self.type.line_height("row"))
            bar.setValue(self.placing.value)
            bar.blockSignals(False)
        self.viewport().update()
        self.scrolled.emit()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Qt's word that the bar was moved. Small steps are exact, leaps go by the estimates."""
        if self.script is None or not self.script.bands:
            return
        bar = self.verticalScrollBar()
        value = bar.value()
        pixels = value - self.placing.value
        if value == bar.maximum():
            self.placing.scroll_to(self.placing.heights.total)  # the end, wherever it turns out to be
        elif bar.isSliderDown() or abs(pixels) > 3 * self.viewport().height():
            self.placing.scroll_to(value)
        else:
            self.placing.scroll_by(pixels)
        self._settle()

    def scroll_to_part(self, part: float) -> None:
        """Put the middle of the view at a part (0 to 1) of everything."""
        if self.script is not None and self.script.bands:
            middle = round(part * self.placing.heights.total)
            self.placing.scroll_to(max(0, middle - self.viewport().height() // 2))
            self._settle()

    def go_to_row(self, row: int) -> None:
        """Make a row the current one, a third below the top, and flash it. Other numbers do nothing."""
        if self.script is None or not 0 <= row < len(self.script.bands.first_of_row):
            return
        band = self.script.bands.first_of_row[row]
        third = self.viewport().height() // 3
        fits = self._height(band) <= 2 * third
        self.placing.show(band, third if fits else self.type.line_height("row"))
        self._settle()
        self.set_current_row(row)
        if self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0:
            self._flash.stop()
            self._flash.start()

    def set_current_row(self, row: int) -> None:
        """Mark a row as the one the reader is at."""
        if row != self.current_row:
            self.current_row = row
            self.current_changed.emit(row)
        self.viewport().update()

    # --- what stands where

    def band_at(self, y: int) -> tuple[int, int] | None:
        """The band in sight at a height (the nearest one beyond the ends) and its top."""
        if not self._visible:
            return None
        return next((found for found in reversed(self._visible) if found[1] <= y), self._visible[0])

    def position_at(self, point: QPoint, side: Side) -> Position | None:
        """The place in a side's text nearest to a point; None when that side has no text near."""
        found = self.band_at(point.y())
        if found is None or self.script is None:
            return None
        band, top = found
        fragments = self.band_layout(band).side(side)
        if not fragments:
            return self._nearest_text(band, side)
        y = point.y() - top
        part = max((at for at, one in enumerate(fragments) if one.top <= y), default=0)
        offset = fragments[part].offset_at(point.x() - self.columns.text(side), y)
        return Position(band, part, offset)

    def _nearest_text(self, band: int, side: Side) -> Position | None:
        """The beginning of the next text on a side, else the end of the last one."""
        assert self.script is not None  # noqa: S101 - there are no bands without a script
        bands = self.script.bands
        for below in range(band, len(bands)):
            if fragments := bands[below].side(side):
                return Position(below, 0, fragments[0].start)
        for above in range(band, -1, -1):
            if fragments := bands[above].side(side):
                return Position(above, len(fragments) - 1, fragments[-1].end)
        return None

    def row_sign_at(self, point: QPoint) -> int:
        """The row whose sign stands at a point, -1 for none."""
        found = self.band_at(point.y())
        row = self.script.row_of(found[0]) if found and self.script else None
        if found is None or row is None or self.script is None or not self.script.bands[found[0]].first:
            return -1
        at = QPointF(point) - QPointF(0, found[1])
        signs = sign_rectangles(self.columns, self.type, row)
        hit = any(sign.adjusted(-4, -2, 4, 2).contains(at) for sign in signs)
        return self.script.bands.row(found[0]) if hit else -1

    def note_at(self, point: QPoint) -> HoveredName | None:
        """The name of a further partner at a point."""
        found = self.band_at(point.y())
        if found is None or self.script is None:
            return None
        layout = self.band_layout(found[0])
        for side in SIDES:
            note = note_of(self.script, found[0], side)
            where = note_rectangle(self.columns, self.type, layout, side).translated(0, found[1])
            if note and where.contains(point):
                name = name_at(note, self.type, point.x() - where.x())
                return (layout.band.row, side, name) if name >= 0 else None
        return None

    # --- events

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Break the lines anew at the new width."""
        before = self.columns
        self._measure_columns()
        if before.width != self.columns.width:
            self._lay_out_anew()
        else:
            self._settle()

    def changeEvent(self, event: QEvent) -> None:
        """A change of theme gives the marked words other pens."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_layouts"):
            self._layouts.clear()
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The accent of the current row shows the focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The accent of the current row shows the focus."""
        super().focusOutEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Room for two columns."""
        return QSize(1000, 700)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bands in sight."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), theme.current().colour("paper"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self._visible:
                self._paint_empty(painter)
            painting = Painting(painter, self.columns, self.type)
            for band, top in self._visible:
                layout = self.band_layout(band)
                if event.rect().intersects(QRect(0, top, self.viewport().width(), layout.height)):
                    painter.save()
                    painter.translate(0, top)
                    paint_band(painting, layout, self._state(band, layout))
                    painter.restore()

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setPen(theme.current().colour("muted"))
        painter.setFont(theme.interface_font(theme.HEADING))
        painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.empty_text)

    def _state(self, band: int, layout: BandLayout) -> BandState:
        row_number = layout.band.row
        is_current = row_number >= 0 and row_number == self.current_row
        flashing = is_current and self._flash.state() == QVariantAnimation.State.Running
        hovered = self._hovered_note
        return BandState(
            row=self.script.row_of(band) if self.script else None,
            footnote_sides=self._footnote_sides() if layout.band.kind == "footnotes" else (),
            notes={side: note_of(self.script, band, side) if self.script else None for side in SIDES},
            selected={side: functools.partial(self._selected, band, side) for side in SIDES},
            current=is_current,
            focused=self.hasFocus(),
            flash=float(self._flash.currentValue()) if flashing else 0.0,
            sign_hovered=row_number >= 0 and row_number == self._hovered_row,
            name_hovered=hovered[1:] if hovered and hovered[0] == row_number else None,
        )

    def _footnote_sides(self) -> tuple[Side, ...]:
        script = self.script
        return tuple(side for side in SIDES if script.agenda(side).footnotes) if script else ()

    def _selected(self, band: int, side: Side, part: int, fragment: FragmentLayout) -> tuple[int, int] | None:
        if self.selection is None or self.selection.side != side:
            return None
        return self.selection.within(band, part, fragment.fragment)
