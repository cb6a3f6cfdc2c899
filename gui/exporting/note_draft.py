"""A note in the making: the changes in their order, which of them stay in it, and the user's own sentences.

Needs the standard library alone. A quote is never the user's to change.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from agendas.comparison import Change


@dataclass(frozen=True, slots=True)
class DraftEntry:
    """A change, the sentence over its quotes, and whether it is in the note."""

    change: Change
    sentence: str
    ticked: bool = True

    @property
    def is_edited(self) -> bool:
        """Whether the sentence is the user's own."""
        return self.sentence != self.change.summary


Draft = tuple[DraftEntry, ...]


def draft_of(changes: Sequence[Change]) -> Draft:
    """All of these, as they are."""
    return tuple(DraftEntry(change, change.summary) for change in changes)


def resumed(before: Draft, changes: Sequence[Change]) -> Draft:
    """The draft that was left, for what is ticked now: its order and sentences, what is new at the end."""
    kept = tuple(entry for entry in before if entry.change in changes)
    known = {entry.change for entry in kept}
    return (*kept, *draft_of([change for change in changes if change not in known]))


def moved(draft: Draft, place: int, to: int) -> Draft:
    """The entry at a place stands at another; those between close up. Beyond the ends it is the end."""
    rest = [*draft[:place], *draft[place + 1 :]]
    to = max(0, min(to, len(rest)))
    return (*rest[:to], draft[place], *rest[to:])


def ticked(draft: Draft, place: int, *, on: bool) -> Draft:
    """The entry at a place is in the note, or no longer."""
    return _with(draft, place, replace(draft[place], ticked=on))


def reworded(draft: Draft, place: int, sentence: str) -> Draft:
    """The entry at a place has another sentence; an empty one stands for that of the comparison."""
    sentence = " ".join(sentence.split())
    return _with(draft, place, replace(draft[place], sentence=sentence or draft[place].change.summary))


def changes_in(draft: Draft) -> tuple[Change, ...]:
    """The changes that are in the note, each with its sentence."""
    return tuple(replace(entry.change, summary=entry.sentence) for entry in draft if entry.ticked)


def _with(draft: Draft, place: int, entry: DraftEntry) -> Draft:
    return (*draft[:place], entry, *draft[place + 1 :])
