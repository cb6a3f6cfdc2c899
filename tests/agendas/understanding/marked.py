"""Sentences with every entity marked, ``[text|type|canonical]``, as plain text and what is to be found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_MARK = re.compile(r"\[([^|\]]+)\|(\w+)(?:\|([^\]]+))?\]")


@dataclass(frozen=True)
class Marked:
    """A sentence without its marks, and (start, type, text, canonical) of each."""

    text: str
    entities: tuple[tuple[int, str, str, str], ...]


def marked(line: str) -> Marked:
    """The sentence that a marked line stands for."""
    text, at, entities = "", 0, []
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        entities.append((len(text), mark[2], mark[1], mark[3] or mark[1]))
        text += mark[1]
        at = mark.end()
    return Marked(text + line[at:], tuple(entities))


def marked_lines(name: str) -> list[Marked]:
    """The sentences of a file beside this one; lines with # and empty lines are none."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [marked(line) for line in lines if line and not line.startswith("#")]
