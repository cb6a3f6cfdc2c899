"""Readers for the tests of own names: they read in this process, know no names but the user's, and tell what
they read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Generator, Iterable

from agendas.library.own_names import in_force, reader_version
from agendas.library.reader_link import Reading, Request, Wanted
from agendas.library.reader_pool import ReaderPool, everything, never
from agendas.library.records import AgendaRecord, PassageRecord
from agendas.library.store import Arrival, Library
from agendas.model import EntityType, Meeting
from agendas.understanding.gazetteer import fold_case
from agendas.understanding.own_names import NO_OWN_NAMES, NoName, OwnName, OwnNames
from tests.agendas.library import searchable

LIMA = OwnName("Task Force Lima", "organisation", ("TF Lima",))
POOL = NoName("Pool", "country")


def named(*names: OwnName | NoName) -> OwnNames:
    """The own names of these rows."""
    return OwnNames(
        tuple(one for one in names if isinstance(one, OwnName)),
        tuple(one for one in names if isinstance(one, NoName)),
    )


def read(text: str, own: OwnNames = NO_OWN_NAMES) -> AgendaRecord:
    """The record of a text as these readers make it: each line a passage (``searchable.passage``)."""
    passages = tuple(
        _passage(number, line, own) for number, line in enumerate(text.splitlines(), 1) if line.strip()
    )
    data = text.encode()
    key = hashlib.sha256(data).hexdigest()
    return AgendaRecord(
        key, f"{text[:20]}.txt", "txt", len(data), reader_version(own), "agenda", text[:20], Meeting(), 0,
        key, passages,
    )  # fmt: skip


def _passage(number: int, line: str, own: OwnNames) -> PassageRecord:
    bare = searchable.passage(number, line)
    refused = {(one.written, one.type) for one in own.no_names}
    found: list[tuple[EntityType, str]] = [
        (name.type, name.canonical)
        for name in own.names
        for written in (name.canonical, *name.variants)
        if stands(written, bare.text) and not {(written, None), (written, name.type)} & refused
    ]
    return searchable.passage(number, line, tuple(dict.fromkeys(found)))


def stands(written: str, text: str) -> bool:
    """Whether it stands there as understanding finds it: accents, case and hyphens aside, at the borders of
    words."""
    pattern = rf"(?<![^\W_]){re.escape(fold_case(written))}(?![^\W_])"
    return re.search(pattern, fold_case(text)) is not None


class MadeReaders(ReaderPool):
    """``texts`` are those that were read, in order."""

    def __init__(self) -> None:
        super().__init__(1)
        self.texts: list[str] = []

    def read(
        self,
        requests: Iterable[Request],
        own: OwnNames = NO_OWN_NAMES,
        *,
        wanted: Wanted = everything,  # noqa: ARG002
        stopped: Callable[[], bool] = never,
        pause: Callable[[], object] = never,  # noqa: ARG002
    ) -> Generator[Reading, None, None]:
        """The documents, one after the other."""
        for request in requests:
            if stopped():
                return
            assert request.path is not None
            text = request.path.read_bytes().decode()
            self.texts.append(text)
            record = read(text, own)
            yield Reading(request, record.sha256, record)


def fill(library: Library, *texts: str) -> None:
    """Add these texts, read with the own names that are in force."""
    own = in_force(library.folder)
    for text in texts:
        staged = library.incoming()
        staged.write_bytes(text.encode())
        library.add_many([Arrival(read(text, own), staged, "file")])
