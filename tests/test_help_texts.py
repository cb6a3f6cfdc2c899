"""The page "Hoe Standpunt oordeelt" says what the program does: its examples and numbers are tried out.

When one of these fails, the program lost something or it learned something. If it learned something, the
page has to change, in both languages.
"""

from __future__ import annotations

import datetime as dt
import re
import xml.etree.ElementTree as ET
from typing import get_args

import pytest

from agendas.comparing import compare
from agendas.comparing.emphasis import emphasis_of
from agendas.comparing.knowledge import weights
from agendas.comparison import Change, ChangeKind, Quotation
from agendas.library import formulas
from agendas.model import Meeting, OmissionReason
from agendas.quoting.checking_knowledge import checking_rules
from agendas.quoting.finding_again import thresholds
from agendas.resources import resource
from agendas.understanding import understand
from agendas.understanding.knowledge import names
from agendas.understanding.positions import position_of
from agendas.understanding.stances import lexicon
from agendas.understanding.topic_list import topic_list
from gui.helping.help_texts import ANCHORS, JUDGING, LANGUAGES, help_text
from gui.helping.markup import Heading, Item, Paragraph, Table, plain
from tests.agendas.understanding.made import agenda

MAY = Meeting(start=dt.date(2025, 5, 14), end=dt.date(2025, 5, 15))
DECEMBER = Meeting(start=dt.date(2025, 12, 3), end=dt.date(2025, 12, 3))
ELSEWHERE = "De ministers spreken over de Sahel."
AROUND = "De bijeenkomst bestaat uit twee werksessies in het hoofdkwartier van de NAVO."
KINDS: tuple[ChangeKind, ...] = (
    "new", "dropped", "strengthened", "weakened", "figure", "reworded", "reaffirmed",
)  # fmt: skip

both = pytest.mark.parametrize("language", LANGUAGES)


def _table(language: str, anchor: str, number: int = 0) -> Table:
    return help_text(JUDGING, language).tables(anchor)[number]


def _words(language: str, anchor: str) -> str:
    """Everything that is said in a section, in one line."""
    said, inside = [], False
    for block in help_text(JUDGING, language).blocks:
        match block:
            case Heading(level=2):
                inside = block.anchor == anchor
            case Paragraph() | Item() if inside:
                said.append(plain(block.runs))
            case Table() if inside:
                said += [" ".join(plain(cell) for cell in row) for row in block.rows]
    return " ".join(said)


def _has_number(language: str, anchor: str, number: float, behind: str = "") -> bool:
    """Whether the section has the number, as its language writes it, with ``behind`` right behind it."""
    written = f"{number:g}".replace(".", "," if language == "nl" else ".")
    return bool(re.search(rf"(?<![\d.,]){re.escape(written + behind)}(?![\d])", _words(language, anchor)))


# Both languages


@both
def test_the_page_has_every_section_that_others_may_open(language: str) -> None:
    assert tuple(section.anchor for section in help_text(JUDGING, language).sections) == ANCHORS
    assert help_text(JUDGING, language).title


def test_both_languages_say_the_same_block_by_block() -> None:
    dutch, english = (help_text(JUDGING, language).blocks for language in LANGUAGES)
    assert [type(block) for block in dutch] == [type(block) for block in english]
    for one, other in zip(dutch, english, strict=True):
        if isinstance(one, Table) and isinstance(other, Table):
            assert len(one.rows) == len(other.rows)


def test_both_languages_give_the_same_numbers() -> None:
    def numbers(language: str, anchor: str) -> list[str]:
        found = re.findall(r"\d+(?:[.,]\d+)*", _words(language, anchor))
        return sorted(number.replace(",", ".") for number in found)

    for anchor in ANCHORS:
        assert numbers("nl", anchor) == numbers("en", anchor)


LEFT_OUT: dict[OmissionReason, tuple[str, str]] = {
    "white space": ("witregels", "blank lines"),
    "page furniture": ("paginanummers", "page numbers"),
    "bookmark": ("bladwijzers", "bookmarks"),
    "footnote mark": ("cijfer van een voetnoot", "number of a footnote"),
    "line-end hyphen": ("streepje", "hyphen"),
    "control character": ("stuurtekens", "control characters"),
    "rule": ("lijnen", "rules"),
}


