"""Gathers what runs in the background of one window, and remembers what was done in this session.

It asks nobody again and again: ``Tasks.changed`` tells, and what is the same as before is not told on. Shows
nothing, knows no library: the words stand in ``words.py``, the table of lanes in ``lanes.py``.
"""

from __future__ import annotations

import datetime as dt
import itertools
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from agendas.library.outcomes import ImportProgress
from agendas.problems import Language, Problem
from gui.tasks import EndedJob, Outcome, RunningJob, Tasks
from gui.working.lanes import STEPS, Kind, Lane, Place, file_name, lane_of

MOST_REMEMBERED = 12
"""Pieces of work that ended: what one may still want to know of, and what fits on a card."""
PATIENCE = 0.3
"""Seconds: what is done sooner is not told."""
_REST = 100
"""Milliseconds between two tellings: an import reports faster than anybody reads."""

Stops = Mapping[Kind, Callable[[], None]]


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total``, which is more than 0; ``is_part``: only the part of the whole is known."""

    done: float
    total: float
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """Work that runs or waits. ``since`` is in seconds of the monotonic clock; ``name`` is the file's that is
    written; ``has_bar``: the user sees a bar of it where it was asked for. ``kind`` is what it is at now,
    ``stop_kind`` what it is as a whole: who stops the backup stops the upkeep."""

    number: tuple[int, int]
    kind: Kind
    stop_kind: Kind
    since: float
    name: str = ""
    progress: Progress | None = None
    has_bar: bool = False
    can_stop: bool = False


@dataclass(frozen=True, slots=True)
class EndedWork:
    """Work of this session that ended at ``moment`` (local time). ``reason`` is a sentence, where the failure
    has one."""

    number: int
    kind: Kind
    moment: dt.datetime
    outcome: Outcome
    name: str = ""
    progress: Progress | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Watched:
    tasks: Tasks
    place: Place
    stops: Stops


class WorkBoard(QObject):
    """``changed`` is emitted when ``works`` or ``ended`` say something else than before, on the window's
    thread. ``language`` is that of the sentences about failures."""

    changed = Signal()

    def __init__(self, language: Callable[[], Language], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._watched: list[_Watched] = []
        self._numbers = itertools.count(1)
        self._ended: deque[EndedWork] = deque(maxlen=MOST_REMEMBERED)
        self._told: tuple[tuple[Work, ...], tuple[EndedWork, ...]] = ((), ())
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._tell)

    def watch(self, tasks: Tasks, place: Place, stops: Stops | None = None) -> None:
        """Tell of these tasks, from now on; ``stops`` calls off the work of a kind."""
        self._watched.append(_Watched(tasks, place, stops or {}))
        tasks.changed.connect(self._look)
        tasks.ended.connect(partial(self._remember, place))
        self._look()

    @property
    def works(self) -> tuple[Work, ...]:
        """What runs or waits and is worth telling, the longest first; as it is now."""
        works = [
            self._work(at, watched, job, lane)
            for at, watched in enumerate(self._watched)
            for job in watched.tasks.running
            if (lane := lane_of(watched.place, job.lane)) is not None and lane.is_told
        ]
        return tuple(sorted(works, key=lambda work: work.since))

    @property
    def ended(self) -> tuple[EndedWork, ...]:
        """What was done, failed or was stopped in this session, the last first."""
        return tuple(reversed(self._ended))

    def stop(self, work: Work) -> None:
        """Call off what can be stopped; nothing happens when it has ended meanwhile."""
        at, _ticket = work.number
        if work.can_stop and any(one.number == work.number for one in self.works):
            self._watched[at].stops[work.stop_kind]()

    def _work(self, at: int, watched: _Watched, job: RunningJob, lane: Lane) -> Work:
        progress = progress_of(job.progress)
        return Work(
            (at, job.ticket),
            _kind_of(job, lane),
            lane.kind,
            job.since,
            file_name(watched.place, job.lane),
            progress,
            lane.bar == "always" or (lane.bar == "with progress" and progress is not None),
            lane.kind in watched.stops,
        )

    def _look(self) -> None:
        if not self._rest.isActive():
            self._rest.start()

    def _tell(self) -> None:
        told = self.works, self.ended
        if told != self._told:
            self._told = told
            self.changed.emit()

    def _remember(self, place: Place, ended: EndedJob) -> None:
        lane = lane_of(place, ended.job.lane)
        if lane is None or not _is_worth_remembering(ended, lane):
            return
        reason = ended.error.sentence(self._language()) if isinstance(ended.error, Problem) else ""
        work = EndedWork(
            next(self._numbers),
            lane.kind if lane.kind == "upkeep" else _kind_of(ended.job, lane),
            dt.datetime.now(),
            ended.outcome,
            file_name(place, ended.job.lane),
            progress_of(ended.job.progress),
            reason,
        )
        if self._ended and _are_alike(self._ended[-1], work):
            self._ended.pop()
        self._ended.append(work)
        self._look()


def progress_of(reported: Any) -> Progress | None:
    """What a job reported, as far as it says how far it is: documents, a pair of counts, or a part."""
    if isinstance(reported, ImportProgress):
        return Progress(reported.done, reported.total) if reported.total else None
    if isinstance(reported, float):
        return Progress(reported, 1.0, is_part=True)
    match reported:
        case (int(done), int(total)) if total:
            return Progress(done, total)
    return None


def _kind_of(job: RunningJob, lane: Lane) -> Kind:
    return STEPS.get(job.step, lane.kind)


def _are_alike(one: EndedWork, other: EndedWork) -> bool:
    """Whether the later one says it all: the strictness slider makes a comparison at every step."""
    same = replace(one, number=other.number, moment=other.moment, progress=other.progress)
    return same == other and other.kind != "import"


def _is_worth_remembering(ended: EndedJob, lane: Lane) -> bool:
    """A failure is; what was done, if it is more than a little thing; what was stopped before it was told of,
    or overtaken by a newer wish, is not."""
    match ended.outcome:
        case "failed":
            return not lane.is_answered
        case "stopped":
            return lane.is_logged and time.monotonic() - ended.job.since >= PATIENCE
        case "done":
            return lane.is_logged
    return False
