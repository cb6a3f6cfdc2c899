"""The user's copy styles in their file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from agendas.quoting.copy_style import CopyStyle
from gui.quoting.style_keeper import StyleKeeper

OWN = CopyStyle(key="own-1", nl="Nota", en="Nota", template="{quote} [{kamerstuk}]", own=True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "copy_styles.toml"


def keys(keeper: StyleKeeper) -> list[str]:
    return [style.key for style in keeper.styles]


def test_the_usual_style_is_that_with_the_source(qtbot: QtBot, file: Path) -> None:
    assert StyleKeeper(file).last.key == "source"


def test_the_style_used_last_is_remembered_and_told_once(qtbot: QtBot, file: Path) -> None:
    keeper, told = StyleKeeper(file, "plain"), list[str]()
    keeper.last_changed.connect(told.append)
    for key in ("plain", "footnote", "footnote"):
        keeper.use(key)
    assert keeper.last.key == "footnote"
    assert told == ["footnote"]


def test_a_style_used_last_that_has_gone_gives_way_to_the_usual(qtbot: QtBot, file: Path) -> None:
    assert StyleKeeper(file, "own-7").last.key == "source"


def test_what_is_kept_is_there_for_the_next_window(qtbot: QtBot, file: Path) -> None:
    keeper = StyleKeeper(file)
    with qtbot.waitSignal(keeper.styles_changed):
        keeper.keep([OWN])
    assert keys(keeper)[-1] == "own-1"
    assert StyleKeeper(file).styles[-1] == OWN


def test_what_the_product_wrote_is_not_kept_aside(qtbot: QtBot, file: Path) -> None:
    keeper = StyleKeeper(file)
    keeper.keep([OWN])
    keeper.keep([replace(OWN, nl="Anders")])
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_a_file_that_cannot_be_read_is_kept_aside_each_time(qtbot: QtBot, file: Path) -> None:
    """Saving would have thrown away what one slip of the user made unreadable."""
    file.parent.mkdir()
    for mistake in ("[a\n", "[b\n"):
        file.write_text(mistake)
        keeper = StyleKeeper(file)
        assert keeper.problems
        keeper.keep([OWN])
    assert file.with_name(f"{file.name}.bak").read_text() == "[a\n"
    assert file.with_name(f"{file.name}.2.bak").read_text() == "[b\n"
    assert not StyleKeeper(file).problems


def test_remarks_of_the_user_are_kept_aside(qtbot: QtBot, file: Path) -> None:
    file.parent.mkdir()
    file.write_text('# van Anna\n[own-1]\nnl = "Nota"\ntemplate = "{quote}"\n')
    StyleKeeper(file).keep([])
    assert "van Anna" in file.with_name(f"{file.name}.bak").read_text()


def test_a_folder_that_cannot_be_made_is_an_error_and_nothing_changes(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file where the folder was to be")
    keeper = StyleKeeper(tmp_path / "settings" / "copy_styles.toml")
    with qtbot.assertNotEmitted(keeper.styles_changed), pytest.raises(FileExistsError):
        keeper.keep([OWN])
    assert "own-1" not in keys(keeper)
