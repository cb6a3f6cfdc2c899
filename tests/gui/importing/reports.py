"""Reports of imports, made without importing anything."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from agendas.library.entries import LibraryEntry
from agendas.library.outcomes import ImportReport, Outcome, OutcomeKind
from agendas.model import Meeting
from agendas.problems import DocumentProblem

HOME = Path("/home/anna")


def entry(key: str, place: str | None = "Antalya", *, title: str = "Agenda") -> LibraryEntry:
    meeting = (
        Meeting("NAVO-top", False, dt.date(2025, 5, 14), dt.date(2025, 5, 15), place) if place else Meeting()
    )
    return LibraryEntry(key, Path("documents") / key, title, meeting, name=f"{key}.pdf")


def kept(kind: OutcomeKind, name: str, *, same_text: bool = False, folder: Path = HOME) -> Outcome:
    return Outcome(kind, name, folder / name, entry(f"key of {name}"), same_text=same_text)


def other(name: str, *, folder: Path | None = HOME) -> Outcome:
    return Outcome("not_agenda", name, folder / name if folder else None)


def failed(name: str, code: str = "encrypted", *, folder: Path = HOME, **facts: str | int) -> Outcome:
    return Outcome("failed", name, folder / name, problem=DocumentProblem(code, name, **facts))


def report(*outcomes: Outcome, not_begun: int = 0) -> ImportReport:
    return ImportReport(outcomes, not_begun)


MIXED = report(
    kept("added", "a.pdf"),
    other("recept.txt"),
    kept("version", "b.pdf"),
    failed("c.docx"),
    kept("already", "d.odt"),
    other("brief.txt"),
    kept("added", "e.pdf"),
)
