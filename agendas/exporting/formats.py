"""One door to the formats of a comparison and of a *wijzigingsnotitie*, for a dialog and the command line.

A format's writer is loaded when it is asked for. PDF is not among them: a window makes it from the HTML.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

from agendas.comparison import Comparison
from agendas.exporting.choices import EVERYTHING, ComparisonChoices
from agendas.exporting.note_values import ChangeNote
from agendas.exporting.wording import dates_of, meeting_line, months_of
from agendas.exporting.words import words
from agendas.model import Meeting
from agendas.quoting.citation import meeting_name

ExportFormat = Literal["docx", "odt", "html", "markdown", "text"]
FORMATS: tuple[ExportFormat, ...] = get_args(ExportFormat)
SUFFIXES: Mapping[ExportFormat, str] = MappingProxyType(
    {"docx": ".docx", "odt": ".odt", "html": ".html", "markdown": ".md", "text": ".txt"}
)

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""What Windows refuses in the name of a file."""
LONGEST_NAME = 120


def comparison_in(
    format_: ExportFormat, comparison: Comparison, choices: ComparisonChoices = EVERYTHING
) -> bytes:
    """The comparison as a file of that format, text as UTF-8.

    Raises KeyError for a row with an unknown block.
    """
    if format_ == "docx":
        from agendas.exporting.as_docx import comparison_as_docx

        return comparison_as_docx(comparison, choices)
    if format_ == "odt":
        from agendas.exporting.as_odt import comparison_as_odt

        return comparison_as_odt(comparison, choices)
    if format_ == "html":
        from agendas.exporting.as_html import comparison_as_html

        return _bytes(comparison_as_html(comparison, choices))
    if format_ == "markdown":
        from agendas.exporting.as_markdown import comparison_as_markdown

        return _bytes(comparison_as_markdown(comparison, choices))
    from agendas.exporting.as_text import comparison_as_text

    return _bytes(comparison_as_text(comparison, choices))


def note_in(format_: ExportFormat, note: ChangeNote) -> bytes:
    """The note as a file of that format, text as UTF-8."""
    from agendas.exporting import change_note

    if format_ == "docx":
        return change_note.note_as_docx(note)
    if format_ == "odt":
        return change_note.note_as_odt(note)
    texts = {
        "html": change_note.note_as_html,
        "markdown": change_note.note_as_markdown,
        "text": change_note.note_as_text,
    }
    return _bytes(texts[format_](note))


def suggested_name(comparison: Comparison, what: Literal["comparison", "note"]) -> str:
    """What to call the file, without a suffix: ``Vergelijking NAVO FMM april 2025 – december 2025``.

    The meeting is named once when both are of the same body; the day is named when the month does not tell
    them apart. No character that Windows refuses, and not so long that a folder's path could not hold it.
    """
    said = words()
    left, right = comparison.left.meeting, comparison.right.meeting
    kind = said.comparison if what == "comparison" else said.note
    if left.body and left.body == right.body and left.start and right.start:
        dates = months_of if months_of(left) != months_of(right) else dates_of
        name = f"{meeting_name(Meeting(left.body))} {dates(left)} – {dates(right)}"
    else:
        name = f"{meeting_line(comparison.left)} – {meeting_line(comparison.right)}"
    return file_name(f"{kind} {name}")


def file_name(words_: str) -> str:
    """Words as the name of a file: without what Windows refuses, and not longer than ``LONGEST_NAME``."""
    return _NOT_IN_NAMES.sub("-", words_)[:LONGEST_NAME].strip(" .–")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
