"""The runs of a page → its lines: what stands on one baseline, with raised footnote marks in their place.

A line with a wide gap is given in parts; ``pdf_columns`` finds out whether the gap divides two columns.
Needs the standard library alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from agendas.reading.sources.pdf_words import Run

_SMALLER = 0.86
_RAISED = 0.08
_FARTHEST = 0.75
"""How far above or below its line a small character may stand, as a share of the size of the line."""
_NEAR = 0.35
_LONGEST_MARK = 8
_SAME_BASELINE = 0.3
_WIDE_GAP = 0.8
_SPACE, _SPACE_UNSEEN = 0.1, 0.25
_MARK = re.compile(r"\[?\(?\d{1,3}[)\]]?,?|\d{1,3}(?:,\d{1,3})+")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line, or a part of one between wide gaps: its text, its place, and the style of most of it.

    ``bold`` and ``italic`` are true when all of it is.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    first_word: float = 0.0
    """How wide the first word is."""


def lines_of(runs: Sequence[Run]) -> list[TextLine]:
    """The lines of a page from top to bottom, parts of one line from left to right."""
    lines: list[TextLine] = []
    for row in _rows(_with_marks_in_place(runs)):
        part: list[Run] = []
        for run in row:
            if part and run.left - part[-1].right > _WIDE_GAP * max(run.size, part[-1].size):
                lines.append(_line(part))
                part = []
            part.append(run)
        lines.append(_line(part))
    return lines


def joined(parts: Sequence[TextLine]) -> TextLine:
    """The parts of one line, from left to right, as one."""
    if len(parts) == 1:
        return parts[0]
    return TextLine(
        " ".join(part.text for part in parts),
        parts[0].left,
        max(part.right for part in parts),
        parts[0].y,
        max(parts, key=lambda part: len(part.text)).size,
        all(part.bold for part in parts),
        all(part.italic for part in parts),
        parts[0].first_word,
    )


def rows_of(lines: Iterable[TextLine]) -> list[list[TextLine]]:
    """The parts of lines that stand on one baseline together, from top to bottom, left to right."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: line.y):
        if rows and line.y - rows[-1][0].y <= _SAME_BASELINE * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _with_marks_in_place(runs: Sequence[Run]) -> list[Run]:
    """The runs, small raised or lowered ones moved to the line they stand beside.

    Raised digits become superscript digits, which a reader of plain text knows for a footnote mark and
    never takes for part of the number before them (``2025`` and mark 3).
    """
    ordered = sorted(runs, key=lambda run: run.y)
    heights = [run.y for run in ordered]
    largest = max((run.size for run in runs), default=0.0)
    moved: list[Run] = []
    for run in ordered:
        base = None
        if len(run.text) <= _LONGEST_MARK and run.size < _SMALLER * largest:
            reach = _FARTHEST * largest
            window = slice(bisect_left(heights, run.y - reach), bisect_right(heights, run.y + reach))
            beside = [other for other in ordered[window] if _is_beside(run, other)]
            base = min(beside, key=lambda other: abs(other.y - run.y), default=None)
        if base is None:
            moved.append(run)
            continue
        is_mark = base.y - run.y >= _RAISED * base.size and _MARK.fullmatch(run.text)
        moved.append(replace(run, y=base.y, text=_as_mark(run.text) if is_mark else run.text))
    return moved


def _as_mark(text: str) -> str:
    return text.strip("[]()").translate(_SUPERSCRIPT)


def _is_beside(small: Run, base: Run) -> bool:
    """Whether a small run stands right behind, before or inside a larger one, raised or lowered."""
    if small.size >= _SMALLER * base.size or not 0 < abs(base.y - small.y) <= _FARTHEST * base.size:
        return False
    reach = _NEAR * base.size
    return base.left - 2 * reach <= small.right and small.left <= base.right + reach


def _rows(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs of each baseline, from top to bottom, left to right."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: run.y):
        if rows and run.y - rows[-1][0].y <= _SAME_BASELINE * min(run.size, rows[-1][0].size):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [sorted(row, key=lambda run: run.left) for row in rows]


def _line(runs: Sequence[Run]) -> TextLine:
    parts: list[str] = []
    right = runs[0].left
    sizes: Counter[float] = Counter()
    for run in runs:
        least = (_SPACE if run.spaced else _SPACE_UNSEEN) * run.size
        if parts and run.left - right > least:
            parts.append(" ")
        parts.append(run.text)
        right = max(right, run.right)
        sizes[round(run.size, 1)] += len(run.text)
    size = sizes.most_common(1)[0][0]
    worded = [run for run in runs if any(map(str.isalpha, run.text))] or list(runs)
    return TextLine(
        "".join(parts),
        runs[0].left,
        right,
        max(runs, key=lambda run: run.size).y,
        size,
        all(run.bold for run in worded),
        all(run.italic for run in worded),
        runs[0].first_word,
    )
