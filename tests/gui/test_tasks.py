"""Work off the window's thread. Jobs wait at gates; nothing here waits for time to pass."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from gui.tasks import CancelToken, EndedJob, Tasks


class Gate:
    """A job that has begun and goes on when it is let through."""

    def __init__(self, result: str = "result") -> None:
        self.result = result
        self.begun = threading.Event()
        self.opened = threading.Event()

    def __call__(self, _token: CancelToken) -> str:
        self.begun.set()
        assert self.opened.wait(10)
        return self.result

    def wait_until_begun(self) -> None:
        assert self.begun.wait(10)


class Heard:
    """What came back, and on which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[Exception] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.get_ident())

    def failed(self, error: Exception) -> None:
        self.errors.append(error)
        self.threads.add(threading.get_ident())


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.stop()


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def gates() -> Iterator[Callable[..., Gate]]:
    """Gates that are open at the end, so that a test that fails does not hang."""
    made: list[Gate] = []

    def gate(result: str = "result") -> Gate:
        made.append(Gate(result))
        return made[-1]

    yield gate
    for one in made:
        one.opened.set()


def test_work_is_done_elsewhere_and_its_result_comes_to_the_window(
    tasks: Tasks, heard: Heard, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(tasks.idle):
        tasks.run("read", lambda _token: threading.get_ident(), heard.done, heard.failed)
    assert heard.results != [threading.get_ident()]
    assert heard.threads == {threading.get_ident()}
    assert not tasks.busy


def test_the_window_goes_on_while_a_job_runs(
    tasks: Tasks, heard: Heard, qtbot: QtBot, gates: Callable[..., Gate]
) -> None:
    gate = gates()
    tasks.run("read", gate, heard.done, heard.failed)
    gate.wait_until_begun()
    assert tasks.busy
    assert heard.results == []
    gate.opened.set()
    qtbot.waitUntil(lambda: heard.results == ["result"])


def test_an_error_comes_to_the_window_too(tasks: Tasks, heard: Heard, qtbot: QtBot) -> None:
    def fail(_token: CancelToken) -> None:
        raise ValueError("no agenda")

    with qtbot.waitSignal(tasks.idle):
        tasks.run("read", fail, heard.done, heard.failed)
    assert [str(error) for error in heard.errors] == ["no agenda"]
    assert heard.results == []
    assert heard.threads == {threading.get_ident()}


def test_the_newest_wins(tasks: Tasks, heard: Heard, qtbot: QtBot, gates: Callable[..., Gate]) -> None:
    old = gates("old")
    tasks.run("read", old, heard.done, heard.failed)
    old.wait_until_begun()
    tasks.run("read", lambda _token: "new", heard.done, heard.failed)
    with qtbot.waitSignal(tasks.idle):
        old.opened.set()
    assert heard.results == ["new"]
    assert heard.errors == []


def test_what_was_overtaken_while_it_waited_never_begins(
    tasks: Tasks, heard: Heard, qtbot: QtBot, gates: Callable[..., Gate]
) -> None:
    first = gates()
    begun: list[int] = []

    def begin(number: int, _token: CancelToken) -> None:
        begun.append(number)

    tasks.run("other", first, heard.done, heard.failed)
    first.wait_until_begun()
    for number in range(50):
        tasks.run("read", partial(begin, number), heard.done, heard.failed)
    with qtbot.waitSignal(tasks.idle):
        first.opened.set()
    assert begun == [49]


def test_lanes_do_not_overtake_one_another(
    tasks: Tasks, heard: Heard, qtbot: QtBot, gates: Callable[..., Gate]
) -> None:
    reading = gates("read")
    tasks.run("read", reading, heard.done, heard.failed)
    tasks.run("compare", lambda _token: "compared", heard.done, heard.failed)
    with qtbot.waitSignal(tasks.idle):
        reading.opened.set()
    assert heard.results == ["read", "compared"]


def test_a_running_job_can_notice_that_it_is_no_longer_wanted(
    tasks: Tasks, heard: Heard, qtbot: QtBot, gates: Callable[..., Gate]
) -> None:
    gate, noticed = gates(), threading.Event()

    def long_work(token: CancelToken) -> str:
        gate(token)
        if token.cancelled:
            noticed.set()
        token.check()
        return "never"

    tasks.run("read", long_work, heard.done, heard.failed)
    gate.wait_until_begun()
    tasks.run("read", lambda _token: "new", heard.done, heard.failed)
    with qtbot.waitSignal(tasks.idle):
        gate.opened.set()
    assert noticed.is_set()
    assert (heard.results, heard.errors) == (["new"], [])


def test_a_job_cancelled_by_its_token_gives_nothing(
    tasks: Tasks, heard: Heard, qtbot: QtBot, gates: Callable[..., Gate]
) -> None:
    gate = gates()

    def work(token: CancelToken) -> str:
        gate(token)
        token.check()
        return "never"

    token = tasks.run("read", work, heard.done, heard.failed)
    gate.wait_until_begun()
    token.cancel()
    with qtbot.waitSignal(tasks.idle):
        gate.opened.set()
    assert (heard.results, heard.errors) == ([], [])


def test_stop_waits_for_the_running_job_and_delivers_nothing(heard: Heard, qtbot: QtBot) -> None:
    tasks, ended = Tasks(), threading.Event()
    begun = threading.Event()
    tasks.run("read", _until_unwanted(begun, ended), heard.done, heard.failed)
    assert begun.wait(10)
    tasks.stop()
    assert ended.is_set()
    _deliver_everything()
    assert (heard.results, heard.errors) == ([], [])


def test_a_hundred_windows_closed_during_work(heard: Heard, qtbot: QtBot) -> None:
    for _window in range(100):
        window, begun, ended = QObject(), threading.Event(), threading.Event()
        tasks = Tasks(window)
        tasks.run("read", _until_unwanted(begun, ended), heard.done, heard.failed)
        tasks.run("compare", lambda _token: "waits", heard.done, heard.failed)
        assert begun.wait(10)
        tasks.stop()
        shiboken6.delete(window)
    _deliver_everything()
    assert (heard.results, heard.errors) == ([], [])


def test_a_hundred_windows_that_died_without_a_word(heard: Heard, qtbot: QtBot) -> None:
    """The bridge is gone when the job ends: there is nobody left to tell, and nothing else happens."""
    before = threading.active_count()
    for _window in range(100):
        gate = Gate()
        window = QObject()
        tasks = Tasks(window)
        tasks.run("read", gate, heard.done, heard.failed)
        gate.wait_until_begun()
        shiboken6.delete(window)
        gate.opened.set()
        tasks._pool().shutdown(wait=True)
    _deliver_everything()
    assert (heard.results, heard.errors) == ([], [])
    assert threading.active_count() == before


def _until_unwanted(begun: threading.Event, ended: threading.Event) -> Callable[[CancelToken], None]:
    def work(token: CancelToken) -> None:
        begun.set()
        while not token.cancelled:
            ended.wait(0.001)
        ended.set()

    return work


def _deliver_everything() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)


