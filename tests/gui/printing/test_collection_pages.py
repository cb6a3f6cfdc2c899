"""The collection of quotes on paper, and PDF files: whole or not at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.printing.things import pdf_of_thing, suggested_file_name, title_of
from gui.printing.wishes import AgendaToPrint, PdfWish, PrintChoices, QuotesToPrint
from gui.printing.writing import write_pdf
from tests.gui.printing.samples import collection, facts_of, long_agenda, pages_in


def test_every_quote_is_there_in_order_with_numbered_titled_pages(qapp: QApplication) -> None:
    thing = QuotesToPrint(collection(60))
    pdf = pdf_of_thing(thing, PrintChoices())
    pages = pages_in(pdf)
    said = " ".join(" ".join(pages).split())
    assert re.findall(r"wil punt (\d+) van de lijst", said) == [str(number) for number in range(1, 61)]
    assert all(f"{number} van {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert len(pages) > 2
    assert all(title_of(thing) in page for page in pages[1:])
    assert facts_of(pdf) == (title_of(thing), (595, 842))


def test_own_notes_may_be_left_out(qapp: QApplication) -> None:
    thing = QuotesToPrint(collection(1, note="Alleen voor mij & <b>niemand</b>."))
    assert "& <b>niemand</b>." in pages_in(pdf_of_thing(thing, PrintChoices()))[0]
    assert "niemand" not in pages_in(pdf_of_thing(thing, PrintChoices(notes=False)))[0]


def test_an_empty_collection_is_a_page_that_says_so(qapp: QApplication) -> None:
    assert len(pages_in(pdf_of_thing(QuotesToPrint(()), PrintChoices()))) == 1


def test_files_are_named_after_what_is_in_them() -> None:
    agenda = suggested_file_name(AgendaToPrint(long_agenda(1)))
    assert agenda == "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025.pdf"
    assert suggested_file_name(QuotesToPrint(collection(1))) == "Citaten NAVO FMM april 2025.pdf"


def test_a_file_is_written_whole(qapp: QApplication, tmp_path: Path) -> None:
    wish = PdfWish(AgendaToPrint(long_agenda(3)), PrintChoices(), tmp_path / "agenda.pdf")
    wish.path.write_text("wat er stond")
    assert write_pdf(wish) == wish.path
    assert wish.path.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["agenda.pdf"]


def test_what_cannot_be_written_leaves_what_was_there(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "map.pdf").mkdir()
    thing = QuotesToPrint(collection(1))
    for path in (tmp_path / "map.pdf", tmp_path / "weg" / "x.pdf"):
        with pytest.raises(OSError, match=r"."):
            write_pdf(PdfWish(thing, PrintChoices(), path))
    assert [path.name for path in tmp_path.iterdir()] == ["map.pdf"]
