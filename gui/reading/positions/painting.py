"""How a row of the list of positions looks: its fonts, its height, its words and its strength. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from agendas.model import Polarity
from gui import theme
from gui.reading.positions.rows import ListRow, PositionRow, TopicRow
from gui.widgets.line_breaking import broken, line_count
from gui.widgets.row_painting import line_height, paint_lines

LINES = 3
NUMBER_ROOM, DIGIT = 24, 7
"""For a paragraph number of two digits, in the margin, and for each digit more."""
ABOVE, BELOW = 7, 8
ABOVE_TOPIC, BELOW_TOPIC = 18, 2
FACTS_GAP = 3
STEPS = 5
STEP, STEP_GAP = 3, 2
LOWEST, RISE = 3, 2
"""Pixels of the first step of the strength sign, and how much each next one is higher."""


@dataclass(frozen=True)
class PositionType:
    """The fonts of the list at a zoom, in per cent, and what follows from them.

    ``digits`` are those of the highest paragraph number: a long document needs a wider margin.
    """

    zoom: int
    digits: int = 2
    topic: QFont = field(init=False)
    quote: QFont = field(init=False)
    small: QFont = field(init=False)
    quote_metrics: QFontMetricsF = field(init=False)

    def __post_init__(self) -> None:
        size = theme.scaled(theme.INTERFACE, self.zoom)
        fonts = {
            "topic": theme.interface_font(size, strong=True),
            "quote": theme.text_font(size),
            "small": theme.interface_font(theme.scaled(theme.SMALL, self.zoom)),
        }
        for name, font in fonts.items():
            object.__setattr__(self, name, font)
        object.__setattr__(self, "quote_metrics", QFontMetricsF(self.quote))

    @property
    def number_room(self) -> int:
        """Pixels of the margin with the paragraph numbers."""
        return theme.scaled(NUMBER_ROOM + DIGIT * max(0, self.digits - 2), self.zoom)

    @property
    def sign_width(self) -> int:
        """Pixels of the strength sign."""
        return theme.scaled(STEPS * STEP + (STEPS - 1) * STEP_GAP, self.zoom)


def height_of(row: ListRow, type_: PositionType, room: int) -> int:
    """The pixels a row takes in a list that is ``room`` wide inside."""
    if isinstance(row, TopicRow):
        return ABOVE_TOPIC + line_height(type_.topic) + BELOW_TOPIC
    lines = line_count(row.text, type_.quote, type_.quote_metrics, room - type_.number_room, LINES)
    quote = lines * line_height(type_.quote)
    return ABOVE + quote + FACTS_GAP + line_height(type_.small) + BELOW


def topic_name(row: TopicRow) -> str:
    """ "defensie-uitgaven" begins a line here; the other capitals are the topic's own ("EU–NAVO")."""
    name = row.name or QCoreApplication.translate("PositionsPanel", "Other")
    return name[:1].upper() + name[1:]


def facts(row: PositionRow) -> str:
    """The verb; before it whether the position is against, which colour and shape alone do not say."""
    if row.position.polarity == "for":
        return row.position.verb
    against = QCoreApplication.translate("ReadingPage", "against")
    return f"{against} · {row.position.verb}"


def in_words(row: ListRow) -> str:
    """What a screen reader says of a row."""
    if isinstance(row, TopicRow):
        topic = QCoreApplication.translate("PositionsPanel", "{topic}, positions: {count}")
        return topic.format(topic=topic_name(row), count=row.count)
    paragraph = QCoreApplication.translate("PositionsPanel", "paragraph {number}")
    strength = QCoreApplication.translate("ReadingPage", "strength {strength} of 5")
    said = (
        paragraph.format(number=row.number) if row.number else "",
        row.text.rstrip(". "),
        facts(row),
        strength.format(strength=row.position.strength),
    )
    return ". ".join(filter(None, said))


def paint_topic(painter: QPainter, row: TopicRow, where: QRect, type_: PositionType) -> None:
    """The topic, and muted beside it how many there are."""
    count = str(row.count)
    metrics = QFontMetricsF(type_.small)
    room = where.width() - metrics.horizontalAdvance(count) - 2 * theme.GRID
    (line,) = broken(topic_name(row), type_.topic, room, 1)
    at = QPointF(where.left(), where.top() + ABOVE_TOPIC)
    paint_lines(painter, [line], at, type_.topic, "text")
    after = QFontMetricsF(type_.topic).horizontalAdvance(line) + 2 * theme.GRID
    paint_lines(painter, [count], at + QPointF(after, 0), type_.small, "muted", type_.topic)


def paint_position(painter: QPainter, row: PositionRow, where: QRect, type_: PositionType) -> None:
    """Number in the margin, the sentence, and below it how strong and by which verb."""
    top = where.top() + ABOVE
    left = where.left() + type_.number_room
    room = where.width() - type_.number_room
    width = QFontMetricsF(type_.small).horizontalAdvance(row.number)
    at = QPointF(left - 2 * theme.GRID - width, top)
    paint_lines(painter, [row.number], at, type_.small, "muted", type_.quote)
    lines = broken(row.text, type_.quote, room, LINES)
    paint_lines(painter, lines, QPointF(left, top), type_.quote, "text")
    top += len(lines) * line_height(type_.quote) + FACTS_GAP
    is_against = row.position.polarity == "against"
    height = line_height(type_.small)
    sign = QRectF(left, top, type_.sign_width, height)
    paint_strength(painter, row.position.strength, row.position.polarity, sign, type_.zoom)
    after = left + type_.sign_width + 2 * theme.GRID
    (said,) = broken(facts(row), type_.small, max(20.0, where.right() - after), 1)
    paint_lines(painter, [said], QPointF(after, top), type_.small, "removed" if is_against else "muted")


def paint_strength(painter: QPainter, strength: int, polarity: Polarity, where: QRectF, zoom: int) -> None:
    """Five steps, as many filled as the position is strong. For: they stand and rise. Against: they hang."""
    colours = theme.current()
    is_against = polarity == "against"
    step, gap = STEP * zoom / 100, STEP_GAP * zoom / 100
    highest = (LOWEST + (STEPS - 1) * RISE) * zoom / 100
    top = where.top() + (where.height() - highest) / 2
    painter.setPen(Qt.PenStyle.NoPen)
    for number in range(STEPS):
        height = (LOWEST + number * RISE) * zoom / 100
        y = top if is_against else top + highest - height
        filled = "removed" if is_against else "muted"
        painter.setBrush(colours.colour(filled if number < strength else "hairline"))
        painter.drawRoundedRect(QRectF(where.left() + number * (step + gap), y, step, height), 1, 1)
