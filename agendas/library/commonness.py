"""In how many other meetings' agendas a sentence stands, word for word or nearly, by the tables of the index.

What stands everywhere says little. The keys of a sentence (``sentence_keys``) give the passages in which it
may stand; their words decide. Counting goes no further than a reader of the count would want to know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from agendas.library.search_tables import (
    PASSAGE_BITS,
    Tables,
    from_bytes,
    sentence_token,
    spans_from,
)
from agendas.library.sentence_keys import keys_of
from agendas.library.words import forms_in

NEAR_COPY = 0.9
"""From which share of equal words on (twice those of both, of all) two sentences are nearly the same."""
MOST_COUNTED = 12
"""Meetings: as many others again make no difference to whether a sentence is a formula."""

_ALL_KEYS, _EACH_KEY = 40, 400
"""Passages that are asked for, the newest: with all keys of a sentence, which hold it almost certainly, and
with one of them. A run of words that is more common than that is no help; the other keys are."""
_MOST_LOOKED_AT = 40
"""Passages whose words are compared with one sentence, when not all keys are there."""

Forms = tuple[str, ...]
MeetingId = tuple[str, int] | int
"""The body and first day of a meeting; when either is not known, the agenda's own number."""


def commonness(tables: Tables, sentences: Sequence[str], without: Iterable[str]) -> list[int]:
    """For each sentence in how many meetings' agendas it stands, up to ``MOST_COUNTED``; hidden agendas, and
    those of the meetings whose agendas have a key in ``without``, do not count. Raises Interrupted."""
    meetings = _meetings(tables, frozenset(without))
    passages = _Passages(tables)
    return [_count(tables, tuple(forms_in(sentence)), meetings, passages) for sentence in sentences]


def _meetings(tables: Tables, without: Container[str]) -> dict[int, MeetingId]:
    """The meeting of each agenda that counts."""
    meetings: dict[int, MeetingId] = {}
    not_counted: set[MeetingId] = set()
    facts = tables.rows("SELECT id, key, hidden, body, first_day FROM agendas")
    for id_, key, hidden, body, first_day in facts:
        meeting: MeetingId = (body, first_day) if body.strip() and first_day else id_
        if key in without:
            not_counted.add(meeting)
        if not hidden:
            meetings[id_] = meeting
    return {id_: meeting for id_, meeting in meetings.items() if meeting not in not_counted}


def _count(tables: Tables, forms: Forms, meetings: Mapping[int, MeetingId], passages: _Passages) -> int:
    having: set[MeetingId] = set()
    for row in _candidates(tables, forms):
        meeting = meetings.get(row >> PASSAGE_BITS)
        if meeting is not None and meeting not in having and passages.has(row, forms):
            having.add(meeting)
            if len(having) == MOST_COUNTED:
                break
    return len(having)


def _candidates(tables: Tables, forms: Forms) -> Iterator[int]:
    """The passages in which the sentence may stand, the likeliest first."""
    tokens = [f'"{sentence_token(key)}"' for key in keys_of(forms)]
    if not tokens:
        return
    sql = """SELECT rowid FROM passage_words WHERE passage_words MATCH ?
        ORDER BY rowid DESC LIMIT ?"""
    with_all = [row for (row,) in tables.rows(sql, " AND ".join(tokens), _ALL_KEYS)]
    yield from with_all
    shared = Counter(row for token in tokens for (row,) in tables.rows(sql, token, _EACH_KEY))
    for row in with_all:
        del shared[row]
    yield from (row for row, _ in shared.most_common(_MOST_LOOKED_AT))


class _Passages:
    """The sentences of passages, as words; each is made once."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._known: dict[int, list[Forms]] = {}

    def has(self, row: int, forms: Forms) -> bool:
        """Whether that passage has this sentence, or nearly."""
        if row not in self._known:
            self._known[row] = list(self._sentences(row))
        return any(is_near_copy(forms, one) for one in self._known[row])

    def _sentences(self, row: int) -> Iterator[Forms]:
        for kept, ends in self._tables.rows("SELECT text, sentences FROM passages WHERE id = ?", row):
            text = from_bytes(kept)
            yield from (tuple(forms_in(span.of(text))) for span in spans_from(ends))


def is_near_copy(one: Forms, other: Forms) -> bool:
    """Whether two sentences are nearly the same."""
    from rapidfuzz.distance import Indel  # a search need not load it

    return one == other or Indel.normalized_similarity(one, other, score_cutoff=NEAR_COPY) > 0
