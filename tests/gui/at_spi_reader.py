"""A screen reader in small, in a process of its own: prints as JSON what AT-SPI tells of Standpunt's windows.

Runs with the Python that has pyatspi, the system's; imports nothing of the product.
``wake 0`` starts the registry: a program that is there before it is never told of.
``walk SECONDS WORDS …`` waits until all WORDS are names or texts somewhere, and prints the windows as trees.
``caret SECONDS WORDS EXPECTED`` puts the cursor of the text into WORDS, and prints what is announced until
something with EXPECTED in it is.
"""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found,unused-ignore]
from gi.repository import Atspi, GLib  # type: ignore[import-not-found,unused-ignore]

PRODUCT = "standpunt"
MOST_CHILDREN = 40
BETWEEN_LOOKS = 0.05
PATIENCE = 1_000
"""Milliseconds for one answer; by itself AT-SPI waits fifteen seconds for a program that is starting."""
BETWEEN_MOVES = 500
"""Milliseconds, longer than the cursor must rest before something is said."""


def main() -> None:
    """Do what the first argument says."""
    task, seconds, *words = sys.argv[1:]
    if task == "wake":
        pyatspi.Registry.getDesktop(0)
        return
    Atspi.set_timeout(PATIENCE, PATIENCE)
    latest = time.monotonic() + float(seconds)
    print(json.dumps(walked(latest, words) if task == "walk" else announced(latest, *words)))


def walked(latest: float, words: list[str]) -> list[dict[str, Any]]:
    """The windows as they are told of, as soon as all words are among it, and at ``latest`` in any case."""
    seen: list[dict[str, Any]] = []
    told = ""
    while time.monotonic() < latest:
        try:
            seen = [heard(window) for window in windows()]
        except GLib.Error:  # one that just starts did not answer in time
            continue
        told = json.dumps(seen, ensure_ascii=False)
        if all(word in told for word in words):
            return seen
        time.sleep(BETWEEN_LOOKS)
    print("not told:", [word for word in words if word not in told], file=sys.stderr)
    return seen


def windows() -> list[Any]:
    desktop = pyatspi.Registry.getDesktop(0)
    applications = [desktop.getChildAtIndex(at) for at in range(desktop.childCount)]
    ours = [one for one in applications if one is not None and one.name == PRODUCT]
    return [child for one in ours for child in children(one)]


def heard(of: Any) -> dict[str, Any]:
    """What is told of one thing and of what is in it, as far as it is on the screen."""
    return {
        "role": of.getRoleName(),
        "name": of.name,
        "description": of.description,
        "text": text(of),
        "focusable": bool(of.getState().contains(pyatspi.STATE_FOCUSABLE)),
        "children": [heard(child) for child in children(of) if is_shown(child)],
    }


def children(of: Any) -> Iterator[Any]:
    for at in range(min(of.childCount, MOST_CHILDREN)):
        child = of.getChildAtIndex(at)
        if child is not None:
            yield child


def is_shown(of: Any) -> bool:
    return bool(of.getState().contains(pyatspi.STATE_VISIBLE))


def text(of: Any) -> str:
    try:
        return str(of.queryText().getText(0, -1))
    except NotImplementedError:
        return ""


def announced(latest: float, words: str, expected: str) -> list[str]:
    """What is announced when the cursor is put into the words; the program may speak of other things too."""
    while (page := first(lambda one: words in text(one))) is None and time.monotonic() < latest:
        time.sleep(BETWEEN_LOOKS)
    said: list[str] = []
    if page is None:
        return said

    def hear(event: Any) -> None:
        said.append(str(event.any_data))
        if expected in said[-1]:
            pyatspi.Registry.stop()

    places = itertools.cycle((text(page).index(words) + 1, 0))

    def move() -> bool:
        page.queryComponent().grabFocus()
        page.queryText().setCaretOffset(next(places))
        return True  # in and out again: the positions may not be known yet when it comes there first

    give_the_keys()
    pyatspi.Registry.registerEventListener(hear, "object:announcement")
    GLib.timeout_add(BETWEEN_MOVES, move)
    GLib.timeout_add(max(0, round(1000 * (latest - time.monotonic()))), pyatspi.Registry.stop)
    pyatspi.Registry.start()
    return said


def first(fits: Callable[[Any], bool]) -> Any:
    """The first thing in any window that fits."""

    def found(of: Any) -> Any:
        if fits(of):
            return of
        return next((hit for child in children(of) if is_shown(child) and (hit := found(child))), None)

    return next((hit for window in windows() if (hit := found(window))), None)


def give_the_keys() -> None:
    """There is no window manager to do it; xdotool cannot search for a title with a dash."""
    search = ["xdotool", "search", "--onlyvisible", "--name", "."]
    shown = subprocess.run(search, capture_output=True, text=True, check=False).stdout.split()
    for window in shown:
        subprocess.run(["xdotool", "windowfocus", window], check=False)


if __name__ == "__main__":
    main()
