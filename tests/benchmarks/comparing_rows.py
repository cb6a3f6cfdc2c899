"""The compared rows in the window: opened, scrolled and resized at any number, against two text editors.

The floor is what a window can do without a view of its own: two QTextEdits, each row padded to the height of
its longer side. It is left out at 60,000 rows, where it takes a quarter of a minute and a gigabyte.
"""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextEdit, QWidget

from agendas.comparison import Comparison
from agendas.resources import PROJECT_ROOT
from gui import theme
from gui.comparing.rows_view import RowsView
from tests.gui.comparing.samples import large_comparison

LIMITS = {60: 50, 600: 50, 6_000: 200, 60_000: 400}
MOST_FOR_EDITORS = 6_000
LARGEST = 60_000
SIZE = (1200, 800)
PAGES_IN_A_MB = 256
LINE = 72
"""Characters a line of an editor takes, for its padding."""


def measure() -> None:
    """Print every figure with its limit, and how it stands to the two editors of the same run."""
    _application()
    for count, limit in LIMITS.items():
        comparison = large_comparison(count)
        floor = _editors(comparison) if count <= MOST_FOR_EDITORS else []
        _open(comparison, limit, floor)
        _scroll(comparison)
        _resize(comparison)
    _one_column()
    _hide()
    _memory()


def _application() -> None:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.install(application)


def _open(comparison: Comparison, limit: int, floor: list[float]) -> None:
    taken = _times(lambda: _shown(comparison).deleteLater())
    _line(f"open {len(comparison.rows)} compared rows, painted", taken, f"≤ {limit} ms")
    if floor:
        _line("  floor: two QTextEdits with padding", floor, "")
        print(f"{'  ratio':<46}{statistics.median(taken) / statistics.median(floor):>10.2f}×", flush=True)


def _shown(comparison: Comparison, *, one_column: bool = False) -> RowsView:
    view = RowsView()
    view.resize(*SIZE)
    view.set_one_column(one_column)
    view.show()
    view.show_comparison(comparison)
    view.grab()
    return view


def _editors(comparison: Comparison) -> list[float]:
    return _times(lambda: _two_editors(comparison).deleteLater(), 1 if len(comparison.rows) > 600 else 5)


def _two_editors(comparison: Comparison) -> QWidget:
    both = QWidget()
    both.resize(*SIZE)
    columns = QHBoxLayout(both)
    left = [block.text for block in comparison.left.paragraphs]
    right = [block.text for block in comparison.right.paragraphs]
    for own, other in ((left, right), (right, left)):
        editor = QTextEdit()
        editor.setReadOnly(True)
        columns.addWidget(editor)
        cursor = QTextCursor(editor.document())
        cursor.beginEditBlock()
        for text, beside in zip_longest(own, other, fillvalue=""):
            padded = QTextBlockFormat()
            padded.setBottomMargin(10 + 20 * max(0, len(beside) // LINE - len(text) // LINE))
            cursor.setBlockFormat(padded)
            cursor.insertText(text)
            cursor.insertBlock()
        cursor.endEditBlock()
    both.show()
    both.grab()
    return both


def _scroll(comparison: Comparison) -> None:
    """A turn of the wheel: three lines further each time, over rows that were never laid out."""
    view = _shown(comparison)
    bar = view.verticalScrollBar()
    taken = []
    for _ in range(120):
        before = time.perf_counter()
        bar.setValue(bar.value() + 3 * bar.singleStep())
        view.viewport().grab()
        taken.append((time.perf_counter() - before) * 1000)
    taken.sort()
    print(
        f"{'  scroll, a frame (p95)':<46}{statistics.median(taken):>8.2f} ms{taken[113]:>8.2f} ms  ≤ 16 ms",
        flush=True,
    )
    view.deleteLater()


def _resize(comparison: Comparison) -> None:
    view = _shown(comparison)
    widths = iter(range(1000, 1400))

    def resize() -> None:
        view.resize(next(widths), 800)
        view.grab()

    _line("  another width", _times(resize), "")
    view.deleteLater()


def _one_column() -> None:
    comparison = large_comparison(LARGEST)
    taken = _times(lambda: _shown(comparison, one_column=True).deleteLater(), 3)
    _line(f"{LARGEST} rows in one column", taken, "≤ 400 ms")


def _hide() -> None:
    view = _shown(large_comparison(LARGEST))
    same = frozenset(range(0, LARGEST, 3))

    def hide() -> None:
        view.set_hidden(frozenset() if view.hidden else same)
        view.grab()

    _line(f"hide {len(same)} of {LARGEST} rows, or show them", _times(hide), "≤ 400 ms")
    view.deleteLater()


def _memory() -> None:
    """In a process of its own: megabytes above the empty view, once the comparison itself is in memory."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.comparing_rows", str(LARGEST)],
        cwd=PROJECT_ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    above = float(done.stdout.split()[-1])
    print(
        f"{f'memory of {LARGEST} rows above the empty view':<46}{above:>8.1f} MB{'':>11}  ≤ 40 MB", flush=True
    )


def _resident() -> float:
    gc.collect()
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) / PAGES_IN_A_MB


def _print_memory(count: int) -> None:
    _application()
    comparison = large_comparison(count)
    view = _shown(large_comparison(0))
    empty = _resident()
    view.show_comparison(comparison)
    bar = view.verticalScrollBar()
    for _ in range(200):
        bar.setValue(bar.value() + 3 * bar.singleStep())
        view.grab()
    print(_resident() - empty)


def _times(work: Callable[[], object], runs: int = 5) -> list[float]:
    taken = []
    for _ in range(runs):
        before = time.perf_counter()
        work()
        taken.append((time.perf_counter() - before) * 1000)
        QApplication.processEvents()
    return taken


def _line(what: str, taken: list[float], limit: str) -> None:
    print(f"{what:<46}{statistics.median(taken):>8.2f} ms{max(taken):>8.2f} ms  {limit}", flush=True)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _print_memory(int(sys.argv[1]))
    else:
        measure()
