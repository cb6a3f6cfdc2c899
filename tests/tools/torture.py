"""Kill the program two hundred times at random moments, and count what was lost (``make torture``).

``python -m tests.tools.torture [kills] [seed]``. Half of the kills hit single changes of made documents, half
an import of real files through the readers. Ends with 1 when anything that was confirmed is not there.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from pathlib import Path

from agendas.library.health import check
from agendas.library.shelf import reader_fingerprint
from agendas.library.store import Library
from agendas.resources import PROJECT_ROOT, seeds_folder
from tests.agendas.library.killing import killed_once

KILLS = 200
_FILES = 40


def main(kills: int = KILLS, seed: int = 1) -> int:
    """Run, print the tally; the exit code."""
    chance = random.Random(seed)  # noqa: S311 (not for secrets)
    tally: Counter[str] = Counter()
    for kill in range(kills):
        with tempfile.TemporaryDirectory() as folder:
            importing = kill % 2 == 1
            hit = _import_killed if importing else _changes_killed
            confirmed, wrong = hit(Path(folder), chance)
        kind = "imports" if importing else "changes"
        tally.update(
            {f"kills in {kind}": 1, f"documents confirmed in {kind}": confirmed, "wrong": len(wrong)}
        )
        for line in wrong:
            print(f"kill {kill}: {line}")
        if kill % 20 == 19:
            print(f"{kill + 1} kills: {dict(tally)}", flush=True)
    print(f"{kills} kills, {tally['wrong']} things wrong")
    return 1 if tally["wrong"] else 0


def _changes_killed(folder: Path, chance: random.Random) -> tuple[int, list[str]]:
    return killed_once(folder / "library", chance, longest=1.0)


def _import_killed(folder: Path, chance: random.Random) -> tuple[int, list[str]]:
    """Kill an import of real agendas; what it had reported as added must be there, and the rest can be
    added."""
    files = _many_files(folder / "files")
    arguments = [sys.executable, "-m", "tests.tools.torture", "import", str(folder / "library"), str(files)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, cwd=PROJECT_ROOT) as program:
        assert program.stdout
        program.stdout.readline()
        killer = threading.Timer(chance.uniform(0, 1.2), program.kill)
        killer.start()
        lines = program.stdout.read().splitlines(keepends=True)
        killer.cancel()
    confirmed = [json.loads(line) for line in lines if line.endswith("\n")]
    return len(confirmed), _lost(folder / "library", confirmed)


def _many_files(folder: Path) -> Path:
    folder.mkdir()
    seeds = sorted(seeds_folder().glob("*.txt"))
    for number in range(_FILES):
        text = seeds[number % len(seeds)].read_text(encoding="utf-8")
        (folder / f"{number}.txt").write_text(f"{text}\n\nBijlage {number}\n", encoding="utf-8")
    return folder


def _lost(folder: Path, confirmed: list[str]) -> list[str]:
    with Library.open(folder) as library:
        wrong = [f"check: {problem.code} {problem.name}" for problem in check(library, lambda: False)]
        wrong += [f"left in incoming: {path.name}" for path in library.originals.incoming.glob("[!.]*")]
        for key in confirmed:
            if library.standing(key) != "present" or not library.originals.is_sound(key, "txt"):
                wrong.append(f"{key} was confirmed and is {library.standing(key)}")
        wrong += [f"not in the index: {key}" for key in library.outdated(reader_fingerprint())]
    return wrong


def import_until_killed(library_folder: Path, files: Path) -> None:
    """The program that is killed: import a folder, and say the key of each document once it is confirmed."""
    from agendas.library.importing import import_files

    with Library.open(library_folder) as library:
        print("open", flush=True)
        known: set[str] = set()

        def say(_progress: object) -> None:
            for entry in library.entries():
                if entry.key not in known:
                    known.add(entry.key)
                    print(json.dumps(entry.key), flush=True)

        import_files(library, [files], report=say, stopped=lambda: False)
        say(None)


if __name__ == "__main__":
    if sys.argv[1:2] == ["import"]:
        import_until_killed(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        sys.exit(main(*(int(argument) for argument in sys.argv[1:3])))
