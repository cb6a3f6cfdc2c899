"""The five agendas compared two by two: rows as they were read, pairs as they were labelled by hand."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agendas.comparing import compare, knowledge
from agendas.comparing.alignment import Scores, align
from agendas.comparing.features import passages_of
from agendas.comparing.similarity import Resemblances
from tests.agendas.comparing.golden import file_of, rows_of
from tests.agendas.comparing.seeds import NAMES, PAIRS, seed

BRUSSELS, ANTALYA, DECEMBER = "2025-04-03-brussel", "2025-05-14-antalya", "2025-12-03-brussel"
HELSINGBORG = "2026-05-21-helsingborg"


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_the_rows_are_those_that_were_read(left: str, right: str) -> None:
    expected = json.loads(file_of(left, right).read_text(encoding="utf-8"))
    assert rows_of(left, right) == expected, (
        "the rows of this pair changed; read them, and if they are better: "
        "python -m tests.agendas.comparing.golden"
    )


def shown(left: str, right: str) -> set[tuple[str, str]]:
    """The pairs of paragraphs that a comparison shows, second partners included."""
    pairs = set()
    for row in compare(seed(left), seed(right)).rows:
        pairs |= {(one, other) for one in row.left for other in (*row.right, *row.also_right)}
        pairs |= {(one, other) for one in row.also_left for other in row.right}
    return pairs


@pytest.mark.parametrize(
    ("left", "right", "pairs"),
    [
        # opening, NUC dinner, China, Indo-Pacific partners, EU and NATO
        (BRUSSELS, DECEMBER, "1-1 8-10 5-7 10-8 2-3 9-11"),
        # opening, programme, defence spending, support for Ukraine
        (ANTALYA, DECEMBER, "1-1 2-2 4-6 5-4"),
        (BRUSSELS, ANTALYA, "1-1 4-4 9-5"),
        # opening, defence spending, southern neighbourhood, NUC dinner, support for Ukraine
        (BRUSSELS, HELSINGBORG, "1-1 4-3 6-6 8-7 9-8"),
    ],
)
def test_what_belongs_together_is_paired(left: str, right: str, pairs: str) -> None:
    expected = {(f"p{one}", f"p{other}") for one, other in (pair.split("-") for pair in pairs.split())}
    assert expected <= shown(left, right)


def test_the_norm_for_defence_spending_changed_from_two_to_five_per_cent() -> None:
    changes = compare(seed(BRUSSELS), seed(DECEMBER)).changes
    figures = [
        (c.left.text, c.right.text, c.topic) for c in changes if c.kind == "figure" and c.left and c.right
    ]
    assert figures == [("2%", "5%", "defensie-uitgaven")]


def aligned(left: str, right: str) -> set[tuple[int, int]]:
    """The pairs alone, without the words that changed: a third of the time."""
    ours, theirs = passages_of(seed(left)), passages_of(seed(right))
    found, _ = align(Scores(ours, theirs, Resemblances(ours, theirs)))
    return {(pair.left, pair.right) for pair in (*found.pairs, *found.second)}


PAIRING = (
    *(
        "stem",
        "phrase",
        "entity",
        "role",
        "topic",
        "amount",
        "part",
        "agenda_word",
        "formula",
        "first_sentence",
    ),
    *("heading", "place", "least_words", "pair", "rivals", "near_copy"),
)
"""The weights that decide on pairs."""


@pytest.fixture
def other_weights(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Sets one weight to a multiple of what the file says."""
    original = knowledge._toml

    def use(name: str, factor: float) -> None:
        def changed(file: str) -> Any:
            tables = original(file)
            if file != "weights.toml":
                return tables
            return {
                key: {n: v * factor if n == name else v for n, v in t.items()} for key, t in tables.items()
            }

        monkeypatch.setattr(knowledge, "_toml", changed)
        knowledge.weights.cache_clear()

    yield use
    monkeypatch.undo()
    knowledge.weights.cache_clear()


def test_no_weight_is_balanced_on_a_knife_s_edge(other_weights: Any) -> None:
    """A tenth more or less of any weight moves few pairs: nothing is fitted to these five documents."""
    before = {(pair, found) for pair in PAIRS for found in aligned(*pair)}
    for name in PAIRING:
        for factor in (0.9, 1.1):
            other_weights(name, factor)
            after = {(pair, found) for pair in PAIRS for found in aligned(*pair)}
            assert len(before & after) / len(before | after) >= 0.8, (name, factor)


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(NAMES), st.randoms(use_true_random=False))
def test_an_agenda_in_another_order_is_the_same_and_moved(name: str, random: Random) -> None:
    agenda = seed(name)
    shuffled = list(agenda.paragraphs)
    random.shuffle(shuffled)
    rows = compare(agenda, dataclasses.replace(agenda, blocks=tuple(shuffled))).rows
    assert all(row.relation == "same" and row.left == row.right for row in rows)
    stay = [row.left for row in rows if not row.moved]
    assert stay == [(block.id,) for block in agenda.paragraphs if (block.id,) in stay]


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_swapping_two_seeds_mirrors_the_pairs(left: str, right: str) -> None:
    assert aligned(left, right) == {(one, other) for other, one in aligned(right, left)}


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_changes_quote_what_stands_there_and_read_as_a_sentence(left: str, right: str) -> None:
    changes = compare(seed(left), seed(right)).changes
    assert changes
    for change in changes:
        assert change.left or change.right
        assert re.fullmatch(r"[A-Z‘][^{}]*\.", change.summary)
        for agenda, quote in ((seed(left), change.left), (seed(right), change.right)):
            if quote:
                assert agenda.block(quote.block).text[quote.start : quote.end] == quote.text
