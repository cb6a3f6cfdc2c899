"""What every format shows: each paragraph once, the marks, the remarks, the quotes with their sources."""

from __future__ import annotations

import dataclasses

import pytest

from agendas.comparison import Comparison, Row
from agendas.exporting.choices import ComparisonChoices, WordChanges
from agendas.exporting.sheet import Run, SheetHeadings, SheetParagraph, SheetRow, comparison_title, sheet_of
from agendas.model import Meeting
from tests.agendas.exporting.made import NEW, OLD, comparison, edits


def _rows(made: Comparison, choices: ComparisonChoices | None = None) -> list[SheetRow]:
    sheet = sheet_of(made, choices or ComparisonChoices())
    return [line for line in sheet.lines if isinstance(line, SheetRow)]


def _marked(paragraph: SheetParagraph) -> list[tuple[str, str]]:
    return [
        (part.text, part.mark) for part in paragraph.parts if isinstance(part, Run) and part.mark != "plain"
    ]


def test_every_paragraph_of_both_sides_is_shown_once_and_whole() -> None:
    rows = _rows(comparison())
    left = {paragraph.block: paragraph.text for row in rows for paragraph in row.left}
    right = {paragraph.block: paragraph.text for row in rows for paragraph in row.right}
    assert left == {f"p{number}": text for number, text in enumerate(OLD, 1)}
    assert right == {f"p{number}": text for number, text in enumerate(NEW, 1)}
    assert sum(len(row.left) + len(row.right) for row in rows) == len(OLD) + len(NEW)


def test_an_edited_paragraph_has_its_words_marked_and_a_figure_as_a_figure() -> None:
    _, reworded, figure, *_ = _rows(comparison())
    assert _marked(reworded.left[0]) == []  # nothing was taken out of it
    assert _marked(reworded.right[0]) == [("geheel", "added")]
    assert _marked(figure.left[0]) == [("2%", "figure_removed")]
    assert _marked(figure.right[0]) == [("5%", "figure_added")]


def test_a_rewritten_paragraph_is_no_confetti_its_shared_phrases_are_marked() -> None:
    old = "De ministers van Buitenlandse Zaken spraken lang met elkaar over van alles en nog wat. " * 2
    new = (
        "De ministers van Buitenlandse Zaken doen nu wezenlijk anders en zeggen heel weinig meer daarvan. "
        * 2
    )
    made = comparison((old, *OLD[1:]), (new, *NEW[1:]))
    row = Row(("p1",), ("p1",), "related", edits=edits(old, new))
    one = dataclasses.replace(made, rows=(row,), changes=())
    assert {mark for _, mark in _marked(_rows(one)[0].left[0])} == {"shared"}
    always = _rows(one, ComparisonChoices(word_changes="always"))
    assert {mark for _, mark in _marked(always[0].left[0])} == {"removed"}


@pytest.mark.parametrize("word_changes", ["automatic", "never"])
def test_the_same_paragraph_has_no_marks(word_changes: WordChanges) -> None:
    same = _rows(comparison(), ComparisonChoices(word_changes=word_changes))[0]
    assert same.relation == "same"
    assert _marked(same.left[0]) == _marked(same.right[0]) == []


def test_a_row_says_how_it_is_related_and_where_else_the_passage_stands() -> None:
    same, _, figure, by_hand, dropped, new = _rows(comparison())
    assert (same.signs, same.verdict) == ("= ⇄", "gelijk, verplaatst")
    assert figure.right_remark == "ook: alinea 5"
    assert by_hand.verdict == "verwant, met de hand gekoppeld"
    assert (dropped.verdict, dropped.right, dropped.right_remark) == ("niet meer genoemd", (), "")
    assert new.verdict == "nieuw"


def test_a_passage_without_a_row_of_its_own_is_told_where_it_came_from() -> None:
    made = comparison()
    rows = (*made.rows[:5], dataclasses.replace(made.rows[5], also_left=("p2",)))
    row = _rows(dataclasses.replace(made, rows=rows))[5]
    assert (row.left_remark, row.verdict) == ("stond in alinea 2", "stond elders")


def test_a_heading_begins_with_a_capital() -> None:
    made = comparison()
    informal = dataclasses.replace(made.left, meeting=dataclasses.replace(made.left.meeting, informal=True))
    sheet = sheet_of(dataclasses.replace(made, left=informal))
    assert sheet.left.heading == "Informele NAVO FMM Brussel, 3–4 april 2025"


