"""Which lines of a PDF make a paragraph, and which paragraphs look like headings.

A PDF has no paragraphs, only places. A border stands where the gap is wider than between the lines of a
paragraph, where a line is indented, where the style changes, and where the line above ends although the
next word would have fitted behind it. Needs the standard library alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from agendas.reading.sources.pdf_columns import Column
from agendas.reading.sources.pdf_lines import TextLine

Joint = Literal["goes on", "border", "unsure"]
"""How a line follows the one above it: in its paragraph, after a border, or as its words decide."""

_SAME_SIZE = 0.08
_WIDER_GAP = 1.2
_WIDER_GAP_WITH_MARK = 1.45
_INDENT = 0.7
_SPACE = 0.3
_FLUSH = 0.1
_NOT_FLUSH = 0.2
_FEWEST_JUSTIFIED = 8
_MOST = 0.5
_BULLET = re.compile(
    r"(?:[-–—•·▪‣◦○●■□*➢✓\uf000-\uf8ff]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[ivxIVX]{1,4})[.)]|[IVX]{1,4}\b)\s"
)
_MARK = re.compile("[⁰¹²³⁴-⁹]")
_STOPPED = re.compile(r"[.!?:;…][)\]»”’\"'⁰¹²³⁴-⁹]*$")
_LONGEST_HEADING = 260
_MOST_HEADING_LINES = 4
_LARGER = 1.12
_MUCH_LARGER = 1.25
_FEWEST_PAIRS = 4


@dataclass(frozen=True, slots=True)
class Spacing:
    """The usual distance between two lines of a letter size: in the document, and on each page."""

    pitches: Mapping[float, float]

    def pitch(self, size: float) -> float:
        """The distance between two lines of that size."""
        return self.pitches.get(_rounded(size), 1.2 * size)


def spacing_of(columns: Iterable[Column]) -> Spacing:
    """The usual distances of the lines in these columns: of each size the most common one."""
    found: dict[float, Counter[float]] = {}
    for column in columns:
        for first, second in zip(column.lines, column.lines[1:], strict=False):
            if _same_style(first, second) and second.y - first.y < 3 * first.size:
                found.setdefault(_rounded(first.size), Counter())[_rounded(second.y - first.y)] += 1
    return Spacing({size: _usual(distances) for size, distances in found.items()})


def _usual(distances: Counter[float]) -> float:
    """The most common distance; the smallest when too few lines tell, or others are nearly as common."""
    if sum(distances.values()) < _FEWEST_PAIRS:
        return min(distances)
    top = distances.most_common(1)[0][1]
    return min(distance for distance, count in distances.items() if count >= 0.4 * top)


def right_edge(lines: Sequence[TextLine]) -> float:
    """How far lines reach to the right, but for a few that stick out (a long address of a web page)."""
    ends = sorted((line.right for line in lines), reverse=True)
    if not ends:
        return 0.0
    common = ends[min(len(ends) - 1, len(ends) // 40)]
    reach = common + median(line.size for line in lines)
    return next(end for end in ends if end <= reach)


@dataclass(frozen=True, slots=True)
class Frame:
    """Between which places the lines of a column stand, and their usual distances."""

    left: float
    right: float
    spacing: Spacing
    justified: bool = False

    def joints(self, lines: Sequence[TextLine]) -> list[Joint]:
        """How each line but the first follows the one above it in the same column."""
        found: list[Joint] = []
        starts_paragraph = True
        for index in range(1, len(lines)):
            above, line = lines[index - 1], lines[index]
            below = lines[index + 1] if index + 1 < len(lines) else None
            joint = self._joint(above, line, below, starts_paragraph)
            starts_paragraph = joint != "goes on"
            found.append(joint)
        return found

    def _joint(self, above: TextLine, line: TextLine, below: TextLine | None, above_starts: bool) -> Joint:
        if not _same_style(above, line):
            return "unsure" if _is_same_sentence(above, line) else "border"
        if self._is_apart(above, line):
            return "border"
        if _BULLET.match(line.text) and not self._is_inside(above, line):
            return "unsure"
        moved = line.left - above.left
        if abs(moved) > _INDENT * line.size:
            return self._after_indent(above, line, below, above_starts)
        return self.over_border(above, line)

    def _is_apart(self, above: TextLine, line: TextLine) -> bool:
        """Whether the gap is wider than between lines; a raised mark may push lines apart a little."""
        marked = _MARK.search(above.text) or _MARK.search(line.text)
        share = _WIDER_GAP_WITH_MARK if marked and not self._has_room(above, line) else _WIDER_GAP
        return line.y - above.y > share * self.spacing.pitch(line.size) or line.y < above.y - line.size

    def _is_inside(self, above: TextLine, line: TextLine) -> bool:
        """Whether a dash or number opens a line by chance alone: the line above is full and did not stop."""
        aligned = abs(line.left - above.left) <= _INDENT * line.size
        stopped = _STOPPED.search(above.text) or _BULLET.match(above.text)
        return aligned and not stopped and not self._has_room(above, line)

    def _after_indent(
        self, above: TextLine, line: TextLine, below: TextLine | None, above_starts: bool
    ) -> Joint:
        """A line that starts further in or out: a new paragraph, or the second line of one."""
        if line.left < above.left:
            second_line = above_starts and not _BULLET.match(above.text)
            return self.over_border(above, line) if second_line else "border"
        if _BULLET.match(above.text):
            return self.over_border(above, line)
        returns = below is None or below.left < line.left - _INDENT * line.size
        if returns and not _is_same_sentence(above, line):
            return "border"
        return "unsure"

    def over_border(self, above: TextLine, line: TextLine) -> Joint:
        """How a line follows one that may stand in another column or on the page before."""
        if self._has_room(above, line):
            return "unsure" if _is_same_sentence(above, line) else "border"
        return "goes on"

    def _has_room(self, above: TextLine, line: TextLine) -> bool:
        """Whether the first word of a line would have fitted at the end of the line above."""
        if self.justified:
            return self.right - above.right > _NOT_FLUSH * line.size
        room = self.right - above.right - _SPACE * line.size
        if _STOPPED.search(above.text):
            return room > line.first_word * _share_before_hyphen(line.text)
        return room > line.first_word


def _share_before_hyphen(text: str) -> float:
    """How much of the first word may stand on the line above: most programs break words behind a hyphen."""
    word = text.split(" ", 1)[0]
    head, hyphen, tail = word.partition("-")
    return (len(head) + 1) / len(word) if head and hyphen and tail else 1.0


def is_justified(lines: Sequence[TextLine], right: float) -> bool:
    """Whether most lines end at the right edge: then those that do not end a paragraph."""
    flush = sum(1 for line in lines if abs(line.right - right) <= _FLUSH * line.size)
    return len(lines) >= _FEWEST_JUSTIFIED and flush >= _MOST * len(lines)


def _same_style(first: TextLine, second: TextLine) -> bool:
    return abs(first.size - second.size) <= _SAME_SIZE * first.size and first.bold == second.bold


def _is_same_sentence(above: TextLine, line: TextLine) -> bool:
    """Whether a line begins as only the middle of a sentence does."""
    return line.text[:1].islower() and not _STOPPED.search(above.text)


def over_page(frame: Frame, above: TextLine, line: TextLine, next_left: float) -> Joint:
    """How the first line of a column follows the last one of the column or page before."""
    if not _same_style(above, line):
        return "unsure"
    if _BULLET.match(line.text) and (_STOPPED.search(above.text) or _BULLET.match(above.text)):
        return "unsure"
    if line.left - next_left > _INDENT * line.size:
        return "unsure" if _is_same_sentence(above, line) else "border"
    return "goes on" if frame.over_border(above, line) == "goes on" else "unsure"


def heading_level(paragraph: Sequence[TextLine], body_size: float, body_is_bold: bool) -> int | None:
    """The level of a heading by its looks (1 is the largest letters), None for ordinary text."""
    text = " ".join(line.text for line in paragraph)
    if len(paragraph) > _MOST_HEADING_LINES or len(text) > _LONGEST_HEADING or _ends_sentence(text):
        return None
    size = min(line.size for line in paragraph)
    if size >= _MUCH_LARGER * body_size:
        return 1
    if size >= _LARGER * body_size or (all(line.bold for line in paragraph) and not body_is_bold):
        return 2 if size >= (1 - _SAME_SIZE) * body_size else None
    return None


def _ends_sentence(text: str) -> bool:
    return bool(re.search(r"[.!;,][)\]»”’\"']*$", text)) or not any(map(str.isalpha, text))


def _rounded(value: float) -> float:
    return round(value * 2) / 2
