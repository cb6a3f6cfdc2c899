"""Checks a briefing of twenty pages with sixty quotes, a third of them altered, against thousands of agendas.

The library is that of ``commonness``, recombined from the sentences of the seeds: every sentence stands in
hundreds of agendas, which is the worst case. The peer in the same run asks SQLite for each quote as one
phrase, and finds no quote that was altered.
"""

from __future__ import annotations

import random
import re
import statistics
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from agendas.library.quote_search import check_briefing
from agendas.library.search_tables import PASSAGE_BITS, facts_from, from_bytes, spans_from
from agendas.library.store import Library
from agendas.library.words import forms_in
from agendas.model import Meeting
from agendas.quoting.citation import reference
from agendas.quoting.quote import QuoteSource
from tests.benchmarks.commonness import fill, sentences_of_seeds

LIMIT = 3.0
QUOTES = 60
PAGES = 20
_WORDS_A_PAGE = 450
_RUNS = 3


@dataclass(frozen=True, slots=True)
class Briefing:
    """The text of a briefing, and which verdict each of its quotes deserves, in order."""

    text: str
    expected: tuple[str, ...]


def measure(agendas: int = 5_000) -> None:
    """Print what it takes to check the briefing, and how many verdicts are right."""
    chance = random.Random(1)  # noqa: S311 -- the same every time
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        fill(library.index, agendas, frozenset(sentences_of_seeds()), chance)
        briefing = made_briefing(library, chance)
        taken, kinds = [], [""]
        for _ in range(_RUNS):
            before = time.perf_counter()
            kinds = [one.verdict.kind for one in check_briefing(library, briefing.text)]
            taken.append(time.perf_counter() - before)
        right = sum(kind == wanted for kind, wanted in zip(kinds, briefing.expected, strict=True))
        words = len(briefing.text.split())
        what = f"check a briefing, {QUOTES} quotes, {agendas} agendas"
        print(f"{what:<46}{statistics.median(taken):>9.2f} s {max(taken):>8.2f} s   ≤ {LIMIT} s", flush=True)
        told = f"{right} of {len(kinds)}   {words} words, {dict(Counter(kinds))}"
        print(f"{'  verdicts as they should be':<46}{told}", flush=True)
        _peer(library, briefing.text)


def made_briefing(library: Library, chance: random.Random) -> Briefing:
    """Sixty quotes from the library between sentences of no importance: a third altered, some invented, some
    with another day than that of their meeting."""
    filler = [word for sentence in sentences_of_seeds() for word in sentence.split() if word.isalpha()]
    parts, expected = [], []
    for number in range(QUOTES):
        between = " ".join(chance.choices(filler, k=PAGES * _WORDS_A_PAGE // QUOTES - 25))
        quote, verdict = _made_quote(library, chance, number, filler)
        expected.append(verdict)
        parts.append(f"{between.capitalize()}. {quote}\n\n")
    return Briefing("".join(parts), tuple(expected))


def _made_quote(library: Library, chance: random.Random, number: int, filler: list[str]) -> tuple[str, str]:
    key, title, meeting, sentence = _sentence(library, chance)
    source = reference(QuoteSource(key, "", title, meeting), "")
    elsewhere = re.sub(r"\d{4}", "1980", source)
    if number % 3 == 0:
        return f"“{_altered(sentence, chance)}” ({source})", "differs"
    if number % 20 == 1:
        return f"“{' '.join(chance.choices(filler, k=15))}”", "not found"
    if number % 20 == 2:
        return f"“{sentence}” ({elsewhere})", "wrong source"
    return (f"“{sentence}” ({source})" if number % 2 else f"“{sentence}”"), "exact"


def _sentence(library: Library, chance: random.Random) -> tuple[str, str, Meeting, str]:
    """A sentence of an agenda: key, title and meeting, and the words."""
    with library.asked() as tables:
        while True:
            at = chance.randrange(1, tables.rows("SELECT max(id) FROM agendas")[0][0])
            key, facts = tables.rows("SELECT key, facts FROM agendas WHERE id = ?", at)[0]
            sql = "SELECT text, sentences FROM passages WHERE id BETWEEN ? AND ? AND kind = 'paragraph'"
            text, ends = chance.choice(tables.rows(sql, at << PASSAGE_BITS, (at << PASSAGE_BITS) + 30))
            for span in spans_from(ends):
                sentence = span.of(from_bytes(text))
                if len(re.findall(r"\w+", sentence)) > 11 and not re.search("[“”‘’\"'…[(]", sentence):
                    return key, *facts_from(facts), sentence


def _altered(sentence: str, chance: random.Random) -> str:
    words = sentence.split()
    at = chance.randrange(1, len(words) - 1)
    words[at : at + 1] = [] if chance.random() < 0.3 else ["verzonnen"]
    return " ".join(words)


def _peer(library: Library, text: str) -> None:
    quotes = re.findall("“([^”]+)”", text)
    before = time.perf_counter()
    for quote in quotes:
        library.index.search(f'"{" ".join(forms_in(quote))}"', most_agendas=1, passages_each=1)
    taken = time.perf_counter() - before
    print(f"{'  peer: a search for each as a phrase':<46}{taken:>9.2f} s", flush=True)


if __name__ == "__main__":
    measure()
