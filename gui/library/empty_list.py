"""What stands in the place of the list: an invitation to an empty library, or why no agenda fits the filter.

Made when it is first wanted: at the start there nearly always is a list.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.widgets.empty_state import EmptyState


class EmptyList(EmptyState):
    """An empty library. ``open_wished``: documents; ``seeds_wished``: the agendas supplied."""

    open_wished = Signal()
    seeds_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("file-plus", parent, is_drop_target=True)
        self.acted.connect(self.open_wished)
        self.second_acted.connect(self.seeds_wished)
        self.say(
            self.tr("There are no agendas yet."),
            self.tr("Drop documents or a folder here, or choose them."),
            action=self.tr("Add documents…"),
            second=self.tr("Put back the agendas supplied"),
        )
        self.make_primary()
        self.second.setToolTip(self.tr("Put the agendas that come with Standpunt back in the library"))
        self.setFocusProxy(self.action)


class NoneFits(EmptyState):
    """No agenda fits the filter. ``acted``: the filter is to be cleared."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("search-x", parent)

    def say_filter(self, sought: str) -> None:
        """What is filtered by, and on what: a filter that looks at more than it does seems broken."""
        self.say(
            self.tr("No agenda fits “%1”.").replace("%1", sought),
            self.tr("The filter looks at date, place, meeting and title, not at the text."),
            action=self.tr("Clear the filter"),
        )
