"""The parts of the pages → the text of the document, its lines, and what their looks say of them.

Paragraphs are divided by an empty line, as in plain text, so that the same rules read both. Needs the
standard library alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from agendas.reading.sources import LONGEST_LINE, SourceLine
from agendas.reading.sources.pdf_columns import Column
from agendas.reading.sources.pdf_lines import TextLine
from agendas.reading.sources.pdf_pages import NOTE_START, PageParts
from agendas.reading.sources.pdf_paragraphs import (
    Frame,
    Joint,
    Spacing,
    heading_level,
    is_justified,
    over_page,
    right_edge,
    spacing_of,
)


@dataclass(slots=True)
class _Writer:
    """Collects the text and its lines."""

    parts: list[str] = field(default_factory=list)
    lines: list[SourceLine] = field(default_factory=list)
    length: int = 0
    new_page: bool = False

    def write(self, line: TextLine, like: SourceLine) -> None:
        """Adds a line with the hints of ``like``."""
        text = line.text[:LONGEST_LINE]
        start = self.length
        self.lines.append(
            replace(like, start=start, end=start + len(text), starts_page=self.new_page, font_size=line.size)
        )
        self._add(text)
        self.new_page = False

    def blank(self) -> None:
        """Adds an empty line, unless one stands there."""
        if self.lines and self.lines[-1].start != self.lines[-1].end:
            self.lines.append(SourceLine(self.length, self.length))
            self._add("")

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text) + 1


_SAME_LEFT, _SAME_RIGHT = 4, 40
"""How near (in points) the edges of columns on two pages stand when they are the same column."""
_PLAIN = SourceLine(0, 0)
_FURNITURE = replace(_PLAIN, is_furniture=True)


def text_of(
    pages: Sequence[PageParts], body_size: float, body_is_bold: bool
) -> tuple[str, tuple[SourceLine, ...]]:
    """The text of a document and its lines, in reading order."""
    return _Document(pages, body_size, body_is_bold).written()


@dataclass(slots=True)
class _Document:
    """Writes the pages of one document."""

    pages: Sequence[PageParts]
    body_size: float
    body_is_bold: bool
    writer: _Writer = field(default_factory=_Writer)
    spacing: Spacing = field(init=False)
    frames: dict[tuple[int, int], Frame] = field(default_factory=dict)
    last: tuple[Frame, TextLine] | None = None
    """The last line of text, and the frame it stands in."""

    def __post_init__(self) -> None:
        self.spacing = spacing_of(column for page in self.pages for column in page.columns)

    def written(self) -> tuple[str, tuple[SourceLine, ...]]:
        for number, page in enumerate(self.pages):
            self.writer.new_page = number > 0
            self._page(page, is_first=number == 0)
        return "\n".join(self.writer.parts), tuple(self.writer.lines)

    def _page(self, page: PageParts, is_first: bool) -> None:
        """Writes a page; the margin of references beside a letter is text on its first page alone."""
        self._furniture(page.top)
        for column in page.columns:
            if column.is_margin and not is_first:
                self._furniture(column.lines)
            else:
                self._column(column)
        self._notes(page.notes)
        self._furniture((*page.foot, *page.aside))

    def _furniture(self, lines: Iterable[TextLine]) -> None:
        for line in lines:
            self.writer.write(line, _FURNITURE)

    def _column(self, column: Column) -> None:
        frame = self._frame(column)
        joints = [self._first_joint(column), *frame.joints(column.lines)]
        starts_anew = joints[0] == "border" and self.last is not None
        for paragraph in _paragraphs(column.lines, joints):
            level = heading_level([line for line, _ in paragraph], self.body_size, self.body_is_bold)
            for line, joint in paragraph:
                if joint == "border":
                    self.writer.blank()
                anew = True if starts_anew and line is column.lines[0] else None
                like = SourceLine(0, 0, False, level, None, anew, joint == "goes on")
                self.writer.write(line, like)
        self.last = None if column.is_margin else (frame, column.lines[-1])

    def _first_joint(self, column: Column) -> Joint:
        if not self.last or column.is_margin:
            return "border"
        frame, above = self.last
        return over_page(frame, above, column.lines[0], column.left)

    def _frame(self, column: Column) -> Frame:
        """The frame of a column, as wide as those on other pages that begin at the same place."""
        place = (round(column.left / _SAME_LEFT), round(column.right / _SAME_RIGHT))
        if place not in self.frames:
            lines = [
                line
                for page in self.pages
                for other in page.columns
                if abs(other.left - column.left) < self.body_size
                and other.right <= column.right + _SAME_RIGHT
                for line in other.lines
            ]
            right = right_edge(lines)
            self.frames[place] = Frame(column.left, right, self.spacing, is_justified(lines, right))
        frame = self.frames[place]
        return replace(frame, left=column.left, right=max(frame.right, right_edge(column.lines)))

    def _notes(self, lines: Sequence[TextLine]) -> None:
        """The footnotes, each after an empty line."""
        for line in lines:
            starts = NOTE_START.match(line.text)
            if starts or line is lines[0]:
                self.writer.blank()
            self.writer.write(line, _PLAIN if starts else replace(_PLAIN, goes_on=line is not lines[0]))
        if lines:
            self.writer.blank()


def _paragraphs(lines: Sequence[TextLine], joints: Sequence[Joint]) -> Iterator[list[tuple[TextLine, Joint]]]:
    """The lines of a column with their joints, divided at borders, and where one would be endless."""
    paragraph: list[tuple[TextLine, Joint]] = []
    length = 0
    for line, joint in zip(lines, joints, strict=True):
        if paragraph and (joint != "goes on" or length > LONGEST_LINE):
            yield paragraph
            paragraph, length = [], 0
        endless = not paragraph and joint == "goes on" and line is not lines[0]
        paragraph.append((line, "border" if endless else joint))
        length += len(line.text)
    if paragraph:
        yield paragraph
