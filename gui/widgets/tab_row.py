"""A quiet row of text tabs: the chosen one in the colour of text, with a line of the accent under it.

A tab bar of Qt's in all but looks: keys, mouse and screen readers find what they know.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from gui import theme

HEIGHT = 40
SIDE = 8
"""Beside the words of a tab."""
LINE = 2
COUNT_GAP = 5


class TabRow(QTabBar):
    """Tabs by name. ``chosen`` carries the name of the tab that was chosen by hand, not by ``choose``."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._counts: dict[int, str] = {}
        self._hovered = -1
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setFixedHeight(HEIGHT)
        self.currentChanged.connect(self._tell)

    def add(self, name: str, words: str) -> None:
        """Add a tab at the right."""
        self._names.append(name)
        self.setAccessibleTabName(self.addTab(words), words)

    def choose(self, name: str) -> None:
        """Choose a tab without telling. Raises ValueError for a name that no tab has."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self._names.index(name))
        self.blockSignals(blocked)

    @property
    def name(self) -> str:
        """The name of the chosen tab."""
        return self._names[self.currentIndex()]

    def set_count(self, name: str, count: int | None) -> None:
        """Say how many there are behind a tab; None says nothing."""
        index = self._names.index(name)
        self._counts[index] = "" if count is None else str(count)
        words = self.tabText(index)
        self.setAccessibleTabName(index, words if count is None else f"{words} {count}")
        self.setTabText(index, words)  # the tab becomes wider or narrower

    def tabSizeHint(self, index: int) -> QSize:
        """The words in the weight of a chosen tab, so that choosing moves nothing."""
        words = QFontMetricsF(_font(strong=True)).horizontalAdvance(self.tabText(index))
        return QSize(round(words + self._count_room(index)) + 2 * SIDE, HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never narrower than its words."""
        return self.tabSizeHint(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right are Qt's; Home and End go to the first and the last tab."""
        if event.key() == Qt.Key.Key_Home:
            self.setCurrentIndex(0)
        elif event.key() == Qt.Key.Key_End:
            self.setCurrentIndex(self.count() - 1)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which tab is pointed at."""
        super().mouseMoveEvent(event)
        self._set_hovered(self.tabAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """No tab is pointed at any more."""
        super().leaveEvent(event)
        self._set_hovered(-1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words, the counts, and the line under the chosen tab."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index in range(self.count()):
                if self.isTabVisible(index):
                    self._paint_tab(painter, index, self.tabRect(index))

    def _paint_tab(self, painter: QPainter, index: int, where: QRect) -> None:
        colours = theme.current()
        is_chosen = index == self.currentIndex()
        font = _font(strong=is_chosen)
        metrics = QFontMetricsF(font)
        y = where.top() + (where.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setFont(font)
        painter.setPen(colours.colour("text" if is_chosen or index == self._hovered else "muted"))
        painter.drawText(QPointF(where.left() + SIDE, y), self.tabText(index))
        if count := self._counts.get(index):
            after = where.left() + SIDE + metrics.horizontalAdvance(self.tabText(index)) + COUNT_GAP
            painter.setFont(_font(strong=False))
            painter.setPen(colours.colour("muted"))
            painter.drawText(QPointF(after, y), count)
        if is_chosen:
            self._paint_chosen(painter, QRectF(where))

    def _paint_chosen(self, painter: QPainter, where: QRectF) -> None:
        accent = theme.current().colour("accent")
        line = QRectF(where.left() + SIDE, where.bottom() - LINE, where.width() - 2 * SIDE, LINE)
        painter.fillRect(line, accent)
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(where.adjusted(1, 6, -1, -6), theme.RADIUS, theme.RADIUS)

    def _count_room(self, index: int) -> float:
        count = self._counts.get(index, "")
        return QFontMetricsF(_font(strong=False)).horizontalAdvance(count) + COUNT_GAP if count else 0

    def _set_hovered(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()

    def _tell(self, index: int) -> None:
        if 0 <= index < len(self._names):
            self.chosen.emit(self._names[index])


def _font(*, strong: bool) -> QFont:
    return theme.interface_font(strong=strong)
