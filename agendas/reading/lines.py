"""The lines of a document as the cleaning sees them: what can be read of them, and on which page.

Needs the standard library alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agendas.model import Span
from agendas.reading.sources import SourceLine
from agendas.reading.text_map import HIDDEN, Canvas

_MOST_LINES_INDENTED = 0.2


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source. ``text`` is what can be read of it, without blanks at its ends.

    ``end`` is the offset where the next line starts, so that the line end belongs to the line.
    ``starts_page`` is true for the first line of a page as far as the source shows it.
    """

    start: int
    end: int
    text: str
    starts_page: bool = False
    heading_level: int | None = None
    goes_on: bool = False
    """True for what is left of a line behind a footnote that was cut out of it, or as the format shows it."""
    starts_paragraph: bool | None = None
    """What the format itself says of it: see ``SourceLine``."""
    is_furniture: bool = False


def lines_of(canvas: Canvas, source_lines: Sequence[SourceLine], notes: Sequence[Span]) -> list[Line]:
    """The lines of a document, footnotes in brackets left out.

    A single blank at the start of a line marks the start of a page in extractions of parliamentary print
    (``dialoogka-`` / `` nalen``), unless indented lines are common in the document.
    """
    pieces = list(_without_notes(source_lines, notes))
    texts = [canvas.visible(start, end) for start, end, _ in pieces]
    indented = [
        bool(text) and canvas.text[start:end].replace(HIDDEN, "").startswith(" ")
        for text, (start, end, _) in zip(texts, pieces, strict=True)
    ]
    filled = sum(1 for text in texts if text)
    blanks_tell = sum(indented) <= max(2, _MOST_LINES_INDENTED * filled)
    ends = [start for start, _, _ in pieces[1:]] + [len(canvas.text)]
    found: list[Line] = []
    for (start, end, line), limit, text, blank in zip(pieces, ends, texts, indented, strict=True):
        whole = start == line.start
        found.append(
            Line(
                start,
                _line_end(canvas, end, limit),
                text,
                whole and (line.starts_page or (blanks_tell and blank)),
                line.heading_level,
                not whole or line.goes_on,
                line.starts_paragraph if whole else None,
                line.is_furniture,
            )
        )
    return found


def _line_end(canvas: Canvas, end: int, limit: int) -> int:
    """The offset behind the line end that follows ``end``, but not beyond ``limit``."""
    while end < limit and canvas.text[end].isspace():
        end += 1
    return end


def _without_notes(
    source_lines: Sequence[SourceLine], notes: Sequence[Span]
) -> list[tuple[int, int, SourceLine]]:
    """Start, end and origin of each line outside the notes; a note may begin and end within a line."""
    pieces: list[tuple[int, int, SourceLine]] = []
    at = 0
    for line in source_lines:
        start = line.start
        while at < len(notes) and notes[at].start < line.end:
            note = notes[at]
            if start < note.start:
                pieces.append((start, note.start, line))
            start = max(start, min(note.end, line.end))
            if note.end > line.end:
                break
            at += 1
        if start < line.end or line.start == line.end:
            pieces.append((start, line.end, line))
    return pieces
