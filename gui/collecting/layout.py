"""How a row of the collection is laid out: its parts, their lines, its height. No widgets.

Height and painting walk the same parts, so that they cannot differ. The height is known without breaking
the words into lines wherever their width alone tells it: a thousand quotes are listed at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from agendas.quoting.quote import Quote
from gui import theme
from gui.collecting import wording
from gui.collecting.listed import HeadingRow, ListRow, QuoteRow, words_of
from gui.widgets.line_breaking import broken
from gui.widgets.row_painting import line_height
from gui.widgets.shown_characters import shown

PartKind = Literal["mark", "old words", "old source", "words", "source", "note", "tags"]
ABOVE, BELOW = 10, 10
ABOVE_HEADING, BELOW_HEADING = 18, 4
WORDS_LINES, OLD_LINES, SOURCE_LINES, NOTE_LINES = 3, 2, 2, 4
SOURCE_GAP, NOTE_GAP, TAGS_GAP, PAIR_GAP = 2, 6, 6, 8
PAIR_INDENT = theme.GRID * 3
"""Beside the words of a pair, for the line that ties the two together."""
NOTE_INDENT = theme.GRID * 3
TAG_SIDE, TAG_GAP = 6, theme.GRID
MARK_ICON, MARK_GAP = 14, theme.GRID
_SURELY_FILLS = 240
"""Code points of a text that tell whether it fills three lines, whatever the width of the panel."""
_NARROWER, _WIDER = 0.07, 0.005
"""What a text may lose to kerning ("AVAVAV" 6.6 %, Dutch sentences 1.2 %), and gain (sentences 0.3 %)."""
_SEPARATE = re.compile("[ -\u02af\u2010-\u2026€]*").fullmatch
"""Latin texts, whose characters stand side by side."""


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a row: at most ``most`` lines, ``gap`` pixels below the part before it."""

    kind: PartKind
    text: str
    most: int
    gap: int = 0
    indent: int = 0


@dataclass(frozen=True, slots=True)
class PlacedPart:
    """A part where it stands; ``lines`` are those that are painted."""

    part: Part
    where: QRectF
    lines: tuple[str, ...]


class CharacterWidths(dict[str, float]):
    """The widths of the characters of a font, each measured once: adding up takes a fifth of the time.

    Kerning makes a text a little narrower or wider than that. Where characters join or combine,
    the text itself is measured.
    """

    def __init__(self, metrics: QFontMetricsF) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, char: str) -> float:
        self[char] = width = self._metrics.horizontalAdvance(char)
        return width

    def between(self, text: str) -> tuple[float, float]:
        """The least and the greatest width that the text can have."""
        if _SEPARATE(text):
            width = sum(map(self.__getitem__, text))
            return width * (1 - _NARROWER), width * (1 + _WIDER)
        return _measured(self._metrics, text)


@dataclass(frozen=True)
class RowType:
    """The fonts of the list, and their metrics, made once."""

    heading: QFont = field(default_factory=lambda: theme.interface_font(strong=True))
    words: QFont = field(default_factory=lambda: theme.text_font(theme.INTERFACE))
    note: QFont = field(default_factory=theme.interface_font)
    small: QFont = field(default_factory=lambda: theme.interface_font(theme.SMALL))
    metrics: dict[PartKind, QFontMetricsF] = field(init=False)
    widths: dict[PartKind, CharacterWidths] = field(init=False)

    def __post_init__(self) -> None:
        words, note, small = (QFontMetricsF(font) for font in (self.words, self.note, self.small))
        metrics: dict[PartKind, QFontMetricsF] = {
            "mark": small, "old words": words, "old source": small,
            "words": words, "source": small, "note": note, "tags": small,
        }  # fmt: skip
        object.__setattr__(self, "metrics", metrics)
        widths = {kind: CharacterWidths(of) for kind, of in metrics.items()}
        object.__setattr__(self, "widths", widths)

    def font_of(self, kind: PartKind) -> QFont:
        """The font of a part: the words of a document in serif, ours in sans."""
        if kind in ("words", "old words"):
            return self.words
        return self.note if kind == "note" else self.small


def height_of(row: ListRow, type_: RowType, room: int) -> int:
    """The pixels a row takes whose texts may be ``room`` wide."""
    if isinstance(row, HeadingRow):
        return ABOVE_HEADING + line_height(type_.heading) + BELOW_HEADING
    return ABOVE + sum(_height(part, type_, room) for part in parts_of(row)) + BELOW