def test_a_sentence_that_moved_to_another_row_is_told_on_both_sides() -> None:
    rows = _rows(comparison())
    assert rows[3].left_remark == "een zin hieruit staat in alinea 4"
    assert rows[5].right_remark == "een zin hieruit stond in alinea 2"


def test_a_pair_says_what_its_paragraphs_share() -> None:
    assert _rows(comparison())[3].why == "gedeeld: Oekraïne, steun"
    assert _rows(comparison())[4].why == ""


def test_rows_with_several_paragraphs_have_their_marks_in_the_right_one() -> None:
    """The edits of a row point into its paragraphs joined by a space."""
    made = comparison()
    joined = f"{OLD[0]} {OLD[1]}"
    row = Row(("p1", "p2"), ("p3",), "reworded", edits=edits(joined, NEW[2]))
    split = _rows(
        dataclasses.replace(made, rows=(row,), changes=()), ComparisonChoices(word_changes="always")
    )
    first, second = split[0].left
    assert first.text == OLD[0]
    assert second.text == OLD[1]
    assert "".join(text for text, _ in _marked(second))


def test_rows_that_stayed_the_same_can_be_left_out_and_are_counted() -> None:
    made = comparison()
    unmoved = dataclasses.replace(made.rows[0], moved=False)
    sheet = sheet_of(
        dataclasses.replace(made, rows=(unmoved, *made.rows[1:])), ComparisonChoices(only_changed=True)
    )
    assert sheet.left_out == 1
    assert [line.number for line in sheet.lines if isinstance(line, SheetRow)] == [2, 3, 4, 5, 6]
    assert isinstance(sheet.lines[0], SheetHeadings)  # that of the row that was left out


def test_headings_stand_above_the_first_row_of_their_section_that_did_not_move() -> None:
    sheet = sheet_of(comparison())
    places = [at for at, line in enumerate(sheet.lines) if isinstance(line, SheetHeadings)]
    assert places == [1]  # above it stands the row that moved
    assert sheet.lines[1] == SheetHeadings(("Werksessie",), ("Werksessie",))


def test_footnotes_stand_at_their_mark_and_the_others_are_not_lost() -> None:
    sheet = sheet_of(comparison())
    assert [note.text for note in sheet.left.loose_footnotes] == ["Een noot waar niets naar verwijst"]
    rows = [line for line in sheet.lines if isinstance(line, SheetRow)]
    marks = [part for part in rows[3].left[0].parts if not isinstance(part, Run)]
    assert [(mark.number, mark.text) for mark in marks] == [("1", "Kamerstuk 28676, nr. 499")]


def test_a_figure_is_quoted_with_its_sentence_and_marked_in_it() -> None:
    figure = sheet_of(comparison()).changes[0]
    assert figure.old
    assert figure.old.text == OLD[0]
    assert [(run.text, run.mark) for run in figure.old.parts][1] == ("2%", "figure_removed")
    assert figure.old.source == "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025, alinea 1"
    assert figure.old.place == "3–4 april 2025, alinea 1"


def test_changes_stand_by_topic() -> None:
    topics = sheet_of(comparison()).topics
    assert [topic for topic, _ in topics] == ["Defensie-uitgaven", "China", "Westelijke Balkan"]
    assert [change.kind for change in topics[1][1]] == ["dropped", "reaffirmed"]


def test_quotation_marks_inside_a_quote_are_single() -> None:
    made = comparison((*OLD[:2], "China noemt dat „fair”.", *OLD[3:]))
    assert [
        change.old.text for change in sheet_of(made).changes if change.kind == "dropped" and change.old
    ] == ["China noemt dat ‘fair’."]


def test_a_comparison_is_called_by_its_meetings_or_by_its_titles() -> None:
    made = comparison()
    assert comparison_title(made) == (
        "Vergelijking NAVO FMM Brussel, 3–4 april 2025 – NAVO FMM Brussel, 3 december 2025"
    )
    unknown = dataclasses.replace(made.left, meeting=Meeting())
    titled = comparison_title(dataclasses.replace(made, left=unknown))
    assert titled.startswith("Vergelijking Geannoteerde agenda NAVO FMM – ")
