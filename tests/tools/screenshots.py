"""Pictures of the real window: reading, comparing, quoting, searching, adding; light and dark, two sizes.

``make screenshots`` writes all of them to ``build/screenshots`` and those of the README to
``resources/screenshots``.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from agendas.library.entries import newest_first, seed_entries
from agendas.resources import PROJECT_ROOT, resource
from gui import theme, translation
from gui.checking.window import CheckingWindow
from gui.exporting.note_dialog import NoteDialog
from gui.main_window import MainWindow
from gui.searching.panel import SearchPanel
from gui.settings import Settings

ALL = PROJECT_ROOT / "build" / "screenshots"
OF_THE_README = resource("screenshots")
OF_THE_README_NAMES = ("reading", "names", "comparing", "quotes", "checking", "searching")
SIZES = ((1280, 800), (1920, 1080))
APPEARANCES = ("light", "dark")


def main() -> None:
    """Write every picture."""
    ALL.mkdir(parents=True, exist_ok=True)
    OF_THE_README.mkdir(exist_ok=True)
    application = QApplication([*sys.argv[:1], *theme.STYLE_ARGUMENTS])
    with tempfile.TemporaryDirectory() as settings:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, settings)
        theme.install(application)
        translation.install(application, "nl")
        for appearance in APPEARANCES:
            theme.choose(application, appearance)
            for size in SIZES:
                _pictures(f"{appearance}-{size[0]}x{size[1]}", size)


def _pictures(suffix: str, size: tuple[int, int]) -> None:
    _, december, _, april, _ = newest_first(seed_entries())
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(Settings(), newest_first(seed_entries()), Path(folder) / "library")
        window.resize(*size)
        window.open_agenda(december.key)
        window.show()
        _until(lambda: window.loader.is_understood(december.key) and _is_placed(window))
        _save(window, f"reading-{suffix}")
        _picture_names(window, suffix)
        _picture_comparing(window, april.key, december.key, suffix)
        _picture_note(window, suffix)
        _picture_quotes(window, suffix)
        _picture_checking(window, suffix)
        _picture_searching(window, suffix)
        _picture_importing(window, Path(folder), suffix)
        window.close()


def _is_placed(window: MainWindow) -> bool:
    return all(entry.position_count for entry in window.desk.ordered) and not window.desk.keeper.is_busy


def _picture_names(window: MainWindow, suffix: str) -> None:
    """Who and what: a name that is walked, with the agendas that mention it."""
    answered = QEventLoop()
    window.desk.keeper.mentions_found.connect(answered.quit)
    window.reading.show_entity("programme", "Prioritised Ukraine Requirements List")
    names = window.reading.inspector.contents.names.list
    QTest.keyClick(names, Qt.Key.Key_Right)
    answered.exec()
    _settle()
    _save(window, f"names-{suffix}")
    window.reading.set_tab("positions")


def _picture_note(window: MainWindow, suffix: str) -> None:
    """The note of one page about some of the changes."""
    comparison = window.comparing.page().comparison
    assert comparison is not None
    window.comparing.page().note_requested.emit(comparison.changes[:5])
    _settle()
    note = next(dialog for dialog in window.findChildren(NoteDialog) if dialog.isVisible())
    _save(note, f"note-{suffix}")
    note.close()


def _picture_quotes(window: MainWindow, suffix: str) -> None:
    """The collection: what changed, then and now."""
    comparison = window.comparing.page().comparison
    assert comparison is not None
    window.show_reading()
    window.quoting.open_panel()
    for change in comparison.changes[:6]:
        window.quoting.add_change(comparison, change)
    _settle()
    window.messages.clear_notice()
    _settle()
    _save(window, f"quotes-{suffix}")
    window.desk.show_list()


def _picture_checking(window: MainWindow, suffix: str) -> None:
    """A briefing with a quote that is right, one that differs, and one that nobody said."""
    window.quoting.open_checking()
    checking = window.findChildren(CheckingWindow)[-1]
    checked = QEventLoop()
    window.desk.keeper.briefing_checked.connect(checked.quit)
    checking.show_text(
        "Nederland blijft Oekraïne steunen “voor zo lang als nodig” (Geannoteerde agenda NAVO FMM Brussel, "
        "3–4 april 2025, alinea 9). Bondgenoten dienen “minimaal 3% van het bbp aan defensie te besteden”. "
        "“Het kabinet schaft morgen alle belastingen voorgoed af.”",
        "briefing.docx",
    )
    checked.exec()
    _settle()
    _save(checking, f"checking-{suffix}")
    checking.close()


def _picture_searching(window: MainWindow, suffix: str) -> None:
    """As a reader searches: a word in all its forms, in what the Netherlands says."""
    window.show_reading()
    window.desk.open_search()
    panel = window.desk.side.currentWidget()
    assert isinstance(panel, SearchPanel)
    found = QEventLoop()
    window.desk.keeper.found.connect(found.quit)
    panel.set_text("standpunt: defensie* oekraïne")
    found.exec()
    _settle()
    _save(window, f"searching-{suffix}")
    window.desk.show_list()


def _picture_importing(window: MainWindow, folder: Path, suffix: str) -> None:
    """Fifty mixed files: while they are added, and what became of them."""
    _fifty_files(folder / "brieven")
    halfway, ended = QEventLoop(), QEventLoop()
    window.desk.keeper.progressed.connect(lambda progress: halfway.quit() if progress.done > 5 else None)
    window.desk.keeper.imported.connect(ended.quit)
    window.desk.keeper.add_files([folder / "brieven"])
    halfway.exec()
    _save(window, f"importing-{suffix}")
    ended.exec()
    _settle()
    (report,) = (dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
    _save(report, f"import-report-{suffix}")
    report.close()
    _save(window, f"library-{suffix}")


def _fifty_files(folder: Path) -> None:
    folder.mkdir()
    letters = [entry.path.read_text(encoding="utf-8") for entry in seed_entries()]
    for number in range(38):
        text = letters[number % 5].replace("2025", str(2005 + number % 20))
        (folder / f"geannoteerde agenda {number + 1}.txt").write_text(text + f"\nBrief {number}.\n", "utf-8")
    for number, letter in enumerate(letters):
        (folder / f"kopie {number + 1}.txt").write_text(letter, "utf-8")
    (folder / "recept.txt").write_text("Schil de aardappels.\n\nKook ze gaar.\n", "utf-8")
    (folder / "leeg.txt").write_text("", "utf-8")
    (folder / "afgebroken.pdf").write_bytes(b"%PDF-1.7\n1 0 obj")
    (folder / "oud.doc").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    (folder / "half.docx").write_bytes(b"PK\x03\x04" + bytes(90))
    (folder / "begroting.xlsx").write_bytes(b"PK\x03\x04" + bytes(90))
    (folder / "bom.xml").write_text('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "utf-8")


def _picture_comparing(window: MainWindow, april: str, december: str, suffix: str) -> None:
    window.comparing.compare(april, december)
    _until(lambda: window.comparing.page().comparison is not None)
    _go_to_changed_figure(window)
    _settle()
    _save(window, f"comparing-{suffix}")


def _go_to_changed_figure(window: MainWindow) -> None:
    """Where a reader looks first: from 2% to 5%."""
    comparison = window.comparing.page().comparison
    assert comparison is not None
    blocks = [change.right.block for change in comparison.changes if change.kind == "figure" and change.right]
    rows = [at for at, row in enumerate(comparison.rows) if set(row.right) & set(blocks)]
    window.comparing.page().go_to_row(rows[0])


def _save(window: QWidget, name: str) -> None:
    picture = window.grab()
    picture.save(str(ALL / f"{name}.png"))
    if name.removesuffix("-light-1280x800") in OF_THE_README_NAMES:
        target = OF_THE_README / f"{name.removesuffix('-light-1280x800')}.png"
        picture.save(str(target))
    print(ALL / f"{name}.png")


def _until(ready: Callable[[], bool]) -> None:
    loop = QEventLoop()
    watch = QTimer()
    watch.timeout.connect(lambda: loop.quit() if ready() else None)
    watch.start(20)
    QTimer.singleShot(20_000, lambda: loop.exit(1))
    if loop.exec():
        raise TimeoutError("the window did not get ready")
    _settle()


def _settle() -> None:
    """Let pending layouts and the flash after a jump end."""
    loop = QEventLoop()
    QTimer.singleShot(400, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
