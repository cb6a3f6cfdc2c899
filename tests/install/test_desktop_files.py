"""What a desktop is told about the product: valid, in two languages, and the same in both files."""

from __future__ import annotations

import configparser
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from agendas.resources import resource
from gui import DESKTOP_ID

DESKTOP = resource(f"install/menu/{DESKTOP_ID}.desktop")
METAINFO = resource(f"install/menu/{DESKTOP_ID}.metainfo.xml")


def _desktop() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(DESKTOP, encoding="utf-8")
    return parser["Desktop Entry"]


def _metainfo() -> ET.Element:
    return ET.parse(METAINFO).getroot()  # noqa: S314  # our own file


@pytest.mark.parametrize(
    "command",
    [["desktop-file-validate", str(DESKTOP)], ["appstreamcli", "validate", "--no-net", str(METAINFO)]],
    ids=["desktop file", "metainfo"],
)
def test_the_validator_of_freedesktop_finds_nothing(command: list[str], tmp_path: Path) -> None:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_two_files_name_each_other_and_the_same_types() -> None:
    desktop, metainfo = _desktop(), _metainfo()
    assert metainfo.findtext("id") == DESKTOP_ID == desktop["Icon"]
    assert metainfo.findtext("launchable") == DESKTOP.name
    types = [element.text for element in metainfo.iterfind("provides/mediatype")]
    assert types == desktop["MimeType"].rstrip(";").split(";")
    assert "application/pdf" in types
    assert [element.text for element in metainfo.iterfind("categories/category")] == ["Office", "Viewer"]


def test_what_is_shown_is_there_in_dutch() -> None:
    desktop, metainfo = _desktop(), _metainfo()
    for key in ("GenericName", "Comment", "Keywords"):
        assert desktop[f"{key}[nl]"] != desktop[key]
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for place in ("summary", "description/p"):
        languages = [element.get(language) for element in metainfo.iterfind(place)]
        assert languages.count("nl") == languages.count(None) > 0


def test_files_are_handed_over_as_files() -> None:
    """%U would give addresses, which the command line does not know."""
    assert _desktop()["Exec"].split() == ["standpunt", "%F"]
