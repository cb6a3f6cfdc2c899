"""What changed between two texts, word by word, in steps a reader can follow.

Both texts become words, the words become characters of an alphabet made for the occasion; rapidfuzz finds
the steps (a tenth of a millisecond a paragraph), diff-match-patch's semantic clean-up joins steps between
which only a stray "van" stayed the same. Figures and dates are one word each, so that "EUR 3,5 miljard" →
"EUR 500 mln." is one step.

Needs rapidfuzz and diff-match-patch, loaded at the first comparison.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence, Set
from itertools import chain, takewhile
from typing import Any

from agendas.comparing.edit_classes import EditClassifier
from agendas.comparing.knowledge import stop_words, weights
from agendas.comparing.words import MOST_WORD_PAIRS
from agendas.comparison import Edit, EditOperation
from agendas.model import Entity, Span

_LETTER = r"[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
_WORD = re.compile(rf"{_LETTER}+(?:[-‑'’.,/:&]{_LETTER}+)*%?|\S")
"""A word is never cut: not at its hyphen, its decimal comma, its combining accent or its per cent sign."""

_ONE_WORD = frozenset({"figure", "date"})
"""The entities that count as one word."""

_FULL_STOP = "\n"
"""The clean-up likes to cut at line ends: the full stop stands for one, so that it cuts between sentences."""

_ALPHABET = range(0x20000, 0x2A6D0)
"""Han characters: unlike private ones the clean-up takes them for letters, of no special place to cut."""

Stretch = tuple[int, int]
"""Start and end: a Span is made of those that are shown only, for there are a hundred times as many."""

StretchPair = tuple[Stretch, Stretch]

Run = tuple[int, str]
"""diff-match-patch's form: -1 deleted, 1 inserted, 0 kept, and the words as letters."""

_Step = tuple[Stretch, Stretch, bool]
"""A stretch on the left, one on the right, and whether they are the same."""


def compare_wording(
    left_text: str,
    right_text: str,
    left_entities: Sequence[Entity] = (),
    right_entities: Sequence[Entity] = (),
) -> tuple[Edit, ...]:
    """The steps from the left text to the right one.

    They cover both texts completely, in order, and never begin or end inside a word. ``equal`` means the
    very same characters. Entities of the two texts make the steps' classes finer; they may be left out.
    """
    if left_text == right_text:
        whole = Span(0, len(left_text))
        return (Edit("equal", whole, whole),) if whole else ()
    equal = _equal_spans(
        left_text, right_text, _words(left_text, left_entities), _words(right_text, right_entities)
    )
    classifier = EditClassifier(left_text, right_text, left_entities, right_entities)
    return tuple(
        _edit(Span(*left), Span(*right), same, classifier)
        for left, right, same in _steps(left_text, right_text, equal)
    )


def _edit(left: Span, right: Span, same: bool, classifier: EditClassifier) -> Edit:
    if same:
        return Edit("equal", left, right)
    operation: EditOperation = "replace" if left and right else "delete" if left else "insert"
    return Edit(operation, left, right, classifier.class_of(left, right))


def _words(text: str, entities: Sequence[Entity]) -> list[Stretch]:
    """The words of a text; the words of a figure or a date are one."""
    whole = [(entity.start, entity.end) for entity in entities if entity.type in _ONE_WORD]
    words: list[Stretch] = []
    at = 0
    for start, end in (found.span() for found in _WORD.finditer(text)):
        while at < len(whole) and whole[at][1] < end:
            at += 1
        inside = at < len(whole) and whole[at][0] <= start
        if inside and words and words[-1][0] >= whole[at][0]:
            words[-1] = words[-1][0], end
        else:
            words.append((start, end))
    return words


def _equal_spans(
    left_text: str, right_text: str, left: list[Stretch], right: list[Stretch]
) -> list[StretchPair]:
    """The words that stay, as stretches of equal characters on both sides."""
    spans: list[StretchPair] = []
    at = None
    ours = [left_text[start:end] for start, end in left]
    theirs = [right_text[start:end] for start, end in right]
    for one, other in _kept(ours, theirs):
        (start, end), (to_start, to_end) = left[one], right[other]
        if at == (one - 1, other - 1):
            before, after = spans[-1]
            if left_text[before[1] : start] == right_text[after[1] : to_start]:
                spans[-1] = (before[0], end), (after[0], to_end)
                at = one, other
                continue
        spans.append((left[one], right[other]))
        at = one, other
    return spans


