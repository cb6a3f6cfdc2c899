"""An error as text that holds nothing of the user's: types, modules of the product, lines and functions.

Messages, notes, values and paths are never read, because each of them can hold text of a document or a
name: the message of a KeyError is the key, that of a UnicodeDecodeError quotes the bytes. What is written
comes from the code alone: a type or a module counts only when Python has imported it under that name. Needs
the standard library alone.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from types import FrameType, TracebackType

FIRST_FRAMES, LAST_FRAMES = 10, 30
"""Of a deep recursion the ends are written; what is between them repeats."""
DEEPEST_CHAIN, MOST_IN_GROUP = 6, 4
_OWN_PACKAGES = frozenset(
    {
        "PySide6", "Stemmer", "agendas", "ahocorasick_rs", "diff_match_patch", "docx", "gui", "lxml", "odfdo",
        "pypdfium2", "pyphen", "rapidfuzz", "shiboken6",
    }
)  # fmt: skip
"""Packages that may be named as missing; any other name could be the user's."""


def describe(error: BaseException, trace: TracebackType | None = None) -> str:
    """The error, where it was raised, and what caused it, as lines. ``trace`` is its own when none is given.

    The same error at the same place gives the same text, so that repeats can be counted.
    """
    return "\n".join(_lines(error, trace or error.__traceback__, "", set()))


def _lines(error: BaseException, trace: TracebackType | None, indent: str, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    yield indent + headline(error)
    for line in _frames(trace):
        yield f"{indent}  {line}"
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions[:MOST_IN_GROUP]:
            if id(one) not in seen and len(seen) < DEEPEST_CHAIN * MOST_IN_GROUP:
                yield from _lines(one, one.__traceback__, f"{indent}  | ", seen)
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None and id(cause) not in seen:
        if len(seen) < DEEPEST_CHAIN:
            words = "caused by " if error.__cause__ else "while handling "
            first, *others = _lines(cause, cause.__traceback__, indent, seen)
            yield f"{indent}{words}{first.removeprefix(indent)}"
            yield from others
        else:
            yield f"{indent}…"


def headline(error: BaseException) -> str:
    """The type of the error, and of what the system says its number and nothing else."""
    facts = [fact for fact in (_system_fact(error), _missing_package(error), _database_fact(error)) if fact]
    return " ".join([_type_name(type(error)), *facts])


def _type_name(kind: type) -> str:
    """The nearest type that stands in an imported module under its own name: one made while the program runs
    can have any name."""
    for one in kind.__mro__:
        module = sys.modules.get(one.__module__)
        if module is not None and vars(module).get(one.__name__) is one:
            return one.__name__ if one.__module__ == "builtins" else f"{one.__module__}.{one.__name__}"
    return "BaseException"


def _system_fact(error: BaseException) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if type(number) is not int or number not in errno.errorcode:
        return ""
    return f"[{errno.errorcode[number]}] {os.strerror(number)}"


def _missing_package(error: BaseException) -> str:
    name = error.name if isinstance(error, ImportError) else None
    package = name.partition(".")[0] if type(name) is str else ""
    return f"({package})" if package in _OWN_PACKAGES or package in sys.stdlib_module_names else ""


def _database_fact(error: BaseException) -> str:
    """SQLite's own name for what is wrong, such as SQLITE_FULL."""
    sqlite3 = sys.modules.get("sqlite3")
    name = getattr(error, "sqlite_errorname", None) if sqlite3 else None
    return f"({name})" if type(name) is str and name.startswith("SQLITE_") and hasattr(sqlite3, name) else ""


def _frames(trace: TracebackType | None) -> list[str]:
    lines = []
    while trace is not None:
        lines.append(place_of(trace.tb_frame, trace.tb_lineno))
        trace = trace.tb_next
    between = len(lines) - FIRST_FRAMES - LAST_FRAMES
    if between > 0:
        lines[FIRST_FRAMES:-LAST_FRAMES] = [f"… {between} more"]
    return lines


def place_of(frame: FrameType, line: int) -> str:
    """Such as ``gui/main_window.py:210 MainWindow._open``; code that no module holds is not named."""
    name = str(frame.f_globals.get("__name__"))
    module = sys.modules.get(name)
    if module is None or vars(module) is not frame.f_globals:
        return "(elsewhere)"
    file = name.replace(".", "/") + ("/__init__.py" if hasattr(module, "__path__") else ".py")
    return f"{file}:{line} {frame.f_code.co_qualname}"
