"""The sign that a comparison is being made: a thin line below the header, how far it is, and a stop."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from gui import theme
from gui.widgets.announcement import announce

PATIENCE = 300
"""Milliseconds before a wait is shown: a bar that flashes by only disturbs."""
STEPS = 1000


class Waiting(QWidget):
    """Lies over the columns, so that the text does not jump when it comes and goes.

    The line is a widget of its own, over the whole page; this one floats below it, at the right.
    """

    stop_requested = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._columns = QRect()
        self.setObjectName("comparingWaitCard")
        self.line = QProgressBar(page)
        self.line.setObjectName("comparingWait")
        self.line.setTextVisible(False)
        self.line.setAccessibleName(self.tr("Comparing…"))
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("role", "muted")
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setProperty("role", "quiet")
        self.stop.setToolTip(self.tr("Stop comparing (Esc)"))
        self.stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stop.clicked.connect(self.call_off)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 4, 2)
        row.setSpacing(4)
        row.addWidget(self._words)
        row.addWidget(self.stop)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._show)
        self.end()

    @property
    def under_way(self) -> bool:
        """Whether a comparison is being made, shown or not yet."""
        return self._patience.isActive() or not self.isHidden()

    def begin(self) -> None:
        """A comparison is being made; say so if it takes a while."""
        if not self.under_way:
            self.line.setRange(0, 0)
            self._words.setText(self.tr("Comparing…"))
            self._patience.start()

    def show_progress(self, part: float) -> None:
        """How far it is, from 0 to 1. Begins the wait when nothing did."""
        self.begin()
        self.line.setRange(0, STEPS)
        self.line.setValue(round(part * STEPS))
        self._words.setText(self.tr("Comparing… {part}%").format(part=round(part * 100)))
        self.place()

    def end(self) -> None:
        """It is made, or called off."""
        self._patience.stop()
        self.line.hide()
        self.hide()

    def call_off(self) -> None:
        """The reader does not want to wait."""
        self.end()
        self.stop_requested.emit()

    def _show(self) -> None:
        self.line.show()
        self.line.raise_()
        self.show()
        self.raise_()
        self.place()
        announce(self, self._words.text())

    def place(self, columns: QRect | None = None) -> None:
        """Keep in place, at the top of the columns (where they were, when left out)."""
        self._columns = self._columns if columns is None else columns
        self.line.setGeometry(QRect(0, self._columns.top() - 1, self._page.width(), 2))
        size = self.sizeHint()
        left = self._columns.right() - size.width() - 16
        self.setGeometry(left, self._columns.top() + 12, size.width(), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground and the edge of what floats."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.current().colour("hairline"))
            painter.setBrush(theme.current().colour("raised"))
            edge = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, theme.RADIUS, theme.RADIUS)
