"""Quotes of a briefing against their sources: exact, changed, of another source, not found."""

from __future__ import annotations

import datetime as dt
import functools

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from agendas.model import Meeting
from agendas.quoting.candidates import Candidate, CandidatePassage
from agendas.quoting.checked import CheckedQuote, Verdict
from agendas.quoting.checking import check
from agendas.quoting.quote import QuoteSource
from agendas.quoting.quoted_passages import quoted_passages
from agendas.reading import read_file
from agendas.resources import seeds_folder

APRIL, DECEMBER = dt.date(2025, 4, 3), dt.date(2025, 12, 3)
SPENDING = "Nederland vindt dat de bondgenoten 2% van het bbp aan defensie moeten uitgeven."
SUPPORT = (
    "Het kabinet steunt de NAVO-bondgenoten in hun beleid, en blijft Oekraïne steunen zolang dat nodig is."
)
THREAT = "De dreiging die van Rusland uitgaat, is volgens het kabinet voor de lange termijn."


def agenda(day: dt.date, *texts: str, body: str = "NAVO Foreign Ministers Meeting") -> Candidate:
    source = QuoteSource(
        day.isoformat(), "agenda.txt", "Geannoteerde agenda", Meeting(body, False, day, day, "Brussel")
    )
    passages = [CandidatePassage.of(f"p{at + 1}", "paragraph", text, at) for at, text in enumerate(texts)]
    return Candidate(source, passages)


def checked(briefing: str, *candidates: Candidate) -> CheckedQuote:
    (quoted,) = quoted_passages(briefing)
    return CheckedQuote(
        quoted, check(quoted, briefing, candidates or (agenda(APRIL, SPENDING, SUPPORT, THREAT),))
    )


def verdict_of(briefing: str, *candidates: Candidate) -> Verdict:
    return checked(briefing, *candidates).verdict


def edits(verdict: Verdict) -> list[tuple[str, str, str]]:
    return [(edit.op, edit.briefing, edit.source) for edit in verdict.edits if edit.op != "equal"]


def test_word_for_word() -> None:
    verdict = verdict_of(f"Zo staat er: “{SPENDING}”")
    assert verdict.kind == "exact"
    assert verdict.place
    assert (verdict.place.key, verdict.place.block) == (APRIL.isoformat(), "p1")
    assert SPENDING[verdict.place.start : verdict.place.end] == verdict.place.text == SPENDING.rstrip(".")


@pytest.mark.parametrize(
    "written",
    [
        "de bond-\ngenoten 2% van het bbp aan defensie",
        "de bondgenoten 2 % van het\n  bbp aan defensie",
        "De bondgenoten 2% van het bbp aan “defensie”.",
        "de bond\u00adgenoten 2%[^3] van het bbp¹ aan defensie,",
        "Het kabinet steunt de NAVO‑bondgenoten",
        "Het kabinet steunt de NAVO-\nbondgenoten",
        "en blijft Oekrai\u0308ne steunen",
    ],
)
def test_what_typesetting_changes_is_no_difference(written: str) -> None:
    assert verdict_of(f"“{written}”").kind == "exact"


def test_a_typing_error() -> None:
    verdict = verdict_of("“Nederland vindt dat de bondgenoten 2% van het bpp aan defensie moeten uitgeven”")
    assert verdict.kind == "differs"
    assert edits(verdict) == [("replace", "bpp", "bbp")]


def test_a_changed_figure() -> None:
    verdict = verdict_of("“Nederland vindt dat de bondgenoten 5% van het bbp aan defensie moeten uitgeven”")
    assert (verdict.kind, edits(verdict)) == ("differs", [("replace", "5%", "2%")])


def test_a_word_left_out_and_one_put_in() -> None:
    verdict = verdict_of(
        "“Het kabinet steunt alle de NAVO-bondgenoten in hun beleid, en blijft steunen zolang dat nodig is”"
    )
    assert (verdict.kind, edits(verdict)) == ("differs", [("delete", "alle", ""), ("insert", "", "Oekraïne")])


