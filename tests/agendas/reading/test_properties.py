"""What holds for every text: nothing is lost, nothing is doubled, every offset is right."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agendas.model import Agenda
from agendas.problems import DocumentProblem
from agendas.reading import read_text
from agendas.reading.text_map import canvas_of
from agendas.resources import seeds_folder

SEEDS = [path.read_text(encoding="utf-8") for path in sorted(seeds_folder().glob("*.txt"))]

FRAGMENTS = st.sampled_from(
    [
        "Geannoteerde agenda Raad Buitenlandse Zaken van 3 en 4 april 2025\n",
        "Op donderdag 3 april a.s. vindt de Raad plaats in Brussel. ",
        "De minister van Buitenlandse Zaken,\nC.C.J. Veldkamp\n",
        "Geachte voorzitter,\n",
        "Hierbij bied ik u de geannoteerde agenda aan.\n",
        "Betreft: Geannoteerde agenda RBZ\n",
        "[bookmark: _Hlk1]",
        "[footnoteRef:1]",
        " [1: Zie Kamerstuk\n28676 [nr. 1].] ",
        "[2: geen noot",
        "daarover.1 ",
        "1 Kamerstuk 28676, nr. 499\n",
        "2 Zie aldaar\n",
        "Pagina 2 van 3\n",
        "\f",
        "\n\n",
        "\n",
        "\r\n",
        " ",
        "\u00a0",
        "\u00ad",
        "\u00ad\n",
        "\u200b",
        "\u202e",
        "\0",
        "\u2028",
        "\ufffe",
        "-\n",
        "-\n ",
        "NAVO-\nbondgenoten ",
        "wapenleve-\n\nranties ",
        "- ",
        "• ",
        "1. ",
        "(a) ",
        "----------\n",
        "Zaken/\nDefensie",
        "Inzet Nederland\n",
        "¹",
        "\ud800",
        "😀",
        "e\u0301",
    ]
)
SCRAPS = st.lists(FRAGMENTS | st.text(max_size=30), min_size=1, max_size=40).map("".join)


def mutated(seed: str, cuts: list[tuple[int, str]]) -> str:
    """The seed with these scraps put in, each at an offset (modulo its length)."""
    for at, scrap in cuts:
        place = at % (len(seed) + 1)
        seed = seed[:place] + scrap + seed[place:]
    return seed


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SCRAPS)
def test_any_text_is_accounted_for(text: str) -> None:
    agenda = read_or_none(text)
    if agenda is not None:
        check(agenda)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SEEDS), st.lists(st.tuples(st.integers(0, 10_000), FRAGMENTS), max_size=8))
def test_a_damaged_agenda_is_accounted_for(seed: str, cuts: list[tuple[int, str]]) -> None:
    check(read_text(mutated(seed, cuts), "beschadigd"))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_is_accounted_for(seed: str) -> None:
    check(read_text(seed, "agenda"))


@pytest.mark.parametrize("seed", SEEDS)
def test_line_ends_do_not_matter(seed: str) -> None:
    windows = read_text(seed.replace("\n", "\r\n"), "agenda")
    assert [block.text for block in windows.blocks] == [block.text for block in read_text(seed, "a").blocks]
    check(windows)


def read_or_none(text: str) -> Agenda | None:
    """The agenda in a text; None when there is nothing to read in it."""
    try:
        return read_text(text, "willekeurig")
    except DocumentProblem as problem:
        if problem.code != "empty":
            raise
        return None


def check(agenda: Agenda) -> None:
    check_every_character_once(agenda)
    check_pieces(agenda)
    check_texts(agenda)
    check_ids(agenda)


def check_every_character_once(agenda: Agenda) -> None:
    """In a piece or in an omission, and never in two."""
    counts = [0] * len(agenda.source.text)
    for block in agenda.blocks:
        for piece in block.pieces:
            for at in range(piece.source.start, piece.source.end):
                counts[at] += 1
    for omission in agenda.omissions:
        for at in range(omission.source.start, omission.source.end):
            counts[at] += 1
    wrong = [at for at, count in enumerate(counts) if count != 1]
    assert not wrong, [(at, counts[at], agenda.source.text[max(0, at - 20) : at + 20]) for at in wrong[:3]]


def check_pieces(agenda: Agenda) -> None:
    """In source order, and copied letter by letter but for kinds of space and hyphen."""
    canvas = canvas_of(agenda.source.text).text
    for block in agenda.blocks:
        at = -1
        for piece in block.pieces:
            assert piece.source.start >= at
            at = piece.source.end
            text = piece.text.of(block.text)
            if text == " ":
                assert piece.source.of(canvas).isspace()
            else:
                assert piece.source.of(canvas) == text


def check_texts(agenda: Agenda) -> None:
    """One line, single spaces, nothing invisible; sentences cover the text but for blanks."""
    for block in agenda.blocks:
        assert block.text
        assert block.text == block.text.strip()
        assert not re.search(r"  |[\n\r\t\0\u00ad\u200b\u202e\u00a0]", block.text)
        for first, second in zip(block.sentences, block.sentences[1:], strict=False):
            assert block.text[first.end : second.start].isspace()
        if block.sentences:
            assert block.sentences[0].start == 0
            assert block.sentences[-1].end == len(block.text)


def check_ids(agenda: Agenda) -> None:
    """Unique, counted per letter in reading order; footnotes last; one title at most."""
    ids = [block.id for block in agenda.blocks]
    for letter in "tlhpn":
        own = [block_id for block_id in ids if block_id[0] == letter]
        assert own == [f"{letter}{number}" for number in range(1, len(own) + 1)]
    kinds = [block.kind for block in agenda.blocks]
    assert "footnote" not in kinds[: kinds.index("footnote")] if "footnote" in kinds else True
    assert set(kinds[kinds.index("footnote") :]) == {"footnote"} if "footnote" in kinds else True
    titles = [block.text for block in agenda.blocks if block.kind == "title"]
    assert titles == ([agenda.title] if agenda.title else [])
    assert all(block.page >= 1 for block in agenda.blocks)
    assert agenda.meeting.start is None or agenda.meeting.start > dt.date(1899, 1, 1)
