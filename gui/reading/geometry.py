"""Where text stands on the screen: rectangles of stretches of a laid-out document, in its coordinates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextLine


def visible_blocks(document: QTextDocument, top: float, bottom: float) -> Iterator[QTextBlock]:
    """The paragraphs of the document that stand, in part at least, between two heights."""
    layout = document.documentLayout()
    position = layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(0, position))
    while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
        yield block
        block = block.next()


def line_rects(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """A rectangle a line for the characters from position ``start`` to ``end``, as far as in ``block``."""
    layout = block.layout()
    origin = block.document().documentLayout().blockBoundingRect(block).topLeft()
    first, last = max(0, start - block.position()), min(end - block.position(), block.length() - 1)
    if first >= last or not layout.lineCount():
        return
    for index in range(layout.lineForTextPosition(first).lineNumber(), layout.lineCount()):
        line = layout.lineAt(index)
        line_start = line.textStart()
        if line_start >= last:
            break
        left = x_at(line, max(first, line_start))
        # The blanks on which a line was broken belong to it, but nobody sees them.
        right = min(x_at(line, min(last, line_start + line.textLength())), line.naturalTextRect().right())
        if left < right:
            yield QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height())


def x_at(line: QTextLine, position: int) -> float:
    """Where the character at ``position`` of the paragraph begins, from the left of the paragraph."""
    # The bindings return the position again beside the coordinate; their declared type says otherwise.
    found = cast("float | tuple[float, int]", line.cursorToX(position, QTextLine.Edge.Leading))
    return found[0] if isinstance(found, tuple) else found


def first_baseline(block: QTextBlock) -> float:
    """The height of the baseline of the first line of ``block``."""
    layout: QTextLayout = block.layout()
    top = block.document().documentLayout().blockBoundingRect(block).top()
    if not layout.lineCount():
        return top
    line = layout.lineAt(0)
    return top + line.y() + line.ascent()
