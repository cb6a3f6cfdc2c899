"""The list of positions as it is copied: plain and rich, every quote with its source."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.quoting.passage import Excerpt
from agendas.quoting.position_list import PositionGroup, PositionList, list_html, list_text
from tests.agendas.quoting.samples import agenda, block

SOURCE = "Geannoteerde agenda NAVO FMM Brussel, 3–4 april 2025"
LETTER = agenda(
    [block("p1", "Nederland steunt dit. De rest niet."), block("p2", "Wij pleiten voor A & B <nu>.")]
)
FIRST, SECOND = Excerpt("p1", 0, 21), Excerpt("p2", 0, 28)


def of(*groups: tuple[str, tuple[Excerpt, ...]]) -> PositionList:
    return PositionList(LETTER, tuple(PositionGroup(*group) for group in groups))


def test_topics_are_headings_over_their_quotes() -> None:
    assert list_text(of(("Oekraïne", (FIRST,)), ("Rusland & co", (SECOND,)))) == (
        f"Oekraïne\n• “Nederland steunt dit.” ({SOURCE}, alinea 1).\n\n"
        f"Rusland & co\n• “Wij pleiten voor A & B <nu>.” ({SOURCE}, alinea 2)."
    )


def test_without_topics_it_is_one_list() -> None:
    assert list_text(of(("", (FIRST, SECOND)))) == (
        f"• “Nederland steunt dit.” ({SOURCE}, alinea 1).\n"
        f"• “Wij pleiten voor A & B <nu>.” ({SOURCE}, alinea 2)."
    )


def test_rich_text_is_headings_and_lists_and_escapes_what_the_document_says() -> None:
    rich = list_html(of(("<i>Oekraïne</i>", (FIRST, SECOND))))
    assert "<h3>&lt;i&gt;Oekraïne&lt;/i&gt;</h3><ul><li>“Nederland steunt dit.”" in rich
    assert "A &amp; B &lt;nu&gt;.” (" in rich
    assert 'charset=utf-8"' in rich


def test_a_group_without_positions_is_left_out() -> None:
    assert list_text(of(("Leeg", ()), ("Oekraïne", (FIRST,)))).startswith("Oekraïne\n")
    assert "Leeg" not in list_html(of(("Leeg", ()), ("Oekraïne", (FIRST,))))


def test_nothing_to_copy_is_no_list() -> None:
    with pytest.raises(ValueError, match="without a position"):
        of(("Leeg", ()))


def test_an_excerpt_of_another_agenda_fails() -> None:
    with pytest.raises(KeyError):
        list_text(of(("", (Excerpt("p9", 0, 3),))))


@given(st.text(min_size=1), st.text())
def test_plain_and_rich_say_the_same_and_no_document_makes_markup(text: str, heading: str) -> None:
    letter = agenda([block("p1", text)])
    listed = PositionList(letter, (PositionGroup(heading, (Excerpt("p1", 0, len(text)),)),))
    body = list_html(listed).partition("<body")[2]
    tags = re.findall(r"</?(?!h3>|ul>|li>|body>|html>)\w+", body)
    assert not tags
    words = html.unescape(re.sub(r"<[^>]*>", " ", body.partition(">")[2]))
    assert " ".join(words.split()) == " ".join(list_text(listed).replace("• ", "").split())
    assert len(list_text(listed).splitlines()) <= 2
