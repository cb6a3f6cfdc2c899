"""Which of the system libraries that Qt needs on Linux are missing, and what to install.

Imports no Qt: it has to speak before Qt does, because a missing library ends the process in the loader
with a message about a plugin. Needs the standard library and ``resources/system_libraries.toml``.

``python -m gui.system_libraries [xcb|wayland|offscreen]`` prints the missing Debian packages, one a line.
"""

from __future__ import annotations

import ctypes
import os
import sys
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agendas.problems import Language
from agendas.resources import resource

MISSING_PLATFORM = "xcb"
"""What Qt tries when the environment names neither a platform nor a display."""


@dataclass(frozen=True, slots=True)
class MissingLibrary:
    """A shared library that cannot be loaded, and the packages that hold it."""

    soname: str
    debian_package: str
    fedora_package: str


def can_load(soname: str) -> bool:
    """Whether the dynamic loader finds the library, and the libraries it needs in turn."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing_libraries(
    platform: str | None = None, *, loads: Callable[[str], bool] = can_load
) -> tuple[MissingLibrary, ...]:
    """What Qt lacks to start on ``platform``, or on the one it would choose here. Empty off Linux.

    Qt falls back to X11 when a Wayland library is missing, so nothing is missing while one of the
    platforms it would try is complete.
    """
    if not sys.platform.startswith("linux"):
        return ()
    table = _table()
    platforms = (platform,) if platform else platforms_tried(os.environ)
    wanting = [_missing_of(table.get(one, {}), loads) for one in platforms]
    return _missing_of(table["base"], loads) + (() if () in wanting else wanting[0])


def platforms_tried(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The platforms Qt tries, in order: those the user named, else those that have a display."""
    if named := environment.get("QT_QPA_PLATFORM"):
        return tuple(part.partition(":")[0] for part in named.split(";"))
    displays = (("wayland", "WAYLAND_DISPLAY"), ("xcb", "DISPLAY"))
    return tuple(name for name, variable in displays if environment.get(variable)) or (MISSING_PLATFORM,)


def display_is_missing(environment: Mapping[str, str]) -> bool:
    """Whether Qt would look for a screen and find none."""
    wanted = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    variables = [wanted.get(platform) for platform in platforms_tried(environment)]
    return sys.platform.startswith("linux") and not any(
        variable is None or environment.get(variable) for variable in variables
    )


def complaint(language: Language) -> str | None:
    """One sentence for the person who typed the command, or None when nothing is in the way."""
    if missing := missing_libraries():
        return sentence(missing, language)
    return _table()["sentences"][language]["no_display"] if display_is_missing(os.environ) else None


def sentence(
    missing: Sequence[MissingLibrary],
    language: Language,
    *,
    os_release: Path = Path("/etc/os-release"),
) -> str:
    """Which libraries are missing and the command that installs them. Raises ValueError for none."""
    if not missing:
        raise ValueError("nothing is missing")
    words = _table()["sentences"][language]
    template: str = words["one" if len(missing) == 1 else "several"]
    return template.format(
        libraries=", ".join(library.soname for library in missing),
        count=len(missing),
        command=f" {words['or']} ".join(_commands(missing, os_release)),
    )


def _commands(missing: Sequence[MissingLibrary], os_release: Path) -> list[str]:
    """The command of this system, or those of both families when it is neither's."""
    sudo = "" if os.geteuid() == 0 else "sudo "
    apt = f"{sudo}apt install {' '.join(_packages(library.debian_package for library in missing))}"
    dnf = f"{sudo}dnf install {' '.join(_packages(library.fedora_package for library in missing))}"
    families = _families(os_release)
    if families & {"debian", "ubuntu"}:
        return [apt]
    return [dnf] if families & {"fedora", "rhel", "centos"} else [apt, dnf]


def _families(os_release: Path) -> set[str]:
    """The names by which a Linux says what it is and is like."""
    try:
        lines = os_release.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return set()
    values = (line.partition("=")[2].strip("\"'") for line in lines if line.startswith(("ID=", "ID_LIKE=")))
    return {name for value in values for name in value.split()}


def _packages(names: Iterable[str]) -> list[str]:
    return sorted(set(names))


def _missing_of(
    libraries: Mapping[str, Mapping[str, str]], loads: Callable[[str], bool]
) -> tuple[MissingLibrary, ...]:
    return tuple(
        MissingLibrary(soname, packages["debian"], packages["fedora"])
        for soname, packages in libraries.items()
        if not loads(soname)
    )


def _table() -> dict[str, Any]:
    return tomllib.loads(resource("system_libraries.toml").read_text(encoding="utf-8"))


def main(arguments: Sequence[str]) -> int:
    """Print the missing Debian packages of the platform named, or of the one Qt would choose."""
    missing = missing_libraries(arguments[0] if arguments else None)
    sys.stdout.writelines(f"{name}\n" for name in _packages(library.debian_package for library in missing))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
