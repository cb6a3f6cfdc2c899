"""The compared rows: what stands at a point, what the pointer lights up, and which rows are hidden.

Showing and scrolling stand in ``rows_canvas``, selecting in ``selectable_rows``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QWidget

from agendas.comparison import Comparison, SentencePair
from agendas.model import Block
from gui.comparing.bands import SIDES, Side
from gui.comparing.hovered import NOTHING, Hovered, HoveredName
from gui.comparing.kept_place import KeptPlace, Place
from gui.comparing.notes import name_at, note_rectangle
from gui.comparing.row_card import RowCard
from gui.comparing.row_layout import FragmentLayout
from gui.comparing.row_painting import sign_rectangles
from gui.comparing.rows_canvas import SPACE_BELOW, RowsCanvas
from gui.comparing.selection import Position
from gui.places import Spot

__all__ = ["SPACE_BELOW", "HoveredName", "RowsView"]


class RowsView(RowsCanvas):
    """Shows a comparison, and knows what stands where in it."""

    hidden_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Two agendas side by side"))
        self._card = RowCard(self.viewport())
        self._card_of: object = None
        self.scrolled.connect(self.hide_card)

    # --- what is shown

    def update_comparison(self, comparison: Comparison) -> None:
        """Show another comparison of the same two agendas: the place, the current row and the selection
        stay with their paragraphs."""
        if self.script is None:
            self.show_comparison(comparison)
            return
        kept = KeptPlace.of(self.script, self.placing, self.current_row, self.selection)
        was_hidden = bool(self.hidden)
        self._take(comparison)
        self._hide(frozenset())
        self.current_row = kept.row_in(self.script)
        self.selection = kept.selection_in(self.script)
        self.placing.band, self.placing.offset = kept.anchor_in(self.script)
        self.placing.scroll_by(0)
        self._settle()
        self.current_changed.emit(self.current_row)
        if was_hidden:
            self.hidden_changed.emit()

    def spot(self) -> Spot:
        """The paragraph at the top of the view, to be found again by ``show_spot``."""
        if self.script is None or not (self.placing.band or self.placing.offset):
            return Spot()
        anchor = KeptPlace.of(self.script, self.placing, -1, None).anchor
        if not anchor:
            return Spot()
        first = anchor[0]
        return Spot(first.block, first.offset, -self.placing.offset, first.side)

    def show_spot(self, spot: Spot) -> None:
        """Put a paragraph where it stood in the view; a comparison that does not have it stays as it is."""
        found = Place(spot.side, spot.block, spot.offset).in_script(self.script) if self.script else None
        if found is not None:
            self.placing.band, self.placing.offset = found.band, -spot.height
            self.placing.scroll_by(0)
            self._settle()

    def go_to_row(self, row: int) -> None:
        """Make a row the current one, a third below the top, and flash it. Other numbers do nothing.

        A hidden row is shown first: whoever is led somewhere arrives.
        """
        if self.script is None or not 0 <= row < len(self.script.bands.first_of_row):
            return
        band = self.script.bands.first_of_row[row]
        if row in self.hidden:
            self.open_run(band)
        self._bring(band)
        self.set_current_row(row)
        self._start_flash()

    # --- hidden rows

    def set_hidden(self, rows: frozenset[int]) -> None:
        """Show all rows but these; each run of them becomes one line that says so."""
        if rows != self.hidden:
            self.current_run = -1
            self._hide(rows)
            self.hidden_changed.emit()

    @property
    def shown_changes(self) -> list[int]:
        """The numbers of the changes that are not hidden, in order."""
        if self.script is None:
            return []
        if not self.hidden:
            return self.script.changes
        return [number for number in self.script.changes if number not in self.hidden]

    def is_hidden_band(self, band: int) -> bool:
        """Whether a band is not shown itself: a line may stand in its place."""
        return self.placing.hidden.run_of(band) is not None

    def open_run(self, band: int) -> None:
        """Show the rows of the run that a band is hidden in; other bands do nothing."""
        run = self.placing.hidden.run_of(band)
        if run is not None:
            self.set_hidden(self.hidden - set(run.rows))

    def open_current_run(self) -> bool:
        """Show what the hidden line that is current hides, and make its first row current."""
        run = self.placing.hidden.run_of(self.current_run) if self.current_run >= 0 else None
        if run is None:
            return False
        self.open_run(run.first)
        self.set_current_row(run.rows[0])
        return True

    def step(self, step: Literal[-1, 1]) -> None:
        """Go to the next (or previous) row that is shown, or to the line of hidden ones."""
        band = self._next_stop(step)
        if band is None or self.script is None:
            return
        top = dict(self.visible_bands()).get(band)
        if top is None or top < 0 or top + self._height(band) > self.viewport().height():
            self._bring(band)
        if self.is_hidden_band(band):
            self.set_current_row(-1)
            self.current_run = band
        else:
            self.set_current_row(self.script.bands.row(band))

    def _next_stop(self, step: Literal[-1, 1]) -> int | None:
        script, hidden = self.script, self.placing.hidden
        if script is None:
            return None
        if self.current_run >= 0:
            band = self.current_run
        elif self.current_row >= 0:
            band = hidden.shown(script.bands.first_of_row[self.current_row])
        else:
            band = self.placing.band - step
        while 0 <= band + step < len(script.bands):
            band = hidden.following(band) if step > 0 else hidden.preceding(band)
            if band >= len(script.bands):
                return None
            run = hidden.run_of(band)
            if run.rows if run else script.bands.row(band) >= 0 and script.bands[band].first:
                return band
        return None

    # --- what stands where

    def band_at(self, y: int) -> tuple[int, int] | None:
        """The band in sight at a height (the nearest one beyond the ends) and its top."""
        if not self._visible:
            return None
        return next((found for found in reversed(self._visible) if found[1] <= y), self._visible[0])

    def row_at(self, point: QPoint) -> int:
        """The row at a point, -1 for headings, footnotes, ghosts and hidden lines."""
        found = self.band_at(point.y())
        return self.band_layout(found[0]).band.row if found else -1

    def run_at(self, point: QPoint) -> int:
        """The band of the hidden line at a point, -1 for none."""
        found = self.band_at(point.y())
        is_line = found and self.is_hidden_band(found[0]) and self._is_inside(found, point)
        return found[0] if found and is_line else -1

    def ghost_at(self, point: QPoint) -> int:
        """The row whose ghost stands at a point, -1 for none."""
        found = self.band_at(point.y())
        is_ghost = found and self._is_inside(found, point)
        return self.band_layout(found[0]).band.ghost_of if found and is_ghost else -1

    def _is_inside(self, found: tuple[int, int], point: QPoint) -> bool:
        return 0 <= point.y() - found[1] < self._height(found[0])

    def side_at(self, point: QPoint) -> Side | None:
        """The side whose text stands at a point, None in the gutter. In one column words that were
        removed, and the old text above the new one, are the left side."""
        side = self.columns.side_at(point.x())
        found = self.band_at(point.y())
        if side is None or not self.columns.one or found is None:
            return side
        layout = self.band_layout(found[0])
        if not layout.right:
            return "left" if layout.left else "right"
        for fragment in layout.left:
            if fragment.drawn and point.y() - found[1] < fragment.bottom:
                return "left"
            if not fragment.drawn and self._is_removed(layout.right, fragment, point, found[1]):
                return "left"
        return "right"

    def _is_removed(
        self, right: tuple[FragmentLayout, ...], left: FragmentLayout, point: QPoint, top: int
    ) -> bool:
        at = left.shown_at(point.x() - self.columns.left, point.y() - top)
        own = at is not None and left.shown.is_own(at)
        return own and not any(
            one.shown.is_own(at) for one in right if one.layout is left.layout and at is not None
        )

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
        """The beginning of the next shown text on a side, else the end of the last one."""
        assert self.script is not None  # noqa: S101 - there are no bands without a script
        bands, hidden = self.script.bands, self.placing.hidden
        below = hidden.following(band) if self.is_hidden_band(band) else band
        while below < len(bands):
            if not self.is_hidden_band(below) and (fragments := bands[below].side(side)):
                return Position(below, 0, fragments[0].start)
            below = hidden.following(below)
        above = band
        while above >= 0:
            if not self.is_hidden_band(above) and (fragments := bands[above].side(side)):
                return Position(above, len(fragments) - 1, fragments[-1].end)
            above = hidden.preceding(above)
        return None

    def row_sign_at(self, point: QPoint) -> int:
        """The row whose sign stands at a point, -1 for none."""
        found = self.band_at(point.y())
        if found is None:
            return -1
        band = self.band_layout(found[0]).band
        if band.row < 0 or not band.first:
            return -1
        at = QPointF(point) - QPointF(0, found[1])
        signs = sign_rectangles(self.columns, self.type, len(self.signs(band.row)))
        hit = any(sign.adjusted(-4, -2, 4, 2).contains(at) for sign in signs)
        return band.row if hit else -1

    def note_at(self, point: QPoint) -> HoveredName | None:
        """The name of a further partner at a point."""
        found = self.band_at(point.y())
        if found is None:
            return None
        layout = self.band_layout(found[0])
        for side, note in self._notes(found[0]).items() if layout.band.row >= 0 else ():
            where = note_rectangle(self.columns, self.type, layout, side).translated(0, found[1])
            if note and where.contains(point):
                name = name_at(note, self.type, point.x() - where.x())
                return (layout.band.row, side, name) if name >= 0 else None
        return None

    def _texts_at(self, point: QPoint) -> Iterator[tuple[Side, FragmentLayout, int]]:
        """The sides whose text has a character at a point, with its place in what is shown."""
        found = self.band_at(point.y())
        if found is not None:
            for side in SIDES:
                for fragment in self.band_layout(found[0]).side(side):
                    at = fragment.shown_at(point.x() - self.columns.text(side), point.y() - found[1])
                    if at is not None:
                        yield side, fragment, at

    def _footnote_mark_at(self, point: QPoint) -> tuple[Side, str] | None:
        for side, fragment, at in self._texts_at(point):
            if raised := fragment.shown.raised_at(at):
                return side, raised.number
        return None

    def footnote_at(self, point: QPoint) -> Block | None:
        """The footnote whose mark stands at a point."""
        mark = self._footnote_mark_at(point)
        if mark is None or self.script is None:
            return None
        notes = self.script.agenda(mark[0]).footnotes
        return next((note for note in notes if note.number == mark[1]), None)

    def sentence_at(self, point: QPoint) -> SentencePair | None:
        """The pair of sentences one of which stands at a point."""
        if self.script is None or not self.script.comparison.sentence_pairs:
            return None
        for side, fragment, at in self._texts_at(point):
            offset = fragment.shown.offset_of(at)
            for pair in self.script.sentence_pairs.get((side, fragment.fragment.block.id), ()):
                quote = pair.left if side == "left" else pair.right
                if fragment.shown.is_own(at) and quote.start <= offset < quote.end:
                    return pair
        return None

    # --- the pointer

    def hover(self, point: QPoint | None) -> Hovered:
        """Light up what is under the pointer (None: it has gone)."""
        hovered = NOTHING if point is None else self._hovered_at(point)
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()
            if self._card_of not in {hovered.row_sign, hovered.footnote}:
                self.hide_card()
        return hovered

    def _hovered_at(self, point: QPoint) -> Hovered:
        return Hovered(
            row_sign=self.row_sign_at(point),
            note=self.note_at(point),
            ghost=self.ghost_at(point),
            run=self.run_at(point),
            footnote=self._footnote_mark_at(point),
            sentence=self.sentence_at(point),
        )

    def viewportEvent(self, event: QEvent) -> bool:
        """Whoever rests on a sign or on the mark of a footnote is told about it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._explain(event.pos())
            return True
        return super().viewportEvent(event)

    def _explain(self, point: QPoint) -> None:
        row, mark, note = self.row_sign_at(point), self._footnote_mark_at(point), self.footnote_at(point)
        if row >= 0:
            self.show_why(row)
        elif mark and note:
            self._card.tell_footnote(note)
            self._card.place(QRect(point - QPoint(4, 10), point + QPoint(4, 6)))
            self._card_of = mark

    def show_why(self, row: int) -> None:
        """Say on a card why the two sides of a row stand side by side, when the row is in sight."""
        if self.script is None or not 0 <= row < len(self.script.comparison.rows):
            return
        top = dict(self.visible_bands()).get(self.script.bands.first_of_row[row])
        if top is None or row in self.hidden:
            return
        first = next(iter(sign_rectangles(self.columns, self.type, 1)))
        self._card.tell_why(self.script.comparison, self.script.comparison.rows[row])
        self._card.place(first.translated(0, top).toAlignedRect())
        self._card_of = row

    def hide_card(self) -> bool:
        """Close the card; False when there was none."""
        was_shown = not self._card.isHidden()
        self._card.hide()
        self._card_of = None
        return was_shown
