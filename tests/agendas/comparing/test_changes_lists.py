"""The ten lists that were made by hand: what a careful reader reports is found, and little else."""

from __future__ import annotations

import pytest

from agendas.comparing import compare
from agendas.comparison import Change
from tests.agendas.comparing.change_lists import Outcome, outcome_of, together
from tests.agendas.comparing.seeds import NAMES, PAIRS, seed

MOST_CHANGES = 32
"""Four years apart (May 2022, May 2026) a reader lists nineteen; three dozen would be a flood."""

MIRRORED = {"new": "dropped", "dropped": "new", "strengthened": "weakened", "weakened": "strengthened"}


@pytest.fixture(scope="module")
def outcomes() -> dict[tuple[str, str], Outcome]:
    return {pair: outcome_of(*pair) for pair in PAIRS}


def test_the_lists_are_found(outcomes: dict[tuple[str, str], Outcome]) -> None:
    assert together("recall", outcomes.values()) >= 0.94
    assert together("precision", outcomes.values()) >= 0.92


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_each_list_is_found(outcomes: dict[tuple[str, str], Outcome], pair: tuple[str, str]) -> None:
    outcome = outcomes[pair]
    assert outcome.recall >= 0.8, [item.topic for item in outcome.missed]
    assert outcome.precision >= 0.75, [change.summary for change in outcome.wrong]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_there_are_not_too_many(pair: tuple[str, str]) -> None:
    assert len(compare(seed(pair[0]), seed(pair[1])).changes) <= MOST_CHANGES


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "geen rol voor de NAVO op het vlak van wapenleveranties",
            "(PURL)-initiatief, waar Nederland reeds EUR 500 mln.",
        ),
        ("niet meer als constructieve partner", "collectieve druk op Rusland"),
        ("gemeenschappelijke financiering", "afspraken van Den Haag"),
        ("Finland en Zweden", None),
        (None, "Kosovo Force"),
    ],
)
def test_what_a_reader_must_find_between_may_2022_and_december_2025(
    left: str | None, right: str | None
) -> None:
    changes = compare(seed("2022-05-14-berlijn"), seed("2025-12-03-brussel")).changes
    assert any(_holds(change, left, right) for change in changes)


def _holds(change: Change, left: str | None, right: str | None) -> bool:
    """Whether either side quotes the words, or the summary does where they stand in the sentence before."""
    sides = ((change.left, left), (change.right, right))
    return all(
        (quote is None) == (words is None)
        and (quote is None or words is None or words in quote.text or words in change.summary)
        for quote, words in sides
    )


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_swapping_the_agendas_mirrors_the_changes(pair: tuple[str, str]) -> None:
    left, right = map(seed, pair)
    forth = {(c.kind, c.left, c.right) for c in compare(left, right).changes}
    back = {(MIRRORED.get(c.kind, c.kind), c.right, c.left) for c in compare(right, left).changes}
    assert forth == back


@pytest.mark.parametrize("name", NAMES)
def test_an_agenda_beside_itself_only_reaffirms(name: str) -> None:
    assert {change.kind for change in compare(seed(name), seed(name)).changes} <= {"reaffirmed"}


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_every_summary_is_one_clean_sentence(pair: tuple[str, str]) -> None:
    for change in compare(seed(pair[0]), seed(pair[1])).changes:
        assert change.summary.endswith(".")
        assert change.summary[0].isupper()
        assert ".." not in change.summary
        assert "  " not in change.summary
        assert "{" not in change.summary


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_quotes_stand_where_they_say(pair: tuple[str, str]) -> None:
    comparison = compare(seed(pair[0]), seed(pair[1]))
    for change in comparison.changes:
        for agenda, quote in ((comparison.left, change.left), (comparison.right, change.right)):
            if quote:
                assert agenda.block(quote.block).text[quote.start : quote.end] == quote.text


def test_topics_stand_together_in_right_hand_order_and_gone_ones_last() -> None:
    changes = compare(seed("2025-04-03-brussel"), seed("2025-12-03-brussel")).changes
    topics = [change.topic.partition(": ")[0] for change in changes]
    runs = [topic for at, topic in enumerate(topics) if at == 0 or topics[at - 1] != topic]
    assert len(runs) == len(set(runs))
    assert "China" in runs[runs.index("Westelijke Balkan") :]
