"""The bar of a running import."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agendas.library.outcomes import ImportProgress
from gui.importing.import_bar import LINGER, PATIENCE, ImportBar
from gui.widgets.elided_label import ElidedLabel


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[ImportBar]:
    host = QWidget()
    qtbot.addWidget(host)
    bar = ImportBar(host)
    QVBoxLayout(host).addWidget(bar)
    host.resize(600, 100)
    with qtbot.waitExposed(host):
        host.show()
    yield bar
    host.close()


def run_out(bar: ImportBar) -> None:
    """As if the bar's patience had ended."""
    bar.patience.stop()
    bar.patience.timeout.emit()


def lingered(bar: ImportBar) -> None:
    bar.linger.stop()
    bar.linger.timeout.emit()


def count(bar: ImportBar) -> str:
    return next(one for one in bar.findChildren(QLabel) if not isinstance(one, ElidedLabel)).text()


def name(bar: ImportBar) -> ElidedLabel:
    found = bar.findChild(ElidedLabel)
    assert found is not None
    return found


def stop(bar: ImportBar) -> QPushButton:
    found = bar.findChild(QPushButton)
    assert found is not None
    return found


def line(bar: ImportBar) -> QProgressBar:
    found = bar.findChild(QProgressBar)
    assert found is not None
    return found


def test_one_small_file_is_never_shown(bar: ImportBar) -> None:
    bar.show_progress(ImportProgress(0, 1))
    assert bar.patience.interval() == PATIENCE
    assert not bar.isVisible()
    bar.finish()
    assert not bar.patience.isActive()
    assert not bar.isVisible()


def test_what_takes_longer_is_shown_until_its_end(bar: ImportBar) -> None:
    bar.show_progress(ImportProgress(12, 50, "naam.pdf"))
    run_out(bar)
    assert bar.isVisible()
    assert (count(bar), name(bar).full_text) == ("12 of 50", "naam.pdf")
    assert (line(bar).value(), line(bar).maximum()) == (12, 50)
    lingered(bar)
    assert bar.isVisible()
    bar.finish()
    assert not bar.isVisible()


def test_a_bar_that_has_just_come_stays_a_moment(bar: ImportBar) -> None:
    bar.show_progress(ImportProgress(49, 50))
    run_out(bar)
    bar.finish()
    assert bar.linger.interval() == LINGER
    assert bar.isVisible()
    lingered(bar)
    assert not bar.isVisible()


def test_the_next_import_keeps_a_lingering_bar(bar: ImportBar) -> None:
    bar.show_progress(ImportProgress(49, 50))
    run_out(bar)
    bar.finish()
    bar.show_progress(ImportProgress(1, 3))
    lingered(bar)
    assert bar.isVisible()
    assert count(bar) == "1 of 3"


def test_while_folders_are_looked_through_the_end_is_open(bar: ImportBar) -> None:
    bar.show_progress(ImportProgress(0, 0))
    assert count(bar) == "Looking for documents…"
    assert (line(bar).minimum(), line(bar).maximum()) == (0, 0)


def test_a_title_says_what_other_work_it_is_and_is_forgotten(bar: ImportBar) -> None:
    bar.set_title("Rebuilding the index")
    bar.show_progress(ImportProgress(0, 0))
    assert count(bar) == "Rebuilding the index"
    bar.show_progress(ImportProgress(3, 5))
    assert count(bar) == "Rebuilding the index · 3 of 5"
    bar.finish()
    bar.show_progress(ImportProgress(1, 5))
    assert count(bar) == "1 of 5"


def test_stopping_is_asked_once(bar: ImportBar, qtbot: QtBot) -> None:
    bar.show_progress(ImportProgress(1, 50))
    run_out(bar)
    stop(bar).setFocus()
    with qtbot.waitSignal(bar.stop_requested):
        QTest.keyClick(stop(bar), Qt.Key.Key_Space)
    assert (stop(bar).text(), stop(bar).isEnabled()) == ("Stopping…", False)
    with qtbot.assertNotEmitted(bar.stop_requested):
        QTest.mouseClick(stop(bar), Qt.MouseButton.LeftButton)


def test_the_import_behind_a_stopped_one_can_be_stopped_too(bar: ImportBar) -> None:
    bar.show_progress(ImportProgress(30, 50))
    stop(bar).click()
    bar.show_progress(ImportProgress(31, 50))
    assert not stop(bar).isEnabled()
    bar.show_progress(ImportProgress(1, 4))
    assert (stop(bar).text(), stop(bar).isEnabled()) == ("Stop", True)


def test_after_an_end_the_stop_is_there_again(bar: ImportBar) -> None:
    bar.show_progress(ImportProgress(0, 50))
    stop(bar).click()
    bar.finish()
    bar.show_progress(ImportProgress(0, 2))
    assert stop(bar).isEnabled()


def test_a_long_or_hostile_name_is_one_literal_line_that_fits(bar: ImportBar) -> None:
    bar.show_progress(ImportProgress(1, 2))
    run_out(bar)
    height = bar.height()
    bar.show_progress(ImportProgress(2, 2, "regel\n\u202e<img src=x>" + "x" * 120 + ".pdf"))
    assert name(bar).textFormat() == Qt.TextFormat.PlainText
    assert name(bar).full_text.startswith("regel\ufffd\ufffd<img src=x>")
    assert "…" in name(bar).text()
    assert name(bar).text().endswith(".pdf")
    assert name(bar).accessibleName() == name(bar).full_text
    assert (bar.width() <= 600, bar.height()) == (True, height)


def test_start_and_end_are_announced_and_not_each_file(
    bar: ImportBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    bar.show_progress(ImportProgress(0, 3, "a"))
    run_out(bar)
    bar.show_progress(ImportProgress(1, 3, "b"))
    bar.show_progress(ImportProgress(2, 3, "c"))
    bar.finish()
    bar.finish()
    assert said == ["Adding documents", "Done."]


def test_the_number_is_not_cut_when_it_becomes_longer(bar: ImportBar) -> None:
    """ "18 van 5" stood there: the label was as wide as "9 van 50" until the next layout."""
    bar.show_progress(ImportProgress(9, 50, "naam.pdf"))
    run_out(bar)
    label = next(one for one in bar.findChildren(QLabel) if not isinstance(one, ElidedLabel))
    assert label.minimumWidth() >= label.fontMetrics().horizontalAdvance("50 of 50")
