"""A program to be killed: it adds, corrects, links, quotes, removes and restores until it is, and says what
it has confirmed.

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

from agendas.comparison import HandLinks
from agendas.library.store import Library
from agendas.model import Agenda
from tests.agendas.library.linking import LEFT, RIGHT, agenda
from tests.agendas.library.made import arrival, key_of
from tests.agendas.library.quoting import quote

Change = tuple[str, list[int], str]
"""What is done, to the made documents with these numbers, and with which text."""


def changes(chance: random.Random) -> Iterator[Change]:
    """Changes without end, such that every kind comes often."""
    added = 0
    while True:
        kind = chance.choice(("add", "add", "correct", "link", "quote", "remove", "restore"))
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
    elif kind == "link":
        for number in numbers:
            library.keep_hand_links(*linked_pair(number), links_named(text))
    elif kind == "quote":
        for number in numbers:
            (kept,) = library.add_quotes([(quote(number), None)])
            library.change_quote(kept.id, text)
    elif kind == "remove":
        library.remove([key_of(number) for number in numbers])
    else:
        library.restore([key_of(number) for number in numbers])


def linked_pair(number: int) -> tuple[Agenda, Agenda]:
    """The made document, and another one that it is compared with."""
    return agenda(number, *LEFT), agenda(number + 1, *RIGHT)


def links_named(text: str) -> HandLinks:
    """Some links, other ones by the digit that the text ends with."""
    pairs = [("p1", "p1"), ("p2", "p1"), ("p3", "p2")]
    return HandLinks(frozenset(pair for at, pair in enumerate(pairs) if int(text[-1:] or "0") >> at & 1))


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
