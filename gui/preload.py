"""Lets the operating system load Qt's libraries while Python reads the first agenda.

Loading them takes an eighth of the start and needs no Python; imported one after the other, the second
core would stand idle. Needs the standard library alone; importing Qt afterwards is what it always is.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from importlib.machinery import EXTENSION_SUFFIXES, PathFinder
from pathlib import Path
from threading import Thread

PLUGINS = ("imageformats/libqsvg.so",)
"""What the first paint needs besides Qt itself: the icons are drawings."""
PLATFORM_PLUGINS = {"xcb": "platforms/libqxcb.so", "offscreen": "platforms/libqoffscreen.so"}
FONT_LIBRARY = "libfontconfig.so.1"


def preload_qt() -> None:
    """Begin to load Qt's libraries on a thread of their own. What cannot be loaded is left to the import."""
    if sys.platform.startswith("linux"):
        Thread(target=_load, name="preload", daemon=True).start()


def _load() -> None:
    found = PathFinder.find_spec("PySide6")
    for folder in map(Path, (found and found.submodule_search_locations) or ()):
        bindings = (folder / f"QtWidgets{suffix}" for suffix in EXTENSION_SUFFIXES)
        for library in (*bindings, *(folder / "Qt" / "plugins" / name for name in _plugins())):
            if library.exists():
                _load_library(str(library))
    if fonts := _load_library(FONT_LIBRARY):
        fonts.FcInit()  # Qt would read the list of fonts before the first letter; it finds it read


def _plugins() -> tuple[str, ...]:
    platform = os.environ.get("QT_QPA_PLATFORM") or ("xcb" if os.environ.get("DISPLAY") else "")
    plugin = PLATFORM_PLUGINS.get(platform)
    return (plugin, *PLUGINS) if plugin else PLUGINS


def _load_library(name: str) -> ctypes.CDLL | None:
    with contextlib.suppress(OSError):  # system_libraries says what is missing
        return ctypes.CDLL(name)
    return None
