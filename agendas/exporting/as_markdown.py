"""An agenda or a comparison as Markdown: paragraphs on one line each, footnotes as footnotes.

Text of a document is escaped, so that it shows as it stands and starts no list, link or HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agendas.comparison import Change, Comparison, Row
from agendas.exporting.wording import RELATION_WORDS, facts_line, footnote_marks_in
from agendas.model import Agenda, Block

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])|^(\d+)([.)])|^([+-])")


def agenda_as_markdown(agenda: Agenda) -> str:
    """Title, facts, headings, paragraphs and footnotes; ends with a line end."""
    parts = [f"# {escaped(agenda.title)}"] if agenda.title else []
    if facts := facts_line(agenda.meeting):
        parts.append(f"*{escaped(facts)}*")
    parts += [_block(block) for block in agenda.blocks if block.kind != "title"]
    return "\n\n".join(parts) + "\n"


def comparison_as_markdown(comparison: Comparison) -> str:
    """A table of the rows with removed words struck through and added ones bold, then the changes."""
    left, right = comparison.left, comparison.right
    lines = [
        f"| {escaped(left.title or left.source.name)} | | {escaped(right.title or right.source.name)} |",
        "|---|---|---|",
        *(_row(comparison, row) for row in comparison.rows),
    ]
    if comparison.changes:
        lines += ["", "## Gewijzigde standpunten", ""]
        lines += [line for change in comparison.changes for line in _change(comparison, change)]
    return "\n".join(lines) + "\n"


def _change(comparison: Comparison, change: Change) -> Iterator[str]:
    yield f"- **{escaped(change.topic)}**: {escaped(change.summary)}"
    sides = (("was", comparison.left, change.left), ("is", comparison.right, change.right))
    for word, agenda, quote in sides:
        if quote is not None:
            number = agenda.block(quote.block).paragraph_number
            yield f"  - {word} (alinea {number}): “{escaped(quote.text)}”"


def escaped(text: str) -> str:
    """``text`` with every character that Markdown would read as mark-up escaped."""
    return _SPECIAL.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    special, number, point, dash = match.groups()
    if number:
        return f"{number}\\{point}"
    return f"\\{special or dash}"


def _block(block: Block) -> str:
    text = footnote_marks_in(block, "[^{number}]", escaped)
    if block.kind == "heading":
        return f"## {text}"
    if block.kind == "footnote":
        return f"[^{block.number}]: {text}"
    return f"- {text}" if block.kind == "list_item" else text


def _row(comparison: Comparison, row: Row) -> str:
    moved = ", verplaatst" if row.moved else ""
    left = " ".join(comparison.left.block(block).text for block in row.left)
    right = " ".join(comparison.right.block(block).text for block in row.right)
    if row.edits:
        old = _marked(left, [(edit.left.start, edit.left.end, edit.op) for edit in row.edits], "~~")
        new = _marked(right, [(edit.right.start, edit.right.end, edit.op) for edit in row.edits], "**")
    else:
        old, new = escaped(left), escaped(right)
    return f"| {old} | {RELATION_WORDS[row.relation]}{moved} | {new} |"


def _marked(text: str, runs: list[tuple[int, int, str]], mark: str) -> str:
    parts = []
    for start, end, op in runs:
        run = text[start:end]
        core = run.strip()
        if op == "equal" or not core:
            parts.append(escaped(run))
        else:  # marks must touch the words, or Markdown shows them as they are
            before, after = run[: len(run) - len(run.lstrip())], run[len(run.rstrip()) :]
            parts.append(f"{before}{mark}{escaped(core)}{mark}{after}")
    return "".join(parts)
