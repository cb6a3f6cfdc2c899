"""Files that are text in some encoding, and files that cannot be read: one clear problem each."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from agendas.problems import DocumentProblem
from agendas.reading import read_bytes, read_file, read_text

TEXT = (
    "Geannoteerde agenda Raad Buitenlandse Zaken van 3 mei 2021\n\n"
    "Oekraïne, België en één café: “ja” – € 5.\n"
)
PLAIN = "Oekraïne, België en één café.\n" * 3


def problem_of(path: Path) -> DocumentProblem:
    with pytest.raises(DocumentProblem) as caught:
        read_file(path)
    for language in ("nl", "en"):
        sentence = caught.value.sentence(language)
        assert "\n" not in sentence
        assert "{" not in sentence
    return caught.value


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
        ("mac_roman", "mac_roman"),
    ],
)
def test_encodings(encoding: str, named: str) -> None:
    source = read_bytes(TEXT.encode(encoding), "agenda.txt").source
    assert source.text == TEXT
    assert source.encoding == named
    assert source.undecodable == 0


def test_the_old_encoding_of_dos() -> None:
    source = read_bytes(PLAIN.encode("cp850"), "agenda.txt").source
    assert (source.text, source.encoding) == (PLAIN, "cp850")


def test_a_big_endian_mark() -> None:
    assert read_bytes(b"\xfe\xff" + TEXT.encode("utf-16-be"), "a").source.text == TEXT


def test_a_few_damaged_bytes_are_counted() -> None:
    data = TEXT.encode("utf-8").replace(b"Raad", b"R\xffad", 1)
    source = read_bytes(data, "agenda.txt").source
    assert source.encoding == "utf-8"
    assert source.undecodable == 1
    assert "R\ufffdad" in source.text


def test_nuls_windows_line_ends_and_direction_marks() -> None:
    data = TEXT.replace("\n", "\r\n").replace("Oek", "O\0e\u202ek").encode("utf-8")
    agenda = read_bytes(data, "agenda.txt")
    assert agenda.paragraphs[0].text.startswith("Oekraïne, België")
    reasons = {omission.reason for omission in agenda.omissions}
    assert "control character" in reasons


def test_a_lone_surrogate_is_replaced_in_its_place() -> None:
    source = read_text("Oek\ud800raïne", "a").source
    assert (source.text, source.undecodable) == ("Oek\ufffdraïne", 1)


def test_missing(tmp_path: Path) -> None:
    assert problem_of(tmp_path / "weg.txt").code == "missing"
    (tmp_path / "bestand").write_text("tekst")
    assert problem_of(tmp_path / "bestand" / "weg.txt").code == "missing"
    assert problem_of(Path("nul\0.txt")).code == "missing"


def test_folder(tmp_path: Path) -> None:
    assert problem_of(tmp_path).code == "folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_a_fifo_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    assert problem_of(tmp_path / "pijp").code == "not_a_file"


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="this system has no devices")
def test_a_device() -> None:
    assert problem_of(Path("/dev/null")).code == "not_a_file"


def test_a_loop_of_links(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert problem_of(tmp_path / "a").code in ("missing", "unreadable")


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "geheim.txt").write_text("tekst")
    monkeypatch.setattr(os, "open", refuse)
    assert problem_of(tmp_path / "geheim.txt").code == "no_permission"


def test_a_file_that_keeps_changing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "groeit.txt"
    path.write_text("tekst")
    reads = os.fstat

    def fstat(descriptor: int) -> os.stat_result:
        with path.open("a") as file:
            file.write("meer")
        return reads(descriptor)

    monkeypatch.setattr(os, "fstat", fstat)
    assert problem_of(path).code == "changed_while_read"


@pytest.mark.parametrize("content", ["", " \n\t\n", "\ufeff", "\u200b\u00a0\n", "\0\0\n"])
def test_empty(tmp_path: Path, content: str) -> None:
    (tmp_path / "leeg.txt").write_text(content, encoding="utf-8")
    assert problem_of(tmp_path / "leeg.txt").code == "empty"


def test_too_large(tmp_path: Path) -> None:
    with (tmp_path / "groot.txt").open("wb") as file:
        file.truncate(51 * 1024 * 1024)  # a hole: takes no room on the disk
    found = problem_of(tmp_path / "groot.txt")
    assert (found.code, found.facts) == ("too_large", {"limit": 50})


@pytest.mark.parametrize(
    ("content", "code", "kind"),
    [
        (b"{\\rtf1 tekst}", "format_not_supported", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "binary", None),
        (b"\x7fELF\x02\x01", "binary", None),
        (bytes(range(256)) * 8, "binary", None),
    ],
)
def test_what_is_no_text(tmp_path: Path, content: bytes, code: str, kind: str | None) -> None:
    (tmp_path / "agenda.txt").write_bytes(content)
    found = problem_of(tmp_path / "agenda.txt")
    assert (found.code, found.facts.get("format")) == (code, kind)


def test_text_under_another_name_is_read(tmp_path: Path) -> None:
    (tmp_path / "agenda.pdf").write_text(TEXT, encoding="utf-8")
    assert read_file(tmp_path / "agenda.pdf").title.startswith("Geannoteerde agenda")


def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"agenda-\xff.txt")
    try:
        path.write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system refuses such names")
    assert read_file(path).source.name == "agenda-\ufffd.txt"
