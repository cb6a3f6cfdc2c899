"""The lines of all pages → pages with their parts: running headers, columns of text, footnotes, footers.

What several pages carry on the same place is furniture; small print at the foot of a column that begins
with a number is footnotes. Needs the standard library alone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from agendas.reading.sources.pdf_columns import Column, columns_of, gutter_of
from agendas.reading.sources.pdf_lines import TextLine, joined, rows_of

_REACH = 4
"""How many rows from the top or the foot of a page furniture may stand."""
_SAME_PLACE = 3.0
_MOST_COMPARED = 200
_WIDE_GAP = 1.6
_OTHER_SIZE = 0.08
_LONGEST_FURNITURE = 160
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:pagina|page|blad|pag\.?|p\.)\s*)?\d{1,4}(?:\s*(?:van|of|/|-)\s*\d{1,4})?\W*", re.IGNORECASE
)
_STOPPED = re.compile(r"[.!?)][\"'”’]*$")
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

    ``asides`` are the lines of each page that read in another direction, as on the edge of printed papers.
    """
    repeated = _repeated(pages)
    texts = [
        [line for line in lines if line not in furniture]
        for lines, furniture in zip(pages, repeated, strict=True)
    ]
    gutters = [gutter for gutter in map(gutter_of, texts) if gutter is not None]
    parts: list[PageParts] = []
    for lines, aside, furniture in zip(texts, asides, repeated, strict=True):
        lone = _lone_foot(lines)
        columns = columns_of([line for line in lines if line not in lone], gutters)
        is_open = bool(parts and parts[-1].notes and not _STOPPED.search(parts[-1].notes[-1].text))
        whole, notes = _notes_apart(columns, body_size, is_open)
        top, foot = _above_and_below(furniture, lines)
        lone_column = [_as_column(lone)] if lone else []
        parts.append(PageParts(top, (*whole, *lone_column), notes, foot, tuple(aside)))
    return list(_without_twins(_notes_put_together(parts)))


def _above_and_below(
    furniture: Sequence[TextLine], lines: Sequence[TextLine]
) -> tuple[tuple[TextLine, ...], tuple[TextLine, ...]]:
    """The furniture above the text of a page, and the rest of it."""
    heights = [line.y for line in (*furniture, *lines)]
    middle = (min(heights) + max(heights)) / 2 if heights else 0.0
    above = tuple(line for line in furniture if line.y <= middle)
    return above, tuple(line for line in furniture if line.y > middle)


def _repeated(pages: Sequence[Sequence[TextLine]]) -> list[list[TextLine]]:
    """For each page the lines at its edges that stand on the same place of another page too.

    They must stand apart from the text: the first lines of two pages may be alike by chance.
    """
    seen: defaultdict[str, list[tuple[int, TextLine]]] = defaultdict(list)
    edges = [_edges(rows_of(lines)) for lines in pages]
    for number, rows in enumerate(edges):
        for line in (line for edge in rows for row in edge for line in row):
            if len(line.text) <= _LONGEST_FURNITURE:
                seen[_key(line)].append((number, line))

    def comes_back(line: TextLine, number: int) -> bool:
        places = seen.get(_key(line), [])[:_MOST_COMPARED]
        return any(other != number and _same_place(line, twin) for other, twin in places)

    found: list[list[TextLine]] = []
    for number, both in enumerate(edges):
        outer: list[TextLine] = []
        for edge in both:
            marked = [[line for line in row if comes_back(line, number)] for row in edge]
            outer += _outermost(edge, marked)
        found.append(sorted(dict.fromkeys(outer), key=lambda line: (line.y, line.left)))
    return found


def _edges(rows: list[list[TextLine]]) -> tuple[list[list[TextLine]], list[list[TextLine]]]:
    """The rows at the top and at the foot of a page, from its edge inwards."""
    return rows[: _REACH + 1], rows[::-1][: _REACH + 1]


def _outermost(
    rows: Sequence[Sequence[TextLine]], marked: Sequence[Sequence[TextLine]]
) -> Iterator[TextLine]:
    """The marked lines from the edge inwards, as far as a gap or another size divides them from the text."""
    count = next((index for index, lines in enumerate(marked) if not lines), max(0, len(rows) - 1))
    while count and not _stands_apart(rows[count - 1][0], rows[count][0]):
        count -= 1
    return (line for lines in marked[:count] for line in lines)


def _stands_apart(outer: TextLine, inner: TextLine) -> bool:
    larger = max(outer.size, inner.size)
    gap = abs(outer.y - inner.y)
    return gap > _WIDE_GAP * larger or abs(outer.size - inner.size) > _OTHER_SIZE * larger


def _key(line: TextLine) -> str:
    """A line's text without its digits, but for what may be a footnote: notes differ in little else."""
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


def _notes_apart(
    columns: Sequence[Column], body_size: float, is_open: bool
) -> tuple[list[Column], tuple[TextLine, ...]]:
    """The columns without the footnotes at their feet, and the footnotes.

    ``is_open`` says that the last note of the page before stops in the middle of a sentence.
    """
    texts: list[Column] = []
    notes: list[TextLine] = []
    for column in columns:
        start = len(column.lines) if column.is_margin else _start_of_notes(column.lines, body_size, is_open)
        notes += column.lines[start:]
        if start:
            texts.append(replace(column, lines=column.lines[:start]))
    return texts, tuple(notes)


def _start_of_notes(lines: Sequence[TextLine], body_size: float, is_open: bool) -> int:
    """The index of the first line of the footnotes at the foot of a column, or how many lines there are."""
    start = len(lines)
    while start and lines[start - 1].size < _NOTE_SMALLER * body_size:
        start -= 1
    numbered = [index for index in range(start, len(lines)) if NOTE_START.match(lines[index].text)]
    if not numbered:
        return start if is_open and start else len(lines)
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
