"""Golden files: what a document reads as, one block a line, so that a person can check it by eye.

``python -m tests.agendas.reading.golden`` writes them anew; read the difference before keeping it.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from pathlib import Path
from typing import Any

from agendas.model import Agenda, Block
from agendas.reading import read_file
from agendas.resources import seeds_folder

EXPECTED = Path(__file__).parents[2] / "expected" / "reading"
LETTERS = Path(__file__).parent / "letters"


def described(agenda: Agenda) -> dict[str, Any]:
    """All of an agenda that a reader would call right or wrong."""
    meeting = {
        name: value.isoformat() if isinstance(value, dt.date) else value
        for name, value in dataclasses.asdict(agenda.meeting).items()
    }
    return {
        "title": agenda.title,
        "meeting": meeting,
        "blocks": [_described(block) for block in agenda.blocks],
    }


def _described(block: Block) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": block.id, "kind": block.kind, "page": block.page}
    if block.section is not None:
        entry["section"] = block.section
    if block.number is not None:
        entry["number"] = block.number
    entry["text"] = block.text
    if block.footnote_refs:
        entry["footnote_refs"] = [{"at": ref.at, "number": ref.number} for ref in block.footnote_refs]
    return entry


def golden_file(document: Path) -> Path:
    """Where the golden file of a seed or a letter stands."""
    return (EXPECTED / "letters" if document.parent == LETTERS else EXPECTED) / f"{document.stem}.json"


def documents() -> list[Path]:
    """The seeds and the letters."""
    return [*sorted(seeds_folder().glob("*.txt")), *sorted(LETTERS.glob("*.txt"))]


def as_text(description: dict[str, Any]) -> str:
    """JSON with a line for each block."""
    lines = [json.dumps(block, ensure_ascii=False) for block in description["blocks"]]
    head = {name: description[name] for name in ("title", "meeting")}
    opening = json.dumps(head, ensure_ascii=False, indent=1)[:-2]
    return f"{opening},\n" + ' "blocks": [\n  ' + ",\n  ".join(lines) + "\n ]\n}\n"


def main() -> None:
    """Writes every golden file."""
    for document in documents():
        path = golden_file(document)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_text(described(read_file(document))), encoding="utf-8")


if __name__ == "__main__":
    main()
