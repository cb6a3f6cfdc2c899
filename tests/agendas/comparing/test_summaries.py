"""What a change is called: sound headings, the same matter under the same one on both sides."""

from __future__ import annotations

import dataclasses

from agendas.comparing import compare
from agendas.model import Agenda
from tests.agendas.comparing.sentences import DECEMBER, agenda_of, with_entity, with_position

FILLER = "De visserij in de Noordzee kent nieuwe quota voor kabeljauw en haring."
STEUN = "Nederland bepleit luchtverdediging en munitie voor het land."


def _with_topics(agenda: Agenda, words: str, *topics: str) -> Agenda:
    return with_position(agenda, words, "pleiten", 4, topics=topics)


def test_a_change_is_told_in_words_not_in_headings() -> None:
    left = agenda_of(FILLER)
    right = _with_topics(agenda_of(FILLER, STEUN, meeting=DECEMBER), STEUN, "Oekraïne: steun")
    (change,) = compare(left, right).changes
    assert change.topic == "Oekraïne: steun"
    assert change.summary.endswith("; een standpunt over de steun aan Oekraïne is nieuw.")


def test_a_change_is_called_by_what_both_sides_are_most_about() -> None:
    """What comes first on the left may be an aside on the right."""
    left = _with_topics(agenda_of(STEUN, FILLER), STEUN, "Rusland", "defensie-uitgaven", "China")
    right = _with_topics(agenda_of(STEUN, FILLER), STEUN, "defensie-uitgaven", "China", "Rusland")
    (change,) = compare(left, right).changes
    assert change.topic == "defensie-uitgaven"


def test_sides_that_share_no_topic_are_called_by_the_new_one() -> None:
    left = _with_topics(agenda_of(STEUN, FILLER), STEUN, "Rusland")
    right = _with_topics(agenda_of(STEUN, FILLER), STEUN, "China")
    (change,) = compare(left, right).changes
    assert change.topic == "China"


def test_a_place_that_is_not_named_any_more_is_no_topic() -> None:
    """That a position was also taken in Ramstein once does not make Ramstein a subject."""
    sentence = "Nederland bepleitte munitie in Ramstein."
    left = with_entity(agenda_of(sentence, FILLER), "Ramstein", "place")
    (change,) = compare(
        _with_topics(left, sentence, "Oekraïne: steun"), agenda_of(FILLER, meeting=DECEMBER)
    ).changes
    assert (change.kind, change.topic) == ("dropped", "Oekraïne: steun")


def test_only_the_first_topic_decides_whether_a_matter_is_new() -> None:
    """An aside that the other agenda lacks does not make a known matter a new one."""
    known = "Munitie ligt op voorraad."
    left = agenda_of(FILLER, known)
    block = left.blocks[1]
    about = (dataclasses.replace(block.sentences[0], topics=("Oekraïne: steun",)),)
    left = dataclasses.replace(left, blocks=(left.blocks[0], dataclasses.replace(block, sentences=about)))
    right = agenda_of(FILLER, "Het kabinet wil scholen voor piloten.", meeting=DECEMBER)
    right = _with_topics(right, "scholen", "Oekraïne: steun", "onderwijs")
    (change,) = compare(left, right).changes
    assert (change.kind, change.topic) == ("new", "Oekraïne: steun")
    assert change.summary.endswith(
        "dit standpunt over de steun aan Oekraïne stond in april 2025 niet in de agenda."
    )


def test_a_statement_without_topics_is_called_by_those_of_its_paragraph() -> None:
    sentence = "Nederland bepleit dat."
    left = agenda_of(FILLER)
    right = agenda_of(FILLER, sentence, meeting=DECEMBER)
    right = dataclasses.replace(
        right, blocks=(right.blocks[0], dataclasses.replace(right.blocks[1], topics=("Sahel",)))
    )
    (change,) = compare(left, with_position(right, sentence, "pleiten")).changes
    assert change.topic == "Sahel"


def test_parts_of_one_subject_go_before_what_comes_first() -> None:
    """A position on relations with Russia goes on in a sentence on support and on sanctions."""
    left = _with_topics(agenda_of(STEUN, FILLER), STEUN, "Rusland: betrekkingen")
    right = _with_topics(agenda_of(STEUN, FILLER), STEUN, "Oekraïne: steun", "Rusland: sancties")
    (change,) = compare(left, right).changes
    assert change.topic == "Rusland: sancties"
