"""A collection as DOCX, ODT and CSV, opened again with what did not write it and compared field by field."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
import odfdo
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree, html

from agendas.exporting.collection import (
    CollectionGrouping,
    CollectionItem,
    clean,
    collection_of,
    quoted_paragraphs,
)
from agendas.exporting.collection_csv import harmless
from agendas.exporting.collection_formats import (
    COLLECTION_FORMATS,
    CollectionFormat,
    collection_html_for_print,
    collection_in,
)
from agendas.quoting.quote import CollectedQuote, Quote
from tests.agendas.exporting.collected import (
    ANTALYA,
    APRIL_SOURCE,
    COLLECTED,
    DECEMBER_QUOTE,
    LONG_QUOTE,
    collected,
    hostile_collection,
    piece,
    quote,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GROUPINGS: tuple[CollectionGrouping, ...] = ("topic", "meeting", "own")

Line = tuple[str, str, tuple[str, ...]]
"""The name of a paragraph's style, its words, and the texts of the footnotes whose marks end it."""


def _expected(quotes: Sequence[CollectedQuote], grouping: CollectionGrouping) -> list[Line]:
    told = collection_of(quotes, grouping)
    lines: list[Line] = [("Title", told.title, ()), ("Standpunt feiten", told.facts, ())]
    for group in told.groups:
        lines += [("Heading 1", group.heading, ())] * bool(group.heading)
        for item in group.items:
            lines += _lines_of(item)
    return lines


def _lines_of(item: CollectionItem) -> list[Line]:
    lines: list[Line] = []
    for one in item.quotes:
        first, *more = (f"{one.label} {one.paragraphs[0]}".strip(), *one.paragraphs[1:])
        lines += [("Standpunt citaat in tekst", text, ()) for text in (first, *more)]
        lines[-1] = (*lines[-1][:2], (f"{one.source}.",))
    lines += [("Standpunt bronvermelding", item.tags_line, ())] * bool(item.tags)
    return [*lines, *(("Standpunt notitie", line, ()) for line in item.note)]


def _word_lines(data: bytes) -> list[Line]:
    document = docx.Document(io.BytesIO(data))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        notes = {
            note.get(f"{W}id"): "".join(note.itertext(f"{W}t")).strip()
            for note in etree.fromstring(file.read("word/footnotes.xml"))
        }
    return [
        (str(paragraph.style and paragraph.style.name), paragraph.text, _notes_in(paragraph._p, notes))
        for paragraph in document.paragraphs
    ]


def _notes_in(paragraph: etree._Element, notes: dict[str | None, str]) -> tuple[str, ...]:
    return tuple(notes[mark.get(f"{W}id")] for mark in paragraph.iter(f"{W}footnoteReference"))


def _odt_lines(data: bytes) -> list[Line]:
    lines: list[Line] = []
    for one in odfdo.Document(io.BytesIO(data)).body.children:
        marks = one.get_elements("text:note")
        notes = tuple(note.note_body.strip() for note in marks if isinstance(note, odfdo.Note))
        for mark in marks:
            mark.delete()
        name = str(one.get_attribute("text:style-name")).replace("_20_", " ")
        lines.append((name, one.inner_text, notes))
    return lines


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_word_has_every_heading_quote_source_and_note_in_order(grouping: CollectionGrouping) -> None:
    assert _word_lines(collection_in("docx", COLLECTED, grouping)) == _expected(COLLECTED, grouping)


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_odt_has_every_heading_quote_source_and_note_in_order(grouping: CollectionGrouping) -> None:
    assert _odt_lines(collection_in("odt", COLLECTED, grouping)) == _expected(COLLECTED, grouping)


def test_headings_are_real_ones_that_make_an_outline() -> None:
    body = odfdo.Document(io.BytesIO(collection_in("odt", COLLECTED))).body
    assert [(int(one.level or 0), one.inner_text) for one in body.headers] == [
        (1, "Defensie-uitgaven"),
        (1, "Oekraïne: steun"),
        (1, "China"),
        (1, "Overige citaten"),
    ]
    style = docx.Document(io.BytesIO(collection_in("docx", COLLECTED))).styles["Heading 1"]
    assert style.element.find(f".//{W}outlineLvl").get(f"{W}val") == "0"