def _kept(left: list[str], right: list[str]) -> Iterator[tuple[int, int]]:
    """The numbers of the words that stay, left and right, in order."""
    words = dict.fromkeys(chain(left, right))
    if len(words) > len(_ALPHABET):
        return
    letters = {word: chr(_ALPHABET[number]) for number, word in enumerate(words)} | {".": _FULL_STOP}
    telling = {letters[word] for word in words if word[0].isalnum() and word.lower() not in stop_words()}
    steps = _raw_steps("".join(map(letters.__getitem__, left)), "".join(map(letters.__getitem__, right)))
    one = other = 0
    for operation, run in _readable(steps, telling):
        if operation == 0:
            yield from ((one + step, other + step) for step in range(len(run)))
        one += len(run) if operation <= 0 else 0
        other += len(run) if operation >= 0 else 0


def _raw_steps(left: str, right: str) -> list[Run]:
    """As few words in steps as possible; in very long texts, all between a shared start and end."""
    from rapidfuzz.distance import Indel

    if len(left) * len(right) > MOST_WORD_PAIRS:
        return _outer_steps(left, right)
    steps: list[Run] = []
    for operation in Indel.opcodes(left, right):
        gone = left[operation.src_start : operation.src_end]
        come = right[operation.dest_start : operation.dest_end]
        if operation.tag == "equal":
            steps.append((0, gone))
        else:
            steps += [(-1, gone)] * bool(gone) + [(1, come)] * bool(come)
    return steps


def _outer_steps(left: str, right: str) -> list[Run]:
    head = _shared_start(left, right)
    tail = _shared_start(left[head:][::-1], right[head:][::-1])
    gone, come = left[head : len(left) - tail], right[head : len(right) - tail]
    steps = [(0, left[:head]), (-1, gone), (1, come), (0, left[len(left) - tail :])]
    return [step for step in steps if step[1]]


def _shared_start(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _readable(steps: list[Run], telling: Set[str]) -> list[Run]:
    """The steps without the stray words that happen to be in both texts.

    The clean-up alone would drop every run shorter than the changes around it, and show a rewritten
    paragraph as one change. So it works between the runs that say something by themselves ("de Oekraïense
    minister van Buitenlandse Zaken"), which stay.
    """
    readable: list[Run] = []
    waiting: list[Run] = []
    for step in steps:
        waiting.append(step)
        if step[0] == 0 and sum(letter in telling for letter in step[1]) >= weights().landmark:
            _differ().diff_cleanupSemantic(waiting)
            readable += waiting[:-1]
            waiting = waiting[-1:]
    _differ().diff_cleanupSemantic(waiting)
    return readable + waiting


@functools.cache
def _differ() -> Any:
    from diff_match_patch import diff_match_patch

    return diff_match_patch()


def _steps(left_text: str, right_text: str, equal: list[StretchPair]) -> Iterator[_Step]:
    """The equal stretches and what lies between them; white space both sides share goes to the former."""
    steps: list[_Step] = []
    left_at = right_at = 0
    end = (len(left_text), len(left_text)), (len(right_text), len(right_text))
    for (start, stop), (to_start, to_stop) in (*equal, end):
        gone, come = left_text[left_at:start], right_text[right_at:to_start]
        head = _shared_blanks(gone, come)
        tail = _shared_blanks(gone[head:][::-1], come[head:][::-1])
        steps += [
            ((left_at, left_at + head), (right_at, right_at + head), True),
            ((left_at + head, start - tail), (right_at + head, to_start - tail), False),
            ((start - tail, stop), (to_start - tail, to_stop), True),
        ]
        left_at, right_at = stop, to_stop
    return _joined(steps)


def _shared_blanks(one: str, other: str) -> int:
    start = one[: _shared_start(one, other)]
    return len(start) - len(start.lstrip())


def _joined(steps: list[_Step]) -> Iterator[_Step]:
    """Without empty steps, and neighbours of one kind as one."""
    waiting: _Step | None = None
    for left, right, same in steps:
        if left[0] == left[1] and right[0] == right[1]:
            continue
        if waiting and waiting[2] == same:
            waiting = (waiting[0][0], left[1]), (waiting[1][0], right[1]), same
            continue
        if waiting:
            yield waiting
        waiting = left, right, same
    if waiting:
        yield waiting
