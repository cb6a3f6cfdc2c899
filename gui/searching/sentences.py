"""What the panel says when there is no list: before a search, when nothing is found, when it is no search."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from agendas.problems import printable
from gui import theme

_ICON = 16
_MOST_QUOTED = 60
_LONGEST_WORD = 24
_BREAK = "\u200b"


class Sentence(QLabel):
    """Plain text that wraps, and never makes the panel wider than the user wants it."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def say(self, sentence: str) -> None:
        """Show another sentence; long words get places to wrap."""
        self.setText(re.sub(rf"\S{{{_LONGEST_WORD}}}(?=\S)", rf"\g<0>{_BREAK}", sentence))
        self.setAccessibleName(sentence)


class SentencePage(QWidget):
    """A sentence, an advice below it, and the way to the help. ``help_wished`` is the button's."""

    help_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence, self._advice = Sentence("text", self), Sentence("muted", self)
        self._help = QPushButton(self.tr("What can be typed here?"), self)
        self._help.setProperty("role", "link")
        self._help.clicked.connect(self.help_wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GRID * 4, theme.GRID * 2, theme.GRID * 4, theme.GRID * 4)
        column.setSpacing(theme.GRID * 2)
        column.addWidget(self._sentence)
        column.addWidget(self._advice)
        column.addWidget(self._help, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def say(self, sentence: str, advice: str = "") -> None:
        """Show another sentence and advice; either may be empty."""
        for label, text in ((self._sentence, sentence), (self._advice, advice)):
            label.say(text)
            label.setVisible(bool(text))

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the page says."""
        said = (label.accessibleName() for label in (self._sentence, self._advice))
        return tuple(sentence for sentence in said if sentence)


class ProblemLine(QFrame):
    """Why the search cannot be understood, under the field; hidden when it can."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._sentence = QLabel(self), Sentence("text", self)
        self._icon.setFixedWidth(_ICON)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GRID, theme.GRID, 0, 0)
        row.setSpacing(theme.GRID * 2)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        self.hide()
        self._colour()

    def say(self, sentence: str) -> None:
        """Show the sentence; an empty one hides the line."""
        self._sentence.say(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        self._icon.setPixmap(theme.icon("triangle-alert", "warning", _ICON).pixmap(_ICON, _ICON))


class SearchSentences(QObject):
    """The sentences themselves."""

    def before(self) -> str:
        """Before anything is typed."""
        return self.tr("Type a word, and see in which agendas and where it stands.")

    def nothing(self, query: str) -> str:
        """Nothing fits the search."""
        quoted = query if len(query) <= _MOST_QUOTED else query[:_MOST_QUOTED] + "…"
        return self.tr("Nothing was found for “%1”.").replace("%1", printable(quoted))

    def advice(self, query: str) -> str:
        """What to try instead: the narrowest thing of the search is named first."""
        words = query.split()
        if '"' in query:
            return self.tr("Try it without the quotation marks: then the words may stand apart.")
        if any(":" in word for word in words) and len(words) > 1:
            return self.tr("Try it with a condition less, such as a year or a place.")
        if any(":" in word for word in words):
            return self.tr("Try another spelling, or the words alone.")
        if len(words) > 1:
            return self.tr("Try it with fewer words.")
        return self.tr("Try the beginning of the word with an asterisk, such as oekra*.")
