"""How far a comparison is, and whether it is still wanted. Needs the standard library alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from agendas.comparison import ComparisonStopped

Item = TypeVar("Item")


class Watch:
    """Tells ``progress`` a share of the work from 0 to 1, and asks ``stopped`` whether to go on."""

    def __init__(
        self, progress: Callable[[float], object] | None = None, stopped: Callable[[], bool] = lambda: False
    ) -> None:
        self._progress, self._stopped = progress, stopped

    def check(self) -> None:
        """Raises ComparisonStopped when the comparison was called off."""
        if self._stopped():
            raise ComparisonStopped

    def at(self, share: float) -> None:
        """So much is done; raises ComparisonStopped when the comparison was called off."""
        self.check()
        if self._progress is not None:
            self._progress(share)

    def over(self, items: Sequence[Item], start: float, end: float) -> Iterator[Item]:
        """The items, one after the other, as the work between two shares; tells a hundredth at most."""
        step = max(1, len(items) // 100)
        for number, item in enumerate(items):
            if number % step:
                self.check()
            else:
                self.at(start + (end - start) * number / len(items))
            yield item
