"""What the window says of a verdict: in a word, in a sentence, and of every word that differs."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from agendas.quoting.checked import CheckedQuote, Disagreement, FoundPlace, Verdict, VerdictKind, WordEdit
from agendas.quoting.taking import citation_of


class CheckingWords(QObject):
    """The words of the check; a QObject, for only its own ``tr`` can count."""

    def kind(self, kind: VerdictKind) -> str:
        """One verdict, as it stands on a tab and in a row."""
        match kind:
            case "exact":
                return self.tr("Exact")
            case "differs":
                return self.tr("Differs")
            case "wrong source":
                return self.tr("Other source")
        return self.tr("Not found")

    def changed(self) -> str:
        """Of a quote that was edited after it was checked."""
        return self.tr("Edited")

    def sentence(self, verdict: Verdict) -> str:
        """What became of a quote."""
        if verdict.place is None:
            return self.tr("Nothing like these words stands in the library.")
        match verdict.kind:
            case "exact":
                return self.tr("The words stand in the source exactly like this.")
            case "differs":
                return " ".join((self.tr("The words differ from the source."), *self._elsewhere(verdict)))
            case "wrong source":
                return " ".join((self.tr("The words are right."), *self._elsewhere(verdict)))
        return self.tr("Not found; this is what comes nearest.")

    def _elsewhere(self, verdict: Verdict) -> Iterator[str]:
        for disagreement in verdict.disagreements:
            yield self.disagreement(disagreement)

    def disagreement(self, disagreement: Disagreement) -> str:
        """What the source that the briefing names has otherwise."""
        match disagreement:
            case "date":
                return self.tr("The briefing names another date than the source has.")
            case "meeting":
                return self.tr("The briefing names another meeting.")
            case "paragraph":
                return self.tr("The briefing names another paragraph.")
        return self.tr("The briefing names another parliamentary paper.")

    def edit(self, edit: WordEdit) -> str:
        """One difference; empty for words that are equal."""
        match edit.op:
            case "replace":
                said = self.tr("“{briefing}” where the source has “{source}”")
            case "insert":
                said = self.tr("left out: “{source}”")
            case "delete":
                said = self.tr("not in the source: “{briefing}”")
            case _:
                return ""
        return said.format(briefing=edit.briefing.strip(), source=edit.source.strip())

    def edits(self, verdict: Verdict) -> tuple[str, ...]:
        """Every difference, in order."""
        return tuple(said for edit in verdict.edits if (said := self.edit(edit)))

    def in_the_briefing(self) -> str:
        """Above the words of the briefing."""
        return self.tr("In the briefing")

    def in_the_source(self) -> str:
        """Above the words of the source."""
        return self.tr("In the source")

    def report_title(self) -> str:
        """At the head of a copied report."""
        return self.tr("Quotes checked")

    def quotes(self, count: int) -> str:
        """``12 quotes``."""
        return self.tr("%n quote(s)", "", count)


def reference(place: FoundPlace | None) -> str:
    """The source of a place, as it is cited; empty without one."""
    return citation_of(place.quote) if place else ""


def claimed(checked: CheckedQuote) -> str:
    """The source that the briefing gives; empty when it gives none."""
    source = checked.quoted.source
    return " ".join(source.text.split()) if source else ""
