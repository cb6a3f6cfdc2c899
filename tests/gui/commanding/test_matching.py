"""What fits the typed words, and in which order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.commanding.command import Command
from gui.commanding.matching import ranked, words_of


def _nothing() -> None:
    """Run by nobody."""


def _command(name: str, menu: str = "Bestand") -> Command:
    return Command(name, menu, "", True, _nothing)


COMMANDS = (
    _command("Openen…"),
    _command("Kopiëren als citaat met bron", "Bewerken"),
    _command("Exporteer de vergelijking…", "Vergelijken"),
    _command("Terug naar lezen", "Vergelijken"),
    _command("Vergelijken met de vorige bijeenkomst", "Vergelijken"),
)


def _names(query: str, *recent: str) -> list[str]:
    return [command.name for command in ranked(COMMANDS, query, recent)]


@pytest.mark.parametrize("query", ["kopieren", "KOPIË", "cit kop", "bew bron", "  kop  "])
def test_every_typed_word_begins_a_word_of_name_or_menu(query: str) -> None:
    assert _names(query) == ["Kopiëren als citaat met bron"]


def test_the_middle_of_a_word_is_no_beginning() -> None:
    assert _names("piëren") == []


def test_the_first_word_of_a_name_comes_before_a_later_one_and_that_before_the_menu() -> None:
    assert _names("verg") == [
        "Vergelijken met de vorige bijeenkomst", "Exporteer de vergelijking…", "Terug naar lezen"
    ]  # fmt: skip


def test_without_words_the_recent_ones_come_first() -> None:
    assert _names("", "Vergelijken › Terug naar lezen", "Bestand › Openen…")[:3] == [
        "Terug naar lezen", "Openen…", "Kopiëren als citaat met bron"
    ]  # fmt: skip


def test_what_can_be_done_comes_before_what_cannot() -> None:
    """ "verg" put "Er is nog niets vergeleken" and a greyed export above the agendas to compare with."""
    greyed = Command("Vergelijking exporteren…", "Vergelijken", "", False, _nothing)
    usable = _command("3–4 april 2025 · Brussel", "Vergelijken › Vergelijken met")
    assert ranked((greyed, usable), "verg", (greyed.path,)) == (usable, greyed)


def test_signs_alone_find_nothing() -> None:
    assert _names("???") == []


@given(st.text(max_size=20))
def test_what_is_found_is_part_of_what_there_is_and_a_shorter_query_finds_as_much(query: str) -> None:
    found = set(_names(query))
    assert found <= {command.name for command in COMMANDS}
    words = words_of(query)
    if words:
        assert found <= set(_names(" ".join(words[:-1])))
