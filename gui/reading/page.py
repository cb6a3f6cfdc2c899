"""The reading page: one agenda, with the find bar above it, the inspector and the original beside it.

Composes the parts and holds the wiring between them; emits facts and wishes for the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from agendas.model import Agenda, EntityType
from gui.reading.finder import Finder
from gui.reading.inspector.inspector import WIDTH, Inspector
from gui.reading.inspector.place import is_narrow
from gui.reading.text_map import Place, Stretch
from gui.reading.text_view import TextView
from gui.settings import LARGEST_ZOOM, SMALLEST_ZOOM, ZOOM_STEP
from gui.widgets.panel_dock import PanelDock
from gui.widgets.panel_layout import PanelLayout
from gui.widgets.tab_order import arrange_tab_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agendas.library.entries import LibraryEntry
    from agendas.library.mentions import Mentions
    from agendas.quoting.passage import Passage
    from gui.reading.cards.footnote_card import FootnoteCard
    from gui.reading.original_pane import OriginalPane
    from gui.widgets.empty_state import EmptyState

SHARES = (1, 1)
"""How the text and the original share the room: on 1920 pixels the lines of a PDF just fit."""


class ReadingPage(QWidget):
    """Shows one agenda and everything that is known of it."""

    copy_requested = Signal(object)
    quote_requested = Signal(object)
    hidden_types_changed = Signal(object)
    zoom_changed = Signal(int)
    original_shown_changed = Signal(bool)
    inspector_toggled = Signal(bool)
    leaving_for = Signal(str, int)
    """Carries the block and the offset that the reader chose in the inspector, before the jump."""
    tab_changed = Signal(str)
    order_changed = Signal(str)
    mentions_wished = Signal(str, str)
    agenda_wished = Signal(str)
    document_wished = Signal(str)
    own_name_wished = Signal(object)
    positions_copy_requested = Signal(object)
    """Carries a ``PositionList``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readingPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._zoom = 100
        self._original: OriginalPane | None = None
        self._card: FootnoteCard | None = None
        self.text, self.inspector = TextView(), Inspector()
        self._compose()
        self._finder = Finder(self.text, self._column)
        self._connect()
        self.show_nothing()

    # Composition

    def _compose(self) -> None:
        self._empty: EmptyState | None = None
        self.panes = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.panes.setHandleWidth(1)
        self.panes.addWidget(self.text)
        middle = QWidget()
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.panes, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.dock = PanelDock(middle, self.inspector, self.inspector.accessibleName(), PanelLayout(WIDTH))
        self.dock.heir = self.text
        row.addWidget(self.dock)
        self.setFocusProxy(self.text)

    def _connect(self) -> None:
        self.text.copy_wished.connect(self.request_copy)
        self.text.quote_wished.connect(self.request_quote)
        self.text.find_wished.connect(self.open_find)
        self.text.menu_wished.connect(self._open_menu)
        self.text.note_wished.connect(self._show_note)
        self.text.zoom_wished.connect(lambda steps: self.set_zoom(self._zoom + steps * ZOOM_STEP))
        self.text.place_changed.connect(self._follow_in_original)
        self.text.scrolled.connect(self._follow_scrolling)
        self.inspector.place_chosen.connect(self._go_to_chosen)
        self.dock.toggled.connect(self.inspector_toggled)
        self.inspector.hidden_types_changed.connect(self._show_types)
        self.inspector.entity_singled.connect(self._show_named)
        self.inspector.hidden_types_changed.connect(self.hidden_types_changed)
        for wishes in (self.text, self.inspector):
            wishes.mentions_wished.connect(self.mentions_wished)
        self.text.document_wished.connect(self.document_wished)
        self.text.own_name_wished.connect(self.own_name_wished)
        self.text.panel_wished.connect(self.show_entity)
        self.inspector.agenda_wished.connect(self.agenda_wished)
        self.inspector.tab_changed.connect(self.tab_changed)
        self.inspector.order_changed.connect(self.order_changed)
        self.inspector.quote_wished.connect(self.quote_requested)
        self.inspector.copy_all_wished.connect(self.positions_copy_requested)

    def complete(self) -> None:
        """Build what the first paint did without."""
        from gui.reading.caret_speech import CaretSpeech

        CaretSpeech(self.text)  # the text keeps it
        self.inspector.complete()
        self.dock.rearranged.connect(self._order_tabs)
        self._order_tabs()
        self._follow_scrolling()

    def _order_tabs(self) -> None:
        texts = (self.text,) if self._original is None else (self.text, self._original)
        arrange_tab_order(*self.dock.in_order(*texts))

    # What is shown

    @property
    def agenda(self) -> Agenda | None:
        """The agenda on the page."""
        return self.text.shown.agenda if self.text.shown and not self.panes.isHidden() else None

    def show_agenda(self, agenda: Agenda, *, understood: bool | None = None) -> None:
        """Show an agenda from its top; what is known of it may follow with ``update_agenda``.

        ``understood`` says whether it may; None leaves it to what is in the agenda.
        """
        self._show_panes(True)
        self.text.show_agenda(agenda, self._zoom)
        self._refresh(agenda, understood=_has_findings(agenda) if understood is None else understood)

    def update_agenda(self, agenda: Agenda) -> None:
        """The same document, now understood: the text, the cursor and the selection stay where they are."""
        if self.agenda is None:
            self.show_agenda(agenda, understood=True)
            return
        self.text.update_agenda(agenda)
        self._refresh(agenda, understood=True)

    def show_nothing(self) -> None:
        """No agenda: one sentence that helps."""
        self._finder.close()
        self.text.close_cards()
        self._show_panes(False)

    def _refresh(self, agenda: Agenda, *, understood: bool) -> None:
        self.inspector.show_agenda(agenda, understood=understood)
        self._show_types(self.inspector.hidden_types)
        self._finder.refresh()
        if self._original is not None and self.original_shown:
            self._original.show_agenda(agenda)
            self._follow_in_original()
        self._follow_scrolling()

    def _show_panes(self, shown: bool) -> None:
        self.panes.setVisible(shown)
        self._show_empty()
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """An empty page that is seen says why it is empty."""
        super().showEvent(event)
        self._show_empty()

    def _show_empty(self) -> None:
        is_empty = self.panes.isHidden()
        if self._empty is not None:
            self._empty.setVisible(is_empty)
        elif is_empty and self.isVisible():  # at a start there is an agenda by now
            from gui.widgets.empty_state import EmptyState

            self._empty = EmptyState("book-open")
            self._empty.say(
                self.tr("Here you read an agenda. Choose one in the list, or drop a document on this window.")
            )
            self._column.addWidget(self._empty, 1)
            self._empty.show()

    # Entity types

    def set_hidden_types(self, hidden: frozenset[EntityType]) -> None:
        """Switch these entity types off, and all others on."""
        self.inspector.set_hidden_types(hidden)
        self._show_types(hidden)

    def _show_types(self, hidden: frozenset[EntityType]) -> None:
        self.text.decorations.hidden = hidden
        self.text.decorations.singled = self.inspector.singled
        self.text.viewport().update()

    # Names

    def _show_named(self, name: tuple[EntityType, str] | None) -> None:
        self.text.decorations.named = name
        self.text.viewport().update()

    def show_mentions(self, mentions: Mentions, entries: Sequence[LibraryEntry]) -> None:
        """The answer to ``mentions_wished``; ``entries`` are all that the library lists."""
        self.text.show_mentions(mentions, entries)
        self.inspector.show_mentions(mentions, entries)

    def show_entity(self, kind: EntityType, canonical: str) -> None:
        """Show a name in the inspector."""
        self.set_inspector_shown(True)
        self.inspector.show_entity(kind, canonical)

    def offer_web_page(self, canonical: str, url: str | None) -> None:
        """Say that the library has not got a Kamerstuk, and offer its page if one is known."""
        self.text.offer_web_page(canonical, url)

    def explain_at_caret(self) -> None:
        """Explain the name or the position at the cursor."""
        self.text.explain_at_caret()

    # Zoom

    def set_zoom(self, zoom: int) -> None:
        """Set the size of the text, in per cent, within what the settings allow."""
        zoom = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, zoom))
        if zoom != self._zoom:
            self._zoom = zoom
            self.text.rebuild(zoom)
            self.inspector.set_zoom(zoom)
            self.zoom_changed.emit(zoom)

    def zoom_in(self) -> None:
        """Larger text."""
        self.set_zoom(self._zoom + ZOOM_STEP)

    def zoom_out(self) -> None:
        """Smaller text."""
        self.set_zoom(self._zoom - ZOOM_STEP)

    # Finding and going

    def open_find(self) -> None:
        """Show the find bar, ready to type in."""
        if self.agenda is not None:
            self._finder.open()

    def find_next(self) -> None:
        """Go to the next hit."""
        if self.agenda is not None:
            self._finder.step(1)

    def find_previous(self) -> None:
        """Go to the previous hit."""
        if self.agenda is not None:
            self._finder.step(-1)

    def go_to_block(self, block_id: str) -> None:
        """Scroll to a block and flash it once. Raises KeyError when the agenda has no such block."""
        if self.text.shown is not None:
            block = self.text.shown.blocks[block_id]
            self._go_to(Stretch(block.id, 0, len(block.text)))

    def go_to_place(self, block_id: str, start: int, end: int) -> None:
        """Scroll to characters of a block, by offsets in its text, and flash them once. Raises KeyError."""
        if self.text.shown is not None:
            self._go_to(Stretch(self.text.shown.blocks[block_id].id, start, end))

    def _go_to_chosen(self, target: Stretch) -> None:
        self.leaving_for.emit(target.block, target.start)
        self._go_to(target)

    def _go_to(self, target: Stretch) -> None:
        if self.dock.over_main and self.inspector.tab != "names":  # there one walks on
            self.set_inspector_shown(False)
            self.text.setFocus()
        self.text.go_to(target, flash=True)
        if self.agenda is not None:
            self.inspector.mark_place(Place(target.block, target.start))

    def _follow_scrolling(self) -> None:
        if self._card is not None:
            self._card.hide()
        place = self.text.place_being_read()
        if self.agenda is not None and place is not None:
            self.inspector.mark_place(place)

    # Copying

    def passage(self) -> Passage | None:
        """The selection."""
        return self.text.passage() if self.agenda is not None else None

    def select(self, passage: Passage) -> None:
        """Select the words of a passage of one block, as if with the mouse."""
        excerpt = passage.excerpts[0]
        self.text.select(Stretch(excerpt.block, excerpt.start, excerpt.end))
        self.text.setFocus()

    def request_copy(self) -> None:
        """Ask for the selection to be copied; without one there is nothing to ask.

        Who is in the list of positions copies from there.
        """
        if self.inspector.copy_reached():
            return
        if (passage := self.passage()) is not None:
            self.copy_requested.emit(passage)

    def request_quote(self) -> None:
        """Ask for the selection, or the paragraph at the cursor, to be copied with its source."""
        if self.inspector.copy_reached():
            return
        passage = self.passage() or (self.text.paragraph() if self.agenda is not None else None)
        if passage is not None:
            self.quote_requested.emit(passage)

    def _open_menu(self, at: QPoint) -> None:
        from gui.reading.menu import open_menu

        open_menu(self, at)

    def _show_note(self, number: str, mark: QRect) -> None:
        from gui.reading.cards.footnote_card import FootnoteCard

        note = (
            next((note for note in self.agenda.footnotes if note.number == number), None)
            if self.agenda
            else None
        )
        if note is None:
            return
        if self._card is None:
            self._card = FootnoteCard(self.text)
        self._card.show_note(number, note.text, mark.translated(self.text.viewport().pos()))

    # The original

    @property
    def original_shown(self) -> bool:
        """Whether the source stands beside the clean text."""
        return self._original is not None and not self._original.isHidden()

    def set_original_shown(self, shown: bool) -> None:
        """Show or hide the source beside the clean text."""
        if shown == self.original_shown:
            return
        if self._original is None:
            self._original = self._make_original()
            self._order_tabs()
        self._original.setVisible(shown)
        self.panes.setSizes([share * self.panes.width() for share in SHARES])
        self._arrange()
        if shown and self.agenda is not None:
            self._original.show_agenda(self.agenda)
            self._follow_in_original()
        self.original_shown_changed.emit(shown)

    def _make_original(self) -> OriginalPane:
        from gui.reading.original_pane import OriginalPane

        pane = OriginalPane()
        pane.place_chosen.connect(self._go_to_place)
        self.panes.addWidget(pane)
        for index, share in enumerate(SHARES):
            self.panes.setStretchFactor(index, share)
        pane.hide()
        return pane

    def _go_to_place(self, place: Place) -> None:
        self.text.put_cursor(place)

    def _follow_in_original(self) -> None:
        place = self.text.place()
        if self._original is not None and self.original_shown and self.text.shown and place is not None:
            self._original.show_origin(self.text.shown.blocks[place.block])

    # The inspector

    @property
    def inspector_shown(self) -> bool:
        """Whether the inspector is shown as soon as there is an agenda."""
        return self.dock.shown

    def set_tab(self, name: str) -> None:
        """Show a tab of the inspector: "contents", "positions" or "names"."""
        self.inspector.set_tab(name)

    def choose_tab(self, name: str) -> None:
        """Show a tab as if the reader had clicked it, with the keys in it."""
        self.inspector.choose_tab(name)

    def copy_all_positions(self) -> None:
        """Ask for all positions to be copied, grouped as they are listed."""
        self.inspector.copy_all_positions()

    def set_order(self, order: str) -> None:
        """List the positions by "topic" or as they stand in the "text"."""
        self.inspector.set_order(order)

    def set_inspector_shown(self, shown: bool) -> None:
        """Show or hide the inspector; in a narrow window it lies over the text until a place is chosen."""
        self._arrange()
        self.dock.set_shown(shown)

    def _arrange(self) -> None:
        narrow = is_narrow(
            window=self.window().width(),
            page=self.width(),
            inspector=self.dock.panel_width,
            two_texts=self.original_shown,
        )
        self.dock.set_narrow(narrow)
        self.dock.set_available(not self.panes.isHidden())

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide again where the inspector has room."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what lies over the text or above it; F3 walks the hits."""
        if event.key() == Qt.Key.Key_Escape:
            if self.dock.over_main:
                self.set_inspector_shown(False)
                self.text.setFocus()
            else:
                self._finder.close()
        elif event.key() == Qt.Key.Key_F3:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._finder.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Set the text again in the colours of the theme, or in other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "text"):
            self.text.rebuild(self._zoom)
            if self._original is not None:
                self._original.refresh()


def _has_findings(agenda: Agenda) -> bool:
    """Whether names, positions or topics have been found: an agenda that was only read has none of them."""
    return any(block.entities or block.topics or block.positions for block in agenda.blocks)
