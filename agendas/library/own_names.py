"""The user's own name list as a file in the library's folder: ``own_names.toml``, also edited by hand.

The file is the truth and is never written over while it cannot be understood: then there are no own names,
and one sentence says which entry is wrong. Imports no SQLite: a document can be read without a library.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from agendas.library.own_name_edits import marked, unmarked, without
from agendas.library.own_name_parsing import fields_of, own_names_from, parsed
from agendas.library.shelf import reader_fingerprint
from agendas.library.whole_files import write_whole
from agendas.problems import LibraryProblem
from agendas.understanding.own_names import NO_OWN_NAMES, NoName, OwnName, OwnNames

__all__ = [
    "FILE_NAME",
    "digest",
    "fields_of",
    "in_force",
    "load",
    "marked",
    "own_names_from",
    "reader_version",
    "save",
    "unmarked",
    "without",
]

FILE_NAME = "own_names.toml"
OWN = "-"
"""In the version of a reader, before the digest of its own names."""

_HEAD = """\
# Eigen namenlijst van Standpunt. U kunt dit bestand met de hand wijzigen; Standpunt leest het bij de start.
# Wat hier staat, gaat voor op de namenlijsten van Standpunt zelf.
#
# [[name]]  is altijd een naam:
#   canonical   de naam zoals Standpunt hem toont. Staat die ook in een lijst van Standpunt, dan neemt deze
#               de plaats in van die hele regel: noem dus alle schrijfwijzen die u wilt houden.
#   type        person (persoon), country (land), organisation (organisatie), place (plaats),
#               meeting (bijeenkomst), programme (programma of missie), document, date (datum),
#               figure (getal)
#   variants    andere schrijfwijzen van dezelfde naam, mag ontbreken
#   note        uw eigen aantekening, mag ontbreken
#
# [[no_name]]  is geen naam:
#   written     zoals het in de tekst staat
#   type        van dit type niet (zie hierboven); zonder type: nooit een naam
#
# Bewaar aantekeningen in note: regels met # verdwijnen als Standpunt dit bestand opnieuw schrijft.
"""
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def load(folder: Path) -> OwnNames:
    """The own names in the library's ``folder``, in the order of the file; none when there is no file.

    Raises LibraryProblem: ``own_names_unreadable``, ``own_names_no_toml``, ``own_names_not_utf8``,
    ``own_names_unknown_type``, ``own_names_unknown_field`` or ``own_names_wrong_value``.
    """
    file = folder / FILE_NAME
    try:
        content = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return NO_OWN_NAMES
    except OSError as error:
        reason = error.strerror or str(error)
        raise LibraryProblem("own_names_unreadable", str(file), reason=reason) from error
    return parsed(content, str(file))


def in_force(folder: Path) -> OwnNames:
    """The own names that documents are understood with: none while the file cannot be understood. Who must
    tell the user so uses ``load``."""
    try:
        return load(folder)
    except LibraryProblem:
        return NO_OWN_NAMES


def save(folder: Path, own: OwnNames) -> OwnNames:
    """Write the own names into the library's ``folder``, whole or not at all; what ``load`` gives from then
    on: sorted by name, without what is blank or twice there.

    Raises LibraryProblem: as ``load``, when what is there cannot be understood (it stays as it is), or
    ``library_not_writable``, ``library_full`` or ``library_unreadable``.
    """
    load(folder)
    tidy = _tidied(own)
    write_whole(folder / FILE_NAME, "\n".join([_HEAD, *_tables(tidy)]).encode())
    return tidy


def digest(own: OwnNames) -> str:
    """Changes with all that documents are understood by: not with the notes. Empty for no own names."""
    if not own:
        return ""
    fields = json.dumps(fields_of(own), ensure_ascii=True)
    return f"{zlib.crc32(fields.encode('ascii')):08x}"


def reader_version(own: OwnNames) -> str:
    """What ``AgendaRecord.reader`` says of a document read today with these own names."""
    return f"{reader_fingerprint()}{OWN}{digest(own)}" if own else reader_fingerprint()


# What is written


def _tidied(own: OwnNames) -> OwnNames:
    names = {_tidy_name(name): None for name in own.names if name.canonical.strip()}
    no_names = {NoName(_whole(one.written), one.type): None for one in own.no_names if one.written.strip()}
    return OwnNames(
        tuple(sorted(names, key=lambda name: (name.canonical.casefold(), name.canonical, name.type))),
        tuple(sorted(no_names, key=lambda one: (one.written.casefold(), one.written, one.type or ""))),
    )


def _tidy_name(name: OwnName) -> OwnName:
    variants = dict.fromkeys(_whole(one) for one in name.variants if one.strip())
    return OwnName(_whole(name.canonical), name.type, tuple(variants), _whole(name.note))


def _whole(text: str) -> str:
    """Without halves of characters, which no file in UTF-8 can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _tables(own: OwnNames) -> Iterator[str]:
    for name in own.names:
        yield _table("name", _name_lines(name))
    for one in own.no_names:
        yield _table("no_name", _no_name_lines(one))


def _table(title: str, lines: Iterable[str]) -> str:
    return "\n".join([f"[[{title}]]", *lines, ""])


def _name_lines(name: OwnName) -> Iterator[str]:
    yield f"canonical = {_quoted(name.canonical)}"
    yield f"type = {_quoted(name.type)}"
    if name.variants:
        yield f"variants = [{', '.join(map(_quoted, name.variants))}]"
    if name.note:
        yield f"note = {_quoted(name.note)}"


def _no_name_lines(one: NoName) -> Iterator[str]:
    yield f"written = {_quoted(one.written)}"
    if one.type is not None:
        yield f"type = {_quoted(one.type)}"


def _quoted(text: str) -> str:
    """A basic string of TOML; what cannot be seen is written as its number."""
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
