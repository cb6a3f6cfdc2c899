"""A quote is found again in a document that was read anew or replaced by another version, or it is lost.

Never silently moved: a place counts when it is the only one, or when what stands around it is what stood
around the quote; in doubt the quote is lost. The numbers stand in ``resources/quoting/finding_again.toml``.
"""

from __future__ import annotations

import functools
import itertools
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from agendas.model import Agenda
from agendas.quoting.folding import folded, letters_likeness
from agendas.quoting.passage import Excerpt, Passage
from agendas.quoting.places import Place, Places
from agendas.quoting.quote import Quote, QuotedPiece
from agendas.resources import resource

Finding = Literal["exact", "by context", "lost"]


@dataclass(frozen=True, slots=True)
class Refinding:
    """How a quote was found and where. ``exact``: its very characters stand there. ``by context``: they
    changed, by a better reading or in another version. ``lost``: there is no passage."""

    how: Finding
    passage: Passage | None = None

    def __post_init__(self) -> None:
        if (self.how == "lost") != (self.passage is None):
            raise ValueError(f"{self.how!r} with {self.passage}")


@dataclass(frozen=True, slots=True)
class _Choice:
    """Where a piece may stand: settled with one place, undecided with several, nowhere with none."""

    how: Finding
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The numbers of ``finding_again.toml``, where each is explained."""

    near: float
    near_alone: float
    context: float
    lead: float
    least_context: int
    enough_words: int


_LOST = Refinding("lost")


def found_again(quote: Quote, agenda: Agenda) -> Refinding:
    """The passage of ``agenda`` that the quote was taken from, all its pieces in order."""
    return Refinder(agenda).find(quote)


class Refinder:
    """Finds many quotes in one agenda; what that needs of the agenda is made once."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda
        self._places = Places(agenda)

    def find(self, quote: Quote) -> Refinding:
        """As ``found_again``."""
        same_document = quote.source.key == self._agenda.source.sha256
        choices = [self._choice(piece, same_document) for piece in quote.pieces]
        places = self._settled(quote.pieces, choices)
        if not places or not all(one.is_before(other) for one, other in itertools.pairwise(places)):
            return _LOST
        how: Finding = "exact" if all(choice.how == "exact" for choice in choices) else "by context"
        return Refinding(how, Passage(self._agenda, self._excerpts(places)))

    def _choice(self, piece: QuotedPiece, same_document: bool) -> _Choice:
        """Where a piece stands, by the surest sign there is.

        A place with the like context goes before the only place with the same words: when a quoted sentence
        is edited, the same one elsewhere in the letter is not it.
        """
        exact = self._places.exact(piece)
        changed = functools.cache(
            lambda: self._places.by_letters(piece)
        )  # most are found before it is needed
        signs: tuple[tuple[Finding, Callable[[], tuple[Place, ...]]], ...] = (
            ("exact", lambda: self._twins(piece, exact, same_document)),
            ("exact", lambda: self._agreeing(piece, exact)),
            ("by context", lambda: self._agreeing(piece, changed())),
            ("by context", lambda: self._near(piece, thresholds().near) if _has_context(piece) else ()),
            ("exact", lambda: _alone(piece, exact)),
            ("by context", lambda: _alone(piece, changed())),
            ("by context", lambda: self._near_alone(piece)),
        )
        for how, places_by_sign in signs:
            if places := places_by_sign():
                return _Choice(how, places)
        return _Choice("lost", ())

    def _twins(self, piece: QuotedPiece, exact: list[Place], same_document: bool) -> tuple[Place, ...]:
        """Of the places with the same characters those with the same ones around.

        Of several the one where the piece was taken from is right only in the same document: in another,
        a paragraph that says the same may have come to stand there.
        """
        twins = tuple(place for place in exact if self._places.has_context(piece, place))
        if len(twins) > 1 and same_document:
            return tuple(place for place in twins if self._places.is_at_home(piece, place)) or twins
        return twins

    def _agreeing(self, piece: QuotedPiece, places: list[Place]) -> tuple[Place, ...]:
        """Of places with the same words the one with the most like context; several when they are close."""
        return self._leading([(self._agreement(piece, place), place) for place in places])

    def _leading(self, scored: list[tuple[float, Place]]) -> tuple[Place, ...]:
        """The places that agree enough, without those that the best leads clearly."""
        best = max((score for score, _ in scored), default=0.0)
        least = max(thresholds().context, best - thresholds().lead)
        return tuple(place for score, place in scored if score >= least)

    def _near(self, piece: QuotedPiece, least: float) -> tuple[Place, ...]:
        """The one place with nearly the same words and the like context; none when two are about as good."""
        scored = [
            (likeness + agreement, place)
            for likeness, place in self._places.near(piece, least)
            if (agreement := self._agreement(piece, place)) >= thresholds().context
        ]
        leading = self._leading(scored)
        return leading if len(leading) == 1 else ()

    def _near_alone(self, piece: QuotedPiece) -> tuple[Place, ...]:
        """The same for a whole paragraph: it is known by its words alone, so they must say more."""
        if _has_context(piece) or not _says_enough(piece):
            return ()
        return self._near(piece, thresholds().near_alone)

    def _agreement(self, piece: QuotedPiece, place: Place) -> float:
        """How alike the letters around the piece and the place are, 0 to 1. A side with more of them counts
        more: a letter quoted from the last word of a paragraph was taken for one in the last word of another.

        A piece that was a whole block, or nearly, agrees with a place that is one.
        """
        before, after = _letters_around(piece)
        if not _has_context(piece):
            return float(self._places.letters_left(place) < thresholds().least_context)
        here = self._places.around(place, len(before), len(after))
        letters = sum(
            letters_likeness(then, now) * len(then) for then, now in zip((before, after), here, strict=True)
        )
        return letters / len(before + after)

    def _settled(self, pieces: Sequence[QuotedPiece], choices: Sequence[_Choice]) -> list[Place]:
        """The place of every piece; none at all when one is lost or stays undecided."""
        settled = [choice.places[0] if len(choice.places) == 1 else None for choice in choices]
        for at, choice in enumerate(choices):
            if settled[at] is None:
                settled[at] = self._beside_settled(at, pieces, choice.places, settled)
        places = [place for place in settled if place]
        return places if len(places) == len(pieces) else []

    def _beside_settled(
        self,
        at: int,
        pieces: Sequence[QuotedPiece],
        places: Sequence[Place],
        settled: Sequence[Place | None],
    ) -> Place | None:
        """The only place that is as many paragraphs from a settled piece as the undecided one was."""
        for other, beside in enumerate(settled):
            distance = _distance(pieces[other], pieces[at])
            number = self._places.number(beside) if beside else None
            if number is not None and distance is not None:
                fitting = [place for place in places if self._places.number(place) == number + distance]
                if len(fitting) == 1:
                    return fitting[0]
        return None

    def _excerpts(self, places: Sequence[Place]) -> tuple[Excerpt, ...]:
        """The stretches of the blocks; two with only blanks between them, which a better reading put into one
        paragraph, become one."""
        joined: list[Excerpt] = []
        for excerpt in itertools.chain.from_iterable(map(self._places.excerpts, places)):
            last = joined[-1] if joined else None
            if last and last.block == excerpt.block and self._only_blanks(last, excerpt):
                joined[-1] = Excerpt(last.block, last.start, excerpt.end)
            else:
                joined.append(excerpt)
        return tuple(joined)

    def _only_blanks(self, first: Excerpt, second: Excerpt) -> bool:
        return not self._agenda.block(first.block).text[first.end : second.start].strip()


def _alone(piece: QuotedPiece, places: list[Place]) -> tuple[Place, ...]:
    """The only place with the same words, if they are enough to be no chance."""
    return tuple(places) if len(places) == 1 and _says_enough(piece) else ()


def _says_enough(piece: QuotedPiece) -> bool:
    return len(piece.text.split()) >= thresholds().enough_words


def _letters_around(piece: QuotedPiece) -> tuple[str, str]:
    return folded(piece.before).letters, folded(piece.after).letters


def _has_context(piece: QuotedPiece) -> bool:
    """Whether what stood around a piece is enough to know it by."""
    return sum(map(len, _letters_around(piece))) >= thresholds().least_context


def _distance(settled: QuotedPiece, undecided: QuotedPiece) -> int | None:
    """How many paragraphs further the undecided piece was."""
    ids = (settled.block, undecided.block)
    if not all(id_.startswith("p") and id_[1:].isdecimal() for id_ in ids):
        return None
    return int(undecided.block[1:]) - int(settled.block[1:])


@functools.cache
def thresholds() -> Thresholds:
    """The numbers in ``resources/quoting/finding_again.toml``."""
    text = resource("quoting/finding_again.toml").read_text(encoding="utf-8")
    return Thresholds(**tomllib.loads(text))
