"""One reader a file format; all give the same lines, with what hints they have, to the same cleaning.

A reader makes a ``SourceDocument``: the decoded text, and where its lines stand in it. Formats that know
more than characters (font sizes, heading styles, page borders) say so on the line; plain text knows
nothing but form feeds. Needs the standard library alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agendas.model import Source, Span

_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]|(?<=\ufffe)")
"""What ends a line. U+FFFE is pdfium's sign for a hyphen and a line end at once, so a line ends after it."""

LONGEST_LINE = 20_000
"""A longer line is cut at a space, so that no paragraph grows without limit (a file of one line)."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of a source: offsets into its text, line end excluded, and what the format says of it.

    ``starts_page`` is true where the format itself says that a new page begins. ``heading_level`` is the
    level of a heading style (1 is the highest), ``font_size`` is in points; None where the format has no
    such thing. ``starts_paragraph`` is true for the first line of a paragraph as the format has it, false
    for a line behind a break within one; None where only the look of the lines can tell. ``goes_on`` is
    true where the place of a line on its page shows that it goes on the paragraph of the line above,
    ``is_furniture`` where it shows a running header or footer.
    """

    start: int
    end: int
    starts_page: bool = False
    heading_level: int | None = None
    font_size: float | None = None
    starts_paragraph: bool | None = None
    goes_on: bool = False
    is_furniture: bool = False


@dataclass(frozen=True, slots=True)
class SourceNote:
    """A footnote as the format has it: its number, its label in the source text, and its own text.

    No ``SourceLine`` covers a note: it is not part of the running text.
    """

    number: str
    label: Span
    text: Span


@dataclass(frozen=True, slots=True)
class SourceMark:
    """The mark of a footnote in the running text, as the format has it: which note, and where it stands."""

    number: str
    at: Span


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """What a reader of a format gives to the cleaning: the source and its lines, in reading order.

    ``notes`` and ``marks`` are the footnotes of formats that have such a thing, so that none need be
    looked for in the text.
    """

    source: Source
    lines: tuple[SourceLine, ...]
    notes: tuple[SourceNote, ...] = ()
    marks: tuple[SourceMark, ...] = ()


def plain_lines(text: str) -> tuple[SourceLine, ...]:
    """The lines of a plain text; a form feed starts a page."""
    lines: list[SourceLine] = []
    starts_page = False
    start = 0
    for ending in _LINE_END.finditer(text):
        lines += shortened(text, start, ending.start(), starts_page)
        starts_page = ending.group() == "\f"
        start = ending.end()
    if start < len(text):
        lines += shortened(text, start, len(text), starts_page)
    return tuple(lines)


def shortened(text: str, start: int, end: int, starts_page: bool) -> Iterator[SourceLine]:
    """The line from ``start`` to ``end``, cut at spaces when it is beyond all reason."""
    while end - start > LONGEST_LINE:
        space = text.rfind(" ", start + 1, start + LONGEST_LINE)
        cut = space if space > 0 else start + LONGEST_LINE
        yield SourceLine(start, cut, starts_page)
        start, starts_page = cut, False
    yield SourceLine(start, end, starts_page)
