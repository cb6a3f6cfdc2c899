"""The lines of a band: its fragments broken into lines at a width, without any widget.

Only the bands in sight are laid out. Colours are not part of a layout but for the pens of marked words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from agendas.comparison import Row
from gui import theme
from gui.comparing.bands import SIDES, Band, BandKind, Fragment, Side
from gui.comparing.marks import Mark, Marking, MarkKind, marks_of
from gui.offsets import QtOffsets

BODY = 15
"""The size of the text at 100 %: smaller than in the reading view, for two columns."""
LINE_HEIGHT = 1.5
PADDING: dict[BandKind, tuple[int, int]] = {
    "row": (10, 10),
    "heading": (22, 4),
    "footnotes": (32, 4),
    "footnote": (3, 3),
}
"""Pixels above and below the text of a band, at 100 %."""
BETWEEN_BLOCKS = 8
NOTE_HEIGHT = 22
"""The line under a paragraph that names its further partners, at 100 %."""

_UNSHOWABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\ufdd0\ufdd1\u202a-\u202e\u2066-\u2069]"
)
"""What Qt drops, breaks lines at or turns the text round for: shown as a replacement, offset by offset."""

_SAMPLE = "De ministers van Buitenlandse Zaken spreken over de steun aan Oekraïne, 2 procent van het bbp."


def display_text(text: str) -> str:
    """The text to give to Qt: exactly as many code points, none that would shift or hide others."""
    return _UNSHOWABLE.sub("\ufffd", text)


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
        if kind == "row":
            return self.body
        return self.heading if kind == "heading" else self.footnote

    def line_height(self, kind: BandKind) -> int:
        """Pixels from line to line."""
        return round(self.font(kind).pixelSize() * LINE_HEIGHT)

    def padding(self, kind: BandKind) -> tuple[int, int]:
        """Pixels above and below a band's text."""
        above, below = PADDING[kind]
        return theme.scaled(above, self.zoom), theme.scaled(below, self.zoom)

    @property
    def note_height(self) -> int:
        """Pixels for the line that names further partners."""
        return theme.scaled(NOTE_HEIGHT, self.zoom)


@dataclass(frozen=True, eq=False)
class FragmentLayout:
    """The lines of a fragment. ``top`` counts from the top of the band; x counts from the text's edge."""

    fragment: Fragment
    layout: QTextLayout
    offsets: QtOffsets
    marks: tuple[Mark, ...]
    top: int
    line_height: int

    @property
    def height(self) -> int:
        """Pixels from the first line's top to the last one's bottom."""
        return self.layout.lineCount() * self.line_height

    def offset_at(self, x: float, y: float) -> int:
        """The offset in the block's text nearest to a point, ``y`` from the top of the band."""
        number = int((y - self.top) // self.line_height)
        if number < 0 or y < self.top:
            return self.fragment.start
        if number >= self.layout.lineCount():
            return self.fragment.end
        return self.fragment.start + self.offsets.to_python(self.layout.lineAt(number).xToCursor(x))

    def rectangles(self, start: int, end: int) -> Iterator[QRectF]:
        """What a stretch of the block's text covers, one rectangle a line, as high as the line."""
        first = self.offsets.to_qt(max(start, self.fragment.start) - self.fragment.start)
        last = self.offsets.to_qt(min(end, self.fragment.end) - self.fragment.start)
        if first >= last:
            return
        begin = self.layout.lineForTextPosition(first).lineNumber()
        for number in range(begin, self.layout.lineCount()):
            line = self.layout.lineAt(number)
            line_start, line_end = line.textStart(), line.textStart() + line.textLength()
            if line_start >= last:
                return
            left, right = _x(line, max(first, line_start)), _x(line, min(last, line_end))
            right = min(right, line.naturalTextWidth())  # without the space that ends a broken line
            if left != right:
                top = self.top + number * self.line_height
                yield QRectF(min(left, right), top, abs(right - left), self.line_height)


def _x(line: object, position: int) -> float:
    found = line.cursorToX(position)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)


