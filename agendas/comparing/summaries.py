"""A change told in one Dutch sentence, and the name of what it is about.

The sentences stand in ``resources/comparing/summaries.toml``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from agendas.comparing.features import ENTITY_MARK, Passage
from agendas.comparing.knowledge import summaries
from agendas.comparing.statements import Statement
from agendas.comparing.told import told
from agendas.model import Entity, Meeting
from agendas.understanding.topic_list import said, whole_of

NAMING = frozenset({"programme", "country", "organisation", "place", "document"})
"""The entities that can name a subject, as a person, a meeting, a date or a figure does not."""


class Teller:
    """Tells changes between two meetings. ``rarity`` is how much each feature tells (``similarity.py``)."""

    def __init__(self, left: Meeting, right: Meeting, rarity: Mapping[str, float]) -> None:
        self._then, self._now = _times_of(left.start, right.start)
        self._rarity = rarity
        self._own = {left.body, right.body, left.place, right.place}

    def tell(self, sentence: str, topic: str, **facts: str) -> str:
        """The sentence of that name with its places filled: "de steun aan Oekraïne" for "Oekraïne: steun"."""
        template = summaries().sentences[sentence]
        times = {"then": self._then, "now": self._now}
        heads = {name.capitalize(): _first_great(words) for name, words in times.items()}
        told_ = template.format(topic=said(topic), **times, **heads, **facts)
        return told_.replace("..", ".")  # "EUR 500 mln." at the end

    def tell_both(
        self, sentence: str, topic: str, left: Statement | None, right: Statement | None, **facts: str
    ) -> str:
        """The same, telling what the statement of either side says."""
        then = told(left, "then") if left else ""
        now = told(right, "now") if right else ""
        return self.tell(sentence, topic, left=then, right=now, **facts)

    def topic_of(self, *statements: Statement) -> str:
        """What statements are about: a topic or a name they share, the one that is most theirs, else a part
        of a subject they share, else that of the last one.

        A statement that names nothing itself ("deze uitdaging") is about what its paragraph is about.
        """
        for names in self._ways_to_name():
            every = [names(statement) for statement in statements]
            shared = [name for name in every[0] if all(name in others for others in every)]
            if shared:
                return min(shared, key=lambda name: sum(others.index(name) for others in every))
            about_least = min(every, key=len)
            for whole in (whole_of(name) for name in about_least):
                parts = [[name for name in names if whole_of(name) == whole] for names in every]
                if all(parts):
                    return parts[-1][0]
            for name in (name for names_of_one in reversed(every) for name in names_of_one):
                return name
        return summaries().this_topic

    def own_topic_of(self, statement: Statement, elsewhere: Set[str]) -> str | None:
        """The topic of the statement, when the other agenda, which has those ``elsewhere``, lacks it.

        Only what it is about in the first place: that Ramstein or Madrid is not named any more is no change
        of a position.
        """
        for names in (_topics, self._names):
            for name in names(statement)[:1]:
                return name if name not in elsewhere else None
        return None

    def _ways_to_name(self) -> Sequence[Callable[[Statement], Sequence[str]]]:
        return _topics, self._names, _topics_around, self._names_around

    def _names(self, statement: Statement) -> Sequence[str]:
        sentence = statement.sentence
        entities = statement.within.block.entities
        inside = (one for one in entities if sentence.start <= one.start < sentence.end)
        return self._telling_first(inside, statement.within.features)

    def _names_around(self, statement: Statement) -> Sequence[str]:
        return self._telling_first(statement.within.block.entities, statement.within.features)

    def _telling_first(self, entities: Iterable[Entity], weights: Mapping[str, float]) -> Sequence[str]:
        """The canonical names that can name a subject: rare in the documents, frequent in the paragraph."""
        dull = {*summaries().no_topics, *self._own}
        names = {one.canonical for one in entities if one.type in NAMING and one.canonical not in dull}

        def telling(name: str) -> float:
            feature = ENTITY_MARK + name
            return self._rarity.get(feature, 0.0) * weights.get(feature, 0.0)

        return sorted(names, key=lambda name: (-telling(name), name))


def _topics(statement: Statement) -> Sequence[str]:
    return statement.sentence.topics


def _topics_around(statement: Statement) -> Sequence[str]:
    return statement.within.block.topics


def _times_of(left: dt.date | None, right: dt.date | None) -> tuple[str, str]:
    """When the meetings were, as an adverbial that tells them apart: by month, by day, or by their order."""
    words = summaries()
    if left is None or right is None or left == right:
        return words.then, words.now
    same_month = (left.year, left.month) == (right.year, right.month)
    form = words.on_day if same_month else words.in_month
    then, now = (
        form.format(day=day.day, month=words.months[day.month - 1], year=day.year) for day in (left, right)
    )
    return then, now


def _first_great(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def subjects_of(passages: Sequence[Passage]) -> Set[str]:
    """Every topic and canonical name in the paragraphs of an agenda."""
    blocks = [passage.block for passage in passages]
    topics = {topic for block in blocks for sentence in block.sentences for topic in sentence.topics}
    return topics | {entity.canonical for block in blocks for entity in block.entities}
