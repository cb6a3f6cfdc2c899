"""In how many of thousands of agendas the sentences of a comparison stand.

The library is that of ``searching``, recombined from the sentences of the seeds, half of them with a word
changed: every sentence that is asked for stands in hundreds of agendas, which is the worst case. The peer in
the same run asks SQLite for each sentence as one phrase, and finds no near copies.
"""

from __future__ import annotations

import itertools
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from agendas.library.records import AgendaRecord, PassageRecord
from agendas.library.search_index import SearchIndex
from agendas.library.words import forms_in
from agendas.model import Span
from agendas.reading import read_file
from agendas.resources import seeds_folder
from agendas.understanding import understand
from tests.benchmarks.searching import recombined

ASKED = 60
LIMIT = 100
_BATCH, _RUNS = 500, 9


def measure(agendas: int = 5_000) -> None:
    """Print what it takes to count sixty sentences in so many agendas, known ones and new ones."""
    sentences = sorted(set(sentences_of_seeds()))
    chance = random.Random(1)  # noqa: S311 (the same every time)
    known = chance.sample(sentences, ASKED)
    new = [" ".join(chance.sample(sentence.split(), len(sentence.split()))) for sentence in known]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "search.sqlite"
        with closing(SearchIndex.open(path)) as index:
            fill(index, agendas, frozenset(sentences), chance)
            print(f"{'  index':<46}{path.stat().st_size / 1e6:>8.0f} MB")
            _line(f"commonness of {ASKED} sentences, {agendas} agendas", index, known)
            _line("  of sentences that stand nowhere", index, new)
            _peer(index, known)


def fill(index: SearchIndex, agendas: int, known: frozenset[str], chance: random.Random) -> None:
    """Put so many recombined agendas into the index, half of their sentences with a word changed."""
    made = (_with_sentences(record, known, chance) for record in recombined(agendas))
    spent = 0.0
    while batch := list(itertools.islice(made, _BATCH)):
        spent -= time.perf_counter()
        index.put_many(batch)
        spent += time.perf_counter()
    print(f"{'  put one agenda into the index':<46}{spent * 1000 / agendas:>8.2f} ms")


def _with_sentences(record: AgendaRecord, known: frozenset[str], chance: random.Random) -> AgendaRecord:
    return replace(record, passages=tuple(_divided(one, known, chance) for one in record.passages))


def _divided(passage: PassageRecord, known: frozenset[str], chance: random.Random) -> PassageRecord:
    """The passage with its sentences, which it was made of, half of them with a word changed."""
    sentences = [_changed(one, chance) for one in _parts(passage.text, known)]
    ends = list(itertools.accumulate(len(one) + 1 for one in sentences))
    spans = tuple(Span(end - len(one) - 1, end - 1) for one, end in zip(sentences, ends, strict=True))
    return replace(passage, text=" ".join(sentences), sentences=spans, positions=())


def _parts(text: str, known: frozenset[str]) -> Iterator[str]:
    at = 0
    while at < len(text):
        here = (one for one in known if text.startswith(one, at))
        part = max(here, key=len, default=text[at:])
        yield part
        at += len(part) + 1


def _changed(sentence: str, chance: random.Random) -> str:
    words = sentence.split()
    if len(words) > 9 and chance.random() < 0.5:
        words[chance.randrange(len(words))] = f"woord{chance.randrange(10_000)}"
    return " ".join(words)


def sentences_of_seeds() -> Iterator[str]:
    """Every sentence of the seeds."""
    for path in sorted(seeds_folder().glob("*.txt")):
        for block in understand(read_file(path)).blocks:
            yield from (sentence.of(block.text) for sentence in block.sentences)


def _line(what: str, index: SearchIndex, sentences: list[str]) -> None:
    taken = []
    for _ in range(_RUNS):
        before = time.perf_counter()
        counts = index.commonness(sentences, ())
        taken.append((time.perf_counter() - before) * 1000)
    found = f"found {sum(count > 0 for count in counts)}"
    print(f"{what:<46}{statistics.median(taken):>8.2f} ms{max(taken):>8.2f} ms  ≤ {LIMIT} ms  {found}")


def _peer(index: SearchIndex, sentences: list[str]) -> None:
    before = time.perf_counter()
    for sentence in sentences:
        index.search(f'"{" ".join(forms_in(sentence))}"', most_agendas=1, passages_each=1)
    print(f"{'  peer: a search for each as a phrase':<46}{(time.perf_counter() - before) * 1000:>8.2f} ms")


if __name__ == "__main__":
    measure()
