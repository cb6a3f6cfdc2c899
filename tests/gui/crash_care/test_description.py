"""The description of an error holds nothing of the user's, whatever the error carries."""

from __future__ import annotations

import sqlite3
import sys
import types
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.crash_care.description import FIRST_FRAMES, LAST_FRAMES, describe, headline

SECRETS = st.text("bcdfghjkmnpqrstvwxzàé ", min_size=8, max_size=30).map(lambda text: f"Zq{text}Zq")


def _raised(fail: Callable[[], object]) -> BaseException:
    try:
        fail()
    except BaseException as error:  # noqa: BLE001  # the one under test
        return error
    raise AssertionError("it did not fail")


def _fail(error: BaseException) -> None:
    raise error


def _caused(error: BaseException, cause: BaseException) -> None:
    try:
        _fail(cause)
    except BaseException as caught:  # also those that are no Exception
        raise error from caught


def _while_handling(error: BaseException, handled: BaseException) -> None:
    try:
        _fail(handled)
    except BaseException:  # noqa: BLE001
        _fail(error)


def _errors(secret: str) -> list[BaseException]:
    """One of every kind that carries what it was about."""
    bytes_ = secret.encode()
    own_type = type(secret, (ValueError,), {"__module__": secret})
    own_module = types.ModuleType(secret)
    return [
        KeyError(secret),
        ValueError(secret),
        UnicodeDecodeError("utf-8", bytes_, 0, 1, secret),
        OSError(2, secret, secret),
        OSError(secret),
        PermissionError(13, secret, f"/home/{secret}/{secret}.docx"),
        ImportError(secret, name=secret, path=secret),
        SyntaxError(secret, (secret, 1, 1, secret)),
        AttributeError(secret, name=secret, obj=own_module),
        NameError(secret, name=secret),
        sqlite3.OperationalError(secret),
        MemoryError(secret),
        StopIteration(secret),
        own_type(secret),
    ]


@given(secret=SECRETS)
def test_a_secret_in_a_message_a_cause_a_note_or_a_group_is_never_written(secret: str) -> None:
    for error in _errors(secret):
        error.add_note(secret)
        group = BaseExceptionGroup(secret, [error, error])
        texts = [
            describe(_raised(partial(_fail, error))),
            describe(_raised(partial(_caused, RuntimeError(secret), error))),
            describe(_raised(partial(_while_handling, RuntimeError(secret), error))),
            describe(_raised(partial(_fail, group))),
        ]
        text = "\n".join(texts)
        assert text.count(headline(error)) >= len(texts)
        assert secret not in text
        assert "Zq" not in text


@given(secret=SECRETS)
def test_a_secret_in_the_name_of_a_file_or_of_code_made_on_the_way_is_never_written(secret: str) -> None:
    code = compile("def f():\n    raise KeyError\nf()", f"/home/{secret}/{secret}.py", "exec")
    for names in ({}, {"__name__": secret}, {"__name__": "gui"}):
        text = describe(_raised(partial(exec, code, names)))
        assert "Zq" not in text
        assert "(elsewhere)" in text


def test_an_attribute_that_the_system_did_not_set_is_not_believed() -> None:
    error = sqlite3.OperationalError("x")
    error.sqlite_errorname = "SQLITE_Jan Jansen"
    assert headline(error) == "sqlite3.OperationalError"


def test_the_place_is_the_file_in_the_product_the_line_and_the_function() -> None:
    text = describe(_raised(lambda: _fail(KeyError("x"))))
    kind, *frames = text.splitlines()
    assert kind == "KeyError"
    assert frames[-1].startswith("  tests/gui/crash_care/test_description.py:")
    assert frames[-1].endswith(" _fail")


def test_what_the_system_says_by_number_is_written_without_the_path() -> None:
    text = headline(_raised(lambda: open("/no/such/folder/jan.docx")))  # noqa: PTH123, SIM115
    assert text == "FileNotFoundError [ENOENT] No such file or directory"


def test_a_full_database_and_a_missing_package_are_named() -> None:
    error = sqlite3.OperationalError("x")
    error.sqlite_errorname = "SQLITE_FULL"
    assert headline(error) == "sqlite3.OperationalError (SQLITE_FULL)"
    assert headline(ModuleNotFoundError("x", name="lxml.etree")) == "ModuleNotFoundError (lxml)"


def test_the_cause_and_what_was_being_handled_are_told_apart() -> None:
    assert "\ncaused by OSError\n" in describe(_raised(lambda: _caused(ValueError(), OSError())))
    assert "\nwhile handling KeyError\n" in describe(
        _raised(lambda: _while_handling(TypeError(), KeyError()))
    )


def test_a_chain_that_bites_its_tail_ends() -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert describe(one).count("ValueError") == 1


def test_a_deep_recursion_is_written_by_its_ends() -> None:
    def deeper() -> None:
        deeper()

    lines = describe(_raised(deeper)).splitlines()
    assert lines[0] == "RecursionError"
    assert len(lines) == 1 + FIRST_FRAMES + 1 + LAST_FRAMES
    assert lines[1 + FIRST_FRAMES].endswith(" more")


def test_the_same_error_gives_the_same_text() -> None:
    first, second = (describe(_raised(partial(_fail, KeyError(word)))) for word in "ab")
    assert first == second


def test_a_type_made_on_the_way_is_called_by_the_nearest_that_is_known() -> None:
    class Own(sqlite3.DatabaseError):
        pass

    assert headline(Own("x")) == "sqlite3.DatabaseError"


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_the_disk_is_full_is_said() -> None:
    def write() -> None:
        with open("/dev/full", "wb", buffering=0) as full:  # noqa: PTH123
            full.write(b"x")

    assert headline(_raised(write)) == "OSError [ENOSPC] No space left on device"
