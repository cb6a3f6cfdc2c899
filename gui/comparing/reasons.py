"""Why two paragraphs stand side by side, in words: plain text for a card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from agendas.comparison import Comparison, Relation, Row
from agendas.model import Block

MOST_TERMS = 8


def relation_in_words(relation: Relation) -> str:
    """The relation of a row, in a few words."""
    return {
        "same": QCoreApplication.translate("Reasons", "Same text"),
        "reworded": QCoreApplication.translate("Reasons", "Reworded: the same passage, edited"),
        "related": QCoreApplication.translate("Reasons", "Related: the same subject, newly written"),
        "only_left": QCoreApplication.translate("Reasons", "No longer mentioned"),
        "only_right": QCoreApplication.translate("Reasons", "New"),
    }[relation]


def why_in_words(comparison: Comparison, row: Row) -> str:
    """One line a reason: the relation, what the paragraphs share, where they stand, further partners."""
    said = (": ".join(filter(None, reason)) for reason in reasons_for(comparison, row))
    return "\n".join((relation_in_words(row.relation), *said))


def reasons_for(comparison: Comparison, row: Row) -> list[tuple[str, str]]:
    """The reasons as names with what they say; the name is empty where the words say it all."""
    return list(_reasons(comparison, row))


def _reasons(comparison: Comparison, row: Row) -> Iterator[tuple[str, str]]:
    why = row.why
    if row.by_hand:
        yield "", QCoreApplication.translate("Reasons", "Linked by hand")
    if row.moved:
        yield "", _moved(comparison, row)
    if why.shared_terms:
        yield QCoreApplication.translate("Reasons", "Shared terms"), _listed(why.shared_terms)
    if why.shared_entities:
        yield QCoreApplication.translate("Reasons", "Shared names"), _listed(why.shared_entities)
    if why.same_heading:
        yield "", QCoreApplication.translate("Reasons", "Under the same heading")
    if why.near_copy:
        share = f"{round(why.near_copy * 100)}%"
        yield QCoreApplication.translate("Reasons", "Equal wording"), share
    if row.also_left:
        names = paragraph_names(comparison.left.blocks, row.also_left)
        yield QCoreApplication.translate("Reasons", "Also on the left"), names
    if row.also_right:
        names = paragraph_names(comparison.right.blocks, row.also_right)
        yield QCoreApplication.translate("Reasons", "Also on the right"), names


def _moved(comparison: Comparison, row: Row) -> str:
    left = _section(comparison.left.blocks, row.left)
    right = _section(comparison.right.blocks, row.right)
    if left and right and left != right:
        return QCoreApplication.translate("Reasons", "Moved: from “{left}” to “{right}”").format(
            left=left, right=right
        )
    return QCoreApplication.translate("Reasons", "Moved: it stands in another place in the order")


def _section(blocks: Sequence[Block], ids: tuple[str, ...]) -> str | None:
    return next((block.section for block in blocks if block.id in ids), None)


def paragraph_names(blocks: Sequence[Block], ids: tuple[str, ...]) -> str:
    """ "paragraph 7, paragraph 9": the paragraphs as a reader counts them."""
    numbers = [str(block.paragraph_number) for block in blocks if block.id in ids]
    return ", ".join(
        QCoreApplication.translate("Reasons", "paragraph {number}").format(number=number)
        for number in numbers
    )


def _listed(words: Sequence[str]) -> str:
    shown = ", ".join(words[:MOST_TERMS])
    return f"{shown} …" if len(words) > MOST_TERMS else shown
