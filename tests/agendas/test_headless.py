"""The commands without a window, as a shell sees them: exit status, output, one sentence on failure."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from agendas import headless
from agendas.resources import PROJECT_ROOT, seeds_folder

APRIL = seeds_folder() / "2025-04-03-brussel.txt"
DECEMBER = seeds_folder() / "2025-12-03-brussel.txt"


def run(
    *arguments: str | Path, stdin: bytes = b"", language: str = "nl_NL.UTF-8"
) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": language}
    command = [sys.executable, "main.py", *map(str, arguments)]
    return subprocess.run(
        command, cwd=PROJECT_ROOT, input=stdin, capture_output=True, check=False, env=environment
    )


def assert_one_sentence(done: subprocess.CompletedProcess[bytes], *words: str) -> None:
    assert done.returncode == 1
    assert done.stdout == b""
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 1
    assert "Traceback" not in lines[0]
    for word in words:
        assert word in lines[0]


def test_read_gives_json_that_points_into_its_own_text() -> None:
    done = run("read", APRIL, "--format", "json")
    assert done.returncode == 0
    made = json.loads(done.stdout)
    assert made["meeting"]["place"] == "Brussel"
    for block in made["blocks"]:
        for entity in block["entities"]:
            assert block["text"][entity["start"] : entity["end"]] == entity["text"]


def test_read_takes_standard_input() -> None:
    from_file = json.loads(run("read", APRIL, "--format", "json").stdout)
    piped = json.loads(run("read", "-", "--format", "json", stdin=APRIL.read_bytes()).stdout)
    assert piped["blocks"] == from_file["blocks"]


@pytest.mark.parametrize("form", ["text", "markdown", "json", "html"])
def test_every_format_is_written_to_a_file(form: str, tmp_path: Path) -> None:
    target = tmp_path / "uit"
    done = run("read", APRIL, "--format", form, "-o", target)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert "Straat" in target.read_text("utf-8") or "Brussel" in target.read_text("utf-8")


def test_compare_shows_every_paragraph_once() -> None:
    made = json.loads(run("compare", APRIL, DECEMBER, "--format", "json").stdout)
    left = [block for row in made["rows"] for block in row["left"]]
    right = [block for row in made["rows"] for block in row["right"]]
    assert sorted(left) == sorted(f"p{number}" for number in range(1, 11))
    assert sorted(right) == sorted(f"p{number}" for number in range(1, 12))


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_compare_has_readable_formats(form: str) -> None:
    done = run("compare", APRIL, DECEMBER, "--format", form)
    assert done.returncode == 0
    assert "gewijzigd" in done.stdout.decode()


@pytest.mark.parametrize(
    ("form", "begin"), [("docx", b"PK\x03\x04"), ("odt", b"PK\x03\x04"), ("html", b"<!DOCTYPE html>")]
)
def test_compare_gives_the_formats_of_the_window(form: str, begin: bytes, tmp_path: Path) -> None:
    piped = run("compare", APRIL, DECEMBER, "--format", form)
    assert piped.returncode == 0
    assert piped.stdout.startswith(begin)
    target = tmp_path / "uit"
    assert run("compare", APRIL, DECEMBER, "--format", form, "-o", target).returncode == 0
    assert target.read_bytes() == piped.stdout


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_a_word_document_is_not_poured_over_a_terminal(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told = io.StringIO()
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stderr", told)
    with pytest.raises(SystemExit) as stopped:
        headless.run(["compare", str(APRIL), str(DECEMBER), "--format", form])
    assert stopped.value.code == 2
    assert f"{form} is geen tekst voor een scherm; noem met -o het bestand dat het wordt" in told.getvalue()


def test_a_missing_file_is_one_dutch_sentence_under_a_dutch_locale(tmp_path: Path) -> None:
    assert_one_sentence(run("read", tmp_path / "weg.txt"), "weg.txt", "bestaat niet")


def test_and_one_english_sentence_elsewhere(tmp_path: Path) -> None:
    assert_one_sentence(run("read", tmp_path / "weg.txt", language="C"), "weg.txt", "does not exist")


def test_an_empty_file_a_folder_and_a_binary_file(tmp_path: Path) -> None:
    empty = tmp_path / "leeg.txt"
    empty.touch()
    binary = tmp_path / "plaatje.txt"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    assert_one_sentence(run("read", empty), "leeg.txt", "leeg")
    assert_one_sentence(run("read", tmp_path), tmp_path.name, "map")
    assert_one_sentence(run("read", binary), "plaatje.txt")
    assert_one_sentence(run("compare", APRIL, empty), "leeg.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(tmp_path: Path) -> None:
    closed = tmp_path / "dicht.txt"
    closed.write_text("tekst")
    closed.chmod(0)
    assert_one_sentence(run("read", closed), "dicht.txt", "mag niet")


def test_an_output_that_cannot_be_written(tmp_path: Path) -> None:
    assert_one_sentence(run("read", APRIL, "-o", tmp_path / "nergens" / "uit.txt"), "uit.txt")


def test_wrong_arguments_are_status_two() -> None:
    assert run("read").returncode == 2
    assert run("read", APRIL, "--format", "perkament").returncode == 2


def test_a_headless_command_never_imports_qt() -> None:
    code = (
        "import sys, main\n"
        f"status = main.main(['compare', {str(APRIL)!r}, {str(DECEMBER)!r}, '-o', {os.devnull!r}])\n"
        "sys.exit(any(name.startswith(('PySide6', 'gui')) for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT_ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_a_text_that_is_no_agenda_has_paragraphs_and_no_facts() -> None:
    recipe = b"Schil de aardappels.\n\nKook ze twintig minuten in ruim water.\n"
    made = json.loads(run("read", "-", "--format", "json", stdin=recipe).stdout)
    assert [block["kind"] for block in made["blocks"]] == ["paragraph", "paragraph"]
    assert made["title"] == ""
    assert set(made["meeting"].values()) == {None, False}
