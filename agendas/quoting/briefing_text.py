"""The text of a briefing in a file: as it stands, or, of a format with more than characters, its paragraphs.

A mark of a footnote becomes ``[^1]`` and its text a line ``[^1]: …`` at the end, so that the source in a
footnote is found behind its quote whatever the format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from agendas.model import Agenda, Block


def text_of(path: Path, stopped: Callable[[], bool] | None = None) -> str:
    """The text of a file of any format that can be read, line ends as ``\\n``.

    Raises DocumentProblem, as ``reading.read_file`` does.
    """
    from agendas.reading import read_file  # its readers are only needed when a file is opened

    agenda = read_file(path, stopped)
    if agenda.source.format == "txt":
        return "\n".join(agenda.source.text.splitlines())
    return "\n\n".join(_paragraphs(agenda))


def _paragraphs(agenda: Agenda) -> Iterator[str]:
    for block in agenda.blocks:
        if block.kind == "footnote" and block.number:
            yield f"[^{block.number}]: {_with_marks(block)}"
        else:
            yield _with_marks(block)


def _with_marks(block: Block) -> str:
    text = block.text
    for mark in sorted(block.footnote_refs, key=lambda one: -one.at):
        text = f"{text[: mark.at]}[^{mark.number}]{text[mark.at :]}"
    return text
