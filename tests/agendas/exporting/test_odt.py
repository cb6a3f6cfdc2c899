"""A comparison as an OpenDocument text: opened again, and looked into part by part."""

from __future__ import annotations

import io
import zipfile

import odfdo
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from agendas.exporting.as_odt import comparison_as_odt
from agendas.exporting.odt_text import Line
from agendas.exporting.paper import Cell, Note, Paper, Paragraph, Table, TableRow, Text, plain
from agendas.exporting.paper_odt import paper_as_odt
from tests.agendas.exporting.made import NEW, OLD, comparison, hostile_comparison

ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT, TABLE, STYLE = (ODF % name for name in ("text", "table", "style"))
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"


@pytest.fixture(scope="module")
def written() -> bytes:
    return comparison_as_odt(comparison())


def _part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return etree.fromstring(file.read(name), etree.XMLParser(huge_tree=True))


def _texts(element: etree._Element, tag: str) -> list[str]:
    """The texts of these elements without the footnotes in them."""
    for note in list(element.iter(f"{TEXT}note")):
        note.text = None
        for child in list(note):
            note.remove(child)
    return ["".join(one.itertext()) for one in element.iter(f"{TEXT}{tag}")]


def test_every_paragraph_stands_once(written: bytes) -> None:
    tables = list(_part(written, "content.xml").iter(f"{TABLE}table"))
    texts = _texts(tables[1], "p")
    for paragraphs in (OLD, NEW):
        for number, text in enumerate(paragraphs, 1):
            assert texts.count(f"{number} {text}") == 1


def test_changes_are_marked_by_character_styles(written: bytes) -> None:
    table = list(_part(written, "content.xml").iter(f"{TABLE}table"))[1]
    spans = {(span.get(f"{TEXT}style-name"), "".join(span.itertext())) for span in table.iter(f"{TEXT}span")}
    assert ("Standpunt_20_toegevoegd", "geheel") in spans
    styles = {one.get(f"{STYLE}name"): one for one in _part(written, "styles.xml").iter(f"{STYLE}style")}
    look = styles["Standpunt_20_vervallen"][0]
    assert look.get(f"{STYLE}text-line-through-style") == "solid"
    assert styles["Standpunt_20_toegevoegd"].get(f"{STYLE}display-name") == "Standpunt toegevoegd"


def test_the_library_reads_headings_tables_and_notes(written: bytes) -> None:
    document = odfdo.Document(io.BytesIO(written))
    assert document.get_type() == "text"
    assert [str(heading) for heading in document.body.headers][:2] != []
    assert [table.name for table in document.body.tables] == [
        "Gewijzigde standpunten",
        "De teksten naast elkaar",
    ]
    notes = [note.text_recursive for note in document.body.get_elements("//text:note")]
    assert "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, alinea 1." in " ".join(notes)
    assert str(document.meta.title).startswith("Vergelijking NAVO FMM Brussel")
    assert document.meta.language == "nl-NL"
    assert document.meta.initial_creator is None
    assert document.meta.creation_date is None


def test_notes_are_numbered_in_order_and_heads_repeated(written: bytes) -> None:
    content = _part(written, "content.xml")
    numbers = [one.text for one in content.iter(f"{TEXT}note-citation")]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert all(table.find(f"{TABLE}table-header-rows") is not None for table in content.iter(f"{TABLE}table"))


def test_every_style_that_is_used_is_defined(written: bytes) -> None:
    content, styles = _part(written, "content.xml"), _part(written, "styles.xml")
    defined = {one.get(f"{STYLE}name") for part in (content, styles) for one in part.iter(f"{STYLE}style")}
    used = {
        value
        for part in (content, styles)
        for one in part.iter(etree.Element)
        for key, value in one.attrib.items()
        if key in (f"{TEXT}style-name", f"{TABLE}style-name", f"{STYLE}parent-style-name")
    }
    assert used
    assert used <= defined


def test_the_language_is_dutch_and_the_page_on_its_side(written: bytes) -> None:
    styles = _part(written, "styles.xml")
    look = styles.find(f".//{STYLE}default-style/{STYLE}text-properties")
    assert look is not None
    assert (look.get(f"{FO}language"), look.get(f"{FO}country")) == ("nl", "NL")
    page = styles.find(f".//{STYLE}page-layout-properties")
    assert page is not None
    assert page.get(f"{FO}page-width") == "297mm"


def test_the_kind_of_file_comes_first_and_uncompressed(written: bytes) -> None:
    """Programs look for it at a fixed place."""
    assert written[30:69] == b"mimetypeapplication/vnd.oasis.opendocum"
    with zipfile.ZipFile(io.BytesIO(written)) as file:
        listed = _part(written, "META-INF/manifest.xml")
        names = {value for one in listed for key, value in one.attrib.items() if key.endswith("full-path")}
        assert names == {"/", *file.namelist()} - {"mimetype", "META-INF/manifest.xml"}


