"""What the user decided about the paragraphs of two documents: which belong together, and which do not.

A decision is kept with the two documents, in the order of their hashes: it holds whichever of them stands
left. Its paragraphs are known by what they say, not by their numbers: a better reader may count otherwise,
join other words at line ends, or leave a footnote's mark out. One that cannot be found is kept for the day
that it can. Nothing here reads a document; it is given two that were read.
"""

from __future__ import annotations

import functools
import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, cast

from agendas.comparison import BlockPair, HandLinks
from agendas.library.tables import HAND_LINK, Row, put, rows
from agendas.library.words import forms_in
from agendas.model import Agenda

Verdict = Literal["linked", "unlinked"]

NEAR_COPY = 0.9
"""From which share of equal letters on (twice those of both, of all) another text is the same paragraph."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """By what a paragraph is known again. ``hash`` is that of its letters and digits, whichever words they
    make: of "defensie-uitgaven" and "defensieuitgaven" the same. ``nth``: which of those with that hash it
    is, from 1; not its place in the document, which changes as soon as a reader counts a heading too."""

    hash: str
    nth: int
    words: str


class Paragraphs:
    """The paragraphs of an agenda as it is read now, to be found again."""

    def __init__(self, agenda: Agenda) -> None:
        self._ids = [block.id for block in agenda.paragraphs]
        self._words = [" ".join(forms_in(block.text)) for block in agenda.paragraphs]

    def anchor(self, block_id: str) -> Anchor | None:
        """How that paragraph is known again; None when there is none of that id."""
        if block_id not in self._ids:
            return None
        at = self._ids.index(block_id)
        words = self._words[at]
        return Anchor(_hash(words), self._by_hash[_hash(words)].index(at) + 1, words)

    def find(self, anchor: Anchor) -> str | None:
        """The id of the paragraph that is known so: of those that say the same, else of those that say most
        nearly the same, the nth; the last when they have become fewer."""
        these = self._by_hash.get(anchor.hash) or self._near(anchor.words)
        return self._ids[these[min(anchor.nth, len(these)) - 1]] if these else None

    @functools.cached_property
    def _by_hash(self) -> Mapping[str, list[int]]:
        by_hash: dict[str, list[int]] = defaultdict(list)
        for at, words in enumerate(self._words):
            by_hash[_hash(words)].append(at)
        return by_hash

    def _near(self, words: str) -> list[int]:
        from rapidfuzz.distance import Indel  # only a document that is read otherwise needs it

        ratios = [Indel.normalized_similarity(words, other, score_cutoff=NEAR_COPY) for other in self._words]
        best = max(ratios, default=0.0)
        return [at for at, ratio in enumerate(ratios) if ratio == best] if best else []


def _hash(words: str) -> str:
    return hashlib.blake2b(words.replace(" ", "").encode(), digest_size=16).hexdigest()


class Pair:
    """Two agendas in the order in which they are kept."""

    def __init__(self, left: Agenda, right: Agenda) -> None:
        self._is_swapped = left.source.sha256 > right.source.sha256
        self._first, self._second = (right, left) if self._is_swapped else (left, right)

    @property
    def keys(self) -> tuple[str, str]:
        """The hashes of both documents, in order."""
        return self._first.source.sha256, self._second.source.sha256

    def blocks(self, row: Row) -> BlockPair | None:
        """The ids, left and right, of the paragraphs that a row is about; None when one is not found."""
        first, second = (
            paragraphs.find(_anchor(row, side))
            for paragraphs, side in ((self._paragraphs[0], "first"), (self._paragraphs[1], "second"))
        )
        return None if first is None or second is None else self._turned((first, second))

    def row(self, blocks: BlockPair, verdict: Verdict, moment: str) -> Row | None:
        """The row of a decision about these paragraphs, left and right; None when one is not there."""
        both = zip(self._paragraphs, self._turned(blocks), strict=True)
        first, second = (paragraphs.anchor(block) for paragraphs, block in both)
        if first is None or second is None:
            return None
        return {
            "first": self.keys[0], "second": self.keys[1],
            "first_hash": first.hash, "first_nth": first.nth, "first_words": first.words,
            "second_hash": second.hash, "second_nth": second.nth, "second_words": second.words,
            "verdict": verdict, "decided_at": moment,
        }  # fmt: skip

    @functools.cached_property
    def _paragraphs(self) -> tuple[Paragraphs, Paragraphs]:
        return Paragraphs(self._first), Paragraphs(self._second)

    def _turned(self, blocks: BlockPair) -> BlockPair:
        return (blocks[1], blocks[0]) if self._is_swapped else blocks


def _anchor(row: Row, side: str) -> Anchor:
    return Anchor(str(row[f"{side}_hash"]), int(row[f"{side}_nth"] or 0), str(row[f"{side}_words"]))


def kept(connection: sqlite3.Connection, left: Agenda, right: Agenda) -> HandLinks:
    """What was decided about these two, as far as the paragraphs are found. Of two decisions about the same
    paragraphs (a reader may have made one of two) the later one holds."""
    verdicts = {blocks: verdict for _, blocks, verdict in _found(connection, Pair(left, right))}
    return HandLinks(
        frozenset(blocks for blocks, verdict in verdicts.items() if verdict == "linked"),
        frozenset(blocks for blocks, verdict in verdicts.items() if verdict == "unlinked"),
    )


def keep(connection: sqlite3.Connection, left: Agenda, right: Agenda, links: HandLinks, moment: str) -> None:
    """Make these what was decided about these two. What is about paragraphs that are not found stays; what
    names paragraphs that are not there is passed over; what is linked and unlinked is linked."""
    pair = Pair(left, right)
    wanted: dict[BlockPair, Verdict] = dict.fromkeys(links.unlinked, "unlinked")
    wanted.update(dict.fromkeys(links.linked, "linked"))
    for row, blocks, verdict in list(_found(connection, pair)):
        if wanted.get(blocks) == verdict:
            del wanted[blocks]
        else:
            _delete(connection, row)
    for blocks, verdict in sorted(wanted.items()):
        if new := pair.row(blocks, verdict, moment):
            put(connection, HAND_LINK, new)


def _found(connection: sqlite3.Connection, pair: Pair) -> Iterator[tuple[Row, BlockPair, Verdict]]:
    """The rows about these two of which both paragraphs are found, oldest first."""
    of_these = "hand_link WHERE first = ? AND second = ? ORDER BY rowid"
    for row in list(rows(connection, of_these, pair.keys)):
        if blocks := pair.blocks(row):
            yield row, blocks, cast(Verdict, row["verdict"])


def _delete(connection: sqlite3.Connection, row: Row) -> None:
    condition = " AND ".join(f"{name} = ?" for name in HAND_LINK.key)
    values = [row[name] for name in HAND_LINK.key]
    connection.execute(f"DELETE FROM hand_link WHERE {condition}", values)  # noqa: S608 (names of our own)


def forget(connection: sqlite3.Connection, key: str) -> None:
    """Delete what was decided about a document that is deleted for good."""
    connection.execute("DELETE FROM hand_link WHERE ? IN (first, second)", (key,))
