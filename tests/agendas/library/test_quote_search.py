"""The quotes of a briefing, looked for in a library."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from agendas.library.quote_search import check_briefing
from agendas.library.records import record_of
from agendas.library.search_index import Interrupted
from agendas.library.store import Library
from agendas.quoting.checked import CheckedQuote
from agendas.quoting.copy_style import CopyStyle
from agendas.quoting.copy_styles import copy_styles
from agendas.quoting.copying import render, render_several
from agendas.quoting.passage import Excerpt, Passage
from agendas.quoting.quote import Quote
from agendas.quoting.taking import citation_of, quote_of
from agendas.reading import read_file
from agendas.resources import seeds_folder
from tests.agendas.library.made import added, key_of, meeting
from tests.agendas.library.searchable import held, record
from tests.agendas.library.searchable import key_of as key_of_record

SPENDING = "Nederland vindt dat de bondgenoten 2% van het bbp aan defensie moeten uitgeven."
SUPPORT = "Het kabinet steunt Oekraïne zolang dat nodig is, ook met wapens."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as opened:
        yield opened


def only(library: Library, briefing: str) -> CheckedQuote:
    (one,) = check_briefing(library, briefing)
    return one


def test_each_quote_has_its_verdict_in_order(library: Library) -> None:
    added(library, 1, meeting(3, 4), text=SPENDING)
    added(library, 2, meeting(3, 12), text=SUPPORT)
    briefing = (
        f"“{SPENDING}” en ‘{SPENDING.replace('2%', '5%')}’ en “{SUPPORT}” (agenda van 3 december 2024), en"
        " «een geheel verzonnen citaat over toerisme in Zeeland»."
    )
    found = check_briefing(library, briefing)
    assert [one.verdict.kind for one in found] == ["exact", "differs", "wrong source", "not found"]
    place = found[0].verdict.place
    assert place
    assert (place.key, place.block) == (key_of(1), "p1")
    assert SPENDING[place.start : place.end] == SPENDING.rstrip(".")
    assert place.quote.source.name == "agenda 1.txt"
    assert citation_of(place.quote).endswith("3 april 2025, alinea 1")


def test_a_removed_agenda_is_no_source(library: Library) -> None:
    added(library, 1, text=SPENDING)
    library.remove([key_of(1)])
    assert only(library, f"“{SPENDING}”").verdict.kind == "not found"


def test_a_corrected_meeting_is_the_one_that_counts(library: Library) -> None:
    added(library, 1, meeting(3, 4), text=SPENDING)
    library.correct(key_of(1), {"start": "2025-04-10", "end": "2025-04-10"})
    assert only(library, f"“{SPENDING}” (agenda van 10 april 2025)").verdict.kind == "exact"
    assert only(library, f"“{SPENDING}” (agenda van 3 april 2025)").verdict.kind == "wrong source"


def test_the_same_words_in_several_agendas(library: Library) -> None:
    for number in (1, 2, 3):
        added(library, number, meeting(number, 4), text=SPENDING)
    newest = only(library, f"“{SPENDING}”").verdict
    named = only(library, f"“{SPENDING}” (agenda van 2 april 2025)").verdict
    assert [place.key for place in (newest.place, *newest.others) if place] == [
        key_of(3),
        key_of(2),
        key_of(1),
    ]
    assert named.kind == "exact"
    assert named.place
    assert named.place.key == key_of(2)


def test_words_that_stand_in_more_agendas_than_are_asked_for(library: Library) -> None:
    """A sentence that all agendas have but for one word: the oldest alone has it as the briefing does."""
    common = (
        "Nederland zal in dit kader het belang van eenheid tussen de bondgenoten in het bondgenootschap {}"
    )
    library.index.put_many(
        record(
            str(number),
            common.format("onderstrepen." if number else "benadrukken."),
            meeting=held(dt.date(2000, 1, 1)),
        )
        for number in range(260)
    )
    verdict = only(library, f"“{common.format('benadrukken')}”").verdict
    assert verdict.kind == "exact"
    assert verdict.place
    assert verdict.place.key == key_of_record("0")


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("steunt Oekraïne zolang nodig", "steunt Rusland zolang nodig"),
        ("Het kabinet vindt dit zeer goed", "Het kabinet vindt dit zeer slecht"),
        ("bondgenoten moeten hun beloften nakomen", "bondgenoten hoeven hun beloften nakomen"),
    ],
)
def test_a_short_quote_of_which_a_word_was_changed(library: Library, words: str, changed: str) -> None:
    added(library, 1, text=f"Volgens de brief geldt: {words}, en niet anders.")
    assert only(library, f"“{words}”").verdict.kind == "exact"
    assert only(library, f"“{changed}”").verdict.kind == "differs"


def test_a_quote_in_pieces_and_one_of_two_paragraphs(library: Library) -> None:
    library.index.put(record("1", "h: Kop", SPENDING, SUPPORT, "De derde alinea gaat over Rusland en China."))
    pieces = "“de bondgenoten 2% van het bbp […] zolang dat nodig is (…) gaat over Rusland”"
    paragraphs = f"“{SPENDING}\n\n{SUPPORT}”"
    for briefing, blocks in ((pieces, ["p2", "p3", "p4"]), (paragraphs, ["p2", "p3"])):
        verdict = only(library, briefing).verdict
        assert verdict.kind == "exact"
        assert verdict.place
        assert [piece.block for piece in verdict.place.quote.pieces] == blocks


def test_a_title_given_by_hand_is_no_text_of_the_document(library: Library) -> None:
    added(library, 1, text=SPENDING)
    library.correct(key_of(1), {"title": "Een titel die nergens in de brief zelf staat"})
    assert only(library, "“Een titel die nergens in de brief zelf staat”").verdict.kind == "not found"


def test_words_that_look_like_a_query_are_words(library: Library) -> None:
    added(library, 1, text='De minister zei "NEAR AND (OR) NOT* x" tegen de leden van de raad.')
    assert only(library, "«zei NEAR AND (OR) NOT* x tegen de leden»").verdict.kind != "not found"


def test_progress_is_reported(library: Library) -> None:
    added(library, 1, text=SPENDING)
    told: list[tuple[int, int]] = []
    check_briefing(
        library, f"“{SPENDING}” “{SUPPORT}”", report=lambda done, every: told.append((done, every))
    )
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_it_stops_when_it_is_told_to(library: Library) -> None:
    added(library, 1, text=SPENDING)
    told: list[int] = []
    with pytest.raises(Interrupted):
        check_briefing(
            library,
            f"“{SPENDING}” " * 9,
            report=lambda done, _: told.append(done),
            stopped=lambda: len(told) > 2,
        )
    assert told == [0, 1, 2]


def test_an_interrupted_index_ends_it(library: Library) -> None:
    added(library, 1, text=SPENDING)
    with pytest.raises(Interrupted):
        check_briefing(library, f"“{SPENDING}”", report=lambda _done, _all: library.index.interrupt())


@pytest.mark.parametrize("style", copy_styles().styles, ids=lambda style: style.key)
def test_what_the_program_copies_is_exact_and_has_its_source(library: Library, style: CopyStyle) -> None:
    """Sentences, two paragraphs (with or without a heading between them), and two with one left out."""
    quotes = [quote for path in sorted(seeds_folder().glob("*.txt")) for quote in _some_quotes(library, path)]
    copied = render_several(style, [(quote, None) for quote in quotes]).text
    if style.key == "plain":
        copied = "\n\n".join(f"“{render(style, quote).text}”" for quote in quotes)
    found = check_briefing(library, copied)
    assert [one.verdict.kind for one in found] == ["exact"] * len(quotes)
    assert all(one.quoted.source or style.key == "plain" for one in found)


def _some_quotes(library: Library, path: Path) -> Iterator[Quote]:
    agenda = read_file(path)
    library.index.put(record_of(agenda, size=1, reader="1"))
    paragraphs = agenda.paragraphs
    whole = {block.id: Excerpt(block.id, 0, len(block.text)) for block in paragraphs}
    for block, after, next_but_one in zip(paragraphs[:6], paragraphs[1:], paragraphs[2:], strict=False):
        sentence = block.sentences[-1]
        if len(sentence.of(block.text).split()) > 5:
            yield quote_of(Passage(agenda, (Excerpt(block.id, sentence.start, sentence.end),)))
        yield quote_of(Passage(agenda, (whole[block.id], whole[after.id])))
        yield quote_of(Passage(agenda, (whole[block.id], whole[next_but_one.id])))


def test_a_briefing_without_quotes_and_a_library_without_agendas(library: Library) -> None:
    assert check_briefing(library, "Een briefing zonder citaten.") == ()
    assert only(library, f"“{SPENDING}”").verdict.kind == "not found"


def test_pieces_that_only_one_agenda_has_together(library: Library) -> None:
    """Each piece stands in dozens of newer agendas, both in this one alone."""
    first, last = "Nederland steunt het voorstel van de Commissie.", "Het debat daarover is nog gaande."
    library.index.put_many(
        record(str(number), *((first, last) if not number else (first,) if number % 2 else (last,)))
        for number in range(80)
    )
    verdict = only(library, "“steunt het voorstel van […] debat daarover is nog”").verdict
    assert verdict.kind == "exact"
    assert verdict.place
    assert verdict.place.key == key_of_record("0")
