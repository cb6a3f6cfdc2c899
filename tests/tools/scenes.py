"""Every page, panel, card and dialog of the product, each as a scene that gives the widget to look at.

A scene finds the window as ``Stage.tidy`` leaves it: reading the agenda of December 2025, the list beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from agendas.library.entries import seed_entries
from gui.checking.window import CheckingWindow
from gui.commanding.key_sheet import KeySheet
from gui.exporting.export_dialog import ExportDialog
from gui.exporting.note_dialog import NoteDialog
from gui.facts.facts_dialog import FactsDialog
from gui.naming.own_names_dialog import OwnNamesDialog
from gui.printing.dialog import PrintDialog
from gui.quoting.styles_dialog import StylesDialog
from gui.searching.panel import SearchPanel
from gui.touring.tour import Tour
from tests.tools.stage import BERLIN, DECEMBER, HELSINGBORG, Stage

Play = Callable[[Stage], QWidget]


class Scene(NamedTuple):
    """A state to look at."""

    name: str
    play: Play


SCENES: list[Scene] = []
BRIEFING = (
    "Nederland blijft Oekraïne steunen “voor zo lang als nodig” (Geannoteerde agenda NAVO FMM Brussel, "
    "3–4 april 2025, alinea 9). Bondgenoten dienen “minimaal 3% van het bbp aan defensie te besteden”. "
    "“Het kabinet schaft morgen alle belastingen voorgoed af.”"
)


def played(scenes: list[Scene]) -> Callable[[Play], Play]:
    """Put a play on that list, under its own name."""

    def put(play: Play) -> Play:
        scenes.append(Scene(play.__name__.replace("_", "-"), play))
        return play

    return put


scene = played(SCENES)


# Reading


@scene
def reading(stage: Stage) -> QWidget:
    """The page at which one begins."""
    stage.window.reading.choose_tab("positions")
    stage.settle()
    return stage.window


@scene
def contents(stage: Stage) -> QWidget:
    """The outline, and the text of the longest agenda."""
    stage.read(BERLIN)
    stage.window.reading.choose_tab("contents")
    stage.settle()
    return stage.window


@scene
def names(stage: Stage) -> QWidget:
    """Who and what: a name that is walked, with the agendas that mention it."""
    answered = QEventLoop()
    stage.window.desk.keeper.mentions_found.connect(answered.quit)
    stage.window.reading.show_entity("programme", "Prioritised Ukraine Requirements List")
    QTest.keyClick(stage.window.reading.inspector.contents.names.list, Qt.Key.Key_Right)
    answered.exec()
    stage.settle()
    return stage.window


@scene
def original(stage: Stage) -> QWidget:
    """The source beside the clean text."""
    stage.window.actions_.show_original.setChecked(True)
    stage.settle()
    return stage.window


@scene
def original_closed(stage: Stage) -> QWidget:
    """Only the text: both panels closed."""
    stage.window.actions_.show_original.setChecked(False)
    stage.window.actions_.show_library.setChecked(False)
    stage.window.reading.set_inspector_shown(False)
    stage.settle()
    return stage.window


@scene
def finding(stage: Stage) -> QWidget:
    """The find bar with hits."""
    stage.window.actions_.show_library.setChecked(True)
    stage.window.reading.set_inspector_shown(True)
    stage.window.reading.open_find()
    QTest.keyClicks(stage.window.focusWidget(), "defensie")
    stage.settle()
    return stage.window


@scene
def name_card(stage: Stage) -> QWidget:
    """What a marked name is, and why."""
    _explain(stage, "Oekraïne")
    return stage.window


@scene
def position_card(stage: Stage) -> QWidget:
    """What the Netherlands says, and how strongly."""
    agenda = stage.window.reading.agenda
    assert agenda is not None
    block = next(block for block in agenda.blocks if block.positions)
    stage.window.reading.go_to_place(block.id, block.positions[0].start, block.positions[0].start)
    stage.window.actions_.explain.trigger()
    stage.settle()
    return stage.window


@scene
def narrow(stage: Stage) -> QWidget:
    """The smallest window: the inspector lies over the text."""
    stage.window.resize(900, 600)
    stage.window.reading.set_inspector_shown(True)
    stage.settle()
    return stage.window


@scene
def large_text(stage: Stage) -> QWidget:
    """At 160 per cent."""
    stage.window.reading.set_zoom(160)
    stage.settle()
    return stage.window


def _explain(stage: Stage, words: str) -> None:
    agenda = stage.window.reading.agenda
    assert agenda is not None
    block = next(block for block in agenda.blocks if words in block.text)
    at = block.text.index(words)
    stage.window.reading.go_to_place(block.id, at, at)
    stage.window.actions_.explain.trigger()
    stage.settle()


# Comparing


@scene
def comparing(stage: Stage) -> QWidget:
    """Two meetings side by side."""
    stage.window.reading.set_zoom(100)
    stage.compare()
    return stage.window


@scene
def comparing_others(stage: Stage) -> QWidget:
    """Two that lie years apart."""
    stage.compare(BERLIN, HELSINGBORG)
    return stage.window


@scene
def one_column(stage: Stage) -> QWidget:
    """The changes in one text."""
    stage.compare()
    stage.window.comparing.page().set_columns("one")
    stage.settle()
    return stage.window


@scene
def comparing_narrow(stage: Stage) -> QWidget:
    """The smallest window."""
    stage.compare()
    stage.window.comparing.page().set_columns("width")
    stage.window.resize(900, 600)
    stage.settle()
    return stage.window


@scene
def strictness(stage: Stage) -> QWidget:
    """The slider."""
    stage.compare()
    bar = stage.window.comparing.page().change_bar
    bar.card.open_above(bar)
    stage.settle()
    return bar.card


@scene
def note(stage: Stage) -> QWidget:
    """The note of one page about some of the changes."""
    stage.compare()
    comparison = stage.window.comparing.page().comparison
    assert comparison is not None
    stage.window.comparing.page().note_requested.emit(comparison.changes[:5])
    return stage.dialog(NoteDialog)


@scene
def export(stage: Stage) -> QWidget:
    """In which form, and where."""
    stage.compare()
    stage.window.comparing.open_export()
    return stage.dialog(ExportDialog)


# Quotes


@scene
def quotes_empty(stage: Stage) -> QWidget:
    """Nothing kept yet."""
    stage.window.quoting.open_panel()
    stage.settle()
    return stage.window


@scene
def quotes(stage: Stage) -> QWidget:
    """The collection: what changed, then and now."""
    stage.compare()
    comparison = stage.window.comparing.page().comparison
    assert comparison is not None
    stage.window.places.go_to_reading()
    stage.window.quoting.open_panel()
    for change in comparison.changes[:6]:
        stage.window.quoting.add_change(comparison, change)
    stage.settle()
    stage.window.messages.clear_notice()
    stage.settle()
    return stage.window


@scene
def copy_styles(stage: Stage) -> QWidget:
    """The styles of copying, with their preview."""
    stage.window.quoting.menu.adapt_wished.emit()
    return stage.dialog(StylesDialog)


@scene
def checking_empty(stage: Stage) -> QWidget:
    """Before anything is pasted."""
    stage.window.quoting.open_checking()
    return stage.dialog(CheckingWindow)


@scene
def checking(stage: Stage) -> QWidget:
    """A briefing with a quote that is right, one that differs, and one that nobody said."""
    stage.window.quoting.open_checking()
    window = stage.dialog(CheckingWindow)
    checked = QEventLoop()
    stage.window.desk.keeper.briefing_checked.connect(checked.quit)
    window.show_text(BRIEFING, "briefing.docx")
    checked.exec()
    stage.settle()
    return window


@scene
def printing(stage: Stage) -> QWidget:
    """The pages before they are printed."""
    assert stage.window.reading.agenda is not None
    stage.window.quoting.print_agenda(stage.window.reading.agenda)
    return stage.dialog(PrintDialog)


# The library


@scene
def searching(stage: Stage) -> QWidget:
    """As a reader searches: a word in all its forms, in what the Netherlands says."""
    _search(stage, "standpunt: defensie* oekraïne")
    return stage.window


@scene
def searching_in_vain(stage: Stage) -> QWidget:
    """Nothing found, and why."""
    _search(stage, "defensie zeepkist")
    return stage.window


@scene
def filtering_in_vain(stage: Stage) -> QWidget:
    """No agenda has these letters."""
    stage.window.actions_.filter.trigger()
    QTest.keyClicks(stage.window.focusWidget(), "Timboektoe")
    stage.settle()
    return stage.window


@scene
def facts(stage: Stage) -> QWidget:
    """The facts of a meeting, to be corrected."""
    stage.window.actions_.filter.trigger()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Escape)
    stage.window.desk.keeper.ask_facts(DECEMBER)
    return stage.dialog(FactsDialog)


@scene
def own_names(stage: Stage) -> QWidget:
    """The user's own names."""
    stage.window.actions_.own_names.trigger()
    return stage.dialog(OwnNamesDialog)


