"""The line to type in what is sought."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from gui.widgets.search_field import SearchField

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # what the offscreen platform does not do


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    made = SearchField("Filter")
    qtbot.addWidget(made)
    made.show()
    return made


def cross(field: SearchField) -> QToolButton:
    return next(one for one in field.findChildren(QToolButton) if one.defaultAction().text() == "Clear")


def test_the_cross_comes_with_the_first_letter_and_empties(field: SearchField) -> None:
    assert not cross(field).isVisible()
    QTest.keyClicks(field, "navo")
    assert cross(field).isVisible()
    QTest.mouseClick(cross(field), Qt.MouseButton.LeftButton)
    assert field.text() == ""


def test_escape_empties_first_and_leaves_then(field: SearchField, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "navo")
    with qtbot.assertNotEmitted(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_down_leaves_with_the_text_in_place(field: SearchField, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "navo")
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "navo"


def test_the_field_has_a_name_for_those_who_do_not_see_its_placeholder(field: SearchField) -> None:
    assert field.accessibleName() == "Filter"


def test_the_magnifier_is_a_button_that_says_and_does_something(field: SearchField) -> None:
    """It was a button without a name, which did nothing."""
    field.setText("navo")
    (magnifier,) = (one for one in field.findChildren(QToolButton) if one is not cross(field))
    assert magnifier.text() == "Filter"
    QTest.mouseClick(magnifier, Qt.MouseButton.LeftButton)
    assert field.selectedText() == "navo"
