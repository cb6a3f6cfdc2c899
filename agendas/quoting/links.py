"""The web page of a paper that an agenda cites, from ``resources/quoting/links.toml``. Opens nothing.

Only forms of address that are certain: a page that does not exist is worse than none. Standard library alone.
"""

from __future__ import annotations

import functools
import re
import tomllib
from typing import Any

from agendas.model import Entity
from agendas.resources import resource

# A dossier may have a part (21501-02) or a budget chapter (36200-V); papers of the Senate have letters.
_KAMERSTUK = re.compile(r"\d{5}(?:-\d\d)?(?:-[IVX]{1,5}[AB]?)?-(?:[1-9]\d{0,3}|[A-Z]{1,3})")
_COMMISSION = re.compile(r"(?P<series>[A-Z]+)\((?P<year>\d{4})\) (?P<number>\d{1,4})")


def web_page_of(entity: Entity) -> str | None:
    """Where the paper that ``entity`` names can be read; None for no paper, or without a certain page."""
    return web_page(entity.canonical) if entity.type == "document" else None


def web_page(canonical: str) -> str | None:
    """The same by the canonical form of a document: ``28676-499``, ``JOIN(2020) 18``."""
    links = _links()
    if _KAMERSTUK.fullmatch(canonical):
        return str(links["kamerstuk"]["url"]).format(number=canonical)
    found = _COMMISSION.fullmatch(canonical)
    if found and found["series"] in links["commission"]["series"]:
        return str(links["commission"]["url"]).format(**found.groupdict())
    return None


@functools.cache
def _links() -> dict[str, Any]:
    return tomllib.loads(resource("quoting/links.toml").read_text(encoding="utf-8"))
