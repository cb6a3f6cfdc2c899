"""The mark of a process that runs, and what is left of one that did not end well. Standard library alone.

One empty file a process: as long as the process lives it is held (locked; on Windows, open), so nobody
takes the mark of a living process for that of a dead one, whatever number the system gives to the next. When
Python is killed by a fault, ``faulthandler`` writes into this file where it was; after ``kill -9`` or a power
cut it stays empty. Who ends well takes it away.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import re
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from agendas.resources import PROJECT_ROOT

if sys.platform != "win32":
    import fcntl

_PREFIX, _STARTING, _TAKEN = "running-", "starting-", "ended-"
_LONGEST_TRACE = 64 * 1024
_MOST_MARKS = 20
"""So many that were left behind are looked at; the window waits for it."""
_FAULTS = (
    "Segmentation fault", "Aborted", "Bus error", "Floating-point exception", "Floating point exception",
    "Illegal instruction", "access violation", "stack overflow",
)  # fmt: skip
_FRAME = re.compile(r'\s*File "(?P<path>.*)", line (?P<line>\d+) in (?P<function>[\w.<>]+)\s*')
_KNOWN_ROOTS = (re.escape(PROJECT_ROOT.as_posix()), r".*/site-packages", r".*/lib/python3\.\d+")
_KNOWN_PATH = re.compile(
    rf"(?:{'|'.join(_KNOWN_ROOTS)})/(?P<inside>(?!.*/site-packages/)[A-Za-z0-9_./]+\.py)"
)


@dataclass(frozen=True, slots=True)
class Remains:
    """What a process left that did not end well: where it was in its code, empty when it was killed."""

    trace: str


class RunningMark:
    """The mark of this process in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / f"{_PREFIX}{os.getpid()}"
        self._held: IO[bytes] | None = None

    def put_up(self) -> None:
        """From now on a bad end leaves its remains. In a folder that cannot be written to it does not."""
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._held = _hold(self._file)
        if self._held is not None:
            faulthandler.enable(file=self._held)

    def take_down(self) -> None:
        """The process ends well."""
        if self._held is None:
            return
        faulthandler.disable()
        self._held.close()
        self._held = None
        with contextlib.suppress(OSError):
            self._file.unlink()


def take_remains(folder: Path) -> list[Remains]:
    """What processes left that are no more; each is given once, to whoever asks first. Never raises."""
    found = []
    with contextlib.suppress(OSError):
        for file in sorted(folder.glob(f"{_PREFIX}*"))[:_MOST_MARKS]:
            with contextlib.suppress(OSError):
                if (raw := _taken(file)) is not None:
                    found.append(Remains(without_paths(raw.decode("utf-8", "replace"))))
    return found


def without_paths(trace: str) -> str:
    """What ``faulthandler`` wrote, with the files of the product and of Python alone, by their place."""
    return "\n".join(_clean_lines(trace.splitlines()))


def _clean_lines(lines: list[str]) -> Iterator[str]:
    if any(line.strip() for line in lines):
        fault = next((fault for fault in _FAULTS if any(fault in line for line in lines[:2])), "")
        yield " ".join(part for part in ("Fatal error", fault) if part)
    for line in lines:
        if frame := _FRAME.fullmatch(line):
            known = _KNOWN_PATH.fullmatch(frame["path"].replace("\\", "/"))
            yield f"  {known['inside']}:{frame['line']} {frame['function']}" if known else "  (elsewhere)"
        elif line.endswith("(most recent call first):"):
            yield "Current thread" if line.startswith("Current") else "Other thread"


if sys.platform == "win32":

    def _hold(file: Path) -> IO[bytes]:
        """An open file cannot be renamed there: that is the lock. (Not tried on a real Windows.)"""
        return file.open("wb", buffering=0)

    def _taken(file: Path) -> bytes | None:
        taken = file.replace(file.with_name(f"{_TAKEN}{os.getpid()}"))  # raises while its process lives
        try:
            return taken.read_bytes()[:_LONGEST_TRACE]
        finally:
            taken.unlink()

else:

    def _hold(file: Path) -> IO[bytes]:
        """Locked under another name first: who looks for marks never meets one that is not held yet."""
        starting = file.with_name(f"{_STARTING}{os.getpid()}")
        held = starting.open("wb", buffering=0)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            starting.replace(file)
        except OSError:  # a network drive without locks: no mark is better than a wrong one
            held.close()
            starting.unlink(missing_ok=True)
            raise
        return held

    def _taken(file: Path) -> bytes | None:
        handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)  # raises while its process lives
            status = os.fstat(handle)
            if status.st_nlink == 0 or not stat.S_ISREG(status.st_mode):  # another start took it; not a mark
                return None
            raw = os.read(handle, _LONGEST_TRACE)
            file.unlink()
            return raw
        finally:
            os.close(handle)
