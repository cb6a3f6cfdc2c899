"""The user's own name list is kept as a file that a person can read, and never spoilt."""

from __future__ import annotations

import contextlib
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.library.own_names import (
    FILE_NAME,
    digest,
    fields_of,
    in_force,
    load,
    own_names_from,
    reader_version,
    save,
)
from agendas.library.shelf import reader_fingerprint
from agendas.model import ENTITY_TYPES
from agendas.problems import LibraryProblem
from agendas.resources import PROJECT_ROOT
from agendas.understanding.own_names import NO_OWN_NAMES, NoName, OwnName, OwnNames

LIMA = OwnName("Task Force Lima", "organisation", ("TF Lima",), "sinds mei")
OWN = OwnNames((LIMA,), (NoName("Pool", "country"), NoName("Aldus")))

texts = st.text(min_size=1).filter(str.strip)
types = st.sampled_from(ENTITY_TYPES)
variants = st.lists(texts, max_size=3, unique=True).map(tuple)
own_names = st.builds(
    OwnNames,
    st.lists(st.builds(OwnName, texts, types, variants, st.text()), max_size=4, unique=True).map(tuple),
    st.lists(st.builds(NoName, texts, st.none() | types), max_size=4, unique=True).map(tuple),
)


def write(folder: Path, content: str | bytes) -> Path:
    file = folder / FILE_NAME
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def refused(folder: Path) -> LibraryProblem:
    """Why the file is not understood; it must be in force nowhere, and stay as it is."""
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(LibraryProblem) as caught:
        load(folder)
    with pytest.raises(LibraryProblem):
        save(folder, OWN)
    assert in_force(folder) == NO_OWN_NAMES
    assert (folder / FILE_NAME).read_bytes() == before
    for language in ("nl", "en"):
        sentence = caught.value.sentence(language)
        assert FILE_NAME in sentence
        assert "\n" not in sentence
    return caught.value


# Kept


def test_no_file_is_no_own_names(tmp_path: Path) -> None:
    assert load(tmp_path) == load(tmp_path / "nowhere") == in_force(tmp_path) == NO_OWN_NAMES


@given(own=own_names)
def test_whatever_is_kept_comes_back(own: OwnNames, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("own")
    kept = save(folder, own)
    assert load(folder) == kept
    assert set(kept.names) == set(own.names)
    assert set(kept.no_names) == set(own.no_names)
    assert save(folder, kept) == kept


def test_the_file_is_readable_and_sorted(tmp_path: Path) -> None:
    save(tmp_path, OwnNames((OwnName("zeemacht", "organisation"), LIMA), OWN.no_names))
    text = (tmp_path / FILE_NAME).read_text(encoding="utf-8")
    assert text.startswith("# Eigen namenlijst van Standpunt.")
    assert text[text.index("\n[[") :] == (
        '\n[[name]]\ncanonical = "Task Force Lima"\ntype = "organisation"\nvariants = ["TF Lima"]\n'
        'note = "sinds mei"\n'
        '\n[[name]]\ncanonical = "zeemacht"\ntype = "organisation"\n'
        '\n[[no_name]]\nwritten = "Aldus"\n'
        '\n[[no_name]]\nwritten = "Pool"\ntype = "country"\n'
    )
    for type_ in ENTITY_TYPES:
        assert type_ in text[: text.index("\n[[")]


def test_what_cannot_be_seen_is_written_as_its_number(tmp_path: Path) -> None:
    save(tmp_path, OwnNames((OwnName('a"b\\c\n\u00a0\u202e\U000e0001', "place"),)))
    assert r'canonical = "a\"b\\c\n\u00a0\u202e\U000e0001"' in (tmp_path / FILE_NAME).read_text("utf-8")


def test_half_a_character_and_blank_names_are_no_reason_to_keep_nothing(tmp_path: Path) -> None:
    own = OwnNames(
        (OwnName("Li\ud800ma", "place", ("", " ", "L")), OwnName(" ", "place")), (NoName(""), NoName("x"))
    )
    assert save(tmp_path, own) == OwnNames((OwnName("Li\ufffdma", "place", ("L",)),), (NoName("x"),))
    assert load(tmp_path).names[0].canonical == "Li\ufffdma"


def test_a_file_as_notepad_leaves_it(tmp_path: Path) -> None:
    write(tmp_path, b'\xef\xbb\xbf[[name]]\r\ncanonical = "Lima"\r\ntype = "place"\r\n')
    assert load(tmp_path) == OwnNames((OwnName("Lima", "place"),))


def test_the_order_of_a_file_made_by_hand_is_kept(tmp_path: Path) -> None:
    write(tmp_path, '[[no_name]]\nwritten = "b"\n[[no_name]]\nwritten = "a"\ntype = "place"\n')
    assert load(tmp_path) == OwnNames((), (NoName("b"), NoName("a", "place")))


def test_a_list_kept_elsewhere_is_written_through_its_link(tmp_path: Path) -> None:
    elsewhere = tmp_path / "namen.toml"
    elsewhere.write_text("")
    (tmp_path / FILE_NAME).symlink_to(elsewhere)
    save(tmp_path, OWN)
    assert (tmp_path / FILE_NAME).is_symlink()
    assert "Task Force Lima" in elsewhere.read_text("utf-8")


# Not understood


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        ('[[name]]\ncanonical = "Lima\n', "own_names_no_toml", ["regel 2"]),
        ("[[name]]\ncanonical = ", "own_names_no_toml", ["regel 2"]),
        ("a = " + "[" * 100_000, "own_names_no_toml", ["regel 1"]),
        ("a = 1" + "0" * 10_000, "own_names_no_toml", ["regel 1"]),
        ('[[naam]]\ncanonical = "Lima"\n', "own_names_unknown_table", ["[[name]]", "‘naam’"]),
        ("name = 3\n", "own_names_unknown_table", ["‘name’"]),
        ("name = [3]\n", "own_names_unknown_table", ["‘name’"]),
        (
            '[[name]]\ncanonical = "A"\ntype = "place"\n[[name]]\ncanonical = "Lima"\ntype = "stad"\n',
            "own_names_unknown_type",
            ["[[name]] 2 (Lima)", "‘stad’", "place, meeting"],
        ),
        ('[[name]]\ncanonical = "Lima"\n', "own_names_unknown_type", ["[[name]] 1 (Lima)"]),
        ('[[name]]\ncanonical = "Lima"\ntype = ["place"]\n', "own_names_unknown_type", ["(Lima)"]),
        (
            '[[name]]\ncanonical = "Lima"\ntype = "place"\nvariant = ["L"]\n',
            "own_names_unknown_field",
            ["(Lima)", "‘variant’", "variants"],
        ),
        ('[[name]]\ntype = "place"\n', "own_names_wrong_value", ["[[name]] 1", "‘canonical’"]),
        ('[[name]]\ncanonical = " "\ntype = "place"\n', "own_names_wrong_value", ["‘canonical’"]),
        ('[[name]]\ncanonical = "L"\ntype = "place"\nnote = 3\n', "own_names_wrong_value", ["‘note’"]),
        ('[[name]]\ncanonical = "L"\ntype = "place"\nvariants = "M"\n', "own_names_wrong_list", ["(L)"]),
        ('[[name]]\ncanonical = "L"\ntype = "place"\nvariants = [""]\n', "own_names_wrong_list", ["(L)"]),
        ("[[no_name]]\nwritten = 3\n", "own_names_wrong_value", ["[[no_name]] 1", "‘written’"]),
        ('[[no_name]]\nwritten = "x"\ntype = ""\n', "own_names_unknown_type", ["[[no_name]] 1 (x)"]),
        ('[[name]]\ncanonical = "Café"\n'.encode("cp1252"), "own_names_not_utf8", ["UTF-8"]),
    ],
)
def test_one_sentence_says_which_entry_is_wrong(
    tmp_path: Path, content: str | bytes, code: str, words: list[str]
) -> None:
    write(tmp_path, content)
    problem = refused(tmp_path)
    assert problem.code == code
    for word in words:
        assert word in problem.sentence("nl")


