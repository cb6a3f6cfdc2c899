"""A program to be killed: it adds, corrects, removes and restores until it is, and says what it has
confirmed.

``python -m tests.agendas.library.killed <folder> <seed>`` prints each change twice: before it, with "?", and
once the library has confirmed it, with "!". What was confirmed must be there afterwards, whenever the kill
came.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from agendas.library.store import Library
from tests.agendas.library.made import arrival, key_of

Change = tuple[str, list[int], str]
"""What is done, to the made documents with these numbers, and with which text."""


def changes(chance: random.Random) -> Iterator[Change]:
    """Changes without end, such that every kind comes often."""
    added = 0
    while True:
        kind = chance.choice(("add", "add", "correct", "remove", "restore"))
        if kind == "add" or not added:
            size = chance.randrange(1, 6)
            yield "add", list(range(added, added + size)), ""
            added += size
        else:
            numbers = [chance.randrange(added) for _ in range(chance.randrange(1, 3))]
            yield kind, numbers, f"Plaats {chance.randrange(1000)}"


def carry_out(library: Library, change: Change) -> None:
    """One change, in one or more transactions."""
    kind, numbers, text = change
    if kind == "add":
        library.add_many([arrival(library, number) for number in numbers])
    elif kind == "correct":
        for number in numbers:
            library.correct(key_of(number), {"place": text})
    elif kind == "remove":
        library.remove([key_of(number) for number in numbers])
    else:
        library.restore([key_of(number) for number in numbers])


def work(folder: Path, seed: int, say: Callable[[str], None]) -> None:
    """Change the library until killed."""
    with Library.open(folder) as library:
        say("open")
        for change in changes(random.Random(seed)):  # noqa: S311 (not for secrets)
            say("? " + json.dumps(change))
            carry_out(library, change)
            say("! " + json.dumps(change))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]), _say)
