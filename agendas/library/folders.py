"""Where the library and the caches stand on this computer, by the custom of the system. Touches no disk;
imports no SQLite."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def data_folder() -> Path:
    """The user's folder for the data of this product. It need not exist."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", home / "AppData" / "Roaming")) / "Standpunt"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Standpunt"
    named = Path(os.environ.get("XDG_DATA_HOME", ""))
    # A relative path is to be ignored: XDG Base Directory Specification, "Basics".
    return (named if named.is_absolute() else home / ".local" / "share") / "standpunt"


def library_folder() -> Path:
    """The folder of the library, unless another is asked for. It need not exist."""
    return data_folder() / "library"


def cache_folder() -> Path:
    """The user's cache folder for this product, by the custom of the system. It need not exist."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "Standpunt" / "Cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "Standpunt"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "standpunt"
