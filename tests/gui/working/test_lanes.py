"""Every lane of the window is in the table, so that none is forgotten when another is added."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import gui
from gui.working.lanes import LANES, Place, file_name, lane_of

_RUNNERS: dict[str, Place] = {
    "agenda_loader.py": "agendas", "library_keeper.py": "library", "saving.py": "files",
    "quoting_desk.py": "briefings",
}  # fmt: skip
_LANE = re.compile(r'(?:(?:tasks|background|desk|imports|searches|upkeep)\.run\(\s*|lane = )f?"([a-z ]+)')


def _lanes_in_the_code() -> set[tuple[Place, str]]:
    folder = Path(gui.__file__).parent
    found: set[tuple[Place, str]] = set()
    for name, place in _RUNNERS.items():
        found |= {(place, lane.strip()) for lane in _LANE.findall((folder / name).read_text("utf-8"))}
    return found


def test_every_lane_that_is_run_is_in_the_table_and_no_other() -> None:
    assert _lanes_in_the_code() == set(LANES)


@pytest.mark.parametrize(
    ("place", "name", "kind"),
    [
        ("agendas", "open", "read"),
        ("library", "open", "library"),  # the same name elsewhere is another thing
        ("library", "import 12", "import"),
        ("library", "read again 3", "reread"),
        ("library", "hand links", "change"),
        ("files", "save /home/anna/twee woorden.docx", "save"),
    ],
)
def test_a_job_belongs_to_a_lane(place: Place, name: str, kind: str) -> None:
    lane = lane_of(place, name)
    assert lane is not None
    assert lane.kind == kind


def test_what_is_not_in_the_table_is_silent() -> None:
    assert lane_of("agendas", "import 12") is None
    assert lane_of("library", "whatever") is None


@pytest.mark.parametrize(
    ("place", "lane", "name"),
    [
        ("files", "save /home/anna/twee woorden.docx", "twee woorden.docx"),
        ("files", "save C:\\Users\\Anna\\notitie.odt", "notitie.odt"),
        ("library", "import 12", ""),
    ],
)
def test_what_is_written_is_known_by_its_name_alone(place: Place, lane: str, name: str) -> None:
    assert file_name(place, lane) == name
