"""Every quote of a briefing, looked for in the library: candidates from the search index, verdicts from
``quoting.checking``.

A quote is looked for by short runs of its words: those are found in a fraction of the time that all its words
take as one phrase, and a run without the word that was changed still finds the passage. The agendas that the
briefing itself names are looked through whole.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from agendas.library import documents
from agendas.library.search_index import Interrupted
from agendas.library.search_tables import (
    MOST_PASSAGES,
    PASSAGE_BITS,
    TITLE_PLACE,
    Tables,
    facts_from,
    from_bytes,
)
from agendas.library.store import Library
from agendas.library.words import forms_in
from agendas.quoting.candidates import Candidate, CandidatePassage
from agendas.quoting.checked import CheckedQuote, ClaimedSource, QuotedInBriefing
from agendas.quoting.checking import check
from agendas.quoting.quote import QuoteSource
from agendas.quoting.quoted_passages import quoted_passages

RUN = 4
"""Words, asked for as one phrase. Three stand together too often, of five too few survive a change."""
_MOST_RUNS = 12
_EACH_RUN = 200
"""Passages, the newest, that are asked for with a run; a run that is more common tells little."""
_LONGEST_PHRASE = 60
"""Words: more of a quote that goes on for pages tell nothing new."""
_SHORT = 7
"""Words: a changed quote of so few may have no run left, and is asked for with each word left out in turn."""
_MOST_CANDIDATES = 24
_MOST_WHOLE = 6
"""Agendas that are looked through whole for a quote in pieces."""
_MOST_CLAIMED = 3
"""Agendas that fit what the briefing says of the source; where more do, it says too little to read them."""
_MOST_PARAGRAPHS = 30


def check_briefing(
    library: Library,
    text: str,
    *,
    report: Callable[[int, int], None] = lambda _done, _all: None,
    stopped: Callable[[], bool] = lambda: False,
) -> tuple[CheckedQuote, ...]:
    """Every quote in the text of a briefing with its verdict, in order; removed agendas do not count.

    ``report`` is told how many of how many quotes have been checked, ``stopped`` is asked before each and
    during it. Raises ``search_index.Interrupted`` when it says yes or when the index was interrupted, and
    what ``Library.search`` raises.
    """
    with library.asked() as tables:
        quotes = quoted_passages(text)
        report(0, len(quotes))
        search = _QuoteSearch(tables, library, stopped)
        checked: list[CheckedQuote] = []
        for quoted in quotes:
            candidates = search.candidates(quoted, text)
            checked.append(CheckedQuote(quoted, check(quoted, text, candidates)))
            report(len(checked), len(quotes))
    return tuple(checked)


class _QuoteSearch:
    """The candidates for the quotes of one briefing; each passage is taken apart once."""

    def __init__(self, tables: Tables, library: Library, stopped: Callable[[], bool]) -> None:
        self._tables, self._library, self._stopped = tables, library, stopped
        rows = self._rows("SELECT id, key, first_day, last_day, facts FROM agendas WHERE NOT hidden")
        self._agendas = {id_: (key, first or 0, last or 0) for id_, key, first, last, _ in rows}
        self._facts = {id_: facts for id_, *_, facts in rows}
        self._passages: dict[int, CandidatePassage | None] = {}
        self._sources: dict[int, QuoteSource] = {}

    def candidates(self, quoted: QuotedInBriefing, briefing: str) -> list[Candidate]:
        """The agendas in which the quote may stand, the newest meeting first."""
        pieces = [forms_in(piece.of(briefing)) for piece in quoted.pieces]
        in_pieces = len(pieces) > 1
        found = self._likeliest(pieces, PASSAGE_BITS if in_pieces else 0)
        claimed = self._claimed(quoted.source)
        if in_pieces:
            rows = [row for id_ in found[:_MOST_WHOLE] for row in self._rows_of(id_)]
        else:
            more = min(_MOST_PARAGRAPHS, 2 * quoted.text.count("\n"))  # each may have a heading before it
            rows = [row + after for row in found for after in range(more + 1)]
        if len(claimed) <= _MOST_CLAIMED:
            rows += [row for id_ in claimed for row in self._rows_of(id_)]
        return list(self._as_candidates(rows))

    def _likeliest(self, pieces: Sequence[Sequence[str]], bits: int) -> list[int]:
        """The passages that share runs of words with the quote, the likeliest first; their ids without so
        many ``bits``: with ``PASSAGE_BITS`` the agendas.

        All passages that hold a run are known, or just the newest, when it is a common one. What holds the
        whole quote holds all its runs; where that leaves too many, the whole of it is asked for.
        """
        asked = [phrase for forms in pieces for phrase in _questions(forms)]
        known: Counter[int] = Counter()
        common: Counter[int] = Counter()
        for phrase in asked[:: max(1, -(-len(asked) // _MOST_RUNS))]:
            rows = self._matching(phrase, _EACH_RUN)
            (known if len(rows) < _EACH_RUN else common).update({row >> bits for row in rows})
        most = max(known.values(), default=0)
        likeliest = [row for row, count in known.items() if count == most]
        whole = []
        if not known or len(likeliest) > _MOST_CANDIDATES:
            whole = self._matching(_phrase(max(pieces, key=len)[:_LONGEST_PHRASE]), _MOST_CANDIDATES)
        ranked = sorted(known | common, key=lambda row: (-known[row], -common[row]))
        return list(dict.fromkeys((*(row >> bits for row in whole), *ranked)))[:_MOST_CANDIDATES]

    def _matching(self, expression: str, most: int) -> list[int]:
        sql = "SELECT rowid FROM passage_words WHERE passage_words MATCH ? ORDER BY rowid DESC LIMIT ?"
        return [row for (row,) in self._rows(sql, expression, most) if row % MOST_PASSAGES != TITLE_PLACE]

    def _claimed(self, source: ClaimedSource | None) -> frozenset[int]:
        """The agendas of the days that the briefing's source names."""
        periods = [(first.toordinal(), last.toordinal()) for first, last in source.periods] if source else []
        return frozenset(
            id_
            for id_, (_, first_day, last_day) in (self._agendas.items() if periods else ())
            if any(first <= last_day and first_day <= last for first, last in periods)
        )

    def _rows_of(self, agenda: int) -> list[int]:
        first = agenda << PASSAGE_BITS
        sql = "SELECT id FROM passages WHERE id BETWEEN ? AND ?"
        return [row for (row,) in self._rows(sql, first, first + TITLE_PLACE - 1)]

    def _as_candidates(self, rows: Iterable[int]) -> Iterator[Candidate]:
        wanted = dict.fromkeys(rows)
        self._load([row for row in wanted if row not in self._passages])
        of_agenda: dict[int, list[CandidatePassage]] = {}
        for row in sorted(wanted):
            if (passage := self._passages.get(row)) and row >> PASSAGE_BITS in self._agendas:
                of_agenda.setdefault(row >> PASSAGE_BITS, []).append(passage)
        for id_ in sorted(of_agenda, key=lambda id_: -self._agendas[id_][1]):
            yield Candidate(self._source(id_), of_agenda[id_])

    def _load(self, rows: list[int]) -> None:
        sql = "SELECT id, block, kind, text FROM passages WHERE id IN (SELECT value FROM json_each(?))"
        self._passages |= dict.fromkeys(rows)
        for row, block, kind, text in self._rows(sql, json.dumps(rows)) if rows else ():
            self._passages[row] = CandidatePassage.of(block, kind, from_bytes(text), row % MOST_PASSAGES)

    def _source(self, agenda: int) -> QuoteSource:
        if agenda not in self._sources:
            key = self._agendas[agenda][0]
            title, meeting = facts_from(self._facts[agenda])
            self._sources[agenda] = QuoteSource(key, self._name(key, title), title, meeting)
        return self._sources[agenda]

    def _name(self, key: str, title: str) -> str:
        document = documents.find(self._library.connection, key)
        return document.record.name if document else title

    def _rows(self, sql: str, *values: object) -> list[Any]:
        if self._stopped():
            raise Interrupted
        rows: list[Any] = self._tables.rows(sql, *values)
        return rows


def _questions(forms: Sequence[str]) -> list[str]:
    """What to ask for these words: each run of four; of a short quote all words but one."""
    if len(forms) > _SHORT:
        starts = (*range(0, len(forms) - RUN, RUN), len(forms) - RUN)
        return [_phrase(forms[at : at + RUN]) for at in starts]
    if len(forms) < RUN:
        return [_phrase(forms)] if forms else []
    return [_phrase(forms), *(_near(forms, at) for at in range(len(forms)))]


def _phrase(forms: Sequence[str]) -> str:
    return f'"{" ".join(forms)}"'


def _near(forms: Sequence[str], left_out: int) -> str:
    words = (f'"{form}"' for at, form in enumerate(forms) if at != left_out)
    return f"NEAR({' '.join(words)}, {_SHORT})"
