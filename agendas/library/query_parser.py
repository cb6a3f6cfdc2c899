"""What the user typed → a ``Query``, or a ``QueryProblem`` that says what is not understood.

Words and fields must all hold; ``OR`` (or ``OF``, in capitals) between two of them means either, and ties
its neighbours tighter than the space does: ``steun OR hulp Oekraïne`` is (steun or hulp) and Oekraïne. That
makes brackets needless; they are text, as they are in what people paste. So is everything else that only
looks like syntax: ``NAVO-Oekraïne``, ``C++``, ``a:b``, ``AND``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agendas.library.query import At, Held, Named, Of, Query, Stated, Term, Words
from agendas.library.query_periods import period_of
from agendas.library.words import forms_in
from agendas.problems import QueryProblem

LONGEST_QUERY = 1_000
MOST_TERMS = 40
SHORTEST_PREFIX = 2

FIELDS = {
    "jaar": "jaar", "year": "jaar",
    "datum": "datum", "date": "datum",
    "plaats": "plaats", "place": "plaats",
    "land": "land", "country": "land",
    "naam": "naam", "name": "naam",
    "orgaan": "orgaan", "body": "orgaan",
    "standpunt": "standpunt", "position": "standpunt",
}  # fmt: skip
"""Every name a field may be typed by, and the one it goes by."""

_EXAMPLES = {
    "plaats": "plaats:Brussel",
    "land": "land:Oekraïne",
    "naam": "naam:Rutte",
    "orgaan": 'orgaan:"Raad Buitenlandse Zaken"',
}

QUOTES = '"“”„‟«»'
_MINUS = "-−"
EITHER = ("OR", "OF")
_FIELD = re.compile(rf"({'|'.join(FIELDS)}):", re.IGNORECASE)
_WORD = re.compile(rf"[^\s{QUOTES}]+")
_BLANK = re.compile(r"[\s\0]+")


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing typed: a word, a phrase, a field with its value, or an OR."""

    text: str
    field: str = ""
    quoted: bool = False
    excluded: bool = False

    @property
    def is_or(self) -> bool:
        return self.text in EITHER and not (self.quoted or self.field or self.excluded)


def parse(text: str) -> Query:
    """The query that was typed. Empty when nothing but blanks was. Raises QueryProblem."""
    if len(text.strip()) > LONGEST_QUERY:
        raise QueryProblem("query_too_long", text, most=LONGEST_QUERY)
    made = _Making(text)
    for item in _items(text):
        made.take(item)
    return made.query()


class _Making:
    """A query in the making, item by item."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._groups: list[tuple[Term, ...]] = []
        self._excluded: list[Term] = []
        self._positions_only = False
        self._either = False
        self._after_excluded = False
        self._count = 0

    def take(self, item: _Item) -> None:
        if item.is_or:
            self._take_or()
        elif item.field == "standpunt" and not item.text:
            self._take_positions(item)
        elif (term := _term(item, self._text)) is not None:
            self._take_term(term, item)

    def _take_or(self) -> None:
        if self._after_excluded:
            raise QueryProblem("query_excluded_beside_or", self._text)
        if self._either or not self._groups:
            raise QueryProblem("query_or_without_side", self._text)
        self._either = True

    def _take_positions(self, item: _Item) -> None:
        if item.excluded:
            self._excluded.append(Stated())
        else:
            self._positions_only = True

    def _take_term(self, term: Term, item: _Item) -> None:
        self._count += 1
        if self._count > MOST_TERMS:
            raise QueryProblem("query_too_many_words", self._text, most=MOST_TERMS)
        if item.excluded:
            if self._either:
                raise QueryProblem("query_excluded_beside_or", self._text)
            self._excluded.append(term)
        elif self._either:
            self._groups[-1] = (*self._groups[-1], term)
        else:
            self._groups.append((term,))
        self._either, self._after_excluded = False, item.excluded

    def query(self) -> Query:
        if self._either:
            raise QueryProblem("query_or_without_side", self._text)
        made = Query(self._text, tuple(self._groups), tuple(self._excluded), self._positions_only)
        if made.is_empty and self._text.replace("\0", "").strip():
            raise QueryProblem("query_no_words", self._text)
        if made.excluded and not (made.groups or made.positions_only):
            raise QueryProblem("query_only_excluded", self._text)
        return made


def _items(text: str) -> Iterator[_Item]:
    at = 0
    while at < len(text):
        if blank := _BLANK.match(text, at):
            at = blank.end()
            continue
        excluded = text[at] in _MINUS and at + 1 < len(text) and not _BLANK.match(text, at + 1)
        at += excluded
        name = ""
        if field := _FIELD.match(text, at):
            name, at = FIELDS[field[1].lower()], field.end()
        if name == "standpunt" and not excluded:
            yield _Item("", name)  # of the whole search; what follows is as any other word
            continue
        content, quoted, at = _content(text, at)
        yield _Item(content, name, quoted, excluded)


def _content(text: str, at: int) -> tuple[str, bool, int]:
    """What stands at ``at``, a phrase or a word; whether it was quoted; and where it ends."""
    if at < len(text) and text[at] in QUOTES:
        closing = next((end for end in range(at + 1, len(text)) if text[end] in QUOTES), None)
        if closing is None:
            raise QueryProblem("query_open_quote", text)
        return text[at + 1 : closing], True, closing + 1
    word = _WORD.match(text, at)
    return (word.group(), False, word.end()) if word else ("", False, at)


def _term(item: _Item, text: str) -> Term | None:
    """What one item asks, None when it has no letter or digit. Raises QueryProblem."""
    if item.field in ("jaar", "datum"):
        return Held(*period_of(item.text, text, years_only=item.field == "jaar"))
    words = _words(item, text)
    if not item.field:
        return words
    if item.field == "standpunt":
        return Stated(words)
    if words is None:
        raise QueryProblem("query_empty_field", text, field=item.field, example=_EXAMPLES[item.field])
    if item.field in ("land", "naam"):
        return Named(words.forms, of_country=item.field == "land")
    return At(words.forms) if item.field == "plaats" else Of(words.forms)


def _words(item: _Item, text: str) -> Words | None:
    forms = tuple(forms_in(item.text))
    if item.quoted:
        return Words(forms, "exact") if forms else None
    if not item.text.endswith("*") or item.field not in ("", "standpunt"):
        return Words(forms) if forms else None
    if not forms:
        raise QueryProblem("query_lone_star", text)
    if len(forms[-1]) < SHORTEST_PREFIX:
        raise QueryProblem("query_short_prefix", text, fewest=SHORTEST_PREFIX)
    return Words(forms, "prefix")
