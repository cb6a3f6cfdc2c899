"""The quotes in a briefing: between quotation marks or as Markdown block quotes, with the source behind them.

Stretches of fewer than four words are names and scare quotes, and left out. An ellipsis and an insertion in
square brackets part a quote in pieces, which must follow one another in the source. One pass, whatever the
text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from agendas.model import Span
from agendas.quoting.checked import ClaimedSource, QuotedInBriefing
from agendas.quoting.checking_knowledge import checking_rules
from agendas.quoting.claimed_sources import Notes, claimed_source, is_source, source_behind
from agendas.quoting.compared_words import compared_words, trimmed
from agendas.quoting.quotation_marks import quoted_pairs

_BLOCK = re.compile(r"^[ ]{0,3}>[^\n]*(?:\n[ ]{0,3}>[^\n]*)*", re.MULTILINE)
_ENDING = re.compile(r"(?:^|\n)[ \t>]*(?:[—–-]{1,2}[ \t]*(?P<dash>[^\n]+)|\((?P<round>[^\n]+)\)\.?)[ \t>]*\Z")
_BRACKETS_AT_END = re.compile(r"\((?P<round>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)\.?[\s>]*\Z")


def quoted_passages(text: str) -> tuple[QuotedInBriefing, ...]:
    """The quotes, in order; none overlaps another."""
    notes = Notes(text)
    blocks = [Span(*found.span()) for found in _BLOCK.finditer(text)]
    found = [quote for block in blocks for quote in _of_block(text, block, notes)]
    for pair in quoted_pairs(text, checking_rules().longest_quote):
        if not _in_one_of(pair.outer, blocks):
            found += (
                replace(quote, source=source_behind(text, quote.end, notes))
                for quote in _quote(text, pair.outer, pair.inner, None)
            )
    return tuple(_apart(sorted(found, key=lambda quote: quote.start)))


def _quote(text: str, outer: Span, inner: Span, source: ClaimedSource | None) -> Iterator[QuotedInBriefing]:
    """The quote, when it is one."""
    pieces = tuple(_pieces(text, inner))
    words = sum(one.is_word for piece in pieces for one in compared_words(text, piece.start, piece.end))
    if words >= checking_rules().fewest_words:
        yield QuotedInBriefing(outer.start, outer.end, inner, inner.of(text), pieces, source)


def _pieces(text: str, inner: Span) -> Iterator[Span]:
    at = inner.start
    for gap in (*_gaps(text, inner), Span(inner.end, inner.end)):
        words = trimmed(compared_words(text, at, gap.start))
        if any(word.is_word for word in words):
            yield Span(words[0].start, words[-1].end)
        at = gap.end


_GAP = re.compile(r"[\[(]\s{0,3}(?:…|\.{2,10})\s{0,3}[\])]|…|\.{3,10}|\[(?P<inserted>[^\[\]\n]{2,200})\]")


def _gaps(text: str, inner: Span) -> Iterator[Span]:
    """Where the writer left something out or put something in. ``[1]`` is the mark of a note."""
    for found in _GAP.finditer(text, inner.start, inner.end):
        inserted = (found["inserted"] or "").lstrip("^")
        if not inserted.isdecimal() and len(inserted) <= checking_rules().longest_insertion:
            yield Span(*found.span())


def _of_block(text: str, block: Span, notes: Notes) -> Iterator[QuotedInBriefing]:
    """A block quote: all of it, but for the source that ends it; or what stands in quotation marks in it,
    when that is nearly all."""
    inner, source = _without_source(text, block)
    inner = _stripped(text, inner)
    marks = quoted_pairs(inner.of(text), checking_rules().longest_quote)
    if marks and _is_whole(inner.of(text), marks[0].outer):
        within = Span(inner.start + marks[0].inner.start, inner.start + marks[0].inner.end)
        behind = source or source_behind(text, inner.start + marks[0].outer.end, notes)
        yield from _quote(text, block, within, behind)
    else:
        yield from _quote(text, block, inner, source or _by_note(text, inner.end, notes))


_BORDERS = " \t\r\n>"


def _stripped(text: str, span: Span) -> Span:
    written = span.of(text)
    start = span.start + len(written) - len(written.lstrip(_BORDERS))
    return Span(start, max(start, span.start + len(written.rstrip(_BORDERS))))


def _is_whole(written: str, quoted: Span) -> bool:
    """Whether nothing but the mark of a note stands beside what is in quotation marks."""
    return not quoted.start and not re.search(r"[^\W\d]", written[quoted.end :])


def _by_note(text: str, end: int, notes: Notes) -> ClaimedSource | None:
    """The source in the note whose mark ends a block quote."""
    mark = re.search(r"(?:\[\^?\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3})\Z", text[max(0, end - 8) : end])
    at = end - len(mark.group()) if mark else end
    note = notes.behind(text, at)
    return claimed_source(text, note) if note else None


def _without_source(text: str, block: Span) -> tuple[Span, ClaimedSource | None]:
    written = block.of(text)
    tail = max(0, len(written) - 2 * checking_rules().source.longest)
    for pattern, group in ((_ENDING, "dash"), (_ENDING, "round"), (_BRACKETS_AT_END, "round")):
        found = pattern.search(written, tail)
        if found and found[group] and is_source(found[group]):
            where = Span(block.start + found.start(group), block.start + found.end(group))
            return Span(block.start, block.start + found.start()), claimed_source(text, where)
    return block, None


def _in_one_of(span: Span, blocks: list[Span]) -> bool:
    at = bisect_right(blocks, span.start, key=lambda block: block.start) - 1
    return at >= 0 and span.start < blocks[at].end


def _apart(quotes: list[QuotedInBriefing]) -> Iterator[QuotedInBriefing]:
    """Without what overlaps an earlier quote: one that was opened before a block quote and never closed."""
    end = 0
    for quote in quotes:
        if quote.start >= end:
            yield quote
            end = quote.end
