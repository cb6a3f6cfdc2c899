# ruff: noqa: E501  # XML is easier to check on one line
"""OpenDocument texts: what the program shows is read, in its order, and no more."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agendas.problems import DocumentProblem
from agendas.reading import read_bytes, read_file
from agendas.reading.sources.odt import read_odt
from agendas.resources import seeds_folder
from tests.agendas.reading.sources.making import (
    ODF_NAMESPACES,
    docx_of,
    fingerprints,
    odt_of,
    raw_odt,
    read_or_refuse,
)

SEEDS = sorted(seeds_folder().glob("*.txt"))


def text_of(body: str, styles: str = "") -> str:
    """The text of an ODF file with this body."""
    return read_odt(raw_odt(body, styles), "brief.odt").source.text.rstrip("\n")


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_a_seed_as_an_odf_text_gives_the_same_blocks(seed: Path) -> None:
    plain = read_file(seed)
    made = read_bytes(odt_of(plain), "brief.odt")
    assert fingerprints(made) == fingerprints(plain)
    assert made.meeting == plain.meeting
    assert made.source.format == "odt"


@pytest.mark.parametrize("kind", ["odt", "docx", "html"])
def test_what_libreoffice_makes_of_a_seed_gives_the_same_blocks(kind: str, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    plain = read_file(SEEDS[2])
    (tmp_path / "brief.docx").write_bytes(docx_of(plain))
    command = [office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", kind, "--outdir", str(tmp_path / "out"), str(tmp_path / "brief.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert fingerprints(read_file(tmp_path / "out" / f"brief.{kind}")) == fingerprints(plain)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Nederland\n   <text:span>steunt </text:span> dit.", "Nederland steunt dit."),
        ('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d', "a   b\tc\nd"),
        ("voor<office:annotation><text:p>Let op</text:p></office:annotation>ziet", "voorziet"),
        ('zicht<text:span text:style-name="Weg">weg</text:span>baar', "zichtbaar"),
        ('toon<text:hidden-text text:is-hidden="true">weg</text:hidden-text>baar', "toonbaar"),
        ("a<text:bookmark-start/>b<text:bookmark-end/>c<text:change/>d", "abcd"),
        ("<text:ruby><text:ruby-base>onder</text:ruby-base><text:ruby-text>boven</text:ruby-text></text:ruby>", "onder"),
        ("Op <text:date>3 april</text:date> <text:a>hier</text:a>", "Op 3 april hier"),
    ],
)  # fmt: skip
def test_what_a_paragraph_shows(content: str, expected: str) -> None:
    styles = (
        '<style:style style:name="Basis" style:family="text"><style:text-properties text:display="none"/>'
        '</style:style><style:style style:name="Weg" style:family="text" style:parent-style-name="Basis"/>'
    )
    assert text_of(f"<text:p>{content}</text:p>", styles) == expected


def test_deleted_text_hidden_sections_and_tables_of_contents_are_left_out() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:table-of-content><text:index-body><text:p>Inleiding 2</text:p></text:index-body>"
        '</text:table-of-content><text:section text:display="none"><text:p>weg</text:p></text:section>'
        '<text:p><text:hidden-paragraph text:is-hidden="true"/>weg</text:p><text:p>Tekst</text:p>'
    )
    assert text_of(body) == "Tekst"


def test_a_text_box_is_read_once_and_its_picture_not() -> None:
    body = (
        "<text:p>naast<draw:frame><draw:text-box><text:p>TEKSTVAK</text:p></draw:text-box></draw:frame>"
        "<draw:frame><draw:image/><svg:title>Logo</svg:title><svg:desc>Een leeuw</svg:desc></draw:frame> vak</text:p>"
    )
    assert text_of(body) == "TEKSTVAK\n\nnaast vak"


def test_pages_and_headings_are_hinted() -> None:
    styles = (
        '<style:style style:name="P1" style:family="paragraph">'
        '<style:paragraph-properties fo:break-before="page"/></style:style>'
    )
    body = (
        '<text:h text:outline-level="3">Kop</text:h><text:p>Een<text:soft-page-break/> twee</text:p>'
        '<text:p>Drie</text:p><text:p text:style-name="P1">Vier</text:p><text:soft-page-break/><text:p>Vijf</text:p>'
    )
    lines = [line for line in read_odt(raw_odt(body, styles), "brief.odt").lines if line.end > line.start]
    assert [line.heading_level for line in lines] == [3, None, None, None, None]
    assert [line.starts_page for line in lines] == [False, True, False, True, True]


_LIST_STYLES = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" '
    'style:num-suffix=")" text:display-levels="2"/></text:list-style>'
    '<text:list-style style:name="S"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/>'
    "</text:list-style>"
)


def test_lists_are_numbered_as_they_are_shown() -> None:
    item = "<text:list-item><text:p>punt</text:p>{}</text:list-item>"
    nested = f"<text:list>{item.format('')}{item.format('')}</text:list>"
    body = (
        f'<text:list text:style-name="L">{item.format(nested)}{item.format("")}</text:list>'
        '<text:list text:style-name="L" text:continue-numbering="true"><text:list-header><text:p>kop</text:p>'
        f"</text:list-header>{item.format('')}</text:list>"
        f'<text:list text:style-name="S">{item.format("")}</text:list>'
    )
    found = [line.split(" ")[0] for line in text_of(body, _LIST_STYLES).split("\n\n")]
    assert found == ["1.", "1.a)", "1.b)", "2.", "kop", "3.", "–"]


def test_table_rows_keep_their_cells_apart() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    body = (
        f"<table:table><table:table-header-rows><table:table-row>{cell.format('Datum')}{cell.format('Plaats')}"
        "</table:table-row></table:table-header-rows>"
        f"<table:table-row>{cell.format('3 april')}<table:covered-table-cell/>{cell.format('Brussel')}"
        "</table:table-row></table:table>"
    )
    assert text_of(body) == "Datum\tPlaats\n\n3 april\tBrussel"


def test_a_note_that_is_referred_to_again_has_two_marks() -> None:
    note = (
        '<text:note text:id="n"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>Zie de brief [1]: nr. 3.</text:p></text:note-body></text:note>"
    )
    body = f"<text:p>De Raad spreekt.{note} Nederland steunt dit.<text:note-ref>1</text:note-ref></text:p>"
    agenda = read_bytes(raw_odt(body), "brief.odt")
    assert [block.text for block in agenda.footnotes] == ["Zie de brief [1]: nr. 3."]
    (block,) = agenda.paragraphs
    assert [(ref.at, ref.number) for ref in block.footnote_refs] == [(16, "1"), (len(block.text), "1")]


def test_a_flat_file_reads_like_a_packed_one() -> None:
    flat = (
        f'<?xml version="1.0"?><office:document {ODF_NAMESPACES}><office:body><office:text>'
        "<text:p>Nederland steunt dit.</text:p></office:text></office:body></office:document>"
    )
    agenda = read_bytes(flat.encode(), "brief.fodt")
    assert (agenda.source.format, agenda.blocks[0].text) == ("odt", "Nederland steunt dit.")


def test_a_file_with_a_password_says_so() -> None:
    with pytest.raises(DocumentProblem) as problem:
        read_odt(raw_odt("", manifest="<file-entry><encryption-data/></file-entry>"), "brief.odt")
    assert problem.value.code == "encrypted"


_BODY = (
    '<text:h text:outline-level="1">Kop</text:h><text:list text:style-name="L"><text:list-item><text:p>punt</text:p>'
    "</text:list-item></text:list><text:p>Tekst<text:s text:c='2'/><text:note><text:note-citation>1"
    "</text:note-citation><text:note-body><text:p>Noot</text:p></text:note-body></text:note></text:p>"
)
_WHOLE = raw_odt(_BODY, _LIST_STYLES)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(at=st.integers(0, len(_WHOLE) - 1), change=st.binary(min_size=1, max_size=8))
def test_changed_bytes_give_a_document_or_a_problem(at: int, change: bytes) -> None:
    assert read_or_refuse(read_odt, _WHOLE[:at] + change + _WHOLE[at + len(change) :])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    at=st.integers(0, len(_BODY) - 1),
    length=st.integers(1, 40),
    put=st.sampled_from(["", "9", "\x01", "&x;"]),
)
def test_changed_xml_gives_a_document_or_a_problem(at: int, length: int, put: str) -> None:
    assert read_or_refuse(read_odt, raw_odt(_BODY[:at] + put + _BODY[at + length :], _LIST_STYLES))
