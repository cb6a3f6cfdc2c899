"""How well the changes between two agendas are found, against lists that were made by hand.

``tests/expected/changes/<left>__<right>.json`` holds what a careful reader reports, written down from the two
texts alone. A row gives the kind (and in ``or`` kinds that are as good), and of either side the sentence by
its block and first words, or several of which one will do. ``may`` marks what is true and may be left out.

``python -m tests.agendas.comparing.change_lists`` prints the table, with ``--list`` every miss and every
change that no row has.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agendas.comparing import compare
from agendas.comparison import Change, Quotation
from agendas.model import Agenda, Span
from tests.agendas.comparing.seeds import PAIRS, seed

FOLDER = Path(__file__).resolve().parents[2] / "expected" / "changes"

Place = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class Item:
    """A row of a list: the kinds that are right, and where the sentences of either side stand."""

    kinds: tuple[str, ...]
    topic: str
    left: tuple[Place, ...]
    right: tuple[Place, ...]
    optional: bool

    def is_told_by(self, change: Change) -> bool:
        """Whether the change is this item: of a right kind, quoting what the item names."""
        left = change.kind == "new" or _quotes(change.left, self.left)
        right = change.kind == "dropped" or _quotes(change.right, self.right)
        return change.kind in self.kinds and left and right

    def is_half_told_by(self, change: Change) -> bool:
        """Whether the change is one side of it, told as dropped or new."""
        if not (self.left and self.right):
            return False
        if change.kind == "dropped":
            return _quotes(change.left, self.left)
        return change.kind == "new" and _quotes(change.right, self.right)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a comparison made of a list. ``apart`` are items told as one change dropped and one new."""

    told: tuple[Item, ...]
    apart: tuple[Item, ...]
    missed: tuple[Item, ...]
    right: tuple[Change, ...]
    wrong: tuple[Change, ...]

    @property
    def recall(self) -> float:
        """The share of the items that were told as one change."""
        return len(self.told) / (len(self.told) + len(self.apart) + len(self.missed))

    @property
    def precision(self) -> float:
        """The share of the changes that the list has."""
        return len(self.right) / max(len(self.right) + len(self.wrong), 1)


def outcome_of(left: str, right: str) -> Outcome:
    """The list of a pair against what the comparison finds."""
    items = tuple(_items(left, right))
    changes = compare(seed(left), seed(right)).changes
    wanted = [item for item in items if not item.optional]
    told = tuple(item for item in wanted if any(map(item.is_told_by, changes)))
    apart = tuple(item for item in wanted if item not in told and _is_told_apart(item, changes))
    missed = tuple(item for item in wanted if item not in told and item not in apart)
    good = tuple(
        change
        for change in changes
        if any(item.is_told_by(change) for item in items)
        or any(item.is_half_told_by(change) for item in apart)
    )
    return Outcome(told, apart, missed, good, tuple(change for change in changes if change not in good))


def _is_told_apart(item: Item, changes: Sequence[Change]) -> bool:
    return {change.kind for change in changes if item.is_half_told_by(change)} == {"dropped", "new"}


def _quotes(quote: Quotation | None, places: Sequence[Place]) -> bool:
    """Whether one of the sentences is quoted; an item that names none asks for nothing."""
    if not places:
        return True
    return quote is not None and any(
        quote.block == block and quote.start < span.end and span.start < quote.end for block, span in places
    )


def _items(left: str, right: str) -> Iterator[Item]:
    rows: list[dict[str, Any]] = json.loads((FOLDER / f"{left}__{right}.json").read_text(encoding="utf-8"))
    for row in rows:
        ours, theirs = _places(seed(left), row["left"]), _places(seed(right), row["right"])
        yield Item((row["kind"], *row.get("or", ())), row["topic"], ours, theirs, row.get("may", False))


def _places(agenda: Agenda, named: str | list[str] | None) -> tuple[Place, ...]:
    every = [named] if isinstance(named, str) else named or ()
    return tuple(_place(agenda, one) for one in every)


def _place(agenda: Agenda, named: str) -> Place:
    """The sentence of "p7: Het kabinet ziet deze rol". Raises ValueError when it does not stand there."""
    block_id, _, words = named.partition(": ")
    block = agenda.block(block_id)
    at = block.text.index(words)
    sentence = next(one for one in block.sentences if one.start <= at < one.end)
    return block_id, Span(sentence.start, sentence.end)


def main() -> None:
    """Print the table."""
    outcomes = {pair: outcome_of(*pair) for pair in PAIRS}
    print(f"{'':45} recall  apart  missed  changes  precision")
    for (left, right), outcome in outcomes.items():
        changes = len(outcome.right) + len(outcome.wrong)
        print(
            f"{left} → {right:24} {outcome.recall:6.2f} {len(outcome.apart):6} {len(outcome.missed):7}"
            f" {changes:8} {outcome.precision:10.2f}"
        )
        if "--list" in sys.argv:
            _print_misses(outcome)
    print(f"{'together':45} {together('recall', outcomes.values()):6.2f}", end=" ")
    print(f"{'':23}{together('precision', outcomes.values()):10.2f}")


def together(measure: str, outcomes: Iterable[Outcome]) -> float:
    """The mean of a measure over the pairs."""
    values: list[float] = [getattr(outcome, measure) for outcome in outcomes]
    return sum(values) / len(values)


def _print_misses(outcome: Outcome) -> None:
    for name, items in (("apart", outcome.apart), ("missed", outcome.missed)):
        for item in items:
            places = " → ".join(
                " ".join(f"{b}+{s.start}" for b, s in side) for side in (item.left, item.right)
            )
            print(f"   {name:7} {'/'.join(item.kinds)}: {item.topic} ({places})")
    for change in outcome.wrong:
        quotes = " → ".join(f"{one.block}+{one.start}" if one else "-" for one in (change.left, change.right))
        print(f"   extra   {change.kind}: {change.topic} ({quotes})")


if __name__ == "__main__":
    main()