def _search(stage: Stage, words: str) -> None:
    stage.window.desk.open_search()
    panel = stage.window.desk.side.currentWidget()
    assert isinstance(panel, SearchPanel)
    found = QEventLoop()
    stage.window.desk.keeper.found.connect(found.quit)
    panel.set_text(words)
    found.exec()
    stage.settle()


# The program


@scene
def palette(stage: Stage) -> QWidget:
    """All commands."""
    stage.window.actions_.palette.trigger()
    stage.settle()
    return stage.window


@scene
def key_sheet(stage: Stage) -> QWidget:
    """All keys."""
    stage.window.actions_.key_sheet.trigger()
    return stage.dialog(KeySheet)


@scene
def settings(stage: Stage) -> QWidget:
    """All settings."""
    from gui.preferences.dialog import SettingsDialog

    stage.window.actions_.settings.trigger()
    return stage.dialog(SettingsDialog)


@scene
def settings_searched(stage: Stage) -> QWidget:
    """The settings that have a word."""
    from gui.preferences.dialog import SettingsDialog

    stage.window.actions_.settings.trigger()
    dialog = stage.dialog(SettingsDialog)
    is_dutch = stage.window.desk.language == "nl"
    QTest.keyClicks(dialog.focusWidget(), "kleur" if is_dutch else "colour")
    stage.settle()
    return dialog


