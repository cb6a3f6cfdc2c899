"""Where a page may not end: Qt keeps no heading with the text under it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextLine

_ROUNDING = 0.5
"""Qt rounds down to a 64th of a pixel: the first line of a page would be thought to be on the one before."""


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """The paragraphs of a document in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def keep_headings_with_text(document: QTextDocument, page_height: float) -> None:
    """Let a heading at the foot of a page begin the next one, together with a heading right above it.

    Works from the top: a heading that goes to the next page moves everything under it.
    """
    for block in blocks_of(document):
        following = block.next()
        if not _is_heading(block) or not following.isValid() or _is_heading(following):
            continue
        first = _first_of_run(block)
        if first.position() and _page_of(first, page_height) != _page_of(following, page_height):
            _begin_page(first)


def _is_heading(block: QTextBlock) -> bool:
    return block.blockFormat().headingLevel() > 0


def _first_of_run(block: QTextBlock) -> QTextBlock:
    while block.previous().isValid() and _is_heading(block.previous()):
        block = block.previous()
    return block


def _page_of(block: QTextBlock, page_height: float) -> int:
    """The page of the first line: the white space above it may stand on the page before."""
    block.document().pageCount()  # lays out what was not yet, or not since a heading was moved
    layout = block.layout()
    if not layout.lineCount():  # asking for a line that is not there ends the program
        return int((layout.position().y() + _ROUNDING) // page_height)
    return page_of_line(block, layout.lineAt(0), page_height)


def page_of_line(block: QTextBlock, line: QTextLine, page_height: float) -> int:
    """The page on which a line of a paragraph stands, counted from 0."""
    return int((block.layout().position().y() + line.y() + _ROUNDING) // page_height)


def _begin_page(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    paragraph = block.blockFormat()
    paragraph.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    paragraph.setTopMargin(0)
    cursor.setBlockFormat(paragraph)
