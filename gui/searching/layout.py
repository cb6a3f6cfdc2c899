"""How a row of the results is laid out: its fonts, its lines, its height. No widgets.

The height of a passage that surely fills its lines is known without breaking it into lines, so that
hundreds of rows are listed at once; only what is painted is broken into lines and marked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from agendas.library.found import FoundPassage
from agendas.model import Span
from gui import theme
from gui.offsets import QtOffsets
from gui.searching.excerpts import CUT_AFTER, Excerpt, cut_at_word, excerpt_of
from gui.searching.rows import HeadingRow, PassageRow, ResultRow

LINES = 3
"""The most lines of a passage."""
LINE = 19
"""Pixels from line to line of a passage."""
CAPTION = 18
HEADING, FIRST_HEADING = 64, 52
MORE = 32
ABOVE, BELOW = 8, 8
"""Above and below a passage."""
LEFT, RIGHT = 28, 12
_USUAL, _NARROW = 6.6, 5.0
"""Pixels to a character: as text usually runs, and less than any text of words takes."""


@dataclass(frozen=True, slots=True)
class PassageLines:
    """A passage broken into lines, ready to be drawn. ``layout`` carries the marks."""

    layout: QTextLayout
    text: str

    @property
    def count(self) -> int:
        """How many lines there are."""
        return self.layout.lineCount()


def height_of(row: ResultRow, room: int) -> int:
    """The pixels a row takes when its text may be ``room`` wide."""
    if isinstance(row, HeadingRow):
        return FIRST_HEADING if row.is_first else HEADING
    if isinstance(row, PassageRow):
        return ABOVE + CAPTION + _line_count(row.passage, room) * LINE + BELOW
    return MORE


def lines_of(passage: FoundPassage, room: int) -> PassageLines:
    """The lines of a passage, at most ``LINES``, with the words found in sight; an ellipsis where cut."""
    seen = _characters(room)
    lines = _fitted(excerpt_of(passage.text, passage.marks, seen), room)
    if passage.marks and not lines.layout.formats():  # wide letters: what was found came below the last line
        lines = _fitted(excerpt_of(passage.text, passage.marks, seen, tight=True), room)
    return lines


def _line_count(passage: FoundPassage, room: int) -> int:
    excerpt = excerpt_of(passage.text, passage.marks, _characters(room))
    if len(excerpt.text) * _NARROW >= LINES * room:
        return LINES
    return min(LINES, _broken(excerpt.text, room).lineCount())


def _characters(room: int) -> int:
    """How many characters of usual text the lines of a passage hold."""
    return int(LINES * room / _USUAL)


def _fitted(excerpt: Excerpt, room: int) -> PassageLines:
    """As much of the excerpt as fits, up to the end of a word, with its marks."""
    text, cut = excerpt.text, excerpt.is_cut
    layout = _broken(text + CUT_AFTER if cut else text, room, excerpt.marks)
    if layout.lineCount() > LINES:
        text = text[: QtOffsets(text).to_python(layout.lineAt(LINES).textStart())].rstrip()
        layout, cut = _broken(text + CUT_AFTER, room, excerpt.marks), True
    while layout.lineCount() > LINES and text:
        text = cut_at_word(text, _characters(room) // LINES)
        layout = _broken(text + CUT_AFTER, room, excerpt.marks)
    return PassageLines(layout, text + CUT_AFTER if cut else text)


def _broken(text: str, room: int, marks: tuple[Span, ...] = ()) -> QTextLayout:
    """``text`` broken into lines, one more than are shown at most."""
    layout = QTextLayout(text, theme.text_font(theme.INTERFACE))
    layout.setTextOption(_wrapping())
    layout.setFormats(list(_formats(text, marks)))
    layout.beginLayout()
    for number in range(LINES + 1):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room)
        line.setPosition(QPointF(0, number * LINE))
    layout.endLayout()
    return layout


def _formats(text: str, marks: tuple[Span, ...]) -> Iterator[QTextLayout.FormatRange]:
    """The words found: heavier besides their tint, for those who do not see colours."""
    offsets = QtOffsets(text)
    end = len(text.removesuffix(CUT_AFTER))
    for mark in marks:
        if mark.start < end:
            found = QTextLayout.FormatRange()
            found.start = offsets.to_qt(mark.start)
            found.length = offsets.to_qt(min(mark.end, end)) - found.start
            found.format = _found_format()
            yield found


def _found_format() -> QTextCharFormat:
    colours = theme.current()
    format_ = QTextCharFormat()
    format_.setFontWeight(QFont.Weight.DemiBold)
    format_.setForeground(QBrush(colours.colour("text")))
    format_.setBackground(QBrush(colours.colour("found")))
    return format_


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def elided(text: str, font: QFont, room: int) -> str:
    """``text`` with an ellipsis when it is wider than ``room``."""
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)


def longest_fitting(texts: tuple[str, ...], font: QFont, room: int) -> str:
    """The first of the texts that fits, else the last with an ellipsis."""
    metrics = QFontMetrics(font)
    fitting = (text for text in texts if metrics.horizontalAdvance(text) <= room)
    return next(fitting, None) or elided(texts[-1], font, room)
