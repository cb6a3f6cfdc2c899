"""Whatever a document does to its process, the pool gives a record or one clear problem, and goes on."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from agendas.library import reader_link
from agendas.library.own_names import reader_version
from agendas.library.reader_pool import ReaderPool, Reading, Request
from agendas.library.records import record_of
from agendas.reading import read_file
from agendas.resources import seeds_folder
from agendas.understanding import understand
from agendas.understanding.own_names import NoName, OwnName, OwnNames
from tests.agendas.library import bad_reader_process
from tests.agendas.reading.sources.making_pdfs import lines_drawn, written


@pytest.fixture(autouse=True)
def _bad_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_link, "MODULE", bad_reader_process.__name__)


@pytest.fixture(scope="module")
def obedient() -> Iterator[ReaderPool]:
    """One process for all tests that leave it whole or let the pool replace it."""
    with ReaderPool(1) as pool:
        yield pool


def ask(pool: ReaderPool, *orders: str) -> list[Reading]:
    requests = [Request(number, text=order, name=f"{number}.txt") for number, order in enumerate(orders)]
    return sorted(pool.read(requests), key=lambda reading: reading.request.number)


def titles(readings: list[Reading]) -> list[str]:
    return [reading.record.title if reading.record else problem_of(reading) for reading in readings]


def problem_of(reading: Reading) -> str:
    return reading.problem.code if reading.problem else ""


@pytest.mark.parametrize(
    ("order", "code"),
    [
        ("crash", "crashed"),
        ("leave", "crashed"),
        ("error", "crashed"),
        ("deep", "crashed"),
        ("unknown problem", "crashed"),
        ("other document", "crashed"),
        ("no record", "crashed"),
        ("memory", "out_of_memory"),
        ("problem", "too_many_pages"),
        ("long", "too_much_text"),
    ],
)
def test_a_bad_document_ends_in_one_sentence_and_the_next_is_read(
    obedient: ReaderPool, order: str, code: str
) -> None:  # 42
    bad, good = ask(obedient, order, "goed")
    assert (problem_of(bad), titles([good])) == (code, ["goed"])
    assert bad.problem is not None
    assert bad.problem.sentence("nl").startswith("0.txt: ")
    assert "\n" not in bad.problem.sentence("en")


def test_what_a_library_prints_is_no_answer(obedient: ReaderPool) -> None:
    assert titles(ask(obedient, "chatter", "goed")) == ["no harm done", "goed"]


def test_an_answer_without_end_is_cut_off(obedient: ReaderPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_link, "LONGEST_ANSWER", 1_000)
    assert titles(ask(obedient, "x" * 2_000, "goed")) == ["crashed", "goed"]


def test_a_hanging_reader_is_ended_and_holds_up_nobody() -> None:  # 41
    with ReaderPool(2, time_limit=0.8) as pool:
        started = time.monotonic()
        readings = ask(pool, "hang", "een", "twee", "drie")
        assert titles(readings) == ["timed_out", "een", "twee", "drie"]
        assert time.monotonic() - started < 5


def test_a_file_that_does_not_arrive_is_given_up(tmp_path: Path) -> None:  # 15
    with ReaderPool(1, open_limit=1.5) as pool:
        stalled, good = pool.read([Request(0, tmp_path / "stalled"), Request(1, text="goed", name="x")])
    assert (problem_of(stalled), titles([good])) == ("not_arriving", ["goed"])


@pytest.mark.parametrize("where", ["stalled", "hang"])
def test_stop_ends_what_hangs_at_once(tmp_path: Path, where: str) -> None:  # 15
    copies = [tmp_path / f"copy{number}" for number in range(5)]
    hanging = Request(0, tmp_path / where, copy=copies[0])
    (tmp_path / "hang").write_text("hang")
    others = [Request(number, text="goed", name="x", copy=copies[number]) for number in range(1, 5)]
    started = time.monotonic()
    with ReaderPool(1) as pool:
        readings = list(pool.read([hanging, *others], stopped=lambda: time.monotonic() > started + 0.3))
        assert readings == []
        assert titles(ask(pool, "weer")) == ["weer"]
    assert time.monotonic() - started < 5
    assert not any(copy.exists() for copy in copies)


def test_a_process_that_died_in_its_sleep_costs_no_document(obedient: ReaderPool) -> None:
    (before,) = titles(ask(obedient, "process"))
    os.kill(int(before), 9)
    after, good = titles(ask(obedient, "process", "goed"))
    assert after != before
    assert good == "goed"


def test_a_file_that_ends_the_process_twice_while_it_is_opened_is_given_up(
    obedient: ReaderPool, tmp_path: Path
) -> None:
    (reading,) = obedient.read([Request(0, tmp_path / "crash while opening")])
    assert problem_of(reading) == "crashed"


def test_a_process_that_has_grown_is_replaced(obedient: ReaderPool) -> None:
    first, _, second, third = titles(ask(obedient, "process", "grow", "process", "process"))
    assert first != second == third


def test_no_process_is_left_behind() -> None:
    with ReaderPool(2) as pool:
        pool.start()
        (number,) = titles(ask(pool, "process"))
        processes = [reader.start_process() for reader in pool._readers]
    assert int(number) in [process.pid for process in processes]
    assert [process.returncode for process in processes] == [0, 0]


def test_a_document_nobody_wants_is_neither_read_nor_copied(obedient: ReaderPool, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    (reading,) = obedient.read([Request(0, text="crash", name="x", copy=copy)], wanted=lambda _: False)
    assert (reading.record, reading.problem, copy.exists()) == (None, None, False)
    assert reading.sha256 == bad_reader_process.record_for(b"crash", "x", "").sha256


def test_the_copy_is_there_when_the_record_is(obedient: ReaderPool, tmp_path: Path) -> None:
    requests = [
        Request(0, text="één\r\n", name="x", copy=tmp_path / "a"),
        Request(1, text="crash", name="x", copy=tmp_path / "b"),
        Request(2, text="error", name="x", copy=tmp_path / "c"),
        Request(3, text="goed", name="x", copy=tmp_path / "no folder" / "d"),
    ]
    readings = list(obedient.read(requests))
    assert titles(readings) == ["één\r\n", "crashed", "crashed", "cannot_keep"]
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == "één\r\n".encode()


def test_a_name_that_is_no_unicode(obedient: ReaderPool, tmp_path: Path) -> None:  # 12, 13
    path = tmp_path / os.fsdecode(b"agenda-\xff\n<img>.txt")
    path.write_text("goed")
    (reading,) = obedient.read([Request(0, path)])
    assert reading.record is not None
    assert reading.record.name == reading.request.shown_name == "agenda-\ufffd\n<img>.txt"


def test_the_process_hears_the_own_names_of_each_document(obedient: ReaderPool) -> None:
    asked = [Request(0, text="own names", name="x")]
    for names in (["Café ‘Lima’", "\U0001f1f3"], []):
        own = OwnNames(tuple(OwnName(name, "place", ("L",), "note") for name in names))
        assert titles(list(obedient.read(asked, own))) == [", ".join(names)]


def test_the_process_knows_no_window(obedient: ReaderPool) -> None:
    assert titles(ask(obedient, "modules")) == ["[]"]


@pytest.mark.parametrize(
    "deed",
    ["socket", "local socket", "start a program", "shell", "fork", "write", "append", "delete", "rename",
     "make a folder", "kill"],
)  # fmt: skip
def test_the_process_may_do_nothing_but_read(obedient: ReaderPool, deed: str) -> None:  # 65
    assert titles(ask(obedient, deed)) == ["refused"]


def test_the_readers_give_what_reading_here_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    pdf = tmp_path / "brief.pdf"
    pdf.write_bytes(
        written([lines_drawn(["Geannoteerde agenda van de Raad.", "Nederland steunt Oekraïne."])])
    )
    paths = [*sorted(seeds_folder().glob("*.txt")), pdf]
    own = OwnNames((OwnName("Straat van Hormuz", "programme"),), (NoName("Oekraïne"),))
    with ReaderPool(2) as pool:
        readings = {one.request.number: one for one in pool.read(map(Request, range(6), paths), own)}
    for number, path in enumerate(paths):
        agenda = understand(read_file(path), own)
        expected = record_of(agenda, size=path.stat().st_size, reader=reader_version(own))
        assert readings[number].record == expected


def test_a_large_parent_does_not_tire_its_readers() -> None:
    """Linux tells a new process the size of the one it came from."""
    ballast = bytearray(450 * 1024 * 1024)
    ballast[::4096] = b"x" * len(ballast[::4096])
    with ReaderPool(1) as pool:
        first, second = titles(ask(pool, "process", "process"))
    del ballast
    assert first == second
