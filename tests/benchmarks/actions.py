"""How long each command of the menus keeps the user waiting, in the real window, reading and comparing.

Three times are taken: ``answer``, from the command until the event loop has turned and painted; ``stall``,
the longest time that the loop did not turn until all work in the background was done; and ``seen``, until
something on the screen was another. Dialogs are closed as soon as they have painted; those for choosing a
file are answered at once. Each command is given for the first time: what it imports and builds is counted.
What the machine does besides is measured by a fixed piece of work before and after it; limits grow with it.

``python -m tests.benchmarks.actions FOLDER`` prints the times of one such walk as JSON, keeping its library
and its settings in FOLDER.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from agendas.library.entries import newest_first, seed_entries
from agendas.resources import PROJECT_ROOT
from gui import theme
from gui.commanding.command import BETWEEN_MENUS, Command, commands_of
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tasks import Tasks
from gui.windows import Windows

MOST = 100.0
"""Milliseconds that anything may last without an answer."""
QUIET_FLOOR = 1.9
"""Milliseconds that ``floor`` takes on the machine on which ``MOST`` holds, when it does nothing else."""
LONGEST_WORK = 20.0
"""Seconds that a command may work in the background before it is given up: a fault, not a slow command."""
LOOKED_EVERY = 0.01
"""Seconds between two looks at what became of a command that works in the background."""
LANGUAGES = "View › Language › "
State = tuple[str, ...]
"""The keys of what is shown: one agenda that is read, or two that are compared."""


@dataclass(frozen=True, slots=True)
class ActionTime:
    """One command in one state, in milliseconds, and ``floor`` at that moment. ``waited``: the pointer said
    that the program was busy."""

    state: str
    command: str
    answer: float
    stall: float
    work: float
    seen: float | None
    waited: bool
    floor: float

    @property
    def limit(self) -> float:
        """``MOST``, on a machine that has other things to do."""
        return MOST * max(1.0, self.floor / QUIET_FLOOR)

    @property
    def longest(self) -> float:
        """The longest time without an answer: the window stands still, or nothing is seen of what goes on."""
        unseen = self.work if self.seen is None else self.seen
        return max(self.answer, self.stall, unseen if self.work > self.limit else 0.0)

    @property
    def is_slow(self) -> bool:
        """Whether the user waits without knowing for what."""
        return self.longest > self.limit and not self.waited


def floor() -> float:
    """Milliseconds of a fixed piece of Python."""
    before = time.perf_counter()
    sum(number * number for number in range(50_000))
    return (time.perf_counter() - before) * 1000


class ActionClock:
    """Runs the commands of a program that is open on the five agendas."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application = application
        settings = Settings()
        settings.tour_seen, settings.language = True, "en"
        self._windows = Windows(application, settings, folder)
        self.keys = tuple(entry.key for entry in newest_first(seed_entries()))
        window = self._windows.begin(newest_first(seed_entries()))
        window.places.open_agenda(self.keys[0])
        window.show()
        self._settle()

    @property
    def window(self) -> MainWindow:
        """The window that is measured; a change of language makes another."""
        return self._windows.all[0]

    def close(self) -> None:
        """End the program, and wait for what it does in the background."""
        for window in list(self._windows.all):
            window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def times(self, state: State, name: str) -> Iterator[ActionTime]:
        """Every command that can be given in ``state``, in the order of the menus.

        Left out are those that end the window or open another, which makes a start of its own, and the choice
        of the language the program speaks: in another the commands have other names.
        """
        self._prepare(state)
        do = self.window.actions_
        left_out = {action.text() for action in (do.quit, do.close_window, do.new_window)}
        paths = [command.path for command in commands_of(self.window.menuBar()) if command.enabled]
        for path in paths:
            if path.rpartition(BETWEEN_MENUS)[2] in left_out or LANGUAGES in path:
                continue
            self._prepare(state)
            command = self._command(path)
            if command is not None and command.enabled:
                yield replace(self._time(command), state=name)
                self._clear_away()

    def time_languages(self) -> Iterator[ActionTime]:
        """To Dutch and back, for which all windows are made anew."""
        for language in ("nl", "en"):
            choices = self.window.actions_.languages.actions()
            action = next(choice for choice in choices if choice.data() == language)
            yield self._time(Command(action.text(), "View › Language", "", True, action.trigger))
            self._settle()

    def _command(self, path: str) -> Command | None:
        return next((one for one in commands_of(self.window.menuBar()) if one.path == path), None)

    def _prepare(self, state: State) -> None:
        window = self.window
        while not set(state) <= set(window.desk.entries) and window.actions_.undo_remove.isEnabled():
            window.desk.undo_remove()
            self._settle()
        if len(state) == 2 and window.comparing.pair is None:
            window.comparing.compare(*state)
        elif len(state) == 1 and (window.comparing.pair or window.library.current_key != state[0]):
            window.places.open_agenda(state[0])
        self._settle()

    def _time(self, command: Command) -> ActionTime:
        slowness = statistics.median(floor() for _ in range(3))
        before, tops = self._picture(), self._shown()
        closer = _Closer()
        start = time.perf_counter()
        with _wait_pointers() as waits:
            command.run()
            answer = ((closer.painted or self._turn()) - start) * 1000
        closer.stop()

        def sees() -> bool:
            return bool(closer.painted) or self._shown() != tops or self._picture() != before

        seen, stall, work = answer if sees() else None, 0.0, answer
        while self._is_busy() and work < LONGEST_WORK * 1000:
            time.sleep(LOOKED_EVERY)  # the work needs the time between two looks
            turned = time.perf_counter()
            stall = max(stall, (self._turn() - turned) * 1000)
            work = (time.perf_counter() - start) * 1000
            if seen is None and sees():
                seen = work
        if seen is None and sees():
            seen = work
        slowness = max(slowness, statistics.median(floor() for _ in range(3)))
        return ActionTime("", command.path, answer, stall, work, seen, bool(waits), slowness)

    def _picture(self) -> QImage:
        return self.window.grab().toImage()

    def _shown(self) -> set[int]:
        return {id(widget) for widget in self._opened()}

    def _opened(self) -> list[QWidget]:
        """Dialogs, cards and panels that stand in windows of their own."""
        return [one for one in self.window.findChildren(QWidget) if one.isWindow() and one.isVisible()]

    def _turn(self) -> float:
        self._application.processEvents()
        return time.perf_counter()

    def _is_busy(self) -> bool:
        return any(tasks.busy for window in self._windows.all for tasks in window.findChildren(Tasks))

    def _settle(self) -> None:
        """Until nothing is done in the background, and nothing more follows from it."""
        quiet, until = 0, time.perf_counter() + LONGEST_WORK
        while quiet < 3 and time.perf_counter() < until:
            self._turn()
            quiet = 0 if self._is_busy() else quiet + 1
            time.sleep(0.001)

    def _clear_away(self) -> None:
        """Close what was opened, as Esc would."""
        for widget in self._opened():
            if isValid(widget):
                widget.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._settle()


