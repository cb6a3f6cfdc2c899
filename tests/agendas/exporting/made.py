"""Comparisons for the tests, made by hand: they do not change when the pairing of paragraphs does."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from itertools import takewhile

from agendas.comparison import Change, Comparison, Edit, EditClass, PairReason, Quotation, Row, SentencePair
from agendas.model import Agenda, FootnoteRef, Meeting, Span
from tests.small_agendas import APRIL, small_agenda

DECEMBER = Meeting(APRIL.body, start=dt.date(2025, 12, 3), end=dt.date(2025, 12, 3), place="Brussel")

OLD = (
    "Nederland wil dat bondgenoten minimaal 2% van het bbp besteden.",
    "Het kabinet steunt Oekraïne zo lang als nodig is.",
    "Over China zal Nederland om nauwe samenwerking vragen.",
    "De lunch staat in het teken van de Zuidflank.",
    "De ministers spreken eerst over de agenda.",
)
NEW = (
    "De ministers spreken eerst over de agenda.",
    "De lunch staat geheel in het teken van de Zuidflank.",
    "Nederland wil dat bondgenoten minimaal 5% van het bbp besteden.",
    "Nederland levert een bijdrage aan KFOR op de Westelijke Balkan.",
    "De steun aan Oekraïne blijft volgens het kabinet van groot belang.",
)


def edits(left: str, right: str, edit_class: EditClass = "wording") -> tuple[Edit, ...]:
    """What both begin with, one replacement, what both end with; on word borders."""
    old, new = re.findall(r"\s+|\S+", left), re.findall(r"\s+|\S+", right)
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    start = len("".join(old[:head]))
    ends = (
        len(left) - len("".join(old[len(old) - tail :])),
        len(right) - len("".join(new[len(new) - tail :])),
    )
    steps = (
        Edit("equal", Span(0, start), Span(0, start)),
        Edit("replace", Span(start, ends[0]), Span(start, ends[1]), edit_class),
        Edit("equal", Span(ends[0], len(left)), Span(ends[1], len(right))),
    )
    return tuple(step for step in steps if step.left or step.right)


def _shared(one: list[str], other: list[str]) -> int:
    """How many words two lists begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def agenda(paragraphs: tuple[str, ...], meeting: Meeting) -> Agenda:
    """A title, a heading, the paragraphs (the second with a footnote), and a footnote without a mark."""
    made = small_agenda(
        [
            ("heading", "Werksessie"),
            *(("paragraph", text) for text in paragraphs),
            ("footnote", "Kamerstuk 28676, nr. 499"),
            ("footnote", "Een noot waar niets naar verwijst"),
        ],
        title="Geannoteerde agenda NAVO FMM",
        meeting=meeting,
    )
    second = made.block("p2")
    with_note = dataclasses.replace(second, footnote_refs=(FootnoteRef(len(second.text), "1"),))
    blocks = tuple(with_note if block.id == "p2" else block for block in made.blocks)
    return dataclasses.replace(made, blocks=blocks)


def comparison(old: tuple[str, ...] = OLD, new: tuple[str, ...] = NEW) -> Comparison:
    """Every kind of row: new, same and moved, reworded, related with a figure, dropped, linked by hand."""
    left, right = agenda(old, APRIL), agenda(new, DECEMBER)
    rows = (
        Row(("p5",), ("p1",), "same", 1.0, moved=True),
        Row(("p4",), ("p2",), "reworded", 0.95, edits=edits(old[3], new[1])),
        Row(("p1",), ("p3",), "reworded", 0.9, edits=edits(old[0], new[2], "figure"), also_right=("p5",)),
        Row(("p2",), ("p5",), "related", 0.3, by_hand=True, why=PairReason(("steun",), ("Oekraïne",))),
        Row(("p3",), (), "only_left"),
        Row((), ("p4",), "only_right"),
    )
    return Comparison(left, right, rows, changes(left, right), sentence_pairs(left, right))


def quotation(of: Agenda, block: str, text: str | None = None) -> Quotation:
    """The whole block, or the first place of ``text`` in it."""
    whole = of.block(block).text
    start = whole.index(text) if text else 0
    end = start + len(text) if text else len(whole)
    return Quotation(block, start, end, whole[start:end])


def changes(left: Agenda, right: Agenda) -> tuple[Change, ...]:
    """A figure when the texts have one, a dropped and a new position, and a formula."""
    made = [
        Change("dropped", "China", quotation(left, "p3"), None, "China wordt niet meer genoemd."),
        Change("new", "Westelijke Balkan", None, quotation(right, "p4"), "De Westelijke Balkan is nieuw."),
        Change(
            "reaffirmed",
            "China",
            quotation(left, "p4"),
            quotation(right, "p2"),
            "Nederland herhaalt het.",
            is_formula=True,
        ),
    ]
    if "2%" in left.block("p1").text and "5%" in right.block("p3").text:
        old, new = quotation(left, "p1", "2%"), quotation(right, "p3", "5%")
        made.insert(0, Change("figure", "defensie-uitgaven", old, new, "Van 2% naar 5% van het bbp."))
    return tuple(made)


def sentence_pairs(left: Agenda, right: Agenda) -> tuple[SentencePair, ...]:
    """One that moved to another row."""
    return (SentencePair(quotation(left, "p2"), quotation(right, "p4"), 0.61234, elsewhere=True),)


HOSTILE = (
    'a\x00b\x08c <script>alert(1)</script> & "quotes" ]]> \ud800 \ufffe \u202egnp.',
    "| *geen* [link](javascript:1) `code` ~~weg~~ <b> \\ # kop",
    "  twee  spaties   en\ttab\nregel\u2028einde  ",
    "😀 " + "lang " * 50_000,
    "x" * 200_000,
)
"""What a damaged or hostile document may hold."""


def hostile_comparison() -> Comparison:
    """The same comparison over texts that should break a file."""
    made = comparison(HOSTILE, HOSTILE[::-1])
    title = "]]></title><script>\x07\ud83d\u202e"
    left = dataclasses.replace(made.left, title=title, meeting=Meeting(place="<b>\x00"))
    source = dataclasses.replace(left.source, name="<x>\x1b[31m\ud800.txt")
    return dataclasses.replace(made, left=dataclasses.replace(left, source=source))
