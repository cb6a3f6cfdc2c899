"""Own names from plain values: those of the user's TOML file, and those that travel to a reading process.

A file made by hand is taken as it is or refused with one sentence that names the entry: what was left out
silently would be gone at the next writing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NoReturn, cast

from agendas.model import ENTITY_TYPES, EntityType
from agendas.problems import LibraryProblem, printable
from agendas.understanding.own_names import NoName, OwnName, OwnNames

Fields = dict[str, Any]

_LINE = re.compile(r"at line (\d+)")
_NAME_FIELDS = ("canonical", "type", "variants", "note")
_NO_NAME_FIELDS = ("written", "type")


def parsed(content: bytes, file: str) -> OwnNames:
    """The own names in a file of that name. Raises LibraryProblem."""
    import tomllib  # most users have no own names

    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LibraryProblem("own_names_not_utf8", file) from error
    try:
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise LibraryProblem("own_names_no_toml", file, line=_line_of(error, text)) from error
    if unknown := sorted(tables.keys() - {"name", "no_name"}):
        raise LibraryProblem("own_names_unknown_table", file, field=printable(unknown[0]))
    return OwnNames(
        tuple(_name(entry) for entry in _entries(tables, "name", _NAME_FIELDS, file)),
        tuple(_no_name(entry) for entry in _entries(tables, "no_name", _NO_NAME_FIELDS, file)),
    )


def _line_of(error: Exception, text: str) -> int:
    """Where it goes wrong; the last line when the error does not say."""
    told = _LINE.search(str(error))
    return int(told[1]) if told else text.count("\n") + 1


class _Entry:
    """One ``[[name]]`` or ``[[no_name]]``, to be asked for its fields. Raises LibraryProblem."""

    def __init__(self, fields: Mapping[str, Any], where: str, file: str) -> None:
        self._fields = fields
        self._where = where
        self._file = file

    def refuse_others(self, known: tuple[str, ...]) -> None:
        """A field that means nothing is a slip of the pen: "variant" for "variants"."""
        if unknown := sorted(self._fields.keys() - set(known)):
            self._refuse("own_names_unknown_field", field=printable(unknown[0]), fields=", ".join(known))

    def text(self, field: str) -> str:
        """A field that must be there, with something in it."""
        value = self._fields.get(field)
        if not isinstance(value, str) or not value.strip():
            self._refuse("own_names_wrong_value", field=field)
        return value

    def note(self, field: str) -> str:
        """A field that may be empty or missing."""
        value = self._fields.get(field, "")
        if not isinstance(value, str):
            self._refuse("own_names_wrong_value", field=field)
        return value

    def texts(self, field: str) -> tuple[str, ...]:
        """A list that may be missing."""
        value = self._fields.get(field, [])
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            self._refuse("own_names_wrong_list", field=field)
        return tuple(value)

    def type(self) -> EntityType:
        """The type, one of those there are."""
        value = self._fields.get("type", "")
        if value not in ENTITY_TYPES:
            types = ", ".join(ENTITY_TYPES)
            self._refuse("own_names_unknown_type", type=printable(str(value)), types=types)
        return cast("EntityType", value)

    def type_or_none(self) -> EntityType | None:
        """The type, if there is one."""
        return self.type() if "type" in self._fields else None

    def _refuse(self, code: str, **facts: str) -> NoReturn:
        raise LibraryProblem(code, self._file, entry=self._where, **facts)


def _entries(tables: Mapping[str, Any], title: str, known: tuple[str, ...], file: str) -> list[_Entry]:
    listed = tables.get(title, [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise LibraryProblem("own_names_unknown_table", file, field=title)
    entries = []
    for number, fields in enumerate(listed, 1):
        named = fields.get(known[0])
        shown = f" ({printable(named)})" if isinstance(named, str) and named.strip() else ""
        entry = _Entry(fields, f"[[{title}]] {number}{shown}", file)
        entry.refuse_others(known)
        entries.append(entry)
    return entries


def _name(entry: _Entry) -> OwnName:
    return OwnName(entry.text("canonical"), entry.type(), entry.texts("variants"), entry.note("note"))


def _no_name(entry: _Entry) -> NoName:
    return NoName(entry.text("written"), entry.type_or_none())


# As plain values


def fields_of(own: OwnNames) -> Fields:
    """All that documents are understood by, as plain values for JSON (escape to ASCII); without the notes."""
    return {
        "names": [[name.canonical, name.type, list(name.variants)] for name in own.names],
        "no_names": [[one.written, one.type] for one in own.no_names],
    }


def own_names_from(fields: Fields) -> OwnNames:
    """The own names of ``fields_of``. Raises ValueError, KeyError or TypeError when they are none."""
    names = [
        OwnName(_text(canonical), _type(type_), tuple(map(_text, variants)))
        for canonical, type_, variants in fields["names"]
    ]
    no_names = [
        NoName(_text(written), None if type_ is None else _type(type_))
        for written, type_ in fields["no_names"]
    ]
    return OwnNames(tuple(names), tuple(no_names))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"no text: {value!r}")
    return value


def _type(value: Any) -> EntityType:
    if value not in ENTITY_TYPES:
        raise ValueError(f"no type: {value!r}")
    return cast("EntityType", value)
