"""What the stand-alone bundle is told: it fits the code, and the wheel leaves the same things behind."""

from __future__ import annotations

import ast
import runpy
import tomllib
from pathlib import Path

import pytest

from agendas.library.reader_link import MODULE
from agendas.reading.sources import worker
from agendas.resources import PROJECT_ROOT, resource
from tests.tools.bundle_check import size_in_mb

BUNDLE = PROJECT_ROOT / "resources" / "install" / "bundle"
WISHES = tomllib.loads((BUNDLE / "bundle.toml").read_text(encoding="utf-8"))
LEFT_BEHIND: list[str] = WISHES["left_behind"]


def test_the_program_answers_to_every_module_that_is_started_as_a_process() -> None:
    """In a bundle ``sys.executable -m module`` is the program: one it does not know would open a window."""
    start = runpy.run_path(str(BUNDLE / "start.py"), run_name="start")
    assert set(start["READER_PROCESSES"]) == {MODULE, worker.__name__}


def test_nothing_starts_processes_in_another_way() -> None:
    """``multiprocessing`` starts ``sys.executable``, too: start.py would have to call its freeze_support."""
    code = [file for part in ("agendas", "gui") for file in (PROJECT_ROOT / part).rglob("*.py")]
    assert len(code) > 100
    assert [file for file in code if "import multiprocessing" in file.read_text(encoding="utf-8")] == []


def test_modules_are_started_in_the_way_the_bundle_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[list[str]] = []
    monkeypatch.setattr("subprocess.Popen", lambda words, **_rest: said.append(words))
    worker.start_module(MODULE)
    assert said[0][1:] == ["-P", "-m", MODULE]


def test_other_programs_get_their_own_libraries_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the path of the bundle a browser that we open would load our libraries, and may not start."""
    import os

    start = runpy.run_path(str(BUNDLE / "start.py"), run_name="start")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
    start["give_back_library_path"]()
    assert os.environ["LD_LIBRARY_PATH"] == "/usr/local/lib"
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle/_internal")
    start["give_back_library_path"]()
    assert "LD_LIBRARY_PATH" not in os.environ


def test_the_wheel_leaves_the_same_behind() -> None:
    setup = ast.parse((PROJECT_ROOT / "setup.py").read_text(encoding="utf-8"))
    (value,) = (
        node.value
        for node in setup.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and node.targets[0].id == "LEFT_BEHIND"
    )
    patterns = [pattern for pattern in ast.literal_eval(value) if "__pycache__" not in pattern]
    assert {pattern.partition("/*")[0] for pattern in patterns} == set(LEFT_BEHIND)
    assert all(resource(name).is_dir() for name in LEFT_BEHIND)


def test_what_is_for_windows_says_the_version_of_the_project() -> None:
    project = tomllib.loads((PROJECT_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = (BUNDLE / "windows_version.txt").read_text(encoding="utf-8")
    assert told.count(f'"{project["version"]}"') == 2
    assert f"filevers=({project['version'].replace('.', ', ')}, 0)" in told


def test_no_module_of_qt_that_the_window_imports_is_excluded() -> None:
    """It would be missed only by whoever has the bundle."""
    code = "".join(file.read_text(encoding="utf-8") for file in (PROJECT_ROOT / "gui").rglob("*.py"))
    assert "from PySide6.QtWidgets import" in code
    excluded = [name for name in WISHES["excluded_modules"] if name.startswith("PySide6.")]
    assert excluded
    assert [name for name in excluded if f"from {name} import" in code] == []


def test_the_size_is_that_of_all_files_once(tmp_path: Path) -> None:
    folder = tmp_path / "deep"
    folder.mkdir()
    (folder / "library").write_bytes(b"x" * 2_000_000)
    (folder / "link").symlink_to(folder / "library")
    assert size_in_mb(folder) == 2.0
