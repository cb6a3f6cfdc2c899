"""A quote in a copy style, as plain and as rich text for the clipboard.

Rich text is unstyled and in Dutch, so that it takes the look of the document it is pasted into. All that
comes from a document passes ``for_copying``: no direction or control characters, no lone surrogates. Needs
the standard library alone.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from agendas.quoting.citation import kamerstuk_name, meeting_name, source_name
from agendas.quoting.copy_style import MARK, OLD, CopyStyle, Part, parts_of
from agendas.quoting.dates import dutch_dates
from agendas.quoting.links import web_page
from agendas.quoting.quote import Quote, QuotedPiece
from agendas.quoting.quotes import for_copying, single_marks
from agendas.quoting.taking import citation_of, is_footnote, places_of

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PREFIX = re.compile(r"(?:> ?)*")
_MEANING_IN_MARKDOWN = re.compile(r"[\\`*_\[\]<>|~]|(?<![^\n])(?:[#+=-]|\d+(?=[.)]))")
_BEFORE = re.compile(r"(?:\s*[,;·|]\s*|\s+[–—-]\s+|\s+)$")
_AFTER = re.compile(r"^(?:\s*[,;·|]\s*|\s+[–—-]\s+|\s+)")
_OPENING = re.compile(r"[(\[:]\s*$")

Pair = tuple[Quote, Quote | None]
_Values = Mapping[str, str]
_Line = tuple[str, str]
"""The ``>`` before a line, and what stands after it."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What goes on the clipboard. ``html`` is a whole page that says its language and encoding."""

    text: str
    html: str


@dataclass(frozen=True, slots=True)
class _Encoding:
    """How one of the two forms writes what comes from the document, the web, the template, and a number."""

    words: Callable[[str], str]
    address: Callable[[str], str]
    literal: Callable[[str], str]
    number: Callable[[int], str]


def render(style: CopyStyle, quote: Quote, old: Quote | None = None) -> Rendered:
    """One quote, or a pair with its older one, in that style."""
    return render_several(style, [(quote, old)])


def preview(style: CopyStyle, template: str, quote: Quote, old: Quote | None = None) -> Rendered:
    """The same with another template, as it is being typed. Raises CopyStyleProblem when it has a mistake."""
    return render(replace(style, template=template), quote, old)


def render_several(style: CopyStyle, quotes: Sequence[Pair]) -> Rendered:
    """Quotes one below the other, each with its older one if it has one; their notes, numbered, after them.

    A pair in a style for single quotes becomes two quotes, the older first: no words are lost.
    """
    ones = list(_each(style, quotes))
    plain = _TEXT if style.form == "text" else _MARKDOWN
    return Rendered(_text(style, ones, plain), _html(style, ones))


def words_of(quote: Quote, style: CopyStyle) -> str:
    """The words of a quote alone, as the style puts its paragraphs, its omissions and its marks."""
    paragraphs = _paragraphs(quote, style.gap)
    if not style.marks:
        return style.paragraphs.join(paragraphs)
    return f"“{style.paragraphs.join(map(single_marks, paragraphs))}”"


def _each(style: CopyStyle, quotes: Sequence[Pair]) -> Iterator[Pair]:
    for quote, old in quotes:
        if old is not None and not style.is_pair:
            yield old, None
            yield quote, None
        else:
            yield quote, old


def _text(style: CopyStyle, quotes: Sequence[Pair], encoding: _Encoding) -> str:
    bodies: list[str] = []
    notes: list[str] = []
    for number, pair in enumerate(quotes, start=1):
        body, note = _lines(style, pair, number, encoding)
        bodies.append(_joined(body))
        notes.append(_joined(note))
    return "\n\n".join(text for text in (*bodies, "\n".join(filter(None, notes))) if text)


def _joined(lines: Sequence[_Line]) -> str:
    return "\n".join((prefix + line).rstrip() for prefix, line in lines)


def _html(style: CopyStyle, quotes: Sequence[Pair]) -> str:
    bodies: list[str] = []
    notes: list[str] = []
    for number, pair in enumerate(quotes, start=1):
        body, note = _lines(style, pair, number, _RICH)
        bodies.append(_in_paragraphs(body, indented=style.indented))
        notes.append(_in_paragraphs(note, indented=False))
    return (
        '<!DOCTYPE html><html lang="nl"><head>'
        '<meta http-equiv="content-type" content="text/html; charset=utf-8"></head>'
        f'<body lang="nl">{"".join((*bodies, *notes))}</body></html>'
    )


def _in_paragraphs(lines: Sequence[_Line], *, indented: bool) -> str:
    paragraphs = "".join(f"<p>{line.strip()}</p>" for _, line in lines if line.strip())
    return f'<blockquote lang="nl">{paragraphs}</blockquote>' if indented and paragraphs else paragraphs


