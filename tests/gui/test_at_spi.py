"""What a screen reader gets over AT-SPI: the real program on a screen of its own, asked from another process.

Skipped, with the reason, where Xvfb, a session bus, the bus of AT-SPI or pyatspi is missing.
"""

from __future__ import annotations

import contextlib
import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from agendas.library.entries import newest_first, seed_entries
from agendas.resources import PROJECT_ROOT
from gui import system_libraries

READER = Path(__file__).with_name("at_spi_reader.py")
PYTHON_OF_THE_SYSTEM = "/usr/bin/python3"
BUS = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
SECONDS = 15
"""What the reader waits at most; it goes on as soon as all is there, after some two seconds."""
LATEST = 30
_, DECEMBER, _, APRIL, _ = (str(entry.path) for entry in newest_first(seed_entries()))
Told = dict[str, Any]


@cache
def hindrance() -> str:
    """Why there can be no screen reader here; empty when there can."""
    for program in ("Xvfb", "dbus-run-session", PYTHON_OF_THE_SYSTEM):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    if not BUS.exists():
        return "at-spi2-core is not installed"
    asked = subprocess.run([PYTHON_OF_THE_SYSTEM, "-c", "import pyatspi"], capture_output=True, check=False)
    return "pyatspi is not installed" if asked.returncode else system_libraries.complaint("en") or ""


pytestmark = pytest.mark.skipif(bool(hindrance()), reason=hindrance() or "-")


@pytest.fixture
def screen() -> Iterator[str]:
    """A display of its own, by a number that Xvfb finds free."""
    reading, writing = os.pipe()
    xvfb = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    xvfb.terminate()
    xvfb.wait()


def read(screen: str, folder: Path, programs: Sequence[Sequence[str]], task: str, *words: str) -> Any:
    """What the reader prints while the programs run, in one session that ends with it."""
    (folder / "config" / "Standpunt").mkdir(parents=True)
    (folder / "config" / "Standpunt" / "standpunt.ini").write_text("[General]\ntour_seen=true\nlanguage=en\n")
    started = [
        shlex.join([sys.executable, "main.py", "--library", str(folder / f"library {number}"), *arguments])
        + f" >{shlex.quote(str(folder / f'program {number}.txt'))} 2>&1"
        for number, arguments in enumerate(programs)
    ]
    wake = shlex.join([PYTHON_OF_THE_SYSTEM, str(READER), "wake", "0"])
    reader = shlex.join([PYTHON_OF_THE_SYSTEM, str(READER), task, str(SECONDS), *words])
    script = f"{wake}; {' & '.join(started)} & {reader}; kill $(jobs -p)"
    session = subprocess.Popen(
        ["dbus-run-session", "--", "bash", "-c", script],
        cwd=PROJECT_ROOT,
        env=_environment(screen, folder),
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        told, _ = session.communicate(timeout=LATEST)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(session.pid, signal.SIGKILL)  # what a program that was ended left behind
        session.wait()
    return json.loads(told.splitlines()[-1])  # the registry of AT-SPI prints a line of its own


def _environment(screen: str, folder: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "PYTHONPATH") if name in os.environ}
    own = {name: str(folder / name) for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    return {
        **kept,
        **own,
        "XDG_CONFIG_HOME": str(folder / "config"),
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def flat(of: Told) -> Iterator[Told]:
    yield of
    for child in of["children"]:
        yield from flat(child)


def the(windows: Sequence[Told], role: str, name: str) -> Told:
    """The one thing of that role whose name begins so."""
    found = [
        one
        for window in windows
        for one in flat(window)
        if one["role"] == role and one["name"].startswith(name)
    ]
    assert len(found) == 1, [one["name"] for one in found]
    return found[0]


def test_names_rows_texts_and_changes_are_told(screen: str, tmp_path: Path) -> None:
    windows = read(
        screen,
        tmp_path,
        [(DECEMBER,), ("--compare", APRIL, DECEMBER)],
        "walk",
        "Nederland zal in deze sessie",
        "left paragraph 1, changed, right paragraph 1",
        "paragraph 4. Nederland zal in deze sessie",
        "Other figure.",
        "Helsingborg",
    )
    assert len(windows) == 2
    rows = the(windows, "list", "Two agendas side by side")
    assert rows["children"][0]["name"].startswith("left paragraph 1, changed, right paragraph 1: ")
    assert rows["children"][0]["description"].startswith("removed: ")
    assert any(row["name"].startswith("Other figure.") for row in the(windows, "list", "Changed")["children"])
    positions = the(windows, "list", "Positions")["children"]
    assert all(one["name"].startswith("paragraph ") for one in positions if one["focusable"])
    page = the(windows, "text", "GEANNOTEERDE AGENDA NAVO")
    assert "Nederland zal in deze sessie de urgentie" in page["text"]
    for window in windows:
        nameless = [one for one in flat(window) if one["focusable"] and not one["name"]]
        assert nameless == []


@pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed")
def test_a_position_is_announced_when_the_cursor_comes_to_it(screen: str, tmp_path: Path) -> None:
    said = read(screen, tmp_path, [(DECEMBER,)], "caret", "Nederland zal in deze sessie", "position: ")
    assert said[-1] == "country; position: Nederland, benadrukken, for, strength 3 of 5"
