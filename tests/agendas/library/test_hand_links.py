"""What the user linked and unlinked stays with the two documents, however they are read and compared."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.comparison import BlockPair, HandLinks
from agendas.library.hand_links import keep, kept
from agendas.library.migrations import migrate
from agendas.library.soundness import fault_of, revision_of
from agendas.library.store import Library
from agendas.library.tables import HAND_LINK, broken_rows
from agendas.model import Agenda
from agendas.reading import read_file
from agendas.resources import seeds_folder
from tests.agendas.library.linking import LEFT, LINKS, RIGHT, agenda
from tests.agendas.library.made import added, key_of

NONE = HandLinks()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def memory() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    yield connection
    connection.close()


def mirrored(links: HandLinks) -> HandLinks:
    def turned(pairs: frozenset[BlockPair]) -> frozenset[BlockPair]:
        return frozenset((right, left) for left, right in pairs)

    return HandLinks(turned(links.linked), turned(links.unlinked))


def linked(*pairs: BlockPair) -> HandLinks:
    return HandLinks(frozenset(pairs))


def rows(library: Library) -> int:
    return int(library.connection.execute("SELECT count(*) FROM hand_link").fetchone()[0])


def test_nothing_was_linked_in_documents_that_nobody_touched(library: Library) -> None:
    assert library.hand_links(agenda(1, *LEFT), agenda(2, *RIGHT)) == NONE


def test_they_are_there_at_the_next_opening(tmp_path: Path) -> None:
    left, right = agenda(1, *LEFT), agenda(2, *RIGHT)
    with Library.open(tmp_path) as library:
        library.keep_hand_links(left, right, LINKS)
    with Library.open(tmp_path) as again:
        assert again.hand_links(left, right) == LINKS
        assert fault_of(again.connection) is None


def test_they_hold_whichever_document_stands_left(library: Library) -> None:
    for one, other in ((1, 2), (3, 4), (5, 6)):  # of some pair the first has the greater hash
        left, right = agenda(one, *LEFT), agenda(other, *RIGHT)
        library.keep_hand_links(left, right, LINKS)
        assert library.hand_links(right, left) == mirrored(LINKS)
        library.keep_hand_links(right, left, linked(("p2", "p2")))
        assert library.hand_links(left, right) == linked(("p2", "p2"))
    assert len({key_of(one) < key_of(other) for one, other in ((1, 2), (3, 4), (5, 6))}) == 2


def test_they_are_of_these_two_documents_only(library: Library) -> None:
    left, right = agenda(1, *LEFT), agenda(2, *RIGHT)
    library.keep_hand_links(left, right, LINKS)
    assert library.hand_links(left, agenda(3, *RIGHT)) == NONE
    assert library.hand_links(agenda(4, *LEFT), right) == NONE


def test_what_is_linked_within_one_document_keeps_its_sides(library: Library) -> None:
    both = agenda(1, *LEFT)
    library.keep_hand_links(both, both, linked(("p1", "p3")))
    assert library.hand_links(both, both) == linked(("p1", "p3"))


def test_all_that_is_not_wished_any_more_goes(library: Library) -> None:
    left, right = agenda(1, *LEFT), agenda(2, *RIGHT)
    for links in (LINKS, mirrored_verdicts(LINKS), linked(("p1", "p1"), ("p2", "p1")), NONE):
        library.keep_hand_links(left, right, links)
        assert library.hand_links(left, right) == links
        assert rows(library) == len(links.linked | links.unlinked)


def mirrored_verdicts(links: HandLinks) -> HandLinks:
    return HandLinks(links.unlinked, links.linked)


def test_what_is_linked_and_unlinked_is_linked(library: Library) -> None:
    left, right = agenda(1, *LEFT), agenda(2, *RIGHT)
    both = frozenset({("p1", "p1")})
    library.keep_hand_links(left, right, HandLinks(both, both))
    assert library.hand_links(left, right) == HandLinks(both)


def test_paragraphs_that_are_not_there_are_passed_over(library: Library) -> None:
    left, right = agenda(1, *LEFT), agenda(2, *RIGHT)
    library.keep_hand_links(left, right, linked(("p9", "p1"), ("p1", "h1"), ("p2", "p1")))
    assert library.hand_links(left, right) == linked(("p2", "p1"))


def test_nothing_is_written_when_nothing_changed(library: Library) -> None:
    left, right = agenda(1, *LEFT), agenda(2, *RIGHT)
    library.keep_hand_links(left, right, LINKS)
    before = revision_of(library.connection)
    library.keep_hand_links(left, right, LINKS)
    library.keep_hand_links(right, left, mirrored(LINKS))
    assert revision_of(library.connection) == before


# Read otherwise


def test_a_reader_that_counts_otherwise_finds_them(library: Library) -> None:
    """A covering letter that counted as paragraphs was recognised: p3 became p2."""
    left, right = agenda(1, "Geachte voorzitter,", *LEFT), agenda(2, *RIGHT)
    library.keep_hand_links(left, right, linked(("p2", "p1"), ("p4", "p2")))
    assert library.hand_links(agenda(1, *LEFT), right) == linked(("p1", "p1"), ("p3", "p2"))


@pytest.mark.parametrize(
    "read",
    [
        LEFT[0].replace("defensie-uitgaven", "defensieuitgaven"),
        LEFT[0].replace("bondgenoten", "bond-genoten"),
        LEFT[0].replace("bondgenoten.", "bondge noten ."),
        LEFT[0].upper(),
        LEFT[0].replace("uitgaven", "uitgaven1"),
        f"1. {LEFT[0]}",
        LEFT[0].replace("bondgenoten", "bondgenotcn"),
    ],
)
def test_a_reader_that_reads_other_letters_finds_them(read: str, library: Library) -> None:
    """Words joined otherwise at line ends, a footnote's mark, a number of a list, a letter read wrongly."""
    left, right = agenda(1, *LEFT), agenda(2, *RIGHT)
    library.keep_hand_links(left, right, linked(("p1", "p1")))
    assert library.hand_links(agenda(1, LEFT[1], read, LEFT[2]), right) == linked(("p2", "p1"))


