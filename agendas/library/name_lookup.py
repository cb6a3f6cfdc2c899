"""Where in the library a name stands, by the tables of the search index: as a name, or as words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from agendas.library.mentions import Mention, Mentions
from agendas.library.search_tables import (
    UNNAMED_TYPES,
    Tables,
    name_token,
    searchable,
)
from agendas.library.words import forms_in, with_endings
from agendas.model import EntityType

_AT_ONCE = 200
"""Phrases in one question: SQLite limits how deep an expression may be."""


def mentions(tables: Tables, type_: EntityType, canonical: str) -> Mentions:
    """The agendas that have the name and are not hidden, newest meeting first; none for a type that is not
    kept by name. Raises Interrupted."""
    if type_ in UNNAMED_TYPES:
        return Mentions(type_, canonical, ())
    sql = """SELECT key, blocks FROM names
        JOIN named ON named.name = names.id JOIN agendas ON agendas.id = named.agenda
        WHERE type = ? AND forms = ? AND hidden = 0 ORDER BY first_day DESC, agendas.id DESC"""
    rows = tables.rows(sql, type_, searchable(canonical))
    return Mentions(type_, canonical, tuple(Mention(*row) for row in rows))


def keys_with_person(db: sqlite3.Connection, people: Iterable[str]) -> set[str]:
    """The agendas, hidden or not, that have a person whose name may be another spelling of one of these:
    "Andria Sybiha" is understood as the "Andrii Sybiha" of a list."""
    from agendas.understanding.spellings import (
        same_person,
        spelling_key,
    )  # only a change of own names needs it

    listed = list(people)
    keys = {spelling_key(one) for one in listed}
    named = db.execute("SELECT id, forms FROM names WHERE type = 'person'") if listed else ()
    tokens = (
        name_token(id_)
        for id_, forms in named
        if spelling_key(forms) in keys
        or any(same_person(forms.strip().title(), one) for one in listed)  # with the capitals of initials
    )
    return _keys_matching(db, sorted(f'"{token}"' for token in tokens))


def keys_with(db: sqlite3.Connection, written: Iterable[str]) -> set[str] | None:
    """The agendas, hidden or not, in which one of these stands as words; rather one too many than too few.
    None when the words of one cannot be looked for (a mere sign): it may stand in all."""
    phrases: set[str] = set()
    for one in written:
        *before, last = forms_in(one) or [""]
        if not last:
            return None
        phrases.update(f'"{" ".join((*before, form))}"' for form in with_endings(last))
    return _keys_matching(db, sorted(phrases))


def _keys_matching(db: sqlite3.Connection, phrases: list[str]) -> set[str]:
    sql = "SELECT key FROM agendas WHERE id IN (SELECT rowid FROM agenda_words WHERE agenda_words MATCH ?)"
    return {
        key
        for at in range(0, len(phrases), _AT_ONCE)
        for (key,) in db.execute(sql, (" OR ".join(phrases[at : at + _AT_ONCE]),))
    }
