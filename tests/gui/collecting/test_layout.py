"""Heights and parts of the rows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from agendas.quoting.quote import CollectedQuote
from gui.collecting import layout
from gui.collecting.layout import PartKind, RowType
from gui.collecting.listed import QuoteRow
from tests.gui.collecting.sample import collection, quote

pytestmark = pytest.mark.usefixtures("qapp")


def _bottom(row: QuoteRow, type_: RowType, room: int) -> float:
    parts = layout.placed_parts(row, type_, QRectF(0, 0, room, 1_000))
    return parts[-1].where.bottom() + layout.BELOW


@given(
    words=st.text(min_size=1, max_size=400).filter(str.strip)
    | st.integers(1, 60).map(lambda n: "Het kabinet " * n),
    note=st.text(max_size=300),
    room=st.integers(200, 400),
)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_height_told_is_the_height_painted(words: str, note: str, room: int) -> None:
    """A height that was guessed wrong would paint a source over the quote below it."""
    row = QuoteRow(CollectedQuote(1, quote(words), note=note))
    type_ = RowType()
    assert layout.height_of(row, type_, room) == _bottom(row, type_, room)


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("room", [232, 300, 372])
def test_the_height_told_is_the_height_painted_of_all_kinds(number: int, room: int) -> None:
    row, type_ = QuoteRow(collection()[number], "lost"), RowType()
    assert layout.height_of(row, type_, room) == _bottom(row, type_, room)


@pytest.mark.parametrize(
    "text", ["AVAVAVAVAVAV", "To Te Ty. V. W. P.", "fi fl ffi", "De NAVO-top ‘in’ Den Haag – 3,5% ● ok"]
)
def test_a_text_is_as_wide_as_its_characters_promise(text: str) -> None:
    """Else a row would be told a line too low or too high."""
    type_ = RowType()
    kinds: tuple[PartKind, ...] = ("words", "source", "note")
    for kind in kinds:
        least, greatest = type_.widths[kind].between(text)
        assert least <= type_.metrics[kind].horizontalAdvance(text) <= greatest


def test_a_pair_shows_both_quotes_and_when() -> None:
    row, type_ = QuoteRow(collection()[1]), RowType()
    parts = layout.placed_parts(row, type_, QRectF(0, 0, 300, 1_000))
    assert [part.part.kind for part in parts] == ["old words", "old source", "words", "source"]
    assert parts[1].part.text.startswith("then · paragraph 4")
    assert parts[3].part.text.startswith("now · paragraph 6")


def test_of_a_pair_under_a_meeting_only_the_later_leaves_its_meeting_out() -> None:
    row = QuoteRow(collection()[1], under_meeting=True)
    texts = {part.kind: part.text for part in layout.parts_of(row)}
    assert texts["source"] == "now · paragraph 6"
    assert "Brussel" in texts["old source"]


def test_tags_that_do_not_fit_are_counted() -> None:
    metrics = QFontMetricsF(RowType().small)
    tags = tuple(f"trefwoord {number}" for number in range(9))
    shown, rest = layout.tag_places(tags, metrics, QRectF(0, 0, 240, 17))
    assert 0 < len(shown) < 9
    assert rest == f"+{9 - len(shown)}"
    end = shown[-1][1].right() + layout.TAG_GAP + metrics.horizontalAdvance(rest)
    assert end <= 240


def test_a_tag_wider_than_the_panel_is_cut_not_lost() -> None:
    metrics = QFontMetricsF(RowType().small)
    ((tag, where),), rest = layout.tag_places(("x" * 300,), metrics, QRectF(0, 0, 240, 17))
    assert (len(tag), where.right(), rest) == (300, 240, "")


def test_a_row_is_higher_by_its_note_its_tags_and_its_mark() -> None:
    bare = CollectedQuote(1, quote("De NAVO blijft op schema."))
    type_ = RowType()
    plain = layout.height_of(QuoteRow(bare), type_, 260)
    assert layout.height_of(QuoteRow(bare, "lost"), type_, 260) > plain
    assert layout.height_of(QuoteRow(replace(bare, note="Let op.")), type_, 260) > plain
    assert layout.height_of(QuoteRow(replace(bare, tags=("kern",))), type_, 260) > plain


def test_a_source_on_two_lines_has_no_point_at_the_end_of_the_first() -> None:
    """ "alinea 4 · NAVO FMM Brussel ·" stood above the days in a panel of the usual width."""
    parts = layout.placed_parts(QuoteRow(collection()[1]), RowType(), QRectF(0, 0, 240, 1_000))
    sources = [part.lines for part in parts if part.part.kind in ("source", "old source")]
    assert [len(lines) for lines in sources] == [2, 2]
    assert all(lines[0].endswith("Brussel") for lines in sources)
