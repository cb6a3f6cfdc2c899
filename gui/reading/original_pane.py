"""The source as it was read, beside the clean text: nothing shown is without an origin."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from agendas.model import Agenda, Block, Piece, Span
from gui import theme
from gui.reading.text_map import Place, Stretch, TextMap
from gui.widgets.shown_characters import chunks, shown

HANGING, LINE = 16, 18
SOURCE = "source"
"""The name of the whole source in the map of the pane."""


class OriginalPane(QTextEdit):
    """Shows ``source.text``; ``place_chosen`` says what a click in it became in the clean text."""

    place_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("originalPane")
        self.setAccessibleName(self.tr("Original text"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFont(theme.source_font())
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(theme.GRID * 4)
        self._agenda: Agenda | None = None
        self._origins: list[tuple[int, Block, Piece]] = []
        self._text_map = TextMap()
        self._spans: tuple[Span, ...] = ()

    def show_agenda(self, agenda: Agenda) -> None:
        """Show the source of an agenda, from its top; the same source stays where it is."""
        same = self._agenda is not None and self._agenda.source == agenda.source
        self._agenda = agenda
        pieces = ((piece.source.start, block, piece) for block in agenda.blocks for piece in block.pieces)
        self._origins = sorted(pieces, key=lambda origin: origin[0])
        if not same:
            self._text_map, text = lay_out_source(agenda.source.text)
            self._write(text)
            self._spans = ()

    def show_origin(self, block: Block) -> None:
        """Mark where ``block`` came from, and bring it into sight."""
        if block.source_spans == self._spans:
            return
        self._spans = block.source_spans
        self._mark()
        if self._spans:
            self._bring_into_sight(self._range(self._spans[0])[0])

    def refresh(self) -> None:
        """Mark again in the colours of the theme; set the source in other letters, the same line on top."""
        if self.font() != theme.source_font():
            top = self.cursorForPosition(QPoint(HANGING * 2, 0)).position()
            self.setFont(theme.source_font())
            self._bring_to_top(top)
        self._mark()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the source itself, its line ends included."""
        data = QMimeData()
        cursor = self.textCursor()
        start, end = map(self._text_map.place, (cursor.selectionStart(), cursor.selectionEnd()))
        if self._agenda is not None and start is not None and end is not None:
            data.setText(self._agenda.source.text[start.offset : end.offset])
        return data

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes to what the source became; a drag selects."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to what the source at the cursor became."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        place = self.place_of(self.textCursor().position())
        if place is not None:
            self.place_chosen.emit(place)

    def place_of(self, position: int) -> Place | None:
        """What the source at a position of the pane became; None for what is in no block."""
        found = self._text_map.place(position)
        if found is None:
            return None
        index = bisect_right(self._origins, found.offset, key=lambda origin: origin[0]) - 1
        if index < 0:
            return None
        _, block, piece = self._origins[index]
        if found.offset > piece.source.end:
            return None
        inside = min(found.offset - piece.source.start, len(piece.text))
        return Place(block.id, piece.text.start + inside)

    def _write(self, text: str) -> None:
        """Show the lines of a source. What does not fit a line goes on indented: it was one line."""
        line = QTextBlockFormat()
        line.setLeftMargin(HANGING)
        line.setTextIndent(-HANGING)
        line.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(line)

    def _range(self, span: Span) -> tuple[int, int]:
        return self._text_map.range_of(Stretch(SOURCE, span.start, span.end))

    def _mark(self) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        for span in self._spans:
            start, end = self._range(span)
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat()
            form.setBackground(theme.current().colour("selected"))
            mark.cursor, mark.format = cursor, form
            marks.append(mark)
        self.setExtraSelections(marks)

    def _bring_into_sight(self, position: int) -> None:
        """Scroll only when it is needed: a click in the pane must not move what was clicked."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.document().documentLayout().documentSize()  # else the range of scrolling is not yet known
        top, height = self.cursorRect(cursor).top(), self.viewport().height()
        if not 0 <= top <= height * 3 // 4:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 4)

    def _bring_to_top(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.document().documentLayout().documentSize()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top())


def lay_out_source(text: str) -> tuple[TextMap, str]:
    """A source as lines that can be shown, and the map of its offsets. CRLF is one line end."""
    text_map, lines, position, at = TextMap(), [], 0, 0
    for line in text.splitlines(keepends=True) or [""]:
        bare = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        for start, end in chunks(text, at, at + len(bare)):
            text_map.add(position, SOURCE, text, start, end)
            lines.append(shown(text[start:end]))
            position += len(lines[-1].encode("utf-16-le")) // 2 + 1
        at += len(line)
    if text.endswith(("\n", "\r")):
        text_map.add(position, SOURCE, text, len(text), len(text))
        lines.append("")
    return text_map, "\n".join(lines)
