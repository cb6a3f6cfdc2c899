"""``--add-to-menu`` and ``--remove-from-menu``: what they write, say and leave alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import main
from agendas.resources import resource
from gui import DESKTOP_ID, menu_entry
from gui.product_icon import SIZES

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the menus of freedesktop.org")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder, with a command of somebody else's making."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    monkeypatch.setattr(sys, "argv", [str(tmp_path / "bin" / "standpunt")])
    return tmp_path / "data"


def _keys(entry: Path) -> dict[str, str]:
    lines = entry.read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def _files(folder: Path) -> set[str]:
    found = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return {name for name in found if name != "applications/mimeinfo.cache"}


@linux_only
def test_the_entry_and_its_icons_are_written_and_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["--add-to-menu"]) == 0
    icons = {f"icons/hicolor/{size}x{size}/apps/{DESKTOP_ID}.png" for size in SIZES}
    icons.add(f"icons/hicolor/scalable/apps/{DESKTOP_ID}.svg")
    assert _files(data) == {f"applications/{DESKTOP_ID}.desktop", *icons}
    said = capsys.readouterr().out
    assert said.count("\n") == 1
    assert "staat nu in het menu" in said
    assert str(data / "applications") in said


@linux_only
def test_the_entry_starts_the_command_by_its_full_path(data: Path, tmp_path: Path) -> None:
    """pipx puts commands into ~/.local/bin, which the session that shows the menu need not know."""
    menu_entry.run(menu_entry.ADD)
    keys = _keys(data / "applications" / f"{DESKTOP_ID}.desktop")
    assert keys["Exec"] == f"{tmp_path}/bin/standpunt %F"
    assert keys["TryExec"] == f"{tmp_path}/bin/standpunt"
    assert keys["Icon"] == DESKTOP_ID


@linux_only
def test_from_a_checkout_the_entry_starts_it_with_its_python(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["main.py"])
    menu_entry.run(menu_entry.ADD)
    exec_ = _keys(data / "applications" / f"{DESKTOP_ID}.desktop")["Exec"]
    assert exec_ == f"{sys.executable} {Path.cwd() / 'main.py'} %F"


@linux_only
@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("/opt/standpunt/bin", "/opt/standpunt/bin"),
        ("/home/piet jan/bin", '"/home/piet jan/bin"'),
        ("/opt/100%/bin", '"/opt/100%%/bin"'),
        ("/opt/$a/`b`", '"/opt/\\\\$a/\\\\`b\\\\`"'),
        ("/opt/a\\b", '"/opt/a\\\\\\\\b"'),
        ("/opt/a\nExec=rm", '"/opt/a\\nExec=rm"'),
    ],
)
def test_a_path_is_quoted_as_the_specification_says(data: Path, path: str, written: str) -> None:
    menu_entry.add(data, [path])
    entry = data / "applications" / f"{DESKTOP_ID}.desktop"
    assert _keys(entry)["Exec"] == f"{written} %F"
    if validator := shutil.which("desktop-file-validate"):
        assert subprocess.run([validator, entry], check=False).returncode == 0


@linux_only
def test_removing_takes_away_what_was_added_and_nothing_else(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    menu_entry.run(menu_entry.ADD)
    other = data / "applications" / "other.desktop"
    other.write_text("[Desktop Entry]", encoding="utf-8")
    (data / "standpunt" / "library").mkdir(parents=True)
    capsys.readouterr()
    assert menu_entry.run(menu_entry.REMOVE) == 0
    assert _files(data) == {"applications/other.desktop"}
    assert (data / "standpunt" / "library").is_dir()
    assert "niet meer in het menu" in capsys.readouterr().out
    assert menu_entry.run(menu_entry.REMOVE) == 0
    assert "stond niet in het menu" in capsys.readouterr().out


@linux_only
def test_a_folder_that_cannot_be_written_to_is_one_sentence(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data.write_text("a file where the folder should be", encoding="utf-8")
    assert menu_entry.run(menu_entry.ADD) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "kan niet worden geschreven" in said.err


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_elsewhere_it_says_what_to_do_and_writes_nothing(
    system: str, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("gui.menu_entry.sys.platform", system)
    assert menu_entry.run(menu_entry.ADD) == 1
    assert "Zet Standpunt" in capsys.readouterr().out
    assert not data.exists()


def test_the_names_are_the_same_everywhere() -> None:
    assert (menu_entry.ADD, menu_entry.REMOVE) == main.MENU_WISHES
    assert resource(f"install/menu/{DESKTOP_ID}.desktop").is_file()


def test_it_works_without_qt() -> None:
    code = "import sys, gui.menu_entry; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert (
        subprocess.run([sys.executable, "-c", code], cwd=Path(main.__file__).parent, check=False).returncode
        == 0
    )
