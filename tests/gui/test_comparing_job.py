"""Two agendas side by side through the real window: pairs by hand, strictness, what lies between."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from agendas.comparison import Comparison
from agendas.library.entries import newest_first, seed_entries
from gui.exporting.export_dialog import ExportDialog
from gui.exporting.wishes import FILE_FORMATS, SUFFIXES, ExportWish
from gui.main_window import MainWindow
from tests.gui.opened_window import opened_window

pytestmark = pytest.mark.usefixtures("library_at_hand")

HELSINGBORG, DECEMBER, ANTALYA, APRIL, BERLIN = (entry.key for entry in newest_first(seed_entries()))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    yield from opened_window(qtbot, tmp_path / "library", HELSINGBORG, is_kept_up=True)


def compared(qtbot: QtBot, window: MainWindow, left: str, right: str) -> Comparison:
    with qtbot.waitSignals([window.loader.compared, window.desk.keeper.hand_links_found]):
        window.comparing.compare(left, right)
    return shown(window)


def shown(window: MainWindow) -> Comparison:
    comparison = window.comparing.page().comparison
    assert comparison is not None
    return comparison


def pairs(comparison: Comparison) -> set[tuple[str, str]]:
    return {(left, right) for row in comparison.rows for left in row.left for right in row.right}


def alone(comparison: Comparison) -> tuple[str, str]:
    """A paragraph of either side that has no partner."""
    left = next(row.left[0] for row in comparison.rows if row.relation == "only_left")
    right = next(row.right[0] for row in comparison.rows if row.relation == "only_right")
    return left, right


def test_a_pair_made_by_hand_is_kept_with_its_documents(qtbot: QtBot, window: MainWindow) -> None:
    left, right = alone(compared(qtbot, window, APRIL, DECEMBER))
    with qtbot.waitSignal(window.loader.compared):
        window.comparing.page().link_requested.emit(left, right)
    assert (left, right) in pairs(shown(window))
    window.places.go_to_reading()
    with qtbot.waitSignals([window.loader.compared, window.desk.keeper.hand_links_found]):
        window.comparing.compare(DECEMBER, APRIL)  # the other way round
    qtbot.waitUntil(lambda: (right, left) in pairs(shown(window)))
    assert any(row.by_hand for row in shown(window).rows)


def test_a_pair_made_by_hand_can_be_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    before = compared(qtbot, window, APRIL, DECEMBER)
    left, right = alone(before)
    with qtbot.waitSignal(window.loader.compared):
        window.comparing.page().link_requested.emit(left, right)
    with qtbot.waitSignal(window.loader.compared):
        window.comparing.page().undo_link_requested.emit()
    assert shown(window).rows == before.rows


def test_stricter_shows_fewer_pairs(qtbot: QtBot, window: MainWindow) -> None:
    usual = pairs(compared(qtbot, window, APRIL, DECEMBER))
    with qtbot.waitSignal(window.loader.compared):
        window.comparing.page().strictness_changed.emit(1.0)
    assert len(pairs(shown(window))) < len(usual)


def test_the_meetings_between_the_two_are_named(qtbot: QtBot, window: MainWindow) -> None:
    compared(qtbot, window, APRIL, DECEMBER)
    assert "Antalya" in window.comparing.page().between.sentence


def test_a_second_comparison_goes_before_the_first(qtbot: QtBot, window: MainWindow) -> None:
    window.comparing.compare(BERLIN, APRIL)
    comparison = compared(qtbot, window, APRIL, DECEMBER)
    assert comparison.left.source.sha256 == APRIL


def test_a_comparison_is_written_as_chosen(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    compared(qtbot, window, APRIL, DECEMBER)
    page = window.comparing.page()
    for format_ in FILE_FORMATS:
        page.export_requested.emit()
        dialog = window.findChildren(ExportDialog)[-1]
        target = tmp_path / f"vergelijking{SUFFIXES[format_]}"
        with qtbot.waitSignal(dialog.accepted):
            dialog.export_chosen.emit(ExportWish("comparison", format_, target))
        assert target.stat().st_size > 1_000
    assert "NAVO FMM Brussel, 3 december 2025" in (tmp_path / "vergelijking.txt").read_text("utf-8")


def test_what_cannot_be_written_is_said_in_the_dialog(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    compared(qtbot, window, APRIL, DECEMBER)
    window.comparing.page().export_requested.emit()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.export_chosen.emit(ExportWish("comparison", "text", tmp_path / "weg" / "vergelijking.txt"))
    qtbot.waitUntil(lambda: bool(dialog.messages.isVisibleTo(dialog)))
    assert dialog.isVisible()
