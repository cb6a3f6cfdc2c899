"""What the panel says when there is no list: before a search, when nothing is found, when it is no search."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from agendas.library.found import Hindrance
from agendas.problems import printable
from gui import theme
from gui.widgets.empty_state import EmptyState

_ICON = 16
_MOST_QUOTED = 60
_MOST_ON_BUTTON = 28
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


class SentencePage(EmptyState):
    """A sentence, an advice below it, a search that finds something, and the way to the help.

    ``help_wished`` is a button's; so is ``rest_wished``, which carries the search that does find something.
    """

    help_wished = Signal()
    rest_wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("search", parent)
        self._rest = ""
        self.acted.connect(lambda: self.rest_wished.emit(self._rest))
        self.second_acted.connect(self.help_wished)

    def show_sentences(self, sentence: str, advice: str = "", rest: str = "") -> None:
        """Show another sentence, advice and search; any of them may be empty."""
        self._rest = rest
        self.set_icon("search-x" if advice else "search")
        quoted = rest if len(rest) <= _MOST_ON_BUTTON else rest[: _MOST_ON_BUTTON - 1] + "…"
        self.say(
            sentence,
            advice,
            action=self.tr("Search for “%1”").replace("%1", printable(quoted)) if rest else "",
            second=self.tr("What can be typed here?"),
        )
        if rest:
            self.action.setToolTip(printable(rest))


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

    def advice(self, query: str, hindrance: Hindrance | None = None) -> str:
        """Why nothing fits, where that is known; else what to try instead."""
        if hindrance is not None and (hindrance.rest or len(hindrance.nowhere) > 1):
            return self._why(hindrance)
        return self._try(query)

    def _why(self, hindrance: Hindrance) -> str:
        if not hindrance.nowhere:
            return self.tr("Everything you ask for occurs, but nowhere together.")
        quoted = ", ".join(f"“{printable(part[:_MOST_QUOTED])}”" for part in hindrance.nowhere)
        if len(hindrance.nowhere) == 1:
            return self.tr("In no agenda at all: %1.").replace("%1", quoted)
        return self.tr("In no agenda at all, one by one: %1.").replace("%1", quoted)

    def _try(self, query: str) -> str:
        """The narrowest thing of the search is named first."""
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
