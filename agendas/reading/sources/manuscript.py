"""What the readers of Word, ODF and HTML make first: paragraphs with their footnotes; then the source text.

The source text of such a document is a line a paragraph (a line break within one gives another line), blank
lines between, and each footnote below the paragraph that first refers to it. Needs the standard library alone.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from agendas.model import Source, Span
from agendas.problems import DocumentProblem
from agendas.reading.sources import SourceDocument, SourceLine, SourceMark, SourceNote, shortened

_TEXT = re.compile(r"[^\W_]")
_BLANK = " \t\xa0\n\r"
_BEYOND_UTF8 = re.compile("[\ud800-\udfff]")
_LONGEST_ROW = 600
_LONGEST_LABEL = 60
_SHORTEST_BROKEN = 40
_LONGEST_BROKEN = 150
_BROKEN_SHARE = 0.25
_LEAST_BROKEN = 4
_SENTENCE_STOPS = re.compile(r"[.!?:;…][)\]»”’\"']*$")
_HIGHEST_NUMBER = 9_999


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
    parts: list[Part] = []
    for cell in cells:
        parts += ["\t"] if parts else []
        parts += [part.strip(_BLANK).replace("\n", " ") if isinstance(part, str) and len(cell.parts) == 1
                  else part.replace("\n", " ") if isinstance(part, str) else part
                  for part in cell.parts]  # fmt: skip
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
    pairs = list(zip(texts, texts[1:], strict=False))
    broken = sum(
        _SHORTEST_BROKEN <= len(first) <= _LONGEST_BROKEN
        and not _SENTENCE_STOPS.search(first)
        and second[:1].islower()
        for first, second in pairs
    )
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
        self.write_notes([key for key in self.manuscript.notes if key not in self.noted])

    def put(self, text: str) -> None:
        self.written.append(text)
        self.length += len(text)

    def blank_line(self) -> None:
        if self.length:
            self.lines.append(SourceLine(self.length, self.length))
            self.put("\n")

    def paragraph(self, paragraph: Paragraph, starts_page: bool) -> None:
        """A paragraph, line by line, and below it the notes it is the first to refer to."""
        if not self.line_by_line:
            self.blank_line()
        keys: list[str] = []
        first = True
        for line in _lines(paragraph.parts, paragraph.as_typed):
            start = self.length
            keys += self.put_parts(line)
            hint = None if self.line_by_line or paragraph.as_typed else first
            for piece in shortened(
                "".join(self.written[-1:]) if False else self.text_since(start), 0, self.length - start
            ):
                self.lines.append(
                    SourceLine(
                        start + piece.start,
                        start + piece.end,
                        starts_page and first,
                        paragraph.heading_level,
                        starts_paragraph=hint if piece.start == 0 else False,
                    )
                )
            self.put("\n")
            first = False
        self.write_notes([key for key in keys if key not in self.noted])
