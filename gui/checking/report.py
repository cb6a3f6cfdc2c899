"""The outcome of a check as it is copied: plain text and HTML. Knows no Qt."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agendas.quoting.quotes import for_copying


@dataclass(frozen=True, slots=True)
class ReportedQuote:
    """One quote: its words, what became of it, where it stands (empty: nowhere), and what there is to say."""

    text: str
    verdict: str
    reference: str = ""
    remarks: tuple[str, ...] = ()


def report_text(title: str, summary: str, quotes: Sequence[ReportedQuote]) -> str:
    """A heading, the counts, and a numbered paragraph for each quote."""
    parts = [f"{title}\n{summary}"]
    for number, quote in enumerate(quotes, 1):
        lines = [f"{number}. {quote.verdict}: “{for_copying(quote.text)}”"]
        lines += [f"   {for_copying(line)}" for line in (quote.reference, *quote.remarks) if line]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def report_html(title: str, summary: str, quotes: Sequence[ReportedQuote]) -> str:
    """The same as a heading and a numbered list, without a style of its own."""
    rows = "".join(f"<li>{_html_lines(_parts(quote))}</li>" for quote in quotes)
    listed = f"<ol>{rows}</ol>" if rows else ""
    return f'<div lang="nl"><h2>{_escaped(title)}</h2><p>{_escaped(summary)}</p>{listed}</div>'


def _parts(quote: ReportedQuote) -> Iterable[str]:
    yield f"<b>{_escaped(quote.verdict)}</b>: “{_escaped(quote.text)}”"
    yield from (_escaped(line) for line in (quote.reference, *quote.remarks) if line)


def _html_lines(lines: Iterable[str]) -> str:
    return "<br>".join(lines)


def _escaped(text: str) -> str:
    return html.escape(for_copying(text))
