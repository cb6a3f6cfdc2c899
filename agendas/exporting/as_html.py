"""A comparison or an agenda as one HTML file for a browser: self-contained, no script, light and dark.

Made for screen readers too: real table headers, insertions and deletions as such, links both ways, headings
in order. ``for_print`` gives the simple HTML from which the window makes a PDF.
"""

from __future__ import annotations

from collections.abc import Iterator

from agendas.comparison import Comparison
from agendas.exporting.agenda_html import agenda_as_html
from agendas.exporting.choices import EVERYTHING, ComparisonChoices
from agendas.exporting.comparison_paper import comparison_paper
from agendas.exporting.html_page import escaped, html_page
from agendas.exporting.marking import Mark
from agendas.exporting.paper_html import paper_as_html
from agendas.exporting.sheet import (
    FootnoteMark,
    Part,
    Sheet,
    SheetChange,
    SheetHeadings,
    SheetLine,
    SheetParagraph,
    SheetQuote,
    SheetRow,
    SheetSide,
    sheet_of,
)
from agendas.exporting.words import words

__all__ = ["agenda_as_html", "comparison_as_html"]

_LEFT, _RIGHT = "l", "r"
"""Begin the anchors of the two sides: paragraph p3 on the left is ``#l-p3``."""

_TAGS: dict[Mark, tuple[str, str]] = {
    "plain": ("", ""),
    "removed": ("<del>", "</del>"),
    "added": ("<ins>", "</ins>"),
    "figure_removed": ('<del class="figure">', "</del>"),
    "figure_added": ('<ins class="figure">', "</ins>"),
    "shared": ('<span class="shared">', "</span>"),
}


def comparison_as_html(
    comparison: Comparison, choices: ComparisonChoices = EVERYTHING, *, for_print: bool = False
) -> str:
    """The page; ``for_print`` in the subset of HTML that Qt's rich text knows.

    Raises KeyError for a row with an unknown block.
    """
    sheet = sheet_of(comparison, choices)
    if for_print:
        return paper_as_html(comparison_paper(sheet))
    notes = _Footnotes()
    rows = _rows(sheet, notes)
    body = [_top(sheet), *(_changes(sheet) if sheet.with_changes else ()), rows, notes.html(sheet)]
    return html_page(sheet.title, "".join(body), landscape=True)


def _top(sheet: Sheet) -> str:
    said = words()
    sides = "".join(
        f'<p class="facts"><strong>{escaped(side.heading)}</strong><br>{escaped(side.title)}'
        f"<br>{escaped(side.facts)}</p>\n"
        for side in (sheet.left, sheet.right)
    )
    return (
        f'<a class="skip" href="#rijen">{said.to_rows}</a>\n'
        f"<header>\n<h1>{said.comparison}</h1>\n{sides}</header>\n"
    )


def _changes(sheet: Sheet) -> Iterator[str]:
    said = words()
    yield f'<section aria-labelledby="wijzigingen">\n<h2 id="wijzigingen">{said.changes}</h2>\n'
    if not sheet.changes:
        yield f"<p>{said.no_changes}</p>\n"
    for topic, changes in sheet.topics:
        yield f'<h3>{escaped(topic)}</h3>\n<ol class="changes">\n'
        yield from map(_change, changes)
        yield "</ol>\n"
    yield "</section>\n"


def _change(change: SheetChange) -> str:
    said = words()
    kind = said.kinds[change.kind] + (f" · {said.formula}" if change.is_formula else "")
    name = f"{change.kind} formula" if change.is_formula else change.kind
    quotes = _quote(change.old, _LEFT, "old") + _quote(change.new, _RIGHT, "new")
    return (
        f'<li id="w-{change.number}" class="{name}">\n<p class="kind">{kind}</p>\n'
        f'<p class="summary">{escaped(change.summary)}</p>\n<div class="quotes">\n{quotes}</div>\n</li>\n'
    )


def _quote(quote: SheetQuote | None, side: str, name: str) -> str:
    if quote is None:
        return f'<p class="small">{words().absent_quote}</p>\n'
    text = _parts(quote.parts)
    link = f'<a href="#{side}-{escaped(quote.block)}">{escaped(quote.source)}</a>'
    return (
        f'<figure class="{name}"><blockquote><p>“{text}”</p></blockquote>'
        f'<figcaption class="source">{link}</figcaption></figure>\n'
    )


