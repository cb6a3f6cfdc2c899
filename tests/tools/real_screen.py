"""A real X server without a monitor (Xvfb), and a hand that presses its keys (xdotool). Needs no Qt."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

TOOLS = {"Xvfb": "xvfb", "xdotool": "xdotool"}
"""The programs this needs, and the Debian packages that hold them."""
PATIENCE = 20.0
"""Seconds for a window to come or a file to be written; each takes one or two."""
T = TypeVar("T")


class NothingCameError(Exception):
    """What was waited for in vain."""


@contextmanager
def screen(size: str = "1280x800") -> Iterator[str]:
    """The name of an X display of its own."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{size}x24"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with server, os.fdopen(read_end) as answer:
        try:
            yield f":{answer.readline().strip()}"
        finally:
            server.terminate()


def wait_for(ask: Callable[[], T | None], what: str) -> T:
    """What ``ask`` answers, once that is not None. Raises NothingCameError about ``what``."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if (answer := ask()) is not None:
            return answer
        time.sleep(0.05)
    raise NothingCameError(what)


@dataclass(frozen=True, slots=True)
class Hand:
    """Looks for Standpunt's windows on one display and presses keys in them."""

    display: str

    def do(self, *words: str) -> str:
        """An order to xdotool, and its answer."""
        environment = os.environ | {"DISPLAY": self.display}
        return subprocess.run(
            ["xdotool", *words], env=environment, capture_output=True, text=True, check=False, timeout=60
        ).stdout.strip()

    def windows(self) -> list[str]:
        """The numbers of the visible windows, in the order in which they were made."""
        return sorted(self.do("search", "--onlyvisible", "--class", "standpunt").split(), key=int)

    def newest_of(self, count: int, what: str) -> str:
        """The newest window, once there are so many."""
        return wait_for(lambda: next(reversed(self.windows()[count - 1 :]), None), what)

    def press(self, window: str, *keys: str) -> None:
        """Keys in that window."""
        self.do("windowfocus", "--sync", window)
        self.do("key", "--delay", "60", *keys)

    def type(self, window: str, text: str) -> None:
        """A text instead of what stands in the field that has the focus, and Enter."""
        self.press(window, "ctrl+a")
        self.do("type", text)
        self.do("key", "Return")