def test_a_comma_is_a_difference() -> None:
    verdict = verdict_of("“De dreiging die van Rusland uitgaat is volgens het kabinet voor de lange termijn”")
    assert edits(verdict) == [("insert", "", ",")]


def test_the_first_and_the_last_word_are_named_when_they_differ() -> None:
    verdict = verdict_of("“Wij vindt dat de bondgenoten 2% van het bbp aan defensie moeten besteden”")
    assert edits(verdict) == [("replace", "Wij", "Nederland"), ("replace", "besteden", "uitgeven")]


def test_the_edits_cover_the_quote_where_it_stands() -> None:
    briefing = "Zo: “Nederland vindt dat de bondgenoten 5% van het bbp moeten uitgeven”, zegt men."
    for edit in verdict_of(briefing).edits:
        assert edit.at.of(briefing) == edit.briefing


def test_the_words_of_the_source_put_in_its_place() -> None:
    one = checked("“… nederland vindt dat de bondgenoten 5% van het bbp aan defensie moeten uitgeven.”")
    assert one.replacement == f"… {SPENDING}"


def test_another_day_than_the_briefing_says() -> None:
    briefing = f"“{SPENDING}” (Geannoteerde agenda NAVO FMM Brussel, 3 december 2024)"
    verdict = verdict_of(briefing)
    assert (verdict.kind, verdict.disagreements) == ("wrong source", ("date",))


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ("Geannoteerde agenda RBZ, 3 april 2025", "meeting"),
        ("agenda van 3 april 2025, alinea 2", "paragraph"),
    ],
)
def test_another_meeting_or_paragraph(source: str, wrong: str) -> None:
    verdict = verdict_of(f"“{SPENDING}” ({source})")
    assert (verdict.kind, verdict.disagreements) == ("wrong source", (wrong,))


def test_another_source_and_changed_as_well() -> None:
    verdict = verdict_of(f"“{SPENDING.replace('2%', '5%')}” (agenda van 3 december 2024)")
    assert (verdict.kind, verdict.disagreements) == ("differs", ("date",))


@pytest.mark.parametrize(
    "words",
    [
        "De toekomst van het toerisme in Zeeland hangt af van goede fietspaden.",
        "Het kabinet is van mening dat de bijdrage van Nederland aan de missie moet worden beëindigd.",
    ],
)
def test_an_invented_quote(words: str) -> None:
    assert verdict_of(f"“{words}”") == Verdict("not found")


def test_without_any_candidate() -> None:
    (quoted,) = quoted_passages(f"“{SPENDING}”")
    assert check(quoted, f"“{SPENDING}”", ()).kind == "not found"


def test_the_same_sentence_in_two_agendas() -> None:
    both = agenda(DECEMBER, THREAT, SPENDING), agenda(APRIL, SPENDING)
    newest = verdict_of(f"“{SPENDING}”", *both)
    named = verdict_of(f"“{SPENDING}” (agenda NAVO FMM, 3 april 2025)", *both)
    for verdict, key, other in ((newest, DECEMBER, APRIL), (named, APRIL, DECEMBER)):
        assert verdict.kind == "exact"
        assert verdict.place
        assert verdict.place.key == key.isoformat()
        assert [place.key for place in verdict.others] == [other.isoformat()]


def test_the_agenda_that_the_briefing_names_before_one_that_is_a_little_more_like_it() -> None:
    altered = "Nederland vindt dat alle bondgenoten 5% van het bbp aan defensie moeten uitgeven."
    both = agenda(DECEMBER, SPENDING.replace("2%", "5%")), agenda(APRIL, SPENDING)
    verdict = verdict_of(f"“{altered}” (agenda NAVO FMM, 3 april 2025)", *both)
    assert verdict.place
    assert verdict.place.key == APRIL.isoformat()


