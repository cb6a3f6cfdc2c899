"""Tells when two names are spellings of one person's: Zelensky, Zelenskyy; Andrii and Andria Sybiha.

Needs rapidfuzz, loaded when a document has two names to compare. The rule, measured on the pairs in
``tests/agendas/understanding/test_spellings.py``:

1. Names are compared as they sound in a Dutch letter: ``spelling_key`` takes "Lawrow" and "Lavrov", "Poetin"
   and "Putin" for one.
2. Two full names are one person's when surnames and first names sound alike but for one letter in all (of
   a first name of five letters, a surname of six). Initials must agree with the other's names.
3. A surname alone is that of the one full name that sounds like it. Where two persons bear it, it is
   neither's.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from agendas.understanding.gazetteer import fold_case
from agendas.understanding.knowledge import word_class

_SOUNDS = (
    ("sch|sj|sh", "s"), ("tsj|tch", "ts"), ("kh|ch", "h"), ("zh|zj", "z"), ("ph", "f"), ("th", "t"),
    ("oe|ou", "u"), ("x", "ks"), ("ck|q|c", "k"), ("w", "v"), ("[yj]", "i"), (r"(.)\1+", r"\1"),
    ("[^a-z]", ""),
)  # fmt: skip
_PATTERNS = tuple((re.compile(pattern), sound) for pattern, sound in _SOUNDS)
_PARTICLE = word_class("van de der den von al el bin ibn ten ter te la le du da dos")
_INITIAL = re.compile(r"(?:[A-Z][a-z]?\.)+|[A-Z]")
_SHORTEST_FIRST_NAME = 5
_SHORTEST_SURNAME = 6


@dataclass(frozen=True, slots=True)
class _Person:
    """A name in its parts, as it sounds: the surname, and the first names or initials before it."""

    surname: str
    first: str
    initials: str

    @property
    def is_surname_alone(self) -> bool:
        return not self.initials


@functools.lru_cache(maxsize=4096)
def spelling_key(name: str) -> str:
    """How the name sounds in a Dutch letter, whatever the transliteration: "Zelenskyy" → "zelenski"."""
    key = fold_case(name)
    for pattern, sound in _PATTERNS:
        key = pattern.sub(sound, key)
    return key


@functools.lru_cache(maxsize=4096)
def _person(name: str) -> _Person:
    words = [word for word in re.sub(r"\.(?=\w{2})", ". ", name).split() if word.lower() not in _PARTICLE]
    if not words:
        return _Person(spelling_key(name), "", "")
    surname = re.sub(r"^(?:al|el)-", "", words[-1], flags=re.IGNORECASE)
    first = words[0] if len(words) > 1 and not _INITIAL.fullmatch(words[0]) else ""
    return _Person(spelling_key(surname), spelling_key(first), "".join(_initials(words[:-1])))


def _initials(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if _INITIAL.fullmatch(word):
            yield from (spelling_key(part[0])[:1] for part in word.split(".") if part)
        else:
            yield spelling_key(word[0])[:1]


def same_person(one: str, other: str) -> bool:
    """Whether the two names can be one person's, see the module's rule."""
    left, right = _person(one), _person(other)
    if not left.surname or not right.surname:
        return False
    if left.is_surname_alone or right.is_surname_alone:
        return left.surname == right.surname
    if not (left.initials.startswith(right.initials) or right.initials.startswith(left.initials)):
        return False
    if not left.first or not right.first:
        return left.surname == right.surname
    apart = _distance(left.surname, right.surname, _SHORTEST_SURNAME)
    return apart + _distance(left.first, right.first, _SHORTEST_FIRST_NAME) <= 1


def _distance(one: str, other: str, shortest: int) -> int:
    """0 alike, 1 for one letter in names long enough to bear it, 2 for all else."""
    if one == other:
        return 0
    if min(len(one), len(other)) < shortest:
        return 2
    from rapidfuzz.distance import Levenshtein  # only names that differ come here

    return Levenshtein.distance(one, other, score_cutoff=1)


@functools.lru_cache(maxsize=4096)
def is_spelled_otherwise(written: str, canonical: str) -> bool:
    """Whether the form spells the name in another way, and is not just shorter: "Putin" for "Vladimir
    Poetin", not "Poetin" or "V. Poetin".
    """
    if not same_person(written, canonical):
        return False
    known = {fold_case(word) for word in re.split(r"[\s-]", canonical)}
    words = [word for word in re.split(r"[\s-]", written) if not _INITIAL.fullmatch(word)]
    return any(fold_case(word) not in known for word in words if word.lower() not in _PARTICLE)


class KnownPersons:
    """The persons of the name lists: their canonical names by every listed form in lower case."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        self.forms = forms

    @functools.cached_property
    def canonical(self) -> frozenset[str]:
        """The canonical names alone."""
        return frozenset(self.forms.values())

    @functools.cached_property
    def by_key(self) -> dict[str, str | None]:
        """The canonical name by how a listed form sounds, None where two persons sound alike."""
        found: dict[str, str | None] = {}
        for form, canonical in self.forms.items():
            key = spelling_key(form)
            found[key] = canonical if found.get(key, canonical) == canonical else None
        return found


