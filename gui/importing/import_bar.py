"""The thin bar under the toolbar while documents are added, or other long work on the library runs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from agendas.library.outcomes import ImportProgress
from agendas.problems import printable
from gui import theme
from gui.widgets.announcement import announce
from gui.widgets.elided_label import ElidedLabel

PATIENCE = 300
"""Milliseconds before the work is shown: one small file is there sooner than a bar could be read."""
LINGER = 500
"""Milliseconds that the bar stays at least: one that only flashes by shoves the text down and up."""
_LINE = 2


class ImportBar(QWidget):
    """Says how far the work is and lets the user stop it. Hidden but for the time that it runs.

    ``stop_requested`` is emitted once for each press that counts; the work then ends when it can, and
    whoever runs it calls ``finish``. The timers ``patience`` and ``linger`` are public for tests.
    """

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = ""
        self._done = 0
        self.patience = self._timer(PATIENCE)
        self.patience.timeout.connect(self._appear)
        self.linger = self._timer(LINGER)
        self.linger.timeout.connect(self._end_lingering)
        self._finished = True
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._name = ElidedLabel(self)
        self._name.setProperty("role", "muted")
        self._stop = QPushButton(self)
        self._stop.setProperty("role", "quiet")
        self._stop.clicked.connect(self._request_stop)
        self._line = QProgressBar(self)
        self._line.setTextVisible(False)
        self._line.setFixedHeight(_LINE)
        self._lay_out()
        self._offer_stop()
        self.hide()

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        return timer

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(theme.GRID * 4, theme.GRID, theme.GRID * 2, theme.GRID)
        row.setSpacing(theme.GRID * 2)
        row.addWidget(self._count)
        row.addWidget(self._name, 1)
        row.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._line)

    def set_title(self, title: str) -> None:
        """What the work is, if not adding documents ("Rebuilding the index"); forgotten at its end."""
        self._title = title

    def show_progress(self, progress: ImportProgress) -> None:
        """Say how far the work is. The first call after an end begins anew."""
        if self._finished:
            self._begin()
        elif progress.done < self._done:  # the next import, right behind one that may have been stopped
            self._offer_stop()
        self._done = progress.done
        most = self._count_words(replace(progress, done=progress.total))  # else the name jumps at the tenth
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance(most))
        self._count.setText(self._count_words(progress))
        self._name.set_full_text(printable(progress.name))
        self._line.setRange(0, progress.total)  # 0..0 says that the end is not known
        self._line.setValue(progress.done)

    def show_at_once(self) -> None:
        """The work was asked for and is known to last: there is nothing to be patient for."""
        if self._finished:
            self._begin()
        self._count.setText(self._work())
        self._line.setRange(0, 0)
        self.patience.stop()
        self._appear()

    def finish(self) -> None:
        """The work has ended, by itself or because it was stopped."""
        if self._finished:
            return
        self._finished = True
        self.patience.stop()
        if not self.isHidden():
            announce(self, self.tr("Done."))
            if not self.linger.isActive():
                self._disappear()
        self._title = ""

    def _begin(self) -> None:
        self._finished = False
        self._done = 0
        self._offer_stop()
        self._line.setAccessibleName(self._work())
        if self.isHidden():
            self.patience.start()

    def _appear(self) -> None:
        self.show()
        self.linger.start()
        announce(self, self._work())

    def _end_lingering(self) -> None:
        if self._finished:
            self._disappear()

    def _disappear(self) -> None:
        self.hide()
        self._count.clear()
        self._name.set_full_text("")

    def _work(self) -> str:
        return self._title or self.tr("Adding documents")

    def _count_words(self, progress: ImportProgress) -> str:
        if not progress.total:
            return self._title or self.tr("Looking for documents…")
        count = self.tr("{done} of {total}").format(done=progress.done, total=progress.total)
        return f"{self._title} · {count}" if self._title else count

    def _offer_stop(self) -> None:
        self._stop.setEnabled(True)
        self._stop.setText(self.tr("Stop"))

    def _request_stop(self) -> None:
        self._stop.setEnabled(False)
        self._stop.setText(self.tr("Stopping…"))
        self.stop_requested.emit()
