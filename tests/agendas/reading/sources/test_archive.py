"""Archives are read with distrust: sizes, counts, ratios, names, passwords, broken ends."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from agendas.problems import DocumentProblem
from agendas.reading.sources import archive as module
from agendas.reading.sources.archive import LIMIT_MEMBERS, Archive
from tests.agendas.reading.sources.making import zipped


def problem_of(data: bytes, member: str = "a.xml") -> str:
    """The code of the problem that opening an archive, or reading a member, raises."""
    with pytest.raises(DocumentProblem) as problem:
        Archive(data, "brief.docx").read(member)
    assert problem.value.sentence("nl").startswith("brief.docx: ")
    return problem.value.code


def test_a_member_is_read_and_one_that_is_not_there_is_damage() -> None:
    data = zipped({"a.xml": "tekst", "map/b.xml": "meer"})
    assert Archive(data, "brief.docx").read("a.xml") == b"tekst"
    assert Archive(data, "brief.docx").has_folder("map/")
    assert problem_of(data, "c.xml") == "damaged"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    assert problem_of(zipped({"a.xml": b"\0" * 20_000_000})) == "archive_bomb"


def test_many_large_members_are_refused_by_their_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIMIT_TOTAL_MB", 1)
    assert problem_of(zipped({f"{at}": bytes(range(256)) * 2048 for at in range(4)}), "0") == "archive_bomb"


def test_a_large_member_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIMIT_MEMBER_MB", 1)
    assert problem_of(zipped({"a.xml": bytes(range(256)) * 8192})) == "archive_bomb"


@pytest.mark.parametrize("said", [10, 10_000_000])
def test_a_size_that_lies_is_found_out(said: int) -> None:
    data = bytearray(zipped({"a.xml": bytes(range(256)) * 400}))
    at = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, said)
    assert problem_of(bytes(data)) in ("damaged", "archive_bomb")


def test_a_crowd_of_members_is_refused() -> None:
    assert problem_of(zipped({f"{at}": "" for at in range(LIMIT_MEMBERS + 1)})) == "archive_crowd"


def test_members_outside_the_archive_are_not_there() -> None:
    archive = Archive(zipped({"../a.xml": "x", "/b.xml": "x", "c/../../d.xml": "x", "e..f.xml": "x"}), "x")
    found = [name for name in ("../a.xml", "/b.xml", "c/../../d.xml", "e..f.xml") if name in archive]
    assert found == ["e..f.xml"]


def test_a_password_is_named() -> None:
    data = bytearray(zipped({"a.xml": "tekst"}))
    data[6] |= 1
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    assert problem_of(bytes(data)) == "encrypted"


def test_an_unknown_compression_is_damage() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("a.xml", "tekst")
    assert problem_of(stream.getvalue()) == "damaged"


@pytest.mark.parametrize("length", [4, 30, 120])
def test_a_truncated_archive_is_damaged(length: int) -> None:
    assert problem_of(zipped({"a.xml": bytes(range(256)), "b.xml": "x"})[:length]) == "damaged"


def test_an_archive_within_the_archive_stays_closed() -> None:
    inner = zipped({"a.xml": b"\0" * 100_000})
    assert Archive(zipped({"inner.zip": inner}), "x").read("inner.zip") == inner
