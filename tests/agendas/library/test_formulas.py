"""Which changes are dimmed, because their sentences stand everywhere in the user's library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import get_args

import pytest

from agendas.comparison import Change, ChangeKind, Comparison, Quotation
from agendas.library.commonness import MOST_COUNTED
from agendas.library.formulas import marked, rule
from agendas.model import Agenda, Sentence, Source
from tests.small_agendas import small_agenda

UNITY, AID, NORM = "Nederland hecht aan eenheid.", "Nederland levert kanonnen.", "De norm is 5%."


def agenda(key: str) -> Agenda:
    """One paragraph of three sentences."""
    text = f"{UNITY} {AID} {NORM}"
    made = small_agenda([("paragraph", text)])
    starts = [text.index(one) for one in (UNITY, AID, NORM)]
    sentences = tuple(
        Sentence(start, start + len(one)) for start, one in zip(starts, (UNITY, AID, NORM), strict=True)
    )
    (block,) = made.blocks
    return replace(made, source=Source("a", "txt", key, text), blocks=(replace(block, sentences=sentences),))


LEFT, RIGHT = agenda("left"), agenda("right")


def quoted(words: str, block: str = "p1") -> Quotation:
    start = RIGHT.blocks[0].text.index(words)
    return Quotation(block, start, start + len(words), words)


def change(kind: ChangeKind, left: Quotation | None, right: Quotation | None) -> Change:
    return Change(kind, "NAVO", left, right, "Zo is het.")


class Library:
    """Counts sentences by a list; ``asked`` are those it was asked for, and without which agendas."""

    def __init__(self, **counts: int) -> None:
        self.counts = {UNITY: counts.get("unity", 0), AID: counts.get("aid", 0), NORM: counts.get("norm", 0)}
        self.asked: list[str] = []
        self.without: set[str] = set()

    def commonness(self, sentences: Sequence[str], without: Iterable[str]) -> list[int]:
        self.asked += sentences
        self.without |= set(without)
        return [self.counts.get(sentence, 0) for sentence in sentences]


def formulas(library: Library, *changes: Change) -> list[bool]:
    made = marked(Comparison(LEFT, RIGHT, (), changes), library.commonness)
    assert [replace(one, is_formula=False) for one in made.changes] == [
        replace(one, is_formula=False) for one in changes
    ]
    return [one.is_formula for one in made.changes]


def test_from_three_other_meetings_on() -> None:
    new = change("new", None, quoted(UNITY))
    assert [formulas(Library(unity=count), new) for count in (0, 2, 3, 9)] == [
        [False], [False], [True], [True],
    ]  # fmt: skip


def test_only_when_both_sentences_are() -> None:
    reworded = change("reworded", quoted(UNITY), quoted(AID))
    assert formulas(Library(unity=5), reworded) == [False]
    assert formulas(Library(aid=5), reworded) == [False]
    assert formulas(Library(unity=5, aid=5), reworded) == [True]


@pytest.mark.parametrize("kind", get_args(ChangeKind))
def test_what_became_stronger_weaker_or_another_figure_never_is(kind: ChangeKind) -> None:
    made = formulas(Library(unity=9, aid=9), change(kind, quoted(UNITY), quoted(AID)))
    assert made == [kind in {"new", "dropped", "reworded", "reaffirmed"}]


def test_a_part_of_a_sentence_is_asked_for_as_the_whole() -> None:
    """A change may quote a clause, or two sentences; the library knows sentences."""
    library = Library(unity=5, aid=5)
    assert formulas(library, change("new", None, quoted("eenheid"))) == [True]
    assert formulas(library, change("dropped", quoted(f"{UNITY} {AID}"), None)) == [True]
    assert formulas(library, change("dropped", quoted(f"{UNITY} {AID} De norm"), None)) == [False]
    assert set(library.asked) == {UNITY, AID, NORM}


def test_every_sentence_is_asked_for_once_and_without_the_two() -> None:
    library = Library()
    formulas(
        library, *(change("new", None, quoted(UNITY)),) * 3, change("reaffirmed", quoted(UNITY), quoted(AID))
    )
    assert library.asked == [UNITY, AID]
    assert library.without == {"left", "right"}


def test_without_changes_the_library_is_not_asked() -> None:
    library = Library()
    assert formulas(library) == []
    assert formulas(library, change("figure", quoted(NORM), quoted(NORM))) == [False]
    assert library.asked == []


def test_a_quote_of_a_block_that_is_not_there_counts_as_it_stands() -> None:
    assert formulas(Library(unity=5), change("new", None, quoted(UNITY, "p99"))) == [True]


def test_what_was_marked_before_is_marked_anew() -> None:
    """A document was removed from the library."""
    assert formulas(Library(), replace(change("new", None, quoted(UNITY)), is_formula=True)) == [False]


def test_the_rule_can_be_met() -> None:
    assert 1 < rule().fewest_agendas <= MOST_COUNTED
    assert rule().kinds < set(get_args(ChangeKind))
