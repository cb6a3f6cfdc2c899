"""Where the panel of changed positions stands: beside the columns, over them in a narrow page, or nowhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.comparing.changes_panel import WIDTH, ChangesPanel

NARROW_PAGE = 960
"""Below this width of the page, in logical pixels, both columns and the panel would be too narrow to read."""


class ChangesPlace(QObject):
    """Keeps what the reader wants apart from what there is room for.

    In a narrow page the panel is hidden until it is asked for, and lies over the columns then.
    """

    toggled = Signal(bool)

    def __init__(self, panel: ChangesPanel, row: QHBoxLayout, page: QWidget) -> None:
        super().__init__(page)
        self._panel, self._row, self._page = panel, row, page
        self._narrow = False
        self._wanted = self._told = True
        self._over_columns = False

    @property
    def shown(self) -> bool:
        """Whether the panel is shown as soon as there is a comparison."""
        return self._over_columns if self._narrow else self._wanted

    @property
    def over_columns(self) -> bool:
        """Whether the panel lies over the columns now."""
        return self._narrow and self._over_columns

    def want(self, shown: bool) -> None:
        """What the reader asks for. In a narrow page it holds until a change is chosen."""
        if self._narrow:
            self._over_columns = shown
        else:
            self._wanted = shown

    def arrange(self, *, with_comparison: bool, columns: QRect) -> None:
        """Put the panel in its place, at the right of ``columns``; say so when it came or went."""
        self._set_narrow(self._page.width() < NARROW_PAGE)
        if self._narrow:
            right = self._page.width()
            self._panel.setGeometry(right - WIDTH, columns.top(), WIDTH, columns.height())
            self._panel.raise_()
        self._panel.setVisible(self.shown and with_comparison)
        if self.shown != self._told:
            self._told = self.shown
            self.toggled.emit(self.shown)

    def _set_narrow(self, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow, self._over_columns = narrow, False
        if narrow:
            self._row.removeWidget(self._panel)
        else:
            self._row.addWidget(self._panel)
