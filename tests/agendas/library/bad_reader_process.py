"""A reader process that does whatever its document says, for the tests of the pool."""

from __future__ import annotations

import hashlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from agendas.library import reader_process
from agendas.library.records import AgendaRecord, Fields, fields_of
from agendas.model import Meeting
from agendas.problems import DocumentProblem
from agendas.reading.sources import opening
from agendas.understanding.own_names import OwnNames


def record_for(data: bytes, name: str, title: str) -> AgendaRecord:
    """A record without passages."""
    sha256 = hashlib.sha256(data).hexdigest()
    return AgendaRecord(sha256, name, "txt", len(data), "r", "agenda", title, Meeting(), 0, "h", ())


def _record(data: bytes, name: str, own: OwnNames) -> Fields:
    order = data.decode()
    if order in _DEEDS:
        order = str(_DEEDS[order]())
    if order == "problem":
        raise DocumentProblem("too_many_pages", name, limit=3)
    if order == "unknown problem":
        raise DocumentProblem("no such code", name)
    if order == "own names":
        order = ", ".join(name.canonical for name in own.names)
    if order == "other document":
        return fields_of(record_for(b"another", name, order))
    if order == "no record":
        return {"facts": [], "meeting": None, "passages": 3}
    if order == "long":
        return {"passages": "x" * (reader_process.LONGEST_ANSWER + 1)}
    return fields_of(record_for(data, name, order))


def _hang() -> None:
    while True:
        time.sleep(60)


def _chatter() -> str:
    print("{", flush=True)
    os.write(1, b"{\n")
    return "no harm done"


def _grow() -> str:
    reader_process._has_grown = lambda: True
    return "grown"


def _tries(deed: Callable[[], object]) -> Callable[[], str]:
    def tried() -> str:
        try:
            deed()
        except PermissionError:
            return "refused"
        return "done"

    return tried


_HERE = Path(__file__)
_DEEDS: dict[str, Callable[[], object]] = {
    "crash": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    "leave": lambda: os._exit(3),
    "hang": _hang,
    "chatter": _chatter,
    "grow": _grow,
    "memory": lambda: len("x" * 4_000_000_000),
    "error": lambda: int("x"),
    "deep": lambda: (_ for _ in ()).throw(RecursionError("deep")),
    "modules": lambda: [module for module in sys.modules if module.startswith(("PySide6", "gui"))],
    "process": os.getpid,
    "socket": _tries(lambda: socket.create_connection(("localhost", 9), 1)),
    "local socket": _tries(socket.socketpair),
    "start a program": _tries(lambda: subprocess.run([sys.executable, "--version"], check=False)),
    "shell": _tries(lambda: os.system("true")),  # noqa: S605
    "fork": _tries(os.fork),
    "write": _tries(lambda: _HERE.with_suffix(".written").write_text("x")),
    "append": _tries(lambda: os.open(_HERE, os.O_WRONLY | os.O_APPEND)),
    "delete": _tries(lambda: _HERE.with_suffix(".none").unlink()),
    "rename": _tries(lambda: _HERE.rename(_HERE)),
    "make a folder": _tries(lambda: _HERE.with_suffix(".folder").mkdir()),
    "kill": _tries(lambda: os.kill(os.getppid(), 0)),
}


def _content_of(path: Path) -> bytes:
    if path.name == "stalled":
        _hang()
    if path.name == "crash while opening":
        os._exit(3)
    return opened(path)


if __name__ == "__main__":
    opened, opening.content_of = opening.content_of, _content_of
    reader_process._record = _record
    reader_process._warm_up = lambda: None
    reader_process.main()
