"""What one window does with the library: adding, finding, correcting, removing; all wiring of it on one page.

The window shows agendas; this desk says which there are. What is seldom needed (search panel, import bar,
dialogs) is made when it is first wanted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from agendas.library.entries import LibraryEntry, newest_first
from agendas.library.front_page import FrontPage
from agendas.library.shelf import cache_folder
from agendas.problems import Language, Problem
from gui.actions import Actions
from gui.library.arrangement import Arrangement
from gui.library.panel import LibraryPanel
from gui.library_keeper import FactsAsRead, LibraryKeeper, Purpose
from gui.settings import Settings
from gui.widgets.meeting_words import entry_name
from gui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from agendas.library.found import FoundAgenda, FoundPassage, SearchResults
    from agendas.library.outcomes import ImportProgress, ImportReport
    from gui.importing.import_bar import ImportBar
    from gui.searching.panel import Place, SearchPanel


class LibraryDesk(QObject):
    """The library of one window: ``side`` is the widget for its side (the list, or the search in its place),
    ``bars`` is where the bar of a running import appears.

    ``listed`` comes after every change of the list, ``corrected`` carries the entry whose facts the user
    gave. ``agenda_wished`` carries a key, ``place_wished`` a key, a block, and offsets in its text.
    """

    listed = Signal()
    corrected = Signal(object)
    agenda_wished = Signal(str)
    place_wished = Signal(str, str, int, int)

    def __init__(
        self, folder: Path, settings: Settings, actions: Actions, messages: MessageBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._actions = actions
        self._messages = messages
        self._window = window
        self._front_page = FrontPage(cache_folder(), folder)
        self.entries: dict[str, LibraryEntry] = {}
        self.ordered: list[LibraryEntry] = []
        self.keeper = LibraryKeeper(folder, self)
        self.panel = LibraryPanel()
        self.panel.set_arrangement(Arrangement.from_text(settings.arrangement))
        self.side = QStackedWidget()
        self.side.addWidget(self.panel)
        self.bars = QWidget()
        self._bars_column = QVBoxLayout(self.bars)
        self._bars_column.setContentsMargins(0, 0, 0, 0)
        self._search: SearchPanel | None = None
        self._import_bar: ImportBar | None = None
        self._removed: list[tuple[str, ...]] = []
        self._at_hand: tuple[LibraryEntry, ...] = ()
        self._to_add: tuple[Path, ...] = ()
        self._connect()
        self._connect_actions()

    def _connect(self) -> None:
        keeper, panel = self.keeper, self.panel
        keeper.listed.connect(self._show_list)
        keeper.progressed.connect(self._show_progress)
        keeper.upkeep_progressed.connect(self._show_upkeep)
        keeper.kept_up.connect(self._end_bar)
        keeper.imported.connect(self._show_imported)
        keeper.found.connect(self._show_found)
        keeper.query_refused.connect(self._show_refused)
        keeper.problem_found.connect(self.show_problem)
        keeper.facts_read.connect(self._open_facts)
        keeper.corrected.connect(self.corrected)
        keeper.removed.connect(self._show_removed)
        panel.agenda_chosen.connect(self.agenda_wished)
        panel.open_requested.connect(self.choose_files)
        panel.search_wished.connect(self.open_search)
        panel.seeds_wished.connect(keeper.bring_back_seeds)
        panel.facts_requested.connect(keeper.ask_facts)
        panel.remove_requested.connect(keeper.remove)
        panel.show_original_requested.connect(self.show_original_file)
        panel.arrangement_changed.connect(self._keep_arrangement)

    def _connect_actions(self) -> None:
        do = self._actions
        do.open.triggered.connect(self.choose_files)
        do.open_folder.triggered.connect(self.choose_folder)
        do.paste.triggered.connect(self.paste)
        do.filter.triggered.connect(self._focus_filter)
        do.search_all.triggered.connect(self.open_search)
        do.correct_facts.triggered.connect(self._for_current(self.keeper.ask_facts))
        do.show_original_file.triggered.connect(self._for_current(self.show_original_file))
        do.remove.triggered.connect(self._for_current(lambda key: self.keeper.remove((key,))))
        do.undo_remove.triggered.connect(self.undo_remove)
        do.bring_back_seeds.triggered.connect(self.keeper.bring_back_seeds)
        do.rebuild.triggered.connect(self.rebuild)

    def _for_current(self, wish: Callable[[str], object]) -> Callable[[], None]:
        """What a menu's action does: the wish, for the agenda that is shown."""

        def act() -> None:
            if (key := self.panel.current_key) in self.entries:
                wish(str(key))

        return act

    # The list

    def set_entries(self, entries: Sequence[LibraryEntry]) -> None:
        """List these agendas, newest first."""
        self.ordered = list(entries)
        self.entries = {entry.key: entry for entry in entries}
        self.panel.set_entries(entries)

    def keep_at_hand(self, entries: Sequence[LibraryEntry]) -> None:
        """List these documents of the command line as long as the window is open, and add them to the
        library as soon as that is there (those that are agendas)."""
        self._at_hand = tuple(entries)
        self._to_add = tuple(entry.path for entry in entries)

    def take_over(self, other: LibraryDesk) -> None:
        """The window of ``other`` is made again: what it lists besides the library, what can be undone."""
        self._at_hand, self._removed = other._at_hand, other._removed
        self._actions.undo_remove.setEnabled(bool(self._removed))

    def _show_list(self, entries: list[LibraryEntry]) -> None:
        listed = self._with_those_at_hand(entries)
        if listed != self.ordered:
            self._front_page.keep(entries)
            self.set_entries(listed)
            if self._search is not None:
                self._search.ask_again()
        self.keeper.add_files(self._to_add, purpose="command line")
        self._to_add = ()
        self.listed.emit()

    def _with_those_at_hand(self, entries: list[LibraryEntry]) -> list[LibraryEntry]:
        keys = {entry.key for entry in entries}
        others = [entry for entry in self._at_hand if entry.key not in keys]
        return newest_first([*entries, *others]) if others else entries

    def _keep_arrangement(self, arrangement: Arrangement) -> None:
        self._settings.arrangement = arrangement.to_text()

    def _focus_filter(self) -> None:
        self._show_side(self.panel)
        self.panel.focus_filter()

    def add_at_the_side(self, panel: QWidget) -> None:
        """A panel that may take the place of the list."""
        self.side.addWidget(panel)

    def show_at_the_side(self, panel: QWidget) -> None:
        """Put a panel in the place of the list."""
        self._show_side(panel)

    def _show_side(self, widget: QWidget) -> None:
        self._actions.show_library.setChecked(True)
        self.side.setCurrentWidget(widget)

    # Adding

    def choose_files(self) -> None:
        """Ask which documents to add."""
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr("Documents (*.pdf *.docx *.odt *.html *.htm *.xml *.txt);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add agendas"), "", kinds)
        self.keeper.add_files(Path(name) for name in names)

    def choose_folder(self) -> None:
        """Ask for a folder, and add the documents in it."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._window, self.tr("Add the documents in a folder"))
        if name:
            self.keeper.add_files([Path(name)])

    def paste(self) -> None:
        """Make what is on the clipboard an agenda: its files, or its text without any dress."""
        from PySide6.QtWidgets import QApplication

        given = cast("QMimeData | None", QApplication.clipboard().mimeData())
        data = given if given is not None else QMimeData()  # its owner may have gone just now
        if files := local_files(data):
            self.keeper.add_files(files)
        elif data.text().strip():
            now = dt.datetime.now()
            name = self.tr("Pasted text of {moment}").format(moment=f"{now:%Y-%m-%d %H.%M.%S}")
            self._bar().show_at_once()  # nothing else says that it was heard
            self.keeper.add_text(data.text(), f"{name}.txt")
        else:
            self._messages.show_notice(self.tr("There is no text and no file on the clipboard."))

    def _show_progress(self, progress: ImportProgress) -> None:
        self._bar().show_progress(progress)

    def _bar(self) -> ImportBar:
        if self._import_bar is None:
            from gui.importing.import_bar import ImportBar

            self._import_bar = ImportBar()
            self._import_bar.stop_requested.connect(self.keeper.stop_importing)
            self._bars_column.addWidget(self._import_bar)
        return self._import_bar

    def _show_upkeep(self, progress: ImportProgress) -> None:
        """Reading again after Standpunt has learned something; an import in the bar goes before it."""
        if not self.keeper.is_importing:
            self._bar().set_title(self.tr("Reading the agendas again"))
            self._bar().show_progress(progress)

    def _end_bar(self) -> None:
        if self._import_bar is not None and not self.keeper.is_importing:
            self._import_bar.finish()

    def _show_imported(self, report: ImportReport, purpose: Purpose) -> None:
        self._end_bar()
        from gui.importing.report_sentence import needs_dialog, report_sentence

        kept = [outcome.entry for outcome in report.outcomes if outcome.entry is not None]
        if purpose == "files" and len(report.outcomes) == 1 and kept:
            self.agenda_wished.emit(kept[0].key)
        if (purpose == "files" and needs_dialog(report)) or report.count("failed") > 1:
            self._open_report(report)
        elif purpose == "rebuild" and not report.was_stopped:
            self._messages.show_notice(self.tr("Everything has been read again."))
        elif purpose == "files" and (sentence := report_sentence(report, self.language)):
            failed = report.count("failed") > 0
            (self._messages.show_problem if failed else self._messages.show_notice)(sentence)

    def _open_report(self, report: ImportReport) -> None:
        from gui.importing.report_dialog import ImportReportDialog

        dialog = ImportReportDialog(report, self.language, self._window)
        dialog.agenda_chosen.connect(self.agenda_wished)
        dialog.add_anyway_requested.connect(lambda paths: self.keeper.add_files(paths, anyway=True))
        dialog.show()

    def rebuild(self) -> None:
        """Read every original again; what the user corrected stays."""
        self._bar().set_title(self.tr("Reading the agendas again"))
        self._bar().show_at_once()
        self.keeper.rebuild()

    # Finding

    def open_search(self) -> None:
        """Put the search in the place of the list, ready to type."""
        panel = self._search_panel()
        self._show_side(panel)
        panel.focus_field()

    def _search_panel(self) -> SearchPanel:
        if self._search is None:
            from gui.searching.panel import SearchPanel

            self._search = panel = SearchPanel()
            panel.search_requested.connect(self._start_search)
            panel.passage_chosen.connect(self._open_place)
            panel.agenda_chosen.connect(self.agenda_wished)
            panel.closed.connect(self.show_list)
            self.side.addWidget(panel)
        return self._search

    @property
    def found_passage(self) -> tuple[FoundAgenda, FoundPassage] | None:
        """The passage of the search that the keys are at; None when they are elsewhere."""
        return self._search.current_passage if self._search is not None else None

    def _start_search(self, text: str) -> None:
        self._search_panel().show_searching()
        self.keeper.search(text)

    def show_list(self) -> None:
        """Back from the search to the list of agendas."""
        self._show_side(self.panel)
        self.panel.setFocus()

    def _open_place(self, place: Place) -> None:
        start, end = (place.marks[0].start, place.marks[0].end) if place.marks else (0, 0)
        self.place_wished.emit(place.key, place.block, start, end)

    def _show_found(self, results: SearchResults) -> None:
        self._search_panel().show_results(results)

    def _show_refused(self, problem: Problem) -> None:
        self._search_panel().show_problem(problem.sentence(self.language))

    # One agenda

    def _open_facts(self, facts: FactsAsRead) -> None:
        from gui.facts.facts_dialog import FactsDialog

        bodies = sorted({entry.meeting.body for entry in self.ordered if entry.meeting.body})
        places = sorted({entry.meeting.place for entry in self.ordered if entry.meeting.place})
        dialog = FactsDialog(facts.entry, facts.title, facts.meeting, bodies, places, self._window)
        dialog.accepted.connect(lambda: self.keeper.correct(facts.entry.key, dialog.changes()))
        dialog.open()

    def show_original_file(self, key: str) -> None:
        """Open the folder in which the library keeps the original, in the program of the system."""
        from gui.widgets.in_the_system import open_in_the_system

        open_in_the_system(self.entries[key].path.parent)

    def _show_removed(self, removed: Sequence[LibraryEntry]) -> None:
        self._removed.append(tuple(entry.key for entry in removed))
        self._actions.undo_remove.setEnabled(True)
        names = ", ".join(entry_name(entry) for entry in removed[:3])
        more = len(removed) - 3
        what = f"{names} …" if more > 0 else names
        sentence = self.tr("Removed from the library: {agendas}").format(agendas=what)
        self._messages.show_notice(sentence, self._actions.undo_remove)

    def undo_remove(self) -> None:
        """Bring back what was removed last."""
        if self._removed:
            self.keeper.restore(self._removed.pop())
            self._messages.clear_notice()
        self._actions.undo_remove.setEnabled(bool(self._removed))

    # Small things

    @property
    def language(self) -> Language:
        """The language of the sentences."""
        return "en" if self._settings.language == "en" else "nl"

    def show_problem(self, problem: Problem) -> None:
        """One sentence in the bar at the top; everything else goes on."""
        self._messages.show_problem(problem.sentence(self.language))


def local_files(data: QMimeData) -> list[Path]:
    """The files and folders on this machine that were dropped or copied; never an address elsewhere."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
