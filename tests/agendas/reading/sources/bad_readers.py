"""A reader that does whatever its document says, for the tests of the worker process."""

from __future__ import annotations

import os
import signal
import sys

from agendas.model import Source, Span
from agendas.problems import DocumentProblem
from agendas.reading.sources import SourceDocument, SourceMark, SourceNote, plain_lines


def extract(data: bytes, name: str) -> SourceDocument:
    """Crashes, hangs, chatters, or fills the memory; else reads the data as text."""
    order = data.decode()
    if order == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    if order == "hang":
        while True:
            pass
    if order == "memory":
        return SourceDocument(Source(name, "x", "", "x" * 4_000_000_000), ())
    if order == "chatter":
        sys.stdout.write("{")
        sys.stdout.flush()
    if order == "modules":
        order = " ".join(sorted(module for module in sys.modules if module.startswith(("PySide6", "gui"))))
    if order == "problem":
        raise DocumentProblem("too_many_pages", name, limit=3)
    if order == "error":
        raise RuntimeError(order)
    source = Source(name, "x", "00", order, "odd", 2)
    notes = (SourceNote("1", Span(0, 1), Span(1, 2)),)
    return SourceDocument(source, plain_lines(order), notes, (SourceMark("1", Span(2, 3)),))
