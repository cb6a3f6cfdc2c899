"""Agendas and texts that hypothesis makes up, out of few enough words that they resemble one another."""

from __future__ import annotations

from hypothesis import strategies as st

from agendas.model import Agenda, BlockKind
from tests.small_agendas import small_agenda

WORDS = [
    *(
        "Nederland",
        "kabinet",
        "zal",
        "onderstrepen",
        "steun",
        "Oekraïne",
        "sancties",
        "Rusland",
        "schaduwvloot",
    ),
    *(
        "defensie-uitgaven",
        "2%",
        "5%",
        "EUR",
        "3,5",
        "miljard",
        "de",
        "het",
        "van",
        "en",
        "aan",
        "bondgenoten",
    ),
    *("NAVO-top", "Den", "Haag", "China's", "wapenleveranties", "luchtverdediging"),
]

sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(lambda words: " ".join(words) + ".")
paragraphs = st.lists(sentences, min_size=1, max_size=4).map(" ".join)
any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
"""Anything a source may hold: combining marks, no-break spaces, emoji, controls."""

_kinds: st.SearchStrategy[BlockKind] = st.sampled_from(("paragraph", "paragraph", "list_item", "heading"))


@st.composite
def agendas(draw: st.DrawFn, most: int = 8) -> Agenda:
    """An agenda of up to ``most`` blocks, some of them headings, some of them hardly a text."""
    texts = st.one_of(paragraphs, paragraphs, st.sampled_from(("–", "...", "Nederland", "De Raad.")))
    return small_agenda(draw(st.lists(st.tuples(_kinds, texts), max_size=most)))


@st.composite
def edited_pairs(draw: st.DrawFn) -> tuple[str, str]:
    """Two texts that share much: words of the first are dropped, doubled or replaced."""
    words = draw(st.lists(st.sampled_from(WORDS), max_size=40))
    change = st.sampled_from(("keep", "keep", "keep", "drop", "new"))
    other: list[str] = []
    for word in words:
        done = draw(change)
        other += [word] * (done == "keep") + [draw(st.sampled_from(WORDS))] * (done == "new")
    return " ".join(words), " ".join(other)
