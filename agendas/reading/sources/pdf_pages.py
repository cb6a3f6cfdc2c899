"""The lines of all pages → pages with their parts: running headers, columns of text, footnotes, footers.

What several pages carry on the same place is furniture; small print at the foot of a column that begins
with a number is footnotes. Needs the standard library alone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from agendas.reading.sources.pdf_columns import Column, columns_of
from agendas.reading.sources.pdf_lines import TextLine, joined, rows_of

_REACH = 4
"""How many rows from the top or the foot of a page furniture may stand."""
_SAME_PLACE = 3.0
_LONGEST_FURNITURE = 160
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:(?:pagina|page|blad|pag\.?|p\.)\s*)?\d{1,4}(?:\s*(?:van|of|/|-)\s*\d{1,4})?\W*", re.I)  # fmt: skip
_NOTE_SMALLER = 0.94
NOTE_START = re.compile(r"[\[(]?(?:[⁰¹²³⁴-⁹]{1,3}|\d{1,3})[\])]?[.:]?\s*(?=[^\W\d_]|[\"'“‘«(])")
_APART = 2.0
_SHORTEST_TWIN = 20


@dataclass(frozen=True, slots=True)
class PageParts:
    """A page in reading order: what stands above the text, the columns, the footnotes, what stands below."""

    top: tuple[TextLine, ...]
    columns: tuple[Column, ...]
    notes: tuple[TextLine, ...]
    foot: tuple[TextLine, ...]
    aside: tuple[TextLine, ...] = ()


def parts_of(
    pages: Sequence[Sequence[TextLine]], asides: Sequence[Sequence[TextLine]], body_size: float
) -> list[PageParts]:
    """The parts of each page; ``body_size`` is the letter size of most of the text.

    ``asides`` are the lines of each page that read in another direction, as on the edge of parliamentary print.
    """
    repeated = _repeated(pages)
    parts: list[PageParts] = []
    for lines, aside, furniture in zip(pages, asides, repeated, strict=True):
        rest = [line for line in lines if line not in furniture]
        middle = (min(line.y for line in lines) + max(line.y for line in lines)) / 2 if lines else 0.0
        foot = [line for line in furniture if line.y > middle]
        lone = _lone_foot(rest)
        columns = columns_of([line for line in rest if line not in lone])
        whole, notes = _notes_apart(columns, body_size)
        lone_column = [_as_column(lone)] if lone else []
        parts.append(
            PageParts(
                tuple(line for line in furniture if line.y <= middle),
                (*whole, *lone_column),
                notes,
                tuple(foot),
                tuple(aside),
            )
        )
    return list(_without_twins(_notes_put_together(parts)))


def _repeated(pages: Sequence[Sequence[TextLine]]) -> list[list[TextLine]]:
    """For each page the lines that stand on the same place of another page too, but for their digits."""
    seen: defaultdict[str, list[tuple[int, TextLine]]] = defaultdict(list)
    for number, lines in enumerate(pages):
        rows = rows_of(lines)
        near = rows[:_REACH] + rows[max(_REACH, len(rows) - _REACH) :]
        for line in (line for row in near for line in row):
            if len(line.text) <= _LONGEST_FURNITURE:
                seen[_key(line)].append((number, line))
    found: list[list[TextLine]] = [[] for _ in pages]
    for places in seen.values():
        for number, line in places:
            if any(other != number and _same_place(line, twin) for other, twin in places[:200]):
                found[number].append(line)
    return [sorted(lines, key=lambda line: (line.y, line.left)) for lines in found]


def _key(line: TextLine) -> str:
    """A line's text without its digits, unless it may be a footnote: these begin alike and differ in digits."""
    if NOTE_START.match(line.text) and not _PAGE_NUMBER.fullmatch(line.text):
        return line.text
    return _DIGITS.sub("0", line.text)


def _same_place(first: TextLine, second: TextLine) -> bool:
    if abs(first.y - second.y) > _SAME_PLACE:
        return False
    sides = (first.left - second.left, first.right - second.right)
    return min(map(abs, sides)) <= _SAME_PLACE or abs(sum(sides)) / 2 <= _SAME_PLACE


