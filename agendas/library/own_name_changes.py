"""What a change of the own names means for the documents that were read before it.

Each row says in ``reader`` by which list its document was read; what that list was stands in a file of its
own. Together they tell which documents a change touches: the rest counts as read with the new list, and only
those few are read again. Without that file (a cache), or when a crash leaves it behind, more is read again
than need be, never less.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from agendas.library.database import problems
from agendas.library.locks import exclusive
from agendas.library.own_names import fields_of, load, own_names_from, reader_version, save
from agendas.library.touched_names import touched
from agendas.library.whole_files import write_whole
from agendas.understanding.own_names import NO_OWN_NAMES, OwnNames

if TYPE_CHECKING:
    from agendas.library.store import Library

Change = Callable[[OwnNames], OwnNames]

_CHANGING = ".own-names"
"""The lock of a window that changes the own names: two changes at once are both kept."""
_READ_WITH = ".own-names-read.json"


def change_own_names(library: Library, change: Change) -> list[str]:
    """Change what the file says, and count as read what that does not touch; the keys of the documents to
    read again, removed ones too. Raises LibraryProblem."""
    folder = library.folder
    with problems(folder), exclusive(folder / _CHANGING):
        before = load(folder)
        after = change(before)
        if after != before:
            save(folder, after)
        return _taken_over(library, load(folder))


def take_over(library: Library) -> OwnNames:
    """Count as read what a change in the file does not touch, whoever made it; the own names in force. Raises
    LibraryProblem."""
    folder = library.folder
    own = load(folder)
    if fields_of(own) == fields_of(_read_with(folder)):
        return own
    with problems(folder), exclusive(folder / _CHANGING):
        own = load(folder)
        _taken_over(library, own)
    return own


def _taken_over(library: Library, own: OwnNames) -> list[str]:
    before = _read_with(library.folder)
    keys = library.count_as_read(reader_version(before), reader_version(own), touched(before, own))
    content = json.dumps(fields_of(own), ensure_ascii=True).encode("ascii")
    write_whole(library.folder / _READ_WITH, content)
    return keys


def _read_with(folder: Path) -> OwnNames:
    """The own names, without notes, that were last taken over."""
    try:
        return own_names_from(json.loads((folder / _READ_WITH).read_bytes()))
    except (OSError, ValueError, KeyError, TypeError):
        return NO_OWN_NAMES
