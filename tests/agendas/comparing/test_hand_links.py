"""What the user linked is shown, what the user unlinked is not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from agendas.comparing import compare, prepare
from agendas.comparison import BlockPair, Comparison, ComparisonWishes, HandLinks
from agendas.model import Agenda
from tests.agendas.comparing.shown import beside_each_other, shown_pairs
from tests.agendas.comparing.strategies import agendas
from tests.small_agendas import small_agenda

FLEET = "De schaduwvloot op de Oostzee wordt aangepakt met nieuwe sancties tegen reders."
UKRAINE = "De steun aan Oekraïne met luchtverdediging en munitie wordt voortgezet via het fonds."
FISH = "Over vissen en landbouw in Ghana."

block_pairs = st.frozensets(
    st.tuples(
        st.sampled_from([f"p{n}" for n in range(1, 7)]), st.sampled_from([f"p{n}" for n in range(1, 7)])
    ),
    max_size=4,
)


def agenda(*texts: str) -> Agenda:
    return small_agenda([("paragraph", text) for text in texts])


def linked(*pairs: BlockPair, unlinked: tuple[BlockPair, ...] = ()) -> ComparisonWishes:
    return ComparisonWishes(hand_links=HandLinks(frozenset(pairs), frozenset(unlinked)))


def rows_of(comparison: Comparison) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(row.left, row.right) for row in comparison.rows]


def exists(pair: BlockPair, left: Agenda, right: Agenda) -> bool:
    return pair[0] in {b.id for b in left.paragraphs} and pair[1] in {b.id for b in right.paragraphs}


def test_a_link_pairs_what_has_nothing_in_common() -> None:
    comparison = compare(agenda(FISH, UKRAINE), agenda(UKRAINE, FLEET), linked(("p1", "p2")))
    row = next(row for row in comparison.rows if row.left == ("p1",))
    assert (row.right, row.by_hand, row.relation) == (("p2",), True, "related")
    assert "".join(edit.left.of(FISH) for edit in row.edits) == FISH
    assert [other.by_hand for other in comparison.rows if other is not row] == [False]


def test_a_linked_paragraph_leaves_its_old_partner_which_stays_second() -> None:
    comparison = compare(agenda(UKRAINE, FISH), agenda(UKRAINE, FLEET), linked(("p1", "p2")))
    assert rows_of(comparison) == [((), ("p1",)), (("p1",), ("p2",)), (("p2",), ())]
    assert comparison.rows[0].also_left == ("p1",)


def test_an_unlinked_pair_is_gone_even_when_the_words_are_the_same() -> None:
    comparison = compare(agenda(UKRAINE), agenda(UKRAINE), linked(unlinked=(("p1", "p1"),)))
    assert rows_of(comparison) == [(("p1",), ()), ((), ("p1",))]
    assert not shown_pairs(comparison)


def test_an_unlinked_copy_leaves_its_place_to_the_next() -> None:
    comparison = compare(agenda(UKRAINE), agenda(UKRAINE, UKRAINE), linked(unlinked=(("p1", "p1"),)))
    assert beside_each_other(comparison) == {("p1", "p2")}


def test_one_paragraph_linked_to_several_stands_beside_them_all() -> None:
    comparison = compare(
        agenda(f"{UKRAINE} {FLEET}"), agenda(UKRAINE, FISH, FLEET), linked(("p1", "p1"), ("p1", "p3"))
    )
    (row,) = (row for row in comparison.rows if row.left)
    assert (row.right, row.by_hand, row.relation) == (("p1", "p3"), True, "same")
    both = f"{UKRAINE} {FLEET}"
    assert "".join(edit.right.of(both) for edit in row.edits) == both


def test_an_unlinked_pair_keeps_linked_paragraphs_out_of_one_row() -> None:
    wishes = linked(("p1", "p1"), ("p2", "p1"), ("p1", "p2"), unlinked=(("p2", "p2"),))
    shown = shown_pairs(compare(agenda(UKRAINE, FLEET), agenda(UKRAINE, FISH), wishes))
    assert ("p2", "p2") not in shown
    assert shown >= {("p1", "p1"), ("p2", "p1"), ("p1", "p2")}


def test_links_of_paragraphs_that_are_gone_are_passed_over() -> None:
    left, right = agenda(UKRAINE, FISH), agenda(FLEET, UKRAINE)
    wishes = linked(("p9", "p1"), ("p1", "p77"), unlinked=(("p1", "h4"),))
    assert compare(left, right, wishes).rows == compare(left, right).rows


def test_another_set_of_links_forgets_the_first() -> None:
    prepared = prepare(agenda(UKRAINE, FISH), agenda(UKRAINE, FLEET))
    plain = prepared.compare()
    assert prepared.compare(linked(("p2", "p2"))).rows != plain.rows
    assert prepared.compare() == plain


@settings(max_examples=100, deadline=None)
@given(agendas(6), agendas(6), block_pairs, block_pairs, st.sampled_from([0.0, 0.3, 0.5, 0.8, 1.0]))
def test_links_hold_at_any_strictness(
    left: Agenda,
    right: Agenda,
    together: frozenset[BlockPair],
    apart: frozenset[BlockPair],
    strictness: float,
) -> None:
    apart -= together
    comparison = compare(left, right, ComparisonWishes(strictness, HandLinks(together, apart)))
    shown = shown_pairs(comparison)
    assert not shown & apart
    if not apart:
        assert beside_each_other(comparison) >= {pair for pair in together if exists(pair, left, right)}
    assert sorted(block for row in comparison.rows for block in row.left) == sorted(
        block.id for block in left.paragraphs
    )
    assert sorted(block for row in comparison.rows for block in row.right) == sorted(
        block.id for block in right.paragraphs
    )
    by_hand = {
        (one, other) for row in comparison.rows if row.by_hand for one in row.left for other in row.right
    }
    if not together:
        assert not by_hand
