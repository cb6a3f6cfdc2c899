"""Colours, type and icons, by role. The only module that knows how the product looks.

Colours stand in ``resources/themes/*.toml``, the style sheet in ``resources/themes/standpunt.qss`` with
roles for colours. Widgets that paint ask ``current()`` when they paint, so that a change of theme
needs no wiring: Qt sends every widget a PaletteChange event. The family of running text, which the reader
chooses, is told in the same way.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from agendas.model import EntityType
from agendas.resources import resource

_CHOICE = "appearance"
_FAMILY = "text_family"
THEMES = ("light", "dark", "contrast")
"""What can be chosen by name; "contrast" is never the system's, it has to be asked for."""
TEXT_FAMILY = "IBM Plex Serif"
INTERFACE_FAMILY = "IBM Plex Sans"
LEGIBLE_FAMILY = "Atkinson Hyperlegible Next"
"""Drawn by the Braille Institute for readers with low vision: no two letters look alike."""
PRODUCT_FAMILIES = (TEXT_FAMILY, INTERFACE_FAMILY, LEGIBLE_FAMILY)
"""The families of running text that come with the product, the usual one first."""
SCALE = (12, 13, 15, 17, 21, 28)
"""The sizes in use, in logical pixels: small, interface, heading, text, large, title."""
SMALL, INTERFACE, HEADING, TEXT, LARGE, TITLE = SCALE
GRID = 4
RADIUS = 6
LINE_HEIGHT = 1.55
TEXT_COLUMN = 68
"""Characters to a line of running text."""
_ROLE_IN_SHEET = re.compile(r"\$(\w+)")
"""How the style sheet writes the colour of a role: "$accent"; "$signs" is the folder of the theme's drawings,
for a style sheet cannot colour one."""


class Underline(NamedTuple):
    """The line under an entity. ``dashes`` are lengths drawn and left out by turns; none: unbroken."""

    thickness: float = 2
    dashes: tuple[float, ...] = ()
    lines: int = 1
    round: bool = False
    wave: bool = False


ENTITY_UNDERLINES: Mapping[EntityType, Underline] = MappingProxyType(
    {
        "person": Underline(),
        "country": Underline(thickness=1, lines=2),
        "organisation": Underline(dashes=(5, 3)),
        "place": Underline(dashes=(0.1, 4), round=True),
        "meeting": Underline(dashes=(12, 4)),
        "programme": Underline(thickness=1.3, wave=True),
        "date": Underline(thickness=1),
        "figure": Underline(thickness=3, dashes=(1.2, 2.4)),
        "document": Underline(dashes=(8, 3, 2, 3)),
    }
)
"""Each type has a line of its own, so that the types can be told apart in grey."""


@dataclass(frozen=True)
class Theme:
    """One set of colours. Raises KeyError for a role that the theme does not have."""

    name: str
    colours: Mapping[str, str]
    entities: Mapping[str, str]

    def colour(self, role: str) -> QColor:
        """The colour of a role such as "accent" or "added_fill"."""
        return _colour(self.colours[role])

    def entity_colour(self, kind: EntityType) -> QColor:
        """The hue of an entity type."""
        return _colour(self.entities[kind])


def _colour(hex_code: str) -> QColor:
    if len(hex_code) == 9:  # "#RRGGBBAA", as designers write it; Qt reads "#AARRGGBB"
        hex_code = f"#{hex_code[7:]}{hex_code[1:7]}"
    return QColor(hex_code)


@functools.cache
def load(name: str) -> Theme:
    """The theme in ``resources/themes/<name>.toml``."""
    data = tomllib.loads(resource(f"themes/{name}.toml").read_text(encoding="utf-8"))
    return Theme(data["name"], MappingProxyType(data["colours"]), MappingProxyType(data["entities"]))


def current() -> Theme:
    """The theme on the screen: the user's choice, else the system's."""
    chosen = QGuiApplication.instance().property(_CHOICE)  # type: ignore[union-attr]
    if chosen in THEMES:
        return load(str(chosen))
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return load("dark" if dark else "light")


def choose(application: QApplication, appearance: str) -> None:
    """Show one of ``THEMES``, or follow the "system".

    Qt dresses every widget anew, which with two agendas side by side takes a quarter of a second: the pointer
    says so meanwhile.
    """
    choose_before(application, appearance)
    with waiting_pointer(application):
        _apply(application)


@contextmanager
def waiting_pointer(application: QApplication) -> Iterator[None]:
    """The pointer says that the window cannot answer for a moment."""
    application.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        application.restoreOverrideCursor()


def choose_before(application: QApplication, appearance: str) -> None:
    """Say which appearance ``install`` will give, so that what is built before has its colours already."""
    application.setProperty(_CHOICE, appearance)


STYLE_ARGUMENTS = ("-style", "Fusion")
"""For the application's command line. ``QApplication.setStyle`` would do, but gives the style back to
Python, which then makes the class of styles with its thousand names: 5 ms of the start."""


