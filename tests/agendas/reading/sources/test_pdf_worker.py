"""Whatever a file does to its reader, the caller gets a document or one clear problem."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agendas.problems import DocumentProblem
from agendas.reading.assembling import agenda_of
from agendas.reading.sources import SourceDocument, worker
from agendas.reading.sources.pdf import extract, read_pdf
from tests.agendas.reading.sources import bad_readers
from tests.agendas.reading.sources.making_pdfs import lines_drawn, written


@pytest.fixture(autouse=True)
def _bad_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(worker._READERS, "bad", f"{bad_readers.__name__}:extract")


def read(order: str, seconds: float = 20.0) -> SourceDocument:
    return worker.read_in_worker("bad", order.encode(), "x", time_limit=seconds, memory_limit_mb=512)


@pytest.mark.parametrize(
    ("order", "code"),
    [
        ("crash", "crashed"),
        ("error", "crashed"),
        ("chatter", "crashed"),
        ("memory", "out_of_memory"),
        ("problem", "too_many_pages"),
    ],
)
def test_a_bad_file_ends_in_one_sentence(order: str, code: str) -> None:
    with pytest.raises(DocumentProblem) as caught:
        read(order)
    assert caught.value.code == code
    assert "x: " in caught.value.sentence("nl")
    assert caught.value.sentence("en").count("\n") == 0


def test_a_reader_that_hangs_is_ended() -> None:
    started = time.monotonic()
    with pytest.raises(DocumentProblem) as caught:
        read("hang", seconds=0.5)
    assert caught.value.code == "timed_out"
    assert time.monotonic() - started < 5


def test_everything_of_a_document_comes_back() -> None:
    text = "één\nregel \U0001f600 en\nnog een"
    assert read(text) == bad_readers.extract(text.encode(), "x")


def test_the_process_knows_no_window() -> None:
    assert read("modules").source.text == ""


def test_no_module_is_taken_from_the_folder_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hashlib.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    assert read("tekst").source.text == "tekst"


def test_a_pdf_read_in_its_process_is_the_one_read_here() -> None:
    data = written([lines_drawn(["Een regel met een ‘teken’.", "Nog een."])])
    assert read_pdf(data, "x.pdf") == extract(data, "x.pdf")


_SOUND = written(
    [lines_drawn(["Geannoteerde agenda van de Raad.", "Nog een regel."]), lines_drawn(["Slot."])]
)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(_SOUND) - 1), st.integers(0, 255)), max_size=12),
    st.integers(0, len(_SOUND)),
)
def test_a_spoilt_pdf_is_read_or_refused(spoilt: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(_SOUND)
    for at, value in spoilt:
        data[at] = value
    try:
        document = read_pdf(bytes(data[:cut] if cut % 3 == 0 else data), "x.pdf")
    except DocumentProblem as problem:
        assert problem.sentence("nl")  # noqa: PT017  # either outcome is right, but not a traceback
    else:
        assert agenda_of(document).source == document.source
