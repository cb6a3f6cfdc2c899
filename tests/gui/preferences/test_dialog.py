"""The settings dialog, by real keys and a real mouse."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QFontDatabase, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QPushButton,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from agendas.model import ENTITY_TYPES
from gui import theme
from gui.preferences.controls import FamilyControl
from gui.preferences.families import system_families
from gui.preferences.rows import ChoosingRow, FolderRow, PlacesRow, TypesRow
from gui.settings import Settings
from tests.gui.preferences.conftest import Desk

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def combo(desk: Desk, key: str) -> QComboBox:
    row = desk.dialog.list.rows[key]
    assert isinstance(row, ChoosingRow)
    return row.control


def types(desk: Desk) -> TypesRow:
    row = desk.dialog.list.rows["hidden_entity_types"]
    assert isinstance(row, TypesRow)
    return row


def names(box: QComboBox) -> list[str]:
    return [box.itemText(row) for row in range(box.count())]


# Choosing


def test_what_is_chosen_by_the_keys_holds_at_once(desk: Desk) -> None:
    QTest.keyClick(combo(desk, "appearance"), Key.Key_Down)
    assert (Settings().appearance, desk.told) == ("light", ["appearance"])
    QTest.keyClick(combo(desk, "zoom"), Key.Key_Up)
    assert (Settings().zoom, desk.told) == (90, ["appearance", "zoom"])


def test_every_setting_shows_what_it_is(desk: Desk) -> None:
    kept = desk.settings
    kept.zoom, kept.columns, kept.copy_style, kept.quotes_grouping = 130, "one", "bare", "own"
    kept.hidden_entity_types = frozenset({"date"})
    desk.dialog.refresh()
    shown = {
        key: combo(desk, key).currentText() for key in ("zoom", "columns", "copy_style", "quotes_grouping")
    }
    assert list(shown.values()) == ["130%", "One column", "Words alone", "In your own order"]
    assert [kind for kind, box in types(desk).control.boxes.items() if not box.isChecked()] == ["date"]
    assert desk.told == []


def test_a_size_between_two_steps_is_shown_as_it_is(desk: Desk) -> None:
    desk.settings.zoom = 105
    desk.dialog.refresh()
    assert combo(desk, "zoom").currentText() == "105%"


def test_a_kind_that_is_not_ticked_is_not_marked(desk: Desk) -> None:
    QTest.mouseClick(types(desk).control.boxes["place"], LEFT)
    QTest.keyClick(types(desk).control.boxes["date"], Key.Key_Space)
    assert Settings().hidden_entity_types == {"place", "date"}
    assert desk.told == ["hidden_entity_types"] * 2


def test_the_wheel_over_a_list_scrolls_and_chooses_nothing(desk: Desk) -> None:
    box = combo(desk, "zoom")
    box.setFocus()
    at = QPointF(box.rect().center())
    wheel = QWheelEvent(
        at, box.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    box.wheelEvent(wheel)
    assert (Settings().zoom, desk.told) == (100, [])
    assert not wheel.isAccepted()


def test_what_is_set_elsewhere_is_shown_when_one_comes_back(desk: Desk) -> None:
    Settings().zoom = 150
    desk.settings.zoom = 150  # by Ctrl++ in the window
    QApplication.sendEvent(desk.dialog, QEvent(QEvent.Type.ActivationChange))
    assert combo(desk, "zoom").currentText() == "150%"


def test_a_name_that_does_not_fit_ends_in_an_ellipsis(desk: Desk) -> None:
    """A copy style of the user may have any name; Qt cuts a letter through."""
    box, option = combo(desk, "copy_style"), QStyleOptionComboBox()
    box.addItem("Met een voetnoot in de lopende tekst van een beleidsnota")
    box.setCurrentIndex(box.count() - 1)
    box.initStyleOption(option)
    assert option.currentText.startswith("Met een voetnoot")
    assert option.currentText.endswith("…")


def test_the_kinds_of_names_stand_in_columns_that_are_alike(desk: Desk) -> None:
    """Each was as wide as its longest word, and the lines beside the words stood askew."""
    desk.dialog.show()
    lefts = sorted({box.x() for box in types(desk).control.boxes.values()})
    between = [after - before for before, after in itertools.pairwise(lefts)]
    assert len(between) == 2
    assert abs(between[0] - between[1]) <= 1


# The font


def test_the_fonts_of_the_product_come_first_then_those_of_the_computer(desk: Desk) -> None:
    box = combo(desk, "text_family")
    box.setFocus()
    listed = [box.itemData(row) for row in range(box.count()) if box.itemText(row)]
    assert listed == ["", theme.INTERFACE_FAMILY, theme.LEGIBLE_FAMILY, *system_families()]
    box.setCurrentIndex(1)
    QTest.keyClick(box, Key.Key_Down)
    assert Settings().text_family == theme.LEGIBLE_FAMILY


def test_families_that_two_makers_have_are_listed_once(qapp: QApplication) -> None:
    listed = system_families()
    assert len(set(listed)) == len(listed)
    assert all(QFontDatabase.hasFamily(family) for family in listed)
    assert not set(listed) & set(theme.PRODUCT_FAMILIES)
    assert not [family for family in listed if family.endswith(("SmBld", "SemiBold"))]


def test_pictures_are_no_letters(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some fonts of symbols say that Latin can be written with them."""
    listed = [*theme.PRODUCT_FAMILIES, "D050000L", "Standard Symbols PS", "Sans Serif"]
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: listed)
    assert system_families() == []


