"""The user's collection of quotes, in the order the user gave it.

A row has all that its quote needs: it does not depend on the document, which may be removed. Removed quotes
keep their places until they are purged. A row that is damaged is left out and never written over, so that a
recovery can take it from a backup. Knows rows, not windows.
"""

from __future__ import annotations

import functools
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from agendas.library.garbage import no_garbage
from agendas.library.quote_forms import FORM, identity_of, quote_in, text_of
from agendas.library.tables import QUOTE, Row, is_sound, put, rows, whole
from agendas.quoting.quote import CollectedQuote, Quote

_COLUMNS = ("id", *QUOTE.columns, "seal")


def collected(connection: sqlite3.Connection) -> tuple[list[CollectedQuote], bool]:
    """The quotes that are present, in order, and whether a damaged one was left out."""
    with no_garbage():
        found = [_collected(values) for values in _present(connection)]
    quotes = [quote for quote in found if quote]
    return quotes, len(quotes) < len(found)


def add(
    connection: sqlite3.Connection,
    pairs: Iterable[tuple[Quote, Quote | None]],
    note: str,
    tags: Sequence[str],
    moment: str,
) -> list[CollectedQuote]:
    """Put quotes, each with the earlier one of a pair, at the end. One that is there already stays as it is;
    one that was removed comes back, with its own note and tags where none are given."""
    return [_added(connection, quote, old, _remarks(note, tags), moment) for quote, old in pairs]


def change(
    connection: sqlite3.Connection, number: int, note: str | None, tags: Sequence[str] | None
) -> CollectedQuote:
    """Give a quote another note or other tags; None leaves what there is. Raises KeyError."""
    row = _sound(connection, number)
    if row is None:
        raise KeyError(number)
    given = {"note": note is not None, "tags": tags is not None}
    remarks = _remarks(note or "", tags or ())
    return _written(connection, row | {name: value for name, value in remarks.items() if given[name]})


def arrange(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Put these quotes in this order, at the places that they hold together: the others, which a filter hides
    or another window added meanwhile, stay where they are."""
    places: dict[int, int] = dict(connection.execute("SELECT id, place FROM quote ORDER BY place, id"))
    wanted = [number for number in dict.fromkeys(numbers) if number in places]
    these, in_turn = frozenset(wanted), iter(wanted)
    order = [next(in_turn) if number in these else number for number in places]
    for place, number in enumerate(order, start=1):
        if places[number] != place and (row := _sound(connection, number)):
            _put(connection, row | {"place": place})


def set_removed(connection: sqlite3.Connection, numbers: Iterable[int], removed_on: str | None) -> None:
    """Remove quotes, or put them back where they were; those that are not there are passed over."""
    for number in numbers:
        row = _sound(connection, number)
        if row and (row["removed_on"] is None) != (removed_on is None):
            _put(connection, row | {"removed_on": removed_on})


def due(connection: sqlite3.Connection, last: str) -> bool:
    """Whether one was removed before that day."""
    return connection.execute("SELECT 1 FROM quote WHERE removed_on < ?", (last,)).fetchone() is not None


def purge(connection: sqlite3.Connection, last: str) -> None:
    """Delete for good what was removed before that day."""
    connection.execute("DELETE FROM quote WHERE removed_on < ?", (last,))


def _present(connection: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """The present rows in order, whatever is in them."""
    columns, condition = ", ".join(_COLUMNS), "removed_on IS NULL ORDER BY place, id"
    try:
        return connection.execute(f"SELECT {columns} FROM quote WHERE {condition}").fetchall()  # noqa: S608
    except sqlite3.OperationalError as error:
        if not _is_no_text(error):
            raise
        numbers = connection.execute(f"SELECT id FROM quote WHERE {condition}").fetchall()  # noqa: S608
        return [_values(_sound(connection, number)) for (number,) in numbers]


def _added(
    connection: sqlite3.Connection, quote: Quote, old: Quote | None, remarks: Row, moment: str
) -> CollectedQuote:
    identity = identity_of(quote, old)
    known = _first_sound(rows(connection, "quote WHERE identity = ?", (identity,)))
    if known and known["removed_on"] is None and (there := _collected(_values(known))):
        return there
    (last,) = connection.execute("SELECT coalesce(max(place), 0) FROM quote").fetchone()
    row: Row = {
        "identity": identity,
        "form": FORM,
        "quote": text_of(quote),
        "old": text_of(old) if old else None,
        "note": remarks["note"] or (known["note"] if known else ""),
        "tags": known["tags"] if known and remarks["tags"] == "[]" else remarks["tags"],
        "place": last + 1,
        "taken_on": moment,
        "removed_on": None,
    }
    return _written(connection, row)


def _remarks(note: str, tags: Sequence[str]) -> Row:
    """The note and the tags as they are kept: without blanks around them, a tag once, however it is
    capitalised."""
    tidy = (" ".join(whole(tag).split()) for tag in tags)
    once = {tag.casefold(): tag for tag in reversed([tag for tag in tidy if tag])}
    return {
        "note": whole(note).strip(),
        "tags": json.dumps(list(reversed(once.values())), ensure_ascii=False, separators=(",", ":")),
    }


def _written(connection: sqlite3.Connection, row: Row) -> CollectedQuote:
    _put(connection, row)
    kept = next(rows(connection, "quote WHERE identity = ?", (row["identity"],)))
    quote = _collected(_values(kept))
    if quote is None:
        raise KeyError(kept["id"])  # of a form that is not known: it is not in the list either
    return quote


def _put(connection: sqlite3.Connection, row: Row) -> None:
    put(connection, QUOTE, {name: row[name] for name in QUOTE.columns})


def _sound(connection: sqlite3.Connection, number: int) -> Row | None:
    """The row with that number. Not a damaged one: a new seal would make it true."""
    return _first_sound(rows(connection, "quote WHERE id = ?", (number,)))


def _first_sound(found: Iterator[Row]) -> Row | None:
    try:
        return next((row for row in list(found) if is_sound(row)), None)
    except sqlite3.OperationalError as error:
        if not _is_no_text(error):
            raise
        return None


def _is_no_text(error: sqlite3.OperationalError) -> bool:
    """Whether a text was damaged such that it is none: Python says that, not SQLite, which has numbers."""
    return getattr(error, "sqlite_errorcode", None) is None


def _values(row: Row | None) -> tuple[Any, ...]:
    return tuple(row[name] for name in _COLUMNS) if row else ()


@functools.lru_cache(maxsize=4096)  # the collection is read again after every change, and most is as it was
def _collected(values: tuple[Any, ...]) -> CollectedQuote | None:
    """The quote of a row; None when the row is damaged, or in a form that is not known."""
    row = dict(zip(_COLUMNS, values, strict=False))
    if not row or not is_sound(row):
        return None
    quote = quote_in(row["quote"], row["form"])
    old = quote_in(row["old"], row["form"]) if row["old"] is not None else None
    if quote is None or (old is None and row["old"] is not None):
        return None
    return CollectedQuote(row["id"], quote, old, row["note"], _tags(row["tags"]), row["taken_on"])


@functools.lru_cache(maxsize=256)
def _tags(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))
