"""An error that nobody caught is one sentence on the command line, about the file, an entry in the log."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from agendas.resources import PROJECT_ROOT
from gui.crash_care import sentences
from gui.crash_care.last_words import FAILED, INTERRUPTED, last_words
from gui.crash_care.places import state_folder


@pytest.fixture(autouse=True)
def _state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")


def test_the_sentence_names_the_file_and_the_log_holds_the_place_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "brief.docx"
    letter.write_bytes(b"")
    assert last_words(KeyError("geheim"), ["read", str(letter), "--format", "json"]) == FAILED
    said = capsys.readouterr().err
    assert said.startswith(
        "brief.docx: er ging iets mis waar Standpunt niet op rekende; probeer het nog eens"
    )
    assert said.count("\n") == 1
    assert "geheim" not in said
    log = (tmp_path / "standpunt" / "standpunt.log").read_text(encoding="utf-8")
    assert "\nKeyError\n" in log
    assert "geheim" not in log
    assert "brief" not in log


def test_ctrl_c_needs_no_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert last_words(KeyboardInterrupt()) == INTERRUPTED
    assert capsys.readouterr().err == ""


def test_without_a_log_or_a_home_there_is_still_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home folder")

    monkeypatch.setattr("gui.crash_care.last_words.state_folder", homeless)
    assert last_words(KeyError()) == FAILED
    assert "Standpunt: er ging iets mis" in (said := capsys.readouterr().err)
    assert "een verslag kon niet worden bewaard" in said


def test_a_damaged_installation_is_a_sentence_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(sentences, "resource", lambda name: tmp_path / name)
    sentences.say("unforeseen", "Standpunt", None)
    assert "install Standpunt again" in capsys.readouterr().err


def test_a_window_from_a_menu_has_no_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert last_words(KeyError()) == FAILED


def test_the_sentences_are_there_in_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    for locale, words in (("nl_NL.UTF-8", "bewaarde"), ("en_GB.UTF-8", "kept")):
        monkeypatch.setenv("LC_ALL", locale)
        assert words in sentences.sentence_of("at_the_end", "Standpunt", Path("x"))


def test_no_qt_is_imported_for_it(tmp_path: Path) -> None:
    """The commands without a window end here, too."""
    code = (
        "import sys\nfrom gui.crash_care.last_words import last_words\nlast_words(KeyError())\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT_ROOT, capture_output=True, check=False)
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("platform", "variable", "value", "folder"),
    [
        ("linux", "XDG_STATE_HOME", "/state", "/state/standpunt"),
        ("linux", "XDG_STATE_HOME", "relative", "/home/x/.local/state/standpunt"),
        ("win32", "LOCALAPPDATA", "/local", "/local/Standpunt/Logs"),
        ("darwin", "XDG_STATE_HOME", "/state", "/home/x/Library/Logs/Standpunt"),
    ],
)
def test_the_log_stands_where_the_system_has_its_logs(
    platform: str, variable: str, value: str, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/x"))
    monkeypatch.setenv(variable, value)
    assert state_folder() == Path(folder)
