"""Footnotes at the foot of a page or the end of a document, and their marks in the text.

A mark sticks to the word before it (``daarover.1``, ``2025-2029.3``, ``c.s.2 en``), so a digit is a mark
only when a note with that number exists and the numbers run on. Needs the standard library alone.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from agendas.model import Omission, Span
from agendas.reading.artefacts import Marks, Note
from agendas.reading.knowledge import any_word, table
from agendas.reading.layout import is_terminal
from agendas.reading.lines import Line
from agendas.reading.text_map import Canvas

_NOTE_START = re.compile(
    r"(?!\d{1,2}\.\d{1,2}[.\s])"  # "1.2. Werkdiner" is a numbered heading
    r"[\[(]?(?P<number>\d{1,3}|[¹²³⁰⁴-⁹]{1,3})(?P<close>[\])]?)(?P<dot>[.:]?)(?:\s+|(?=\D))(?=\S)"
)
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SHORT_NOTE_LINE = 0.6
_REACH_OF_MARK = 16
_NUMBERS_LOST = 2
"""How many notes in a row may be missing from an extraction before the numbers stop running on."""


@dataclass(frozen=True, slots=True)
class FoundNotes:
    """The footnotes found among lines: notes and marks, which lines they fill, and what to leave out."""

    marks: Marks
    lines: frozenset[int]
    omissions: tuple[Omission, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that may begin a note: its index, number, and where the text of the note begins."""

    index: int
    number: int
    text_start: int
    dotted: bool


def find_notes(canvas: Canvas, lines: Sequence[Line], skipped: frozenset[int], width: int) -> FoundNotes:
    """The notes and marks among the lines, page furniture (``skipped``) left out.

    ``width`` is how many characters a full line has.
    """
    candidates = _candidates(canvas, lines, skipped)
    notes: list[Note] = []
    marks: list[tuple[int, str]] = []
    taken: set[int] = set()
    omissions: list[Omission] = []
    expected, searched_from = _first_number(candidates), 0
    fruitless: dict[int, int] = {}  # up to where a number's mark was looked for in vain: keeps this linear
    for candidate in candidates:
        if not 0 <= candidate.number - expected <= _NUMBERS_LOST or candidate.index in taken:
            continue
        start = lines[candidate.index].start
        search_from = max(searched_from, fruitless.get(candidate.number, 0))
        mark = _find_mark(canvas.text, candidate.number, search_from, start)
        fruitless[candidate.number] = max(searched_from, start - _REACH_OF_MARK)
        sure = candidate.number == expected and mark is not None
        if not sure and not _is_note_without_mark(lines, candidate):
            continue
        fills = _lines_of_note(lines, candidate, skipped, width)
        taken.update(fills)
        expected = candidate.number
        notes.append(Note(str(expected), _note_spans(lines, fills, candidate)))
        omissions.append(Omission(Span(start, candidate.text_start), "footnote mark"))
        if mark is not None:
            marks.append((mark.start, str(expected)))
            omissions.append(Omission(mark, "footnote mark"))
            searched_from = mark.end
        expected += 1
    return FoundNotes(Marks(tuple(notes), tuple(marks)), frozenset(taken), tuple(omissions))


def _first_number(candidates: Sequence[_Candidate]) -> int:
    """Notes number from 1; a part of a letter, without any 1, begins at a later number."""
    numbers = [candidate.number for candidate in candidates]
    return 1 if 1 in numbers or not numbers else min(numbers)


def _candidates(canvas: Canvas, lines: Sequence[Line], skipped: frozenset[int]) -> list[_Candidate]:
    found: list[_Candidate] = []
    for index, line in enumerate(lines):
        if index in skipped or not line.text or not (line.text[0].isdigit() or line.text[0] in "[("):
            continue
        match = _NOTE_START.match(line.text)
        if match is None:
            continue
        offset = canvas.text.find(line.text[0], line.start)
        text_start = offset + match.end()
        if canvas.text[offset : offset + match.end()] == match.group():
            number = int(match["number"].translate(_SUPERSCRIPT))
            found.append(_Candidate(index, number, text_start, bool(match["dot"]) and not match["close"]))
    return found


