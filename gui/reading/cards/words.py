"""The sentences on the cards: counts, other agendas, corrections."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from agendas.library.entries import LibraryEntry
from agendas.library.mentions import Mentions
from agendas.model import EntityType, Position

LONGEST_TITLE = 40
"""Characters of the title of an agenda that has no date."""
LONGEST_NAME = 40
"""Characters of a name in a menu or on a button."""


class CardWords(QObject):
    """A QObject, for only its own ``tr`` counts ("1 time, 2 times")."""

    def count(self, times: int, paragraphs: int) -> str:
        """ "7 times in this agenda, in 4 paragraphs"; a heading is no paragraph."""
        here = self.tr("%n time(s) in this agenda", "", times)
        if not paragraphs:
            return here
        where = self.tr("in %n paragraph(s)", "", paragraphs)
        return f"{here}, {where}"

    def written_as(self, text: str) -> str:
        """How the name is written at this place."""
        return self.tr("Written here as “{text}”").format(text=text)

    def looking(self) -> str:
        """What stands where the other agendas will be named."""
        return self.tr("In other agendas: …")

    def mentions(self, mentions: Mentions, entries: Sequence[LibraryEntry], shown_key: str) -> str:
        """ "Also in 3 of the 4 other agendas: 3 Apr 2025 Brussel, …".

        An agenda that is no longer listed counts for nothing.
        """
        others = {entry.key: entry for entry in entries if entry.key != shown_key}
        found = [others[mention.key] for mention in mentions.found if mention.key in others]
        if not others:
            return self.tr("There are no other agendas in the library.")
        if not found:
            return self.tr("In none of the %n other agenda(s).", "", len(others))
        also = self.tr("Also in {found} of the %n other agenda(s): {agendas}", "", len(others))
        names = ", ".join(short_name(entry) for entry in found)
        return also.format(found=QLocale().toString(len(found)), agendas=names)

    def none_of(self, kind: EntityType) -> str:
        """ "Not a country": the correction, short."""
        return {
            "person": self.tr("Not a person"),
            "country": self.tr("Not a country"),
            "organisation": self.tr("Not an organisation"),
            "place": self.tr("Not a place"),
            "meeting": self.tr("Not a meeting"),
            "programme": self.tr("Not a programme"),
            "date": self.tr("Not a date"),
            "figure": self.tr("Not a figure"),
            "document": self.tr("Not a document"),
        }[kind]

    def is_none_of(self, written: str, kind: EntityType) -> str:
        """ "“Oekraïne” is not a country": the correction, whole."""
        sentences: dict[EntityType, str] = {
            "person": self.tr("“{name}” is not a person"),
            "country": self.tr("“{name}” is not a country"),
            "organisation": self.tr("“{name}” is not an organisation"),
            "place": self.tr("“{name}” is not a place"),
            "meeting": self.tr("“{name}” is not a meeting"),
            "programme": self.tr("“{name}” is not a programme"),
            "date": self.tr("“{name}” is not a date"),
            "figure": self.tr("“{name}” is not a figure"),
            "document": self.tr("“{name}” is not a document"),
        }
        return sentences[kind].format(name=shortened(written, LONGEST_NAME))

    def is_no_name(self, written: str) -> str:
        """ "“Oekraïne” is not a name at all"."""
        return self.tr("“{name}” is not a name at all").format(name=shortened(written, LONGEST_NAME))

    def always_mark_name(self, written: str) -> str:
        """ "Always mark “Task Force Lima” as": the title of the list of types."""
        return self.tr("Always mark “{name}” as").format(name=written)

    def polarity(self, position: Position) -> str:
        """For or against."""
        return self.tr("against") if position.polarity == "against" else self.tr("for")

    def strength(self, position: Position) -> str:
        """The step on the scale, in the word that every panel has for it."""
        words = QCoreApplication.translate("ReadingPage", "strength {strength} of 5")
        return words.format(strength=position.strength)


def short_name(entry: LibraryEntry) -> str:
    """ "3 Apr 2025 Brussel"; an agenda without a date goes by its title."""
    meeting = entry.meeting
    if meeting.start is None:
        return shortened(entry.title, LONGEST_TITLE)
    month = QLocale().monthName(meeting.start.month, QLocale.FormatType.ShortFormat).rstrip(".")
    day = QDate(meeting.start.year, meeting.start.month, meeting.start.day)
    words = " ".join(part for part in (f"{day.day()} {month} {day.year()}", meeting.place or "") if part)
    return words.replace(" ", "\u00a0")  # a day and its place stay on one line


def shortened(text: str, most: int) -> str:
    """``text`` in at most ``most`` characters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
