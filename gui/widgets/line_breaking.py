"""Breaks a short text into the few lines that a row has for it, without any widget.

How many lines a text takes is often known without breaking it, so that a list of hundreds opens at once;
only what is painted is broken.
"""

from __future__ import annotations

import itertools

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from gui.offsets import QtOffsets
from gui.widgets.eliding import with_whole_words
from gui.widgets.shown_characters import shown

LONGEST_SHOWN = 480
"""Code points of a text that a few lines can hold, with room to spare. Some sentences have a million."""


def broken(text: str, font: QFont, room: float, most: int) -> list[str]:
    """The lines of a text in ``room`` pixels, at most ``most``; the last one elided when there is more.

    Offsets go through ``QtOffsets``: a line never ends in the middle of a character.
    """
    is_cut = len(text) > LONGEST_SHOWN
    text = shown(text[:LONGEST_SHOWN])
    offsets = QtOffsets(text)
    cuts = [*(offsets.to_python(start) for start in _line_starts(text, font, room, most)), len(text)]
    lines = [text[start:end].rstrip() for start, end in itertools.pairwise(cuts)]
    if len(lines) > most or is_cut:
        last = text[cuts[min(most, len(lines)) - 1] :] + ("…" if is_cut else "")
        lines[most - 1 :] = [QFontMetricsF(font).elidedText(last, Qt.TextElideMode.ElideRight, room)]
        lines = with_whole_words(lines, text)
    return lines


def line_count(text: str, font: QFont, metrics: QFontMetricsF, room: float, most: int) -> int:
    """How many lines ``broken`` gives. ``metrics`` are those of ``font``, made once by who asks often."""
    if len(text) > LONGEST_SHOWN or metrics.horizontalAdvance(shown(text[: 50 * most])) >= most * room:
        return most
    return len(broken(text, font, room, most))


def _line_starts(text: str, font: QFont, room: float, most: int) -> list[int]:
    """Where the lines start, in UTF-16 units: one line more than ``most`` when there is more."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        starts.append(line.textStart())
    layout.endLayout()
    return starts
