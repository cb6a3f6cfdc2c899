"""What may be wrong with a file, and what must happen: the cases no other test of the readers has.

The others stand with the reader they are about: files and encodings in ``sources/test_plain_text.py``,
archives in ``test_archive.py``, markup in ``test_html.py`` and ``test_opening.py``, crashes and limits in
``test_pdf_worker.py`` and ``library/test_reader_pool.py``, nothing fetched in ``library/test_isolation.py``.
"""

from __future__ import annotations

import os
import re
import subprocess
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from agendas.model import Agenda
from agendas.problems import DocumentProblem, sentence_of
from agendas.reading import read_bytes, read_file
from agendas.reading.sources import worker
from agendas.reading.sources.opening import open_bytes
from agendas.reading.sources.pdf import MOST_PAGES
from agendas.resources import PROJECT_ROOT
from agendas.understanding import understand
from tests.agendas.reading.sources.making import paragraph, raw_docx, raw_odt, run, zipped
from tests.agendas.reading.sources.making_pdfs import lines_drawn, written
from tests.agendas.reading.test_properties import check

TEXT = "Geannoteerde agenda van de Raad van 3 april 2025\n\nNederland steunt Oekraïne, België en Moldavië.\n"


def code_of(read: Callable[[], object]) -> str:
    with pytest.raises(DocumentProblem) as caught:
        read()
    assert "\n" not in caught.value.sentence("nl") + caught.value.sentence("en")
    return caught.value.code