def test_a_font_that_is_gone_is_named_and_stays_chosen(desk: Desk) -> None:
    desk.settings.text_family = "No Such Letters"
    desk.dialog.refresh()
    box = combo(desk, "text_family")
    assert isinstance(box, FamilyControl)
    assert box.currentText() == "No Such Letters (not on this computer)"
    box.setFocus()
    assert box.currentText() == "No Such Letters (not on this computer)"
    assert desk.told == []


def test_the_sample_is_set_in_what_is_chosen(desk: Desk, qapp: QApplication) -> None:
    sample = desk.dialog.list.findChild(QWidget, "textSample")
    assert sample is not None
    desk.settings.zoom = 200
    desk.dialog.refresh()
    theme.choose_text_family(qapp, theme.LEGIBLE_FAMILY)
    assert (sample.font().family(), sample.font().pixelSize()) == (theme.LEGIBLE_FAMILY, 34)


# Seeking


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("contrast", {"appearance"}),  # one of its choices
        ("DYSLEXIA", {"text_family"}),
        ("colour", {"appearance", "hidden_entity_types", "rendering"}),  # stands in no sentence
        ("hyperlegible", {"text_family"}),
        ("persons marked", {"hidden_entity_types"}),
        ("backup", {"library_folder"}),
        ("comparing", {"rendering", "columns"}),  # the group
        ("words alone", {"copy_style"}),
    ],
)
def test_settings_are_found_by_label_explanation_and_choices(
    desk: Desk, typed: str, expected: set[str]
) -> None:
    QTest.keyClicks(desk.dialog.search, typed)
    assert desk.found == expected
    groups = {desk.dialog.list.rows[key].preference.group for key in expected}
    assert {group for group, heading in desk.dialog.list.headings.items() if heading.isVisible()} == groups


def test_nothing_found_is_said_and_escape_shows_all_again(desk: Desk) -> None:
    everything = desk.found
    QTest.keyClicks(desk.dialog.search, "xyzzy")
    assert desk.found == set()
    assert desk.dialog.list.nothing.isVisible()
    QTest.keyClick(desk.dialog.search, Key.Key_Return)  # there is nothing to go to
    QTest.keyClick(desk.dialog.search, Key.Key_Escape)
    assert desk.found == everything
    assert not desk.dialog.list.nothing.isVisible()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Down])
def test_from_the_search_the_keys_go_to_what_was_found(desk: Desk, key: Key, qtbot: QtBot) -> None:
    qtbot.waitUntil(desk.dialog.search.hasFocus)
    QTest.keyClicks(desk.dialog.search, "columns")
    QTest.keyClick(desk.dialog.search, key)
    qtbot.waitUntil(combo(desk, "columns").hasFocus)


def test_escape_closes_the_dialog(desk: Desk) -> None:
    QTest.keyClick(desk.dialog.search, Key.Key_Escape)
    assert not desk.dialog.isVisible()


# All of them


def change_many(desk: Desk) -> None:
    kept = desk.settings
    kept.zoom, kept.columns, kept.language, kept.text_family = 130, "one", "en", theme.INTERFACE_FAMILY
    desk.dialog.refresh()


