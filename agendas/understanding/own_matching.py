"""Applies the user's own name list to a text: what always is a name, and what is none.

Needs ahocorasick-rs (by way of ``gazetteer``). An own name is found as a listed one is: accents, hyphens and
kinds of apostrophe do not matter, and the text needs a capital where the name has one. "Is geen …" is read
in the same way: "Pool" takes nothing from "pool", "pool" takes both. Which of two overlapping names stands
is said in ``selection``; what "is geen …" names stands nowhere, not even as a name of one's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agendas.model import EntityType
from agendas.understanding.gazetteer import NameFound, Words, find_names, fold, fold_case
from agendas.understanding.knowledge import Name
from agendas.understanding.own_names import NoName, OwnName, OwnNames

OWN_LIST = "eigen namenlijst"
"""The ``source`` of the names found here, where those of the product have the name of their file."""

_WORD = re.compile(r"\w+")
# How far a name may reach past the one that the user took out: longer than any listed name.
_REACH = 120


@dataclass(frozen=True, slots=True)
class OwnMatching:
    """The user's list, ready to be looked for. Made once for a document."""

    names: tuple[tuple[Name, ...], ...]
    words: Words
    replaced: frozenset[str]
    no_names: dict[str, tuple[NoName, ...]]

    @classmethod
    def of(cls, own: OwnNames) -> OwnMatching:
        """The list; forms without a letter or digit are passed over."""
        by_form: dict[str, tuple[Name, ...]] = {}
        for name in own.names:
            for form in _forms(name):
                by_form[fold_case(form.written)] = (*by_form.get(fold_case(form.written), ()), form)
        no_names: dict[str, tuple[NoName, ...]] = {}
        for no_name in own.no_names:
            key = fold_case(no_name.written.strip())
            no_names[key] = (*no_names.get(key, ()), no_name)
        replaced = frozenset(name.canonical for name in own.names)
        return cls(tuple(by_form.values()), Words.of(by_form), replaced, no_names)

    def refuses(self, written: str, kind: EntityType) -> bool:
        """Whether "is geen …" was said of what is written so."""
        if not self.no_names:
            return False
        return any(
            one.type in (None, kind) and _capitals_fit(one.written.strip(), written)
            for one in self.no_names.get(fold_case(written), ())
        )

    def own_names_in(self, text: str) -> list[NameFound]:
        """The user's names where they stand alone, overlapping ones as well."""
        return [
            NameFound(start, end, name)
            for form, start, end in self.words.find(fold_case(text))
            for name in self.names[form]
            if _capitals_fit(name.written, text[start:end]) and not self.refuses(text[start:end], name.type)
        ]

    def listed_names_in(self, text: str) -> list[NameFound]:
        """The product's names that the user's list leaves: no entry that it replaces, nothing that it calls
        no name. Where one falls away, the shorter ones that it hid come up, which may overlap.
        """
        kept: list[NameFound] = []
        for found in find_names(text):
            if self._leaves(text, found):
                kept.append(found)
            else:
                kept += self._beneath(text, found)
        return sorted(dict.fromkeys(kept), key=lambda found: found.start)

    def _leaves(self, text: str, found: NameFound) -> bool:
        name = found.name
        return name.canonical not in self.replaced and not self.refuses(
            text[found.start : found.end], name.type
        )

    def _beneath(self, text: str, hidden: NameFound) -> Iterator[NameFound]:
        """``find_names`` keeps the longest alone: so ask again for every run of words in the name."""
        words = [(match.start(), match.end()) for match in _WORD.finditer(text, hidden.start, hidden.end)]
        ends = [*(end for _, end in words), _border(text, hidden.end + _REACH)]
        for start, _ in words:
            for end in ends:
                if start < end:
                    for found in find_names(text[start:end]):
                        moved = NameFound(found.start + start, found.end + start, found.name)
                        if moved.start < hidden.end and self._leaves(text, moved):
                            yield moved


def _forms(name: OwnName) -> Iterator[Name]:
    for form, written in (("canonical", name.canonical), *(("variants", one) for one in name.variants)):
        if any(map(str.isalnum, written)):
            yield Name(written.strip(), name.canonical, name.type, form, OWN_LIST)


def _border(text: str, at: int) -> int:
    """The last word border up to ``at``."""
    if at >= len(text):
        return len(text)
    while at > 0 and text[at - 1].isalnum() and text[at].isalnum():
        at -= 1
    return at


def _capitals_fit(name: str, written: str) -> bool:
    """Whether ``written`` has a capital where the name has one; the two are equal but for case."""
    return all(
        one == other or one == other.upper() for one, other in zip(fold(written), fold(name), strict=True)
    )
