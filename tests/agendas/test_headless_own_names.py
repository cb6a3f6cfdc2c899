"""The user's own names without a window, as a shell sees them: used, or missed with one sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from agendas.library.folders import library_folder
from agendas.library.own_names import FILE_NAME, save
from agendas.resources import PROJECT_ROOT
from agendas.understanding.own_names import NoName, OwnName, OwnNames
from tests.agendas.test_headless import run

LETTER = (
    "Geannoteerde agenda van de Raad Buitenlandse Zaken van 11 mei 2026\n\n"
    "Op 11 mei 2026 vindt de Raad Buitenlandse Zaken plaats in Brussel.\n\n"
    "Nederland steunt de Zilvergroep bij haar werk in Peru.\n"
)
OWN = OwnNames((OwnName("Groep van Zilver", "organisation", ("Zilvergroep",)),), (NoName("Peru"),))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the library, in a home of its own."""
    for variable in ("HOME", "XDG_DATA_HOME", "APPDATA"):
        monkeypatch.setenv(variable, str(tmp_path))
    folder = library_folder()
    folder.mkdir(parents=True)
    return folder


def names(made: bytes) -> set[tuple[str, str]]:
    return {
        (one["type"], one["canonical"]) for block in json.loads(made)["blocks"] for one in block["entities"]
    }


def read() -> subprocess.CompletedProcess[bytes]:
    return run("read", "-", "--format", "json", stdin=LETTER.encode())


def test_read_uses_them(home: Path) -> None:
    assert ("country", "Peru") in names(read().stdout)
    save(home, OWN)
    done = read()
    assert (done.returncode, done.stderr) == (0, b"")
    assert ("organisation", "Groep van Zilver") in names(done.stdout)
    assert "Peru" not in {canonical for _, canonical in names(done.stdout)}


@pytest.fixture
def broken(home: Path) -> Iterator[Path]:
    """A list that cannot be understood; it must stay as it is."""
    file = home / FILE_NAME
    file.write_text('[[name]]\ncanonical = "Zilvergroep"\ntype = "club"\n')
    before = file.read_bytes()
    yield file
    assert file.read_bytes() == before


def assert_told(done: subprocess.CompletedProcess[bytes], file: Path) -> None:
    """One sentence, and the work was done."""
    assert done.returncode == 0
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"{file}: ")
    assert "[[name]] 1 (Zilvergroep)" in line
    assert "‘club’" in line


def test_a_broken_list_is_one_sentence_and_the_document_is_read(broken: Path) -> None:
    done = read()
    assert_told(done, broken)
    assert ("country", "Peru") in names(done.stdout)


def test_compare_says_it_once(broken: Path, tmp_path: Path) -> None:
    letter = tmp_path / "a.txt"
    letter.write_text(LETTER)
    assert_told(run("compare", letter, letter), broken)


def test_a_library_is_kept_and_searched_without_a_broken_list(broken: Path, tmp_path: Path) -> None:
    letter = tmp_path / "a.txt"
    letter.write_text(LETTER)
    assert_told(run("library", "add", letter), broken)
    done = run("search", "zilvergroep", "--format", "json")
    assert_told(done, broken)
    assert json.loads(done.stdout)["count"] == 1
    assert_told(run("library", "rebuild"), broken)


def test_search_goes_by_the_names_of_its_own_library(tmp_path: Path) -> None:
    library, letter = tmp_path / "elders", tmp_path / "a.txt"
    letter.write_text(LETTER)
    library.mkdir()
    save(library, OWN)
    assert run("library", "add", letter, "--library", library).returncode == 0
    asked = ("search", 'naam:"Groep van Zilver"', "--library", library, "--format", "json")
    assert json.loads(run(*asked).stdout)["count"] == 1
    (library / FILE_NAME).unlink()
    assert json.loads(run(*asked).stdout)["count"] == 0, "changed by hand, and read again"


def test_a_folder_of_documents_stays_one(tmp_path: Path) -> None:
    folder = tmp_path / "brieven"
    folder.mkdir()
    (folder / "a.txt").write_text(LETTER)
    save(folder, OWN)
    done = run("search", 'naam:"Groep van Zilver"', "--library", folder, "--format", "json")
    assert json.loads(done.stdout)["count"] == 1
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", FILE_NAME]


def test_reading_loads_no_database() -> None:
    code = (
        "import sys, main\n"
        "status = main.main(['read', '-', '-o', sys.argv[1]])\n"
        "sys.exit(status or any(name in sys.modules for name in ('sqlite3', 'ssl', 'multiprocessing')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, os.devnull], cwd=PROJECT_ROOT, input=LETTER.encode(), check=False
    )
    assert done.returncode == 0
