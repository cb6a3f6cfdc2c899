"""What is to be printed, and how: values without widgets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from agendas.exporting.collection import CollectionGrouping
from agendas.model import Agenda
from agendas.quoting.quote import CollectedQuote


@dataclass(frozen=True, slots=True)
class PrintChoices:
    """What stands on paper besides the words. ``names``: underlined; ``positions``: a bar in the margin.

    ``notes``: the user's notes and tags with the quotes of a collection.
    """

    numbers: bool = True
    positions: bool = True
    names: bool = False
    notes: bool = True


@dataclass(frozen=True, slots=True)
class AgendaToPrint:
    """The reading view of an agenda."""

    agenda: Agenda


@dataclass(frozen=True, slots=True)
class QuotesToPrint:
    """A collection of quotes, in its order."""

    quotes: tuple[CollectedQuote, ...]
    grouping: CollectionGrouping = "topic"


ThingToPrint = AgendaToPrint | QuotesToPrint


@dataclass(frozen=True, slots=True)
class PdfWish:
    """A PDF to be written at ``path``."""

    thing: ThingToPrint
    choices: PrintChoices
    path: Path
