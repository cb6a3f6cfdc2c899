"""The note: one value, five formats that say the same, and an estimate of its length."""

from __future__ import annotations

import dataclasses
import io
import zipfile

import docx
import odfdo
import pytest
from lxml import etree, html

from agendas.exporting.change_note import (
    ChangeNote,
    change_note,
    fits_on_one_page,
    note_as_docx,
    note_as_html,
    note_as_markdown,
    note_as_odt,
    note_as_text,
    page_share,
)
from agendas.exporting.formats import FORMATS, ExportFormat, note_in
from tests.agendas.exporting.made import NEW, OLD, comparison, hostile_comparison

SOURCE = "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, alinea 1"


@pytest.fixture(scope="module")
def note() -> ChangeNote:
    made = comparison()
    return change_note(made, made.changes)


def test_a_note_has_both_quotes_with_their_sources_in_the_order_given() -> None:
    made = comparison()
    note = change_note(made, (made.changes[2], made.changes[0]))
    assert [item.summary for item in note.items] == [
        "De Westelijke Balkan is nieuw.",
        "Van 2% naar 5% van het bbp.",
    ]
    new, figure = note.items
    assert new.old is None
    assert figure.old
    assert (figure.old.text, figure.old.source) == (OLD[0], SOURCE)
    assert (note.left, note.right) == (
        "NAVO FMM Brussel, 3–4 april 2025",
        "NAVO FMM Brussel, 3 december 2025",
    )


def test_the_sentence_may_be_the_users_own() -> None:
    made = comparison()
    edited = dataclasses.replace(made.changes[0], summary="Nederland wil meer.")
    assert "Nederland wil meer." in note_as_text(change_note(made, (edited,)))


def _as_plain(format_: ExportFormat, data: bytes) -> str:
    """The words of a file, however it writes them."""
    if format_ == "docx":
        document = docx.Document(io.BytesIO(data))
        cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
        return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    if format_ == "odt":
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return "".join(etree.fromstring(file.read("content.xml")).itertext())
    text = data.decode("utf-8")
    if format_ == "html":
        return str(html.fromstring(text).text_content())
    return " ".join(text.replace("\\", "").split())


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_says_the_same(format_: ExportFormat, note: ChangeNote) -> None:
    said = _as_plain(format_, note_in(format_, note))
    for words in (note.title, note.left, note.right, SOURCE, OLD[0], NEW[2], OLD[2], "niet genoemd"):
        assert words in said
    for item in note.items:
        assert item.summary in said


def test_markdown_keeps_the_quotes_below_their_sentence(note: ChangeNote) -> None:
    lines = note_as_markdown(note).splitlines()
    at = lines.index("**Van 2% naar 5% van het bbp.**")
    assert lines[at + 2] == f"- NAVO FMM Brussel, 3–4 april 2025: “{OLD[0]}” ({SOURCE})."


def test_word_and_odt_notes_are_upright_and_in_dutch(note: ChangeNote) -> None:
    page = docx.Document(io.BytesIO(note_as_docx(note))).sections[0]
    assert page.page_width
    assert page.page_height
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert odfdo.Document(io.BytesIO(note_as_odt(note))).meta.language == "nl-NL"


def test_in_the_window_a_note_has_the_windows_font_elsewhere_its_own(note: ChangeNote) -> None:
    assert "font-family" in note_as_html(note)
    assert "font-family" not in note_as_html(note, for_print=True)


def test_a_few_changes_fit_on_a_page_and_many_do_not() -> None:
    made = comparison()
    few, many = change_note(made, made.changes), change_note(made, made.changes * 6)
    assert fits_on_one_page(few)
    assert not fits_on_one_page(many)
    assert page_share(change_note(made, ())) < page_share(few) < page_share(many)


def test_a_long_quote_takes_more_of_the_page_than_a_short_one() -> None:
    long = comparison((*OLD[:2], OLD[2] * 20, *OLD[3:]))
    short = comparison()
    shares = [page_share(change_note(made, made.changes[1:2])) for made in (short, long)]
    assert shares[1] > shares[0] + 0.1


@pytest.mark.parametrize("format_", FORMATS)
def test_an_empty_note_says_so(format_: ExportFormat) -> None:
    data = note_in(format_, change_note(comparison(), ()))
    if format_ in ("html", "markdown", "text"):
        assert "Er zijn geen wijzigingen gekozen." in data.decode("utf-8")
    else:
        assert data.startswith(b"PK")


@pytest.mark.parametrize("format_", FORMATS)
def test_hostile_text_breaks_no_format(format_: ExportFormat) -> None:
    made = hostile_comparison()
    assert "Westelijke Balkan" in _as_plain(format_, note_in(format_, change_note(made, made.changes)))