def _lone_foot(lines: Sequence[TextLine]) -> list[TextLine]:
    """A page number that stands alone below everything: it is in no column."""
    rows = rows_of(lines)
    if len(rows) < 2:
        return []
    last, above = rows[-1], rows[-2]
    apart = last[0].y - above[0].y > _APART * max(last[0].size, above[0].size)
    return last if apart and all(_PAGE_NUMBER.fullmatch(line.text) for line in last) else []


def _as_column(lines: Sequence[TextLine]) -> Column:
    line = joined(lines)
    return Column((line,), line.left, line.right)


# Footnotes


def _notes_apart(columns: Sequence[Column], body_size: float) -> tuple[list[Column], tuple[TextLine, ...]]:
    """The columns without the footnotes at their feet, and the footnotes."""
    texts: list[Column] = []
    notes: list[TextLine] = []
    for column in columns:
        start = len(column.lines) if column.is_margin else _start_of_notes(column.lines, body_size)
        notes += column.lines[start:]
        if start:
            texts.append(replace(column, lines=column.lines[:start]))
    return texts, tuple(notes)


def _start_of_notes(lines: Sequence[TextLine], body_size: float) -> int:
    """The index of the first line of the footnotes at the foot of a column, or how many lines there are."""
    start = len(lines)
    while start and lines[start - 1].size < _NOTE_SMALLER * body_size:
        start -= 1
    numbered = [index for index in range(start, len(lines)) if NOTE_START.match(lines[index].text)]
    if not numbered:
        return len(lines)
    return start if _is_close(lines, start, numbered[0]) else numbered[0]


def _is_close(lines: Sequence[TextLine], start: int, numbered: int) -> bool:
    """Whether the small lines above the first number are the end of a note that began a page earlier."""
    between = range(start + 1, numbered + 1)
    return all(lines[i].y - lines[i - 1].y < _APART * lines[i].size for i in between)


def _notes_put_together(parts: Sequence[PageParts]) -> list[PageParts]:
    """The pages, the end of a note that stands a page further on moved behind its beginning."""
    pages = list(parts)
    for index in range(1, len(pages)):
        notes = pages[index].notes
        count = next((at for at, line in enumerate(notes) if NOTE_START.match(line.text)), len(notes))
        before = next((at for at in range(index - 1, -1, -1) if pages[at].notes), None)
        if count and before == index - 1:
            pages[before] = replace(pages[before], notes=(*pages[before].notes, *notes[:count]))
            pages[index] = replace(pages[index], notes=notes[count:])
    return pages


# Lines drawn twice


def _without_twins(parts: Sequence[PageParts]) -> Iterator[PageParts]:
    """The pages without a first line that the page before ends with.

    A line that straddles the end of a page is drawn on both by programs that leave it to the printer to
    cut it off (Qt).
    """
    last: TextLine | None = None
    for page in parts:
        columns = list(page.columns)
        first = columns[0].lines[0] if columns else None
        if first and last and first.text == last.text and len(first.text) >= _SHORTEST_TWIN:
            rest = columns[0].lines[1:]
            columns[:1] = [replace(columns[0], lines=rest)] if rest else []
        if columns:
            last = _last_of_text(columns)
        yield replace(page, columns=tuple(columns))


def _last_of_text(columns: Sequence[Column]) -> TextLine:
    texts = [column for column in columns if not _PAGE_NUMBER.fullmatch(column.lines[-1].text)]
    return (texts or columns)[-1].lines[-1]


def body_style(pages: Sequence[Sequence[TextLine]]) -> tuple[float, bool]:
    """The letter size of most of the text, and whether most of it is bold."""
    sizes: Counter[float] = Counter()
    bold: Counter[bool] = Counter()
    for line in (line for lines in pages for line in lines):
        sizes[round(line.size * 2) / 2] += len(line.text)
        bold[line.bold] += len(line.text)
    return (sizes.most_common(1)[0][0], bold[True] > bold[False]) if sizes else (10.0, False)
