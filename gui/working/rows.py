"""The rows of the card: one for what runs, with its progress and its stop, and one for what has ended."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.tasks import Outcome
from gui.widgets.elided_label import ElidedLabel
from gui.working.board import EndedWork, Work
from gui.working.words import WorkWords

_LINE, _STEPS = 2, 1000
_ICON = 16
_SIGNS: dict[Outcome, tuple[str, str]] = {
    "done": ("check", "added"), "failed": ("triangle-alert", "warning"), "stopped": ("x", "muted"),
}  # fmt: skip


class WorkRow(QWidget):
    """Work that runs. ``stop_wished`` is emitted once; the row goes when the work has ended."""

    stop_wished = Signal()

    def __init__(self, words: WorkWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._said = ElidedLabel(self)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setProperty("role", "quiet")
        self.stop.clicked.connect(self._wish_stop)
        self._line = QProgressBar(self)
        self._line.setTextVisible(False)
        self._line.setFixedHeight(_LINE)
        kept = self._line.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the rows below do not jump when the progress is known
        self._line.setSizePolicy(kept)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID * 2)
        row.addWidget(self._said, 1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, theme.GRID)
        column.setSpacing(theme.GRID)
        column.addLayout(row)
        column.addWidget(self._line)

    def show_work(self, work: Work) -> None:
        """Say what runs and how far it is; an end that is not known has no line, for one that goes to and fro
        keeps the machine busy."""
        said = self._words.running(work)
        self._said.set_full_text(said)
        self.stop.setVisible(work.can_stop)
        self.stop.setAccessibleName(self.tr("Stop: {work}").format(work=said))
        self._line.setVisible(work.progress is not None)
        self._line.setAccessibleName(said)
        if work.progress is not None:
            self._line.setRange(0, _STEPS)
            self._line.setValue(round(_STEPS * work.progress.done / work.progress.total))

    def _wish_stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop.setText(self.tr("Stopping…"))
        self.stop_wished.emit()


class EndedRow(QWidget):
    """Work that has ended: when, what, and what became of it."""

    def __init__(self, words: WorkWords, work: EndedWork, parent: QWidget) -> None:
        super().__init__(parent)
        icon, role = _SIGNS.get(work.outcome, _SIGNS["done"])
        sign = QLabel(self)
        sign.setPixmap(theme.icon(icon, role, _ICON).pixmap(_ICON, _ICON))
        moment = QLocale().toString(
            QTime(work.moment.hour, work.moment.minute), QLocale.FormatType.ShortFormat
        )
        said, outcome = ElidedLabel(self), words.outcome(work.outcome)
        said.set_full_text(words.ended(work))
        row = QHBoxLayout()
        row.setSpacing(theme.GRID * 2)
        row.addWidget(_muted(moment, self))
        row.addWidget(sign)
        row.addWidget(said, 1)
        row.addWidget(_muted(outcome, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3, 0, 3)
        column.setSpacing(2)
        column.addLayout(row)
        if work.reason:
            column.addWidget(self._reason(work.reason))
        self.setAccessibleName(f"{moment} {words.ended(work)}: {outcome}. {work.reason}".strip())

    def _reason(self, sentence: str) -> QLabel:
        reason = _muted(sentence, self)
        reason.setWordWrap(True)
        return reason


def _muted(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    return label
