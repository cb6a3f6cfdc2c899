"""The window "Citaten controleren": the text of a briefing, its quotes, and what became of each.

Looks nothing up and reads no file: it asks, and shows what it is given.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from agendas.quoting.checked import CheckedQuote, FoundPlace
from gui.checking.briefing_view import BriefingView
from gui.checking.model import CheckedRow
from gui.checking.report import ReportedQuote, report_html, report_text
from gui.checking.results import ResultsPane
from gui.checking.wording import CheckingWords, claimed
from gui.widgets.announcement import announce
from gui.widgets.card import hairline
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.message_bar import MessageBar
from gui.widgets.shown_characters import shown

SUFFIXES = ("txt", "md", "docx", "odt", "pdf", "html", "htm")
_LINE = 2
_USUAL = QSize(1120, 720)


class CheckingWindow(QDialog):
    """Stays with its text when it is closed. See the signals for what it asks of whoever shows it.

    ``check_requested`` carries the text, to which the offsets of ``show_results`` refer; ``open_requested`` a
    path whose text is then given to ``show_text``; ``place_wished`` the key of an agenda, a block, and where
    in it; ``copy_requested`` and ``save_requested`` plain text and HTML. After ``stop_requested`` results are
    ignored.
    """

    check_requested = Signal(str)
    open_requested = Signal(object)
    stop_requested = Signal()
    place_wished = Signal(str, str, int, int)
    copy_requested = Signal(str, str)
    save_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkingWindow")
        self.setWindowTitle(self.tr("Check quotes"))
        self.setAcceptDrops(True)
        self._words = CheckingWords()
        self._is_busy = False
        self._messages = MessageBar(self)
        self._briefing = BriefingView(self)
        self._results = ResultsPane(self._words, self)
        self._open = self._button(self.tr("Open…"))
        self._check = self._button(self.tr("Check"))
        self._check.setProperty("role", "primary")
        self._copy = self._button(self.tr("Copy report"))
        self._save = self._button(self.tr("Save report…"))
        self._close = self._button(self.tr("Close"))
        self._stop = self._button(self.tr("Stop"))
        self._name = ElidedLabel(self)
        self._name.setProperty("role", "muted")
        self._state = QLabel(self)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._lay_out()
        self._connect()
        self._refresh()
        self.resize(_USUAL.boundedTo(self.screen().availableSize() * 0.9))
        self._briefing.setFocus()

    # --- what is shown

    @property
    def text(self) -> str:
        """The briefing, as it stands in the field."""
        return self._briefing.text

    @property
    def name(self) -> str:
        """The name of the file it came from; empty when it was pasted."""
        return self._name.full_text

    def show_text(self, text: str, name: str = "") -> None:
        """Show the text of a file and ask for its check."""
        self._set_busy(False)
        if not self._briefing.set_text(text):
            self._refuse()
            return
        self._name.set_full_text(shown(name))
        self._results.forget()
        self.check()

    def show_progress(self, done: int, of_all: int) -> None:
        """How many of how many quotes were looked up; 0 of 0: not known yet."""
        if self._is_busy:
            self._bar.setRange(0, of_all)
            self._bar.setValue(done)
            self._state.setText(self.tr("Looking up {0} of {1}").format(done, of_all) if of_all else "")

    def show_results(self, checked: Sequence[CheckedQuote]) -> None:
        """Show what became of the quotes of the text that was asked for; ignored after a stop."""
        if not self._is_busy:
            return
        self._set_busy(False)
        rows = self._briefing.rows_of(checked)
        self._briefing.set_rows(rows)
        self._results.show_rows(rows)
        self._refresh()
        announce(self, self._results.summary)

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong; the work has ended."""
        self._set_busy(False)
        self._messages.show_problem(sentence)

    # --- what is asked

    def check(self) -> None:
        """Ask what becomes of the quotes of the text."""
        text = self._briefing.text
        if self._is_busy or not text.strip():
            return
        self._messages.clear()
        self._briefing.set_rows(())
        self._results.forget()
        self._set_busy(True)
        self.check_requested.emit(text)

    def stop(self) -> None:
        """Ask for an end to the work; the text stays."""
        if self._is_busy:
            self._set_busy(False)
            self.stop_requested.emit()

    def open_file(self, path: Path) -> None:
        """Ask for the text of a file."""
        if self._is_busy:
            return
        self._messages.clear()
        self._set_busy(True)
        self.open_requested.emit(path)

    def copy_report(self) -> None:
        """Ask that the outcome, all of it, be put on the clipboard."""
        self.copy_requested.emit(*self._report())
        announce(self, self.tr("The report is on the clipboard."))

    def reject(self) -> None:
        """Escape stops what is going on, else closes the window."""
        if self._is_busy:
            self.stop()
        else:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere."""
        if event.mimeData().hasUrls() and not self._is_busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        self._briefing.insertFromMimeData(event.mimeData())
        event.acceptProposedAction()

    # --- inside

    def _report(self) -> tuple[str, str]:
        """The outcome as plain text and as HTML."""
        title, summary = self._words.report_title(), self._results.summary
        quotes = [self._reported(row) for row in self._results.all_rows]
        return report_text(title, summary, quotes), report_html(title, summary, quotes)

    def _reported(self, row: CheckedRow) -> ReportedQuote:
        verdict = row.checked.verdict
        remarks = [self._words.disagreement(one) for one in verdict.disagreements]
        if verdict.disagreements:
            remarks.append(f"{self._words.in_the_briefing()}: {claimed(row.checked)}")
        kind = self._words.changed() if row.changed else self._words.kind(row.kind)
        return ReportedQuote(row.text, kind, row.reference, (*self._words.edits(verdict), *remarks))

    def _ask_file(self) -> None:
        kinds, briefings, all_files = _patterns(), self.tr("Briefings"), self.tr("All files")
        names = f"{briefings} ({kinds});;{all_files} (*)"
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open a briefing"), "", names)
        if chosen:
            self.open_file(Path(chosen))

    def _refuse(self) -> None:
        self._messages.show_problem(
            self.tr("This text is too long to be checked at once; paste the part that holds the quotes.")
        )

    def _replace(self, row: CheckedRow) -> None:
        words = row.checked.replacement
        if words is not None and not row.changed:
            self._briefing.replace(row, words)

    def _wish_place(self, place: FoundPlace) -> None:
        self.place_wished.emit(place.key, place.block, place.start, place.end)

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        self._briefing.setReadOnly(busy)
        self._bar.setRange(0, 0)
        self._state.clear()
        self._refresh()
        if busy:
            self._stop.setFocus()
        elif self._stop.hasFocus():
            self._briefing.setFocus()

    def _refresh(self) -> None:
        busy, has_text = self._is_busy, not self._briefing.document().isEmpty()
        self._bar.setVisible(busy)
        self._stop.setVisible(busy)
        self._check.setVisible(not busy)
        self._check.setEnabled(has_text)
        self._open.setEnabled(not busy)
        self._copy.setEnabled(bool(self._results.all_rows))
        self._save.setEnabled(bool(self._results.all_rows))

    # --- building

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)  # Enter belongs to the text and to the list
        return button

    def _lay_out(self) -> None:
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(_LINE)
        self._bar.setObjectName("checkingWait")
        policy = self._bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the text does not move when a check begins
        self._bar.setSizePolicy(policy)
        self._bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._bar)
        column.addWidget(hairline())
        column.addWidget(self._messages)
        column.addWidget(self._halves(), 1)
        column.addWidget(hairline())
        column.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(5, 8, 16, 8 - _LINE)
        row.setSpacing(8)
        row.addWidget(self._open)
        row.addWidget(self._name, 1)
        for widget in (self._state, self._stop, self._check):
            row.addWidget(widget)
        return row

    def _halves(self) -> QSplitter:
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.setHandleWidth(1)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._briefing)
        halves.addWidget(self._results)
        halves.setSizes([600, 520])
        halves.setStretchFactor(0, 1)
        self._briefing.setMinimumWidth(280)
        self._results.setMinimumWidth(420)
        return halves

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(5, 8, 5, 8)
        row.addWidget(self._copy)
        row.addWidget(self._save)
        row.addStretch(1)
        row.addWidget(self._close)
        return row

    def _connect(self) -> None:
        self._open.clicked.connect(self._ask_file)
        self._check.clicked.connect(self.check)
        self._stop.clicked.connect(self.stop)
        self._copy.clicked.connect(self.copy_report)
        self._save.clicked.connect(lambda: self.save_requested.emit(*self._report()))
        self._close.clicked.connect(self.close)
        self._briefing.textChanged.connect(self._refresh)
        self._briefing.file_dropped.connect(self.open_file)
        self._briefing.too_long.connect(self._refuse)
        self._briefing.quote_entered.connect(self._results.choose)
        self._briefing.quotes_changed.connect(self._results.refresh)
        self._results.row_chosen.connect(self._briefing.choose)
        self._results.open_wished.connect(self._ask_file)
        self._results.place_wished.connect(self._wish_place)
        self._results.replace_wished.connect(self._replace)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.check)
        QShortcut(QKeySequence.StandardKey.Open, self).activated.connect(self._ask_file)


def _patterns() -> str:
    return " ".join(f"*.{suffix}" for suffix in SUFFIXES)
