"""A passage on the clipboard: as plain text, or as a quote with its source in plain and rich text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from agendas.quoting.passage import Passage
from agendas.quoting.quotes import plain_text, quote_html, quote_text


def copy_text(passage: Passage) -> None:
    """Put the words of the passage on the clipboard, as plain text alone."""
    data = QMimeData()
    data.setText(plain_text(passage))
    QGuiApplication.clipboard().setMimeData(data)


def copy_quote(passage: Passage) -> None:
    """Put the passage with its source on the clipboard, as plain text and as rich text."""
    data = QMimeData()
    data.setText(quote_text(passage))
    data.setHtml(quote_html(passage))
    QGuiApplication.clipboard().setMimeData(data)
