"""The lines of a band: its fragments broken into lines at a width, without any widget.

Only the bands in sight are laid out. Colours are not part of a layout but for the pens of marked words. How
a band stands in one column is in ``one_column``, what is left of a passage that moved in ``ghost_layout``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from agendas.comparison import Row
from gui import theme
from gui.comparing.bands import SIDES, Band, BandKind, Fragment, Side
from gui.comparing.letters import Type
from gui.comparing.marks import Mark, Marking, MarkKind, marks_of
from gui.comparing.shown_text import ShownText, shown

BETWEEN_BLOCKS = 8
Tone = Literal["text", "muted"]


class Setting(NamedTuple):
    """How texts are set: the fonts, how wide a column is, what is marked, and whether there is one column."""

    type_: Type
    width: int
    marking: Marking
    one_column: bool = False


@dataclass(frozen=True, eq=False)
class FragmentLayout:
    """The lines of a fragment. ``top`` counts from the top of the band; x counts from the text's edge.

    Two fragments may be shown as one text: then both have its lines, and the one that is not ``drawn`` has
    them to find its words in.
    """

    fragment: Fragment
    layout: QTextLayout
    shown: ShownText
    marks: tuple[Mark, ...]
    top: int
    line_height: int
    indent: int = 0
    drawn: bool = True
    tone: Tone = "text"

    @property
    def height(self) -> int:
        """Pixels from the first line's top to the last one's bottom."""
        return self.layout.lineCount() * self.line_height

    @property
    def bottom(self) -> int:
        """Where its last line ends."""
        return self.top + self.height

    def offset_at(self, x: float, y: float) -> int:
        """The offset in the block's text nearest to a point, ``y`` from the top of the band."""
        number = int((y - self.top) // self.line_height)
        if number < 0 or y < self.top:
            return self.fragment.start
        if number >= self.layout.lineCount():
            return self.fragment.end
        cursor = self.layout.lineAt(number).xToCursor(x - self.indent)
        return self.shown.offset_of(self.shown.qt.to_python(cursor))

    def shown_at(self, x: float, y: float) -> int | None:
        """Which character of what is shown stands at a point; None beside the text."""
        number = int((y - self.top) // self.line_height)
        if y < self.top or number >= self.layout.lineCount():
            return None
        line = self.layout.lineAt(number)
        if not 0 <= x - self.indent < line.naturalTextWidth():
            return None
        cursor = line.xToCursor(x - self.indent, QTextLine.CursorPosition.CursorOnCharacter)
        return self.shown.qt.to_python(cursor)

    def rectangles(self, start: int, end: int) -> Iterator[QRectF]:
        """What a stretch of the block's text covers, one rectangle a line, as high as the line."""
        for first, last in self.shown.stretches(max(start, self.fragment.start), min(end, self.fragment.end)):
            yield from self.shown_rectangles(first, last)

    def shown_rectangles(self, start: int, end: int) -> Iterator[QRectF]:
        """The same for a stretch of what is shown."""
        first, last = self.shown.qt.to_qt(start), self.shown.qt.to_qt(end)
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
                x = min(left, right) + self.indent
                yield QRectF(x, top, abs(right - left), self.line_height)


def _x(line: QTextLine, position: int) -> float:
    found: object = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


@dataclass(frozen=True, eq=False)
class BandLayout:
    """A band, laid out: the fragments of both sides and the height that holds the taller one.

    ``note_tops`` says where the small print of a side stands; ``tag_top`` where the old text is called old
    (one column, -1 where it is not); ``ghosts`` are the texts of a passage that is missed here.
    """

    band: Band
    left: tuple[FragmentLayout, ...]
    right: tuple[FragmentLayout, ...]
    height: int
    note_tops: Mapping[Side, int] = field(default_factory=dict)
    tag_top: int = -1
    ghosts: Mapping[Side, FragmentLayout] = field(default_factory=dict)

    def side(self, side: Side) -> tuple[FragmentLayout, ...]:
        """The fragments of one side."""
        return self.left if side == "left" else self.right

    def bottom(self, side: Side, otherwise: int) -> int:
        """Where a side's text ends; ``otherwise`` when it has none."""
        fragments = self.side(side)
        return fragments[-1].bottom if fragments else otherwise


def insets(band: Band, type_: Type) -> tuple[int, int]:
    """The room above and below the texts of a band; none where a very long row goes on."""
    above, below = type_.padding(band.kind)
    return above if band.first else 0, below if band.last else 0


def lay_out(band: Band, row: Row | None, setting: Setting, noted: Set[Side] = frozenset()) -> BandLayout:
    """Break the texts of a band into lines, in two columns; ``row`` gives the words to mark, ``noted`` are
    the sides that have a line of small print."""
    type_ = setting.type_
    above, below = insets(band, type_)
    bottom = above + type_.line_height(band.kind)
    sides: dict[Side, tuple[FragmentLayout, ...]] = {}
    tops: dict[Side, int] = {}
    for side in SIDES:
        sides[side] = lay_out_side(band, side, row, setting, above)
        end = sides[side][-1].bottom if sides[side] else above
        tops[side] = end
        bottom = max(bottom, end + (type_.note_height if side in noted and sides[side] else 0))
    return BandLayout(band, sides["left"], sides["right"], bottom + below, tops)


def row_side(row: Row, side: Side) -> tuple[str, ...]:
    """The paragraphs of a row on a side."""
    return row.left if side == "left" else row.right


def lay_out_side(
    band: Band,
    side: Side,
    row: Row | None,
    setting: Setting,
    top: int,
    *,
    indent: int = 0,
    tone: Tone = "text",
) -> tuple[FragmentLayout, ...]:
    """The fragments of a side, one below the other."""
    made: list[FragmentLayout] = []
    for fragment in band.side(side):
        marks = marks_of(row, side, fragment, setting.marking) if row else ()
        refs = fragment.block.footnote_refs
        text = shown(fragment.block.text, fragment.start, fragment.end, refs, side)
        layout = set_lines(text, [(text, marks)], setting.type_, band.kind, setting.width - indent)
        line_height = setting.type_.line_height(band.kind)
        made.append(FragmentLayout(fragment, layout, text, marks, top, line_height, indent, tone=tone))
        top += made[-1].height + theme.scaled(BETWEEN_BLOCKS, setting.type_.zoom)
    return tuple(made)


def set_lines(
    text: ShownText,
    marked: Sequence[tuple[ShownText, Sequence[Mark]]],
    type_: Type,
    kind: BandKind,
    width: int,
) -> QTextLayout:
    """Break what is shown into lines. ``marked`` are the marks of those who see their words in it; footnotes
    that are not of the text itself are of the old one, and gone."""
    layout = QTextLayout(text.display, type_.font(kind))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.setFormats(
        [
            made
            for view, marks in marked
            for made in _formats(view, marks, _raised_format(type_, gone=view is not text))
        ]
    )
    _break_lines(layout, width, type_.line_height(kind))
    return layout


def _break_lines(layout: QTextLayout, width: int, line_height: int) -> None:
    layout.beginLayout()
    y = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (line_height - line.height()) / 2))
        y += line_height
    layout.endLayout()


def _formats(
    view: ShownText, marks: Sequence[Mark], raised_format: QTextCharFormat
) -> Iterator[QTextLayout.FormatRange]:
    for mark in marks:
        for start, end in view.stretches(mark.start, mark.end):
            yield _format(view, start, end, _character_format(mark.kind))
    for raised in view.raised:
        yield _format(view, raised.at, raised.end, raised_format)


def _format(view: ShownText, start: int, end: int, how: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = view.qt.to_qt(start)
    made.length = view.qt.to_qt(end) - made.start
    made.format = how
    return made


def _raised_format(type_: Type, *, gone: bool) -> QTextCharFormat:
    """The small raised digit of a footnote, in the accent; struck through when it is gone."""
    made = QTextCharFormat()
    made.setFont(type_.body)
    made.setFontFamilies([theme.INTERFACE_FAMILY])
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    made.setForeground(QBrush(theme.current().colour("removed" if gone else "accent")))
    made.setFontStrikeOut(gone)
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
