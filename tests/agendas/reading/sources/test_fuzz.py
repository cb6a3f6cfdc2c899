# ruff: noqa: E501  # markup is easier to check on one line
"""Spoilt files of every format: a document or one clear problem, never anything else, and soon.

``STANDPUNT_FUZZ=50 pytest …/test_fuzz.py`` tries fifty times as many.
"""

from __future__ import annotations

import io
import os
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agendas.library.reader_pool import ReaderPool, Request
from agendas.problems import DocumentProblem
from agendas.reading import read_bytes, read_file
from agendas.resources import seeds_folder
from agendas.understanding import understand
from tests.agendas.reading.sources.making import docx_of, html_of, odt_of, xml_of, zipped
from tests.agendas.reading.sources.making_pdfs import drawn, lines_drawn, written

LONGEST = 5.0
"""Seconds: a hundred times what any of these small files takes."""
_TIMES = int(os.environ.get("STANDPUNT_FUZZ", "1"))
_AGENDA = read_file(min(seeds_folder().glob("*.txt"), key=lambda path: path.stat().st_size))
_TEXT = _AGENDA.source.text.encode()
_DOCX, _ODT, _HTML, _XML = (make(_AGENDA) for make in (docx_of, odt_of, html_of, xml_of))
_PDF = written(
    [
        lines_drawn(["Geannoteerde agenda van de Raad van 3 april 2025.", "Nederland steunt Oekraïne.1"]),
        drawn("1", 300, 700, size=6) + lines_drawn(["Nog een regel met een lange zin die door-", "loopt."]),
    ]
)

_SCRAPS = {
    "txt": b"\n\n|\f|1. |\xff|\0|\xe2\x80\xa8| [1: |- |ver-\n|\xed\xa0\x80|NAVO|11 en 12 mei|Kamerstuk 21 501-02, nr. 9",
    "markup": b"<p>|</p>|<table><tr><td>|</td>|<ul><li>|<sup>1</sup>|<!--|-->|<![CDATA[|]]>|&amp;|&#0;|&#x110000;|&x;"
    b"|<?x|<br/>|<a href='#a'>|<a id='a'>|\"'|<noot><noot.nr>1</noot.nr>|<li.nr>|<!DOCTYPE x>|<script>|<h1>|<pre>|<q>",
    "docx": b"<w:p>|</w:p>|<w:r>|</w:r>|<w:tbl><w:tr><w:tc>|</w:tc></w:tr></w:tbl>|<w:t>x</w:t>|<w:sdt><w:sdtContent>"
    b"|<w:fldChar w:fldCharType='begin'/>|<w:fldChar w:fldCharType='end'/>|<w:br w:type='page'/>|<w:del>|<w:sym/>"
    b"|<w:footnoteReference w:id='2'/>|<w:sym w:char='F0B7'/>|<w:sym w:char='x' w:font='Symbol'/>|w:val='x'|w:val=''"
    b"|<w:numPr><w:ilvl w:val='99'/><w:numId w:val='-1'/></w:numPr>|w:id='2'|<w:outlineLvl w:val='99999999999'/>",
    "odt": b"<text:p>|</text:p>|<text:s text:c='x'/>|<text:s text:c='-1'/>|<text:tab/>|<text:h>|<text:note>|<draw:frame>"
    b"|<text:list><text:list-item>|<table:table><table:table-row><table:table-cell>|text:outline-level='x'"
    b"|<text:note-citation>1</text:note-citation><text:note-body>|text:start-value='99999999999999999999'",
    "pdf": b"endobj|stream\n|endstream|<<|>>|/Length 9999999|/Kids [2 0 R]|1 0 R|xref|/Rotate 90|/MediaBox [0 0 0 0]"
    b"| Tf| Tm|-1e30 |BT|ET|Tj|/Parent 2 0 R|/Type /Page",
}
"""What is put into a file of each kind, between bars."""

Cuts = list[tuple[float, float, bytes | None]]


