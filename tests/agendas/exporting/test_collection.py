"""A collection as it is told: groups, pairs, notes, names; and in Markdown, HTML and plain text."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

import pytest
from lxml import html

from agendas.exporting.collection import Collection, collection_of, source_heading
from agendas.exporting.collection_formats import (
    COLLECTION_FORMATS,
    COLLECTION_SUFFIXES,
    collection_html_for_print,
    collection_in,
    suggested_collection_name,
)
from agendas.model import Meeting
from agendas.quoting.quote import CollectedQuote, QuoteSource
from tests.agendas.exporting.collected import (
    ANTALYA,
    APRIL_QUOTE,
    APRIL_SOURCE,
    COLLECTED,
    DECEMBER_QUOTE,
    DECEMBER_SOURCE,
    LONG_QUOTE,
    collected,
    quote,
    source,
)


def _headings(collection: Collection) -> list[str]:
    return [group.heading for group in collection.groups]


def _first_words(collection: Collection) -> list[list[str]]:
    return [[item.quotes[-1].paragraphs[0] for item in group.items] for group in collection.groups]


def test_topics_stand_in_the_order_in_which_they_are_first_named_and_the_rest_last() -> None:
    quotes = [
        collected(1, quote("Zonder onderwerp.", topics=())),
        collected(2, quote("Oekraïne een.", topics=("Oekraïne: steun", "China"))),
        collected(3, quote("China een.", topics=("China",))),
        collected(4, quote("Oekraïne twee.", topics=("Oekraïne: steun",))),
    ]
    told = collection_of(quotes, "topic")
    assert _headings(told) == ["Oekraïne: steun", "China", "Overige citaten"]
    assert _first_words(told) == [
        ["“Oekraïne een.”", "“Oekraïne twee.”"],
        ["“China een.”"],
        ["“Zonder onderwerp.”"],
    ]


def test_a_topic_begins_a_heading_with_a_capital() -> None:
    assert _headings(collection_of([collected(1, quote(topics=("defensie-uitgaven",)))])) == [
        "Defensie-uitgaven"
    ]


def test_other_quotes_say_nothing_when_there_are_no_topics_at_all() -> None:
    assert _headings(collection_of([collected(1, quote(topics=()))], "topic")) == [""]


def test_meetings_stand_newest_first_and_two_versions_of_an_agenda_are_one() -> None:
    version = dataclasses.replace(APRIL_SOURCE, key="f" * 64, name="tweede versie.pdf")
    undated = QuoteSource("u" * 64, "brief.txt", "Brief over niets", Meeting())
    quotes = [
        collected(1, quote("Zonder datum.", undated)),
        collected(2, quote("April een.", APRIL_SOURCE)),
        collected(3, quote("December.", DECEMBER_SOURCE)),
        collected(4, quote("April twee.", version)),
    ]
    told = collection_of(quotes, "meeting")
    assert _headings(told) == [
        "NAVO FMM Brussel, 3 december 2025",
        "NAVO FMM Brussel, 3–4 april 2025",
        "Brief over niets",
    ]
    assert _first_words(told)[1] == ["“April een.”", "“April twee.”"]


def test_in_the_own_order_there_are_no_headings() -> None:
    told = collection_of(COLLECTED, "own")
    assert _headings(told) == [""]
    assert [item.quotes[-1].paragraphs[0] for item in told.groups[0].items][:2] == [
        f"“{APRIL_QUOTE.pieces[0].text}”",
        f"“{DECEMBER_QUOTE.pieces[0].text}”",
    ]


def test_an_informal_meeting_begins_its_heading_with_a_capital() -> None:
    assert source_heading(ANTALYA) == "Informele NAVO FMM Antalya, 14–15 mei 2025"


def test_a_title_that_has_its_year_in_it_needs_no_date() -> None:
    meeting = Meeting(start=dt.date(2025, 6, 24))
    assert source_heading(source("Brief NAVO-top 2025", meeting)) == "Brief NAVO-top 2025"
    assert source_heading(source("Brief NAVO-top", meeting)) == "Brief NAVO-top, 24 juni 2025"


def test_a_pair_is_told_as_was_and_now_each_with_its_source() -> None:
    (item,) = collection_of([collected(1, DECEMBER_QUOTE, old=APRIL_QUOTE)]).groups[0].items
    assert [one.label for one in item.quotes] == ["Was:", "Nu:"]
    assert [one.source for one in item.quotes] == [
        "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, alinea 3",
        "Geannoteerde agenda NAVO FMM Brussel, 3 december 2025, alinea 5, Kamerstuk 28676, nr. 499",
    ]


def test_a_quote_of_paragraphs_apart_tells_what_is_left_out_and_its_own_marks_are_single() -> None:
    (item,) = collection_of([collected(1, LONG_QUOTE)]).groups[0].items
    assert item.quotes[0].paragraphs == (
        "“Een ‘stevige’ alinea.",
        "[…]",
        "De alinea daarna; met =1+1 en <b>.”",
    )


def test_a_note_is_told_line_by_line_and_left_out_with_the_tags_when_not_wanted() -> None:
    one = collected(
        1, note="  Eerste regel.\r\n\r\n Tweede \u202eregel.\x00\n", tags=("defensie", "  ", "VS")
    )
    (item,) = collection_of([one]).groups[0].items
    assert item.note == ("Eerste regel.", "Tweede regel.")
    assert item.tags_line == "Trefwoorden: defensie, VS"
    (without,) = collection_of([one], with_notes=False).groups[0].items
    assert without == dataclasses.replace(item, note=(), tags=())


def test_the_facts_count_the_documents_of_earlier_quotes_too() -> None:
    pair = [collected(1, DECEMBER_QUOTE, old=APRIL_QUOTE)]
    assert collection_of(pair).facts == "1 citaat uit 2 documenten"
    assert collection_of([collected(1), collected(2)]).facts == "2 citaten uit 1 document"


@pytest.mark.parametrize(
    ("sources", "name"),
    [
        ([APRIL_SOURCE], "Citaten NAVO FMM april 2025"),
        ([DECEMBER_SOURCE, APRIL_SOURCE], "Citaten NAVO FMM april 2025 – december 2025"),
        ([APRIL_SOURCE, source("RBZ", Meeting("Raad Buitenlandse Zaken"))], "Citaten uit 2 agenda’s"),
        ([source("Brief", Meeting())], "Citaten uit 1 agenda"),
        (
            [source("x", Meeting("Raad: A/B?", start=dt.date(2025, 5, 5)))],
            "Citaten Raad- A-B- mei 2025",
        ),
        ([], "Citaten uit 0 agenda’s"),
    ],
)
def test_a_file_is_named_after_the_meetings_without_what_windows_refuses(
    sources: list[QuoteSource], name: str
) -> None:
    quotes = [collected(number, quote("Woorden.", one)) for number, one in enumerate(sources, 1)]
    assert suggested_collection_name(quotes) == name


def test_a_name_is_never_too_long_for_a_folder() -> None:
    body = source("x", Meeting("Raad " * 100, start=dt.date(2025, 5, 5)))
    assert len(suggested_collection_name([collected(1, quote("Woorden.", body))])) <= 120


def test_every_format_has_a_suffix_of_its_own() -> None:
    assert sorted(set(COLLECTION_SUFFIXES.values())) == [".csv", ".docx", ".html", ".md", ".odt", ".txt"]
    assert set(COLLECTION_SUFFIXES) == set(COLLECTION_FORMATS)


# Markdown


def _markdown(quotes: list[CollectedQuote]) -> str:
    return collection_in("markdown", quotes, "topic").decode("utf-8")


def test_in_markdown_quotes_are_block_quotes_and_sources_footnotes() -> None:
    assert _markdown([collected(1, DECEMBER_QUOTE, old=APRIL_QUOTE, note="Let op.", tags=("VS",))]) == (
        "# Citaten\n\n1 citaat uit 2 documenten\n\n## Defensie-uitgaven\n\n"
        "> **Was:** “Nederland wil 2% van het bbp besteden.”[^1]\n\n"
        "> **Nu:** “Nederland wil 5% van het bbp besteden.”[^2]\n\n"
        "*Trefwoorden: VS*\n\nLet op.\n\n"
        "[^1]: Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, alinea 3.\n"
        "[^2]: Geannoteerde agenda NAVO FMM Brussel, 3 december 2025, alinea 5, Kamerstuk 28676, nr. 499.\n"
    )


def test_in_markdown_a_quote_of_more_paragraphs_stays_one_and_what_means_something_is_escaped() -> None:
    text = _markdown([collected(1, LONG_QUOTE, note="# geen kop")])
    assert (
        "> “Een ‘stevige’ alinea.\n>\n> \\[…\\]\n>\n> De alinea daarna; met =1+1 en \\<b\\>.”[^1]\n" in text
    )
    assert "\n\\# geen kop\n" in text


def test_in_markdown_marks_and_notes_belong_together() -> None:
    text = _markdown(list(COLLECTED))
    marks = re.findall(r"\[\^(\d+)\](?!:)", text)
    notes = re.findall(r"^\[\^(\d+)\]: .+\.$", text, re.MULTILINE)
    assert marks == notes == [str(number) for number in range(1, len(marks) + 1)]


# HTML


def test_the_page_has_every_quote_with_its_source_below_it() -> None:
    page = html.fromstring(collection_in("html", COLLECTED, "meeting").decode("utf-8"))
    told = collection_of(COLLECTED, "meeting")
    figures = [
        (
            tuple(paragraph.text_content() for paragraph in figure.xpath(".//blockquote/p")),
            figure.xpath("string(figcaption)"),
        )
        for figure in page.xpath("//figure")
    ]
    assert figures == [
        (
            (f"{one.label} {one.paragraphs[0]}".strip(), *one.paragraphs[1:]),
            f"{one.source}.",
        )
        for group in told.groups
        for item in group.items
        for one in item.quotes
    ]
    assert page.xpath("//h2/text()") == _headings(told)
    assert [tuple(article.xpath("p[@class='note']/text()")) for article in page.xpath("//article")] == [
        item.note for group in told.groups for item in group.items
    ]


def test_the_page_is_dutch_and_loads_nothing() -> None:
    text = collection_in("html", COLLECTED).decode("utf-8")
    page = html.fromstring(text)
    assert page.get("lang") == "nl"
    assert not page.xpath("//script | //link | //img | //@src")
    assert "default-src 'none'" in text
    assert page.xpath("string(//title)") == "Citaten NAVO FMM april 2025 – december 2025"


def test_on_paper_the_source_stands_below_its_quote_in_the_font_of_the_program() -> None:
    text = collection_html_for_print(COLLECTED[:1], "meeting")
    page = html.fromstring(text)
    paragraphs = [(one.get("class"), one.text_content()) for one in page.xpath("//body/*")]
    assert paragraphs[-2:] == [
        ("passage", "“Nederland wil 2% van het bbp besteden.”"),
        ("reference", "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, alinea 3."),
    ]
    assert "font-family" not in text
    assert not page.xpath("//sup")


# Plain text


def test_as_text_each_quote_is_indented_with_its_source_in_brackets() -> None:
    text = collection_in("text", COLLECTED[:1], "meeting").decode("utf-8")
    assert text == (
        "Citaten\n=======\n\n1 citaat uit 1 document\n\n"
        "NAVO FMM Brussel, 3–4 april 2025\n--------------------------------\n\n"
        "    “Nederland wil 2% van het bbp besteden.” (Geannoteerde agenda NAVO FMM\n"
        "    Brussel, 3–4 april 2025, alinea 3).\n"
    )


def test_as_text_no_word_is_lost() -> None:
    text = " ".join(collection_in("text", COLLECTED, "own").decode("utf-8").split())
    for item in collection_of(COLLECTED, "own").groups[0].items:
        for one in item.quotes:
            assert f"{' '.join(one.paragraphs)} ({one.source})." in text
        assert " ".join(item.note) in text
        assert item.tags_line in text
