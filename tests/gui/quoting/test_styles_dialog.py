"""The dialog of copy styles, by real keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agendas.quoting.copy_style import FIELDS
from agendas.quoting.taking import quote_of
from gui.quoting.style_drafts import copied, draft_of, example_quotes, own_styles
from gui.quoting.style_keeper import StyleKeeper
from gui.quoting.styles_dialog import StylesDialog
from tests.agendas.quoting.samples import agenda, block, passage

Key = Qt.Key
WORDS = "Steun <b>blijft</b> nodig."


class Desk:
    """The dialog on the screen, and the file behind it."""

    def __init__(self, qtbot: QtBot, file: Path) -> None:
        self.keeper = StyleKeeper(file)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        quote = quote_of(passage(agenda([block("p1", WORDS)]), "p1"))
        dialog = self.dialog = StylesDialog(self.keeper, "nl", self.window, quote=quote)
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.activateWindow()

    @property
    def template(self) -> str:
        return self.dialog.form.templates["template"].toPlainText()

    @property
    def rows(self) -> list[str]:
        return [self.dialog.list.item(row).text() for row in range(self.dialog.list.count())]

    @property
    def plain(self) -> str:
        return self.dialog.preview.plain.toPlainText()

    def choose(self, key: str) -> None:
        places = [draft.style.key for draft in self.dialog.drafts]
        self.dialog.list.setCurrentRow(places.index(key))

    def write(self, text: str, setting: str = "template") -> None:
        field = self.dialog.form.templates[setting]
        field.setFocus()
        field.selectAll()
        field.insertPlainText(text)  # as an input method does: QTest has no keys for all signs

    def own(self) -> dict[str, str]:
        """What another window reads from the file."""
        return {style.key: style.template for style in StyleKeeper(self.keeper.user_file).styles if style.own}


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path / "copy_styles.toml")
    yield desk
    desk.window.close()


def test_it_begins_at_the_style_used_last(desk: Desk) -> None:
    assert desk.template == "{quote} ({source})."
    assert desk.plain.startswith(f"“{WORDS}” (Geannoteerde agenda NAVO FMM Brussel")


def test_the_words_of_a_letter_are_no_markup_in_the_preview(desk: Desk) -> None:
    assert WORDS in desk.dialog.preview.rich.toPlainText()


def test_the_preview_follows_the_keys(desk: Desk) -> None:
    desk.write("Zie {dates}: {quote}")
    assert desk.plain == f"Zie 3–4 april 2025: “{WORDS}”"
    assert desk.rows[1] == "Met bron tussen haakjes · adapted"


def test_a_wrong_field_is_marked_where_it_stands_with_the_sentence(desk: Desk) -> None:
    desk.write("😀 {quote} {kamerstukk}")
    field = desk.dialog.form.templates["template"]
    (marked,) = (
        selection.cursor.selectedText()
        for selection in field.extraSelections()
        if selection.format.fontUnderline() or selection.format.underlineStyle().value
    )
    assert marked == "{kamerstukk}"
    assert "{kamerstuk}" in desk.dialog.form.errors["template"].text()
    assert field.accessibleDescription() == desk.dialog.form.errors["template"].text()
    assert desk.dialog.form.errors["template"].isVisible()
    assert not desk.dialog.preview.isEnabled()


def test_the_mark_goes_when_the_mistake_does(desk: Desk) -> None:
    desk.write("{quote} {x}")
    desk.write("{quote}")
    assert not desk.dialog.form.errors["template"].isVisible()
    assert desk.dialog.preview.isEnabled()
    assert desk.plain == f"“{WORDS}”"


def test_a_style_with_a_mistake_is_shown_instead_of_saved(desk: Desk) -> None:
    desk.choose("footnote")
    desk.write("{oeps", "note")
    desk.choose("plain")
    desk.dialog.save.click()
    assert desk.dialog.isVisible()
    assert desk.dialog.list.currentRow() == 2
    assert desk.dialog.form.templates["note"].hasFocus()
    assert not desk.keeper.user_file.exists()


def test_a_chip_puts_its_field_at_the_cursor_of_the_field_used_last(desk: Desk) -> None:
    desk.choose("footnote")
    desk.write("Zie ", "note")
    desk.dialog.form.chips.chips["title"].click()
    QTest.keyClicks(desk.dialog.form.templates["note"], "!")
    assert desk.dialog.drafts[2].note == "Zie {title}!"


def test_every_field_has_a_chip_or_an_entry_for_the_older_quote(desk: Desk) -> None:
    put_in: list[str] = []
    chips = desk.dialog.form.chips
    chips.field_chosen.connect(put_in.append)
    for chip in chips.chips.values():
        chip.click()
    for action in chips.older.menu().actions():
        action.trigger()
    assert put_in == list(FIELDS)


def test_the_arrows_go_from_chip_to_chip(desk: Desk) -> None:
    chips = desk.dialog.form.chips
    first = chips.chips["quote"]
    first.setFocus()
    QTest.keyClick(first, Key.Key_Right)
    assert chips.chips["source"].hasFocus()
    QTest.keyClick(chips.chips["source"], Key.Key_Down)
    assert chips.chips["dates"].hasFocus() or chips.chips["meeting"].hasFocus()


def test_saving_writes_only_what_is_not_the_products(qtbot: QtBot, desk: Desk) -> None:
    desk.write("{quote} [{place}]")
    with qtbot.waitSignal(desk.keeper.styles_changed):
        desk.dialog.save.click()
    assert desk.own() == {"source": "{quote} [{place}]"}
    assert not desk.dialog.isVisible()


def test_back_to_the_form_of_the_product(desk: Desk) -> None:
    assert not desk.dialog.restore.isEnabled()
    desk.write("{quote} [{place}]")
    desk.dialog.form.marks.click()
    desk.dialog.restore.click()
    assert desk.template == "{quote} ({source})."
    assert desk.dialog.form.marks.isChecked()
    desk.dialog.save.click()
    assert not desk.keeper.user_file.exists()


def test_a_new_style_and_its_copies_have_names_of_their_own(desk: Desk) -> None:
    desk.dialog.add.click()
    desk.dialog.duplicate.click()
    desk.dialog.duplicate.click()
    desk.dialog.save.click()
    assert desk.rows[-3:] == ["New style", "New style 2", "New style 3"]
    assert list(desk.own()) == ["own-1", "own-2", "own-3"]


def test_del_removes_a_style_of_the_user_and_none_of_the_product(desk: Desk) -> None:
    desk.dialog.add.click()
    QTest.keyClick(desk.dialog.list, Key.Key_Delete)
    assert len(desk.rows) == 5
    QTest.keyClick(desk.dialog.list, Key.Key_Delete)
    assert len(desk.rows) == 5


def test_a_style_without_a_name_is_not_saved(desk: Desk) -> None:
    desk.dialog.add.click()
    QTest.keyClick(desk.dialog.form.name, Key.Key_Backspace)
    assert desk.dialog.form.name_error.isVisible()
    desk.dialog.save.click()
    assert desk.dialog.isVisible()
    assert desk.dialog.form.name.hasFocus()


def test_a_pair_shows_what_a_quote_alone_becomes_while_that_is_changed(desk: Desk) -> None:
    desk.choose("pair")
    assert desk.plain.startswith("Was: ")
    desk.write("{quote}!", "alone")
    assert desk.plain == f"“{WORDS}”!"


def test_fields_of_which_the_quote_has_no_value_are_told(desk: Desk) -> None:
    desk.write("{quote} ({kamerstuk})")
    assert "{kamerstuk}" in desk.dialog.preview.empty_fields.text()
    desk.write("{quote}")
    assert not desk.dialog.preview.empty_fields.isVisible()


def test_a_disk_that_refuses_is_a_sentence_and_the_dialog_stays(desk: Desk) -> None:
    desk.write("{quote} [{place}]")
    desk.keeper.user_file.mkdir()  # as good as any reason
    desk.dialog.save.click()
    assert desk.dialog.isVisible()
    assert not desk.dialog.messages.isHidden()
    assert desk.template == "{quote} [{place}]"


def test_an_unreadable_file_is_told_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "copy_styles.toml"
    file.write_text("[a\n")
    assert not Desk(qtbot, file).dialog.messages.isHidden()


def test_the_name_of_a_style_of_the_product_changes_in_one_language() -> None:
    draft = draft_of(StyleKeeper(Path("nowhere.toml")).styles[0])
    named = draft.named("nl", "Kaal")
    assert (named.nl, named.en) == ("Kaal", "Text alone")
    own = copied(draft, "Kopie", [draft]).named("nl", "Kaal")
    assert (own.nl, own.en) == ("Kaal", "Kaal")


def test_a_style_that_a_file_names_in_one_language_is_no_mistake(tmp_path: Path) -> None:
    """The dialog shows one name: it would have refused to save without a field to mend it in."""
    file = tmp_path / "copy_styles.toml"
    file.write_text('[mine]\nnl = "Mijn"\nen = ""\ntemplate = "{quote}"\n')
    draft = draft_of(StyleKeeper(file).styles[-1])
    assert not draft.is_wrong
    assert draft.made().en == "Mijn"


def test_nothing_changed_is_nothing_of_the_users_own() -> None:
    assert own_styles(map(draft_of, StyleKeeper(Path("nowhere.toml")).styles)) == []


def test_the_example_is_of_two_meetings() -> None:
    new, old = example_quotes()
    assert new.source.meeting != old.source.meeting


def test_a_block_quote_leaves_room_for_its_words_in_the_preview(desk: Desk) -> None:
    """Forty pixels at both sides left a ribbon of two words to a line."""
    desk.choose("source")
    block = desk.dialog.preview.rich.document().begin()
    assert 0 < block.blockFormat().leftMargin() <= 16
    assert block.blockFormat().rightMargin() <= 16
