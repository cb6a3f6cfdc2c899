"""A tooltip of words from a document: wrapped as Qt wraps rich text, and never markup."""

from __future__ import annotations

import html


def as_tooltip(text: str) -> str:
    """Plain text as Qt's tooltips wrap it. Words of the document are escaped: they are never markup."""
    return "<p>" + html.escape(text).replace("\n", "<br>") + "</p>"