def join_spellings(counted: Mapping[str, int], known: KnownPersons) -> dict[str, str]:
    """For each name in ``counted`` (with how often the document has it) that is another spelling, or a
    shorter form, of a person in the lists or in the document: that person's canonical name. The listed name
    leads, then the full one, then the most frequent.
    """
    joined: dict[str, str] = {}
    open_names = []
    for name in counted:
        if name not in known.canonical:
            listed = known.by_key.get(spelling_key(name))
            if listed is None:
                open_names.append(name)
            else:
                joined[name] = listed
    ranks = {name: _rank(name, counted, known) for name in counted}
    leading = sorted((name for name in counted if name not in joined), key=ranks.__getitem__)
    neighbours = _Neighbours(leading)
    for name in sorted(open_names, key=ranks.__getitem__, reverse=True):
        better = [
            other for other in neighbours.of(name) if ranks[other] < ranks[name] and same_person(name, other)
        ]
        if better and all(same_person(better[0], other) for other in better):
            joined[name] = better[0]
    return {name: _last(name, joined) for name in joined}


def _last(name: str, joined: Mapping[str, str]) -> str:
    while name in joined:
        name = joined[name]
    return name


def _rank(name: str, counted: Mapping[str, int], known: KnownPersons) -> tuple[bool, bool, bool, int, str]:
    person = _person(name)
    return (
        name not in known.canonical,
        person.is_surname_alone,
        not person.first,
        -counted[name],
        name,
    )


class _Neighbours:
    """The names that may be one person's, in the order given, found without comparing all with all: two words
    that differ by one letter become one when the right letter is left out of each.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._order: dict[str, int] = {}
        self._by_key: dict[str, list[str]] = defaultdict(list)
        for name in names:
            self._order[name] = len(self._order)
            person = _person(name)
            for key in (f"surname {person.surname}", *_keys_of_full_name(person)):
                self._by_key[key].append(name)

    def of(self, name: str) -> list[str]:
        """The names that ``name`` can be another spelling of, the first ones first."""
        person = _person(name)
        keys = _keys_of_full_name(person) if person.first else [f"surname {person.surname}"]
        near = {other for key in keys for other in self._by_key.get(key, ())}
        return sorted(near - {name}, key=self._order.__getitem__)


def _keys_of_full_name(person: _Person) -> list[str]:
    """Two full names of one person agree in the surname, in the first name, or in both."""
    if not person.first:
        return []
    return [
        *(f"{person.surname}, {first}" for first in _without_a_letter(person.first, _SHORTEST_FIRST_NAME)),
        *(f"{person.first} {surname}" for surname in _without_a_letter(person.surname, _SHORTEST_SURNAME)),
    ]


def _without_a_letter(word: str, shortest: int) -> set[str]:
    if len(word) < shortest:
        return {word}
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
