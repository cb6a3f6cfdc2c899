"""How papers look, from ``resources/exporting/styles.toml``; colours by role from the light theme."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from agendas.resources import resource

Line = Literal["", "under", "dotted", "double", "through"]
Colours = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CharacterLook:
    """A style of characters. Colours as "#1F2328", empty for the paragraph's own; ``size`` in points or 0."""

    name: str
    colour: str = ""
    fill: str = ""
    line: Line = ""
    bold: bool = False
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """A style of paragraphs, in points. ``level`` is that of a heading in the outline, 0 for others."""

    name: str
    size: float
    colour: str = ""
    bold: bool = False
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    level: int = 0
    align: str = "left"
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class PaperStyles:
    """All styles, by the names that ``paper`` uses."""

    font: str
    size: float
    ink: str
    rule: str
    text: Mapping[str, CharacterLook]
    paragraph: Mapping[str, ParagraphLook]


@functools.cache
def colours(theme: Literal["light", "dark"]) -> Colours:
    """The colour roles of a theme."""
    loaded: dict[str, str] = _loaded(f"themes/{theme}.toml")["colours"]
    return loaded


@functools.cache
def entity_colours(theme: Literal["light", "dark"]) -> Colours:
    """The hues of the types of entities in a theme."""
    loaded: dict[str, str] = _loaded(f"themes/{theme}.toml")["entities"]
    return loaded


@functools.cache
def paper_styles() -> PaperStyles:
    """The styles in the file. Raises KeyError for a colour role that the theme does not have."""
    data, light = _loaded("exporting/styles.toml"), colours("light")
    text = {name: CharacterLook(**_coloured(row, light)) for name, row in data["text_styles"].items()}
    paragraph = {
        name: ParagraphLook(**({"size": data["size"]} | _coloured(row, light)))
        for name, row in data["paragraph_styles"].items()
    }
    return PaperStyles(data["font"], data["size"], light["text"], light["hairline"], text, paragraph)


def _coloured(row: dict[str, Any], roles: Colours) -> dict[str, Any]:
    return {key: roles[value] if key in ("colour", "fill") else value for key, value in row.items()}


def _loaded(relative: str) -> dict[str, Any]:
    return tomllib.loads(resource(relative).read_text(encoding="utf-8"))
