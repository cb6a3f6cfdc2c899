"""The search panel: a field, what was found below it by meeting, and a card that explains the syntax.

It knows no library: it says what is sought, and is told what was found.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from agendas.library.found import FoundAgenda, FoundPassage, Hindrance, SearchResults
from gui import theme
from gui.searching import wording
from gui.searching.help_card import HelpCard
from gui.searching.query_field import QueryField
from gui.searching.rows import PassageRow, Place, ResultRow, rows_of
from gui.searching.sentences import ProblemLine, SearchSentences, SentencePage
from gui.searching.view import ResultsView
from gui.widgets.accessible_role import set_accessible_role
from gui.widgets.icon_button import IconButton

__all__ = ["Place", "SearchPanel"]

WIDTH = 280
REST = 150
"""Milliseconds without a key after which the search is asked for."""
PATIENCE = 300
"""Milliseconds after which the user is told that the search still runs."""
_ICON = 16


class SearchPanel(QWidget):
    """Emits the text to be searched and the place to be shown.

    ``search_requested`` carries the text without blanks around it, never empty. ``passage_chosen`` carries
    a ``Place``. ``agenda_chosen`` carries the key of a meeting's agenda. ``closed``: the user is done
    searching, and wants the list of agendas again.
    """

    search_requested = Signal(str)
    passage_chosen = Signal(object)
    agenda_chosen = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Search in all agendas"))
        set_accessible_role(self, QAccessible.Role.Grouping)
        self._asked = self._answered = ""
        self._words = SearchSentences(self)
        self._make_parts()
        self._rest = self._timer(REST, self._ask_if_changed)
        self._patience = self._timer(PATIENCE, self._show_waiting)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self._connect()
        self._colour()
        self._clear()

    def sizeHint(self) -> QSize:
        """As wide as the list of agendas, whose place it takes."""
        return QSize(WIDTH, 600)

    # --- what the window tells the panel ---------------------------------------------------------

    @property
    def text(self) -> str:
        """What is sought, without blanks around it."""
        return self._field.text().strip()

    def set_text(self, text: str) -> None:
        """Seek something else, at once."""
        self._field.replace_text(text)
        self.ask_again()

    @property
    def current_passage(self) -> tuple[FoundAgenda, FoundPassage] | None:
        """The passage that the keys are at; None when they are elsewhere."""
        row = self._current_row()
        return (row.agenda, row.passage) if isinstance(row, PassageRow) else None

    def _current_row(self) -> ResultRow | None:
        current = self._results.currentIndex()
        return self._results.rows[current.row()] if self._results.hasFocus() and current.isValid() else None

    def ask_again(self) -> None:
        """Ask for the results of what stands in the field, now; nothing happens when it is empty."""
        self._rest.stop()
        self._asked = self.text
        if self._asked:
            self.search_requested.emit(self._asked)

    def focus_field(self) -> None:
        """Let the user type; what stands there is selected, so that typing replaces it."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def show_searching(self) -> None:
        """The search runs; after ``PATIENCE`` the user is told."""
        if self.text and self._waiting.isHidden() and not self._patience.isActive():
            self._patience.start()

    def show_results(self, results: SearchResults) -> None:
        """List what was found; nothing happens when the field holds another text by now."""
        query = results.query.strip()
        if not query or query != self.text:
            return
        again, self._answered = self._answered == query, query
        self._end_waiting()
        self._problem.say("")
        rows = rows_of(results)
        self._results.set_rows(rows, again=again)
        self._count.setText(wording.counts(results) if rows else "")
        self._count.setVisible(bool(rows))
        if rows:
            self._turn_to(self._results)
        else:
            self._show_why(query, results.hindrance)
        self._announce(self._count.text() if rows else " ".join(self._page.sentences))

    def _show_why(self, query: str, hindrance: Hindrance | None) -> None:
        rest = hindrance.rest if hindrance is not None else ""
        self._page.show_sentences(self._words.nothing(query), self._words.advice(query, hindrance), rest)
        self._turn_to(self._page)

    def show_problem(self, sentence: str) -> None:
        """Say why what was asked last is no search; nothing happens when the field holds another text."""
        if not self.text or self.text != self._asked:
            return
        self._forget_results()
        self._answered = self._asked
        self._problem.say(sentence)
        self._page.show_sentences("")
        self._turn_to(self._page)
        self._announce(sentence)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The field gets the keys. With a focus proxy Tab would skip the buttons above it."""
        super().focusInEvent(event)
        self._field.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where the field did not take it."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    # --- how it is put together ------------------------------------------------------------------

    def _make_parts(self) -> None:
        self._back = QPushButton(self.tr("Agendas"), self)
        self._back.setProperty("role", "quiet")
        self._back.setToolTip(self.tr("Back to the list of agendas (Esc)"))
        self._help_button = IconButton("circle-help", self.tr("What can be typed here?"), self)
        self._help_button.setCheckable(True)
        self._field = QueryField(self.tr("Search all agendas"), self)
        self._problem = ProblemLine(self)
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setProperty("role", "count")
        self._count.setIndent(0)  # the style sheet's padding would have Qt indent it by half a letter
        self._waiting = QProgressBar(self)
        self._waiting.setObjectName("searchWait")
        self._waiting.setRange(0, 0)
        self._waiting.setTextVisible(False)
        self._waiting.setFixedHeight(2)
        kept = self._waiting.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # or the list would jump when it comes and goes
        self._waiting.setSizePolicy(kept)
        self._waiting.setAccessibleName(self.tr("Searching…"))
        self._results, self._page = ResultsView(self), SentencePage(self)
        self._help: HelpCard | None = None
        self._below: QWidget = self._page

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, theme.GRID)
        top.addWidget(self._back)
        top.addStretch(1)
        top.addWidget(self._help_button)
        head = QVBoxLayout()
        head.setContentsMargins(12, 8, 12, 4)
        head.setSpacing(theme.GRID)
        head.addLayout(top)
        head.addWidget(self._field)
        head.addWidget(self._problem)
        head.addWidget(self._count)
        self._stack = QStackedLayout()
        for widget in (self._page, self._results):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._waiting)
        column.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self._back.clicked.connect(self.closed)
        self._help_button.toggled.connect(self._show_help)
        self._field.textChanged.connect(self._text_changed)
        self._field.returnPressed.connect(self.ask_again)
        self._field.left_downwards.connect(self._go_down)
        self._field.escaped.connect(self._escape)
        self._results.opened.connect(self._open)
        self._results.left.connect(self.focus_field)
        self._results.typed.connect(self._type_on)
        self._page.help_wished.connect(self._unfold_help)
        self._page.rest_wished.connect(self._seek_rest)

    def _colour(self) -> None:
        self._back.setIcon(theme.icon("chevron-left", "muted", _ICON))

    # --- what the user does ----------------------------------------------------------------------

    def _text_changed(self) -> None:
        if self.text:
            self._rest.start()
        else:
            self._clear()

    def _ask_if_changed(self) -> None:
        """A blank more is no other search; but an answer that came to another text was passed over."""
        if self.text != self._answered:
            self.ask_again()

    def _go_down(self) -> None:
        below = self._stack.currentWidget()
        if isinstance(below, ResultsView | HelpCard):
            below.enter()

    def _escape(self) -> None:
        """Close, go back to the text, leave: the first of these that there is to do."""
        if self._help_button.isChecked():
            self._fold_help()
        elif self.text:
            self.focus_field()
        else:
            self.closed.emit()

    def _open(self, row: ResultRow) -> None:
        if isinstance(row, PassageRow):
            self.passage_chosen.emit(row.place)
        else:
            self.agenda_chosen.emit(row.agenda.key)

    def _type_on(self, text: str) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.type_on(text)

    # --- what is seen below the field ------------------------------------------------------------

    def _clear(self) -> None:
        """Nothing is sought."""
        self._rest.stop()
        self._asked = ""
        self._forget_results()
        self._problem.say("")
        self._page.show_sentences(self._words.before())
        self._turn_to(self._page)

    def _forget_results(self) -> None:
        self._end_waiting()
        self._answered = ""
        self._results.set_rows([])
        self._count.hide()

    def _turn_to(self, widget: QWidget) -> None:
        """Show it below the field, or when the help is folded away again; the keyboard is never lost."""
        self._below = widget
        before = self._stack.currentWidget()
        now = self._help_card() if self._help_button.isChecked() else widget
        goes = now is not before and _holds_focus(before)
        self._stack.setCurrentWidget(now)
        if goes:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _help_card(self) -> HelpCard:
        """The card, made when it is first unfolded."""
        if self._help is None:
            self._help = HelpCard(self)
            self._help.example_chosen.connect(self._take_example)
            self._stack.addWidget(self._help)
        return self._help

    def _unfold_help(self) -> None:
        self._help_button.setChecked(True)
        self._help_card().enter()

    def _fold_help(self) -> None:
        self._help_button.setChecked(False)
        self.focus_field()

    def _show_help(self, shown: bool) -> None:
        self._field.escape_first = shown
        self._turn_to(self._below)

    def _seek_rest(self, text: str) -> None:
        """The button goes with its sentence; in the field the search can be mended."""
        self.set_text(text)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_example(self, example: str) -> None:
        self._fold_help()
        self.set_text(example)

    def _show_waiting(self) -> None:
        self._waiting.show()

    def _end_waiting(self) -> None:
        self._patience.stop()
        self._waiting.hide()

    def _announce(self, sentence: str) -> None:
        """Tell a screen reader, which does not see a list change."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # takes a millisecond

        event = QAccessibleAnnouncementEvent(self, sentence)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)


def _holds_focus(widget: QWidget | None) -> bool:
    focus = QApplication.focusWidget()
    return widget is not None and focus is not None and (focus is widget or widget.isAncestorOf(focus))