def test_a_paragraph_with_half_of_its_words_is_not_the_same(library: Library) -> None:
    left, right = agenda(1, *LEFT), agenda(2, *RIGHT)
    library.keep_hand_links(left, right, linked(("p1", "p1")))
    half = agenda(
        1, "Nederland onderstreept het belang van hogere belastingen op suiker en tabak.", *LEFT[1:]
    )
    assert library.hand_links(half, right) == NONE


def test_what_is_not_found_is_kept_until_it_is(library: Library) -> None:
    """A version of the reader that leaves a paragraph out must not take the user's work along."""
    left, right = agenda(1, *LEFT), agenda(2, *RIGHT)
    library.keep_hand_links(left, right, LINKS)
    worse = agenda(1, *LEFT[1:])
    assert library.hand_links(worse, right) == HandLinks(frozenset(), frozenset({("p2", "p2")}))
    library.keep_hand_links(worse, right, linked(("p1", "p1")))
    assert library.hand_links(left, right) == linked(("p1", "p1"), ("p2", "p1"))


def test_of_two_that_say_the_same_the_second_stays_the_second(library: Library) -> None:
    """A sentence of thanks stands in every second section."""
    thanks = LEFT[2]
    left, right = agenda(1, thanks, LEFT[0], thanks, LEFT[1]), agenda(2, *RIGHT)
    library.keep_hand_links(left, right, linked(("p3", "p2")))
    assert library.hand_links(left, right) == linked(("p3", "p2"))
    later = agenda(1, "Inleiding.", thanks, "Toelichting.", LEFT[0], thanks, LEFT[1])
    assert library.hand_links(later, right) == linked(("p5", "p2"))
    assert library.hand_links(agenda(1, LEFT[0], thanks, LEFT[1]), right) == linked(("p2", "p2"))


