"""The values of the product: an agenda and what is known of it.

Needs the standard library alone. Every value is frozen and checks its own offsets, so that a wrong
offset fails where it is made, and values may cross threads and processes.

Offsets are Python string offsets (code points), end exclusive. Two texts are pointed into: the clean
text of a block (``Block.text``) and the text of the source as it was read (``Source.text``);
``Block.pieces`` is the map between them.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

BlockKind = Literal["title", "letter", "heading", "paragraph", "list_item", "footnote"]
EntityType = Literal[
    "person",
    "country",
    "organisation",
    "place",
    "meeting",
    "programme",
    "date",
    "figure",
    "document",
]
OmissionReason = Literal[
    "white space",
    "page furniture",
    "bookmark",
    "footnote mark",
    "line-end hyphen",
    "control character",
    "rule",
]
Polarity = Literal["for", "against"]
Nature = Literal["agenda", "official letter", "other"]
"""What kind of document was read: only an agenda has a meeting."""

BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)
ENTITY_TYPES: tuple[EntityType, ...] = get_args(EntityType)
NUMBERED_KINDS: frozenset[BlockKind] = frozenset({"paragraph", "list_item"})
"""The kinds a reader counts as paragraphs ("alinea 8") and a comparison pairs."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text, ``start`` inclusive, ``end`` exclusive. Raises ValueError when reversed."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of ``text`` that this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of clean text and the run of source it was made from.

    The two are equally long when the text was copied as it stands. A space that stands for a line end
    (and the blanks around it) is a piece of its own, one character against several.
    """

    text: Span
    source: Span


@dataclass(frozen=True, slots=True)
class Join:
    """A word put together (or kept hyphenated) across a line end, and why.

    ``at`` is the offset in the block's text where the second half begins. ``confidence`` runs from 0 to
    1; below ``DOUBTFUL_JOIN`` the reader sees a mark.
    """

    at: int
    hyphen_kept: bool
    confidence: float
    reason: str


DOUBTFUL_JOIN = 0.75


@dataclass(frozen=True, slots=True)
class FootnoteRef:
    """Where the mark of footnote ``number`` stood: before the character at offset ``at`` of the text."""

    at: int
    number: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A name, date, figure or document mentioned in a block.

    ``canonical`` is the one Dutch name of all its variants (see the headless interface for the forms of
    dates, money and documents). ``why`` names the rule and the entry that found it.
    """

    start: int
    end: int
    type: EntityType
    text: str
    canonical: str
    why: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not an entity span: {self.start}..{self.end}")
        if self.end - self.start != len(self.text):
            raise ValueError(f"{self.text!r} does not fill {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Position:
    """What a sentence says the Netherlands wants, finds, supports, rejects, will argue or commits.

    ``verb`` is the Dutch infinitive ("onderstrepen"), ``strength`` runs from 1 (is bereid) to 5 (is
    noodzakelijk) as documented in ``resources/positions.toml``; ``rule`` names the rule that found it.
    ``about`` are the words of the sentence that say what is wanted, as they stand there ("het belang van
    hogere defensie-uitgaven"); empty where the rule cannot tell.
    """

    actor: str
    verb: str
    polarity: Polarity
    strength: int
    rule: str
    why: str = ""
    about: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.strength <= 5:
            raise ValueError(f"strength {self.strength} is not between 1 and 5")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block, by offsets into its text, with the Dutch position it states, if any."""

    start: int
    end: int
    position: Position | None = None
    topics: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a sentence span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The characters of the block's ``text`` that this sentence covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Block:
    """One title, heading, paragraph, … as a reader sees it: clean text and all that points into it.

    ``text`` is one line with single spaces. ``pieces`` cover it completely, in order. ``number`` is the
    footnote's number for footnotes, else None. ``section`` is the text of the heading in force.
    ``topics`` are what the block as a whole is about, the strongest first.
    """

    id: str
    kind: BlockKind
    text: str
    pieces: tuple[Piece, ...]
    section: str | None = None
    page: int = 1
    number: str | None = None
    level: int = 0
    footnote_refs: tuple[FootnoteRef, ...] = ()
    joins: tuple[Join, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    topics: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        at = 0
        for piece in self.pieces:
            if piece.text.start != at:
                raise ValueError(f"{self.id}: the pieces leave a gap at {at}")
            at = piece.text.end
        if at != len(self.text):
            raise ValueError(f"{self.id}: the pieces end at {at}, the text at {len(self.text)}")
        self._check_inside("footnote mark", (ref.at for ref in self.footnote_refs))
        self._check_inside("sentence", (sentence.end for sentence in self.sentences))
        for entity in self.entities:
            if self.text[entity.start : entity.end] != entity.text:
                raise ValueError(f"{self.id}: {entity.text!r} is not at {entity.start}")

    def _check_inside(self, what: str, offsets: Iterator[int]) -> None:
        for offset in offsets:
            if not 0 <= offset <= len(self.text):
                raise ValueError(f"{self.id}: {what} at {offset} is outside the text")

    @property
    def paragraph_number(self) -> int | None:
        """The number a reader counts and cites ("alinea 8"), None for other kinds."""
        return int(self.id[1:]) if self.kind in NUMBERED_KINDS else None

    @property
    def source_spans(self) -> tuple[Span, ...]:
        """Where the text stands in the source, adjacent runs merged, in reading order."""
        spans: list[Span] = []
        for piece in self.pieces:
            if spans and spans[-1].end == piece.source.start:
                spans[-1] = Span(spans[-1].start, piece.source.end)
            elif len(piece.source):
                spans.append(piece.source)
        return tuple(spans)

    @property
    def positions(self) -> tuple[Sentence, ...]:
        """The sentences that state a Dutch position."""
        return tuple(sentence for sentence in self.sentences if sentence.position)


@dataclass(frozen=True, slots=True)
class Omission:
    """A run of source that is in no block, and why."""

    source: Span
    reason: OmissionReason


@dataclass(frozen=True, slots=True)
class Source:
    """The document as it was read: ``text`` is its decoded text, before any cleaning.

    ``format`` is the extension without its dot ("txt"); ``undecodable`` counts the bytes that fit no
    encoding and were read as U+FFFD.
    """

    name: str
    format: str
    sha256: str
    text: str
    encoding: str = "utf-8"
    undecodable: int = 0


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting an agenda is about. A fact the document does not give is None, never a guess."""

    body: str | None = None
    informal: bool = False
    start: dt.date | None = None
    end: dt.date | None = None
    place: str | None = None
    signatory: str | None = None
    kamerstuk: str | None = None

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"a meeting cannot end ({self.end}) before it starts ({self.start})")


@dataclass(frozen=True)
class Agenda:
    """A document, read: its blocks in reading order (footnotes last), and the facts of its meeting.

    Every character of ``source.text`` is either in a piece of a block or in ``omissions``. ``nature``
    tells whether it is an agenda at all: a reader shows any document, the library asks first.
    """

    source: Source
    title: str
    meeting: Meeting
    blocks: tuple[Block, ...]
    omissions: tuple[Omission, ...] = ()
    nature: Nature = "agenda"

    @functools.cached_property
    def _by_id(self) -> dict[str, Block]:
        return {block.id: block for block in self.blocks}

    @property
    def paragraphs(self) -> tuple[Block, ...]:
        """The blocks a reader counts and a comparison pairs."""
        return tuple(block for block in self.blocks if block.kind in NUMBERED_KINDS)

    @property
    def footnotes(self) -> tuple[Block, ...]:
        """The footnotes, in order."""
        return tuple(block for block in self.blocks if block.kind == "footnote")

    @property
    def position_count(self) -> int:
        """How many sentences state a Dutch position."""
        return sum(len(block.positions) for block in self.blocks)

    def block(self, block_id: str) -> Block:
        """The block with that id. Raises KeyError when there is none."""
        return self._by_id[block_id]
