"""What one window does with quotes: copying in a style, the collection, checking a briefing, printing.

All wiring of it on one page. The panel, the dialogs and the checking window are made when they are first
wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from agendas.library.entries import LibraryEntry, meeting_key
from agendas.problems import Problem
from gui.actions import Actions
from gui.agenda_loader import AgendaLoader
from gui.library_desk import LibraryDesk
from gui.quoting.style_keeper import StyleKeeper
from gui.quoting.style_menu import StyleMenu
from gui.saving import Saving
from gui.settings import Settings
from gui.tasks import Tasks
from gui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agendas.comparison import Change, Comparison
    from agendas.library.found import FoundAgenda, FoundPassage
    from agendas.model import Agenda
    from agendas.quoting.checked import CheckedQuote
    from agendas.quoting.copy_style import CopyStyle
    from agendas.quoting.finding_again import Refinding
    from agendas.quoting.passage import Passage
    from agendas.quoting.quote import CollectedQuote, Quote
    from gui.checking.window import CheckingWindow
    from gui.collecting.panel import QuotesPanel
    from gui.printing.wishes import AgendaToPrint, PdfWish, QuotesToPrint

    QuotePair = tuple[Quote, Quote | None]
    RefoundHow = Literal["exact", "by context", "lost"]


_PAGE_HEAD = '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>'


class QuotingDesk(QObject):
    """The quotes of one window. ``place_wished`` carries the key of an agenda, a block, and offsets in it;
    ``setting_changed`` the key of a setting that was chosen here, after it was kept."""

    place_wished = Signal(str, str, int, int)
    setting_changed = Signal(str)

    def __init__(
        self,
        desk: LibraryDesk,
        loader: AgendaLoader,
        settings: Settings,
        actions: Actions,
        messages: MessageBar,
        saving: Saving,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._loader, self._settings = desk, loader, settings
        self._actions, self._messages, self._window = actions, messages, window
        self._saving = saving
        self._background = Tasks(self)
        self.styles = StyleKeeper(settings.folder / "copy_styles.toml", settings.copy_style, self)
        self.menu = StyleMenu(self.styles, desk.language, window)
        self._panel: QuotesPanel | None = None
        self._checking: CheckingWindow | None = None
        self._quotes: tuple[CollectedQuote, ...] = ()
        self._refindings: dict[int, RefoundHow] = {}
        self._wanted: tuple[CollectedQuote, Quote, str] | None = None
        self._removed: list[tuple[int, ...]] = []
        self._undo = QAction(self.tr("Undo"), self)
        self._connect()

    def _connect(self) -> None:
        keeper, do = self._desk.keeper, self._actions
        keeper.quotes_listed.connect(self._show_quotes)
        keeper.briefing_checked.connect(self._show_checked)
        keeper.briefing_progressed.connect(self._show_progress)
        self._loader.opened.connect(self._find_again)
        self.styles.last_changed.connect(partial(self._keep_setting, "copy_style"))
        self.menu.adapt_wished.connect(self._adapt_styles)
        self._undo.triggered.connect(self._undo_remove)
        do.show_quotes.triggered.connect(self.open_panel)
        do.check_quotes.triggered.connect(self.open_checking)

    @property
    def background_tasks(self) -> Tasks:
        """What is being read for a check, for those who tell of it."""
        return self._background

    # Copying

    def copy(self, passage: Passage) -> None:
        """Copy a passage in the style that was used last."""
        from agendas.quoting.taking import quote_of

        self.copy_pairs([(quote_of(passage), None)], self.styles.last)

    def copy_pairs(self, pairs: Sequence[QuotePair], style: CopyStyle) -> None:
        """Copy quotes, or pairs of an earlier and a later one, in a style."""
        from gui.quoting.clipboard import copy_several_in_style

        copy_several_in_style(style, pairs)
        self._tell_problems()

    def _tell_problems(self) -> None:
        for problem in self.styles.problems:
            self._messages.show_problem(problem.sentence(self._desk.language))

    def _adapt_styles(self) -> None:
        from gui.quoting.styles_dialog import StylesDialog

        self.styles.read_again()  # another window may have kept some since
        StylesDialog(self.styles, self._desk.language, self._window).open()

    # The collection

    def add_passage(self, passage: Passage) -> None:
        """Put the words that are selected in the collection."""
        from agendas.quoting.taking import quote_of

        self._add([(quote_of(passage), None)])

    def add_change(self, comparison: Comparison, change: Change) -> None:
        """Put a change in the collection: what was said then, and now."""
        from agendas.quoting.passage import Excerpt, Passage
        from agendas.quoting.taking import quote_of

        sides = ((comparison.left, change.left), (comparison.right, change.right))
        quotes = [
            quote_of(Passage(agenda, (Excerpt(one.block, one.start, one.end),))) if one else None
            for agenda, one in sides
        ]
        old, new = quotes
        if new is not None:
            self._add([(new, old)])
        elif old is not None:
            self._add([(old, None)])

    def add_found(self, agenda: FoundAgenda, passage: FoundPassage) -> None:
        """Put a passage that a search found in the collection."""
        from agendas.quoting.quote import Quote, QuotedPiece, QuoteSource

        entry = self._desk.entries.get(agenda.key)
        name = entry.name if entry is not None else ""
        number = passage.paragraph_number
        piece = QuotedPiece(
            passage.block, 0, len(passage.text), passage.text, paragraph=str(number) if number else None
        )
        self._add([(Quote(QuoteSource(agenda.key, name, agenda.title, agenda.meeting), (piece,)), None)])

    def _add(self, pairs: Sequence[QuotePair]) -> None:
        self._desk.keeper.add_quotes(pairs)
        self._messages.show_notice(self.tr("Added to your quotes."), self._actions.show_quotes)

    def open_panel(self) -> None:
        """Put the collection in the place of the list."""
        panel = self._made_panel()
        self._desk.show_at_the_side(panel)
        self._desk.keeper.ask_quotes()
        panel.setFocus()

    def _made_panel(self) -> QuotesPanel:
        if self._panel is None:
            from gui.collecting.panel import QuotesPanel

            panel = self._panel = QuotesPanel()
            keeper = self._desk.keeper
            panel.set_add_key(
                self._actions.add_quote.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            )
            panel.set_grouping(self._settings.quotes_grouping)
            panel.grouping_changed.connect(partial(self._keep_setting, "quotes_grouping"))
            panel.note_changed.connect(lambda number, note: keeper.change_quote(number, note=note))
            panel.tags_changed.connect(lambda number, tags: keeper.change_quote(number, tags=tags))
            panel.order_changed.connect(keeper.order_quotes)
            panel.remove_requested.connect(self._remove)
            panel.place_wished.connect(lambda quote: self._go_to(quote, quote.quote))
            panel.old_place_wished.connect(lambda quote: self._go_to(quote, quote.old))
            panel.copy_requested.connect(self._copy_collected)
            panel.export_requested.connect(self._export)
            panel.print_requested.connect(self._print_quotes)
            panel.closed.connect(self._desk.show_list)
            self._desk.add_at_the_side(panel)
        return self._panel

    def _show_quotes(self, quotes: Sequence[CollectedQuote]) -> None:
        self._quotes = tuple(quotes)
        if self._panel is not None:
            self._panel.set_quotes(self._quotes)

    def _copy_collected(self, quotes: Sequence[CollectedQuote]) -> None:
        self.copy_pairs([(one.quote, one.old) for one in quotes], self.styles.last)

    def _remove(self, numbers: Sequence[int]) -> None:
        self._removed.append(tuple(numbers))
        self._desk.keeper.remove_quotes(numbers)
        self._messages.show_notice(self.tr("%n quote(s) removed.", "", len(numbers)), self._undo)

    def _undo_remove(self) -> None:
        self._messages.clear_notice()
        if self._removed:
            self._desk.keeper.restore_quotes(self._removed.pop())

    # Back to the place

    def _go_to(self, collected: CollectedQuote, quote: Quote | None) -> None:
        if quote is None:
            return
        entry = self._entry_of(quote)
        if entry is None:
            self._mark(collected, "lost")
            self._messages.show_notice(self.tr("The document of this quote is not in the library any more."))
            return
        self._wanted = (collected, quote, entry.key)
        self._desk.agenda_wished.emit(entry.key)

    def _entry_of(self, quote: Quote) -> LibraryEntry | None:
        """Its document, else the newest version of an agenda of the same meeting."""
        if (entry := self._desk.entries.get(quote.source.key)) is not None:
            return entry
        wanted = meeting_key(quote.source.meeting)
        same = (one for one in self._desk.ordered if wanted and meeting_key(one.meeting) == wanted)
        return next((one for one in same if one.is_newest_version), None)

    def _find_again(self, agenda: Agenda) -> None:
        if self._wanted is None or self._wanted[2] != agenda.source.sha256:
            return
        from agendas.quoting.finding_again import found_again

        collected, quote, key = self._wanted
        self._wanted = None
        refinding: Refinding = found_again(quote, agenda)
        self._mark(collected, refinding.how)
        if refinding.passage is None:
            self._messages.show_notice(
                self.tr("These words are not in the document as it is in the library now.")
            )
            return
        first = refinding.passage.excerpts[0]
        self.place_wished.emit(key, first.block, first.start, first.end)

    def _mark(self, collected: CollectedQuote, how: RefoundHow) -> None:
        self._refindings[collected.id] = how
        if self._panel is not None:
            self._panel.set_refindings(self._refindings)

    # Taking it along

    def _export(self, quotes: Sequence[CollectedQuote]) -> None:
        from agendas.exporting.collection_formats import collection_in
        from gui.collecting.save_dialog import ask_collection_path

        grouping = self._settings.quotes_grouping
        chosen = ask_collection_path(self._window, self._saving.folder, quotes)
        if chosen is not None:
            path, format_ = chosen
            self._write(path, lambda: collection_in(format_, quotes, grouping))

    def _write(self, path: Path, made: Callable[[], bytes]) -> None:
        from agendas.exporting.files import write_whole
        from gui.exporting.failures import failure_in_words

        self._saving.write(
            path,
            lambda: write_whole(path, made()),
            lambda error: self._messages.show_problem(failure_in_words(error, path)),
        )

    def _print_quotes(self, quotes: Sequence[CollectedQuote]) -> None:
        from gui.printing.wishes import QuotesToPrint

        self._open_print(QuotesToPrint(tuple(quotes), self._settings.quotes_grouping))

    def print_agenda(self, agenda: Agenda) -> None:
        """Print an agenda, or make a PDF of it."""
        from gui.printing.wishes import AgendaToPrint

        self._open_print(AgendaToPrint(agenda))

    def _open_print(self, what: AgendaToPrint | QuotesToPrint) -> None:
        from gui.exporting.failures import failure_in_words
        from gui.exporting.save_dialog import ask_path
        from gui.printing.dialog import PrintDialog
        from gui.printing.writing import write_pdf

        dialog = PrintDialog(what, parent=self._window, ask=ask_path, folder=self._saving.folder)

        def save(wish: PdfWish) -> None:
            self._saving.write(
                wish.path,
                lambda: write_pdf(wish),
                lambda error: dialog.show_failure(failure_in_words(error, wish.path)),
                dialog.show_done,
            )

        dialog.pdf_chosen.connect(save)
        dialog.open()

    # Checking

    def open_checking(self) -> None:
        """The window in which the quotes of a briefing are checked."""
        window = self._checking_window()
        window.show()
        window.raise_()

    def _checking_window(self) -> CheckingWindow:
        if self._checking is None:
            from gui.checking.window import CheckingWindow
            from gui.quoting.clipboard import copy_written

            window = self._checking = CheckingWindow(self._window)
            window.addAction(self._actions.quit)
            window.check_requested.connect(self._desk.keeper.check_briefing)
            window.open_requested.connect(self._read_briefing)
            window.stop_requested.connect(self._stop_checking)
            window.place_wished.connect(self.place_wished)
            window.copy_requested.connect(copy_written)
            window.save_requested.connect(self._save_report)
        return self._checking

    def _read_briefing(self, path: Path) -> None:
        def read() -> str:
            from agendas.quoting.briefing_text import text_of

            return text_of(path)

        self._background.run(
            "briefing",
            lambda _token: read(),
            lambda text: self._checking_window().show_text(text, path.name),
            self._show_checking_problem,
        )

    def _save_report(self, plain: str, rich: str) -> None:
        """As a web page, which every word processor opens; as plain text when the name says so."""
        from gui.exporting.save_dialog import ask_path

        suggested = self._saving.folder / f"{self.tr('Quotes checked')}.html"
        path = ask_path(self._checking_window(), suggested, self.tr("Web page"))
        if path is not None:
            self.write_report(path, plain, rich)

    def write_report(self, path: Path, plain: str, rich: str) -> None:
        """Write what became of the quotes of a briefing, whole or not at all."""
        content = plain if path.suffix.lower() == ".txt" else f"{_PAGE_HEAD}{rich}</body></html>"
        self._write(path, lambda: content.encode("utf-8", "replace"))

    def _stop_checking(self) -> None:
        self._background.cancel("briefing")
        self._desk.keeper.stop_checking()

    def _show_progress(self, done: int, every: int) -> None:
        self._checking_window().show_progress(done, every)

    def _show_checked(self, checked: Sequence[CheckedQuote]) -> None:
        self._checking_window().show_results(tuple(checked))

    def _show_checking_problem(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self._checking_window().show_problem(error.sentence(self._desk.language))

    def _keep_setting(self, key: str, value: str) -> None:
        if self._settings.change(key, value):
            self.setting_changed.emit(key)

    @property
    def checking(self) -> CheckingWindow | None:
        """The window in which a briefing is checked, once it was opened."""
        return self._checking

    def take_over(self, other: QuotingDesk) -> None:
        """The window of ``other`` is made again: the briefing that is checked, and what can be undone."""
        self._removed = other._removed
        checking = other._checking
        if checking is not None and checking.isVisible():
            self.open_checking()
            if checking.text:
                self._checking_window().show_text(checking.text, checking.name)

    def show_settings(self) -> None:
        """The style of copying or the grouping of the quotes was chosen elsewhere."""
        if self._settings.copy_style:
            self.styles.use(self._settings.copy_style)
        if self._panel is not None:
            self._panel.set_grouping(self._settings.quotes_grouping)

    def close(self) -> None:
        """Keep what is being written in a note, and end the work; called once, when the window closes."""
        if self._panel is not None:
            self._panel.finish_editing()
        self._background.stop()
