"""Tries the stand-alone bundle as somebody without Python would have it (``make bundle``). Linux only.

``python -m tests.tools.bundle_check build/bundle/standpunt``. The program runs in an environment that has
nothing but an empty home, and shows itself on a screen of its own, where real keys are pressed. Ends with 1
and one line when something does not work or the folder is larger than it may be.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from agendas.resources import PROJECT_ROOT, seeds_folder
from tests.tools.real_screen import TOOLS, Hand, NothingCameError, screen, wait_for

LARGEST_MB = 200
"""Millions of bytes in all files of the folder."""
STARTS = 5
LEFT, RIGHT = "2025-04-03-brussel.txt", "2026-05-21-helsingborg.txt"


class CheckError(Exception):
    """What does not work, as a line."""


@dataclass(frozen=True, slots=True)
class Program:
    """A way to start Standpunt, with an empty home and nothing else."""

    words: tuple[str, ...]
    home: Path
    display: str = ""

    def environment(self) -> dict[str, str]:
        """What ``env -i`` leaves, with a home and the screen."""
        screen_of_its_own = {"DISPLAY": self.display} if self.display else {}
        return {"HOME": str(self.home), "LC_ALL": "C.UTF-8", **screen_of_its_own}

    def say(self, *arguments: str | Path) -> str:
        """What a command without a window prints. Raises CheckError when it ends otherwise than with 0."""
        done = subprocess.run(
            [*self.words, *arguments],
            env=self.environment(),
            cwd=self.home,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        if done.returncode:
            raise CheckError(f"{arguments}: status {done.returncode}, {done.stderr.strip()[-500:]}")
        return done.stdout

    @contextmanager
    def shown(self, *arguments: str | Path) -> Iterator[None]:
        """The program with its window, until the end of the block."""
        with subprocess.Popen([*self.words, *arguments], env=self.environment(), cwd=self.home) as process:
            try:
                yield
            finally:
                process.terminate()


def main(folder: Path) -> int:
    """Make all checks and print what was found; the exit code."""
    if missing := [package for tool, package in TOOLS.items() if not shutil.which(tool)]:
        print(f"the bundle cannot be tried without: {' '.join(missing)}")
        return 1
    try:
        with tempfile.TemporaryDirectory() as home, screen() as display:
            program = Program((str((folder / "standpunt").absolute()),), Path(home), display)
            _check(program, folder)
    except (CheckError, NothingCameError, OSError) as error:
        print(f"the bundle does not work: {error}")
        return 1
    return 0


def _check(program: Program, folder: Path) -> None:
    size = size_in_mb(folder)
    print(f"size                {size:7.0f} MB   ≤ {LARGEST_MB} MB")
    _expect(size <= LARGEST_MB, "it is too large")
    documents = program.home / "documents"
    documents.mkdir()
    make_documents(documents)
    check_commands(program, documents)
    print("without a window    PDF and Word read, added and found; Word and ODT written")
    check_window(program, documents, folder.parent / "window.png")
    print("with its window     a PDF opened, compared, and the comparison written as PDF")
    ours, python = start_times(program)
    print(f"start to window     {ours:7.2f} s    python main.py: {python:.2f} s, {ours / python:.2f} ×")


def size_in_mb(folder: Path) -> float:
    """Millions of bytes in all files."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return sum(file.stat().st_size for file in files) / 1e6


def make_documents(folder: Path) -> None:
    """A seed as a letter in PDF and in Word."""
    import docx

    text = (seeds_folder() / RIGHT).read_text(encoding="utf-8")
    word = docx.Document()
    for line in filter(None, map(str.strip, text.splitlines())):
        word.add_paragraph(line)
    word.save(str(folder / "letter.docx"))
    _make_pdf(folder / "letter.pdf", text)


def _make_pdf(target: Path, text: str) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QPdfWriter, QTextDocument

    _application = QGuiApplication.instance() or QGuiApplication([])
    document = QTextDocument()
    document.setPlainText(text)
    document.print_(QPdfWriter(str(target)))


def check_commands(program: Program, documents: Path) -> None:
    """Without a window: read, add by the reader processes, search, write Word and ODT. Raises CheckError."""
    for kind in ("docx", "odt"):
        written = documents / f"comparison.{kind}"
        arguments = (
            "compare",
            seeds_folder() / LEFT,
            seeds_folder() / RIGHT,
            "--format",
            kind,
            "-o",
            written,
        )
        program.say(*arguments)
        _expect("Helsingborg" in program.say("read", written), f"{written.name} cannot be read again")
    letters = sorted(documents.glob("letter.*"))
    for letter in letters:
        _expect("Helsingborg" in program.say("read", letter), f"{letter.name} is read without its text")
    library = program.home / "a library"
    program.say("library", "add", *letters, "--library", library)
    found = program.say("search", "bondgenoten", "--library", library)
    _expect("Helsingborg" in found, "what was added is not found")


def check_window(program: Program, documents: Path, picture: Path) -> None:
    """Open a PDF, compare it with the meeting before, write that as PDF.

    Raises CheckError, NothingCameError.
    """
    hand, written = Hand(program.display), documents / "comparison.pdf"
    with program.shown(documents / "letter.pdf"):
        window = hand.newest_of(1, "no window came")
        title = wait_for(lambda: _title_with(hand, window, "MEI 2026"), "the PDF is not shown")
        hand.press(window, "ctrl+d")
        dialog = wait_for(lambda: _export_dialog(hand, window), f"{title}: nothing to export")
        _take_picture(program.display, picture)
        hand.press(dialog, "Return")
        hand.type(hand.newest_of(3, "the file dialog did not come"), str(written))
        wait_for(lambda: written.exists() or None, "the PDF was not written")
    _expect("Helsingborg" in program.say("read", written), "the written PDF cannot be read again")


def _title_with(hand: Hand, window: str, words: str) -> str | None:
    title = hand.do("getwindowname", window)
    return title if words in title else None


def _export_dialog(hand: Hand, window: str) -> str | None:
    """The dialog opens only when the comparison is there; until then the keys do nothing."""
    hand.press(window, "ctrl+e")
    time.sleep(0.3)
    return next(reversed(hand.windows()[1:]), None)


def _take_picture(display: str, target: Path) -> None:
    """For whoever wants to look; not needed."""
    if camera := shutil.which("scrot"):
        subprocess.run(
            [camera, "--overwrite", str(target)], env=os.environ | {"DISPLAY": display}, check=False
        )


def start_times(program: Program) -> tuple[float, float]:
    """Seconds from the command to a window, of the bundle and of ``python main.py``: medians, interleaved."""
    python = Program((sys.executable, str(PROJECT_ROOT / "main.py")), program.home, program.display)
    taken: dict[Program, list[float]] = {program: [], python: []}
    for _ in range(STARTS):
        for one, seconds in taken.items():
            seconds.append(_start_time(one))
    return statistics.median(taken[program]), statistics.median(taken[python])


def _start_time(program: Program) -> float:
    hand = Hand(program.display)
    wait_for(lambda: True if not hand.windows() else None, "an earlier window stays")
    before = time.monotonic()
    with program.shown():
        hand.newest_of(1, "no window came")
        return time.monotonic() - before


def _expect(true: bool, otherwise: str) -> None:
    if not true:
        raise CheckError(otherwise)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
