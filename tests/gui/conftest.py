"""What every test of the window gets: settings of its own, the product's fonts and theme."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from agendas.library.importing import place_seeds
from agendas.library.store import Library
from gui import theme
from gui.quoting.clipboard import forget_private_clipboard


@pytest.fixture(autouse=True)
def _isolated_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture(scope="session")
def library_of_the_five(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the five agendas that come along, made once."""
    folder = tmp_path_factory.mktemp("five") / "library"
    library = Library.open(folder)
    place_seeds(library)
    library.close()
    return folder


@pytest.fixture
def library_at_hand(library_of_the_five: Path, tmp_path: Path) -> None:
    """The window opens a library that is there: making one is a job that is tested elsewhere."""
    shutil.copytree(library_of_the_five, tmp_path / "library")


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """A dialog that a test leaves open would take the mouse from the next."""
    yield
    for window in QApplication.topLevelWidgets():
        window.hide()


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """The application, dressed as the user sees it. Interface texts are English: no catalogue is loaded."""
    theme.install(qapp)
    yield qapp
    forget_private_clipboard()
