"""A quote of a briefing against the documents in which it may stand → a ``Verdict``.

Word for word is word for word: what typing and typesetting change makes no difference (``compared_words``),
nor do the capital with which a quote begins and the stop with which it ends; every other word and sign does.
Needs rapidfuzz for quotes that were changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from agendas.quoting.candidates import Candidate, Run
from agendas.quoting.checked import Disagreement, FoundPlace, QuotedInBriefing, Verdict
from agendas.quoting.checking_knowledge import checking_rules
from agendas.quoting.claimed_sources import disagreements
from agendas.quoting.compared_words import Compared, compared_words
from agendas.quoting.near_words import Nearest, edits_of, nearest
from agendas.quoting.quote import Quote, QuotedPiece

Words = Sequence[Compared]


def check(quoted: QuotedInBriefing, briefing: str, candidates: Sequence[Candidate]) -> Verdict:
    """What became of the quote; of equally good places the one in the candidate that comes first.

    ``briefing`` is the text that the offsets of ``quoted`` point into.
    """
    pieces = quoted_words(quoted, briefing)
    exact = [place for one in candidates if (place := _exact_in(pieces, one, quoted))]
    if exact:
        return _verdict_of_exact(quoted, exact)
    return _nearest_verdict(quoted, briefing, pieces, candidates)


def quoted_words(quoted: QuotedInBriefing, briefing: str) -> list[Words]:
    """The words of each piece."""
    return [compared_words(briefing, piece.start, piece.end) for piece in quoted.pieces]


def _keys(words: Words) -> list[str]:
    return [word.key for word in words]


def _variants(candidate: Candidate, quoted: QuotedInBriefing) -> Iterator[Candidate]:
    yield candidate
    if "\n" in quoted.text and any(passage.kind == "heading" for passage in candidate.passages):
        yield candidate.without_headings()


def _exact_in(pieces: list[Words], candidate: Candidate, quoted: QuotedInBriefing) -> FoundPlace | None:
    found = (_exact_place(pieces, one, quoted) for one in _variants(candidate, quoted))
    return next((place for place in found if place), None)


def _exact_place(pieces: list[Words], candidate: Candidate, quoted: QuotedInBriefing) -> FoundPlace | None:
    """The place with these words, where the briefing says it is if the words stand several times."""
    first: FoundPlace | None = None
    for run in candidate.exact(_keys(pieces[0])):
        runs = _followed(run, pieces[1:], candidate)
        if runs is None:
            break  # what follows is not found from here on, nor from any later place
        place = _place(candidate, runs, 1.0)
        if not disagreements(quoted.source, place.quote):
            return place
        first = first or place
    return first


def _followed(run: Run, pieces: Sequence[Words], candidate: Candidate) -> list[Run] | None:
    """The runs of all pieces, in order."""
    runs = [run]
    for words in pieces:
        found = next(candidate.exact(_keys(words), runs[-1].end), None)
        if found is None:
            return None
        runs.append(found)
    return runs


def _place(candidate: Candidate, runs: Sequence[Run], similarity: float) -> FoundPlace:
    pieces = tuple(piece for run in runs for piece in candidate.pieces(run))
    return FoundPlace(Quote(candidate.source, _apart(pieces)), similarity)


def _apart(pieces: Sequence[QuotedPiece]) -> tuple[QuotedPiece, ...]:
    return tuple(dict.fromkeys(pieces))


def _verdict_of_exact(quoted: QuotedInBriefing, places: list[FoundPlace]) -> Verdict:
    most = checking_rules().most_places
    judged = [(disagreements(quoted.source, place.quote), place) for place in places]
    disagreeing, best = min(judged, key=lambda one: len(one[0]))
    others = tuple(place for place in places if place is not best)[:most]
    return Verdict("wrong source" if disagreeing else "exact", best, (), others, disagreeing)


@dataclass(frozen=True, slots=True)
class _Near:
    """The stretches of a candidate that are most like the pieces of a quote."""

    candidate: Candidate
    found: tuple[Nearest, ...]
    similarity: float
    reordered: bool

    @property
    def place(self) -> FoundPlace:
        """The stretches as a place."""
        runs = sorted((one.run for one in self.found if len(one.run)), key=lambda run: run.start)
        return _place(self.candidate, runs, self.similarity)


def _nearest_verdict(
    quoted: QuotedInBriefing, briefing: str, pieces: list[Words], candidates: Sequence[Candidate]
) -> Verdict:
    limit = checking_rules().nearness(sum(map(len, pieces)))
    more = briefing.count("\n\n", quoted.inner.start, quoted.inner.end)
    every = (_nearest_in(pieces, _variants(one, quoted), more) for one in candidates)
    near = [one for one in every if one.similarity >= limit]
    if not near:
        return Verdict("not found")
    best = max(near, key=lambda one: _worth(one, quoted))
    place = best.place
    edits = tuple(
        edit
        for words, found in zip(pieces, best.found, strict=True)
        for edit in edits_of(briefing, words, best.candidate, found)
    )
    alike = (one.place for one in near if one is not best and one.similarity == best.similarity)
    others = tuple(one for one in alike if one.text == place.text)[: checking_rules().most_places]
    order: tuple[Disagreement, ...] = ("order",) if best.reordered else ()
    return Verdict("differs", place, edits, others, (*disagreements(quoted.source, place.quote), *order))


def _worth(near: _Near, quoted: QuotedInBriefing) -> float:
    """Where the briefing says that it stands, another version of the same words may be more like it: it is
    still the source that the writer had before him."""
    agrees = quoted.source is not None and not disagreements(quoted.source, near.place.quote)
    return near.similarity + (checking_rules().preferred if agrees else 0)


def _nearest_in(pieces: list[Words], variants: Iterable[Candidate], more: int) -> _Near:
    return max((_near(pieces, one, more) for one in variants), key=lambda near: near.similarity)


def _near(pieces: list[Words], candidate: Candidate, more: int) -> _Near:
    """The candidate's best stretches for the pieces: one after the other, but for what only stands before."""
    found: list[Nearest] = []
    start, reordered = 0, False
    for words in pieces:
        one = nearest(_keys(words), candidate, start, more)
        anywhere = nearest(_keys(words), candidate, 0, more) if 2 * one.equal < len(words) else one
        if anywhere.equal - one.equal > len(words) // 2:
            one, reordered = anywhere, True
        found.append(one)
        start = max(start, one.run.end)
    lengths = [len(words) + one.run.end - one.run.start for words, one in zip(pieces, found, strict=True)]
    similarity = 2 * sum(one.equal for one in found) / max(1, sum(lengths))
    return _Near(candidate, tuple(found), similarity, reordered)
