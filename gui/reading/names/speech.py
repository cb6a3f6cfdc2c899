"""What the rows of the panel "Who and what" say: to a screen reader, in tooltips, in small notes."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from agendas.model import Meeting
from gui.reading.names.rows import AgendaRow, AxisRow, MoreRow, NameRow, NoteRow, Row, TypeRow
from gui.reading.names.timeline import DatedMention
from gui.reading.names.words import date_words
from gui.reading.words import one_of_type, type_name

_MOST_VARIANTS = 8


def days_of(meeting: Meeting, locale: QLocale | None = None, *, short: bool = False) -> str:
    """ "3–4 april 2025", or "3–4 apr 2025"; empty when the days are not known."""
    start, end = meeting.start or meeting.end, meeting.end or meeting.start
    if start is None or end is None:
        return ""
    return date_words(f"{start.isoformat()}/{end.isoformat()}", locale, short=short)


class NamesSpeech(QObject):
    """The words of the rows. A QObject, for only its own ``tr`` counts ("1 name, 2 names")."""

    def spoken(self, row: Row) -> str:
        """All of a row, for a screen reader."""
        return ", ".join(part for part in self._parts(row) if part)

    def _parts(self, row: Row) -> tuple[str, ...]:
        if isinstance(row, TypeRow):
            state = self.tr("open") if row.is_open else self.tr("closed")
            return type_name(row.type), self.tr("%n mention(s)", "", row.count), self._names(row.names), state
        if isinstance(row, NameRow):
            walking = self.step(row.step, row.name.count) if row.step else ""
            timeline = self.tr("timeline open") if row.is_open else ""
            return row.name.shown, walking or self.tr("%n mention(s)", "", row.name.count), timeline
        if isinstance(row, AgendaRow):
            return *self._agenda(row.mention), self.this_agenda() if row.is_current else ""
        if isinstance(row, MoreRow):
            return (self.all_agendas(row.count),)
        if isinstance(row, AxisRow):
            return (self.tr("%n agenda(s) on a timeline", "", len(row.timeline.mentions)),)
        return (self.note(row),)

    def _names(self, count: int) -> str:
        return self.tr("%n name(s)", "", count)

    def _agenda(self, mention: DatedMention) -> tuple[str, ...]:
        entry = mention.entry
        days, place = days_of(entry.meeting), entry.meeting.place or ""
        title = "" if place else " ".join((entry.meeting.body or entry.title or entry.name).split())
        return days, place, title, self.tr("in %n paragraph(s)", "", mention.blocks)

    def step(self, step: int, count: int) -> str:
        """ "2 of 7"."""
        return self.tr("{step} of {count}").format(step=step, count=count)

    def tip(self, row: Row) -> tuple[str, ...]:
        """The lines of a tooltip; none where the row says it all."""
        if isinstance(row, NameRow):
            return self._name_tip(row)
        if isinstance(row, AgendaRow):
            entry = row.mention.entry
            title = entry.title or entry.name
            return tuple(
                line for line in (title, " · ".join(filter(None, self._agenda(row.mention)))) if line
            )
        return ()

    def _name_tip(self, row: NameRow) -> tuple[str, ...]:
        name = row.name
        first = f"{name.shown} · {one_of_type(name.type)}"
        if [form for form, _count in name.variants] == [name.shown]:
            return (first,)
        forms = [f"{form} ({count})" for form, count in name.variants[:_MOST_VARIANTS]]
        if len(name.variants) > _MOST_VARIANTS:
            forms.append("…")
        return first, self.tr("Written as: {forms}").format(forms=", ".join(forms))

    def dot(self, mention: DatedMention) -> tuple[str, ...]:
        """The tooltip of a dot on the axis."""
        return (" · ".join(part for part in self._agenda(mention) if part),)

    def box_tip(self) -> tuple[str, ...]:
        """What the box of a type does."""
        return (
            self.tr("Show or hide in the text (Space)"),
            self.tr("Double-click or Alt-click shows this type alone (Shift+Space)"),
        )

    def timeline_tip(self) -> tuple[str, ...]:
        """What the end of a name's row does."""
        return (self.tr("In which agendas of the library (Right arrow)"),)

    def note(self, row: NoteRow) -> str:
        """What stands in the place of a timeline."""
        return self.tr("Searching the library…") if row.is_waiting else self.tr("Only in this agenda.")

    def all_agendas(self, count: int) -> str:
        """ "Show all 43"."""
        return self.tr("Show all {count}").format(count=count)

    def this_agenda(self) -> str:
        """That the agenda is the one on the screen."""
        return self.tr("this agenda")
