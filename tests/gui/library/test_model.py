"""The rows of the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

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


def test_the_rules_of_qt_models(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = filled()
    qtmodeltester.check(model)
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