def test_word_and_odt_are_upright_in_dutch_and_name_nobody() -> None:
    document = docx.Document(io.BytesIO(collection_in("docx", COLLECTED)))
    page, known = document.sections[0], document.core_properties
    assert page.page_width
    assert page.page_height
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert (known.title, known.author, known.last_modified_by) == (
        "Citaten NAVO FMM april 2025 – december 2025",
        "",
        "",
    )
    language = document.styles.element.find(f".//{W}rPrDefault//{W}lang")
    assert language.get(f"{W}val") == "nl-NL"
    odt = odfdo.Document(io.BytesIO(collection_in("odt", COLLECTED)))
    assert (odt.meta.title, odt.meta.language) == (known.title, "nl-NL")
    assert odt.meta.initial_creator is None
    assert odt.meta.creation_date is None


@pytest.mark.parametrize("format_", COLLECTION_FORMATS)
def test_the_same_collection_gives_the_same_bytes(format_: CollectionFormat) -> None:
    assert collection_in(format_, COLLECTED) == collection_in(format_, COLLECTED)


# CSV


def _table(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_the_table_has_a_row_for_each_quote_with_every_field() -> None:
    rows = _table(collection_in("csv", COLLECTED))
    assert len(rows) == len(COLLECTED)
    assert rows[1] == {
        "Nummer": "2",
        "Citaat": "Nederland wil 5% van het bbp besteden.",
        "Bron": "Geannoteerde agenda NAVO FMM Brussel, 3 december 2025, alinea 5, Kamerstuk 28676, nr. 499",
        "Document": "Geannoteerde agenda NAVO FMM Brussel",
        "Bijeenkomst": "NAVO FMM Brussel",
        "Datum": "3 december 2025",
        "Eerste dag": "2025-12-03",
        "Alinea": "alinea 5",
        "Kamerstuk": "Kamerstuk 28676, nr. 499",
        "Onderwerpen": "defensie-uitgaven",
        "Trefwoorden": "defensie, VS",
        "Notitie": "De norm is hoger.",
        "Eerder citaat": "Nederland wil 2% van het bbp besteden.",
        "Bron van eerder citaat": "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, alinea 3",
    }


def test_a_quote_of_paragraphs_is_one_cell_with_its_own_quotation_marks() -> None:
    row = _table(collection_in("csv", [collected(1, LONG_QUOTE, note="Een.\nTwee; drie.")]))[0]
    assert row["Citaat"] == 'Een "stevige" alinea.\n[…]\nDe alinea daarna; met =1+1 en <b>.'
    assert row["Notitie"] == "Een.\nTwee; drie."
    assert row["Onderwerpen"] == "Oekraïne: steun, China"


def test_a_dutch_excel_opens_it_by_a_double_click() -> None:
    data = collection_in("csv", COLLECTED)
    assert data.startswith(b"\xef\xbb\xbfNummer;Citaat;")
    assert data.endswith(b"\r\n")


def test_notes_and_tags_have_no_column_when_they_are_left_out() -> None:
    (head, *_) = collection_in("csv", COLLECTED, with_notes=False).decode("utf-8-sig").splitlines()
    assert "Notitie" not in head
    assert "Trefwoorden" not in head


def test_no_cell_is_a_formula() -> None:
    row = _table(collection_in("csv", COLLECTED))[-1]
    assert row["Citaat"] == "'=cmd|'/C calc'!A0"
    assert (row["Notitie"], row["Trefwoorden"]) == ("'- met een streepje", "'@x")


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", " =1", "\t=1", "\n=1", "＝1", "-", "\xa0=1"])
def test_whatever_a_spreadsheet_may_calculate_gets_an_apostrophe(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "a=1", "“=1”", "3–4 april", "’t is zo", "(-1)"])
def test_other_words_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


# All of them


