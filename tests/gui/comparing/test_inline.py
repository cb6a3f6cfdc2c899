from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from agendas.comparing.wording import compare_wording
from agendas.comparison import Edit, Row
from agendas.model import FootnoteRef, Span
from gui.comparing.bands import Band, Fragment
from gui.comparing.inline import can_merge, merged
from gui.comparing.shown_text import ShownText
from tests.gui.comparing.samples import block


def fragment(text: str, *refs: FootnoteRef) -> Fragment:
    return Fragment(replace(block("p1", text), footnote_refs=refs), 0, len(text))


def own(view: ShownText) -> str:
    return "".join(view.display[at : at + length] for at, _, length in view.runs)


words = st.lists(
    st.sampled_from(["de", "NAVO", "🌍", "2%", "5%", "steunt.", "Oekraïne,", "niet"]), max_size=14
)


@given(words, words)
def test_each_side_sees_exactly_its_own_text(old: list[str], new: list[str]) -> None:
    """Copied text is clean old or clean new text: however the two are woven."""
    left, right = " ".join(old), " ".join(new)
    views = merged(fragment(left), fragment(right), compare_wording(left, right))
    assert own(views["left"]) == left
    assert own(views["right"]) == right
    assert views["left"].display == views["right"].display


def test_an_old_figure_and_a_new_one_do_not_become_one() -> None:
    edits = compare_wording("minimaal 2% van het bbp", "minimaal 5% van het bbp")
    views = merged(fragment("minimaal 2% van het bbp"), fragment("minimaal 5% van het bbp"), edits)
    assert views["right"].display == "minimaal 2% 5% van het bbp"


def test_the_footnotes_of_what_stayed_are_those_of_the_new_text() -> None:
    old, new = "De top is gepland in Den Haag.", "De top is gepland."
    left = fragment(old, FootnoteRef(6, "1"), FootnoteRef(29, "2"))
    views = merged(left, fragment(new, FootnoteRef(6, "7")), compare_wording(old, new))
    assert views["right"].display == "De top7 is gepland in Den Haag2."
    assert [raised.number for raised in views["left"].raised] == ["2"]
    without = merged(left, fragment(new), compare_wording(old, new))
    assert without["right"].display == "De top1 is gepland in Den Haag2."
    assert without["right"].raised == ()
    assert [raised.number for raised in views["right"].raised] == ["7"]


def test_only_one_whole_paragraph_on_either_side_becomes_one_text() -> None:
    old, new = fragment("Oud."), fragment("Nieuw.")
    row = Row(("p1",), ("p1",), "reworded", edits=(Edit("replace", Span(0, 4), Span(0, 6)),))
    band = Band("row", 0, (old,), (new,))
    assert can_merge(band, row)
    assert not can_merge(band._replace(left=(old, old)), row)
    assert not can_merge(band._replace(left=()), row)
    assert not can_merge(band._replace(last=False), row)
    assert not can_merge(band, replace(row, edits=()))
    assert can_merge(band._replace(left=(new,)), replace(row, edits=()))
    short = (Edit("replace", Span(0, 4), Span(0, 2)),)
    assert not can_merge(band, replace(row, edits=short))
