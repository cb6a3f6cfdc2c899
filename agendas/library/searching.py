"""Answers a query from the tables of the index: which agendas, best first, then their best passages.

A passage fits when all that is asked of passages holds for it. When no passage anywhere has all the words,
the agendas are found that have them spread over several passages.
"""

from __future__ import annotations

import dataclasses
import json
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from agendas.library.found import FoundAgenda, SearchResults
from agendas.library.marking import Marker
from agendas.library.passage_choice import PassageChoice
from agendas.library.query import Query, Words
from agendas.library.search_plan import Plan, agenda_condition, passage_condition, plan_of
from agendas.library.search_ranking import LARGE, Fitting, best_agendas
from agendas.library.search_tables import (
    MOST_PASSAGES,
    PASSAGE_BITS,
    Row,
    Tables,
    facts_from,
    from_bytes,
)

MOST_EXAMINED = 400
FEWEST_EXAMINED = 8
"""Passages that are read to choose the best: in all, but of each agenda at least so many."""

_SCAN, _LOOKUP = 60e-6, 0.04
"""What a passage costs when all hits are gone through, and a word that is looked up in one agenda: in
milliseconds, as measured, but only their ratio matters."""
_USUAL_PASSAGES = 23
"""In an agenda."""


def search(tables: Tables, query: Query, *, most_agendas: int, passages_each: int) -> SearchResults:
    """The agendas in which something fits, best first. Raises Interrupted."""
    if query.is_empty:
        return SearchResults(query.text)
    plan, shown, fitting = _planned(tables, query)
    best = best_agendas(tables, fitting, plan.terms, shown, most_agendas)
    passages = _passages_in(tables, plan, best) if plan.terms or plan.positions_only else {}
    return SearchResults(query.text, _agendas(tables, plan, best, passages, passages_each), len(fitting.ids))


def count(tables: Tables, query: Query) -> int:
    """In how many agendas something fits: a small part of the work of ``search``. Raises Interrupted."""
    return 0 if query.is_empty else len(_planned(tables, query)[2].ids)


def _planned(tables: Tables, query: Query) -> tuple[Plan, dict[int, int], Fitting]:
    """How to answer, the agendas that may be found, and those in which something fits."""
    plan = plan_of(tables.db, query)
    shown = _shown(tables, plan)
    fitting = _fitting(tables, plan, shown)
    if not fitting.ids and _may_be_spread(query, plan):
        plan = dataclasses.replace(plan, is_spread=True)
        fitting = _fitting(tables, plan, shown)
    return plan, shown, fitting


def _may_be_spread(query: Query, plan: Plan) -> bool:
    """Whether words in several passages will do: not when something is excluded, or a name is asked for
    where the words stand."""
    return (
        len(plan.required) > 1
        and not (query.excluded or plan.positions_only or plan.choices)
        and all(isinstance(term, Words) for term in query.words)
    )


def _shown(tables: Tables, plan: Plan) -> dict[int, int]:
    """The agendas that may be found, not hidden and of the right meetings, numbered: newest first."""
    shown = agenda_condition(plan)
    sql = f"SELECT id FROM agendas WHERE {shown.sql} ORDER BY last_day DESC, id DESC"  # noqa: S608
    return {id_: number for number, (id_,) in enumerate(tables.rows(sql, *shown.values))}


def _fitting(tables: Tables, plan: Plan, shown: Container[int]) -> Fitting:
    """The agendas in which something fits, of those that may be found."""
    if not plan.asks_of_passages:
        return Fitting(_among(tables.rows("SELECT id FROM agendas"), shown), {})
    if plan.whole_agendas:
        return _with_words(tables, plan, shown)
    fits = passage_condition(plan)
    sql = f"""SELECT DISTINCT rowid >> {PASSAGE_BITS} FROM {plan.table}
        WHERE {plan.table} MATCH ? AND {fits.sql}"""  # noqa: S608
    ids = _among(tables.rows(sql, plan.expression, *fits.values), shown)
    # a word that all of them must have, no fewer have
    alone = (numbers[0] for numbers in plan.groups if len(numbers) == 1)
    return Fitting(ids, dict.fromkeys(alone, len(ids)) if len(ids) > LARGE else {})


