"""Whenever the program is killed, what the library has confirmed is there (the long run: ``make
torture``)."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.agendas.library.killing import expected_from, killed_once, lost, said_until_killed


@pytest.mark.parametrize("seed", range(6))
def test_what_was_confirmed_is_there_after_a_kill(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 (not for secrets)
    _, wrong = killed_once(tmp_path / "library", chance, longest=0.4)
    assert wrong == []


def test_a_loss_would_be_noticed(tmp_path: Path) -> None:
    lines = said_until_killed(tmp_path, 1, 0.3)
    expected = expected_from(['! ["add", [100000], ""]\n', *lines])
    assert lost(tmp_path, expected) == ["100000 is absent, not present"]
