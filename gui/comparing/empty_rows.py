"""What stands in the place of the rows: choose two agendas, or choose others."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea

from gui.widgets.empty_state import EmptyState


class EmptyRows(EmptyState):
    """Lies over the viewport of ``rows`` as long as it is shown; a click goes through it."""

    def __init__(self, rows: QAbstractScrollArea) -> None:
        super().__init__("columns-2", rows.viewport())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        rows.viewport().installEventFilter(self)
        self.say(
            self.tr("Nothing is compared yet."),
            self.tr("Choose an agenda at the left and one at the right, above: what changed is shown here."),
        )

    def say_no_paragraphs(self) -> None:
        """There is a comparison, of nothing."""
        self.say(
            self.tr("Neither agenda has paragraphs to compare."), self.tr("Choose another agenda above.")
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the rows would be."""
        if event.type() == QEvent.Type.Resize:
            viewport = self.parentWidget()
            if watched is viewport:
                self.setGeometry(viewport.rect())
        return super().eventFilter(watched, event)