def _with_words(tables: Tables, plan: Plan, shown: Container[int]) -> Fitting:
    """The agendas that have of each group a term, wherever in them it stands."""
    sql = "SELECT rowid FROM agenda_words WHERE agenda_words MATCH ?"
    having = [_among(tables.rows(sql, term.expression), shown) for term in plan.terms]
    groups = [set().union(*(having[number] for number in numbers)) for numbers in plan.groups]
    return Fitting(set.intersection(*groups), {number: len(ids) for number, ids in enumerate(having)})


def _passages_in(tables: Tables, plan: Plan, ids: Sequence[int]) -> dict[int, list[int]]:
    """The passages of these agendas that fit, in reading order."""
    if plan.whole_agendas and all(term.open_ended for term in plan.terms):
        rows = _rows_beginning(tables, plan, ids)
    else:
        rows = _rows_in(tables, plan.table, plan.expression, plan.lookups, ids)
    for words in plan.excluded_in_positions:
        excluded = set(_rows_in(tables, "position_words", words, plan.lookups, ids))
        rows = [row for row in rows if row not in excluded]
    for choice in plan.choices if plan.asks_of_passages else ():
        having = set(_rows_in(tables, plan.table, choice.words, plan.lookups, ids))
        sql = f"SELECT id FROM agendas WHERE {choice.facts.sql}"  # noqa: S608
        anyway = set(_firsts(tables.rows(sql, *choice.facts.values)))
        rows = [row for row in rows if row in having or row >> PASSAGE_BITS in anyway]
    found: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        found[row >> PASSAGE_BITS].append(row)
    return found


def _rows_in(tables: Tables, table: str, expression: str, lookups: int, ids: Sequence[int]) -> list[int]:
    """The passages of these agendas that match: looked up in one agenda after the other, or picked from all
    that match, whichever is less work."""
    sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ?"  # noqa: S608
    (newest,) = tables.rows("SELECT coalesce(max(id), 0) FROM agendas")[0]
    if len(ids) * lookups * _LOOKUP > newest * _USUAL_PASSAGES * _SCAN:
        picked = f"{sql} AND +rowid >> {PASSAGE_BITS} IN (SELECT value FROM json_each(?))"  # noqa: S608
        return _firsts(tables.rows(picked, expression, json.dumps(ids)))
    each = f"{sql} AND rowid BETWEEN ? AND ?"
    return [row for id_ in ids for row in _firsts(tables.rows(each, expression, *_ends(id_)))]


def _rows_beginning(tables: Tables, plan: Plan, ids: Sequence[int]) -> list[int]:
    """The passages of these agendas with a word that begins so: their texts are looked through. SQLite would
    bring together all places in the library of all words that begin so, which are many."""
    marker = Marker(plan.terms)
    texts = "SELECT id, text FROM passages WHERE id BETWEEN ? AND ?"
    rows = (row for id_ in ids for row in tables.rows(texts, *_ends(id_)))
    return [row for row, text in rows if marker.hits(from_bytes(text))]


def _ends(agenda_id: int) -> tuple[int, int]:
    """The first and the last id that a passage of this agenda can have."""
    first = agenda_id << PASSAGE_BITS
    return first, first + MOST_PASSAGES - 1


def _agendas(
    tables: Tables, plan: Plan, ids: Sequence[int], passages: Mapping[int, list[int]], each: int
) -> tuple[FoundAgenda, ...]:
    sql = "SELECT id, key, facts FROM agendas WHERE id IN (SELECT value FROM json_each(?))"
    facts = {id_: (key, *facts_from(kept)) for id_, key, kept in tables.rows(sql, json.dumps(ids))}
    enough = max(FEWEST_EXAMINED, MOST_EXAMINED // max(1, len(ids)), each)
    examined = [row for id_ in ids for row in passages.get(id_, [])[:enough]]
    choice = PassageChoice(plan, _texts(tables, examined))
    return tuple(
        FoundAgenda(*facts[id_], choice.best(id_, each), len(passages.get(id_, [])))
        for id_ in ids
        if id_ in facts
    )


def _texts(tables: Tables, ids: Sequence[int]) -> list[Row]:
    sql = """SELECT id, block, kind, section, text, positions, NULL, NULL FROM passages
        WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"""
    return tables.rows(sql, json.dumps(ids))


def _among(rows: Iterable[tuple[int]], known: Container[int]) -> set[int]:
    return {id_ for (id_,) in rows if id_ in known}


def _firsts(rows: Iterable[tuple[int, ...]]) -> list[int]:
    return [row[0] for row in rows]
