"""What a change of the own names touches: the writings and the people that may be understood otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from agendas.model import EntityType
from agendas.understanding.own_names import OwnName, OwnNames


@dataclass(frozen=True, slots=True)
class Touched:
    """``written`` as they stand in a text; of ``people`` other spellings count as well, since these are
    understood as the one in the list."""

    written: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


def touched(before: OwnNames, after: OwnNames) -> Touched:
    """What is to be looked for in a text that was read with ``before``."""
    changed = set(_forms(before.names)) ^ set(_forms(after.names))
    changed |= _twice(before) | _twice(after)
    if replaced := {name.canonical for name in before.names} ^ {name.canonical for name in after.names}:
        changed.update(_listed(replaced))
    no_names = {one.written for one in set(before.no_names) ^ set(after.no_names)}
    return Touched(
        frozenset(no_names | {written for written, *_ in changed}),
        frozenset(written for written, type_, _ in changed if type_ == "person"),
    )


_Form = tuple[str, EntityType, str]
"""A way of writing a name, with the type and the name that it is."""


def _forms(names: tuple[OwnName, ...]) -> Iterator[_Form]:
    for name in names:
        for written in dict.fromkeys((name.canonical, *name.variants)):
            yield written, name.type, name.canonical


def _twice(own: OwnNames) -> set[_Form]:
    """Writings of two names: which it is may go by the order of the list."""
    forms = list(_forms(own.names))
    counted = Counter(written for written, *_ in forms)
    return {form for form in forms if counted[form[0]] > 1}


def _listed(canonicals: set[str]) -> Iterator[_Form]:
    """The ways of writing in the product's lists, whose place own names take or give back."""
    from agendas.understanding.knowledge import names  # 50 ms, which only a change needs

    return ((name.written, name.type, name.canonical) for name in names() if name.canonical in canonicals)