class _Closer:
    """Closes a dialog that keeps the command from returning, once it has painted; ``painted`` says when."""

    def __init__(self) -> None:
        self.painted = 0.0
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._close)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _close(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and not self.painted:
            dialog.repaint()
            self.painted = time.perf_counter()
            dialog.close()


@contextmanager
def _wait_pointers() -> Iterator[list[object]]:
    """The pointers that were shown over all windows meanwhile."""
    shown: list[object] = []
    with (
        patch.object(QApplication, "setOverrideCursor", shown.append),
        patch.object(QApplication, "restoreOverrideCursor", lambda _: None),
    ):
        yield shown


@contextmanager
def files_answered() -> Iterator[None]:
    """Nobody is there to choose a file, and no other program is to be opened."""

    def no_file(*_: object, **__: object) -> tuple[str, str]:
        return "", ""

    def opened(_: QUrl) -> bool:
        return True

    with ExitStack() as stack:
        for name, answer in (
            ("getOpenFileNames", lambda *_, **__: ([], "")),
            ("getOpenFileName", no_file),
            ("getSaveFileName", no_file),
            ("getExistingDirectory", lambda *_, **__: ""),
        ):
            stack.enter_context(patch.object(QFileDialog, name, answer))
        stack.enter_context(patch.object(QDesktopServices, "openUrl", opened))
        yield


def walk(folder: Path, *, short: bool = False) -> list[ActionTime]:
    """Give every command on the five agendas, read one by one and each compared with the one before it;
    ``short``: while the newest is read, and while it is compared."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.install(application)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
    with files_answered():
        clock = ActionClock(application, folder / "library")
        keys = clock.keys
        shown: list[tuple[str, State]] = [(f"reading {at}", (key,)) for at, key in enumerate(keys, 1)]
        pairs = zip(keys[1:], keys, strict=False)
        shown += [(f"comparing {at}", pair) for at, pair in enumerate(pairs, 1)]
        walked = (shown[0], shown[len(keys)]) if short else shown
        times = [taken for name, state in walked for taken in clock.times(state, name)]
        times += [replace(taken, state=walked[-1][0]) for taken in clock.time_languages()]
        clock.close()
    return times


def measure(rounds: int = 3) -> None:
    """Print every command in its slowest state: the best of three programs that never gave it before."""
    best: dict[tuple[str, str], ActionTime] = {}
    for _round in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            for taken in walk_in_a_process(folder):
                known = best.get((taken.command, taken.state))
                if known is None or _weight(taken) < _weight(known):
                    best[taken.command, taken.state] = taken
    _print(best.values())


def walk_in_a_process(folder: str, *more: str) -> list[ActionTime]:
    """``walk`` in a program of its own, where nothing has been imported or built."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.actions", folder, *more],
        cwd=PROJECT_ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CACHE_HOME": folder,
            "XDG_STATE_HOME": folder,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
    )
    return [ActionTime(**fields) for fields in json.loads(done.stdout)]


def _weight(taken: ActionTime) -> float:
    return taken.longest / taken.limit


def _print(times: Iterable[ActionTime]) -> None:
    worst: dict[str, ActionTime] = {}
    for taken in times:
        if taken.command not in worst or _weight(taken) > _weight(worst[taken.command]):
            worst[taken.command] = taken
    print(f"{'command, in its slowest state':<46}{'answer':>11}{'stall':>11}  limit")
    for taken in sorted(worst.values(), key=_weight, reverse=True):
        print(f"{taken.command[:45]:<46}{_figures(taken)}", flush=True)


def _figures(taken: ActionTime) -> str:
    seen = "nothing to see" if taken.seen is None else f"seen after {taken.seen:.0f}"
    mark = "  SLOW" if taken.is_slow else "  (wait pointer)" if taken.longest > taken.limit else ""
    return (
        f"{taken.answer:>8.1f} ms{taken.stall:>8.1f} ms  ≤ {taken.limit:.0f} ms  {taken.state}, {seen},"
        f" done after {taken.work:.0f} ms{mark}"
    )


if __name__ == "__main__":
    print(
        json.dumps([asdict(taken) for taken in walk(Path(sys.argv[1]), short="short" in sys.argv)]),
        flush=True,
    )
    os._exit(0)  # what is measured is the commands; taking the windows apart can be left to the system
