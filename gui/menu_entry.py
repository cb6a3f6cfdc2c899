"""Puts Standpunt into the system's menu and takes it out again: ``--add-to-menu``, ``--remove-from-menu``.

pipx and uv give a command but no menu entry. Writes what the desktop entry and icon theme specifications of
freedesktop.org ask for, into the user's own data folder; nothing needs a password. The document types are the
system's own, so that no MIME type of ours is registered. On Windows and macOS it says what to do instead
(untested). Imports no Qt: it must work without a screen.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from agendas.library.folders import data_folder
from agendas.problems import Language, language_of_environment
from agendas.resources import resource
from gui import DESKTOP_ID

ADD, REMOVE = "--add-to-menu", "--remove-from-menu"
_DRAWING = "standpunt.svg"
_RESERVED = re.compile(r"""[\s"'\\><~|&;$*?#()`%]""")
"""Characters for which an argument in Exec must be quoted ("The Exec key"); the percent sign is ours, too."""

Done = Literal["added", "removed", "was_not_there", "cannot_write", "windows", "macos"]


def run(wish: str) -> int:
    """Carry out one of the two wishes, say in one sentence what was done, and return the exit status."""
    language = language_of_environment()
    if system := {"win32": "windows", "darwin": "macos"}.get(sys.platform):
        print(_sentence(system, language, program=_command()[0]))  # noqa: T201
        return 1
    folder = data_folder().parent
    try:
        done: Done = add(folder, _command()) if wish == ADD else remove(folder)
    except OSError as error:
        place = error.filename or folder
        reason = error.strerror or type(error).__name__
        print(_sentence("cannot_write", language, place=place, reason=reason), file=sys.stderr)  # noqa: T201
        return 1
    print(_sentence(done, language, place=_entry(folder)))  # noqa: T201
    return 0


def add(folder: Path, command: Sequence[str]) -> Done:
    """Write the entry and the icons into the data folder; ``command`` starts the program. Raises OSError."""
    for source, target in _icons(folder):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    entry = _entry(folder)
    entry.parent.mkdir(parents=True, exist_ok=True)
    new = entry.with_suffix(".new")
    new.write_text(_entry_text(command), encoding="utf-8")
    new.replace(entry)
    _tell_the_desktop(folder)
    return "added"


def remove(folder: Path) -> Done:
    """Take away what ``add`` wrote, and nothing else. Raises OSError."""
    found = [path for path in (_entry(folder), *(target for _, target in _icons(folder))) if path.exists()]
    for path in found:
        path.unlink()
    if not found:
        return "was_not_there"
    _tell_the_desktop(folder)
    return "removed"


def _entry(folder: Path) -> Path:
    return folder / "applications" / f"{DESKTOP_ID}.desktop"


def _icons(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Each drawing of ours, and its place in the theme that all others fall back on."""
    theme = folder / "icons" / "hicolor"
    drawings = resource("install/icon")
    yield drawings / _DRAWING, theme / "scalable" / "apps" / f"{DESKTOP_ID}.svg"
    for drawing in sorted(drawings.glob("*.png")):
        yield drawing, theme / f"{drawing.stem}x{drawing.stem}" / "apps" / f"{DESKTOP_ID}.png"


def _entry_text(command: Sequence[str]) -> str:
    """The desktop file that comes with the product, with this command: a menu often knows no ~/.local/bin."""
    template = resource(f"install/menu/{DESKTOP_ID}.desktop").read_text(encoding="utf-8")
    keys = {
        "Exec": " ".join([*map(_exec_argument, command), "%F"]),
        "TryExec": _escaped(command[0]),
    }
    return "".join(
        f"{key}={keys[key]}\n" if (key := line.partition("=")[0]) in keys else line
        for line in template.splitlines(keepends=True)
    )


def _exec_argument(argument: str) -> str:
    """An argument of the Exec key: quoted when it must be, then escaped as every value of the file is."""
    argument = argument.replace("%", "%%")
    if _RESERVED.search(argument):
        argument = '"' + re.sub(r'(["`$\\])', r"\\\1", argument) + '"'
    return _escaped(argument)


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\n", "\\n")


def _command() -> list[str]:
    """The words that start this program again, wherever they are said."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    started = Path(shutil.which(sys.argv[0]) or sys.argv[0]).absolute()
    return [sys.executable, str(started)] if started.suffix == ".py" else [str(started)]


def _tell_the_desktop(folder: Path) -> None:
    """Let the desktop look again; it does so by itself, later, where the tool is not there."""
    with contextlib.suppress(OSError):
        os.utime(folder / "icons" / "hicolor")  # a cache of icons older than its folder is not believed
    if tool := shutil.which("update-desktop-database"):
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            applications = str(folder / "applications")
            subprocess.run([tool, "-q", applications], check=False, timeout=20)  # noqa: S603


def _sentence(done: str, language: Language, **facts: object) -> str:
    table = tomllib.loads(resource("install/menu/menu.toml").read_text(encoding="utf-8"))
    sentence: str = table["sentences"][done][language]
    return sentence.format(**facts)
