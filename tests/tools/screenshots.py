"""Pictures of the real window: reading and comparing, light and dark, at two sizes.

``make screenshots`` writes all of them to ``build/screenshots`` and the two of the README to
``resources/screenshots``.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from agendas.library.entries import newest_first, seed_entries
from agendas.resources import PROJECT_ROOT, resource
from gui import theme, translation
from gui.main_window import MainWindow
from gui.settings import Settings

ALL = PROJECT_ROOT / "build" / "screenshots"
OF_THE_README = resource("screenshots")
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
    window = MainWindow(Settings(), seed_entries())
    window.resize(*size)
    window.open_agenda(december.key)
    window.show()
    _until(lambda: all(window.loader.is_understood(entry.key) for entry in seed_entries()))
    _save(window, f"reading-{suffix}")
    window.compare(april.key, december.key)
    _until(lambda: window.comparing().comparison is not None)
    _go_to_changed_figure(window)
    _settle()
    _save(window, f"comparing-{suffix}")
    window.close()


def _go_to_changed_figure(window: MainWindow) -> None:
    """Where a reader looks first: from 2% to 5%."""
    comparison = window.comparing().comparison
    assert comparison is not None
    blocks = [change.right.block for change in comparison.changes if change.kind == "figure" and change.right]
    rows = [at for at, row in enumerate(comparison.rows) if set(row.right) & set(blocks)]
    window.comparing().go_to_row(rows[0])


def _save(window: MainWindow, name: str) -> None:
    picture = window.grab()
    picture.save(str(ALL / f"{name}.png"))
    if name.endswith("light-1280x800"):
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
