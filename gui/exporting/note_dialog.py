"""The dialog of the *wijzigingsnotitie*: the ticked changes, their order and sentences, beside the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from agendas.comparison import Change, Comparison
from agendas.exporting.change_note import (
    ChangeNote,
    change_note,
    fits_on_one_page,
    note_as_html,
    note_as_text,
    page_share,
)
from gui import theme
from gui.exporting.note_draft import Draft, changes_in, resumed
from gui.exporting.note_list import NoteList, NoteModel
from gui.exporting.page_gauge import PageGauge
from gui.exporting.page_preview import PagePreview
from gui.widgets.announcement import announce
from gui.widgets.card import hairline
from gui.widgets.icon_button import IconButton
from gui.widgets.printed_pages import PrintedPages
from gui.widgets.tab_order import arrange_tab_order

USUAL_SIZE = QSize(1060, 760)
LIST_WIDTH = 396
PAUSE = 120
"""Milliseconds without a key after which the page is laid out anew."""
SENTENCE_HEIGHT = 136
_SIDE = theme.GRID * 4


class SentenceField(QPlainTextEdit):
    """A sentence, over several lines: Enter makes no new one, Tab goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteSentence")
        self.setTabChangesFocus(True)
        self.setFixedHeight(SENTENCE_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is no part of a sentence."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


class NoteDialog(QDialog):
    """Shows a note about ``changes`` of a comparison, to be arranged.

    ``export_requested`` carries the changes as they stand in the note, with the user's sentences;
    ``copy_requested`` the note as plain text and as HTML; ``draft_left`` the draft when the dialog closes,
    for who opens it again with ``draft``. The timer ``pause`` is public for tests. It deletes itself.
    """

    export_requested = Signal(object)
    copy_requested = Signal(str, str)
    draft_left = Signal(object)

    def __init__(
        self,
        comparison: Comparison,
        changes: Sequence[Change],
        parent: QWidget | None = None,
        *,
        draft: Draft = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("noteDialog")
        self.setWindowTitle(self.tr("Change note"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._comparison = comparison
        self.model = NoteModel(resumed(draft, changes), self)
        self.list = NoteList(self.model, self)
        self.sentence = SentenceField(self)
        self.restore = QPushButton(self.tr("As it was"), self)
        self.up = IconButton("arrow-up", self.tr("Move up (Ctrl+Up)"), self)
        self.down = IconButton("arrow-down", self.tr("Move down (Ctrl+Down)"), self)
        self.gauge = PageGauge(self)
        self.preview = PagePreview(self)
        self.copy = QPushButton(self.tr("Copy"), self)
        self.cancel = QPushButton(self.tr("Close"), self)
        self.export = QPushButton(self.tr("Export…"), self)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self._name()
        self._lay_out()
        self._connect()
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableSize() * 0.92))
        self.list.setCurrentIndex(self.model.index(0))
        self._show_current(self.list.currentIndex().row())
        self._show_page()
        self.list.setFocus()

    # --- how it is put together

    def _name(self) -> None:
        self.list.setAccessibleName(self.tr("Changes in the note"))
        self.list.setAccessibleDescription(
            self.tr("Space takes a change out or puts it back; Ctrl+Up and Ctrl+Down move it.")
        )
        self.sentence.setAccessibleName(self.tr("Sentence over the quotes"))
        self.preview.setAccessibleName(self.tr("The note as it will be printed"))
        self.restore.setProperty("role", "quiet")
        policy = self.restore.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.restore.setSizePolicy(policy)
        self.restore.setToolTip(self.tr("The sentence of the comparison again"))
        self.copy.setToolTip(self.tr("Copy the note, to paste it in a letter or a mail"))
        self.export.setProperty("role", "primary")
        for button in (self.restore, self.copy, self.cancel, self.export):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._side())
        middle.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(hairline())
        column.addLayout(self._foot())
        arrange_tab_order(self.up, self.down, self.list, self.restore, self.sentence, self.preview)

    def _side(self) -> QWidget:
        side = QWidget(self)
        side.setFixedWidth(LIST_WIDTH)
        rows = QVBoxLayout(side)
        rows.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        rows.setSpacing(theme.GRID * 2)
        rows.addLayout(self._row(self._heading(self.tr("Changes")), self.up, self.down))
        rows.addWidget(self.list, 1)
        rows.addLayout(self._row(self._heading(self.tr("Sentence")), self.restore))
        rows.addWidget(self.sentence)
        quotes = self._heading(self.tr("The quotes stay as they are in the agendas."))
        quotes.setProperty("role", "muted")
        quotes.setWordWrap(True)
        rows.addWidget(quotes)
        return side

    def _heading(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "section")
        return label

    def _row(self, heading: QLabel, *buttons: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(heading)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_SIDE, theme.GRID * 3, _SIDE, theme.GRID * 3)
        row.setSpacing(theme.GRID * 2)
        row.addWidget(self.gauge)
        row.addStretch(1)
        for button in (self.copy, self.cancel, self.export):
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.model.draft_changed.connect(self.pause.start)
        self.model.draft_changed.connect(self._enable)
        self.pause.timeout.connect(self._show_page)
        self.list.current_changed.connect(self._show_current)
        self.sentence.textChanged.connect(self._reword)
        self.restore.clicked.connect(self._restore)
        self.up.clicked.connect(lambda: self.list.move_current(-1))
        self.down.clicked.connect(lambda: self.list.move_current(1))
        self.copy.clicked.connect(self._copy)
        self.cancel.clicked.connect(self.reject)
        self.export.clicked.connect(lambda: self.export_requested.emit(self.changes()))

    # --- the note

    def changes(self) -> tuple[Change, ...]:
        """The changes that are in the note, in its order, with its sentences."""
        return changes_in(self.model.draft)

    def note(self) -> ChangeNote:
        """The note as it stands."""
        return change_note(self._comparison, self.changes())

    def done(self, result: int) -> None:
        """Sentences that took thought are not lost by a key."""
        self.draft_left.emit(self.model.draft)
        super().done(result)

    def _show_page(self) -> None:
        note = self.note()
        pages = PrintedPages(note_as_html(note, for_print=True))
        self.preview.show_pages(pages)
        runs_over = pages.pageCount() > 1 or not fits_on_one_page(note)
        self.gauge.show_share(page_share(note) if note.items else 0, runs_over=runs_over)

    def _copy(self) -> None:
        note = self.note()
        self.copy_requested.emit(note_as_text(note), note_as_html(note))
        announce(self, self.tr("Copied"))

    # --- an entry

    def _show_current(self, place: int) -> None:
        has_entry = 0 <= place < len(self.model.draft)
        self.sentence.setEnabled(has_entry)
        words = self.model.draft[place].sentence if has_entry else ""
        if words != self.sentence.toPlainText():
            self.sentence.blockSignals(True)
            self.sentence.setPlainText(words)
            self.sentence.blockSignals(False)
        self._enable()

    def _reword(self) -> None:
        place = self.list.currentIndex().row()
        if place >= 0:
            self.model.reword(place, self.sentence.toPlainText())

    def _restore(self) -> None:
        place = self.list.currentIndex().row()
        self.model.reword(place, "")
        self._show_current(place)
        self.sentence.setFocus()

    def _enable(self) -> None:
        place, draft = self.list.currentIndex().row(), self.model.draft
        has_entry, any_ticked = 0 <= place < len(draft), any(entry.ticked for entry in draft)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(has_entry and place < len(draft) - 1)
        self.restore.setEnabled(has_entry and draft[place].is_edited)
        self.restore.setVisible(self.restore.isEnabled())  # quiet words look the same when they do nothing
        for button in (self.copy, self.export):
            button.setEnabled(any_ticked)
