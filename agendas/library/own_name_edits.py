"""What the user does to the own names: "altijd markeren als …", "is geen …", and taking a row back.

Values in, values out. A written form is compared letter by letter, but for white space: a reader who points
at POOL means POOL.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from agendas.model import EntityType
from agendas.understanding.own_names import NoName, OwnName, OwnNames


def marked(own: OwnNames, written: str, type_: EntityType, canonical: str | None = None) -> OwnNames:
    """ "Altijd markeren als": what is written so is the name ``canonical`` (None: its own name) of that type.

    A "geen naam" that says the opposite goes, and so does the same writing under another own name. Where the
    name stands in the product's lists, its ways of writing come along: the own name takes the place of that
    one altogether.
    """
    written, name = _tidy(written), _tidy(canonical or written)
    known = next((one for one in own.names if one.canonical == name), None)
    before = known.variants if known else _listed_forms(name, type_)
    variants = tuple(dict.fromkeys(one for one in (*before, written) if one != name))
    entry = OwnName(name, type_, variants, known.note if known else "")
    others = (other for one in own.names if one.canonical != name for other in _without_form(one, written))
    no_names = (one for one in own.no_names if one.written != written or one.type not in (None, type_))
    return OwnNames((*others, entry), tuple(no_names))


def unmarked(own: OwnNames, written: str, type_: EntityType | None) -> OwnNames:
    """ "Is geen …": what is written so is no name of that type, with None no name at all. Own names lose that
    writing; one that has no other goes."""
    written = _tidy(written)
    names = tuple(left for one in own.names for left in _losing(one, written, type_))
    said = {one.type for one in own.no_names if one.written == written}
    if None in said or type_ in said:
        return OwnNames(names, own.no_names)
    others = (one for one in own.no_names if one.written != written or type_ is not None)
    return OwnNames(names, (*others, NoName(written, type_)))


def without(own: OwnNames, entry: OwnName | NoName) -> OwnNames:
    """The own names without this row; the same when it is not there."""
    return OwnNames(
        tuple(one for one in own.names if one != entry), tuple(one for one in own.no_names if one != entry)
    )


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _without_form(name: OwnName, written: str) -> Iterator[OwnName]:
    """The name without that writing. Was it the name itself, the first variant takes its place."""
    variants = tuple(one for one in name.variants if one != written)
    if name.canonical != written:
        yield replace(name, variants=variants)
    elif variants:
        yield replace(name, canonical=variants[0], variants=variants[1:])


def _losing(name: OwnName, written: str, type_: EntityType | None) -> Iterator[OwnName]:
    """The name without that variant. One that is itself written so keeps its name for its other variants."""
    variants = tuple(one for one in name.variants if one != written)
    if type_ not in (None, name.type):
        yield name
    elif variants or name.canonical != written:
        yield replace(name, variants=variants)


def _listed_forms(canonical: str, type_: EntityType) -> list[str]:
    """The ways of writing that the product knows of a name: of that type, or else of any."""
    from agendas.understanding.knowledge import names  # 50 ms, which only this needs

    listed = [name for name in names() if name.canonical == canonical]
    of_type = [name for name in listed if name.type == type_]
    return [name.written for name in of_type or listed]
