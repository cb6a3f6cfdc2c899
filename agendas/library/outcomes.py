"""What became of the documents that were to be added: one outcome each, and the report at the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from agendas.library.entries import LibraryEntry
from agendas.problems import Problem

OutcomeKind = Literal["added", "version", "already", "not_agenda", "failed"]
OUTCOME_KINDS: tuple[OutcomeKind, ...] = get_args(OutcomeKind)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document.

    ``added``: now in the library. ``version``: also added, another agenda of its meeting was there before
    (``same_text``: with the same text, in another file). ``already``: the same bytes were there before.
    ``not_agenda``: read, but not an agenda, and not added. ``failed``: could not be read, and why.
    ``entry`` is None for the last two, ``problem`` is None but for ``failed``. ``path`` is where the user
    has it, None for a pasted text.
    """

    kind: OutcomeKind
    name: str
    path: Path | None = None
    entry: LibraryEntry | None = None
    problem: Problem | None = None
    same_text: bool = False


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is: ``done`` of ``total`` documents, ``name`` is the one that ended last.

    ``total`` grows while folders are still being looked through.
    """

    done: int
    total: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """All outcomes, in the order of the documents. ``not_begun`` counts those left when it was stopped."""

    outcomes: tuple[Outcome, ...]
    not_begun: int = 0

    @property
    def was_stopped(self) -> bool:
        """Whether documents were left when the user pressed stop."""
        return self.not_begun > 0

    def count(self, kind: OutcomeKind) -> int:
        """How many documents came out so."""
        return Counter(outcome.kind for outcome in self.outcomes)[kind]
