"""The Dutch catalogue: collect the window's texts into the .ts file, compile it into the .qm file.

Run by ``make catalogue``; the two files are kept in the repository, so that running the program needs no
compiler of catalogues. Translations are written in ``resources/i18n/standpunt_nl.ts``, by hand or with
Qt Linguist; texts that are no longer in the code are removed.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from agendas.resources import PROJECT_ROOT, resource

SOURCE = resource("i18n/standpunt_nl.ts")
COMPILED = resource("i18n/standpunt_nl.qm")


def collect(target: Path) -> None:
    """Write all texts of the window into the .ts file ``target``, keeping the translations it has."""
    sources = sorted(str(path.relative_to(PROJECT_ROOT)) for path in (PROJECT_ROOT / "gui").rglob("*.py"))
    _run("lupdate", *sources, "-ts", str(target), "-no-obsolete", "-locations", "none")


def compile_to(source: Path, target: Path) -> None:
    """Compile the .ts file ``source`` into the .qm file ``target``."""
    _run("lrelease", str(source), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([program, *arguments], cwd=PROJECT_ROOT, check=True, capture_output=True)


if __name__ == "__main__":
    collect(SOURCE)
    compile_to(SOURCE, COMPILED)
