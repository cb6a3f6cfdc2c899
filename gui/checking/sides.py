"""The two sides of a comparison, whole: the runs that differ with the blanks and marks between the runs.

The runs of ``WordEdit`` begin and end with a word; what stands between them is in the texts alone. Knows no
Qt.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from agendas.quoting.checked import CheckedQuote


class Stretch(NamedTuple):
    """A stretch of one side; ``differs`` when the other has it otherwise, or not at all."""

    text: str
    differs: bool = False


def briefing_side(checked: CheckedQuote) -> Iterator[Stretch]:
    """The words of the quote as they stand in the briefing, none left out."""
    quoted = checked.quoted
    done = 0
    for edit in checked.verdict.edits:
        start, end = edit.at.start - quoted.inner.start, edit.at.end - quoted.inner.start
        yield from _between(quoted.text[done:start])
        if start < end:
            yield Stretch(quoted.text[start:end], edit.op != "equal")
        done = max(done, end)
    yield from _between(quoted.text[done:])


def source_side(checked: CheckedQuote) -> Iterator[Stretch]:
    """The words of the source. A run that its text does not have in this form is shown after a blank."""
    place = checked.verdict.place
    whole = place.text if place else ""
    done = 0
    for edit in checked.verdict.edits:
        if not edit.source:
            continue
        start = whole.find(edit.source, done)
        yield from _between(whole[done:start] if start >= 0 else " ")
        yield Stretch(edit.source, edit.op != "equal")
        done = start + len(edit.source) if start >= 0 else done
    yield from _between(whole[done:] if done else "")


def _between(text: str) -> Iterator[Stretch]:
    if text:
        yield Stretch(text)
