"""What the readers of Word, ODF and HTML make first: paragraphs with their footnotes; then the source text.

The source text of such a document is a line a paragraph (a line break within one gives another line),
blank lines between, and each footnote below the paragraph that first refers to it. Needs the standard
library alone.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from agendas.model import Source, Span
from agendas.problems import DocumentProblem
from agendas.reading.sources import SourceDocument, SourceLine, SourceMark, SourceNote, shortened

_TEXT = re.compile(r"[^\W_]")
_BLANK = " \t\xa0\n\r"
_LONGEST_ROW = 600
_LONGEST_LABEL = 60
_SHORTEST_BROKEN = 40
_LONGEST_BROKEN = 150
_BROKEN_SHARE = 0.25
_LEAST_BROKEN = 2
_LONGER_SHARE = 0.3
_SENTENCE_STOPS = re.compile(r"[.!?:;…][)\]»”’\"']*$")


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A footnote's mark: ``key`` is what the format calls the note, ``shown`` what stands on the page."""

    key: str
    shown: str = ""


Part = str | NoteMark


@dataclass(slots=True)
class Paragraph:
    """A paragraph: text with line breaks (``\\n``) and footnote marks, and what the format says of it.

    ``as_typed`` is true for text whose line ends are all there is to go by (``<pre>``).
    """

    parts: list[Part] = field(default_factory=list)
    heading_level: int | None = None
    starts_page: bool = False
    as_typed: bool = False

    @property
    def text(self) -> str:
        """The text without marks."""
        return "".join(part for part in self.parts if isinstance(part, str))

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the paragraph can be seen."""
        return not self.text.strip() and all(isinstance(part, str) for part in self.parts)


@dataclass(slots=True)
class Manuscript:
    """A document's paragraphs in reading order, and its footnotes by key, with the label each shows."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    notes: dict[str, list[Paragraph]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)


def trimmed(parts: Sequence[Part]) -> list[Part]:
    """Parts without blanks at either end, and without empty ones."""
    kept = [part for part in parts if part]
    while kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip(_BLANK)
        if kept[0]:
            break
        del kept[0]
    while kept and isinstance(kept[-1], str):
        kept[-1] = kept[-1].rstrip(_BLANK)
        if kept[-1]:
            break
        del kept[-1]
    return kept


def collapsed(parts: Sequence[Part]) -> list[Part]:
    """Parts with runs of spaces made one, also over the borders between parts and around line breaks."""
    found: list[Part] = []
    after_space = True
    for part in parts:
        if isinstance(part, str):
            text = part.lstrip(" ") if after_space else part
            after_space = text[-1] in " \n" if text else after_space
            found.append(text)
        else:
            found.append(part)
            after_space = False
    return found


def row_of(cells: Sequence[Sequence[Paragraph]]) -> list[Paragraph]:
    """The paragraphs of a table's row: one, its cells apart by tabs, unless a cell holds running text."""
    filled = [[part for part in cell if not part.is_empty] for cell in cells]
    filled = [cell for cell in filled if cell]
    single = all(len(cell) == 1 and cell[0].heading_level is None for cell in filled)
    length = sum(len(cell[0].text) for cell in filled)
    if len(filled) > 1 and single and length <= _LONGEST_ROW:
        return [_joined([cell[0] for cell in filled])]
    if len(filled) == 2 and len(filled[0]) == 1 and len(filled[0][0].text) <= _LONGEST_LABEL:
        return [_joined([filled[0][0], filled[1][0]]), *filled[1][1:]]  # "Betreft" and what it is about
    return [paragraph for cell in filled for paragraph in cell]


def _joined(cells: Sequence[Paragraph]) -> Paragraph:
    """The paragraphs of several cells in one line."""
    parts: list[Part] = []
    for cell in cells:
        parts += ["\t"] if parts else []
        one_line = [part.replace("\n", " ") if isinstance(part, str) else part for part in cell.parts]
        parts += trimmed(one_line)
    return Paragraph(parts, cells[0].heading_level, cells[0].starts_page)


def document_of(
    manuscript: Manuscript, data: bytes, name: str, form: str, encoding: str = "utf-8", undecodable: int = 0
) -> SourceDocument:
    """The document of a manuscript. Raises DocumentProblem: empty."""
    if not any(_TEXT.search(paragraph.text) for paragraph in manuscript.paragraphs):
        raise DocumentProblem("empty", name)
    writer = _Writer(manuscript, _numbers(manuscript), is_line_by_line(manuscript.paragraphs))
    writer.write()
    text = "".join(writer.written)
    digest = hashlib.sha256(data).hexdigest()
    source = Source(name, form, digest, text, encoding, undecodable)
    return SourceDocument(source, tuple(writer.lines), tuple(writer.notes), tuple(writer.marks))


def _numbers(manuscript: Manuscript) -> dict[str, str]:
    """The number of each note: as it is shown when these are plain numbers, else in order of appearance."""
    marked = [
        part.key
        for paragraph in manuscript.paragraphs
        for part in paragraph.parts
        if isinstance(part, NoteMark) and part.key in manuscript.notes
    ]
    keys = list(dict.fromkeys([*marked, *manuscript.notes]))
    shown = [manuscript.labels.get(key, "") for key in keys]
    plain = all(re.fullmatch("[0-9]{1,4}", label) for label in shown)
    if plain and len(set(shown)) == len(shown):
        return {key: str(int(label)) for key, label in zip(keys, shown, strict=True)}
    return {key: str(number) for number, key in enumerate(keys, 1)}


