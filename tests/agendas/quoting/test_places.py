"""Places where a piece of a quote could stand."""

from __future__ import annotations

from agendas.quoting.passage import Excerpt, Passage
from agendas.quoting.places import Place, Places
from agendas.quoting.quote import QuotedPiece
from agendas.quoting.taking import quote_of
from tests.agendas.quoting.samples import agenda, block, passage


def piece(text: str, start: int, end: int) -> QuotedPiece:
    letter = agenda([block("p1", text)])
    return quote_of(Passage(letter, (Excerpt("p1", start, end),))).pieces[0]


def test_places_are_listed_in_reading_order_as_whole_words() -> None:
    letter = agenda([block("p1", "De top, de lidtop en de top."), block("p2", "top")])
    assert Places(letter).exact(piece("top", 0, 3)) == [
        Place(0, 3, 0, 6),
        Place(0, 24, 0, 27),
        Place(1, 0, 1, 3),
    ]


def test_letters_keep_the_signs_that_the_quote_has_at_its_ends() -> None:
    letter = agenda([block("p1", "Hij zei: (de defensieuitgaven stijgen).")])
    (place,) = Places(letter).by_letters(piece("(De defensie-uitgaven stijgen)", 0, 30))
    assert letter.blocks[0].text[place.start : place.end] == "(de defensieuitgaven stijgen)"
    (place,) = Places(letter).by_letters(piece("De defensie-uitgaven stijgen", 0, 28))
    assert letter.blocks[0].text[place.start : place.end] == "de defensieuitgaven stijgen"


def test_letters_run_from_one_block_into_the_next() -> None:
    letter = agenda([block("p1", "Een twee"), block("p2", "drie vier")])
    places = Places(letter)
    (place,) = places.by_letters(piece("twee drie", 0, 9))
    assert list(places.excerpts(place)) == [Excerpt("p1", 4, 8), Excerpt("p2", 0, 4)]


def test_an_accent_of_its_own_stays_with_its_letter() -> None:
    letter = agenda([block("p1", "Een cafe\u0301 daar.")])
    (place,) = Places(letter).by_letters(piece("café", 0, 4))
    assert letter.blocks[0].text[place.start : place.end] == "cafe\u0301"


def test_a_near_place_runs_from_word_to_word() -> None:
    letter = agenda([block("p1", "Voor. Het kabinet steunt de plannen ten volle. Na.")])
    ((likeness, place),) = Places(letter).near(piece("Het kabinet steunt de plannen voluit", 0, 36), 0.8)
    assert letter.blocks[0].text[place.start : place.end].startswith("Het kabinet steunt de plannen")
    assert 0.8 <= likeness < 1


def test_what_is_around_a_place_comes_from_the_blocks_beside_it_too() -> None:
    letter = agenda([block("p1", "Een twee"), block("p2", "drie"), block("p3", "vier")])
    assert Places(letter).around(Place(1, 0, 1, 4), 6, 2) == ("entwee", "vi")


def test_a_block_of_signs_costs_no_more_than_it_is_long() -> None:
    signs = "." * 100_000 + " a"
    letter = agenda([block("p1", signs)])
    quote = quote_of(passage(letter, "p1"))
    (place,) = Places(agenda([block("p1", signs + " b")])).by_letters(quote.pieces[0])
    assert place.start == 0
