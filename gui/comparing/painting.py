"""What the painting of a band is told: the painter and its measures, and what is so of the band now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtGui import QColor, QPainter

from agendas.comparison import Row
from gui import theme
from gui.comparing.bands import Side
from gui.comparing.columns import Columns
from gui.comparing.letters import Type
from gui.comparing.notes import Note
from gui.comparing.row_layout import FragmentLayout
from gui.comparing.signs import Sign

SelectedSpan = Callable[[int, FragmentLayout], tuple[int, int] | None]
"""The selected offsets of a fragment, given its place on its side."""


@dataclass(frozen=True, slots=True)
class Painting:
    """What all bands of one paint event share."""

    painter: QPainter
    columns: Columns
    type_: Type


class Lit(NamedTuple):
    """A stretch of a block to light up now: the sentence under the pointer, or its partner."""

    side: Side
    block: str
    start: int
    end: int
    fill: str


@dataclass(frozen=True, slots=True)
class BandState:
    """What is so of one band now: its row, its notes, what is selected, current or under the pointer.

    ``words`` is what a hidden line or a ghost says.
    """

    row: Row | None
    notes: Mapping[Side, Note | None]
    selected: Mapping[Side, SelectedSpan]
    signs: tuple[Sign, ...] = ()
    footnote_sides: tuple[Side, ...] = ()
    lit: tuple[Lit, ...] = ()
    words: str = ""
    current: bool = False
    focused: bool = False
    flash: float = 0.0
    sign_hovered: bool = False
    line_hovered: bool = False
    name_hovered: tuple[Side, int] | None = None


def faint(role: str, strength: float) -> QColor:
    """A colour of the theme, let through to ``strength``."""
    colour = QColor(theme.current().colour(role))
    colour.setAlphaF(strength)
    return colour
