from __future__ import annotations

from dataclasses import replace

from agendas.comparison import Edit, PairReason, Row
from agendas.model import Entity, Span
from gui.comparing.bands import Fragment, Side
from gui.comparing.marks import Mark, Marking, WordChanges, equal_share, marks_of
from tests.gui.comparing.samples import block

OLD, NEW = "De top is in Den Haag gepland.", "Na de top is in Ankara overleg."


def fragment(text: str) -> Fragment:
    return Fragment(block("p1", text), 0, len(text))


def words(row: Row, side: Side, text: str, mode: WordChanges = "always") -> list[tuple[str, str]]:
    return [
        (text[mark.start : mark.end], mark.kind)
        for mark in marks_of(row, side, fragment(text), Marking(mode))
    ]


def row_of(*edits: Edit, relation: str = "reworded") -> Row:
    return Row(("p1",), ("p1",), relation, edits=edits)  # type: ignore[arg-type]


EDITED = row_of(
    Edit("equal", Span(0, 12), Span(0, 12)),
    Edit("replace", Span(12, 22), Span(12, 20), "entity"),
    Edit("delete", Span(22, 30), Span(20, 20)),
)


def test_removed_words_are_marked_on_the_left_added_ones_on_the_right_without_blanks_around() -> None:
    assert words(EDITED, "left", OLD) == [("Den Haag", "removed"), ("gepland.", "removed")]
    text = "De top is in Ankara."
    assert words(EDITED, "right", text) == [("Ankara.", "added")]


def test_a_figure_is_marked_as_a_figure_on_both_sides() -> None:
    row = row_of(Edit("replace", Span(0, 2), Span(0, 2), "figure"))
    assert words(row, "left", "2%") == [("2%", "figure_removed")]
    assert words(row, "right", "5%") == [("5%", "figure_added")]


def test_a_rewritten_paragraph_shows_the_phrases_that_stayed_and_its_figures() -> None:
    """Marking every other word of a newly written paragraph reads as confetti."""
    old = "aaaa bbbb cccc dddd eeee ffff 2% de top in Den Haag"
    row = row_of(
        Edit("delete", Span(0, 30), Span(0, 0), "wording"),
        Edit("replace", Span(30, 32), Span(0, 2), "figure"),
        Edit("equal", Span(32, 51), Span(2, 21)),
        Edit("insert", Span(51, 51), Span(21, 80), "wording"),
        relation="related",
    )
    assert equal_share(row.edits) < 0.45
    assert words(row, "left", old, "automatic") == [
        ("2%", "figure_removed"),
        ("de top in Den Haag", "shared"),
    ]
    longer = Edit("insert", Span(51, 51), Span(21, 70), "wording")
    edited = replace(row, relation="reworded", edits=(*row.edits[:3], longer))
    assert equal_share(edited.edits) > 0.3
    assert words(edited, "left", old, "automatic") == words(row, "left", old, "always")
    assert words(row, "left", old, "always")[0] == ("aaaa bbbb cccc dddd eeee ffff", "removed")
    assert words(row, "left", old, "never") == []


def test_two_equal_words_are_no_phrase() -> None:
    row = row_of(
        Edit("equal", Span(0, 6), Span(0, 6)), Edit("replace", Span(6, 60), Span(6, 60)), relation="related"
    )
    assert words(row, "left", "De top" + "x" * 54, "automatic") == []


def test_the_same_text_is_left_in_peace_unless_asked() -> None:
    """Differences of capitals and punctuation are no changes to walk to; "always" shows them."""
    row = row_of(Edit("replace", Span(0, 2), Span(0, 2), "wording"), relation="same")
    assert words(row, "left", "De", "automatic") == []
    assert words(row, "left", "De", "always") == [("De", "removed")]


def test_an_edit_over_two_blocks_is_marked_in_both() -> None:
    row = Row(("p1", "p2"), (), "reworded", edits=(Edit("delete", Span(0, 11), Span(0, 0)),))
    second = Fragment(block("p2", "Twee."), 0, 5, base=5)
    assert marks_of(row, "left", fragment("Eén."), Marking("always")) == (Mark(0, 4, "removed"),)
    assert marks_of(row, "left", second, Marking("always")) == (Mark(0, 5, "removed"),)


def test_no_text_at_all_is_equal() -> None:
    assert equal_share(()) == 1.0


def test_a_rewritten_paragraph_shows_why_it_was_paired_and_its_changed_figures() -> None:
    """The 2% and the 5% share no word order: without these marks the eye finds nothing to hold on to."""
    text = "Oekraïne vraagt dat bondgenoten minimaal 2% aan defensie besteden."
    made = block("p1", text)
    entity = Entity(0, 8, "country", "Oekraïne", "Oekraïne")
    known = Fragment(replace(made, entities=(entity,)), 0, len(text))
    row = replace(
        row_of(Edit("replace", Span(0, len(text)), Span(0, 40), "wording"), relation="related"),
        why=PairReason(("Defensie",), ("Oekraïne",)),
    )
    figures = {("left", "p1"): [Span(41, 43)]}
    marks = marks_of(row, "left", known, Marking("automatic", figures))  # type: ignore[arg-type]
    assert [(text[mark.start : mark.end], mark.kind) for mark in marks] == [
        ("Oekraïne", "shared"),
        ("2%", "figure_removed"),
        ("defensie", "shared"),
    ]


def test_marks_never_overlap() -> None:
    row = row_of(Edit("replace", Span(0, 5), Span(0, 2), "wording"))
    marking = Marking("always", {("left", "p1"): [Span(2, 4)]})
    marks = marks_of(row, "left", fragment("aa 2% bb"), marking)
    assert [mark[:2] for mark in marks] == [(0, 5)]
