"""Why a search finds nothing: what of it stands nowhere at all, and what is found when something is left out.

Asks the index the parts of the search, each as a search of its own, so that a part means exactly what it
means in the whole. Knows the words as they were typed, for these are what the user can change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from agendas.library.found import Hindrance
from agendas.library.query import Query
from agendas.library.query_parser import EITHER, QUOTES, parse
from agendas.library.search_tables import Tables
from agendas.library.searching import count
from agendas.problems import QueryProblem

MOST_PARTS = 8
"""Parts that are asked one by one; a longer search is a pasted sentence, of which no word is to blame."""

_PART = re.compile(rf"[^\s{QUOTES}]*[{QUOTES}][^{QUOTES}]*[{QUOTES}]|[^\s{QUOTES}]+")


def hindrance(tables: Tables, query: Query) -> Hindrance | None:
    """Why ``query`` finds nothing; None when its parts do not tell. Raises Interrupted."""
    parts = parts_of(query.text)
    if len(parts) > MOST_PARTS:
        return None
    nowhere = [part for part in parts if not _is_condition_against(part) and not _count(tables, part)]
    if nowhere:
        rest = _joined(part for part in parts if part not in nowhere)
        return Hindrance(tuple(nowhere), rest if rest and _count(tables, rest) else "")
    shorter = [_joined(parts[:at] + parts[at + 1 :]) for at in _in_order_of_blame(parts)]
    return Hindrance((), next((rest for rest in shorter if rest and _count(tables, rest)), ""))


def parts_of(text: str) -> list[str]:
    """What was typed, part by part: a word, a phrase, a field with its value, or several with OR between."""
    parts: list[str] = []
    is_joining = False
    for piece in _PART.findall(text.replace("\0", " ")):
        if piece in EITHER and parts:
            parts[-1] += f" {piece}"
            is_joining = True
        elif is_joining:
            parts[-1] += f" {piece}"
            is_joining = False
        else:
            parts.append(piece)
    return parts


def _in_order_of_blame(parts: Sequence[str]) -> list[int]:
    """Conditions (a year, a place, what must not be there) first, and what was typed last before the rest."""
    places = range(len(parts) - 1, -1, -1)
    return sorted(places, key=lambda at: not (":" in parts[at] or _is_condition_against(parts[at])))


def _is_condition_against(part: str) -> bool:
    return len(part) > 1 and part[0] in "-−"


def _joined(parts: Iterable[str]) -> str:
    return " ".join(parts)


def _count(tables: Tables, text: str) -> int:
    """How many agendas fit; none when it is no search by itself."""
    try:
        return count(tables, parse(text))
    except QueryProblem:
        return 0
