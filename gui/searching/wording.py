"""How results are said: the counts, a meeting, a passage, and a whole row for those who hear it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QObject

from agendas.library.found import FoundAgenda, FoundPassage, SearchResults
from agendas.model import Meeting
from gui.searching.excerpts import CUT_BEFORE, excerpt_of, shown
from gui.searching.rows import HeadingRow, MoreRow, PassageRow, ResultRow
from gui.widgets.meeting_words import meeting_dates

_MOST_NAMED = 300
"""Code points of a name that can come on the screen, with room to spare."""
_MOST_SPOKEN = 240
"""Code points of a passage that a screen reader says unasked: what three lines show, and a little more."""


class SearchResultWords(QObject):
    """The words of the list. A QObject, for only its own ``tr`` counts ("1 passage, 2 passages")."""

    def counts(self, results: SearchResults) -> str:
        """ "12 agendas, 48 passages"; of more than are listed, that these are the best."""
        listed = len(results.agendas)
        if results.agenda_count > listed:
            best = self.tr("The best %1 of %n agenda(s)", "", results.agenda_count)
            return best.replace("%1", QLocale().toString(listed))
        passages = self.passages(sum(agenda.passage_count for agenda in results.agendas))
        agendas = self.tr("%n agenda(s)", "", listed)
        return f"{agendas}, {passages}"

    def passages(self, count: int) -> str:
        """ "48 passages"."""
        return self.tr("%n passage(s)", "", count)

    def more(self, count: int) -> str:
        """The row below the best passages of a meeting."""
        return self.tr("%n more passage(s) in this agenda", "", count)

    def where(self, passage: FoundPassage) -> str:
        """ "paragraph 8"; what has no number is called by what it is."""
        if passage.paragraph_number is not None:
            return self.tr("paragraph %1").replace("%1", str(passage.paragraph_number))
        return {
            "title": self.tr("title"),
            "heading": self.tr("heading"),
            "letter": self.tr("covering letter"),
            "footnote": self.tr("footnote"),
        }[passage.kind]

    def position(self) -> str:
        """What a passage is that states a Dutch position."""
        return self.tr("position")

    def untitled(self) -> str:
        """An agenda of which nothing is known."""
        return self.tr("Without title")


def counts(results: SearchResults) -> str:
    """How much was found, in one line."""
    return SearchResultWords().counts(results)


def passages(count: int) -> str:
    """ "48 passages"."""
    return SearchResultWords().passages(count)


def more(count: int) -> str:
    """ "7 more passages in this agenda"."""
    return SearchResultWords().more(count)


def headlines(agenda: FoundAgenda) -> tuple[str, ...]:
    """Days and place, by which readers tell meetings apart, the longest form first; else the best name."""
    meeting = agenda.meeting
    long, short = meeting_dates(meeting), _short_dates(meeting)
    forms = (
        " · ".join(_one_line(fact) for fact in facts if fact)
        for facts in ((long, meeting.place), (short, meeting.place))
    )
    return tuple(form or _name(agenda) for form in dict.fromkeys(forms))


def subline(agenda: FoundAgenda) -> str:
    """The meeting, or the title of an agenda without one, unless the headline says that already."""
    meeting = agenda.meeting
    below = _one_line(meeting.body or "") or _one_line(agenda.title)
    return "" if below == headlines(agenda)[0] else below


def caption(passage: FoundPassage) -> str:
    """ "paragraph 8 · position · Work session …": where a passage stands and what it is."""
    words = SearchResultWords()
    facts = (
        words.where(passage),
        words.position() if passage.is_position else "",
        _one_line(passage.section or "") if passage.section != passage.text else "",
    )
    return " · ".join(fact for fact in facts if fact)


def spoken(row: ResultRow) -> str:
    """The whole row for a screen reader: date with its year, place, where in the agenda, the words."""
    words = SearchResultWords()
    meeting = headlines(row.agenda)[0].replace(" · ", ", ")
    if isinstance(row, HeadingRow):
        facts = (meeting, subline(row.agenda), words.passages(row.agenda.passage_count))
        return ", ".join(fact for fact in facts if fact)
    if isinstance(row, MoreRow):
        return f"{meeting}: {words.more(row.count)}"
    where = ", ".join((meeting, *_spoken_facts(words, row.passage)))
    return f"{where}: {_spoken_text(row)}"


def full_name(agenda: FoundAgenda) -> str:
    """Days, place, meeting and title, each on a line, for a tooltip."""
    lines = (headlines(agenda)[0], _one_line(agenda.meeting.body or ""), _one_line(agenda.title))
    return "\n".join(dict.fromkeys(line for line in lines if line))


def _spoken_facts(words: SearchResultWords, passage: FoundPassage) -> tuple[str, ...]:
    where = words.where(passage)
    return (where, words.position()) if passage.is_position else (where,)


def _spoken_text(row: PassageRow) -> str:
    excerpt = excerpt_of(row.passage.text, row.passage.marks, _MOST_SPOKEN)
    text = excerpt.text.removeprefix(CUT_BEFORE)
    return text[:_MOST_SPOKEN] + "…" if len(text) > _MOST_SPOKEN else text


def _name(agenda: FoundAgenda) -> str:
    meeting = agenda.meeting
    return _one_line(meeting.body or "") or _one_line(agenda.title) or SearchResultWords().untitled()


def _short_dates(meeting: Meeting) -> str:
    """ "3–4 apr 2025", where the whole names of months have no room."""
    start, end = meeting.start, meeting.end or meeting.start
    if start is None or end is None:
        return ""
    last = _day(end, "d MMM yyyy")
    if start == end:
        return last
    if start.year != end.year:
        return f"{_day(start, 'd MMM yyyy')} – {last}"
    return f"{_day(start, 'd MMM')} – {last}" if start.month != end.month else f"{start.day}–{last}"


def _day(day: dt.date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form).replace(".", "")


def _one_line(text: str) -> str:
    """A name of a document as it may stand in a list: one line, not without end."""
    return " ".join(shown(text[:_MOST_NAMED]).split())
