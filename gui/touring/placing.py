"""Where a card of the tour stands beside what it points at. Plain geometry: no widget is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize

Side = Literal["right", "left", "below", "above"]
FROM_EDGE = 12
"""Room left between the card and the edge of the window, in pixels."""
LEAST_IN_SIGHT = 8
"""What shows less than so many pixels of itself, either way, is not pointed at."""
_FROM_CORNER = 24
"""So far from the corner of the card its arrow stands at the least."""


@dataclass(frozen=True, slots=True)
class CardPlace:
    """The top left corner of the card; at which ``side`` of the target it stands, None without an arrow; how
    far along that side of the card, from its top or left, the arrow is."""

    at: QPoint
    side: Side | None = None
    arrow: int = 0


def place_of(card: QSize, target: QRect | None, room: QRect) -> CardPlace:
    """The place of a card (with the room that its arrow takes) in the window's ``room``.

    Beside the target on the side where it fits: of a tall target first at the right or left, of a wide one
    below or above. In a target that fills the window it stands low at the right; without one in the middle.
    """
    inside = room.adjusted(FROM_EDGE, FROM_EDGE, -FROM_EDGE, -FROM_EDGE)
    if target is None:
        return CardPlace(_centred(card, inside))
    seen = target.intersected(room)
    for side in _sides(seen):
        at = _beside(card, seen, side)
        kept = _kept_inside(at, card, inside)
        if _fits(at, kept, side):
            return CardPlace(kept, side, _arrow(kept, card, seen, side))
    low_right = QPoint(seen.right() - card.width() - FROM_EDGE, seen.bottom() - card.height() - FROM_EDGE)
    return CardPlace(_kept_inside(low_right, card, inside))


def is_in_sight(target: QRect, room: QRect) -> bool:
    """Whether enough of a target shows to point at it."""
    seen = target.intersected(room)
    return seen.width() >= LEAST_IN_SIGHT and seen.height() >= LEAST_IN_SIGHT


def _sides(target: QRect) -> tuple[Side, ...]:
    if target.height() > target.width():
        return "right", "left", "below", "above"
    return "below", "above", "right", "left"


def _beside(card: QSize, target: QRect, side: Side) -> QPoint:
    """Middle to middle where the target is small; at the top of one that is taller than the card."""
    middle = target.center()
    top = middle.y() - card.height() // 2 if target.height() < card.height() else target.top()
    left = middle.x() - card.width() // 2
    match side:
        case "right":
            return QPoint(target.right() + 1, top)
        case "left":
            return QPoint(target.left() - card.width(), top)
        case "below":
            return QPoint(left, target.bottom() + 1)
    return QPoint(left, target.top() - card.height())


def _fits(wanted: QPoint, kept: QPoint, side: Side) -> bool:
    """A card may be pushed along its target, not over it."""
    return wanted.x() == kept.x() if side in ("right", "left") else wanted.y() == kept.y()


def _kept_inside(at: QPoint, card: QSize, inside: QRect) -> QPoint:
    most = QPoint(inside.right() + 1 - card.width(), inside.bottom() + 1 - card.height())
    return QPoint(
        max(inside.left(), min(at.x(), most.x())),
        max(inside.top(), min(at.y(), most.y())),
    )


def _centred(card: QSize, inside: QRect) -> QPoint:
    return _kept_inside(inside.center() - QPoint(card.width() // 2, card.height() // 2), card, inside)


def _arrow(at: QPoint, card: QSize, target: QRect, side: Side) -> int:
    """At the middle of what card and target have beside each other."""
    if side in ("right", "left"):
        start, end = max(at.y(), target.top()), min(at.y() + card.height(), target.bottom())
        along, length = (start + end) // 2 - at.y(), card.height()
    else:
        start, end = max(at.x(), target.left()), min(at.x() + card.width(), target.right())
        along, length = (start + end) // 2 - at.x(), card.width()
    return max(_FROM_CORNER, min(along, length - _FROM_CORNER))
