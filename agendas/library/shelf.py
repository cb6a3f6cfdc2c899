"""Agendas that were read before, kept between two starts, so that one can be shown at once.

A cache in the user's cache folder: one JSON file an agenda, named by the SHA-256 of its document. What
was read by another version of the reader, or is damaged, counts as not there; nothing is lost with the
folder. Does not import the reader: that is what it saves.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import json
import os
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from agendas.library.folders import cache_folder
from agendas.model import (
    Agenda,
    Block,
    FootnoteRef,
    Join,
    Meeting,
    Omission,
    Piece,
    Sentence,
    Source,
    Span,
)
from agendas.resources import PROJECT_ROOT, resource

__all__ = ["Shelf", "cache_folder", "reader_fingerprint"]

Record = dict[str, Any]


class Shelf:
    """The agendas kept in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "read" / reader_fingerprint()

    def agenda(self, key: str) -> Agenda | None:
        """The agenda of the document with that SHA-256, as it was read; None when it is not here."""
        try:
            record = json.loads((self._folder / f"{key}.json").read_bytes())
            agenda = _agenda(record)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return agenda if agenda.source.sha256 == key else None

    def keep(self, agenda: Agenda) -> None:
        """Keep an agenda as it was read. A folder that cannot be written to only costs time later."""
        target = self._folder / f"{agenda.source.sha256}.json"
        temporary = target.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                temporary.write_text(json.dumps(_record(agenda), ensure_ascii=True), encoding="ascii")
                temporary.replace(target)


@functools.cache
def reader_fingerprint() -> str:
    """Changes when the code or the knowledge by which documents are read and understood changes (told by
    the sizes and times of its files)."""
    code = PROJECT_ROOT / "agendas"
    folders = (
        code / "reading", code / "reading" / "sources", code / "understanding",
        resource("."), resource("gazetteer"), resource("reading"),
    )  # fmt: skip
    facts = [PROJECT_ROOT.as_posix(), *(fact for folder in folders for fact in _file_facts(folder))]
    own = Path(__file__).stat()
    return f"{zlib.crc32(chr(10).join([*facts, str(own.st_mtime_ns)]).encode()):08x}"


def _file_facts(folder: Path) -> Iterable[str]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_file():
                status = entry.stat()
                yield f"{entry.name} {status.st_size} {status.st_mtime_ns}"


def _record(agenda: Agenda) -> Record:
    source, meeting = agenda.source, agenda.meeting
    return {
        "source": [
            source.name, source.format, source.sha256, source.text, source.encoding, source.undecodable,
        ],
        "title": agenda.title,
        "meeting": [
            meeting.body, meeting.informal, _iso(meeting.start), _iso(meeting.end),
            meeting.place, meeting.signatory, meeting.kamerstuk,
        ],
        "blocks": [_block_record(block) for block in agenda.blocks],
        "omissions": [[one.source.start, one.source.end, one.reason] for one in agenda.omissions],
        "nature": agenda.nature,
    }  # fmt: skip


def _block_record(block: Block) -> Record:
    return {
        "facts": [
            block.id, block.kind, block.text, block.section, block.page, block.number, block.level,
        ],
        "pieces": [
            [piece.text.start, piece.text.end, piece.source.start, piece.source.end]
            for piece in block.pieces
        ],
        "refs": [[ref.at, ref.number] for ref in block.footnote_refs],
        "joins": [[join.at, join.hyphen_kept, join.confidence, join.reason] for join in block.joins],
        "sentences": [[sentence.start, sentence.end] for sentence in block.sentences],
    }  # fmt: skip


def _agenda(record: Record) -> Agenda:
    body, informal, start, end, *rest = record["meeting"]
    return Agenda(
        source=Source(*record["source"]),
        title=record["title"],
        meeting=Meeting(body, informal, _date(start), _date(end), *rest),
        blocks=tuple(_block(one) for one in record["blocks"]),
        omissions=tuple(Omission(Span(start, end), reason) for start, end, reason in record["omissions"]),
        nature=record["nature"],
    )


def _block(record: Record) -> Block:
    block_id, kind, text, section, page, number, level = record["facts"]
    return Block(
        id=block_id,
        kind=kind,
        text=text,
        pieces=tuple(Piece(Span(a, b), Span(c, d)) for a, b, c, d in record["pieces"]),
        section=section,
        page=page,
        number=number,
        level=level,
        footnote_refs=tuple(FootnoteRef(*one) for one in record["refs"]),
        joins=tuple(Join(*one) for one in record["joins"]),
        sentences=tuple(Sentence(*one) for one in record["sentences"]),
    )


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
