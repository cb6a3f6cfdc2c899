"""Where terms stand in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.library.marking import Marker, marks_of
from agendas.library.wanted import Wanted
from agendas.library.words import forms_in
from agendas.model import Span


def marks(text: str, *terms: Wanted) -> list[str]:
    return [mark.of(text) for mark in marks_of(Marker(terms).hits(text))]


STEUN = Wanted((("steun",), ("steunt",)))
PHRASE = Wanted((("zo", "lang"),))


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("Steun en steunt, geen steunen.", [STEUN], ["Steun", "steunt"]),
        ("zo lang, zo-lang, zo kort", [PHRASE], ["zo lang", "zo-lang"]),
        ("zo", [PHRASE], []),
        ("steun zo lang", [STEUN, PHRASE], ["steun", "zo lang"]),
        ("zo lang als", [PHRASE, Wanted((("lang", "als"),))], ["zo lang als"]),
        ("veiligheid veilig onveilig", [Wanted((("veilig",),), open_ended=True)], ["veiligheid", "veilig"]),
        ("NAVO-top, NAVO-topper", [Wanted((("navo", "top"),), open_ended=True)], ["NAVO-top", "NAVO-topper"]),
        ("navo’s s", [Wanted((("s",),))], ["s"]),
        ("O’Brien", [Wanted((("brien",),))], ["Brien"]),
        ("niets", [], []),
    ],
)
def test_marks(text: str, terms: list[Wanted], expected: list[str]) -> None:
    assert marks(text, *terms) == expected


def test_marks_that_overlap_are_one_and_neighbours_are_two() -> None:
    assert marks_of([(0, 3, 0), (2, 5, 1), (5, 7, 0)]) == (Span(0, 5), Span(5, 7))


WORD = st.text(alphabet="aeïs’-ß\u0301 \u00ad", min_size=1, max_size=4)


@given(st.lists(WORD, max_size=12).map(" ".join), st.data())
def test_every_run_of_words_is_marked_as_those_words(text: str, data: st.DataObject) -> None:
    forms = forms_in(text)
    if not forms:
        return
    first = data.draw(st.integers(0, len(forms) - 1))
    last = data.draw(st.integers(first, min(first + 3, len(forms) - 1)))
    wanted = tuple(forms[first : last + 1])
    hits = Marker([Wanted((wanted,))]).hits(text)
    runs = [at for at in range(len(forms)) if tuple(forms[at : at + len(wanted)]) == wanted]
    assert len(hits) == len(runs)
    starts = [start for start, _, _ in hits]
    assert starts == sorted(starts)
