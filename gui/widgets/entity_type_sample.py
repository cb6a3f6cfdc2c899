"""The line of an entity type as a small picture: in a card, in a menu, in a list."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from agendas.model import EntityType
from gui.widgets import entity_painting

WIDTH, HEIGHT = 28, 12
ICON = 24


class TypeSample(QWidget):
    """The line under entities of one type. Says nothing aloud: the name of the type stands beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: EntityType | None = None
        self.setFixedSize(WIDTH, HEIGHT)

    def show_type(self, kind: EntityType) -> None:
        """Show the line of another type."""
        self._kind = kind
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line alone."""
        if self._kind is not None:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                entity_painting.underline(painter, self._kind, 0, WIDTH, _baseline(HEIGHT))


def sample_icon(kind: EntityType) -> QIcon:
    """The line in a square, as menus and lists show icons."""
    ratio = QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]
    picture = QPixmap(QSize(ICON, ICON) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        entity_painting.underline(painter, kind, 0, ICON, _baseline(ICON))
    return QIcon(picture)


def _baseline(height: int) -> float:
    return height / 2 - entity_painting.BELOW_BASELINE - 1
