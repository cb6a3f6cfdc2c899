"""A document becomes an ``Agenda``.

The work is imported on first use, so that a window that shows no document yet does not wait for it.
Raises ``agendas.problems.DocumentProblem`` with one of the codes of ``resources/i18n/problems.toml``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from agendas.model import Agenda


def read_file(path: Path, stopped: Callable[[], bool] | None = None) -> Agenda:
    """The agenda in a file; what the file is, is decided by its bytes.

    ``stopped`` is asked now and then while a document that may take long is read in a process of its own;
    once it says True, reading ends with the DocumentProblem "stopped".
    Raises DocumentProblem: missing, folder, not_a_file, no_permission, unreadable, changed_while_read,
    empty, too_large, binary, format_not_supported, damaged, encrypted, and what the readers in ``sources``
    say of their own formats.
    """
    from agendas.reading.assembling import agenda_of
    from agendas.reading.sources.opening import open_file

    return agenda_of(open_file(path, stopped))


def read_bytes(data: bytes, name: str) -> Agenda:
    """The agenda in the bytes of a document of any format. Raises as ``read_file`` does."""
    from agendas.reading.assembling import agenda_of
    from agendas.reading.sources.opening import open_bytes

    return agenda_of(open_bytes(data, name))


def read_text(text: str, name: str) -> Agenda:
    """The agenda in an already decoded text. Raises DocumentProblem when it is empty or too large."""
    from agendas.reading.assembling import agenda_of
    from agendas.reading.sources.plain_text import document_of_text

    return agenda_of(document_of_text(text, name))
