"""The compared rows on the screen: a scroll area that lays out and paints the bands in sight, and no others.

Sixty thousand rows open as fast as sixty: heights are estimated from the lengths of the texts and become
exact when a band comes in sight. What stands under the pointer is found in ``rows_view``; selecting stands
in ``selectable_rows``.
"""

from __future__ import annotations

import functools
from collections import OrderedDict

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QStyle, QWidget

from agendas.comparison import Comparison, Row
from agendas.exporting.marking import changed_figures
from gui import theme
from gui.comparing.bands import SIDES, Band, Side
from gui.comparing.columns import Columns, columns_for, suits_one_column
from gui.comparing.ghost_layout import lay_out_ghost
from gui.comparing.hidden import HiddenRun, HiddenRuns, hidden_runs
from gui.comparing.hidden_line import HiddenLine
from gui.comparing.hovered import NOTHING, Hovered
from gui.comparing.letters import PADDING, Type
from gui.comparing.marks import Marking, Rendering, RenderingMode, RowBlocks
from gui.comparing.notes import Note, note_of
from gui.comparing.one_column import lay_out_one
from gui.comparing.painting import BandState, Painting
from gui.comparing.placing import Placing
from gui.comparing.row_layout import BandLayout, FragmentLayout, Setting, lay_out
from gui.comparing.row_painting import paint_band
from gui.comparing.script import Script
from gui.comparing.selection import Selection
from gui.comparing.signs import Sign, signs_of
from gui.settings import LARGEST_ZOOM, SMALLEST_ZOOM

MOST_LAYOUTS = 300
SPACE_BELOW = 32
FLASH = 120
"""Milliseconds: nothing moves longer."""


