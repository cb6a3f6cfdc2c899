"""What is found, in which order, and with which passages."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from agendas.library.found import FoundAgenda
from agendas.library.records import AgendaRecord, PassageRecord
from agendas.library.search_index import SearchIndex
from agendas.library.searching import MOST_EXAMINED
from agendas.model import EntityType, Meeting
from agendas.problems import QueryProblem
from tests.agendas.library.searchable import held, index_of, marked, passage, record, titles

UKRAINE: tuple[EntityType, str] = ("country", "Oekraïne")
STATES: tuple[EntityType, str] = ("country", "Verenigde Staten")


def found(query: str, *records: AgendaRecord) -> list[str]:
    index = index_of(*records)
    try:
        return titles(index.search(query))
    finally:
        index.close()


def only(query: str, *lines: str) -> FoundAgenda:
    """The one agenda of these lines, as it was found."""
    index = index_of(record("a", *lines))
    try:
        (agenda,) = index.search(query).agendas
    finally:
        index.close()
    return agenda


def blocks(query: str, *lines: str) -> list[str]:
    return [one.block for one in only(query, *lines).passages]


@pytest.mark.parametrize(
    ("query", "text", "mark"),
    [
        ("bondgenoot", "Alle bondgenoten steunen dit.", "bondgenoten"),
        ("Bondgenoten", "Een BONDGENOOT.", "BONDGENOOT"),
        ("uitgave", "de uitgaven stijgen", "uitgaven"),
        ("oekraine", "in Oekraïne", "Oekraïne"),
        ("Oekraïne", unicodedata.normalize("NFD", "in Oekraïne."), unicodedata.normalize("NFD", "Oekraïne")),
        (unicodedata.normalize("NFD", "Oekraïne"), "in Oekraïne.", "Oekraïne"),
        ("bondgenoten", "bond\u00adge\u200bnoten!", "bond\u00adge\u200bnoten"),
        ("bond\u00adgenoten", "bondgenoten", "bondgenoten"),
        ("NAVO", "de NAVO’s rol", "NAVO’s"),
        ("officiele", "de oﬃciële lijn", "oﬃciële"),
        ("strasse", "aan de Straße", "Straße"),
        ("istanbul", "te İstanbul,", "İstanbul"),
        ('"zo lang als"', "steun, zo lang  als nodig", "zo lang  als"),
        ("„Zo lang als”", "steun, zo lang als nodig", "zo lang als"),
        ("veilig*", "de veiligheidssituatie", "veiligheidssituatie"),
        ("defensie-uitgave", "de defensie-uitgaven", "defensie-uitgaven"),
        ("defensie-uitgave", "de defensieuitgaven", "defensieuitgaven"),
        ("defensieuitgaven", "de defensie-uitgaven en uitgaven van defensie", "defensie-uitgaven"),
        ("NAVO-top*", "de NAVO-topontmoeting", "NAVO-topontmoeting"),
        ("3,5%", "ten minste 3,5% van het bbp", "3,5"),
    ],
)
def test_a_word_is_found_and_marked_where_it_stands(query: str, text: str, mark: str) -> None:
    agenda = only(query, "Eerst iets anders.", text)
    assert [one.block for one in agenda.passages] == ["p2"]
    assert marked(agenda) == [mark]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("kans", "dat kan"),
        ('"bondgenoot"', "bondgenoten"),
        ('"als lang"', "zo lang als nodig"),
        ('"nodig Daarna"', "zo lang als nodig"),
        ("bond", "bondgenoten"),
        ("genoten*", "bondgenoten"),
        ("s", "de NAVO’s rol"),
    ],
)
def test_what_only_looks_like_it_is_not(query: str, text: str) -> None:
    assert found(query, record("a", text, "Daarna niets.")) == []


def test_every_kind_of_block_is_found() -> None:
    lines = ["t: steun", "h: steun", "p: steun", "i: steun", "n: steun", "l: steun"]
    agenda = only("steun", *lines)
    assert agenda.passage_count == 6
    assert [one.kind for one in agenda.passages] == ["title", "heading", "paragraph", "list_item", "footnote"]
    assert [one.paragraph_number for one in agenda.passages] == [None, None, 3, 4, None]


def test_all_words_must_stand_in_one_passage() -> None:
    lines = ["steun aan Oekraïne", "steun", "Oekraïne"]
    assert blocks("steun Oekraïne", *lines) == ["p1"]


def test_when_no_passage_has_all_words_they_may_be_spread() -> None:
    agendas = [record("a", "Brussel", "Groenland"), record("b", "Brussel")]
    assert found("Brussel Groenland", *agendas) == ["a"]
    agenda = only("Brussel Groenland", "t: Brussel", "niets", "Groenland")
    assert marked(agenda) == ["Brussel", "Groenland"]


def test_words_that_must_not_be_there_do_not_let_them_be_spread() -> None:
    agenda = record("a", "Brussel", "Groenland", "Denemarken")
    assert found("Brussel Groenland -Denemarken", agenda) == []


def test_either_of_two() -> None:
    assert blocks("steun OR hulp", "steun", "hulp", "iets") == ["p1", "p2"]
    assert blocks("steun OR hulp Oekraïne", "steun", "hulp Oekraïne", "Oekraïne") == ["p2"]


def test_left_out_is_left_out_of_the_passage() -> None:
    lines = ["steun Rusland", "steun", "Rusland"]
    assert blocks("steun -Rusland", *lines) == ["p2"]
    assert blocks('steun -"de Krim"', "steun de Krim", "steun Krim") == ["p2"]
    assert blocks("steun -rus*", *lines) == ["p2"]


def test_left_out_of_meetings_is_left_out_of_the_whole_agenda() -> None:
    agendas = [record("a", "steun", "Rusland"), record("b", "steun")]
    assert found("jaar:2025 -Rusland", *agendas) == ["b"]
    assert found("jaar:2025 -standpunt:", *agendas, record("c", "[steun]")) == ["b", "a"]


MEETINGS = [
    record("2022", "steun", meeting=held(dt.date(2022, 5, 14), "Berlijn")),
    record("2024", "steun", meeting=held(dt.date(2024, 12, 30), "Den Haag", "Raad Buitenlandse Zaken", 4)),
    record("2025", "steun", meeting=held(dt.date(2025, 4, 3), "Brussel")),
    record("nooit", "steun", meeting=Meeting()),
]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("jaar:2022", "2022"),
        ("jaar:2025", "2025 2024"),  # the meeting of 2024 ends on 2 January
        ("jaar:2022..2024", "2024 2022"),
        ("datum:..2023", "2022"),
        ("datum:2025-04", "2025"),
        ("datum:2025-04-04", ""),
        ("plaats:berlijn", "2022"),
        ('plaats:"den haag"', "2024"),
        ("plaats:Brussels", "2025"),  # as the gazetteer knows it
        ("orgaan:NAVO", "2025 2022"),
        ("steun -jaar:2025", "2022 nooit"),
        ("plaats:Brussel OR plaats:Berlijn", "2025 2022"),
        ("jaar:2022 OR plaats:Brussel steun", "2025 2022"),
        ("jaar:2022 OR hulp", "2022"),
        ("jaar:2022 OR steun", "2025 2024 2022 nooit"),
        ("jaar:2022 OR hulp steun", "2022"),
    ],
)
def test_facts_of_the_meeting(query: str, expected: str) -> None:
    assert found(query, *MEETINGS) == expected.split()


def test_only_meetings_asked_for_no_passages_are_shown() -> None:
    index = index_of(*MEETINGS)
    results = index.search("jaar:2022")
    assert results.agendas[0].passages == ()
    assert results.agendas[0].passage_count == 0
    index.close()


@pytest.mark.parametrize(
    "query", ["land:Oekraïne", "land:oekraine", "land:Oekraïense", "country:OEKRAÏNERS", "naam:Oekraïne"]
)
def test_a_country_by_any_way_of_writing_it(query: str) -> None:
    agenda = record("a", "Het land.", passage(2, "de Oekraïense grens", (UKRAINE,)))
    assert found(query, agenda, record("b", "Oekraïne als woord")) == ["a"]


def test_a_country_is_marked_as_it_is_written_there() -> None:
    index = index_of(record("a", passage(1, "De VS en Amerikaanse steun", (STATES,))))
    (agenda,) = index.search('land:"Verenigde Staten" steun').agendas
    assert marked(agenda) == ["VS", "Amerikaanse", "steun"]
    assert titles(index.search("steun -land:VS")) == []
    index.close()


def test_a_country_that_is_in_no_list_and_one_that_is_nowhere() -> None:
    agenda = record("a", passage(1, "Ruritanië", (("country", "Ruritanië"),)))
    assert found("land:ruritanie", agenda) == ["a"]
    assert found("land:Wakanda", agenda) == []


def test_a_person_by_a_part_of_the_name() -> None:
    agenda = record("a", passage(1, "premier Rutte", (("person", "Mark Rutte"),)))
    index = index_of(agenda)
    assert marked(index.search("naam:Rutte").agendas[0]) == ["Rutte"]
    assert titles(index.search('naam:"Mark Rutte"')) == ["a"]
    assert titles(index.search("land:Rutte")) == []
    index.close()


STATED = ["steun en hulp. [Nederland hecht aan steun.]", "[Nederland wil hulp.] Rusland wil steun."]


def test_words_in_positions_only() -> None:
    agenda = only("standpunt:steun", *STATED)
    assert [one.block for one in agenda.passages] == ["p1"]
    assert [mark.start for one in agenda.passages for mark in one.marks] == [35]
    assert agenda.passages[0].is_position
    assert blocks("standpunt: Nederland -hulp", *STATED) == ["p1"]


def test_all_positions() -> None:
    agenda = only("standpunt:", "geen", *STATED)
    assert [one.block for one in agenda.passages] == ["p2", "p3"]
    assert all(one.is_position and not one.marks for one in agenda.passages)


def test_a_phrase_is_not_found_across_two_positions() -> None:
    assert found('standpunt:"steun Nederland"', record("a", "[wil steun] of [Nederland wil]")) == []
    assert found('"steun of Nederland"', record("a", "[wil steun] of [Nederland wil]")) == ["a"]


def test_without_positions() -> None:
    assert blocks("steun -standpunt:", "steun", *STATED) == ["p1"]
    assert blocks("steun -standpunt:steun", *STATED) == ["p2"]


def test_whether_a_mark_stands_in_a_position() -> None:
    assert [one.is_position for one in only("hulp", *STATED).passages] == [True, False]


def test_a_country_in_a_passage_with_a_position() -> None:
    agenda = record("a", passage(1, "Oekraïne vecht. [Nederland wil steun.]", (UKRAINE,)))
    assert found("standpunt: land:Oekraïne steun", agenda) == ["a"]
    assert found("standpunt: land:Rusland steun", agenda) == []


def test_hits_in_titles_and_headings_come_first() -> None:
    filling = ["Het weer is mooi vandaag en de lucht is blauw."] * 5
    agendas = [
        record("body", "De steun.", *filling),
        record("heading", "h: De steun.", *filling),
        record("title", "t: De steun.", *filling),
        record("letter", "l: De steun.", *filling),
    ]
    others = [record(f"other {number}", *filling) for number in range(9)]
    assert found("steun", *agendas, *others) == ["title", "heading", "body", "letter"]


def test_of_equals_the_newest_meeting_comes_first() -> None:
    agendas = [record(str(year), "steun", meeting=held(dt.date(year, 1, 1))) for year in (2023, 2025, 2024)]
    assert found("steun", *agendas) == ["2025", "2024", "2023"]


def test_the_passage_with_the_rarer_word_comes_first() -> None:
    lines = ["NAVO", "NAVO", "NAVO", "Groenland"]
    assert blocks("NAVO OR Groenland", *lines)[0] == "p4"


def test_no_more_agendas_and_passages_than_are_asked_for() -> None:
    index = index_of(*(record(str(number), *["steun"] * 30) for number in range(30)))
    results = index.search("steun", most_agendas=7, passages_each=3)
    assert results.agenda_count == 30
    assert len(results.agendas) == 7
    assert {(len(one.passages), one.passage_count) for one in results.agendas} == {(3, 30)}
    assert len(index.search("steun", passages_each=MOST_EXAMINED).agendas[0].passages) == 30
    index.close()


def test_a_word_that_is_common_in_a_large_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """It counts in titles and headings; the rest is newest first, but a rare word goes before all."""
    from agendas.library import search_ranking

    monkeypatch.setattr(search_ranking, "LARGE", 4)
    agendas = [
        record(str(year), "steun " * (2030 - year), meeting=held(dt.date(year, 1, 1)))
        for year in range(2021, 2026)
    ]
    agendas.append(record("heading", "h: steun", meeting=held(dt.date(2020, 1, 1))))
    agendas.append(record("rare", "steun hulp", meeting=held(dt.date(2019, 1, 1))))
    expected = ["heading", "2025", "2024", "2023", "2022", "2021", "rare"]
    assert found("steun", *agendas) == expected
    assert found("steun OR hulp", *agendas) == ["rare", *expected[:-1]]


@pytest.mark.parametrize("query", ["", "  ", "\x00"])
def test_nothing_asked_is_nothing_found(query: str) -> None:
    assert found(query, record("a", "steun")) == []


@pytest.fixture(scope="module")
def small() -> Iterator[SearchIndex]:
    index = index_of(
        record("a", "t: NAVO-Oekraïne", "C++ a:b", passage(3, "[steun] AND NEAR( http://x", (UKRAINE,)))
    )
    yield index
    index.close()


PIECES = st.sampled_from(
    ['"', "“", "-", "*", "OR", ":", "..", "jaar:", "land:", "naam:", "standpunt:", "datum:", "plaats:",
     "2025", "a", "steun", "oekraïne", " ", " ", "(", ")", "\0", "\ud800", "😀", "+", "^", "{", "}", "NEAR(",
     "AND", "'", "%", "_", "e\u0301", "\ue000", "\ue001"]
)  # fmt: skip


@given(query=st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=12).map("".join)))
def test_any_text_gives_results_or_a_problem(small: SearchIndex, query: str) -> None:
    try:
        results = small.search(query)
    except QueryProblem:
        return
    for agenda in results.agendas:
        for one in agenda.passages:
            ends = [end for mark in one.marks for end in (mark.start, mark.end)]
            assert ends == sorted(ends)
            assert not ends or ends[-1] <= len(one.text)


@example("0[]0")
@given(st.text(min_size=1, max_size=60))
def test_any_word_of_a_text_is_found_in_it(text: str) -> None:
    from agendas.library.words import forms_in

    index = index_of(record("a", PassageRecord("p1", "paragraph", None, text)))  # brackets are no marks here
    for form in forms_in(text)[:5]:
        (agenda,) = index.search(f'"{form}"').agendas
        assert form in [made for mark in marked(agenda) for made in forms_in(mark)]
    index.close()
