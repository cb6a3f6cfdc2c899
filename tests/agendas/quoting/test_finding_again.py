"""A quote finds its place again, or is lost; it is never silently moved."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from agendas.model import Agenda
from agendas.quoting.finding_again import Refinding, found_again, thresholds
from agendas.quoting.folding import folded, letters_likeness
from agendas.quoting.passage import Excerpt, Passage
from agendas.quoting.quote import Quote
from agendas.quoting.taking import quote_of
from tests.agendas.quoting.samples import agenda, block, passage

FIRST = (
    "De NAVO-ministers spreken over de steun aan Oekraïne. Het kabinet onderstreept het belang van hogere "
    "defensie-uitgaven binnen het bondgenootschap. Daarnaast komt de top in Den Haag aan bod."
)
SECOND = (
    "Over China wordt gesproken in het licht van de veiligheid in de Indo-Pacific. Nederland zal "
    "onderstrepen dat deze uitdaging nauwe samenwerking vergt met gelijkgezinde landen in de regio."
)
THIRD = "De minister zal voorts een bijeenkomst over de Sahel bijwonen, waar terrorisme op de agenda staat."
SENTENCE = "Het kabinet onderstreept het belang van hogere defensie-uitgaven binnen het bondgenootschap."


def letter(*texts: str, key: str = "1" * 64) -> Agenda:
    made = agenda([block(f"p{number}", text) for number, text in enumerate(texts, start=1)])
    return replace(made, source=replace(made.source, sha256=key))


def quoted(of: Agenda, *wanted: str) -> Quote:
    """Those words, each where they stand first."""
    excerpts = []
    for words in wanted:
        home = next(each for each in of.blocks if words in each.text)
        start = home.text.index(words)
        excerpts.append(Excerpt(home.id, start, start + len(words)))
    return quote_of(Passage(of, tuple(excerpts)))


def where(found: Refinding) -> list[str]:
    assert found.passage is not None
    return [excerpt.block for excerpt in found.passage.excerpts]


def words(found: Refinding) -> tuple[str, ...]:
    assert found.passage is not None
    return found.passage.texts


OLD = letter(FIRST, SECOND, THIRD, key="0" * 64)


def test_in_the_same_document_it_is_where_it_was() -> None:
    found = found_again(quoted(OLD, SENTENCE), OLD)
    assert (found.how, where(found), words(found)) == ("exact", ["p1"], (SENTENCE,))


def test_a_paragraph_put_before_it_does_not_hide_it() -> None:
    found = found_again(quoted(OLD, SENTENCE), letter(THIRD, SECOND, FIRST))
    assert (found.how, where(found)) == ("exact", ["p3"])


def test_a_deleted_paragraph_is_lost() -> None:
    assert found_again(quoted(OLD, SENTENCE), letter(SECOND, THIRD)) == Refinding("lost")


@pytest.mark.parametrize(
    "change",
    [
        ("defensie-uitgaven", "defensieuitgaven"),
        ("defensie-uitgaven", "defensie- uitgaven"),
        ("defensie-uitgaven", "defensie\u00aduitgaven"),
        ("hogere defensie", "hogere  defensie"),
        ("belang", "be lang"),
        ("onderstreept", "onderstreep\u0301t"),
        ("hogere", "fors hogere"),
        ("bondgenootschap. D", "bondgenootschap van 32 landen. D"),
    ],
)
def test_a_slight_change_is_found_by_context(change: tuple[str, str]) -> None:
    found = found_again(quoted(OLD, SENTENCE), letter(THIRD, FIRST.replace(*change)))
    assert (found.how, where(found)) == ("by context", ["p2"])
    assert words(found)[0].startswith("Het kabinet")
    assert words(found)[0].endswith((".", "bondgenootschap"))


def test_hyphens_found_again_keep_their_edges() -> None:
    changed = FIRST.replace("defensie-uitgaven", "defensieuitgaven")
    found = found_again(quoted(OLD, SENTENCE), letter(changed))
    assert words(found) == (SENTENCE.replace("defensie-uitgaven", "defensieuitgaven"),)


def test_a_rewritten_sentence_is_lost() -> None:
    rewritten = FIRST.replace(SENTENCE, "Over uitgaven voor defensie spreekt het kabinet zich niet uit.")
    assert found_again(quoted(OLD, SENTENCE), letter(rewritten, SECOND)).how == "lost"


def test_the_same_words_in_other_company_are_not_a_short_quote() -> None:
    """ "Oekraïne" was quoted from a paragraph that is gone; elsewhere it stands once."""
    assert found_again(quoted(OLD, "Oekraïne"), letter("Aan Oekraïne wordt gedacht.", THIRD)).how == "lost"


def test_a_word_is_not_found_inside_another() -> None:
    old = letter("De staat betaalt.", key="0" * 64)
    assert found_again(quoted(old, "staat"), letter("De lidstaat betaalt.")).how == "lost"


def test_part_of_a_word_is_found_where_it_was() -> None:
    found = found_again(quoted(OLD, "uitgaven binnen het bondgenoot"), letter(THIRD, FIRST))
    assert (found.how, where(found)) == ("exact", ["p2"])


def test_an_edited_sentence_is_not_its_twin_elsewhere() -> None:
    """The sentence stood twice; where it was quoted it now says "bevestigt". The other is word for word."""
    twin = f"Bij het diner komt Moldavië aan de orde. {SENTENCE} Ook de Balkan wordt besproken."
    edited = FIRST.replace("onderstreept", "bevestigt")
    found = found_again(quoted(letter(FIRST, twin), SENTENCE), letter(edited, twin, key="2" * 64))
    assert (found.how, where(found)) == ("by context", ["p1"])


def test_of_two_that_say_the_same_the_context_decides() -> None:
    other = f"Bij het diner komt Moldavië aan de orde. {SENTENCE} Ook de Balkan wordt besproken."
    found = found_again(quoted(letter(FIRST, other), SENTENCE), letter(other, FIRST, key="2" * 64))
    assert (found.how, where(found)) == ("exact", ["p2"])


def test_of_two_whole_paragraphs_that_are_the_same_none_is_found_in_another_document() -> None:
    quote = quote_of(passage(letter(THIRD, FIRST, THIRD), "p1"))
    assert found_again(quote, letter(FIRST, THIRD, THIRD, key="2" * 64)).how == "lost"


def test_in_its_own_document_it_is_the_one_where_it_was() -> None:
    own = letter(THIRD, FIRST, THIRD)
    found = found_again(quote_of(passage(own, "p3")), own)
    assert (found.how, where(found)) == ("exact", ["p3"])


def test_a_twin_beside_a_piece_that_is_found_is_the_one() -> None:
    quote = quote_of(passage(letter(THIRD, FIRST, SECOND, THIRD), "p3", "p4"))
    found = found_again(quote, letter(THIRD, THIRD, FIRST, SECOND, THIRD, key="2" * 64))
    assert (found.how, where(found)) == ("exact", ["p4", "p5"])


def test_whole_paragraphs_that_differ_by_a_word_are_not_one_another() -> None:
    """Formulas: "Bespreking van de Sahel." and "Bespreking van de Golf." are nine tenths alike."""
    quote = quote_of(passage(letter("De Raad spreekt over de Sahel.", FIRST), "p1"))
    assert found_again(quote, letter("De Raad spreekt over de Golf.", FIRST, key="2" * 64)).how == "lost"


def test_a_whole_paragraph_with_a_small_change_is_found() -> None:
    quote = quote_of(passage(OLD, "p2"))
    found = found_again(quote, letter(FIRST, THIRD, SECOND.replace("nauwe", "nauwere")))
    assert (found.how, where(found)) == ("by context", ["p3"])


def test_a_whole_paragraph_edited_as_formulas_are_is_lost() -> None:
    """Announcements of two meetings: nine tenths alike, and another day."""
    old = "Op donderdag 3 en vrijdag 4 april a.s. vindt de NAVO Foreign Ministers Meeting (FMM) plaats."
    new = old.replace("3 en vrijdag 4 april", "21 en vrijdag 22 mei")
    quote = quote_of(passage(letter(old, FIRST), "p1"))
    assert found_again(quote, letter(new, FIRST, key="2" * 64)).how == "lost"


def test_one_side_rewritten_is_enough_context() -> None:
    before, _, after = FIRST.partition(SENTENCE)
    changed = SENTENCE.replace("hogere", "veel hogere")
    text = f"Wat Oekraïne betreft is er nog geen agenda bekend. {changed}{after}"
    assert before
    assert where(found_again(quoted(OLD, SENTENCE), letter(SECOND, text))) == ["p2"]


def test_two_places_about_as_good_are_none() -> None:
    """The paragraph was taken over twice, each time edited."""
    once, again = (FIRST.replace("hogere", word) for word in ("fors hogere", "veel hogere"))
    assert found_again(quoted(OLD, SENTENCE), letter(once, SECOND, again)).how == "lost"
    assert found_again(quoted(OLD, SENTENCE), letter(once, SECOND)).how == "by context"


def test_two_places_with_about_the_same_context_are_none() -> None:
    once, again = (FIRST.replace("spreken", word) for word in ("spraken", "praten"))
    assert found_again(quoted(OLD, SENTENCE), letter(once, SECOND, again)).how == "lost"


def test_pieces_must_stand_in_order() -> None:
    quote = quoted(OLD, SENTENCE, THIRD)
    assert found_again(quote, letter(THIRD, FIRST)).how == "lost"
    assert where(found_again(quote, letter(SECOND, FIRST, THIRD))) == ["p2", "p3"]


def test_one_lost_piece_loses_the_quote() -> None:
    assert found_again(quoted(OLD, SENTENCE, THIRD), letter(FIRST, SECOND)).how == "lost"


def test_a_paragraph_that_was_divided_is_found_in_both_parts() -> None:
    cut = FIRST.index("defensie-uitgaven")
    found = found_again(quoted(OLD, SENTENCE), letter(THIRD, FIRST[: cut - 1], FIRST[cut:]))
    assert (found.how, where(found)) == ("by context", ["p2", "p3"])
    assert " ".join(words(found)) == SENTENCE


def test_two_paragraphs_that_became_one_give_one_stretch() -> None:
    quote = quote_of(passage(OLD, "p1", "p2"))
    found = found_again(quote, letter(THIRD, f"{FIRST} {SECOND}"))
    assert (found.how, words(found)) == ("exact", (f"{FIRST} {SECOND}",))


def test_signs_without_a_letter_are_found_as_they_are_or_not() -> None:
    old = letter("Zo – ja.", key="0" * 64)
    assert found_again(quoted(old, "–"), old).how == "exact"
    assert found_again(quoted(old, "–"), letter(FIRST)).how == "lost"


WORDS = st.sampled_from(
    (
        "steun",
        "Oekraïne",
        "NAVO",
        "top",
        "kabinet",
        "2%",
        "defensie-uitgaven",
        "zal",
        "de",
        "het",
        "niet",
        "😀",
    )
)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=30).map(" ".join), min_size=1, max_size=6)
ANY = st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=4)


def drawn_quote(data: st.DataObject, of: Agenda) -> Quote:
    home = data.draw(st.sampled_from(of.blocks))
    start = data.draw(st.integers(0, len(home.text) - 1))
    end = data.draw(st.integers(start + 1, len(home.text)))
    assume(home.text[start:end].strip())
    return quote_of(Passage(of, (Excerpt(home.id, start, end),)))


@given(ANY, st.data())
def test_every_quote_is_exact_in_its_own_document(texts: list[str], data: st.DataObject) -> None:
    own = letter(*texts)
    quote = drawn_quote(data, own)
    found = found_again(quote, own)
    assert found.how == "exact"
    assert found.passage is not None
    (excerpt,) = found.passage.excerpts
    assert (excerpt.block, excerpt.start) == (quote.pieces[0].block, quote.pieces[0].start)


@given(TEXTS, TEXTS, st.data())
def test_what_is_found_says_what_was_quoted(old: list[str], new: list[str], data: st.DataObject) -> None:
    quote = drawn_quote(data, letter(*old))
    found = found_again(quote, letter(*new, key="2" * 64))
    if found.how == "exact":
        assert words(found) == tuple(piece.text for piece in quote.pieces)
    elif found.how == "by context":
        here, there = (folded(text).letters for text in (" ".join(words(found)), quote.pieces[0].text))
        assert letters_likeness(here, there) >= thresholds().near


@given(st.permutations((FIRST, SECOND, THIRD)), st.data())
def test_a_moved_paragraph_is_found(order: list[str], data: st.DataObject) -> None:
    quote = drawn_quote(data, OLD)
    assume(len(quote.pieces[0].text) > 3)
    found = found_again(quote, letter(*order))
    home = OLD.block(quote.pieces[0].block).text
    assert found.how == "exact"
    assert where(found) == [f"p{order.index(home) + 1}"]


@given(st.data())
def test_a_deleted_paragraph_is_lost_wherever_it_was_quoted(data: st.DataObject) -> None:
    quote = drawn_quote(data, OLD)
    left = [each.text for each in OLD.blocks if each.id != quote.pieces[0].block]
    assert found_again(quote, letter(*left)).how == "lost"


@given(st.text())
def test_folding_maps_every_letter_to_its_place(text: str) -> None:
    letters = folded(text)
    assert len(letters.letters) == len(letters.offsets)
    assert len(letters.starts) == len(letters.ends)
    assert list(letters.offsets) == sorted(letters.offsets)
    assert all(text[offset].isalnum() for offset in letters.offsets)
    assert all(start < end for start, end in zip(letters.starts, letters.ends, strict=True))
