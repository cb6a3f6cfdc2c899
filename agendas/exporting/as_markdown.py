"""An agenda or a comparison as Markdown: paragraphs on one line each, footnotes as footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from agendas.comparison import Comparison
from agendas.exporting.choices import EVERYTHING, ComparisonChoices
from agendas.exporting.markdown_text import escaped
from agendas.exporting.marking import Mark
from agendas.exporting.safe_text import safe
from agendas.exporting.sheet import (
    FootnoteMark,
    Part,
    Run,
    Sheet,
    SheetChange,
    SheetHeadings,
    SheetLine,
    SheetParagraph,
    SheetSide,
    sheet_of,
)
from agendas.exporting.wording import facts_line, footnote_marks_in
from agendas.exporting.words import words
from agendas.model import Agenda, Block

_SIGNS: dict[Mark, str] = {"removed": "~~", "figure_removed": "~~", "added": "**", "figure_added": "**"}


def agenda_as_markdown(agenda: Agenda) -> str:
    """Title, facts, headings, paragraphs and footnotes; ends with a line end."""
    parts = [f"# {_escaped(agenda.title)}"] if agenda.title else []
    if facts := facts_line(agenda.meeting):
        parts.append(f"*{_escaped(facts)}*")
    parts += [_block(block) for block in agenda.blocks if block.kind != "title"]
    return "\n\n".join(parts) + "\n"


def comparison_as_markdown(comparison: Comparison, choices: ComparisonChoices = EVERYTHING) -> str:
    """The changes, then a table of the rows with removed words struck through and added ones bold.

    Raises KeyError for a row with an unknown block.
    """
    said, sheet = words(), sheet_of(comparison, choices)
    lines = [f"# {said.comparison}", "", *_side(sheet.left), *_side(sheet.right), ""]
    if sheet.with_changes:
        lines += [f"## {said.changes}", "", *_changes(sheet)]
    lines += [f"## {said.rows}", "", *([said.left_out(sheet.left_out), ""] if sheet.left_out else [])]
    heads = (escaped(sheet.left.heading), said.relation, escaped(sheet.right.heading))
    notes = _Footnotes()
    lines += [f"| {' | '.join(heads)} |", "|---|---|---|", *(_line(line, notes) for line in sheet.lines), ""]
    return "\n".join([*lines, *notes.lines(sheet)]).rstrip("\n") + "\n"


def _side(side: SheetSide) -> Iterator[str]:
    facts = " · ".join(escaped(fact) for fact in (side.title, side.facts) if fact)
    yield f"- **{escaped(side.heading)}**{': ' if facts else ''}{facts}"


def _changes(sheet: Sheet) -> Iterator[str]:
    if not sheet.changes:
        yield from (words().no_changes, "")
    for topic, changes in sheet.topics:
        yield from (f"### {escaped(topic)}", "")
        for change in changes:
            yield from _change(change)
        yield ""


def _change(change: SheetChange) -> Iterator[str]:
    said = words()
    formula = f", {said.formula}" if change.is_formula else ""
    yield f"- {escaped(change.summary)} *({said.kinds[change.kind]}{formula})*"
    for quote in (change.old, change.new):
        if quote is not None:
            yield f"  - {escaped(quote.place)}: “{''.join(map(_run, quote.parts))}”"


def _escaped(text: str) -> str:
    return escaped(safe(text))


def _block(block: Block) -> str:
    text = footnote_marks_in(block, "[^{number}]", _escaped)
    if block.kind == "heading":
        return f"## {text}"
    if block.kind == "footnote":
        return f"[^{block.number}]: {text}"
    return f"- {text}" if block.kind == "list_item" else text


class _Footnotes:
    """The footnotes met in the table, numbered through both documents."""

    def __init__(self) -> None:
        self._texts: list[str] = []

    def mark(self, note: FootnoteMark) -> str:
        self._texts.append(note.text)
        return f"[^{len(self._texts)}]"

    def lines(self, sheet: Sheet) -> Iterator[str]:
        """The footnotes, those that nothing refers to last, as a list under their document."""
        for number, text in enumerate(self._texts, 1):
            yield f"[^{number}]: {escaped(text)}"
        for side in (sheet.left, sheet.right):
            if side.loose_footnotes:
                yield f"\n{words().other_footnotes.format(document=escaped(side.document))}:\n"
            for note in side.loose_footnotes:
                yield f"- {escaped(note.number)}: {escaped(note.text)}"


def _line(line: SheetLine, notes: _Footnotes) -> str:
    if isinstance(line, SheetHeadings):
        left, right = (
            " / ".join(f"**{escaped(text)}**" for text in texts) for texts in (line.left, line.right)
        )
        return f"| {left} | | {right} |"
    left = _cell(line.left, line.left_remark, notes)
    right = _cell(line.right, line.right_remark, notes)
    return f"| {left} | {escaped(line.signs)} {line.verdict} | {right} |"


def _cell(paragraphs: tuple[SheetParagraph, ...], remark: str, notes: _Footnotes) -> str:
    texts = [
        f"{paragraph.number or ''} {''.join(_part(part, notes) for part in paragraph.parts)}".strip()
        for paragraph in paragraphs
    ]
    return "<br>".join([*texts, f"*{escaped(remark)}*"] if remark else texts)


def _part(part: Part, notes: _Footnotes) -> str:
    return notes.mark(part) if isinstance(part, FootnoteMark) else _run(part)


def _run(run: Run) -> str:
    """Marks must touch the words, or Markdown shows them as they are."""
    sign, core = _SIGNS.get(run.mark, ""), run.text.strip()
    if not sign or not core:
        return escaped(run.text)
    before, after = run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
    return f"{before}{sign}{escaped(core)}{sign}{after}"
