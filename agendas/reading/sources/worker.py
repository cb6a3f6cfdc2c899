"""A process of its own for readers that a bad file can crash, hang, or fill the memory with.

``read_in_worker`` starts ``python -m agendas.reading.sources.worker``, gives it the bytes of one file, and
gets the document back as JSON. Whatever happens to that process, the caller gets a document or one clear
``DocumentProblem``. The process imports the reader and nothing of the window.

``guarded`` decides whether that is needed: a PDF always is read apart, since pdfium is not written in Python
and can crash; a small Word, ODF or web page is not, since what it can cost is bounded by its size.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any, TypeAlias, cast

from agendas.model import Source, Span
from agendas.problems import DocumentProblem
from agendas.reading.sources import SourceDocument, SourceLine, SourceMark, SourceNote
from agendas.resources import PROJECT_ROOT

Stopped: TypeAlias = Callable[[], bool]
"""Whether the document is no longer wanted."""

TIME_LIMIT = 30.0
"""Seconds after which a reader is ended: a ten-page letter takes a fraction of one."""
MEMORY_LIMIT_MB = 1024
HARMLESS = 200_000
"""Bytes of markup that any process may read itself. The slowest of fifty hostile shapes (elements nested
as deep as the parser allows, fields, notes, lists, tables in tables) take 2 to 2.5 µs a byte, and none grows
faster than its size: half a second at the most. Starting a process takes a fifth of one, and the letters of
ministers stay below: 8 to 100 kB."""
NO_MEMORY = 77
"""The exit status of a process that ran out of memory."""
_BUFFER = 64 * 1024
_LOOK_EVERY = 0.05
"""Seconds between two questions whether the document is still wanted."""
_SOURCES = "agendas.reading.sources"
_READERS = {
    "pdf": f"{_SOURCES}.pdf:extract",
    "docx": f"{_SOURCES}.docx:read_docx",
    "odt": f"{_SOURCES}.odt:read_odt",
    "markup": f"{_SOURCES}.html:read_markup",
}


class _ThisProcess:
    """What is known of the process this runs in."""

    disposable = False


def make_disposable() -> None:
    """Say that this process may crash or be ended at any time, so that it reads every document itself."""
    _ThisProcess.disposable = True


def guarded(
    reader: str, data: bytes, name: str, *, size: int | None, stopped: Stopped | None = None
) -> SourceDocument:
    """The document in ``data``, read by ``reader`` here when that is harmless, else in a process of its own.

    ``size`` is that of the markup in bytes, None when no size is harmless. Raises DocumentProblem as
    ``read_in_worker`` does.
    """
    if _ThisProcess.disposable or (size is not None and size <= HARMLESS):
        return _reader(_READERS[reader])(data, name)
    return read_in_worker(reader, data, name, stopped=stopped)


def read_in_worker(
    reader: str,
    data: bytes,
    name: str,
    *,
    stopped: Stopped | None = None,
    time_limit: float = TIME_LIMIT,
    memory_limit_mb: int = MEMORY_LIMIT_MB,
) -> SourceDocument:
    """The document in ``data``, read by ``reader`` ("pdf", "docx", "odt", "markup") in a process of its own.

    ``time_limit`` is in seconds. Raises DocumentProblem: timed_out, crashed, out_of_memory, stopped, and
    whatever the reader itself raises.
    """
    request = {"reader": _READERS[reader], "name": name, "seconds": time_limit, "megabytes": memory_limit_mb}
    worker = start_module(f"{_SOURCES}.worker")
    try:
        answer = _answer_of(worker, json.dumps(request).encode() + b"\n" + data, name, time_limit, stopped)
    finally:
        if worker.poll() is None:
            worker.kill()
            worker.communicate()
    if worker.returncode == NO_MEMORY:
        raise DocumentProblem("out_of_memory", name)
    return _document(answer, name)


def start_module(module: str) -> subprocess.Popen[bytes]:
    """A module of ours in a process of its own, to be talked with over its standard input and output.

    It gets the caller's paths, but never modules from the folder it happens to be started in.
    """
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(PROJECT_ROOT), *filter(None, sys.path)])}
    return subprocess.Popen(  # noqa: S603  # our own interpreter and module, no user input
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=_BUFFER,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _answer_of(
    worker: subprocess.Popen[bytes], request: bytes, name: str, time_limit: float, stopped: Stopped | None
) -> bytes:
    """What the process answers. Raises DocumentProblem: timed_out, stopped."""
    until = time.monotonic() + time_limit
    given: bytes | None = request
    while (left := until - time.monotonic()) > 0:
        try:
            return worker.communicate(given, timeout=min(left, _LOOK_EVERY) if stopped else left)[0]
        except subprocess.TimeoutExpired:
            given = None  # what is not written yet still will be
            if stopped is not None and stopped():
                raise DocumentProblem("stopped", name) from None
    raise DocumentProblem("timed_out", name, limit=round(time_limit))


def _document(answer: bytes, name: str) -> SourceDocument:
    """The document in an answer of the worker. Raises DocumentProblem when it is none."""
    try:
        fields = cast("dict[str, Any]", json.loads(answer))
        problem = fields.get("problem")
        document = None if problem else _document_of(fields)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DocumentProblem("crashed", name) from error
    if document is None:
        raise DocumentProblem(str(problem), name, **fields["facts"])
    return document


def _document_of(fields: dict[str, Any]) -> SourceDocument:
    return SourceDocument(
        Source(**fields["source"]),
        tuple(SourceLine(*line) for line in fields["lines"]),
        tuple(SourceNote(number, Span(*label), Span(*text)) for number, label, text in fields["notes"]),
        tuple(SourceMark(number, Span(*at)) for number, at in fields["marks"]),
    )


def _reader(place: str) -> Callable[[bytes, str], SourceDocument]:
    """The function at "module:name"."""
    module, _, function = place.partition(":")
    return cast("Callable[[bytes, str], SourceDocument]", getattr(importlib.import_module(module), function))


# In the worker process


def main() -> None:
    """Reads one request and its file from standard input, and writes the answer to standard output."""
    request = json.loads(sys.stdin.buffer.readline())
    limit_memory(request["megabytes"])
    limit_computing(request["seconds"])
    make_disposable()
    try:
        answer = _answer(request["reader"], sys.stdin.buffer.read(), request["name"])
    except MemoryError:
        os._exit(NO_MEMORY)
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    os._exit(0)  # nothing is left to do; pdfium need not clean up behind it


def _answer(reader: str, data: bytes, name: str) -> bytes:
    try:
        document = _reader(reader)(data, name)
    except DocumentProblem as problem:
        return json.dumps({"problem": problem.code, "facts": problem.facts}).encode()
    source = document.source
    fields = {
        "source": {field: getattr(source, field) for field in Source.__dataclass_fields__},
        "lines": [
            [getattr(line, field) for field in SourceLine.__dataclass_fields__] for line in document.lines
        ],
        "notes": [[note.number, _pair(note.label), _pair(note.text)] for note in document.notes],
        "marks": [[mark.number, _pair(mark.at)] for mark in document.marks],
    }
    return json.dumps(fields).encode()


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


def limit_memory(megabytes: int) -> None:
    """Bounds the memory of this process where the system can, and lets it leave no core file."""
    with contextlib.suppress(ImportError):  # Windows: nothing bounds it there
        import resource

        memory = megabytes * 1024 * 1024
        for kind, limit in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0)):
            with contextlib.suppress(OSError, ValueError):  # macOS refuses some
                resource.setrlimit(kind, (limit, limit))


def limit_computing(seconds: float) -> None:
    """Ends this process when it computes for so many seconds from now, should nobody else be there to.

    The time limit of the caller stands above it; this one counts when the caller itself was killed.
    """
    with contextlib.suppress(ImportError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        limit = int(used.ru_utime + used.ru_stime + seconds) + 2
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    main()
