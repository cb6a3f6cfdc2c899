"""A comparison with changes whose quotes stand in its agendas, for what is exported."""

from __future__ import annotations

from dataclasses import replace

from agendas.comparison import Change, Comparison, Quotation
from agendas.model import Agenda
from tests.gui.comparing.samples import small_comparison


def quotation(agenda: Agenda, block: str) -> Quotation:
    """All of a block."""
    text = agenda.block(block).text
    return Quotation(block, 0, len(text), text)


def changed_comparison(count: int = 4) -> Comparison:
    """``count`` changes, with a sentence each that has its number."""
    comparison = small_comparison()
    left, right = comparison.left, comparison.right
    kinds = (
        Change("figure", "defensie", Quotation("p2", 30, 32, "2%"), Quotation("p3", 30, 32, "5%"), ""),
        Change("new", "Balkan", None, quotation(right, "p4"), ""),
        Change("dropped", "Zuidflank", quotation(left, "p3"), None, ""),
        Change("reworded", "China", quotation(left, "p4"), quotation(right, "p2"), ""),
    )
    changes = tuple(
        replace(kinds[number % 4], summary=f"Wijziging {number + 1} & <b>meer</b>.")
        for number in range(count)
    )
    return replace(comparison, changes=changes)
