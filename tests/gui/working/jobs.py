"""Jobs that wait at a gate, for the tests of what runs in the background."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from agendas.problems import DocumentProblem
from gui.tasks import CancelToken, Tasks


class Jobs:
    """Tasks with three threads, and jobs that end when ``gate`` is opened."""

    def __init__(self) -> None:
        self.tasks = Tasks(workers=3)
        self.gate = Event()

    def run(self, lane: str, *reports: Any, step: str = "", error: Exception | None = None) -> None:
        """Begin a job that reports these, waits at the gate, and then fails with ``error``, if any."""

        def work(token: CancelToken) -> None:
            if step:
                token.begin(step)
            for report in reports:
                token.report(report)
            assert self.gate.wait(10)
            if error is not None:
                raise error

        self.tasks.run(lane, work, lambda _: None, lambda _: None)

    def end_all(self, qtbot: QtBot) -> None:
        """Let all jobs end, and what becomes of them be told."""
        with qtbot.waitSignal(self.tasks.idle):
            self.gate.set()
        self.gate.clear()


def changed_document() -> DocumentProblem:
    """A failure with a sentence of its own."""
    return DocumentProblem("changed_since_added", "agenda.pdf")


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """Stopped at the end, the gate open, so that a test that fails does not hang."""
    made = Jobs()
    yield made
    made.gate.set()
    made.tasks.stop()
