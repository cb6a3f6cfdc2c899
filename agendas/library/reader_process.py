"""A process that reads and understands documents for the library, one at a time, as long as it is asked.

Started as ``python -P -m agendas.library.reader_process`` by ``reader_pool``, which may end it at any time.
It answers in JSON lines, never in pickles: it has hostile documents in its hands. It may open files, and
write the one copy it is told to; ``_wall`` refuses all else.

The talk about one document, request and answer in turn::

    {"open": path, "name": name or null}      or  {"text": text, "name": name}
        {"opened": [sha256, size]}            or  {"problem": [code, facts]}
    {"keep": path or null, "own": fields}     or  {"skip": true}: it is in the library already
        {"record": fields, "tired": bool}     or  {"problem": [code, facts], "tired": bool}

``own`` are the user's own names (``own_name_parsing``), with which the document is understood.

A process that says it is tired has ended with that answer: it has read many documents, or one that left it
large. Imports nothing of the window.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from agendas.library.own_names import own_names_from, reader_version
from agendas.library.records import Fields, fields_of, record_of
from agendas.problems import DocumentProblem
from agendas.reading.sources.worker import (
    MEMORY_LIMIT_MB,
    NO_MEMORY,
    TIME_LIMIT,
    limit_computing,
    limit_memory,
    make_disposable,
)
from agendas.understanding.own_names import OwnNames

LONGEST_ANSWER = 64 * 1024 * 1024
"""Bytes of a record: that of a letter has ten thousand, that of a book a million."""
MOST_DOCUMENTS = 1_000
LARGE_MB = 400
"""A process that grew beyond this ends; at its start it takes 60 MB."""
_REFUSED = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile",
    "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.chown",
    "os.truncate", "os.kill", "shutil.", "pty.", "webbrowser.", "urllib.", "http.", "ftplib.", "smtplib.",
    "imaplib.", "poplib.", "nntplib.", "telnetlib.", "winreg.", "syslog.",
)  # fmt: skip
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def main() -> None:
    """Answers requests from standard input until there are no more."""
    answers = _take_output()
    _inherited_memory()
    limit_memory(MEMORY_LIMIT_MB)
    make_disposable()
    wall = _Wall()
    try:
        _warm_up()
        sys.addaudithook(wall)
        for count, request in enumerate(iter(sys.stdin.buffer.readline, b""), 1):
            limit_computing(2 * TIME_LIMIT)
            _serve(json.loads(request), answers, wall, tired_after=count >= MOST_DOCUMENTS)
    except MemoryError:
        os._exit(NO_MEMORY)
    os._exit(0)


def _take_output() -> IO[bytes]:
    """Standard output for the answers alone: what a library prints there goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def _warm_up() -> None:
    """Loads what every document needs, while the parent still sends the first."""
    from agendas.reading import read_text
    from agendas.understanding import understand

    understand(read_text("De Raad komt op 11 mei 2026 bijeen in Brussel. Nederland steunt Oekraïne.", "x"))


class _Wall:
    """Refuses what no document has a reason to ask for: the second wall, should a reader be led astray.

    ``copy`` is the one file that may be written.
    """

    def __init__(self) -> None:
        self.copy: str | None = None

    def __call__(self, event: str, args: tuple[Any, ...]) -> None:
        if event == "open":
            path, _mode, flags = args
            if isinstance(flags, int) and flags & _WRITES and not self._may_write(path):
                raise PermissionError(f"a reader may not write {path!r}")
        elif event.startswith(_REFUSED):
            raise PermissionError(f"a reader may not do {event}")

    def _may_write(self, path: object) -> bool:
        return path in (self.copy, os.devnull)


# One document


def _serve(request: Fields, answers: IO[bytes], wall: _Wall, *, tired_after: bool) -> None:
    """The talk about one document. Raises MemoryError."""
    answer = _problem_in(lambda: _talk(request, answers, wall))
    if answer is None:
        return
    tired = answer["tired"] = tired_after or _has_grown()
    line = _line(answer)
    if len(line) > LONGEST_ANSWER:
        line = _line({"problem": ["too_much_text", {"limit": LONGEST_ANSWER}], "tired": tired})
    answers.write(line)
    answers.flush()
    if tired:
        os._exit(0)


def _problem_in(talk: Callable[[], Fields | None]) -> Fields | None:
    """What the talk gives, or its problem. An error of ours is one document's, too."""
    try:
        return talk()
    except DocumentProblem as problem:
        return {"problem": [problem.code, problem.facts]}
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  # whatever it is, the next document must be read
        return {"problem": ["crashed", {}]}


def _talk(request: Fields, answers: IO[bytes], wall: _Wall) -> Fields | None:
    """The last answer; None when the document need not be read."""
    data, name = _opened(request)
    answers.write(_line({"opened": [hashlib.sha256(data).hexdigest(), len(data)]}))
    answers.flush()
    wish = json.loads(sys.stdin.buffer.readline())
    if "skip" in wish:
        return None
    if wish["keep"] is not None:
        wall.copy = wish["keep"]
        _keep(data, wish["keep"], name)
        wall.copy = None
    return {"record": _record(data, name, own_names_from(wish["own"]))}


def _opened(request: Fields) -> tuple[bytes, str]:
    """The bytes and the name of the document."""
    from agendas.reading.sources.encoding import without_surrogates
    from agendas.reading.sources.opening import content_of, readable_name

    if "text" in request:
        return without_surrogates(request["text"])[0].encode("utf-8"), request["name"]
    path = Path(request["open"])
    return content_of(path), request["name"] or readable_name(path)


def _keep(data: bytes, target: str, name: str) -> None:
    """An untouched copy, on the disk and not just on its way to it. Raises DocumentProblem cannot_keep."""
    try:
        with open(target, "xb") as file:  # noqa: PTH123  # the very name the wall knows
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise DocumentProblem("cannot_keep", name, reason=error.strerror or type(error).__name__) from error


def _record(data: bytes, name: str, own: OwnNames) -> Fields:
    from agendas.reading import read_bytes
    from agendas.understanding import understand

    agenda = understand(read_bytes(data, name), own)
    return fields_of(record_of(agenda, size=len(data), reader=reader_version(own)))


def _line(answer: Fields) -> bytes:
    return json.dumps(answer, separators=(",", ":")).encode("ascii") + b"\n"


def _has_grown() -> bool:
    """Whether this process was ever larger than it need be."""
    most = _most_memory()
    return most > LARGE_MB * 1024 * (1024 if sys.platform == "darwin" else 1) and most > _inherited_memory()


def _most_memory() -> int:
    """The most memory that this process ever had, in the system's unit; 0 where that is not told."""
    try:
        import resource
    except ImportError:  # Windows: only the documents are counted
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@functools.cache
def _inherited_memory() -> int:
    """What the system said when first asked, at the start: Linux hands on the size of the parent, and
    a window with many agendas in it is no reason to end each reader after one document.
    """
    return _most_memory()


if __name__ == "__main__":
    main()
