"""The dialog of own names, by real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from agendas.understanding.own_names import NO_OWN_NAMES, NoName, OwnName, OwnNames
from gui.naming.own_entries import entries_of, own_names_of, variants_from
from gui.naming.own_names_dialog import OwnNamesDialog

# What the offscreen platform does not do for the list of types.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LIMA = OwnName("Task Force Lima", "organisation", ("TF Lima", "taskforce; Lima"), "sancties")
HORMUZ = OwnName("Straat van Hormuz", "place")
KAMER, ARTICLE = NoName("Kamer", "organisation"), NoName("artikel <b>100</b>")
OWN = OwnNames((LIMA, HORMUZ), (KAMER, ARTICLE))


class Desk:
    """The dialog on the screen, and what came of it."""

    def __init__(self, qtbot: QtBot, own: OwnNames) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        dialog = self.dialog = OwnNamesDialog(own, lambda _kind: QIcon(), self.window)
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.activateWindow()
        self.changed: list[OwnNames] = []
        dialog.own_names_changed.connect(self.changed.append)

    @property
    def rows(self) -> list[str]:
        """The names that are listed."""
        model = self.dialog.model
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key in the list."""
        QTest.keyClick(self.dialog.list, key, keys)

    def write(self, field: QLineEdit, text: str) -> None:
        """Type a field anew."""
        field.setFocus()
        QTest.keyClick(field, Key.Key_A, CTRL)
        QTest.keyClick(field, Key.Key_Delete)
        QTest.keyClicks(field, text)

    def say_ok(self) -> list[OwnNames]:
        """What the dialog says when OK is pressed."""
        QTest.mouseClick(self.dialog.ok, Qt.MouseButton.LeftButton)
        return self.changed


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, OWN)


def test_all_entries_are_listed_with_what_is_known_of_them(desk: Desk) -> None:
    model = desk.dialog.model
    rows = [[model.index(row, column).data() for column in range(4)] for row in range(4)]
    assert rows == [
        ["Task Force Lima", "organisation", "TF Lima; taskforce; Lima", "sancties"],
        ["Straat van Hormuz", "place", "", ""],
        ["Kamer", "no organisation", "", ""],
        ["artikel <b>100</b>", "no name", "", ""],
    ]
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Task Force Lima, organisation, TF Lima; taskforce; Lima, sancties"


def test_nothing_changed_says_nothing(desk: Desk) -> None:
    assert desk.say_ok() == []


def test_removing_and_bringing_back(desk: Desk) -> None:
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Delete)
    desk.press(Key.Key_Delete)
    assert desk.rows == ["Task Force Lima", "artikel <b>100</b>"]
    desk.press(Key.Key_Z, CTRL)
    desk.press(Key.Key_Z, CTRL)
    desk.press(Key.Key_Z, CTRL)
    assert desk.rows == ["Task Force Lima", "Straat van Hormuz", "Kamer", "artikel <b>100</b>"]
    assert desk.dialog.own_names() == OWN
    assert not desk.dialog.undo.isEnabled()


def test_removing_the_last_row_leaves_the_way_back(desk: Desk) -> None:
    for _row in range(4):
        desk.press(Key.Key_Delete)
    assert desk.rows == []
    assert desk.dialog.empty.isVisible()
    assert desk.dialog.undo.hasFocus()
    QTest.mouseClick(desk.dialog.undo, Qt.MouseButton.LeftButton)
    assert desk.rows == ["artikel <b>100</b>"]
    assert desk.say_ok() == [OwnNames((), (ARTICLE,))]


def test_cancelling_changes_nothing(desk: Desk) -> None:
    desk.press(Key.Key_Delete)
    desk.press(Key.Key_Escape)
    assert desk.changed == []
    assert not desk.dialog.isVisible()


def test_every_part_of_a_name_can_be_changed(desk: Desk) -> None:
    form = desk.dialog.form
    desk.press(Key.Key_Return)
    assert form.name.hasFocus()
    desk.write(form.name, " TF  Lima ")
    assert desk.rows[0] == "TF Lima"
    desk.write(form.variants, "Task Force Lima;; TF Lima; Task Force Lima")
    desk.write(form.note, "nieuw")
    QTest.keyClick(form.type, Key.Key_Up)
    form.type.activated.emit(form.type.currentIndex())
    assert desk.say_ok() == [
        OwnNames((OwnName("TF Lima", "country", ("Task Force Lima",), "nieuw"), HORMUZ), OWN.no_names)
    ]