def test_pieces_must_follow_one_another() -> None:
    assert verdict_of("“de bondgenoten 2% van het bbp […] blijft Oekraïne steunen”").kind == "exact"
    turned = verdict_of("“blijft Oekraïne steunen […] de bondgenoten 2% van het bbp”")
    assert (turned.kind, edits(turned), turned.disagreements) == ("differs", [], ("order",))
    assert turned.place
    assert [piece.block for piece in turned.place.quote.pieces] == ["p1", "p2"]


def test_words_left_out_without_an_ellipsis_between_two_paragraphs() -> None:
    assert verdict_of(f"“{SPENDING}\n\n{SUPPORT}”").kind == "exact"
    verdict = verdict_of(f"“{SPENDING}\n\nen blijft Oekraïne steunen zolang dat nodig is”")
    assert verdict.kind == "differs"
    assert [edit[0] for edit in edits(verdict)] == ["insert"]


def test_a_quote_of_two_paragraphs_is_kept_as_two_pieces() -> None:
    place = verdict_of(f"“{SPENDING}\n\n{SUPPORT}”").place
    assert place
    assert [piece.block for piece in place.quote.pieces] == ["p1", "p2"]
    assert place.text == f"{SPENDING}\n\n{SUPPORT.rstrip('.')}"


def test_a_heading_between_two_paragraphs_may_be_left_out() -> None:
    texts = (("p1", "paragraph", SPENDING), ("h1", "heading", "Werksessie"), ("p2", "paragraph", SUPPORT))
    passages = [CandidatePassage.of(block, kind, text, at) for at, (block, kind, text) in enumerate(texts)]  # type: ignore[arg-type]
    both = Candidate(QuoteSource("key", "agenda.txt", "", Meeting()), passages)
    assert verdict_of(f"“{SPENDING}\n\n{SUPPORT}”", both).kind == "exact"
    assert verdict_of(f"“{SPENDING}\n\nWerksessie\n\n{SUPPORT}”", both).kind == "exact"
    altered = verdict_of(f"“{SPENDING}\n\n{SUPPORT.replace('beleid', 'plan')}”", both)
    assert edits(altered) == [("replace", "plan", "beleid")]


def test_a_block_quote_in_markdown() -> None:
    assert (
        verdict_of(
            "> Nederland vindt dat de bond-\n> genoten 2% van het bbp aan *defensie*\n> moeten uitgeven.\n"
        ).kind
        == "exact"
    )


@functools.cache
def _seed() -> Candidate:
    path = min(seeds_folder().glob("*.txt"))
    blocks = read_file(path).blocks
    passages = [CandidatePassage.of(block.id, block.kind, block.text, at) for at, block in enumerate(blocks)]
    return Candidate(QuoteSource("seed", path.name, "", Meeting()), passages)


@functools.cache
def _sentences() -> list[str]:
    blocks = read_file(min(seeds_folder().glob("*.txt"))).blocks
    every = (sentence.of(block.text) for block in blocks for sentence in block.sentences)
    return [one for one in every if len(one.split()) > 7 and not set("“”‘’'\"[]…") & set(one)]


@given(at=st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_any_sentence_of_a_letter_is_exact(at: int) -> None:
    sentence = _sentences()[at % len(_sentences())]
    verdict = verdict_of(f"Vooraf. “{sentence}” Achteraf.", _seed())
    assert verdict.kind == "exact"
    assert verdict.place
    assert verdict.place.text in sentence


@given(at=st.integers(0, 10_000), word=st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_with_one_word_replaced_that_word_is_named(at: int, word: int) -> None:
    words = _sentences()[at % len(_sentences())].split()
    number = word % len(words)
    assume(words[number].isalnum())
    before, words[number] = words[number], "Vervangwoord"
    verdict = verdict_of(f"“{' '.join(words)}”", _seed())
    assert verdict.kind == "differs"
    assert ("replace", "Vervangwoord", before) in edits(verdict)
