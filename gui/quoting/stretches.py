"""What one key selects in a text: the sentence at the cursor, or its paragraph. Needs no Qt."""

from __future__ import annotations

from agendas.model import Agenda, Block
from agendas.quoting.passage import Excerpt, Passage


def sentence_around(agenda: Agenda, block_id: str, offset: int) -> Passage | None:
    """The sentence at an offset into a block's clean text; of two that meet there, the one that begins.

    A block whose sentences are not known, as before it was understood, is taken whole. None for a block
    without words. Raises KeyError for a block that the agenda does not have.
    """
    block = agenda.block(block_id)
    if not block.sentences:
        return paragraph_around(agenda, block_id)
    begun = [sentence for sentence in block.sentences if sentence.start <= offset]
    chosen = begun[-1] if begun else block.sentences[0]
    return _passage(agenda, block, chosen.start, chosen.end)


def paragraph_around(agenda: Agenda, block_id: str) -> Passage | None:
    """The whole block; None when it has no words. Raises KeyError for one that is not there."""
    block = agenda.block(block_id)
    return _passage(agenda, block, 0, len(block.text))


def _passage(agenda: Agenda, block: Block, start: int, end: int) -> Passage | None:
    """Without the blanks around it: what is selected looks as what is copied."""
    text = block.text[start:end]
    start, end = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
    return Passage(agenda, (Excerpt(block.id, start, end),)) if start < end else None