def test_variants_that_were_not_touched_stay_as_they_are(desk: Desk) -> None:
    """One of them has a semicolon, which would part it in two."""
    desk.write(desk.dialog.form.note, "x")
    (own,) = desk.say_ok()
    assert own.names[0].variants == LIMA.variants


def test_what_is_no_name_has_neither_variants_nor_a_note(desk: Desk) -> None:
    form = desk.dialog.form
    desk.press(Key.Key_End)
    desk.press(Key.Key_Up)
    assert form.name.text() == "Kamer"
    assert not form.variants.isEnabled()
    assert not form.note.isEnabled()
    assert form.type.currentText() == "no organisation"
    form.type.setCurrentIndex(0)
    form.type.activated.emit(0)
    assert desk.say_ok() == [OwnNames(OWN.names, (NoName("Kamer"), ARTICLE))]


def test_an_entry_needs_a_name(desk: Desk) -> None:
    form = desk.dialog.form
    desk.write(form.name, "")
    assert form.error.isVisible()
    assert not desk.dialog.ok.isEnabled()
    assert form.name.accessibleDescription() == form.error.text()
    desk.write(form.name, "x")
    assert not form.error.isVisible()
    assert desk.dialog.ok.isEnabled()


def test_the_filter_looks_everywhere(desk: Desk) -> None:
    dialog = desk.dialog
    for sought, found in (
        ("lima", ["Task Force Lima"]),
        ("ORGANIS", ["Task Force Lima", "Kamer"]),
        ("sanct tf", ["Task Force Lima"]),
        ("no ", ["Kamer", "artikel <b>100</b>"]),
        ("zzz", []),
    ):
        dialog.filter.setText(sought)
        assert desk.rows == found
    assert dialog.empty.sentence == "No own name has all these words."
    dialog.empty.action.click()
    assert len(desk.rows) == 4
    assert dialog.filter.hasFocus()
    dialog.filter.setText("hormuz")
    desk.write(dialog.form.name, "Golf")
    assert desk.rows == ["Golf"]  # it stays in sight while it is typed
    assert desk.say_ok()[0].names == (LIMA, OwnName("Golf", "place"))


def test_a_removal_in_a_filtered_list_comes_back_in_its_place(desk: Desk) -> None:
    desk.dialog.filter.setText("kamer")
    desk.press(Key.Key_Delete)
    desk.dialog.filter.setText("lima")
    QTest.mouseClick(desk.dialog.undo, Qt.MouseButton.LeftButton)
    assert desk.rows == ["Task Force Lima"]
    assert desk.dialog.own_names() == OWN


def test_without_own_names_it_says_how_they_come_about(qtbot: QtBot) -> None:
    desk = Desk(qtbot, NO_OWN_NAMES)
    assert desk.dialog.empty.isVisible()
    assert desk.dialog.empty.sentences[1].startswith("Right-click a name")
    assert not desk.dialog.form.isVisible()
    with qtbot.waitSignal(desk.dialog.show_file_wished):
        QTest.mouseClick(desk.dialog.show_file, Qt.MouseButton.LeftButton)


def test_nothing_in_it_is_markup_and_everything_has_a_name(desk: Desk) -> None:
    dialog = desk.dialog
    said = [label for label in dialog.findChildren(QLabel) if "<" in label.text()]
    assert not said
    fields = (dialog.list, dialog.filter, dialog.form.name, dialog.form.type, dialog.form.variants)
    assert all(field.accessibleName() for field in fields)


def test_the_list_is_the_same_value_again() -> None:
    assert own_names_of(entries_of(OWN)) == OWN
    assert variants_from(" a ;b;; a;c  d", "b") == ("a", "c d")


def test_where_there_is_nothing_to_save_there_is_only_a_way_out(qtbot: QtBot) -> None:
    desk = Desk(qtbot, NO_OWN_NAMES)
    assert not desk.dialog.ok.isVisible()
    assert desk.dialog.cancel.text() == "Close"


def test_what_was_removed_is_still_to_be_saved(qtbot: QtBot) -> None:
    desk = Desk(qtbot, OwnNames((HORMUZ,)))
    desk.press(Key.Key_Delete)
    assert desk.dialog.cancel.text() == "Cancel"
    assert desk.say_ok() == [NO_OWN_NAMES]


def test_the_first_row_does_not_press_the_others_together(qtbot: QtBot) -> None:
    """A row that is no name has no line of a type beside it, and all rows took its height."""
    desk = Desk(qtbot, OwnNames((), (KAMER, ARTICLE)))
    first = desk.dialog.list.visualRect(desk.dialog.model.index(0, 0))
    assert first.height() >= 28
