"""The positions of an agenda as a list with sources, plain and rich, for a note or a mail.

Every quote carries its whole source, so that a line stays citable when it is moved elsewhere. Needs the
standard library alone.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass

from agendas.model import Agenda
from agendas.quoting.passage import Excerpt, Passage
from agendas.quoting.quotes import for_copying, quote_text

BULLET = "• "


@dataclass(frozen=True, slots=True)
class PositionGroup:
    """Sentences under a heading (a topic); an empty heading is left out."""

    heading: str
    sentences: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class PositionList:
    """Positions of one agenda, in the order and the groups in which they are to be copied.

    Raises ValueError when there is none; KeyError or ValueError, as ``Passage`` does, when it is copied with
    an excerpt that the agenda does not have.
    """

    agenda: Agenda
    groups: tuple[PositionGroup, ...]

    def __post_init__(self) -> None:
        if not any(group.sentences for group in self.groups):
            raise ValueError("a list without a position")


def list_text(positions: PositionList) -> str:
    """Headings, and under each its quotes, one a line: ``• “…” (Geannoteerde agenda …, alinea 8).``"""
    groups = (
        "\n".join((*([heading] if heading else []), *(BULLET + quote for quote in quotes)))
        for heading, quotes in _groups(positions)
    )
    return "\n\n".join(groups)


def list_html(positions: PositionList) -> str:
    """``list_text`` as rich text for a word processor: headings and bulleted lists, in Dutch, unstyled.

    The meta line says the encoding to programs that would otherwise guess it.
    """
    body = "".join(
        (f"<h3>{_escaped(heading)}</h3>" if heading else "")
        + f"<ul>{''.join(f'<li>{_escaped(quote)}</li>' for quote in quotes)}</ul>"
        for heading, quotes in _groups(positions)
    )
    return (
        '<!DOCTYPE html><html lang="nl"><head>'
        '<meta http-equiv="content-type" content="text/html; charset=utf-8"></head>'
        f'<body lang="nl">{body}</body></html>'
    )


def _groups(positions: PositionList) -> Iterator[tuple[str, list[str]]]:
    for group in positions.groups:
        quotes = [quote_text(Passage(positions.agenda, (excerpt,))) for excerpt in group.sentences]
        if quotes:
            yield for_copying(group.heading), quotes


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)
