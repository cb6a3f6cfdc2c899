"""A button that is an icon, recoloured with the theme, with a name for those who do not see it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from gui import theme


class IconButton(QToolButton):
    """A square button without text; ``name`` is its tooltip and its accessible name."""

    def __init__(
        self, icon: str, name: str, parent: QWidget | None = None, *, role: str = "muted", size: int = 16
    ) -> None:
        super().__init__(parent)
        self._icon, self._role, self._size = icon, role, size
        self.setProperty("role", "icon")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setIconSize(QSize(size, size))
        self.setToolTip(name)
        self.setAccessibleName(name)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        self.setIcon(theme.icon(self._icon, self._role, self._size))
