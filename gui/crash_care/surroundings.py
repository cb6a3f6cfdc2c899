"""Which versions an error happened in: of Standpunt, Python, Qt and the system. Imports no Qt: it asks the
one that is there. Nothing of the user's: no name of the computer, no paths."""

from __future__ import annotations

import functools
import platform
import sys
import tomllib

from agendas.resources import PROJECT_ROOT


def surroundings() -> str:
    """One line, such as ``Standpunt 0.1.0 · Python 3.11.9 · Qt 6.11.1 (xcb) · Linux 6.1.0 x86_64``."""
    return " · ".join(part for part in (_product(), _python(), _qt(), _system()) if part)


@functools.cache
def _product() -> str:
    """Beside the code the project says it, installed the package does."""
    try:
        facts = tomllib.loads((PROJECT_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        return f"Standpunt {facts['project']['version']}"
    except (OSError, ValueError, KeyError):
        from importlib import metadata

        try:
            return f"Standpunt {metadata.version('standpunt')}"
        except metadata.PackageNotFoundError:
            return "Standpunt"


def _python() -> str:
    bundled = " (bundled)" if getattr(sys, "frozen", False) else ""
    return f"Python {platform.python_version()}{bundled}"


def _qt() -> str:
    core, gui = sys.modules.get("PySide6.QtCore"), sys.modules.get("PySide6.QtGui")
    if core is None:
        return ""
    has_screen = gui is not None and gui.QGuiApplication.instance() is not None
    screen = f" ({gui.QGuiApplication.platformName()})" if gui is not None and has_screen else ""
    return f"PySide6 {core.__version__} · Qt {core.qVersion()}{screen}"


def _system() -> str:
    return f"{platform.system()} {platform.release()} {platform.machine()}"
