"""A page of help as values: headings, paragraphs, lists and tables out of a small subset of Markdown.

The subset: ``# title``, ``## heading {#anchor}``, ``### lesser heading``, ``- item``, ``1. item``, tables of
``| cells |`` with a head, ``**strong**``; anything else is text. A block ends at a blank line; lines within
one are joined. Only texts of the product are read with it. Knows no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_HEADING = re.compile(r"(#{1,3}) (.+?)(?: \{#([a-z]+)\})?")
_ITEM = re.compile(r"(-|\d+\.) (.+)")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_RULE = re.compile(r"\|[-| :]+\|")
BULLET = "–"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one weight."""

    text: str
    strong: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """``level`` 1 is the title of the page. Other parts of the program know a section by its ``anchor``."""

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list, with its bullet or number."""

    mark: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Table:
    """``head`` and ``rows`` have equally many cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]

    def column(self, number: int) -> tuple[str, ...]:
        """The plain text of the cells of a column, the head left out."""
        return tuple(plain(row[number]) for row in self.rows)


HelpBlock = Heading | Paragraph | Item | Table


@dataclass(frozen=True, slots=True)
class HelpText:
    """A page, in reading order."""

    blocks: tuple[HelpBlock, ...]

    @property
    def title(self) -> str:
        """What the first heading of level 1 says; empty without one."""
        return next((block.text for block in self.blocks if _is_heading(block, 1)), "")  # type: ignore[union-attr]

    @property
    def sections(self) -> tuple[Heading, ...]:
        """The headings of level 2, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Heading) and block.level == 2)

    def tables(self, anchor: str) -> tuple[Table, ...]:
        """The tables under the heading with that anchor."""
        inside, found = False, []
        for block in self.blocks:
            if isinstance(block, Heading) and block.anchor:
                inside = block.anchor == anchor
            elif inside and isinstance(block, Table):
                found.append(block)
        return tuple(found)


def plain(runs: Runs) -> str:
    """The words of some runs."""
    return "".join(run.text for run in runs)


def parse(text: str) -> HelpText:
    """The blocks of a text. Raises ValueError for a table whose rows have different numbers of cells."""
    return HelpText(tuple(_blocks(text)))


def _is_heading(block: HelpBlock, level: int) -> bool:
    return isinstance(block, Heading) and block.level == level


def _blocks(text: str) -> Iterator[HelpBlock]:
    for lines in _groups(text):
        if heading := _HEADING.fullmatch(lines[0]):
            yield Heading(len(heading[1]), heading[2], heading[3] or "")
        elif lines[0].startswith("|"):
            yield _table(lines)
        elif _ITEM.fullmatch(lines[0]):
            yield from _items(lines)
        else:
            yield Paragraph(_runs(" ".join(lines)))


def _groups(text: str) -> Iterator[list[str]]:
    """The lines between blank ones."""
    lines: list[str] = []
    for line in (*text.splitlines(), ""):
        if stripped := line.strip():
            lines.append(stripped)
        elif lines:
            yield lines
            lines = []


def _items(lines: Iterable[str]) -> Iterator[Item]:
    """A line without a mark goes on with the item before it."""
    joined: list[tuple[str, str]] = []
    for line in lines:
        if item := _ITEM.fullmatch(line):
            joined.append((item[1], item[2]))
        else:
            mark, words = joined.pop()
            joined.append((mark, f"{words} {line}"))
    return (Item(BULLET if mark == "-" else mark, _runs(words)) for mark, words in joined)


def _table(lines: Iterable[str]) -> Table:
    head, *rows = (_cells(line) for line in lines if not _RULE.fullmatch(line))
    for row in rows:
        if len(row) != len(head):
            raise ValueError(f"{len(row)} cells where the head has {len(head)}: {row}")
    return Table(head, tuple(tuple(_runs(cell) for cell in row) for row in rows))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip("|").split("|"))


def _runs(text: str) -> Runs:
    """Every second part of the split stood between stars."""
    parts = enumerate(_STRONG.split(text))
    return tuple(Run(part, strong=at % 2 == 1) for at, part in parts if part)
