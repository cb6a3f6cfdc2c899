"""The table of settings: every value can be kept, and nothing else is accepted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agendas.model import ENTITY_TYPES
from gui.preferences.table import GROUPS, preferences, put_values, value_of, values_of
from gui.quoting.style_keeper import USUAL
from gui.settings import Settings

TABLE = preferences(["source", "bare"])
BY_KEY = {one.key: one for one in TABLE}


def test_every_setting_has_a_group_and_a_usual_value_that_it_accepts() -> None:
    assert [one.group for one in TABLE] == sorted((one.group for one in TABLE), key=GROUPS.index)
    assert len(BY_KEY) == len(TABLE)
    assert all(one.accepts(one.default) for one in TABLE if one.has_value)


def test_settings_that_nobody_touched_have_their_usual_values() -> None:
    """The table and the settings must not disagree on what is usual: a reset would change something."""
    kept = Settings()
    for one in TABLE:
        if one.has_value:
            assert value_of(kept, one) == one.default
            assert one.key == "copy_style" or getattr(kept, one.key) == one.default


def test_every_choice_is_kept() -> None:
    kept = Settings()
    for one in TABLE:
        for choice in one.choices if one.kind == "choice" else ():
            put_values(kept, TABLE, {one.key: choice})
            assert value_of(Settings(), one) == choice


def test_what_is_put_is_told_only_when_it_is_new() -> None:
    kept = Settings()
    assert put_values(kept, TABLE, {"zoom": 130, "columns": "width"}) == ["zoom"]
    assert values_of(Settings(), TABLE)["zoom"] == 130


def test_a_style_that_is_gone_is_the_usual_one() -> None:
    kept = Settings()
    kept.copy_style = "removed"
    assert value_of(kept, BY_KEY["copy_style"]) == "source"


def test_the_usual_style_is_that_of_the_menu_wherever_it_stands_in_it() -> None:
    """The menu begins with the plain words; a reset chose those."""
    for styles, usual in ((["plain", USUAL], USUAL), (["own"], "own")):
        table = {one.key: one for one in preferences(styles)}
        assert table["copy_style"].default == usual


def test_the_language_is_told_last() -> None:
    """The windows are made again in another language: what else changed must have been told to them."""
    changed = put_values(Settings(), TABLE, {"language": "en", "zoom": 120, "columns": "one"})
    assert changed == ["zoom", "columns", "language"]


def test_without_copy_styles_there_is_nothing_to_choose() -> None:
    assert "copy_style" not in {one.key for one in preferences()}


def test_true_is_no_size() -> None:
    """In Python it is the number one; in a file it is a mistake."""
    assert not BY_KEY["zoom"].accepts(True)
    assert not BY_KEY["zoom"].accepts(99.5)


@given(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.lists(st.text())))
def test_any_value_is_accepted_or_not_and_what_is_accepted_can_be_kept(value: object) -> None:
    for one in TABLE:
        if one.accepts(value):
            assert one.has_value
            assert isinstance(value, str | int)


@given(st.frozensets(st.one_of(st.sampled_from(ENTITY_TYPES), st.text(max_size=3))))
def test_only_kinds_of_names_can_be_hidden(kinds: frozenset[str]) -> None:
    assert BY_KEY["hidden_entity_types"].accepts(kinds) == (kinds <= set(ENTITY_TYPES))
