"""The card over the rows: why two paragraphs stand side by side, or what a footnote says.

It floats, takes no focus and lets the pointer through: it is gone as soon as the reader goes on.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from agendas.comparison import Comparison, Row
from agendas.model import Block
from gui import theme
from gui.comparing.reasons import reasons_for, relation_in_words
from gui.widgets.raised import Raised

WIDTH = 348
SIDE, TOP = theme.GRID * 4, theme.GRID * 3
FROM_EDGE, FROM_WORD = theme.GRID * 2, theme.GRID * 2
MOST_TEXT = 900
"""Characters of a footnote on the card; all of it stands below the rows."""
_NOT_BROKEN = re.compile(r"(?<=\d) (?=\d{3}\b)|(?<=\bnr\.) (?=\d)")
"""The space in "28 676" and in "nr. 403"."""


class RowCard(Raised):
    """One title, and below it sentences or pairs of a name and what it says. All of it plain text."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.setObjectName("rowCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title = _label(strong=True)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(theme.GRID * 3)
        self._facts.setVerticalSpacing(theme.GRID)
        self._facts.setColumnStretch(1, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, TOP, SIDE, TOP)
        self._column.setSpacing(theme.GRID * 2)
        self._column.addWidget(self._title)
        self._column.addLayout(self._facts)

    def tell_why(self, comparison: Comparison, row: Row) -> None:
        """Why the sides of a row stand side by side."""
        self._tell(relation_in_words(row.relation), reasons_for(comparison, row))

    def tell_footnote(self, note: Block) -> None:
        """What a footnote says."""
        text = note.text if len(note.text) <= MOST_TEXT else f"{note.text[:MOST_TEXT]}…"
        title = self.tr("Footnote {number}").format(number=note.number)
        self._tell(title, [("", _NOT_BROKEN.sub("\u00a0", text))])

    def _tell(self, title: str, facts: list[tuple[str, str]]) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._title.setText(title)
        for at, (name, words) in enumerate(facts):
            value = _label(words)
            if name:
                self._facts.addWidget(_label(name, muted=True), at, 0, Qt.AlignmentFlag.AlignTop)
                self._facts.addWidget(value, at, 1)
            else:
                self._facts.addWidget(value, at, 0, 1, 2)
        said = [": ".join(filter(None, fact)) for fact in facts]
        self.setAccessibleName("\n".join((title, *said)))

    def place(self, anchor: QRect) -> None:
        """Stand below ``anchor`` (in the view's coordinates), or above it where there is no room below."""
        room = self._view.rect().adjusted(FROM_EDGE, FROM_EDGE, -FROM_EDGE, -FROM_EDGE)
        self.setFixedWidth(max(1, min(WIDTH, room.width())))
        self._column.activate()
        height = self._column.heightForWidth(self.width())
        self.setFixedHeight(height if height > 0 else self._column.sizeHint().height())
        left = max(room.left(), min(anchor.left() - SIDE, room.right() - self.width()))
        below, above = anchor.bottom() + FROM_WORD, anchor.top() - FROM_WORD - self.height()
        fits_below = below + self.height() <= room.bottom()
        self.move(left, below if fits_below or above < room.top() else above)
        self.show()
        self.raise_()


def _label(text: str = "", *, strong: bool = False, muted: bool = False) -> QLabel:
    """Never markup: these are words of documents."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(not muted)
    label.setFont(theme.interface_font(theme.INTERFACE, strong=strong))
    if muted:
        label.setProperty("role", "muted")
    return label
