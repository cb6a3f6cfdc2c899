"""Lets the operating system load Qt's libraries while Python reads the first agenda.

Loading them takes an eighth of the start and needs no Python; imported one after the other, the second
core would stand idle. Needs the standard library alone; importing Qt afterwards is what it always is.
"""

from __future__ import annotations

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
        # A function of a library is looked up when it is first called: most of Qt's are not.
        sys.setdlopenflags(os.RTLD_LAZY)
        Thread(target=_load, name="preload", daemon=True).start()


def _load() -> None:
    found = PathFinder.find_spec("PySide6")
    for folder in map(Path, (found and found.submodule_search_locations) or ()):
        bindings = (folder / f"QtWidgets{suffix}" for suffix in EXTENSION_SUFFIXES)
        for library in (*bindings, *(folder / "Qt" / "plugins" / name for name in _plugins())):
            if library.exists():
                load_library(str(library))
    if load_library(FONT_LIBRARY):
        # Qt would read the list of fonts before the first letter; it finds it read.
        ctypes.CDLL(FONT_LIBRARY).FcInit()


def _plugins() -> tuple[str, ...]:
    platform = os.environ.get("QT_QPA_PLATFORM") or ("xcb" if os.environ.get("DISPLAY") else "")
    plugin = PLATFORM_PLUGINS.get(platform)
    return (plugin, *PLUGINS) if plugin else PLUGINS


def load_library(name: str) -> bool:
    """Load a shared library into the process; whether that went well (``system_libraries`` says what lacks).

    By the loader's own function: ``ctypes.CDLL`` keeps all Python waiting until the library is there.
    """
    load = ctypes.CDLL(None).dlopen
    load.restype, load.argtypes = ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_int)
    return bool(load(os.fsencode(name), os.RTLD_LAZY))
