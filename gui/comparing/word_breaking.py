"""Breaks short texts into lines by the widths of their words, for a list that must know all its heights.

A Qt layout for each of a thousand texts takes a tenth of a second; a table of the widths of the characters
gives the same lines in a tenth of that. What is measured is what is painted, so heights are always right; a
word wider than the room, or a script that is not a sum of its letters, goes the long way.
"""

from __future__ import annotations

import itertools
import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from gui.comparing.shown_text import display_text
from gui.widgets.eliding import with_whole_words
from gui.widgets.line_breaking import broken as broken_by_qt

_PIECE = re.compile(r"[^\s-]+-(?=\w)|\S+")
"""What is never cut: a word, or the part of a compound up to its hyphen."""
_SUM_OF_LETTERS = re.compile("[\u0000-\u024f\u2000-\u20cf]*")
"""Latin letters, figures and punctuation: the width of a word is that of its characters."""
_NARROWEST = 0.36
"""Of the size of the type: no Dutch sentence of a line or more has characters this narrow on average."""


class Widths(dict[str, float]):
    """The widths of the words of a font, from those of its characters."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.space = self.metrics.horizontalAdvance(" ")
        self._letters: dict[str, float] = {}

    def __missing__(self, word: str) -> float:
        width = self[word] = sum(map(self._letter, word))
        return width

    def _letter(self, letter: str) -> float:
        width = self._letters.get(letter)
        if width is None:
            width = self._letters[letter] = self.metrics.horizontalAdvance(display_text(letter))
        return width


def broken(text: str, widths: Widths, room: float, most: int) -> list[str]:
    """The lines of a text (a single line), at most ``most``; the last one ends in an ellipsis when there is
    more."""
    cuts = _cuts(text, widths, room, most)
    if cuts is None:
        return broken_by_qt(text, widths.font, room, most)
    text = display_text(text)
    lines = [text[start:end].rstrip() for start, end in itertools.pairwise(cuts)]
    if len(cuts) > most + 1:
        rest = text[cuts[most - 1] : cuts[most] + 200]
        lines[most - 1 :] = [widths.metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)]
        lines = with_whole_words(lines, text)
    return lines


def line_count(text: str, widths: Widths, room: float, most: int) -> int:
    """How many lines ``broken`` gives."""
    if len(text) * widths.font.pixelSize() * _NARROWEST >= most * room:
        return most
    cuts = _cuts(text, widths, room, most)
    return min(most, len(cuts) - 1) if cuts is not None else len(broken(text, widths, room, most))


def _cuts(text: str, widths: Widths, room: float, most: int) -> list[int] | None:
    """Where lines begin, and the end; one more when there is more than ``most``. None: not known here."""
    cuts, end, x = [0], 0, 0.0
    for piece in _PIECE.finditer(text):
        word, start = piece.group(), piece.start()
        width = widths[word]
        if width > room or (not word.isascii() and _SUM_OF_LETTERS.fullmatch(word) is None):
            return None
        gap = widths.space if start > end else 0.0
        if x + gap + width > room and x > 0:
            cuts.append(start)
            if len(cuts) > most:
                return [*cuts, len(text)]
            x = width
        else:
            x += gap + width
        end = piece.end()
    return [*cuts, len(text)]
