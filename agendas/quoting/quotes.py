"""A passage as clean text and as a quote with its source, plain and rich. Needs the standard library alone.

The text comes from the agenda, never from a widget, which loses and replaces characters. What Windows,
Word and a mail program might take for an instruction (direction overrides, control characters, lone
surrogates) does not leave the product.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from agendas.quoting.citation import citation
from agendas.quoting.knowledge import citation_words
from agendas.quoting.passage import Passage

_INVISIBLE = re.compile(
    "["
    "\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c"  # directions: they could turn a figure round in a note
    "\u00ad\u200b\ufeff"  # soft hyphen, zero width space, byte order mark: no hyphens inside words
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters
    "]"
)
_LINE_ENDS = re.compile(r"\s*[\n\r\v\f\u2028\u2029]\s*")
_SURROGATES = re.compile("[\ud800-\udfff]")
_OPENING = re.compile(r'(?<![\w.,!?;:…)\]%’”])"')


def plain_text(passage: Passage) -> str:
    """The words of the passage: a paragraph is one line, paragraphs are separated by one blank line."""
    return "\n\n".join(_with_omissions(passage))


def quote_text(passage: Passage) -> str:
    """The passage in quotation marks, with its source: ``“…” (Geannoteerde agenda …, alinea 8).``"""
    return "\n\n".join(_quoted_paragraphs(passage))


def quote_html(passage: Passage) -> str:
    """``quote_text`` as rich text for a word processor: paragraphs in a block quotation, in Dutch, unstyled.

    The meta line says the encoding to programs that would otherwise guess it.
    """
    paragraphs = "".join(f"<p>{html.escape(text, quote=False)}</p>" for text in _quoted_paragraphs(passage))
    return (
        '<!DOCTYPE html><html lang="nl"><head>'
        '<meta http-equiv="content-type" content="text/html; charset=utf-8"></head>'
        f'<body><blockquote lang="nl">{paragraphs}</blockquote></body></html>'
    )


def for_copying(text: str) -> str:
    """Text that may leave the product: one line, no direction or control characters, no lone surrogates."""
    visible = _INVISIBLE.sub("", _LINE_ENDS.sub(" ", text))
    return _SURROGATES.sub("\ufffd", re.sub("  +", " ", visible)).strip()


def _quoted_paragraphs(passage: Passage) -> list[str]:
    paragraphs = [single_marks(text) for text in _with_omissions(passage)] or [""]
    paragraphs[0] = f"“{paragraphs[0]}"
    paragraphs[-1] = f"{paragraphs[-1]}” ({for_copying(citation(passage))})."
    return paragraphs


def _with_omissions(passage: Passage) -> Iterator[str]:
    """The paragraphs with their own quotation marks made single, and a mark where one was skipped.

    A selection of one column of a comparison may skip paragraphs; a quote may not hide that.
    """
    before: int | None = None
    for number, text in _numbered_texts(passage):
        if number is not None:
            if before is not None and number != before + 1:
                yield citation_words().skipped
            before = number  # a heading has no number, and hides no gap around it
        yield text


def single_marks(text: str) -> str:
    """Double quotation marks inside a quote become single; a straight one closes after a word or a stop."""
    curled = _OPENING.sub("‘", text).replace('"', "’")
    return curled.translate({ord("“"): "‘", ord("”"): "’", ord("„"): "‘"})


def _numbered_texts(passage: Passage) -> list[tuple[int | None, str]]:
    """The texts to copy with the numbers of their paragraphs, without those of which nothing is left."""
    numbers = (passage.agenda.block(excerpt.block).paragraph_number for excerpt in passage.excerpts)
    pairs = zip(numbers, map(for_copying, passage.texts), strict=True)
    return [(number, text) for number, text in pairs if text]