def test_every_reason_to_leave_something_out_is_told() -> None:
    assert set(LEFT_OUT) == set(get_args(OmissionReason))
    for told in LEFT_OUT.values():
        for language, words in zip(LANGUAGES, told, strict=True):
            assert words in _words(language, "cleaning")


# Names and topics


@both
def test_the_counts_of_names_verbs_and_topics_are_not_boasts(language: str) -> None:
    thousands = "1.500" if language == "nl" else "1,500"
    assert thousands in _words(language, "names")
    assert len({name.canonical for name in names()}) > 1500
    assert _has_number(language, "positions", 190)
    assert 190 < len(lexicon().stances) < 300
    assert _has_number(language, "topics", 100)
    assert 100 < len(topic_list().rank) < 200
    counted = {"nl": ("drie onderwerpen", "vier"), "en": ("three topics", "four")}[language]
    assert all(word in _words(language, "topics") for word in counted)
    assert (topic_list().most_in_sentence, topic_list().most_in_block) == (3, 4)


def test_one_name_in_two_spellings_and_a_capital_that_speaks() -> None:
    def named(sentence: str) -> list[tuple[str, str]]:
        (block,) = understand(agenda(sentence)).blocks
        return [(one.type, one.canonical) for one in block.entities]

    assert named("De NAVO gebruikt PURL.")[-1] == ("programme", "Prioritised Ukraine Requirements List")
    assert named("Moskou weigert te onderhandelen.") == [("country", "Rusland")]
    assert named("Hij was in Moskou.") == [("place", "Moskou")]
    assert named("Volgens minister Jansen kan dit.") == [("person", "Jansen")]


# Positions and their strength


@both
def test_what_is_said_to_be_no_position_is_none(language: str) -> None:
    for sentence in _table(language, "positions").column(0):
        assert position_of(sentence) is None, sentence


def test_a_judgement_without_an_actor_does_count_in_a_comparison() -> None:
    sentence = _table("nl", "positions").column(0)[-1]
    assert [change.kind for change in _changes(ELSEWHERE, sentence) if change.right] == ["new"]
    assert weights().judgement < 1


@both
def test_every_example_has_the_strength_that_the_page_gives_it(language: str) -> None:
    table = _table(language, "strength")
    strengths = [int(strength[0]) for strength in table.column(0)]
    assert sorted(set(strengths)) == [1, 2, 3, 4, 5]
    for strength, sentence in zip(strengths, table.column(1), strict=True):
        position = position_of(sentence)
        assert position is not None
        assert (position.strength, position.polarity) == (strength, "for"), sentence


def test_the_steps_are_called_what_the_list_of_verbs_calls_them() -> None:
    head = resource("positions.toml").read_text(encoding="utf-8").partition("[actors]")[0]
    assert set(_table("nl", "strength").column(0)) == {
        f"{number} {name}" for number, name in re.findall(r"^#   (\d) +([a-z]+) ", head, re.MULTILINE)
    }


@both
def test_what_the_rest_of_a_sentence_does_to_its_strength(language: str) -> None:
    against = {"nl": "tegen", "en": "against"}[language]
    table = _table(language, "strength", 1)
    for sentence, said in zip(table.column(0), table.column(1), strict=True):
        position = position_of(sentence)
        assert position is not None
        assert position.strength == int(said[0])
        assert (position.polarity == "against") == (against in said), sentence


def test_of_two_positions_in_a_sentence_the_stronger_one_counts() -> None:
    position = position_of("Nederland steunt het voorstel en pleit voor een snel besluit.")
    assert position is not None
    assert position.strength == 4


# Pairs


@both
def test_the_weights_of_what_is_shared_are_those_of_the_comparison(language: str) -> None:
    weight = weights()
    known = (
        weight.stem, weight.phrase, weight.entity, weight.role,
        weight.topic, weight.amount, weight.part, weight.agenda_word,
    )  # fmt: skip
    said = tuple(float(cell.replace(",", ".")) for cell in _table(language, "pairs").column(1))
    assert said == known


