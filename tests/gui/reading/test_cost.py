"""The page imports nothing that its first paint does not need."""

from __future__ import annotations

import subprocess
import sys

LATER = (
    "cards.cards", "cards.footnote_card", "find_bar", "finding", "inspector.contents", "menu", "names.panel",
    "original_pane", "positions.panel",
)  # fmt: skip


def test_parts_on_demand_are_imported_on_demand() -> None:
    program = (
        "import sys, gui.reading.page\n"
        f"print([name for name in {LATER!r} if 'gui.reading.' + name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
