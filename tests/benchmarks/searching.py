"""Searches a library of thousands of agendas, recombined from the sentences of the seeds.

Such a library is harder than a real one: it has few different words, so that nearly every one of them
stands in nearly every agenda. Peers in the same run: a scan of the same text with ``re``, and one plain FTS5
table of paragraphs, ranked by bm25.
"""

from __future__ import annotations

import datetime as dt
import gc
import hashlib
import itertools
import random
import re
import sqlite3
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from agendas.library.records import AgendaRecord, PassageRecord
from agendas.library.search_index import SearchIndex
from agendas.model import EntityType, Meeting, Span
from agendas.reading import read_file
from agendas.resources import seeds_folder
from agendas.understanding import understand

LIMITS = {5_000: 30, 20_000: 100}
"""Milliseconds for p99, by the number of agendas."""
BATCH = 500
EACH_SORT = 25

_PLACES = (
    "Brussel",
    "Berlijn",
    "Antalya",
    "Helsingborg",
    "Luxemburg",
    "Praag",
    "Riga",
    "Warschau",
    "Den Haag",
)
_BODIES = ("NAVO Foreign Ministers Meeting", "Raad Buitenlandse Zaken")
_FIRST_DAY = dt.date(1995, 1, 1)


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    is_position: bool
    names: tuple[tuple[EntityType, str], ...]