@dataclass(frozen=True, eq=False)
class BandLayout:
    """A band, laid out: the fragments of both sides and the height that holds the taller one."""

    band: Band
    left: tuple[FragmentLayout, ...]
    right: tuple[FragmentLayout, ...]
    height: int

    def side(self, side: Side) -> tuple[FragmentLayout, ...]:
        """The fragments of one side."""
        return self.left if side == "left" else self.right

    def bottom(self, side: Side, otherwise: int) -> int:
        """Where a side's text ends; ``otherwise`` when it has none."""
        fragments = self.side(side)
        return fragments[-1].top + fragments[-1].height if fragments else otherwise


def lay_out(band: Band, row: Row | None, type_: Type, width: int, marking: Marking) -> BandLayout:
    """Break the texts of a band into lines of ``width`` pixels; ``row`` gives the words to mark."""
    above, below = type_.padding(band.kind)
    if not band.first:
        above = 0
    if not band.last:
        below = 0
    sides = {side: _lay_out_side(band, side, row, type_, width, marking, above) for side in SIDES}
    bottom = above + type_.line_height(band.kind)
    for side in SIDES:
        fragments = sides[side]
        note = type_.note_height if row and band.last and also(row, side) else 0
        side_bottom = fragments[-1].top + fragments[-1].height if fragments else above
        bottom = max(bottom, side_bottom + note)
    return BandLayout(band, sides["left"], sides["right"], bottom + below)


def also(row: Row, side: Side) -> tuple[str, ...]:
    """The further partners that stand on a side, each in a row of its own."""
    return row.also_left if side == "left" else row.also_right


def row_side(row: Row, side: Side) -> tuple[str, ...]:
    """The paragraphs of a row on a side."""
    return row.left if side == "left" else row.right


def _lay_out_side(
    band: Band, side: Side, row: Row | None, type_: Type, width: int, marking: Marking, top: int
) -> tuple[FragmentLayout, ...]:
    made: list[FragmentLayout] = []
    for fragment in band.side(side):
        marks = marks_of(row, side, fragment, marking) if row else ()
        laid_out = _lay_out_fragment(fragment, marks, type_, band.kind, width, top)
        made.append(laid_out)
        top += laid_out.height + theme.scaled(BETWEEN_BLOCKS, type_.zoom)
    return tuple(made)


def _lay_out_fragment(
    fragment: Fragment, marks: tuple[Mark, ...], type_: Type, kind: BandKind, width: int, top: int
) -> FragmentLayout:
    text = display_text(fragment.text)
    offsets = QtOffsets(text)
    layout = QTextLayout(text, type_.font(kind))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.setFormats([_format(mark, fragment, offsets) for mark in marks])
    line_height = type_.line_height(kind)
    _break_lines(layout, width, line_height)
    return FragmentLayout(fragment, layout, offsets, marks, top, line_height)


def _break_lines(layout: QTextLayout, width: int, line_height: int) -> None:
    layout.beginLayout()
    y = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (line_height - line.height()) / 2))
        y += line_height
    layout.endLayout()


def _format(mark: Mark, fragment: Fragment, offsets: QtOffsets) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    start = offsets.to_qt(mark.start - fragment.start)
    made.start = start
    made.length = offsets.to_qt(mark.end - fragment.start) - start
    made.format = _character_format(mark.kind)
    return made


def _character_format(kind: MarkKind) -> QTextCharFormat:
    """Struck through or underlined besides its colour: nothing is told by colour alone."""
    colours = theme.current()
    made = QTextCharFormat()
    if kind == "shared":
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        made.setUnderlineColor(colours.colour("muted"))
        return made
    role = "figure" if kind.startswith("figure") else kind
    made.setForeground(QBrush(colours.colour(role)))
    if kind.endswith("removed"):
        made.setFontStrikeOut(True)
    else:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        made.setUnderlineColor(colours.colour(role))
    return made
