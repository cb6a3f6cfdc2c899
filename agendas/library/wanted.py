"""A term of a query as it may stand in the texts that are here: each way of writing it.

The index holds words as they are written; which inflections of a word there are, and which names a name
is part of, its tables know. Both the search and the marking of what it finds go by this.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from agendas.library.query import Named, Words
from agendas.library.query_names import Canonical, canonicals, written_forms
from agendas.library.search_tables import name_token
from agendas.library.words import stem

Sequence = tuple[str, ...]

MOST_WRITINGS = 100
"""Of a word or name, that are looked for; more there are only in texts made to be in the way."""
MOST_ENDINGS = 30
"""Of a beginning: so many words are looked up one by one; more are left to SQLite, which goes through all."""

SHORTEST_PART = 3
"""Of a compound that is also written in two: ``defensieuitgaven``, ``defensie-uitgaven``."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """``sequences`` are the ways of writing a term: each the forms that stand side by side. ``open_ended``:
    the last form may go on. ``tokens`` stand for it in the index when it is a name."""

    sequences: tuple[Sequence, ...]
    open_ended: bool = False
    tokens: tuple[str, ...] | None = None

    @property
    def expression(self) -> str:
        """What FTS5 is asked. Every word is quoted, so that none is taken for syntax."""
        if self.tokens is not None:
            return any_of(f'"{token}"' for token in self.tokens)
        star = "*" if self.open_ended else ""
        return any_of(f'"{" ".join(sequence)}"{star}' for sequence in self.sequences)

    @property
    def lookups(self) -> int:
        """How many words SQLite has to look up: what a search in a part of the index costs."""
        return (
            1_000
            if self.open_ended
            else sum(map(len, self.sequences))
            if self.tokens is None
            else len(self.tokens)
        )


def any_of(expressions: Iterable[str]) -> str:
    """One of these; of none, what no passage has."""
    return f"({' OR '.join(expressions) or NOWHERE})"


NOWHERE = '"\ue00f"'


def wanted(db: sqlite3.Connection, term: Words | Named) -> Wanted:
    """The ways in which this term may stand in the texts."""
    if isinstance(term, Named):
        return _name(db, term)
    *before, last = term.forms
    if term.manner == "prefix":
        going_on = _going_on(db, last)
        if len(going_on) > MOST_ENDINGS:
            return Wanted((term.forms,), open_ended=True)
        return Wanted(tuple((*before, form) for form in going_on) or (term.forms,))
    if term.manner == "exact":
        return Wanted((term.forms,))
    made = [(*before, form) for form in _inflections(db, last)]
    if before:
        made += [(form,) for form in _written(db, "".join(term.forms))]
    else:
        made += _parted(db, made)
    return Wanted(tuple(dict.fromkeys(made)))


def _going_on(db: sqlite3.Connection, beginning: str) -> list[str]:
    """The words that begin so, up to one too many."""
    rows = db.execute(
        "SELECT form FROM vocabulary WHERE form >= ? AND form < ? LIMIT ?",
        (beginning, f"{beginning}\U0010ffff", MOST_ENDINGS + 1),
    )
    return [row[0] for row in rows]


def _inflections(db: sqlite3.Connection, form: str) -> list[str]:
    """The form itself first, then every other form that is here with its stem."""
    return list(dict.fromkeys([form, *_written(db, form)]))


def _written(db: sqlite3.Connection, form: str) -> list[str]:
    """The forms that are here with its stem."""
    rows = db.execute("SELECT form FROM vocabulary WHERE stem = ? LIMIT ?", (stem(form), MOST_WRITINGS))
    return [row[0] for row in rows]


def _parted(db: sqlite3.Connection, sequences: list[Sequence]) -> list[Sequence]:
    """The same compounds written in two, where both halves are words that are here."""
    cuts = [
        (form[:cut], form[cut:])
        for (form,) in sequences
        for cut in range(SHORTEST_PART, len(form) - SHORTEST_PART + 1)
    ]
    known = _known(db, set(itertools.chain.from_iterable(cuts)))
    return [cut for cut in cuts if known.issuperset(cut)]


def _known(db: sqlite3.Connection, forms: Iterable[str]) -> set[str]:
    listed = list(forms)
    places = ", ".join("?" * len(listed))
    return {row[0] for row in db.execute(f"SELECT form FROM vocabulary WHERE form IN ({places})", listed)}  # noqa: S608


def _name(db: sqlite3.Connection, term: Named) -> Wanted:
    """By the name or any way of writing it; with ``naam:`` also by a part of it (``naam:Rutte``)."""
    listed = [name for name in canonicals(term.forms) if name[0] == "country" or not term.of_country]
    for type_, forms in itertools.islice(db.execute(*_names_here(term)), MOST_WRITINGS):
        listed.append((type_, tuple(forms.split())))
    ids = [_name_id(db, name) for name in dict.fromkeys(listed)]
    written = (forms for name in listed for forms in written_forms(name))
    return Wanted(
        tuple(dict.fromkeys((*written, term.forms))),
        tokens=tuple(name_token(id_) for id_ in dict.fromkeys(ids) if id_ is not None),
    )


def _names_here(term: Named) -> tuple[str, tuple[str]]:
    asked = f" {' '.join(term.forms)} "
    if term.of_country:
        return "SELECT type, forms FROM names WHERE forms = ? AND type = 'country'", (asked,)
    return "SELECT type, forms FROM names WHERE instr(forms, ?)", (asked,)


def _name_id(db: sqlite3.Connection, name: Canonical) -> int | None:
    asked = (name[0], f" {' '.join(name[1])} ")
    row = db.execute("SELECT id FROM names WHERE type = ? AND forms = ?", asked).fetchone()
    return row[0] if row else None
