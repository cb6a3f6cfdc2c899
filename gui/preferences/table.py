"""The settings that the user can choose, as one table: dialog, search, export, import and reset go by it.

Says nothing in words (that is ``wording``) and keeps nothing (that is ``gui.settings``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from agendas.model import ENTITY_TYPES
from gui.settings import LARGEST_ZOOM, LONGEST_NAME, SMALLEST_ZOOM, Settings

Group = Literal["reading", "comparing", "appearance", "quoting", "library"]
Kind = Literal["family", "choice", "number", "types", "shown", "places"]
"""How a setting is chosen. "shown" is only told, "places" only forgotten: neither is a value to export."""
Value = str | int | frozenset[str]

GROUPS: tuple[Group, ...] = ("reading", "comparing", "appearance", "quoting", "library")
_LAST = ("language",)
USUAL_STYLE = "source"
"""The copy style that is used as long as no other was."""


@dataclass(frozen=True, slots=True)
class Preference:
    """One setting. ``key`` is its name in ``Settings`` and in an exported file.

    ``choices`` are all the values it can have; none for a family of letters, which is any on the computer.
    """

    key: str
    group: Group
    kind: Kind
    default: Value = ""
    choices: tuple[str, ...] = ()

    @property
    def has_value(self) -> bool:
        """Whether there is something to export, import and reset."""
        return self.kind not in ("shown", "places")

    def accepts(self, value: object) -> bool:
        """Whether the setting can have this value."""
        match self.kind:
            case "choice":
                return isinstance(value, str) and value in self.choices
            case "number":
                return type(value) is int and SMALLEST_ZOOM <= value <= LARGEST_ZOOM
            case "types":
                return isinstance(value, frozenset) and value <= set(self.choices)
            case "family":
                return isinstance(value, str) and len(value) <= LONGEST_NAME and value.isprintable()
        return False


def preferences(copy_styles: Iterable[str] = ()) -> tuple[Preference, ...]:
    """The table, in the order of the dialog. ``copy_styles`` are the keys of the user's."""
    styles = tuple(copy_styles)
    table = (
        Preference("text_family", "reading", "family"),
        Preference("zoom", "reading", "number", 100),
        Preference("hidden_entity_types", "reading", "types", frozenset(), ENTITY_TYPES),
        _choice("rendering", "comparing", "automatic", "words", "phrases", "plain"),
        _choice("columns", "comparing", "width", "two", "one"),
        _choice("appearance", "appearance", "system", "light", "dark", "contrast"),
        _choice("language", "appearance", "nl", "en"),
        Preference("places", "appearance", "places"),
        Preference("copy_style", "quoting", "choice", _usual_style(styles), styles),
        _choice("quotes_grouping", "quoting", "topic", "meeting", "own"),
        Preference("library_folder", "library", "shown"),
    )
    return tuple(one for one in table if one.kind != "choice" or one.choices)


def _choice(key: str, group: Group, *choices: str) -> Preference:
    """A setting of which one of a few is chosen; the first is the usual one."""
    return Preference(key, group, "choice", choices[0], choices)


def _usual_style(styles: tuple[str, ...]) -> str:
    return USUAL_STYLE if USUAL_STYLE in styles or not styles else styles[0]


def value_of(settings: Settings, preference: Preference) -> Value:
    """What a setting is now; the usual value when it has none that it can have."""
    value = getattr(settings, preference.key)
    return value if preference.accepts(value) else preference.default


def values_of(settings: Settings, table: Iterable[Preference]) -> dict[str, Value]:
    """Every setting that has a value, by its key."""
    return {one.key: value_of(settings, one) for one in table if one.has_value}


def put_values(settings: Settings, table: Iterable[Preference], values: Mapping[str, Value]) -> list[str]:
    """Keep these values; returns the keys of those that were something else before, the language last:
    what follows from it may be that all windows are made again."""
    before = values_of(settings, table)
    changed = sorted((key for key, value in values.items() if before[key] != value), key=_LAST.__contains__)
    for key in changed:
        setattr(settings, key, values[key])
    return changed
