"""Which commands fit what is typed, best first. Needs the standard library alone.

Every typed word must begin some word of the name or of the menu, whatever its case and accents, in any
order: "ver exp" finds "Exporteer de vergelijking…".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from gui.commanding.command import Command

_WORD = re.compile(r"\w+")
_FIRST_WORD, _IN_NAME, _IN_MENU = 0, 2, 5
"""What it costs a command that a typed word begins its first word, a later one, or one of its menu."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of ``text`` without capitals and accents."""
    bare = (
        char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char)
    )
    return tuple(_WORD.findall("".join(bare)))


def fits(query: str, *texts: str) -> bool:
    """Whether every word of ``query`` begins a word of one of the ``texts``."""
    words = [word for text in texts for word in words_of(text)]
    return all(any(word.startswith(typed) for word in words) for typed in words_of(query))


def ranked(commands: Sequence[Command], query: str, recent: Sequence[str] = ()) -> tuple[Command, ...]:
    """The commands that fit ``query``: best first, among equals those whose path is in ``recent``, the
    latest first, then in the order of the menus. What cannot be done now comes after all that can: the first
    row is what Enter does. Without a query all, ordered by ``recent``."""
    ages = {path: age for age, path in reversed(list(enumerate(recent)))}
    typed = words_of(query)
    if query.strip() and not typed:  # signs alone begin no word
        return ()
    costs = ((_cost(command, typed), command) for command in commands)
    fitting = [(cost, command) for cost, command in costs if cost is not None]
    fitting.sort(
        key=lambda found: (bool(typed) and not found[1].enabled, found[0], ages.get(found[1].path, len(ages)))
    )
    return tuple(command for _cost_, command in fitting)


def _cost(command: Command, typed: Sequence[str]) -> int | None:
    name, menu = words_of(command.name), words_of(command.menu)
    costs = [_word_cost(word, name, menu) for word in typed]
    return None if None in costs else sum(filter(None, costs))


def _word_cost(typed: str, name: Sequence[str], menu: Sequence[str]) -> int | None:
    """A word that is typed whole is worth a little more than its beginning."""
    for words, cost in ((name[:1], _FIRST_WORD), (name[1:], _IN_NAME), (menu, _IN_MENU)):
        if any(word.startswith(typed) for word in words):
            return cost + (typed not in words)
    return None
