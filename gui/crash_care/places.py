"""Where the log stands on this computer, by the custom of the system. Needs the standard library alone and
touches no disk."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def state_folder() -> Path:
    """The user's folder for logs of this product. It need not exist. Raises RuntimeError when the user has no
    home folder."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "Standpunt" / "Logs"
    if sys.platform == "darwin":
        return home / "Library" / "Logs" / "Standpunt"
    named = Path(os.environ.get("XDG_STATE_HOME", ""))
    # A relative path is to be ignored: XDG Base Directory Specification, "Basics".
    return (named if named.is_absolute() else home / ".local" / "state") / "standpunt"
