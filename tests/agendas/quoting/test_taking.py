"""A selection becomes a quote."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.model import Sentence
from agendas.quoting.citation import citation
from agendas.quoting.passage import Excerpt, Passage
from agendas.quoting.quote import CONTEXT
from agendas.quoting.taking import citation_of, piece_at, places_of, quote_of
from tests.agendas.quoting.samples import BRUSSELS, agenda, block, passage

LONG = "Voor de zin. " * 20 + "Nederland steunt Oekraïne." + " Na de zin." * 20


def test_a_piece_has_its_words_offsets_and_what_stands_around_it() -> None:
    start = LONG.index("Nederland")
    letter = agenda([block("p3", LONG)])
    (piece,) = quote_of(Passage(letter, (Excerpt("p3", start, start + 26),))).pieces
    assert (piece.block, piece.start, piece.end, piece.paragraph) == ("p3", start, start + 26, "3")
    assert piece.text == "Nederland steunt Oekraïne."
    assert piece.before == LONG[start - CONTEXT : start]
    assert piece.after == LONG[start + 26 : start + 26 + CONTEXT]


def test_blanks_at_the_ends_are_not_quoted_and_the_offsets_say_so() -> None:
    letter = agenda([block("p1", "Een zin. Nog een.")])
    (piece,) = quote_of(Passage(letter, (Excerpt("p1", 8, 17),))).pieces
    assert (piece.start, piece.end, piece.text) == (9, 17, "Nog een.")


def test_an_excerpt_of_blanks_alone_is_left_out() -> None:
    letter = agenda([block("p1", "Een zin."), block("p2", "Nog een.")])
    quote = quote_of(Passage(letter, (Excerpt("p1", 3, 4), Excerpt("p2", 0, 8))))
    assert [piece.block for piece in quote.pieces] == ["p2"]


def test_blanks_alone_are_no_quote() -> None:
    with pytest.raises(ValueError, match="blanks"):
        quote_of(Passage(agenda([block("p1", "Een zin.")]), (Excerpt("p1", 3, 4),)))


def test_the_topics_are_those_of_the_sentences_touched() -> None:
    sentences = (
        Sentence(0, 4, topics=("Oekraïne",)),
        Sentence(5, 10, topics=("China", "Oekraïne")),
        Sentence(11, 15, topics=("Klimaat",)),
    )
    letter = agenda([replace(block("p1", "Een. Twee. Drie."), sentences=sentences)])
    assert quote_of(Passage(letter, (Excerpt("p1", 2, 10),))).topics == ("Oekraïne", "China")


def test_the_source_is_what_a_reference_needs() -> None:
    letter = agenda(title="Geannoteerde agenda", file_name="brief.pdf")
    source = quote_of(passage(letter, "p1")).source
    assert (source.key, source.name, source.title) == ("0" * 64, "brief.pdf", "Geannoteerde agenda")
    assert source.meeting == BRUSSELS


def test_a_footnote_is_cited_by_the_number_that_stands_there() -> None:
    note = block("n2", "Zie Kamerstuk.", "footnote", number="*")
    assert places_of(quote_of(passage(agenda([note]), "n2"))) == "voetnoot *"


IDS = ["h1", *(f"p{number}" for number in range(1, 11)), "f1"]


@given(st.lists(st.sampled_from(IDS), min_size=1, unique=True), st.booleans())
def test_a_quote_is_cited_as_its_passage(ids: list[str], with_meeting: bool) -> None:
    meeting = replace(BRUSSELS, kamerstuk="28676-499", body=BRUSSELS.body if with_meeting else None)
    selected = passage(agenda(meeting=meeting, title="Brief"), *sorted(ids, key=IDS.index))
    assert citation_of(quote_of(selected)) == citation(selected)


@given(st.text(min_size=1), st.data())
def test_a_piece_is_what_stands_at_its_offsets(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    piece = piece_at(block("p1", text), start, end)
    assert piece.text == text[start:end]
    assert (piece.before + piece.text + piece.after) in text