def test_progress_comes_before_the_result_on_the_windows_thread(
    tasks: Tasks, heard: Heard, qtbot: QtBot
) -> None:
    def work(token: CancelToken) -> str:
        token.report(1)
        token.report(2)
        return "result"

    with qtbot.waitSignal(tasks.idle):
        tasks.run("read", work, heard.done, heard.failed, heard.done)
    assert heard.results == [1, 2, "result"]
    assert heard.threads == {threading.get_ident()}


def test_nothing_is_heard_of_the_progress_of_a_job_that_was_overtaken(
    tasks: Tasks, heard: Heard, gates: Callable[..., Gate], qtbot: QtBot
) -> None:
    gate, said = gates(), list[object]()

    def work(token: CancelToken) -> None:
        gate(token)
        token.report("too late")

    tasks.run("read", work, heard.done, heard.failed, said.append)
    gate.wait_until_begun()
    tasks.cancel("read")
    with qtbot.waitSignal(tasks.idle):
        tasks.run("other", lambda _token: "result", heard.done, heard.failed)
        gate.opened.set()
    assert (said, heard.results) == ([], ["result"])


def test_the_last_job_runs_where_the_others_ran(heard: Heard, qtbot: QtBot) -> None:
    tasks, ran = Tasks(), list[int]()
    with qtbot.waitSignal(tasks.idle):
        tasks.run("read", lambda _token: ran.append(threading.get_ident()), heard.done, heard.failed)
    tasks.stop(lambda: ran.append(threading.get_ident()))
    assert len(ran) == 2
    assert ran[0] == ran[1] != threading.get_ident()


def test_what_runs_is_known_without_asking_again(
    tasks: Tasks, heard: Heard, gates: Callable[..., Gate], qtbot: QtBot
) -> None:
    gate, told = gates(), list[tuple[str, ...]]()
    tasks.changed.connect(lambda: told.append(tuple(job.lane for job in tasks.running)))
    tasks.run("read", gate, heard.done, heard.failed)
    tasks.run("compare", lambda _token: "compared", heard.done, heard.failed)
    with qtbot.waitSignal(tasks.idle):
        gate.opened.set()
    assert told == [("read",), ("read", "compare"), ("compare",), ()]
    assert tasks.running == ()


def test_progress_and_the_part_a_job_is_at_are_known_too(
    tasks: Tasks, heard: Heard, gates: Callable[..., Gate], qtbot: QtBot
) -> None:
    gate, listened = gates(), list[object]()

    def work(token: CancelToken) -> str:
        token.report(0.5)
        token.begin("backup")
        return gate(token)

    tasks.run("upkeep", work, heard.done, heard.failed, listened.append)
    qtbot.waitUntil(lambda: tasks.running[0].step == "backup")
    (job,) = tasks.running
    assert (job.lane, job.progress) == ("upkeep", None), "a new part has not told yet how far it is"
    assert listened == [0.5], "who listens to the progress hears nothing of the parts"


def test_what_became_of_each_job_is_told_before_its_result(
    tasks: Tasks, heard: Heard, gates: Callable[..., Gate], qtbot: QtBot
) -> None:
    def fail(_token: CancelToken) -> None:
        raise ValueError("no agenda")

    ends, gate = list[tuple[str, str, str]](), gates()

    def note(ended: EndedJob) -> None:
        assert not heard.results
        ends.append((ended.job.lane, ended.outcome, str(ended.error or "")))

    tasks.ended.connect(note)
    tasks.run("read", gate, heard.done, heard.failed)
    tasks.run("read", fail, heard.done, heard.failed)
    tasks.run("compare", gate, heard.done, heard.failed)
    tasks.cancel("compare")
    tasks.run("other", gate, heard.done, heard.failed).cancel()
    tasks.run("last", lambda _token: "result", heard.done, heard.failed)
    with qtbot.waitSignal(tasks.idle):
        gate.opened.set()
    assert ends == [
        ("read", "overtaken", ""),
        ("compare", "stopped", ""),
        ("read", "failed", "no agenda"),
        ("other", "stopped", ""),
        ("last", "done", ""),
    ]
