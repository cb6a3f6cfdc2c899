"""Draw the icon in all sizes and forms from its SVGs (``make icons``). The results stay in the repository.

The forms for Windows and macOS are made here, not by a converter: both are a header and a list of PNG files.
"""

from __future__ import annotations

import os
import struct
import sys

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from agendas.resources import resource

ICON = resource("install/icon")
DRAWN_ON_WHOLE_PIXELS = {
    16: "standpunt-16.svg",
    32: "standpunt-16.svg",
    24: "standpunt-24.svg",
    48: "standpunt-24.svg",
}
KEPT_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {
    b"icp4": 16,
    b"icp5": 32,
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic09": 512,
}
"""Apple's names of the sizes that hold a PNG; 11 to 13 are those for double density."""


def drawn(size: int) -> bytes:
    """The icon as a PNG of ``size`` pixels a side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(str(ICON / DRAWN_ON_WHOLE_PIXELS.get(size, "standpunt.svg"))).render(painter)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def as_ico(sizes: tuple[int, ...] = KEPT_SIZES) -> bytes:
    """The icon for Windows: a list of sizes and places, then the PNGs."""
    pictures = {size: drawn(size) for size in sizes}
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    for size, png in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), at)
        at += len(png)
    return head + b"".join(pictures.values())


def as_icns() -> bytes:
    """The icon for macOS: each PNG behind its type and length."""
    parts = [(kind, drawn(size)) for kind, size in ICNS_TYPES.items()]
    body = b"".join(kind + struct.pack(">I", len(png) + 8) + png for kind, png in parts)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main() -> int:
    """Write all of them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = QGuiApplication([])
    targets = {ICON / f"{size}.png": drawn(size) for size in KEPT_SIZES}
    targets[resource("install/bundle/standpunt.ico")] = as_ico()
    targets[resource("install/bundle/standpunt.icns")] = as_icns()
    for target, data in targets.items():
        target.write_bytes(data)
        print(f"{len(data):>7} {target.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
