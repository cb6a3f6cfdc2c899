"""A process of its own for readers that a bad file can crash, hang, or fill the memory with.

``read_in_worker`` starts ``python -m agendas.reading.sources.worker``, gives it the bytes of one file, and
gets the document back as JSON. Whatever happens to that process, the caller gets a document or one clear
``DocumentProblem``. The process imports the reader and nothing of the window.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from typing import Any, Protocol, cast

from agendas.model import Source, Span
from agendas.problems import DocumentProblem
from agendas.reading.sources import SourceDocument, SourceLine, SourceMark, SourceNote
from agendas.resources import PROJECT_ROOT

TIME_LIMIT = 30.0
"""Seconds after which a reader is ended: a ten-page letter takes a fraction of one."""
MEMORY_LIMIT_MB = 1024
_READERS = {"pdf": "agendas.reading.sources.pdf"}
_NO_MEMORY = 77


class _Reader(Protocol):
    def extract(self, data: bytes, name: str) -> SourceDocument: ...


def read_in_worker(
    reader: str,
    data: bytes,
    name: str,
    *,
    time_limit: float = TIME_LIMIT,
    memory_limit_mb: int = MEMORY_LIMIT_MB,
) -> SourceDocument:
    """The document in ``data``, read by ``reader`` ("pdf") in a process of its own.

    ``time_limit`` is in seconds. Raises DocumentProblem: timed_out, crashed, out_of_memory, and whatever
    the reader itself raises.
    """
    request = {"reader": _READERS[reader], "name": name, "seconds": time_limit, "megabytes": memory_limit_mb}
    worker = _start()
    try:
        answer, _ = worker.communicate(json.dumps(request).encode() + b"\n" + data, timeout=time_limit)
    except subprocess.TimeoutExpired as error:
        raise DocumentProblem("timed_out", name, limit=round(time_limit)) from error
    finally:
        if worker.poll() is None:
            worker.kill()
            worker.communicate()
    if worker.returncode == _NO_MEMORY:
        raise DocumentProblem("out_of_memory", name)
    return _document(answer, name)


def _start() -> subprocess.Popen[bytes]:
    """The process: with the caller's paths, but never with modules from the folder it happens to be in."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(PROJECT_ROOT), *filter(None, sys.path)])}
    return subprocess.Popen(  # our own interpreter and module, no user input
        [sys.executable, "-P", "-m", "agendas.reading.sources.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


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


# In the worker process


def main() -> None:
    """Reads one request and its file from standard input, and writes the answer to standard output."""
    request = json.loads(sys.stdin.buffer.readline())
    _limit(request["seconds"], request["megabytes"])
    try:
        answer = _answer(request["reader"], sys.stdin.buffer.read(), request["name"])
    except MemoryError:
        os._exit(_NO_MEMORY)
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    os._exit(0)  # nothing is left to do; pdfium need not clean up behind it


def _answer(reader: str, data: bytes, name: str) -> bytes:
    try:
        document = cast("_Reader", importlib.import_module(reader)).extract(data, name)
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


def _limit(seconds: float, megabytes: int) -> None:
    """Bounds this process where the system can: its memory, its computing time, and no core file."""
    try:
        import resource
    except ImportError:  # Windows: the time limit of the caller stands
        return
    memory = megabytes * 1024 * 1024
    wanted = (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, int(seconds) + 1),
        (resource.RLIMIT_CORE, 0),
    )
    for kind, limit in wanted:
        try:
            resource.setrlimit(kind, (limit, limit))
        except (OSError, ValueError):  # macOS refuses some
            continue


if __name__ == "__main__":
    main()
