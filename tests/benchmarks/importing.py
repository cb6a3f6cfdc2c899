"""How fast documents come into a real library on the disk: texts by the second, a ten-page PDF at once.

Each figure stands beside floors of the same run: the documents copied to the disk and no more, and read
and understood in one process without a library.
"""

from __future__ import annotations

import os
import random
import statistics
import tempfile
import textwrap
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from agendas.library.importing import import_files
from agendas.library.reader_pool import ReaderPool
from agendas.library.store import Library
from agendas.reading import read_file
from agendas.resources import seeds_folder
from agendas.understanding import understand
from tests.agendas.reading.sources.making_pdfs import lines_drawn, written

DOCUMENTS = 400
PAGES = 10
_LINES_A_PAGE = 44
_MONTHS = ("januari", "maart", "mei", "juli", "september", "november")


def main() -> None:
    """Print every figure with its limit."""
    print(f"{'what':<46}{'median':>11}{'worst':>11}  limit")
    measure()


def measure(documents: int = DOCUMENTS, runs: int = 3) -> None:
    """Import ``documents`` made agendas ``runs`` times, and a PDF of ten pages."""
    with tempfile.TemporaryDirectory(prefix="standpunt-bench-") as scratch:
        _texts(Path(scratch), documents, runs)
        _pdfs(Path(scratch))


# Text


def _texts(scratch: Path, documents: int, runs: int) -> None:
    texts = made_agendas(documents)
    folder = scratch / "texts"
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    files = sorted(folder.iterdir())
    copying, alone, whole = [], [], []
    for run in range(runs):
        copying.append(_seconds(lambda run=run: _copy(files, scratch / f"copies{run}")))  # type: ignore[misc]
        alone.append(_seconds(lambda: [understand(read_file(file)) for file in files]))
        whole.append(_seconds(lambda run=run: _import(scratch / f"library{run}", [folder])))  # type: ignore[misc]
    _rate("floor: copy them to the disk", copying, documents, "")
    _rate("floor: read and understand, one process", alone, documents, "")
    _rate(f"import {documents} texts, processes started", whole, documents, "≥ 100 a second")
    ratio = statistics.median(alone) / statistics.median(whole)
    print(f"{'  times one process without a library':<46}{ratio:>10.2f}×", flush=True)


def made_agendas(count: int) -> list[str]:
    """Agendas of about the length of the seeds, of their sentences, no two with the same meeting or text."""
    chance = random.Random(2025)  # noqa: S311  # the same agendas in every run
    agendas = [read_file(path) for path in sorted(seeds_folder().glob("*.txt"))]
    sentences = [
        sentence.of(block.text)
        for agenda in agendas
        for block in agenda.paragraphs
        for sentence in block.sentences
    ]
    return [_made(number, sentences, chance) for number in range(count)]


def _made(number: int, sentences: Sequence[str], chance: random.Random) -> str:
    day = f"{1 + number % 28} {_MONTHS[number // 28 % 6]} {2010 + number // 168}"
    paragraphs = [" ".join(chance.choices(sentences, k=chance.randint(2, 6))) for _ in range(10)]
    return "\n\n".join(
        [
            f"Geannoteerde agenda van de Raad Buitenlandse Zaken van {day}",
            f"Op {day} vindt in Brussel de Raad Buitenlandse Zaken plaats.",
            *("\n".join(textwrap.wrap(paragraph, 90)) for paragraph in paragraphs),
        ]
    )


def _copy(files: Sequence[Path], target: Path) -> None:
    target.mkdir()
    for file in files:
        with (target / file.name).open("wb") as copy:
            copy.write(file.read_bytes())
            copy.flush()
            os.fsync(copy.fileno())


# PDF


def _pdfs(scratch: Path, runs: int = 9) -> None:
    files = [_ten_pages(scratch / f"{number}.pdf", number) for number in range(2 * runs)]
    with ReaderPool(1) as pool:
        _import(scratch / "pdfs", [_ten_pages(scratch / "first.pdf", 99)], pool)
        warm = [_import_one(scratch / "pdfs", file, pool) for file in files[:runs]]
    cold = [_import_one(scratch / "pdfs", file, None) for file in files[runs:]]
    reading = [1000 * _seconds(lambda file=file: read_file(file)) for file in files[:runs]]  # type: ignore[misc]
    _line("floor: read it, in a process of its own", reading, "")
    _line("import a ten-page PDF, process started", warm, "≤ 300 ms")
    _line("import a ten-page PDF, all processes cold", cold, "")


def _ten_pages(path: Path, number: int) -> Path:
    text = " ".join(made_agendas(12 + number)[-12:])
    lines = textwrap.wrap(text, 90)[: PAGES * _LINES_A_PAGE]
    pages = [lines[at : at + _LINES_A_PAGE] for at in range(0, len(lines), _LINES_A_PAGE)]
    path.write_bytes(written([lines_drawn([*page, f"Pagina {at + 1}"]) for at, page in enumerate(pages)]))
    return path


def _import_one(library: Path, file: Path, pool: ReaderPool | None) -> float:
    return 1000 * _seconds(lambda: _import(library, [file], pool))


# Both


def _import(folder: Path, paths: Sequence[Path], pool: ReaderPool | None = None) -> None:
    with Library.open(folder) as library:
        report = import_files(library, paths, anyway=True, pool=pool)
    wrong = [outcome for outcome in report.outcomes if outcome.kind not in ("added", "version")]
    assert not wrong, wrong[:3]


def _seconds(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def _rate(what: str, taken: Sequence[float], count: int, limit: str) -> None:
    median, worst = count / statistics.median(taken), count / max(taken)
    print(f"{what:<46}{median:>9.0f}/s{worst:>9.0f}/s  {limit}", flush=True)


def _line(what: str, taken: Sequence[float], limit: str) -> None:
    print(f"{what:<46}{statistics.median(taken):>8.2f} ms{max(taken):>8.2f} ms  {limit}", flush=True)


if __name__ == "__main__":
    main()
