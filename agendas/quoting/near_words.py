"""The stretch of a document that is most like some words, and what differs, word by word. Needs rapidfuzz."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from agendas.model import Span
from agendas.quoting.candidates import Candidate, Run
from agendas.quoting.checked import EditKind, WordEdit
from agendas.quoting.compared_words import Compared, loose

_LOOKED_AT = 3
"""Passages of a candidate that are compared word by word: those that share most words with the quote."""
_STRAY, _FAR = 2, 4
"""Words: so few that are equal, so far from all others, belong to another sentence ("de", "van")."""
_MOST_ADDED = 3
_SENTENCE_ENDS = frozenset(".?!\x1e")

Op = tuple[bool, int, int, int, int]
"""Whether they are equal, then start and end among the quote's words and among the candidate's."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The stretch of a candidate most like some words; ``equal`` counts the words they share, in order."""

    run: Run
    equal: int
    ops: tuple[Op, ...]


def nearest(keys: list[str], candidate: Candidate, start: int, more: int) -> Nearest:
    """The stretch that is most like these words, from the word with that number on; ``more``: it may run on
    into so many passages."""
    wanted = set(keys)
    windows = [Run(max(one.start, start), one.end) for one in candidate.windows(more) if one.end > start]
    shared = [(len(wanted.intersection(candidate.keys[one.start : one.end])), one) for one in windows]
    likeliest = sorted(shared, key=lambda one: -one[0])[:_LOOKED_AT]
    found = [_aligned(keys, candidate.keys, window) for count, window in likeliest if count]
    nothing = Nearest(Run(start, start), 0, ((False, 0, len(keys), start, start),))
    return max(found, key=lambda one: one.equal / (len(keys) + len(one.run)), default=nothing)


def _aligned(keys: list[str], row: Sequence[str], window: Run) -> Nearest:

    around = _around(keys, row, window)
    run = _without_strays(_ops(keys, row, around), row, window)
    ops = _ops(keys, row, run)  # again: a stray may have been equal to a word that stands in the run as well
    return Nearest(run, sum(one[2] - one[1] for one in ops if one[0]), tuple(ops))


def _ops(keys: list[str], row: Sequence[str], run: Run) -> list[Op]:
    """What is equal and what is not, by turns."""
    from rapidfuzz.distance import Indel

    inside = list(row[run.start : run.end])
    made: list[Op] = []
    for one in Indel.opcodes(_first_as(keys, inside), inside):
        equal, first, last = one.tag == "equal", run.start + one.dest_start, run.start + one.dest_end
        if made and made[-1][0] == equal:
            made[-1] = (equal, made[-1][1], one.src_end, made[-1][3], last)
        else:
            made.append((equal, one.src_start, one.src_end, first, last))
    return made


def _around(keys: list[str], row: Sequence[str], window: Run) -> Run:
    """The part of the window that is most like the words, with some more at both ends."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    inside = list(row[window.start : window.end])
    if len(inside) <= len(keys):
        return window
    found = partial_ratio_alignment(keys, inside)
    if found is None:
        return window
    more = 4 + len(keys)
    return Run(
        max(window.start, window.start + found.dest_start - more),
        min(window.end, window.start + found.dest_end + more),
    )


def _first_as(keys: list[str], inside: Sequence[str]) -> list[str]:
    """The words, the first with the capital that it has in the source."""
    if keys[0] in inside:
        return keys
    same = next((key for key in inside if loose(key) == loose(keys[0])), keys[0])
    return [same, *keys[1:]]


def _without_strays(ops: list[Op], row: Sequence[str], window: Run) -> Run:
    """From the first equal words to the last, but for short runs far from the others; at both ends with as
    many words more as the quote has there that are not equal."""
    if not any(op[0] for op in ops):
        return Run(window.start, window.start)
    start, missing = _first_equal(ops)
    stop, missing_last = _first_equal([_mirrored(op) for op in reversed(ops)])
    if -stop <= start:  # two runs, and each is far from the other
        return Run(ops[0][3], ops[-1][4])
    before = reversed(row[max(window.start, start - _MOST_ADDED) : start])
    behind = row[-stop : min(window.end, -stop + _MOST_ADDED)]
    return Run(start - _of_sentence(before, missing), -stop + _of_sentence(behind, missing_last))


def _mirrored(op: Op) -> Op:
    return op[0], -op[2], -op[1], -op[4], -op[3]


def _first_equal(ops: list[Op]) -> tuple[int, int]:
    """Where among the candidate's words the first equal run begins that is no stray, and how many words the
    quote has before it."""
    equal = [at for at, op in enumerate(ops) if op[0]]
    first = equal[0]
    if len(equal) > 1:
        gap = ops[first + 1]
        if ops[first][2] - ops[first][1] <= _STRAY and gap[4] - gap[3] - (gap[2] - gap[1]) >= _FAR:
            first = equal[1]
    return ops[first][3], ops[first][1] - ops[0][1]


def _of_sentence(words: Iterable[str], most: int) -> int:
    """How many of these words come before the end of a sentence."""
    same = itertools.takewhile(lambda word: word not in _SENTENCE_ENDS, words)
    return sum(1 for _ in itertools.islice(same, most))


def edits_of(
    briefing: str, words: Sequence[Compared], candidate: Candidate, found: Nearest
) -> Iterator[WordEdit]:
    """The runs of equal and different words, in order, as they are written in the briefing and the source."""
    for equal, start, end, first, last in found.ops:
        inside = words[start:end]
        if inside:
            at = Span(inside[0].start, inside[-1].end)
        else:
            border = words[start].start if start < len(words) else words[-1].end
            at = Span(border, border)
        source = candidate.words_of(Run(first, last)) if first < last else ""
        yield WordEdit(_kind(equal, bool(inside), bool(source)), at.of(briefing), source, at)


def _kind(equal: bool, in_briefing: bool, in_source: bool) -> EditKind:
    if equal:
        return "equal"
    if in_briefing and in_source:
        return "replace"
    return "delete" if in_briefing else "insert"
