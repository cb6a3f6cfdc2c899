"""What the window remembers, and what it makes of a damaged file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings

from agendas.model import ENTITY_TYPES
from gui.settings import LARGEST_ZOOM, LONGEST_NAME, SMALLEST_ZOOM, Settings


def file_of_settings() -> Path:
    store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Standpunt", "standpunt")
    return Path(store.fileName())


def written(content: bytes) -> Settings:
    """Settings as they are read from a file with that content."""
    file = file_of_settings()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return Settings()


def everything(kept: Settings) -> tuple[object, ...]:
    return kept.language, kept.appearance, kept.zoom, kept.hidden_entity_types, kept.layout("window")


DEFAULTS = ("nl", "system", 100, frozenset[str](), QByteArray())


def test_the_tests_do_not_touch_the_users_own_settings(tmp_path: Path) -> None:
    assert file_of_settings().is_relative_to(tmp_path)


def test_defaults() -> None:
    assert everything(Settings()) == DEFAULTS


def test_what_is_kept_is_there_at_the_next_start() -> None:
    kept = Settings()
    kept.language, kept.appearance, kept.zoom = "en", "dark", 130
    kept.hidden_entity_types = frozenset({"date", "country"})
    kept.keep_layout("window", QByteArray(b"\x00state\xff"))
    assert everything(Settings()) == (
        "en", "dark", 130, frozenset({"date", "country"}), QByteArray(b"\x00state\xff"),
    )  # fmt: skip


@pytest.mark.parametrize("appearance", ["light", "dark", "contrast", "system"])
def test_every_appearance_is_kept(appearance: str) -> None:
    Settings().appearance = appearance
    assert Settings().appearance == appearance


def test_all_types_hidden_and_shown_again() -> None:
    kept = Settings()
    kept.hidden_entity_types = frozenset(ENTITY_TYPES)
    assert Settings().hidden_entity_types == frozenset(ENTITY_TYPES)
    kept.hidden_entity_types = frozenset()
    assert Settings().hidden_entity_types == frozenset()


@pytest.mark.parametrize(
    ("line", "zoom"),
    [
        ("zoom=abc", 100),
        ("zoom=", 100),
        ("zoom=99999", LARGEST_ZOOM),
        ("zoom=-3", SMALLEST_ZOOM),
        ("zoom=1, 2", 100),
    ],
)
def test_a_zoom_that_is_none(line: str, zoom: int) -> None:
    assert written(f"[General]\n{line}\n".encode()).zoom == zoom


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\xff\xfe\x00 no ini file",
        b"[General]\nlanguage=klingon\nappearance=pink\nhidden_entity_types=elves\n[layout]\nwindow=7\n",
        b"[General\nzoom",
        b"[General]\nlanguage=nl, en\nappearance=@Invalid()\nhidden_entity_types=@Invalid()\n",
    ],
)
def test_a_damaged_file_gives_the_defaults(content: bytes) -> None:
    assert everything(written(content)) == DEFAULTS


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=120))
def test_any_bytes_give_usable_settings(content: bytes) -> None:
    kept = written(b"[General]\nzoom=" + content)
    assert kept.language in {"nl", "en"}
    assert kept.appearance in {"light", "dark", "contrast", "system"}
    assert SMALLEST_ZOOM <= kept.zoom <= LARGEST_ZOOM
    assert kept.hidden_entity_types <= set(ENTITY_TYPES)
    assert isinstance(kept.layout("window"), QByteArray)


NAMES = ("text_family", "copy_style")


@pytest.mark.parametrize("key", NAMES)
@pytest.mark.parametrize(
    "line", ["=a, b", "=@Invalid()", "=@ByteArray(x)", "=" + "x" * 101, '="a\\x7b\\0c"', "=@Variant(\\0)"]
)
def test_a_name_that_is_none(key: str, line: str) -> None:
    """A list, bytes, and what has characters that no name has; without it the font was called "[...]"."""
    assert getattr(written(f"[General]\n{key}{line}\n".encode()), key) == ""


@pytest.mark.parametrize("key", NAMES)
@pytest.mark.parametrize("name", ["IBM Plex Sans", "Letter, de; “mooie” = 'één' \\ [x]", ""])
def test_a_name_is_kept_as_it_is(key: str, name: str) -> None:
    setattr(Settings(), key, name)
    assert getattr(Settings(), key) == name


KEYS = (
    "language", "appearance", "zoom", "text_family", "tour_seen", "session", "recent_comparisons",
    "hidden_entity_types", "inspector_tab", "positions_order", "rendering", "columns", "export_folder",
    "copy_style", "quotes_grouping", "arrangement",
)  # fmt: skip


def test_every_property_is_in_the_list_above() -> None:
    kept = {name for name, one in vars(Settings).items() if isinstance(one, property) and one.fset}
    assert kept == set(KEYS)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(KEYS), st.binary(max_size=60))
def test_any_bytes_for_any_setting_give_a_value_of_its_type(key: str, content: bytes) -> None:
    usual = {name: getattr(written(b""), name) for name in KEYS}
    kept = written(f"[General]\n{key}=".encode() + content)
    for name in KEYS:
        assert type(getattr(kept, name)) is type(usual[name])
    assert len(kept.text_family) <= LONGEST_NAME
    assert kept.text_family.isprintable()


def test_places_are_forgotten_and_nothing_else() -> None:
    kept = Settings()
    kept.session, kept.recent_comparisons, kept.inspector_tab = "windows", "pairs", "names"
    kept.zoom, kept.copy_style = 130, "bare"
    kept.keep_layout("window", QByteArray(b"state"))
    before = kept.forget_places()
    assert (kept.session, kept.recent_comparisons, kept.inspector_tab) == ("", "", "")
    assert kept.layout("window").isEmpty()
    assert (kept.zoom, kept.copy_style) == (130, "bare")
    kept.bring_back_places(before)
    assert (kept.session, kept.recent_comparisons, kept.inspector_tab) == ("windows", "pairs", "names")
    assert Settings().layout("window") == QByteArray(b"state")
