"""How strongly a sentence, and then its block, is about each topic.

Needs the standard library alone. A score adds up what stands there, each term and name once in full and
what is repeated a little more. A topic is there when what tells it reaches the threshold; the strongest comes
first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from agendas.understanding.topic_list import PART, Clue, TopicList, whole_of

AGAIN = 0.3
"""What a term that stands again in the sentence counts, as a part of its weight."""

FURTHER = 0.3
"""The same for another term of the topic: a topic of many synonyms is not more important for it."""

CARRIED = 0.5
"""What a sentence without a topic adds to those of the sentence before, which it goes on about."""

LATE = 0.3
"""What the end of a sentence counts less than its beginning: what is said last is often an aside."""

OF_WHOLE = 0.2
"""What naming the whole adds to its parts: "steun aan Oekraïne" says more than "steun"."""

PASSING = 0.7
"""Topics of a lower rank are named in passing: they do not end what the sentences before were about."""

PROCEDURE = 0.5
"""Topics of a lower rank still are how the meeting goes and what is sent to parliament."""

UNLISTED = 0.6
"""The rank of a name that the list does not know, beside topics that it does know."""

FIRST_SENTENCE = 1.5
"""The first of several sentences tells what a paragraph is about."""

Scores = Mapping[str, float]


class Evidence(NamedTuple):
    """A term or a name in a text, by its offsets; ``key`` is the same wherever it stands again.

    What is ``inside`` a longer term gives its matter to be spoken of, but is not counted: "Russische" in
    "Russische agressie" makes a sentence one on the war, not on Russia.
    """

    start: int
    end: int
    key: str
    clues: Sequence[Clue]
    inside: bool = False


class _Tally:
    """What has been counted for one topic. ``told`` leaves out what is repeated."""

    __slots__ = ("_last", "_seen", "_span", "score", "told")

    def __init__(self, one: Evidence, weight: float, factor: float) -> None:
        self.told = self._last = weight
        self.score = weight * factor
        self._seen = {one.key}
        self._span = (one.start, one.end)

    def add(self, one: Evidence, weight: float, factor: float) -> None:
        """Count a further clue; of two that overlap, as a name and its word, only the stronger."""
        start, end = self._span
        if one.start < end and one.end > start:
            weight, self._last = max(weight - self._last, 0.0), max(weight, self._last)
            self._span = (min(start, one.start), max(end, one.end))
        else:
            self._last, self._span = weight, (one.start, one.end)
        if one.key in self._seen:
            self.score += weight * factor * AGAIN
        else:
            self._seen.add(one.key)
            self.told += weight
            self.score += weight * factor * FURTHER


def sentence_scores(
    evidence: Sequence[Evidence], span: tuple[int, int], before: Collection[str], known: TopicList
) -> Scores:
    """The score of each topic of the sentence at ``span``, whose ``evidence`` is in order of its start.

    ``before`` are the topics of what the sentence goes on from: "militaire steun" tells a part of Oekraïne
    where the sentence before was about Oekraïne and this one names no other matter.
    """
    if not evidence:
        return {}
    spoken_of = _spoken_of(evidence, before, known)
    tallies: dict[str, _Tally] = {}
    start, length = span[0], max(span[1] - span[0], 1)
    for one in evidence:
        if one.inside:
            continue
        factor = 1 - LATE * (one.start - start) / length
        for topic, weight, within in one.clues:
            if not within or within in spoken_of:
                tally = tallies.get(topic)
                if tally is None:
                    tallies[topic] = _Tally(one, weight, factor)
                else:
                    tally.add(one, weight, factor)
    scores = {
        topic: tally.score * known.rank.get(topic, UNLISTED)
        for topic, tally in tallies.items()
        if tally.told >= known.threshold
    }
    return _parts_for_wholes(scores, known) if len(scores) > 1 else scores


def only_in_passing(scores: Scores, known: TopicList) -> bool:
    """Whether a sentence names topics, all of them such as are often named in passing."""
    return bool(scores) and all(known.rank.get(topic, UNLISTED) < PASSING for topic in scores)


def _spoken_of(evidence: Iterable[Evidence], before: Collection[str], known: TopicList) -> set[str]:
    """The matters whose parts a word may tell; none when no word would.

    Those of the sentence before are among them unless this one names another matter. A word that tells a
    part may tell a wider matter as well: "sancties" after a sentence on Iran goes on about Iran.
    """
    parts = {topic for one in evidence for topic, _, within in one.clues if within}
    if not parts:
        return set()
    enough = {
        topic
        for one in evidence
        for topic, weight, within in one.clues
        if not within and weight >= known.threshold
    }
    spoken_of = {whole_of(topic) for topic in enough}
    if before:
        wider = {whole for part in parts for whole in known.wholes.get(part, ())}
        if all(topic in wider or known.rank.get(topic, UNLISTED) < PASSING for topic in enough):
            spoken_of |= {whole_of(topic) for topic in before}
    names = {one.key for one in evidence}
    return spoken_of | {topic for topic, both in known.together.items() if both <= names}


def _parts_for_wholes(scores: Scores, known: TopicList) -> Scores:
    """Where a part of a matter is there, the matter as a whole is left out and adds to its parts."""
    replaced: set[str] = set()
    better = dict(scores)
    for topic in scores:
        for whole in known.wholes.get(topic, ()):
            if whole in scores:
                replaced.add(whole)
                better[topic] += OF_WHOLE * scores[whole] if whole == whole_of(topic) else 0.0
    return {topic: score for topic, score in better.items() if topic not in replaced}


def block_scores(sentences: Sequence[Scores], known: TopicList) -> Scores:
    """The score of each topic of a block: those of its sentences together."""
    total: dict[str, float] = {}
    before: Scores = {}
    for at, scores in enumerate(sentences):
        factor = FIRST_SENTENCE if at == 0 and len(sentences) > 1 else 1.0
        before = scores or {topic: CARRIED * score for topic, score in before.items()}
        for topic, score in before.items():
            total[topic] = total.get(topic, 0.0) + factor * score
    return _folded(total, known) if len(total) > 1 else total


def _folded(total: Mapping[str, float], known: TopicList) -> Scores:
    """The same with the score of a whole given to its strongest part, unless the part is an aside in it.

    "Oekraïne" always gives way to "Oekraïne: steun"; a paragraph on migration in which one sentence is on
    the displaced from Ukraine stays one on migration.
    """
    folded = dict(total)
    for whole, parts in _parts_in(total, known).items():
        strongest = max(parts, key=lambda part: (total[part], part))
        named = any(part.startswith(whole + PART) for part in parts)
        if named or sum(total[part] for part in parts) >= total[whole]:
            folded[strongest] += folded.pop(whole)
    return folded


def _parts_in(total: Mapping[str, float], known: TopicList) -> Mapping[str, list[str]]:
    parts: dict[str, list[str]] = {}
    for topic in sorted(total):
        for whole in known.wholes.get(topic, ()):
            if whole in total:
                parts.setdefault(whole, []).append(topic)
    return parts


def without_procedure(scores: Scores, known: TopicList) -> Scores:
    """Without the topics of the least rank: a title names a meeting, it is not about meeting."""
    return {topic: score for topic, score in scores.items() if known.rank.get(topic, 1.0) >= PROCEDURE}


def strongest(scores: Scores, most: int, known: TopicList) -> tuple[str, ...]:
    """The topics, the strongest first, without those that are named in passing."""
    if len(scores) < 2:
        return tuple(scores)
    ordered = sorted(scores, key=lambda topic: (-round(scores[topic], 6), topic))[:most]
    least = known.least_share * scores[ordered[0]]
    return tuple(topic for topic in ordered if scores[topic] >= least)
