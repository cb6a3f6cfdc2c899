"""What is given to the library, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from agendas.library.documents import Origin
from agendas.library.entries import LibraryEntry
from agendas.library.records import AgendaRecord

AdditionKind = Literal["added", "version", "already"]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document to be added: what was read of it, and the copy of its original that waits in
    ``incoming/``."""

    record: AgendaRecord
    staged: Path
    origin: Origin = "file"


@dataclass(frozen=True, slots=True)
class Addition:
    """What became of it. ``already``: the same bytes were there. ``version``: so was another agenda of its
    meeting; ``same_text``: one of those with the same text."""

    kind: AdditionKind
    entry: LibraryEntry
    same_text: bool = False
