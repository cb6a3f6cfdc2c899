"""The rows on the screen: one column and two, ghosts, hidden runs, footnotes, what the pointer lights up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from agendas.comparing.wording import compare_wording
from agendas.comparison import Comparison, PairReason, Quotation, Relation, Row, SentencePair
from agendas.model import Agenda, Block, FootnoteRef
from gui.comparing import selection as selecting
from gui.comparing.bands import SIDES, Side
from gui.comparing.notes import note_of
from gui.comparing.row_card import RowCard
from gui.comparing.rows_view import RowsView
from gui.comparing.selection import Selection
from tests.gui.comparing.samples import agenda, block, large_comparison, small_comparison

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

OLD = {
    "p1": "Bondgenoten besteden minimaal 2% van het bbp aan defensie. Nederland steunt dat.",
    "p2": "China manifesteert zich als systeemrivaal. Nederland steunt samenwerking in die regio.",
    "p3": "De Zuidflank vraagt aandacht. Ook maritieme veiligheid is een punt van aandacht.",
    "p4": "Het kabinet hecht aan de EU.",
}
NEW = {
    "p1": "China manifesteert zich als systeemrivaal. Nederland verwelkomt samenwerking in die regio.",
    "p2": "Bondgenoten besteden minimaal 5% van het bbp aan defensie. Nederland steunt dat.",
    "p3": "De Balkan is nieuw. Maritieme veiligheid verdient meer aandacht.",
    "p4": "Het kabinet hecht aan de EU.",
}
MOVED, FIGURE, GONE, NEWCOMER, SAME = range(5)


def quotation(texts: dict[str, str], of: str, words: str) -> Quotation:
    start = texts[of].index(words)
    return Quotation(of, start, start + len(words), words)


def woven() -> Comparison:
    """A moved pair, a figure, one gone, one new with a sentence that came from the one gone; a footnote."""

    def row(left: str | None, right: str | None, relation: Relation, *, moved: bool = False) -> Row:
        edits = compare_wording(OLD[left], NEW[right]) if left and right else ()
        ids = (left,) if left else (), (right,) if right else ()
        why = PairReason(("bbp",), ("NAVO",), near_copy=0.87)
        return Row(*ids, relation, 0.9, moved=moved, why=why, edits=edits)

    pair = SentencePair(
        quotation(OLD, "p3", "Ook maritieme veiligheid is een punt van aandacht."),
        quotation(NEW, "p3", "Maritieme veiligheid verdient meer aandacht."),
        0.6,
        elsewhere=True,
    )
    rows = (
        row("p2", "p1", "reworded", moved=True),
        row("p1", "p2", "reworded"),
        row("p3", None, "only_left"),
        row(None, "p3", "only_right"),
        row("p4", "p4", "same"),
    )
    return Comparison(_agenda("links", OLD), _agenda("rechts", NEW), rows, sentence_pairs=(pair,))


def _agenda(name: str, texts: dict[str, str]) -> Agenda:
    notes = {"p1" if texts is OLD else "p2": (FootnoteRef(11, "1"),)}
    blocks = [block(id_, text, "Raad") for id_, text in texts.items()]
    marked = [replace(one, footnote_refs=notes.get(one.id, ())) for one in blocks]
    return agenda(name, [*marked, block("n1", "Kamerstuk 28676.", kind="footnote")])


@pytest.fixture
def view(qtbot: QtBot) -> RowsView:
    return shown(qtbot, woven())


def shown(qtbot: QtBot, comparison: Comparison, width: int = 1100) -> RowsView:
    made = RowsView()
    qtbot.addWidget(made)
    made.resize(width, 900)
    made.show()
    made.show_comparison(comparison)
    return made


def place(view: RowsView, side: Side, block_id: str, words: str) -> QPoint:
    """The first of these words in sight."""
    for band, top in view.visible_bands():
        for one in view.band_layout(band).side(side):
            if one.fragment.block.id == block_id:
                at = one.fragment.block.text.index(words)
                where = next(one.rectangles(at, at + 1)).translated(view.columns.text(side), top)
                return (where.center()).toPoint()
    raise AssertionError(f"{block_id} is not in sight")


def kinds(view: RowsView) -> list[str]:
    return [view.band_layout(band).band.kind for band, _ in view.visible_bands() if _height(view, band)]


def _height(view: RowsView, band: int) -> int:
    return view.band_layout(band).height


def drawn(view: RowsView) -> Iterator[str]:
    for band, _ in view.visible_bands():
        for side in SIDES:
            yield from (one.shown.display for one in view.band_layout(band).side(side) if one.drawn)


# --- one column


@pytest.mark.parametrize(("width", "one"), [(959, True), (960, False)])
def test_a_window_below_960_pixels_shows_one_column(
    qtbot: QtBot, view: RowsView, width: int, one: bool
) -> None:
    with qtbot.waitSignal(view.columns_changed):
        view.resize(width, 900)
    assert view.columns.one == one


def test_large_letters_in_a_narrow_view_show_one_column(view: RowsView) -> None:
    view.resize(1000, 900)
    view.set_zoom(200)
    assert not view.columns.one
    view.set_zoom(250)
    assert view.columns.one


def test_who_prefers_one_column_has_it_at_every_width(view: RowsView) -> None:
    view.set_one_column(True)
    assert view.columns.one
    view.set_one_column(False)
    view.resize(500, 900)
    assert not view.columns.one


def test_in_one_column_both_texts_are_shown_once(view: RowsView) -> None:
    view.set_one_column(True)
    assert list(drawn(view)) == [
        "China manifesteert zich als systeemrivaal. Nederland steunt verwelkomt samenwerking in die regio.",
        "Bondgenoten1 besteden minimaal 2% 5% van het bbp aan defensie. Nederland steunt dat.",
        OLD["p3"],
        NEW["p3"],
        "Het kabinet hecht aan de EU.",
        "Kamerstuk 28676.",
        "Kamerstuk 28676.",
    ]


def test_a_rewritten_passage_stands_below_what_it_was(view: RowsView) -> None:
    view.set_one_column(True)
    view.set_rendering(FIGURE, "phrases")
    assert view.script is not None
    layout = view.band_layout(view.script.bands.first_of_row[FIGURE])
    (old,), (new,) = layout.left, layout.right
    assert 0 < layout.tag_top < old.top < old.bottom < new.top
    assert old.indent > new.indent == 0
    assert old.tone == "muted"


@pytest.mark.parametrize("one", [False, True])
def test_every_word_can_be_selected_where_it_stands(view: RowsView, one: bool) -> None:
    view.set_one_column(one)
    for side, texts in (("left", OLD), ("right", NEW)):
        for block_id, text in texts.items():
            for word in text.split():
                point = place(view, side, block_id, word)  # type: ignore[arg-type]
                at = view.position_at(point, side)  # type: ignore[arg-type]
                assert at is not None
                assert view.script is not None
                found = view.script.bands[at.band].side(side)[at.part]  # type: ignore[arg-type]
                assert found.block.id == block_id
                start = text.index(word)
                assert start <= at.offset <= start + 1


def test_in_one_column_the_words_say_which_side_they_are(view: RowsView) -> None:
    """A press on a struck-out word begins a selection of the old text; anywhere else, of the new one."""
    view.set_one_column(True)
    assert view.side_at(place(view, "left", "p1", "2%")) == "left"
    assert view.side_at(place(view, "right", "p2", "5%")) == "right"
    assert view.side_at(place(view, "left", "p1", "van het bbp")) == "right"
    assert view.side_at(place(view, "left", "p3", "Zuidflank")) == "left"
    assert view.side_at(QPoint(view.columns.gutter_centre, 20)) is None
    view.set_rendering(FIGURE, "plain")
    assert view.side_at(place(view, "left", "p1", "van het bbp")) == "left"
    assert view.side_at(place(view, "right", "p2", "van het bbp")) == "right"


@pytest.mark.parametrize(("side", "texts"), [("left", OLD), ("right", NEW)])
def test_a_selection_over_interwoven_texts_is_of_one_side(
    view: RowsView, side: Side, texts: dict[str, str]
) -> None:
    view.set_one_column(True)
    assert view.script is not None
    everything = selecting.everything(view.script.bands, side)
    assert everything is not None
    passage = selecting.passage_of(view.script.agenda(side), view.script.bands, everything)
    assert passage is not None
    assert passage.texts == (*texts.values(), "Kamerstuk 28676.")


def test_a_heading_that_stayed_is_shown_once(qtbot: QtBot) -> None:
    heading = block("h1", "Oekraïne", kind="heading")
    left = agenda("links", [heading, block("p1", "Tekst.", "Oekraïne")])
    comparison = Comparison(left, left, (Row(("p1",), ("p1",), "same"),))
    view = shown(qtbot, comparison, 700)
    assert list(drawn(view)) == ["Oekraïne", "Tekst."]


def test_the_same_row_stays_on_top_from_two_columns_to_one(qtbot: QtBot) -> None:
    view = shown(qtbot, large_comparison(300))
    view.go_to_row(150)
    before = view.placing.band
    view.set_one_column(True)
    assert view.placing.band == before


# --- renderings


def test_the_rendering_of_all_rows_and_of_one(qtbot: QtBot, view: RowsView) -> None:
    assert view.rendering_of(FIGURE) == "words"
    with qtbot.waitSignal(view.renderings_changed):
        view.set_renderings("phrases")
    view.set_rendering(MOVED, "plain")
    assert (view.rendering_of(MOVED), view.rendering_of(FIGURE)) == ("plain", "phrases")
    view.set_renderings("automatic")
    assert view.rendering_of(MOVED) == "words"
    with pytest.raises(IndexError):
        view.set_rendering(99, "plain")


# --- ghosts


def test_a_moved_passage_is_missed_at_its_old_place_and_leads_on(view: RowsView) -> None:
    assert kinds(view) == ["row", "row", "ghost", "row", "row", "row", "footnotes", "footnote"]
    band, top = view.visible_bands()[2]
    layout = view.band_layout(band)
    assert set(layout.ghosts) == {"left", "right"}
    assert [one.kind for one in layout.ghosts["left"].marks] == ["removed"]
    point = QPoint(view.columns.left + 10, top + layout.height // 2)
    assert view.ghost_at(point) == MOVED
    assert view.row_at(point) == -1
    assert view.hover(point).leads
    assert view.ghost_at(place(view, "left", "p1", "Bondgenoten")) == -1


def test_a_long_ghost_shows_the_first_change(qtbot: QtBot) -> None:
    from gui.comparing.ghost_layout import MOST_LINES, shown_lines

    start = "Nederland steunt Oekraïne zolang als nodig is. " * 20
    old, new = f"{start}Dat is noodzakelijk.", f"{start}Dat is wenselijk."
    left = agenda("links", [block("p1", "Eerst."), block("p2", old)])
    right = agenda("rechts", [block("p1", new), block("p2", "Eerst.")])
    rows = (
        Row(("p2",), ("p1",), "reworded", moved=True, edits=compare_wording(old, new)),
        Row(("p1",), ("p2",), "same"),
    )
    view = shown(qtbot, Comparison(left, right, rows))
    (ghost,) = (view.band_layout(band) for band, _ in view.visible_bands() if band == 2)
    first, count = shown_lines(ghost.ghosts["left"])
    assert count == MOST_LINES
    assert first + count == ghost.ghosts["left"].layout.lineCount()


def test_a_ghost_goes_with_its_row(view: RowsView) -> None:
    view.set_hidden(frozenset({MOVED}))
    assert kinds(view) == ["hidden", "row", "row", "row", "row", "footnotes", "footnote"]


# --- hidden rows


def test_hidden_rows_say_so_and_come_back(qtbot: QtBot, view: RowsView) -> None:
    with qtbot.waitSignal(view.hidden_changed):
        view.set_hidden(frozenset({GONE, NEWCOMER, SAME}))
    assert kinds(view) == ["row", "row", "ghost", "hidden", "footnotes", "footnote"]
    band, top = view.visible_bands()[3]
    point = QPoint(view.columns.left + 50, top + 3)
    assert view.run_at(point) == band
    assert view.row_at(point) == -1
    assert view.shown_changes == [MOVED, FIGURE]
    assert view.script is not None
    assert view.script.next_change(FIGURE, 1, view.shown_changes) == (MOVED, True)
    assert view.script.change_number(FIGURE, view.shown_changes) == 2
    with qtbot.waitSignal(view.hidden_changed):
        view.open_run(band)
    assert view.hidden == frozenset()
    assert view.run_at(point) == -1


def test_the_keyboard_stops_at_hidden_lines_and_opens_them(view: RowsView) -> None:
    view.set_hidden(frozenset({GONE, NEWCOMER}))
    stops = []
    for _ in range(5):
        view.step(1)
        stops.append((view.current_row, view.current_run >= 0))
    assert stops == [(MOVED, False), (FIGURE, False), (-1, True), (SAME, False), (SAME, False)]
    assert not view.open_current_run()
    view.step(-1)
    assert view.open_current_run()
    assert view.current_row == GONE
    assert view.hidden == frozenset()
    for _ in range(5):
        view.step(-1)
    assert view.current_row == MOVED


def test_who_is_led_to_a_hidden_row_arrives(view: RowsView) -> None:
    view.set_hidden(frozenset({GONE, SAME}))
    view.go_to_row(SAME)
    assert view.current_row == SAME
    assert view.hidden == frozenset({GONE})


def test_hiding_keeps_what_is_on_top(qtbot: QtBot) -> None:
    view = shown(qtbot, large_comparison(600))
    view.go_to_row(301)
    top = view.placing.band
    view.set_hidden(frozenset(range(0, 600, 3)) - {top})
    assert view.placing.band == top
    view.set_hidden(frozenset())
    assert view.placing.band == top


def test_sixty_of_sixty_rows_hidden_is_one_line(qtbot: QtBot) -> None:
    view = shown(qtbot, large_comparison(60))
    count = view.layout_count
    view.set_hidden(frozenset(range(60)))
    assert kinds(view) == ["hidden"]
    assert view.layout_count == count + 1
    assert view.position_at(QPoint(view.columns.left + 5, 5), "left") is None
    assert not view.verticalScrollBar().isEnabled()  # a handle as long as the bar cannot be moved
    view.set_hidden(frozenset())
    assert view.verticalScrollBar().isEnabled()


def test_a_drag_over_a_hidden_line_finds_the_text_below(view: RowsView) -> None:
    view.set_hidden(frozenset({GONE, NEWCOMER}))
    top = next(top for band, top in view.visible_bands() if view.is_hidden_band(band))
    at = view.position_at(QPoint(view.columns.left + 5, top + 5), "left")
    assert view.script is not None
    assert at is not None
    assert at.band == view.script.bands.first_of_row[SAME]


# --- what stands elsewhere, footnotes, reasons


def test_a_sentence_that_went_elsewhere_is_named_on_both_sides(view: RowsView) -> None:
    script = view.script
    assert script is not None
    assert script.partners(GONE, "right") == ("p3",)
    assert script.partners(NEWCOMER, "left") == ("p3",)
    assert script.partners(FIGURE, "left") == ()
    gone, newcomer = (script.bands.first_of_row[row] for row in (GONE, NEWCOMER))
    notes = note_of(script, gone, "right"), note_of(script, newcomer, "left")
    assert [note.lead + "; ".join(note.names) for note in notes if note] == [
        "no longer mentioned, but a sentence is in paragraph 3",
        "new, but a sentence stood in paragraph 3",
    ]
    assert view.signs(GONE) == ("only_left", "elsewhere")
    assert view.signs(MOVED) == ("reworded", "moved")


@pytest.mark.parametrize("one", [False, True])
def test_a_sentence_under_the_pointer_lights_its_partner_too(view: RowsView, one: bool) -> None:
    view.set_one_column(one)
    assert view.script is not None
    (pair,) = view.script.comparison.sentence_pairs
    hovered = view.hover(place(view, "right", "p3", "verdient"))
    assert hovered.sentence == pair
    assert [(lit.side, lit.block) for lit in hovered.lit] == [("left", "p3"), ("right", "p3")]
    assert view.hover(place(view, "right", "p3", "Balkan")).sentence is None
    assert view.hover(None).lit == ()


def test_a_row_linked_by_hand_has_a_hand(qtbot: QtBot) -> None:
    comparison = small_comparison()
    rows = (replace(comparison.rows[0], by_hand=True), *comparison.rows[1:])
    view = shown(qtbot, replace(comparison, rows=rows))
    assert view.signs(0) == ("same", "by_hand")
    view.show_why(0)
    assert "Linked by hand" in card_words(view)


def rest(view: QWidget, point: QPoint) -> None:
    resting = QHelpEvent(QEvent.Type.ToolTip, point, view.mapToGlobal(point))
    QApplication.sendEvent(view, resting)


def card(view: RowsView) -> RowCard:
    found = view.viewport().findChild(RowCard)
    assert isinstance(found, RowCard)
    return found


def card_words(view: RowsView) -> list[str]:
    assert card(view).isVisible()
    return [label.text() for label in card(view).findChildren(QLabel) if not label.isHidden()]


@pytest.mark.parametrize("one", [False, True])
def test_the_mark_of_a_footnote_tells_the_note(view: RowsView, one: bool) -> None:
    view.set_one_column(one)
    point = place(view, "right", "p2", "n besteden") + QPoint(9, 0)
    note = view.footnote_at(point)
    assert isinstance(note, Block)
    assert note.id == "n1"
    view.hover(point)
    rest(view.viewport(), point)
    assert card_words(view) == ["Footnote 1", "Kamerstuk 28676."]
    view.hover(place(view, "right", "p2", "defensie"))
    assert not card(view).isVisible()


def test_the_sign_tells_why(view: RowsView) -> None:
    _, top = view.visible_bands()[1]
    point = QPoint(view.columns.gutter_centre, top + 20)
    assert view.hover(point).row_sign == FIGURE
    rest(view.viewport(), point)
    assert card_words(view) == [
        "Reworded: the same passage, edited",
        "Shared terms", "bbp",
        "Shared names", "NAVO",
        "Equal wording", "87%",
    ]  # fmt: skip
    assert view.viewport().rect().contains(card(view).geometry())
    view.verticalScrollBar().setValue(4)
    view.scroll_to_part(0.5)
    assert not view.hide_card()


def test_words_of_a_document_are_never_markup(qtbot: QtBot) -> None:
    view = shown(qtbot, small_comparison())
    view.show_why(2)
    assert "defensie, <b>bbp</b>" in card_words(view)
    assert all(label.textFormat().name == "PlainText" for label in card(view).findChildren(QLabel))


def test_every_state_can_be_painted(view: RowsView) -> None:
    for one in (False, True):
        view.set_one_column(one)
        view.hover(place(view, "right", "p3", "verdient"))
        view.set_hidden(frozenset({GONE}))
        view.step(1)
        assert not view.grab().isNull()
        view.set_hidden(frozenset())


# --- another comparison of the same two


def test_another_comparison_of_the_two_keeps_the_readers_place(qtbot: QtBot) -> None:
    whole = large_comparison(400)
    view = shown(qtbot, whole)
    view.go_to_row(200)
    view.set_rendering(200, "plain")
    top = view.placing.band
    assert view.script is not None
    at = selecting.unit_around(view.script.bands, "left", selecting.Position(201, 0, 3), "word")
    view.selection = Selection("left", at, at[1], "word")
    split = Row(("p1",), (), "only_left"), Row((), ("p1",), "only_right")
    view.update_comparison(replace(whole, rows=(*split, *whole.rows[1:])))
    assert (view.placing.band, view.current_row) == (top + 1, 201)
    assert view.rendering_of(201) == "plain"
    assert view.selection is not None
    assert view.selection.caret == at[1]._replace(band=202)


def test_a_current_row_that_is_no_more_is_none(qtbot: QtBot) -> None:
    comparison = small_comparison()
    view = shown(qtbot, comparison)
    view.go_to_row(3)
    view.set_hidden(frozenset({0}))
    with qtbot.waitSignal(view.hidden_changed):
        view.update_comparison(replace(comparison, rows=comparison.rows[:3]))
    assert view.current_row == -1
    assert view.hidden == frozenset()
