"""A passage as clean text and as a quote."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.model import Block
from agendas.quoting.passage import Excerpt, Passage
from agendas.quoting.quotes import for_copying, plain_text, quote_html, quote_text
from tests.agendas.quoting.samples import agenda, block, passage

SOURCE = "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025"


def whole(*texts: str) -> Passage:
    blocks = [block(f"p{number}", text) for number, text in enumerate(texts, start=1)]
    return passage(agenda(blocks), *(one.id for one in blocks))


def test_plain_text_has_one_line_a_paragraph() -> None:
    assert plain_text(whole("Eerste alinea.", "Tweede alinea.")) == "Eerste alinea.\n\nTweede alinea."


def test_plain_text_is_the_selection_and_no_more() -> None:
    letter = agenda([block("p1", "Nederland steunt Oekraïne."), block("p2", "De NAVO ook.")])
    selected = Passage(letter, (Excerpt("p1", 9, 26), Excerpt("p2", 0, 8)))
    assert plain_text(selected) == "steunt Oekraïne.\n\nDe NAVO"


def test_blanks_alone_leave_nothing() -> None:
    letter = agenda([block("p1", "Een zin."), block("p2", "Nog een.")])
    selected = Passage(letter, (Excerpt("p1", 3, 4), Excerpt("p2", 0, 8)))
    assert plain_text(selected) == "Nog een."


def test_a_quote_keeps_its_own_full_stop_and_ends_with_one() -> None:
    assert quote_text(whole("Steun is nodig.")) == f"“Steun is nodig.” ({SOURCE}, alinea 1)."


def test_a_quote_of_two_paragraphs_opens_and_closes_once() -> None:
    assert quote_text(whole("Een.", "Twee.")) == f"“Een.\n\nTwee.” ({SOURCE}, alinea 1–2)."


def test_a_quote_says_where_it_skips_a_paragraph() -> None:
    selected = passage(agenda(), "p2", "p5", "p6")
    assert quote_text(selected) == (
        "“Alinea 2 van de tekst.\n\n[…]\n\nAlinea 5 van de tekst.\n\nAlinea 6 van de tekst.” "
        f"({SOURCE}, alinea 2, 5–6)."
    )


def test_a_heading_before_its_paragraph_is_no_gap() -> None:
    blocks = [block("p1", "Een."), block("h1", "Kop", "heading"), block("p2", "Twee.")]
    assert "[…]" not in quote_text(passage(agenda(blocks), "p1", "p2"))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("De “coalition of the willing” komt.", "De ‘coalition of the willing’ komt."),
        ("De „schaduwvloot” vaart.", "De ‘schaduwvloot’ vaart."),
        ('De "schaduwvloot" vaart.', "De ‘schaduwvloot’ vaart."),
        ('"Samen sterk" ("Stronger together")', "‘Samen sterk’ (‘Stronger together’)"),
        ("Zo'n 's avonds gehouden NAVO’s top.", "Zo'n 's avonds gehouden NAVO’s top."),
    ],
)
def test_quotation_marks_inside_a_quote_are_single(text: str, quoted: str) -> None:
    assert quote_text(whole(text)).startswith(f"“{quoted}” (")


def test_plain_text_keeps_the_quotation_marks() -> None:
    assert plain_text(whole("De “coalitie” komt.")) == "De “coalitie” komt."


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("2% \u202ebbp\u202c", "2% bbp"),
        ("NAVO\u2066-\u2069top", "NAVO-top"),
        ("wapen\u00adleveranties", "wapenleveranties"),
        ("een\u2028twee\ndrie", "een twee drie"),
        ("nul\x00 en bel\x07", "nul en bel"),
        ("half \ud83d teken", "half \ufffd teken"),
        ("nr.\u00a0499 en 😀", "nr.\u00a0499 en 😀"),
        ("weg \u202e tekst", "weg tekst"),
    ],
)
def test_what_may_not_leave_the_product(text: str, copied: str) -> None:
    assert for_copying(text) == copied


def test_rich_text_is_a_dutch_block_quotation_with_the_text_escaped() -> None:
    markup = quote_html(whole('<img src="file:///etc/passwd"> & zo', "Twee."))
    assert "<img" not in markup
    assert '<blockquote lang="nl"><p>“&lt;img src=‘file:///etc/passwd’&gt; &amp; zo</p><p>Twee.” (' in markup
    assert "style=" not in markup


def visible_paragraphs(markup: str) -> list[str]:
    return [html.unescape(text) for text in re.findall(r"<p>(.*?)</p>", markup, re.DOTALL)]


TEXTS = st.lists(st.text(min_size=1, max_size=40).filter(str.strip), min_size=1, max_size=4)


@given(TEXTS)
def test_rich_and_plain_quotes_say_the_same(texts: list[str]) -> None:
    selected = whole(*texts)
    assert "\n\n".join(visible_paragraphs(quote_html(selected))) == quote_text(selected)


@given(TEXTS)
def test_every_paragraph_is_one_clean_line(texts: list[str]) -> None:
    lines = plain_text(whole(*texts)).split("\n\n")
    assert len(lines) <= len(texts)
    assert all(line == line.strip() and "\n" not in line for line in lines)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\ud800-\udfff\x00]", "".join(lines))


@given(st.text())
def test_copying_twice_changes_nothing_more(text: str) -> None:
    assert for_copying(for_copying(text)) == for_copying(text)


def test_a_block_of_white_space_still_gives_a_quote() -> None:
    blank: Block = block("p1", " ")
    assert quote_text(passage(agenda([blank]), "p1")) == f"“” ({SOURCE}, alinea 1)."
