"""The windows as they were left, as text for the settings: what each showed, and where it stood.

Whatever is damaged in the text is left out: a start never fails because of the last end.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from gui.places import Spot, VisitedPlace

MOST_WINDOWS = 12
"""A session of more is one that went wrong."""


@dataclass(frozen=True, slots=True)
class WindowState:
    """One window: its place (None: it showed nothing), and its geometry, as ``saveGeometry`` gives it."""

    place: VisitedPlace | None = None
    geometry: bytes = b""


def session_text(windows: Iterable[WindowState]) -> str:
    """The text that is kept."""
    stored = [
        {
            "place": asdict(window.place) if window.place else None,
            "geometry": base64.b64encode(window.geometry).decode("ascii"),
        }
        for window in windows
    ]
    return json.dumps(stored[:MOST_WINDOWS])


def session_from(text: str) -> tuple[WindowState, ...]:
    """The windows in a stored text, in their order."""
    try:
        stored = json.loads(text or "[]")
    except (ValueError, RecursionError):
        return ()
    return tuple(_windows(stored))[:MOST_WINDOWS] if isinstance(stored, list) else ()


def _windows(stored: list[Any]) -> Iterator[WindowState]:
    for window in stored:
        if isinstance(window, dict):
            yield WindowState(_place(window.get("place")), _bytes(window.get("geometry")))


def _place(stored: Any) -> VisitedPlace | None:
    match stored:
        case {"key": str(key), "other": str(other)} if key:
            return VisitedPlace(key, other, _spot(stored.get("spot")))
    return None


def _spot(stored: Any) -> Spot:
    match stored:
        case {"block": str(block), "offset": int(offset), "height": int(height), "side": str(side)}:
            return Spot(block, max(0, offset), _within_screen(height), "left" if side == "left" else "right")
    return Spot()


def _within_screen(height: int) -> int:
    """A height beyond any screen is damage; Qt takes 32 bits."""
    return height if -100_000 <= height <= 100_000 else 0


def _bytes(stored: Any) -> bytes:
    with contextlib.suppress(binascii.Error, ValueError):
        if isinstance(stored, str):
            return base64.b64decode(stored, validate=True)
    return b""
