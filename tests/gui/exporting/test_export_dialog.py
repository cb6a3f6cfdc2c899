"""The dialog for an export, by real keys and a real mouse."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.exporting.export_dialog import ExportDialog
from gui.exporting.failures import failure_in_words
from gui.exporting.wishes import FILE_FORMATS, ExportedThing, ExportWish
from tests.gui.exporting.samples import changed_comparison

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT_BUTTON = Qt.MouseButton.LeftButton


class Asked:
    """Stands for the system's dialog."""

    def __init__(self, answer: Path | None) -> None:
        self.answer = answer
        self.suggested: list[Path] = []

    def __call__(self, _parent: QWidget, suggested: Path, _kind: str) -> Path | None:
        self.suggested.append(suggested)
        return self.answer


def dialog(
    qtbot: QtBot, folder: Path, ask: Asked, ticked: int = 2, what: ExportedThing = "comparison"
) -> ExportDialog:
    comparison = changed_comparison()
    made = ExportDialog(comparison, comparison.changes[:ticked], what, folder=folder, ask=ask)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the test does
    qtbot.addWidget(made)
    made.show()
    return made


def press(button: QWidget) -> None:
    """On the round of a radio button."""
    QTest.mouseClick(button, LEFT_BUTTON, pos=QPoint(12, button.height() // 2))


def test_enter_saves_the_comparison_as_word_under_the_suggested_name(qtbot: QtBot, tmp_path: Path) -> None:
    ask = Asked(tmp_path / "v.docx")
    shown = dialog(qtbot, tmp_path, ask)
    with qtbot.waitSignal(shown.export_chosen) as chosen:
        QTest.keyClick(shown, Qt.Key.Key_Return)
    assert chosen.args == [ExportWish("comparison", "docx", tmp_path / "v.docx")]
    assert ask.suggested[0].parent == tmp_path
    assert ask.suggested[0].name.startswith("Vergelijking NAVO")
    assert ask.suggested[0].suffix == ".docx"


def test_the_note_has_the_ticked_changes_and_no_choices(qtbot: QtBot, tmp_path: Path) -> None:
    ask = Asked(tmp_path / "n.pdf")
    shown = dialog(qtbot, tmp_path, ask)
    press(shown.things["note"])
    press(shown.formats["pdf"])
    assert not shown.only_changed.isVisible()
    assert shown.file_name.full_text.startswith("Wijzigingsnotitie")
    assert shown.file_name.full_text.endswith(".pdf")
    with qtbot.waitSignal(shown.export_chosen) as chosen:
        QTest.mouseClick(shown.save, LEFT_BUTTON)
    assert chosen.args == [ExportWish("note", "pdf", tmp_path / "n.pdf", changed_comparison().changes[:2])]


def test_the_choices_go_with_the_wish(qtbot: QtBot, tmp_path: Path) -> None:
    shown = dialog(qtbot, tmp_path, Asked(tmp_path / "v.docx"))
    QTest.keyClick(shown.with_changes, Qt.Key.Key_Space)
    QTest.mouseClick(shown.only_changed, LEFT_BUTTON)
    choices = shown.wish(tmp_path / "v.docx").choices
    assert (choices.with_changes, choices.only_changed) == (False, True)


def test_without_ticks_there_is_no_note_and_it_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    shown = dialog(qtbot, tmp_path, Asked(None), ticked=0, what="note")
    assert shown.what == "comparison"
    assert not shown.things["note"].isEnabled()
    assert shown.why_no_note.isVisible()


def test_no_place_chosen_is_no_wish(qtbot: QtBot, tmp_path: Path) -> None:
    shown = dialog(qtbot, tmp_path, Asked(None))
    with qtbot.assertNotEmitted(shown.export_chosen):
        QTest.mouseClick(shown.save, LEFT_BUTTON)
    assert shown.save.isEnabled()


def test_a_failure_is_one_sentence_and_loses_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    ask = Asked(tmp_path / "elders" / "v.odt")
    shown = dialog(qtbot, tmp_path, ask)
    press(shown.formats["odt"])
    QTest.mouseClick(shown.only_changed, LEFT_BUTTON)
    QTest.mouseClick(shown.save, LEFT_BUTTON)
    assert not shown.save.isEnabled()
    shown.show_failure(OSError(errno.ENOSPC, "No space left on device"), tmp_path / "v.odt")
    assert shown.isVisible()
    (sentence,) = shown.messages.sentences
    assert "disk is full" in sentence
    assert shown.save.isEnabled()
    assert shown.format == "odt"
    assert shown.only_changed.isChecked()
    QTest.mouseClick(shown.save, LEFT_BUTTON)
    assert not shown.messages.sentences
    assert ask.suggested[-1].parent == tmp_path / "elders"


def test_done_closes(qtbot: QtBot, tmp_path: Path) -> None:
    shown = dialog(qtbot, tmp_path, Asked(tmp_path / "v.docx"))
    QTest.mouseClick(shown.save, LEFT_BUTTON)
    with qtbot.waitSignal(shown.accepted):
        shown.show_done()


@pytest.mark.parametrize("by_cross", [False, True])
def test_closed_while_saving_it_comes_back_when_that_fails(
    qtbot: QtBot, tmp_path: Path, by_cross: bool
) -> None:
    """A dialog that deleted itself would not be there to be told."""
    shown = dialog(qtbot, tmp_path, Asked(tmp_path / "v.docx"))
    QTest.mouseClick(shown.save, LEFT_BUTTON)
    if by_cross:
        shown.close()
    else:
        QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.isHidden()
    shown.show_failure(OSError(errno.EACCES, "x"), tmp_path / "v.docx")
    assert shown.isVisible()
    assert len(shown.messages.sentences) == 1


def test_closed_while_saving_it_is_done_all_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    shown = dialog(qtbot, tmp_path, Asked(tmp_path / "v.docx"))
    QTest.mouseClick(shown.save, LEFT_BUTTON)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    with qtbot.waitSignal(shown.accepted):
        shown.show_done()


def test_escape_closes_and_wishes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    shown = dialog(qtbot, tmp_path, Asked(tmp_path / "v.docx"))
    with qtbot.waitSignal(shown.rejected), qtbot.assertNotEmitted(shown.export_chosen):
        QTest.keyClick(shown, Qt.Key.Key_Escape)


def test_every_control_has_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    shown = dialog(qtbot, tmp_path, Asked(None))
    assert set(shown.formats) == set(FILE_FORMATS)
    named = [*shown.formats.values(), *shown.things.values(), shown.with_changes, shown.only_changed]
    assert all(control.text() for control in named)


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (OSError(errno.EACCES, "x"), "may not write"),
        (OSError(errno.EROFS, "x"), "may not write"),
        (OSError(errno.ENOSPC, "x"), "disk is full"),
        (OSError(errno.ENOENT, "x"), "folder is not there"),
        (OSError(errno.ENAMETOOLONG, "name too long"), "name too long"),
        (ValueError("x"), "could not be made"),
    ],
)
def test_why_it_failed_is_said_with_the_file_and_what_to_do(error: Exception, word: str) -> None:
    sentence = failure_in_words(error, Path("nota.docx"))
    assert word in sentence
    assert "nota.docx" in sentence
    assert sentence.endswith(".")


def test_a_message_takes_no_room_from_the_rows(qtbot: QtBot, tmp_path: Path) -> None:
    """The kinds of file stood under one another without the feet of their letters."""
    shown = dialog(qtbot, tmp_path, Asked(None))
    shown.show_failure(OSError(errno.ENOSPC, "No space left on device"), tmp_path / f"{'naam ' * 20}.odt")
    shown.layout().activate()  # type: ignore[union-attr]
    for button in shown.formats.values():
        assert button.height() >= button.sizeHint().height()
    assert shown.height() < 600
