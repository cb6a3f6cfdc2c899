"""What runs and what was done: gathered from several tasks, told once, and no more than is worth telling."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from agendas.library.outcomes import ImportProgress
from agendas.problems import QueryProblem
from gui.working.board import MOST_REMEMBERED, Progress, WorkBoard, progress_of
from gui.working.words import WorkWords
from tests.gui.working.jobs import Jobs, changed_document


@pytest.fixture
def board(jobs: Jobs) -> WorkBoard:
    made = WorkBoard(lambda: "en")
    made.watch(jobs.tasks, "library")
    return made


def running(board: WorkBoard) -> list[str]:
    return [WorkWords().running(work) for work in board.works]


def ended(board: WorkBoard) -> list[str]:
    words = WorkWords()
    return [f"{words.ended(work)}: {words.outcome(work.outcome)}" for work in board.ended]


def test_what_runs_is_told_in_words_with_its_progress(board: WorkBoard, jobs: Jobs, qtbot: QtBot) -> None:
    jobs.run("mentions")
    jobs.run("import 1", ImportProgress(12, 200, "a.pdf"))
    jobs.run("briefing", (3, 8))
    qtbot.waitUntil(
        lambda: (
            running(board)
            == [
                "Names are being looked up",
                "Documents are being added, 12 of 200",
                "Quotes are being looked up, 3 of 8",
            ]
        )
    )
    jobs.end_all(qtbot)
    assert running(board) == []


def test_a_job_says_which_part_it_is_at_and_begins_to_count_anew(
    board: WorkBoard, jobs: Jobs, qtbot: QtBot
) -> None:
    jobs.run("upkeep", step="backup")
    qtbot.waitUntil(lambda: running(board) == ["A backup is being made"])
    jobs.run("import 2", ImportProgress(1, 5), step="rebuild")
    qtbot.waitUntil(lambda: running(board)[-1] == "The index is being built, 1 of 5")


def test_what_is_too_small_is_never_told(board: WorkBoard, jobs: Jobs, qtbot: QtBot) -> None:
    told = list[bool]()
    board.changed.connect(lambda: told.append(True))
    for lane in ("poll", "change 3", "quotes", "something new"):
        jobs.run(lane)
        assert running(board) == []
        jobs.end_all(qtbot)
    board._tell()  # what the rest would have ended with
    assert (ended(board), told) == ([], [])


def test_what_is_the_same_is_told_once(board: WorkBoard, jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(board.changed):
        jobs.run("mentions")
    told = list[bool]()
    board.changed.connect(lambda: told.append(True))
    for number in range(5):
        jobs.run(f"change {number}")
    board._tell()
    assert told == []


def test_the_last_that_ended_come_first_and_no_more_than_a_dozen(
    board: WorkBoard, jobs: Jobs, qtbot: QtBot
) -> None:
    for number in range(MOST_REMEMBERED + 3):
        jobs.run(f"import {number}", ImportProgress(number + 1, 99))
        jobs.end_all(qtbot)
    assert len(board.ended) == MOST_REMEMBERED
    assert ended(board)[0] == "Adding documents, 15 of 99: done"


def test_a_failure_is_remembered_with_its_sentence(board: WorkBoard, jobs: Jobs, qtbot: QtBot) -> None:
    jobs.run("mentions", error=changed_document())
    jobs.end_all(qtbot)
    (work,) = board.ended
    assert ended(board) == ["Looking up names: failed"]
    assert work.reason == changed_document().sentence("en")


def test_a_search_that_is_not_understood_is_an_answer_and_no_failure(
    board: WorkBoard, jobs: Jobs, qtbot: QtBot
) -> None:
    jobs.run("search", error=QueryProblem("query_no_words", "?"))
    jobs.end_all(qtbot)
    assert board.ended == ()


def test_what_was_overtaken_or_called_off_at_once_is_not_remembered(jobs: Jobs, qtbot: QtBot) -> None:
    board = WorkBoard(lambda: "en")
    board.watch(jobs.tasks, "agendas")
    jobs.run("compare")
    jobs.run("compare")  # the slider was moved on
    jobs.tasks.cancel("compare")
    assert board.ended == ()


def test_what_was_stopped_after_it_was_told_of_is_remembered(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.working.board.PATIENCE", 0)
    board = WorkBoard(lambda: "en")
    board.watch(jobs.tasks, "agendas")
    jobs.run("compare")
    jobs.tasks.cancel("compare")
    assert ended(board) == ["Comparing: stopped"]


def test_the_same_work_again_takes_one_place(jobs: Jobs, qtbot: QtBot) -> None:
    """Every step of the strictness slider makes a comparison; twelve of them would push out all else."""
    board = WorkBoard(lambda: "en")
    board.watch(jobs.tasks, "agendas")
    for _ in range(3):
        jobs.run("compare", 0.5)
        jobs.end_all(qtbot)
    assert ended(board) == ["Comparing: done"]


def test_a_file_is_called_by_its_name(jobs: Jobs, qtbot: QtBot) -> None:
    board = WorkBoard(lambda: "en")
    board.watch(jobs.tasks, "files")
    jobs.run("save /home/anna/note.docx")
    assert running(board) == ["Being saved: note.docx"]
    jobs.end_all(qtbot)
    assert ended(board) == ["Saving note.docx: done"]


def test_only_what_has_a_stop_can_be_stopped_and_only_while_it_runs(jobs: Jobs, qtbot: QtBot) -> None:
    stopped = list[str]()
    board = WorkBoard(lambda: "en")
    board.watch(jobs.tasks, "library", {"import": lambda: stopped.append("import")})
    jobs.run("mentions")
    jobs.run("import 1")
    names, adding = board.works
    assert (names.can_stop, adding.can_stop) == (False, True)
    board.stop(names)
    board.stop(adding)
    jobs.end_all(qtbot)
    board.stop(adding)
    assert stopped == ["import"]


def test_who_stops_a_part_stops_the_whole(jobs: Jobs, qtbot: QtBot) -> None:
    stopped = list[str]()
    board = WorkBoard(lambda: "en")
    board.watch(jobs.tasks, "library", {"upkeep": lambda: stopped.append("upkeep")})
    jobs.run("upkeep", step="backup")
    qtbot.waitUntil(lambda: running(board) == ["A backup is being made"])
    board.stop(board.works[0])
    assert stopped == ["upkeep"]


@pytest.mark.parametrize(
    ("reported", "progress"),
    [
        (ImportProgress(3, 10, "a"), Progress(3, 10)),
        (ImportProgress(0, 0), None),  # folders are still being looked through
        (0.25, Progress(0.25, 1, is_part=True)),
        ((2, 5), Progress(2, 5)),
        ((0, 0), None),
        ([object()], None),  # the list of agendas, which the library gives early
        (None, None),
    ],
)
def test_what_jobs_report_is_understood(reported: object, progress: Progress | None) -> None:
    assert progress_of(reported) == progress
