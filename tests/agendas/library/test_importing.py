"""Every document ends in one outcome; what is confirmed is kept; one bad file harms no other."""

from __future__ import annotations

import errno
import hashlib
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from agendas.library import reader_link, reader_pool
from agendas.library.importing import (
    import_files,
    import_text,
    place_seeds,
    rebuild,
    refresh_outdated,
)
from agendas.library.outcomes import ImportProgress, ImportReport, Outcome
from agendas.library.reader_pool import ReaderPool
from agendas.library.shelf import reader_fingerprint
from agendas.library.store import Arrival, Library
from agendas.library.tally import Tally
from agendas.problems import LibraryProblem
from agendas.resources import seeds_folder
from tests.agendas.library import bad_reader_process
from tests.agendas.reading.sources.making import paragraph, raw_docx, raw_odt, run, zipped
from tests.agendas.reading.sources.making_pdfs import lines_drawn, written

SEEDS = sorted(seeds_folder().glob("*.txt"))


@pytest.fixture(scope="module")
def pool() -> Iterator[ReaderPool]:
    with ReaderPool(2) as readers:
        yield readers


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library; no import may leave anything in its incoming folder."""
    with Library.open(tmp_path / "library") as opened:
        yield opened
    assert [path.name for path in (tmp_path / "library" / "incoming").iterdir() if path.name[0] != "."] == []


def agenda_text(day: int = 11, *, about: str = "Nederland steunt Oekraïne.") -> str:
    return (
        f"Geannoteerde agenda van de Raad Buitenlandse Zaken van {day} mei 2026\n\n"
        f"Op {day} mei 2026 vindt de Raad Buitenlandse Zaken plaats in Brussel.\n\n{about}\n"
    )


def write(folder: Path, name: str, content: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def kinds(report: ImportReport) -> list[str]:
    return [outcome.problem.code if outcome.problem else outcome.kind for outcome in report.outcomes]


def keys(library: Library) -> set[str]:
    return {entry.key for entry in library.entries()}


def add(library: Library, paths: Sequence[Path], pool: ReaderPool, *, anyway: bool = False) -> ImportReport:
    return import_files(library, paths, anyway=anyway, pool=pool)


# What becomes of a document


def test_a_document_is_added_untouched_and_the_same_bytes_are_there_already(
    library: Library, tmp_path: Path, pool: ReaderPool
) -> None:  # 10
    path = write(tmp_path, "agenda.txt", agenda_text().replace("\n", "\r\n"))
    (outcome,) = add(library, [path], pool).outcomes
    assert (outcome.kind, outcome.name, outcome.path, outcome.problem) == ("added", "agenda.txt", path, None)
    assert outcome.entry is not None
    assert outcome.entry.meeting.place == "Brussel"
    assert outcome.entry.path.read_bytes() == path.read_bytes()
    again = write(tmp_path, "kopie.txt", path.read_bytes())
    (outcome,) = add(library, [again], pool).outcomes
    assert (outcome.kind, outcome.name) == ("already", "kopie.txt")
    assert [outcome.entry] == library.entries()


def test_a_document_says_its_own_kamerstuk(library: Library, tmp_path: Path, pool: ReaderPool) -> None:
    """By it the library finds the letter that another one cites."""
    head = "21 501-02 Raad voor Buitenlandse Zaken\nNr. 3456 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN\n\n"
    (outcome,) = add(library, [write(tmp_path, "a.txt", head + agenda_text())], pool).outcomes
    assert outcome.entry is not None
    assert outcome.entry.meeting.kamerstuk == "21501-02-3456"
    assert library.entries()[0].meeting.kamerstuk == "21501-02-3456"


def test_the_same_bytes_twice_in_one_import_are_one_entry(
    library: Library, tmp_path: Path, pool: ReaderPool
) -> None:  # 10
    folder = tmp_path / "in"
    for name in ("a.txt", "b.txt", "c.txt"):
        write(folder, name, agenda_text())
    report = add(library, [folder], pool)
    assert sorted(kinds(report)) == ["added", "already", "already"]
    assert [outcome.name for outcome in report.outcomes] == ["a.txt", "b.txt", "c.txt"]
    assert {outcome.entry for outcome in report.outcomes} == set(library.entries())


def test_the_same_bytes_have_the_same_fate(library: Library, tmp_path: Path, pool: ReaderPool) -> None:
    folder = tmp_path / "in"
    for name in ("a.txt", "b.txt"):
        write(folder, name, "Een verhaal over iets anders.\n")
        write(folder, "x" + name, "%PDF-1.4 kapot")
    report = add(library, [folder], pool)
    assert kinds(report) == ["not_agenda", "not_agenda", "damaged", "damaged"]
    assert [outcome.problem.name for outcome in report.outcomes if outcome.problem] == ["xa.txt", "xb.txt"]


def test_another_agenda_of_a_meeting_is_a_version(library: Library, tmp_path: Path, pool: ReaderPool) -> None:
    texts = [agenda_text(), agenda_text(about="Nederland steunt Moldavië."), agenda_text() + "\n"]
    paths = [write(tmp_path, f"{number}.txt", text) for number, text in enumerate(texts)]
    outcomes = [add(library, [path], pool).outcomes[0] for path in paths]
    found = [(outcome.kind, outcome.same_text) for outcome in outcomes]
    assert found == [("added", False), ("version", False), ("version", True)]


def test_the_same_name_with_other_bytes_is_another_document(
    library: Library, tmp_path: Path, pool: ReaderPool
) -> None:  # 11
    paths = [write(tmp_path / folder, "agenda.txt", agenda_text(day)) for folder, day in (("a", 4), ("b", 9))]
    assert kinds(add(library, paths, pool)) == ["added", "added"]
    assert [entry.name for entry in library.entries()] == ["agenda.txt", "agenda.txt"]


def test_what_is_no_agenda_is_added_only_when_that_is_meant(
    library: Library, tmp_path: Path, pool: ReaderPool
) -> None:
    path = write(tmp_path, "verhaal.txt", "Een verhaal over iets anders.\n")
    assert kinds(add(library, [path], pool)) == ["not_agenda"]
    assert library.entries() == []
    assert kinds(add(library, [path], pool, anyway=True)) == ["added"]


def test_what_was_removed_can_be_added_again(library: Library, tmp_path: Path, pool: ReaderPool) -> None:
    path = write(tmp_path, "agenda.txt", agenda_text())
    add(library, [path], pool)
    library.remove(keys(library))
    assert kinds(add(library, [path], pool)) == ["added"]
    assert len(library.entries()) == 1


def fifty_files(folder: Path) -> dict[str, str]:
    """Fifty files of all sorts, and what must become of each."""
    wanted: dict[str, tuple[str, str | bytes]] = {
        f"{number} agenda.txt": ("added", agenda_text(number + 1)) for number in range(25)
    }
    sentence = "Nederland steunt Oekraïne."
    body = [agenda_text(27).splitlines()[0], agenda_text(27).splitlines()[2], sentence]
    wanted |= {
        "brief.docx": ("added", raw_docx("".join(paragraph(run(text)) for text in body))),
        "brief.odt": ("version", raw_odt("".join(f"<text:p>{text}</text:p>" for text in body))),
        "brief.html": ("version", "".join(f"<p>{text}</p>" for text in body)),
        "brief.xml": ("version", f"<stuk>{''.join(f'<al>{text}</al>' for text in body)}</stuk>"),
        "brief.pdf": ("version", written([lines_drawn(body)])),
        "brief zonder ending": ("version", "\n\n".join([*body, "Slot."])),
        "brief als foto.pdf": ("version", "\n\n".join([*body, "Einde."])),
        "leeg.txt": ("empty", b""),
        "wit.txt": ("empty", " \n\t\n"),
        "scan.pdf": ("no_text", written([lines_drawn([])])),
        "kapot.pdf": ("damaged", b"%PDF-1.7 en niets meer"),
        "kapot.docx": ("damaged", raw_docx("")[:200]),
        "oud.doc": ("format_not_supported", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        "oud.rtf": ("format_not_supported", b"{\\rtf1 tekst}"),
        "bom.docx": ("archive_bomb", zipped({"word/document.xml": bytes(40_000_000)})),
        "lach.xml": ("unsafe_xml", '<!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>'),
        "diep.xml": ("too_deep", "<a>" * 5_000 + "x" + "</a>" * 5_000),
        "programma.bin": ("binary", b"\x7fELF" + bytes(300)),
        "foto.jpg": ("other_kind", b"\xff\xd8\xff"),
        "tabel.xlsx": ("other_kind", zipped({"xl/workbook.xml": "<a/>"})),
        "verhaal.txt": ("not_agenda", "Een verhaal over iets anders.\n"),
        "verslag.txt": (
            "not_agenda",
            f"Verslag van de Raad Buitenlandse Zaken van 11 mei 2026\n\n{sentence}\n",
        ),
        "25 agenda.txt": ("already", agenda_text(1)),
        "utf-16.txt": ("added", agenda_text(28).encode("utf-16")),
        "naam\u202etxt.exe\n<img>.txt": ("added", agenda_text(29)),
    }
    for name, (_, content) in wanted.items():
        write(folder, name, content)
    return {name: kind for name, (kind, _) in wanted.items()}


def test_a_folder_of_fifty_mixed_files_ends_in_fifty_rows_or_reasons(
    library: Library, tmp_path: Path, pool: ReaderPool
) -> None:
    expected = fifty_files(tmp_path / "in")
    report = add(library, [tmp_path / "in"], pool)
    assert len(expected) == len(report.outcomes) == 50
    found = {outcome.name: kind for outcome, kind in zip(report.outcomes, kinds(report), strict=True)}
    first_of_meeting = {"added", "version"}  # which of several comes first is a matter of speed
    assert {name: kind for name, kind in found.items() if kind not in first_of_meeting} == {
        name: kind for name, kind in expected.items() if kind not in first_of_meeting
    }
    assert len(library.entries()) == sum(kind in first_of_meeting for kind in expected.values()) == 34
    for outcome in report.outcomes:
        assert (outcome.problem is None) == (outcome.kind != "failed")
        assert outcome.problem is None or "\n" not in outcome.problem.sentence("nl")


# On the way


def test_progress_comes_to_its_end(library: Library, tmp_path: Path, pool: ReaderPool) -> None:
    for number in range(30):
        write(tmp_path / "in", f"{number}.txt", agenda_text(1 + number))
    told: list[ImportProgress] = []
    import_files(library, [tmp_path / "in"], report=told.append, pool=pool)
    assert [progress.done for progress in told] == sorted(progress.done for progress in told)
    assert (told[-1].done, told[-1].total) == (30, 30)


def test_what_is_there_already_counts_as_it_is_found(
    library: Library, tmp_path: Path, pool: ReaderPool
) -> None:
    for number in range(30):
        write(tmp_path / "in", f"{number}.txt", agenda_text(1 + number))
    add(library, [tmp_path / "in"], pool)
    told: list[ImportProgress] = []
    stopped = iter([False] * 12 + [True] * 1_000)
    report = import_files(
        library, [tmp_path / "in"], report=told.append, stopped=lambda: next(stopped), pool=pool
    )
    assert 0 < len(report.outcomes) < 30
    assert set(kinds(report)) == {"already"}


def test_progress_is_told_twenty_times_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = itertools.count(0.0, 0.001)
    monkeypatch.setattr("agendas.library.tally.time.monotonic", lambda: next(clock))
    told: list[ImportProgress] = []
    counted = Tally(told.append, 2_000)
    for number in range(1_999):
        counted.put(number, Outcome("added", f"{number}"))
    assert 35 <= len(told) <= 41
    report = counted.finished()
    assert (told[-1], report.not_begun) == (ImportProgress(1_999, 2_000, "1998"), 1)


def test_what_was_confirmed_before_the_stop_is_kept(
    library: Library, tmp_path: Path, pool: ReaderPool
) -> None:
    for number in range(200):
        write(tmp_path / "in", f"{number}.txt", agenda_text(1 + number % 28, about=f"Punt {number}."))
    told: list[ImportProgress] = []
    report = import_files(
        library,
        [tmp_path / "in"],
        report=told.append,
        stopped=lambda: any(each.done for each in told),
        pool=pool,
    )
    assert report.was_stopped
    assert 0 < len(report.outcomes) < 200
    assert len(report.outcomes) + report.not_begun == 200
    assert {outcome.entry.key for outcome in report.outcomes if outcome.entry} == keys(library)


def test_a_stop_before_the_beginning_adds_nothing(library: Library, tmp_path: Path, pool: ReaderPool) -> None:
    path = write(tmp_path, "agenda.txt", agenda_text())
    report = import_files(library, [path, path], stopped=lambda: True, pool=pool)
    assert (report.outcomes, report.not_begun, keys(library)) == ((), 2, set())


def test_nothing_to_do_is_done_at_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_link, "start_module", None)  # no process is started
    assert import_files(library, []) == ImportReport(())
    assert refresh_outdated(library, report=lambda _: None) == ImportReport(())


def test_a_document_that_hangs_or_crashes_is_that_document_only(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # 41, 42
    monkeypatch.setattr(reader_link, "MODULE", bad_reader_process.__name__)
    orders = ["een", "hang", "twee", "crash", "drie", "memory", "vier", "error"]
    for order in orders:
        write(tmp_path / "in", f"{order}.txt", order)
    with ReaderPool(2, time_limit=0.8) as bad:
        report = add(library, [tmp_path / "in"], bad)
    found = {outcome.name: kind for outcome, kind in zip(report.outcomes, kinds(report), strict=True)}
    assert {order: found[f"{order}.txt"] for order in orders} == {
        "een": "added", "hang": "timed_out", "twee": "added", "crash": "crashed", "drie": "added",
        "memory": "out_of_memory", "vier": "added", "error": "crashed",
    }  # fmt: skip
    assert len(library.entries()) == 4


# When the library fails


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "No space left"),
        (UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates not allowed"), "surrogates"),
    ],
)
def test_one_document_that_cannot_be_added_harms_no_other(
    library: Library,
    tmp_path: Path,
    pool: ReaderPool,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    told: str,
) -> None:
    paths = [write(tmp_path, f"{number}.txt", agenda_text(number)) for number in range(1, 9)]
    add_many = library.add_many

    def refusing(arrivals: Sequence[Arrival]) -> object:
        if any(arrival.record.name == "5.txt" for arrival in arrivals):
            raise error
        return add_many(arrivals)

    monkeypatch.setattr(library, "add_many", refusing)
    report = add(library, paths, pool)
    assert kinds(report) == ["added"] * 4 + ["cannot_keep"] + ["added"] * 3
    assert report.outcomes[4].problem is not None
    assert told in report.outcomes[4].problem.sentence("nl")


def test_when_the_library_is_gone_the_rest_is_not_tried(
    library: Library, tmp_path: Path, pool: ReaderPool, monkeypatch: pytest.MonkeyPatch
) -> None:  # 51
    for number in range(60):
        write(tmp_path / "in", f"{number}.txt", agenda_text(1 + number % 28, about=f"Punt {number}."))
    tried: list[int] = []

    def failing(arrivals: Sequence[Arrival]) -> object:
        tried.append(len(arrivals))
        raise LibraryProblem("library_full", "library.sqlite", reason="disk full")

    monkeypatch.setattr(library, "add_many", failing)
    report = add(library, [tmp_path / "in"], pool)
    assert kinds(report) == ["library_full"] * 60
    assert report.not_begun == 0
    assert len(tried) < 8


def test_a_folder_that_cannot_be_written_to_is_one_reason(
    library: Library, tmp_path: Path, pool: ReaderPool, monkeypatch: pytest.MonkeyPatch
) -> None:  # 52
    paths = [write(tmp_path, f"{number}.txt", agenda_text(number)) for number in range(1, 9)]
    monkeypatch.setattr(library, "incoming", lambda: tmp_path / "nergens" / "kopie")
    assert kinds(add(library, paths, pool)) == ["cannot_keep"] * 8


def test_a_library_that_cannot_be_read_is_a_reason_and_no_exception(
    library: Library, tmp_path: Path, pool: ReaderPool, monkeypatch: pytest.MonkeyPatch
) -> None:  # 54
    for number in range(12):
        write(tmp_path / "in", f"{number % 11}x{number}.txt", agenda_text(1 + number % 11))

    def failing(*_: object) -> object:
        raise LibraryProblem("library_damaged", "library.sqlite")

    for name in ("entries", "add_many", "standing"):
        monkeypatch.setattr(library, name, failing)
    assert kinds(add(library, [tmp_path / "in"], pool)) == ["library_damaged"] * 12


# Other ways in


def test_a_pasted_text_is_kept_in_utf_8(library: Library, pool: ReaderPool) -> None:  # 21
    text = agenda_text(about="Nederland steunt \ud83d de één.")
    (outcome,) = import_text(library, text, "Geplakt.txt", pool=pool).outcomes
    assert (outcome.kind, outcome.name, outcome.path) == ("added", "Geplakt.txt", None)
    assert outcome.entry is not None
    assert outcome.entry.path.suffix == ".txt"
    assert outcome.entry.path.read_bytes() == text.replace("\ud83d", "\ufffd").encode()
    assert kinds(import_text(library, text, "Nog eens", pool=pool)) == ["already"]
    assert kinds(import_text(library, " \n", "Niets", pool=pool)) == ["empty"]
    assert kinds(import_text(library, "Een los stuk tekst.", "Los", pool=pool)) == ["added"]


def test_the_seeds_come_once_and_stay_away_when_removed(library: Library, pool: ReaderPool) -> None:
    assert kinds(place_seeds(library, pool=pool)) == ["added"] * 5
    library.remove(keys(library))
    assert kinds(place_seeds(library, pool=pool)) == []
    assert kinds(add(library, library.missing_seeds(), pool)) == ["added"] * 5
    assert library.missing_seeds() == []


# Reading again


def test_a_rebuild_reads_every_original_again(library: Library, pool: ReaderPool) -> None:
    add(library, SEEDS, pool)
    key = hashlib.sha256(SEEDS[0].read_bytes()).hexdigest()
    library.correct(key, {"place": "Potsdam"})
    indexed = library.index.states()
    for each in keys(library):
        library.index.forget(each)
    assert library.index.states() == {}
    report = rebuild(library, report=lambda _: None, pool=pool)
    assert kinds(report) == ["already"] * 5
    assert library.index.states() == indexed
    assert library.entry(key).meeting.place == "Potsdam"


def test_a_rebuild_finds_originals_the_library_lost_and_misses_those_that_are_gone(
    library: Library, pool: ReaderPool
) -> None:
    add(library, SEEDS[:4], pool)
    lost, gone, spoilt = (entry.key for entry in library.entries()[:3])
    original = library.original(lost)
    with library.connection:
        library.connection.execute("DELETE FROM document WHERE sha256 = ?", (lost,))
    library.original(gone).unlink()
    library.original(spoilt).chmod(0o600)
    library.original(spoilt).write_text(agenda_text())
    report = rebuild(library, report=lambda _: None, pool=pool)
    assert sorted(kinds(report)) == ["added", "already", "original_damaged", "original_missing"]
    assert library.original(lost) == original
    assert original.exists()


def test_only_what_another_reader_has_read_is_read_again(library: Library, pool: ReaderPool) -> None:
    report = add(library, SEEDS[:3], pool)
    old = report.outcomes[1].entry
    assert old is not None
    record = next(
        reading.record for reading in pool.read([reader_pool.Request(0, old.path)]) if reading.record
    )
    library.refresh(replace(record, reader="an older one", title="Oud"))
    assert library.entry(old.key).title == "Oud"
    report = refresh_outdated(library, report=lambda _: None, pool=pool)
    assert [outcome.entry for outcome in report.outcomes] == [old]
    assert library.outdated(reader_fingerprint()) == []


def test_a_rebuild_can_be_stopped(library: Library, pool: ReaderPool) -> None:
    add(library, SEEDS, pool)
    report = rebuild(library, report=lambda _: None, stopped=lambda: True, pool=pool)
    assert (report.outcomes, report.not_begun) == ((), 5)
