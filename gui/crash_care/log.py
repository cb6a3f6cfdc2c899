"""The log: one small file in the user's state folder, and the one before it. Standard library alone.

Writing never raises and never waits long: an error must not become a second one because the disk is full, the
folder may not be written to, or something that blocks stands in the file's place.
"""

from __future__ import annotations

import datetime as dt
import os
import stat
from pathlib import Path
from threading import RLock, Thread

LARGEST_FILE = 256 * 1024
LARGEST_ENTRY = 16 * 1024
"""In bytes. A hundred threads with deep frames are cut off, the head of the entry stays."""
PATIENCE = 2.0
"""Seconds after which a disk that does not answer is left to itself."""
NAME, FORMER_NAME = "standpunt.log", "standpunt.1.log"


class Log:
    """The log in ``folder``, which is made when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = RLock()
        self._stuck = False

    @property
    def file(self) -> Path:
        """The file that is written to."""
        return self.folder / NAME

    def write(self, where: str, text: str) -> bool:
        """Add an entry and return whether it is there now. ``where`` is a word for the head of the entry."""
        moment = dt.datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
        entry = f"== {moment} · {where}\n{text}\n\n".encode("utf-8", "replace")
        if len(entry) > LARGEST_ENTRY:
            entry = entry[: LARGEST_ENTRY - 8] + b"\n[...]\n\n"
        return self._write_in_time(entry)

    def _write_in_time(self, entry: bytes) -> bool:
        """On a thread that nobody waits for at the end: a network drive may hold a write for minutes."""
        if self._stuck:
            return False
        done: list[bool] = []
        writer = Thread(target=lambda: done.append(self._append(entry)), name="standpunt-log", daemon=True)
        try:
            writer.start()
        except RuntimeError:  # no more threads, or Python is ending
            return self._append(entry)
        writer.join(PATIENCE)
        self._stuck = writer.is_alive()  # it may never answer: the window waits once, not for every error
        return done == [True]

    def _append(self, entry: bytes) -> bool:
        try:
            with self._lock:
                self.folder.mkdir(parents=True, exist_ok=True)
                self._make_room(len(entry))
                return _append_to(self.file, entry)
        except (OSError, ValueError):
            return False

    def _make_room(self, more: int) -> None:
        if self.file.exists() and self.file.stat().st_size + more > LARGEST_FILE:
            self.file.replace(self.folder / FORMER_NAME)


def _append_to(file: Path, entry: bytes) -> bool:
    """In one write, so that two windows do not mix their entries; never through a link or into a pipe."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    handle = os.open(file, flags, 0o600)
    try:
        return stat.S_ISREG(os.fstat(handle).st_mode) and os.write(handle, entry) == len(entry)
    finally:
        os.close(handle)
