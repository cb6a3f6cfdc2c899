"""Titles, letters, headings and lists, by the forms letters have them in."""

from __future__ import annotations

import pytest

from agendas.reading import read_text
from agendas.reading.structure import is_heading_like

REST = "\n\nOekraïne\n\nHet kabinet zal pleiten voor eenheid. Nederland steunt de voorstellen.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Noord-Atlantische Raad",
        "Werksessie I: Oekraïne",
        "1. Jeugd - Raadsconclusies over slim jeugdwerk",
        "II. Overig",
        "a) Mali",
        "• Jemen",
        "= Algemene oriëntatie",
        "Motie Van Wijngaarden c.s.",
        "Wat verder ter tafel komt",
        "Inzet Nederland:",
        "Hoe nu verder?",
        "RUSSISCHE AGRESSIE TEGEN OEKRAÏNE",
        "(Presentatie en gedachtewisseling)",
    ],
)
def test_headings(text: str) -> None:
    assert is_heading_like(text)


@pytest.mark.parametrize(
    "text",
    [
        "De minister neemt deel aan de vergadering",
        "Nederland steunt dat.",
        "het versterken van de NAVO",
        "Document: compliance report",
        "Toelichting:",
        "De Raad spreekt over Mali. Nederland steunt dat",
        "Bijeenkomst van de",
        "12 345 678",
        "",
    ],
)
def test_no_headings(text: str) -> None:
    assert not is_heading_like(text)


@pytest.mark.parametrize(
    "title",
    [
        "GEANNOTEERDE AGENDA RAAD BUITENLANDSE ZAKEN VAN 11 DECEMBER 2023",
        "Geannoteerde agenda van de Raad Algemene Zaken van 3 mei 2021",
        "Geannoteerde agenda RBZ d.d. 3 mei 2021",
        "Kamerbrief inzake geannoteerde agenda Gymnich van 3 mei 2013",
        "Aanvullende informatie op de geannoteerde agenda van de RAZEB van 3 mei 2009",
        "Nazending geannoteerde agenda JBZ-Raad 3 mei 2017",
        "Inzet WTO Ministeriële Conferentie van 13 tot en met 15 juni 2017",
        "Raad Algemene Zaken van 3 mei 2021",
    ],
)
def test_titles(title: str) -> None:
    agenda = read_text(title + REST, "brief.txt")
    assert agenda.title == title
    assert [block.kind for block in agenda.blocks] == ["title", "heading", "paragraph"]


def test_a_title_over_several_blocks() -> None:
    agenda = read_text("Geannoteerde agenda\n\nRaad Buitenlandse Zaken\n\n12 mei 2014" + REST, "brief.txt")
    assert agenda.title == "Geannoteerde agenda Raad Buitenlandse Zaken 12 mei 2014"


def test_the_subject_is_the_title_when_there_is_no_other() -> None:
    letter = "Datum 3 mei 2021\nBetreft: Geannoteerde agenda RBZ van 10 mei 2021\n\nGeachte voorzitter,\n"
    agenda = read_text(letter + REST, "brief.txt")
    assert agenda.title == "Geannoteerde agenda RBZ van 10 mei 2021"
    assert [block.text for block in agenda.blocks if block.kind == "letter"] == [
        "Datum 3 mei 2021",
        "Betreft:",
        "Geachte voorzitter,",
    ]


def test_no_title_is_invented() -> None:
    letter = (
        "Geachte voorzitter,\n\nHierbij bied ik u de geannoteerde agenda aan van de RBZ van 3 mei 2021.\n"
    )
    agenda = read_text(letter + REST, "brief.txt")
    assert agenda.title == ""
    assert [block.kind for block in agenda.blocks] == ["letter", "letter", "heading", "paragraph"]


def test_everything_above_a_signature_near_the_top_is_the_covering_letter() -> None:
    letter = (
        "Hierbij bied ik u de geannoteerde agenda aan van de RBZ van 3 mei 2021.\n\nIk ben "
        "voornemens deel te"
        " nemen.\n\nHoogachtend,\n\nDe minister van Buitenlandse Zaken,\n\n\nStef Blok\n\n"
    )
    agenda = read_text(letter + "Geannoteerde agenda RBZ van 3 mei 2021" + REST, "brief.txt")
    assert [block.id for block in agenda.blocks] == ["l1", "l2", "l3", "l4", "l5", "t1", "h1", "p1"]


def test_a_signature_below_the_text() -> None:
    agenda = read_text(
        f"Geannoteerde agenda RBZ van 3 mei 2021{REST}\nDe minister van Buitenlandse Zaken,\n\nStef Blok\n",
        "brief.txt",
    )
    assert [block.kind for block in agenda.blocks][-2:] == ["letter", "letter"]
    assert agenda.meeting.signatory == "Stef Blok"


def test_a_list_without_bullets_behind_a_colon() -> None:
    agenda = read_text(
        "Geannoteerde agenda RBZ van 3 mei 2021\n\nDe agenda bestaat uit drie "
        "delen:\n\nOekraïne\n\nMali\n\n"
        "Birma\n\nOekraïne\n\nNederland steunt dat.\n",
        "brief.txt",
    )
    kinds = ["title", "paragraph", "list_item", "list_item", "list_item", "heading", "paragraph"]
    assert [block.kind for block in agenda.blocks] == kinds
    assert agenda.blocks[-1].section == "Oekraïne"


def test_a_table_is_no_row_of_headings() -> None:
    cells = "Tijdschema\n\nMaandag\n\nOntbijt\n\nLunch\n\nDiner\n\nMali"
    agenda = read_text(
        f"Geannoteerde agenda RBZ van 3 mei 2021\n\n{cells}\n\nNederland steunt dat.\n", "brief.txt"
    )
    headings = [block.text for block in agenda.blocks if block.kind == "heading"]
    assert headings == ["Tijdschema", "Mali"]


def test_bullets_are_taken_off_items_and_headings_numbers_stay() -> None:
    agenda = read_text(
        "Geannoteerde agenda RBZ van 3 mei 2021\n\n• Mali\n\nNederland wil:\n\n\uf0b7\tmeer "
        "steun;\n\n"
        "1) minder lasten;\n",
        "brief.txt",
    )
    assert [block.text for block in agenda.blocks][1:] == [
        "Mali",
        "Nederland wil:",
        "meer steun;",
        "1) minder lasten;",
    ]


def test_a_text_that_is_no_letter_is_paragraphs_only() -> None:
    agenda = read_text("Pannenkoeken\n\nIngrediënten\n\nMeng de bloem met de eieren.\n", "recept.txt")
    assert agenda.title == ""
    assert {block.kind for block in agenda.blocks} == {"paragraph"}
