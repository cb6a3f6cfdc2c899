"""How long two agendas take to be compared, from two seeds to 3,000 paragraphs against 3,000.

Large agendas are made of the seeds' sentences, a third of their words made new so that there are rare
words as in real letters; on the right a fifth of the paragraphs is new, a fifth unchanged, the rest loses
words, and all stand in another order. Beside ours: difflib and diff-match-patch, which find what changed
between two texts in order, pair nothing and explain nothing.
"""

from __future__ import annotations

import difflib
import functools
import statistics
import time
import tracemalloc
from collections.abc import Callable
from random import Random

from diff_match_patch import diff_match_patch

from agendas.comparing import compare, prepare
from agendas.comparison import ComparisonStopped, ComparisonWishes
from agendas.model import Agenda
from agendas.reading import read_file, read_text
from agendas.resources import seeds_folder
from agendas.understanding import understand

SIZES = (100, 300, 1_000, 3_000)
LIMITS = {80: "≤ 100 ms", 1_000: "≤ 2,000 ms"}
LARGEST_FOR_DIFFLIB = 1_000
"""Beyond it difflib takes minutes."""

GIVES_UP = 1.0
"""Seconds after which diff-match-patch takes what it has, its own default; two seeds would take seven."""


def measure() -> None:
    """Print a line for each size, and what a stop, a step of the slider and the others take."""
    _seeds()
    made_agendas(80)
    _line("compare 80 × 80 paragraphs", _times(lambda: compare(*made_agendas(80)), 5), LIMITS[80])
    for size in SIZES:
        left, right = made_agendas(size)
        runs = _times(functools.partial(compare, left, right), 3 if size <= 1_000 else 1)
        _line(f"compare {size:,} × {size:,} paragraphs", runs, LIMITS.get(size, ""))
        _others(left, right, size)
    left, right = made_agendas(1_000)
    _line("  called off at any moment, until it stops", _stops(left, right), "≤ 100 ms")
    prepared = prepare(left, right)
    prepared.compare()
    steps = [ComparisonWishes(step / 10) for step in range(11)]
    _line("  a step of the slider at 1,000 × 1,000", [_time(prepared.compare, step) for step in steps], "")
    _line("memory of 3,000 × 3,000, at its most", [_megabytes(*made_agendas(3_000))], "", unit="MB")


def _seeds() -> None:
    agendas = [understand(read_file(path)) for path in sorted(seeds_folder().glob("*.txt"))]
    pairs = [(left, right) for left in agendas for right in agendas if left is not right]
    for pair in pairs:
        compare(*pair)  # the first of each loads its data
    slowest = max(pairs, key=lambda pair: statistics.median(_times(lambda: compare(*pair), 3)))
    _line("compare two read seeds (slowest pair)", _times(lambda: compare(*slowest), 15), "≤ 20 ms")
    _others(*slowest, size=10)
    prepared = prepare(*slowest)
    steps = [ComparisonWishes(step / 10) for step in range(11)]
    prepared.compare()
    _line("  a step of the slider", [_time(prepared.compare, step) for step in steps], "≤ 10 ms")


def _others(left: Agenda, right: Agenda, size: int) -> None:
    """The bare differences of the same texts, word by word, as those libraries are used."""
    old, new = ("\n".join(block.text for block in agenda.paragraphs) for agenda in (left, right))
    differ = diff_match_patch()
    differ.Diff_Timeout = GIVES_UP
    taken = _time(differ.diff_main, old, new)
    note = "gave up" if taken >= GIVES_UP * 1000 else ""
    _line("  diff-match-patch on their text alone", [taken], note)
    if size <= LARGEST_FOR_DIFFLIB:
        one, other = old.split(), new.split()
        matcher = difflib.SequenceMatcher(None, one, other)
        _line("  difflib on their words alone", [_time(matcher.get_opcodes)], "")


def _stops(left: Agenda, right: Agenda) -> list[float]:
    """From when a comparison is called off until it ends, for moments spread over its course."""
    began = time.perf_counter()
    compare(left, right)
    whole = time.perf_counter() - began
    return [_stop_after(left, right, whole * part / 10) for part in range(1, 10)]


def _stop_after(left: Agenda, right: Agenda, wait: float) -> float:
    end = time.perf_counter() + wait
    try:
        compare(left, right, stopped=lambda: time.perf_counter() >= end)
    except ComparisonStopped:
        return (time.perf_counter() - end) * 1000
    return 0.0


def _megabytes(left: Agenda, right: Agenda) -> float:
    tracemalloc.start()
    compare(left, right)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1e6


@functools.lru_cache(maxsize=1)
def made_agendas(paragraphs: int) -> tuple[Agenda, Agenda]:
    """Two agendas of that many paragraphs, always the same ones."""
    random = Random(7)  # noqa: S311
    sentences = _sentences()
    words = sorted({word for sentence in sentences for word in sentence.split() if len(word) > 6})

    def word(old: str) -> str:
        return random.choice(words)[:4] + random.choice(words)[-5:] if random.random() < 0.3 else old

    def paragraph() -> str:
        chosen = (random.choice(sentences) for _ in range(random.randint(3, 6)))
        return " ".join(" ".join(map(word, sentence.split())) for sentence in chosen)

    def later(old: str) -> str:
        chance = random.random()
        if chance < 0.2:
            return paragraph()
        return old if chance < 0.4 else " ".join(one for one in old.split() if random.random() > 0.2)

    old = [paragraph() for _ in range(paragraphs)]
    new = [later(text) for text in old]
    random.shuffle(new)
    left, right = (understand(read_text("\n\n".join(texts), "made.txt")) for texts in (old, new))
    return left, right


def _sentences() -> list[str]:
    return [
        sentence.of(block.text)
        for path in sorted(seeds_folder().glob("*.txt"))
        for block in understand(read_file(path)).paragraphs
        for sentence in block.sentences
    ]


def _time(work: Callable[..., object], *given: object) -> float:
    before = time.perf_counter()
    work(*given)
    return (time.perf_counter() - before) * 1000


def _times(work: Callable[[], object], runs: int) -> list[float]:
    return [_time(work) for _ in range(runs)]


def _line(what: str, taken: list[float], limit: str, unit: str = "ms") -> None:
    median, worst = statistics.median(taken), max(taken)
    print(f"{what:<46}{median:>8.2f} {unit}{worst:>8.2f} {unit}  {limit}", flush=True)


if __name__ == "__main__":
    measure()
