"""Small agendas and comparisons, made by hand; and one of any size, for tests and benchmarks of the view."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from agendas.comparison import Comparison, Edit, PairReason, Row
from agendas.library.entries import LibraryEntry
from agendas.model import Agenda, Block, BlockKind, Meeting, Piece, Source, Span

SENTENCES = (
    "De ministers zullen stilstaan bij de aanhoudende Russische agressie tegen Oekraïne.",
    "Nederland onderstreept het belang van eerlijke lastenverdeling binnen het bondgenootschap.",
    "China manifesteert zich steeds meer als systeemrivaal, ook in de Indo-Pacifische regio.",
    "Het kabinet zet in op een hogere productie van de Europese defensie-industrie.",
    "De Secretaris-Generaal zal de bondgenoten informeren over de voorbereiding van de top.",
)


def block(id_: str, text: str, section: str | None = None, kind: BlockKind = "paragraph") -> Block:
    """A block of clean text that stands in the source as it is."""
    whole = Span(0, len(text))
    number = id_[1:] if kind == "footnote" else None
    return Block(id_, kind, text, (Piece(whole, whole),), section, number=number)


def agenda(name: str, blocks: Sequence[Block], start: dt.date = dt.date(2025, 4, 3)) -> Agenda:
    """An agenda of these blocks; its key is its name, repeated."""
    meeting = Meeting(body="NAVO Foreign Ministers Meeting", start=start, place="Brussel")
    return Agenda(Source(name, "txt", name * 8, ""), f"Geannoteerde agenda {name}", meeting, tuple(blocks))


def entry(of: Agenda) -> LibraryEntry:
    """The agenda in the list of the side panel."""
    return LibraryEntry(of.source.sha256, Path(of.source.name), of.title, of.meeting)


def small_comparison() -> Comparison:
    """Every relation once, a moved pair, headings on both sides, footnotes on the left alone."""
    left = agenda(
        "links",
        [
            block("t1", "Geannoteerde agenda links", kind="title"),
            block("p1", "De bijeenkomst vindt plaats in Brussel."),
            block("h1", "Werksessie Oekraïne", kind="heading"),
            block("p2", "Bondgenoten besteden minimaal 2% van het bbp aan defensie.", "Werksessie Oekraïne"),
            block("p3", "De Zuidflank 🌍 vraagt aandacht van alle bondgenoten.", "Werksessie Oekraïne"),
            block("h2", "Overig", kind="heading"),
            block("p4", "China manifesteert zich als rivaal van het Westen.", "Overig"),
            block("n1", "Kamerstuk 28676, nr. 499", kind="footnote"),
            block("n2", "Kamerstuk 28676, nr. 489", kind="footnote"),
        ],
    )
    right = agenda(
        "rechts",
        [
            block("p1", "De bijeenkomst vindt plaats in Brussel."),
            block("p2", "Over China spreken de ministers in een aparte sessie."),
            block("h1", "Noord-Atlantische Raad", kind="heading"),
            block(
                "p3", "Bondgenoten besteden minimaal 5% van het bbp aan defensie.", "Noord-Atlantische Raad"
            ),
            block("p4", "De Westelijke Balkan staat voor het eerst op de agenda.", "Noord-Atlantische Raad"),
        ],
        dt.date(2025, 12, 3),
    )
    figure = (
        Edit("equal", Span(0, 30), Span(0, 30)),
        Edit("replace", Span(30, 32), Span(30, 32), "figure"),
        Edit("equal", Span(32, 58), Span(32, 58)),
    )
    why = PairReason(("defensie", "<b>bbp</b>"), ("NAVO",), same_heading=True, near_copy=0.9)
    rows = (
        Row(("p1",), ("p1",), "same", 1.0),
        Row(("p4",), ("p2",), "related", 0.4, moved=True, also_left=("p3",)),
        Row(("p2",), ("p3",), "reworded", 0.9, why=why, edits=figure),
        Row(("p3",), (), "only_left", also_right=("p2",)),
        Row((), ("p4",), "only_right"),
    )
    return Comparison(left, right, rows)


def large_comparison(count: int) -> Comparison:
    """As many rows as asked for, of paragraphs between 80 and 900 characters; a third of them changed."""
    texts = [_paragraph(number) for number in range(count)]
    left = [block(f"p{at + 1}", text) for at, text in enumerate(texts)]
    right = [block(f"p{at + 1}", f"Tevens: {text}" if at % 3 else text) for at, text in enumerate(texts)]
    rows = tuple(_row(at, len(text)) for at, text in enumerate(texts))
    return Comparison(agenda("links", left), agenda("rechts", right), rows)


def _row(at: int, length: int) -> Row:
    ids = (f"p{at + 1}",)
    if at % 3 == 0:
        return Row(ids, ids, "same", 1.0, edits=(Edit("equal", Span(0, length), Span(0, length)),))
    added = Edit("insert", Span(0, 0), Span(0, 8), "wording")
    return Row(ids, ids, "reworded", 0.9, edits=(added, Edit("equal", Span(0, length), Span(8, length + 8))))


def _paragraph(number: int) -> str:
    return " ".join(SENTENCES[(number + step) % len(SENTENCES)] for step in range(1 + number * 7 % 10))
