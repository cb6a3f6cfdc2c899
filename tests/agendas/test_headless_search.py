"""Searching and keeping a library without a window, as a shell sees it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from agendas.resources import PROJECT_ROOT, seeds_folder
from tests.agendas.test_headless import assert_one_sentence, run

APRIL = seeds_folder() / "2025-04-03-brussel.txt"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the five agendas that come with the product."""
    folder = tmp_path_factory.mktemp("bibliotheek")
    assert run("search", "iets", "--library", folder).returncode == 0
    return folder


def test_a_new_library_has_the_agendas_of_the_product(library: Path) -> None:
    assert (library / "library.sqlite").exists()
    done = run("search", "bondgenoot", "--library", library, "--format", "json")
    assert (done.returncode, done.stderr) == (0, b"")
    made = json.loads(done.stdout)
    assert (made["schema"], made["query"], made["count"]) == (1, "bondgenoot", 5)
    for result in made["results"]:
        assert set(result) == {"key", "title", "meeting", "passage_count", "passages"}
        assert result["meeting"]["start"]
        assert 1 <= len(result["passages"]) <= result["passage_count"]
        for passage in result["passages"]:
            for start, end in passage["marks"]:
                assert passage["text"][start:end].lower().startswith("bondgenot")


def test_fields_and_positions(library: Path) -> None:
    query = "standpunt: land:Oekraïne jaar:2025 plaats:Brussel"
    made = json.loads(run("search", query, "--library", library, "--format", "json").stdout)
    assert made["count"] == 2
    assert {result["meeting"]["place"] for result in made["results"]} == {"Brussel"}
    assert all(passage["position"] for result in made["results"] for passage in result["passages"])


def test_results_as_text(library: Path) -> None:
    done = run("search", "gastheerschap", "--library", library)
    assert done.returncode == 0
    text = done.stdout.decode()
    assert text.startswith("1 agenda, voor: gastheerschap\n")
    assert "Antalya" in text
    assert "\n  2  De bijeenkomst" in text


def test_finding_nothing_is_no_failure(library: Path) -> None:
    done = run("search", "zeppelin", "--library", library)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == "Niets gevonden voor: zeppelin\n"


def test_a_search_that_is_not_understood_is_one_sentence(library: Path) -> None:
    assert_one_sentence(run("search", '"zo lang', "--library", library), "aanhalingsteken")
    assert_one_sentence(run("search", "jaar:25", "--library", library, language="C"), "year:2025")


def test_wrong_arguments_are_status_two(library: Path) -> None:
    assert run("search").returncode == 2
    assert run("search", "steun", "--format", "markdown").returncode == 2
    assert run("library", "add", "--library", library).returncode == 2
    assert run("library", "list", APRIL, "--library", library).returncode == 2


def test_a_library_that_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").write_bytes(b"geen database " * 500)
    done = run("search", "steun", "--library", tmp_path)
    assert_one_sentence(done, "library.sqlite")


def test_a_folder_of_documents_is_searched_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "april.txt").write_bytes(APRIL.read_bytes())
    (tmp_path / "leeg.txt").touch()
    done = run("search", "bondgenoten", "--library", tmp_path, "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["count"] == 1
    assert "leeg.txt" in done.stderr.decode()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["april.txt", "leeg.txt"]


def test_documents_are_added_listed_and_read_again(tmp_path: Path) -> None:
    note = tmp_path / "notitie.txt"
    note.write_text("Schil de aardappels.\n\nKook ze gaar.\n")
    library = tmp_path / "bibliotheek"
    done = run("library", "add", note, APRIL, "--library", library)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines() == [
        "niet toegevoegd: geen geannoteerde agenda: notitie.txt",
        "was er al: 2025-04-03-brussel.txt",
    ]
    listed = run("library", "list", "--library", library).stdout.decode().splitlines()
    assert len(listed) == 5
    assert "Helsingborg" in listed[0]
    again = run("library", "rebuild", "--library", library).stdout.decode().splitlines()
    assert len(again) == 5
    assert all(line.startswith("opnieuw gelezen: ") for line in again)


def test_a_document_that_cannot_be_added_is_status_one(tmp_path: Path) -> None:
    done = run("library", "add", tmp_path / "weg.txt", "--library", tmp_path / "bibliotheek")
    assert done.returncode == 1
    assert done.stdout.decode() == "mislukt: weg.txt\n"
    assert "bestaat niet" in done.stderr.decode()


def test_a_search_never_imports_qt(library: Path) -> None:
    code = (
        "import sys, main\n"
        f"status = main.main(['search', 'steun', '--library', {str(library)!r}])\n"
        "sys.exit(status or any(name.startswith(('PySide6', 'gui')) for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT_ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
