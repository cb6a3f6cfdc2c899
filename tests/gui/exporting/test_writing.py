"""Files of all formats, from the window: what is in them, and what happens when they cannot be written."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from agendas.comparison import Comparison
from agendas.exporting import formats
from agendas.exporting.choices import ComparisonChoices
from gui.exporting.wishes import FILE_FORMATS, SUFFIXES, ExportedThing, ExportWish, FileFormat, format_of
from gui.exporting.writing import content_of, write_export
from gui.widgets.pdf import pdf_of
from tests.gui.exporting.samples import changed_comparison

A4 = (595, 842)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        return " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def facts_of(pdf: bytes) -> tuple[int, str, tuple[int, int]]:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        width, height = document[0].get_size()
        return len(document), document.get_metadata_value("Title"), (round(width), round(height))
    finally:
        document.close()


def wish(what: ExportedThing, format_: FileFormat, path: Path, comparison: Comparison) -> ExportWish:
    return ExportWish(what, format_, path, comparison.changes if what == "note" else ())


def test_every_format_of_the_engine_and_pdf_can_be_chosen() -> None:
    assert set(FILE_FORMATS) == {*formats.FORMATS, "pdf"}
    assert all(SUFFIXES[format_] == formats.SUFFIXES[format_] for format_ in formats.FORMATS)


@pytest.mark.parametrize("what", ["comparison", "note"])
@pytest.mark.parametrize("format_", FILE_FORMATS)
def test_each_format_is_written(
    qapp: QApplication, tmp_path: Path, what: ExportedThing, format_: FileFormat
) -> None:
    path = tmp_path / f"uitvoer{SUFFIXES[format_]}"
    assert write_export(wish(what, format_, path, changed_comparison()), changed_comparison()) == path
    starts = {"docx": b"PK", "odt": b"PK", "pdf": b"%PDF", "html": b"<!DOCTYPE html", "markdown": b"# "}
    assert path.read_bytes().startswith(starts.get(format_, b""))
    assert path.stat().st_size > 400


def test_the_sentence_of_a_note_may_be_the_users_own(tmp_path: Path) -> None:
    comparison = changed_comparison()
    own = replace(comparison.changes[1], summary="In mijn woorden.")
    said = content_of(ExportWish("note", "text", tmp_path / "n.txt", (own,)), comparison).decode()
    assert "In mijn woorden." in said
    assert "Westelijke Balkan" in said
    assert "China" not in said


def test_the_choices_of_a_comparison_are_followed(tmp_path: Path) -> None:
    comparison = changed_comparison()
    less = ComparisonChoices(with_changes=False, only_changed=True)
    path = tmp_path / "v.txt"
    full = content_of(ExportWish("comparison", "text", path), comparison)
    short = content_of(ExportWish("comparison", "text", path, choices=less), comparison)
    assert "vindt plaats in Brussel" in full.decode()
    assert "vindt plaats in Brussel" not in short.decode()
    assert "Wijziging 1" not in short.decode()


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "map.txt").mkdir()
    comparison = changed_comparison()
    with pytest.raises(OSError, match=r"."):
        write_export(wish("note", "text", tmp_path / "map.txt", comparison), comparison)
    with pytest.raises(OSError, match=r"."):
        write_export(wish("note", "text", tmp_path / "weg" / "n.txt", comparison), comparison)
    assert [path.name for path in tmp_path.iterdir()] == ["map.txt"]


def test_a_name_says_its_format() -> None:
    assert format_of(Path("nota.PDF"), "docx") == "pdf"
    assert format_of(Path("nota.md"), "docx") == "markdown"
    assert format_of(Path("Vergelijking 3.12"), "odt") == "odt"


# --- PDF


def test_the_comparison_is_a_pdf_on_its_side_with_text_and_title(qapp: QApplication) -> None:
    comparison = changed_comparison()
    pdf = content_of(ExportWish("comparison", "pdf", Path("v.pdf")), comparison)
    pages, title, size = facts_of(pdf)
    assert title.startswith("Vergelijking")
    assert "december 2025" in title
    assert size == A4[::-1]
    text = text_of(pdf)
    assert "De Westelijke Balkan staat voor het eerst op de agenda." in " ".join(text.split())
    assert "<b>meer</b>" in text
    assert f"pagina {pages} van {pages}" in text


def test_the_note_is_a_pdf_upright(qapp: QApplication) -> None:
    comparison = changed_comparison()
    pages, title, size = facts_of(content_of(wish("note", "pdf", Path("n.pdf"), comparison), comparison))
    assert (pages, size) == (1, A4)
    assert title.startswith("Wijzigingsnotitie")


def test_a_long_note_has_more_pages_each_with_its_number_and_the_title(qapp: QApplication) -> None:
    comparison = changed_comparison(60)
    pdf = content_of(wish("note", "pdf", Path("n.pdf"), comparison), comparison)
    pages, title, _ = facts_of(pdf)
    assert pages > 2
    text = text_of(pdf)
    assert all(f"pagina {number} van {pages}" in text for number in range(1, pages + 1))
    assert text.count(title) == pages - 1
    assert all(f"Wijziging {number} &" in text for number in range(1, 61))


def test_a_pdf_is_made_on_a_pools_thread(qapp: QApplication, capfd: pytest.CaptureFixture[str]) -> None:
    comparison = changed_comparison()
    with ThreadPoolExecutor(1) as pool:
        pdf = pool.submit(content_of, wish("note", "pdf", Path("n.pdf"), comparison), comparison).result()
    assert "Westelijke Balkan" in text_of(pdf)
    assert "QBasicTimer" not in capfd.readouterr().err


def test_no_picture_is_opened(qapp: QApplication, tmp_path: Path) -> None:
    """A FIFO that Qt would open would stop the program for ever."""
    import os

    os.mkfifo(tmp_path / "pijp.png")
    pdf = pdf_of(f'<p>voor<img src="file://{tmp_path}/pijp.png">na</p>', "Titel")
    assert "na" in text_of(pdf)
