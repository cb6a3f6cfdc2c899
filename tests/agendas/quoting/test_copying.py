"""A quote in each copy style, plain and rich."""

from __future__ import annotations

import datetime as dt
import html
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from agendas.model import Meeting
from agendas.quoting.copy_style import CopyStyle
from agendas.quoting.copy_style_problems import CopyStyleProblem
from agendas.quoting.copy_styles import copy_styles
from agendas.quoting.copying import Rendered, preview, render, render_several
from agendas.quoting.passage import Excerpt, Passage
from agendas.quoting.quote import Quote
from agendas.quoting.quotes import quote_text
from agendas.quoting.taking import quote_of
from tests.agendas.quoting.samples import BRUSSELS, agenda, block, passage

NUMBERED = replace(BRUSSELS, kamerstuk="28676-499")
SOURCE = "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025"
ANTALYA = Meeting(
    "NAVO Foreign Ministers Meeting", True, dt.date(2025, 5, 14), dt.date(2025, 5, 15), "Antalya"
)
STYLES = copy_styles().styles


def quote(*texts: str, meeting: Meeting = BRUSSELS) -> Quote:
    blocks = [block(f"p{number}", text) for number, text in enumerate(texts, start=1)]
    return quote_of(passage(agenda(blocks, meeting), *(one.id for one in blocks)))


def style(template: str, **settings: object) -> CopyStyle:
    settings = {"key": "own", "nl": "Eigen", "en": "Own", "template": template} | settings
    return CopyStyle(**settings)  # type: ignore[arg-type]


def copied(key: str, of: Quote, old: Quote | None = None) -> Rendered:
    return render(copy_styles().style(key), of, old)


def body(rendered: Rendered) -> str:
    found = re.search(r'<body lang="nl">(.*)</body>', rendered.html, re.DOTALL)
    assert found
    return found[1]


def test_plain_is_the_words_alone() -> None:
    rendered = copied("plain", quote("De “coalitie” komt.", "Twee."))
    assert rendered.text == "De “coalitie” komt.\n\nTwee."
    assert body(rendered) == "<p>De “coalitie” komt.</p><p>Twee.</p>"


@pytest.mark.parametrize("ids", [["p1"], ["p1", "p2"], ["p2", "p5", "p6"], ["h1", "p1"], ["p8", "f1"]])
def test_with_source_is_what_copying_a_quote_always_gave(ids: list[str]) -> None:
    selected = passage(agenda(meeting=NUMBERED), *ids)
    assert copied("source", quote_of(selected)).text == quote_text(selected)


def test_with_source_is_a_block_quotation_in_rich_text() -> None:
    rendered = copied("source", quote("Een.", "Twee & drie."))
    assert body(rendered) == (
        f'<blockquote lang="nl"><p>“Een.</p><p>Twee &amp; drie.” ({SOURCE}, alinea 1–2).</p></blockquote>'
    )


def test_a_footnote_has_a_raised_number_and_its_source_below() -> None:
    rendered = copied("footnote", quote("Een."))
    assert rendered.text == f"“Een.”¹\n\n¹ {SOURCE}, alinea 1."
    assert body(rendered) == f"<p>“Een.”<sup>1</sup></p><p><sup>1</sup> {SOURCE}, alinea 1.</p>"


def test_several_quotes_have_their_footnotes_together() -> None:
    both = [(quote("Een."), None), (quote("Twee."), None)]
    rendered = render_several(copy_styles().style("footnote"), both)
    assert rendered.text == (f"“Een.”¹\n\n“Twee.”²\n\n¹ {SOURCE}, alinea 1.\n² {SOURCE}, alinea 1.")
    assert re.findall(r"<sup>(\d)</sup>", rendered.html) == ["1", "2", "1", "2"]


def test_a_markdown_quote_has_its_mark_before_every_line() -> None:
    rendered = copied("markdown", quote("Steun *nu* [aan] A_b.", "1. Twee # <b>"))
    assert rendered.text == (
        f"> Steun \\*nu\\* \\[aan\\] A\\_b.\n>\n> 1\\. Twee # \\<b\\>\n>\n> — {SOURCE}, alinea 1–2"
    )
    assert body(rendered).startswith(
        '<blockquote lang="nl"><p>Steun *nu* [aan] A_b.</p><p>1. Twee # &lt;b&gt;'
    )


def test_a_pair_has_both_sources() -> None:
    rendered = copied("pair", quote("Nieuw.", meeting=ANTALYA), quote("Oud."))
    assert rendered.text == (
        f"Was: “Oud.” ({SOURCE}, alinea 1).\n\n"
        "Nu: “Nieuw.” (Geannoteerde agenda informele NAVO FMM Antalya, 14–15 mei 2025, alinea 1)."
    )
    assert body(rendered).count("<p>") == 2


def test_a_pair_style_for_one_quote_says_nothing_of_then_and_now() -> None:
    assert copied("pair", quote("Een.")).text == f"“Een.” ({SOURCE}, alinea 1)."


def test_a_pair_style_without_a_form_for_one_leaves_the_lines_of_the_old_out() -> None:
    own = style("Was: {old_quote}\n\nNu: {quote}")
    assert render(own, quote("Een.")).text == "Nu: “Een.”"


def test_a_pair_in_a_style_for_one_quote_is_two_quotes() -> None:
    rendered = copied("footnote", quote("Nieuw."), quote("Oud."))
    assert rendered.text.startswith("“Oud.”¹\n\n“Nieuw.”²\n\n¹ ")


