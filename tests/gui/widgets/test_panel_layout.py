from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray

from gui.widgets.panel_layout import NARROWEST, WIDEST, PanelLayout, as_read, written

USUAL = PanelLayout(300)


@pytest.mark.parametrize(
    "layout",
    [
        USUAL,
        PanelLayout(NARROWEST, "left", shown=False),
        PanelLayout(WIDEST, "right", floating=True, window="AdnQywAD"),
    ],
)
def test_a_layout_is_read_as_it_was_written(layout: PanelLayout) -> None:
    assert as_read(written(layout), USUAL) == layout


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"right 300 shown",
        b"middle 300 shown docked -",
        b"right wide shown docked -",
        b"right 30000 shown docked -",
        b"right 300 perhaps docked -",
        b"right 300 shown sunk -",
        b"right 300 shown docked - and more",
        b"\x00\x00\x00\xff\x00\x00",
    ],
)
def test_a_damaged_layout_gives_the_usual_one(damaged: bytes) -> None:
    assert as_read(QByteArray(damaged), USUAL) == USUAL
