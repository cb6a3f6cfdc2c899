"""Agendas with positions, made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from agendas.model import Agenda, BlockKind, Polarity, Position, Sentence
from tests.gui.reading.sample import agenda_of


class Stated(NamedTuple):
    """A sentence that states a position, a paragraph by itself."""

    text: str
    topic: str = ""
    strength: int = 3
    polarity: Polarity = "for"
    verb: str = "steunen"


MIXED = (
    Stated("Nederland steunt Oekraïne.", "Oekraïne", 4),
    Stated("Nederland acht meer uitgaven noodzakelijk.", "defensie-uitgaven", 5, verb="achten"),
    Stated("Nederland is tegen <b>uitstel</b> & afstel.", "Oekraïne", 2, "against", "verwerpen"),
    Stated("Nederland onderstreept dit.", "", 3, verb="onderstrepen"),
)


def stating(stated: Sequence[Stated] = MIXED) -> Agenda:
    """An agenda of a heading and those positions, each a paragraph of its own."""
    texts: list[tuple[str, BlockKind, str]] = [("h1", "heading", "Inzet")]
    texts += [(f"p{number}", "paragraph", one.text) for number, one in enumerate(stated, start=1)]
    agenda = agenda_of(texts)
    sentences = {f"p{number}": _sentence(one) for number, one in enumerate(stated, start=1)}
    blocks = (
        replace(block, sentences=(sentences[block.id],)) if block.id in sentences else block
        for block in agenda.blocks
    )
    return replace(agenda, blocks=tuple(blocks))


def _sentence(stated: Stated) -> Sentence:
    position = Position(
        "Nederland", stated.verb, stated.polarity, stated.strength, "rule", "actor <i>and</i> verb"
    )
    return Sentence(0, len(stated.text), position, (stated.topic,) if stated.topic else ())
