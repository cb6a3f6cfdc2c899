"""The five agendas, understood as a careful reader did: ``tests/expected/understanding``.

The expected files were read by eye, sentence by sentence; a change in them is a change of what the product
says.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from agendas.model import Agenda
from agendas.reading import read_file
from agendas.resources import PROJECT_ROOT, seeds_folder
from agendas.understanding import understand

_EXPECTED = PROJECT_ROOT / "tests/expected/understanding"
_SEEDS = sorted(seeds_folder().glob("*.txt"))


def compact(agenda: Agenda) -> dict[str, Any]:
    """What is compared: the entities of each block, and the sentences that state a position."""
    return {
        "entities": {
            block.id: [[entity.type, entity.text, entity.canonical] for entity in block.entities]
            for block in agenda.blocks
            if block.entities
        },
        "positions": [
            [block.id, sentence.of(block.text), sentence.position.verb, sentence.position.strength]
            for block in agenda.blocks
            for sentence in block.sentences
            if sentence.position
        ],
    }


@pytest.mark.parametrize("seed", _SEEDS, ids=lambda seed: seed.stem)
def test_a_seed_is_understood_as_it_was_read(seed: Path) -> None:
    expected = json.loads((_EXPECTED / f"{seed.stem}.json").read_text(encoding="utf-8"))
    assert compact(understand(read_file(seed))) == expected


def test_every_seed_has_its_expected_file() -> None:
    assert [seed.stem for seed in _SEEDS] == sorted(path.stem for path in _EXPECTED.glob("*.json"))
