"""An agenda, a comparison or what a search found as plain text, to read in a terminal or paste into a mail.

Running text is wrapped at 78 columns between words; the words themselves are as they stand.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from agendas.comparison import Change, Comparison, Row
from agendas.exporting.wording import RELATION_WORDS, facts_line, footnote_marks_in
from agendas.library.entries import LibraryEntry
from agendas.library.found import FoundAgenda, FoundPassage, SearchResults
from agendas.library.outcomes import ImportReport, OutcomeKind
from agendas.model import Agenda, Block
from agendas.problems import printable

COLUMNS = 78

OUTCOME_WORDS: dict[OutcomeKind, str] = {
    "added": "toegevoegd",
    "version": "toegevoegd als andere versie",
    "already": "was er al",
    "not_agenda": "niet toegevoegd: geen geannoteerde agenda",
    "failed": "mislukt",
}


def agenda_as_text(agenda: Agenda) -> str:
    """Title, facts, headings, numbered paragraphs and footnotes; ends with a line end."""
    parts = [part for part in (_title(agenda), facts_line(agenda.meeting)) if part]
    parts += [_block(block) for block in agenda.blocks if block.kind != "title"]
    return "\n\n".join(parts) + "\n"


def comparison_as_text(comparison: Comparison) -> str:
    """Each row as its relation and both paragraphs, then the changes; ends with a line end."""
    parts = [f"- {comparison.left.title or comparison.left.source.name}"]
    parts[0] += f"\n+ {comparison.right.title or comparison.right.source.name}"
    parts += [_row(comparison, row) for row in comparison.rows]
    if comparison.changes:
        parts.append("GEWIJZIGDE STANDPUNTEN")
        parts += [_change(comparison, change) for change in comparison.changes]
    return "\n\n".join(parts) + "\n"


def results_as_text(results: SearchResults) -> str:
    """The agendas of a search, each with its best passages; says so when there are none."""
    if not results.agenda_count:
        return f"Niets gevonden voor: {results.query.strip()}\n"
    counted = "1 agenda" if results.agenda_count == 1 else f"{results.agenda_count} agenda’s"
    shown = len(results.agendas)
    best = f", de beste {shown}" if shown < results.agenda_count else ""
    parts = [f"{counted}{best}, voor: {results.query.strip()}"]
    for agenda in results.agendas:
        parts += [_found_title(agenda), *(_found_passage(passage) for passage in agenda.passages)]
        if (more := agenda.passage_count - len(agenda.passages)) > 0:
            parts.append(f"     … en nog {more}")
    return "\n\n".join(parts) + "\n"


def entries_as_text(entries: Iterable[LibraryEntry]) -> str:
    """A line for each agenda in the library: its title, the facts of its meeting, its file."""
    lines = (" · ".join((entry.title, facts_line(entry.meeting), entry.name)) for entry in entries)
    return "".join(f"{printable(line)}\n" for line in lines)


def report_as_text(report: ImportReport, *, again: bool = False) -> str:
    """A line for each document: what became of it. ``again``: they were there, and were read again."""
    words = OUTCOME_WORDS | ({"already": "opnieuw gelezen"} if again else {})
    return "".join(f"{words[one.kind]}: {printable(one.name)}\n" for one in report.outcomes)


def _found_title(agenda: FoundAgenda) -> str:
    title = _wrap(agenda.title)
    facts = facts_line(agenda.meeting)
    return "\n".join(line for line in (title, facts, "-" * min(COLUMNS, len(agenda.title))) if line)


def _found_passage(passage: FoundPassage) -> str:
    number = passage.paragraph_number
    prefix = f"{number:>3}  " if number else " " * 5
    return _wrap(f"{passage.text} [standpunt]" if passage.is_position else passage.text, prefix)


def _title(agenda: Agenda) -> str:
    return _wrap(agenda.title) + "\n" + "=" * min(COLUMNS, len(agenda.title)) if agenda.title else ""


def _block(block: Block) -> str:
    text = footnote_marks_in(block, "[{number}]")
    if block.kind == "heading":
        return _wrap(text) + "\n" + "-" * min(COLUMNS, len(text))
    if block.kind == "footnote":
        return _wrap(text, f"[{block.number}] ")
    number = block.paragraph_number
    return _wrap(text, f"{number:>3}  " if number else "")


def _row(comparison: Comparison, row: Row) -> str:
    moved = ", verplaatst" if row.moved else ""
    lines = [f"[{RELATION_WORDS[row.relation]}{moved}]"]
    for sign, agenda, ids in (("-", comparison.left, row.left), ("+", comparison.right, row.right)):
        for block_id in ids:
            block = agenda.block(block_id)
            lines.append(_wrap(block.text, f"{sign} {block.paragraph_number}  "))
    return "\n".join(lines)


def _change(comparison: Comparison, change: Change) -> str:
    lines = [_wrap(change.summary, "* ")]
    for sign, agenda, quote in (("-", comparison.left, change.left), ("+", comparison.right, change.right)):
        if quote is not None:
            number = agenda.block(quote.block).paragraph_number
            lines.append(_wrap(f"“{quote.text}”", f"  {sign} {number}  "))
    return "\n".join(lines)


def _wrap(text: str, prefix: str = "") -> str:
    return textwrap.fill(
        text,
        COLUMNS,
        initial_indent=prefix,
        subsequent_indent=" " * len(prefix),
        break_long_words=False,
        break_on_hyphens=False,
    )
