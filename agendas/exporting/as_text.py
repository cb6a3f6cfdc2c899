"""An agenda, a comparison or what a search found as plain text, to read in a terminal or paste into a mail.

Running text is wrapped at 78 columns between words; the words themselves are as they stand.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from agendas.comparison import Comparison
from agendas.exporting.choices import EVERYTHING, ComparisonChoices
from agendas.exporting.sheet import (
    Run,
    SheetChange,
    SheetHeadings,
    SheetLine,
    SheetParagraph,
    SheetSide,
    sheet_of,
)
from agendas.exporting.wording import facts_line, footnote_marks_in
from agendas.exporting.words import words
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


def comparison_as_text(comparison: Comparison, choices: ComparisonChoices = EVERYTHING) -> str:
    """The changes, then each row as its relation and both paragraphs; ends with a line end.

    Raises KeyError for a row with an unknown block.
    """
    said, sheet = words(), sheet_of(comparison, choices)
    parts = [f"- {sheet.left.heading}\n+ {sheet.right.heading}"]
    if sheet.with_changes:
        parts.append(said.changes.upper())
        parts += [line for topic in sheet.topics for line in _topic(*topic)] or [said.no_changes]
    parts += [said.rows.upper(), *([said.left_out(sheet.left_out)] if sheet.left_out else [])]
    parts += [_line(line) for line in sheet.lines]
    parts += [footnote for side in (sheet.left, sheet.right) for footnote in _loose_footnotes(side)]
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
    title = wrapped(agenda.title)
    facts = facts_line(agenda.meeting)
    return "\n".join(line for line in (title, facts, "-" * min(COLUMNS, len(agenda.title))) if line)


def _found_passage(passage: FoundPassage) -> str:
    number = passage.paragraph_number
    prefix = f"{number:>3}  " if number else " " * 5
    return wrapped(f"{passage.text} [standpunt]" if passage.is_position else passage.text, prefix)


def _title(agenda: Agenda) -> str:
    return wrapped(agenda.title) + "\n" + "=" * min(COLUMNS, len(agenda.title)) if agenda.title else ""


def _block(block: Block) -> str:
    text = footnote_marks_in(block, "[{number}]")
    if block.kind == "heading":
        return wrapped(text) + "\n" + "-" * min(COLUMNS, len(text))
    if block.kind == "footnote":
        return wrapped(text, f"[{block.number}] ")
    number = block.paragraph_number
    return wrapped(text, f"{number:>3}  " if number else "")


def _topic(topic: str, changes: tuple[SheetChange, ...]) -> Iterator[str]:
    yield f"{topic}\n{'-' * min(COLUMNS, len(topic))}"
    yield from map(_change, changes)


def _change(change: SheetChange) -> str:
    said = words()
    kind = said.kinds[change.kind] + (f", {said.formula}" if change.is_formula else "")
    lines = [wrapped(f"{change.summary} [{kind}]", "* ")]
    for sign, quote in (("-", change.old), ("+", change.new)):
        if quote is not None:
            lines.append(wrapped(f"“{quote.text}” ({quote.place})", f"  {sign} "))
    return "\n".join(lines)


def _line(line: SheetLine) -> str:
    if isinstance(line, SheetHeadings):
        signed = [("-", text) for text in line.left] + [("+", text) for text in line.right]
        return "\n".join(wrapped(text.upper(), f"{sign} ") for sign, text in signed)
    lines = [f"[{line.signs} {line.verdict}]"]
    for sign, paragraphs, remark in (
        ("-", line.left, line.left_remark),
        ("+", line.right, line.right_remark),
    ):
        lines += [
            wrapped(_shown(paragraph), f"{sign} {paragraph.number or ''}  ") for paragraph in paragraphs
        ]
        if remark and paragraphs:
            lines.append(f"{sign} ({remark})")
    return "\n".join(lines)


def _shown(paragraph: SheetParagraph) -> str:
    """The text with its footnotes between square brackets, as the documents themselves write them."""
    return "".join(
        part.text if isinstance(part, Run) else f" [{part.number}: {part.text}]" for part in paragraph.parts
    )


def _loose_footnotes(side: SheetSide) -> Iterator[str]:
    if side.loose_footnotes:
        yield wrapped(words().other_footnotes.format(document=side.document))
    for note in side.loose_footnotes:
        yield wrapped(note.text, f"[{note.number}] ")


def wrapped(text: str, prefix: str = "") -> str:
    """``text`` in lines of at most ``COLUMNS``, the first after ``prefix``; no word is broken."""
    return textwrap.fill(
        text,
        COLUMNS,
        initial_indent=prefix,
        subsequent_indent=" " * len(prefix),
        break_long_words=False,
        break_on_hyphens=False,
    )
