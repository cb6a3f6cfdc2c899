"""Topics for what ``topics.toml`` does not know: the names and words that tell most of a block.

Needs the standard library alone. A name or word is telling when the block says it often and the rest of the
document seldom, so that a new subject shows up without an edit of the list.
"""

from __future__ import annotations

import functools
import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from agendas.model import NUMBERED_KINDS, Block, Entity, EntityType
from agendas.understanding.knowledge import names
from agendas.understanding.topic_list import TopicList

TELLING: Mapping[EntityType, float] = {"programme": 1.4, "place": 1.2, "country": 1.1, "organisation": 1.0}
"""The names that can be a subject, and how readily; a person, a meeting or a date is none."""

OFTEN = 2
"""From how many sentences of a block on a name is one of its subjects, also when it has others."""

OFTEN_SHARE = 0.3
"""The same as a part of the sentences of a long block."""

RARE = 0.25
"""In at most so many of the paragraphs a name may stand to be the subject of one of them."""

LONG_WORD = 9
"""From how many letters a word of no list may be a subject: these are mostly compounds."""

SHORT_WORD = 5
"""Shorter words are none, however often they are said."""

LONG_HEADING = 60
"""A longer heading is a sentence, not the name of a subject."""

BEFORE = 40
"""So many characters before a word tell whether it is a noun: an article, an adjective."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEFORE_NOUN = re.compile(
    r"\b(?:aan|bij|de|deze|die|door|een|het|in|inzake|met|naar|om|onder|op|over|rond|tegen|tot|tussen|uit|van|voor)"
    r"\s+(?:[^\W\d_]+e\s+)?$",
    re.IGNORECASE,
)
_NO_NOUN = re.compile(r"(?:lijke?|ische?|ende?|ige|bare?|ieve|eerde?|eren|tste|ste|loze?|wijs|zaam)$")
_MARK = re.compile(r"^\W*(?:\d+\W+|[a-z]\W\s|[ivx]+\W\s)*|\W+$", re.IGNORECASE)


class Unlisted:
    """The names and words of one document, counted once. ``entities`` are those of each block."""

    def __init__(
        self, blocks: Sequence[Block], entities: Sequence[Sequence[Entity]], known: TopicList
    ) -> None:
        self._known = known
        self._blocks = blocks
        numbered = [at for at, block in enumerate(blocks) if block.kind in NUMBERED_KINDS]
        self._count = max(len(numbered), 1)
        every = {(one.canonical, one.type) for names in entities for one in names}
        self._unknown = {name for name, kind in every if kind in TELLING and self._is_unknown(name)}
        self._having = Counter(
            name for at in numbered for name in {one.canonical for one in entities[at]} & self._unknown
        )

    def names_of(self, block: Block, entities: Sequence[Entity], heading: frozenset[str]) -> list[str]:
        """The names that are a subject of the block beside any other: said in several sentences of it, or in
        its heading and in it.
        """
        candidates = [one for one in entities if self._may_be(one)] if self._unknown else ()
        if not candidates:
            return []
        said = Counter(name for names in _by_sentence(block, candidates) for name in names)
        said.update(name for name in heading if name in said)
        least, limit = max(OFTEN, OFTEN_SHARE * len(block.sentences)), max(OFTEN, RARE * self._count)
        return sorted(name for name, times in said.items() if times >= least and self._having[name] <= limit)

    def name_of(self, entities: Sequence[Entity]) -> str | None:
        """The one most telling name of a block that is about nothing that is known."""
        times = Counter(one.canonical for one in entities if self._may_be(one))
        types = {one.canonical: one.type for one in entities}

        def telling(name: str) -> float:
            rarity = math.log(1 + self._count / max(self._having[name], 1))
            return TELLING[types[name]] * times[name] * rarity

        return max(times, key=lambda name: (telling(name), name), default=None)

    def heading_of(self, heading: str | None) -> str | None:
        """The heading itself, when it is short and says more than what kind of item it is."""
        if heading is None:
            return None
        words = _MARK.sub("", heading).split()
        while words and self._is_no_heading(words[0]):
            del words[0]
        while words and self._is_no_heading(words[-1]):
            del words[-1]
        told = " ".join(words)
        return told if told and len(told) <= LONG_HEADING else None

    def _is_no_heading(self, word: str) -> bool:
        bare = word.strip(":;,.()[]–—-'‘’\"").lower()
        return len(bare) <= 1 or bare in self._known.no_headings

    def word_of(self, block: Block, entities: Sequence[Entity]) -> str | None:
        """The one most telling word of a block without telling names: a name of no list, a long noun, or what
        it says again and again, as early as it can be.
        """
        words = [found for found in _WORD.finditer(block.text) if self._may_tell(found, entities)]
        times = Counter(found.group().lower() for found in words)
        first = {found.group().lower(): found for found in reversed(words)}
        length = max(len(block.text), 1)

        def telling(word: str) -> tuple[float, str]:
            rarity = math.log(1 + self._count / max(self._having_words[word], 1))
            early = 1 - first[word].start() / length / 2
            return times[word] * rarity * math.log(len(word)) * early, word

        possible = [
            word
            for word, found in first.items()
            if times[word] >= OFTEN or _is_name(found, block.text) or _is_long_noun(found, block.text)
        ]
        best = max(possible, key=telling, default=None)
        if best is None:
            return None
        return first[best].group() if _is_name(first[best], block.text) else best

    @functools.cached_property
    def _having_words(self) -> Counter[str]:
        """In how many paragraphs each word stands; counted when the first block needs it, as few do."""
        return Counter(
            word
            for block in self._blocks
            if block.kind in NUMBERED_KINDS
            for word in {word.lower() for word in _WORD.findall(block.text)}
        )

    def _may_tell(self, found: re.Match[str], entities: Sequence[Entity]) -> bool:
        word = found.group()
        return (
            len(word) >= SHORT_WORD
            and word.lower() not in self._known.no_words
            and not _NO_NOUN.search(word)
            and not _touches(found, entities)
        )

    def _is_unknown(self, name: str) -> bool:
        known = self._known
        return name not in known.names and name not in known.no_subjects and name not in _cities()

    def _may_be(self, entity: Entity) -> bool:
        return entity.canonical in self._unknown and entity.type in TELLING


def _is_name(found: re.Match[str], text: str) -> bool:
    """Whether a word has its capital for itself, not because a sentence begins."""
    before = text[: found.start()].rstrip(" ‘'\"(")
    return found.group()[0].isupper() and bool(before) and before[-1] not in ".!?:;"


def _is_long_noun(found: re.Match[str], text: str) -> bool:
    return len(found.group()) >= LONG_WORD and bool(
        _BEFORE_NOUN.search(text, max(found.start() - BEFORE, 0), found.start())
    )


def _touches(found: re.Match[str], entities: Sequence[Entity]) -> bool:
    """Whether the word is part of one of the entities, which are in order."""
    after = bisect_left(entities, found.end(), key=lambda one: one.start)
    return after > 0 and entities[after - 1].end > found.start()


def _by_sentence(block: Block, entities: Sequence[Entity]) -> Iterator[set[str]]:
    """The names in each sentence; ``entities`` are in order."""
    starts = [one.start for one in entities]
    for sentence in block.sentences:
        inside = entities[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        yield {one.canonical for one in inside}


@functools.cache
def _cities() -> frozenset[str]:
    """A city is where a meeting is; what happens there goes by the name of its country or region."""
    return frozenset(name.canonical for name in names() if name.source == "cities")
