from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agendas.model import FootnoteRef
from gui.comparing.shown_text import Raised, shown

TEXT = "De lastenverdeling blijft. Nederland steunt dat."
REFS = (FootnoteRef(18, "12"), FootnoteRef(26, "13"))


def own_words(view_text: str, runs: tuple[tuple[int, int, int], ...]) -> str:
    return "".join(view_text[at : at + length] for at, _, length in runs)


def test_the_digits_of_footnotes_are_shown_and_are_no_text() -> None:
    view = shown(TEXT, 0, len(TEXT), REFS)
    assert view.display == "De lastenverdeling12 blijft.13 Nederland steunt dat."
    assert own_words(view.display, view.runs) == TEXT
    assert view.raised == (Raised(18, "12"), Raised(28, "13"))
    assert view.raised_at(19) == Raised(18, "12")
    assert view.raised_at(20) is None
    assert not view.is_own(18)
    assert view.offset_of(19) == 18
    assert [view.display[start:end] for start, end in view.stretches(3, 26)] == [
        "lastenverdeling",
        " blijft.",
    ]


def test_a_mark_at_the_border_of_two_stretches_stands_in_the_first() -> None:
    assert shown(TEXT, 0, 18, REFS).display == "De lastenverdeling12"
    assert shown(TEXT, 18, 30, REFS).display == " blijft.13 Ned"
    assert shown(TEXT, 0, 5, (FootnoteRef(0, "1"),)).display == "1De la"


def test_without_marks_nothing_is_moved() -> None:
    view = shown("a\u2028🌍c", 1, 4)
    assert view.display == "\ufffd🌍c"
    assert [view.offset_of(at) for at in range(4)] == [1, 2, 3, 4]


@given(st.text(max_size=40), st.data())
def test_every_own_character_is_found_again(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    offsets = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4)))
    refs = [FootnoteRef(at, str(number)) for number, at in enumerate(offsets, 9)]
    view = shown(text, start, end, refs)
    found = [at for at in range(len(view.display)) if view.is_own(at)]
    assert [view.offset_of(at) for at in found] == list(range(start, end))
    for offset, at in zip(range(start, end), found, strict=True):
        assert list(view.stretches(offset, offset + 1)) == [(at, at + 1)]
