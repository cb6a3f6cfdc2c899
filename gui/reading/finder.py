"""The search in one page: its hits, the current one, and the bar that asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from gui.reading.document import display_order
from gui.reading.text_map import Stretch
from gui.reading.text_view import TextView

if TYPE_CHECKING:
    from gui.reading.find_bar import FindBar


class Finder(QObject):
    """Looks for words in the text of ``view``. The bar is made when it is first opened."""

    def __init__(self, view: TextView, column: QVBoxLayout) -> None:
        super().__init__(view)
        self._view, self._column = view, column
        self._hits: tuple[Stretch, ...] = ()
        self._current = -1
        self.bar: FindBar | None = None

    def open(self) -> None:
        """Show the bar; a selection within one paragraph stands in it."""
        if self._view.shown is None:
            return
        if self.bar is None:
            self.bar = self._make_bar()
        passage = self._view.passage()
        texts = passage.texts if passage else ()
        self.bar.start(texts[0] if len(texts) == 1 and len(texts[0]) < 80 else "")
        self.refresh()

    def step(self, step: int) -> None:
        """Go to the next hit (1) or the previous one (-1), round the end; opens the bar when closed."""
        if self.bar is None or self.bar.isHidden():
            self.open()
            if not self._hits:
                return
        if self._hits:
            self._go((self._current + step) % len(self._hits))

    def close(self) -> None:
        """Hide the bar; the current hit becomes the selection."""
        if self.bar is None or self.bar.isHidden():
            return
        if 0 <= self._current < len(self._hits):
            self._view.select(self._hits[self._current])
        self.bar.hide()
        self._show_hits((), -1)
        self._view.setFocus()

    def refresh(self) -> None:
        """Search again: other words, or another agenda."""
        if self.bar is None or self.bar.isHidden() or self._view.shown is None:
            return
        from gui.reading.finding import find

        agenda = self._view.shown.agenda
        hits = find(self.bar.field.text(), display_order(agenda.blocks))
        self._show_hits(hits, -1)
        if hits:
            self._go(self._first_from_cursor())
        self.bar.show_count(self._current + 1, len(hits))

    def _first_from_cursor(self) -> int:
        """The first hit from the cursor, or from what is in sight when the cursor is not."""
        shown = self._view.shown
        position = self._view.position_in_sight()
        for index, hit in enumerate(self._hits):
            if shown is not None and shown.text_map.range_of(hit)[0] >= position:
                return index
        return 0

    def _go(self, index: int) -> None:
        self._show_hits(self._hits, index)
        self._view.reveal(self._hits[index])
        if self.bar is not None:
            self.bar.show_count(index + 1, len(self._hits))

    def _show_hits(self, hits: tuple[Stretch, ...], current: int) -> None:
        marked: dict[str, list[Stretch]] = {}
        for hit in hits:
            marked.setdefault(hit.block, []).append(hit)
        self._hits, self._current = hits, current
        self._view.decorations.hits = marked
        self._view.decorations.current_hit = hits[current] if current >= 0 else None
        self._view.viewport().update()

    def _make_bar(self) -> FindBar:
        from gui.reading.find_bar import FindBar

        bar = FindBar()
        bar.words_changed.connect(self.refresh)
        bar.next_wished.connect(lambda: self.step(1))
        bar.previous_wished.connect(lambda: self.step(-1))
        bar.closed.connect(self.close)
        self._column.insertWidget(0, bar)
        return bar
