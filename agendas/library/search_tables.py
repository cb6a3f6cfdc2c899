"""The tables of the search index, and what an agenda's passages become in them.

Two levels. ``agenda_words`` has a row for each agenda and decides which come first; ``passage_words`` has a
row for each block and decides which fit; ``position_words`` has, for the blocks that state Dutch positions,
the words of just those sentences. These three keep no text: they are given the folded forms of ``words``,
so that SQLite's tokenizer has nothing to decide; ``passage_words`` also has the keys of the sentences, by
which near copies of one are found (``sentence_keys``). Inflections are found through ``vocabulary``.
``named`` counts in how many blocks of an agenda a name stands: counting them in ``passage_words`` took three
times as long.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from agendas.library.records import PassageRecord, meeting_fields, meeting_from
from agendas.library.sentence_keys import keys_of
from agendas.library.words import forms_in
from agendas.model import BlockKind, EntityType, Meeting, Span

APPLICATION_ID = 0x53747A6B  # "Stzk"
INDEX_VERSION = 3
"""Raise it with every change of the tables, or of what ``words`` makes of a text: older files are
made anew."""

TABLES = """
CREATE TABLE agendas(
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again: what is left of an agenda is never another's
    key TEXT NOT NULL UNIQUE, reader TEXT NOT NULL, hidden INTEGER NOT NULL DEFAULT 0,
    facts TEXT NOT NULL, first_day INTEGER, last_day INTEGER, place TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX agendas_by_facts ON agendas(hidden, last_day, first_day, place, body);
CREATE TABLE passages(
    id INTEGER PRIMARY KEY, block TEXT NOT NULL, kind TEXT NOT NULL, section BLOB, text BLOB NOT NULL,
    positions TEXT, names TEXT, sentences TEXT);
CREATE TABLE names(id INTEGER PRIMARY KEY, type TEXT NOT NULL, forms TEXT NOT NULL, UNIQUE(forms, type));
CREATE TABLE named(
    name INTEGER, agenda INTEGER, blocks INTEGER NOT NULL, PRIMARY KEY(name, agenda)) WITHOUT ROWID;
CREATE TABLE vocabulary(form TEXT PRIMARY KEY, stem TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX vocabulary_by_stem ON vocabulary(stem, form);
CREATE VIRTUAL TABLE agenda_words USING fts5(
    title, headings, body, letter, content='', tokenize='ascii', prefix='2 3');
CREATE VIRTUAL TABLE passage_words USING fts5(words, content='', columnsize=0, tokenize='ascii');
CREATE VIRTUAL TABLE position_words USING fts5(words, content='', columnsize=0, tokenize='ascii');
"""

PASSAGE_BITS = 20
"""A passage's id is its agenda's id, then its place in it in so many bits: the passages of one agenda are a
range of ids, to which SQLite can narrow a full-text search."""
MOST_PASSAGES = 1 << PASSAGE_BITS
TITLE_PLACE = MOST_PASSAGES - 1
"""The place of a title that stands nowhere in the text (``title_by_hand``): no passage comes so far."""

# Characters for private use: never part of a word that is typed or read, and no borders to the tokenizer.
_BORDER = "\ue000"  # between passages and sentences, so that no phrase is found across them
POSITION = "\ue001"
"""Stands in every passage that states a position."""
_NAME = "\ue002"
_SENTENCE = "\ue003"

UNNAMED_TYPES: frozenset[EntityType] = frozenset({"date", "figure"})
"""Nobody looks for these by name: they are words."""


def name_token(name_id: int) -> str:
    """What stands in a passage with that name of the table ``names``."""
    return f"{_NAME}{name_id}"


def sentence_token(key: int) -> str:
    """What stands in a passage with a sentence that has that key."""
    return f"{_SENTENCE}{key:x}"


@dataclass(frozen=True, slots=True)
class Indexed:
    """A passage as the full-text tables take it: its words and those of its positions, folded; ``names`` as
    ids of the table ``names``; ``sentence_keys`` of all its sentences."""

    kind: BlockKind
    forms: tuple[str, ...]
    stated: tuple[tuple[str, ...], ...]
    names: tuple[int, ...]
    sentence_keys: tuple[int, ...] = ()

    @classmethod
    def of(cls, passage: PassageRecord, names: tuple[int, ...]) -> Indexed:
        """A passage with these names."""
        stated = (tuple(forms_in(span.of(passage.text))) for span in passage.positions)
        keys = (key for span in passage.sentences for key in keys_of(forms_in(span.of(passage.text))))
        return cls(passage.kind, tuple(forms_in(passage.text)), tuple(stated), names, tuple(keys))

    @property
    def words(self) -> str:
        """The row of ``passage_words``."""
        return " ".join((*self.forms, _BORDER, *self.tokens, *map(sentence_token, self.sentence_keys)))

    @property
    def stated_words(self) -> str:
        """The row of ``position_words``; empty when no position is stated."""
        if not self.stated:
            return ""
        forms = (form for sentence in self.stated for form in (*sentence, _BORDER))
        return " ".join((*forms, *self.tokens))

    @property
    def tokens(self) -> tuple[str, ...]:
        """What stands for the names in it, and for its stating a position."""
        return (*map(name_token, self.names), *((POSITION,) if self.stated else ()))


def agenda_columns(passages: Iterable[Indexed]) -> tuple[str, ...]:
    """The row of ``agenda_words``: title, headings, body (notes too) and letter."""
    columns: dict[str, list[str]] = {"title": [], "heading": [], "paragraph": [], "letter": []}
    for passage in passages:
        column = columns.get(passage.kind, columns["paragraph"])
        column += (*passage.forms, _BORDER, *passage.tokens)
    return tuple(" ".join(column) for column in columns.values())


def title_by_hand(title: str, passages: Sequence[PassageRecord]) -> PassageRecord | None:
    """The title that is shown as a passage, to be found by; None when the titles in the text have its words
    already, as they do until the user corrects it. It points to where the title stands that it corrects."""
    titles = [passage for passage in passages if passage.kind == "title"]
    written = " ".join(form for passage in titles for form in forms_in(passage.text))
    forms = " ".join(forms_in(title))
    if not passages or f" {forms} " in f" {written} ":
        return None
    return PassageRecord((titles or passages)[0].block, "title", None, title)


Row = tuple[int, str, BlockKind, bytes | None, bytes, str | None, str | None, str | None]


def row_of(id_: int, passage: PassageRecord, names: tuple[int, ...]) -> Row:
    """A passage as ``passages`` keeps it. Its text as bytes: SQLite refuses lone surrogates as text."""
    section = None if passage.section is None else to_bytes(passage.section)
    return (
        id_, passage.block, passage.kind, section, to_bytes(passage.text), _ends(passage.positions),
        _joined(names), _ends(passage.sentences),
    )  # fmt: skip


def passage_from(row: Row) -> tuple[PassageRecord, tuple[int, ...]]:
    """The passage of ``row_of``, without its names, and the ids of those."""
    _, block, kind, section, text, positions, names, sentences = row
    title = None if section is None else from_bytes(section)
    stretches, all_of_them = spans_from(positions), spans_from(sentences)
    return PassageRecord(block, kind, title, from_bytes(text), stretches, sentences=all_of_them), _numbers(
        names
    )


def spans_from(kept: str | None) -> tuple[Span, ...]:
    """The stretches of a text, as ``passages`` keeps them."""
    ends = iter(_numbers(kept))
    return tuple(Span(start, end) for start, end in zip(ends, ends, strict=True))


def _ends(spans: Iterable[Span]) -> str | None:
    return _joined(end for span in spans for end in (span.start, span.end))


def _joined(numbers: Iterable[int]) -> str | None:
    return " ".join(map(str, numbers)) or None


def _numbers(kept: str | None) -> tuple[int, ...]:
    return tuple(map(int, kept.split())) if kept else ()


def to_bytes(text: str) -> bytes:
    """A text as it is kept."""
    return text.encode("utf-8", "surrogatepass")


def from_bytes(kept: bytes) -> str:
    """The text that was kept."""
    return kept.decode("utf-8", "surrogatepass")


class Interrupted(Exception):
    """The search was called off by ``SearchIndex.interrupt``."""


class Tables:
    """The tables, for a search that may be called off between two questions."""

    def __init__(self, db: sqlite3.Connection, stopped: Callable[[], bool]) -> None:
        self.db = db
        self._stopped = stopped

    def rows(self, sql: str, *values: object) -> list[Any]:
        """The rows of the answer. Raises Interrupted."""
        if self._stopped():
            raise Interrupted
        return self.db.execute(sql, values).fetchall()


Facts = tuple[str, int | None, int | None, str, str]


def facts_of(title: str, meeting: Meeting) -> Facts:
    """The facts of an agenda as ``agendas`` keeps them: as they are shown, then as they are asked for."""
    first, last = meeting.start or meeting.end, meeting.end or meeting.start
    return (
        json.dumps([title, meeting_fields(meeting)]),  # ASCII: a title may hold lone surrogates
        first.toordinal() if first else None,
        last.toordinal() if last else None,
        searchable(meeting.place),
        searchable(meeting.body),
    )


def facts_from(kept: str) -> tuple[str, Meeting]:
    """The title and the meeting, from the first of ``facts_of``."""
    title, fields = json.loads(kept)
    return title, meeting_from(fields)


def searchable(name: str | None) -> str:
    """A name of a place or body, as the words in it are asked for: folded, each between spaces."""
    return f" {' '.join(forms_in(name or ''))} "
