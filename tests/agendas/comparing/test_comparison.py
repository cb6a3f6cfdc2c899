"""What holds for every comparison, whatever the agendas."""

from __future__ import annotations

import dataclasses
import re
import subprocess
import sys
from typing import cast

from hypothesis import given, settings

from agendas.comparing import compare
from agendas.comparison import Comparison, Edit, EditOperation, Row
from agendas.model import Agenda, Sentence
from tests.agendas.comparing.strategies import agendas
from tests.small_agendas import small_agenda

FEWER = settings(max_examples=60, deadline=None)


def pairs(comparison: Comparison) -> set[tuple[str, str]]:
    return {(left, right) for row in comparison.rows for left in row.left for right in row.right}


def second_partners(comparison: Comparison) -> set[tuple[str, str]]:
    of_left = {(left, also) for row in comparison.rows for left in row.left for also in row.also_right}
    of_right = {(also, right) for row in comparison.rows for right in row.right for also in row.also_left}
    return of_left | of_right


def text_of(agenda: Agenda, blocks: tuple[str, ...]) -> str:
    """What the edits of a row point into."""
    return " ".join(agenda.block(block).text for block in blocks)


@FEWER
@given(agendas(), agendas())
def test_every_paragraph_of_both_sides_stands_in_one_row(left: Agenda, right: Agenda) -> None:
    rows = compare(left, right).rows
    assert sorted(block for row in rows for block in row.left) == sorted(b.id for b in left.paragraphs)
    assert [block for row in rows for block in row.right] == [block.id for block in right.paragraphs]
    for row in rows:
        assert min(len(row.left), len(row.right)) <= 1, "several on both sides are the user's alone"
        assert 0.0 <= row.score <= 1.0


@FEWER
@given(agendas(), agendas())
def test_rows_tell_what_they_are(left: Agenda, right: Agenda) -> None:
    for row in compare(left, right).rows:
        if not row.right:
            assert row.relation == "only_left"
        elif not row.left:
            assert row.relation == "only_right"
        else:
            assert row.relation in {"same", "reworded", "related"}
            one, other = text_of(left, row.left), text_of(right, row.right)
            assert "".join(edit.left.of(one) for edit in row.edits) == one
            assert "".join(edit.right.of(other) for edit in row.edits) == other
        assert bool(row.edits) == bool(row.left and row.right)
        assert len(row.why.shared_terms) <= 6


@FEWER
@given(agendas(), agendas())
def test_swapping_the_sides_mirrors_the_rows(left: Agenda, right: Agenda) -> None:
    here, there = compare(left, right), compare(right, left)
    assert second_partners(here) == {(one, other) for other, one in second_partners(there)}
    mirrored = {mirrored_row(row) for row in there.rows}
    assert {told_of(row) for row in here.rows} == mirrored


def told_of(row: Row) -> tuple[object, ...]:
    """What a row says, but for the words of its reasons, which are those of the right text."""
    return row.left, row.right, row.relation, row.score, row.edits, row.why.near_copy


def mirrored_row(row: Row) -> tuple[object, ...]:
    """The same of the row with its sides exchanged."""
    turned = {"only_left": "only_right", "only_right": "only_left", "insert": "delete", "delete": "insert"}
    edits = tuple(
        Edit(cast("EditOperation", turned.get(one.op, one.op)), one.right, one.left, one.edit_class)
        for one in row.edits
    )
    relation = turned.get(row.relation, row.relation)
    return row.right, row.left, relation, row.score, edits, row.why.near_copy


@FEWER
@given(agendas())
def test_a_document_against_itself_is_all_the_same(agenda: Agenda) -> None:
    comparison = compare(agenda, agenda)
    for row in comparison.rows:
        assert row.relation == "same"
        assert row.left == row.right
        assert not row.moved
        assert not row.is_change
    assert not comparison.sentence_pairs
    assert all(change.kind == "reaffirmed" for change in comparison.changes)


@FEWER
@given(agendas(), agendas())
def test_the_same_agendas_give_the_same_comparison(left: Agenda, right: Agenda) -> None:
    assert compare(left, right) == compare(left, right)


