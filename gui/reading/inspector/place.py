"""Where the inspector stands: beside the text, or over it when the window is narrow, or nowhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.reading.inspector.inspector import WIDTH, Inspector

NARROW_WINDOW = 1100
"""Below this width of the window, in logical pixels, the inspector lies over the text when asked for."""
ROOM_FOR_TWO_TEXTS = 760


class InspectorPlace(QObject):
    """Keeps what the reader wants apart from what there is room for."""

    toggled = Signal(bool)

    def __init__(self, inspector: Inspector, row: QHBoxLayout, page: QWidget) -> None:
        super().__init__(page)
        self.narrow = False
        self._inspector, self._row, self._page = inspector, row, page
        self._wanted = self._told = True
        self._over_text = False

    @property
    def over_text(self) -> bool:
        """Whether the inspector lies over the text now."""
        return self.narrow and self._over_text

    def want(self, shown: bool) -> None:
        """What the reader asks for. In a narrow window it holds until a place is chosen."""
        if self.narrow:
            self._over_text = shown
        else:
            self._wanted = shown

    def arrange(self, *, with_agenda: bool, two_texts: bool) -> None:
        """Put the inspector in its place; say so when whether it is shown has changed."""
        room = self._page.width() - WIDTH
        self._set_narrow(
            self._page.window().width() < NARROW_WINDOW or (two_texts and room < ROOM_FOR_TWO_TEXTS)
        )
        shown = self._over_text if self.narrow else self._wanted
        self._inspector.setVisible(shown and with_agenda)
        if self.narrow:
            self._inspector.setGeometry(room, 0, WIDTH, self._page.height())
            self._inspector.raise_()
        if shown != self._told:
            self._told = shown
            self.toggled.emit(shown)

    def _set_narrow(self, narrow: bool) -> None:
        if narrow == self.narrow:
            return
        self.narrow, self._over_text = narrow, False
        if narrow:
            self._row.removeWidget(self._inspector)
        else:
            self._row.addWidget(self._inspector)
