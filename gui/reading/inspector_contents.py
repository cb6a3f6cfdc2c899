"""What the inspector holds: contents, positions, and the legend of the highlights."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from agendas.model import Agenda
from gui import theme
from gui.reading.legend import Legend
from gui.reading.row_list import Row, RowList
from gui.reading.section import Section
from gui.reading.text_map import Stretch
from gui.reading.words import position_tip

LOW = 560


class InspectorContents(QWidget):
    """Where the reader sees what there is and goes there. ``place_chosen`` carries a Stretch.

    Contents and positions scroll; the legend stays at the foot, however many positions there are.
    """

    place_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline, self.positions, self.legend = RowList(2), RowList(2), Legend()
        self.outline.setAccessibleName(self.tr("Contents"))
        self.positions.setAccessibleName(self.tr("Positions"))
        self._outline = Section(self.tr("Contents"), self.outline)
        self._positions = Section(self.tr("Positions"), self.positions)
        self._highlights = Section(self.tr("Highlights"), self.legend, self.legend.all, self.legend.none)
        self._compose()
        for rows in (self.outline, self.positions):
            rows.row_chosen.connect(lambda row: self.place_chosen.emit(row.target))
            rows.row_reached.connect(partial(self._bring_into_sight, rows))

    def _compose(self) -> None:
        content = QWidget()
        content.setObjectName("inspectorContent")
        self._scrolled = _column(content, below=3)
        for section in (self._outline, self._positions):
            self._scrolled.addWidget(section)
        self._scrolled.addStretch(1)
        area = self._area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        self._foot = QWidget()
        self._foot.setObjectName("inspectorFoot")
        self._footed = _column(self._foot, below=0)
        self._footed.addWidget(self._highlights)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(self._foot)

    def _bring_into_sight(self, rows: RowList, row: QRect) -> None:
        content = self._area.widget()
        if content is not None:
            middle = rows.viewport().mapTo(content, row.center())
            self._area.ensureVisible(middle.x(), middle.y(), 0, row.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the legend scrolls with the rest: at the foot it would leave no room."""
        super().resizeEvent(event)
        low = event.size().height() < LOW
        if low and self._footed.count():
            self._scrolled.insertWidget(2, self._highlights)
        elif not low and not self._footed.count():
            self._footed.addWidget(self._highlights)
        self._show_foot()

    def _show_foot(self) -> None:
        self._foot.setVisible(bool(self._footed.count()) and self.legend.total > 0)

    def show_agenda(self, agenda: Agenda) -> None:
        """List what there is in the agenda; a part of which there is nothing is not there."""
        headings = outline_rows(agenda)
        positions = position_rows(agenda)
        self.outline.set_rows(headings)
        self.positions.set_rows(positions)
        self._outline.setVisible(bool(headings))
        self._positions.setVisible(bool(positions))
        self._positions.set_count(len(positions))
        self.legend.show_agenda(agenda)
        self._highlights.setVisible(self.legend.total > 0)
        self._show_foot()

    def mark_section(self, agenda: Agenda, block_id: str) -> None:
        """Mark the heading under which a block stands."""
        heading: str | None = None
        for block in agenda.blocks:
            if block.kind == "heading":
                heading = block.id
            if block.id == block_id:
                break
        targets = [row.target.block for row in self.outline.rows]
        self.outline.set_current(targets.index(heading) if heading in targets else -1)


def _column(widget: QWidget, below: int) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(theme.GRID * 2, theme.GRID * 3, theme.GRID * 2, theme.GRID * below)
    column.setSpacing(theme.GRID)
    return column


def outline_rows(agenda: Agenda) -> tuple[Row, ...]:
    """The headings."""
    return tuple(
        Row(Stretch(block.id, 0, len(block.text)), block.text, level=max(0, min(3, block.level - 1)))
        for block in agenda.blocks
        if block.kind == "heading"
    )


def position_rows(agenda: Agenda) -> tuple[Row, ...]:
    """The sentences that state a position, each with the number of its paragraph."""
    return tuple(
        Row(
            Stretch(block.id, sentence.start, sentence.end),
            sentence.of(block.text),
            number=str(block.paragraph_number or block.number or ""),
            tip=position_tip(sentence.position) if sentence.position else "",
        )
        for block in agenda.blocks
        for sentence in block.positions
    )
