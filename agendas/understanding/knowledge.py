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
    "capital": "hoofdstad",
    "capital_variants": "hoofdstad",
    "government": "de regering",
}
# The files of resources/gazetteer that hold words for rules instead of names.
RULES = frozenset({"governments", "roles"})
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
    """One written form of a gazetteer entry. ``form`` is a key of ``FORMS``, ``source`` of ``LISTS``.

    The source is the file's stem, but the capitals of countries.toml are cities: places of their own, whose
    ``capital_of`` is the canonical name of the country. See ``government``.
    """

    written: str
    canonical: str
    type: EntityType
    form: str
    source: str
    capital_of: str = ""

    @property
    def why(self) -> str:
        """The rule and the entry, in one short Dutch phrase."""
        listed = LISTS.get(self.source, self.source)
        return f"namenlijst: {listed} → {self.canonical}{self._form}"

    @property
    def _form(self) -> str:
        if self.form in ("canonical", "variants"):
            return ""
        if self.form == "government" and self.capital_of:
            return f" (de regering in {self.written})"
        return f" ({FORMS[self.form]} van {self.capital_of})" if self.capital_of else f" ({FORMS[self.form]})"

    @property
    def government(self) -> Name | None:
        """The country for which this capital can speak, None when it is no capital."""
        if not self.capital_of:
            return None
        return Name(self.written, self.capital_of, "country", "government", "countries", self.capital_of)


@functools.cache
def names() -> tuple[Name, ...]:
    """Every written form of every gazetteer entry, in file order. Raises KnowledgeError."""
    return tuple(name for path in gazetteer_files() for name in names_in(path))


def gazetteer_files() -> list[Path]:
    """The gazetteer's files of names, sorted by name."""
    return sorted(path for path in resource("gazetteer").glob("*.toml") if path.stem not in RULES)


def names_in(path: Path) -> Iterator[Name]:
    """The written forms in one gazetteer file. Raises KnowledgeError."""
    table = load(path)
    kind = table.get("type")
    if kind not in ENTITY_TYPES:
        raise KnowledgeError(f"{path.name}: {kind!r} is not an entity type")
    for entry in table.get("name", []):
        canonical = entry.get("canonical")
        if not isinstance(canonical, str) or not canonical:
            raise KnowledgeError(f"{path.name}: an entry without a canonical name: {dict(entry)}")
        try:
            for one in _numbered(entry):
                yield from _forms(one, cast("EntityType", kind), path.stem)
        except ValueError as error:
            raise KnowledgeError(f"{path.name}: {canonical}: {error}") from error


def _numbered(entry: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The entry itself, or with ``numbers = [26, 40]`` one entry for each number in the place of ``#``:
    the climate conferences are one line, and next year's needs none.
    """
    if "numbers" not in entry:
        yield entry
        return
    match entry["numbers"]:
        case [int(first), int(last)] if first <= last and "#" in entry["canonical"]:
            pass
        case wrong:
            raise ValueError(f"numbers = {wrong!r} is not [first, last] of a name with #")
    for number in range(first, last + 1):
        variants = [variant.replace("#", str(number)) for variant in entry.get("variants", [])]
        yield {"canonical": entry["canonical"].replace("#", str(number)), "variants": variants}


def _forms(entry: Mapping[str, Any], kind: EntityType, source: str) -> Iterator[Name]:
    if unknown := set(entry) - set(FORMS) - {"note"}:
        raise ValueError(f"unknown field {', '.join(sorted(unknown))}")
    canonical = entry["canonical"]
    for form, written in entry.items():
        if form == "note":
            continue
        single = form in ("canonical", "capital")
        listed = [written] if single else written
        if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
            raise ValueError(f"{form} = {written!r} is not {'a text' if single else 'a list of texts'}")
        if form in ("capital", "capital_variants"):
            if (capital := entry.get("capital")) is None:
                raise ValueError("capital_variants without a capital")
            yield from (Name(one, capital, "place", form, "cities", canonical) for one in listed)
        else:
            yield from (Name(one, canonical, kind, form, source) for one in listed)


def load(path: Path) -> dict[str, Any]:
    """A TOML file as plain values. Raises KnowledgeError when it is not TOML."""
    import tomllib  # 3 ms that only the first understood agenda needs

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"{path.name}: {error}") from error
