"""A comparison as an export shows it: what every format writes, decided once, so that all say the same.

Headings, paragraphs cut into marked runs, remarks, and the changes with their sources. All text in it is
safe to write (``safe_text``); formats only escape it. The titles and covering letters are not shown, as in
the window; footnotes are, each where it is referred to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from agendas.comparison import Change, ChangeKind, Comparison, Quotation, Relation, Row
from agendas.exporting.choices import EVERYTHING, ComparisonChoices
from agendas.exporting.headings import headings_above
from agendas.exporting.marking import Figures, Mark, Side, Stretch, changed_figures, stretches_of
from agendas.exporting.safe_text import safe
from agendas.exporting.wording import (
    as_heading,
    dates_of,
    document_line,
    facts_line,
    meeting_line,
    paragraph_words,
)
from agendas.exporting.words import words
from agendas.model import Block
from agendas.quoting.citation import citation
from agendas.quoting.passage import Excerpt, Passage
from agendas.quoting.quotes import for_copying, quote_text


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one mark."""

    text: str
    mark: Mark = "plain"


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """The mark of a footnote of the document, with the footnote's text (empty when the document lacks it)."""

    number: str
    text: str


Part = Run | FootnoteMark


@dataclass(frozen=True, slots=True)
class SheetParagraph:
    """A paragraph; ``block`` is its id, ``number`` what a reader counts."""

    block: str
    number: int | None
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The text alone, as it stands in the document but for unsafe characters."""
        return "".join(part.text for part in self.parts if isinstance(part, Run))


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row; ``number`` counts all rows of the comparison from 1. A remark says what stands elsewhere."""

    number: int
    relation: Relation
    moved: bool
    by_hand: bool
    left: tuple[SheetParagraph, ...]
    right: tuple[SheetParagraph, ...]
    left_remark: str
    right_remark: str
    why: str
    comes_back: bool = False
    """The row has one side, but its passage stands in another row too."""

    @property
    def signs(self) -> str:
        """The sign of the relation, and ⇄ for a row that moved."""
        return words().relations[self.relation].sign + (" ⇄" if self.moved else "")

    @property
    def verdict(self) -> str:
        """The relation in words: "gewijzigd, verplaatst"."""
        said = words()
        relation = said.relations[self.relation]
        word = relation.elsewhere if self.comes_back else relation.word
        facts = (word, self.moved and said.moved, self.by_hand and said.by_hand)
        return ", ".join(fact for fact in facts if fact)


@dataclass(frozen=True, slots=True)
class SheetHeadings:
    """The headings of the sections that begin at the next row."""

    left: tuple[str, ...]
    right: tuple[str, ...]


SheetLine = SheetRow | SheetHeadings


@dataclass(frozen=True, slots=True)
class SheetQuote:
    """A quote of one side with its whole source, and its ``place`` for a reader who knows the meeting.

    A figure is quoted with its sentence, and marked in it: "2%" alone says nothing.
    """

    parts: tuple[Run, ...]
    source: str
    place: str
    block: str

    @property
    def text(self) -> str:
        """The quote without quotation marks around it."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class SheetChange:
    """A changed position; ``number`` counts from 1."""

    number: int
    kind: ChangeKind
    topic: str
    summary: str
    is_formula: bool
    old: SheetQuote | None
    new: SheetQuote | None


@dataclass(frozen=True, slots=True)
class SheetSide:
    """One of the two documents. ``loose_footnotes`` are those that no shown paragraph refers to."""

    heading: str
    document: str
    title: str
    facts: str
    file: str
    loose_footnotes: tuple[FootnoteMark, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything an exported comparison shows. ``left_out`` counts the rows the user did not want."""

    title: str
    left: SheetSide
    right: SheetSide
    changes: tuple[SheetChange, ...]
    with_changes: bool
    lines: tuple[SheetLine, ...]
    left_out: int

    @property
    def topics(self) -> tuple[tuple[str, tuple[SheetChange, ...]], ...]:
        """The changes by topic, topics in order of first appearance."""
        groups: dict[str, list[SheetChange]] = {}
        for change in self.changes:
            groups.setdefault(change.topic, []).append(change)
        return tuple((topic, tuple(group)) for topic, group in groups.items())


def comparison_title(comparison: Comparison) -> str:
    """What the exported comparison is called, inside the file and in a window's title."""
    left, right = meeting_line(comparison.left), meeting_line(comparison.right)
    return f"{words().comparison} {left} – {right}"