@pytest.mark.parametrize("format_", COLLECTION_FORMATS)
def test_an_empty_collection_is_a_sound_file(format_: CollectionFormat) -> None:
    data = collection_in(format_, ())
    if format_ in ("docx", "odt"):
        lines = _word_lines(data) if format_ == "docx" else _odt_lines(data)
        assert [text for _, text, _ in lines] == ["Citaten", "Er zijn geen citaten gekozen."]
    elif format_ == "csv":
        assert _table(data) == []
    else:
        assert "Er zijn geen citaten gekozen." in data.decode("utf-8")


@pytest.mark.parametrize("format_", COLLECTION_FORMATS)
def test_hostile_text_breaks_no_format(format_: CollectionFormat) -> None:
    data = collection_in(format_, hostile_collection())
    if format_ == "docx":
        text = "\n".join(line[1] for line in _word_lines(data))
    elif format_ == "odt":
        text = "\n".join(line[1] for line in _odt_lines(data))
    elif format_ == "html":
        page = html.fromstring(data.decode("utf-8"))
        assert not page.xpath("//script")
        text = page.text_content()
    else:
        text = data.decode("utf-8").replace("\\", "")
    assert "<script>alert(1)</script>" in text
    assert "x" * 50_000 in text
    assert not set("\x00\u202e\u2028\ufffe") & set(text)


def test_hostile_text_breaks_no_print() -> None:
    page = html.fromstring(collection_html_for_print(hostile_collection(), "meeting"))
    assert not page.xpath("//script")


TEXTS = st.text(st.characters(), min_size=1, max_size=40)
QUOTES = st.builds(
    lambda texts, of, topics: Quote(
        of, tuple(piece(text, number) for number, text in enumerate(texts, 1)), tuple(topics)
    ),
    st.lists(TEXTS, min_size=1, max_size=3),
    st.sampled_from([APRIL_SOURCE, DECEMBER_QUOTE.source, ANTALYA]),
    st.lists(TEXTS, max_size=2),
)
COLLECTIONS = st.lists(
    st.builds(
        lambda of, old, note, tags: collected(1, of, old=old, note=note, tags=tags),
        QUOTES,
        st.none() | QUOTES,
        st.text(max_size=40),
        st.lists(TEXTS, max_size=2),
    ),
    max_size=4,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(COLLECTIONS, st.sampled_from(GROUPINGS))
def test_whatever_the_words_word_odt_and_html_hold_them_all(
    quotes: list[CollectedQuote], grouping: CollectionGrouping
) -> None:
    expected = _expected(quotes, grouping) if quotes else []
    if expected:
        assert _word_lines(collection_in("docx", quotes, grouping)) == expected
        assert _odt_lines(collection_in("odt", quotes, grouping)) == expected
    page = html.fromstring(collection_in("html", quotes, grouping).decode("utf-8"))
    assert len(page.xpath("//figure")) == sum(1 + (one.old is not None) for one in quotes)


@given(COLLECTIONS)
def test_whatever_the_words_each_cell_is_read_back(quotes: list[CollectedQuote]) -> None:
    rows = _table(collection_in("csv", quotes))
    assert len(rows) == len(quotes)
    for row, one in zip(rows, quotes, strict=True):
        topics = ", ".join(map(clean, one.quote.topics))
        assert row["Onderwerpen"].removeprefix("'") == topics.removeprefix("'")
        assert not any(cell[:1] in "=+-@" for cell in row.values() if cell)


def test_quotation_marks_stand_around_the_whole_quote() -> None:
    assert quoted_paragraphs(quote("Woorden.")) == ("“Woorden.”",)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("format_", ["docx", "odt"])
def test_libreoffice_opens_it(format_: CollectionFormat, tmp_path: Path) -> None:
    source = tmp_path / f"citaten.{format_}"
    source.write_bytes(collection_in(format_, COLLECTED))
    home = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    import pypdfium2

    with pypdfium2.PdfDocument(source.with_suffix(".pdf")) as pdf:
        text = "".join(page.get_textpage().get_text_range() for page in pdf)
    for words in ("Nederland wil 5% van het bbp besteden", "alinea 3", "De norm is hoger"):
        assert words in text
