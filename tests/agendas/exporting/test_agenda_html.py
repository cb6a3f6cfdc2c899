"""The reading view as an HTML page."""

from __future__ import annotations

import dataclasses

from lxml import html

from agendas.exporting.agenda_html import agenda_as_html
from agendas.model import Agenda, Entity, FootnoteRef, Position, Sentence
from tests.agendas.exporting.made import HOSTILE
from tests.small_agendas import small_agenda

TEXT = "Nederland verwelkomt 2% van het bbp. De bijeenkomst is in Brussel."


def _agenda() -> Agenda:
    made = small_agenda(
        [("heading", "Werksessie"), ("paragraph", TEXT), ("footnote", "Kamerstuk 28676, nr. 499")],
        title="Geannoteerde agenda",
    )
    position = Position("Nederland", "verwelkomen", "for", 2, "actor-verb", about="2% van het bbp")
    known = dataclasses.replace(
        made.block("p1"),
        footnote_refs=(FootnoteRef(36, "1"), FootnoteRef(len(TEXT), "9")),
        sentences=(Sentence(0, 36, position), Sentence(37, len(TEXT))),
        entities=(
            Entity(0, 9, "country", "Nederland", "Nederland"),
            Entity(21, 23, "figure", "2%", "2 %"),
            Entity(58, 65, "place", "Brussel", "Brussel"),
        ),
    )
    blocks = tuple(known if block.id == "p1" else block for block in made.blocks)
    return dataclasses.replace(made, blocks=blocks)


def _page(agenda: Agenda) -> html.HtmlElement:
    return html.fromstring(agenda_as_html(agenda))


def test_names_are_underlined_and_a_position_is_marked() -> None:
    page = _page(_agenda())
    paragraph = page.get_element_by_id("p1")
    assert [
        (one.get("class"), one.text_content()) for one in paragraph.xpath('.//span[contains(@class, "e ")]')
    ] == [
        ("e country", "Nederland"),
        ("e figure", "2%"),
        ("e place", "Brussel"),
    ]
    (mark,) = paragraph.xpath(".//mark")
    assert mark.text_content() == TEXT[:36]
    assert mark.get("title") == "Nederland · verwelkomen · sterkte 2 van 5"
    assert paragraph.get("class") == "paragraph stance"


def test_the_text_is_whole_and_its_footnote_leads_to_the_note() -> None:
    page = _page(_agenda())
    paragraph = page.get_element_by_id("p1")
    assert paragraph.xpath(".//sup/a/@href") == ["#voetnoot-1"]
    assert [one.text_content() for one in paragraph.xpath(".//sup")] == [
        "1",
        "9",
    ]  # 9 is no note of this agenda
    for mark in paragraph.xpath(".//sup"):
        mark.drop_tree()
    assert paragraph.text_content() == f"1{TEXT}"
    assert "Kamerstuk 28676" in page.get_element_by_id("voetnoot-1").text_content()


def test_beside_it_stand_contents_positions_and_kinds_of_names() -> None:
    page = _page(_agenda())
    assert page.xpath("//nav//a/@href") == ["#h1"]
    (position,) = page.xpath("//section[1]//a")
    assert position.get("href") == "#p1-s1"
    assert position.text_content() == "verwelkomen: 2% van het bbp"
    assert [one.text_content() for one in page.xpath("//section[2]//li")] == [
        "landen 1",
        "plaatsen 1",
        "cijfers 1",
    ]
    assert page.xpath("//main//h1")[0].text_content() == "Geannoteerde agenda"


def test_a_position_against_is_told_in_words() -> None:
    agenda = _agenda()
    block = agenda.block("p1")
    sentence = block.sentences[0]
    assert sentence.position
    against = dataclasses.replace(
        sentence, position=dataclasses.replace(sentence.position, polarity="against")
    )
    other = dataclasses.replace(block, sentences=(against, *block.sentences[1:]))
    blocks = tuple(other if one.id == "p1" else one for one in agenda.blocks)
    (mark,) = _page(dataclasses.replace(agenda, blocks=blocks)).xpath("//mark")
    assert "tegen" in mark.get("title")


def test_hostile_text_stays_text() -> None:
    agenda = small_agenda([("paragraph", text) for text in HOSTILE], title="</title><script>\x00")
    text = agenda_as_html(agenda)
    assert not html.fromstring(text).xpath("//script")
    text.encode("utf-8")
