"""In how many other meetings' agendas a sentence stands."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas.library.commonness import MOST_COUNTED, NEAR_COPY, is_near_copy
from agendas.library.search_index import Interrupted, SearchIndex
from agendas.library.sentence_keys import MOST_KEYS, keys_of
from agendas.library.store import Library
from agendas.library.words import forms_in
from agendas.model import Meeting, Span
from agendas.problems import LibraryProblem
from tests.agendas.library import searchable
from tests.agendas.library.made import key_of as made_key
from tests.agendas.library.made import made_record, meeting, staged
from tests.agendas.library.searchable import held, key_of

UNITY = (
    "Nederland hecht aan de eenheid van het bondgenootschap en zal dat tijdens de bijeenkomst onderstrepen."
)
FINLAND = "Het kabinet steunt de toetreding van Finland en Zweden tot de NAVO."
LETTER = "Hierbij doe ik u de geannoteerde agenda toekomen."


def put(index: SearchIndex, key: str, *paragraphs: str, day: int = 1, facts: Meeting | None = None) -> None:
    """An agenda of these paragraphs; each agenda of a meeting of its own unless ``facts`` says which."""
    made = searchable.record(
        key, *paragraphs, meeting=facts or held(dt.date(2020, 1, 1) + dt.timedelta(days=day))
    )
    passages = tuple(replace(one, sentences=tuple(sentences_in(one.text))) for one in made.passages)
    index.put(replace(made, passages=passages))


def sentences_in(text: str) -> Iterator[Span]:
    for found in re.finditer(r"[^ .][^.]*\.?", text):
        yield Span(*found.span())


@pytest.fixture
def index() -> Iterator[SearchIndex]:
    with closing(SearchIndex.open(None)) as opened:
        yield opened


def fill(index: SearchIndex, count: int, *paragraphs: str) -> None:
    for number in range(count):
        put(index, f"a{number}", *paragraphs, f"Eigen zin van agenda {number}.", day=number)


def test_each_sentence_by_itself_in_the_order_asked(index: SearchIndex) -> None:
    fill(index, 4, UNITY)
    put(index, "b", f"{UNITY} {FINLAND}", day=9)
    assert index.commonness([FINLAND, UNITY, LETTER, UNITY], ()) == [1, 5, 0, 5]
    assert index.commonness([], ()) == []


def test_case_accents_and_signs_do_not_matter(index: SearchIndex) -> None:
    fill(index, 1, "De NAVO’s steun aan Oekraïne, zo lang als nodig, blijft voorop staan.")
    assert index.commonness(
        ["DE NAVO'S STEUN AAN OEKRAINE – ZO LANG ALS NODIG – BLIJFT VOOROP STAAN"], ()
    ) == [1]


@pytest.mark.parametrize(
    ("nearly", "count"),
    [
        (UNITY.replace("Nederland", "Het kabinet"), 1),
        (UNITY.replace("onderstrepen", "benadrukken"), 1),
        (UNITY.replace("de bijeenkomst", "de NAVO-top"), 1),
        (UNITY.replace("Nederland hecht", "Nederland zal aangeven te hechten"), 0),
        (UNITY.replace("en zal dat tijdens de bijeenkomst onderstrepen", ""), 0),
    ],
)
def test_a_few_other_words_are_nearly_the_same(nearly: str, count: int, index: SearchIndex) -> None:
    fill(index, 1, f"Voor deze zin staat er nog een. {UNITY} En erna ook.")
    assert index.commonness([nearly], ()) == [count]


def test_a_part_of_a_longer_sentence_is_not_that_sentence(index: SearchIndex) -> None:
    longer = f"{FINLAND[:-1]}, mits alle bondgenoten dat na een zorgvuldige toetsing doen."
    fill(index, 1, longer)
    assert index.commonness([FINLAND], ()) == [0]


def test_a_sentence_across_two_sentences_is_none(index: SearchIndex) -> None:
    fill(index, 1, "Het kabinet steunt de toetreding. Van Finland en Zweden tot de NAVO.")
    assert index.commonness([FINLAND], ()) == [0]


def test_short_sentences_are_found_whole(index: SearchIndex) -> None:
    fill(index, 2, "Aangenomen.", "Nederland steunt dit.")
    assert index.commonness(["Aangenomen!", "Nederland steunt dit", "Nederland steunt dat.", "—"], ()) == [
        2, 2, 0, 0,
    ]  # fmt: skip


def test_twice_in_an_agenda_counts_once(index: SearchIndex) -> None:
    fill(index, 2, UNITY, f"{UNITY} {UNITY}")
    assert index.commonness([UNITY], ()) == [2]


def test_versions_of_a_meeting_count_once(index: SearchIndex) -> None:
    for number in range(3):
        put(index, f"version {number}", UNITY, facts=held(dt.date(2025, 4, 3)))
    put(index, "of another body", UNITY, facts=held(dt.date(2025, 4, 3), body="Raad Buitenlandse Zaken"))
    assert index.commonness([UNITY], ()) == [2]


def test_agendas_of_which_no_meeting_is_known_count_each(index: SearchIndex) -> None:
    for number in range(3):
        put(index, f"a{number}", UNITY, facts=Meeting())
    assert index.commonness([UNITY], ()) == [3]
    assert index.commonness([UNITY], [key_of("a1")]) == [2]


def test_the_agendas_that_are_compared_and_their_other_versions_do_not_count(index: SearchIndex) -> None:
    fill(index, 4, UNITY)
    put(index, "a2 again", UNITY, day=2)
    assert index.commonness([UNITY], [key_of("a0"), key_of("a2"), "nowhere"]) == [2]


def test_what_was_removed_does_not_count(index: SearchIndex) -> None:
    fill(index, 3, UNITY)
    index.set_hidden(key_of("a1"), True)
    assert index.commonness([UNITY], ()) == [2]
    index.set_hidden(key_of("a1"), False)
    index.forget(key_of("a2"))
    assert index.commonness([UNITY], ()) == [2]
    assert index.check()


def test_a_removed_version_that_is_compared_still_tells_which_meeting_it_was(index: SearchIndex) -> None:
    fill(index, 2, UNITY)
    put(index, "a1 again", UNITY, day=1)
    index.set_hidden(key_of("a1"), True)
    assert index.commonness([UNITY], [key_of("a1")]) == [1]


def test_what_is_put_again_counts_as_it_is_now(index: SearchIndex) -> None:
    fill(index, 1, UNITY)
    put(index, "a0", FINLAND, day=0)
    assert index.commonness([UNITY, FINLAND], ()) == [0, 1]


def test_a_corrected_day_makes_it_another_meeting(index: SearchIndex) -> None:
    for number in range(2):
        put(index, f"a{number}", UNITY, facts=held(dt.date(2025, 4, 3)))
    index.set_facts(key_of("a1"), "a1", held(dt.date(2025, 5, 14)))
    assert index.commonness([UNITY], ()) == [2]


def test_counting_ends_where_more_makes_no_difference(index: SearchIndex) -> None:
    fill(index, MOST_COUNTED + 20, UNITY)
    assert index.commonness([UNITY], ()) == [MOST_COUNTED]


def test_many_versions_of_one_meeting_do_not_hide_the_others(index: SearchIndex) -> None:
    """They are the newest in the index, and only so many passages are looked at."""
    for number in range(5):
        put(index, f"old {number}", UNITY.replace("zal", "wil"), day=number)
    for number in range(60):
        put(index, f"version {number}", UNITY, facts=held(dt.date(2025, 4, 3)))
    assert index.commonness([UNITY], ()) == [6]


def test_a_search_does_not_see_the_keys(index: SearchIndex) -> None:
    fill(index, 1, UNITY)
    key = f"{keys_of(forms_in(UNITY))[0]:x}"
    for query in (key, f'"{key}"', f"{key[:3]}*", f'"onderstrepen {key}"'):
        assert index.search(query).agenda_count == 0


def test_it_can_be_called_off(index: SearchIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(index, 2, UNITY)
    asked: list[str] = []

    def and_interrupt(text: str) -> list[str]:
        asked.append(text)
        index.interrupt()
        return forms_in(text)

    monkeypatch.setattr("agendas.library.commonness.forms_in", and_interrupt)
    with pytest.raises(Interrupted):
        index.commonness([UNITY] * 50, ())
    assert len(asked) == 1
    monkeypatch.undo()
    assert index.commonness([UNITY], ()) == [2]


def test_the_library_counts_what_it_keeps(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        for number in range(5):
            made = made_record(number, meeting(year=2020 + number), text=UNITY)
            sentences = (Span(0, len(UNITY)),)
            passages = tuple(replace(one, sentences=sentences) for one in made.passages)
            library.add(replace(made, passages=passages), staged(library, number), origin="file")
        library.remove([made_key(4)])
        assert library.commonness([UNITY, FINLAND], [made_key(0)]) == [3, 0]
    with Library.open(tmp_path) as again:
        assert again.commonness([UNITY], ()) == [4]
        again.index.close()
        with pytest.raises(Exception, match="closed"):
            again.commonness([UNITY], ())


def test_a_damaged_index_is_said(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.index._db.execute("DROP TABLE passage_words")
        with pytest.raises(LibraryProblem) as caught:
            library.commonness([UNITY], ())
        assert caught.value.code == "index_damaged"


# The keys

WORDS = st.lists(st.sampled_from(forms_in(f"{UNITY} {FINLAND} {LETTER}")), max_size=30)


@given(WORDS)
def test_keys_are_few_small_and_the_same_wherever_the_sentence_stands(forms: list[str]) -> None:
    keys = keys_of(forms)
    assert len(set(keys)) == len(keys) <= MOST_KEYS
    assert bool(keys) == bool(forms)
    assert all(0 <= key < 1 << 32 for key in keys)
    assert keys == keys_of(tuple(forms))


def test_the_keys_are_part_of_the_version_of_the_index() -> None:
    """Whoever changes this must raise INDEX_VERSION: the sentences of older files are no longer found."""
    from agendas.library.search_tables import INDEX_VERSION

    assert (INDEX_VERSION, keys_of(forms_in(FINLAND))) == (
        3,
        (560271262, 702645540, 909677533, 1106403617),
    )


@given(WORDS, st.data())
def test_near_copies_are_so_both_ways(forms: list[str], data: st.DataObject) -> None:
    one, other = tuple(forms), tuple(data.draw(st.permutations(forms)))
    assert is_near_copy(one, one)
    assert is_near_copy(one, other) == is_near_copy(other, one)
    assert not is_near_copy(one, (*one, *("anders",) * (len(one) + 1)))
    assert 0.5 < NEAR_COPY < 1
