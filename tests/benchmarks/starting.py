"""The start: against a bare PySide6 window, against the plainest window of its kind, and against peers.

Peers (Meld, Okular) and Standpunt each open a document on the same X server and are timed in the same way
until its text is on the screen. Who is not installed is left out, with a line that says so.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from agendas.resources import PROJECT_ROOT, seeds_folder
from tests.benchmarks.screen import Screen, seconds_to_text, x_server

HERE = Path(__file__).parent
RUNS = 15
PEER_RUNS = 7
MOST_TIMES_BARE = 1.6
"""How often the start of a bare window ours may last; ``plain_window`` says what of that any window takes."""


def measure() -> None:
    """Print the start without a display, then on an X server beside the peers."""
    _against_windows("offscreen", dict(os.environ, QT_QPA_PLATFORM="offscreen"))
    try:
        with x_server() as display:
            on_screen = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
            _against_windows("on an X server", on_screen)
            _against_peers(display)
    except OSError as reason:
        print(f"start, beside peers: left out, {reason}")


def _against_windows(where: str, environment: dict[str, str]) -> None:
    taken: dict[str, list[float]] = {"bare_window": [], "plain_window": [], "first_paint": []}
    for _ in range(RUNS + 1):
        for script, times in taken.items():
            times.append(_process_to_paint(f"{script}.py", environment))
    bare, plain, ours = (times[1:] for times in taken.values())  # the first fills the caches
    print(f"start {where}: {'best':>35}{'median':>11}")
    _line("  a bare PySide6 window", bare)
    _line("  a plain window: menus, tools, list, text", plain, bare)
    _line(f"  Standpunt, list and agenda (≤ {MOST_TIMES_BARE} ×)", ours, bare)


def _process_to_paint(script: str, environment: dict[str, str]) -> float:
    before = time.monotonic()
    done = subprocess.run(
        [sys.executable, HERE / script],
        env={**environment, "PYTHONPATH": str(PROJECT_ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return (float(done.stdout.split()[0]) - before) * 1000


def _line(what: str, taken: list[float], floor: list[float] | None = None) -> None:
    best, median = min(taken), statistics.median(taken)
    ratio = ""
    if floor is not None:
        ratio = f"  {best / min(floor):.2f} × best, {median / statistics.median(floor):.2f} × median"
    print(f"{what:<46}{best:>8.0f} ms{median:>8.0f} ms{ratio}", flush=True)


def _against_peers(display: str) -> None:
    screen = Screen(display)
    with tempfile.TemporaryDirectory() as home:
        environment = _of_a_user(home, display)
        commands = _commands(Path(home))
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(PEER_RUNS + 1):
            for name, command in commands.items():
                seconds = seconds_to_text(command, screen, environment)
                taken[name].append(float("inf") if seconds is None else seconds * 1000)
    print(f"until the text is on the screen: {'best':>21}{'median':>11}")
    for name, times in taken.items():
        _line(f"  {name}", times[1:])


def _of_a_user(home: str, display: str) -> dict[str, str]:
    """Settings and caches of their own, which stay warm from one run to the next."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))}
    folders = {f"XDG_{name}_HOME": f"{home}/{name.lower()}" for name in ("CONFIG", "CACHE", "DATA", "STATE")}
    return {**kept, **folders, "HOME": home, "DISPLAY": display, "XDG_RUNTIME_DIR": home, "NO_AT_BRIDGE": "1"}


def _commands(folder: Path) -> dict[str, list[str]]:
    """Standpunt on its agendas; Meld on the texts of two of them; Okular on one as a PDF."""
    texts = sorted(seeds_folder().glob("*.txt"))
    commands = {"Standpunt, list and agenda": [sys.executable, str(PROJECT_ROOT / "main.py")]}
    wanted = {
        "Meld, two texts": ["meld", str(texts[0]), str(texts[1])],
        "Okular, a PDF": ["okular", str(_pdf_of(texts[0], folder / "agenda.pdf"))],
    }
    for name, command in wanted.items():
        if shutil.which(command[0]):
            commands[name] = command
        else:
            print(f"  {name}: left out, it is not installed")
    return commands


def _pdf_of(text: Path, target: Path) -> Path:
    code = (
        "import sys; from pathlib import Path; from PySide6.QtGui import QPdfWriter, QTextDocument\n"
        "from PySide6.QtWidgets import QApplication; application = QApplication([])\n"
        "document = QTextDocument(Path(sys.argv[1]).read_text(encoding='utf-8'))\n"
        "document.print_(QPdfWriter(sys.argv[2]))"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", code, text, target], env=environment, check=True)
    return target
