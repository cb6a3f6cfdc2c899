"""Why two paragraphs were paired, in words a reader recognises."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Set

from agendas.comparing.alignment import near_copy
from agendas.comparing.features import ENTITY_MARK, Passage
from agendas.comparing.knowledge import weights
from agendas.comparing.words import agenda_stems, telling_words
from agendas.comparison import PairReason
from agendas.model import Block, Span

MOST_TERMS = 6


def reason_for(heading: float, left: Passage, right: Passage, rarity: Mapping[str, float]) -> PairReason:
    """What the two paragraphs share, rarest first; at most six terms, and none that belongs to a name.

    ``heading`` is how alike the headings above them are.
    """
    shared = left.features.keys() & right.features.keys()
    names = sorted(name for name in shared if name.startswith(ENTITY_MARK))
    return PairReason(
        shared_terms=tuple(_terms(left.block, right.block, shared, rarity)),
        shared_entities=tuple(name[1:] for name in sorted(names, key=lambda name: -rarity[name])),
        same_heading=heading >= weights().same_heading,
        near_copy=near_copy(left.block.text, right.block.text),
    )


def _terms(left: Block, right: Block, shared: Set[str], rarity: Mapping[str, float]) -> list[str]:
    """The shared words as they stand in the right text, neighbours together: "defensie-uitgaven".

    Words of every agenda only when there are no others: two openings may share nothing else.
    """
    named = _stems_of_names(left) | _stems_of_names(right)
    runs: dict[tuple[str, ...], str] = {}
    for roots, span in _runs(right.text, shared):
        runs.setdefault(roots, span.of(right.text))
    own = [roots for roots in runs if not named.issuperset(roots)]
    telling = [roots for roots in own if not (named | agenda_stems()).issuperset(roots)] or own
    rarest = sorted(telling, key=lambda roots: (-max(rarity[root] for root in roots), runs[roots]))
    longest = (roots for roots in rarest if not any(_part_of(roots, other) for other in telling))
    return [runs[roots] for roots in itertools.islice(longest, MOST_TERMS)]


def _part_of(roots: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a longer run says it already: "steun" beside "militaire steun"."""
    return len(roots) < len(other) and set(roots) <= set(other)


def _runs(text: str, shared: Set[str]) -> Iterator[tuple[tuple[str, ...], Span]]:
    """The shared words of a text, by their stems; those that form a shared phrase are one run."""
    roots: tuple[str, ...] = ()
    span = Span(0, 0)
    for start, word, root in telling_words(text):
        if roots and f"{roots[-1]} {root}" in shared:
            roots, span = (*roots, root), Span(span.start, start + len(word))
            continue
        if roots:
            yield roots, span
        roots = (root,) if root in shared else ()
        span = Span(start, start + len(word))
    if roots:
        yield roots, span


def _stems_of_names(block: Block) -> frozenset[str]:
    return frozenset(root for entity in block.entities for _, _, root in telling_words(entity.text))
