"""The panel of changed positions by real keys and a real mouse."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agendas.comparison import Change, ChangeKind, Comparison, Quotation
from gui.comparing.change_items import MOST_SHOWN, ChangedPositions, ChangeItem, Heading
from gui.comparing.change_layout import (
    QUOTE_INSET,
    QUOTE_LINES,
    WHOLE,
    ChangeType,
    height_of,
    kind_in_words,
    numbers_in_words,
)
from gui.comparing.change_list import ChangeList
from gui.comparing.changes_panel import WIDTH
from gui.comparing.page import NARROW_PAGE, ComparingPage
from gui.comparing.signs import CHANGE_SIGNS, SIGN_COLOURS
from gui.comparing.word_breaking import broken
from gui.widgets.panel_edge import STRIP
from gui.widgets.row_painting import line_height
from tests.gui.comparing.samples import large_comparison, small_comparison

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support"
)  # said by the platform without a display

LEFT_BUTTON, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MARKUP = "Over <b>China</b> & meer bevat de agenda een standpunt."


def quotation(block_id: str, text: str) -> Quotation:
    return Quotation(block_id, 0, len(text), text)


CHANGES = (
    Change(
        "figure", "defensie-uitgaven", quotation("p2", "2%"), quotation("p3", "5%"), "Van twee naar vijf."
    ),
    Change("new", "Westelijke Balkan", None, quotation("p4", "De Westelijke Balkan staat erop."), "Nieuw."),
    Change("dropped", "defensie-uitgaven", quotation("p3", "De Zuidflank vraagt aandacht."), None, "Weg."),
    Change(
        "reworded",
        "<b>China</b>",
        quotation("p4", "China als rivaal."),
        quotation("p2", "Over <i>China</i>."),
        MARKUP,
    ),
)


@pytest.fixture
def changed(page: ComparingPage) -> ComparingPage:
    page.show_comparison(replace(small_comparison(), changes=CHANGES))
    return page


def place_of(page: ComparingPage, change: Change) -> int:
    items = page.changes.list.items
    return next(at for at, item in enumerate(items) if isinstance(item, ChangeItem) and item.change is change)


def click(page: ComparingPage, place: int) -> None:
    shown = page.changes.list
    where = shown.visualRect(shown.model().index(place, 0)).center()
    QTest.mouseClick(shown.viewport(), LEFT_BUTTON, NO_KEY, where)


def positions(comparison: Comparison) -> ChangedPositions:
    left = {block.id: block for block in comparison.left.blocks}
    right = {block.id: block for block in comparison.right.blocks}
    return ChangedPositions(comparison, left, right, "Figures")


# --- what is listed


def listed(page: ComparingPage) -> list[str]:
    items = page.changes.list.items
    return [item.words if isinstance(item, Heading) else item.change.kind for item in items]


def test_figures_stand_in_a_lane_of_their_own_and_the_others_by_topic(changed: ComparingPage) -> None:
    assert listed(changed) == [
        *("Figures", "figure"),
        *("Westelijke Balkan", "new"),
        *("Defensie-uitgaven", "dropped"),
        *("<b>China</b>", "reworded"),
    ]
    assert changed.changes.count.text() == "4"


def test_without_figures_there_is_no_lane(page: ComparingPage) -> None:
    page.show_comparison(replace(small_comparison(), changes=CHANGES[1:2]))
    assert listed(page) == ["Westelijke Balkan", "new"]


def test_a_formula_comes_last_in_its_topic_and_says_why_it_is_dimmed(page: ComparingPage) -> None:
    formula = replace(CHANGES[2], is_formula=True)
    other = replace(CHANGES[1], topic=formula.topic)
    page.show_comparison(replace(small_comparison(), changes=(formula, other)))
    assert listed(page) == ["Defensie-uitgaven", "new", "dropped"]
    index = page.changes.list.model().index(2, 0)
    assert "many agendas" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "formula" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_paragraph_numbers_of_both_quotes_are_named(changed: ComparingPage) -> None:
    items = [item for item in changed.changes.list.items if isinstance(item, ChangeItem)]
    comparison = small_comparison()
    numbers = [comparison.left.block("p2").paragraph_number, comparison.right.block("p3").paragraph_number]
    assert numbers_in_words(items[0]) == f"paragraph {numbers[0]} → {numbers[1]}"
    assert "→" not in numbers_in_words(items[1])


def test_every_kind_has_words_and_a_sign_of_its_own(qapp: QApplication) -> None:
    kinds: list[ChangeKind] = list(CHANGE_SIGNS)
    assert len({kind_in_words(kind) for kind in kinds}) == len(kinds) == 7
    assert len(set(CHANGE_SIGNS.values())) == len(kinds)
    assert set(CHANGE_SIGNS.values()) <= set(SIGN_COLOURS)


def test_words_of_the_document_are_never_markup(changed: ComparingPage) -> None:
    index = changed.changes.list.model().index(place_of(changed, CHANGES[3]), 0)
    tooltip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;China&lt;/b&gt; &amp; meer" in tooltip
    assert MARKUP in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_without_changes_a_sentence_says_so(page: ComparingPage) -> None:
    assert page.changes.empty.isVisible()
    assert page.changes.empty.sentence == "No changed Dutch positions were found."
    assert not page.changes.list.isVisible()
    assert page.changes.count.text() == ""
    page.show_comparison(replace(small_comparison(), changes=CHANGES))
    assert not page.changes.empty.isVisible()
    assert page.changes.list.isVisible()


def test_a_quote_of_a_million_characters_is_shortened(qapp: QApplication) -> None:
    long = Change("new", "x", None, quotation("p4", "a" * 1_000_000), "Nieuw.")
    item = positions(replace(small_comparison(), changes=(long,))).items[1]
    assert isinstance(item, ChangeItem)
    assert len(item.new) == MOST_SHOWN + 1
    lines = broken(item.new, ChangeType(100).quote, 270, QUOTE_LINES)
    assert len(lines) == QUOTE_LINES
    assert lines[-1].endswith("…")


@pytest.mark.parametrize("zoom", [70, 100, 250])
@pytest.mark.parametrize("whole", [False, True])
def test_heights_are_those_of_the_lines_that_are_painted(qapp: QApplication, zoom: int, whole: bool) -> None:
    type_ = ChangeType(zoom)
    room, texts = 270, ["Kort.", "Een zin die over twee regels gaat, " * 2, "Een lange zin. " * 40]
    heights = []
    for text in texts:
        change = Change("new", "x", None, quotation("p4", text), "Nieuw.")
        item = positions(replace(small_comparison(), changes=(change,))).items[1]
        assert isinstance(item, ChangeItem)
        lines = broken(item.new, type_.quote, room - QUOTE_INSET, WHOLE if whole else QUOTE_LINES)
        height = height_of(item, type_, room, whole=whole)
        heights.append(height - len(lines) * line_height(type_.quote.font))
    assert len(set(heights)) == 1


# --- going there


def test_a_click_goes_to_the_row_and_selects_nothing(changed: ComparingPage) -> None:
    place = place_of(changed, CHANGES[1])
    click(changed, place)
    assert changed.rows.current_row == 4
    assert changed.rows.selection is None
    assert changed.changes.list.marked == place


def test_a_dropped_position_goes_to_the_row_of_the_old_paragraph(changed: ComparingPage) -> None:
    click(changed, place_of(changed, CHANGES[2]))
    assert changed.rows.current_row == 3


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_arrow_keys_pass_over_topics_and_a_key_goes_there(changed: ComparingPage, key: Qt.Key) -> None:
    shown = changed.changes.list
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Home)
    assert shown.currentIndex().row() == 1
    QTest.keyClick(shown, Qt.Key.Key_Down)
    assert shown.currentIndex().row() == place_of(changed, CHANGES[1])
    assert changed.rows.current_row == -1
    QTest.keyClick(shown, key)
    assert changed.rows.current_row == 4
    assert shown.hasFocus()


def test_a_click_on_a_topic_does_nothing(changed: ComparingPage) -> None:
    click(changed, 0)
    assert changed.rows.current_row == -1
    assert changed.changes.list.marked == -1


def test_walking_the_rows_marks_their_change(changed: ComparingPage) -> None:
    changed.go_to_row(4)
    assert changed.changes.list.marked == place_of(changed, CHANGES[1])
    changed.go_to_row(0)
    assert changed.changes.list.marked == -1


def test_of_two_changes_in_a_row_the_chosen_one_stays_marked(page: ComparingPage) -> None:
    twins = [replace(CHANGES[1], summary=name) for name in ("een", "twee")]
    page.show_comparison(replace(small_comparison(), changes=tuple(twins)))
    click(page, 2)
    assert page.rows.current_row == 4
    assert page.changes.list.marked == 2
    click(page, 1)
    assert page.changes.list.marked == 1


def test_letters_in_the_list_are_the_pages_keys(changed: ComparingPage) -> None:
    changed.changes.list.setFocus()
    QTest.keyClick(changed.changes.list, Qt.Key.Key_N)
    assert changed.rows.current_row == 1


def test_another_comparison_takes_the_marks_away(changed: ComparingPage) -> None:
    click(changed, place_of(changed, CHANGES[1]))
    changed.show_comparison(replace(small_comparison(), changes=CHANGES[:1]))
    assert changed.changes.list.marked == -1
    assert len(changed.changes.list.items) == 2


# --- where the panel stands


def test_the_button_and_f10_show_and_hide_the_panel(changed: ComparingPage, qtbot: QtBot) -> None:
    before = changed.rows.width()
    with qtbot.waitSignal(changed.changes_toggled) as toggled:
        QTest.mouseClick(changed.change_bar.positions, LEFT_BUTTON)
    assert toggled.args == [False]
    assert not changed.changes.isVisible()
    qtbot.waitUntil(lambda: changed.rows.width() == before + WIDTH - STRIP)
    with qtbot.waitSignal(changed.changes_toggled) as toggled:
        QTest.keyClick(changed.rows, Qt.Key.Key_F10)
    assert toggled.args == [True]
    assert changed.changes.isVisible()
    assert changed.change_bar.positions.isChecked()


def test_in_a_narrow_page_the_panel_is_hidden_and_lies_over_the_columns_when_asked_for(
    changed: ComparingPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(changed.changes_toggled, check_params_cb=lambda shown: not shown):
        changed.resize(NARROW_PAGE - 1, 600)
    assert not changed.changes.isVisible()
    qtbot.waitUntil(lambda: changed.rows.width() > NARROW_PAGE - WIDTH)
    changed.set_changes_shown(True)
    top_right = changed.changes.mapTo(changed, changed.changes.rect().topRight())
    assert top_right == QPoint(NARROW_PAGE - 2, changed.header.height())
    assert changed.rows.width() > NARROW_PAGE - WIDTH
    assert changed.changes.list.hasFocus()
    click(changed, 1)
    assert not changed.changes.isVisible()
    assert changed.rows.hasFocus()
    assert changed.rows.current_row == 2
    changed.resize(1400, 600)
    assert changed.changes_shown
    assert changed.changes.isVisible()


def test_escape_closes_the_panel_over_the_columns_first(changed: ComparingPage, qtbot: QtBot) -> None:
    changed.resize(NARROW_PAGE - 1, 600)
    changed.set_changes_shown(True)
    with qtbot.assertNotEmitted(changed.closed):
        QTest.keyClick(changed.changes.list, Qt.Key.Key_Escape)
    assert not changed.changes.isVisible()
    with qtbot.waitSignal(changed.closed):
        QTest.keyClick(changed.rows, Qt.Key.Key_Escape)


def test_the_keys_go_to_the_rows_when_the_list_loses_its_room(changed: ComparingPage) -> None:
    changed.changes.list.setFocus()
    changed.resize(NARROW_PAGE - 1, 600)
    assert changed.rows.hasFocus()


def test_what_was_hidden_stays_hidden_when_the_page_grows(changed: ComparingPage) -> None:
    changed.set_changes_shown(False)
    changed.resize(NARROW_PAGE - 1, 600)
    changed.resize(1400, 600)
    assert not changed.changes.isVisible()


def test_there_is_no_panel_before_the_first_comparison(qtbot: QtBot) -> None:
    page = ComparingPage()
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.show()
    assert not page.changes.isVisible()


# --- sizes


def test_the_change_at_which_the_reader_is_is_shown_whole_and_stays_where_it_was(page: ComparingPage) -> None:
    text = "Het kabinet onderstreept dat de lasten eerlijk worden verdeeld over alle bondgenoten. " * 4
    changes = tuple(
        Change("new", "x", None, quotation("p4", text), f"{number} {text}") for number in range(12)
    )
    page.show_comparison(replace(small_comparison(), changes=changes))
    shown = page.changes.list
    folded = shown.height_of(1)
    assert folded == shown.height_of(3)
    click(page, 3)
    assert shown.height_of(3) > folded
    bar, below = shown.verticalScrollBar(), shown.model().index(4, 0)
    bar.setValue(bar.value() + shown.visualRect(below).top() - 60)
    click(page, 4)
    assert shown.visualRect(below).top() == 60
    assert shown.height_of(3) == folded
    assert shown.height_of(4) > folded


def test_the_text_follows_the_zoom(changed: ComparingPage) -> None:
    shown: ChangeList = changed.changes.list
    before = shown.height_of(3)
    changed.set_zoom(200)
    assert shown.height_of(3) > 1.5 * before
    assert not changed.grab().isNull()


def test_two_thousand_changes_open_at_once(page: ComparingPage) -> None:
    comparison = large_comparison(2000)
    texts = {block.id: block.text for block in comparison.right.blocks}
    changes = tuple(
        Change(
            "reworded", f"onderwerp {at % 50}", quotation(id_, texts[id_]), quotation(id_, texts[id_]), "x"
        )
        for at, id_ in enumerate(texts)
    )
    page.show_comparison(comparison)
    plain = _seconds_to_show(page, comparison)
    assert _seconds_to_show(page, replace(comparison, changes=changes)) < plain + 1
    page.go_to_row(1999)
    assert page.changes.list.marked >= 1900


def _seconds_to_show(page: ComparingPage, comparison: Comparison) -> float:
    start = perf_counter()
    page.show_comparison(comparison)
    page.grab()
    return perf_counter() - start