def test_nothing_of_the_template_is_left(written: bytes) -> None:
    """Its French, thumbnail, window and printer, and the program that wrote it."""
    with zipfile.ZipFile(io.BytesIO(written)) as file:
        parts = {"mimetype", "content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"}
        assert set(file.namelist()) == parts
        assert {part.date_time for part in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    facts = [etree.QName(fact).localname for fact in _part(written, "meta.xml")[0]]
    assert sorted(facts) == ["language", "title"]
    assert len(_part(written, "settings.xml")) == 0
    fonts = {face.get(f"{STYLE}name") for face in _part(written, "styles.xml").iter(f"{STYLE}font-face")}
    assert fonts == {"Calibri"}


def test_every_part_says_the_version_that_older_programs_read(written: bytes) -> None:
    for name in ("content.xml", "styles.xml", "meta.xml", "settings.xml"):
        assert _part(written, name).get(f"{ODF % 'office'}version") == "1.3"
    manifest = _part(written, "META-INF/manifest.xml")
    assert [one.get(f"{ODF % 'manifest'}version") for one in (manifest, manifest[0])] == ["1.3", "1.3"]


def test_the_same_comparison_gives_the_same_bytes(written: bytes) -> None:
    assert comparison_as_odt(comparison()) == written


def _as_shown(paragraph: etree._Element) -> str:
    """As the standard has it (ODF 1.3 part 3, 6.1.2): of spaces in a row one is kept, at the start none."""
    shown, last = "", " "
    for piece in paragraph.xpath("descendant::text() | descendant::text:s", namespaces={"text": TEXT[1:-1]}):
        if isinstance(piece, str):
            for character in piece:
                shown += "" if character == last == " " else character
                last = character
        else:
            shown += " " * int(piece.get(f"{TEXT}c", "1"))
    return shown


@given(st.lists(st.text(" ab", max_size=8), max_size=5))
def test_no_space_is_lost(texts: list[str]) -> None:
    paragraph = odfdo.Paragraph()
    line, before = Line(paragraph), " "
    for at, text in enumerate(texts):
        (line if at % 2 else Line(line.add(odfdo.Span()))).write(text, before)
        before = text[-1:] or before
    element = etree.fromstring(paragraph.serialize(with_ns=True))
    assert _as_shown(element).rstrip(" ") == "".join(texts).rstrip(" ")


def test_no_space_is_lost_beside_a_footnote() -> None:
    parts = (Text(" a "), Note("bron"), Text(" b", "added"), Text("  c"))
    written = paper_as_odt(Paper("spaties", landscape=False, content=(Paragraph(parts),)))
    assert [_texts(_part(written, "content.xml"), "p")] == [["a b c"]]
    spaces = [one.get(f"{TEXT}c") for one in _part(written, "content.xml").iter(f"{TEXT}s")]
    assert spaces == [None, None, "1"]


def test_many_double_spaces_take_no_long_time() -> None:
    """Made and moved one by one, these took minutes."""
    paper = Paper("spaties", landscape=False, content=(Paragraph((Text("woord  " * 50_000, "added"),)),))
    content = _part(paper_as_odt(paper), "content.xml")
    assert sum(1 for _ in content.iter(f"{TEXT}s")) == 50_000


def test_a_wide_cell_spans_its_columns_and_rows_that_belong_together_are_not_cut() -> None:
    narrow = TableRow((Cell((plain("links"),)), Cell((plain("rechts"),))), ruled=False)
    wide = TableRow((Cell((plain("over beide"),), span=2),), whole=True)
    table = Table("naam", (1, 1), narrow, (wide, narrow))
    written = paper_as_odt(Paper("titel", landscape=False, content=(table,)))
    rows = list(_part(written, "content.xml").iter(f"{TABLE}table-row"))
    assert [row.get(f"{TABLE}style-name") for row in rows] == [None, "WholeRow", None]
    assert [etree.QName(cell).localname for cell in rows[1]] == ["table-cell", "covered-table-cell"]
    assert rows[1][0].get(f"{TABLE}number-columns-spanned") == "2"
    assert {cell.get(f"{TABLE}style-name") for cell in rows[2]} == {"UnruledCell"}


def test_hostile_text_breaks_nothing() -> None:
    content = _part(comparison_as_odt(hostile_comparison()), "content.xml")
    text = "".join(content.itertext())
    assert '<script>alert(1)</script> & "quotes" ]]>' in text
    assert text.count("x" * 200_000) == 2
