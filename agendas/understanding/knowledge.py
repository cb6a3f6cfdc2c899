"""The knowledge that the rules work with, loaded once from ``resources/``.

Needs the standard library alone; ``tomllib`` and the files are loaded at the first use, because a window
that has not yet opened an agenda needs neither.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from agendas.model import ENTITY_TYPES, EntityType
from agendas.resources import resource

# The fields of a name in resources/gazetteer/*.toml, with the word that the reader sees for each.
FORMS: dict[str, str] = {
    "canonical": "naam",
    "variants": "variant",
    "adjectives": "bijvoeglijk",
    "inhabitants": "inwoner",
}
LISTS: dict[str, str] = {
    "cities": "steden",
    "countries": "landen",
    "documents": "documenten",
    "meetings": "bijeenkomsten",
    "organisations": "organisaties",
    "persons": "personen",
    "programmes": "programma's en missies",
    "regions": "regio's",
}


def word_class(listed: str) -> frozenset[str]:
    """A closed class of Dutch words, written as one line of text."""
    return frozenset(listed.split())


class KnowledgeError(ValueError):
    """A file under ``resources/`` that does not say what it should. The message names file and entry."""


@dataclass(frozen=True, slots=True)
class Name:
    """One written form of a gazetteer entry. ``form`` is a key of ``FORMS``, ``source`` the file's stem."""

    written: str
    canonical: str
    type: EntityType
    form: str
    source: str

    @property
    def why(self) -> str:
        """The rule and the entry, in one short Dutch phrase."""
        listed = LISTS.get(self.source, self.source)
        form = "" if self.form in ("canonical", "variants") else f" ({FORMS[self.form]})"
        return f"namenlijst: {listed} → {self.canonical}{form}"


@functools.cache
def names() -> tuple[Name, ...]:
    """Every written form of every gazetteer entry, in file order. Raises KnowledgeError."""
    return tuple(name for path in gazetteer_files() for name in names_in(path))


def gazetteer_files() -> list[Path]:
    """The gazetteer's files, sorted by name."""
    return sorted(path for path in resource("gazetteer").glob("*.toml") if path.stem != "roles")


def names_in(path: Path) -> Iterator[Name]:
    """The written forms in one gazetteer file. Raises KnowledgeError."""
    table = load(path)
    kind = table.get("type")
    if kind not in ENTITY_TYPES:
        raise KnowledgeError(f"{path.name}: {kind!r} is not an entity type")
    for entry in table.get("name", []):
        yield from _forms(entry, cast("EntityType", kind), path)


def _forms(entry: Mapping[str, Any], kind: EntityType, path: Path) -> Iterator[Name]:
    canonical = entry.get("canonical")
    if not isinstance(canonical, str) or not canonical:
        raise KnowledgeError(f"{path.name}: an entry without a canonical name: {dict(entry)}")
    if unknown := set(entry) - set(FORMS) - {"note"}:
        raise KnowledgeError(f"{path.name}: {canonical}: unknown field {', '.join(sorted(unknown))}")
    for form in FORMS:
        written = [canonical] if form == "canonical" else entry.get(form, [])
        for one in written:
            yield Name(one, canonical, kind, form, path.stem)


def load(path: Path) -> dict[str, Any]:
    """A TOML file as plain values. Raises KnowledgeError when it is not TOML."""
    import tomllib  # 3 ms that only the first understood agenda needs

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"{path.name}: {error}") from error
