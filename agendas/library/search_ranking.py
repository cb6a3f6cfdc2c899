"""Which agendas come first: bm25 over whole agendas, hits in titles and headings weighing more.

Ranking every passage by itself takes a second at 20,000 agendas. And in a large library a word that more than
half of the agendas have does not rank at all: bm25 gives it next to nothing, at the price of looking at
every place where it stands. It counts where it stands in a title or heading; the rest is newest first.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from agendas.library.search_tables import Tables
from agendas.library.wanted import Wanted, any_of

_WEIGHTS = "10.0, 4.0, 1.0, 0.2"
"""What a hit weighs in a title, a heading, the body, a covering letter."""

LARGE = 1_000
"""Agendas in a library, from which on common words do not rank."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """The agendas in which something fits. ``counts``: of how many agendas have each term, what is known."""

    ids: AbstractSet[int]
    counts: Mapping[int, int]


def best_agendas(
    tables: Tables, fitting: Fitting, terms: Sequence[Wanted], shown: Mapping[int, int], most: int
) -> list[int]:
    """The best of these agendas, best first; of equals the newest meeting first.

    ``shown`` numbers all agendas that may be found, newest first.
    """
    common: list[Wanted] = []
    if len(shown) >= LARGE:
        common = [
            term
            for number, term in enumerate(terms)
            if (fitting.counts.get(number) or _agendas_with(tables, term)) > len(shown) / 2
        ]
    ranks = _ranks(tables, any_of(term.expression for term in terms if term not in common))
    named = _ranks(tables, f"{{title headings}} : {any_of(term.expression for term in common)}")
    ranked = heapq.nsmallest(
        most,
        fitting.ids & (ranks.keys() | named.keys()),
        key=lambda id_: (ranks.get(id_, 0.0), named.get(id_, 0.0), shown[id_]),
    )
    newest = (id_ for id_ in shown if id_ in fitting.ids and not (id_ in ranks or id_ in named))
    return [*ranked, *itertools.islice(newest, most - len(ranked))]


def _agendas_with(tables: Tables, term: Wanted) -> int:
    sql = "SELECT count(*) FROM agenda_words WHERE agenda_words MATCH ?"
    return int(tables.rows(sql, term.expression)[0][0])


def _ranks(tables: Tables, expression: str) -> dict[int, float]:
    """How well each agenda fits that does: the less, the better."""
    sql = f"SELECT rowid, bm25(agenda_words, {_WEIGHTS}) FROM agenda_words WHERE agenda_words MATCH ?"  # noqa: S608
    return dict(tables.rows(sql, expression))