@functools.cache
def load_fonts(application: QApplication) -> None:
    """Make the fonts of the product known, and the sans serif the application's own."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    application.setFont(interface_font())


@functools.cache
def load_legible_font() -> None:
    """Make the font known that few choose: the start does without it."""
    for path in sorted(resource("fonts/atkinson_hyperlegible_next").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def text_family() -> str:
    """The family of running text: the reader's choice, else the product's serif."""
    return str(QGuiApplication.instance().property(_FAMILY) or TEXT_FAMILY)  # type: ignore[union-attr]


def choose_text_family(application: QApplication, family: str) -> None:
    """Set all running text in ``family``; in the product's serif when it is empty, or no longer there.

    What is on the screen follows at once: every widget is sent a PaletteChange event, as after a change
    of theme. A view that has made fonts or broken lines makes them anew then.
    """
    before = text_family()
    if family == LEGIBLE_FAMILY:
        load_legible_font()
    application.setProperty(_FAMILY, family if family and QFontDatabase.hasFamily(family) else TEXT_FAMILY)
    if text_family() != before:
        _tell_all(application)


def _tell_all(application: QApplication) -> None:
    for widget in application.allWidgets():
        if shiboken6.isValid(widget):  # one that was told may have replaced another
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.PaletteChange))


def install(application: QApplication, appearance: str = "system") -> None:
    """Give the application its fonts and colours; "system" follows its light and dark.

    Costs least after the windows are built and before they are shown: each widget is dressed once.
    """
    choose_before(application, appearance)
    load_fonts(application)
    _apply(application)
    application.styleHints().colorSchemeChanged.connect(lambda: _apply(application))
    application.screenAdded.connect(lambda _screen: _tell_all(application))  # it may need denser icons


def _apply(application: QApplication) -> None:
    theme = current()
    sheet = _style_sheet(theme.name)
    if application.styleSheet() != sheet:  # "as the system" may be what is shown already
        application.setPalette(_palette(theme))
        application.setStyleSheet(sheet)


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, source in (
        (role.Window, "panel"), (role.Base, "paper"), (role.AlternateBase, "panel"),
        (role.WindowText, "text"), (role.Text, "text"), (role.ButtonText, "text"),
        (role.Button, "panel"), (role.Highlight, "selection"), (role.HighlightedText, "text"),
        (role.PlaceholderText, "muted"), (role.Link, "accent"), (role.ToolTipBase, "raised"),
        (role.ToolTipText, "text"), (role.Accent, "accent"), (role.Mid, "hairline"),
    ):  # fmt: skip
        palette.setColor(target, theme.colour(source))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, theme.colour("disabled"))
    return palette


@functools.cache
def _style_sheet(theme_name: str) -> str:
    named = {**load(theme_name).colours, "signs": resource(f"themes/{theme_name}").as_posix()}
    sheet = resource("themes/standpunt.qss").read_text(encoding="utf-8")
    return _ROLE_IN_SHEET.sub(lambda role: named[role[1]], sheet)


def interface_font(size: int = INTERFACE, *, strong: bool = False) -> QFont:
    """The sans serif of the interface, ``size`` in logical pixels."""
    return _font(INTERFACE_FAMILY, size, strong)


def text_font(size: int = TEXT, *, strong: bool = False) -> QFont:
    """The letter of running text, ``size`` in logical pixels: the product's serif, or what the reader chose.

    A family that lacks a character (Atkinson has no ≈) takes it from the sans serif of the interface.
    """
    family = text_family()
    font = _font(family, size, strong)
    if family != TEXT_FAMILY:
        font.setFamilies([family, INTERFACE_FAMILY])
    return font


def source_font(size: int = SMALL) -> QFont:
    """The letter of the source as it was read: the sans serif, unless the reader chose one for all texts."""
    return text_font(size) if text_family() != TEXT_FAMILY else interface_font(size)


def _font(family: str, size: int, strong: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


def scaled(size: int, zoom: int) -> int:
    """A size of the scale at ``zoom`` per cent."""
    return max(1, round(size * zoom / 100))


def icon(name: str, role: str = "muted", size: int = 20) -> QIcon:
    """A Lucide icon from ``resources/icons/<name>.svg`` in the colour of ``role``."""
    ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    return _icon(current().name, name, role, size, frozenset(ratios))


_LARGEST_ICON = 20
_ALSO_DRAWN_AT = (16, 18)
"""At which sizes menus and the toolbar show the largest icon: a picture made smaller is blurred."""


@functools.cache
def _icon(theme_name: str, name: str, role: str, size: int, ratios: frozenset[float]) -> QIcon:
    """The icon for screens with these numbers of pixels to a logical pixel, exact for each."""
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8").replace('stroke-width="2"', "")
    colours = load(theme_name).colours
    made = _drawn(drawing.replace("currentColor", colours[role]), size, ratios, QIcon.Mode.Normal, QIcon())
    if (
        colours["disabled"] != colours["muted"]
    ):  # on black, the grey that Qt makes of a light icon is as light
        greyed = drawing.replace("currentColor", colours["disabled"])
        made = _drawn(greyed, size, ratios, QIcon.Mode.Disabled, made)
    return made


def _drawn(drawing: str, size: int, ratios: frozenset[float], mode: QIcon.Mode, made: QIcon) -> QIcon:
    """``made`` with the pictures of ``drawing`` at each size and for each screen."""
    for ratio in sorted(ratios):
        for drawn in (size, *_ALSO_DRAWN_AT) if size == _LARGEST_ICON else (size,):
            side = int(drawn * ratio + 0.5)  # as Qt rounds; a pixel too few is made up for by a blur
            pixmap = QPixmap()
            pixmap.loadFromData(QByteArray(_at_size(drawing, side)), "SVG")
            pixmap.setDevicePixelRatio(ratio)
            made.addPixmap(pixmap, mode)
    return made


def _at_size(drawing: str, side: int) -> bytes:
    sized = drawing.replace('width="24"', f'width="{side}" stroke-width="1.5"')
    return sized.replace('height="24"', f'height="{side}"').encode()
