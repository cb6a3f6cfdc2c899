"""Going back and forward, several windows, the session of the next start, and another language: by keys."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from agendas.library.entries import newest_first, seed_entries
from gui import translation
from gui.agenda_loader import AgendaLoader
from gui.collecting.panel import QuotesPanel
from gui.facts.facts_dialog import FactsDialog
from gui.main_window import MainWindow
from gui.places import Spot, VisitedPlace
from gui.preferences.dialog import SettingsDialog
from gui.reading.text_map import Stretch
from gui.settings import Settings
from gui.visiting.session import session_from
from gui.windows import Windows

pytestmark = pytest.mark.usefixtures("library_at_hand")

HELSINGBORG, DECEMBER, ANTALYA, APRIL, BERLIN = (entry.key for entry in newest_first(seed_entries()))
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _speaks_as_before(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    for translator in translation._installed:
        qapp.removeTranslator(translator)
    translation._installed.clear()
    QLocale.setDefault(before)


@pytest.fixture
def windows(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Windows]:
    made = started(qtbot, qapp, tmp_path)
    yield made
    ended(qtbot, made)


def started(qtbot: QtBot, qapp: QApplication, folder: Path) -> Windows:
    """As ``gui.application`` does it: what was left last, else the newest agenda."""
    settings = Settings()
    settings.tour_seen = True
    made = Windows(qapp, settings, folder / "library")
    window = made.begin(newest_first(seed_entries()))
    if not made.restore_into(window):
        window.places.open_agenda(HELSINGBORG)
    window.show()
    qtbot.waitUntil(lambda: all(settled(each) for each in made.all))
    return made


def ended(qtbot: QtBot, windows: Windows) -> None:
    windows.quit()
    qtbot.waitUntil(lambda: not windows.all)


def settled(window: MainWindow) -> bool:
    here = window.places.here
    if here is None or not window.desk.keeper.is_open:
        return False
    if here.is_comparison:
        shown = window.comparing.page().comparison
        return shown is not None and shown.left.source.sha256 == here.key
    return window.loader.is_understood(here.key)


def open_agenda(qtbot: QtBot, window: MainWindow, key: str) -> None:
    window.places.open_agenda(key)
    qtbot.waitUntil(lambda: settled(window))


def compare(qtbot: QtBot, window: MainWindow, left: str, right: str) -> None:
    window.comparing.compare(left, right)
    qtbot.waitUntil(lambda: settled(window))


def new_window(qtbot: QtBot, windows: Windows, from_: MainWindow) -> MainWindow:
    before = list(windows.all)
    qtbot.keyClick(from_, Qt.Key.Key_N, CONTROL)
    qtbot.waitUntil(lambda: len(windows.all) > len(before) and all(settled(each) for each in windows.all))
    return next(window for window in windows.all if window not in before)


def scroll_text(window: MainWindow, share: float) -> None:
    bar = window.reading.text.verticalScrollBar()
    window.reading.text.finish_layout()
    bar.setValue(round(bar.maximum() * share))


def test_back_leads_to_the_words_that_were_being_read(qtbot: QtBot, windows: Windows) -> None:
    (window,) = windows.all
    scroll_text(window, 0.5)
    height = window.reading.text.verticalScrollBar().value()
    open_agenda(qtbot, window, APRIL)
    compare(qtbot, window, APRIL, DECEMBER)

    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.places.here == VisitedPlace(APRIL)

    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: settled(window))
    assert window.places.here is not None
    assert window.places.here.key == HELSINGBORG
    assert abs(window.reading.text.verticalScrollBar().value() - height) <= 2
    assert not window.actions_.back.isEnabled()

    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: settled(window))
    assert window.places.here == VisitedPlace(APRIL, DECEMBER)
    assert not window.actions_.forward.isEnabled()


def test_a_jump_in_the_outline_has_a_way_back(qtbot: QtBot, windows: Windows) -> None:
    (window,) = windows.all
    window.reading.set_tab("contents")
    outline = window.reading.inspector.contents.outline
    outline.setFocus()
    qtbot.keyClick(QApplication.focusWidget() or outline, Qt.Key.Key_End)
    qtbot.keyClick(QApplication.focusWidget() or outline, Qt.Key.Key_Return)
    assert window.reading.text.verticalScrollBar().value() > 0

    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)

    assert window.reading.text.verticalScrollBar().value() == 0


def test_two_windows_come_back_as_they_were(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    windows = started(qtbot, qapp, tmp_path)
    (first,) = windows.all
    second = new_window(qtbot, windows, first)
    compare(qtbot, second, APRIL, DECEMBER)
    rows = second.comparing.page().rows
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum() // 2)
    left = second.places.here
    open_agenda(qtbot, first, BERLIN)
    first.activateWindow()
    qtbot.waitUntil(lambda: windows.all == [first, second])
    ended(qtbot, windows)

    again = started(qtbot, qapp, tmp_path)
    qtbot.waitUntil(lambda: len(again.all) == 2 and all(settled(each) for each in again.all))
    places = [window.places.here for window in again.all]
    ended(qtbot, again)

    assert places == [VisitedPlace(BERLIN), left]  # the one that was used last comes first


def test_a_window_that_was_closed_does_not_come_back(qtbot: QtBot, windows: Windows) -> None:
    first = windows.all[0]
    second = new_window(qtbot, windows, first)
    second.activateWindow()
    qtbot.keyClick(second, Qt.Key.Key_W, CONTROL | Qt.KeyboardModifier.ShiftModifier)

    assert windows.all == [first]
    assert first.isVisible()


def test_recent_comparisons_are_offered(qtbot: QtBot, windows: Windows) -> None:
    (window,) = windows.all
    menu = window.actions_.recent_menu
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [False]

    compare(qtbot, window, APRIL, DECEMBER)
    compare(qtbot, window, BERLIN, APRIL)
    window.places.go_to_reading()
    menu.aboutToShow.emit()
    assert len(menu.actions()) == 2
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: settled(window))

    assert window.comparing.pair == (APRIL, DECEMBER)


def test_a_setting_holds_in_all_windows(qtbot: QtBot, windows: Windows) -> None:
    first = windows.all[0]
    new_window(qtbot, windows, first).actions_.zoom_in.trigger()

    assert first.reading.text.shown is not None
    assert first.reading.text.shown.zoom == 110


def test_another_language_holds_at_once(qtbot: QtBot, windows: Windows, qapp: QApplication) -> None:
    translation.change(qapp, "en")
    (window,) = windows.all
    Settings().language = "en"
    compare(qtbot, window, APRIL, DECEMBER)
    window.actions_.settings.trigger()
    for language, word in (("nl", "&Bestand"), ("en", "&File")):
        choices = windows.all[0].actions_.languages.actions()
        next(choice for choice in choices if choice.data() == language).trigger()
        qtbot.waitUntil(lambda: len(windows.all) == 1 and settled(windows.all[0]))
        (shown,) = windows.all

        assert shown.menuBar().actions()[0].text() == word
        assert [one.isVisible() for one in shown.findChildren(SettingsDialog)] == [True]
        assert shown.comparing.pair == (APRIL, DECEMBER)
        assert shown.isVisible()


def test_the_first_start_leads_around_and_the_second_does_not(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    from gui.touring.card import TourCard

    settings = Settings()
    made = Windows(qapp, settings, tmp_path / "library")
    window = made.begin(newest_first(seed_entries()))
    window.places.open_agenda(HELSINGBORG)
    window.show()
    qtbot.waitUntil(lambda: any(card.isVisible() for card in window.findChildren(TourCard)))
    (card,) = window.findChildren(TourCard)
    qtbot.keyClick(card, Qt.Key.Key_Escape)

    assert settings.tour_seen
    qtbot.waitUntil(lambda: settled(window))
    ended(qtbot, made)


def test_the_side_buttons_of_a_mouse_lead_back_and_forward(qtbot: QtBot, windows: Windows) -> None:
    (window,) = windows.all
    open_agenda(qtbot, window, APRIL)
    qtbot.mouseClick(window.reading.text.viewport(), Qt.MouseButton.BackButton)
    qtbot.waitUntil(lambda: settled(window))
    assert window.places.here == VisitedPlace(HELSINGBORG)

    qtbot.mouseClick(window.reading.text.viewport(), Qt.MouseButton.ForwardButton)
    qtbot.waitUntil(lambda: settled(window))
    assert window.places.here == VisitedPlace(APRIL)


def test_windows_that_are_to_be_forgotten_do_not_come_back(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    windows = started(qtbot, qapp, tmp_path)
    (window,) = windows.all
    compare(qtbot, window, APRIL, DECEMBER)
    window.actions_.settings.trigger()
    (dialog,) = window.findChildren(SettingsDialog)
    windows.keep_session()
    dialog.list.forget_wished.emit()
    ended(qtbot, windows)

    assert Settings().session == ""
    assert Settings().recent_comparisons == ""


def test_a_comparison_of_the_command_line_stays_when_the_list_comes(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    settings = Settings()
    settings.tour_seen = True
    made = Windows(qapp, settings, tmp_path / "library")
    window = made.begin(newest_first(seed_entries()))
    window.comparing.compare(APRIL, DECEMBER)
    window.show()
    qtbot.waitUntil(lambda: settled(window))

    assert window.places.here == VisitedPlace(APRIL, DECEMBER)
    window.places.go_to_reading()
    qtbot.waitUntil(lambda: settled(window))
    assert window.places.here == VisitedPlace(DECEMBER)
    ended(qtbot, made)


def test_a_language_makes_the_windows_again_and_loses_nothing_of_them(
    qtbot: QtBot, windows: Windows, qapp: QApplication
) -> None:
    translation.change(qapp, "en")
    Settings().language = "en"
    (old,) = windows.all
    open_agenda(qtbot, old, APRIL)
    old.dock.set_side("right")
    Settings().language = "nl"
    windows.apply("language")
    qtbot.waitUntil(lambda: settled(windows.all[0]) and not isValid(old))

    (window,) = windows.all
    assert window.dock.side == "right"
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: settled(window))
    assert window.places.here == VisitedPlace(HELSINGBORG)


def closed_loader(qtbot: QtBot, windows: Windows, first: MainWindow) -> weakref.ref[AgendaLoader]:
    second = new_window(qtbot, windows, first)
    loader = weakref.ref(second.loader)
    second.close()
    return loader


def test_a_closed_window_is_gone(qtbot: QtBot, windows: Windows) -> None:
    """A step through Qt's chain of focus once gave every window a parent in Python, and none ever ended."""
    first = windows.all[0]
    loader = closed_loader(qtbot, windows, first)
    qtbot.waitUntil(lambda: gc.collect() >= 0 and loader() is None)


