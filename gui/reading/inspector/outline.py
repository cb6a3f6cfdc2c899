"""The tab with the contents: the headings with their first paragraphs, and the footnotes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from agendas.model import NUMBERED_KINDS, Agenda, Block
from gui import theme
from gui.reading.inspector.row_list import Row, RowList
from gui.reading.inspector.section import Section
from gui.reading.text_map import Stretch
from gui.reading.words import tip
from gui.widgets.empty_state import EmptyState

HEADING_LINES = 6
"""A heading is what one chooses by: only the longest are cut (Berlin 2022 has one of five lines)."""
FOOTNOTE_LINES = 4
INSET = theme.GRID
"""Beside the rows, as in the other tabs."""


class OutlinePanel(QWidget):
    """Where the parts of the text are. ``place_chosen`` carries a Stretch."""

    place_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading_of: dict[str, int] = {}
        self.headings, self.footnotes = RowList(HEADING_LINES), RowList(FOOTNOTE_LINES)
        self.headings.setAccessibleName(self.tr("Contents"))
        self.footnotes.setAccessibleName(self.tr("Footnotes"))
        self.empty = EmptyState("list")
        self.empty.say(
            self.tr("This document has no headings."),
            self.tr("With Ctrl+F you find words in it; the paragraphs are numbered in the margin."),
        )
        self._notes = Section(self.tr("Footnotes"), self.footnotes)
        self._compose()
        for rows in (self.headings, self.footnotes):
            rows.row_chosen.connect(lambda row: self.place_chosen.emit(row.target))
            rows.row_reached.connect(partial(self._bring_into_sight, rows))
        self.setFocusProxy(self.headings)

    def _compose(self) -> None:
        content = QWidget()
        content.setObjectName("inspectorContent")
        column = QVBoxLayout(content)
        column.setContentsMargins(INSET, theme.GRID * 3, INSET, theme.GRID * 3)
        column.setSpacing(theme.GRID * 3)
        for widget in (self.empty, self.headings, self._notes):
            column.addWidget(widget, 1 if widget is self.empty else 0)
        column.addStretch(1)
        area = self.area = QScrollArea(self, widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_agenda(self, agenda: Agenda) -> None:
        """List the headings and the footnotes; a part of which there is nothing is not there."""
        headings = heading_rows(agenda, lambda count: self.tr("%n position(s)", "", count))
        footnotes = footnote_rows(agenda)
        self._heading_of = _headings_of_blocks(agenda)
        self.headings.set_rows(headings)
        self.footnotes.set_rows(footnotes)
        self.headings.setVisible(bool(headings))
        self.empty.setVisible(not headings)
        self._notes.set_count(len(footnotes))
        self._notes.setVisible(bool(footnotes))

    def mark_section(self, block_id: str) -> None:
        """Mark the heading under which a block stands."""
        self.headings.set_current(self._heading_of.get(block_id, -1))

    def _bring_into_sight(self, rows: RowList, row: QRect) -> None:
        content = self.area.widget()
        if content is not None:
            middle = rows.viewport().mapTo(content, row.center())
            self.area.ensureVisible(middle.x(), middle.y(), 0, row.height())


def heading_rows(agenda: Agenda, counted: Callable[[int], str]) -> tuple[Row, ...]:
    """The headings, each with its first paragraph and how many positions stand under it, in words."""
    sections: list[tuple[Block, list[Block]]] = []
    for block in agenda.blocks:
        if block.kind == "heading":
            sections.append((block, []))
        elif sections and block.kind != "footnote":
            sections[-1][1].append(block)
    return tuple(_heading_row(heading, inside, counted) for heading, inside in sections)


def _headings_of_blocks(agenda: Agenda) -> dict[str, int]:
    """For every block the row of the heading above it; -1 before the first."""
    rows: dict[str, int] = {}
    row = -1
    for block in agenda.blocks:
        row += block.kind == "heading"
        rows[block.id] = row
    return rows


def _heading_row(heading: Block, section: Sequence[Block], counted: Callable[[int], str]) -> Row:
    numbers = (str(block.paragraph_number) for block in section if block.kind in NUMBERED_KINDS)
    positions = sum(len(block.positions) for block in section)
    return Row(
        Stretch(heading.id, 0, len(heading.text)),
        heading.text,
        next(numbers, ""),
        max(0, min(3, heading.level - 1)),
        tip(heading.text),
        counted(positions) if positions else "",
    )


def footnote_rows(agenda: Agenda) -> tuple[Row, ...]:
    """The footnotes; each leads to the word in the text that it belongs to, or else to the note itself."""
    marks: dict[str, Stretch] = {}
    for block in agenda.blocks:
        for ref in block.footnote_refs:
            marks.setdefault(ref.number, _word_before(block, ref.at))
    return tuple(
        Row(
            marks.get(note.number or "", Stretch(note.id, 0, len(note.text))),
            note.text,
            note.number or "",
            tip=tip(note.text),
        )
        for note in agenda.footnotes
    )


def _word_before(block: Block, at: int) -> Stretch:
    start = block.text.rfind(" ", 0, max(0, at - 1)) + 1
    return Stretch(block.id, start, max(at, start))
