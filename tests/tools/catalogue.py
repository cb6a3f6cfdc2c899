"""The catalogues: collect the window's texts into the .ts files, compile them into the .qm files.

Run by ``make catalogue``; all four files are kept in the repository, so that running the program needs no
compiler of catalogues. Translations are written in ``resources/i18n/standpunt_nl.ts``, by hand or with
Qt Linguist; texts that are no longer in the code are removed. The English one holds the plurals only: the
other texts stand in the code as they are shown.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from agendas.resources import PROJECT_ROOT, resource

LANGUAGES = ("nl", "en")


def source(language: str) -> Path:
    """The catalogue of a language that people write."""
    return resource(f"i18n/standpunt_{language}.ts")


def compiled(language: str) -> Path:
    """The catalogue of a language that the program reads."""
    return resource(f"i18n/standpunt_{language}.qm")


def collect(language: str, target: Path) -> None:
    """Write the texts of the window into the .ts file ``target``, keeping the translations it has."""
    sources = sorted(str(path.relative_to(PROJECT_ROOT)) for path in (PROJECT_ROOT / "gui").rglob("*.py"))
    plurals = ["-pluralonly"] if language == "en" else []
    options = ("-no-obsolete", "-locations", "none", *plurals)
    _run("lupdate", *sources, *options, "-target-language", language, "-ts", str(target))


def compile_to(source: Path, target: Path) -> None:
    """Compile the .ts file ``source`` into the .qm file ``target``."""
    _run("lrelease", str(source), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([program, *arguments], cwd=PROJECT_ROOT, check=True, capture_output=True)


if __name__ == "__main__":
    for each in LANGUAGES:
        collect(each, source(each))
        compile_to(source(each), compiled(each))
