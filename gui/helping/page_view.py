"""The text of a page of help in its column: it can be selected, searched and read aloud, not changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from gui import theme
from gui.helping.markup import HelpText
from gui.helping.typesetting import SIDE, SetPage, column_width, looks_now, typeset

ABOVE_TARGET = 24
"""Room above the heading of a section that was jumped to, in pixels."""


class PageView(QTextEdit):
    """Shows one page of help. ``section_reached`` carries the anchor of the section that is being read.

    ``set_anew`` says that the text was set again (another page, size, theme or letter): places in it that
    somebody kept are no longer places.
    """

    section_reached = Signal(str)
    set_anew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpText")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self._text = HelpText(())
        self._page: SetPage | None = None
        self._section = ""
        self.verticalScrollBar().valueChanged.connect(self._follow_scrolling)

    # What is shown

    def show_text(self, text: HelpText, zoom: int) -> None:
        """Show another page, or the same at another size: then what was at the top stays there."""
        place = self._place() if self._text is text else ("", 0.0)
        self._text, old = text, self._page
        self._page = typeset(text, zoom)
        self._page.document.setParent(self)
        self.setDocument(self._page.document)
        self._centre_column()
        if old is not None:
            old.document.deleteLater()
        self._restore(*place)
        self._follow_scrolling()
        self.set_anew.emit()

    def _centre_column(self) -> None:
        if self._page is not None:
            room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
            margin = max(0, (room - column_width(self._page.zoom) - 2 * SIDE) // 2)
            self.setViewportMargins(margin, 0, margin, 0)

    # Places

    def go_to_section(self, anchor: str) -> None:
        """Bring the heading of a section to the top; nothing for one that the page does not have."""
        if self._page is None or anchor not in self._page.sections:
            return
        cursor = self.textCursor()
        cursor.setPosition(self._page.sections[anchor])
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(round(self._height_of(anchor)) - ABOVE_TARGET)
        self._reach(anchor)  # the last sections of a page can never come to its top

    def _place(self) -> tuple[str, float]:
        """The section at the top, and which share of it has been scrolled by."""
        if self._page is None or not self._section:
            return "", 0.0
        top, bottom = self._extent(self._section)
        return self._section, (self.verticalScrollBar().value() - top) / max(1.0, bottom - top)

    def _restore(self, section: str, inside: float) -> None:
        if section:
            top, bottom = self._extent(section)
            self.verticalScrollBar().setValue(round(top + inside * (bottom - top)))

    def _extent(self, anchor: str) -> tuple[float, float]:
        """Where a section begins and ends, in pixels from the top of the document."""
        anchors = list(self._page.sections) if self._page else []
        at = anchors.index(anchor)
        end = self._height_of(anchors[at + 1]) if at + 1 < len(anchors) else self.document().size().height()
        return self._height_of(anchor), end

    def _height_of(self, anchor: str) -> float:
        self.document().documentLayout().documentSize()  # Qt lays out in slices; all of it must be there
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._page.sections[anchor] if self._page else 0)
        return self.cursorRect(cursor).top() + self.verticalScrollBar().value()

    def _follow_scrolling(self) -> None:
        if self._page is None or not self._page.sections:
            return
        top = self.verticalScrollBar().value() + 2 * ABOVE_TARGET
        passed = [anchor for anchor in self._page.sections if self._height_of(anchor) <= top]
        self._reach(passed[-1] if passed else next(iter(self._page.sections)))

    def _reach(self, anchor: str) -> None:
        if anchor != self._section:
            self._section = anchor
            self.section_reached.emit(anchor)

    # Finding

    def find_all(self, words: str) -> list[QTextCursor]:
        """Every place where ``words`` stand, whatever their capitals."""
        found, cursor = [], QTextCursor(self.document())
        while words.strip():
            cursor = self.document().find(words.strip(), cursor, QTextDocument.FindFlag(0))
            if cursor.isNull():
                break
            found.append(QTextCursor(cursor))
        return found

    def mark(self, hits: Sequence[QTextCursor], current: int) -> None:
        """Mark the hits, and bring the current one (an index; -1: none) into sight."""
        marked = []
        for at, hit in enumerate(hits):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = hit
            role = "found_current" if at == current else "found"
            selection.format.setBackground(theme.current().colour(role))
            if at == current:
                selection.format.setFontUnderline(True)
            marked.append(selection)
        self.setExtraSelections(marked)
        if 0 <= current < len(hits):
            cursor = QTextCursor(hits[current])
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and the arrows turn the page; the keys of the window are the window's."""
        bar = self.verticalScrollBar()
        step = bar.pageStep() - 2 * ABOVE_TARGET
        if event.key() == Qt.Key.Key_Space:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            bar.setValue(bar.value() + (-step if back else step))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle of its room, and what is being read where it is."""
        place, was_at_top = self._place(), self.verticalScrollBar().value() == 0
        self._centre_column()  # before Qt lays out the text, which it does for the width it finds
        super().resizeEvent(event)
        self._restore(*place)
        if was_at_top:  # above the first section there is a title, whose height is no share of a section
            self.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        """Set the text again in the colours of the theme and the letters that the reader chose."""
        super().changeEvent(event)
        page = getattr(self, "_page", None)
        if event.type() == QEvent.Type.PaletteChange and page and page.looks != looks_now():
            self.show_text(self._text, page.zoom)
