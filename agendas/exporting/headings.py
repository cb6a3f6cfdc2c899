"""Above which row of a comparison the headings of its documents stand. Needs the standard library alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agendas.comparison import Row
from agendas.model import Agenda


def headings_above(
    agenda: Agenda, ids: Sequence[tuple[str, ...]], rows: Sequence[Row]
) -> dict[int, list[str]]:
    """The texts of the headings above each row, by its index; ``ids`` are the agenda's side of the rows.

    A section begins at the first of its rows that has not moved: a paragraph that moved to the top would
    otherwise take the heading along, away from the rest of its section. Headings without a paragraph stand
    at the end, above row ``len(rows)``.
    """
    places = {block_id: index for index, of_row in enumerate(ids) for block_id in of_row}
    above: dict[int, list[str]] = {}
    for headings, paragraphs in _sections(agenda):
        indices = [places[block_id] for block_id in paragraphs if block_id in places]
        unmoved = [index for index in indices if not rows[index].moved]
        if headings:
            above.setdefault(min(unmoved or indices, default=len(rows)), []).extend(headings)
    return above


def _sections(agenda: Agenda) -> Iterator[tuple[list[str], list[str]]]:
    """Headings directly below one another, with the ids of the paragraphs below them."""
    headings: list[str] = []
    paragraphs: list[str] = []
    for block in agenda.blocks:
        if block.kind == "heading":
            if paragraphs:
                yield headings, paragraphs
                headings, paragraphs = [], []
            headings.append(block.text)
        elif block.paragraph_number is not None:
            paragraphs.append(block.id)
    yield headings, paragraphs
