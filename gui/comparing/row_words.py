"""A row in words, for those who hear it: "left paragraph 6, changed, right paragraph 8", and its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from agendas.comparison import Edit, Row
from agendas.model import Block
from gui.comparing.bands import SIDES, Side
from gui.comparing.script import Script


def row_head(script: Script, number: int) -> str:
    """Which paragraphs a row has, and how they relate: "left paragraph 6, changed, right paragraph 8"."""
    row = script.comparison.rows[number]
    return ", ".join(filter(None, _head(script, row)))


def _head(script: Script, row: Row) -> Iterator[str]:
    yield _paragraphs(script, "left", row.left)
    if row.relation == "only_right":  # "right paragraph 4, new", as one would say it
        yield _paragraphs(script, "right", row.right)
    yield relation_in_a_word(row)
    if row.moved:
        yield QCoreApplication.translate("RowWords", "moved")
    if row.by_hand:
        yield QCoreApplication.translate("RowWords", "linked by hand")
    if row.relation != "only_right":
        yield _paragraphs(script, "right", row.right)


def _paragraphs(script: Script, side: Side, ids: Sequence[str]) -> str:
    return ", ".join(_paragraph(script, side, block_id) for block_id in ids)


def _paragraph(script: Script, side: Side, block_id: str) -> str:
    number = _number(script, side, block_id)
    if side == "left":
        return QCoreApplication.translate("RowWords", "left paragraph {number}").format(number=number)
    return QCoreApplication.translate("RowWords", "right paragraph {number}").format(number=number)


def paragraph_name(script: Script, side: Side, block_id: str) -> str:
    """ "left paragraph 6": the paragraph as a reader counts it, inside a sentence (where Dutch has another
    order of words than at the head of a row)."""
    number = _number(script, side, block_id)
    if side == "left":
        return QCoreApplication.translate("ParagraphName", "left paragraph {number}").format(number=number)
    return QCoreApplication.translate("ParagraphName", "right paragraph {number}").format(number=number)


def _number(script: Script, side: Side, block_id: str) -> int | str:
    block = script.blocks[side].get(block_id)
    return block.paragraph_number if block and block.paragraph_number is not None else block_id


def relation_in_a_word(row: Row) -> str:
    """How the sides of a row relate, in a word or two."""
    return {
        "same": QCoreApplication.translate("RowWords", "unchanged"),
        "reworded": QCoreApplication.translate("RowWords", "changed"),
        "related": QCoreApplication.translate("RowWords", "same subject, newly written"),
        "only_left": QCoreApplication.translate("RowWords", "no longer mentioned"),
        "only_right": QCoreApplication.translate("RowWords", "new"),
    }[row.relation]


def row_name(script: Script, number: int, side: Side) -> str:
    """The head of a row and its text on the side the reader is on; on the other where that has none."""
    return f"{row_head(script, number)}: {_text_to_hear(script, number, side)}"


def _text_to_hear(script: Script, number: int, side: Side) -> str:
    other: Side = "left" if side == "right" else "right"
    return side_text(script, number, side) or side_text(script, number, other)


def side_text(script: Script, number: int, side: Side) -> str:
    """The text of a row on a side."""
    return " ".join(block.text for block in _blocks(script, number, side))


def _blocks(script: Script, number: int, side: Side) -> list[Block]:
    row = script.comparison.rows[number]
    return [script.blocks[side][block_id] for block_id in (row.left if side == "left" else row.right)]


def differences(script: Script, number: int) -> str:
    """What was removed and what was added: "removed: 2%; added: 5%". Empty where no words are compared."""
    row = script.comparison.rows[number]
    texts = {side: side_text(script, number, side) for side in SIDES}
    return "; ".join(part for edit in row.edits if edit.op != "equal" for part in _difference(edit, texts))


def _difference(edit: Edit, texts: dict[Side, str]) -> Iterator[str]:
    removed, added = edit.left.of(texts["left"]).strip(), edit.right.of(texts["right"]).strip()
    if removed:
        yield QCoreApplication.translate("RowWords", "removed: {words}").format(words=removed)
    if added:
        yield QCoreApplication.translate("RowWords", "added: {words}").format(words=added)


def row_with_both_texts(script: Script, number: int) -> str:
    """The head of a row, then the text of each side, a line each; a text that both have, once."""
    texts = dict.fromkeys(side_text(script, number, side) for side in SIDES)
    return "\n".join((row_head(script, number), *filter(None, texts)))
