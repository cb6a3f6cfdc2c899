"""A comparison laid out as a paper: the changed positions as a table, then the two texts side by side."""

from __future__ import annotations

from collections.abc import Iterator

from agendas.exporting.paper import (
    Cell,
    Inline,
    Note,
    Paper,
    Paragraph,
    ParagraphStyle,
    Table,
    TableRow,
    Text,
    plain,
)
from agendas.exporting.sheet import (
    FootnoteMark,
    Sheet,
    SheetChange,
    SheetHeadings,
    SheetLine,
    SheetParagraph,
    SheetQuote,
    SheetSide,
)
from agendas.exporting.words import words

CHANGE_WIDTHS = (16, 34, 25, 25)
ROW_WIDTHS = (45, 10, 45)


def comparison_paper(sheet: Sheet) -> Paper:
    """The paper of a comparison, landscape."""
    said = words()
    content: list[Paragraph | Table] = [plain(said.comparison, "title"), *_facts(sheet)]
    if sheet.with_changes:
        content.append(plain(said.changes, "heading"))
        content.append(_change_table(sheet) if sheet.changes else plain(said.no_changes))
    content += [plain(said.rows, "heading"), _legend()]
    if left_out := said.left_out(sheet.left_out):
        content.append(plain(left_out, "body", "muted"))
    content.append(_row_table(sheet))
    for side in (sheet.left, sheet.right):
        content += _loose_footnotes(side)
    return Paper(sheet.title, landscape=True, content=tuple(content), running_title=sheet.title)


def _facts(sheet: Sheet) -> Iterator[Paragraph]:
    for side in (sheet.left, sheet.right):
        yield Paragraph((Text(side.heading, "strong"), _source_of(side)), "facts")


def _source_of(side: SheetSide) -> Note:
    """The document: its title as it stands there, its facts, and the file it was read from."""
    facts = (side.title or side.document, side.facts, words().file.format(name=side.file))
    return Note(". ".join(fact.rstrip(".") for fact in facts if fact) + ".")


def _legend() -> Paragraph:
    """What the marks mean, each in its own marking."""
    said = words()
    parts: list[Inline] = [Text(f"{said.legend}: ", "muted")]
    for at, (mark, word) in enumerate(said.marks.items()):
        parts += [Text(" · ", "muted")] * bool(at) + [Text(word, mark)]
    for relation in said.relations.values():
        parts.append(Text(f" · {relation.sign} {relation.word}", "muted"))
    parts.append(Text(f" · ⇄ {said.moved}", "muted"))
    return Paragraph(tuple(parts), "body")


def _change_table(sheet: Sheet) -> Table:
    said = words()
    heads = (said.topic, said.change, sheet.left.heading, sheet.right.heading)
    head = TableRow(tuple(Cell((plain(text, "column"),)) for text in heads), whole=True)
    rows = tuple(
        _change_row(change, topic if at == 0 else "")
        for topic, changes in sheet.topics
        for at, change in enumerate(changes)
    )
    return Table(said.changes, CHANGE_WIDTHS, head, rows)


def _change_row(change: SheetChange, topic: str) -> TableRow:
    said = words()
    kind = said.kinds[change.kind] + (f" · {said.formula}" if change.is_formula else "")
    told = (plain(change.summary, "body"), plain(kind, "source"))
    topic_cell = Cell((plain(topic, "body", "strong"),))
    return TableRow((topic_cell, Cell(told), _quote_cell(change.old), _quote_cell(change.new)), whole=True)


def _quote_cell(quote: SheetQuote | None) -> Cell:
    if quote is None:
        return Cell((plain(words().absent_quote, "quote", "muted"),))
    quoted = (Text("“"), *(Text(run.text, run.mark) for run in quote.parts), Text("”"))
    return Cell((Paragraph((*quoted, Note(f"{quote.source}.")), "quote"), plain(quote.place, "source")))


def _row_table(sheet: Sheet) -> Table:
    said = words()
    heads = (sheet.left.heading, said.relation, sheet.right.heading)
    styles: tuple[ParagraphStyle, ...] = ("column", "sign", "column")
    cells = tuple(Cell((plain(text, style),)) for text, style in zip(heads, styles, strict=True))
    rows = tuple(_line(line, sheet) for line in sheet.lines)
    return Table(said.rows, ROW_WIDTHS, TableRow(cells, whole=True), rows)


def _line(line: SheetLine, sheet: Sheet) -> TableRow:
    if isinstance(line, SheetHeadings):
        left, right = (
            Cell(tuple(plain(text, "section") for text in texts) or (plain(""),))
            for texts in (line.left, line.right)
        )
        return TableRow((left, Cell((plain("", "sign"),)), right), whole=True)
    middle = Cell((plain(line.signs, "sign"), plain(line.verdict, "sign")))
    left = _text_cell(line.left, line.left_remark, sheet.left)
    right = _text_cell(line.right, line.right_remark, sheet.right)
    return TableRow((left, middle, right))


def _text_cell(paragraphs: tuple[SheetParagraph, ...], remark: str, side: SheetSide) -> Cell:
    texts = [_text(paragraph, side) for paragraph in paragraphs]
    remarks = [plain(remark, "source")] if remark else []
    return Cell((*texts, *remarks) or (plain(""),))


def _text(paragraph: SheetParagraph, side: SheetSide) -> Paragraph:
    parts: list[Inline] = [Text(f"{paragraph.number} ", "number")] if paragraph.number else []
    for part in paragraph.parts:
        if isinstance(part, FootnoteMark):
            parts.append(_footnote(part, side))
        else:
            parts.append(Text(part.text, part.mark))
    return Paragraph(tuple(parts), "cell")


def _footnote(mark: FootnoteMark, side: SheetSide) -> Note:
    """A footnote of the document becomes one of the export; its own number is said."""
    return Note(
        words().footnote_of.format(text=mark.text, number=mark.number, document=side.document).strip()
    )


def _loose_footnotes(side: SheetSide) -> Iterator[Paragraph]:
    if side.loose_footnotes:
        yield plain(words().other_footnotes.format(document=side.document), "heading")
    for note in side.loose_footnotes:
        yield Paragraph((Text(f"{note.number} ", "number"), Text(note.text)), "body")
