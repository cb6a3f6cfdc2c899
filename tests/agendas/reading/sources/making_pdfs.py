"""PDFs made of the clean blocks of an agenda, set as letters and parliamentary print are set.

``set_by_hand`` places every line itself, which allows columns, footnotes at the foot of the page, running
headers and broken words; ``set_by_qt`` leaves the layout to Qt's text document. Both need a QApplication.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pyphen
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from agendas.model import Agenda, Block
from agendas.resources import resource

_DOTS = 1200 / 72
"""Device units in a point."""
_PAGE = (595.0, 842.0)


@dataclass(frozen=True, slots=True)
class Style:
    """How a document is set; lengths in points."""

    family: str = "IBM Plex Serif"
    size: float = 10.0
    columns: int = 1
    gap: float = 6.0
    indent: float = 0.0
    justified: bool = False
    hyphenated: bool = False
    header: str = ""
    footer: str = "Pagina {page} van {pages}"
    turned: bool = False
    bold_twice: bool = False
    note_size: float = 8.0
    margin: float = 72.0
    line_height: float = 1.3
    marks_before_notes_raised: bool = True


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, its marks, and whether a space stands before it."""

    parts: tuple[tuple[str, bool], ...]
    glued: bool = False


@dataclass(slots=True)
class _Line:
    """Words on one baseline, in device units; ``notes`` are the numbers marked in it."""

    words: list[tuple[float, _Word]]
    bold: bool
    size: float
    height: float
    gap: float = 0.0
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Frame:
    lines: list[_Line] = field(default_factory=list)
    notes: list[_Line] = field(default_factory=list)


@functools.cache
def _fonts() -> None:
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


class _Writer:
    """A QPdfWriter into memory."""

    def __init__(self, turned: bool = False) -> None:
        _fonts()
        self.bytes = QByteArray()
        self.buffer = QBuffer(self.bytes)
        self.buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.pdf = QPdfWriter(self.buffer)
        self.pdf.setResolution(1200)
        width, height = _PAGE
        self.pdf.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self.pdf.setPageMargins(QMarginsF(0, 0, 0, 0))
        self.turned = turned
        self.width, self.height = (height, width) if turned else (width, height)

    def data(self) -> bytes:
        self.buffer.close()
        return bytes(self.bytes.data())


