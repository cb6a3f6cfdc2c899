"""What converters leave in a text: bookmarks, and footnotes written out between brackets.

Apache POI (and Tika with it) writes a Word bookmark as ``[bookmark: name]``, a footnote's mark as
``[footnoteRef:1]`` and the note itself as `` [1: text]`` behind its paragraph, line ends and all.
Needs the standard library alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agendas.model import Omission, Span
from agendas.reading.sources import SourceDocument
from agendas.reading.text_map import Canvas

_ARTEFACT = re.compile(
    r"(?P<bookmark>\[bookmark(?:Start|End)?:[^\]\n]{0,200}\])"
    r"|\[(?:footnote|endnote)Ref:\s{0,5}(?P<ref>\d{1,4})\]"
    r"|\[(?P<note>\d{1,4}):(?=[\s\S])"
)
_REF = re.compile(r"\[(?:footnote|endnote)Ref:\s{0,5}(\d{1,4})\]")
_BRACKET = re.compile(r"[\[\]]")
_LONGEST_NOTE = 20_000


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote found in a source: its number and where its text stands, in one or more stretches."""

    number: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """The footnotes of a document: the notes, and at which offset of the source which mark begins."""

    notes: tuple[Note, ...] = ()
    at: tuple[tuple[int, str], ...] = ()


def take_notes(canvas: Canvas, document: SourceDocument) -> tuple[Canvas, Marks, tuple[Span, ...]]:
    """The canvas without marks and labels, and the footnotes, as the document's own format has them."""
    hidden = [mark.at for mark in document.marks] + [note.label for note in document.notes]
    notes = tuple(Note(note.number, (note.text,)) for note in document.notes)
    marks = tuple((mark.at.start, mark.number) for mark in document.marks)
    omitted = [Omission(span, "footnote mark") for span in hidden]
    return canvas.hide(omitted), Marks(notes, marks), ()


def take_artefacts(canvas: Canvas) -> tuple[Canvas, Marks, tuple[Span, ...]]:
    """The canvas without artefacts, the footnotes among them, and the spans of whole notes.

    A bracketed note counts only when its mark stands in the text; ``[1: see above]`` alone is text.
    """
    if "[" not in canvas.text:
        return canvas, Marks(), ()
    omissions: list[Omission] = []
    notes: list[Note] = []
    refs: list[tuple[int, str]] = []
    wanted = set(_REF.findall(canvas.text))
    whole: list[Span] = []
    for match, end in _matches(canvas.text, wanted):
        if match["bookmark"]:
            omissions.append(Omission(Span(match.start(), end), "bookmark"))
        elif match["ref"]:
            refs.append((match.start(), match["ref"]))
            omissions.append(Omission(Span(match.start(), end), "footnote mark"))
        else:
            notes.append(Note(match["note"], (Span(match.end(), end - 1),)))
            whole.append(Span(match.start(), end))
            omissions += (
                Omission(Span(match.start(), match.end()), "footnote mark"),
                Omission(Span(end - 1, end), "footnote mark"),
            )
    return canvas.hide(omissions), Marks(tuple(notes), tuple(refs)), tuple(whole)


def _matches(text: str, wanted: set[str]) -> Iterator[tuple[re.Match[str], int]]:
    """Each artefact with its end; a note's end is the bracket that closes it."""
    at = 0
    while match := _ARTEFACT.search(text, at):
        at = match.end()
        if not match["note"]:
            yield match, match.end()
        elif match["note"] in wanted:
            closing = _closing_bracket(text, match.end())
            if closing is not None:
                yield match, closing + 1
                at = closing + 1


def _closing_bracket(text: str, start: int) -> int | None:
    """The bracket that closes the one before ``start``, if there is one within reason."""
    depth = 1
    for bracket in _BRACKET.finditer(text, start, start + _LONGEST_NOTE):
        depth += 1 if bracket.group() == "[" else -1
        if depth == 0:
            return bracket.start()
    return None
