"""When a sentence will do, and which."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from agendas.library.outcomes import ImportReport, Outcome
from agendas.problems import DocumentProblem
from gui.importing.report_sentence import needs_dialog, report_sentence
from gui.importing.wording import headline, what_became
from tests.gui.importing.reports import MIXED, entry, failed, kept, other, report

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("made", "dialog"),
    [
        (report(), False),
        (report(not_begun=3), False),
        (report(kept("added", "a.pdf")), False),
        (report(kept("version", "a.pdf")), False),
        (report(kept("already", "a.pdf")), False),
        (report(failed("a.pdf")), False),
        (report(other("a.txt")), True),  # it asks: add it anyway?
        (report(other("pasted", folder=None)), False),  # there is no file to add
        (report(kept("added", "a.pdf"), not_begun=2), True),
        (MIXED, True),
    ],
)
def test_when_a_list_is_needed(made: ImportReport, dialog: bool) -> None:
    assert needs_dialog(made) == dialog


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (report(), "No documents were found there."),
        (report(not_begun=3), "Stopped: 3 not begun."),
        (report(kept("added", "a.pdf")), "Added: 14–15 May 2025 · Antalya."),
        (
            report(kept("already", "a.pdf")),
            "This document was in the library already: 14–15 May 2025 · Antalya.",
        ),
        (
            report(kept("version", "a.pdf", same_text=True)),
            "Added beside another file with the same text: 14–15 May 2025 · Antalya.",
        ),
        (report(other("kort", folder=None)), "kort: this is not an agenda, and it was not added."),
        (MIXED, "2 added, 1 new version(s), 1 already there, 2 not an agenda, 1 failed."),
    ],
)
def test_the_sentence(made: ImportReport, sentence: str) -> None:
    assert report_sentence(made, "en") == sentence


def test_a_failure_is_said_in_the_language_of_the_interface(qtbot: QtBot) -> None:
    problem = DocumentProblem("encrypted", "c.docx")
    assert report_sentence(report(failed("c.docx")), "nl") == problem.sentence("nl")
    assert report_sentence(report(failed("c.docx")), "en") == problem.sentence("en")


def test_places_in_names_are_not_filled(qtbot: QtBot) -> None:
    sentence = report_sentence(report(other("{name}{0}\n", folder=None)), "en")
    assert sentence.startswith("{name}{0}\ufffd: this is not")


def test_what_a_stop_left_is_counted() -> None:
    assert headline(report(kept("added", "a"), not_begun=12)) == "1 added; stopped: 12 not begun"


def test_a_reason_does_not_say_the_name_again() -> None:
    assert what_became(failed("<b>.docx"), "en").startswith("This document is protected")
    raised_about_another = DocumentProblem("empty", "twin.txt")
    twin = Outcome("failed", "copy.txt", problem=raised_about_another)
    assert what_became(twin, "en") == "The document is empty; choose a document with text."


def test_an_agenda_without_facts_is_said_by_its_title() -> None:
    untold = Outcome("added", "x.txt", entry=entry("x", None, title="Een brief\nover de zomer"))
    assert what_became(untold, "en") == "Een brief over de zomer"


def test_an_agenda_removed_meanwhile_has_nothing_to_say() -> None:
    assert what_became(Outcome("already", "x.txt"), "en") == ""
    assert report_sentence(report(Outcome("already", "x.txt")), "en") == "x.txt: Already there."
