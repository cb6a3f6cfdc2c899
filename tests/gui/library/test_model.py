"""The rows of the list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.library.arrangement import Arrangement, prepared
from gui.library.model import COMPARED_ROLE, ENTRY_ROLE, SHOWN_ROLE, LibraryModel
from tests.gui.library.entries import APRIL, LIBRARY, entry


def rows(model: LibraryModel) -> list[str]:
    indexes = [model.index(row) for row in range(model.rowCount())]
    return [one.data(ENTRY_ROLE).key if one.data(ENTRY_ROLE) else f"[{one.data()}]" for one in indexes]


def filled(*, query: str = "") -> LibraryModel:
    model = LibraryModel()
    model.set_entries(LIBRARY)
    model.set_filter(query)
    return model


def test_newest_first_by_year_and_those_without_a_date_last(qtbot: QtBot) -> None:
    assert rows(filled()) == [
        "[2026]", "helsingborg",
        "[2025]", "december", "antalya", "april",
        "[2023]", "lodz",
        "[Without date]", "empty", "undated",
    ]  # fmt: skip


def test_a_year_without_agendas_that_fit_is_not_listed(qtbot: QtBot) -> None:
    assert rows(filled(query="Brussel")) == ["[2025]", "december", "april"]
    assert rows(filled(query="nothing")) == []


def test_the_same_document_is_listed_once(qtbot: QtBot) -> None:
    model = LibraryModel()
    model.set_entries((APRIL, APRIL))
    assert rows(model) == ["[2025]", "april"]


def test_years_cannot_be_selected(qtbot: QtBot) -> None:
    model = filled()
    assert not model.flags(model.index(0)) & (Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_position_count_changes_its_row_alone(qtbot: QtBot) -> None:
    model = filled()
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.set_position_count("antalya", 5)
    assert [index.row() for index in changed.args[:2]] == [4, 4]
    assert model.index(4).data(ENTRY_ROLE).position_count == 5


def test_a_position_count_outlives_the_filter(qtbot: QtBot) -> None:
    model = filled(query="Brussel")
    model.set_position_count("antalya", 5)
    model.set_position_count("not in the library", 7)
    model.set_filter("")
    assert model.index(4).data(ENTRY_ROLE).position_count == 5


def test_marks(qtbot: QtBot) -> None:
    model = filled()
    model.set_shown("april")
    model.set_compared(("april", "lodz"))
    assert [row for row in range(11) if model.index(row).data(SHOWN_ROLE)] == [5]
    assert [row for row in range(11) if model.index(row).data(COMPARED_ROLE)] == [5, 7]
    model.set_compared(None)
    assert not any(model.index(row).data(COMPARED_ROLE) for row in range(11))


def test_a_tooltip_shows_markup_as_it_stands(qtbot: QtBot) -> None:
    model = LibraryModel()
    model.set_entries([entry("x", "Brussel", title='<img src="file:///etc/passwd">', count=1)])
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole) == (
        "<qt>&lt;img src=&quot;file:///etc/passwd&quot;&gt;<br>1 position(s)</qt>"
    )


def test_by_place_with_the_unknown_last(qtbot: QtBot) -> None:
    model = filled()
    model.set_arrangement(Arrangement("place", "oldest"))
    assert rows(model) == [
        "[Antalya]", "antalya", "[Brussel]", "april", "december", "[Helsingborg]", "helsingborg",
        "[Łódź]", "lodz", "[Without place]", "empty", "undated",
    ]  # fmt: skip


def test_without_groups_there_are_no_headings(qtbot: QtBot) -> None:
    model = filled()
    model.set_arrangement(Arrangement("none"))
    assert rows(model) == ["helsingborg", "december", "antalya", "april", "lodz", "empty", "undated"]
    assert model.first_entry().row() == 0


def test_a_heading_counts_the_agendas_that_fit(qtbot: QtBot) -> None:
    model = filled(query="april")
    model.set_arrangement(Arrangement("place"))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Brussel, 1 agenda(s)"


def test_the_same_rows_are_not_taken_away(qtbot: QtBot) -> None:
    """Every two seconds the library may be listed again; under the pointer nothing may move."""
    model = filled()
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_entries([replace(one, position_count=99) for one in LIBRARY])
    assert model.index(1).data(ENTRY_ROLE).position_count == 99


def test_a_list_prepared_elsewhere_is_the_same_list(qtbot: QtBot) -> None:
    by_place = Arrangement("place")
    model = filled(query="2025")
    model.set_arrangement(by_place)
    model.set_prepared(prepared(LIBRARY[1:], by_place))
    assert rows(model) == ["[Antalya]", "antalya", "[Brussel]", "december", "april"]


def test_an_arrangement_chosen_while_a_list_was_prepared_stands(qtbot: QtBot) -> None:
    model = filled(query="2025")
    model.set_prepared(prepared(LIBRARY[1:], Arrangement("place")))
    assert rows(model) == ["[2025]", "december", "antalya", "april"]


def test_filter_texts_follow_corrected_facts(qtbot: QtBot) -> None:
    model = filled(query="Tallinn")
    assert rows(model) == []
    model.set_entries([entry("april", "Tallinn", APRIL.meeting.start)])
    assert rows(model) == ["[2025]", "april"]


def test_filter_texts_are_made_in_the_pauses(qtbot: QtBot) -> None:
    model = filled()
    assert not model._texts.texts
    qtbot.waitUntil(lambda: len(model._texts.texts) == len(LIBRARY))


def test_the_rules_of_qt_models(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = filled()
    qtmodeltester.check(model)
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
