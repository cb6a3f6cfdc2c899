"""The list at the side with twenty thousand agendas, against five, and against a plain Qt list of strings."""

from __future__ import annotations

import datetime as dt
import hashlib
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QListView, QWidget

from agendas.library.entries import LibraryEntry
from agendas.model import Meeting
from gui import theme
from gui.library.arrangement import GROUPINGS, ORDERS, Arrangement, prepared
from gui.library.panel import LibraryPanel
from gui.library.view import LibraryView
from gui.widgets.search_field import SearchField

MANY, FEW = 20_000, 5
_PLACES = ("Brussel", "Luxemburg", "Antalya", "Helsingborg", "Łódź", "'s-Gravenhage", "Vilnius", None)
_BODIES = ("NAVO Foreign Ministers Meeting", "Raad Buitenlandse Zaken", "Eurogroep", "Ecofinraad", None)


def measure() -> None:
    """Print every figure, painted each time, with its limit and how it stands to its floor."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.install(application)
    many, few = entries(MANY), entries(FEW)
    panel = LibraryPanel()
    panel.resize(280, 800)
    panel.show()
    _measure_listing(panel, many, few)
    _measure_filter(panel, many, few)
    _measure_arranging(panel, many, few)
    panel.close()


def entries(count: int) -> list[LibraryEntry]:
    """Agendas over thirty-five years, every third with a letter outside ASCII in its title."""
    return [_entry(number) for number in range(count)]


def _entry(number: int) -> LibraryEntry:
    day = dt.date(1990, 1, 1) + dt.timedelta(days=number * 7919 % 13_000)
    place, body = _PLACES[number % len(_PLACES)], _BODIES[number % len(_BODIES)]
    about = "Oekraïne" if number % 3 == 0 else "de zuidflank"
    title = f"Geannoteerde agenda voor de {body or 'bijeenkomst'} van {day:%d-%m-%Y} over {about}"
    key = hashlib.sha256(str(number).encode()).hexdigest()
    return LibraryEntry(
        key, Path(f"{key}.pdf"), title, Meeting(body, start=day, end=day, place=place), number % 40
    )


def _measure_listing(panel: LibraryPanel, many: list[LibraryEntry], few: list[LibraryEntry]) -> None:
    again = [replace(entry) for entry in many[1:]]  # as they come from the library: equal, not the same
    plain = QListView()
    plain.setUniformItemSizes(True)
    plain.resize(280, 800)
    plain.show()
    texts = [entry.title for entry in many]
    floor = _painted(plain, lambda run: plain.setModel(QStringListModel(texts[run % 2 :], plain)))
    _line(f"floor: plain Qt list of {MANY} strings", floor, "")
    five = _painted(panel, lambda run: panel.set_entries(few[run % 2 :]))
    _line("list 5 agendas", five, "")
    taken = _painted(panel, lambda run: panel.set_entries(again if run % 2 else many))
    _line(f"list {MANY} agendas", taken, "≤ 100 ms")
    _ratio(taken, floor, "plain list")
    ready = [prepared(one, Arrangement()) for one in (many, again)]
    _line("  prepared on another thread", _painted(panel, lambda run: panel.set_prepared(ready[run % 2])), "")
    view = panel.findChild(LibraryView)
    assert view is not None
    bar = view.verticalScrollBar()
    steps = _painted(panel, lambda run: bar.setValue(run * 9_000))
    _line("scroll", steps, "≤ 16 ms")
    plain.close()


def _measure_filter(panel: LibraryPanel, many: list[LibraryEntry], few: list[LibraryEntry]) -> None:
    typed = ["l", "lo", "lod", "lodz", "lodz 1", "lodz 19", "lodz 199", ""]

    field = panel.findChild(SearchField)
    assert field is not None

    def type_on(run: int) -> None:
        field.setText(typed[run % len(typed)])

    panel.set_entries(few)
    five = _painted(panel, type_on, 2 * len(typed))
    panel.set_prepared(prepared(many, Arrangement()))
    taken = _painted(panel, type_on, 2 * len(typed))
    _line(f"a letter in the filter at {MANY}", taken, "≤ 50 ms")
    _ratio(taken, five, "5 agendas")


def _measure_arranging(panel: LibraryPanel, many: list[LibraryEntry], few: list[LibraryEntry]) -> None:
    arrangements = [Arrangement(group, order) for group in GROUPINGS for order in ORDERS]

    def arrange(run: int) -> None:
        panel.set_arrangement(arrangements[run % len(arrangements)])

    panel.set_entries(few)
    five = _painted(panel, arrange, 2 * len(arrangements))
    panel.set_entries(many)
    taken = _painted(panel, arrange, 2 * len(arrangements))
    _line(f"another arrangement at {MANY}", taken, "≤ 100 ms")
    _ratio(taken, five, "5 agendas")


def _painted(widget: QWidget, change: Callable[[int], object], runs: int = 15) -> list[float]:
    change(-1)
    widget.grab()
    taken = []
    for run in range(runs):
        before = time.perf_counter()
        change(run)
        widget.grab()
        taken.append((time.perf_counter() - before) * 1000)
    return taken


def _line(what: str, taken: list[float], limit: str) -> None:
    print(f"{what:<46}{statistics.median(taken):>8.2f} ms{max(taken):>8.2f} ms  {limit}", flush=True)


def _ratio(taken: list[float], floor: list[float], name: str) -> None:
    ratio = statistics.median(taken) / statistics.median(floor)
    print(f"  ratio to {name:<35}{ratio:>10.2f}×", flush=True)


if __name__ == "__main__":
    measure()
