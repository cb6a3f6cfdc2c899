"""A change of the own names reads again what it touches and nothing else, whatever happens in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agendas.library import own_name_changes
from agendas.library.importing import import_text
from agendas.library.outcomes import ImportReport
from agendas.library.own_name_changes import Change, change_own_names
from agendas.library.own_names import FILE_NAME, load, marked, reader_version, save
from agendas.library.reader_pool import ReaderPool, never
from agendas.library.records import PassageRecord
from agendas.library.rereading import refresh_outdated, reread
from agendas.library.store import Library
from agendas.library.tally import Report
from agendas.library.touched_names import Touched, touched
from agendas.library.words import forms_in
from agendas.model import EntityType
from agendas.problems import LibraryProblem
from agendas.understanding import knowledge
from agendas.understanding.knowledge import Name
from agendas.understanding.own_names import NO_OWN_NAMES, NoName, OwnName, OwnNames
from tests.agendas.library.naming import LIMA, POOL, MadeReaders, fill, named, read, stands

WITH, VARIANT, OTHER = "De Task Force Lima komt.", "Steun voor TF Lima.", "Lima ligt in Peru."


def apply_own_names(
    library: Library,
    change: OwnNames | Change,
    *,
    report: Report,
    stopped: Callable[[], bool] = never,
    pool: ReaderPool | None = None,
) -> ImportReport:
    """What the window does in two jobs: change the list, then read again what that touches."""
    keys = change_own_names(library, (lambda _: change) if isinstance(change, OwnNames) else change)
    return reread(library, keys, report=report, stopped=stopped, pool=pool)


@pytest.fixture(autouse=True)
def _small_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = (
        Name("Oekraïne", "Oekraïne", "country", "canonical", "countries"),
        Name("Oekraïense", "Oekraïne", "country", "adjectives", "countries"),
    )
    monkeypatch.setattr(knowledge, "names", lambda: listed)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        fill(opened, WITH, VARIANT, OTHER)
        yield opened


@pytest.fixture
def readers() -> MadeReaders:
    return MadeReaders()


def apply(library: Library, readers: MadeReaders, own: OwnNames) -> list[str]:
    """The texts that were read again for this."""
    readers.texts.clear()
    apply_own_names(library, own, report=lambda _: None, pool=readers)
    return sorted(readers.texts)


def refresh(library: Library, readers: MadeReaders) -> list[str]:
    readers.texts.clear()
    refresh_outdated(library, report=lambda _: None, pool=readers)
    return sorted(readers.texts)


def having(library: Library, type_: EntityType, canonical: str) -> set[str]:
    return {mention.key for mention in library.mentions(type_, canonical).found}


def named_in(passage: PassageRecord) -> list[tuple[EntityType, list[str]]]:
    """The names in it as the index tells them apart: Péru is Peru."""
    return [(type_, forms_in(name)) for type_, name in passage.names]


def keys_of(*texts: str) -> set[str]:
    return {read(text).sha256 for text in texts}


# What is read again


def test_only_what_has_the_words_is_read_again(library: Library, readers: MadeReaders) -> None:
    assert apply(library, readers, named(LIMA)) == [WITH, VARIANT]
    assert load(library.folder) == named(LIMA)
    assert library.outdated(reader_version(named(LIMA))) == []
    assert having(library, "organisation", "Task Force Lima") == keys_of(WITH, VARIANT)
    assert refresh(library, readers) == []


@pytest.mark.parametrize(
    ("after", "texts"),
    [
        (named(LIMA), []),
        (named(replace(LIMA, note="sinds mei")), []),
        (named(replace(LIMA, variants=())), [VARIANT]),
        (named(replace(LIMA, variants=("TF Lima", "Peru"))), [OTHER]),
        (named(replace(LIMA, type="programme")), [WITH, VARIANT]),
        (named(LIMA, NoName("Lima")), [WITH, OTHER, VARIANT]),
        (named(LIMA, OwnName("Steun", "programme")), [VARIANT]),
        (NO_OWN_NAMES, [WITH, VARIANT]),
    ],
)
def test_from_one_list_to_another(
    library: Library, readers: MadeReaders, after: OwnNames, texts: list[str]
) -> None:
    apply(library, readers, named(LIMA))
    assert apply(library, readers, after) == sorted(texts)
    assert library.outdated(reader_version(load(library.folder))) == []


@pytest.mark.parametrize(
    "text",
    [
        "t: Task Force Lima", "l: Bij de TASK FORCE LIMA.", "h: task-force-Lima", "n: de Task Force Lima’s",
        "i: de Task Force Lima's inzet", "de Täsk Förce Lima-inzet", "(Task\u00a0Force\u00a0Lima)",
        "[Nederland steunt Task Force Lima.]",
    ],
)  # fmt: skip
def test_wherever_and_however_it_is_written(library: Library, readers: MadeReaders, text: str) -> None:
    fill(library, text)
    assert text in apply(library, readers, named(OwnName("Task Force Lima", "organisation")))


def test_a_name_in_place_of_a_listed_one_touches_all_its_ways_of_writing(
    library: Library, readers: MadeReaders
) -> None:
    fill(library, "De Oekraïense regering.")
    own = named(OwnName("Oekraïne", "country", ("Oekr.",)))
    assert apply(library, readers, own) == ["De Oekraïense regering."]
    assert apply(library, readers, NO_OWN_NAMES) == ["De Oekraïense regering."]


def test_what_is_no_word_may_stand_anywhere(library: Library, readers: MadeReaders) -> None:
    assert apply(library, readers, named(NoName("€"))) == sorted([WITH, VARIANT, OTHER])


def test_hundreds_of_names_at_once(library: Library, readers: MadeReaders) -> None:
    many = [OwnName(f"Groep {number}", "organisation", (f"G{number}",)) for number in range(700)]
    assert apply(library, readers, named(LIMA, *many)) == [WITH, VARIANT]


def test_one_writing_of_two_names_counts_as_changed() -> None:
    first, second = OwnName("A", "place", ("x",)), OwnName("B", "place", ("x",))
    assert touched(named(first, second), named(second, first)) == Touched(frozenset("x"))


def test_of_a_person_other_spellings_count_too(library: Library, readers: MadeReaders) -> None:
    """Understanding takes Andria Sybiha for the Andrii Sybiha of a list: no word of the list stands there."""
    texts = ["Andria Sybiha sprak.", "A. Sybiha sprak.", "Maria Jansen sprak.", "Sibiha zweeg."]
    for text in texts:
        fill(library, text)
        person: tuple[EntityType, str] = ("person", text.rsplit(" ", 1)[0])
        record = read(text)
        library.refresh(replace(record, passages=(replace(record.passages[0], names=(person,)),)))
    own = named(OwnName("Andrii Sybiha", "person"))
    assert apply(library, readers, own) == ["A. Sybiha sprak.", "Andria Sybiha sprak.", "Sibiha zweeg."]
    assert touched(own, NO_OWN_NAMES).people == {"Andrii Sybiha"}


def test_what_was_removed_is_read_again_too(library: Library, readers: MadeReaders) -> None:
    (key,) = keys_of(WITH)
    library.remove([key])
    assert apply(library, readers, named(LIMA)) == [WITH, VARIANT]
    assert having(library, "organisation", "Task Force Lima") == keys_of(VARIANT)
    library.restore([key])
    assert having(library, "organisation", "Task Force Lima") == keys_of(WITH, VARIANT)
    assert refresh(library, readers) == []


def test_what_another_reader_has_read_stays_to_be_read(library: Library, readers: MadeReaders) -> None:
    library.refresh(replace(read(OTHER), reader="an older one"))
    library.index.forget(*keys_of(WITH))
    fill(library, "Iets anders.")
    library.index.put(replace(read("Iets anders."), reader="an older one"))
    assert apply(library, readers, named(LIMA)) == sorted([WITH, VARIANT, "Iets anders."])
    assert refresh(library, readers) == [OTHER]


# What comes in between


def test_when_it_is_stopped_the_next_start_does_the_rest(library: Library, readers: MadeReaders) -> None:
    report = apply_own_names(
        library,
        named(LIMA),
        report=lambda _: None,
        stopped=lambda: len(readers.texts) == 1,
        pool=readers,
    )
    assert (len(report.outcomes), report.not_begun) == (1, 1)
    read_first = readers.texts[:]
    assert refresh(library, readers) == [text for text in [WITH, VARIANT] if text not in read_first]
    assert refresh(library, readers) == []


@pytest.mark.parametrize("step", ["count_as_read", "write_whole"])
@pytest.mark.parametrize("loses_memory", [False, True])
def test_a_crash_after_the_file_was_saved(
    library: Library, readers: MadeReaders, monkeypatch: pytest.MonkeyPatch, step: str, loses_memory: bool
) -> None:
    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    apply(library, readers, named(POOL))
    with monkeypatch.context() as patch:
        patch.setattr(Library if step == "count_as_read" else own_name_changes, step, crash)
        with pytest.raises(KeyboardInterrupt):
            apply(library, readers, named(POOL, LIMA))
    assert load(library.folder) == named(POOL, LIMA)
    if loses_memory:
        (library.folder / ".own-names-read.json").write_text("{")
    with Library.open(library.folder) as again:
        texts = refresh(again, readers)
        assert {WITH, VARIANT} <= set(texts)
        if not loses_memory:
            assert texts == [WITH, VARIANT]
        assert having(again, "organisation", "Task Force Lima") == keys_of(WITH, VARIANT)
        assert refresh(again, readers) == []


def test_a_crash_between_the_index_and_the_rows(library: Library, readers: MadeReaders) -> None:
    """The index is ahead of the documents: more is read again, not less."""
    library.index.set_reader(reader_version(named(LIMA)), keys_of(WITH, VARIANT, OTHER))
    apply(library, readers, named(LIMA))
    refresh(library, readers)
    assert having(library, "organisation", "Task Force Lima") == keys_of(WITH, VARIANT)
    assert library.outdated(reader_version(named(LIMA))) == []


def test_what_cannot_be_kept_changes_nothing(library: Library, readers: MadeReaders) -> None:
    (library.folder / FILE_NAME).write_text("[[name]")
    with pytest.raises(LibraryProblem) as caught:
        apply(library, readers, named(LIMA))
    assert caught.value.code == "own_names_no_toml"
    assert (library.folder / FILE_NAME).read_text() == "[[name]"
    assert readers.texts == []


# A file that was changed by hand


def test_a_change_by_hand_reads_again_what_it_touches(library: Library, readers: MadeReaders) -> None:
    save(library.folder, named(LIMA))
    assert refresh(library, readers) == [WITH, VARIANT]
    assert refresh(library, readers) == []
    (library.folder / FILE_NAME).unlink()
    assert refresh(library, readers) == [WITH, VARIANT]
    assert having(library, "organisation", "Task Force Lima") == set()


def test_while_it_cannot_be_understood_nothing_is_read_for_it(library: Library, readers: MadeReaders) -> None:
    apply(library, readers, named(LIMA))
    sound = (library.folder / FILE_NAME).read_bytes()
    (library.folder / FILE_NAME).write_text("kapot")
    assert refresh(library, readers) == []
    meanwhile = "Intussen TF Lima."
    fill(library, meanwhile)
    assert refresh(library, readers) == []
    (library.folder / FILE_NAME).write_bytes(sound)
    assert refresh(library, readers) == [meanwhile]
    assert having(library, "organisation", "Task Force Lima") == keys_of(WITH, VARIANT, meanwhile)


# Two windows


def test_another_window_notices_and_does_not_read_it_all_again(
    library: Library, readers: MadeReaders
) -> None:
    with Library.open(library.folder) as other:
        before = other.data_version()
        apply(library, readers, named(LIMA))
        assert other.data_version() != before
        assert refresh(other, readers) == []
        before = other.data_version()
        apply(library, readers, named(replace(LIMA, note="nieuw")))
        assert other.data_version() != before


def test_what_an_older_list_has_read_is_read_once_more(library: Library, readers: MadeReaders) -> None:
    """A reader that had begun with the list of before: its document comes in after the change."""
    apply(library, readers, named(LIMA))
    library.refresh(read(WITH))
    assert refresh(library, readers) == [WITH]
    assert refresh(library, readers) == []


def test_two_changes_are_both_kept(library: Library, readers: MadeReaders) -> None:
    with Library.open(library.folder) as other:
        for window, written in ((library, "Task Force Lima"), (other, "Peru")):

            def mark(own: OwnNames, written: str = written) -> OwnNames:
                return marked(own, written, "organisation")

            apply_own_names(window, mark, report=lambda _: None, pool=readers)
    assert [name.canonical for name in load(library.folder).names] == ["Peru", "Task Force Lima"]
    assert having(library, "organisation", "Peru") == keys_of(OTHER)


# In short

forms = st.sampled_from(["Lima", "Task Force Lima", "TF", "tf-lima", "Péru", "Peru", "€", "a1", "’s"])
lists = st.builds(
    OwnNames,
    st.lists(
        st.builds(
            OwnName, forms, st.sampled_from(["place", "organisation"]), st.lists(forms, max_size=2).map(tuple)
        ),
        max_size=3,
    ).map(tuple),
    st.lists(st.builds(NoName, forms, st.sampled_from([None, "place"])), max_size=2).map(tuple),
)
documents = st.lists(
    st.lists(
        st.sampled_from(["Lima", "TF", "lima", "PERU", "peru’s", "€", "a1", "’s", "-", "(", "Task Force"])
    )
    .map(" ".join)
    .map(lambda text: text.replace(" - ", "-")),
    min_size=1,
    max_size=4,
    unique=True,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=documents, changes=st.lists(lists, min_size=1, max_size=3))
def test_after_every_change_all_is_as_if_read_anew(
    texts: list[str], changes: list[OwnNames], tmp_path_factory: pytest.TempPathFactory
) -> None:
    readers = MadeReaders()
    with Library.open(tmp_path_factory.mktemp("library")) as library:
        fill(library, *texts)
        for change in changes:
            apply(library, readers, change)
            own = load(library.folder)
            assert library.outdated(reader_version(own)) == []
            for name in own.names:
                anew = {
                    record.sha256
                    for record in (read(text, own) for text in texts)
                    if any((name.type, forms_in(name.canonical)) in named_in(one) for one in record.passages)
                }
                assert having(library, name.type, name.canonical) == anew


def test_what_understanding_itself_makes_of_it(tmp_path: Path) -> None:
    texts = (
        "De minister van Buitenlandse Zaken van Zweden, Tomas Lindqvyst, sprak over Peru.\n",
        "De Zilver-groep’s inzet.\n",
        "Nederland steunt Oekraïne.\n",
    )
    own = named(
        OwnName("Tomas Lindqvist", "person"), OwnName("Groep van Zilver", "programme", ("zilver groep",))
    )
    with Library.open(tmp_path / "library") as library, ReaderPool(1) as pool:
        for number, text in enumerate(texts):
            import_text(library, text, f"{number}.txt", pool=pool)
        report = apply_own_names(library, own, report=lambda _: None, pool=pool)
        assert {outcome.name for outcome in report.outcomes} == {"0.txt", "1.txt"}
        assert [len(library.mentions(name.type, name.canonical).found) for name in own.names] == [1, 1]
        assert library.outdated(reader_version(load(library.folder))) == []


def test_the_made_readers_read_as_understanding_does() -> None:
    assert stands("TF Lima", "de tf-Limá’s")
    assert not stands("Lima", "Limassol")
