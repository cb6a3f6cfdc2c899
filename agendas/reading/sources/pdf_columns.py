"""The lines of a page → its columns in reading order.

Parliamentary print sets two columns of text; letters have a narrow column of references in the margin;
tables have columns too, but are read row by row. What tells them apart: columns of running text are
filled with lines from side to side. Needs the standard library alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from agendas.reading.sources.pdf_lines import TextLine, joined, rows_of

_FEWEST_LINES = 3
_NARROWEST_GAP = 0.5
_FULL_SHARE = 0.6
_MOST_CROSSING = 0.5
_MARGIN_WIDTH = 0.45
_SMALLER = 0.95
_AT_GUTTER = 6.0


@dataclass(frozen=True, slots=True)
class Column:
    """Lines of one column, from top to bottom, and between which places they stand.

    ``is_margin`` is true for a narrow column of small print beside the text.
    """

    lines: tuple[TextLine, ...]
    left: float
    right: float
    is_margin: bool = False


def columns_of(lines: Sequence[TextLine], known: Sequence[float] = ()) -> list[Column]:
    """The columns of a page in reading order; a page without columns is one column.

    ``known`` are gutters of other pages of the document: on a last page the second column may be a single
    line, which shows no gutter by itself.
    """
    gutter, fewest = gutter_of(lines), _FEWEST_LINES
    if gutter is None:
        gutter, fewest = next((place for place in known if _is_free(lines, place)), None), 1
    if gutter is None:
        return [_column(lines)] if lines else []
    columns: list[Column] = []
    for band in _bands(lines, gutter):
        left = [line for line in band if line.right <= gutter]
        right = [line for line in band if line.right > gutter]
        if len(left) < fewest or len(right) < fewest:
            columns.append(_column(band))
        else:
            columns += _side_by_side(left, right)
    return columns


def _is_free(lines: Sequence[TextLine], gutter: float) -> bool:
    """Whether the gutter of other pages divides this page too: nothing crosses it, and lines begin at it."""
    crossing = any(line.left < gutter < line.right for line in lines)
    return not crossing and any(abs(line.left - gutter) <= _AT_GUTTER for line in lines)


def _side_by_side(left: Sequence[TextLine], right: Sequence[TextLine]) -> list[Column]:
    """Two columns in reading order: a margin beside the text is read first, as the head of a letter is."""
    first, second = _column(left), _column(right)
    if _is_margin(second, first):
        return [Column(second.lines, second.left, second.right, is_margin=True), *columns_of(left)]
    if _is_margin(first, second):
        return [Column(first.lines, first.left, first.right, is_margin=True), *columns_of(right)]
    return [*columns_of(left), *columns_of(right)]


def _is_margin(column: Column, text: Column) -> bool:
    narrow = column.right - column.left <= _MARGIN_WIDTH * (text.right - text.left)
    return narrow and _size(column) < _SMALLER * _size(text)


def _size(column: Column) -> float:
    return median(line.size for line in column.lines)


def _column(lines: Sequence[TextLine]) -> Column:
    whole = tuple(joined(row) for row in rows_of(lines))
    return Column(whole, min(line.left for line in whole), max(line.right for line in whole))


def _bands(lines: Sequence[TextLine], gutter: float) -> Iterator[list[TextLine]]:
    """The lines from top to bottom in groups that cross the gutter, or do not."""
    band: list[TextLine] = []
    crossing = False
    for line in sorted(lines, key=lambda line: line.y):
        crosses = line.left < gutter < line.right
        if band and crosses != crossing:
            yield band
            band = []
        crossing = crosses
        band.append(line)
    if band:
        yield band


def gutter_of(lines: Sequence[TextLine]) -> float | None:
    """Where a gap divides two columns of running text, or text and its margin; None when nothing does."""
    if len(lines) < 2 * _FEWEST_LINES:
        return None
    leftmost = min(line.left for line in lines)
    starts: Counter[int] = Counter(round(line.left / 2) * 2 for line in lines)
    best, best_worth = None, 0.0
    for start, count in starts.items():
        near = count + starts.get(start + 2, 0)
        if near < _FEWEST_LINES or start < leftmost + 40:
            continue
        gutter = start - 2.0
        worth = _worth(lines, gutter)
        if worth > best_worth:
            best, best_worth = gutter, worth
    return best


def _worth(lines: Sequence[TextLine], gutter: float) -> float:
    """How many lines a gutter puts in order; 0 when it is none."""
    reach = _NARROWEST_GAP * median(line.size for line in lines)
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.left >= gutter]
    crossing = len(lines) - len(left) - len(right)
    if min(len(left), len(right)) < _FEWEST_LINES or crossing > _MOST_CROSSING * len(lines):
        return 0.0
    if max(line.right for line in left) > min(line.left for line in right) - reach:
        return 0.0
    top, bottom = max(left[0].y, right[0].y), min(left[-1].y, right[-1].y)
    beside = [sum(1 for line in side if top <= line.y <= bottom) for side in (left, right)]
    if min(beside) < _FEWEST_LINES - 1 or not _is_running_text(left, right):
        return 0.0
    return len(left) + len(right) - crossing


def _is_running_text(left: Sequence[TextLine], right: Sequence[TextLine]) -> bool:
    """Whether lines fill both sides, or one side is text and the other a narrow margin of small print."""
    first, second = (_share_filled(side) for side in (left, right))
    if min(first, second) >= _FULL_SHARE:
        return True
    sizes = [median(line.size for line in side) for side in (left, right)]
    wide = [max(line.right for line in side) - min(line.left for line in side) for side in (left, right)]
    margin = 0 if wide[0] < wide[1] else 1
    text_filled = (first, second)[1 - margin]
    is_narrow = wide[margin] <= _MARGIN_WIDTH * wide[1 - margin]
    return text_filled >= _FULL_SHARE and is_narrow and sizes[margin] < _SMALLER * sizes[1 - margin]


def _share_filled(side: Sequence[TextLine]) -> float:
    """How much of the width of its column the middle line fills."""
    left, right = min(line.left for line in side), max(line.right for line in side)
    return median((line.right - line.left) / max(1.0, right - left) for line in side)
