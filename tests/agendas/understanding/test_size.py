"""The work grows with the text, not with its square: a text that a quadratic rule would not finish."""

from __future__ import annotations

import time

import pytest

from agendas.understanding import understand
from tests.agendas.understanding.made import agenda

_SIZE = 200_000
# A quadratic rule takes minutes for these; the real work a fraction of a second.
_LIMIT_SECONDS = 10


@pytest.mark.parametrize(
    "unit",
    [
        "a", " ", "1 ", "2025-", "1.000.", "(AB ", "[", "10 en ", "minister Jan Jansen en ", "minister Aa ",
        "Nederland zal ", "het kabinet, dat ", "de inzet van ", "21 501-02, ", "motie van de leden Aa, ",
        "NAVO-top ", "Baltic Harbour Plan (BHP) ", "voor Nederland ",
        "door het kabinet ", "waaronder Nederland, ", "en steunt ", "Nederland steunt en ", "dat ", "is ",
    ],
)  # fmt: skip
def test_a_long_text_in_one_sentence_is_finished(unit: str) -> None:
    started = time.perf_counter()
    understand(agenda((unit * (_SIZE // len(unit))).replace(". ", ".  ")))
    assert time.perf_counter() - started < _LIMIT_SECONDS


def test_many_different_names_in_many_blocks_are_finished() -> None:
    texts = [
        f"Minister Naam{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)} sprak."
        for n in range(3000)
    ]
    started = time.perf_counter()
    read = understand(agenda(*texts))
    assert time.perf_counter() - started < _LIMIT_SECONDS
    assert all(block.entities for block in read.blocks)


def test_a_chain_of_predicates_without_end_is_cut() -> None:
    (block,) = understand(agenda("Nederland steunt" + " en steunt" * 20_000)).blocks
    assert block.sentences[0].position is not None