def test_when_a_reader_makes_one_of_two_the_later_verdict_holds(library: Library) -> None:
    left, right = agenda(1, *LEFT, LEFT[0] + " Dat."), agenda(2, *RIGHT)
    library.keep_hand_links(left, right, linked(("p1", "p1")))
    library.keep_hand_links(left, right, HandLinks(frozenset({("p1", "p1")}), frozenset({("p4", "p1")})))
    merged = agenda(1, *LEFT)
    assert library.hand_links(merged, right) == HandLinks(frozenset(), frozenset({("p1", "p1")}))
    library.keep_hand_links(merged, right, linked(("p1", "p1")))
    assert library.hand_links(merged, right) == linked(("p1", "p1"))


def test_paragraphs_of_signs_alone_are_known_by_their_order(library: Library) -> None:
    left, right = agenda(1, "—", "…", "\ud800"), agenda(2, *RIGHT)
    library.keep_hand_links(left, right, linked(("p2", "p1")))
    assert library.hand_links(left, right) == linked(("p2", "p1"))


def test_every_paragraph_of_the_seeds_is_found_again(library: Library) -> None:
    left, right = (read_file(path) for path in sorted(seeds_folder().glob("2025-*.txt"))[:2])
    links = linked(*zip((block.id for block in left.paragraphs), paragraph_ids(right), strict=False))
    library.keep_hand_links(left, right, links)
    assert library.hand_links(left, right) == links
    assert library.hand_links(renumbered(left), right) == linked(
        *((f"p{int(one[1:]) + 7}", other) for one, other in links.linked)
    )


def paragraph_ids(agenda: Agenda) -> list[str]:
    return [block.id for block in agenda.paragraphs]


def renumbered(agenda: Agenda) -> Agenda:
    """As a reader that counts seven paragraphs more at the beginning would number them."""
    return replace(
        agenda,
        blocks=tuple(
            replace(block, id=f"p{int(block.id[1:]) + 7}") if block in agenda.paragraphs else block
            for block in agenda.blocks
        ),
    )


# Removed documents


def test_a_removed_document_keeps_its_links_until_it_is_deleted_for_good(library: Library) -> None:
    left, right = agenda(1, *LEFT), agenda(2, *RIGHT)
    for number in (1, 2, 3):
        added(library, number)
    library.keep_hand_links(left, right, LINKS)
    library.keep_hand_links(right, agenda(3, *LEFT), linked(("p1", "p1")))
    library.remove([key_of(1)])
    assert library.hand_links(left, right) == LINKS
    library.purge(dt.date.today() + dt.timedelta(days=99))
    assert library.hand_links(left, right) == NONE
    assert library.hand_links(right, agenda(3, *LEFT)) == linked(("p1", "p1"))


# In general

TEXTS = st.lists(st.sampled_from((*LEFT, *RIGHT, "—")), min_size=1, max_size=5)
PAIRS = st.frozensets(st.tuples(*(st.integers(1, 5).map("p{}".format),) * 2), max_size=4)


@given(texts=st.tuples(TEXTS, TEXTS), wished=PAIRS, unwished=PAIRS)
def test_what_is_kept_is_what_comes_back(
    texts: tuple[list[str], list[str]],
    wished: frozenset[BlockPair],
    unwished: frozenset[BlockPair],
    memory: sqlite3.Connection,
) -> None:
    memory.execute("DELETE FROM hand_link")
    left, right = (agenda(number, *some) for number, some in enumerate(texts))
    there = {(one.id, other.id) for one in left.paragraphs for other in right.paragraphs}
    expected = HandLinks(wished & there, (unwished - wished) & there)
    keep(memory, left, right, HandLinks(wished, unwished), "now")
    assert kept(memory, left, right) == expected
    assert kept(memory, right, left) == mirrored(expected)
    assert not broken_rows(memory, HAND_LINK)