class RowsCanvas(QAbstractScrollArea):
    """Shows a comparison. ``layout_count`` counts the bands laid out so far, for tests and benchmarks."""

    current_changed = Signal(int)
    zoom_changed = Signal(int)
    scrolled = Signal()
    columns_changed = Signal()
    renderings_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparingRows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.script: Script | None = None
        self.placing = Placing((), lambda _: 0)
        self.type = Type(100)
        self.columns: Columns = columns_for(0, 8.0, 100)
        self.one_column_wish: bool | None = None
        self.current_row = -1
        self.current_run = -1
        self.side: Side = "right"
        self.selection: Selection | None = None
        self.hidden: frozenset[int] = frozenset()
        self.layout_count = 0
        self._marking = Marking()
        self._layouts: OrderedDict[int, BandLayout] = OrderedDict()
        self._visible: list[tuple[int, int]] = []
        self._hovered: Hovered = NOTHING
        self._flash = QVariantAnimation(self)
        self._flash.setDuration(FLASH)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.valueChanged.connect(lambda _: self.viewport().update())

    # --- what is shown

    def show_comparison(self, comparison: Comparison) -> None:
        """Show another comparison from its top."""
        self._take(comparison)
        self._marking = self._marking._replace(of_rows={})
        self.selection, self.current_row = None, -1
        self.placing = Placing(self._estimates(HiddenRuns()), self._height, SPACE_BELOW)
        self._settle()

    def _take(self, comparison: Comparison) -> None:
        self.script = Script(comparison)
        self._marking = self._marking._replace(figures=changed_figures(comparison))
        self.hidden, self.current_run = frozenset(), -1
        self._hovered = NOTHING
        self._layouts.clear()
        self._measure_columns()

    # --- how it is shown

    @property
    def rendering_mode(self) -> RenderingMode:
        """How the rows are rendered for which nothing else was chosen."""
        return self._marking.mode

    def rendering_of(self, row: int) -> Rendering:
        """How a row is rendered. Raises IndexError for an unknown row."""
        return self._marking.rendering_of(self._blocks_of(row)[1])

    def set_renderings(self, mode: RenderingMode) -> None:
        """Choose the rendering of all rows."""
        self._marking = self._marking._replace(mode=mode, of_rows={})
        self._lay_out_anew()
        self.renderings_changed.emit()

    def set_rendering(self, row: int, rendering: RenderingMode) -> None:
        """Choose the rendering of one row; "automatic" is what suits the pair. Raises IndexError."""
        blocks, _ = self._blocks_of(row)
        self._marking = self._marking._replace(of_rows={**self._marking.of_rows, blocks: rendering})
        self._layouts.clear()
        self._settle()
        self.renderings_changed.emit()

    def set_one_column(self, one: bool | None) -> None:
        """Show both texts in one column, or side by side; None leaves it to the width."""
        self.one_column_wish = one
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
        """The lines of a band, made now unless they are at hand; of hidden bands, the line in their place."""
        known = self._layouts.get(band)
        if known is None:
            self.layout_count += 1
            known = self._lay_out(band)
            self._layouts[band] = known
            if len(self._layouts) > MOST_LAYOUTS:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(band)
        return known

    def _lay_out(self, band: int) -> BandLayout:
        assert self.script is not None  # noqa: S101 - there are no bands without a script
        if run := self.placing.hidden.run_of(band):
            return BandLayout(Band("hidden", -1), (), (), self._line_height(run))
        of, setting = self.script.bands[band], self._setting()
        if of.kind == "ghost":
            row = self.script.bands[self.script.bands.first_of_row[of.ghost_of]]
            return lay_out_ghost(of, row, self.script.comparison.rows[of.ghost_of], setting)
        noted = {side for side, note in self._notes(band).items() if note}
        how = lay_out_one if setting.one_column else lay_out
        return how(of, self.script.row_of(band), setting, noted)

    def _setting(self) -> Setting:
        return Setting(self.type, self.columns.width, self._marking, self.columns.one)

    def _notes(self, band: int) -> dict[Side, Note | None]:
        if self.script is None or self.script.bands.row(band) < 0:
            return dict.fromkeys(SIDES)
        one = self.columns.one
        return {side: note_of(self.script, band, side, one_column=one) for side in SIDES}

    def _line_height(self, run: HiddenRun) -> int:
        """A ghost alone goes without a word: it is no text that could be missed."""
        height = self.type.line_height("hidden") + sum(self.type.padding("hidden"))
        return height if run.rows else 0

    def _height(self, band: int) -> int:
        return self.band_layout(band).height

    def _estimates(self, hidden: HiddenRuns) -> list[int]:
        if self.script is None:
            return []
        made = self.script.estimates(
            self.columns.width / self.type.character,
            {kind: sum(self.type.padding(kind)) for kind in PADDING},
            {kind: self.type.line_height(kind) for kind in PADDING},
            one_column=self.columns.one,
        )
        for run in hidden.runs:
            made[run.first : run.last + 1] = [self._line_height(run), *[0] * (run.last - run.first)]
        return made

    def _measure_columns(self) -> None:
        width, character, zoom = self.viewport().width(), self.type.character, self.type.zoom
        columns = columns_for(width, character, zoom)
        one = self.one_column_wish
        if one is None:
            one = suits_one_column(columns, self.window().width(), character)
        self.columns = columns_for(width, character, zoom, one=True) if one else columns
        self.columns_changed.emit()

    def _lay_out_anew(self) -> None:
        self._layouts.clear()
        self._measure_columns()
        self.placing.estimate_anew(self._estimates(self.placing.hidden))
        self._settle()

    def _hide(self, rows: frozenset[int]) -> None:
        """Show these rows no more, and all others; what stands on top stays there."""
        if self.script is not None:
            self.hidden = rows
            runs = hidden_runs(self.script.bands, rows)
            self._layouts.clear()
            self.placing.estimate_anew(self._estimates(runs), runs)
            self._settle()

    def _blocks_of(self, row: int) -> tuple[RowBlocks, Row]:
        if self.script is None:
            raise IndexError(row)
        of = self.script.comparison.rows[row]
        return (of.left, of.right), of

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
            bar.setEnabled(bar.maximum() > 0)  # without anything to scroll it has no handle
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

    def _bring(self, band: int) -> None:
        """Put a band a third below the top; a tall one a line below it."""
        third = self.viewport().height() // 3
        fits = self._height(band) <= 2 * third
        self.placing.show(band, third if fits else self.type.line_height("row"))
        self._settle()

    def _start_flash(self) -> None:
        if self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0:
            self._flash.stop()
            self._flash.start()

    def set_current_row(self, row: int) -> None:
        """Mark a row as the one the reader is at."""
        self.current_run = -1
        if row != self.current_row:
            self.current_row = row
            self.current_changed.emit(row)
        self.viewport().update()

    # --- events

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Break the lines anew at the new width."""
        before = self.columns
        self._measure_columns()
        if (before.width, before.one) != (self.columns.width, self.columns.one):
            self._lay_out_anew()
        else:
            self._settle()

    def changeEvent(self, event: QEvent) -> None:
        """A change of theme gives the marked words other pens; other letters break into other lines."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_layouts"):
            self._layouts.clear()
            if (type_ := Type(self.zoom)) != self.type:
                self.type = type_
                self._lay_out_anew()
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

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bands in sight."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), theme.current().colour("paper"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painting = Painting(painter, self.columns, self.type)
            for band, top in self._visible:
                layout = self.band_layout(band)
                if event.rect().intersects(QRect(0, top, self.viewport().width(), layout.height)):
                    painter.save()
                    painter.translate(0, top)
                    paint_band(painting, layout, self._state(band, layout))
                    painter.restore()

    def _state(self, band: int, layout: BandLayout) -> BandState:
        row_number, kind, hovered = layout.band.row, layout.band.kind, self._hovered
        is_current = row_number >= 0 and row_number == self.current_row
        flashing = is_current and self._flash.state() == QVariantAnimation.State.Running
        note = hovered.note
        return BandState(
            row=self.script.row_of(band) if self.script and row_number >= 0 else None,
            notes=self._notes(band) if row_number >= 0 else dict.fromkeys(SIDES),
            selected={side: functools.partial(self._selected, band, side) for side in SIDES},
            signs=self.signs(row_number),
            footnote_sides=self._footnote_sides() if kind == "footnotes" else (),
            lit=hovered.lit,
            words=self._words(band, layout.band) if kind in {"hidden", "ghost"} else "",
            current=is_current or (kind == "hidden" and band == self.current_run),
            focused=self.hasFocus(),
            flash=float(self._flash.currentValue()) if flashing else 0.0,
            sign_hovered=row_number >= 0 and row_number == hovered.row_sign,
            line_hovered=band == hovered.run
            if kind == "hidden"
            else layout.band.ghost_of == hovered.ghost >= 0,
            name_hovered=note[1:] if note and note[0] == row_number else None,
        )

    def signs(self, row: int) -> tuple[Sign, ...]:
        """The signs that stand in the gutter beside a row; none for -1."""
        if self.script is None or row < 0:
            return ()
        elsewhere = any(self.script.partners(row, side) for side in SIDES)
        return signs_of(self.script.comparison.rows[row], elsewhere=elsewhere)

    def _words(self, at: int, band: Band) -> str:
        """What stands on the line of a ghost or of hidden rows."""
        assert self.script is not None  # noqa: S101 - there are no bands without a script
        if band.kind == "ghost":
            row = self.script.comparison.rows[band.ghost_of]
            blocks = self.script.blocks["right"]
            numbers = ", ".join(str(blocks[id_].paragraph_number) for id_ in row.right)
            moved = QCoreApplication.translate("ComparedRow", "moved: now paragraph {number}")
            return moved.format(number=numbers)
        run = self.placing.hidden.run_of(at)
        count = len(run.rows) if run else 0
        return HiddenLine().words(count)

    def _footnote_sides(self) -> tuple[Side, ...]:
        script = self.script
        return tuple(side for side in SIDES if script.agenda(side).footnotes) if script else ()

    def _selected(self, band: int, side: Side, part: int, fragment: FragmentLayout) -> tuple[int, int] | None:
        if self.selection is None or self.selection.side != side:
            return None
        return self.selection.within(band, part, fragment.fragment)
