"""The card of a name: what it is, how often it stands here, where else, why it was marked, what can be done.

Says and asks; knows neither the library nor the text: ``cards`` fills it and answers its wishes.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from agendas.library.entries import LibraryEntry
from agendas.library.mentions import Mentions
from agendas.model import Agenda, Entity
from gui import theme
from gui.reading.cards.words import CardWords
from gui.reading.occurrences import occurrences, paragraph_count
from gui.reading.words import one_of_type
from gui.reading.written_out import is_kamerstuk, written_out
from gui.widgets.card import RING, SIDE, Card, hairline, plain_label
from gui.widgets.entity_type_sample import TypeSample
from gui.widgets.fitted_text import FittedText
from gui.widgets.icon_button import IconButton

_HALF_GRID = theme.GRID // 2
_BESIDE = SIDE - theme.GRID * 2 - 1
"""Beside the buttons, whose edge and room make up the rest of a card's margin."""


class EntityCard(Card):
    """Shows one entity of one agenda. ``step_wished`` carries 1 or -1; the other wishes carry nothing."""

    step_wished = Signal(int)
    panel_wished = Signal()
    document_wished = Signal()
    unmark_wished = Signal()
    types_wished = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.setObjectName("entityCard")
        self.entity: Entity | None = None
        self.url = ""
        self._words = CardWords(self)
        self._sample, self._type = TypeSample(), plain_label(size=theme.SMALL)
        self._type.setProperty("role", "muted")
        small, usual = theme.interface_font(theme.SMALL), theme.interface_font()
        self.name = FittedText(theme.interface_font(theme.HEADING, strong=True), 3)
        self.written = FittedText(usual, 2)
        self.count = FittedText(usual)
        self.mentions = FittedText(usual, 2, reserve=True)
        self.why = FittedText(small, 2, muted=True)
        self.offer = FittedText(usual, 2)
        self.web = self._button()
        self.previous = IconButton("chevron-left", self.tr("Previous occurrence"), self)
        self.next = IconButton("chevron-right", self.tr("Next occurrence"), self)
        self.which = plain_label(size=theme.SMALL)
        self.which.setProperty("role", "muted")
        self.open = self._button(self.tr("Open"))
        self.panel = self._button(self.tr("Show in Who and what"))
        self.unmark = self._button()
        self.mark = self._button(self.tr("Mark as something else…"))
        self._lay_out()
        self._connect()

    def _button(self, words: str = "") -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("role", "quiet")
        return button

    def _lay_out(self) -> None:
        kind = QHBoxLayout()
        kind.setSpacing(theme.GRID * 2)
        kind.addWidget(self._sample)
        kind.addWidget(self._type, 1)
        self.words.addLayout(kind)
        for text in self._texts():
            self.words.addWidget(text)
        parting = QHBoxLayout()
        parting.setContentsMargins(RING, 0, RING, 0)
        parting.addWidget(hairline())
        self.column.addLayout(parting)
        self.column.addLayout(self._lay_out_actions())

    def _lay_out_actions(self) -> QVBoxLayout:
        """What can be pressed. A button has room around its words, which stand below the words above."""
        rows = QVBoxLayout()
        rows.setContentsMargins(_BESIDE, theme.GRID, _BESIDE, theme.GRID)
        rows.setSpacing(0)
        walk = _row(self.previous, self.which, self.next)
        walk.addStretch(1)
        walk.addWidget(self.open)
        walk.addWidget(self.panel)
        correct = _row(self.unmark, self.mark)
        correct.addStretch(1)
        web = _row(self.web)
        web.addStretch(1)
        for row in (web, walk, correct):
            rows.addLayout(row)
        return rows

    def _connect(self) -> None:
        self.next.clicked.connect(lambda: self.step_wished.emit(1))
        self.previous.clicked.connect(lambda: self.step_wished.emit(-1))
        self.panel.clicked.connect(self.panel_wished.emit)
        self.open.clicked.connect(self.document_wished.emit)
        self.unmark.clicked.connect(self.unmark_wished.emit)
        self.mark.clicked.connect(self.types_wished.emit)
        self.web.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self.url)))

    # What it shows

    def show_entity(self, agenda: Agenda, block: str, entity: Entity, *, walking: bool = False) -> None:
        """Say what is known of ``entity`` in ``agenda``; of other agendas nothing is known yet, unless the
        reader is ``walking`` from one place of the name to another."""
        self.entity = entity
        width = self.text_width
        full = written_out(entity.type, entity.canonical)
        self._sample.show_type(entity.type)
        self._type.setText(one_of_type(entity.type))
        self.name.show_text(full, width)
        differs = entity.type not in ("date", "figure") and entity.text not in (full, entity.canonical)
        self.written.show_text(self._words.written_as(entity.text) if differs else "", width)
        places = occurrences(agenda, entity.type, entity.canonical)
        self.count.show_text(self._words.count(len(places), paragraph_count(agenda, places)), width)
        if not self.tells_of_others:
            self.mentions.hide()
        elif not walking:
            self.mentions.show_text(self._words.looking(), width)
        self.why.show_text(entity.why, width)
        self._show_offer("", "")
        at = next((index for index, place in enumerate(places) if place == (block, entity)), 0)
        self._show_walk(at + 1, len(places))
        self.open.setVisible(is_kamerstuk(entity.type, entity.canonical))
        self.unmark.setText(self._words.none_of(entity.type))
        self.unmark.setAccessibleName(self._words.is_none_of(entity.text, entity.type))
        self._name_itself()

    @property
    def tells_of_others(self) -> bool:
        """Whether other agendas are named: of dates and figures the library keeps no account."""
        return self.entity is not None and self.entity.type not in ("date", "figure")

    def _show_walk(self, at: int, total: int) -> None:
        several = total > 1
        for part in (self.previous, self.next, self.which):
            part.setVisible(several)
        self.which.setText(self.tr("{which} of {total}").format(which=at, total=total))

    def _name_itself(self) -> None:
        said = (self._type.text(), *(text.full_text for text in self._texts() if not text.isHidden()))
        self.setAccessibleName(". ".join(part for part in said if part))

    def _texts(self) -> tuple[FittedText, ...]:
        """From top to bottom; the room that is kept for other agendas is last, where nobody misses words."""
        return self.name, self.written, self.why, self.count, self.offer, self.mentions

    def show_mentions(self, mentions: Mentions, entries: Sequence[LibraryEntry], shown_key: str) -> None:
        """Name the other agendas that have the name, if it is still this one's."""
        if self.tells_of_others and self.shows(mentions.type, mentions.canonical):
            self.mentions.show_text(self._words.mentions(mentions, entries, shown_key), self.text_width)
            self._name_itself()

    def shows(self, kind: str, canonical: str) -> bool:
        """Whether it is the card of that name."""
        return self.entity is not None and (self.entity.type, self.entity.canonical) == (kind, canonical)

    def offer_web_page(self, url: str | None) -> None:
        """Say that the library has not got the paper, and offer its page, if one is known."""
        self._show_offer(self.tr("Not in the library."), url or "")
        had_focus = self.has_focus
        self.open.hide()
        self._name_itself()
        self.place_again()
        if url and had_focus:
            self.web.setFocus()
        elif had_focus:
            self.setFocus()

    def _show_offer(self, words: str, url: str) -> None:
        self.url = url
        self.offer.show_text(words, self.text_width)
        site = ".".join((urlsplit(url).hostname or "").split(".")[-2:])
        self.web.setText(self.tr("Open at {site}").format(site=site))
        self.web.setToolTip(url)
        self.web.setVisible(bool(url))

    def take_focus(self) -> None:
        """A paper is opened by Enter at once; of other names the card itself is read first."""
        if self.open.isVisible():
            self.open.setFocus()
        else:
            super().take_focus()


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(_HALF_GRID)
    for widget in widgets:
        row.addWidget(widget)
    return row
