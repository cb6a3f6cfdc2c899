"""The start and the memory of the window with twenty thousand agendas in the library, against five.

The library is made of records recombined from the sentences of the seeds, with an original for each.
"""

from __future__ import annotations

import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from agendas.library.importing import place_seeds
from agendas.library.records import AgendaRecord
from agendas.library.shelf import reader_fingerprint
from agendas.library.store import Arrival, Library
from agendas.resources import PROJECT_ROOT
from tests.benchmarks.searching import recombined

MANY = 20_000
_GROUP = 250
_HERE = Path(__file__).parent


def measure(agendas: int = MANY, runs: int = 11) -> None:
    """Print the start with five and with many agendas, and the memory of the window with many."""
    with tempfile.TemporaryDirectory() as scratch:
        few, many = Path(scratch) / "few", Path(scratch) / "many"
        for home, count in ((few, 5), (many, agendas)):
            _fill(home / "data" / "standpunt" / "library", 0 if count == 5 else count)
            _memory(home)  # the first start leaves its front page, its shelf, and its index in order
        starts: dict[Path, list[float]] = {few: [], many: []}
        for _ in range(runs):
            for home in (few, many):
                starts[home].append(_start(home))
        _line("start, five agendas in the library", starts[few], "")
        _line(f"start, {agendas:,} agendas in the library", starts[many], "")
        ratio = statistics.median(starts[many]) / statistics.median(starts[few])
        print(f"{'  ratio':<46}{ratio:>10.2f}×{'':>11}  ≤ 1.30 ×")
        print(f"{'memory of the window, five agendas':<46}{_memory(few):>8.0f} MB")
        print(f"{f'memory of the window, {agendas:,} agendas':<46}{_memory(many):>8.0f} MB{'':>11}  ≤ 250 MB")


def _fill(folder: Path, agendas: int) -> None:
    folder.parent.mkdir(parents=True)
    with Library.open(folder) as library:
        place_seeds(library)
        records = iter(recombined(agendas)) if agendas else iter(())
        while group := list(itertools.islice(records, _GROUP)):
            library.add_many(list(_arrivals(library, group)))


def _arrivals(library: Library, records: Iterable[AgendaRecord]) -> Iterable[Arrival]:
    for record in records:
        data = "\n\n".join(passage.text for passage in record.passages).encode()
        staged = library.incoming()
        staged.write_bytes(data)
        key = sha256(data).hexdigest()
        yield Arrival(replace(record, sha256=key, reader=reader_fingerprint()), staged, "file")


def _start(home: Path) -> float:
    before = time.monotonic()
    return (float(_run(home, "first_paint.py").split()[0]) - before) * 1000


def _memory(home: Path) -> float:
    """Resident megabytes when the list stands and the upkeep after the start has been done."""
    return float(_run(home, "listed_memory.py").split()[-1])


def _run(home: Path, script: str) -> str:
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CACHE", "CONFIG")}
    environment = dict(os.environ, PYTHONPATH=str(PROJECT_ROOT), HOME=str(home), **folders)
    command = [sys.executable, str(_HERE / script)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def _line(what: str, taken: list[float], limit: str) -> None:
    print(f"{what:<46}{statistics.median(taken):>8.2f} ms{max(taken):>8.2f} ms  {limit}", flush=True)
