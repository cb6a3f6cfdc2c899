"""Changes the user's own names, and reads those originals again that the change touches."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from agendas.library.outcomes import ImportReport
from agendas.library.own_name_changes import Change, change_own_names
from agendas.library.reader_pool import ReaderPool, never
from agendas.library.rereading import reread
from agendas.library.tally import Report
from agendas.understanding.own_names import OwnNames

if TYPE_CHECKING:
    from agendas.library.store import Library


def apply_own_names(
    library: Library,
    change: OwnNames | Change,
    *,
    report: Report,
    stopped: Callable[[], bool] = never,
    pool: ReaderPool | None = None,
) -> ImportReport:
    """Change the user's own names, then read those originals again that the change touches, removed ones too.

    ``change`` are the new own names, or makes them of what the file says now: then another window's change
    stays. When it was stopped, ``refresh_outdated`` does the rest. Raises LibraryProblem when the own names
    could not be kept; then they are as they were.
    """
    keys = change_own_names(library, (lambda _: change) if isinstance(change, OwnNames) else change)
    return reread(library, keys, report=report, stopped=stopped, pool=pool)
