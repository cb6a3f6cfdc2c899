"""Why two paragraphs were paired, in words a reader recognises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from agendas.comparing.alignment import Pair, near_copy
from agendas.comparing.features import ENTITY_MARK, Passage
from agendas.comparing.knowledge import weights
from agendas.comparing.words import agenda_stems, telling_words
from agendas.model import PairReason

MOST_TERMS = 6


def reason_for(pair: Pair, left: Passage, right: Passage, rarity: Mapping[str, float]) -> PairReason:
    """What the two paragraphs share, rarest first; at most six terms, and none that a shared name covers."""
    shared = left.features.keys() & right.features.keys()
    rarest = sorted(shared, key=lambda feature: (-rarity[feature], feature))
    names = tuple(feature[1:] for feature in rarest if feature.startswith(ENTITY_MARK))
    covered = {root for name in names for _, _, root in telling_words(name)} | agenda_stems()
    terms = [term for term in rarest if term not in covered]
    return PairReason(
        shared_terms=tuple(_surfaces(left.block.text, right.block.text, terms))[:MOST_TERMS],
        shared_entities=names,
        same_heading=pair.heading >= weights().same_heading,
        near_copy=near_copy(left.block.text, right.block.text),
    )


def _surfaces(left: str, right: str, roots: Iterable[str]) -> Iterator[str]:
    """The word behind each stem as it stands in the texts, if possible in both."""
    mine, theirs = _words_by_stem(left), _words_by_stem(right)
    for root in roots:
        words = theirs.get(root, [])
        both = [word for word in words if word in mine.get(root, [])]
        yield from (both or words)[:1]


def _words_by_stem(text: str) -> Mapping[str, list[str]]:
    words: dict[str, list[str]] = {}
    for start, word, root in telling_words(text):
        words.setdefault(root, []).append(text[start : start + len(word)])
    return words
