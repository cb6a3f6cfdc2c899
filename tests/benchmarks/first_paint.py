"""Starts Standpunt as a user does and, at the first paint, prints when that was (and, with
``--modules``, which modules had been imported by then)."""

from __future__ import annotations

import sys
import time

modules_wanted = "--modules" in sys.argv


def _first_paint() -> None:
    print(time.monotonic(), flush=True)
    if modules_wanted:
        print(*sorted(sys.modules), sep="\n", flush=True)
    from PySide6.QtWidgets import QApplication

    QApplication.closeAllWindows()


import main  # noqa: E402

sys.exit(main.main([], _first_paint))
