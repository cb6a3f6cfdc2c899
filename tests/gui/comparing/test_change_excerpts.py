"""What an excerpt of a change says, and what it leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from agendas.comparison import Change
from gui.comparing.change_items import ChangeItem
from gui.comparing.change_layout import ChangeType, Quote, height_of, quotes_of

OLD = "Nederland zal Oekraïne blijven steunen en bondgenoten aansporen."
NEW = "Daarbij zal de nadruk liggen op voortgang in het PURL-initiatief, waar Nederland aan bijdraagt."


@pytest.fixture
def item() -> ChangeItem:
    change = Change("new", "oekraïne: steun", None, None, "")
    return ChangeItem(0, change, None, 4, "Nederland zegt iets anders.", OLD, NEW)


def test_both_quotes_stand_below_a_sentence_of_its_own(item: ChangeItem) -> None:
    both = [Quote(OLD, is_old=True), Quote(NEW, is_old=False)]
    assert quotes_of(item, whole=False) == both
    assert quotes_of(item, whole=True) == both


def test_an_excerpt_does_not_say_twice_what_its_sentence_quotes(qtbot: QtBot, item: ChangeItem) -> None:
    sentence = f"In december 2025 staat er: ‘{NEW[:60]} …’."
    quoting = replace(item, summary=sentence)
    assert quotes_of(quoting, whole=False) == [Quote(OLD, is_old=True)]
    assert len(quotes_of(quoting, whole=True)) == 2
    other = replace(item, summary=sentence.replace("‘", ""))
    type_ = ChangeType(100)
    assert height_of(quoting, type_, 280) < height_of(other, type_, 280)


def test_a_single_new_quote_is_no_old_one(item: ChangeItem) -> None:
    assert quotes_of(replace(item, old=""), whole=False) == [Quote(NEW, is_old=False)]
