"""Names in a library of thousands of agendas: in which of them one stands, and what an own name costs.

The library is the recombined one of ``searching``, with a name added that stands in every agenda.
"""

from __future__ import annotations

import hashlib
import random
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from agendas.library.own_names import reader_version
from agendas.library.records import AgendaRecord
from agendas.library.store import Arrival, Library
from agendas.library.touched_names import touched
from agendas.model import EntityType
from agendas.understanding.own_names import NO_OWN_NAMES, OwnName, OwnNames
from tests.benchmarks.searching import recombined

EVERYWHERE: tuple[EntityType, str] = ("meeting", "NAVO Foreign Ministers Meeting")
LIMIT = 20
"""Milliseconds for a name that stands in every agenda, at 5,000."""
BATCH = 500


def measure(agendas: int = 5_000) -> None:
    """Build a library of so many agendas in a temporary folder and print what names in it take."""
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        names = _fill(library, agendas)
        common = [name for name, _ in names.most_common(20)]
        some = random.Random(3).sample(sorted(names), min(100, len(names)))  # noqa: S311 -- the same each time
        asked = partial(_mentions, library)
        _line(f"mentions, a name in each of {agendas} agendas", asked([EVERYWHERE] * 30), f"≤ {LIMIT} ms")
        _line("  the twenty most common names", asked(common))
        _line("  any name", asked(some))
        _change(library)


def _fill(library: Library, agendas: int) -> Counter[tuple[EntityType, str]]:
    names: Counter[tuple[EntityType, str]] = Counter()
    arrivals: list[Arrival] = []
    for record in map(_everywhere, recombined(agendas)):
        names.update({name for passage in record.passages for name in passage.names})
        arrivals.append(_arrival(library, record))
        if len(arrivals) == BATCH:
            library.add_many(arrivals)
            arrivals.clear()
    library.add_many(arrivals)
    return names


def _everywhere(record: AgendaRecord) -> AgendaRecord:
    """With the name in its title, and in every other passage."""
    passages = tuple(
        replace(passage, names=(*passage.names, EVERYWHERE)) if at % 2 == 0 else passage
        for at, passage in enumerate(record.passages)
    )
    return replace(record, passages=passages)


def _arrival(library: Library, record: AgendaRecord) -> Arrival:
    staged = library.incoming()
    staged.write_bytes(record.sha256.encode())
    key = hashlib.sha256(record.sha256.encode()).hexdigest()
    return Arrival(replace(record, sha256=key, reader=reader_version(NO_OWN_NAMES)), staged, "file")


def _mentions(library: Library, names: Iterable[tuple[EntityType, str]]) -> list[float]:
    return [_time(partial(library.mentions, *name)) for name in names]


def _change(library: Library) -> None:
    """A name of one's own that stands nowhere: all agendas have to be counted as read."""
    own = OwnNames((OwnName("Zeppelin Noord", "organisation", ("ZN",)),))
    before, after = reader_version(NO_OWN_NAMES), reader_version(own)
    words = touched(NO_OWN_NAMES, own)
    _line("own name that touches nothing", [_time(lambda: library.count_as_read(before, after, words))])


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1_000


def _line(label: str, taken: list[float], limit: str = "") -> None:
    worst = f"worst {max(taken):.1f}"
    print(f"{label:<46}{statistics.median(taken):>8.2f} ms   {worst}   {limit}")


if __name__ == "__main__":
    measure()
