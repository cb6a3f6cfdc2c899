from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.comparing.bands import BandKind
from gui.comparing.hidden import HiddenRun, hidden_runs


class FakeBands(list[tuple[BandKind, int]]):
    """A kind and a row each."""

    def kind(self, at: int) -> BandKind:
        return self[at][0]

    def row(self, at: int) -> int:
        return self[at][1] if self[at][0] == "row" else -1

    def ghost_of(self, at: int) -> int:
        return self[at][1] if self[at][0] == "ghost" else -1


BANDS = FakeBands(
    [
        ("row", 0),
        ("heading", -1),
        ("heading", -1),
        ("row", 1),
        ("row", 2),
        ("ghost", 3),
        ("heading", -1),
        ("row", 3),
        ("row", 4),
        ("footnotes", -1),
    ]
)


def runs(*rows: int) -> list[HiddenRun]:
    return list(hidden_runs(BANDS, frozenset(rows)).runs)


def test_neighbours_become_one_line() -> None:
    assert runs(3, 4) == [HiddenRun(5, 8, (3, 4))]
    assert runs(0) == [HiddenRun(0, 0, (0,))]
    assert runs() == []


def test_a_heading_goes_only_with_all_of_its_section() -> None:
    assert runs(1) == [HiddenRun(3, 3, (1,))]
    assert runs(1, 2) == [HiddenRun(3, 4, (1, 2))]  # the ghost of row 3 stands in the section
    assert runs(1, 2, 3) == [HiddenRun(1, 5, (1, 2)), HiddenRun(7, 7, (3,))]


def test_footnotes_are_never_hidden() -> None:
    assert runs(0, 1, 2, 3, 4) == [HiddenRun(0, 8, (0, 1, 2, 3, 4))]


@given(st.frozensets(st.integers(0, 4)))
def test_every_hidden_row_is_counted_on_one_line_and_no_other(rows: frozenset[int]) -> None:
    made = hidden_runs(BANDS, rows)
    assert sorted(number for run in made.runs for number in run.rows) == sorted(rows)
    hidden = {band for band in range(len(BANDS)) if made.run_of(band)}
    assert {BANDS.row(band) for band in hidden} - {-1} == rows


@given(st.frozensets(st.integers(0, 4)))
def test_the_way_down_is_the_way_up(rows: frozenset[int]) -> None:
    made = hidden_runs(BANDS, rows)
    down = [0]
    while made.following(down[-1]) < len(BANDS):
        down.append(made.following(down[-1]))
    up = [made.shown(len(BANDS) - 1)]
    while up[-1] > 0:
        up.append(made.preceding(up[-1]))
    assert down == up[::-1]
    assert all(made.shown(band) == band for band in down)