def placed_parts(row: QuoteRow, type_: RowType, where: QRectF) -> list[PlacedPart]:
    """The parts of a row in the rectangle of its texts, which is as high as the row."""
    top = where.top() + ABOVE
    found: list[PlacedPart] = []
    for part in parts_of(row):
        font = type_.font_of(part.kind)
        room = where.width() - part.indent
        lines = _lines_of(part, font, room)
        top += part.gap
        height = line_height(font) * max(1, len(lines))
        found.append(PlacedPart(part, QRectF(where.left() + part.indent, top, room, height), lines))
        top += height
    return found


def _lines_of(part: Part, font: QFont, room: float) -> tuple[str, ...]:
    """The lines of a part. A point between two things says nothing where the line ends."""
    if part.kind == "tags":
        return ()
    lines = broken(part.text, font, room, part.most)
    if part.kind in ("source", "old source"):
        return tuple(line.rstrip().removesuffix(wording.DOT.strip()).rstrip() for line in lines)
    return tuple(lines)


def parts_of(row: QuoteRow) -> Iterator[Part]:
    """The texts of a row, from top to bottom."""
    quote = row.quote
    first_gap = 0
    if mark := wording.mark_words(row.refinding):
        yield Part("mark", mark, 1, 0, MARK_ICON + MARK_GAP)
        first_gap = SOURCE_GAP
    indent = PAIR_INDENT if quote.old is not None else 0
    if quote.old is not None:
        yield Part("old words", words_of(quote.old.pieces), OLD_LINES, first_gap, indent)
        yield Part("old source", _dated(wording.then(), quote.old, row), SOURCE_LINES, SOURCE_GAP, indent)
        first_gap = PAIR_GAP
    source = wording.source_words(quote.quote, under_meeting=row.under_meeting)
    if quote.old is not None:
        source = _dated(wording.now(), quote.quote, row)
    yield Part("words", words_of(quote.quote.pieces), WORDS_LINES, first_gap, indent)
    yield Part("source", source, SOURCE_LINES, SOURCE_GAP, indent)
    if quote.note.strip():
        yield Part("note", quote.note.strip(), NOTE_LINES, NOTE_GAP, NOTE_INDENT)
    if quote.tags:
        yield Part("tags", "", 1, TAGS_GAP)


def _dated(when: str, quote: Quote, row: QuoteRow) -> str:
    """The two of a pair are of two meetings, so the heading can name one of them only."""
    under_meeting = row.under_meeting and quote is row.quote.quote
    return f"{when}{wording.DOT}{wording.source_words(quote, under_meeting=under_meeting)}"


def _height(part: Part, type_: RowType, room: int) -> int:
    return part.gap + line_height(type_.font_of(part.kind)) * _line_count(part, type_, room - part.indent)


def _line_count(part: Part, type_: RowType, room: int) -> int:
    """How many lines ``broken`` gives; it is asked only when the width alone leaves room for doubt."""
    if part.most == 1:
        return 1
    text = shown(part.text[:_SURELY_FILLS])
    is_whole = len(part.text) <= _SURELY_FILLS
    for measure in (type_.widths[part.kind].between, partial(_measured, type_.metrics[part.kind])):
        least, greatest = measure(text)
        if is_whole and greatest <= room:
            return 1
        if least > (part.most - 1) * room:
            return part.most
    return len(broken(part.text, type_.font_of(part.kind), room, part.most))


def _measured(metrics: QFontMetricsF, text: str) -> tuple[float, float]:
    """The width of a text, give or take what Qt rounds when it breaks lines."""
    width = metrics.horizontalAdvance(text)
    return width - 1, width + 1


def tag_places(
    tags: tuple[str, ...], metrics: QFontMetricsF, where: QRectF
) -> tuple[list[tuple[str, QRectF]], str]:
    """The tags that fit on the line, each with its box, and how many are left: "+3"."""
    found: list[tuple[str, QRectF]] = []
    left = where.left()
    for at, tag in enumerate(tags):
        rest = f"+{len(tags) - at - 1}" if at + 1 < len(tags) else ""
        end = where.right() - (metrics.horizontalAdvance(rest) + TAG_GAP if rest else 0)
        width = metrics.horizontalAdvance(shown(tag)) + 2 * TAG_SIDE
        if left + width > end and found:
            return found, f"+{len(tags) - at}"
        found.append((tag, QRectF(left, where.top(), min(width, end - left), where.height())))
        left += width + TAG_GAP
    return found, ""
