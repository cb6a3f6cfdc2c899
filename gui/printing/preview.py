"""Qt's preview of a printer's pages, dressed as the rest of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtPrintSupport import QPrintPreviewWidget
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from gui import theme
from gui.widgets.accessible_role import set_accessible_role


class SheetEdges(QWidget):
    """Lies over the sheets: a hairline around each, and ground over the black shadow that Qt paints in every
    theme. Not in the scene, for Qt takes all that is in it for sheets."""

    def __init__(self, preview: QPrintPreviewWidget, view: QGraphicsView) -> None:
        super().__init__(view)
        self._preview, self._view = preview, view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self.update)
        preview.previewChanged.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be where the view is."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.setGeometry(self._view.viewport().geometry())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """All that Qt drew outside of the paper is ground again."""
        colours = theme.current()
        with QPainter(self) as painter:
            shadow = max(0, -self._view.sceneRect().left())  # paper begins at 0
            for around in self._places():
                paper = around.adjusted(shadow, shadow, -shadow, -shadow)
                edge = self._view.mapFromScene(paper).boundingRect().adjusted(0, 0, -1, -1)
                outside = QPainterPath()  # with a hole: the odd-even rule
                outside.addRect(self._view.mapFromScene(around).boundingRect())
                outside.addRect(edge)
                painter.fillPath(outside, colours.colour("hover"))
                painter.setPen(colours.colour("hairline"))
                painter.drawRect(edge.adjusted(-1, -1, 0, 0))

    def _places(self) -> list[QRectF]:
        """Where the sheets are, one below the other. Not asked of them: Python would keep what Qt deletes."""
        whole, count = self._view.sceneRect(), self._preview.pageCount()
        size = QSizeF(whole.width(), whole.height() / max(1, count))
        return [QRectF(QPointF(whole.left(), whole.top() + at * size.height()), size) for at in range(count)]


class SheetsPreview(QPrintPreviewWidget):
    """The sheets one below the other, as wide as there is room.

    It has a printer of its own: one that is handed over would have to outlive it, and Python lets it
    go first.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheetsPreview")
        self.setZoomMode(QPrintPreviewWidget.ZoomMode.FitToWidth)
        self.view = self.findChild(QGraphicsView)
        self._edges = SheetEdges(self, self.view) if self.view is not None else None
        self._dress()

    def fit(self) -> None:
        """Make the sheets as wide as there is room."""
        self.fitToWidth()
        if self._edges is not None:
            self._edges.update()

    def _dress(self) -> None:
        """Qt's own ground is a middle grey in every theme."""
        if self.view is None:
            return
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else it would jump
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_accessible_role(self.view, QAccessible.Role.Graphic)
        if self.view.scene() is not None:
            self.view.scene().setBackgroundBrush(theme.current().colour("hover"))

    def showEvent(self, event: QShowEvent) -> None:
        """Fit once the room is known."""
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sheets as wide as there is room."""
        super().resizeEvent(event)
        if self.isVisible():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
