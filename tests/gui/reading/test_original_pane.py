"""The source beside the text: its own offsets, its own characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from agendas.model import Span
from gui.reading.original_pane import SOURCE, OriginalPane, lay_out_source
from gui.reading.text_map import Place, Stretch
from tests.gui.reading.sample import read_agenda


@given(st.text(st.sampled_from("ab\r\n\f\u2028😀\ud800 \x85\t"), max_size=40))
def test_every_character_of_the_source_is_found_again(source: str) -> None:
    text_map, text = lay_out_source(source)
    units = text.encode("utf-16-le")
    for offset, char in enumerate(source):
        if char in "\r\n\f\u2028\x85":
            continue
        start, end = text_map.range_of(Stretch(SOURCE, offset, offset + 1))
        seen = units[2 * start : 2 * end].decode("utf-16-le")
        assert seen == {"\ud800": "\ufffd", "\t": " "}.get(char, char)
        assert text_map.place(start) == Place(SOURCE, offset)


def test_crlf_is_one_line_end_and_copied_as_it_was() -> None:
    assert lay_out_source("een\r\ntwee\r\n")[1] == "een\ntwee\n"


def test_a_place_in_the_source_became_a_place_in_the_text(qtbot: QtBot) -> None:
    agenda = read_agenda()
    pane = OriginalPane()
    qtbot.addWidget(pane)
    pane.show_agenda(agenda)
    second = agenda.block("p2")
    start = second.pieces[0].source.start
    position = pane._text_map.position(SOURCE, start + 4)
    assert pane.place_of(position) == Place("p2", 4)
    pane.show_origin(second)
    assert [selection.cursor.selectedText() for selection in pane.extraSelections()] == [second.text]
    assert second.source_spans == (Span(start, start + len(second.text)),)


def test_copying_from_the_original_gives_the_original(qtbot: QtBot) -> None:
    pane = OriginalPane()
    qtbot.addWidget(pane)
    pane.show_agenda(read_agenda())
    pane.selectAll()
    assert pane.createMimeDataFromSelection().text() == read_agenda().source.text
