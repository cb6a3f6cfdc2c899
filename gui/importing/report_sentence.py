"""A small report as one sentence for the message bar, where a list would be too much."""

from __future__ import annotations

from agendas.library.outcomes import ImportReport, Outcome
from agendas.problems import Language, printable
from gui.importing.wording import ImportWords, headline, one_line
from gui.widgets.meeting_words import entry_name


def needs_dialog(report: ImportReport) -> bool:
    """Whether one sentence is too little: there are several documents, or a question to the user."""
    if len(report.outcomes) != 1:
        return len(report.outcomes) > 1
    (only,) = report.outcomes
    return report.was_stopped or (only.kind == "not_agenda" and only.path is not None)


def report_sentence(report: ImportReport, language: Language) -> str:
    """The whole report in one sentence, never empty."""
    if len(report.outcomes) == 1 and not report.was_stopped:
        return _sentence_of(report.outcomes[0], language)
    said = headline(report)
    return f"{said}." if said else ImportWords().nothing_found()


def _sentence_of(outcome: Outcome, language: Language) -> str:
    if outcome.problem is not None:
        return outcome.problem.sentence(language)
    if outcome.kind == "not_agenda":
        return ImportWords().not_added().format(name=printable(outcome.name))
    if outcome.entry is None:
        return f"{printable(outcome.name)}: {ImportWords().kind(outcome.kind)}."
    return ImportWords().sentence_pattern(outcome).format(agenda=one_line(entry_name(outcome.entry)))
