"""A comparison as a Word document: opened again, and looked into part by part."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from agendas.exporting.as_docx import comparison_as_docx
from agendas.exporting.choices import ComparisonChoices
from agendas.exporting.paper import Cell, Paper, Paragraph, Table, TableRow, Text, plain
from agendas.exporting.paper_docx import paper_as_docx
from agendas.exporting.paper_styles import paper_styles
from tests.agendas.exporting.made import NEW, OLD, comparison, hostile_comparison

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RUN_ORDER = ("rStyle", "rFonts", "b", "bCs", "strike", "color", "sz", "szCs", "u", "shd", "vertAlign", "lang")
"""The order of the schema, as far as it is used; Word calls a document damaged that has another."""
PARAGRAPH_ORDER = ("pStyle", "keepNext", "spacing", "ind", "jc", "outlineLvl")


@pytest.fixture(scope="module")
def written() -> bytes:
    return comparison_as_docx(comparison())


def _parts(data: bytes) -> dict[str, etree._Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {name: etree.fromstring(file.read(name)) for name in file.namelist()}


def _text(element: etree._Element) -> str:
    return "".join(element.itertext(f"{W}t"))


def _rows(written: bytes, table: int = 1) -> list[list[str]]:
    return [
        [cell.text for cell in row.cells] for row in docx.Document(io.BytesIO(written)).tables[table].rows
    ]


def test_every_paragraph_stands_once_on_its_own_side(written: bytes) -> None:
    rows = _rows(written)
    for column, texts in ((0, OLD), (2, NEW)):
        shown = "\n".join(row[column] for row in rows)
        for number, text in enumerate(texts, 1):
            assert shown.count(f"{number} {text}") == 1


def test_the_head_of_both_tables_is_repeated_and_names_the_meetings(written: bytes) -> None:
    assert _rows(written)[0][::2] == ["NAVO FMM Brussel, 3–4 april 2025", "NAVO FMM Brussel, 3 december 2025"]
    tables = _parts(written)["word/document.xml"].iter(f"{W}tbl")
    for table in tables:
        first = next(table.iter(f"{W}tr"))
        assert first.find(f"{W}trPr/{W}tblHeader") is not None


def test_changes_are_marked_by_character_styles(written: bytes) -> None:
    document = docx.Document(io.BytesIO(written))
    marked = {
        (run.style.name, run.text)
        for row in document.tables[1].rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
        if run.style.name.startswith("Standpunt") and run.style.name != "Standpunt alineanummer"
    }
    assert marked == {
        ("Standpunt toegevoegd", "geheel"),
        ("Standpunt cijfer vervallen", "2%"),
        ("Standpunt cijfer toegevoegd", "5%"),
    }
    font = document.styles["Standpunt vervallen"].font
    assert font.strike
    assert document.styles["Standpunt toegevoegd"].font.underline


def test_the_changes_come_first_with_their_sources_as_footnotes(written: bytes) -> None:
    rows = _rows(written, 0)
    assert [row[0] for row in rows] == ["Onderwerp", "Defensie-uitgaven", "China", "", "Westelijke Balkan"]
    assert rows[1][1] == "Van 2% naar 5% van het bbp.\ncijfer"
    assert rows[1][2] == f"“{OLD[0]}”\n3–4 april 2025, alinea 1"
    assert rows[3][1].endswith("herhaald · vaste formulering")
    assert rows[2][3] == "niet genoemd"


def test_footnotes_resolve_and_hold_sources_and_the_notes_of_the_documents(written: bytes) -> None:
    parts = _parts(written)
    asked = [one.get(f"{W}id") for one in parts["word/document.xml"].iter(f"{W}footnoteReference")]
    notes = {note.get(f"{W}id"): _text(note).strip() for note in parts["word/footnotes.xml"]}
    assert len(asked) == len(set(asked))
    assert set(asked) == set(notes) - {"-1", "0"}
    assert "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, alinea 1." in notes.values()
    assert (
        "Kamerstuk 28676, nr. 499 (Voetnoot 1 van Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025.)"
        in notes.values()
    )
    assert "Een noot waar niets naar verwijst" in _text(parts["word/document.xml"])


def test_the_language_is_dutch_the_page_on_its_side_and_nobody_is_named(written: bytes) -> None:
    document = docx.Document(io.BytesIO(written))
    language = document.styles.element.find(f".//{W}rPrDefault//{W}lang")
    assert language is not None
    assert language.get(f"{W}val") == "nl-NL"
    page = document.sections[0]
    assert page.page_width
    assert page.page_height
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (297, 210)
    known = document.core_properties
    assert known.title.startswith("Vergelijking NAVO FMM Brussel")
    assert (known.author, known.last_modified_by, known.comments) == ("", "", "")
    assert (known.created, known.modified) == (None, None)


def test_nothing_of_the_template_is_left(written: bytes) -> None:
    """Its thumbnail, theme and 164 styles made a Word document of one sentence 37 kB."""
    parts = _parts(written)
    assert {name.removeprefix("word/") for name in parts} == {
        "[Content_Types].xml",
        "_rels/.rels",
        "_rels/document.xml.rels",
        "docProps/core.xml",
        *(f"{name}.xml" for name in ("document", "footnotes", "footer1", "header1", "settings", "styles")),
    }
    known = paper_styles()
    own = {look.name for look in known.text.values()} | {look.name for look in known.paragraph.values()}
    named = {one.get(f"{W}val") for one in parts["word/styles.xml"].iter(f"{W}name")}
    words_own = {"Normal", "Default Paragraph Font", "Normal Table", "header", "footnote reference"}
    assert named - own == {*words_own, "Standpunt tabel"}
    with zipfile.ZipFile(io.BytesIO(written)) as file:
        assert not any(b"rsid" in file.read(name) or b"python" in file.read(name) for name in file.namelist())


def test_a_title_longer_than_word_allows_is_cut_in_the_properties_only() -> None:
    title = "Raad " * 100
    written = paper_as_docx(Paper(title, landscape=True, content=(plain("tekst"),), running_title=title))
    assert docx.Document(io.BytesIO(written)).core_properties.title == title[:255]
    assert _text(_parts(written)["word/header1.xml"]) == title


def test_rows_that_belong_together_are_not_cut_and_a_wide_cell_spans_its_columns() -> None:
    narrow = TableRow((Cell((plain("links"),)), Cell((plain("rechts"),))), ruled=False)
    wide = TableRow((Cell((plain("over beide"),), span=2),), whole=True)
    table = Table("naam", (1, 1), narrow, (wide, narrow))
    written = paper_as_docx(Paper("titel", landscape=False, content=(table,)))
    head, first, second = _parts(written)["word/document.xml"].iter(f"{W}tr")
    whole = [row.find(f"{W}trPr/{W}cantSplit") is not None for row in (head, first, second)]
    assert whole == [False, True, False]
    assert _rows(written, 0)[1] == ["over beide", "over beide"]
    assert second.find(f".//{W}tcBorders/{W}top") is not None


def test_no_space_is_lost() -> None:
    parts = (Text(" a "), Text(" b", "added"), Text("  c"), Text("d   e "))
    written = paper_as_docx(Paper("spaties", landscape=False, content=(Paragraph(parts),)))
    assert docx.Document(io.BytesIO(written)).paragraphs[0].text == " a  b  cd   e "


def test_the_parts_belong_together(written: bytes) -> None:
    parts = _parts(written)
    types = parts["[Content_Types].xml"]
    named = {one.get("PartName", "").lstrip("/") for one in types if one.get("PartName")}
    assert named == {name for name in parts if not name.endswith(".rels") and not name.startswith("[")}
    for base, name in (("", "_rels/.rels"), ("word/", "word/_rels/document.xml.rels")):
        assert {base + str(one.get("Target")) for one in parts[name]} <= set(parts)
    known = {one.get(f"{W}styleId") for one in parts["word/styles.xml"].iter(f"{W}style")}
    used = {
        one.get(f"{W}val")
        for part in parts.values()
        for tag in ("rStyle", "pStyle", "tblStyle", "basedOn")
        for one in part.iter(f"{W}{tag}")
    }
    assert used <= known


@pytest.mark.parametrize(("tag", "order"), [("rPr", RUN_ORDER), ("pPr", PARAGRAPH_ORDER)])
def test_properties_stand_in_the_order_of_the_schema(
    written: bytes, tag: str, order: tuple[str, ...]
) -> None:
    found = 0
    for part in _parts(written).values():
        for properties in part.iter(f"{W}{tag}"):
            names = [etree.QName(child).localname for child in properties]
            assert names == sorted(names, key=order.index)
            found += len(names)
    assert found


def test_hostile_text_breaks_nothing() -> None:
    parts = _parts(comparison_as_docx(hostile_comparison()))
    text = _text(parts["word/document.xml"])
    assert '<script>alert(1)</script> & "quotes" ]]>' in text
    assert "\u202e" not in text
    assert text.count("x" * 200_000) == 2


def test_the_list_can_be_left_out() -> None:
    without = docx.Document(
        io.BytesIO(comparison_as_docx(comparison(), ComparisonChoices(with_changes=False)))
    )
    assert len(without.tables) == 1


def test_the_same_comparison_gives_the_same_bytes(written: bytes) -> None:
    assert comparison_as_docx(comparison()) == written
    with zipfile.ZipFile(io.BytesIO(written)) as file:
        assert {part.date_time for part in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_libreoffice_opens_it(suffix: str, written: bytes, tmp_path: Path) -> None:
    from agendas.exporting.as_odt import comparison_as_odt

    source = tmp_path / f"vergelijking.{suffix}"
    source.write_bytes(written if suffix == "docx" else comparison_as_odt(comparison()))
    home = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    import pypdfium2

    with pypdfium2.PdfDocument(source.with_suffix(".pdf")) as pdf:
        text = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Westelijke Balkan" in text
