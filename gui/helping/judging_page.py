"""The window "Hoe Standpunt oordeelt": how names, positions, pairs and changes are found, and where it fails.

Not modal, beside the window it came from. Other parts of the program open it at a section
(``help_texts.ANCHORS``).
"""

from __future__ import annotations

import itertools

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui import theme
from gui.helping.contents_list import ContentsList
from gui.helping.find_bar import HelpFindBar
from gui.helping.help_texts import JUDGING, LANGUAGES, help_text
from gui.helping.page_view import PageView
from gui.settings import LARGEST_ZOOM, SMALLEST_ZOOM, ZOOM_STEP

USUAL_SIZE, SMALLEST_SIZE = QSize(960, 720), QSize(420, 320)
CONTENTS_WIDTH, LEAST_FOR_CONTENTS = 240, 760


def open_judging_page(parent: QWidget, language: str, zoom: int, anchor: str = "") -> JudgingPage:
    """Show the page, at the section with that anchor if one is given: the one that is open, or a new one."""
    open_already = parent.findChild(JudgingPage)
    page = open_already if isinstance(open_already, JudgingPage) else JudgingPage(parent, language, zoom)
    page.set_language(language)
    page.show()
    page.raise_()
    page.activateWindow()
    if anchor:
        page.show_section(anchor)
    return page


class JudgingPage(QWidget):
    """The page in ``language`` ("nl" or "en"), its text at ``zoom`` per cent. It deletes itself when closed.

    ``zoom_changed`` is emitted when the reader chooses another size.
    """

    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None, language: str, zoom: int = 100) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("judgingPage")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._language, self._zoom = language if language in LANGUAGES else LANGUAGES[0], zoom
        self._hits: list[QTextCursor] = []
        self._current = -1
        self.contents, self.text, self.find_bar = ContentsList(), PageView(), HelpFindBar()
        self._compose()
        self._connect()
        self._make_shortcuts()
        self._show_text()
        self.setMinimumSize(SMALLEST_SIZE)
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableSize() * 0.9))
        self.text.setFocus()

    # Composition

    def _compose(self) -> None:
        self.find_bar.hide()
        side = self._side = QWidget()
        side.setObjectName("helpSide")
        side.setFixedWidth(CONTENTS_WIDTH)
        around = QVBoxLayout(side)
        around.setContentsMargins(theme.GRID * 2, theme.GRID * 8, theme.GRID * 2, theme.GRID * 2)
        around.addWidget(self.contents)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.find_bar)
        right.addWidget(self.text, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addLayout(right, 1)
        bar = self.find_bar
        stops = (self.contents, bar.field, bar.previous, bar.next, bar.close_button, self.text)
        for stop, following in itertools.pairwise(stops):
            QWidget.setTabOrder(stop, following)

    def _connect(self) -> None:
        self.contents.section_chosen.connect(self.text.go_to_section)
        self.contents.entered.connect(self.text.setFocus)
        self.text.section_reached.connect(self.contents.mark)
        self.text.set_anew.connect(self._find_again)
        self.find_bar.words_changed.connect(self._find)
        self.find_bar.step_wished.connect(self._step)
        self.find_bar.closed.connect(self._close_find)

    def _make_shortcuts(self) -> None:
        key = QKeySequence.StandardKey
        for keys, do in (
            (QKeySequence(key.Find), self._open_find),
            (QKeySequence("F3"), lambda: self._step(1)),
            (QKeySequence("Shift+F3"), lambda: self._step(-1)),
            (QKeySequence("Ctrl+W"), self.close),
            (QKeySequence(key.ZoomIn), lambda: self.set_zoom(self._zoom + ZOOM_STEP)),
            (QKeySequence("Ctrl+="), lambda: self.set_zoom(self._zoom + ZOOM_STEP)),
            (QKeySequence(key.ZoomOut), lambda: self.set_zoom(self._zoom - ZOOM_STEP)),
            (QKeySequence("Ctrl+0"), lambda: self.set_zoom(100)),
        ):
            QShortcut(keys, self).activated.connect(do)

    # What is shown

    def set_language(self, language: str) -> None:
        """Show the page in "nl" or "en"."""
        if language in LANGUAGES and language != self._language:
            self._language = language
            self._show_text()

    def set_zoom(self, zoom: int) -> None:
        """Set the size of the text in per cent, within what the settings allow."""
        zoom = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, zoom))
        if zoom != self._zoom:
            self._zoom = zoom
            self._show_text()
            self.zoom_changed.emit(zoom)

    def show_section(self, anchor: str) -> None:
        """Bring one of ``help_texts.ANCHORS`` to the top."""
        self.text.go_to_section(anchor)

    def _show_text(self) -> None:
        text = help_text(JUDGING, self._language)
        self.setWindowTitle(text.title)
        self._name_parts(text.title)
        self.contents.set_sections(text.sections)
        self.text.show_text(text, self._zoom)

    def _name_parts(self, title: str) -> None:
        self.find_bar.name_parts()
        self.contents.setAccessibleName(self.tr("Contents"))
        self.text.setAccessibleName(title)

    # Finding

    def _find(self) -> None:
        self._hits = self.text.find_all(self.find_bar.field.text())
        here = self.text.textCursor().selectionStart()
        following = (at for at, hit in enumerate(self._hits) if hit.selectionStart() >= here)
        self._go(next(following, 0) if self._hits else -1)

    def _open_find(self) -> None:
        self.find_bar.start()
        self._find()

    def _find_again(self) -> None:
        self._hits, self._current = [], -1
        if not self.find_bar.isHidden():
            self._find()

    def _step(self, step: int) -> None:
        if self.find_bar.isHidden():
            self._open_find()
        elif self._hits:
            self._go((self._current + step) % len(self._hits))

    def _go(self, current: int) -> None:
        self._current = current
        self.text.mark(self._hits, current)
        self.find_bar.show_count(current + 1, len(self._hits))

    def _close_find(self) -> None:
        self.find_bar.hide()
        if 0 <= self._current < len(self._hits):
            self.text.setTextCursor(self._hits[self._current])
        self._hits, self._current = [], -1
        self.text.mark((), -1)
        self.text.setFocus()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the bar above the text, else the window."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.find_bar.isHidden():
            self.close()
        else:
            self._close_find()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The contents go where the text would have no room beside them."""
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= LEAST_FOR_CONTENTS)

    def changeEvent(self, event: QEvent) -> None:
        """Name the parts in another language of the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "text"):
            self._name_parts(self.windowTitle())
