"""A comparison as an HTML page: self-contained, its links lead somewhere, its marks are more than colour."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from lxml import html

from agendas.exporting.as_html import comparison_as_html
from agendas.exporting.choices import ComparisonChoices
from tests.agendas.exporting.made import NEW, OLD, comparison, hostile_comparison


@pytest.fixture
def page() -> html.HtmlElement:
    return html.fromstring(comparison_as_html(comparison()))


def test_every_paragraph_stands_once_on_its_own_side(page: html.HtmlElement) -> None:
    for side, texts in (("l", OLD), ("r", NEW)):
        for number, text in enumerate(texts, 1):
            (paragraph,) = page.xpath(f'//p[@id="{side}-p{number}"]')
            for mark in paragraph.xpath(".//sup"):
                mark.drop_tree()
            assert paragraph.text_content() == f"{number}{text}"
    assert len(page.xpath('//table//p[starts-with(@id, "l-") or starts-with(@id, "r-")]')) == 10


def test_what_went_and_what_came_are_deletions_and_insertions(page: html.HtmlElement) -> None:
    assert [one.text_content() for one in page.xpath("//table//ins[not(@class)]")] == ["geheel"]
    assert [one.text_content() for one in page.xpath('//table//del[@class="figure"]')] == ["2%"]
    assert [one.text_content() for one in page.xpath('//table//ins[@class="figure"]')] == ["5%"]


def test_the_table_can_be_read_out(page: html.HtmlElement) -> None:
    heads = [one.text_content() for one in page.xpath('//table/thead//th[@scope="col"]')]
    assert heads == ["NAVO FMM Brussel, 3–4 april 2025", "Verhouding", "NAVO FMM Brussel, 3 december 2025"]
    verdicts = [one.text_content() for one in page.xpath('//tr[starts-with(@id, "rij-")]/th[@scope="row"]')]
    assert verdicts == [
        "= ⇄gelijk, verplaatst",
        "≈gewijzigd",
        "≈gewijzigd",
        "~verwant, met de hand gekoppeld",
        "–niet meer genoemd",
        "+nieuw",
    ]
    assert page.xpath("//table/caption")
    assert all(one.get("aria-hidden") == "true" for one in page.xpath('//span[@class="sign"]'))
    levels = [int(one.tag[1]) for one in page.xpath("//h1|//h2|//h3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_link_leads_somewhere_and_every_anchor_is_one(page: html.HtmlElement) -> None:
    counted = Counter(page.xpath("//@id"))
    assert set(counted.values()) == {1}
    links = page.xpath("//a/@href")
    assert links
    assert {link.removeprefix("#") for link in links} <= set(counted)


def test_the_changes_lead_to_their_paragraphs(page: html.HtmlElement) -> None:
    figure = page.get_element_by_id("w-1")
    assert figure.xpath(".//figcaption/a/@href") == ["#l-p1", "#r-p3"]
    assert figure.xpath(".//blockquote//del")[0].text_content() == "2%"
    assert [one.text_content() for one in page.xpath("//h3")] == [
        "Defensie-uitgaven",
        "China",
        "Westelijke Balkan",
    ]
    assert page.get_element_by_id("w-2").xpath('.//p[@class="small"]')[0].text_content() == "niet genoemd"


def test_footnotes_are_linked_both_ways_and_none_is_lost(page: html.HtmlElement) -> None:
    notes = page.xpath('//ul[@class="notes"]/li')
    assert len(notes) == 4
    assert notes[0].xpath("./a/@href") == ["#verwijzing-1"]
    assert "Een noot waar niets naar verwijst" in notes[-1].text_content()


def test_the_page_needs_nothing_else_and_runs_nothing() -> None:
    text = comparison_as_html(comparison())
    assert not re.search(r"<script|<link|<img|<iframe|@import|url\(|https?:|src=|\son\w+=", text)
    assert "default-src 'none'" in text
    assert '<html lang="nl">' in text
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text


def test_every_role_in_the_style_sheet_is_a_colour_of_the_themes() -> None:
    text = comparison_as_html(comparison())
    used = set(re.findall(r"var\(--([\w-]+)\)", text)) - {"hue"}
    assert used
    assert used <= set(re.findall(r"--([\w-]+): #", text))


def test_a_formula_is_told_apart_in_words(page: html.HtmlElement) -> None:
    (formula,) = page.xpath('//li[contains(@class, "formula")]')
    assert "vaste formulering" in formula.text_content()


def test_hostile_text_stays_text() -> None:
    made = hostile_comparison()
    for text in (comparison_as_html(made), comparison_as_html(made, for_print=True)):
        page = html.fromstring(text)
        assert not page.xpath("//script | //b[not(ancestor::table)]/ancestor::p/b")
        assert not re.search("[\x00-\x08\ud800-\udfff\u202e]", text)
        text.encode("utf-8")
    assert "alert(1)" in page.text_content()


def test_what_was_not_wanted_is_left_out() -> None:
    choices = ComparisonChoices(with_changes=False, word_changes="never")
    page = html.fromstring(comparison_as_html(comparison(), choices))
    assert not page.xpath('//*[@id="wijzigingen"]')
    assert not page.xpath("//table//ins | //table//del")


def test_for_print_it_is_simple_enough_for_rich_text() -> None:
    text = comparison_as_html(comparison(), for_print=True)
    assert not re.search(r"flex|grid|@media|var\(|<script", text)
    page = html.fromstring(text)
    assert len(page.xpath("//table/thead")) == 2
    shown = page.text_content()
    for paragraph in (*OLD, *NEW):
        assert paragraph in shown
    marks = [one.text_content() for one in page.xpath("//sup")]
    half = len(marks) // 2
    assert marks[:half] == marks[half:]  # each mark has its note at the end
