"""A query as what SQLite is asked: full-text expressions, and conditions on the facts of the meetings.

What is asked of passages goes by passage: all of it must hold for one and the same. What is asked of
meetings goes by agenda. A choice between the two (``jaar:2025 OR Groenland``) is a condition of its own.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agendas.library.query import At, Held, Named, Of, Query, Stated, Term, Words
from agendas.library.query_names import canonicals
from agendas.library.search_tables import PASSAGE_BITS, POSITION
from agendas.library.wanted import Wanted, any_of, wanted

Value = str | int


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL and the values for its places."""

    sql: str
    values: tuple[Value, ...] = ()

    @classmethod
    def all_of(cls, conditions: Iterable[Condition]) -> Condition:
        """All of these; of none, nothing is asked."""
        return cls._joined(conditions, " AND ") or cls("1")

    @classmethod
    def one_of(cls, conditions: Iterable[Condition]) -> Condition:
        """At least one of these."""
        return cls._joined(conditions, " OR ") or cls("0")

    @classmethod
    def _joined(cls, conditions: Iterable[Condition], word: str) -> Condition | None:
        listed = list(conditions)
        sql = word.join(f"({one.sql})" for one in listed)
        return cls(sql, tuple(value for one in listed for value in one.values)) if listed else None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several things: facts of the meeting, or words in the passage."""

    facts: Condition
    words: str


@dataclass(frozen=True, slots=True)
class Plan:
    """``terms`` are all words and names looked for. Of a passage: of each of ``groups``, by number, one must
    hold, ``excluded`` none, ``excluded_in_positions`` none in its positions. ``facts`` must hold for the
    agenda. ``is_spread``: the words need not stand in the same passage."""

    terms: tuple[Wanted, ...]
    groups: tuple[tuple[int, ...], ...]
    excluded: tuple[str, ...]
    excluded_in_positions: tuple[str, ...]
    choices: tuple[Choice, ...]
    facts: Condition
    positions_only: bool
    is_spread: bool = False

    @property
    def required(self) -> tuple[str, ...]:
        """An expression for each group."""
        return tuple(any_of(self.terms[number].expression for number in numbers) for numbers in self.groups)

    @property
    def asks_of_passages(self) -> bool:
        """Whether a passage must have something. If not, what is excluded is so from the whole agenda."""
        return bool(self.groups) or self.positions_only

    @property
    def table(self) -> str:
        """The full-text table whose rows are the passages."""
        return "position_words" if self.positions_only else "passage_words"

    @property
    def whole_agendas(self) -> bool:
        """Whether an agenda fits as soon as it has the words: a single one stands in some passage."""
        others = self.excluded or self.excluded_in_positions or self.choices or self.positions_only
        return self.is_spread or (len(self.groups) == 1 and not others)

    @property
    def lookups(self) -> int:
        """How many words SQLite has to look up to answer ``expression``, more or less."""
        return sum(term.lookups for term in self.terms) + 5 * len(self.excluded)

    @property
    def expression(self) -> str:
        """What a passage must match."""
        if self.is_spread or not self.asks_of_passages:
            return any_of((*self.required, *(choice.words for choice in self.choices)))
        positive = " AND ".join(self.required) or f'"{POSITION}"'
        return f"({positive}) NOT {any_of(self.excluded)}" if self.excluded else positive


def plan_of(db: sqlite3.Connection, query: Query) -> Plan:
    """How to answer this query from the texts that are here."""
    terms = [wanted(db, term) for term in query.words]
    numbers = iter(range(len(terms)))
    groups: list[tuple[int, ...]] = []
    choices: list[Choice] = []
    facts = [_not(_fact(term)) for term in query.excluded if isinstance(term, Held | At | Of)]
    for group in query.groups:
        words = tuple(next(numbers) for term in group if isinstance(term, Words | Named))
        others = Condition.one_of(_fact(term) for term in group if not isinstance(term, Words | Named))
        if not words:
            facts.append(others)
        elif len(words) == len(group):
            groups.append(words)
        else:
            choices.append(Choice(others, any_of(terms[number].expression for number in words)))
    stated = [term.words for term in query.excluded if isinstance(term, Stated)]
    excluded = [wanted(db, term).expression for term in query.excluded if isinstance(term, Words | Named)]
    if None in stated:
        excluded.append(f'"{POSITION}"')
    return Plan(
        tuple(terms),
        tuple(groups),
        tuple(excluded),
        tuple(wanted(db, words).expression for words in stated if words),
        tuple(choices),
        Condition.all_of(facts),
        query.positions_only,
    )


def _fact(term: Term) -> Condition:
    match term:
        case Held(first, last):
            return Condition("first_day <= ? AND last_day >= ?", (last.toordinal(), first.toordinal()))
        case At(forms):
            places = [forms, *(name for type_, name in canonicals(forms) if type_ == "place")]
            return Condition.one_of(_has("place", one) for one in places)
        case Of(forms):
            return _has("body", forms)
    raise TypeError(f"no fact of a meeting: {term}")


def _has(column: str, forms: Sequence[str]) -> Condition:
    return Condition(f"instr({column}, ?)", (f" {' '.join(forms)} ",))


def _not(condition: Condition) -> Condition:
    return Condition(f"NOT coalesce({condition.sql}, 0)", condition.values)


def agenda_condition(plan: Plan) -> Condition:
    """What must hold for a row of ``agendas``."""
    asked = [Condition("hidden = 0"), plan.facts]
    if not plan.asks_of_passages:
        asked += [_not(_among("id", "agenda_words", words)) for words in plan.excluded]
        asked += [_not(_among("id", "position_words", words)) for words in plan.excluded_in_positions]
        asked += [
            Condition.one_of((choice.facts, _among("id", "agenda_words", choice.words)))
            for choice in plan.choices
        ]
    return Condition.all_of(asked)


def passage_condition(plan: Plan) -> Condition:
    """What must hold for a row of ``plan.table`` besides that it matches."""
    asked = [_not(_among("rowid", "position_words", words)) for words in plan.excluded_in_positions]
    for choice in plan.choices:
        sql = f"rowid >> {PASSAGE_BITS} IN (SELECT id FROM agendas WHERE {choice.facts.sql})"  # noqa: S608
        facts = Condition(sql, choice.facts.values)
        asked.append(Condition.one_of((facts, _among("rowid", plan.table, choice.words))))
    return Condition.all_of(asked)


def _among(id_: str, table: str, expression: str) -> Condition:
    """The unary plus keeps SQLite from asking the full-text table row by row, a hundred times as slow."""
    rows = f"rowid >> {PASSAGE_BITS}" if (id_, table) == ("id", "position_words") else "rowid"
    return Condition(f"+{id_} IN (SELECT {rows} FROM {table} WHERE {table} MATCH ?)", (expression,))  # noqa: S608