@both
def test_the_other_numbers_of_pairing(language: str) -> None:
    weight = weights()
    assert _has_number(language, "pairs", weight.first_sentence)
    assert _has_number(language, "pairs", weight.formula)
    assert _has_number(language, "pairs", weight.strictest)
    assert weight.loosest == 0.5  # "de helft"
    outside = weight.heading + weight.place
    assert outside / (1 + outside) == pytest.approx(1 / 3)  # "hooguit een derde"


# Changes


def _changes(left: str, right: str) -> tuple[Change, ...]:
    one, other = agenda(left, AROUND, meeting=MAY), agenda(right, AROUND, meeting=DECEMBER)
    return compare(understand(one), understand(other)).changes


@both
@pytest.mark.parametrize(("at", "kind"), tuple(enumerate(KINDS)), ids=KINDS)
def test_every_example_of_a_change_is_one_of_that_kind(language: str, at: int, kind: ChangeKind) -> None:
    then, now = (plain(cell) for cell in _table(language, "changes").rows[at][1:])
    found = _changes(then.replace("–", ELSEWHERE), now.replace("–", ELSEWHERE))
    told = [change for change in found if change.kind == kind]
    assert any(_is_of(then, change.left) and _is_of(now, change.right) for change in told), found


def _is_of(sentence: str, quote: Quotation | None) -> bool:
    """Whether the sentence is quoted, whole or (a figure) in part; "–" is no sentence."""
    return quote is None if sentence == "–" else quote is not None and quote.text in sentence


def test_from_for_to_against_is_less_strong() -> None:
    for_it = "Nederland steunt het lidmaatschap van Georgië."
    against = "Nederland steunt het lidmaatschap van Georgië niet."
    assert [change.kind for change in _changes(for_it, against)] == ["weakened"]
    assert [change.kind for change in _changes(against, for_it)] == ["strengthened"]


def test_the_kinds_are_called_what_the_list_of_changes_calls_them() -> None:
    root = ET.parse(resource("i18n/standpunt_nl.ts")).getroot()  # noqa: S314  # our own file
    context = next(one for one in root.iter("context") if one.findtext("name") == "ChangeKind")
    dutch = {one.findtext("source"): one.findtext("translation") for one in context.iter("message")}
    for english, name in zip(
        *(_table(language, "changes").column(0) for language in ("en", "nl")), strict=True
    ):
        assert dutch[english] == name


@both
def test_the_numbers_of_the_list_of_changes(language: str) -> None:
    assert _has_number(language, "changes", weights().step)
    assert weights().firm == 4
    assert _has_number(language, "changes", weights().firm)
    assert _has_number(language, "changes", formulas.rule().fewest_agendas)
    assert formulas.rule().kinds.isdisjoint({"strengthened", "weakened", "figure"})


@pytest.mark.parametrize("words", ["groot voorstander", "zo lang als nodig", "in beginsel"])
def test_the_words_that_make_a_sentence_stronger_or_weaker(words: str) -> None:
    assert emphasis_of(f"Nederland is daar {words}.").steps == (-1 if words == "in beginsel" else 1)
    assert all(words in _words(language, "changes") for language in LANGUAGES)


# Quotes


@both
def test_the_numbers_of_finding_and_checking_quotes(language: str) -> None:
    rules = checking_rules()
    assert _has_number(language, "quotes", thresholds().near * 100, "%")
    assert _has_number(language, "quotes", rules.fewest_words)
    assert _has_number(language, "quotes", rules.near * 100, "%")
    assert _has_number(language, "quotes", rules.near_short * 100, "%")
    assert _has_number(language, "quotes", rules.short)


# Where it fails: who mends one of these takes its line out of the page, in both languages


@both
def test_what_the_page_says_is_missed_is_missed(language: str) -> None:
    for sentence in _table(language, "failures", 1).column(0):
        assert position_of(sentence) is None, f"mended, so the page lies: {sentence}"


def test_luxembourg_the_city_is_marked_as_the_country() -> None:
    (block,) = understand(agenda("De Raad komt bijeen in Luxemburg.")).blocks
    assert [one.type for one in block.entities] == ["country"]


def test_a_new_name_without_an_office_is_not_marked() -> None:
    (block,) = understand(agenda("Daarover sprak Kroezemans met de aanwezigen.")).blocks
    assert block.entities == ()
