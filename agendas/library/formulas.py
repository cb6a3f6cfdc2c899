"""Which changes of a comparison are formulas of the user's own library: their sentences stand everywhere.

What a formula is stands in ``resources/library/formulas.toml``. Counting is the library's
(``Library.commonness``); nothing here opens a file but that one.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from agendas.comparison import Change, ChangeKind, Comparison, Quotation
from agendas.model import Agenda
from agendas.resources import resource

Count = Callable[[Sequence[str], Iterable[str]], list[int]]
"""``Library.commonness``."""


@dataclass(frozen=True, slots=True)
class FormulaRule:
    """From how many other meetings on a sentence is a formula, and which changes may be dimmed for it."""

    fewest_agendas: int
    kinds: frozenset[ChangeKind]


@functools.cache
def rule() -> FormulaRule:
    """What ``resources/library/formulas.toml`` says."""
    kept = tomllib.loads(resource("library/formulas.toml").read_text(encoding="utf-8"))
    return FormulaRule(kept["fewest_agendas"], frozenset(kept["kinds"]))


def marked(comparison: Comparison, count: Count) -> Comparison:
    """The comparison, its changes marked by whether all their sentences are formulas."""
    asked = [_sentences(comparison, change) for change in comparison.changes]
    sentences = list(dict.fromkeys(sentence for some in asked for sentence in some))
    without = (comparison.left.source.sha256, comparison.right.source.sha256)
    counted = count(sentences, without) if sentences else []
    formulas = {
        sentence
        for sentence, number in zip(sentences, counted, strict=True)
        if number >= rule().fewest_agendas
    }
    changes = tuple(
        replace(change, is_formula=bool(some) and formulas.issuperset(some))
        for change, some in zip(comparison.changes, asked, strict=True)
    )
    return replace(comparison, changes=changes)


def _sentences(comparison: Comparison, change: Change) -> list[str]:
    """The sentences that the change quotes, whole; none when it is not to be dimmed in any case."""
    if change.kind not in rule().kinds:
        return []
    quotes = ((comparison.left, change.left), (comparison.right, change.right))
    return [sentence for agenda, quote in quotes if quote for sentence in _whole(agenda, quote)]


def _whole(agenda: Agenda, quote: Quotation) -> list[str]:
    """The sentences in which a quote stands: as it is quoted it may be a part of one."""
    try:
        block = agenda.block(quote.block)
    except KeyError:
        return [quote.text]
    touched = [one for one in block.sentences if one.start < quote.end and quote.start < one.end]
    return [one.of(block.text) for one in touched] or [quote.text]
