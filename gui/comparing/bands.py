"""What stands beside what: the comparison as horizontal bands, in the order they are shown.

A band is a row of the comparison (or a part of a very long one), the headings of the sections that begin
at the next row, footnotes, or the ghost of a row that moved. Every block of both sides that is shown stands
in exactly one row, heading or footnote band; a ghost has no text of its own. The title and the covering
letter are not shown. Needs the standard library alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Literal, NamedTuple, overload

from agendas.comparison import Comparison, Row
from agendas.model import NUMBERED_KINDS, Agenda, Block
from gui.comparing.ghosts import ghost_places
from gui.places import Side as Side  # noqa: PLC0414  # a word of this package, too

SIDES: tuple[Side, Side] = ("left", "right")
BandKind = Literal["row", "heading", "footnotes", "footnote", "ghost", "hidden"]

LONGEST_FRAGMENT = 10_000
"""Code points that are laid out in one go. A paragraph of a million without a space would take seconds."""


class Fragment(NamedTuple):
    """A stretch of a block that is laid out in one go: nearly always all of it.

    ``base`` is where the block begins in the text that the edits of its row point into: the blocks of the
    side, joined by a space.
    """

    block: Block
    start: int
    end: int
    base: int = 0

    @property
    def text(self) -> str:
        """The clean text of the stretch."""
        return self.block.text[self.start : self.end]


class Band(NamedTuple):
    """Fragments that begin at the same height. ``row`` is the row's number, -1 for other kinds.

    ``first`` and ``last`` say whether the row begins and ends here; only very long rows have more bands.
    ``ghost_of`` is the row that a ghost stands for. The kind "hidden" is never one of ``Bands``: it is the
    line that a view shows for some of them.
    """

    kind: BandKind
    row: int
    left: tuple[Fragment, ...] = ()
    right: tuple[Fragment, ...] = ()
    first: bool = True
    last: bool = True
    ghost_of: int = -1

    def side(self, side: Side) -> tuple[Fragment, ...]:
        """The fragments of one side."""
        return self.left if side == "left" else self.right


def blocks_by_id(agenda: Agenda) -> dict[str, Block]:
    """The blocks of an agenda; ``Agenda.block`` searches, which takes too long for every row."""
    return {block.id: block for block in agenda.blocks}


class Bands(Sequence[Band]):
    """The bands of a comparison from top to bottom. Raises KeyError for a row with an unknown block.

    The band of an ordinary row is made when it is asked for: of 60,000 rows a reader sees few, and making
    all of them took most of the time that opening a comparison may take.
    """

    def __init__(self, comparison: Comparison) -> None:
        self._rows = comparison.rows
        self.left, self.right = blocks_by_id(comparison.left), blocks_by_id(comparison.right)
        self._bands: list[int | Band] = []
        self.lengths: list[int] = []
        self.first_of_row: list[int] = []
        self.other_than_rows: list[int] = []
        self._fill(comparison)

    def _fill(self, comparison: Comparison) -> None:
        above_left = _headings_above(comparison.left, [row.left for row in self._rows], self._rows)
        above_right = _headings_above(comparison.right, [row.right for row in self._rows], self._rows)
        ghosts = ghost_places(comparison.left, self._rows)
        longest = self._longest()
        long_rows = {number for number, length in enumerate(longest) if length > LONGEST_FRAGMENT}
        done, end = 0, len(self._rows)
        for number in sorted({*above_left, *above_right, *ghosts.above, *ghosts.below, *long_rows} - {end}):
            self._add_rows(range(done, number), longest)
            self._add(_heading_bands(above_left.get(number, ()), above_right.get(number, ())))
            self._add_ghosts(ghosts.above.get(number, ()))
            if number in long_rows:
                self.first_of_row.append(len(self._bands))
                self._add(self._row_bands(number))
            else:
                self._add_rows(range(number, number + 1), longest)
            self._add_ghosts(ghosts.below.get(number, ()))
            done = number + 1
        self._add_rows(range(done, end), longest)
        self._add(_heading_bands(above_left.get(end, ()), above_right.get(end, ())))
        self._add(_footnote_bands(comparison.left.footnotes, comparison.right.footnotes))

    def _longest(self) -> list[int]:
        """How many characters the longer side of every row has."""
        left = _lengths([row.left for row in self._rows], self.left)
        right = _lengths([row.right for row in self._rows], self.right)
        return list(map(max, left, right))

    def _add_rows(self, rows: range, lengths: Sequence[int]) -> None:
        """Rows of a band each, with nothing between them: nearly all, so they are added in one go."""
        first = len(self._bands)
        self.first_of_row.extend(range(first, first + len(rows)))
        self._bands.extend(rows)
        self.lengths.extend(lengths[rows.start : rows.stop])

    def _add(self, bands: Iterable[Band]) -> None:
        for band in bands:
            if band.kind != "row":
                self.other_than_rows.append(len(self._bands))
            self._bands.append(band)
            self.lengths.append(max(_length(band.left), _length(band.right)))

    def _add_ghosts(self, rows: Sequence[int]) -> None:
        self._add(Band("ghost", -1, ghost_of=row) for row in rows)

    def _row_bands(self, number: int) -> list[Band]:
        row = self._rows[number]
        left, right = [self.left[id_] for id_ in row.left], [self.right[id_] for id_ in row.right]
        return _bands_of_blocks("row", number, left, right)

    def __len__(self) -> int:
        return len(self._bands)

    @overload
    def __getitem__(self, at: int) -> Band: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Band]: ...
    def __getitem__(self, at: int | slice) -> Band | Sequence[Band]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        band = self._bands[at]
        return self._row_bands(band)[0] if isinstance(band, int) else band

    def kind(self, at: int) -> BandKind:
        """The kind of a band, without making it."""
        band = self._bands[at]
        return "row" if isinstance(band, int) else band.kind

    def row(self, at: int) -> int:
        """The number of a band's row, -1 for other kinds, without making the band."""
        band = self._bands[at]
        return band if isinstance(band, int) else band.row

    def ghost_of(self, at: int) -> int:
        """The row whose ghost a band is, -1 for other kinds."""
        band = self._bands[at]
        return -1 if isinstance(band, int) else band.ghost_of


