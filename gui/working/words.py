"""Work in the background, in words: what runs, how far it is, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from agendas.problems import printable
from gui.tasks import Outcome
from gui.working.board import EndedWork, Progress, Work


class WorkWords(QObject):
    """The words themselves. A QObject, for only its own ``tr`` finds them in the catalogue."""

    def running(self, work: Work) -> str:
        """ "Documents are being added, 12 of 200"."""
        said = self._kind(work.kind, work.name)
        return f"{said}, {self.progress(work.progress)}" if work.progress else said

    def progress(self, progress: Progress) -> str:
        """ "12 of 200", or "40%" where only the part is known."""
        locale = QLocale()
        if progress.is_part:
            return self.tr("{part}%").format(part=round(100 * progress.done / progress.total))
        done, total = locale.toString(int(progress.done)), locale.toString(int(progress.total))
        return self.tr("{done} of {total}").format(done=done, total=total)

    def ended(self, work: EndedWork) -> str:
        """ "Adding documents, 12 of 12"."""
        said = self._title(work.kind, work.name)
        counted = work.progress is not None and not work.progress.is_part
        return f"{said}, {self.progress(work.progress)}" if work.progress and counted else said

    def outcome(self, outcome: Outcome) -> str:
        """What became of it, in a word."""
        words = {"failed": self.tr("failed"), "stopped": self.tr("stopped")}
        return words.get(outcome, self.tr("done"))

    def _kind(self, kind: str, name: str) -> str:
        if kind == "save":
            return self.tr("Being saved: {name}").format(name=printable(name))
        return {
            "read": self.tr("The agenda is being read"),
            "understand": self.tr("Names and positions are being looked for"),
            "compare": self.tr("The comparison is being made"),
            "library": self.tr("The library is being opened"),
            "import": self.tr("Documents are being added"),
            "rebuild": self.tr("The index is being built"),
            "reread": self.tr("Agendas are being read again"),
            "upkeep": self.tr("The library is being kept up"),
            "backup": self.tr("A backup is being made"),
            "check": self.tr("The library is being checked"),
            "search": self.tr("Searching"),
            "mentions": self.tr("Names are being looked up"),
            "formulas": self.tr("Standing sentences are being recognised"),
            "briefing": self.tr("Quotes are being looked up"),
            "briefing file": self.tr("The briefing is being read"),
            "change": self.tr("A change is being kept"),
        }[kind]

    def _title(self, kind: str, name: str) -> str:
        if kind == "save":
            return self.tr("Saving {name}").format(name=printable(name))
        return {
            "read": self.tr("Reading an agenda"),
            "understand": self.tr("Looking for names and positions"),
            "compare": self.tr("Comparing"),
            "library": self.tr("Opening the library"),
            "import": self.tr("Adding documents"),
            "rebuild": self.tr("Building the index"),
            "reread": self.tr("Reading agendas again"),
            "upkeep": self.tr("Keeping up the library"),
            "backup": self.tr("Making a backup"),
            "check": self.tr("Checking the library"),
            "search": self.tr("Searching"),
            "mentions": self.tr("Looking up names"),
            "formulas": self.tr("Recognising standing sentences"),
            "briefing": self.tr("Checking quotes"),
            "briefing file": self.tr("Reading a briefing"),
            "change": self.tr("Keeping a change"),
        }[kind]