@scene
def judging(stage: Stage) -> QWidget:
    """How Standpunt judges."""
    from gui.helping.judging_page import JudgingPage

    stage.window.actions_.judging.trigger()
    return stage.dialog(JudgingPage)


@scene
def judging_failures(stage: Stage) -> QWidget:
    """Where it fails."""
    from gui.helping.judging_page import JudgingPage

    stage.window.program.open_judging("failures")
    return stage.dialog(JudgingPage)


def _tour(step: int) -> Play:
    def play(stage: Stage) -> QWidget:
        stage.window.begin_tour()
        for _ in range(step):
            stage.window.findChildren(Tour)[-1].go_on()
        stage.settle()
        return stage.window

    return play


SCENES.extend(Scene(f"tour-{step + 1}", _tour(step)) for step in range(4))


@scene
def work(stage: Stage) -> QWidget:
    """What goes on, and what was done."""
    stage.window.actions_.work.trigger()
    stage.settle()
    return stage.window


@scene
def about(stage: Stage) -> QWidget:
    """What this is."""
    stage.window.actions_.about.trigger()
    return stage.dialog(QDialog)


def _menu(at: int) -> Play:
    def play(stage: Stage) -> QWidget:
        menu = stage.window.menuBar().actions()[at].menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        menu.ensurePolished()
        menu.adjustSize()
        return menu

    return play


SCENES.extend(Scene(f"menu-{at + 1}", _menu(at)) for at in range(7))


@scene
def panels_elsewhere(stage: Stage) -> QWidget:
    """The list at the right, the inspector at the left."""
    stage.window.dock.set_side("right")
    stage.window.reading.dock.set_side("left")
    stage.settle()
    return stage.window


@scene
def panel_window(stage: Stage) -> QWidget:
    """The inspector in a window of its own."""
    stage.window.panels.reset()
    stage.window.reading.dock.set_floating(True)
    stage.settle()
    return stage.window.reading.inspector.window()


@scene
def importing(stage: Stage) -> QWidget:
    """Fifty mixed files, while they are added."""
    stage.window.panels.reset()
    _fifty_files(stage.folder / "brieven")
    halfway = QEventLoop()
    keeper = stage.window.desk.keeper
    keeper.progressed.connect(lambda progress: halfway.quit() if progress.done > 5 else None)
    keeper.add_files([stage.folder / "brieven"])
    halfway.exec()
    return stage.window


@scene
def import_report(stage: Stage) -> QWidget:
    """What became of the fifty files."""
    from gui.importing.report_dialog import ImportReportDialog

    stage.window.desk.keeper.add_files([stage.folder / "brieven"])
    return stage.dialog(ImportReportDialog)


@scene
def library(stage: Stage) -> QWidget:
    """A list of forty."""
    stage.until(lambda: not stage.window.desk.keeper.is_busy)
    return stage.window


@scene
def problem(stage: Stage) -> QWidget:
    """A file that could not be read, said in a sentence."""
    broken = stage.folder / "afgebroken.pdf"
    broken.write_bytes(b"%PDF-1.7\n1 0 obj")
    ended = QEventLoop()
    stage.window.desk.keeper.imported.connect(ended.quit)
    stage.window.desk.keeper.add_files([broken])
    ended.exec()
    stage.settle()
    return stage.window


@scene
def empty_library(stage: Stage) -> QWidget:
    """Nothing in it any more; the last scene, for nothing is brought back."""
    stage.window.desk.keeper.remove(list(stage.window.desk.entries))
    stage.until(lambda: not stage.window.desk.ordered)
    stage.window.messages.clear_notice()
    stage.settle()
    return stage.window


def _fifty_files(folder: Path) -> None:
    folder.mkdir()
    letters = [entry.path.read_text(encoding="utf-8") for entry in seed_entries()]
    for number in range(38):
        text = letters[number % 5].replace("2025", str(2005 + number % 20))
        (folder / f"geannoteerde agenda {number + 1}.txt").write_text(text + f"\nBrief {number}.\n", "utf-8")
    for number, letter in enumerate(letters):
        (folder / f"kopie {number + 1}.txt").write_text(letter, "utf-8")
    (folder / "recept.txt").write_text("Schil de aardappels.\n\nKook ze gaar.\n", "utf-8")
    (folder / "leeg.txt").write_text("", "utf-8")
    (folder / "afgebroken.pdf").write_bytes(b"%PDF-1.7\n1 0 obj")
    (folder / "oud.doc").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    (folder / "half.docx").write_bytes(b"PK\x03\x04" + bytes(90))
    (folder / "begroting.xlsx").write_bytes(b"PK\x03\x04" + bytes(90))
    (folder / "bom.xml").write_text('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "utf-8")