def _lines(style: CopyStyle, pair: Pair, number: int, encoding: _Encoding) -> tuple[list[_Line], list[_Line]]:
    """The lines of one quote, and those of its note."""
    quote, old = pair
    values = _values(quote, style, encoding) | {MARK: encoding.number(number)}
    if old is not None:
        values |= {OLD + field: value for field, value in _values(old, style, encoding).items()}
    template = style.alone if style.alone and old is None else style.template
    body, note = (
        _without_blanks_around(list(_filled_lines(each, values, style, encoding)))
        for each in (template, style.note)
    )
    return body, note


def _values(quote: Quote, style: CopyStyle, encoding: _Encoding) -> dict[str, str]:
    source, meeting = quote.source, quote.source.meeting
    start = meeting.start or meeting.end
    values = {
        "source": citation_of(quote),
        "document": source_name(source),
        "title": source.title,
        "meeting": meeting_name(meeting),
        "dates": dutch_dates(start, meeting.end) if start else "",
        "place": meeting.place or "",
        "paragraph": places_of(quote),
        "kamerstuk": kamerstuk_name(meeting.kamerstuk),
    }
    encoded = {field: encoding.words(for_copying(value)) for field, value in values.items()}
    page = web_page(meeting.kamerstuk) if meeting.kamerstuk else None
    return encoded | {
        "quote": encoding.words(words_of(quote, style)),
        "url": encoding.address(page) if page else "",
    }


def _filled_lines(template: str, values: _Values, style: CopyStyle, encoding: _Encoding) -> Iterator[_Line]:
    """The lines of a template, filled; without those of which all fields are empty, and their blanks."""
    after_empty = False
    for line in template.split("\n"):
        found = _PREFIX.match(line) if style.form == "markdown" else None
        prefix = found.group() if found else ""
        parts = parts_of(line[len(prefix) :])
        fields = [part.field for part in parts if part.field]
        if fields and not any(values.get(field) for field in fields if field != MARK):
            after_empty = True
        elif parts or not after_empty:
            after_empty = False
            yield from ((prefix, filled) for filled in _filled(parts, values, encoding).split("\n"))


def _without_blanks_around(lines: list[_Line]) -> list[_Line]:
    while lines and not lines[-1][1].strip():
        lines.pop()
    while lines and not lines[0][1].strip():
        lines.pop(0)
    return lines


def _filled(parts: Sequence[Part], values: _Values, encoding: _Encoding) -> str:
    """The parts with their values. An empty one takes the comma before it along, or after an opening the one
    behind it, and brackets around nothing: “(NAVO FMM, )” is no source reference."""
    filled = literal = ""
    opened = False
    for part in parts:
        if part.field is None:
            literal, opened = _continued(literal, part.text, opened), False
        elif value := values.get(part.field, ""):
            filled, literal, opened = filled + encoding.literal(literal) + value, "", False
        elif _OPENING.search(literal) or not (filled or re.search(r"\w", literal)):
            opened = True
        else:
            literal = _BEFORE.sub("", literal)
    return filled + encoding.literal(literal)


def _continued(literal: str, more: str, opened: bool) -> str:
    if not opened:
        return literal + more
    more = _AFTER.sub("", more)
    if literal.endswith("(") and more.startswith(")"):
        return literal[:-1].rstrip() + more[1:]
    return literal + more


def _paragraphs(quote: Quote, gap: str) -> list[str]:
    """The pieces as paragraphs, with ``gap`` where words or paragraphs between two of them are missing.

    Two pieces of one paragraph stay one. A heading between two paragraphs is no gap, and does not hide one.
    """
    paragraphs: list[str] = []
    before: QuotedPiece | None = None
    number: int | None = None
    for piece in quote.pieces:
        text = for_copying(piece.text)
        if not text:
            continue
        if before and piece.block == before.block:
            paragraphs[-1] += f" {gap} {text}" if gap and before.end + 1 < piece.start else f" {text}"
        else:
            if before and gap and _skips(before, piece, number):
                paragraphs.append(gap)
            paragraphs.append(text)
        before = piece
        number = _number(piece) or number
    return paragraphs or [""]


def _skips(before: QuotedPiece, piece: QuotedPiece, number: int | None) -> bool:
    this = _number(piece)
    if number is not None and this is not None and this != number + 1:
        return True
    return bool(before.after.strip() or piece.before.strip())


def _number(piece: QuotedPiece) -> int | None:
    return int(piece.paragraph) if piece.paragraph and not is_footnote(piece) else None


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _linked(address: str) -> str:
    return f'<a href="{html.escape(address)}">{_escaped(address)}</a>'


def _as_it_is(text: str) -> str:
    return text


def _for_markdown(text: str) -> str:
    return _MEANING_IN_MARKDOWN.sub(lambda found: _with_backslash(found.group()), text)


def _with_backslash(sign: str) -> str:
    return f"{sign}\\" if sign.isdecimal() else f"\\{sign}"  # "1\. " begins no list


_TEXT = _Encoding(_as_it_is, _as_it_is, _as_it_is, lambda number: str(number).translate(_RAISED))
_MARKDOWN = _Encoding(_for_markdown, _as_it_is, _as_it_is, lambda number: f"[^{number}]")
_RICH = _Encoding(_escaped, _linked, _escaped, lambda number: f"<sup>{number}</sup>")
