"""A paper as simple HTML: for Qt's rich text, which makes the PDF, and for a note in a browser or a mail.

Only what Qt's rich text knows (tables with a repeated head, spans with colours, superscripts): no flex, no
media queries, no custom properties. Footnotes are numbered notes at the end. Always light: it is paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape as escaped

from agendas.exporting.paper import Cell, Inline, Note, Paper, Paragraph, Table, TableRow
from agendas.exporting.paper_styles import CharacterLook, PaperStyles, ParagraphLook, paper_styles
from agendas.exporting.words import words

_LINES = {"under": "underline", "dotted": "underline", "double": "underline", "through": "line-through"}
"""Qt's rich text knows one underline."""


def paper_as_html(paper: Paper, *, with_font: bool = False) -> str:
    """The whole document, its style in it. Without a font it is shown in that of the program."""
    writer = _Writer()
    content = "".join(writer.content(paper))
    return (
        '<!DOCTYPE html><html lang="nl"><head>'
        '<meta http-equiv="content-type" content="text/html; charset=utf-8">'
        f"<title>{escaped(paper.title)}</title><style>{_style(paper_styles(), with_font)}</style></head>"
        f'<body lang="nl">{content}{writer.notes_html()}</body></html>'
    )


class _Writer:
    """The text in the making, and the footnotes met so far."""

    def __init__(self) -> None:
        self._looks = paper_styles().paragraph
        self._notes: list[str] = []

    def content(self, paper: Paper) -> Iterator[str]:
        """Paragraphs and tables in order."""
        for piece in paper.content:
            if isinstance(piece, Paragraph):
                yield self._paragraph(piece)
            else:
                yield from self._table(piece)

    def notes_html(self) -> str:
        """The footnotes; nothing when there are none."""
        if not self._notes:
            return ""
        notes = "".join(
            f'<p class="note"><sup>{number}</sup> {escaped(text)}</p>'
            for number, text in enumerate(self._notes, 1)
        )
        return f'<h2 class="topic">{words().notes}</h2>{notes}'

    def _paragraph(self, paragraph: Paragraph) -> str:
        level = self._looks[paragraph.style].level
        tag = "h1" if paragraph.style == "title" else f"h{level + 1}" if level else "p"
        return f'<{tag} class="{paragraph.style}">{"".join(map(self._inline, paragraph.parts))}</{tag}>'

    def _inline(self, part: Inline) -> str:
        if isinstance(part, Note):
            self._notes.append(part.text)
            return f"<sup>{len(self._notes)}</sup>"
        text = escaped(part.text)
        return text if part.style == "plain" else f'<span class="{part.style}">{text}</span>'

    def _table(self, table: Table) -> Iterator[str]:
        yield '<table width="100%" cellspacing="0" cellpadding="4" border="0">'
        head = self._row(table.head, table.widths, "th")
        yield f"<thead>{head}</thead><tbody>"
        for row in table.rows:
            yield self._row(row, table.widths, "td")
        yield "</tbody></table>"

    def _row(self, row: TableRow, widths: tuple[int, ...], tag: str) -> str:
        cells, at = [], 0
        for cell in row.cells:
            share = 100 * sum(widths[at : at + cell.span]) // sum(widths)
            cells.append(self._cell(cell, share, tag, row.ruled))
            at += cell.span
        return f"<tr>{''.join(cells)}</tr>"

    def _cell(self, cell: Cell, share: int, tag: str, ruled: bool) -> str:
        span = f' colspan="{cell.span}"' if cell.span > 1 else ""
        name = "" if ruled else ' class="unruled"'
        paragraphs = "".join(map(self._paragraph, cell.paragraphs))
        return f'<{tag} width="{share}%" valign="top" align="left"{span}{name}>{paragraphs}</{tag}>'


def _style(styles: PaperStyles, with_font: bool) -> str:
    cells = f"border-top: 1px solid {styles.rule};"
    return "".join(
        (
            f"body {{ font-family: {styles.font}, Carlito, sans-serif; }} " if with_font else "",
            f"body {{ color: {styles.ink}; font-size: {styles.size}pt; }} ",
            f"td {{ {cells} }} td.unruled {{ border-top: none; }} th {{ font-weight: normal; }} ",
            *(f".{name} {{ {_paragraph(look)} }} " for name, look in styles.paragraph.items()),
            *(f"span.{name} {{ {_characters(look)} }} " for name, look in styles.text.items()),
        )
    )


def _paragraph(look: ParagraphLook) -> str:
    parts = [
        f"margin-top: {_pixels(look.before)}; margin-bottom: {_pixels(look.after)};",
        f"font-size: {look.size}pt;",
    ]
    parts.append(f"font-weight: {'600' if look.bold else 'normal'};")
    parts += [f"color: {look.colour};"] * bool(look.colour)
    parts += [f"margin-left: {_pixels(look.indent)};"] * bool(look.indent)
    parts += [f"text-align: {look.align};"] * (look.align != "left")
    return " ".join(parts)


def _pixels(points: float) -> str:
    """Qt's rich text knows white space in pixels alone, and prints 96 of them to an inch."""
    return f"{round(points * 96 / 72)}px"


def _characters(look: CharacterLook) -> str:
    parts = [f"color: {look.colour};"] * bool(look.colour)
    parts += [f"background-color: {look.fill};"] * bool(look.fill)
    parts += ["font-weight: 600;"] * look.bold
    parts += [f"font-size: {look.size}pt;"] * bool(look.size)
    parts += [f"text-decoration: {_LINES[look.line]};"] if look.line else []
    return " ".join(parts)
