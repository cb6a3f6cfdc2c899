"""A storm of errors is one entry with a count and one dialog."""

from __future__ import annotations

from gui.crash_care.ledger import MOST_DIALOGS, MOST_KINDS, QUIET, Ledger, mark_of


class _Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_sixty_errors_a_second_are_written_at_powers_of_ten_and_shown_once() -> None:
    clock = _Clock()
    ledger = Ledger(clock)
    noted = []
    for _ in range(3600):
        clock.now += 1 / 60
        noted.append(ledger.note("KeyError"))
    assert [one.count for one in noted if one.worth_writing] == [1, 10, 100, 1000]
    assert [one.count for one in noted if one.worth_showing] == [1]
    assert [(one.mark, one.count) for one in ledger.repeated()] == [(mark_of("KeyError"), 3600)]


def test_the_same_error_is_worth_a_dialog_again_after_a_minute_without_it() -> None:
    clock = _Clock()
    ledger = Ledger(clock)
    assert ledger.note("KeyError").worth_showing
    clock.now += QUIET - 1
    assert not ledger.note("KeyError").worth_showing
    clock.now += QUIET
    assert ledger.note("KeyError").worth_showing


def test_another_error_is_worth_a_dialog_but_not_a_hundred_others() -> None:
    ledger = Ledger(_Clock())
    shown = [ledger.note(f"KeyError {number}").worth_showing for number in range(100)]
    assert shown == [True] * MOST_DIALOGS + [False] * (100 - MOST_DIALOGS)


def test_errors_that_are_never_the_same_are_counted_together_at_last() -> None:
    ledger = Ledger(_Clock())
    noted = [ledger.note(f"KeyError {number}") for number in range(10_000)]
    assert sum(one.worth_writing for one in noted) < MOST_KINDS + 5
    assert len({one.mark for one in noted}) == MOST_KINDS + 1


def test_what_is_silent_takes_no_place_among_the_dialogs() -> None:
    ledger = Ledger(_Clock())
    assert not any(ledger.note(f"Qt {number}", silent=True).worth_showing for number in range(9))
    assert ledger.note("KeyError").worth_showing
