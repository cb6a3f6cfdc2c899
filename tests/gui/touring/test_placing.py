"""Where the card of the tour stands: beside what it points at, always inside the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from gui.touring.placing import FROM_EDGE, is_in_sight, place_of

CARD = QSize(360, 180)
ROOMS = [QRect(0, 0, 900, 600), QRect(0, 0, 1280, 800), QRect(0, 0, 3840, 2160)]
LIST, BUTTON, MENU = QRect(0, 70, 280, 500), QRect(160, 30, 140, 36), QRect(0, 0, 900, 28)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("target", [LIST, BUTTON, MENU, QRect(700, 500, 190, 90), None])
def test_the_card_is_inside_the_window_and_off_its_target(room: QRect, target: QRect | None) -> None:
    place = place_of(CARD, target, room)
    card = QRect(place.at, CARD)
    assert room.contains(card)
    if target is not None:
        assert not card.intersects(target)
        assert place.side is not None


@pytest.mark.parametrize(
    ("target", "side"),
    [
        (LIST, "right"),
        (QRect(1000, 70, 280, 700), "left"),
        (BUTTON, "below"),
        (QRect(400, 700, 90, 30), "above"),
    ],
)
def test_it_stands_at_the_side_where_it_fits(target: QRect, side: str) -> None:
    assert place_of(CARD, target, ROOMS[1]).side == side


def test_the_arrow_points_at_the_target_when_the_card_was_pushed_along_the_edge() -> None:
    corner = QRect(0, 30, 60, 30)
    place = place_of(CARD, corner, ROOMS[1])
    assert place.at.x() == FROM_EDGE
    assert abs(place.at.x() + place.arrow - corner.center().x()) <= 12


def test_in_a_target_that_fills_the_window_it_stands_low_at_the_right() -> None:
    room = ROOMS[0]
    place = place_of(CARD, room, room)
    assert place.side is None
    assert room.contains(QRect(place.at, CARD))
    assert place.at.x() > room.width() // 2
    assert place.at.y() > room.height() // 2


def test_without_a_target_it_stands_in_the_middle() -> None:
    place = place_of(CARD, None, ROOMS[0])
    middle = QRect(place.at, CARD).center() - ROOMS[0].center()
    assert place.side is None
    assert middle.manhattanLength() <= 2
    assert place.at != QPoint()


@pytest.mark.parametrize(
    ("target", "shows"), [(LIST, True), (QRect(-300, 70, 280, 500), False), (QRect(0, 70, 0, 500), False)]
)
def test_what_is_pushed_out_of_the_window_is_not_pointed_at(target: QRect, shows: bool) -> None:
    assert is_in_sight(target, ROOMS[0]) == shows