@pytest.mark.parametrize(
    ("template", "filled"),
    [
        ("{document}|{title}|{meeting}", f"{SOURCE.partition(',')[0]}|Brief van 1 mei|NAVO FMM Brussel"),
        ("{dates}; {place}; {paragraph}", "3–4 april 2025; Brussel; alinea 1"),
        (
            "{kamerstuk}: {url}",
            "Kamerstuk 28676, nr. 499: https://zoek.officielebekendmakingen.nl/kst-28676-499.html",
        ),
        ("{{{place}}}", "{Brussel}"),
    ],
)
def test_the_fields(template: str, filled: str) -> None:
    letter = agenda([block("p1", "Een.")], NUMBERED, title="Brief van 1 mei")
    assert render(style(template), quote_of(passage(letter, "p1"))).text == filled


@pytest.mark.parametrize(
    ("template", "filled"),
    [
        ("{quote} ({place}, {kamerstuk}).", "“Een.” (Brussel)."),
        ("{quote} ({kamerstuk}, {place}).", "“Een.” (Brussel)."),
        ("{quote} ({kamerstuk}).", "“Een.”."),
        ("{quote} ({place}, {kamerstuk}, {dates})", "“Een.” (Brussel, 3–4 april 2025)"),
        ("{kamerstuk} – {place}", "Brussel"),
        ("{place} – {kamerstuk}", "Brussel"),
        ("Bron: {kamerstuk}, {place}", "Bron: Brussel"),
        ("{quote}\n{url}", "“Een.”"),
        ("{quote}\n\n{url}\n\n{place}", "“Een.”\n\nBrussel"),
    ],
)
def test_an_unknown_fact_leaves_no_hole(template: str, filled: str) -> None:
    assert render(style(template), quote("Een.")).text == filled


def test_the_address_of_the_page_is_a_link() -> None:
    page = "https://zoek.officielebekendmakingen.nl/kst-28676-499.html"
    assert f'<a href="{page}">{page}</a>' in render(style("{url}"), quote("Een.", meeting=NUMBERED)).html


def test_paragraphs_may_be_run_on() -> None:
    assert render(style("{quote}", paragraphs=" / "), quote("Een.", "Twee.")).text == "“Een. / Twee.”"


def test_words_left_out_within_a_paragraph_show() -> None:
    letter = agenda([block("p1", "Een twee drie."), block("p2", "Vier vijf.")])
    selected = quote_of(Passage(letter, (Excerpt("p1", 0, 8), Excerpt("p2", 0, 10))))
    assert render(style("{quote}"), selected).text == "“Een twee\n\n[…]\n\nVier vijf.”"


def test_two_pieces_of_one_paragraph_stay_one() -> None:
    letter = agenda([block("p1", "Een twee drie vier.")])
    selected = quote_of(Passage(letter, (Excerpt("p1", 0, 3), Excerpt("p1", 9, 19))))
    assert render(style("{quote}"), selected).text == "“Een […] drie vier.”"


def test_a_heading_does_not_hide_a_skipped_paragraph() -> None:
    blocks = [block("p1", "Een."), block("p2", "Twee."), block("h1", "Kop", "heading"), block("p3", "Drie.")]
    selected = passage(agenda(blocks), "p1", "h1", "p3")
    assert "[…]" in render(style("{quote}"), quote_of(selected)).text
    assert "[…]" not in render(style("{quote}"), quote_of(passage(agenda(blocks), "p2", "h1", "p3"))).text


def test_a_quote_that_looks_like_a_field_is_not_filled() -> None:
    assert render(style("{quote}"), quote("{source} {")).text == "“{source} {”"


def test_a_title_that_is_hostile_stays_text() -> None:
    letter = agenda([block("p1", "Een.")], Meeting(), title="<img src=x>\u202e\nBrief")
    rendered = render(copy_styles().style("source"), quote_of(passage(letter, "p1")))
    assert "<img" not in rendered.html
    assert "\u202e" not in rendered.text + rendered.html
    assert "\n" not in rendered.text


def test_a_preview_says_what_is_wrong_with_what_is_typed() -> None:
    plain = copy_styles().style("plain")
    assert preview(plain, "{quote}!", quote("Een.")).text == "Een.!"
    with pytest.raises(CopyStyleProblem, match="misspelt"):
        preview(plain, "{qote}", quote("Een."))


TEXTS = st.lists(st.text(min_size=1, max_size=40).filter(str.strip), min_size=1, max_size=4)


def pasted(rendered: Rendered) -> str:
    return " ".join(lxml_html.fromstring(rendered.html.encode()).text_content().split())


@given(TEXTS, st.sampled_from([each for each in STYLES if each.form == "text" and each.key != "footnote"]))
def test_rich_and_plain_say_the_same(texts: list[str], each: CopyStyle) -> None:
    rendered = render(each, quote(*texts))
    paragraphs = [html.unescape(text) for text in re.findall(r"<p>(.*?)</p>", rendered.html, re.DOTALL)]
    assert "\n\n".join(paragraphs) == rendered.text


@given(TEXTS, st.sampled_from(STYLES))
def test_nothing_hostile_leaves_the_product(texts: list[str], each: CopyStyle) -> None:
    rendered = render(each, quote(*texts), quote(*reversed(texts)))
    both = rendered.text + rendered.html
    assert not re.search("[\u202a-\u202e\u2066-\u2069\ud800-\udfff\x00\r]", both)
    assert set(re.findall(r"<(\w+)", rendered.html)) <= {
        "html", "head", "meta", "body", "blockquote", "p", "sup", "a",
    }  # fmt: skip


def test_rich_text_reads_back_as_the_quote_and_its_source() -> None:
    assert pasted(copied("source", quote("Eén & ander <b>."))) == f"“Eén & ander <b>.” ({SOURCE}, alinea 1)."