class _Setter:
    """Breaks blocks into lines and lines into pages."""

    def __init__(self, agenda: Agenda, style: Style) -> None:
        self.style = style
        self.writer = _Writer(style.turned)
        self.notes = {block.number or "": block for block in agenda.footnotes}
        self.blocks = [block for block in agenda.blocks if block.kind != "footnote"]
        gutter = 20.0
        self.width = (self.writer.width - 2 * style.margin - gutter * (style.columns - 1)) / style.columns
        self.lefts = [style.margin + (self.width + gutter) * column for column in range(style.columns)]

    @functools.cache  # noqa: B019  # lives as long as one document
    def font(self, size: float, bold: bool) -> QFont:
        font = QFont(self.style.family)
        font.setPointSizeF(size)
        font.setBold(bold)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    @functools.cache  # noqa: B019
    def width_of(self, text: str, size: float, bold: bool) -> float:
        return QFontMetricsF(self.font(size, bold), self.writer.pdf).horizontalAdvance(text) / _DOTS

    def word_width(self, word: _Word, size: float, bold: bool) -> float:
        return sum(self.width_of(text, size * (0.6 if mark else 1.0), bold) for text, mark in word.parts)

    def lines(self, block: Block) -> list[_Line]:
        style = self.style
        bold = block.kind in ("title", "heading")
        size = style.size * (1.2 if block.kind == "title" else 1.0)
        indent = style.indent if block.kind in ("paragraph", "list_item") else 0.0
        lines = self._broken(list(_words(block)), size, bold, indent)
        lines[0].gap = style.gap
        return lines

    def note(self, number: str) -> list[_Line]:
        words = list(_words(self.notes[number]))
        raised = self.style.marks_before_notes_raised
        words.insert(0, _Word(((number, raised),)))
        return self._broken(words, self.style.note_size, False, 0.0)

    def _broken(self, words: list[_Word], size: float, bold: bool, indent: float) -> list[_Line]:
        space = self.width_of(" ", size, bold)
        lines: list[_Line] = []
        current, at = self._new_line(size, bold), indent
        pending = list(words)
        while pending:
            word = pending.pop(0)
            width = self.word_width(word, size, bold)
            gap = 0.0 if word.glued or not current.words else space
            if at + gap + width <= self.width or not current.words:
                current.words.append((at + gap, word))
                at += gap + width
                continue
            halves = self._split(word, self.width - at - gap, size, bold) if self.style.hyphenated else None
            if halves:
                current.words.append((at + gap, halves[0]))
                at += gap + self.word_width(halves[0], size, bold)
                word = halves[1]
            if self.style.justified:
                _stretch(current, self.width - at)
            lines.append(current)
            current, at = self._new_line(size, bold), 0.0
            pending.insert(0, _Word(word.parts))
        lines.append(current)
        for line in lines:
            line.notes = [text for _, word in line.words for text, mark in word.parts if mark]
        return lines

    def _new_line(self, size: float, bold: bool) -> _Line:
        return _Line([], bold, size, size * self.style.line_height)

    def _split(self, word: _Word, room: float, size: float, bold: bool) -> tuple[_Word, _Word] | None:
        text, mark = word.parts[0]
        if mark or not text.isalpha() or text.isupper() or any(map(str.isupper, text[1:])):
            return None
        for position in reversed(list(_hyphenator().positions(text))):
            head = _Word(((text[:position] + "-", False),), word.glued)
            if position > 2 and len(text) - position > 2 and self.word_width(head, size, bold) <= room:
                return head, _Word(((text[position:], False), *word.parts[1:]), True)
        return None

    def frames(self) -> list[_Frame]:
        """The columns of all pages, one after the other."""
        room = self.writer.height - 2 * self.style.margin
        frames = [_Frame()]
        used = 0.0
        for block in self.blocks:
            lines = self.lines(block)
            for index, line in enumerate(lines):
                notes = [note for number in line.notes for note in self.note(number)]
                keep = 2 if block.kind in ("heading", "title") and index == len(lines) - 1 else 0
                height = line.gap + line.height + sum(note.height for note in notes)
                if used + height + keep * line.height > room and frames[-1].lines:
                    frames.append(_Frame())
                    used = 0.0
                used += height
                frames[-1].lines.append(line)
                frames[-1].notes += notes
        return frames

    def painted(self) -> bytes:
        frames = self.frames()
        columns = self.style.columns
        pages = [frames[at : at + columns] for at in range(0, len(frames), columns)]
        painter = QPainter(self.writer.pdf)
        for number, page in enumerate(pages, 1):
            if number > 1:
                self.writer.pdf.newPage()
            painter.resetTransform()
            if self.writer.turned:
                painter.translate(_PAGE[0] * _DOTS, 0)
                painter.rotate(90)
            self._paint_furniture(painter, number, len(pages))
            for left, frame in zip(self.lefts, page, strict=False):
                self._paint(painter, left, frame)
        painter.end()
        return self.writer.data()

    def _paint_furniture(self, painter: QPainter, number: int, pages: int) -> None:
        small = self.font(8.0, False)
        painter.setFont(small)
        if self.style.header:
            painter.drawText(_point(self.style.margin, 40), self.style.header)
        footer = self.style.footer.format(page=number, pages=pages)
        painter.drawText(_point(self.style.margin, self.writer.height - 36), footer)

    def _paint(self, painter: QPainter, left: float, frame: _Frame) -> None:
        y = self.style.margin
        for index, line in enumerate(frame.lines):
            y += (line.gap if index else 0.0) + line.height
            self._paint_line(painter, left, y, line)
        y = self.writer.height - self.style.margin - sum(note.height for note in frame.notes) + 6
        for note in frame.notes:
            y += note.height
            self._paint_line(painter, left, y, note)

    def _paint_line(self, painter: QPainter, left: float, y: float, line: _Line) -> None:
        for x, word in line.words:
            at = left + x
            for text, mark in word.parts:
                size = line.size * (0.6 if mark else 1.0)
                painter.setFont(self.font(size, line.bold))
                raised = 0.33 * line.size if mark else 0.0
                painter.drawText(_point(at, y - raised), text)
                if line.bold and self.style.bold_twice:
                    painter.drawText(_point(at + 0.3, y - raised), text)
                at += self.width_of(text, size, line.bold)


def _point(x: float, y: float) -> QPointF:
    return QPointF(x * _DOTS, y * _DOTS)


def _stretch(line: _Line, room: float) -> None:
    """Spreads the room that is left over the spaces of a line."""
    gaps = [index for index, (_, word) in enumerate(line.words) if index and not word.glued]
    if not gaps:
        return
    moved = 0.0
    for index, (x, word) in enumerate(line.words):
        moved += room / len(gaps) if index in gaps else 0.0
        line.words[index] = (x + moved, word)