def _lengths(rows: Sequence[tuple[str, ...]], blocks: Mapping[str, Block]) -> list[int]:
    """How long the texts of each row's blocks are together."""
    lengths = {id_: len(block.text) for id_, block in blocks.items()}
    return [lengths[ids[0]] if len(ids) == 1 else sum([lengths[id_] for id_ in ids]) for ids in rows]


def _headings_above(
    agenda: Agenda, ids: Sequence[tuple[str, ...]], rows: Sequence[Row]
) -> dict[int, list[Block]]:
    """The headings to show above each row: a section begins at the first of its rows that has not moved.

    A paragraph that moved to the top would otherwise take the heading of its section along, away from the
    rest of the section. Headings without a paragraph stand at the end, above row ``len(rows)``.
    """
    above: dict[int, list[Block]] = {}
    if not any(block.kind == "heading" for block in agenda.blocks):
        return above
    places = {block_id: number for number, of_row in enumerate(ids) for block_id in of_row}
    for headings, paragraphs in _sections(agenda):
        if headings:
            numbers = [places[block.id] for block in paragraphs if block.id in places]
            unmoved = [number for number in numbers if not rows[number].moved]
            above.setdefault(min(unmoved or numbers, default=len(rows)), []).extend(headings)
    return above


def _sections(agenda: Agenda) -> Iterator[tuple[list[Block], list[Block]]]:
    """Headings directly below one another, with the paragraphs below them."""
    headings: list[Block] = []
    paragraphs: list[Block] = []
    for block in agenda.blocks:
        if block.kind == "heading" and paragraphs:
            yield headings, paragraphs
            headings, paragraphs = [], []
        if block.kind == "heading":
            headings.append(block)
        elif block.kind in NUMBERED_KINDS:
            paragraphs.append(block)
    yield headings, paragraphs


def _heading_bands(left: Sequence[Block], right: Sequence[Block]) -> list[Band]:
    return _bands_of_blocks("heading", -1, left, right) if left or right else []


def _bands_of_blocks(kind: BandKind, row: int, left: Sequence[Block], right: Sequence[Block]) -> list[Band]:
    """One band; several for very long texts."""
    ours, theirs = tuple(_fragments(left)), tuple(_fragments(right))
    if len(ours) == len(left) and len(theirs) == len(right):
        return [Band(kind, row, ours, theirs)]
    parts = list(zip_longest(ours, theirs))
    return [
        Band(kind, row, _present(one), _present(other), at == 0, at == len(parts) - 1)
        for at, (one, other) in enumerate(parts)
    ]


def _footnote_bands(left: Sequence[Block], right: Sequence[Block]) -> Iterator[Band]:
    """Footnotes have no partners: they stand side by side only to save room."""
    if left or right:
        yield Band("footnotes", -1)
    for one, other in zip_longest(left, right):
        yield from _bands_of_blocks("footnote", -1, [one] if one else [], [other] if other else [])


def _length(fragments: Sequence[Fragment]) -> int:
    return sum(fragment.end - fragment.start for fragment in fragments)


def _present(fragment: Fragment | None) -> tuple[Fragment, ...]:
    return (fragment,) if fragment else ()


def _fragments(blocks: Sequence[Block]) -> Iterator[Fragment]:
    """Each block whole; a very long one cut where a line can end, or hard where it cannot."""
    base = 0
    for block in blocks:
        start, text = 0, block.text
        while len(text) - start > LONGEST_FRAGMENT:
            space = text.rfind(" ", start + LONGEST_FRAGMENT // 2, start + LONGEST_FRAGMENT)
            end = space + 1 if space >= 0 else start + LONGEST_FRAGMENT
            yield Fragment(block, start, end, base)
            start = end
        yield Fragment(block, start, len(text), base)
        base += len(text) + 1