def seconds(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


# Files


@pytest.mark.parametrize("name", ["regel\neinde.txt", "\u202egnitso.txt", "<img src=x onerror=alert(1)>.txt"])
def test_a_name_with_odd_characters_is_kept_and_shown_on_one_line(tmp_path: Path, name: str) -> None:  # 12
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert read_file(tmp_path / name).source.name == name
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(DocumentProblem) as caught:
        read_file(tmp_path / name)
    shown = caught.value.sentence("nl")
    assert all(char.isprintable() for char in shown)
    assert "<img" in shown or "\ufffd" in shown


def test_a_file_that_changed_once_is_read_as_it_became(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # 9
    path = tmp_path / "agenda.txt"
    path.write_text(TEXT[:60], encoding="utf-8")
    looks = iter(range(100))
    fstat = os.fstat

    def changing(descriptor: int) -> os.stat_result:
        if next(looks) == 1:
            path.write_text(TEXT, encoding="utf-8")
        return fstat(descriptor)

    monkeypatch.setattr(os, "fstat", changing)
    assert read_file(path).source.text == TEXT


def test_a_device_that_never_ends_is_not_read() -> None:  # 7
    if not Path("/dev/zero").exists():
        pytest.skip("this system has no devices")
    assert code_of(lambda: read_file(Path("/dev/zero"))) == "not_a_file"


# Encodings


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_wide_encodings_with_and_without_a_mark(encoding: str, ends: str) -> None:  # 17
    agenda = read_bytes(TEXT.replace("\n", ends).encode(encoding), "agenda.txt")
    assert [block.text for block in agenda.paragraphs] == ["Nederland steunt Oekraïne, België en Moldavië."]
    assert agenda.source.undecodable == 0


def test_half_a_character_at_the_end_is_counted() -> None:  # 19
    source = read_bytes(TEXT.encode("utf-16")[:-1], "agenda.txt").source
    assert (source.undecodable, source.text[-1]) == (1, "\ufffd")


@pytest.mark.parametrize("direction", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
def test_marks_of_direction_stay_in_the_source_and_out_of_the_text(direction: str) -> None:  # 22
    agenda = read_bytes(TEXT.replace("steunt", f"ste{direction}unt").encode(), "agenda.txt")
    assert direction in agenda.source.text
    assert "Nederland steunt" in agenda.paragraphs[0].text


def test_both_forms_of_an_accent_are_one_name() -> None:  # 24
    names = [
        [entity.canonical for block in understood(text.encode()).paragraphs for entity in block.entities]
        for text in (TEXT, unicodedata.normalize("NFD", TEXT))
    ]
    assert "Oekraïne" in names[0]
    assert names[0] == names[1]


def test_letters_that_only_look_the_same_stay_what_they_are() -> None:  # 25
    agenda = understood(TEXT.replace("Oekraïne", "Оекраïne").encode())
    assert "Оекраïne" in agenda.paragraphs[0].text
    assert "Oekraïne" not in [entity.canonical for entity in agenda.paragraphs[0].entities]


def test_ten_megabytes_on_one_line_are_split() -> None:  # 26
    document = open_bytes(b"Nederland steunt dit. " * 460_000, "agenda.txt")
    assert max(line.end - line.start for line in document.lines) <= 20_000
    assert len(document.lines) > 500


def test_a_million_accents_on_one_letter_are_cut_and_quick() -> None:  # 27
    agenda = read_bytes((TEXT + "e" + "\u0301" * 1_000_000 + "\n").encode(), "agenda.txt")
    assert max(len(block.text) for block in agenda.blocks) <= 20_001
    assert seconds(lambda: understand(agenda)) < 5


def test_offsets_are_exact_around_odd_line_ends_and_non_characters() -> None:  # 20, 28
    odd = "\u2028\u2029\x85\v\ufdd0\ufffe\uffff\U0001fffe\0\u200b\U0001f600"
    text = TEXT.replace("België", f"Bel{odd}gië") + f"\n{odd}Slot{odd}.\n"
    agenda = read_bytes(text.encode(), "agenda.txt")
    assert agenda.source.text == text
    check(agenda)
    for block in agenda.blocks:
        for piece in block.pieces:
            assert len(piece.text.of(block.text)) == len(piece.text)


# Containers


@pytest.mark.parametrize("member", ["content.xml", "styles.xml", "META-INF/manifest.xml"])
def test_a_document_type_in_any_part_of_an_odf_file_is_refused(member: str) -> None:  # 36, 37
    laughs = "".join(f'<!ENTITY l{n + 1} "&l{n};&l{n};&l{n};&l{n};&l{n};">' for n in range(20))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><x encryption="&l20;">&l20;</x>'
    members = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>", member: bomb}
    code = code_of(lambda: read_bytes(zipped(members), "brief.odt"))
    assert code == ("unsafe_xml" if member != "META-INF/manifest.xml" else "empty")  # that one is not parsed


@pytest.mark.parametrize("wrap", [b"%s", b"\xef\xbb\xbf%s", b"<!-- x -->\n%s", b"<?xml version='1.0'?>%s"])
def test_a_flat_odf_file_with_a_document_type_is_refused(wrap: bytes) -> None:  # 36
    bomb = b'<!DOCTYPE x [<!ENTITY a "b">]><office:document xmlns:office="x"><p>&a;</p></office:document>'
    assert code_of(lambda: read_bytes(wrap % bomb, "brief.fodt")) == "unsafe_xml"


def test_an_archive_that_is_a_bomb_is_refused_at_once() -> None:  # 29
    data = zipped({"[Content_Types].xml": "wordprocessingml", "word/document.xml": bytes(200_000_000)})
    assert seconds(lambda: code_of(lambda: read_bytes(data, "brief.docx"))) < 0.5


@pytest.mark.parametrize("data", [raw_docx(paragraph(run("tekst"))), raw_odt("<text:p>tekst</text:p>")])
def test_a_truncated_archive_is_damaged(data: bytes) -> None:  # 35
    for share in range(1, 10):
        cut = data[: len(data) * share // 10]
        assert code_of(lambda cut=cut: read_bytes(cut, "brief")) in ("damaged", "format_not_supported")  # type: ignore[misc]


def test_ten_thousand_pages_are_refused_soon() -> None:  # 40
    data = written([lines_drawn(["x"])] * 10_000)
    started = time.perf_counter()
    assert code_of(lambda: read_bytes(data, "brief.pdf")) == "too_many_pages"
    assert time.perf_counter() - started < 5
    assert MOST_PAGES < 10_000


def test_a_page_that_refers_to_itself_ends() -> None:  # 41
    data = written([lines_drawn(["tekst"])]).replace(b"/Kids [", b"/Kids [2 0 R ")
    try:
        assert read_bytes(data, "brief.pdf").source.text
    except DocumentProblem as problem:
        assert problem.code in ("damaged", "no_text", "too_many_pages")  # noqa: PT017


# Where a document is read


def understood(data: bytes) -> Agenda:
    return understand(read_bytes(data, "agenda.txt"))


def large_word_file() -> bytes:
    return raw_docx(paragraph(run("Nederland steunt dit.")) * (worker.HARMLESS // 60))


@pytest.mark.parametrize(
    ("data", "apart"),
    [
        (raw_docx(paragraph(run("Nederland steunt dit."))), False),
        (raw_odt("<text:p>Nederland steunt dit.</text:p>"), False),
        (b"<p>Nederland steunt dit.</p>", False),
        (large_word_file(), True),
        (raw_odt("<text:p>Nederland steunt dit.</text:p>" * (worker.HARMLESS // 30)), True),
        (b"<p>Nederland steunt dit.</p>" * (worker.HARMLESS // 25), True),
        (written([lines_drawn(["Nederland steunt dit."])]), True),
    ],
    ids=["docx", "odt", "html", "large docx", "large odt", "large html", "pdf"],
)
def test_what_may_take_long_is_read_apart(data: bytes, apart: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    start_module = worker.start_module

    def counted(module: str) -> subprocess.Popen[bytes]:
        started.append(module)
        return start_module(module)

    monkeypatch.setattr(worker, "start_module", counted)
    assert open_bytes(data, "brief").source.text.startswith("Nederland steunt dit.")
    assert bool(started) == apart


def test_what_is_read_apart_is_what_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    document = large_word_file()  # once: the time of making stands in it
    apart = open_bytes(document, "brief.docx")
    monkeypatch.setattr(worker._ThisProcess, "disposable", True)
    assert open_bytes(document, "brief.docx") == apart


def test_reading_apart_can_be_stopped(tmp_path: Path) -> None:  # 15
    (tmp_path / "brief.docx").write_bytes(large_word_file())
    asked: list[float] = []

    def stopped() -> bool:
        asked.append(time.perf_counter())
        return len(asked) == 2

    assert code_of(lambda: read_file(tmp_path / "brief.docx", stopped=stopped)) == "stopped"
    assert len(asked) == 2


def test_every_problem_of_a_document_or_the_library_has_a_sentence_in_both_languages() -> None:
    raised = re.compile(r"""(?:Document|Library)Problem\(\s*"([a-z_0-9]+)",""")
    codes = {
        code
        for file in (PROJECT_ROOT / "agendas").rglob("*.py")
        for code in raised.findall(file.read_text(encoding="utf-8"))
    }
    assert len(codes) > 20
    facts = dict.fromkeys(
        (
            "limit",
            "reason",
            "format",
            "value",
            "start",
            "end",
            "word",
            "text",
            "line",
            "column",
            "entry",
            "field",
        ),
        "x",
    )
    for code in sorted(codes):
        assert sentence_of(code, "naam", "nl", **facts) != sentence_of(code, "naam", "en", **facts)
