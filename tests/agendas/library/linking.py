"""Agendas whose paragraphs are linked by hand, in the tests of that."""

from __future__ import annotations

from dataclasses import replace

from agendas.comparison import HandLinks
from agendas.model import Agenda, Source
from tests.agendas.library.made import key_of
from tests.small_agendas import small_agenda

LEFT = (
    "Nederland onderstreept het belang van hogere defensie-uitgaven door alle bondgenoten.",
    "Nederland steunt de toetreding van Finland en Zweden.",
    "Nederland dankt de gastheer.",
)
RIGHT = (
    "Nederland pleit voor een norm van vijf procent voor de defensie-uitgaven van de bondgenoten.",
    "Nederland dankt de gastheer.",
)
LINKS = HandLinks(frozenset({("p1", "p1")}), frozenset({("p3", "p2")}))


def agenda(number: int, *paragraphs: str) -> Agenda:
    """The made document with that number, read as these paragraphs: ``p1``, ``p2``, …"""
    read = small_agenda([("paragraph", text) for text in paragraphs])
    return replace(read, source=Source(f"agenda {number}.txt", "txt", key_of(number), read.source.text))
