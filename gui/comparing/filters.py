"""Which rows a filter hides. What is shown is what no filter hides; nothing here decides how.

Needs the standard library alone.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Literal

from agendas.comparison import Edit, Row
from gui.comparing.bands import Side
from gui.comparing.row_kinds import figure_rows, position_rows
from gui.comparing.script import Script

Filter = Literal["positions", "figures", "same", "editorial"]
FILTERS: tuple[Filter, ...] = ("positions", "figures", "same", "editorial")
"""Only changed positions · only figures · hide the same · hide what is merely editorial."""

EDITORIAL_SHARE = 0.15
"""The share of both texts up to which other words can be a matter of editing."""
LONGEST_EDITORIAL = 40
"""Characters, some five words: more of them in one place are a new thought, however long the paragraph."""
_TURNS_ROUND = re.compile(r"\b(?:niet|geen|nooit|noch|evenmin|zonder|tenzij)\b", re.IGNORECASE)
"""One such word more or less is the opposite: "Nederland is (niet) voornemens bij te dragen"."""


class RowFilters:
    """The rows of one comparison that each filter hides, found when they are asked for."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._rows = script.comparison.rows

    def hidden_by(self, filters: Iterable[Filter]) -> frozenset[int]:
        """The numbers of the rows that these filters hide together."""
        return frozenset[int]().union(*(self._hidden_by_one(chosen) for chosen in filters))

    def _hidden_by_one(self, chosen: Filter) -> frozenset[int]:
        if chosen == "positions":
            return self._all - self._with_position
        if chosen == "figures":
            return self._all - self._with_figure
        return self._same if chosen == "same" else self._editorial

    @functools.cached_property
    def _all(self) -> frozenset[int]:
        return frozenset(range(len(self._rows)))

    @functools.cached_property
    def _with_position(self) -> frozenset[int]:
        return position_rows(self._script)

    @functools.cached_property
    def _with_figure(self) -> frozenset[int]:
        return figure_rows(self._script)

    @functools.cached_property
    def _same(self) -> frozenset[int]:
        return self._all - frozenset(self._script.changes)

    @functools.cached_property
    def _editorial(self) -> frozenset[int]:
        """A row of which the list of changes says something is never merely editorial."""
        telling = self._with_position | self._with_figure
        return frozenset(
            number
            for number, row in enumerate(self._rows)
            if number not in telling and self._is_editorial(row)
        )

    def _is_editorial(self, row: Row) -> bool:
        if row.relation != "reworded" or row.moved or row.by_hand or row.also_left or row.also_right:
            return False
        return is_editorial(row.edits, self._text("left", row.left), self._text("right", row.right))

    def _text(self, side: Side, ids: Iterable[str]) -> str:
        return " ".join(self._script.blocks[side][block_id].text for block_id in ids)


def is_editorial(edits: Iterable[Edit], left: str, right: str) -> bool:
    """Whether the edits from one text to the other change a few words and not what is said."""
    changed = [edit for edit in edits if edit.op != "equal"]
    share = sum(len(edit.left) + len(edit.right) for edit in changed)
    if not changed or share > EDITORIAL_SHARE * (len(left) + len(right)):
        return False
    return all(
        edit.edit_class == "wording"
        and max(len(edit.left), len(edit.right)) <= LONGEST_EDITORIAL
        and not _TURNS_ROUND.search(edit.left.of(left))
        and not _TURNS_ROUND.search(edit.right.of(right))
        for edit in changed
    )
