"""The fonts of the compared texts at a zoom, and what follows from them: line heights and paddings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from PySide6.QtGui import QFont, QFontMetricsF

from gui import theme
from gui.comparing.bands import BandKind

BODY = 15
"""The size of the text at 100 %: smaller than in the reading view, for two columns."""
LINE_HEIGHT = 1.5
PADDING: Mapping[BandKind, tuple[int, int]] = MappingProxyType(
    {
        "row": (10, 10),
        "heading": (22, 4),
        "footnotes": (32, 4),
        "footnote": (3, 3),
        "ghost": (10, 10),
        "hidden": (6, 6),
    }
)
"""Pixels above and below the text of a band, at 100 %."""
NOTE_HEIGHT = 22
"""A line of small print above or below a text, at 100 %."""

_SAMPLE = "De ministers van Buitenlandse Zaken spreken over de steun aan Oekraïne, 2 procent van het bbp."


@dataclass(frozen=True)
class Type:
    """The fonts of the view at a zoom, and what follows from them."""

    zoom: int
    body: QFont = field(init=False)
    heading: QFont = field(init=False)
    footnote: QFont = field(init=False)
    small: QFont = field(init=False)
    character: float = field(init=False)

    def __post_init__(self) -> None:
        fonts = {
            "body": theme.text_font(theme.scaled(BODY, self.zoom)),
            "heading": theme.interface_font(theme.scaled(theme.INTERFACE, self.zoom), strong=True),
            "footnote": theme.text_font(theme.scaled(theme.INTERFACE, self.zoom)),
            "small": theme.interface_font(theme.scaled(theme.SMALL, self.zoom)),
        }
        for name, font in fonts.items():
            object.__setattr__(self, name, font)
        advance = QFontMetricsF(self.body).horizontalAdvance(_SAMPLE)
        object.__setattr__(self, "character", advance / len(_SAMPLE))

    def font(self, kind: BandKind) -> QFont:
        """The font of a band's text."""
        if kind == "row" or kind == "ghost":
            return self.body
        return {"heading": self.heading, "hidden": self.small}.get(kind, self.footnote)

    def line_height(self, kind: BandKind) -> int:
        """Pixels from line to line."""
        return round(self.font(kind).pixelSize() * LINE_HEIGHT)

    def padding(self, kind: BandKind) -> tuple[int, int]:
        """Pixels above and below a band's text."""
        above, below = PADDING[kind]
        return theme.scaled(above, self.zoom), theme.scaled(below, self.zoom)

    @property
    def note_height(self) -> int:
        """Pixels for a line of small print."""
        return theme.scaled(NOTE_HEIGHT, self.zoom)
