"""The rows of the ten comparisons as they were read and found good: ``tests/expected/comparing/*.json``.

When a rule changed on purpose, read what ``pytest tests/agendas/comparing/test_golden.py`` shows, and if
the new rows are better, write them with ``python -m tests.agendas.comparing.golden``.
"""

from __future__ import annotations

import json
from pathlib import Path

from agendas.comparing import compare
from tests.agendas.comparing.seeds import PAIRS, seed

FOLDER = Path(__file__).resolve().parents[2] / "expected" / "comparing"


def file_of(left: str, right: str) -> Path:
    """Where the rows of a pair are kept."""
    return FOLDER / f"{left}__{right}.json"


def rows_of(left: str, right: str) -> list[str]:
    """The rows of a pair, a line each: left, right, relation, moved, second partners."""
    lines = []
    for row in compare(seed(left), seed(right)).rows:
        line = f"{' '.join(row.left) or '-'} | {' '.join(row.right) or '-'} | {row.relation}"
        line += " | moved" if row.moved else ""
        line += f" | also left {' '.join(row.also_left)}" if row.also_left else ""
        line += f" | also right {' '.join(row.also_right)}" if row.also_right else ""
        lines.append(line)
    return lines


def renew() -> None:
    """Write the rows of all pairs as they are now."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for left, right in PAIRS:
        text = json.dumps(rows_of(left, right), ensure_ascii=False, indent=1)
        file_of(left, right).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    renew()
