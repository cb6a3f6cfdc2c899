"""A change as both its quotes with their sources, for the clipboard: plain and rich. Needs no widgets."""

from __future__ import annotations

import html
from typing import NamedTuple

from agendas.comparison import Change, Comparison, Quotation
from agendas.model import Agenda


class CopiedChange(NamedTuple):
    """What goes on the clipboard."""

    text: str
    html: str


def copied_change(comparison: Comparison, change: Change) -> CopiedChange:
    """The sentence, the old quote and the new one, each ``“…” (Geannoteerde agenda …, alinea 8).``

    Raises KeyError or ValueError for a quote that does not stand in the comparison's agendas.
    """
    from agendas.quoting.quotes import for_copying

    sides = ((comparison.left, change.left), (comparison.right, change.right))
    lines = [for_copying(change.summary)]
    lines += [_quote(agenda, quotation) for agenda, quotation in sides if quotation is not None]
    paragraphs = "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in lines)
    page = (
        '<!DOCTYPE html><html lang="nl"><head>'
        '<meta http-equiv="content-type" content="text/html; charset=utf-8"></head>'
        f'<body lang="nl">{paragraphs}</body></html>'
    )
    return CopiedChange("\n\n".join(lines), page)


def _quote(agenda: Agenda, quotation: Quotation) -> str:
    from agendas.quoting.passage import Excerpt, Passage
    from agendas.quoting.quotes import quote_text

    return quote_text(Passage(agenda, (Excerpt(quotation.block, quotation.start, quotation.end),)))
