"""How a panel stands, as one value that can be remembered. Knows no widgets.

Needed before the first paint: a named tuple costs a quarter of a frozen data class, and one line of words
("right 300 shown docked", and the geometry of its own window) needs no JSON.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, cast

from PySide6.QtCore import QByteArray

PanelSide = Literal["left", "right"]
SIDES: tuple[PanelSide, ...] = ("left", "right")
NARROWEST, WIDEST = 220, 720
"""The widths between which a panel can be dragged, in logical pixels."""
_NO_WINDOW = "-"


class PanelLayout(NamedTuple):
    """Where a panel stands and how wide it is, in logical pixels.

    ``shown`` is what the reader wants, whether there is room for it or not. ``window`` is the geometry of
    its own window, as Qt writes it, in base 64; empty as long as it never had one.
    """

    width: int
    side: PanelSide = "right"
    shown: bool = True
    floating: bool = False
    window: str = ""

    @property
    def geometry(self) -> QByteArray:
        """The geometry of its own window, for ``QWidget.restoreGeometry``, which checks it."""
        return QByteArray.fromBase64(self.window.encode())


def written(layout: PanelLayout) -> QByteArray:
    """The layout as bytes for the settings."""
    words = (
        layout.side,
        str(layout.width),
        "shown" if layout.shown else "hidden",
        "floating" if layout.floating else "docked",
        layout.window or _NO_WINDOW,
    )
    return QByteArray(" ".join(words).encode())


def as_read(state: QByteArray, usual: PanelLayout) -> PanelLayout:
    """The layout in ``state``; ``usual`` when that is empty, damaged or of another version."""
    try:
        side, width, shown, floating, window = bytes(state.data()).decode("ascii").split(" ")
        layout = PanelLayout(
            int(width),
            cast("PanelSide", side),
            ("hidden", "shown").index(shown) == 1,
            ("docked", "floating").index(floating) == 1,
            "" if window == _NO_WINDOW else window,
        )
    except ValueError:  # also what bytes that are no text raise
        return usual
    return layout if layout.side in SIDES and NARROWEST <= layout.width <= WIDEST else usual
