"""Lines → drafts of blocks: artefacts, page furniture and footnotes taken out, lines put together.

Every decision to put two lines together is about those two lines, the gap between them and the width of
their column; what hyphens at line ends mean is decided in ``hyphens``. Needs the standard library alone.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from agendas.model import Omission, Span
from agendas.reading import hyphens, letter
from agendas.reading.artefacts import Marks, Note, take_artefacts, take_notes
from agendas.reading.footnotes import FoundNotes, find_notes
from agendas.reading.furniture import furniture_of, is_rule, pages_of
from agendas.reading.layout import (
    Layout,
    ends_sentence,
    ends_with_hyphen,
    ends_with_small_word,
    has_bullet,
    is_short_heading_line,
    is_terminal,
    is_unfinished,
    layout_of,
    starts_like_sentence,
    starts_lower,
)
from agendas.reading.lines import Line, lines_of
from agendas.reading.sources import SourceDocument
from agendas.reading.text_map import Canvas, Glue, Segment, canvas_of

_NO_WIDTH = 1_000_000
_MOST_HEADING_LINES = 4
_SHORTEST_BROKEN_LINE = 60
_LONGEST_BLOCK = 20_000
"""No paragraph is this long; a file that is one endless line is shown in parts."""
_DOUBLE_SPACED = 0.25
_TITLE_START = re.compile(r"(?:aanvulling(?:\s+op)?\s+(?:de\s+)?)?geannoteerde\s+agenda\b", re.IGNORECASE)
_NO_NOTES = FoundNotes(Marks(), frozenset(), ())
_URL_END = re.compile(r"(?:https?://|www\.)\S*[/\-_=?&.]$")


@dataclass(frozen=True, slots=True)
class Draft:
    """A block to be: the stretches of source it is made of, and how it stands among the others."""

    segments: tuple[Segment, ...]
    page: int = 1
    lines: int = 1
    blank_before: bool = False
    heading_level: int | None = None
    is_subject: bool = False


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A document after cleaning: drafts in reading order, footnotes, marks, and what is left out."""

    canvas: Canvas
    drafts: tuple[Draft, ...]
    notes: tuple[tuple[str, Draft], ...]
    marks: Mapping[int, str]
    omissions: tuple[Omission, ...]
    wrapped: bool
    furniture: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Gap:
    """What stands between two lines of text: blank lines, and whether a page ends there."""

    blanks: int = 0
    border: bool = False


def clean(document: SourceDocument) -> Cleaned:
    """The document's drafts. Nothing of the source is lost: it is in a draft, or omitted with a reason."""
    canvas = canvas_of(document.source.text)
    has_own_notes = bool(document.notes)
    canvas, marks, whole_notes = take_notes(canvas, document) if has_own_notes else take_artefacts(canvas)
    lines = lines_of(canvas, document.lines, whole_notes)
    has_own_paragraphs = any(line.starts_paragraph for line in document.lines)
    furniture, page_ends = furniture_of(lines, running_headers=not has_own_paragraphs)
    rules = frozenset(index for index, line in enumerate(lines) if line.text and is_rule(line.text))
    skipped = furniture | rules
    layout = layout_of(lines, skipped)
    width = layout.full_width if layout.wrapped else _NO_WIDTH
    found = _NO_NOTES if has_own_notes else find_notes(canvas, lines, skipped, width)
    page_of = pages_of(lines, furniture, page_ends)
    canvas = canvas.hide(found.omissions)
    lines = _without_marks(canvas, lines, found.marks)
    weaver = _Weaver(document.source.text, canvas, lines, layout, page_of)
    drafts = weaver.drafts(furniture, rules, found.lines)
    notes = [(note.number, weaver.note(note)) for note in (*marks.notes, *found.marks.notes)]
    return Cleaned(
        canvas,
        tuple(drafts),
        tuple(notes),
        dict((*marks.at, *found.marks.at)),
        tuple(_omitted(lines, furniture, rules)),
        layout.wrapped,
        tuple(lines[index].text for index in sorted(furniture)),
    )


def _without_marks(canvas: Canvas, lines: Sequence[Line], marks: Marks) -> list[Line]:
    """The lines as they read without footnote marks: "daarover.1" ends a sentence only then."""
    starts = [line.start for line in lines]
    changed = {bisect_right(starts, at) - 1 for at, _ in marks.at}
    return [
        replace(line, text=canvas.visible(line.start, line.end)) if index in changed else line
        for index, line in enumerate(lines)
    ]


def _omitted(lines: Sequence[Line], furniture: frozenset[int], rules: frozenset[int]) -> list[Omission]:
    omitted = [Omission(Span(lines[index].start, lines[index].end), "page furniture") for index in furniture]
    return omitted + [Omission(Span(lines[index].start, lines[index].end), "rule") for index in rules]


