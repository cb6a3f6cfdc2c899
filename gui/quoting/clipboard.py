"""A passage on the clipboard: as plain text, or as a quote with its source in plain and rich text."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from agendas.quoting.passage import Passage
from agendas.quoting.position_list import PositionList, list_html, list_text
from agendas.quoting.quotes import plain_text, quote_html, quote_text

if TYPE_CHECKING:
    from agendas.quoting.copy_style import CopyStyle
    from agendas.quoting.quote import Quote

_PRIVATE = frozenset({"offscreen", "minimal", "linuxfb", "vnc"})
"""Platforms whose clipboard no other program sees. Qt keeps it until after Python has gone."""


def copy_text(passage: Passage) -> None:
    """Put the words of the passage on the clipboard, as plain text alone."""
    data = QMimeData()
    data.setText(plain_text(passage))
    _put(data)


def copy_quote(passage: Passage) -> None:
    """Put the passage with its source on the clipboard, as plain text and as rich text."""
    copy_written(quote_text(passage), quote_html(passage))


def copy_position_list(positions: PositionList) -> None:
    """Put positions with their sources on the clipboard, as plain text and as rich text."""
    copy_written(list_text(positions), list_html(positions))


def copy_written(plain: str, rich: str) -> None:
    """Put words on the clipboard that were written for it, as plain text and as rich text."""
    data = QMimeData()
    data.setText(plain)
    data.setHtml(rich)
    _put(data)


def copy_in_style(style: CopyStyle, quote: Quote, old: Quote | None = None) -> None:
    """Put a quote, or a pair with its older one, on the clipboard in a copy style, as plain and rich text."""
    copy_several_in_style(style, [(quote, old)])


def copy_several_in_style(style: CopyStyle, quotes: Sequence[tuple[Quote, Quote | None]]) -> None:
    """Put quotes, each with its older one if it has one, on the clipboard; footnotes are numbered on."""
    from agendas.quoting.copying import render_several  # the window starts without it

    written = render_several(style, quotes)
    copy_written(written.text, written.html)


def _put(data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    _forget_at_the_end()


@functools.cache
def _forget_at_the_end() -> None:
    application = QGuiApplication.instance()
    if application is not None:
        application.aboutToQuit.connect(forget_private_clipboard)


def forget_private_clipboard() -> None:
    """Empty a clipboard that no other program sees: what Python put there would crash the process's end."""
    if QGuiApplication.platformName() in _PRIVATE:
        QGuiApplication.clipboard().clear()