@FEWER
@given(agendas(), agendas())
def test_without_the_moved_rows_the_left_side_stands_in_order_too(left: Agenda, right: Agenda) -> None:
    rows = [row for row in compare(left, right).rows if row.left and not row.moved]
    order = [block.id for block in left.paragraphs]
    places = [order.index(row.left[0]) for row in rows]
    assert places == sorted(places)


def test_a_side_without_paragraphs() -> None:
    empty, full = small_agenda([]), small_agenda([("paragraph", "Nederland steunt dit.")])
    assert [row.relation for row in compare(empty, full).rows] == ["only_right"]
    assert [row.relation for row in compare(full, empty).rows] == ["only_left"]
    assert compare(empty, empty).rows == ()


def test_spacing_case_and_punctuation_make_no_difference_but_are_shown() -> None:
    left = small_agenda([("paragraph", "Nederland steunt de NAVO-top, zoals afgesproken.")])
    right = small_agenda([("paragraph", "Nederland steunt de NAVO top zoals afgesproken")])
    (row,) = compare(left, right).rows
    assert (row.relation, row.score) == ("same", 1.0)
    assert any(edit.op != "equal" for edit in row.edits)


def test_a_decimal_comma_is_no_punctuation() -> None:
    left = small_agenda([("paragraph", "Het kabinet streeft naar 2,5% van het bbp.")])
    right = small_agenda([("paragraph", "Het kabinet streeft naar 25% van het bbp.")])
    (row,) = compare(left, right).rows
    assert row.relation == "reworded"


def test_a_moved_paragraph_is_marked_and_its_edit_is_kept() -> None:
    texts = ["Over Oekraïne en sancties.", "Over de schaduwvloot van Rusland in de Oostzee.", "Over China."]
    left = small_agenda([("paragraph", text) for text in texts])
    right = small_agenda(
        [
            ("paragraph", "Over de schaduwvloot van Rusland in de Noordzee."),
            *(("paragraph", t) for t in texts[::2]),
        ]
    )
    first, *others = compare(left, right).rows
    assert (first.left, first.moved, first.relation) == (("p2",), True, "reworded")
    assert [edit.right.of(right.block("p1").text) for edit in first.edits if edit.op == "replace"] == [
        "Noordzee"
    ]
    assert not any(row.moved for row in others)


def test_a_formula_alone_makes_no_pair() -> None:
    formula = "De minister van Buitenlandse Zaken is voornemens deel te nemen aan deze vergadering."
    left = in_sentences(small_agenda([("paragraph", f"{formula} De visserij in Ghana heeft te lijden.")]))
    right = in_sentences(small_agenda([("paragraph", f"{formula} De emissiehandel wordt herzien.")]))
    assert [row.relation for row in compare(left, right).rows] == ["only_left", "only_right"]


def in_sentences(agenda: Agenda) -> Agenda:
    """The same agenda with a sentence at every full stop."""
    blocks = []
    for block in agenda.blocks:
        spans = (found.span() for found in re.finditer(r"[^ .][^.]*\.", block.text))
        blocks.append(dataclasses.replace(block, sentences=tuple(Sentence(*span) for span in spans)))
    return dataclasses.replace(agenda, blocks=tuple(blocks))


def test_words_of_every_agenda_alone_make_no_pair() -> None:
    left = small_agenda([("paragraph", "Het kabinet zal het belang van onderwijs onderstrepen.")])
    right = small_agenda([("paragraph", "Het kabinet zal het belang van scheepvaart onderstrepen.")])
    assert [row.relation for row in compare(left, right).rows] == ["only_left", "only_right"]


def test_three_hundred_paragraphs_stand_in_rows_once_each() -> None:
    left = small_agenda(
        [("paragraph", f"Punt {n}: de steun aan land{n} en haven{n % 50}.") for n in range(300)]
    )
    right = small_agenda(
        [("paragraph", f"De steun aan land{n} wordt besproken.") for n in range(299, -1, -1)]
    )
    rows = compare(left, right).rows
    assert sorted(row.left[0] for row in rows if row.left) == sorted(block.id for block in left.paragraphs)
    assert sum(bool(row.left and row.right) for row in rows) > 250


def test_importing_loads_nothing_that_only_comparing_needs() -> None:
    # the window is painted before anything is compared
    heavy = ("rapidfuzz", "Stemmer", "diff_match_patch", "tomllib")
    code = f"import sys, agendas.comparing; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
