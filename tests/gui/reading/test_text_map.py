"""Positions in the document and offsets in the agenda are the same places, whatever stands between."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from agendas.model import FootnoteRef
from gui.reading.document import ShownDocument, build
from gui.reading.text_map import Place, Stretch, TextMap
from gui.widgets.shown_characters import shown
from tests.gui.reading.sample import agenda_of, with_blocks


def _text_at(document: ShownDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document.document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def test_a_mark_stands_between_the_end_of_one_word_and_the_start_of_the_next() -> None:
    text_map = TextMap()
    text_map.add(0, "p1", "😀 a.b", 0, 4)
    text_map.add(6, "p1", "😀 a.b", 4, 5)  # position 5 is the mark: the emoji counts double
    assert text_map.position("p1", 4) == 6
    assert text_map.position("p1", 4, ending=True) == 5
    assert text_map.range_of(Stretch("p1", 2, 4)) == (3, 5)
    assert text_map.place(5) == Place("p1", 4)
    assert text_map.stretches(0, 7) == (Stretch("p1", 0, 5),)
    assert text_map.stretches(5, 6) == ()


def test_before_the_first_text_the_first_text_is_meant() -> None:
    text_map = TextMap()
    assert text_map.place(3) is None
    text_map.add(10, "t1", "Titel", 0, 5)
    assert text_map.place(3) == Place("t1", 0)
    with pytest.raises(KeyError):
        text_map.position("p9", 0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.data())
def test_every_offset_finds_its_character_and_comes_back(qapp: QApplication, data: st.DataObject) -> None:
    alphabet = st.sampled_from("ab é😀\u2028\ufdd0\ud800\x00\ufffc🏳️")
    first = data.draw(st.text(alphabet, max_size=12), "first")
    second = data.draw(st.text(alphabet, min_size=1, max_size=12), "second")
    marks = sorted(data.draw(st.lists(st.integers(0, len(first)), max_size=4), "marks"))
    agenda = with_blocks(
        agenda_of([("p1", "paragraph", first), ("p2", "paragraph", second)], title=""),
        p1=lambda block: replace(block, footnote_refs=tuple(FootnoteRef(at, "12") for at in marks)),
    )
    document = build(agenda, 100)
    for block in agenda.blocks:
        for offset, char in enumerate(block.text):
            start, end = document.text_map.range_of(Stretch(block.id, offset, offset + 1))
            assert _text_at(document, start, end) == shown(char)
            assert document.text_map.place(start) == Place(block.id, offset)
            assert document.text_map.stretches(start, end) == (Stretch(block.id, offset, offset + 1),)
    everything = document.text_map.stretches(0, document.document.characterCount())
    assert everything == tuple(Stretch(b.id, 0, len(b.text)) for b in agenda.blocks if b.text)
