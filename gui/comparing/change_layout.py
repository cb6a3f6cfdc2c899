"""How an item of the list of changed positions is laid out: its lines and its height, without any widget.

A change shows what happened and where, its sentence, and below it the quotes, all cut to a few lines; the one
at which the reader is shows them whole. A figure is one line of its lane: the topic, the old and the new.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from agendas.comparison import ChangeKind
from gui import theme
from gui.comparing.change_items import ChangeItem, Heading, ListItem, as_heading
from gui.comparing.word_breaking import Widths, broken, line_count
from gui.widgets.row_painting import line_height

SUMMARY_LINES, QUOTE_LINES = 8, 2
"""Nearly every sentence is whole: cut short, "stond in april 2025 niet in de agenda" lost its "niet"."""
WHOLE = 60
"""Lines that no excerpt fills."""
RECOGNISED = 24
"""Characters by which a quote is known in its sentence, which may shorten it."""
TICK, TICK_GAP = 16, 8
SIGN, SIGN_GAP = 14, 6
QUOTE_INSET = 12
"""From the line beside the quotes to their words."""
ABOVE, BELOW = 8, 10
LABEL_GAP = 4
QUOTES_GAP, BETWEEN_QUOTES = 6, 5
ABOVE_HEADING, BELOW_HEADING = 16, 2
BESIDE_FIGURE = 6
"""Above and below a figure."""
TOPIC_LINES = 2
LEAST_TOPIC = 96
"""Pixels at 100 per cent that a topic needs beside its figures; with less they go to a line of their own."""
ARROW = " → "


@dataclass(frozen=True)
class ChangeType:
    """The fonts of the list at a zoom, in per cent, with the widths of their words."""

    zoom: int
    heading: Widths = field(init=False)
    label: Widths = field(init=False)
    number: Widths = field(init=False)
    summary: Widths = field(init=False)
    quote: Widths = field(init=False)
    topic: Widths = field(init=False)
    figure: Widths = field(init=False)
    _labels: dict[tuple[ChangeKind, bool], float] = field(init=False, default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        small, usual, large = (
            theme.scaled(size, self.zoom) for size in (theme.SMALL, theme.INTERFACE, theme.HEADING)
        )
        fonts = {
            "heading": theme.interface_font(usual, strong=True),
            "label": theme.interface_font(small, strong=True),
            "number": theme.interface_font(small),
            "summary": theme.interface_font(large),
            "quote": theme.text_font(usual),
            "topic": theme.interface_font(usual),
            "figure": theme.interface_font(usual, strong=True),
        }
        for name, font in fonts.items():
            object.__setattr__(self, name, Widths(font))

    def label_width(self, item: ChangeItem) -> float:
        """How wide what happened is: there are few labels, and asking the catalogue takes time."""
        key = item.change.kind, item.change.is_formula
        if key not in self._labels:
            self._labels[key] = self.label.metrics.horizontalAdvance(label_in_words(item))
        return self._labels[key]

    @property
    def sign(self) -> int:
        """The side of the square in which a sign is drawn."""
        return theme.scaled(SIGN, self.zoom)

    @property
    def tick(self) -> int:
        """The side of a box to tick."""
        return theme.scaled(TICK, self.zoom)

    @property
    def after_tick(self) -> int:
        """Where words begin that stand beside the box."""
        return self.tick + theme.scaled(TICK_GAP, self.zoom)


@dataclass(frozen=True, slots=True)
class FigureColumns:
    """How wide the old and the new figures of the lane are, so that they stand in columns."""

    old: float = 0.0
    new: float = 0.0
    arrow: float = 0.0

    @property
    def width(self) -> float:
        """Of both with the arrow between."""
        return self.old + self.arrow + self.new


def figure_columns(items: Iterable[ListItem], type_: ChangeType, room: float) -> FigureColumns:
    """The columns for those figures that leave their topic room."""
    arrow = type_.topic.metrics.horizontalAdvance(ARROW)
    pairs = [
        _figure_widths(item, type_) for item in items if isinstance(item, ChangeItem) and is_figure(item)
    ]
    most = _most_for_figures(type_, room)
    fitting = [pair for pair in pairs if sum(pair) + arrow <= most]
    while fitting:
        columns = FigureColumns(max(old for old, _ in fitting), max(new for _, new in fitting), arrow)
        if columns.width <= most:
            return columns
        fitting.remove(max(fitting, key=sum))
    return FigureColumns(arrow=arrow)


def is_figure(item: ChangeItem) -> bool:
    """Whether an item stands in the lane of figures."""
    return item.change.kind == "figure"


def is_stacked(item: ChangeItem, type_: ChangeType, columns: FigureColumns) -> bool:
    """Whether the figures go below their topic: they are too long for the columns."""
    old, new = _figure_widths(item, type_)
    return old > columns.old or new > columns.new


def topic_lines(item: ChangeItem, type_: ChangeType, room: float, columns: FigureColumns) -> Sequence[str]:
    """The topic of a figure as it stands in the lane."""
    beside = room - type_.after_tick
    if not is_stacked(item, type_, columns):
        beside -= columns.width + theme.scaled(TICK_GAP, type_.zoom)
    return broken(as_heading(item.change.topic), type_.topic, beside, TOPIC_LINES)


def figures_in_one(item: ChangeItem) -> str:
    """ "2% → 5%"; a side without a figure is left out."""
    return ARROW.join(filter(None, (item.old, item.new)))


def _figure_widths(item: ChangeItem, type_: ChangeType) -> tuple[float, float]:
    return type_.topic.metrics.horizontalAdvance(item.old), type_.figure.metrics.horizontalAdvance(item.new)


def _most_for_figures(type_: ChangeType, room: float) -> float:
    return room - type_.after_tick - theme.scaled(TICK_GAP + LEAST_TOPIC, type_.zoom)


# --- heights


def height_of(
    item: ListItem,
    type_: ChangeType,
    room: int,
    columns: FigureColumns | None = None,
    *,
    whole: bool = False,
) -> int:
    """The pixels an item takes in a list whose texts may be ``room`` wide."""
    if isinstance(item, Heading):
        return ABOVE_HEADING + line_height(type_.heading.font) + BELOW_HEADING
    if is_figure(item):
        return _figure_height(item, type_, room, columns or FigureColumns(), whole)
    label = label_height(item, type_, room) + LABEL_GAP
    return (
        ABOVE
        + label
        + summary_height(item, type_, room, whole)
        + _quotes_height(item, type_, room, whole)
        + BELOW
    )


def _figure_height(
    item: ChangeItem, type_: ChangeType, room: int, columns: FigureColumns, whole: bool
) -> int:
    lines = len(topic_lines(item, type_, room, columns))
    if is_stacked(item, type_, columns):
        stacked = line_count(figures_in_one(item), type_.figure, room - type_.after_tick, WHOLE)
        lines += stacked
    height = 2 * BESIDE_FIGURE + lines * line_height(type_.topic.font)
    if whole:
        height += LABEL_GAP + summary_height(item, type_, room, whole)
        height += line_height(type_.number.font) if numbers_in_words(item) else 0
    return height


def summary_height(item: ChangeItem, type_: ChangeType, room: int, whole: bool) -> int:
    """The pixels for the sentence."""
    lines = line_count(item.summary, type_.summary, room, WHOLE if whole else SUMMARY_LINES)
    return lines * line_height(type_.summary.font)


def _quotes_height(item: ChangeItem, type_: ChangeType, room: int, whole: bool) -> int:
    most, inside = WHOLE if whole else QUOTE_LINES, room - QUOTE_INSET
    lines = [line_count(quote.text, type_.quote, inside, most) for quote in quotes_of(item, whole=whole)]
    gaps = QUOTES_GAP + (len(lines) - 1) * BETWEEN_QUOTES if lines else 0
    return sum(lines) * line_height(type_.quote.font) + gaps


class Quote(NamedTuple):
    """A quote below a sentence."""

    text: str
    is_old: bool


def quotes_of(item: ChangeItem, *, whole: bool) -> Sequence[Quote]:
    """The quotes of a change, old above new.

    An excerpt leaves out what its sentence quotes already: "In december 2025 staat er: ‘Daarbij zal de nadruk
    …" stood twice, one below the other.
    """
    quotes = (Quote(item.old, is_old=True), Quote(item.new, is_old=False))
    return [quote for quote in quotes if quote.text and (whole or not _is_quoted(quote.text, item.summary))]


def _is_quoted(text: str, summary: str) -> bool:
    return f"‘{text[:RECOGNISED]}" in summary


def label_height(item: ChangeItem, type_: ChangeType, room: int) -> int:
    """The pixels for what happened and where: one line, two when large letters need them."""
    lines = 1 if numbers_fit_beside(item, type_, room) else 2
    return lines * line_height(type_.label.font)


def numbers_fit_beside(item: ChangeItem, type_: ChangeType, room: int) -> bool:
    """Whether the paragraph numbers have room on the line of the label."""
    label, numbers = type_.label_width(item), type_.number[numbers_in_words(item)]
    return type_.after_tick + type_.sign + SIGN_GAP + label + 2 * SIGN_GAP + numbers <= room


# --- words


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


def label_in_words(item: ChangeItem) -> str:
    """What happened; and for a sentence that says little, that it does."""
    kind = kind_in_words(item.change.kind)
    if not item.change.is_formula:
        return kind
    return f"{kind} · " + QCoreApplication.translate("ChangeKind", "formula")


def numbers_in_words(item: ChangeItem) -> str:
    """The paragraphs of both quotes: "paragraph 4 → 6"; empty when neither has a number."""
    numbers = [str(number) for number in (item.left_number, item.right_number) if number is not None]
    if not numbers:
        return ""
    paragraph = QCoreApplication.translate("ComparedRow", "paragraph {number}")
    return paragraph.format(number=ARROW.join(numbers))


def item_in_words(item: ListItem) -> str:
    """What a screen reader says of an item."""
    if isinstance(item, Heading):
        return item.words
    said = (label_in_words(item), numbers_in_words(item), item.change.summary)
    return ". ".join(filter(None, said))


def tooltip_of(item: ListItem) -> str:
    """The whole sentence, and why an item is dimmed. Plain text."""
    if isinstance(item, Heading):
        return item.words
    if not item.change.is_formula:
        return item.change.summary
    why = QCoreApplication.translate(
        "ChangeKind",
        "Dimmed: this sentence stands in many agendas of your library, so that it says little here.",
    )
    return f"{item.change.summary}\n\n{why}"
