"""What is said when Linux lacks a library that Qt needs."""

from __future__ import annotations

import importlib.util
import os
import struct
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from agendas.resources import PROJECT_ROOT, resource
from gui import system_libraries
from gui.system_libraries import MissingLibrary

CURSOR = MissingLibrary("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor")
ICCCM = MissingLibrary("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm")
RANDR = MissingLibrary("libxcb-randr.so.0", "libxcb-randr0", "libxcb")
SHAPE = MissingLibrary("libxcb-shape.so.0", "libxcb-shape0", "libxcb")

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has these libraries")


def without(*sonames: str) -> Callable[[str], bool]:
    return lambda soname: soname not in sonames


@pytest.fixture
def x11(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return release(tmp_path, "ID=ubuntu\nID_LIKE=debian\n")


def release(folder: Path, text: str) -> Path:
    file = folder / "os-release"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_complete_system_lacks_nothing(x11: None) -> None:
    assert system_libraries.missing_libraries(loads=without()) == ()


def test_a_missing_library_of_x11_is_named_with_its_packages(x11: None) -> None:
    assert system_libraries.missing_libraries(loads=without("libxcb-cursor.so.0")) == (CURSOR,)


def test_offscreen_needs_nothing_of_x11_but_its_base() -> None:
    lacking = without("libxcb-cursor.so.0", "libGL.so.1")
    names = [one.soname for one in system_libraries.missing_libraries("offscreen", loads=lacking)]
    assert names == ["libGL.so.1"]


def test_x11_is_enough_where_wayland_is_incomplete(x11: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert system_libraries.missing_libraries(loads=without("libwayland-cursor.so.0")) == ()
    both = without("libwayland-cursor.so.0", "libxcb-cursor.so.0")
    assert [one.soname for one in system_libraries.missing_libraries(loads=both)] == [
        "libwayland-cursor.so.0"
    ]


@pytest.mark.parametrize(
    ("environment", "platforms"),
    [
        ({}, ("xcb",)),
        ({"DISPLAY": ":0"}, ("xcb",)),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ("wayland", "xcb")),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, ("offscreen",)),
        ({"QT_QPA_PLATFORM": "wayland;xcb:index=1"}, ("wayland", "xcb")),
    ],
)
def test_platforms_tried(environment: dict[str, str], platforms: tuple[str, ...]) -> None:
    assert system_libraries.platforms_tried(environment) == platforms


@pytest.mark.parametrize(
    ("environment", "missing"),
    [
        ({}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
        ({"DISPLAY": ":0"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, False),
    ],
)
def test_a_missing_display(environment: dict[str, str], missing: bool) -> None:
    assert system_libraries.display_is_missing(environment) is missing


def test_a_sentence_for_a_missing_display(x11: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda: ())
    assert system_libraries.complaint("nl") is None
    monkeypatch.delenv("DISPLAY")
    said = system_libraries.complaint("nl")
    assert said is not None
    assert "geen beeldscherm" in said


def test_one_library_in_one_dutch_sentence(debian: Path) -> None:
    assert system_libraries.sentence([CURSOR], "nl", os_release=debian) == (
        "Standpunt kan niet starten: de systeembibliotheek libxcb-cursor.so.0 ontbreekt; "
        "installeer die met: sudo apt install libxcb-cursor0"
    )


def test_several_libraries_in_one_english_sentence(debian: Path) -> None:
    assert system_libraries.sentence([ICCCM, CURSOR], "en", os_release=debian) == (
        "Standpunt cannot start: 2 system libraries are missing (libxcb-icccm.so.4, libxcb-cursor.so.0); "
        "install them with: sudo apt install libxcb-cursor0 libxcb-icccm4"
    )


def test_fedora_gets_its_own_command_and_a_package_once(debian: Path) -> None:
    fedora = release(debian.parent, 'ID="rhel"\nID_LIKE="centos fedora"\n')
    assert system_libraries.sentence([RANDR, SHAPE], "en", os_release=fedora).endswith(
        "install them with: sudo dnf install libxcb"
    )


def test_an_unknown_linux_gets_both_commands(debian: Path) -> None:
    unknown = debian.parent / "no-such-file"
    assert system_libraries.sentence([CURSOR], "nl", os_release=unknown).endswith(
        "sudo apt install libxcb-cursor0 of sudo dnf install xcb-util-cursor"
    )


def test_root_needs_no_sudo(debian: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert "sudo" not in system_libraries.sentence([CURSOR], "nl", os_release=debian)


def test_a_library_that_does_not_exist_cannot_be_loaded() -> None:
    assert not system_libraries.can_load("libstandpunt-does-not-exist.so.7")
    assert system_libraries.can_load("libc.so.6")


def test_the_command_prints_one_missing_package_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda _platform: (RANDR, CURSOR, SHAPE))
    assert system_libraries.main(["xcb"]) == 0
    assert capsys.readouterr().out == "libxcb-cursor0\nlibxcb-randr0\nlibxcb-shape0\n"


def test_the_command_imports_no_qt_and_finds_what_these_tests_run_on() -> None:
    check = (
        "import sys; from gui.system_libraries import main; main(['offscreen']);"
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", check], cwd=PROJECT_ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


# --- the list itself -----------------------------------------------------------------------------

OF_PART = {
    "base": ("lib/libQt6Core", "lib/libQt6Gui", "lib/libQt6Widgets", "lib/libQt6DBus", "lib/libQt6Svg"),
    "offscreen": ("plugins/platforms/libqoffscreen",),
    "xcb": ("lib/libQt6XcbQpa", "plugins/platforms/libqxcb"),
    "wayland": ("lib/libQt6WaylandClient", "plugins/platforms/libqwayland"),
}
ALWAYS_THERE = ("libc.so", "libm.so", "ld-linux", "libdl.so", "libpthread.so", "librt.so")
BROUGHT_ALONG = ("libQt6", "libicu")


@pytest.mark.parametrize("part", sorted(OF_PART))
def test_the_list_names_every_library_that_qt_links_to(part: str) -> None:
    table = tomllib.loads(resource("system_libraries.toml").read_text(encoding="utf-8"))
    known = table["base"].keys() | table[part].keys()
    wanted = {soname for file in qt_files(OF_PART[part]) for soname in linked_libraries(file)}
    assert wanted, "no library of Qt was looked at"
    assert {one for one in wanted if not one.startswith((*ALWAYS_THERE, *BROUGHT_ALONG))} <= known


def qt_files(beginnings: tuple[str, ...]) -> Iterator[Path]:
    spec = importlib.util.find_spec("PySide6")
    assert spec is not None
    assert spec.submodule_search_locations
    qt = Path(spec.submodule_search_locations[0]) / "Qt"
    for beginning in beginnings:
        yield next(qt.glob(f"{beginning}.so*"))


def linked_libraries(file: Path) -> Iterator[str]:
    """The DT_NEEDED names of a 64-bit little-endian ELF file."""
    content = file.read_bytes()
    (table_at,) = struct.unpack_from("<Q", content, 0x28)
    entry_size, count = struct.unpack_from("<HH", content, 0x3A)
    sections = [struct.unpack_from("<IIQQQQII", content, table_at + n * entry_size) for n in range(count)]
    for _name, kind, _flags, _address, at, size, link, _info in sections:
        if kind != 6:  # SHT_DYNAMIC
            continue
        names_at = sections[link][4]
        for tag, value in struct.iter_unpack("<qQ", content[at : at + size]):
            if tag == 1:  # DT_NEEDED
                start = names_at + value
                yield content[start : content.index(b"\0", start)].decode()
