"""What the window remembers, and what it makes of a damaged file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings

from agendas.model import ENTITY_TYPES
from gui.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Settings


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
