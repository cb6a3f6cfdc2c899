"""What pipx and uv install is whole, keeps to its own names, and starts from wherever it stands."""

from __future__ import annotations

import ast
import configparser
import os
import subprocess
import sys
from pathlib import Path

import pytest

from agendas.resources import PROJECT_ROOT, seeds_folder
from tests.install.test_bundle_wishes import LEFT_BEHIND

OURS = {"agendas", "gui", "main.py", "standpunt_data"}
FIRST_PAINT = """
import os, sys
import main, agendas.resources
def painted():
    print(main.__file__, agendas.resources.DATA_ROOT, flush=True)
    os._exit(0)
main.main([], painted)
"""


def _run(installed: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python with the installed packages before those of this environment, far from the checkout."""
    environment = {
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "PATH": os.environ.get("PATH", ""),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(installed),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=home, env=environment, capture_output=True, text=True, check=False, timeout=60
    )


def _entry_points(installed: Path) -> configparser.ConfigParser:
    parser = configparser.ConfigParser()
    (file,) = installed.glob("standpunt-*.dist-info/entry_points.txt")
    parser.read(file, encoding="utf-8")
    return parser


def _kept(folder: Path) -> set[str]:
    """The files of a data folder that are installed, by their paths in the checkout."""
    files = (file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    left_behind = [PROJECT_ROOT / "resources" / name for name in LEFT_BEHIND]
    return {
        file.relative_to(PROJECT_ROOT).as_posix()
        for file in files
        if not any(file.is_relative_to(one) for one in left_behind)
    }


def test_only_our_own_names_are_installed(installed: Path) -> None:
    assert {path.name for path in installed.iterdir() if path.suffix != ".dist-info"} == OURS


def test_all_data_is_installed_and_nothing_else(installed: Path) -> None:
    expected = _kept(PROJECT_ROOT / "resources") | _kept(seeds_folder())
    data = installed / "standpunt_data"
    assert {file.relative_to(data).as_posix() for file in data.rglob("*") if file.is_file()} == expected
    assert "resources/gazetteer/countries.toml" in expected  # else the sets would agree on nothing
    assert "seeds/manifest.toml" in expected
    assert not any(
        name.startswith(("resources/screenshots", "resources/install/bundle")) for name in expected
    )


@pytest.mark.parametrize("package", ["agendas", "gui"])
def test_all_code_is_installed(installed: Path, package: str) -> None:
    """A new folder without ``__init__.py`` would be left out of the wheel and missed by nobody here."""
    here, there = (
        {file.relative_to(root) for file in (root / package).rglob("*.py")}
        for root in (PROJECT_ROOT, installed)
    )
    assert here == there


def test_every_licence_of_what_is_bundled_comes_along(installed: Path) -> None:
    (licences,) = installed.glob("standpunt-*.dist-info/licenses")
    bundled = {file.relative_to(PROJECT_ROOT) for file in (PROJECT_ROOT / "resources").rglob("*LICENSE*")}
    assert len(bundled) > 1
    assert all((licences / file).is_file() for file in bundled | {Path("LICENSE")})


def test_the_commands_lead_to_a_function_without_arguments(installed: Path) -> None:
    points = _entry_points(installed)
    assert dict(points["gui_scripts"]) == {"standpunt": "main:start"}
    assert dict(points["console_scripts"]) == {"standpunt-console": "main:start"}
    functions = {
        node.name: node
        for node in ast.parse((installed / "main.py").read_text()).body
        if isinstance(node, ast.FunctionDef)
    }
    assert not functions["start"].args.args


def test_a_seed_is_read_from_where_it_is_installed(installed: Path, tmp_path: Path) -> None:
    seed = installed / "standpunt_data" / "seeds" / "2026-05-21-helsingborg.txt"
    start = "import sys, main; sys.argv[0] = 'standpunt'; main.start()"
    done = _run(installed, tmp_path, "-P", "-c", start, "read", str(seed))
    assert done.stderr == ""
    assert done.returncode == 0
    assert "Helsingborg" in done.stdout


def test_the_window_opens_from_where_it_is_installed(installed: Path, tmp_path: Path) -> None:
    done = _run(installed, tmp_path, "-P", "-c", FIRST_PAINT)
    assert done.stderr == ""
    assert done.stdout.split() == [str(installed / "main.py"), str(installed / "standpunt_data")]


def test_the_source_distribution_holds_what_the_wheel_is_made_of(sources: Path, tmp_path: Path) -> None:
    build = f"from setuptools import build_meta; build_meta.build_sdist({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", build], cwd=sources, check=True, capture_output=True)
    (made,) = tmp_path.glob("standpunt-*.tar.gz")
    listed = subprocess.run(
        [sys.executable, "-m", "tarfile", "--list", made], check=True, capture_output=True, text=True
    )
    names = {line.partition("/")[2].strip() for line in listed.stdout.splitlines()}
    assert {"setup.py", "main.py", "LICENSE", "resources/install/bundle/standpunt.spec"} <= names
    assert _kept(PROJECT_ROOT / "resources") | _kept(seeds_folder()) <= names
