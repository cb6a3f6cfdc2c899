"""Selecting in the columns, on one side: what a press, a drag or a key does to the selection.

Which press and which key that is, ``selectable_rows`` knows. The text of a selection comes from the agenda,
never from the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from agendas.quoting.passage import Passage
from gui.comparing import caret
from gui.comparing import selection as selecting
from gui.comparing.bands import SIDES, Band, Side
from gui.comparing.caret import Step
from gui.comparing.row_layout import row_side
from gui.comparing.rows_view import RowsView
from gui.comparing.selection import Position, Selection, Unit

DRAG_INTERVAL = 16
"""Milliseconds between steps while a drag pulls beyond the edge."""
FASTEST_DRAG = 80
"""Pixels a step."""
MARGIN = 8
"""Pixels between the caret and the edge of the view."""


class SelectingRows(RowsView):
    """The compared rows with a selection on one side. Asks for copies; does not touch the clipboard."""

    copy_requested = Signal(object)
    quote_requested = Signal(object)
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drag_point = QPoint()
        self._double_clicked_at: QPoint | None = None
        self._beyond = QTimer(self)
        self._beyond.setInterval(DRAG_INTERVAL)
        self._beyond.timeout.connect(self._drag_beyond)

    # --- the passage

    def passage(self) -> Passage | None:
        """The selected clean text of one agenda; without a selection, the current row's paragraph.

        Who walks to a change can quote it at once. None when there is neither.
        """
        chosen = self.selection or self._current_paragraph()
        if self.script is None or chosen is None:
            return None
        agenda = self.script.agenda(chosen.side)
        return selecting.passage_of(agenda, self.script.bands, chosen, self.is_hidden_band)

    def _current_paragraph(self) -> Selection | None:
        """The paragraph of the current row on the side the caret is in, else on the other."""
        if self.script is None or self.current_row < 0:
            return None
        band = self.script.bands.first_of_row[self.current_row]
        for side in sorted(SIDES, key=lambda side: side != self.side):
            if fragments := self.script.bands[band].side(side):
                at = Position(band, 0, fragments[0].start)
                return selecting.begin(self.script.bands, side, at, "block")
        return None

    def request_copy(self) -> None:
        """Ask for the selection as plain text."""
        if passage := self.passage():
            self.copy_requested.emit(passage)

    def request_quote(self) -> None:
        """Ask for the selection as a quote with its source."""
        if passage := self.passage():
            self.quote_requested.emit(passage)

    # --- the side the reader is on

    def set_side(self, side: Side) -> None:
        """Go to the left or the right text; a selection on the other stays until there is another."""
        self.side = side
        self.viewport().update()

    def select_all(self) -> None:
        """Select everything on the side the caret is in."""
        self.select_side(self.side)

    def select_side(self, side: Side) -> None:
        """Select everything that is shown on a side."""
        self.set_side(side)
        if self.script is not None:
            self._select(selecting.everything(self.script.bands, side))

    def drop_selection(self) -> bool:
        """Select nothing. Whether something was selected."""
        had = bool(self.selection)
        self._select(None)
        return had

    def _select(self, made: Selection | None) -> None:
        self.selection = made
        self.selection_changed.emit()
        self.viewport().update()

    # --- by keys

    def extend_by_block(self, step: Step) -> None:
        """Extend the selection to the next border between paragraphs; begin at the current row."""
        begun = self._begun()
        if self.script is not None and begun is not None:
            self._extend_to(selecting.by_block(self.script.bands, begun, step, self.is_hidden_band))

    def extend_by_character(self, step: Step) -> None:
        """Extend the selection by a character."""
        self._move_caret(
            lambda at, side: caret.by_character(self._bands, side, at, step, self.is_hidden_band)
        )

    def extend_by_word(self, step: Step) -> None:
        """Extend the selection to the end of the next word or the beginning of the previous one."""
        self._move_caret(lambda at, side: caret.by_word(self._bands, side, at, step, self.is_hidden_band))

    def extend_to_edge_of_block(self, step: Step) -> None:
        """Extend the selection to the beginning or end of the paragraph."""
        self._move_caret(lambda at, side: caret.to_edge_of_block(self._bands, side, at, step))

    def extend_to_edge_of_side(self, step: Step) -> None:
        """Extend the selection to the beginning or end of the side."""
        self._move_caret(
            lambda at, side: caret.to_edge_of_side(self._bands, side, at, step, self.is_hidden_band)
        )

    def extend_by_page(self, step: Step) -> None:
        """Extend the selection by what the view holds; by a paragraph where there is no more to scroll."""
        self._move_caret(lambda at, side: self._a_page_from(at, side, step))

    @property
    def _bands(self) -> Sequence[Band]:
        return self.script.bands if self.script is not None else ()

    def _move_caret(self, moved: Callable[[Position, Side], Position]) -> None:
        begun = self._begun()
        if begun is not None:
            self._extend_to(caret.with_caret(begun, moved(begun.caret, begun.side)))

    def _begun(self) -> Selection | None:
        """The selection to be extended: the one there is, else an empty one at the current paragraph."""
        if self.script is None or (self.selection is not None and self.selection.side == self.side):
            return self.selection
        band = self.placing.band
        if self.current_row >= 0:
            band = self.script.bands.first_of_row[self.current_row]
        at = self._nearest_text(band, self.side)
        return Selection(self.side, (at, at), at) if at is not None else None

    def _extend_to(self, made: Selection) -> None:
        self._select(made)
        self._keep_in_sight(made.caret, made.side)

    def _a_page_from(self, at: Position, side: Side, step: Step) -> Position:
        self._keep_in_sight(at, side)
        before, (top, bottom) = self.placing.value, self._line_of(at, side)
        self.placing.scroll_by(step * self.verticalScrollBar().pageStep())
        self._settle()
        if self.placing.value == before:
            return caret.to_edge_of_side(self._bands, side, at, step, self.is_hidden_band)
        point = QPoint(self.columns.text(side), (top + bottom) // 2)
        found = self.position_at(point, side)
        if found is None or (found > at) != (step > 0):
            return caret.to_edge_of_block(self._bands, side, at, step)
        return found

    def _line_of(self, at: Position, side: Side) -> tuple[int, int]:
        """Where the line of a position begins and ends in the view, when its band is in sight."""
        top = dict(self.visible_bands()).get(at.band, 0)
        fragment = self.band_layout(at.band).side(side)[at.part]
        before = max(fragment.fragment.start, at.offset - 1)
        line = next(iter(fragment.rectangles(before, before + 1)), None)
        line_top = round(line.top()) if line is not None else fragment.top
        return top + line_top, top + line_top + fragment.line_height

    def _keep_in_sight(self, at: Position, side: Side) -> None:
        if at.band not in dict(self.visible_bands()):
            self.placing.show(at.band, self.viewport().height() // 3)
            self._settle()
        top, bottom = self._line_of(at, side)
        height = self.viewport().height()
        if top < MARGIN or bottom > height - MARGIN:
            self.placing.scroll_by(top - MARGIN if top < MARGIN else bottom - height + MARGIN)
            self._settle()

    # --- by mouse

    def _begin(self, point: QPoint, side: Side, unit: Unit) -> None:
        at = self.position_at(point, side)
        self.side = side
        if at is not None and self.script is not None:
            self._select(selecting.begin(self.script.bands, side, at, unit))

    def _drag_to(self, point: QPoint) -> None:
        if self.selection is None or self.script is None:
            return
        at = self.position_at(point, self.selection.side)
        if at is not None:
            self._select(selecting.extended(self.script.bands, self.selection, at))

    def _drag_beyond(self) -> None:
        """The further beyond the edge, the faster."""
        y = self._drag_point.y()
        beyond = y if y < 0 else y - self.viewport().height()
        self.placing.scroll_by(max(-FASTEST_DRAG, min(FASTEST_DRAG, beyond // 2 or beyond)))
        self._settle()
        inside = max(0, min(self.viewport().height() - 1, y))
        self._dragged_to(QPoint(self._drag_point.x(), inside))

    def _dragged_to(self, point: QPoint) -> None:
        """What a drag does at a point of the view."""
        self._drag_to(point)

    def _scroll_beyond(self, point: QPoint) -> None:
        """Scroll on while a drag is beyond the upper or lower edge."""
        self._drag_point = point
        beyond = not 0 <= point.y() < self.viewport().height()
        if beyond != self._beyond.isActive():
            self._beyond.start() if beyond else self._beyond.stop()

    def _is_third_click(self, point: QPoint) -> bool:
        before = self._double_clicked_at
        near = QApplication.startDragDistance()
        return before is not None and (point - before).manhattanLength() < near

    def _remember_double_click(self, point: QPoint) -> None:
        self._double_clicked_at = point
        QTimer.singleShot(QApplication.doubleClickInterval(), self, self._forget_double_click)

    def _forget_double_click(self) -> None:
        self._double_clicked_at = None

    # --- the way to a partner

    def go_to_partner(self, row: int, side: Side, number: int = 0) -> None:
        """Go to the how-manyth further partner of a row on a side."""
        if self.script is None:
            return
        partners = self.script.partners(row, side)
        target = self.script.row_with(side, partners[number]) if number < len(partners) else None
        if target is not None:
            self.side = side
            self.go_to_row(target)

    def side_with_text(self, row: int) -> Side:
        """The side the reader is on, if a row has text there; the other one else."""
        if self.script is None or row_side(self.script.comparison.rows[row], self.side):
            return self.side
        return "left" if self.side == "right" else "right"