@dataclass(frozen=True)
class _Weaver:
    """Puts the lines of one document together."""

    source: str
    canvas: Canvas
    lines: Sequence[Line]
    layout: Layout
    pages: Sequence[int]

    def drafts(
        self, furniture: frozenset[int], rules: frozenset[int], note_lines: frozenset[int]
    ) -> list[Draft]:
        """The drafts of the lines that are neither furniture nor rule nor note."""
        drafts: list[Draft] = []
        current: list[int] = []
        blanks, border, blank_before = 0, False, False
        single_blanks = self._is_double_spaced()
        for index, line in enumerate(self.lines):
            border = border or line.starts_page or index in furniture or index in note_lines
            if index in furniture or index in note_lines:
                continue
            if not line.text or index in rules:
                blanks += 1
                continue
            gap = _Gap(max(0, blanks - 1) if single_blanks else blanks, border)
            if current and not self._goes_on(current, index, gap):
                drafts += self._drafts_of(current, blank_before)
                current, blank_before = [], gap.blanks > 0
            current.append(index)
            blanks, border = 0, False
        return drafts + (self._drafts_of(current, blank_before) if current else [])

    def _is_double_spaced(self) -> bool:
        """Whether the extraction put a blank line behind every line, sentences or not."""
        if not self.layout.wrapped:
            return False
        broken = filled = 0
        texts = [line.text for line in self.lines]
        for first, blank, second in zip(texts, texts[1:], texts[2:], strict=False):
            filled += bool(first)
            broken += bool(first and not blank and second and not is_terminal(first) and starts_lower(second))
        return broken > max(2, _DOUBLE_SPACED * filled)

    def _goes_on(self, current: Sequence[int], index: int, gap: _Gap) -> bool:
        """Whether the line at ``index`` continues the block of the lines ``current``."""
        last, line = self.lines[current[-1]], self.lines[index]
        if line.goes_on:
            return True
        if line.starts_paragraph:
            return False
        too_long = line.start - self.lines[current[0]].start > _LONGEST_BLOCK
        other_style = line.heading_level != last.heading_level
        if too_long or other_style or _breaks_always(last.text, line.text):
            return False
        if _TITLE_START.match(self.lines[current[0]].text) and starts_like_sentence(line.text):
            return is_unfinished(last.text)
        return self._goes_on_by_layout(current, index, gap)

    def _goes_on_by_layout(self, current: Sequence[int], index: int, gap: _Gap) -> bool:
        last, line = self.lines[current[-1]], self.lines[index]
        if not self.layout.wrapped:
            return self._goes_on_unwrapped(last.text, line, gap)
        if gap.border:
            return self._goes_on_over_border(current, index)
        if gap.blanks:
            return self._goes_on_after_blank(current[-1], index)
        return self._goes_on_at_once(current, index)

    def _goes_on_unwrapped(self, last: str, line: Line, gap: _Gap) -> bool:
        """With a line to a paragraph, only what is clearly broken goes on."""
        if has_bullet(line.text) or not starts_lower(line.text) or is_terminal(last):
            return False
        near = gap.border or not gap.blanks
        in_paragraph = line.starts_paragraph is False
        return ends_with_hyphen(last) or (near and (in_paragraph or len(last) > _SHORTEST_BROKEN_LINE))

    def _goes_on_over_border(self, current: Sequence[int], index: int) -> bool:
        """Over the end of a page: unless the sentence ended on a line that had room for another word."""
        last, text = self.lines[current[-1]].text, self.lines[index].text
        if has_bullet(text):
            return False
        if is_unfinished(last):
            return True
        if starts_lower(text):
            return not is_terminal(last)
        if self._is_heading_so_far(current, index):
            return False
        if self._is_heading_line(index):
            return False
        return not self.layout.is_short(self.lines, current[-1], index)

    def _goes_on_after_blank(self, last_index: int, index: int) -> bool:
        """After a blank line: only a sentence that stopped on a full line, and cannot have ended there."""
        last, text = self.lines[last_index].text, self.lines[index].text
        if ends_with_small_word(last) and not has_bullet(text):
            return not self.layout.is_short(self.lines, last_index, index)
        if not starts_lower(text) or has_bullet(text) or is_terminal(last):
            return False
        return ends_with_hyphen(last) or not self.layout.is_short(self.lines, last_index, index)

    def _goes_on_at_once(self, current: Sequence[int], index: int) -> bool:
        """With no line between: unless one of the two is a heading, an item, or the end of a paragraph."""
        last, text = self.lines[current[-1]].text, self.lines[index].text
        in_list = has_bullet(self.lines[current[0]].text)
        if has_bullet(text) and (in_list or is_terminal(last) or not self._is_full(current[-1], index)):
            return not (in_list or not is_unfinished(last))
        if is_unfinished(last) or starts_lower(text):
            return True
        if not is_terminal(last):
            return not self._is_heading_so_far(current, index)
        if self._is_heading_line(index):
            return False
        return self._is_full(current[-1], index)

    def _is_full(self, index: int, next_index: int) -> bool:
        return not self.layout.is_short(self.lines, index, next_index)

    def _is_heading_so_far(self, current: Sequence[int], index: int) -> bool:
        """Whether the lines so far are a heading, and the line at ``index`` begins the text below it."""
        if len(current) > _MOST_HEADING_LINES or any(ends_sentence(self.lines[i].text) for i in current):
            return False
        return is_short_heading_line(self.layout, self.lines, current[-1], index)

    def _is_heading_line(self, index: int) -> bool:
        """Whether a line that follows the end of a sentence is a heading above the next line."""
        following = index + 1
        if following >= len(self.lines) or not self.lines[following].text:
            text = self.lines[index].text
            return not is_terminal(text) and not is_unfinished(text)
        if starts_lower(self.lines[index].text):
            return False
        return is_short_heading_line(self.layout, self.lines, index, following)

    def _drafts_of(self, indexes: Sequence[int], blank_before: bool) -> list[Draft]:
        """The draft of these lines; a line "Betreft: …" gives two, the label and the subject."""
        segments = [
            self._segment(index, after)
            for index, after in zip(indexes, (*indexes[1:], None), strict=True)
        ]  # fmt: skip
        first = self.lines[indexes[0]]
        page = self.pages[indexes[0]]
        label = letter.subject_label(first.text)
        if not label:
            return [Draft(tuple(segments), page, len(indexes), blank_before, first.heading_level)]
        cut = self.canvas.text.find(first.text[0], first.start) + label
        before = Segment(first.start, min(cut, first.end))
        segments[0] = Segment(
            before.end, first.end, segments[0].glue, segments[0].confidence, segments[0].reason
        )
        return [
            Draft((before,), page, 1, blank_before),
            Draft(tuple(segments), page, len(indexes), is_subject=True),
        ]

    def note(self, note: Note) -> Draft:
        """The draft of a footnote, its lines put together whatever their width."""
        spans = [line for span in note.spans for line in self._lines_in(span)]
        segments = []
        for span, after in zip(spans, (*spans[1:], None), strict=True):
            following = self.canvas.visible(after.start, after.end) if after else ""
            segments.append(self._segment_of(span.start, span.end, following))
        starts = [line.start for line in self.lines]
        at = max(0, bisect_right(starts, note.spans[0].start) - 1)
        return Draft(tuple(segments), page=self.pages[at] if self.pages else 1, lines=len(spans))

    def _lines_in(self, span: Span) -> list[Span]:
        found: list[Span] = []
        start = span.start
        while start < span.end:
            newline = self.canvas.text.find("\n", start, span.end)
            end = span.end if newline < 0 else newline + 1
            found.append(Span(start, end))
            start = end
        return found

    def _segment(self, index: int, after: int | None) -> Segment:
        line = self.lines[index]
        return self._segment_of(line.start, line.end, self.lines[after].text if after is not None else "")

    def _segment_of(self, start: int, end: int, following: str) -> Segment:
        """The segment of one line, and how it goes on in the line that follows in the same block."""
        if not following:
            return Segment(start, end)
        if self.source[start:end].rstrip().endswith("\xad"):
            return Segment(start, end, "join", 1.0, "soft hyphen")
        text = self.canvas.visible(start, end)
        if _URL_END.search(text[-300:]) and not following[0].isupper():
            return Segment(start, end, "keep")
        if text.endswith("-"):
            return self._hyphenated(start, end, text, following)
        return Segment(start, end, "keep" if _needs_no_space(text, following) else "space")

    def _hyphenated(self, start: int, end: int, text: str, following: str) -> Segment:
        left = text.rsplit(" ", 1)[-1][:-1]
        decision = hyphens.decide(left, following.split(" ", 1)[0], self._evidence)
        glue: Glue = "space" if decision.action in ("dash", "keep and space") else decision.action  # type: ignore[assignment]
        return Segment(start, end, glue, decision.confidence, decision.reason)

    @functools.cached_property
    def _evidence(self) -> Mapping[str, int]:
        broken_by_sign = "\ufffe" in self.source
        return hyphens.words_of(self.source.replace("\ufffe", "-\n") if broken_by_sign else self.canvas.text)


def _breaks_always(last: str, text: str) -> bool:
    """Whether a border stands between two lines whatever they look like: a formula of the letter, a title."""
    if letter.is_salutation(last) or letter.is_salutation(text):
        return True
    if _TITLE_START.match(text) and not is_unfinished(last):
        return True
    if letter.is_head_line(text) and not is_unfinished(last):
        return True
    return letter.is_role(text) and not is_unfinished(last)


_ENDS_OPEN = re.compile(r"\d[–/]$|\w/$")


def _needs_no_space(text: str, following: str) -> bool:
    """Whether a line goes on without a blank: "Zaken/" and "Defensie", "2021–" and "2022"."""
    return bool(_ENDS_OPEN.search(text[-4:])) and (text.endswith("/") or following[0].isdigit())
