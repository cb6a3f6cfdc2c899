"""The copy styles of the product and of the user, read from files that a user can change.

``resources/quoting/copy_styles.toml`` explains the settings. A style that cannot be used is a sentence;
the others go on. Needs the standard library alone.
"""

from __future__ import annotations

import functools
import json
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from agendas.quoting.copy_style import FORMS, CopyStyle
from agendas.quoting.copy_style_problems import CopyStyleProblem
from agendas.resources import resource

_SETTINGS = tuple(field.name for field in fields(CopyStyle) if field.name not in ("key", "own"))
_SWITCHES = frozenset({"marks", "indented"})
_NEEDED = ("nl", "template")
_KEY = re.compile(r"[A-Za-z0-9_-]+")
_LINE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class CopyStyles:
    """The styles in the order of the menu, those of the product first, and what was wrong with others."""

    styles: tuple[CopyStyle, ...]
    problems: tuple[CopyStyleProblem, ...] = ()

    def style(self, key: str) -> CopyStyle:
        """The style of that key; the first one when it is no longer there."""
        return next((style for style in self.styles if style.key == key), self.styles[0])


def copy_styles(user_file: Path | None = None) -> CopyStyles:
    """The product's styles, replaced one by one and added to by those in ``user_file``, if it is there.

    A style of the user's that replaces one of the product need only name the settings that differ.
    """
    styles = dict(_styles_of_the_product())
    if user_file is None:
        return CopyStyles(tuple(styles.values()))
    try:
        tables = _tables(user_file)
    except CopyStyleProblem as problem:
        return CopyStyles(tuple(styles.values()), (problem,))
    problems: list[CopyStyleProblem] = []
    for key, table in tables.items():
        try:
            styles[key] = _style(key, table, styles.get(key))
        except CopyStyleProblem as problem:
            problems.append(problem)
    return CopyStyles(tuple(styles.values()), tuple(problems))


def own_styles_toml(styles: Iterable[CopyStyle]) -> str:
    """The text of a user's file with those styles, all settings written out; ``copy_styles`` reads it."""
    return "\n".join(
        "\n".join((f"[{_written_key(style.key)}]", *_written_settings(style), "")) for style in styles
    )


@functools.cache
def _styles_of_the_product() -> dict[str, CopyStyle]:
    tables = tomllib.loads(resource("quoting/copy_styles.toml").read_text(encoding="utf-8"))
    return {key: CopyStyle(key=key, **table) for key, table in tables.items()}


def _tables(user_file: Path) -> dict[str, Any]:
    try:
        data = user_file.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise CopyStyleProblem("copy_styles_unreadable_file", user_file.name) from error
    try:
        return tomllib.loads(data.decode("utf-8-sig"))  # Windows' Notepad adds a mark
    except (ValueError, RecursionError) as error:
        line = _line_of(error, data)
        raise CopyStyleProblem("copy_styles_broken_file", user_file.name, line=line) from error


def _line_of(error: Exception, data: bytes) -> int:
    """Where a file stops being readable; its last line when the parser names none."""
    if isinstance(error, UnicodeDecodeError):
        return data.count(b"\n", 0, error.start) + 1
    named = _LINE.search(str(error))
    return int(named[1]) if named else data.rstrip().count(b"\n") + 1


def _style(key: str, table: object, of_the_product: CopyStyle | None) -> CopyStyle:
    if not isinstance(table, dict):
        raise CopyStyleProblem("copy_style_no_table", key)
    before = {name: getattr(of_the_product, name) for name in _SETTINGS} if of_the_product else {}
    settings: dict[str, Any] = before | table
    name = settings["nl"] if isinstance(settings.get("nl"), str) else key
    for needed in _NEEDED:
        if needed not in settings:
            raise CopyStyleProblem("copy_style_missing_setting", name, setting=needed)
    for setting, value in table.items():
        _check(name, setting, value)
    whole: dict[str, Any] = {"en": name} | settings
    return CopyStyle(**whole, key=key, own=True)


def _check(name: str, setting: str, value: object) -> None:
    if setting not in _SETTINGS:
        known = ", ".join(_SETTINGS)
        raise CopyStyleProblem("copy_style_unknown_setting", name, setting=setting, known=known)
    if setting in _SWITCHES:
        if not isinstance(value, bool):
            raise CopyStyleProblem("copy_style_wrong_value", name, setting=setting, known="true / false")
    elif not isinstance(value, str):
        raise CopyStyleProblem("copy_style_wrong_value", name, setting=setting, known='"…"')
    elif setting == "form" and value not in FORMS:
        known = " / ".join(f'"{form}"' for form in FORMS)
        raise CopyStyleProblem("copy_style_wrong_value", name, setting=setting, known=known)


def _written_settings(style: CopyStyle) -> list[str]:
    return [f"{setting} = {_written(getattr(style, setting))}" for setting in _SETTINGS]


def _written_key(key: str) -> str:
    return key if _KEY.fullmatch(key) else _written(key)


def _written(value: str | bool) -> str:
    """A TOML value. Strings are JSON's, which TOML reads too but for the delete character and half pairs."""
    if isinstance(value, bool):
        return "true" if value else "false"
    whole = value.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007F")
