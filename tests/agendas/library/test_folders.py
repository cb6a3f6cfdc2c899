"""The library stands where the system's custom says, and naming the place touches no disk."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from agendas.library.folders import data_folder, library_folder


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, "home/.local/share/standpunt"),
        ("linux", {"XDG_DATA_HOME": "{tmp}/data"}, "data/standpunt"),
        ("linux", {"XDG_DATA_HOME": ""}, "home/.local/share/standpunt"),
        ("linux", {"XDG_DATA_HOME": "relative"}, "home/.local/share/standpunt"),
        ("win32", {"APPDATA": "{tmp}/roaming"}, "roaming/Standpunt"),
        ("win32", {}, "home/AppData/Roaming/Standpunt"),
        ("darwin", {}, "home/Library/Application Support/Standpunt"),
    ],
)
def test_the_folder_follows_the_custom_of_the_system(
    platform: str, variables: dict[str, str], expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_DATA_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value.format(tmp=tmp_path))
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    monkeypatch.setattr(sys, "platform", platform)
    assert data_folder() == tmp_path / expected
    assert library_folder() == tmp_path / expected / "library"
    assert not any(tmp_path.iterdir())
