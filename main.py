"""Standpunt: arguments become the window, or a command without one; nothing else happens here."""

from __future__ import annotations

import sys

COMMANDS = ("read", "compare")


def main(arguments: list[str]) -> int:
    """Start the window or carry out a command; return the exit status."""
    if arguments and arguments[0] in COMMANDS:
        from agendas import headless

        return headless.run(arguments)
    from gui import application

    return application.run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