@functools.cache
def _hyphenator() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL")


def _words(block: Block) -> Iterator[_Word]:
    """The words of a block with its footnote marks; a word may break behind its hyphens."""
    marks = sorted((ref.at, ref.number) for ref in block.footnote_refs)
    at = 0
    for token in block.text.split(" "):
        pieces = _behind_hyphens(token)
        for index, piece in enumerate(pieces):
            parts: list[tuple[str, bool]] = []
            start, end = at, at + len(piece)
            last = index == len(pieces) - 1
            while marks and (marks[0][0] < end or (last and marks[0][0] == end)):
                offset, number = marks.pop(0)
                parts += [(block.text[start:offset], False), (number, True)]
                start = offset
            parts.append((block.text[start:end], False))
            yield _Word(tuple(part for part in parts if part[0]), index > 0)
            at = end
        at += 1


def _behind_hyphens(token: str) -> list[str]:
    pieces = [""]
    for index, char in enumerate(token):
        pieces[-1] += char
        inside = 0 < index < len(token) - 1
        if char == "-" and inside and token[index - 1].isalpha() and token[index + 1].isalpha():
            pieces.append("")
    return pieces


def set_by_hand(agenda: Agenda, style: Style) -> bytes:
    """The agenda as a PDF in that style."""
    return _Setter(agenda, style).painted()


def set_by_qt(agenda: Agenda, *, gap: float = 8.0, size: float = 11.0) -> bytes:
    """The agenda as Qt's own text document prints it; a footnote stands behind the paragraph of its mark."""
    writer = _Writer()
    writer.pdf.setPageMargins(QMarginsF(20, 20, 20, 20))
    document = QTextDocument()
    document.setDefaultFont(QFont("IBM Plex Sans", int(size)))
    cursor = QTextCursor(document)
    notes = {block.number: block for block in agenda.footnotes}
    for index, block in enumerate(block for block in agenda.blocks if block.kind != "footnote"):
        _insert(cursor, block, index == 0, gap, size)
        for ref in block.footnote_refs:
            note = notes[ref.number]
            _insert(cursor, note, False, gap, size - 2, f"{ref.number} ")
    document.print_(writer.pdf)
    return writer.data()


def _insert(
    cursor: QTextCursor, block: Block, first: bool, gap: float, size: float, before: str = ""
) -> None:
    plain, raised = QTextCharFormat(), QTextCharFormat()
    bold = block.kind in ("title", "heading")
    for form in (plain, raised):
        form.setFontPointSize(size * (1.3 if block.kind == "title" else 1.0))
        form.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    layout = QTextBlockFormat()
    layout.setTopMargin(gap)
    if first:
        cursor.setBlockFormat(layout)
    else:
        cursor.insertBlock(layout)
    cursor.insertText(before, plain)
    at = 0
    for ref in block.footnote_refs:
        cursor.insertText(block.text[at : ref.at], plain)
        cursor.insertText(ref.number, raised)
        at = ref.at
    cursor.insertText(block.text[at:], plain)


def written(pages: Sequence[str], *, fonts: str = "", trailer: str = "", page: str = "") -> bytes:
    """A PDF written by hand: the content of each page, in Helvetica (F1), its bold (F2), and ``fonts``.

    ``trailer`` and ``page`` are further entries of the trailer and of each page.
    """
    first_page = 5
    kids = " ".join(f"{first_page + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for index, content in enumerate(pages):
        resources = f"<< /Font << /F1 3 0 R /F2 4 0 R {fonts} >> >>"
        box = f"/MediaBox [0 0 595 842] {page}"
        contents = first_page + 2 * index + 1
        objects += [
            f"<< /Type /Page /Parent 2 0 R {box} /Resources {resources} /Contents {contents} 0 R >>",
            f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream",
        ]
    out = b"%PDF-1.4\n"
    places = []
    for number, entry in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{entry}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return out + (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(out)}\n%%EOF\n"
    ).encode("ascii")


def drawn(text: str, x: float, y: float, *, size: float = 11, font: str = "F1", mode: int = 0) -> str:
    """The operators that draw a line of text; ``mode`` 3 draws it so that it cannot be seen."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {mode} Tr 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET"


def lines_drawn(
    lines: Sequence[str], x: float = 72, y: float = 760, *, pitch: float = 14, size: float = 11
) -> str:
    """The operators that draw lines below one another."""
    return "\n".join(drawn(line, x, y - pitch * index, size=size) for index, line in enumerate(lines))
