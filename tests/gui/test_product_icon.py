"""The icon: in the product's colours, sharp in every size, and the same in the forms for other systems."""

from __future__ import annotations

import re
import struct
import tomllib

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from agendas.resources import PROJECT_ROOT, resource
from gui import product_icon
from tests.tools.icons import DRAWN_ON_WHOLE_PIXELS, ICNS_TYPES, KEPT_SIZES, drawn

BUNDLE = PROJECT_ROOT / "resources" / "install" / "bundle"


def _image(size: int) -> QImage:
    return QImage(str(resource(f"install/icon/{size}.png")))


def _colours() -> dict[str, str]:
    colours: dict[str, str] = tomllib.loads(resource("themes/light.toml").read_text(encoding="utf-8"))[
        "colours"
    ]
    return colours


@pytest.mark.parametrize(
    "drawing", sorted(resource("install/icon").glob("*.svg")), ids=lambda path: path.stem
)
def test_the_colours_are_those_of_the_theme(drawing: object) -> None:
    used = set(re.findall(r"#[0-9A-Fa-f]{6}", drawing.read_text(encoding="utf-8")))  # type: ignore[attr-defined]
    assert used == {_colours()[role] for role in ("accent", "paper", "found")}


@pytest.mark.parametrize("size", product_icon.SIZES)
def test_every_size_is_as_the_drawing_is_now(qapp: QApplication, size: int) -> None:
    """Else somebody changed a drawing without ``make icons``."""
    assert (_image(size).width(), _image(size).height()) == (size, size)
    assert _image(size) == QImage.fromData(drawn(size)).convertToFormat(_image(size).format())


@pytest.mark.parametrize("size", sorted(DRAWN_ON_WHOLE_PIXELS))
def test_small_sizes_have_no_blurred_lines(size: int) -> None:
    """Scaled down from the large drawing, the lines of text at 16 pixels ran into grey."""
    colours = {QColor(_colours()[role]).rgb() for role in ("accent", "paper", "found")}
    corner = size // 6
    inside = range(corner, size - corner)
    assert {_image(size).pixelColor(x, y).rgb() for x in inside for y in inside} == colours


def test_the_windows_get_the_icon_in_all_sizes(qapp: QApplication) -> None:
    product_icon.give(qapp)
    icon = qapp.windowIcon()
    assert {size.width() for size in icon.availableSizes()} == set(product_icon.SIZES)
    assert icon.pixmap(QSize(16, 16)).toImage().pixelColor(8, 8) == QColor(_colours()["accent"])


def test_the_forms_for_windows_and_macos_hold_the_same_pictures() -> None:
    ico = (BUNDLE / "standpunt.ico").read_bytes()
    count = struct.unpack_from("<HHH", ico)[2]
    entries = [struct.unpack_from("<BBBBHHII", ico, 6 + 16 * index) for index in range(count)]
    pictures = {entry[0] or 256: ico[entry[7] : entry[7] + entry[6]] for entry in entries}
    kept = {size: resource(f"install/icon/{size}.png").read_bytes() for size in KEPT_SIZES}
    assert pictures == kept
    icns = (BUNDLE / "standpunt.icns").read_bytes()
    assert icns[:8] == b"icns" + struct.pack(">I", len(icns))
    assert all(
        kind + struct.pack(">I", len(kept[size]) + 8) + kept[size] in icns
        for kind, size in ICNS_TYPES.items()
        if size in kept
    )
