"""Says whether a note is one page, and how full it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.widgets.announcement import announce

BAR, HEIGHT = 120, 6
_GAP = theme.GRID * 2


class PageGauge(QWidget):
    """A bar that fills as the page does, and the same in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.runs_over = False
        self.words = ""

    def show_share(self, share: float, *, runs_over: bool) -> None:
        """Show how much of a page is filled, 0 for an empty note. From one page to two is told aloud."""
        before, self._share, self.runs_over = self.runs_over, share, runs_over
        self.words = self._said()
        self.setAccessibleName(self.words)
        if before != runs_over:
            announce(self, self.words)
        self.updateGeometry()
        self.update()

    def _said(self) -> str:
        if self.runs_over:
            return self.tr("Runs over to another page")
        if not self._share:
            return self.tr("No changes in the note")
        return self.tr("1 page, {share}% full").format(share=min(100, round(100 * self._share)))

    def sizeHint(self) -> QSize:
        """The bar and its words."""
        metrics = QFontMetrics(theme.interface_font())
        return QSize(BAR + _GAP + metrics.horizontalAdvance(self.words) + 2, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bar in the accent, in the colour of a warning when the note runs over."""
        colours = theme.current()
        role = "warning" if self.runs_over else "accent"
        top = (self.height() - HEIGHT) / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("hairline"))
            painter.drawRoundedRect(QRectF(0, top, BAR, HEIGHT), HEIGHT / 2, HEIGHT / 2)
            filled = BAR if self.runs_over else BAR * min(1.0, self._share)
            painter.setBrush(colours.colour(role))
            if filled >= HEIGHT:
                painter.drawRoundedRect(QRectF(0, top, filled, HEIGHT), HEIGHT / 2, HEIGHT / 2)
            painter.setPen(colours.colour("warning" if self.runs_over else "muted"))
            words = self.rect().adjusted(BAR + _GAP, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.words)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
