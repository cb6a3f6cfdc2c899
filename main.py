"""Standpunt: arguments become the window, or a command without one; nothing else happens here."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

COMMANDS = ("read", "compare", "search", "library")
MENU_WISHES = ("--add-to-menu", "--remove-from-menu")


def main(arguments: list[str], after_first_paint: Callable[[], None] | None = None) -> int:
    """Start the window or carry out a command; return the exit status."""
    try:
        return _carry_out(arguments, after_first_paint)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  # one sentence, never a traceback
        from gui.crash_care.last_words import last_words

        return last_words(error, arguments)


def _carry_out(arguments: list[str], after_first_paint: Callable[[], None] | None) -> int:
    if arguments and arguments[0] in COMMANDS:
        from agendas import headless

        return headless.run(arguments)
    if arguments and arguments[0] in MENU_WISHES:
        from gui import menu_entry

        return menu_entry.run(arguments[0])
    # Importing makes many objects that live as long as the window: collecting among them costs an
    # eighth of the start and frees nothing. It is switched on again after the first paint.
    gc.disable()
    from gui.preload import preload_qt

    preload_qt()
    from gui import application

    return application.run(arguments, after_first_paint)


def start() -> None:
    """What the installed command ``standpunt`` runs."""
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    start()
