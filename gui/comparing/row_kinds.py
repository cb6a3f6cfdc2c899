"""Which kinds of change a row of the comparison is: for the counters, the overview map and the filters.

A row may be of several kinds: rewritten, moved, and with a figure that changed. Needs the standard library
alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Literal

from agendas.comparison import ChangeKind, Row
from gui.comparing.script import Script

RowKind = Literal["reworded", "related", "only_right", "only_left", "moved", "figure"]
ROW_KINDS: tuple[RowKind, ...] = ("reworded", "related", "only_right", "only_left", "moved", "figure")
"""In the order in which they are counted. Each has the sign of the same name."""


def rows_by_kind(script: Script) -> Mapping[RowKind, tuple[int, ...]]:
    """The numbers of the rows of each kind, in order; kinds that do not occur are left out."""
    found: dict[str, list[int]] = {kind: [] for kind in ROW_KINDS}
    figures = figure_rows(script)
    for number in script.changes:
        row = script.comparison.rows[number]
        if row.relation != "same":
            found[row.relation].append(number)
        if row.moved:
            found["moved"].append(number)
        if number in figures:
            found["figure"].append(number)
    return {kind: tuple(found[kind]) for kind in ROW_KINDS if found[kind]}


def main_kind(row: Row) -> RowKind:
    """What a change is first of all. That a passage stands elsewhere now says more than its new wording."""
    if row.moved:
        return "moved"
    return "reworded" if row.relation == "same" else row.relation


def figure_rows(script: Script) -> frozenset[int]:
    """The rows with a figure that changed: as the list of changes says, or by the words themselves."""
    rows = script.comparison.rows
    by_words = {number for number in script.changes if _has_figure_edit(rows[number])}
    return frozenset(by_words | _rows_of_changes(script, {"figure"}))


def position_rows(script: Script) -> frozenset[int]:
    """The rows with a position that changed. One that is merely repeated is none."""
    kinds = {change.kind for change in script.comparison.changes} - {"reaffirmed"}
    return frozenset(_rows_of_changes(script, kinds))


def _has_figure_edit(row: Row) -> bool:
    """A passage newly written has other figures by nature: there only one in the place of another counts."""
    return any(
        edit.edit_class == "figure" and (edit.op == "replace" or row.relation == "reworded")
        for edit in row.edits
    )


def _rows_of_changes(script: Script, kinds: Set[ChangeKind]) -> set[int]:
    changes = [change for change in script.comparison.changes if change.kind in kinds]
    found = {script.row_with("left", change.left.block) for change in changes if change.left}
    found |= {script.row_with("right", change.right.block) for change in changes if change.right}
    return {number for number in found if number is not None}