def sheet_of(comparison: Comparison, choices: ComparisonChoices = EVERYTHING) -> Sheet:
    """What an export of the comparison shows. Raises KeyError for a row with an unknown block."""
    numbers = [
        number for number, row in enumerate(comparison.rows) if row.is_change or not choices.only_changed
    ]
    left, right = _Column(comparison, "left", choices), _Column(comparison, "right", choices)
    rows = {number: _row(comparison, number, left, right) for number in numbers}
    return Sheet(
        title=comparison_title(comparison),
        left=left.side(),
        right=right.side(),
        changes=tuple(_changes(comparison)),
        with_changes=choices.with_changes,
        lines=tuple(_lines(comparison, rows)),
        left_out=len(comparison.rows) - len(numbers),
    )


def _lines(comparison: Comparison, rows: Mapping[int, SheetRow]) -> Iterator[SheetLine]:
    """The rows with their headings; where rows are left out, so are headings above nothing."""
    above_left = headings_above(comparison.left, [row.left for row in comparison.rows], comparison.rows)
    above_right = headings_above(comparison.right, [row.right for row in comparison.rows], comparison.rows)
    everything = len(rows) == len(comparison.rows)
    ours: Sequence[str] = ()
    theirs: Sequence[str] = ()
    for number in range(len(comparison.rows) + 1):
        ours, theirs = above_left.get(number, ours), above_right.get(number, theirs)
        is_end = number == len(comparison.rows)
        if (ours or theirs) and (number in rows or (is_end and everything)):
            yield SheetHeadings(tuple(map(safe, ours)), tuple(map(safe, theirs)))
            ours, theirs = (), ()
        if number in rows:
            yield rows[number]


def _row(comparison: Comparison, number: int, left: _Column, right: _Column) -> SheetRow:
    row = comparison.rows[number]
    return SheetRow(
        number=number + 1,
        relation=row.relation,
        moved=row.moved,
        by_hand=row.by_hand,
        left=left.paragraphs(row),
        right=right.paragraphs(row),
        left_remark=_remark(row, "left", left),
        right_remark=_remark(row, "right", right),
        why=_why(row),
        comes_back=not (row.left and row.right) and bool(row.also_left or row.also_right),
    )


def _remark(row: Row, side: Side, column: _Column) -> str:
    """Where else the passage stands, or a sentence of it, if it does."""
    ids, also = (row.left, row.also_left) if side == "left" else (row.right, row.also_right)
    said = words()
    known = [column.blocks[id_] for id_ in also if id_ in column.blocks]
    remarks = []
    if known:
        form = said.also if ids else said.stood_in if side == "left" else said.comes_back
        remarks.append(form.format(places=_places(known)))
    if elsewhere := [block for id_ in ids for block in column.elsewhere.get(id_, ())]:
        form = said.sentence_comes_back if side == "left" else said.sentence_stood_in
        remarks.append(form.format(places=_places(elsewhere)))
    return "; ".join(remarks)


def _places(blocks: Sequence[Block]) -> str:
    return ", ".join(dict.fromkeys(paragraph_words(block.paragraph_number) for block in blocks))


def _why(row: Row) -> str:
    """Why the two stand beside each other: what they share, in a few words; empty for a row of one side."""
    said = words()
    shared = dict.fromkeys((*row.why.shared_entities, *row.why.shared_terms))
    reasons = [said.shared.format(words=", ".join(map(safe, shared)))] if shared else []
    return " · ".join([*reasons, said.same_heading] if row.why.same_heading else reasons)


class _Column:
    """One side of a comparison in the making: its blocks, and which footnotes were shown."""

    def __init__(self, comparison: Comparison, side: Side, choices: ComparisonChoices) -> None:
        self._side, self._choices = side, choices
        self._agenda = comparison.left if side == "left" else comparison.right
        self._figures: Figures = changed_figures(comparison)
        self._footnotes = {block.number or "": safe(block.text) for block in self._agenda.footnotes}
        self._shown: set[str] = set()
        self.blocks = {block.id: block for block in self._agenda.blocks}
        self.elsewhere = _elsewhere(comparison, side)

    def paragraphs(self, row: Row) -> tuple[SheetParagraph, ...]:
        """The paragraphs of this side of a row."""
        blocks = [self.blocks[id_] for id_ in (row.left if self._side == "left" else row.right)]
        stretches = stretches_of(row, self._side, blocks, self._figures, self._choices.word_changes)
        return tuple(
            SheetParagraph(block.id, block.paragraph_number, tuple(self._parts(block, of_block)))
            for block, of_block in zip(blocks, stretches, strict=True)
        )

    def side(self) -> SheetSide:
        """The document; to be asked when all paragraphs have been shown."""
        loose = (number for number in self._footnotes if number not in self._shown)
        return SheetSide(
            heading=as_heading(meeting_line(self._agenda)),
            document=document_line(self._agenda),
            title=safe(self._agenda.title),
            facts=safe(facts_line(self._agenda.meeting)),
            file=for_copying(self._agenda.source.name),
            loose_footnotes=tuple(FootnoteMark(safe(number), self._footnotes[number]) for number in loose),
        )

    def _parts(self, block: Block, stretches: Sequence[Stretch]) -> Iterator[Part]:
        """The text of a block as runs, the footnote marks between them."""
        references = sorted(block.footnote_refs, key=lambda ref: ref.at)
        at = 0
        for reference in references:
            yield from runs_of(block.text, at, reference.at, stretches)
            self._shown.add(reference.number)
            yield FootnoteMark(safe(reference.number), self._footnotes.get(reference.number, ""))
            at = reference.at
        yield from runs_of(block.text, at, len(block.text), stretches)


