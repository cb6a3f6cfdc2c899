"""Standpunt: arguments become the window, or a command without one; nothing else happens here."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

COMMANDS = ("read", "compare", "search", "library")


def main(arguments: list[str], after_first_paint: Callable[[], None] | None = None) -> int:
    """Start the window or carry out a command; return the exit status."""
    if arguments and arguments[0] in COMMANDS:
        from agendas import headless

        return headless.run(arguments)
    # Importing makes many objects that live as long as the window: collecting among them costs an
    # eighth of the start and frees nothing. It is switched on again after the first paint.
    gc.disable()
    from gui.preload import preload_qt

    preload_qt()
    from gui import application

    return application.run(arguments, after_first_paint)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