def test_a_name_that_would_break_the_line_is_shown_without_its_line_end(tmp_path: Path) -> None:
    write(tmp_path, r"[[name]]" "\n" r'canonical = "a\nb\u202e"' "\n")
    assert "\u202e" not in refused(tmp_path).sentence("nl")


@given(content=st.binary(max_size=80))
def test_any_file_is_own_names_or_a_sentence(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("own")
    write(folder, content)
    with contextlib.suppress(LibraryProblem):
        assert load(folder) == in_force(folder)


def test_a_folder_in_its_place_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(LibraryProblem) as caught:
        load(tmp_path)
    assert caught.value.code == "own_names_unreadable"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="may write everywhere")
def test_a_folder_that_cannot_be_written_to_is_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with pytest.raises(LibraryProblem) as caught:
            save(tmp_path, OWN)
    finally:
        tmp_path.chmod(stat.S_IRWXU)
    assert caught.value.code == "library_not_writable"


def test_what_cannot_be_written_leaves_the_old_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = save(tmp_path, OWN)

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(LibraryProblem) as caught:
        save(tmp_path, NO_OWN_NAMES)
    assert caught.value.code == "library_full"
    assert load(tmp_path) == kept
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


# What a reader is told


@given(own=own_names)
def test_a_reader_hears_all_but_the_notes(own: OwnNames) -> None:
    heard = own_names_from(fields_of(own))
    assert heard.no_names == own.no_names
    assert [(one.canonical, one.type, one.variants) for one in heard.names] == [
        (one.canonical, one.type, one.variants) for one in own.names
    ]
    assert digest(heard) == digest(own)


@pytest.mark.parametrize(
    "fields",
    [
        {"names": [], "no_names": [["x", "stad"]]},
        {"names": [["x", "place"]], "no_names": []},
        {"names": [[3, "place", []]], "no_names": []},
        {"names": [["x", "place", [3]]], "no_names": []},
        {"names": []},
    ],
)
def test_what_is_no_list_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        own_names_from(fields)


def test_the_version_of_a_reader_tells_its_own_names() -> None:
    noted = OwnNames((OwnName(LIMA.canonical, LIMA.type, LIMA.variants, "anders"),), OWN.no_names)
    assert reader_version(NO_OWN_NAMES) == reader_fingerprint()
    assert reader_version(OWN).startswith(reader_fingerprint() + "-")
    assert reader_version(noted) == reader_version(OWN)
    others = [OwnNames(OWN.names), OwnNames((), OWN.no_names), OwnNames(OWN.names, OWN.no_names[::-1])]
    assert len({reader_version(one) for one in (OWN, *others)}) == 4


def test_no_database_is_loaded_for_them() -> None:
    code = "import sys, agendas.library.own_names; sys.exit('sqlite3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=PROJECT_ROOT, check=False).returncode == 0
