"""Kill the program ``killed`` at a random moment, and see whether the library holds what was confirmed."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

from agendas.library.health import check
from agendas.library.store import Library
from agendas.resources import PROJECT_ROOT
from tests.agendas.library.killed import Change, linked_pair, links_named
from tests.agendas.library.made import READER, key_of, made_bytes
from tests.agendas.library.quoting import quote


@dataclass(slots=True)
class Expected:
    """What the library must hold: place (None as read), presence, links and the note of its quote by number.
    ``doubtful`` are the numbers of the change that was under way: they may be as before or as after it."""

    places: dict[int, str | None] = field(default_factory=dict)
    present: dict[int, bool] = field(default_factory=dict)
    links: dict[int, str] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    doubtful: set[int] = field(default_factory=set)

    def take(self, change: Change) -> None:
        """A change that was confirmed."""
        kind, numbers, text = change
        for number in numbers:
            if kind == "add":
                self.places.setdefault(number, None)
                self.present[number] = True
            elif kind == "correct":
                self.places[number] = text
            elif kind == "link":
                self.links[number] = text
            elif kind == "quote":
                self.notes[number] = text
            else:
                self.present[number] = kind == "restore"


def said_until_killed(folder: Path, seed: int, seconds: float) -> list[str]:
    """Run the program for so long after it has opened the library, and kill it; the lines it said."""
    arguments = [sys.executable, "-m", "tests.agendas.library.killed", str(folder), str(seed)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, cwd=PROJECT_ROOT) as program:
        assert program.stdout
        assert program.stdout.readline() == "open\n"
        killer = threading.Timer(seconds, program.kill)
        killer.start()
        lines = program.stdout.read().splitlines(keepends=True)
        killer.join()
    return [line for line in lines if line.endswith("\n")]


def expected_from(lines: list[str]) -> Expected:
    """What the program has confirmed, and what it was doing."""
    expected = Expected()
    for line in lines:
        change = json.loads(line[2:])
        if line.startswith("!"):
            expected.take(change)
            expected.doubtful.clear()
        else:
            expected.doubtful = set(change[1])
    return expected


def lost(folder: Path, expected: Expected) -> list[str]:
    """What is not as it was confirmed, or not sound, after a kill; nothing is the right answer."""
    with Library.open(folder) as library:
        wrong = [f"check: {problem.code} {problem.name}" for problem in check(library, lambda: False)]
        wrong += [f"left in incoming: {path.name}" for path in library.originals.incoming.glob("[!.]*")]
        for number in expected.present.keys() - expected.doubtful:
            wrong += _lost_of(library, number, expected)
        library.reconcile()
        wrong += [f"not in the index: {key}" for key in library.outdated(READER)]
        shown = {key for key, state in library.index.states().items() if not state.hidden}
        if shown != {entry.key for entry in library.entries()}:
            wrong.append("the index shows other documents than the list")
    return wrong


def _lost_of(library: Library, number: int, expected: Expected) -> list[str]:
    key = key_of(number)
    standing = "present" if expected.present[number] else "removed"
    if library.standing(key) != standing:
        return [f"{number} is {library.standing(key)}, not {standing}"]
    wrong = []
    entry = library.entry(key)
    if entry.meeting.place != (expected.places[number] or "Brussel"):
        wrong.append(f"{number} is in {entry.meeting.place}, not in {expected.places[number]}")
    if library.hand_links(*linked_pair(number)) != links_named(expected.links.get(number, "")):
        wrong.append(f"{number} is not linked as {expected.links.get(number)} says")
    notes = [one.note for one in library.quotes() if one.quote == quote(number)]
    if notes != ([expected.notes[number]] if number in expected.notes else []):
        wrong.append(f"{number} is quoted with {notes}, not with {expected.notes.get(number)}")
    if entry.path.read_bytes() != made_bytes(number):
        wrong.append(f"the original of {number} is not what it was")
    return wrong


def killed_once(folder: Path, chance: random.Random, longest: float) -> tuple[int, list[str]]:
    """How many documents were confirmed before the kill, and what was lost."""
    lines = said_until_killed(folder, chance.randrange(10**9), chance.uniform(0, longest))
    expected = expected_from(lines)
    return len(expected.present), lost(folder, expected)