def _rows(sheet: Sheet, notes: _Footnotes) -> str:
    said = words()
    left_out = said.left_out(sheet.left_out)
    head = (
        f'<th scope="col" role="columnheader">{escaped(sheet.left.heading)}</th>'
        f'<th scope="col" role="columnheader" class="middle">{said.relation}</th>'
        f'<th scope="col" role="columnheader">{escaped(sheet.right.heading)}</th>'
    )
    lines = "".join(_line(line, notes) for line in sheet.lines)
    return (
        f'<main id="rijen">\n<h2>{said.rows}</h2>\n{_legend()}'
        + (f'<p class="small">{left_out}</p>\n' if left_out else "")
        + f'<table class="rows" role="table">\n<caption class="small">{said.rows_caption}</caption>\n'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>\n'
        f'<tbody role="rowgroup">\n{lines}</tbody>\n</table>\n</main>\n'
    )


def _legend() -> str:
    said = words()
    marks = " ".join(f"{_TAGS[mark][0]}{word}{_TAGS[mark][1]}" for mark, word in said.marks.items())
    signs = " ".join(f"<span>{relation.sign} {relation.word}</span>" for relation in said.relations.values())
    return f'<p class="legend">{said.legend}: {marks} {signs} <span>⇄ {said.moved}</span></p>\n'


def _line(line: SheetLine, notes: _Footnotes) -> str:
    if isinstance(line, SheetHeadings):
        left, right = ("<br>".join(map(escaped, texts)) for texts in (line.left, line.right))
        cells = f'<td role="cell">{left}</td><td role="cell"></td><td role="cell">{right}</td>'
        return f'<tr class="headings" role="row">{cells}</tr>\n'
    return _row(line, notes)


def _row(row: SheetRow, notes: _Footnotes) -> str:
    names = " ".join([row.relation, *(["moved"] if row.moved else []), *(["by-hand"] if row.by_hand else [])])
    reason = f' title="{escaped(row.why)}"' if row.why else ""
    relation = (
        f'<th scope="row" role="rowheader" class="relation"{reason}>'
        f'<span class="sign" aria-hidden="true">{row.signs}</span>{row.verdict}</th>'
    )
    left = _cell(row.left, row.left_remark, _LEFT, notes)
    right = _cell(row.right, row.right_remark, _RIGHT, notes)
    return f'<tr id="rij-{row.number}" class="{names}" role="row">{left}{relation}{right}</tr>\n'


def _cell(paragraphs: tuple[SheetParagraph, ...], remark: str, side: str, notes: _Footnotes) -> str:
    texts = "".join(_paragraph(paragraph, side, notes) for paragraph in paragraphs)
    said = f'<p class="remark">{escaped(remark)}</p>' if remark else ""
    return f'<td role="cell">{texts}{said}</td>'


def _paragraph(paragraph: SheetParagraph, side: str, notes: _Footnotes) -> str:
    number = f'<span class="number">{paragraph.number}</span>' if paragraph.number else ""
    text = "".join(
        notes.mark(part, side) if isinstance(part, FootnoteMark) else _part(part) for part in paragraph.parts
    )
    return f'<p id="{side}-{escaped(paragraph.block)}">{number}{text}</p>'


def _parts(parts: tuple[Part, ...]) -> str:
    return "".join(map(_part, parts))


def _part(part: Part) -> str:
    if isinstance(part, FootnoteMark):
        return ""
    before, after = _TAGS[part.mark]
    return f"{before}{escaped(part.text)}{after}"


class _Footnotes:
    """The footnotes that were referred to, in order, with links there and back."""

    def __init__(self) -> None:
        self._met: list[tuple[str, FootnoteMark]] = []

    def mark(self, mark: FootnoteMark, side: str) -> str:
        """The mark in the text, a link to the footnote."""
        self._met.append((side, mark))
        number = len(self._met)
        return (
            f'<sup><a id="verwijzing-{number}" href="#voetnoot-{number}" role="doc-noteref">'
            f"{escaped(mark.number)}</a></sup>"
        )

    def html(self, sheet: Sheet) -> str:
        """The footnotes of both documents, those without a mark last; nothing when there are none."""
        sides = {_LEFT: sheet.left, _RIGHT: sheet.right}
        items = [
            f'<li id="voetnoot-{number}"><a href="#verwijzing-{number}" role="doc-backlink">'
            f"{escaped(mark.number)}</a> {self._text(mark, sides[side])}</li>\n"
            for number, (side, mark) in enumerate(self._met, 1)
        ]
        for side in (sheet.left, sheet.right):
            items += [
                f"<li>{escaped(mark.number)} {self._text(mark, side)}</li>\n" for mark in side.loose_footnotes
            ]
        if not items:
            return ""
        heading = f'<h2 id="voetnoten">{words().footnotes}</h2>\n'
        listed = f'<ul class="notes">\n{"".join(items)}</ul>'
        return f'<section role="doc-endnotes" aria-labelledby="voetnoten">\n{heading}{listed}\n</section>\n'

    @staticmethod
    def _text(mark: FootnoteMark, side: SheetSide) -> str:
        source = f'<span class="source">{escaped(side.document)}</span>'
        return f"{escaped(mark.text)} {source}"
