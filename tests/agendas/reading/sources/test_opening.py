# ruff: noqa: E501  # XML is easier to check on one line
"""What a file is, is decided by its bytes; what cannot be read is refused in one sentence."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest

from agendas.problems import DocumentProblem
from agendas.reading import read_file
from agendas.reading.sources.opening import is_markup, open_bytes, open_file
from tests.agendas.reading.sources.making import paragraph, raw_docx, raw_odt, read_or_refuse, run, zipped

_DOCX = raw_docx(paragraph(run("Nederland steunt dit.")))
_ODT = raw_odt("<text:p>Nederland steunt dit.</text:p>")
_HTML = b"<p>Nederland steunt dit.</p>"
_XML = b"<stuk><al>Nederland steunt dit.</al></stuk>"
_TEXT = b"Nederland steunt dit."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "form"),
    [(_DOCX, "docx"), (_ODT, "odt"), (_HTML, "html"), (_XML, "xml"), (_TEXT, "txt")],
)
@pytest.mark.parametrize("name", ["brief.docx", "brief.odt", "brief.pdf", "brief.txt", "brief"])
def test_a_wrong_name_is_no_matter(data: bytes, form: str, name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    agenda = read_file(tmp_path / name)
    assert (agenda.source.format, agenda.source.name) == (form, name)
    assert [block.text for block in agenda.blocks] == ["Nederland steunt dit."]


@pytest.mark.parametrize(
    ("data", "code", "form"),
    [
        (b"{\\rtf1 tekst}", "format_not_supported", "RTF"),
        (_OLE + b"\0" * 600, "format_not_supported", "Word (.doc)"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", None),
        (zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": ""}), "format_not_supported", "Excel (.xlsx)"),
        (zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": ""}), "format_not_supported", "EPUB"),
        (zipped({"brief.docx": _DOCX}), "format_not_supported", "zip"),
        (zipped({}), "format_not_supported", "zip"),
        (_DOCX[: len(_DOCX) // 2], "damaged", None),
        (_ODT[:-30], "damaged", None),
        (b"\x89PNG\r\n\x1a\n", "binary", None),
        (b"", "empty", None),
        (b" \n\n", "empty", None),
        (raw_docx(""), "empty", None),
        (raw_odt(""), "empty", None),
        (b"<!DOCTYPE html><html>", "empty", None),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "empty", None),
    ],
    ids=range(16),
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, code: str, form: str | None) -> None:
    with pytest.raises(DocumentProblem) as problem:
        open_bytes(data, "brief")
    assert (problem.value.code, problem.value.facts.get("format")) == (code, form)
    assert "\n" not in problem.value.sentence("nl")


@pytest.mark.parametrize(
    "part", ["word/document.xml", "word/styles.xml", "word/footnotes.xml", "word/numbering.xml"]
)
def test_a_doctype_in_any_part_of_a_word_file_is_refused(part: str) -> None:
    name = part.removeprefix("word/").removesuffix(".xml")
    data = raw_docx("", **{} if name == "document" else {name: ""})
    bomb = b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members: dict[str, bytes | str] = {each: archive.read(each) for each in archive.namelist()}
    with pytest.raises(DocumentProblem) as problem:
        open_bytes(zipped(members | {part: bomb}), "brief.docx")
    assert problem.value.code == "unsafe_xml"


def test_deep_word_and_odf_files_are_refused() -> None:
    for data in (
        raw_docx("<w:sdt>" * 200_000 + "</w:sdt>" * 200_000),
        raw_odt("<text:section>" * 200_000 + "</text:section>" * 200_000),
    ):
        with pytest.raises(DocumentProblem) as problem:
            open_bytes(data, "brief")
        assert problem.value.code == "too_deep"


def test_as_deep_as_the_parser_allows_is_read_or_refused() -> None:
    nested = "<w:sdt><w:sdtContent>" * 120 + paragraph(run("diep")) + "</w:sdtContent></w:sdt>" * 120
    found = read_or_refuse(open_bytes, raw_docx(nested))
    assert found == "diep\n" or "genest" in found


def test_references_to_elsewhere_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.xml"
    secret.write_text("<w:footnotes/>", encoding="utf-8")
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="x/footnotes" Target="{secret.as_uri()}"/>'
        '<Relationship Id="b" Type="x/attachedTemplate" Target="http://example.org/x" TargetMode="External"/>'
        "</Relationships>"
    )
    with zipfile.ZipFile(io.BytesIO(_DOCX)) as archive:
        members: dict[str, bytes | str] = {each: archive.read(each) for each in archive.namelist()}
    data = zipped(members | {"word/_rels/document.xml.rels": relation})
    assert open_bytes(data, "brief").source.text == "Nederland steunt dit.\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<?xml version='1.0'?><a/>", True),
        (b"  <!-- x --><html>", True),
        ("\ufeff<html>".encode("utf-16"), True),
        (b"<kamerstuk><al>x</al></kamerstuk>\n", True),
        (b"<b>Kop</b> en dan gewone tekst.", False),
        (b"<naam> schreef op 3 april:\n> tekst", False),
        (b"3 < 4 en 5 > 4", False),
        (b"Op donderdag <p>", False),
    ],
)
def test_markup_is_told_from_text(data: bytes, expected: bool) -> None:
    assert is_markup(data) is expected


def test_a_large_file_of_one_line_is_cut_and_quick() -> None:
    data = raw_docx(paragraph(run("Nederland steunt dit voorstel. " * 40_000)))
    start = time.perf_counter()
    document = open_bytes(data, "brief")
    assert max(line.end - line.start for line in document.lines) <= 20_000
    assert time.perf_counter() - start < 5


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "weg.docx", "missing"), (tmp_path, "folder")):
        with pytest.raises(DocumentProblem) as problem:
            open_file(path)
        assert problem.value.code == code
