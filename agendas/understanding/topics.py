"""What blocks and sentences are about, by the words and names of ``resources/topics.toml`` and their own.

Needs ahocorasick-rs, imported at the first agenda. A topic is a short Dutch name ("defensie-uitgaven"). How
much each counts stands in ``topic_scores.py``, what happens to unknown matters in ``unlisted.py``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from agendas.model import NUMBERED_KINDS, Block, Entity
from agendas.understanding import Interrupted
from agendas.understanding.topic_list import Clue, TopicList, folded, topic_list
from agendas.understanding.topic_scores import (
    Evidence,
    Scores,
    block_scores,
    only_in_passing,
    sentence_scores,
    strongest,
    without_procedure,
)
from agendas.understanding.unlisted import Unlisted

Topics = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlockTopics:
    """What a block is about as a whole, and each of its sentences; the strongest first."""

    block: Topics
    sentences: tuple[Topics, ...]


def find_topics(
    blocks: Sequence[Block], entities: Sequence[Sequence[Entity]], stopped: Callable[[], bool]
) -> list[BlockTopics]:
    """The topics of each block. ``entities`` are those of each block, in any order. Raises Interrupted."""
    ordered = [sorted(names, key=attrgetter("start")) for names in entities]
    finder = _Finder(blocks, ordered)
    found = []
    for block, names in zip(blocks, ordered, strict=True):
        if stopped():
            raise Interrupted
        found.append(finder.topics_of(block, names))
    return found


@dataclass(frozen=True, slots=True)
class _Heading:
    """What is known of the heading over a block."""

    topics: Topics = ()
    names: frozenset[str] = frozenset()


class _Finder:
    """Goes through the blocks of one document, in order."""

    def __init__(self, blocks: Sequence[Block], entities: Sequence[Sequence[Entity]]) -> None:
        self._known = topic_list()
        self._unlisted = Unlisted(blocks, entities, self._known)
        self._before: tuple[str | None, Topics] = (None, ())
        self._headings = {
            block.text: _Heading(self._of_heading(block, names), frozenset(one.canonical for one in names))
            for block, names in zip(blocks, entities, strict=True)
            if block.kind == "heading"
        }

    def _of_heading(self, block: Block, entities: Sequence[Entity]) -> Topics:
        evidence = _evidence(block.text, entities, {}, self._known)
        scores = sentence_scores(evidence, (0, len(block.text)), (), self._known)
        return strongest(without_procedure(scores, self._known), self._known.most_in_block, self._known)

    def topics_of(self, block: Block, entities: Sequence[Entity]) -> BlockTopics:
        """The topics of the next block."""
        known, numbered = self._known, block.kind in NUMBERED_KINDS
        heading = self._headings.get(block.section or "", _Heading())
        context = self._context_of(block, heading)
        own = self._unlisted.names_of(block, entities, heading.names)
        evidence = _evidence(
            block.text, entities, {name: (Clue(name, known.threshold),) for name in own}, known
        )
        scores = list(_scores_of_sentences(block, evidence, context, known))
        if not numbered:
            scores = [without_procedure(one, known) for one in scores]
        topics = strongest(block_scores(scores, known), known.most_in_block, known)
        if numbered:
            topics = topics or self._instead(block, entities, context)
            self._before = (block.section, topics)
        sentences = tuple(_topics_of_sentences(block, scores, context or topics[:1], known))
        return BlockTopics(topics, sentences[: len(block.sentences)])

    def _context_of(self, block: Block, heading: _Heading) -> Topics:
        """What the first sentence goes on from: an item of a list from the block before it."""
        section, before = self._before
        goes_on = block.kind == "list_item" and section == block.section
        return (before if goes_on else ()) or heading.topics

    def _instead(self, block: Block, entities: Sequence[Entity], context: Topics) -> Topics:
        """The topics of a block that says nothing known: those it goes on from, or the most telling of its
        heading, its names and its words, or those of the block before it.
        """
        if context:
            return context
        own = self._unlisted
        if found := own.heading_of(block.section) or own.name_of(entities) or own.word_of(block, entities):
            return (found,)
        section, before = self._before
        return before[:1] if section == block.section else ()


def _without_addresses(text: str, entities: Iterable[Entity]) -> Iterator[Entity]:
    """The entities without the country of "Helsingborg, Zweden", which only tells where the city is."""
    city_ends = -1
    for one in entities:
        if one.type != "country" or text[city_ends : one.start] != ", ":
            yield one
        city_ends = one.end if one.type == "place" else -1


def _evidence(
    text: str, entities: Iterable[Entity], own: Mapping[str, tuple[Clue, ...]], known: TopicList
) -> list[Evidence]:
    """All that tells a topic in the text, in order of its start."""
    plain = folded(text)
    terms = [Evidence(start, end, plain[start:end], clues) for start, end, clues in known.clues_in(plain)]
    names = []
    for one in _without_addresses(text, entities):
        clues = known.names.get(one.canonical, own.get(one.canonical))
        if clues is not None:
            names.append(Evidence(one.start, one.end, one.canonical, clues))
    return _in_order(terms, names)


def _in_order(terms: Sequence[Evidence], names: Sequence[Evidence]) -> list[Evidence]:
    """Terms and names by their place, those that stand inside a longer term marked so: the support in "steun
    aan de Russische oorlog" is none to Ukraine.
    """
    found: list[Evidence] = []
    began = reached = 0
    for one in sorted((*names, *terms), key=_longest_first) if names else terms:
        start, end = one.start, one.end
        if end > reached:
            began, reached = start, end
            found.append(one)
        else:
            found.append(one if (start, end) == (began, reached) else one._replace(inside=True))
    return found


def _longest_first(one: Evidence) -> tuple[int, int]:
    return one.start, -one.end


def _scores_of_sentences(
    block: Block, evidence: Sequence[Evidence], context: Topics, known: TopicList
) -> Iterator[Scores]:
    """The scores of each sentence's own topics."""
    starts = [one.start for one in evidence]
    before: Collection[str] = context
    for start, end in _spans(block):
        inside = evidence[bisect_left(starts, start) : bisect_left(starts, end)]
        scores = sentence_scores(inside, (start, end), before, known)
        before = scores or before
        yield scores


def _topics_of_sentences(
    block: Block, scores: Iterable[Scores], context: Topics, known: TopicList
) -> Iterator[Topics]:
    """A sentence without a topic of its own goes on about that of the sentence before it; so does one that
    points back ("daarom", "zij") and names of itself only what is named in passing.
    """
    before = context
    for (start, end), found in zip(_spans(block), scores, strict=True):
        topics = strongest(found, known.most_in_sentence, known)
        if before and only_in_passing(found, known) and known.points_back.search(block.text, start, end):
            topics = tuple(dict.fromkeys((*before, *topics)))[: known.most_in_sentence]
        before = topics or before
        yield before


def _spans(block: Block) -> Sequence[tuple[int, int]]:
    return [(one.start, one.end) for one in block.sentences] or [(0, len(block.text))]
