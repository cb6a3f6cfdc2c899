"""The sides of a comparison: the engine's runs have no blanks around them, what is read has."""

from __future__ import annotations

from agendas.model import Span
from agendas.quoting.checked import CheckedQuote, Verdict, WordEdit
from gui.checking.sides import Stretch, briefing_side, source_side
from tests.gui.checking import briefings as made

WORDS = "Nederland  steunt heel Oekraïne, altijd."
SOURCE = "Nederland steunt Oekraïne, zolang nodig"
BEGIN = len("Zie “")


def _checked(source: str = SOURCE) -> CheckedQuote:
    def at(words: str) -> Span:
        start = BEGIN + WORDS.index(words)
        return Span(start, start + len(words))

    empty = Span(at(", ").end, at(", ").end)
    edits = (
        WordEdit("equal", "Nederland  steunt", "Nederland steunt", at("Nederland  steunt")),
        WordEdit("delete", "heel", "", at("heel")),
        WordEdit("equal", "Oekraïne,", "Oekraïne,", at("Oekraïne,")),
        WordEdit("insert", "", "zolang", empty),
        WordEdit("replace", "altijd", "nodig", at("altijd")),
    )
    quoted = made.quoted(f"Zie “{WORDS}”", WORDS)
    return CheckedQuote(quoted, Verdict("differs", place=made.place(source), edits=edits))


def test_the_side_of_the_briefing_is_the_quote_as_it_stands() -> None:
    side = list(briefing_side(_checked()))
    assert "".join(stretch.text for stretch in side) == WORDS
    assert [stretch.text for stretch in side if stretch.differs] == ["heel", "altijd"]


def test_the_side_of_the_source_is_the_source_as_it_stands() -> None:
    side = list(source_side(_checked()))
    assert "".join(stretch.text for stretch in side) == SOURCE
    assert [stretch.text for stretch in side if stretch.differs] == ["zolang", "nodig"]


def test_a_run_that_the_source_writes_otherwise_is_shown_all_the_same() -> None:
    side = list(source_side(_checked("Nederland steunt Oekraïne (,) zolang nodig")))
    assert Stretch("Oekraïne,") in side
    assert "".join(stretch.text for stretch in side).startswith("Nederland steunt Oekraïne,")
