"""The words and short names of source references, from ``resources/quoting/``. Read when first cited."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from agendas.resources import resource


@dataclass(frozen=True, slots=True)
class CitationWords:
    """The words of a reference. ``kinds`` pairs beginnings of titles with what such documents are called."""

    document: str
    informal: str
    paragraph: str
    footnote: str
    kamerstuk: str
    skipped: str
    months: tuple[str, ...]
    kinds: tuple[tuple[str, str], ...]


@functools.cache
def citation_words() -> CitationWords:
    """The words in ``resources/quoting/citation.toml``."""
    data = _table("citation")
    kinds = tuple(
        (beginning.casefold(), row["name"]) for row in data.pop("kind", []) for beginning in row["begins"]
    )
    return CitationWords(**(data | {"months": tuple(data["months"])}), kinds=kinds)


@functools.cache
def short_names() -> Mapping[str, str]:
    """The long forms in ``resources/quoting/short_names.toml`` (by ``plain_form``) to the short names."""
    return MappingProxyType(
        {
            plain_form(long): short
            for short, forms in _table("short_names").items()
            for long in (short, *forms)
        }
    )


def plain_form(name: str) -> str:
    """A name without capitals, hyphens, slashes, brackets and commas, which vary from letter to letter."""
    return " ".join(re.split(r"[^\w'’]+", name.casefold())).strip()


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(resource(f"quoting/{name}.toml").read_text(encoding="utf-8"))
