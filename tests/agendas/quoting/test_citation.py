"""The exact source of a passage."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from agendas.library.entries import seed_entries
from agendas.model import Meeting
from agendas.quoting.citation import citation, document_name, short_name
from agendas.quoting.dates import dutch_dates
from agendas.quoting.knowledge import plain_form, short_names
from tests.agendas.quoting.samples import BRUSSELS, agenda, block, passage


def cited(*ids: str, meeting: Meeting = BRUSSELS, title: str = "") -> str:
    return citation(passage(agenda(meeting=meeting, title=title), *ids))


def test_names_document_meeting_place_dates_and_paragraph() -> None:
    assert cited("p8") == "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, alinea 8"


def test_informal_meeting() -> None:
    antalya = Meeting(
        "NAVO Foreign Ministers Meeting", True, dt.date(2025, 5, 14), dt.date(2025, 5, 15), "Antalya"
    )
    assert (
        cited("p5", meeting=antalya)
        == "Geannoteerde agenda informele NAVO FMM Antalya, 14–15 mei 2025, alinea 5"
    )


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("informele Raad Buitenlandse Zaken", "informele RBZ"),
        ("Informele Landbouw- en Visserijraad", "informele Landbouw- en Visserijraad"),
        ("informeel overleg van ministers", "informele overleg van ministers"),
    ],
)
def test_a_body_that_says_informal_itself_says_it_once(body: str, name: str) -> None:
    assert document_name(agenda(meeting=Meeting(body, informal=True))) == f"Geannoteerde agenda {name}"


@pytest.mark.parametrize(
    ("ids", "where"),
    [
        (["p8"], "alinea 8"),
        (["p8", "p9"], "alinea 8–9"),
        (["p7", "p8", "p9", "p10"], "alinea 7–10"),
        (["p2", "p5"], "alinea 2, 5"),
        (["p1", "p2", "p3", "p6", "p8", "p9"], "alinea 1–3, 6, 8–9"),
        (["h1", "p1"], "alinea 1"),
        (["f1"], "voetnoot 1"),
        (["p8", "f1"], "alinea 8, voetnoot 1"),
    ],
)
def test_paragraphs_and_footnotes(ids: list[str], where: str) -> None:
    assert cited(*ids) == f"Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, {where}"


def test_a_heading_has_no_number_to_cite() -> None:
    assert cited("h1") == "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025"


def test_footnotes_marked_by_a_sign_stand_by_themselves() -> None:
    notes = (block("f1", "Noot.", "footnote", "*"), block("f2", "Noot.", "footnote", "**"))
    assert citation(passage(agenda(notes), "f1", "f2")).endswith(", voetnoot *, **")


def test_list_items_are_counted_like_paragraphs() -> None:
    items = (block("p1", "Inleiding:"), block("p2", "eerste punt", "list_item"))
    assert citation(passage(agenda(items), "p1", "p2")).endswith(", alinea 1–2")


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ((2025, 12, 3), None, "3 december 2025"),
        ((2025, 12, 3), (2025, 12, 3), "3 december 2025"),
        ((2025, 4, 3), (2025, 4, 4), "3–4 april 2025"),
        ((2025, 6, 30), (2025, 7, 1), "30 juni–1 juli 2025"),
        ((2026, 2, 28), (2026, 3, 1), "28 februari–1 maart 2026"),
        ((2025, 12, 30), (2026, 1, 2), "30 december 2025–2 januari 2026"),
    ],
)
def test_dates(start: tuple[int, int, int], end: tuple[int, int, int] | None, shown: str) -> None:
    assert dutch_dates(dt.date(*start), dt.date(*end) if end else None) == shown


def test_only_the_last_day_is_known() -> None:
    assert cited("p1", meeting=Meeting("Eurogroep", end=dt.date(2025, 3, 10))) == (
        "Geannoteerde agenda Eurogroep, 10 maart 2025, alinea 1"
    )


def test_missing_facts_leave_no_gaps() -> None:
    assert cited("p1", meeting=Meeting("Eurogroep")) == "Geannoteerde agenda Eurogroep, alinea 1"


def test_without_a_meeting_the_title_stands_for_it() -> None:
    assert cited("p3", meeting=Meeting(), title="Brief over de zomer.") == "Brief over de zomer, alinea 3"


def test_a_title_with_its_year_is_not_dated_twice() -> None:
    day = Meeting(start=dt.date(2025, 12, 3))
    assert cited("p3", meeting=day, title="Agenda van 3 december 2025") == (
        "Agenda van 3 december 2025, alinea 3"
    )
    assert cited("p3", meeting=day, title="Agenda Raad") == "Agenda Raad, 3 december 2025, alinea 3"


def test_without_a_title_the_file_stands_for_it() -> None:
    turned = agenda(meeting=Meeting(), file_name="a\u202egnp.txt")
    assert citation(passage(turned, "p3")) == "a\ufffdgnp.txt, alinea 3"


@pytest.mark.parametrize(
    ("kamerstuk", "shown"),
    [
        ("28676-499", "Kamerstuk 28676, nr. 499"),
        ("21501-02-3135", "Kamerstuk 21501-02, nr. 3135"),
        ("32317-OO", "Kamerstuk 32317, nr. OO"),
    ],
)
def test_kamerstuk(kamerstuk: str, shown: str) -> None:
    assert cited("p8", meeting=replace(BRUSSELS, kamerstuk=kamerstuk)).endswith(f", alinea 8, {shown}")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("GEANNOTEERDE AGENDA RAAD BUITENLANDSE ZAKEN", "Geannoteerde agenda"),
        ("Verslag van de Raad Buitenlandse Zaken van 20 januari 2025", "Verslag"),
        ("Verslag van een schriftelijk overleg over de geannoteerde agenda", "Schriftelijk overleg"),
        ("Aanvullende geannoteerde agenda Raad Buitenlandse Zaken", "Aanvullende geannoteerde agenda"),
    ],
)
def test_a_report_is_not_cited_as_an_agenda(title: str, kind: str) -> None:
    assert document_name(agenda(meeting=Meeting("Raad Buitenlandse Zaken"), title=title)) == f"{kind} RBZ"


@pytest.mark.parametrize(
    ("body", "short"),
    [
        ("NAVO Foreign Minister Meeting", "NAVO FMM"),
        ("Raad Buitenlandse Zaken", "RBZ"),
        ("Raad Buitenlandse Zaken Handel", "RBZ Handel"),
        ("Raad Buitenlandse Zaken (Defensie)", "RBZ Defensie"),
        ("RBZ/Handel", "RBZ Handel"),
        ("Raad Buitenlandse Zaken/Ontwikkelingssamenwerking", "RBZ/OS"),
        ("Raad Algemene Zaken en Externe Betrekkingen", "RAZEB"),
        ("Raad voor Onderwijs, Jeugd, Cultuur en Sport", "OJCS-Raad"),
        ("Raadgevend Comité", "Raadgevend Comité"),
        ("Eurogroep", "Eurogroep"),
        ("G7 Foreign Ministers Meeting", "G7 Foreign Ministers Meeting"),
        ("", ""),
    ],
)
def test_short_names(body: str, short: str) -> None:
    assert short_name(body) == short


def test_a_place_in_the_name_is_not_said_twice() -> None:
    assert document_name(agenda(meeting=Meeting("NAVO-top Den Haag", place="Den Haag"))) == (
        "Geannoteerde agenda NAVO-top Den Haag"
    )


def test_every_long_form_leads_to_one_short_name() -> None:
    assert all(plain_form(long) == long and short for long, short in short_names().items())


def test_the_agendas_that_come_with_the_product() -> None:
    names = [document_name(agenda(meeting=entry.meeting, title=entry.title)) for entry in seed_entries()]
    assert names == [
        "Geannoteerde agenda informele NAVO FMM Berlijn",
        "Geannoteerde agenda NAVO FMM Brussel",
        "Geannoteerde agenda informele NAVO FMM Antalya",
        "Geannoteerde agenda NAVO FMM Brussel",
        "Geannoteerde agenda NAVO FMM Helsingborg",
    ]