def measure(agendas: int) -> None:
    """Build an index of so many agendas in a temporary folder and print what searching it takes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "search.sqlite"
        texts = _build(path, agendas)
        with closing(SearchIndex.open(path)) as index:
            queries = list(_queries(texts))
            taken = [_time(index.search, query) for _, query in queries]
        limit = f"≤ {LIMITS[agendas]} ms" if agendas in LIMITS else ""
        _line(f"search, {agendas} agendas, {len(queries)} queries", taken, limit)
        for sort in dict.fromkeys(sort for sort, _ in queries):
            _line(f"  {sort}", [ms for ms, (one, _) in zip(taken, queries, strict=True) if one == sort], "")
        _compare(path, texts)


def _build(path: Path, agendas: int) -> list[str]:
    """Fill the index; the texts of all passages."""
    texts: list[str] = []
    spent = 0.0
    with closing(SearchIndex.open(path)) as index:
        made = recombined(agendas)
        while batch := list(itertools.islice(made, BATCH)):
            texts += (passage.text for record in batch for passage in record.passages)
            spent += _time(index.put_many, batch)
    size, text = path.stat().st_size, sum(len(one.encode()) for one in texts)
    print(f"{'  put one agenda into the index':<46}{spent / agendas:>8.2f} ms")
    print(f"{'  index over text':<46}{size / text:>8.2f} ×   {size / 1e6:.0f} MB, {len(texts)} passages")
    return texts


def recombined(agendas: int, seed: int = 1) -> Iterator[AgendaRecord]:
    """Agendas of 23 passages: sentences of the seeds, with meetings, places and numbers of their own."""
    sentences, headings = _seeds()
    chance = random.Random(seed)  # noqa: S311 -- the same every time
    for number in range(agendas):
        start = _FIRST_DAY + dt.timedelta(days=chance.randrange(12_000))
        meeting = Meeting(chance.choice(_BODIES), False, start, start, chance.choice(_PLACES))
        title = f"Geannoteerde agenda {meeting.body} {meeting.place} {start:%d-%m-%Y}"
        passages = (PassageRecord("t1", "title", None, title), *_passages(chance, sentences, headings))
        key = hashlib.sha256(f"{seed} {number}".encode()).hexdigest()
        positions = sum(len(passage.positions) for passage in passages)
        yield AgendaRecord(
            key, f"{number}.txt", "txt", 7_000, "bench", "agenda", title, meeting, positions, key, passages
        )


def _passages(
    chance: random.Random, sentences: list[_Sentence], headings: list[str]
) -> Iterator[PassageRecord]:
    heading = None
    for at in range(22):
        if at % 6 == 0:
            heading = chance.choice(headings)
            yield PassageRecord(f"h{at // 6 + 1}", "heading", None, heading)
        else:
            chosen = chance.choices(sentences, k=chance.choice((1, 1, 2, 2, 2, 3, 4)))
            if chance.random() < 0.3:
                text = f"Zie Kamerstuk {chance.randrange(20_000, 40_000)}, nr. {chance.randrange(3_000)}."
                chosen.append(_Sentence(text, is_position=False, names=()))
            yield _passage(f"p{at}", heading, chosen)


def _passage(block: str, heading: str | None, chosen: list[_Sentence]) -> PassageRecord:
    ends = list(itertools.accumulate(len(one.text) + 1 for one in chosen))
    spans = (
        Span(end - len(one.text) - 1, end - 1)
        for one, end in zip(chosen, ends, strict=True)
        if one.is_position
    )
    text = " ".join(one.text for one in chosen)
    names = dict.fromkeys(name for one in chosen for name in one.names)
    return PassageRecord(block, "paragraph", heading, text, tuple(spans), tuple(names))


def _seeds() -> tuple[list[_Sentence], list[str]]:
    sentences: list[_Sentence] = []
    headings: list[str] = []
    for path in sorted(seeds_folder().glob("*.txt")):
        for block in understand(read_file(path)).blocks:
            if block.kind == "heading":
                headings.append(block.text)
            for sentence in block.sentences if block.kind in ("paragraph", "list_item", "footnote") else ():
                inside = (one for one in block.entities if sentence.start <= one.start < sentence.end)
                names = tuple((one.type, one.canonical) for one in inside)
                sentences.append(_Sentence(sentence.of(block.text), sentence.position is not None, names))
    return sentences, headings


def _queries(texts: list[str]) -> Iterator[tuple[str, str]]:
    """Each with the sort it is of, in mixed order."""
    chance = random.Random(7)  # noqa: S311
    words = [re.findall(r"\w+", text) for text in chance.sample(texts, 2_000)]
    words = [some for some in words if len(some) > 5]
    counts = Counter(word for some in words for word in some if word.isalpha())
    common = [word for word, _ in counts.most_common(60)]
    telling = [word for word in counts if len(word) > 5]
    rare = [word for text in chance.sample(texts, 5_000) for word in re.findall(r"\d{5}", text)]

    def run(length: int) -> str:
        some = chance.choice(words)
        at = chance.randrange(len(some) - length)
        return " ".join(some[at : at + length])

    sorts: dict[str, Callable[[], str]] = {
        "a rare word": lambda: chance.choice(rare),
        "a common word": lambda: chance.choice(common),
        "two words": lambda: f"{chance.choice(telling)} {chance.choice(common)}",
        "a phrase": lambda: f'"{run(2)}"',
        "a prefix": lambda: f"{chance.choice(telling)[: chance.randrange(2, 6)]}*",
        "either word": lambda: f"{chance.choice(common)} OR {chance.choice(telling)}",
        "a word left out": lambda: f"{chance.choice(telling)} -{chance.choice(common)}",
        "facts of the meeting": lambda: (
            f"{chance.choice(telling)} {chance.choice(('jaar:2015', 'plaats:Brussel', 'datum:2001..2011'))}"
        ),
        "a country": lambda: (
            f"land:{chance.choice(('Oekraïne', 'Rusland', 'Turkije'))} {chance.choice(telling)}"
        ),
        "positions": lambda: f"standpunt:{chance.choice((*common, *telling))}",
    }
    made = [(sort, make()) for sort, make in sorts.items() for _ in range(EACH_SORT)]
    chance.shuffle(made)
    yield from made


def _compare(path: Path, texts: list[str]) -> None:
    """The same five words, asked of three: ours, ``re`` over all passages, and one plain FTS5 table."""
    words = ("bondgenoten", "Oekraïne", "dreiging", "defensie", "veiligheid")
    with closing(SearchIndex.open(path)) as index, closing(_plain_table(texts)) as plain:
        plain_sql = "SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 250"
        ours = [_time(index.search, word) for word in words]
        scans = [_time(_scan, texts, word) for word in words]
        tables = [_time(lambda word=word: plain.execute(plain_sql, (word,)).fetchall()) for word in words]
    for name, peer in (("a scan with re", scans), ("one plain FTS5 table", tables)):
        _line(f"  peer: {name}", peer, "")
        ratio = statistics.median(ours) / statistics.median(peer)
        print(f"{f'  ratio to {name}':<46}{ratio:>10.3f}×", flush=True)


def _plain_table(texts: list[str]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE plain USING fts5(text)")
    connection.executemany("INSERT INTO plain VALUES (?)", ((text,) for text in texts))
    return connection


def _scan(texts: list[str], word: str) -> int:
    pattern = re.compile(rf"\b{word}\b", re.IGNORECASE)
    return sum(1 for text in texts if pattern.search(text))


def _time(work: Callable[..., object], *arguments: object) -> float:
    gc.disable()
    before = time.perf_counter()
    work(*arguments)
    taken = (time.perf_counter() - before) * 1000
    gc.enable()
    return taken


def _line(what: str, taken: list[float], limit: str) -> None:
    """The median and p99 (of few: the worst)."""
    worst = sorted(taken)[max(0, -(-len(taken) * 99 // 100) - 1)]
    print(f"{what:<46}{statistics.median(taken):>8.2f} ms{worst:>8.2f} ms  {limit}", flush=True)


if __name__ == "__main__":
    import sys

    for argument in sys.argv[1:] or ("5000",):
        measure(int(argument))