def is_line_by_line(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether each "paragraph" is but a line of a page, as converters from PDF make them.

    The sign is that sentences run on from one paragraph to the next, in lower case, again and again.
    """
    texts = [paragraph.text.strip() for paragraph in paragraphs if not paragraph.is_empty]
    longer = sum(len(text) for text in texts if len(text) > _LONGEST_BROKEN)
    if longer > _LONGER_SHARE * sum(len(text) for text in texts):
        return False
    pairs = [pair for pair in itertools.pairwise(texts) if len(pair[0]) >= _SHORTEST_BROKEN]
    broken = sum(not _SENTENCE_STOPS.search(first) and second[:1].islower() for first, second in pairs)
    return broken >= _LEAST_BROKEN and broken >= _BROKEN_SHARE * len(pairs)


@dataclass(slots=True)
class _Writer:
    """Writes a manuscript out, and keeps where its lines, notes and marks stand."""

    manuscript: Manuscript
    numbers: dict[str, str]
    line_by_line: bool
    written: list[str] = field(default_factory=list)
    length: int = 0
    lines: list[SourceLine] = field(default_factory=list)
    notes: list[SourceNote] = field(default_factory=list)
    marks: list[SourceMark] = field(default_factory=list)
    noted: set[str] = field(default_factory=set)

    def write(self) -> None:
        """All paragraphs, each with its notes below it; notes nothing refers to at the end."""
        turned = False
        for paragraph in self.manuscript.paragraphs:
            turned = turned or paragraph.starts_page
            if paragraph.is_empty:
                if self.line_by_line:
                    self.blank_line()
                continue
            self.paragraph(paragraph, turned)
            turned = False
        self.write_notes(list(self.manuscript.notes))

    def paragraph(self, paragraph: Paragraph, starts_page: bool) -> None:
        """A paragraph, line by line, and below it the notes it is the first to refer to."""
        if not self.line_by_line:
            self.blank_line()
        only_looks = self.line_by_line or paragraph.as_typed
        fresh = True
        for parts in _split_at_breaks(paragraph.parts):
            line = parts if paragraph.as_typed else trimmed(parts)
            if not line:
                fresh = True  # two breaks in a row are what ends a paragraph in many a web page
                self.blank_line()
                continue
            self.line(line, paragraph, None if only_looks else fresh, starts_page)
            fresh = starts_page = False
        self.write_notes([part.key for part in paragraph.parts if isinstance(part, NoteMark)])

    def line(
        self, parts: Sequence[Part], paragraph: Paragraph, starts_paragraph: bool | None, starts_page: bool
    ) -> None:
        """One line of a paragraph; in more pieces when it is beyond all reason."""
        start = self.length
        shown = [self.put_part(part) for part in parts]
        for piece in shortened("".join(shown), 0, self.length - start, starts_page):
            self.lines.append(
                SourceLine(
                    start + piece.start,
                    start + piece.end,
                    piece.starts_page,
                    paragraph.heading_level,
                    starts_paragraph=starts_paragraph and piece.start == 0,
                )
            )
        self.put("\n")

    def put_part(self, part: Part) -> str:
        """Writes text or a mark; the mark of a note that is not there is shown as text."""
        if isinstance(part, str):
            return self.put(part)
        number = self.number_of(part)
        if number is None:
            return self.put(part.shown)
        shown = f"[{number}]"
        self.marks.append(SourceMark(number, Span(self.length, self.length + len(shown))))
        return self.put(shown)

    def number_of(self, mark: NoteMark) -> str | None:
        """The number of the note a mark belongs to; a mark may know no more than that number."""
        if mark.key in self.numbers:
            return self.numbers[mark.key]
        return mark.shown if mark.shown in self.numbers.values() else None

    def write_notes(self, keys: Sequence[str]) -> None:
        """The notes with these keys that are not written yet, each on lines of its own."""
        for key in keys:
            if key in self.noted or key not in self.manuscript.notes:
                continue
            self.noted.add(key)
            lines = ["".join(part for part in line if isinstance(part, str)).strip()
                     for paragraph in self.manuscript.notes[key]
                     for line in _split_at_breaks(paragraph.parts)]  # fmt: skip
            text = "\n".join(line for line in lines if line)
            if text:
                self.put_note(self.numbers[key], text)

    def put_note(self, number: str, text: str) -> None:
        self.blank_line()
        start = self.length
        self.put(f"[{number}] ")
        label = Span(start, self.length)
        self.put(text)
        self.notes.append(SourceNote(number, label, Span(label.end, self.length)))
        self.put("\n")

    def blank_line(self) -> None:
        if self.length:
            self.lines.append(SourceLine(self.length, self.length))
            self.put("\n")

    def put(self, text: str) -> str:
        self.written.append(text)
        self.length += len(text)
        return text


def _split_at_breaks(parts: Sequence[Part]) -> list[list[Part]]:
    """The parts of each line of a paragraph."""
    lines: list[list[Part]] = [[]]
    for part in parts:
        if isinstance(part, NoteMark):
            lines[-1].append(part)
            continue
        first, *others = part.split("\n")
        lines[-1].append(first)
        lines += [[other] for other in others]
    return lines
