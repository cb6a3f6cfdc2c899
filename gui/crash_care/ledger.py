"""Counts errors, and says which are new and which are worth a dialog. Pure; the clock is given.

A widget that fails while it paints fails sixty times a second: that is one entry in the log with a count, and
one dialog.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from threading import RLock

QUIET = 60.0
"""Seconds without the same error after which it is worth another dialog."""
MOST_DIALOGS = 3
"""Different errors that may each ask for attention in that time: a storm need not always be the same."""
MOST_KINDS = 50
"""Different errors that are kept apart; later ones are counted together."""
OTHERS = "many different errors"


@dataclass(frozen=True, slots=True)
class Noted:
    """What is known of an error after it was counted. ``count`` is how often it happened by now."""

    text: str
    mark: str
    count: int
    worth_showing: bool

    @property
    def worth_writing(self) -> bool:
        """The first time, and then at 10, 100, 1000 …, so that a log that a kill ends knows of the storm."""
        return str(self.count).rstrip("0") == "1"


@dataclass(slots=True)
class _Kind:
    count: int = 0
    last: float = 0.0


class Ledger:
    """What happened since the start. May be asked from any thread."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._kinds: dict[str, _Kind] = {}
        self._shown: list[float] = []
        self._lock = RLock()  # an object that fails to die may call from within a call

    def note(self, text: str, *, silent: bool = False) -> Noted:
        """Count the error with that description; a ``silent`` one is never worth showing."""
        with self._lock:
            now = self._clock()
            known = text in self._kinds or len(self._kinds) < MOST_KINDS
            kept = text if known else OTHERS
            kind = self._kinds.setdefault(kept, _Kind())
            calm = kind.count == 0 or now - kind.last >= QUIET
            kind.count += 1
            kind.last = now
            return Noted(text, mark_of(kept), kind.count, not silent and calm and self._may_show(now))

    def repeated(self) -> list[Noted]:
        """Those that happened more than once, for the end of the log."""
        with self._lock:
            kinds = [(text, kind) for text, kind in self._kinds.items() if kind.count > 1]
            return [Noted(text, mark_of(text), kind.count, worth_showing=False) for text, kind in kinds]

    def _may_show(self, now: float) -> bool:
        self._shown = [moment for moment in self._shown if now - moment < QUIET]
        if len(self._shown) >= MOST_DIALOGS:
            return False
        self._shown.append(now)
        return True


def mark_of(text: str) -> str:
    """A short name under which the entries of the same error can be found."""
    return f"#{zlib.crc32(text.encode('utf-8', 'replace')):08x}"
