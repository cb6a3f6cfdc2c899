"""Whether there is room for the inspector beside the text. Knows numbers only."""

from __future__ import annotations

NARROW_WINDOW = 1100
"""Below this width of the window, in logical pixels, the inspector lies over the text when asked for."""
ROOM_FOR_TWO_TEXTS = 760


def is_narrow(*, window: int, page: int, inspector: int, two_texts: bool) -> bool:
    """Whether the inspector would take room that the text (or the text and its original) needs.

    All widths in logical pixels; the inspector in a window of its own takes none.
    """
    return window < NARROW_WINDOW or (two_texts and page - inspector < ROOM_FOR_TWO_TEXTS)
