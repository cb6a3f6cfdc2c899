"""Settings as a file that can be read by eye, mailed and taken over on another computer.

A file that comes in is hostile until read: it is taken over value by value, what cannot be is named, and
nothing is changed before all of it has been read.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from gui.preferences.table import GROUPS, Preference, Value
from gui.theme import TEXT_FAMILY

VERSION = 1
_VERSION_KEY = "standpunt_settings"
LARGEST_FILE = 64 * 1024
"""Bytes; the product writes about one thousand."""
Fault = Literal["unreadable", "too_large", "damaged", "not_settings", "newer"]


class SettingsFileError(Exception):
    """Nothing of a file can be taken over; ``fault`` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault: Fault = fault


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """What a file says: the values that can be taken over, and the names of what cannot."""

    values: Mapping[str, Value]
    ignored: tuple[str, ...]


def settings_toml(
    table: Iterable[Preference], values: Mapping[str, Value], remark: Callable[[Preference], str]
) -> str:
    """All ``values`` as TOML, in the groups of the dialog, with a ``remark`` above each."""
    with_values = [one for one in table if one.has_value]
    lines = [f"{_VERSION_KEY} = {VERSION}"]
    for group in GROUPS:
        inside = [one for one in with_values if one.group == group]
        lines += ["", f"[{group}]"] if inside else []
        for one in inside:
            lines += [f"# {' '.join(remark(one).split())}", f"{one.key} = {_written(one, values[one.key])}"]
    return "\n".join(lines) + "\n"


def _written(preference: Preference, value: Value) -> str:
    if isinstance(value, frozenset):
        return f"[{', '.join(json.dumps(name) for name in sorted(value))}]"
    if preference.kind == "family" and not value:
        value = TEXT_FAMILY  # an empty name says nothing to who reads the file
    return json.dumps(value, ensure_ascii=False)


def read_file(path: Path, table: Iterable[Preference], families: Callable[[str], bool]) -> ReadSettings:
    """The settings in a file; ``families`` says whether a family of letters is on this computer.

    Raises SettingsFileError when there is nothing to be had from it.
    """
    try:
        if not path.is_file():  # a pipe would keep the window waiting
            raise SettingsFileError("unreadable")
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise SettingsFileError("unreadable") from error
    if len(content) > LARGEST_FILE:
        raise SettingsFileError("too_large")
    return read_toml(content, table, families)


def read_toml(content: bytes, table: Iterable[Preference], families: Callable[[str], bool]) -> ReadSettings:
    """The settings in the bytes of a file. Raises SettingsFileError."""
    try:
        data = tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:  # a thousand brackets nest too deep for the reader
        raise SettingsFileError("damaged") from error
    version = data.pop(_VERSION_KEY, None)
    if type(version) is not int or version < 1:
        raise SettingsFileError("not_settings")
    if version > VERSION:
        raise SettingsFileError("newer")
    return _sorted_out(data, {one.key: one for one in table if one.has_value}, families)


def _sorted_out(
    data: Mapping[str, object], known: Mapping[str, Preference], families: Callable[[str], bool]
) -> ReadSettings:
    values: dict[str, Value] = {}
    ignored: list[str] = []
    for section, inside in data.items():
        if section not in GROUPS or not isinstance(inside, dict):
            ignored.append(section)
            continue
        for key, raw in inside.items():
            preference = known.get(key)
            value = _read(preference, raw) if preference and preference.group == section else None
            if value is None or (preference and preference.kind == "family" and not _found(value, families)):
                ignored.append(key)
            else:
                values[key] = value
    return ReadSettings(values, tuple(ignored))


def _read(preference: Preference, raw: object) -> Value | None:
    """A value as the setting has it; None when it cannot have it."""
    if preference.kind == "types" and isinstance(raw, list) and all(isinstance(one, str) for one in raw):
        raw = frozenset(raw)
    if preference.kind == "family" and raw == TEXT_FAMILY:
        raw = ""
    return raw if isinstance(raw, str | int | frozenset) and preference.accepts(raw) else None


def _found(family: Value, families: Callable[[str], bool]) -> bool:
    return family == "" or families(str(family))