def cuts(form: str) -> st.SearchStrategy[Cuts]:
    """Where to spoil a file, as a share of its length, what is taken out, and what comes in (None: the same, thrice)."""
    share = st.floats(0, 1)
    little = st.floats(0, 0.02)
    put = st.none() | st.sampled_from(_SCRAPS[form].split(b"|")) | st.binary(max_size=6) | st.just(b"")
    return st.lists(st.tuples(share, little, put), min_size=1, max_size=6)


def spoilt(data: bytes, places: Cuts) -> bytes:
    """The data with these cuts made in it, one after the other."""
    for at, length, put in places:
        start = int(at * len(data))
        end = start + int(length * len(data))
        data = data[:start] + (data[start:end] * 3 if put is None else put) + data[end:]
    return data


def spoilt_inside(data: bytes, member: str, places: Cuts) -> bytes:
    """The archive with one of its members spoilt."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    return zipped(members | {member: spoilt(bytes(members[member]), places)})  # type: ignore[arg-type]


def read_or_refused(data: bytes) -> None:
    """Any other exception than a DocumentProblem fails the test, and so does taking long."""
    started = time.perf_counter()
    try:
        agenda = understand(read_bytes(data, "bestand"))
    except DocumentProblem as problem:
        assert problem.sentence("nl").startswith("bestand: ")  # noqa: PT017
    else:
        assert agenda.source.text
    assert time.perf_counter() - started < LONGEST


def fuzz(examples: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """So many examples, that may take as long as they need to be found."""
    return settings(
        max_examples=examples * _TIMES,
        deadline=None,
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.data_too_large,
            HealthCheck.function_scoped_fixture,
        ],
    )


@fuzz(40)
@given(cuts("txt"))
def test_text(places: Cuts) -> None:
    read_or_refused(spoilt(_TEXT, places))


@fuzz(40)
@given(st.sampled_from([_HTML, _XML]), cuts("markup"))
def test_html_and_xml(data: bytes, places: Cuts) -> None:
    read_or_refused(spoilt(data, places))


@fuzz(25)
@given(st.sampled_from([_DOCX, _ODT]), cuts("txt"))
def test_archives(data: bytes, places: Cuts) -> None:
    read_or_refused(spoilt(data, places))


@fuzz(25)
@given(
    st.sampled_from(
        ["document.xml", "document.xml", "footnotes.xml", "styles.xml", "_rels/document.xml.rels"]
    ),
    cuts("docx"),
)
def test_parts_of_a_word_file(part: str, places: Cuts) -> None:
    read_or_refused(spoilt_inside(_DOCX, f"word/{part}", places))


@fuzz(30)
@given(st.sampled_from(["content.xml", "content.xml", "styles.xml"]), cuts("odt"))
def test_parts_of_an_odf_file(part: str, places: Cuts) -> None:
    read_or_refused(spoilt_inside(_ODT, part, places))


_BEGINNINGS = (b"", b"PK\x03\x04", b"<a>", b"<html>", b"\xff\xfe", b"{\\rtf", b"\xd0\xcf\x11\xe0")


@fuzz(60)
@given(st.sampled_from(_BEGINNINGS), st.binary(max_size=400))
def test_any_bytes(beginning: bytes, data: bytes) -> None:
    read_or_refused(beginning + data)


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    """A process, so that a crash of pdfium is seen for what it is."""
    with ReaderPool(1, time_limit=LONGEST) as readers:
        yield readers


@fuzz(80)
@given(cuts("pdf"))
def test_pdf(pool: ReaderPool, tmp_path_factory: pytest.TempPathFactory, places: Cuts) -> None:
    path: Path = tmp_path_factory.getbasetemp() / "bestand"
    path.write_bytes(spoilt(_PDF, places))
    (reading,) = pool.read([Request(0, path)])
    assert reading.problem is None or reading.problem.code not in ("crashed", "timed_out", "out_of_memory")