def test_a_reset_can_be_undone_by_the_button_in_the_message(desk: Desk) -> None:
    change_many(desk)
    QTest.mouseClick(desk.dialog.reset, LEFT)
    kept = Settings()
    assert (kept.zoom, kept.columns, kept.language, kept.text_family) == (100, "width", "nl", "")
    assert set(desk.told) == {"zoom", "columns", "language", "text_family"}
    undo = next(one for one in desk.dialog.messages.findChildren(QToolButton) if one.text() == "Undo")
    QTest.mouseClick(undo, LEFT)
    assert (kept.zoom, kept.columns, kept.language) == (130, "one", "en")
    assert len(desk.told) == 8
    assert not desk.dialog.undo_action.isEnabled()


def test_undo_leaves_alone_what_was_chosen_after_the_reset(desk: Desk) -> None:
    change_many(desk)
    QTest.mouseClick(desk.dialog.reset, LEFT)
    QTest.keyClick(combo(desk, "appearance"), Key.Key_Down)
    QTest.keyClick(desk.dialog.reset, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (desk.settings.zoom, desk.settings.appearance) == (130, "light")


def test_a_reset_of_what_is_usual_already_offers_no_undo_and_keeps_the_one_before(desk: Desk) -> None:
    change_many(desk)
    for _ in range(2):
        QTest.mouseClick(desk.dialog.reset, LEFT)
    shown = [one for one in desk.dialog.messages.findChildren(QToolButton) if one.isVisible()]
    assert "Undo" not in {one.text() for one in shown}
    QTest.keyClick(desk.dialog.reset, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.settings.zoom == 130


def test_without_a_reset_there_is_nothing_to_undo(desk: Desk) -> None:
    desk.dialog.undo()
    assert (desk.told, desk.sentence) == ([], "")


def test_windows_and_comparisons_are_forgotten_and_brought_back(desk: Desk, qtbot: QtBot) -> None:
    kept = desk.settings
    kept.session, kept.recent_comparisons, kept.zoom = "windows", "pairs", 130
    kept.keep_layout("window", QByteArray(b"state"))
    row = desk.dialog.list.rows["places"]
    assert isinstance(row, PlacesRow)
    with qtbot.waitSignal(desk.dialog.places_forgotten):
        QTest.mouseClick(row.forget, LEFT)
    assert (kept.session, kept.recent_comparisons, kept.zoom) == ("", "", 130)
    assert kept.layout("window").isEmpty()
    with qtbot.waitSignal(desk.dialog.places_brought_back):
        desk.dialog.undo()
    assert (kept.session, kept.recent_comparisons) == ("windows", "pairs")
    assert kept.layout("window") == QByteArray(b"state")


# Files


def test_what_was_exported_is_taken_over_elsewhere(desk: Desk) -> None:
    change_many(desk)
    QTest.mouseClick(desk.dialog.export, LEFT)
    assert desk.sentence == "Saved as settings.toml"
    assert desk.settings.export_folder == str(desk.file.parent)
    QTest.mouseClick(desk.dialog.reset, LEFT)
    QTest.mouseClick(desk.dialog.take_over, LEFT)
    kept = Settings()
    assert (kept.zoom, kept.columns, kept.language, kept.text_family) == (
        130, "one", "en", theme.INTERFACE_FAMILY,
    )  # fmt: skip
    assert "left out" not in desk.sentence


def test_an_exported_file_has_nothing_of_where_the_user_was(desk: Desk) -> None:
    desk.settings.session, desk.settings.recent_comparisons = "geheim", "geheim"
    QTest.mouseClick(desk.dialog.export, LEFT)
    assert "geheim" not in desk.file.read_text(encoding="utf-8")
    assert str(desk.file.parent) not in desk.file.read_text(encoding="utf-8")


def test_what_cannot_be_taken_over_is_named_in_one_sentence(desk: Desk) -> None:
    desk.file.write_text(
        "standpunt_settings = 1\n[reading]\nzoom = 7\n[comparing]\ncolumns = 'one'\n[elves]\n"
    )
    QTest.mouseClick(desk.dialog.take_over, LEFT)
    assert desk.told == ["columns"]
    assert "left out" in desk.sentence
    assert desk.sentence.endswith("zoom, elves.")
    desk.dialog.undo()
    assert desk.settings.columns == "width"


def test_names_in_a_hostile_file_make_no_wall_of_text(desk: Desk) -> None:
    keys = "".join(f"'{'<b>x' * 50}{number}' = 1\n" for number in range(400))
    desk.file.write_text(f"standpunt_settings = 1\n[reading]\n'a\\u202eb{'c' * 60}' = 1\n{keys}")
    QTest.mouseClick(desk.dialog.take_over, LEFT)
    assert len(desk.sentence) < 500
    assert "\u202e" not in desk.sentence


def test_a_file_that_is_none_changes_nothing(desk: Desk) -> None:
    desk.file.write_bytes(b"\xff\x00")
    QTest.mouseClick(desk.dialog.take_over, LEFT)
    assert desk.told == []
    assert desk.sentence.endswith("Nothing was changed.")
    assert not desk.dialog.undo_action.isEnabled()


def test_a_file_that_cannot_be_written_is_a_sentence(desk: Desk) -> None:
    desk.file = desk.file.parent / "gone" / "settings.toml"
    QTest.mouseClick(desk.dialog.export, LEFT)
    assert "could not be written" in desk.sentence
    assert os.strerror(2) in desk.sentence


def test_who_chooses_no_file_changes_nothing(desk: Desk) -> None:
    desk.dialog.ask_file_to_write = desk.dialog.ask_file_to_read = lambda *_: None
    QTest.mouseClick(desk.dialog.export, LEFT)
    QTest.mouseClick(desk.dialog.take_over, LEFT)
    assert (desk.told, desk.sentence) == ([], "")


# Words


def test_another_language_is_spoken_at_once_and_the_place_is_kept(desk: Desk, qtbot: QtBot) -> None:
    old = desk.dialog.list
    box = combo(desk, "language")
    box.setFocus()
    desk.dialog.list.verticalScrollBar().setValue(100)
    desk.settings.zoom = 120
    spoken = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    QApplication.sendEvent(desk.dialog, QEvent(QEvent.Type.LanguageChange))
    QLocale.setDefault(spoken)
    assert desk.dialog.list is not old
    assert combo(desk, "zoom").currentText() == "120%"
    qtbot.waitUntil(combo(desk, "language").hasFocus)


def test_the_dialog_outlives_its_window(desk: Desk, qtbot: QtBot) -> None:
    """The window is made again in another language; the reset that did it can still be undone."""
    change_many(desk)
    QTest.mouseClick(desk.dialog.reset, LEFT)
    other = QWidget()
    qtbot.addWidget(other)
    desk.dialog.move_to(other, (("source", "Citaat met bron"), ("bare", "Alleen de woorden")))
    desk.window.close()
    assert desk.window.findChildren(QWidget) == []  # which its end would take along
    assert desk.dialog.isVisible()
    assert names(combo(desk, "copy_style")) == ["Citaat met bron", "Alleen de woorden"]
    QTest.keyClick(desk.dialog.reset, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.settings.zoom == 130


def test_every_control_has_a_name_and_says_what_it_is_for(desk: Desk) -> None:
    dialog = desk.dialog
    stops = [stop for row in dialog.list.rows.values() for stop in row.stops]
    assert len(stops) == 8 + len(ENTITY_TYPES) + 2
    for stop in [*stops, dialog.search, *dialog.findChildren(QPushButton)]:
        interface = QAccessible.queryAccessibleInterface(stop)
        assert interface.text(QAccessible.Text.Name), stop
    for row in dialog.list.rows.values():
        assert row.explanation.text().endswith(".")


def test_tab_walks_the_settings_from_top_to_bottom(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(desk.dialog.search.hasFocus)
    rows = desk.dialog.list.rows.values()
    expected = [stop for row in rows for stop in row.stops]
    walked = []
    for _ in expected:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert walked == expected


def test_the_folder_is_told_and_never_markup(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path / "<b>vet</b>")
    row = desk.dialog.list.rows["library_folder"]
    assert isinstance(row, FolderRow)
    told = " ".join(row.told)
    assert str(tmp_path / "<b>vet</b>" / "library") in told
    assert str(tmp_path / "<b>vet</b>" / "library" / "backups") in told


def test_the_folder_of_backups_is_the_librarys() -> None:
    """The name is written down twice: the window may not load the library's database for it."""
    from agendas.library import backups
    from gui.preferences import rows

    assert backups.FOLDER == rows.BACKUPS