def _elsewhere(comparison: Comparison, side: Side) -> Mapping[str, Sequence[Block]]:
    """For each block of a side the blocks of the other in which a sentence of it stands, in another row."""
    other = comparison.right if side == "left" else comparison.left
    found: dict[str, list[Block]] = defaultdict(list)
    for pair in comparison.sentence_pairs:
        if pair.elsewhere:
            here, there = (pair.left, pair.right) if side == "left" else (pair.right, pair.left)
            found[here.block].append(other.block(there.block))
    return found


def runs_of(text: str, start: int, end: int, stretches: Sequence[Stretch]) -> Iterator[Run]:
    """The text from ``start`` to ``end`` cut where a mark begins or ends."""
    at = start
    for stretch in stretches:
        first, last = max(stretch.start, at), min(stretch.end, end)
        if first >= last:
            continue
        if at < first:
            yield Run(safe(text[at:first]))
        yield Run(safe(text[first:last]), stretch.mark)
        at = last
    if at < end:
        yield Run(safe(text[at:end]))


def _changes(comparison: Comparison) -> Iterator[SheetChange]:
    for number, change in enumerate(comparison.changes, 1):
        yield sheet_change(comparison, change, number)


def sheet_change(comparison: Comparison, change: Change, number: int) -> SheetChange:
    """A change as exports show it, with the sources of both quotes."""
    return SheetChange(
        number=number,
        kind=change.kind,
        topic=as_heading(for_copying(change.topic)),
        summary=for_copying(change.summary),
        is_formula=change.is_formula,
        old=_quote(comparison, "left", change),
        new=_quote(comparison, "right", change),
    )


def _quote(comparison: Comparison, side: Side, change: Change) -> SheetQuote | None:
    agenda, quotation = (comparison.left, change.left) if side == "left" else (comparison.right, change.right)
    if quotation is None:
        return None
    block = agenda.block(quotation.block)
    whole = _sentence_around(block, quotation) if change.kind == "figure" else quotation
    passage = Passage(agenda, (Excerpt(block.id, whole.start, whole.end),))
    source = for_copying(citation(passage))
    text = quote_text(passage).removeprefix("“").removesuffix(f"” ({source}).")
    parts: tuple[Run, ...] = (Run(text),)
    if change.kind == "figure":
        parts = _with_figure(text, quotation, whole, "figure_removed" if side == "left" else "figure_added")
    place = (dates_of(agenda.meeting), paragraph_words(block.paragraph_number))
    return SheetQuote(parts, source, ", ".join(part for part in place if part), block.id)


def _sentence_around(block: Block, quotation: Quotation) -> Quotation:
    """The sentence that a figure stands in; the figure itself when it stands in none."""
    for sentence in block.sentences:
        if sentence.start <= quotation.start and quotation.end <= sentence.end:
            return Quotation(block.id, sentence.start, sentence.end, sentence.of(block.text))
    return quotation


def _with_figure(text: str, figure: Quotation, whole: Quotation, mark: Mark) -> tuple[Run, ...]:
    """The quote in runs, the figure marked. Cleaning may have moved it a little to the left, never beyond
    the cleaned text before it."""
    shown = for_copying(figure.text)
    before = for_copying(whole.text[: figure.start - whole.start])
    at = text.find(shown, len(before)) if shown else -1
    if at < 0:
        return (Run(text),)
    runs = (Run(text[:at]), Run(shown, mark), Run(text[at + len(shown) :]))
    return tuple(run for run in runs if run.text)
