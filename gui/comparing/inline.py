"""Two versions of a paragraph as one text: the new one, with what was removed where it stood.

Each side sees its own words in it; so a selection is clean old or clean new text, whatever stands between.
Needs the standard library alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agendas.comparison import Edit, Row
from agendas.model import Span
from gui.comparing.bands import Band, Fragment, Side
from gui.comparing.shown_text import Builder, FootnoteMark, ShownText, add_with_marks, marks_in


def can_merge(band: Band, row: Row) -> bool:
    """Whether a band can be shown as one text: one whole paragraph on either side, with their edits."""
    if not (len(band.left) == len(band.right) == 1 and band.first and band.last):
        return False
    left, right = band.left[0], band.right[0]
    if not row.edits:
        return left.text == right.text
    last = row.edits[-1]
    return (last.left.end, last.right.end) == (left.end, right.end)


def merged(left: Fragment, right: Fragment, edits: Sequence[Edit]) -> Mapping[Side, ShownText]:
    """What both sides see of the one text. Without edits the two are equal."""
    builder = Builder()
    whole = Edit("equal", Span(0, left.end), Span(0, right.end))
    for edit in edits or (whole,):
        if edit.op == "equal":
            marks = _marks_of_both(left, right, edit)
            text, span = right.block.text, edit.right
            add_with_marks(builder, text, span.start, span.end, marks, "right", left=edit.left.start)
            continue
        if edit.left:
            _add_own(builder, left, edit.left, "left")
        if edit.left and edit.right:
            _part(builder, edit.left.of(left.block.text), edit.right.of(right.block.text))
        if edit.right:
            _add_own(builder, right, edit.right, "right")
    return {
        "left": builder.made("left", left.start, left.end),
        "right": builder.made("right", right.start, right.end),
    }


def _add_own(builder: Builder, fragment: Fragment, span: Span, side: Side) -> None:
    marks = marks_in(fragment.block.footnote_refs, side)
    add_with_marks(builder, fragment.block.text, span.start, span.end, marks, side)


def _marks_of_both(left: Fragment, right: Fragment, edit: Edit) -> list[FootnoteMark]:
    """The new text's marks, and of the old text's those where the new one has none."""
    marks = marks_in(right.block.footnote_refs, "right")
    taken = {mark.at for mark in marks}
    for mark in marks_in(left.block.footnote_refs, "left"):
        at = mark.at - edit.left.start + edit.right.start
        if (
            edit.left.start < mark.at <= edit.left.end or mark.at == edit.left.start == 0
        ) and at not in taken:
            marks.append(mark._replace(at=at))
    return sorted(marks)


def _part(builder: Builder, old: str, new: str) -> None:
    """ "2%5%" would read as one figure: a space of neither side parts them."""
    if not old[-1:].isspace() and not new[:1].isspace():
        builder.add(" ")
