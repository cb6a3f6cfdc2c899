"""The list of subjects is sound, and can be extended by anyone who can read it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from agendas.resources import resource
from agendas.understanding.knowledge import KnowledgeError, load, names
from agendas.understanding.topic_list import (
    Clue,
    TopicList,
    folded,
    said,
    topic_list,
    topic_list_of,
    whole_of,
)
from agendas.understanding.topic_scores import Evidence, sentence_scores

TABLE = load(resource("topics.toml"))
TOPICS: list[dict[str, Any]] = TABLE["topic"]
WORDS = ("terms", "weak", "within")
NAMES = ("names", "other_names", "together")
SETTINGS = {key: value for key, value in TABLE.items() if key != "topic"}


def _list_of(*topics: dict[str, Any]) -> TopicList:
    return topic_list_of(SETTINGS | {"topic": list(topics)})


def _sorting(name: str) -> str:
    return folded(name).replace(":", " ")


def test_topics_stand_in_alphabetical_order_and_once() -> None:
    listed = [topic["name"] for topic in TOPICS]
    assert len(set(listed)) == len(listed)
    assert listed == sorted(listed, key=_sorting)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: str(topic["name"]))
def test_a_topic_says_nothing_twice(topic: dict[str, Any]) -> None:
    words = [folded(word) for field in WORDS for word in topic.get(field, ())]
    listed = [name for field in ("names", "other_names") for name in topic.get(field, ())]
    assert [one for one, times in Counter(words + listed).items() if times > 1] == []
    assert all(word == word.lower() for field in WORDS for word in topic.get(field, ()))


def test_a_strong_word_belongs_to_one_topic() -> None:
    owners: dict[str, list[str]] = {}
    for topic in TOPICS:
        for word in topic.get("terms", ()):
            owners.setdefault(folded(word), []).append(topic["name"])
    shared = {word: topics for word, topics in owners.items() if len(topics) > 1}
    assert shared == {}


def test_no_word_begins_or_ends_with_what_folds_to_a_blank() -> None:
    """ "*-steun" would find every "steun" after a blank; "steun" finds "EPF-steun" as it is."""
    words = [folded(word.strip("*")) for topic in TOPICS for field in WORDS for word in topic.get(field, ())]
    assert [word for word in words if word != word.strip()] == []


def test_every_name_is_one_of_the_gazetteer() -> None:
    canonical = {name.canonical for name in names()}
    listed = {name for topic in TOPICS for field in NAMES for name in topic.get(field, ())}
    assert listed - canonical == set()


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: str(topic["name"]))
def test_every_topic_can_be_reached(topic: dict[str, Any]) -> None:
    """By the first thing that tells it, in a sentence that speaks of its whole."""
    known = topic_list()
    name = topic["name"]
    before = () if whole_of(name) == name else (whole_of(name),)
    if strong := topic.get("names"):
        evidence = [Evidence(0, 1, strong[0], known.names[strong[0]])]
    else:
        word = next(word for field in ("terms", "within") for word in topic.get(field, ())).strip("*")
        found = known.clues_in(folded(word))
        evidence = [Evidence(start, end, str(start), clues) for start, end, clues in found]
    assert name in sentence_scores(evidence, (0, 40), before, known)


def test_what_a_sentence_calls_a_topic() -> None:
    assert said("Oekraïne: steun") == "de steun aan Oekraïne"
    assert said("Belize") == "Belize"
    assert whole_of("Oekraïne: steun") == "Oekraïne"
    assert [topic["name"] for topic in TOPICS if ":" in said(topic["name"])] == []


@pytest.mark.parametrize("text", ["Oekraïne – NAVO-top", "İstanbul ß", "a\u0301é", "’s\u2011\xad", "\ud800"])
def test_a_folded_text_keeps_its_length(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_hyphens_and_accents_do_not_matter() -> None:
    assert folded("Oekraïne NAVO-Top") == "oekraine navo top"


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("top", "de top", True), ("top", "de topics", False), ("top", "de laptop", False),
        ("top*", "de topics", True), ("*top", "de laptop", True), ("*top*", "de laptops", True),
    ],
)  # fmt: skip
def test_stars(term: str, text: str, found: bool) -> None:
    assert bool(_list_of({"name": "x", "terms": [term]}).clues_in(text)) == found


def test_a_word_of_two_topics_tells_both() -> None:
    known = _list_of({"name": "a", "terms": ["x"]}, {"name": "b", "weak": ["x"]})
    ((_, _, clues),) = known.clues_in("x")
    assert clues == (Clue("a", 1.0), Clue("b", 0.5))


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"name": "x", "term": ["x"]}, "unknown field term"),
        ({"name": "Mars: sancties", "within": ["x"]}, "part of Mars"),
        ({"name": "x", "part_of": ["Mars"], "terms": ["x"]}, "part of Mars"),
        ({"name": "x", "within": ["x"]}, "within needs a whole"),
        ({"name": "x"}, "nothing tells it"),
        ({"terms": ["x"]}, "without a name"),
    ],
)
def test_a_wrong_topic_is_refused(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(KnowledgeError, match=told):
        _list_of(wrong)
