from __future__ import annotations

from dataclasses import replace

from agendas.comparison import Edit, PairReason, Row
from agendas.exporting.marking import equal_share
from agendas.model import Entity, Span
from gui.comparing.bands import Fragment, Side
from gui.comparing.marks import Mark, Marking, RenderingMode, automatic_rendering, marks_of
from tests.gui.comparing.samples import block

OLD, NEW = "De top is in Den Haag gepland.", "Na de top is in Ankara overleg."


def fragment(text: str) -> Fragment:
    return Fragment(block("p1", text), 0, len(text))


def words(row: Row, side: Side, text: str, mode: RenderingMode = "words") -> list[tuple[str, str]]:
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
    assert words(edited, "left", old, "automatic") == words(row, "left", old, "words")
    assert words(row, "left", old, "words")[0] == ("aaaa bbbb cccc dddd eeee ffff", "removed")
    assert words(row, "left", old, "plain") == []


def test_two_equal_words_are_no_phrase() -> None:
    row = row_of(
        Edit("equal", Span(0, 6), Span(0, 6)), Edit("replace", Span(6, 60), Span(6, 60)), relation="related"
    )
    assert words(row, "left", "De top" + "x" * 54, "phrases") == []


def test_two_passages_that_share_hardly_a_phrase_are_left_plain() -> None:
    """ "van de NAVO" in two long passages: a dotted line under it tells a reader nothing."""
    shared = Edit("equal", Span(0, 14), Span(0, 14))
    row = row_of(shared, Edit("replace", Span(14, 400), Span(14, 420)), relation="related")
    assert automatic_rendering(row) == "plain"
    rewritten = replace(row, relation="reworded")
    assert automatic_rendering(rewritten) == "phrases"
    longer = replace(row, edits=(shared, Edit("replace", Span(14, 100), Span(14, 100))))
    assert automatic_rendering(longer) == "phrases"
    assert automatic_rendering(EDITED) == "words"
    assert automatic_rendering(Row(("p1",), (), "only_left")) == "plain"


def test_a_row_may_be_rendered_otherwise_than_the_rest() -> None:
    marking = Marking("plain", of_rows={(("p1",), ("p1",)): "words"})
    assert marking.rendering_of(EDITED) == "words"
    assert marking.rendering_of(replace(EDITED, left=("p2",))) == "plain"
    automatic = Marking("plain", of_rows={(("p1",), ("p1",)): "automatic"})
    assert automatic.rendering_of(EDITED) == "words"


def test_the_same_text_is_left_in_peace_unless_asked() -> None:
    """Differences of capitals and punctuation are no changes to walk to; "words" shows them."""
    row = row_of(Edit("replace", Span(0, 2), Span(0, 2), "wording"), relation="same")
    assert words(row, "left", "De", "automatic") == []
    assert words(row, "left", "De", "words") == [("De", "removed")]


def test_an_edit_over_two_blocks_is_marked_in_both() -> None:
    row = Row(("p1", "p2"), (), "reworded", edits=(Edit("delete", Span(0, 11), Span(0, 0)),))
    second = Fragment(block("p2", "Twee."), 0, 5, base=5)
    assert marks_of(row, "left", fragment("Eén."), Marking("words")) == (Mark(0, 4, "removed"),)
    assert marks_of(row, "left", second, Marking("words")) == (Mark(0, 5, "removed"),)


def test_no_text_at_all_is_equal() -> None:
    assert equal_share(()) == 1.0


def test_a_rewritten_paragraph_shows_why_it_was_paired_and_its_changed_figures() -> None:
    """The 2% and the 5% share no word order: without these marks the eye finds nothing to hold on to."""
    text = "Oekraïne vraagt dat bondgenoten minimaal 2% aan defensie besteden."
    made = block("p1", text)
    entity = Entity(0, 8, "country", "Oekraïne", "Oekraïne")
    known = Fragment(replace(made, entities=(entity,)), 0, len(text))
    row = replace(
        row_of(Edit("replace", Span(0, len(text)), Span(0, 40), "wording")),
        why=PairReason(("Defensie",), ("Oekraïne",)),
    )
    figures = {("left", "p1"): [Span(41, 43)]}
    marks = marks_of(row, "left", known, Marking("automatic", figures))  # type: ignore[arg-type]
    assert [(text[mark.start : mark.end], mark.kind) for mark in marks] == [
        ("Oekraïne", "shared"),
        ("2%", "figure_removed"),
        ("defensie", "shared"),
    ]


def test_where_a_phrase_stayed_single_words_are_left_in_peace() -> None:
    """A line under every "Oekraïne" and "steun" of a long passage is confetti too."""
    text = "Oekraïne is de kern van de zaak. Oekraïne vraagt steun."
    shared = Edit("equal", Span(9, 31), Span(9, 31))
    why = PairReason(("Oekraïne", "steun"))
    row = replace(row_of(Edit("delete", Span(0, 9), Span(0, 9)), shared), why=why)
    assert words(row, "left", text, "phrases") == [("is de kern van de zaak", "shared")]
    bare = replace(row, edits=())
    assert [word for word, _ in words(bare, "left", text, "phrases")] == ["Oekraïne", "Oekraïne", "steun"]


def test_marks_never_overlap() -> None:
    row = row_of(Edit("replace", Span(0, 5), Span(0, 2), "wording"))
    marking = Marking("words", {("left", "p1"): [Span(2, 4)]})
    marks = marks_of(row, "left", fragment("aa 2% bb"), marking)
    assert [mark[:2] for mark in marks] == [(0, 5)]


def test_a_changed_figure_is_marked_in_a_plain_row_too() -> None:
    row = row_of(Edit("replace", Span(0, 30), Span(0, 30)), relation="related")
    marking = Marking("automatic", {("left", "p1"): [Span(9, 11)]})
    marks = marks_of(row, "left", fragment("minimaal 2% van het bbp"), marking)
    assert marks == (Mark(9, 11, "figure_removed"),)
