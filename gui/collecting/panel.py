"""The panel "Citaten": what the user has collected, grouped or in an own order, with notes and tags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QActionGroup, QFocusEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from agendas.quoting.quote import CollectedQuote
from gui import theme
from gui.collecting.listed import (
    GROUPINGS,
    Grouping,
    Refinding,
    arranged,
    fits,
    placed,
    searchable,
    stepped,
)
from gui.collecting.note_editor import NoteEditor
from gui.collecting.panel_parts import ChoiceButton, Foot
from gui.collecting.quotes_menu import QuotesMenu
from gui.collecting.view import QuotesView
from gui.collecting.wording import source_words
from gui.widgets.accessible_role import set_accessible_role
from gui.widgets.empty_state import EmptyState
from gui.widgets.search_field import SearchField

BACK_ICON = 16
TOP_ROW = 27
"""As high as the same row of the search panel, which has a button more: the field below does not jump."""


class QuotesPanel(QWidget):
    """Shows the collection and says what the user wishes with it; keeps nothing itself.

    Notes, tags and order change on the screen at once and are told; a removal is only wished. Tuples are of
    CollectedQuotes, in the order shown; those of ``order_changed`` and ``remove_requested`` of their ids.
    """

    note_changed = Signal(int, str)
    tags_changed = Signal(int, object)
    order_changed = Signal(object)
    remove_requested = Signal(object)
    place_wished = Signal(object)
    old_place_wished = Signal(object)
    copy_requested = Signal(object)
    export_requested = Signal(object)
    print_requested = Signal(object)
    grouping_changed = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Your quotes"))
        set_accessible_role(self, QAccessible.Role.Grouping)
        self._quotes: tuple[CollectedQuote, ...] = ()
        self._texts: dict[int, tuple[CollectedQuote, str]] = {}
        self._refindings: Mapping[int, Refinding] = {}
        self._grouping: Grouping = "topic"
        self._is_known = False
        self._add_key = ""
        self.list = QuotesView(self)
        self.list.setAccessibleName(self.tr("Collected quotes"))
        self.back = QPushButton(self.tr("Agendas"), self)
        self.back.setObjectName("quotesBack")
        self.back.setProperty("role", "quiet")
        self.back.setToolTip(self.tr("Back to the list of agendas"))
        self.filter = SearchField(self.tr("Filter"), self)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.group_by = ChoiceButton(self)
        self.editor = NoteEditor(self)
        self.export = QPushButton(self)
        self.print = QPushButton(self)
        self.empty = EmptyState("text-quote", self)
        self.setAutoFillBackground(True)
        self._compose()
        self._connect()
        self._draw_icon()
        self._refresh()

    # Composition

    def _compose(self) -> None:
        self._head = QWidget(self)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(12, 8, 12, 4)
        head.setSpacing(theme.GRID)
        line = QHBoxLayout()
        line.setContentsMargins(theme.GRID, 0, 0, 0)
        line.addWidget(self.count, 1)
        line.addWidget(self.group_by)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, theme.GRID)
        top.addStrut(TOP_ROW)
        top.addWidget(self.back)
        top.addStretch(1)
        head.addLayout(top)
        head.addWidget(self.filter)
        head.addLayout(line)
        self._foot = Foot(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(5, 8, 5, 8)  # words of buttons without an edge stand where the quotes begin
        foot.setSpacing(theme.GRID)
        foot.addWidget(self.export)
        foot.addWidget(self.print)
        foot.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self._stack, 1)
        column.addWidget(self.editor)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _text: self._refresh())
        self.filter.left.connect(self._enter_list)
        self.filter.returnPressed.connect(self._enter_list)
        self.back.clicked.connect(self.closed)
        self.empty.acted.connect(self._act_on_empty)
        self.group_by.clicked.connect(self._open_groupings)
        self.export.clicked.connect(lambda: self.export_requested.emit(self._meant()))
        self.print.clicked.connect(lambda: self.print_requested.emit(self._meant()))
        self.editor.note_written.connect(self._write_note)
        self.editor.tags_written.connect(self._write_tags)
        self.editor.closed.connect(self.list.setFocus)
        view = self.list
        view.place_wished.connect(self.place_wished)
        view.old_place_wished.connect(self.old_place_wished)
        view.copy_wished.connect(self._wish_copy)
        view.removal_wished.connect(self._wish_removal)
        view.note_wished.connect(self._edit_current)
        view.step_wished.connect(self._step)
        view.drop_wished.connect(self._drop)
        view.menu_wished.connect(lambda at: self.make_row_menu().popup(at))
        view.picks_changed.connect(self._show_counts)
        view.typed.connect(self._type_on)
        view.left_upwards.connect(self.focus_filter)

    # What is shown

    @property
    def quotes(self) -> tuple[CollectedQuote, ...]:
        """The collection, in the user's own order."""
        return self._quotes

    @property
    def listed(self) -> tuple[CollectedQuote, ...]:
        """The quotes that are listed, grouped and filtered, from top to bottom."""
        return self.list.listed

    @property
    def selected(self) -> tuple[CollectedQuote, ...]:
        """The quotes that are selected, from top to bottom."""
        return self.list.picked

    @property
    def grouping(self) -> Grouping:
        """By what the quotes are grouped."""
        return self._grouping

    def set_quotes(self, quotes: Sequence[CollectedQuote]) -> None:
        """Show this collection, given in the user's own order; nothing moves that is there still."""
        had_focus = self.list.hasFocus()
        self._is_known = True
        self._quotes = tuple(quotes)
        self.editor.follow(self._quotes)
        self._refresh()
        if had_focus and not self._quotes:
            self.setFocus()

    def set_refindings(self, refindings: Mapping[int, Refinding]) -> None:
        """Mark the quotes, by id, that were not found as they were; the others carry no mark."""
        self._refindings = dict(refindings)
        self._refresh()

    def set_add_key(self, key: str) -> None:
        """The key that collects a quote, as the user sees it; an empty collection tells it."""
        self._add_key = key
        self._refresh()

    def set_grouping(self, grouping: str) -> None:
        """Group the quotes so, without saying so. A word that is no grouping means by topic."""
        self._grouping = next((known for known in GROUPINGS if known == grouping), "topic")
        self._refresh()

    def show_quote(self, quote_id: int) -> None:
        """Select this quote and bring it into sight; a filter that hides it is lifted."""
        if quote_id not in {quote.id for quote in self.listed}:
            self.filter.clear()
        self.list.show_quote(quote_id)

    def edit_note(self, quote_id: int) -> None:
        """Open the note and the tags of one quote. Raises KeyError when it is not in the collection."""
        quote = self._quote(quote_id)
        self.list.show_quote(quote_id)
        self.editor.open_for(quote)
        if layout := self.layout():
            layout.activate()  # the list has become lower
        self.list.bring_into_sight(quote_id)

    def finish_editing(self) -> None:
        """Tell what stands in an open note, and close it."""
        self.editor.finish()

    def focus_filter(self) -> None:
        """Let the user type what is sought."""
        if self.filter.isVisibleTo(self):
            self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filter.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list gets the keys. With a focus proxy Tab would skip what stands above it."""
        super().focusInEvent(event)
        self.list.setFocus(event.reason())

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.group_by.colour()
            self._draw_icon()

    def _draw_icon(self) -> None:
        self.back.setIcon(theme.icon("chevron-left", "muted", BACK_ICON))

    def _quote(self, quote_id: int) -> CollectedQuote:
        found = next((quote for quote in self._quotes if quote.id == quote_id), None)
        if found is None:
            raise KeyError(quote_id)
        return found

    def _refresh(self) -> None:
        fitting = self._fitting(self.filter.text())
        rows = arranged(fitting, self._grouping, self._refindings)
        is_empty = not self._quotes
        for part in (self._head, self._foot):
            part.setVisible(not is_empty)
        self._say_why_empty()
        self._stack.setCurrentWidget(self.list if rows or not self._is_known else self.empty)
        if layout := self.layout():
            layout.activate()  # so that the list has its width, and measures its rows once
        self.list.show_rows(rows, own_order=self._grouping == "own")
        self.group_by.show_choice(self._grouping_words(self._grouping))
        self._show_counts()

    def _fitting(self, query: str) -> Iterable[CollectedQuote]:
        if not query.strip():
            return self._quotes
        return [quote for quote in self._quotes if fits(self._text_of(quote), query)]

    def _text_of(self, quote: CollectedQuote) -> str:
        """The folded words of a quote: made once, for every letter that is typed asks for all of them."""
        known = self._texts.get(quote.id)
        if known is None or known[0] is not quote:
            sources = [source_words(one) for one in (quote.quote, quote.old) if one is not None]
            known = self._texts[quote.id] = (quote, searchable(quote, " ".join(sources)))
        return known[1]

    def _say_why_empty(self) -> None:
        if self._quotes:
            why = self.tr("No quote fits “{words}”.").format(words=self.filter.text().strip())
            self.empty.say(why, action=self.tr("Clear the filter"))
            return
        how = self.tr("Select words in an agenda and press {key}: the quote is kept here, with its source.")
        self.empty.say(
            self.tr("There are no quotes yet."),
            how.format(key=self._add_key) if self._add_key else "",
            action=self.tr("Back to the agendas"),
        )

    def _act_on_empty(self) -> None:
        """The button of the empty list: out of the filter, or out of a panel without a single quote."""
        if self._quotes:
            self.filter.clear()
            self.focus_filter()
        else:
            self.closed.emit()

    def _show_counts(self) -> None:
        shown, picked = len(self.list.listed), len(self.list.picked)
        if picked > 1:
            said = self.tr("{count} selected").format(count=picked)
        elif shown < len(self._quotes):
            said = self.tr("{shown} of {all}").format(shown=shown, all=len(self._quotes))
        else:
            said = self.tr("%n quote(s)", "", shown)
        self.count.setText(said)
        several = picked > 1
        self.export.setText(
            self.tr("Export {count}…").format(count=picked) if several else self.tr("Export…")
        )
        self.print.setText(self.tr("Print {count}…").format(count=picked) if several else self.tr("Print…"))
        for button in (self.export, self.print):
            button.setAccessibleName(button.text())
            button.setEnabled(shown > 0)

    # The grouping

    def _grouping_words(self, grouping: Grouping) -> str:
        words: dict[Grouping, str] = {
            "topic": self.tr("By topic"),
            "meeting": self.tr("By meeting"),
            "own": self.tr("My own order"),
        }
        return words[grouping]

    def make_grouping_menu(self) -> QMenu:
        """The menu of the grouping button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for grouping in GROUPINGS:
            action = group.addAction(self._grouping_words(grouping))
            action.setCheckable(True)
            action.setChecked(grouping == self._grouping)
            action.setData(grouping)
            menu.addAction(action)
        group.triggered.connect(lambda action: self._change_grouping(str(action.data())))
        return menu

    def _open_groupings(self) -> None:
        menu = self.make_grouping_menu()
        button = self.group_by
        menu.popup(button.mapToGlobal(QPoint(button.width() - menu.sizeHint().width(), button.height() + 2)))

    def _change_grouping(self, grouping: str) -> None:
        if grouping != self._grouping:
            self.set_grouping(grouping)
            self.grouping_changed.emit(grouping)

    # What is wished for

    def _meant(self) -> tuple[CollectedQuote, ...]:
        """What a button at the foot is about: the selection if it holds several, else all that is listed."""
        return self.selected if len(self.selected) > 1 else self.listed

    def _edit_current(self) -> None:
        if current := self.list.current:
            self.edit_note(current.id)

    def _wish_copy(self) -> None:
        if self.selected:
            self.copy_requested.emit(self.selected)

    def _wish_removal(self) -> None:
        if self.selected:
            self.remove_requested.emit(tuple(quote.id for quote in self.selected))

    def make_row_menu(self) -> QuotesMenu:
        """The menu of the quotes that are selected."""
        picked = self.selected
        menu = QuotesMenu(self, picked, self._all_tags())
        menu.place_wished.connect(lambda: self.place_wished.emit(picked[0]))
        menu.old_place_wished.connect(lambda: self.old_place_wished.emit(picked[0]))
        menu.copy_wished.connect(lambda: self.copy_requested.emit(picked))
        menu.note_wished.connect(lambda: self.edit_note(picked[0].id))
        menu.tag_wished.connect(lambda tag, on: self._tag([quote.id for quote in picked], tag, on=on))
        menu.export_wished.connect(lambda: self.export_requested.emit(picked))
        menu.print_wished.connect(lambda: self.print_requested.emit(picked))
        menu.removal_wished.connect(self._wish_removal)
        return menu

    def _all_tags(self) -> list[str]:
        return sorted({tag for quote in self._quotes for tag in quote.tags}, key=str.casefold)

    def _tag(self, ids: Iterable[int], tag: str, *, on: bool) -> None:
        """Give each of the quotes the tag, or take it away."""
        for quote in [quote for quote in self._quotes if quote.id in set(ids)]:
            if (tag in quote.tags) != on:
                tags = (*quote.tags, tag) if on else tuple(other for other in quote.tags if other != tag)
                self._write_tags(quote.id, tags)

    def _write_note(self, quote_id: int, note: str) -> None:
        self._change(replace(self._quote(quote_id), note=note))
        self.note_changed.emit(quote_id, note)

    def _write_tags(self, quote_id: int, tags: tuple[str, ...]) -> None:
        self._change(replace(self._quote(quote_id), tags=tags))
        self.tags_changed.emit(quote_id, tags)

    def _change(self, changed: CollectedQuote) -> None:
        self._quotes = tuple(changed if quote.id == changed.id else quote for quote in self._quotes)
        self._refresh()

    def _step(self, step: Literal[-1, 1]) -> None:
        shown = [quote.id for quote in self.listed]
        self._reorder(stepped(self._order(), shown, self._moving(), step))
        if current := self.list.current:
            self.list.bring_into_sight(current.id)

    def _drop(self, before: int | None) -> None:
        """None is the end of what is listed, which under a filter is not the end of all."""
        order, shown = self._order(), [quote.id for quote in self.listed]
        if before is None and shown:
            before = next(iter(order[order.index(shown[-1]) + 1 :]), None)
        self._reorder(placed(order, self._moving(), before))

    def _order(self) -> tuple[int, ...]:
        return tuple(quote.id for quote in self._quotes)

    def _moving(self) -> set[int]:
        """What is moved: the selection, else the quote that the keys reached."""
        picked = {quote.id for quote in self.selected}
        return picked or ({self.list.current.id} if self.list.current else set())

    def _reorder(self, order: tuple[int, ...]) -> None:
        if order != self._order():
            by_id = {quote.id: quote for quote in self._quotes}
            self._quotes = tuple(by_id[one] for one in order)
            self._refresh()
            self.order_changed.emit(order)

    def _enter_list(self) -> None:
        self.list.reach_first()
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _type_on(self, text: str) -> None:
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filter.setText(self.filter.text() + text)
