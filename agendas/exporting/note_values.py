"""The values of a *wijzigingsnotitie*: the changes a user chose, with both quotes and their sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agendas.comparison import Change, Comparison
from agendas.exporting.sheet import SheetChange, SheetQuote, sheet_change
from agendas.exporting.wording import as_heading, meeting_line
from agendas.exporting.words import words

NoteQuote = SheetQuote
NoteItem = SheetChange


@dataclass(frozen=True, slots=True)
class ChangeNote:
    """A note. ``left`` and ``right`` name the meetings above the quotes; items in the user's order.

    The sentence of an item may be the user's own (``replace(item, summary=…)``), a quote never is.
    """

    title: str
    subtitle: str
    left: str
    right: str
    items: tuple[NoteItem, ...]

    @property
    def document_title(self) -> str:
        """What the file calls itself."""
        return f"{self.title} {self.left} – {self.right}"


def change_note(comparison: Comparison, changes: Sequence[Change]) -> ChangeNote:
    """The note about these changes of a comparison, in this order.

    Raises KeyError or ValueError for a quote that does not stand in the comparison's agendas.
    """
    left, right = meeting_line(comparison.left), meeting_line(comparison.right)
    said = words()
    subtitle = said.note_subtitle.format(left=left, right=right)
    items = tuple(sheet_change(comparison, change, number) for number, change in enumerate(changes, 1))
    return ChangeNote(said.note, subtitle, as_heading(left), as_heading(right), items)