def _is_note_without_mark(lines: Sequence[Line], candidate: _Candidate) -> bool:
    """Whether a line is a note although its mark is lost: it opens as notes do, and is no list item."""
    if candidate.dotted:
        return False
    line = lines[candidate.index]
    content = _NOTE_START.sub("", line.text, count=1)
    before = next((lines[i].text for i in range(candidate.index - 1, -1, -1) if lines[i].text), "")
    return bool(_openings().match(content)) and (not before or is_terminal(before))


def opens_like_note(text: str) -> bool:
    """Whether a line is a number followed by what notes open with: "2 Kamerstuk 28676, nr. 489"."""
    match = _NOTE_START.match(text)
    return bool(match and _openings().match(text, match.end()))


@functools.cache
def _openings() -> re.Pattern[str]:
    return re.compile(any_word(table("footnotes")["openings"]) + r"(?![a-z])")


def _lines_of_note(
    lines: Sequence[Line], candidate: _Candidate, skipped: frozenset[int], width: int
) -> list[int]:
    """The lines a note fills: until a blank line, a page border, the next note, or where the text resumes."""
    fills = [candidate.index]
    open_sentence = _interrupted_sentence(lines, candidate.index)
    for index in range(candidate.index + 1, len(lines)):
        line, before = lines[index], lines[index - 1]
        if not line.text or index in skipped or line.starts_page:
            break
        next_note = _NOTE_START.match(line.text)
        if next_note and next_note["number"].translate(_SUPERSCRIPT) == str(candidate.number + 1):
            break
        first_word = line.text.split(maxsplit=1)[0]
        if not line.goes_on and len(before.text) + 1 + len(first_word) < _SHORT_NOTE_LINE * width:
            break
        if open_sentence and line.text[0].islower() and is_terminal(before.text):
            break
        fills.append(index)
    return fills


def _interrupted_sentence(lines: Sequence[Line], index: int) -> bool:
    """Whether the text above a note stops in the middle of a sentence, to go on below it."""
    before = next((lines[i].text for i in range(index - 1, -1, -1) if lines[i].text), "")
    return bool(before) and not is_terminal(before)


def _note_spans(lines: Sequence[Line], fills: Sequence[int], candidate: _Candidate) -> tuple[Span, ...]:
    first = Span(candidate.text_start, lines[fills[0]].end)
    return (first, *(Span(lines[index].start, lines[index].end) for index in fills[1:]))


def _find_mark(text: str, number: int, start: int, end: int) -> Span | None:
    """Where the mark of a note stands between two offsets: the likeliest kind of place first."""
    for pattern in _mark_patterns(number):
        if match := _compiled(pattern).search(text, start, end):
            return Span(match.start(), match.end())
    return None


@functools.lru_cache(maxsize=2048)
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern for one number, made only when the likelier places held no mark."""
    return re.compile(pattern)


@functools.lru_cache(maxsize=256)
def _mark_patterns(number: int) -> tuple[str, ...]:
    """The places a mark may stand, likeliest first."""
    digits = str(number)
    superscript = digits.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    ends = r"(?=[\s\0.,;:)!?\]»”’\"]|$)"
    return (
        rf"{superscript}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])|(?<=\S)\[{digits}\]",
        rf"(?<=[^\W\d_][.,;:!?)\]»”’\"]){digits}{ends}",  # daarover.1
        rf"(?<=[^\W\d_]\)[.,;:]){digits}{ends}",  # (EDT's).1
        rf"(?<=[a-zà-ÿ]){digits}{ends}",  # Kamer2
        rf"(?<=[\d%)\]»”’\"][.,;:)]){digits}{ends}",  # 2025-2029.3
        rf"(?<=[%)\]»”’]){digits}{ends}",
        rf"(?<=[.,;:!?)] ){digits}(?= +[A-ZÀ-Þ]|\s*\n)",  # geïnformeerd. 2 Onder
        rf"(?<=[a-zà-ÿ]){digits}(?=[a-zà-ÿ])",  # bij de tijd1gaf
        rf"(?<=[A-Z]){digits}{ends}",  # NAVO1
        rf"(?<=\b(?:19|20)\d\d){digits}{ends}",  # 20253
        rf"(?<=[a-zà-ÿ]{{3}} ){digits}(?=[.,;]|\s*\n\s*\n)",
    )
