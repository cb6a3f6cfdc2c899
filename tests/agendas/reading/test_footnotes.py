"""Footnotes and their marks: glued to words and figures, at the foot of a page, as converters write them."""

from __future__ import annotations

import pytest

from agendas.model import Agenda
from agendas.reading import read_text

TITLE = "Geannoteerde agenda Raad Buitenlandse Zaken van 12 mei 2014\n\n"


def notes(agenda: Agenda) -> dict[str, str]:
    return {block.number or "": block.text for block in agenda.footnotes}


def marks(agenda: Agenda) -> list[tuple[str, str]]:
    """The word before each mark, and the number."""
    return [
        (block.text[: ref.at].rsplit(" ", 1)[-1], ref.number)
        for block in agenda.blocks
        for ref in block.footnote_refs
    ]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Zie de recente brief daarover.1", "daarover."),
        ("Zie de Strategie 2025-2029.1", "2025-2029."),
        ("Dat staat in de motie Van der Burg c.s.1 ten aanzien van Mali.", "c.s."),
        ("Dit is Kamer1 gemeld.", "Kamer"),
        ("Zie de nieuwe technologieën (EDT’s).1 Dat is zo.", "(EDT’s)."),
        ("U bent daarover geïnformeerd. 1 Onder het voorzitterschap volgt meer.", "geïnformeerd."),
        ("Dat gebeurt vóór 20251.", "2025"),
        ("De NAVO1 doet dat.", "NAVO"),
        ("Dat is gemeld.¹ Nederland steunt dat.", "gemeld."),
        ("Dat is gemeld.[1] Nederland steunt dat.", "gemeld."),
    ],
)
def test_marks_in_many_places(sentence: str, word: str) -> None:
    agenda = read_text(f"{TITLE}{sentence}\n\n1 Kamerstuk 21 501-02, nr. 1365\n", "brief.txt")
    assert marks(agenda) == [(word, "1")]
    assert notes(agenda) == {"1": "Kamerstuk 21 501-02, nr. 1365"}


def test_figures_are_no_marks_when_there_is_no_note() -> None:
    text = "De G7 en de IP4 spraken in 2014.1 over 2% en CO2.\n"
    agenda = read_text(TITLE + text, "brief.txt")
    assert not marks(agenda)
    assert agenda.paragraphs[0].text == text.strip()


def test_a_note_at_the_foot_of_a_page_in_mid_sentence() -> None:
    agenda = read_text(
        f"{TITLE}Het kabinet heeft dit gemeld.1 Het kabinet staat hier welwillend \n\n"
        "1 Zie o.a. Kamerstuk 28 676, nr. 404; Kamerstuk 28 676, nr. 386 en Kamerstukken 28 "
        "676 en \n"
        "36 045, nr. 403.\n tegenover. De Nederlandse inzet blijft dezelfde.\n",
        "brief.txt",
    )
    assert "staat hier welwillend tegenover. De Nederlandse" in agenda.paragraphs[0].text
    assert notes(agenda)["1"].endswith("Kamerstukken 28 676 en 36 045, nr. 403.")


def test_a_note_without_any_page_mark_behind_it() -> None:
    agenda = read_text(
        f"{TITLE}De Raad heeft dit in de vorige vergadering gemeld.1 Het kabinet staat hier "
        f"dan ook zeer welwillend\n"
        "1 Kamerstuk 28 676, nr. 404.\ntegenover. De inzet blijft dezelfde.\n",
        "brief.txt",
    )
    assert "welwillend tegenover." in agenda.paragraphs[0].text
    assert notes(agenda) == {"1": "Kamerstuk 28 676, nr. 404."}


def test_notes_of_converters_with_brackets_and_line_ends_inside() -> None:
    agenda = read_text(
        f"{TITLE}Dat is gemeld.[footnoteRef:1] Nederland steunt dat.[footnoteRef:2]  [1:  Zie "
        f"[hier]\nen daar.] "
        "[2: Kamerstuk 1.] \nMali\nNederland doet mee. Dit blijft zo [3: geen noot].\n",
        "brief.txt",
    )
    assert marks(agenda) == [("gemeld.", "1"), ("dat.", "2")]
    assert notes(agenda) == {"1": "Zie [hier] en daar.", "2": "Kamerstuk 1."}
    assert agenda.paragraphs[-1].text.endswith("[3: geen noot].")


def test_notes_at_the_end_of_a_word_text() -> None:
    agenda = read_text(
        f"{TITLE}De Raad spreekt over Mali.[1] Nederland steunt de motie-Servaes c.s.[2]\n\n"
        "[1] Kamerstuk 21 501-02, nr. 1365.\n[2] Zie aldaar.\n",
        "brief.txt",
    )
    assert marks(agenda) == [("Mali.", "1"), ("c.s.", "2")]
    assert notes(agenda) == {"1": "Kamerstuk 21 501-02, nr. 1365.", "2": "Zie aldaar."}


def test_an_address_broken_over_two_lines() -> None:
    agenda = read_text(
        f"{TITLE}Dat is gemeld.1\n\n1 Zie bijvoorbeeld "
        f"http://www.consilium.europa.eu/uedocs/data/docs/foraff/\n"
        "142533.pdf\n",
        "brief.txt",
    )
    assert notes(agenda)["1"].endswith("/docs/foraff/142533.pdf")


def test_a_note_whose_mark_is_lost() -> None:
    agenda = read_text(f"{TITLE}De Raad spreekt over Mali.\n\n1 Kamerstuk 21 501-02, nr. 1365\n", "brief.txt")
    assert notes(agenda) == {"1": "Kamerstuk 21 501-02, nr. 1365"}
    assert not marks(agenda)


def test_a_numbered_list_is_no_list_of_notes() -> None:
    agenda = read_text(f"{TITLE}Nederland wil drie dingen:\n1. meer steun;\n2. minder lasten;\n", "brief.txt")
    assert not agenda.footnotes
    assert [block.kind for block in agenda.paragraphs] == ["paragraph", "list_item", "list_item"]
