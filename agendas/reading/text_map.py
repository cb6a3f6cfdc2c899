"""The map between a source and the clean text of its blocks, character by character.

A ``Canvas`` is the source's text with every character that is no text blanked out, one for one, so that
an offset into the canvas is an offset into the source. ``build`` turns stretches of canvas into the
clean text of a block and the pieces that lead back. Needs the standard library alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from agendas.model import FootnoteRef, Join, Omission, OmissionReason, Piece, Span

HIDDEN = "\0"
"""Stands in the canvas for a character that is in no block: a control character, a mark, a bookmark."""

Glue = Literal["space", "keep", "join"]
"""How a line goes on in the next: a space between, nothing between, or nothing and its hyphen dropped."""

_SPACE = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_END = re.compile("[\r\v\f\x85\u2028\u2029]")
_HYPHEN = re.compile("[\u2010\u2011\ufffe]")
_LETTER_AND_ACCENT = re.compile("[^\\W\\d_][\u0300-\u036f]")
_INVISIBLE = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffc\uffff]"
)
_TOKEN = re.compile(r"\0+|\s+|[^\s\0]+(?: [^\s\0]+)*")


@dataclass(frozen=True, slots=True)
class Canvas:
    """A source's text, blanked out where it is no text; ``hidden`` says where and why (sorted)."""

    text: str
    hidden: tuple[Omission, ...] = ()

    def hide(self, omissions: Iterable[Omission]) -> Canvas:
        """The canvas with these stretches blanked out too. They must not overlap one another."""
        added = sorted(omissions, key=lambda omission: omission.source.start)
        parts: list[str] = []
        at = 0
        for omission in added:
            parts += (self.text[at : omission.source.start], HIDDEN * len(omission.source))
            at = omission.source.end
        parts.append(self.text[at:])
        hidden = sorted((*self.hidden, *added), key=lambda omission: omission.source.start)
        return Canvas("".join(parts), tuple(hidden))

    def visible(self, start: int, end: int) -> str:
        """The text from ``start`` to ``end`` without what is hidden, and without blanks at its ends."""
        return self.text[start:end].replace(HIDDEN, "").strip()


def canvas_of(text: str) -> Canvas:
    """The canvas of a source's text: all spaces plain, all line ends ``\\n``, what cannot be seen hidden."""
    text = _SPACE.sub(" ", text)
    text = _LINE_END.sub("\n", text)
    text = _HYPHEN.sub("-", text)
    text = _LETTER_AND_ACCENT.sub(_composed, text)
    return Canvas(_INVISIBLE.sub(HIDDEN, text))


def _composed(match: re.Match[str]) -> str:
    """A letter and a combining accent as the one letter that gazetteer and search know ("e" and "¨": "ë")."""
    letter = unicodedata.normalize("NFC", match.group())
    return letter + HIDDEN if len(letter) == 1 else match.group()


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of canvas that belongs to a block, and how the block goes on after it."""

    start: int
    end: int
    glue: Glue = "space"
    confidence: float = 1.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Built:
    """The clean text of a block, what leads back to the source, and what stood in it."""

    text: str
    pieces: tuple[Piece, ...]
    footnote_refs: tuple[FootnoteRef, ...] = ()
    joins: tuple[Join, ...] = ()
    dropped_hyphens: tuple[Omission, ...] = ()


@dataclass(slots=True)
class _Builder:
    canvas: Canvas
    marks: Mapping[int, str]
    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    refs: list[FootnoteRef] = field(default_factory=list)
    joins: list[Join] = field(default_factory=list)
    hyphens: list[Omission] = field(default_factory=list)
    length: int = 0
    blank: Span | None = None
    glued: bool = False

    def add(self, text: str, source: Span) -> None:
        self.pieces.append(Piece(Span(self.length, self.length + len(text)), source))
        self.parts.append(text)
        self.length += len(text)

    def copy(self, start: int, end: int) -> None:
        if self.blank is not None and self.length:
            self.add(" ", self.blank)
        self.blank, self.glued = None, False
        self.add(self.canvas.text[start:end], Span(start, end))

    def segment(self, segment: Segment) -> None:
        for token in _TOKEN.finditer(self.canvas.text, segment.start, segment.end):
            first = token.group()[0]
            if first == HIDDEN:
                self.see_marks(token.start(), token.end())
            elif first.isspace():
                if self.glued:
                    continue
                self.blank = self.blank or Span(token.start(), token.end())
            else:
                self.copy(token.start(), token.end())
        if segment.glue != "space":
            self.join(segment)

    def see_marks(self, start: int, end: int) -> None:
        if not self.marks:
            return
        for at in range(start, end):
            if number := self.marks.get(at):
                self.refs.append(FootnoteRef(self.length, number))

    def join(self, segment: Segment) -> None:
        """Takes the line end away, and with ``join`` the hyphen before it, if there is one."""
        self.blank, self.glued = None, True
        if segment.glue == "join" and self.parts and self.parts[-1].endswith("-"):
            self.drop_last_character()
        if segment.reason:
            kept = segment.glue == "keep"
            self.joins.append(Join(self.length, kept, segment.confidence, segment.reason))

    def drop_last_character(self) -> None:
        piece = self.pieces.pop()
        text = self.parts.pop()
        self.length -= len(text)
        self.hyphens.append(Omission(Span(piece.source.end - 1, piece.source.end), "line-end hyphen"))
        if len(text) > 1:
            self.add(text[:-1], Span(piece.source.start, piece.source.end - 1))


def build(canvas: Canvas, segments: Sequence[Segment], marks: Mapping[int, str]) -> Built:
    """The clean text of a block made of these segments; ``marks`` says which footnote mark stood where."""
    builder = _Builder(canvas, marks)
    for segment in segments:
        builder.segment(segment)
    return Built(
        "".join(builder.parts),
        tuple(builder.pieces),
        tuple(builder.refs),
        tuple(builder.joins),
        tuple(builder.hyphens),
    )


def omissions_between(
    canvas: Canvas, taken: Iterable[Span], named: Iterable[Omission]
) -> tuple[Omission, ...]:
    """Everything that is in no piece, with its reason: ``named``, white space, or hidden."""
    known = sorted(
        [*((span, None) for span in taken), *((omission.source, omission.reason) for omission in named)],
        key=lambda entry: entry[0].start,
    )
    omissions: list[Omission] = []
    at = 0
    for span, reason in known:
        start = max(at, span.start)
        omissions += _unnamed(canvas.text, at, start)
        if reason and start < span.end:
            omissions.append(Omission(Span(start, span.end), reason))
        at = max(at, span.end)
    omissions += _unnamed(canvas.text, at, len(canvas.text))
    return tuple(omissions)


_UNNAMED = re.compile(r"\s+|\0+|[^\s\0]+")


def _unnamed(text: str, start: int, end: int) -> Iterable[Omission]:
    for run in _UNNAMED.finditer(text, start, end) if start < end else ():
        first = run.group()[0]
        reason: OmissionReason = (
            "control character" if first == HIDDEN else "white space" if first.isspace() else "rule"
        )
        yield Omission(Span(run.start(), run.end()), reason)
