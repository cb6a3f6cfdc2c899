"""The text of the briefing: typed, pasted or dropped, with its checked quotes underlined by verdict."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QTextEdit, QWidget

from agendas.quoting.checked import CheckedQuote
from gui import theme
from gui.checking.model import CheckedRow
from gui.checking.signs import SIGNS
from gui.checking.tracked import TrackedRange
from gui.offsets import QtOffsets
from gui.widgets.shown_characters import chunks, shown

MOST_CHARACTERS = 1_000_000
"""A briefing of some five hundred pages; a longer text is no briefing, and takes the screen seconds."""
_GUTTER = 32
_ICON = 16
_MARGIN = 16
_LINE_HEIGHT = 150
"""Per cent."""


class BriefingView(QTextEdit):
    """Plain text alone, in which nothing is changed but by the user.

    ``file_dropped`` carries a path that was dropped or pasted, ``too_long`` says that a text was refused,
    ``quote_entered`` carries the row in which the caret was put, ``quotes_changed`` says that the words of a
    quote were edited, or are again as they were.
    """

    file_dropped = Signal(object)
    too_long = Signal()
    quote_entered = Signal(object)
    quotes_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[CheckedRow] = ()
        self._chosen: CheckedRow | None = None
        self._is_choosing = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFont(theme.text_font(theme.HEADING))
        self.setAccessibleName(self.tr("Text of the briefing"))
        self._invitation = _invitation(self)
        self._invitation.setText(
            self.tr(
                "Paste the text of a briefing here, or drop a file: text, Word, OpenDocument or PDF."
                " Everything between quotation marks is looked up in the library."
            )
        )
        self.document().setDocumentMargin(_MARGIN)
        self.setViewportMargins(_GUTTER, 0, 0, 0)
        self._gutter = _Gutter(self)
        self._set_line_height()
        self.document().contentsChange.connect(self._follow)
        self.textChanged.connect(lambda: self._invitation.setVisible(self.document().isEmpty()))
        self.cursorPositionChanged.connect(self._tell_quote)
        self.verticalScrollBar().valueChanged.connect(self._gutter.update)

    # --- the text

    @property
    def text(self) -> str:
        """The text as it stands here, lines apart by line feeds; hard spaces stay hard spaces."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def set_text(self, text: str) -> bool:
        """Show another text, from its beginning; what stood there is not kept. False when it is too long."""
        if len(text) > MOST_CHARACTERS:
            return False
        self.set_rows(())
        self.setPlainText(_showable(text))
        self._set_line_height()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        return True

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words without their looks; a file that is dropped or pasted is opened."""
        paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if paths:
            self.file_dropped.emit(paths[0])
        elif len(source.text()) + self.document().characterCount() > MOST_CHARACTERS:
            self.too_long.emit()
        else:
            self.textCursor().insertText(_showable(source.text()))
            self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text and files."""
        return source.hasText() or source.hasUrls()

    def _set_line_height(self) -> None:
        """Of every paragraph, without a step to undo."""
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self.setUndoRedoEnabled(False)
        cursor.mergeBlockFormat(spacing)
        self.setUndoRedoEnabled(True)

    # --- the quotes

    def rows_of(self, checked: Sequence[CheckedQuote]) -> list[CheckedRow]:
        """The quotes of the text that stands here, with their places in Qt's offsets."""
        text = self.text
        offsets = QtOffsets(text)
        rows = []
        for one in checked:
            quoted = one.quoted
            start, end, first, last = map(
                offsets.to_qt, (quoted.start, quoted.end, quoted.inner.start, quoted.inner.end)
            )
            words = text[quoted.inner.start : quoted.inner.end]
            rows.append(CheckedRow(one, TrackedRange(start, end), (first, last), words))
        return rows

    def set_rows(self, rows: Sequence[CheckedRow]) -> None:
        """Underline these quotes and no others."""
        self._rows, self._chosen = rows, None
        self._mark()

    def choose(self, row: CheckedRow | None) -> None:
        """Tint the words of one quote and bring them into sight."""
        self._chosen = row
        self._mark()
        if row is not None:
            self._is_choosing = True
            cursor = self.textCursor()
            cursor.setPosition(row.inner[1])
            self.setTextCursor(cursor)  # the end first, then the beginning: both in sight when both fit
            cursor.setPosition(row.inner[0])
            self.setTextCursor(cursor)
            self._is_choosing = False

    def replace(self, row: CheckedRow, words: str) -> None:
        """Put other words in the place of a quote's, as one step that can be undone."""
        cursor = self._selected(row)
        cursor.beginEditBlock()
        cursor.insertText(_showable(words))
        cursor.endEditBlock()

    def _selected(self, row: CheckedRow) -> QTextCursor:
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(row.inner[0], last))
        cursor.setPosition(min(row.inner[1], last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _words_of(self, row: CheckedRow) -> str:
        found = self._selected(row).selectedText()
        return found.replace("\u2029", "\n").replace("\u2028", "\n")

    def _follow(self, at: int, removed: int, added: int) -> None:
        if not self._rows or removed == added == 0:
            return
        changes = False
        for row in self._rows:
            row.place.follow(at, removed, added)
            changed = self._words_of(row) != row.words
            changes = changes or changed != row.changed
            row.changed = changed
        if changes:
            self._mark()
            self.quotes_changed.emit()

    def _tell_quote(self) -> None:
        if self._is_choosing:
            return
        at = self.textCursor().position()
        row = next((one for one in self._rows if one.place.start <= at < one.place.end), None)
        if row is not None and row is not self._chosen:
            self.quote_entered.emit(row)

    # --- looks

    def _mark(self) -> None:
        marks = [self._marked(row) for row in self._rows if not row.changed]
        if self._chosen is not None:
            tint = QTextCharFormat()
            tint.setBackground(theme.current().colour("selected"))
            marks.insert(0, _selection(self._selected(self._chosen), tint))
        self.setExtraSelections(marks)
        self._gutter.update()

    def _marked(self, row: CheckedRow) -> QTextEdit.ExtraSelection:
        sign = SIGNS[row.kind]
        line = QTextCharFormat()
        line.setUnderlineStyle(sign.line)
        line.setUnderlineColor(theme.current().colour(sign.role))
        return _selection(self._selected(row), line)

    def paint_signs(self, painter: QPainter, height: int) -> None:
        """The icon of each quote at the line where it begins; of two on one line, the graver."""
        graver = list(SIGNS)
        tops: dict[int, CheckedRow] = {}
        for row in self._rows:
            place = self.cursorRect(self._selected_start(row))
            if row.changed or place.bottom() < 0 or place.top() > height:
                continue
            other = tops.get(place.top())
            if other is None or graver.index(row.kind) < graver.index(other.kind):
                tops[place.top()] = row
        for top, row in tops.items():
            sign = SIGNS[row.kind]
            line = self.cursorRect(self._selected_start(row)).height()
            at = QRect(_GUTTER - _ICON - 4, top + (line - _ICON) // 2, _ICON, _ICON)
            theme.icon(sign.icon, sign.role, _ICON).paint(painter, at)

    def _selected_start(self, row: CheckedRow) -> QTextCursor:
        cursor = self._selected(row)
        cursor.setPosition(cursor.selectionStart())
        return cursor

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The gutter is as high as the text."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._gutter.setGeometry(inside.left(), inside.top(), _GUTTER, inside.height())
        room = self.viewport().geometry().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self._invitation.setGeometry(room)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme, and the letters of running text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_gutter"):
            for each in (self, self._invitation):
                each.setFont(theme.text_font(theme.HEADING))
            self._mark()


class _Gutter(QWidget):
    """The margin in which the signs of the quotes stand."""

    def __init__(self, view: BriefingView) -> None:
        super().__init__(view)
        self._view = view

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper, and the signs."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().colour("paper"))
            self._view.paint_signs(painter, self.height())


def _invitation(view: QTextEdit) -> QLabel:
    """What an empty view says; Qt cuts its own placeholder off after a line."""
    label = QLabel(view)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(view.font())
    label.setProperty("role", "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


def _selection(cursor: QTextCursor, looks: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = cursor, looks
    return selection


def _showable(text: str) -> str:
    """The text with none of the characters and lines that a document cannot hold."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").split("\n")
    return "\n".join(shown(line[start:end]) for line in lines for start, end in chunks(line))
