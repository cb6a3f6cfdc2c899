"""A comparison as an OpenDocument text: landscape, the changes first, sources as footnotes, in Dutch."""

from __future__ import annotations

from agendas.comparison import Comparison
from agendas.exporting.choices import EVERYTHING, ComparisonChoices
from agendas.exporting.comparison_paper import comparison_paper
from agendas.exporting.paper_odt import paper_as_odt
from agendas.exporting.sheet import sheet_of


def comparison_as_odt(comparison: Comparison, choices: ComparisonChoices = EVERYTHING) -> bytes:
    """The document as a file. Raises KeyError for a row with an unknown block."""
    return paper_as_odt(comparison_paper(sheet_of(comparison, choices)))
