"""Settings as a file: what goes out comes in, and what anyone may have written in between is sorted out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.model import ENTITY_TYPES
from gui.preferences.exchange import (
    LARGEST_FILE,
    ReadSettings,
    SettingsFileError,
    read_file,
    read_toml,
    settings_toml,
)
from gui.preferences.table import Value, preferences
from gui.settings import LARGEST_ZOOM, LONGEST_NAME, SMALLEST_ZOOM

TABLE = preferences(["source", "bare"])
HEAD = "standpunt_settings = 1\n"


def read(text: str | bytes) -> ReadSettings:
    content = text.encode() if isinstance(text, str) else text
    return read_toml(content, TABLE, lambda family: family != "Gone")


def fault(text: str | bytes) -> str:
    with pytest.raises(SettingsFileError) as raised:
        read(text)
    return raised.value.fault


def names() -> st.SearchStrategy[str]:
    return st.text(max_size=LONGEST_NAME).filter(lambda text: text.isprintable() and text != "IBM Plex Serif")


@st.composite
def any_values(draw: st.DrawFn) -> dict[str, Value]:
    drawn: dict[str, Value] = {
        one.key: draw(st.sampled_from(one.choices)) for one in TABLE if one.kind == "choice"
    }
    drawn["text_family"] = draw(names())
    drawn["zoom"] = draw(st.integers(SMALLEST_ZOOM, LARGEST_ZOOM))
    drawn["hidden_entity_types"] = draw(st.frozensets(st.sampled_from(ENTITY_TYPES)))
    return drawn


@given(any_values(), st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_what_is_exported_is_read_as_it_was(values: dict[str, Value], remark: str) -> None:
    """A remark in any language, and a family with quotes in its name, must not end the line they stand in."""
    text = settings_toml(TABLE, values, lambda _: remark)
    assert read_toml(text.encode(), TABLE, lambda _: True) == ReadSettings(values, ())


def test_the_file_can_be_read_by_eye() -> None:
    values = {one.key: one.default for one in TABLE if one.has_value}
    lines = settings_toml(TABLE, values, lambda one: f"About\n{one.key}").splitlines()
    assert lines[:5] == [
        "standpunt_settings = 1", "", "[reading]", "# About text_family", 'text_family = "IBM Plex Serif"',
    ]  # fmt: skip
    assert "hidden_entity_types = []" in lines


def test_what_is_not_known_or_not_possible_is_named_and_the_rest_is_taken_over() -> None:
    got = read(
        f"{HEAD}loose = 1\n[reading]\nzoom = 900\ntext_family = 'Gone'\npink = true\n"
        "hidden_entity_types = ['elf']\n[comparing]\ncolumns = 'one'\nrendering = 3\nzoom = 120\n"
        "[elves]\nlegolas = 1\n"
    )
    assert got.values == {"columns": "one"}
    assert got.ignored == (
        "loose", "zoom", "text_family", "pink", "hidden_entity_types", "rendering", "zoom", "elves",
    )  # fmt: skip


def test_what_is_only_shown_or_forgotten_cannot_be_taken_over() -> None:
    got = read(f"{HEAD}[library]\nlibrary_folder = '/etc'\n[appearance]\nplaces = 'x'\nsession = 'x'\n")
    assert got == ReadSettings({}, ("library_folder", "places", "session"))


def test_a_file_made_by_notepad_is_read() -> None:
    assert read(b"\xef\xbb\xbf" + f"{HEAD}[reading]\nzoom = 110\n".replace("\n", "\r\n").encode()).values == {
        "zoom": 110
    }


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "not_settings"),
        (b"zoom = 100\n", "not_settings"),
        (b"standpunt_settings = true\n", "not_settings"),
        (b"standpunt_settings = 'one'\n", "not_settings"),
        (b"standpunt_settings = 0\n", "not_settings"),
        (b"standpunt_settings = 2\n", "newer"),
        (b"PK\x03\x04\x00\xff", "damaged"),
        (b"\xff\xfez\x00", "damaged"),
        (HEAD.encode() + b"[reading]\nzoom = ", "damaged"),
        (HEAD.encode() + b"[reading]\nzoom = 1\nzoom = 2\n", "damaged"),
        (b"a = " + b"[" * 60_000, "damaged"),
        (b"a = " + b"9" * 60_000, "damaged"),
    ],
)
def test_a_file_of_which_nothing_can_be_had(content: bytes, expected: str) -> None:
    assert fault(content) == expected


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    for each in (content, HEAD.encode() + content, HEAD.encode() + b"[reading]\nzoom = " + content):
        try:
            got = read(each)
        except SettingsFileError:
            continue
        assert all(one.accepts(got.values[one.key]) for one in TABLE if one.key in got.values)


def test_a_file_that_is_not_there_is_too_large_or_is_no_file(tmp_path: Path) -> None:
    large = tmp_path / "large.toml"
    large.write_bytes(HEAD.encode() + b"#" * LARGEST_FILE)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)  # reading it would wait for ever
    for path, expected in (
        (tmp_path / "gone", "unreadable"), (tmp_path, "unreadable"), (pipe, "unreadable"),
        (large, "too_large"),
    ):  # fmt: skip
        with pytest.raises(SettingsFileError) as raised:
            read_file(path, TABLE, lambda _: True)
        assert raised.value.fault == expected
