"""Where a passage that moved is missed: at its old place among the paragraphs of the left agenda.

The rows stand in the right agenda's order, so a passage that moved stands beside its new place. Who reads
the old agenda from top to bottom finds a ghost of it where it was. Needs the standard library alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from agendas.comparison import Row
from agendas.model import Agenda


class GhostPlaces(NamedTuple):
    """The moved rows whose ghosts stand directly above and below a row, by its number."""

    above: Mapping[int, Sequence[int]]
    below: Mapping[int, Sequence[int]]


class _Paragraph(NamedTuple):
    row: int
    section: str | None
    moved: bool


def ghost_places(left: Agenda, rows: Sequence[Row]) -> GhostPlaces:
    """The place of every ghost: after the paragraph it followed, within its own section if it can be."""
    above: dict[int, list[int]] = defaultdict(list)
    below: dict[int, list[int]] = defaultdict(list)
    if any(row.moved for row in rows):
        paragraphs = list(_paragraphs(left, rows))
        following = _next_unmoved(paragraphs)
        before: _Paragraph | None = None
        for paragraph, after in zip(paragraphs, following, strict=True):
            if not paragraph.moved:
                before = paragraph
            elif after and after.section == paragraph.section and not _is_in(before, paragraph.section):
                above[after.row].append(paragraph.row)
            elif before:
                below[before.row].append(paragraph.row)
            else:
                above[after.row if after else 0].append(paragraph.row)
    return GhostPlaces(above, below)


def _is_in(paragraph: _Paragraph | None, section: str | None) -> bool:
    return paragraph is not None and paragraph.section == section


def _paragraphs(left: Agenda, rows: Sequence[Row]) -> Iterator[_Paragraph]:
    """The left paragraphs in order; of a row with several, the first stands for all."""
    numbers = {row.left[0]: number for number, row in enumerate(rows) if row.left}
    for block in left.blocks:
        number = numbers.get(block.id)
        if number is not None:
            moved = rows[number].moved and bool(rows[number].right)
            yield _Paragraph(number, block.section, moved)


def _next_unmoved(paragraphs: Sequence[_Paragraph]) -> list[_Paragraph | None]:
    """For each paragraph the next one that did not move."""
    found: list[_Paragraph | None] = []
    following: _Paragraph | None = None
    for paragraph in reversed(paragraphs):
        found.append(following)
        following = following if paragraph.moved else paragraph
    return found[::-1]
