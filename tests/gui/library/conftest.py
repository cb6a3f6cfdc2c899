"""The panel, for every test that uses it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.library.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)
