"""Prints every figure with its limit. Ratios are taken within this run, from medians, interleaved."""

from __future__ import annotations

import argparse
import re
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from agendas.comparing import compare
from agendas.reading import read_file, read_text
from agendas.resources import seeds_folder
from agendas.understanding import understand
from agendas.understanding.gazetteer import find_names
from tests.benchmarks import (
    answering,
    checking,
    commonness,
    comparing_rows,
    importing,
    large_library,
    library_list,
    naming,
    pairing,
    searching,
    starting,
)

WORD = re.compile(r"\w+")


def main() -> None:
    """Measure everything, or the one group that is named."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("group", nargs="?", choices=GROUPS)
    group = parser.parse_args().group
    print(f"{'what':<46}{'median':>11}{'worst':>11}  limit")
    for name, measure in GROUPS.items():
        if group in (None, name):
            measure()


def _actions() -> None:
    from tests.benchmarks import actions

    actions.measure()


def _engine() -> None:
    paths = sorted(seeds_folder().glob("*.txt"))
    slowest = max(paths, key=lambda path: _median(lambda: read_file(path), 3))
    read = [read_file(path) for path in paths]
    agendas = [understand(agenda) for agenda in read]
    for agenda in agendas:  # the first of each loads its data
        compare(agendas[0], agenda)
    text = read_file(slowest).source.text
    _line("floor: one pass of a word pattern over it", _times(lambda: WORD.findall(text)), "")
    _line(f"read one seed ({slowest.stem}, slowest)", _times(lambda: read_file(slowest)), "≤ 20 ms")
    longest = max(read, key=lambda agenda: len(agenda.source.text))
    _line("understand one seed (longest)", _times(lambda: understand(longest)), "≤ 50 ms")
    _large(paths)
    pairs = [(left, right) for left in agendas for right in agendas if left is not right]
    slow = max(pairs, key=lambda pair: _median(lambda: compare(*pair), 3))
    _line("compare two read seeds (slowest pair)", _times(lambda: compare(*slow)), "≤ 30 ms")


def _large(paths: list[Path], size: int = 1_000_000) -> None:
    """A megabyte made of the seeds, against one pass of the compiled matcher over it."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in paths)
    large = read_text("\n\n".join([text] * (size // len(text) + 1)), "large.txt")
    floor = _times(lambda: [find_names(block.text) for block in large.blocks], 5)
    taken = _times(lambda: understand(large), 5)
    _line("floor: one pass of the matcher over 1 MB", floor, "")
    _line("understand 1 MB", taken, "≤ 1,000 ms")
    ratio = statistics.median(taken) / statistics.median(floor)
    print(f"{'  ratio':<46}{ratio:>10.1f}×")


def _window() -> None:
    from PySide6.QtWidgets import QApplication

    from gui import theme
    from gui.comparing.page import ComparingPage

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.install(application)
    paths = sorted(seeds_folder().glob("*.txt"))
    comparison = compare(understand(read_file(paths[1])), understand(read_file(paths[3])))

    def open_comparison() -> None:
        page = ComparingPage()
        page.resize(1000, 760)
        page.show_comparison(comparison)
        page.show()
        page.grab()
        page.close()

    open_comparison()
    _line("open the comparison in the window, painted", _times(open_comparison, 15), "≤ 100 ms")


def _times(work: Callable[[], object], runs: int = 25) -> list[float]:
    taken = []
    for _ in range(runs):
        before = time.perf_counter()
        work()
        taken.append((time.perf_counter() - before) * 1000)
    return taken


def _median(work: Callable[[], object], runs: int) -> float:
    return statistics.median(_times(work, runs))


def _line(what: str, taken: list[float], limit: str) -> None:
    print(f"{what:<46}{statistics.median(taken):>8.2f} ms{max(taken):>8.2f} ms  {limit}", flush=True)


def _search() -> None:
    for agendas in searching.LIMITS:
        searching.measure(agendas)


GROUPS: dict[str, Callable[[], None]] = {
    "start": starting.measure,
    "actions": _actions,
    "engine": _engine,
    "window": _window,
    "list": library_list.measure,
    "import": importing.measure,
    "answer": answering.measure,
    "search": _search,
    "names": naming.measure,
    "formulas": commonness.measure,
    "checking": checking.measure,
    "pairing": pairing.measure,
    "rows": comparing_rows.measure,
    "library": large_library.measure,
}


if __name__ == "__main__":
    main()
