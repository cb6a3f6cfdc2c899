"""What one window does with names: in which agendas they stand, and the user's own list of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from agendas.problems import LibraryProblem
from gui.actions import Actions
from gui.library_desk import LibraryDesk
from gui.library_keeper import OwnNamesChanged
from gui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agendas.library.mentions import Mentions
    from agendas.understanding.own_names import OwnNames
    from gui.reading.correcting.wishes import MarkAs, Unmark
    from gui.reading.page import ReadingPage


class NamesDesk(QObject):
    """Answers what the reading page asks and wishes about names.

    ``own_names_changed`` comes as soon as the user's list has changed; what the library keeps of the names
    in it is made anew in the background.
    """

    own_names_changed = Signal()

    def __init__(
        self, desk: LibraryDesk, page: ReadingPage, actions: Actions, messages: MessageBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._page, self._messages, self._window = desk, page, messages, window
        self._own: OwnNames | None = None
        self._undo = QAction(self.tr("Undo"), self)
        self._undo.triggered.connect(self._take_back)
        self._before: OwnNames | None = None
        page.mentions_wished.connect(desk.keeper.ask_mentions)
        page.document_wished.connect(self._open_document)
        page.own_name_wished.connect(self._change)
        page.agenda_wished.connect(desk.agenda_wished)
        desk.keeper.mentions_found.connect(self._show_mentions)
        desk.keeper.own_names_changed.connect(self._follow_change)
        desk.keeper.own_names_read.connect(self._take_over)
        actions.own_names.triggered.connect(self.open_list)

    def own_names(self) -> OwnNames:
        """The user's list as it is now; called on the thread on which agendas are understood."""
        if self._own is None:
            from agendas.library.own_names import in_force

            self._own = in_force(self._desk.keeper.folder)
        return self._own

    # In which agendas

    def _show_mentions(self, mentions: Mentions) -> None:
        self._page.show_mentions(mentions, self._desk.ordered)

    def _open_document(self, number: str) -> None:
        """Show the document with that number if the library has it; else offer its web page."""
        for entry in self._desk.ordered:
            if entry.meeting.kamerstuk == number:
                self._desk.agenda_wished.emit(entry.key)
                return
        from agendas.quoting.links import web_page

        self._page.offer_web_page(number, web_page(number))

    # The user's own list

    def _change(self, wish: MarkAs | Unmark) -> None:
        from gui.reading.correcting.wishes import MarkAs

        def change(own: OwnNames) -> OwnNames:
            from agendas.library.own_names import marked, unmarked

            if isinstance(wish, MarkAs):
                return marked(own, wish.written, wish.type, wish.canonical)
            return unmarked(own, wish.written, wish.type)

        self._desk.keeper.change_own_names(change)

    def _follow_change(self, changed: OwnNamesChanged) -> None:
        self._own = changed.after
        self._before = changed.before
        self.own_names_changed.emit()
        self._messages.show_notice(self.tr("Your list of names has been changed."), self._undo)

    def _take_over(self, own: OwnNames) -> None:
        """Another window may have changed the list."""
        if self._own is not None and own != self._own:
            self._own = own
            self.own_names_changed.emit()

    def _take_back(self) -> None:
        before, self._before = self._before, None
        self._messages.clear_notice()
        if before is not None:
            self._desk.keeper.change_own_names(partial(_the_list, before))

    def open_list(self) -> None:
        """The dialog with the user's own names."""
        from agendas.library.own_names import load
        from gui.naming.own_names_dialog import OwnNamesDialog
        from gui.widgets.entity_type_sample import sample_icon

        try:
            own = load(self._desk.keeper.folder)
        except LibraryProblem as problem:
            self._desk.show_problem(problem)
            return
        dialog = OwnNamesDialog(own, sample_icon, self._window)
        dialog.own_names_changed.connect(
            lambda names: self._desk.keeper.change_own_names(partial(_the_list, names))
        )
        dialog.show_file_wished.connect(self._show_file)
        dialog.open()

    def _show_file(self) -> None:
        """Open the file in the program of the system; a list that was never changed has one by then too."""
        from agendas.library.own_names import FILE_NAME, load, save
        from gui.widgets.in_the_system import open_in_the_system

        folder = self._desk.keeper.folder
        try:
            save(folder, load(folder))
        except LibraryProblem as problem:
            self._desk.show_problem(problem)
            return
        open_in_the_system(folder / FILE_NAME)


def _the_list(own: OwnNames, _as_it_stands: OwnNames) -> OwnNames:
    """The change that puts this list in the place of the one there is."""
    return own
