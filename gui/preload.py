"""Lets the operating system load Qt's libraries while Python reads the first agenda.

Loading them takes an eighth of the start and needs no Python; imported one after the other, the second
core would stand idle. Needs the standard library alone; importing Qt afterwards is what it always is.
"""

from __future__ import annotations

import contextlib
import ctypes
import sys
from importlib.machinery import EXTENSION_SUFFIXES, PathFinder
from pathlib import Path
from threading import Thread


def preload_qt() -> None:
    """Begin to load Qt's libraries on a thread of their own. What cannot be loaded is left to the import."""
    if sys.platform.startswith("linux"):
        Thread(target=_load, name="preload", daemon=True).start()


def _load() -> None:
    found = PathFinder.find_spec("PySide6")
    for folder in (found and found.submodule_search_locations) or ():
        for suffix in EXTENSION_SUFFIXES:
            binding = Path(folder) / f"QtWidgets{suffix}"
            if binding.exists():
                with contextlib.suppress(OSError):  # system_libraries says what is missing
                    ctypes.CDLL(str(binding))
                return
