"""How an item of the list of changed positions is laid out: its lines and its height, without any widget.

Heights of quotes that surely fill their lines are known without breaking them, so that a list of thousands
opens at once; only what is painted is broken into lines.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from agendas.comparison import ChangeKind
from gui import theme
from gui.comparing.change_items import ChangeItem, ListItem
from gui.comparing.row_layout import display_text
from gui.offsets import QtOffsets

QUOTE = theme.INTERFACE
LINE_HEIGHT = 1.4
BESIDE_ANOTHER, ALONE = 2, 3
"""Lines of an old quote that has a new one below it, and of any other quote."""
SHORT = 30
"""Code points of a quote that is only a figure: "2% → 5%" says more in one line than in two."""
SIGN = 14
SIGN_GAP = 6
ABOVE, BELOW = 8, 10
LABEL_GAP = 4
BETWEEN_QUOTES = 6
ABOVE_TOPIC, BELOW_TOPIC = 16, 2


@dataclass(frozen=True)
class ChangeType:
    """The fonts of the list at a zoom, in per cent, and what follows from them."""

    zoom: int
    topic: QFont = field(init=False)
    label: QFont = field(init=False)
    number: QFont = field(init=False)
    quote: QFont = field(init=False)
    quote_metrics: QFontMetricsF = field(init=False)

    def __post_init__(self) -> None:
        small = theme.scaled(theme.SMALL, self.zoom)
        fonts = {
            "topic": theme.interface_font(theme.scaled(theme.INTERFACE, self.zoom), strong=True),
            "label": theme.interface_font(small, strong=True),
            "number": theme.interface_font(small),
            "quote": theme.text_font(theme.scaled(QUOTE, self.zoom)),
        }
        for name, font in fonts.items():
            object.__setattr__(self, name, font)
        object.__setattr__(self, "quote_metrics", QFontMetricsF(self.quote))

    def line_height(self, font: QFont) -> int:
        """Pixels from line to line."""
        return round(font.pixelSize() * LINE_HEIGHT)

    @property
    def sign(self) -> int:
        """The side of the square in which a sign is drawn."""
        return theme.scaled(SIGN, self.zoom)


def height_of(item: ListItem, type_: ChangeType, room: int) -> int:
    """The pixels an item takes in a list whose texts may be ``room`` wide."""
    if isinstance(item, str):
        return ABOVE_TOPIC + type_.line_height(type_.topic) + BELOW_TOPIC
    lines = [_line_count(text, most, type_, room) for text, most in quotes_of(item)]
    quotes = sum(lines) * type_.line_height(type_.quote) + (len(lines) - 1) * BETWEEN_QUOTES
    return ABOVE + label_height(item, type_, room) + LABEL_GAP + quotes + BELOW


def quotes_of(item: ChangeItem) -> list[tuple[str, int]]:
    """The quotes of a change, old above new, each with the lines it may take."""
    if item.change.kind == "figure" and 0 < len(item.old) <= SHORT >= len(item.new) > 0:
        return [(f"{item.old} → {item.new}", ALONE)]
    if item.old and item.new:
        return [(item.old, BESIDE_ANOTHER), (item.new, ALONE)]
    return [(item.old or item.new, ALONE)]


def label_height(item: ChangeItem, type_: ChangeType, room: int) -> int:
    """The pixels for what happened and where: one line, two when large letters need them."""
    lines = 1 if numbers_fit_beside(item, type_, room) else 2
    return lines * type_.line_height(type_.label)


def numbers_fit_beside(item: ChangeItem, type_: ChangeType, room: int) -> bool:
    """Whether the paragraph numbers have room on the line of the label."""
    label = QFontMetricsF(type_.label).horizontalAdvance(kind_in_words(item.change.kind))
    numbers = QFontMetricsF(type_.number).horizontalAdvance(numbers_in_words(item))
    return type_.sign + SIGN_GAP + label + 2 * SIGN_GAP + numbers <= room


def _line_count(text: str, most: int, type_: ChangeType, room: int) -> int:
    if type_.quote_metrics.horizontalAdvance(text) >= most * room:
        return most
    return len(broken(text, type_.quote, room, most))


def broken(text: str, font: QFont, room: int, most: int) -> list[str]:
    """The lines of a text, at most ``most``; the last one ends in an ellipsis when there is more."""
    text = display_text(text)
    layout = QTextLayout(text, font)
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        starts.append(line.textStart())
    layout.endLayout()
    offsets = QtOffsets(text)
    cuts = [*(offsets.to_python(start) for start in starts), len(text)]
    lines = [text[start:end].rstrip() for start, end in itertools.pairwise(cuts)]
    if len(lines) > most:
        rest = text[cuts[most - 1] :]
        lines[most - 1 :] = [QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, room)]
    return lines


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def kind_in_words(kind: ChangeKind) -> str:
    """What happened to a position."""
    words: dict[ChangeKind, str] = {
        "new": QCoreApplication.translate("ChangeKind", "New"),
        "dropped": QCoreApplication.translate("ChangeKind", "No longer mentioned"),
        "strengthened": QCoreApplication.translate("ChangeKind", "Stronger"),
        "weakened": QCoreApplication.translate("ChangeKind", "Less strong"),
        "figure": QCoreApplication.translate("ChangeKind", "Other figure"),
        "reworded": QCoreApplication.translate("ChangeKind", "Reworded"),
        "reaffirmed": QCoreApplication.translate("ChangeKind", "Repeated"),
    }
    return words[kind]


def numbers_in_words(item: ChangeItem) -> str:
    """The paragraphs of both quotes: "paragraph 4 → 6"; empty when neither has a number."""
    numbers = [str(number) for number in (item.left_number, item.right_number) if number is not None]
    if not numbers:
        return ""
    paragraph = QCoreApplication.translate("ComparedRow", "paragraph {number}")
    return paragraph.format(number=" → ".join(numbers))


def item_in_words(item: ListItem) -> str:
    """What a screen reader says of an item."""
    if isinstance(item, str):
        return item
    said = (kind_in_words(item.change.kind), numbers_in_words(item), item.change.summary)
    return ". ".join(filter(None, said))
