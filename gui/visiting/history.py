"""The way back and forward through the places visited, as a reader knows it from a browser.

A place is brought up to date when it is left, so that the way back leads to the words that were being read,
not to those at which one had arrived.
"""

from __future__ import annotations

from collections.abc import Collection

from gui.places import VisitedPlace

MOST_PLACES = 200


class History:
    """The places that one window has shown, in the order of the visits, and which of them is shown now."""

    def __init__(self) -> None:
        self._places: list[VisitedPlace] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back from a place."""
        return self._at < len(self._places) - 1

    def go(self, here: VisitedPlace | None, there: VisitedPlace) -> None:
        """Leave ``here`` (None at first) for ``there``. What one went back from is forgotten."""
        if here is not None:
            self._leave(here)
            if here == there:
                return
        del self._places[self._at + 1 :]
        self._places.append(there)
        del self._places[:-MOST_PLACES]
        self._at = len(self._places) - 1

    def back(self, here: VisitedPlace) -> VisitedPlace | None:
        """Leave ``here`` for the place before it; None when there is none."""
        return self._step(here, -1)

    def forward(self, here: VisitedPlace) -> VisitedPlace | None:
        """Leave ``here`` for the place one went back from; None when there is none."""
        return self._step(here, 1)

    def forget_all_but(self, keys: Collection[str]) -> None:
        """Drop the places in agendas that are not in the library any more; what is shown stays."""

        def is_there(place: VisitedPlace) -> bool:
            return place.key in keys and (not place.other or place.other in keys)

        if self._places:
            before = [*filter(is_there, self._places[: self._at])]
            after = filter(is_there, self._places[self._at + 1 :])
            self._places = [*before, self._places[self._at], *after]
            self._at = len(before)

    def _leave(self, here: VisitedPlace) -> None:
        """A place in something else than what is noted here was reached unseen: it is one of its own."""
        if self._at >= 0 and self._places[self._at].shows_the_same(here):
            self._places[self._at] = here
        else:
            del self._places[self._at + 1 :]
            self._places.append(here)
            self._at += 1

    def _step(self, here: VisitedPlace, step: int) -> VisitedPlace | None:
        if not 0 <= self._at + step < len(self._places):
            return None
        if self._places[self._at].shows_the_same(here):
            self._places[self._at] = here
        self._at += step
        return self._places[self._at]
