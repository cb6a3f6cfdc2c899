"""A PDF gives the blocks that the same agenda gives as plain text, however it is set."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from agendas.model import Agenda
from agendas.problems import DocumentProblem
from agendas.reading import read_file
from agendas.reading.assembling import agenda_of
from agendas.reading.sources import SourceDocument
from agendas.reading.sources.pdf import MOST_PAGES, extract, read_pdf
from agendas.resources import PROJECT_ROOT, seeds_folder
from tests.agendas.reading.sources.making_pdfs import (
    Style,
    drawn,
    lines_drawn,
    set_by_hand,
    set_by_qt,
    written,
)

SAMPLES = PROJECT_ROOT.parent / "shared" / "samples"
STYLES = {
    "gaps between paragraphs": Style(),
    "indents instead of gaps": Style(gap=0, indent=14),
    "sans, bare page number": Style(family="IBM Plex Sans", size=9, footer="{page}"),
    "justified": Style(justified=True),
    "justified and broken words, no gaps": Style(justified=True, hyphenated=True, gap=0),
    "two columns": Style(columns=2, size=9, margin=50),
    "parliamentary print": Style(
        columns=2, size=9, margin=50, justified=True, hyphenated=True, gap=0, indent=10,
        footer="Tweede Kamer, vergaderjaar 2021–2022, 28 676, nr. 404 {page}",
    ),
    "turned page": Style(turned=True),
    "bold drawn twice": Style(bold_twice=True),
    "notes with plain numbers, broken words": Style(marks_before_notes_raised=False, hyphenated=True),
    "large": Style(size=13, line_height=1.5, gap=10),
    "narrow": Style(margin=150, hyphenated=True, footer="- {page} -"),
}  # fmt: skip
Row = tuple[str, str | None, str, tuple[tuple[int, str], ...]]


@pytest.fixture(scope="module", autouse=True)
def application() -> Iterator[None]:
    """Fonts need an application."""
    running = QApplication.instance() or QApplication(["tests"])
    yield
    del running


def rows_of(agenda: Agenda) -> list[Row]:
    return [
        (block.kind, block.number, block.text, tuple((ref.at, ref.number) for ref in block.footnote_refs))
        for block in agenda.blocks
    ]


def seeds() -> list[Agenda]:
    return [read_file(path) for path in sorted(seeds_folder().glob("*.txt"))]


def differing(made: Callable[[Agenda], bytes]) -> tuple[int, int]:
    """How many blocks of the seeds a PDF of them gives wrong, or gives too many, and of how many."""
    wrong = total = 0
    for seed in seeds():
        expected, found = rows_of(seed), rows_of(agenda_of(extract(made(seed), "x.pdf")))
        wrong += max(len([row for row in expected if row not in found]), len(found) - len(expected))
        total += len(expected)
    return wrong, total


def test_blocks_are_those_of_the_plain_text_in_every_style() -> None:
    results = {name: differing(functools.partial(set_by_hand, style=style)) for name, style in STYLES.items()}
    results["Qt's own layout"] = differing(set_by_qt)
    wrong, total = (sum(figures) for figures in zip(*results.values(), strict=True))
    assert wrong <= 0.01 * total, results


def test_without_gaps_or_indents_only_full_last_lines_are_in_doubt() -> None:
    """A paragraph that ends on a full line cannot be told from the next when nothing divides them."""
    wrong, total = differing(lambda seed: set_by_hand(seed, Style(gap=0)))
    assert wrong <= 0.12 * total


@pytest.mark.parametrize(
    ("sample", "seed"),
    [("s0", "2025-05-14-antalya"), ("s0_qt", "2025-05-14-antalya"), ("s1", "2025-04-03-brussel")],
)
def test_samples_of_other_programs(sample: str, seed: str) -> None:
    path = SAMPLES / f"{sample}.pdf"
    if not path.exists():
        pytest.skip("the samples of other programs are not on this machine")
    agenda = agenda_of(extract(path.read_bytes(), path.name))
    assert rows_of(agenda) == rows_of(read_file(seeds_folder() / f"{seed}.txt"))


# Single rules, each on a page written by hand

LINES = [
    "De bijeenkomst bestaat uit twee onderdelen en begint met een werkdiner van",
    "de ministers, die daarna spreken over de voorbereiding van de top en over de",
    "steun aan de bondgenoten.",
]


def read(*pages: str, page: str = "", **options: str) -> SourceDocument:
    return extract(written(pages, page=page, **options), "x.pdf")


def blocks(document: SourceDocument) -> list[str]:
    return [block.text for block in agenda_of(document).blocks]


def texts(document: SourceDocument) -> list[str]:
    return [document.source.text[line.start : line.end] for line in document.lines]


def test_every_line_lies_in_the_text_and_pages_begin_where_they_do() -> None:
    document = read(lines_drawn(LINES), lines_drawn(["Tweede bladzijde.", "Nog een regel."]))
    assert texts(document) == [*LINES, "Tweede bladzijde.", "Nog een regel."]
    assert [line.starts_page for line in document.lines] == [False, False, False, True, False]
    assert {line.font_size for line in document.lines} == {11.0}
    assert document.source.format == "pdf"


def test_text_drawn_in_any_order_is_read_from_the_top() -> None:
    order = [drawn(line, 72, 700 - 14 * index) for index, line in enumerate(LINES)]
    assert texts(read("\n".join(reversed(order)))) == LINES


def test_bold_drawn_twice_is_read_once() -> None:
    twice = "\n".join(lines_drawn(LINES, x=x) for x in (72, 72.4))
    assert texts(read(twice)) == LINES


def test_invisible_text_is_left_out() -> None:
    hidden = drawn("Dit staat er niet.", 72, 500, mode=3)
    assert "niet" not in read(lines_drawn(LINES) + "\n" + hidden).source.text


def test_a_raised_digit_is_a_mark_and_not_part_of_the_year_before_it() -> None:
    text = "Daarover is bericht in het jaar 2025"
    courier = "/F3 << /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
    page = [drawn(text, 72, 760, size=10, font="F3"), drawn("3", 72 + 6 * len(text), 764, size=6, font="F3")]
    page.append(drawn("3 Kamerstuk 31125, nr. 134", 72, 60, size=8))
    document = read("\n".join(page), fonts=courier)
    assert texts(document)[0] == text + "³"
    agenda = agenda_of(document)
    assert agenda.blocks[0].text == text
    assert [(ref.at, ref.number) for ref in agenda.blocks[0].footnote_refs] == [(len(text), "3")]


def test_notes_at_the_foot_do_not_break_the_sentence_that_runs_over_the_page() -> None:
    first = lines_drawn(
        [*LINES[:2], "bondgenoten, waarover de Kamer eerder is bericht1 en waarover de ministers"]
    )
    first = first.replace("1 en", " en") + "\n" + drawn("1", 300, 736, size=6.5)
    first += (
        "\n"
        + drawn("1 Kamerstuk 28676, nr. 499", 72, 80, size=8)
        + "\n"
        + drawn("Pagina 1 van 2", 72, 40, size=8)
    )
    second = (
        lines_drawn(["opnieuw van gedachten zullen wisselen."])
        + "\n"
        + drawn("Pagina 2 van 2", 72, 40, size=8)
    )
    agenda = agenda_of(read(first, second))
    assert agenda.paragraphs[0].text.endswith("ministers opnieuw van gedachten zullen wisselen.")
    assert [(note.number, note.text) for note in agenda.footnotes] == [("1", "Kamerstuk 28676, nr. 499")]


def test_a_note_that_runs_over_the_page_stays_whole() -> None:
    filler = [*LINES[:2], "bondgenoten.1", "", *LINES]
    first = (
        lines_drawn(filler)
        + "\n"
        + drawn("1 Zie de brief aan de Kamer over de voorbereiding van de top en over", 72, 60, size=8)
    )
    second = lines_drawn(LINES) + "\n" + drawn("de steun aan de bondgenoten in het oosten.", 72, 60, size=8)
    notes = agenda_of(read(first, second)).footnotes
    assert [note.text.split(" en over ") for note in notes] == [
        [
            "Zie de brief aan de Kamer over de voorbereiding van de top",
            "de steun aan de bondgenoten in het oosten.",
        ]
    ]


def test_what_stands_on_the_same_place_of_two_pages_is_furniture() -> None:
    """With two pages there is one border: too few for the rules of plain text to see what comes back."""
    pages = [
        lines_drawn(LINES[number:], y=740) + "\n" + drawn("Ministerie van Algemene Middelen", 72, 800, size=8)
        + "\n" + drawn(f"Onze referentie {number}", 72, 40, size=8)
        for number in (1, 2)
    ]  # fmt: skip
    document = read(*pages)
    shown = [text for text, line in zip(texts(document), document.lines, strict=True) if line.is_furniture]
    header = "Ministerie van Algemene Middelen"
    assert shown == [header, "Onze referentie 1", header, "Onze referentie 2"]
    assert not any("Ministerie" in text for text in blocks(document))


def test_notes_on_the_same_place_of_two_pages_are_no_furniture() -> None:
    pages = [
        lines_drawn(LINES[number:])
        + "\n"
        + drawn(f"{number} Kamerstuk 28676, nr. 49{number}", 72, 60, size=8)
        for number in (1, 2)
    ]
    assert not any(line.is_furniture for line in read(*pages).lines)


def test_columns_are_read_one_after_the_other_and_a_table_row_by_row() -> None:
    left = ["Links staat de eerste regel van de tekst,", "links staat de tweede regel van de tekst,"] * 3
    right = [line.replace("inks", "echts").replace("L", "R").replace("l", "r") for line in left]
    columns = read(lines_drawn(left, x=50, size=10) + "\n" + lines_drawn(right, x=310, size=10))
    assert texts(columns)[:6] == left
    table = [
        ("Datum", "3 april 2025"),
        ("Plaats", "Brussel, in het hoofdkwartier"),
        ("Tijd", "9 uur"),
        ("Zaal", "1"),
    ]
    rows = read(
        "\n".join(drawn(a, 72, 700 - 20 * i) + drawn(b, 250, 700 - 20 * i) for i, (a, b) in enumerate(table))
    )
    assert [text for text in texts(rows) if text] == [f"{name} {value}" for name, value in table]


def test_a_margin_of_references_does_not_run_into_the_letter() -> None:
    body = [*LINES[:2]] * 5
    page = (
        lines_drawn(body, x=72, size=9)
        + "\n"
        + lines_drawn(["Onze referentie", "BZ2519", "Bijlagen", "2"], x=450, size=6)
    )
    found = [text for text in texts(read(page)) if text]
    assert found == ["Onze referentie", "BZ2519", "Bijlagen", "2", *body]
    again = read(page.replace("BZ2519", "BZ2518"), page)
    assert agenda_of(again).blocks[-1].text == " ".join(body * 2)


@pytest.mark.parametrize("matrix", ["0 1 -1 0 595 0", "0 -1 1 0 0 842", "-1 0 0 -1 595 842"])
def test_turned_text_is_read_as_if_upright(matrix: str) -> None:
    assert texts(read(f"q {matrix} cm\n{lines_drawn(LINES)}\nQ")) == LINES


def test_text_in_another_direction_is_furniture() -> None:
    edge = "BT /F1 7 Tf 0 1 -1 0 30 300 Tm (kst-28676-404) Tj ET"
    document = read(lines_drawn(LINES) + "\n" + edge)
    assert [line.is_furniture for line in document.lines] == [False, False, False, True]
    assert texts(document)[-1] == "kst-28676-404"


def test_a_bold_line_is_a_heading_and_a_bold_sentence_is_none() -> None:
    page = drawn("Werksessie over de top", 72, 780, font="F2") + "\n" + lines_drawn(LINES)
    page += "\n" + drawn("Dit is een vette zin met een punt aan het einde.", 72, 690, font="F2")
    document = read(page)
    levels = {text: line.heading_level for text, line in zip(texts(document), document.lines, strict=True)}
    assert levels["Werksessie over de top"] == 2
    assert levels["Dit is een vette zin met een punt aan het einde."] is None
    assert levels[LINES[0]] is None


def test_a_hyphen_at_the_end_of_a_page_joins_the_word() -> None:
    first = lines_drawn([LINES[0], "de ministers, die daarna spreken over de gemeenschappelijke wapenleve-"])
    agenda = agenda_of(read(first, lines_drawn(["ranties aan Oekraïne en over de NAVO-", "bondgenoten."])))
    assert agenda.paragraphs[0].text.endswith("wapenleveranties aan Oekraïne en over de NAVO-bondgenoten.")


def test_a_line_drawn_on_both_sides_of_a_page_border_is_read_once() -> None:
    """Qt leaves it to the printer to cut the line off."""
    document = read(lines_drawn(LINES[:2]), lines_drawn(LINES[1:]))
    assert texts(document) == LINES


def test_the_second_line_of_a_dash_in_a_sentence_is_no_list_item() -> None:
    lines = [
        "De minister spreekt met vier partners van het bondgenootschap uit die gehele regio",
        "- Australië, Japan, Nieuw-Zeeland en Zuid-Korea - over de gevolgen van dit beleid.",
    ]
    assert len(blocks(read(lines_drawn(lines)))) == 1


# Refusals


def test_a_page_without_text_says_so() -> None:
    with pytest.raises(DocumentProblem) as caught:
        read("100 100 200 200 re f")
    assert caught.value.code == "no_text"
    assert "geen tekst" in caught.value.sentence("nl")


def test_a_locked_file_says_so() -> None:
    secret = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "11" * 32 + "> /U <" + "22" * 32 + "> >>"
    with pytest.raises(DocumentProblem) as caught:
        read(lines_drawn(LINES), trailer=secret + " /ID [<00> <00>]")
    assert caught.value.code == "encrypted"


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(DocumentProblem) as caught:
        read(*[""] * (MOST_PAGES + 1))
    assert (caught.value.code, caught.value.facts) == ("too_many_pages", {"limit": MOST_PAGES})


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"\0" * 100])
def test_what_is_no_pdf_is_damaged(data: bytes) -> None:
    with pytest.raises(DocumentProblem) as caught:
        read_pdf(data, "x.pdf")
    assert caught.value.code == "damaged"


def test_too_large_a_file_is_refused_unread() -> None:
    with pytest.raises(DocumentProblem) as caught:
        read_pdf(bytes(50 * 1024 * 1024 + 1), "x.pdf")
    assert caught.value.code == "too_large"
