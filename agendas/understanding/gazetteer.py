"""Finds the names of ``resources/gazetteer`` in a text, all in one pass.

Needs ahocorasick-rs, imported at the first search. Offsets are Python string offsets (code points).
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agendas.understanding.governments import NameFound, with_governments
from agendas.understanding.knowledge import Name, names

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

# Length-preserving: the letters write "Nieuw Zeeland", "NAVO-Top" and "Israel" as well, and Word puts in
# no-break spaces and hyphens. Folded, all these are one form.
_PLAIN = {
    **dict.fromkeys(map(ord, "-\u2010\u2011\u00a0\u202f"), " "),
    **dict.fromkeys(map(ord, "\u2018\u2019\u02bc"), "'"),
}
_ACCENTED = {
    "a": "áàâäãåā", "c": "çčć", "d": "đ", "e": "éèêëėęě", "g": "ğ", "i": "íìîïı", "l": "ł", "n": "ñńň",
    "o": "óòôöõøő", "r": "ř", "s": "šśşș", "t": "țť", "u": "úùûüůű", "y": "ýÿ", "z": "žźż",
}  # fmt: skip
for _base, _accented in _ACCENTED.items():
    for _letter in _accented:
        _PLAIN[ord(_letter)] = _base
        _PLAIN[ord(_letter.upper())] = _base.upper()
_PLAIN[ord("İ")] = "I"


__all__ = ["NameFound", "Words", "find_names", "fold", "fold_case"]


def fold(text: str) -> str:
    """The text without accents, with plain spaces for hyphens: as long as ``text``, so offsets hold."""
    return text if text.isascii() and "-" not in text else text.translate(_PLAIN)


def fold_case(text: str) -> str:
    """The folded text in lower case, still as long as ``text``."""
    return _lowered(fold(text))


def find_names(text: str) -> list[NameFound]:
    """All gazetteer names in the text, the longest where they overlap, in order of their start.

    A capital that stands for its government is the country: "Moskou weigert" is Rusland, "in Moskou" is
    not. The rule is in ``governments``.
    """
    folded = fold(text)
    lowered = _lowered(folded)
    hits: list[tuple[int, int, Name]] = []
    index = _index()
    for entry, start, end in index.automaton.find_matches_as_indexes(lowered, overlapping=True):
        if _stands_alone(text, start, end):
            hits += ((start, -end, name) for name in index.names[entry] if _capitals_fit(name, folded, start))
    return with_governments(text, _longest(hits))


@dataclass(frozen=True, slots=True)
class Words:
    """Some words to look for, exactly as they are written, in one pass over a text."""

    automaton: AhoCorasick | None

    @classmethod
    def of(cls, words: Iterable[str]) -> Words:
        """The words, numbered in order."""
        from ahocorasick_rs import AhoCorasick, MatchKind  # only the first search needs it

        listed = list(words)
        return cls(AhoCorasick(listed, matchkind=MatchKind.Standard) if listed else None)

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """(number, start, end) of every word where it stands alone."""
        if self.automaton is not None:
            for index, start, end in self.automaton.find_matches_as_indexes(text, overlapping=True):
                if _stands_alone(text, start, end):
                    yield index, start, end


def _lowered(folded: str) -> str:
    lowered = folded.lower()
    if len(lowered) == len(folded):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in folded)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no word goes on at either side. A hyphen is a border: NAVO in NAVO-bondgenoten counts."""
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def _capitals_fit(name: Name, folded: str, start: int) -> bool:
    """Whether the text has a capital where the name has one. More capitals than the name are fine:
    titles are set in them ("NAVO FOREIGN MINISTER MEETING") and sentences begin with one.
    """
    written = fold(name.written)
    found = folded[start : start + len(written)]
    return found == written or all(
        one == other or one == other.upper() for one, other in zip(found, written, strict=True)
    )


def _longest(hits: list[tuple[int, int, Name]]) -> Iterator[NameFound]:
    reached = 0
    for start, negative_end, name in sorted(hits, key=lambda hit: hit[:2]):
        if start >= reached:
            reached = -negative_end
            yield NameFound(start, reached, name)


@dataclass(frozen=True, slots=True)
class _Index:
    automaton: AhoCorasick
    names: tuple[tuple[Name, ...], ...]


@functools.cache
def _index() -> _Index:
    from ahocorasick_rs import AhoCorasick, MatchKind  # only the first search needs it

    by_form: dict[str, list[Name]] = {}
    for name in names():
        by_form.setdefault(fold(name.written).lower(), []).append(name)
    automaton = AhoCorasick(list(by_form), matchkind=MatchKind.Standard)
    return _Index(automaton, tuple(map(tuple, by_form.values())))
