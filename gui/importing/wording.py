"""How the outcomes of an import are said: one by one, counted, and all of them in one sentence."""

from __future__ import annotations

from PySide6.QtCore import QObject

from agendas.library.entries import LibraryEntry
from agendas.library.outcomes import ImportReport, Outcome, OutcomeKind
from agendas.problems import Language, printable
from gui.widgets.meeting_words import meeting_dates

SEPARATOR = " · "
KINDS_IN_ORDER: tuple[OutcomeKind, ...] = ("failed", "not_agenda", "version", "added", "already")
"""What asks something of the user stands first; what needs no look stands last."""
_KINDS_IN_HEADLINE: tuple[OutcomeKind, ...] = ("added", "version", "already", "not_agenda", "failed")


class ImportWords(QObject):
    """The words of the report. A QObject, for only its own ``tr`` counts ("1 added, 2 new versions")."""

    def kind(self, kind: OutcomeKind) -> str:
        """One outcome."""
        match kind:
            case "added":
                return self.tr("Added")
            case "version":
                return self.tr("New version")
            case "already":
                return self.tr("Already there")
            case "not_agenda":
                return self.tr("Not an agenda")
        return self.tr("Failed")

    def counted(self, kind: OutcomeKind, count: int) -> str:
        """``5 new versions``."""
        match kind:
            case "added":
                return self.tr("%n added", "", count)
            case "version":
                return self.tr("%n new version(s)", "", count)
            case "already":
                return self.tr("%n already there", "", count)
            case "not_agenda":
                return self.tr("%n not an agenda", "", count)
        return self.tr("%n failed", "", count)

    def not_begun(self, count: int) -> str:
        """What a stop left."""
        return self.tr("stopped: %n not begun", "", count)

    def not_an_agenda(self) -> str:
        """Why a document that could be read is not in the library."""
        return self.tr("Not added; the text does not read like an agenda.")

    def add_anyway(self) -> str:
        """The button of a document that is no agenda."""
        return self.tr("Add anyway")

    def asked_for(self) -> str:
        """Of a document for which that button was pressed."""
        return self.tr("Will be added all the same.")

    def same_text(self) -> str:
        """Before the meeting of a new version that says nothing new."""
        return self.tr("The same text in another file")

    def sentence_pattern(self, outcome: Outcome) -> str:
        """One document that is in the library, as a sentence with a place for {agenda}."""
        if outcome.kind == "added":
            return self.tr("Added: {agenda}.")
        if outcome.kind == "already":
            return self.tr("This document was in the library already: {agenda}.")
        if outcome.same_text:
            return self.tr("Added beside another file with the same text: {agenda}.")
        return self.tr("Added beside an earlier agenda of the same meeting: {agenda}.")

    def not_added(self) -> str:
        """One document that is no agenda, as a sentence with a place for {name}."""
        return self.tr("{name}: this is not an agenda, and it was not added.")

    def nothing_found(self) -> str:
        """An import without documents: a folder had none."""
        return self.tr("No documents were found there.")

    def copied_header(self) -> str:
        """The first line of the copied list."""
        return "\t".join((self.tr("Document"), self.tr("Outcome"), self.tr("What became of it")))


def headline(report: ImportReport) -> str:
    """All counts that are not zero: ``38 added, 5 new versions, 2 failed; stopped: 12 not begun``."""
    words = ImportWords()
    counts = ((kind, report.count(kind)) for kind in _KINDS_IN_HEADLINE)
    said = ", ".join(words.counted(kind, count) for kind, count in counts if count)
    left = words.not_begun(report.not_begun) if report.was_stopped else ""
    both = "; ".join(part for part in (said, left) if part)
    return both[:1].upper() + both[1:]


def what_became(outcome: Outcome, language: Language) -> str:
    """The meeting of an agenda that is in the library, or why the document is not."""
    if outcome.problem is not None:
        return _without_name(outcome.problem.sentence(language), outcome.problem.name)
    if outcome.kind == "not_agenda":
        return ImportWords().not_an_agenda()
    if outcome.entry is None:  # removed in another window while it was being read again
        return ""
    meeting = meeting_line(outcome.entry)
    if not outcome.same_text:
        return meeting
    return ImportWords().same_text() + SEPARATOR + meeting


def meeting_line(entry: LibraryEntry) -> str:
    """ "14–15 mei 2025 · Antalya · NAVO-top"; the title when the document gives none of these."""
    meeting = entry.meeting
    facts = (meeting_dates(meeting), meeting.place, meeting.body)
    return SEPARATOR.join(one_line(fact) for fact in facts if fact) or one_line(entry.title)


def _without_name(sentence: str, name: str) -> str:
    """The sentence as it stands beside the name of the document, which it need not say again."""
    said = sentence.removeprefix(f"{printable(name)}: ")
    return said[:1].upper() + said[1:]


def one_line(text: str) -> str:
    """Document text as it may stand in a list: one line, control and direction characters replaced."""
    return printable(" ".join(text.split()))
