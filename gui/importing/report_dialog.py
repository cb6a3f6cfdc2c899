"""The list at the end of an import: what became of every document."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTabBar, QVBoxLayout, QWidget

from agendas.library.outcomes import ImportReport, OutcomeKind
from agendas.problems import Language
from gui import theme
from gui.importing.report_model import ReportModel, ReportRow
from gui.importing.report_view import ReportView, copied
from gui.importing.wording import KINDS_IN_ORDER, ImportWords, headline
from gui.widgets.announcement import announce

_USUAL_ROW, _AROUND_ROWS = 64, 160


class ImportReportDialog(QDialog):
    """A window of its own beside the main one, so that agendas can be opened from it one by one.

    ``agenda_chosen`` carries the key of an agenda, ``add_anyway_requested`` a list of paths of documents that
    are not agendas. ``language`` is that of the sentences of problems. Deletes itself when it is closed.
    """

    agenda_chosen = Signal(str)
    add_anyway_requested = Signal(object)

    def __init__(
        self, report: ImportReport, language: Language, parent: QWidget | None = None, *, title: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title or self.tr("Added documents"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words = ImportWords()
        self._model = ReportModel(report, language, self)
        self._kinds = [None, *(kind for kind in KINDS_IN_ORDER if report.count(kind))]
        self._headline = QLabel(headline(report), self)
        self._tabs = self._make_tabs(report)
        self._view = ReportView(self._model, self)
        self._add_all = self._button(self.tr("Add all anyway"))
        self._copy = self._button(self.tr("Copy list"))
        self._close = self._button(self.tr("Close"))
        self._lay_out()
        self._connect()
        self._refresh()
        room = self.screen().availableSize()
        self.setMinimumWidth(min(self._tabs.sizeHint().width() + 12, round(room.width() * 0.9)))  # none cut
        self.resize(self._usual_size())
        self._view.setFocus()

    def _usual_size(self) -> QSize:
        """Room for as many rows as there are, up to half a dozen, on the screen."""
        wanted = QSize(760, max(300, min(560, self._model.rowCount() * _USUAL_ROW + _AROUND_ROWS)))
        return wanted.boundedTo(self.screen().availableSize() * 0.9)

    def _make_tabs(self, report: ImportReport) -> QTabBar:
        tabs = QTabBar(self)
        tabs.setObjectName("importKinds")
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        tabs.setUsesScrollButtons(True)
        tabs.setElideMode(Qt.TextElideMode.ElideNone)
        tabs.setAccessibleName(self.tr("Show"))
        for kind in self._kinds:
            name = self._words.kind(kind) if kind else self.tr("All")
            count = report.count(kind) if kind else len(report.outcomes)
            tabs.addTab(f"{name}  {count}")
        tabs.setVisible(len(self._kinds) > 2)
        return tabs

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)  # Enter belongs to the list
        return button

    def _lay_out(self) -> None:
        self._headline.setTextFormat(Qt.TextFormat.PlainText)
        self._headline.setWordWrap(True)
        self._headline.setFont(theme.interface_font(theme.HEADING, strong=True))
        self._headline.setContentsMargins(16, 16, 16, 8)
        foot = QWidget(self)
        foot.setObjectName("importReportFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(5, 8, 5, 8)  # words of buttons without an edge stand where the headline does
        row.addWidget(self._add_all)
        row.addStretch(1)
        row.addWidget(self._copy)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._headline)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(6, 0, 6, 8)
        tabs.addWidget(self._tabs)
        column.addLayout(tabs)
        column.addWidget(self._view, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(lambda at: self._show_kind(self._kinds[at]))
        self._view.agenda_chosen.connect(self.agenda_chosen)
        self._view.add_anyway_wished.connect(self._add_anyway)
        self._add_all.clicked.connect(lambda: self._add_anyway(self._addable()))
        self._copy.clicked.connect(self._copy_list)
        self._close.clicked.connect(self.close)

    def _show_kind(self, kind: OutcomeKind | None) -> None:
        self._model.show_kind(kind)
        self._view.scrollToTop()

    def _addable(self) -> list[ReportRow]:
        return [row for row in self._model.all_rows if row.addable]

    def _add_anyway(self, rows: Sequence[ReportRow]) -> None:
        paths = [row.addable for row in rows if row.addable]
        self._model.mark_asked_for(rows)
        self._refresh()
        self.add_anyway_requested.emit(paths)

    def _copy_list(self) -> None:
        """The rows that are shown, under a line that names the columns."""
        lines = (self._words.copied_header(), copied(self._model.shown_rows))
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")
        announce(self, self.tr("The list is on the clipboard."))

    def _refresh(self) -> None:
        self._add_all.setVisible(len(self._addable()) > 1)
