"""Below the list: the note and the tags of one quote, to be written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from agendas.quoting.quote import CollectedQuote
from gui import theme
from gui.collecting.wording import source_words
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.shown_characters import shown

_NOTE_HEIGHT = 84
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


_BESIDE_WORDS = 9
"""With the document's margin as much as the line of tags has beside its words."""


def tags_in(text: str) -> tuple[str, ...]:
    """The tags of a typed line, between commas; the same tag in other capitals counts once."""
    words = [" ".join(part.split()) for part in text.replace(";", ",").split(",")]
    found: dict[str, str] = {}
    for word in filter(None, words):
        found.setdefault(word.casefold(), word)
    return tuple(found.values())


class NoteEditor(QFrame):
    """Opens for one quote, and closes when the keys leave it; Escape leaves all as it was.

    ``note_written`` (id, note) and ``tags_written`` (id, tags) tell what was changed, ``closed`` that the
    keys were in it and need another place.
    """

    note_written = Signal(int, str)
    tags_written = Signal(int, object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quote: CollectedQuote | None = None
        self._of = ElidedLabel(self)
        self._of.setProperty("role", "muted")
        self._of.setFont(theme.interface_font(theme.SMALL))
        self._of.setContentsMargins(theme.GRID, 0, theme.GRID, 0)
        self.note = _NoteField(self)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Note"))
        self.tags = QLineEdit(self)
        self.tags.setPlaceholderText(self.tr("Tags, with commas between them"))
        self.tags.setAccessibleName(self.tr("Tags, with commas between them"))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.done = QPushButton(self.tr("Save"), self)
        self.done.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self.cancel.clicked.connect(self._close)
        self.done.clicked.connect(self.finish)
        self.tags.returnPressed.connect(self.finish)
        self._compose()
        self.hide()

    def _compose(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.GRID)
        line.addStretch(1)
        line.addWidget(self.cancel)
        line.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(2 * theme.GRID)
        for widget in (self._of, self.note, self.tags):
            column.addWidget(widget)
        column.addLayout(line)

    @property
    def quote(self) -> CollectedQuote | None:
        """The quote that is being written about; None when the editor is closed."""
        return self._quote

    def open_for(self, quote: CollectedQuote) -> None:
        """Write about this quote; what stood here of another is told first."""
        self.finish()
        self._quote = quote
        self._of.set_full_text(shown(source_words(quote.quote)))
        self.note.setPlainText(quote.note)
        self.tags.setText(", ".join(quote.tags))
        self.tags.home(False)
        self.show()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        self.note.moveCursor(self.note.textCursor().MoveOperation.End)
        self._application().focusChanged.connect(self._focus_moved, Qt.ConnectionType.UniqueConnection)

    def follow(self, quotes: Iterable[CollectedQuote]) -> None:
        """These are the quotes now. One that is gone has no note to write."""
        if self._quote is not None and self._quote.id not in {quote.id for quote in quotes}:
            self._close()

    def finish(self) -> None:
        """Tell what was written, and close."""
        quote = self._quote
        if quote is None:
            return
        note, tags = self.note.toPlainText().strip(), tags_in(self.tags.text())
        self._close()
        if note != quote.note.strip():
            self.note_written.emit(quote.id, note)
        if tags != quote.tags:
            self.tags_written.emit(quote.id, tags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves all as it was, Ctrl+Enter saves."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Escape and Ctrl+Enter are the editor's own while it has the focus, not the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() == Qt.Key.Key_Escape or (event.key() in _ENTER and ctrl):
                event.accept()
                return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline between the list and the note."""
        with QPainter(self) as painter:
            painter.fillRect(QRect(0, 0, self.width(), 1), theme.current().colour("hairline"))

    def _close(self) -> None:
        if self._quote is None:
            return
        self._quote = None
        had_focus = self.isAncestorOf(self._application().focusWidget() or self)
        self._application().focusChanged.disconnect(self._focus_moved)
        self.hide()
        if had_focus:
            self.closed.emit()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Elsewhere in the window: done. Another window may come to the front meanwhile."""
        if new is not None and new.window() is self.window() and not self.isAncestorOf(new):
            self.finish()

    def _application(self) -> QApplication:
        return cast("QApplication", QApplication.instance())


class _NoteField(QPlainTextEdit):
    """A field of some lines; it looks like the line edits beside it. The tab key leaves it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(_NOTE_HEIGHT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # words wrap
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(_BESIDE_WORDS, theme.GRID - 1, _BESIDE_WORDS, theme.GRID - 1)
        self.document().setDocumentMargin(2)

    def event(self, event: QEvent) -> bool:
        """Paint ground and edge, which the frame of a scroll area does not have."""
        answer = super().event(event)
        if event.type() == QEvent.Type.Paint:
            self._paint_edge()
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return answer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and Ctrl+Enter belong to the editor."""
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or (event.key() in _ENTER and ctrl):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _paint_edge(self) -> None:
        colours, width = theme.current(), 2 if self.hasFocus() else 1
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(colours.colour("raised"))
            painter.setPen(QPen(colours.colour("accent" if self.hasFocus() else "hairline"), width))
            inset = width / 2
            edge = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(edge, theme.RADIUS - 1, theme.RADIUS - 1)