def test_windows_that_are_closed_together_come_back_together(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    windows = started(qtbot, qapp, tmp_path)
    new_window(qtbot, windows, windows.all[0])
    for window in list(windows.all):
        window.close()

    assert len(session_from(Settings().session)) == 2


def test_an_agenda_that_is_not_listed_at_first_comes_back_when_the_library_is_open(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """The first paint knows the top of a long list only."""
    windows = started(qtbot, qapp, tmp_path)
    open_agenda(qtbot, windows.all[0], BERLIN)
    ended(qtbot, windows)
    again = Windows(qapp, Settings(), tmp_path / "library")
    window = again.begin(newest_first(seed_entries())[:2])
    assert not again.restore_into(window)
    window.places.open_agenda(HELSINGBORG)
    window.show()
    qtbot.waitUntil(lambda: settled(window) and window.places.here == VisitedPlace(BERLIN))
    ended(qtbot, again)


def test_after_the_way_back_another_jump_has_a_way_back_too(qtbot: QtBot, windows: Windows) -> None:
    (window,) = windows.all
    blocks = [block.id for block in window.reading.agenda.blocks if len(block.text) > 80]  # type: ignore[union-attr]
    for target in (blocks[-1], blocks[-2]):
        window.reading.inspector.place_chosen.emit(Stretch(target, 0, 0))
        assert window.actions_.back.isEnabled()
        qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
        assert not window.actions_.back.isEnabled()


def test_the_way_back_does_not_lead_to_what_was_removed(qtbot: QtBot, windows: Windows) -> None:
    (window,) = windows.all
    open_agenda(qtbot, window, APRIL)
    window.desk.keeper.remove([HELSINGBORG])
    qtbot.waitUntil(lambda: HELSINGBORG not in window.desk.entries)

    assert not window.actions_.back.isEnabled()


def test_what_is_chosen_in_one_window_holds_in_the_other(qtbot: QtBot, windows: Windows) -> None:
    first = windows.all[0]
    second = new_window(qtbot, windows, first)
    first.quoting.styles.use("pair")
    assert second.quoting.styles.last.key == "pair"

    for window in (first, second):
        window.quoting.open_panel()
    panels = [window.findChildren(QuotesPanel)[0] for window in (first, second)]
    panels[0].grouping_changed.emit("meeting")
    assert panels[1].grouping == "meeting"

    for window in (first, second):
        compare(qtbot, window, APRIL, DECEMBER)
    first.comparing.page()._choose_rendering("words")
    first.comparing.page()._choose_columns("one")
    menu = second.comparing.page().change_bar.view
    assert menu.renderings["words"].isChecked()
    assert menu.columns["one"].isChecked()


def test_a_new_window_shows_the_same_words(qtbot: QtBot, windows: Windows) -> None:
    """Qt scrolls a text to its cursor when it is shown for the first time."""
    first = windows.all[0]
    scroll_text(first, 0.5)
    here = first.places.here
    height = first.reading.text.verticalScrollBar().value()
    second = new_window(qtbot, windows, first)

    assert here is not None
    assert abs(second.reading.text.verticalScrollBar().value() - height) <= 2
    assert second.reading.text.place() == (here.spot.block, here.spot.offset)


def test_another_language_waits_for_what_is_being_typed(
    qtbot: QtBot, windows: Windows, qapp: QApplication
) -> None:
    translation.change(qapp, "en")
    (window,) = windows.all
    with qtbot.waitSignal(window.desk.keeper.facts_read):
        window.actions_.correct_facts.trigger()
    (dialog,) = window.findChildren(FactsDialog)
    Settings().language = "nl"
    windows.apply("language")
    assert windows.all == [window]

    dialog.reject()
    qtbot.waitUntil(lambda: windows.all != [window] and settled(windows.all[0]))
    assert windows.all[0].menuBar().actions()[0].text() == "&Bestand"


def test_a_document_of_the_command_line_takes_no_window_away(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    windows = started(qtbot, qapp, tmp_path)
    compare(qtbot, windows.all[0], APRIL, DECEMBER)
    ended(qtbot, windows)
    again = Windows(qapp, Settings(), tmp_path / "library")
    window = again.begin(newest_first(seed_entries()))
    again.restore_beside()
    window.places.open_agenda(BERLIN)
    window.show()
    qtbot.waitUntil(lambda: len(again.all) == 2 and all(settled(each) for each in again.all))
    places = {each.places.here for each in again.all}
    ended(qtbot, again)

    assert places == {VisitedPlace(BERLIN), VisitedPlace(APRIL, DECEMBER, places_spot(places))}


def places_spot(places: set[VisitedPlace | None]) -> Spot:
    return next(place.spot for place in places if place is not None and place.is_comparison)


def test_the_title_says_what_is_compared(qtbot: QtBot, windows: Windows) -> None:
    (window,) = windows.all
    title = window.windowTitle()
    compare(qtbot, window, APRIL, DECEMBER)
    assert "⇄" in window.windowTitle()
    window.places.go_to_reading()
    assert window.windowTitle() == title


def test_after_removing_one_its_neighbour_is_read(qtbot: QtBot, windows: Windows) -> None:
    (window,) = windows.all
    open_agenda(qtbot, window, ANTALYA)
    window.desk.keeper.remove([ANTALYA])
    qtbot.waitUntil(lambda: ANTALYA not in window.desk.entries and settled(window))

    assert window.places.here == VisitedPlace(APRIL)


def test_an_empty_library_that_is_filled_again_is_read_again(qtbot: QtBot, windows: Windows) -> None:
    (window,) = windows.all
    window.desk.keeper.remove(list(window.desk.entries))
    qtbot.waitUntil(lambda: not window.desk.entries)
    assert window.windowTitle() == "Standpunt"
    assert not window.actions_.find.isEnabled()

    window.actions_.undo_remove.trigger()
    qtbot.waitUntil(lambda: bool(window.desk.entries) and settled(window))
    assert window.reading.agenda is not None
    assert window.actions_.find.isEnabled()
