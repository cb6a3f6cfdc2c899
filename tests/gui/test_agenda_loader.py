"""Agendas by key: from memory, from the shelf, or read in the background; the newest wish wins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from agendas.comparison import ComparisonWishes
from agendas.library.entries import LibraryEntry, newest_first, seed_entries
from agendas.library.shelf import Shelf, cache_folder
from agendas.model import Agenda, Meeting
from agendas.reading import read_file
from agendas.understanding.own_names import NO_OWN_NAMES, OwnName, OwnNames
from gui import agenda_loader
from gui.agenda_loader import AgendaLoader
from gui.tasks import Tasks

NEWEST, DECEMBER, *_ = newest_first(seed_entries())


@pytest.fixture
def loader(qtbot: QtBot) -> Iterator[AgendaLoader]:
    tasks = Tasks()
    made = AgendaLoader(tasks, lambda: NO_OWN_NAMES)
    made.begin_understanding()
    yield made
    tasks.stop()


def opened(loader: AgendaLoader, entry: LibraryEntry, qtbot: QtBot) -> Agenda:
    with qtbot.waitSignal(loader.opened) as heard:
        loader.open(entry)
    assert isinstance(heard.args[0], Agenda)
    return heard.args[0]


def test_what_must_be_read_comes_later_and_is_then_understood(loader: AgendaLoader, qtbot: QtBot) -> None:
    said: list[Agenda] = []
    loader.opened.connect(said.append)
    with qtbot.waitSignal(loader.understood) as understood:
        loader.open(NEWEST)
        assert said == []  # the window did not wait
    assert [agenda.source.sha256 for agenda in said] == [NEWEST.key]
    assert understood.args[0].position_count > 0
    assert loader.is_understood(NEWEST.key)


def test_nothing_is_understood_before_it_may_begin(qtbot: QtBot) -> None:
    tasks = Tasks()
    early = AgendaLoader(tasks, lambda: NO_OWN_NAMES)
    with qtbot.assertNotEmitted(early.understood):
        opened(early, NEWEST, qtbot)
    with qtbot.waitSignal(early.understood):
        early.begin_understanding()
    tasks.stop()


def test_what_stands_on_the_shelf_is_there_at_once(loader: AgendaLoader, qtbot: QtBot) -> None:
    Shelf(cache_folder()).keep(read_file(NEWEST.path))
    said: list[Agenda] = []
    loader.opened.connect(said.append)
    with qtbot.waitSignal(loader.understood):
        loader.open(NEWEST)
        assert [agenda.source.sha256 for agenda in said] == [NEWEST.key]


def test_what_was_read_is_on_the_shelf_afterwards(loader: AgendaLoader, qtbot: QtBot) -> None:
    opened(loader, NEWEST, qtbot)
    assert Shelf(cache_folder()).agenda(NEWEST.key) is not None


def test_of_fifty_choices_the_last_is_shown(loader: AgendaLoader, qtbot: QtBot) -> None:
    said: list[str] = []
    loader.opened.connect(lambda agenda: said.append(agenda.source.sha256))
    for _ in range(25):
        loader.open(NEWEST)
        loader.open(DECEMBER)
    qtbot.waitUntil(lambda: loader.is_understood(DECEMBER.key))
    assert said[-1] == DECEMBER.key  # some before it may have stood on the shelf by then


def test_corrected_facts_take_the_place_of_what_was_read(loader: AgendaLoader, qtbot: QtBot) -> None:
    meeting = replace(NEWEST.meeting, place="Malmö")
    corrected = replace(NEWEST, title="Eigen titel", meeting=meeting, corrected=frozenset({"place", "title"}))
    agenda = opened(loader, corrected, qtbot)
    assert (agenda.title, agenda.meeting) == ("Eigen titel", meeting)
    assert opened(loader, NEWEST, qtbot).meeting == NEWEST.meeting  # taken back: as the document says


def test_a_comparison_knows_the_corrected_facts(loader: AgendaLoader, qtbot: QtBot) -> None:
    corrected = replace(NEWEST, meeting=Meeting(place="Malmö"), corrected=frozenset({"place"}))
    with qtbot.waitSignal(loader.compared) as heard:
        loader.compare(DECEMBER, corrected, ComparisonWishes())
    assert heard.args[0].right.meeting == Meeting(place="Malmö")


def test_a_document_that_is_gone_is_one_problem(loader: AgendaLoader, qtbot: QtBot, tmp_path: Path) -> None:
    gone = replace(NEWEST, path=tmp_path / "weg.txt")
    with qtbot.waitSignal(loader.problem_found) as heard:
        loader.open(gone)
    assert heard.args[0].code == "missing"


def test_an_original_that_was_changed_is_not_shown_as_what_was_added(
    loader: AgendaLoader, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "ander.txt"
    other.write_text("Een heel andere tekst.\n")
    with qtbot.waitSignal(loader.problem_found) as heard:
        loader.open(replace(NEWEST, path=other))
    assert heard.args[0].code == "changed_since_added"


def test_only_the_agendas_used_last_are_kept(
    loader: AgendaLoader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agenda_loader, "MOST_KEPT", 2)
    for entry in seed_entries():
        with qtbot.waitSignal(loader.understood):
            loader.open(entry)
    known = [entry.key for entry in seed_entries() if loader.is_understood(entry.key)]
    assert known == [entry.key for entry in seed_entries()[-2:]]


def test_a_changed_name_list_is_used_from_then_on(qtbot: QtBot) -> None:
    own = NO_OWN_NAMES
    tasks = Tasks()
    loader = AgendaLoader(tasks, lambda: own)
    loader.begin_understanding()
    with qtbot.waitSignal(loader.understood):
        loader.open(NEWEST)
    own = OwnNames((OwnName("ministers van Buitenlandse Zaken", "organisation"),))
    loader.forget_understanding()
    assert not loader.is_understood(NEWEST.key)
    with qtbot.waitSignal(loader.understood) as heard:
        loader.open(NEWEST)
    names = {entity.canonical for block in heard.args[0].blocks for entity in block.entities}
    assert "ministers van Buitenlandse Zaken" in names
    tasks.stop()
