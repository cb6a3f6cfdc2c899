"""Where in a passage the words of a search stand. Pure: needs no index."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agendas.library.wanted import Wanted
from agendas.library.words import Word, Wording, beginning_with
from agendas.model import Span

Hit = tuple[int, int, int]
"""Where a term stands: its start and end, in code points, and the number of the term."""


class Marker:
    """Finds the terms of one search in texts, each as a whole: a phrase is one place."""

    def __init__(self, terms: Sequence[Wanted]) -> None:
        self._written: dict[str, list[_Writing]] = defaultdict(list)
        self._begun: list[_Writing] = []
        for number, term in enumerate(terms):
            for forms in term.sequences:
                one = _Writing(number, forms, term.open_ended)
                listed = self._begun if one.is_beginning else self._written[forms[0]]
                listed.append(one)
        firsts = (*self._written, *(one.forms[0] for one in self._begun))
        self._pattern = beginning_with(firsts) if firsts else None

    def hits(self, text: str) -> list[Hit]:
        """All places, in order of their start."""
        if self._pattern is None:
            return []
        wording = Wording(text)
        return [
            (word[1], end, writing.term)
            for word in wording.words_like(self._pattern)
            for writing in (*self._written.get(word[0], ()), *self._begun)
            if (end := writing.end_at(word, wording))
        ]


@dataclass(frozen=True, slots=True)
class _Writing:
    """One way of writing the term of that number."""

    term: int
    forms: tuple[str, ...]
    open_ended: bool

    @property
    def is_beginning(self) -> bool:
        """Whether it is only the beginning of a word."""
        return self.open_ended and len(self.forms) == 1

    def end_at(self, word: Word, wording: Wording) -> int:
        """Where it ends when it begins with this word, else 0."""
        if len(self.forms) == 1:
            return word[2] if self._is_last(word) else 0
        words = list(itertools.islice(wording.words_from(word[1]), len(self.forms)))
        fits = tuple(one[0] for one in words[:-1]) == self.forms[:-1] and len(words) == len(self.forms)
        return words[-1][2] if fits and self._is_last(words[-1]) else 0

    def _is_last(self, word: Word) -> bool:
        return word[0].startswith(self.forms[-1]) if self.open_ended else word[0] == self.forms[-1]


def marks_of(hits: Iterable[Hit]) -> tuple[Span, ...]:
    """The places of all terms, in order, those that overlap as one."""
    made: list[Span] = []
    for start, end, _ in sorted(hits):
        if made and start < made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, end))
        else:
            made.append(Span(start, end))
    return tuple(made)
