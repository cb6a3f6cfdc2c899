"""The panel beside the text: contents, positions, and the legend of the highlights."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from agendas.model import Agenda
from gui import theme
from gui.reading.legend import Legend
from gui.reading.row_list import Row, RowList
from gui.reading.section import Section
from gui.reading.text_map import Stretch
from gui.reading.words import position_tip

WIDTH = 300


class Inspector(QScrollArea):
    """Where the reader sees what there is and goes there. ``place_chosen`` carries a Stretch."""

    place_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Contents and highlights"))
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.outline, self.positions, self.legend = RowList(2), RowList(2), Legend()
        self.outline.setAccessibleName(self.tr("Contents"))
        self.positions.setAccessibleName(self.tr("Positions"))
        self._nothing_yet = QLabel(self.tr("Nothing has been marked in this text."), wordWrap=True)
        self._nothing_yet.setProperty("role", "muted")
        self._nothing_yet.setContentsMargins(theme.GRID * 2, 0, 0, 0)
        self.setWidget(self._compose())
        for rows in (self.outline, self.positions):
            rows.row_chosen.connect(lambda row: self.place_chosen.emit(row.target))

    def _compose(self) -> QWidget:
        content = QWidget()
        content.setObjectName("inspectorContent")
        self._outline = Section(self.tr("Contents"), self.outline)
        self._positions = Section(self.tr("Positions"), self.positions)
        highlights = QWidget()
        column = QVBoxLayout(highlights)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing_yet)
        column.addWidget(self.legend)
        self._highlights = Section(self.tr("Highlights"), highlights)
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.GRID * 2, theme.GRID * 3, theme.GRID * 2, theme.GRID * 3)
        column.setSpacing(theme.GRID)
        for section in (self._outline, self._positions, self._highlights):
            column.addWidget(section)
        column.addStretch(1)
        return content

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
        self._nothing_yet.setVisible(not any(row.count for row in self.legend.rows.values()))

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
