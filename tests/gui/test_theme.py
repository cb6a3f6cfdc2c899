"""Colours, type and icons, by role."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path
from typing import get_args

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QColor, QFontInfo, QIcon, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from agendas.model import EntityType
from agendas.resources import PROJECT_ROOT, resource
from gui import theme

THEMES = tuple(sorted(file.stem for file in resource("themes").glob("*.toml")))
LEGIBLE, VISIBLE, HIGH = 4.5, 3.0, 7.0
CODE = sorted((PROJECT_ROOT / "gui").rglob("*.py"))

CHANGES = ("added", "removed", "moved", "figure")
GROUNDS = ("paper", "panel", "raised", "hover", "selected")
FILLS = tuple(f"{role}_fill" for role in (*CHANGES, "warning"))

TEXT_ON_GROUND = [
    *product(("text", "muted", "accent", *CHANGES, "warning"), GROUNDS),
    *((role, f"{role}_fill") for role in (*CHANGES, "warning")),
    *product(("text", "muted", "accent"), FILLS),  # a changed footnote is muted, its digit has the accent
    *product(CHANGES, ("moved_fill",)),  # both sentences of a moved pair under the pointer
    *product(("text", "muted", "accent", *CHANGES), ("selection",)),
    *product(("text", "muted"), ("found", "found_current")),  # the letter's first lines are muted
    ("on_accent", "accent"),
]
ICON = QIcon.Mode
FOCUS_RING_ON_GROUND = [*product(("accent",), GROUNDS), *product(("removed",), ("panel", "raised"))]


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_measure_itself() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


# --- the themes ----------------------------------------------------------------------------------


def test_every_theme_file_can_be_chosen() -> None:
    assert set(THEMES) == set(theme.THEMES)
    assert [theme.load(name).name for name in THEMES] == list(THEMES)


def test_all_themes_have_the_same_roles() -> None:
    light = theme.load("light")
    for loaded in map(theme.load, THEMES):
        assert loaded.colours.keys() == light.colours.keys()
        assert set(loaded.entities) == set(get_args(EntityType))
    assert set(theme.ENTITY_UNDERLINES) == set(get_args(EntityType))


@pytest.mark.parametrize("name", THEMES)
def test_every_role_is_a_colour(name: str) -> None:
    loaded = theme.load(name)
    for code in (*loaded.colours.values(), *loaded.entities.values()):
        assert re.fullmatch("#[0-9A-F]{6}([0-9A-F]{2})?", code)
    assert all(loaded.colour(role).isValid() for role in loaded.colours)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("role", "ground"), TEXT_ON_GROUND)
def test_text_is_legible(name: str, role: str, ground: str) -> None:
    colours = theme.load(name)
    least = HIGH if name == "contrast" else LEGIBLE
    assert contrast(colours.colour(role), colours.colour(ground)) >= least


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("kind", get_args(EntityType))
def test_marks_are_visible(name: str, ground: str, kind: EntityType) -> None:
    colours = theme.load(name)
    assert contrast(colours.entity_colour(kind), colours.colour(ground)) >= VISIBLE


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ring", "ground"), FOCUS_RING_ON_GROUND)
def test_a_focus_ring_is_visible(name: str, ring: str, ground: str) -> None:
    colours = theme.load(name)
    assert contrast(colours.colour(ring), colours.colour(ground)) >= VISIBLE


@pytest.mark.parametrize("ground", ["paper", "panel"])
def test_in_high_contrast_the_border_of_a_field_is_visible_too(ground: str) -> None:
    colours = theme.load("contrast")
    assert contrast(colours.colour("hairline"), colours.colour(ground)) >= VISIBLE


def test_in_high_contrast_a_button_that_cannot_be_pressed_is_legible() -> None:
    """Its ground is the hairline's colour: a hairline made lighter for its own sake swallowed the words."""
    colours = theme.load("contrast")
    assert contrast(colours.colour("muted"), colours.colour("hairline")) >= LEGIBLE


def test_in_high_contrast_what_cannot_be_done_is_legible_and_clearly_darker() -> None:
    """Its words were those of everything muted: on black nobody could tell them from what can be done."""
    colours = theme.load("contrast")
    for ground in ("paper", "panel", "raised"):
        assert contrast(colours.colour("disabled"), colours.colour(ground)) >= LEGIBLE
    assert contrast(colours.colour("text"), colours.colour("disabled")) >= 2


def test_in_high_contrast_an_icon_that_cannot_be_used_is_darker(qapp: QApplication) -> None:
    theme.choose_before(qapp, "contrast")
    try:
        icon = theme.icon("copy", "text", 16)
        pictures = [icon.pixmap(QSize(16, 16), mode).toImage() for mode in (ICON.Normal, ICON.Disabled)]
    finally:
        theme.choose_before(qapp, "light")
    brightest = [
        max(picture.pixelColor(x, y).lightness() for x, y in product(range(16), repeat=2))
        for picture in pictures
    ]
    assert brightest[0] - brightest[1] > 60


def test_in_high_contrast_kinds_of_change_and_the_accent_are_clearly_apart() -> None:
    hues = [theme.load("contrast").colour(role).hsvHue() for role in (*CHANGES, "accent")]
    between = [abs(one - other) for one, other in combinations(hues, 2)]
    assert min(min(angle, 360 - angle) for angle in between) >= 40


@pytest.mark.parametrize("name", THEMES)
def test_the_current_hit_and_the_others_differ_in_colour(name: str) -> None:
    colours = theme.load(name)
    others, current = colours.colour("found"), colours.colour("found_current")
    assert abs(others.hsvHue() - current.hsvHue()) >= 15


def test_no_two_types_of_entity_share_both_hue_and_line() -> None:
    for name in THEMES:
        looks = [
            (theme.load(name).entities[kind], theme.ENTITY_UNDERLINES[kind]) for kind in get_args(EntityType)
        ]
        assert len({str(look) for look in looks}) == len(looks)


def test_a_shadow_is_transparent() -> None:
    assert 0 < theme.load("light").colour("shadow").alpha() < 255


def test_a_role_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        theme.load("light").colour("pink")


# --- the style sheet -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_gets_its_colours(name: str, qtbot: QtBot) -> None:
    sheet = theme._style_sheet(name)
    assert "$" not in sheet
    assert theme.load(name).colours["accent"] in sheet
    label = QLabel("Alinea")
    qtbot.addWidget(label)
    label.setStyleSheet(sheet)  # Qt warns, and so the test fails, when it cannot parse it
    label.ensurePolished()


def test_the_style_sheet_names_roles_and_no_colours() -> None:
    template = resource("themes/standpunt.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b|\brgba?\(", template)
    assert set(re.findall(r"\$(\w+)", template)) - {"signs"} <= theme.load("light").colours.keys()


@pytest.mark.parametrize("name", THEMES)
def test_the_drawings_of_the_style_sheet_are_in_the_colours_of_the_theme(name: str) -> None:
    """A style sheet shows a drawing as it is: a tick in a menu was black on the black of high contrast."""
    named = re.findall(r'url\("(.+?)"\)', theme._style_sheet(name))
    colours = {theme.load(name).colours[role] for role in ("accent", "muted")}
    drawings = [Path(one).read_text(encoding="utf-8") for one in named]
    assert len(drawings) == 2
    assert {found for one in drawings for found in re.findall(r'stroke="(#\w+)"', one)} == colours


# --- what the code asks for ----------------------------------------------------------------------


def calls_in_code(*names: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a function or method with one of these names, with where it stands."""
    for file in CODE:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                if called in names:
                    yield f"{file.name}:{node.lineno}", node


def words_given(call: ast.Call) -> list[str]:
    """The first argument where it stands in the code: a word, or one of two."""
    first = call.args[0] if call.args else None
    branches = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
    return [str(one.value) for one in branches if isinstance(one, ast.Constant)]


def test_every_icon_named_in_code_exists() -> None:
    named = [
        (where, word) for where, call in calls_in_code("icon", "IconButton") for word in words_given(call)
    ]
    assert len(named) > 10
    assert [one for one in named if not resource(f"icons/{one[1]}.svg").is_file()] == []


def test_every_role_named_in_code_exists() -> None:
    roles = theme.load("light").colours
    named = [(where, word) for where, call in calls_in_code("colour") for word in words_given(call)]
    assert len(named) > 10
    assert [one for one in named if one[1] not in roles] == []


def test_no_colour_and_no_style_sheet_outside_the_theme() -> None:
    offenders = [
        f"{file.name}: {found}"
        for file in CODE
        if file.name != "theme.py"
        for found in re.findall(
            r"[\"']#[0-9A-Fa-f]{3,8}[\"']|setStyleSheet", file.read_text(encoding="utf-8")
        )
    ]
    assert offenders == []


# --- fonts and icons -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("file", sorted(resource("icons").glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_is_drawn_in_the_colour_of_its_role(name: str, file: Path, qapp: QApplication) -> None:
    drawing = theme._icon(name, file.stem, "accent", 16, frozenset({1.0})).pixmap(16, 16).toImage()
    assert not drawing.isNull()
    hues = [drawing.pixelColor(x, y) for x in range(drawing.width()) for y in range(drawing.height())]
    solid = [colour for colour in hues if colour.alpha() > 100]
    expected = theme.load(name).colour("accent")
    assert solid
    assert all(abs(colour.hue() - expected.hue()) < 12 for colour in solid)


def test_the_fonts_are_those_that_come_with_the_product(qapp: QApplication) -> None:
    assert QFontInfo(theme.text_font()).family() == theme.TEXT_FAMILY
    assert QFontInfo(theme.interface_font()).family() == theme.INTERFACE_FAMILY
    assert QFontInfo(theme.interface_font(theme.TITLE)).pixelSize() == theme.TITLE


@pytest.fixture
def usual_letters(qapp: QApplication) -> Iterator[None]:
    yield
    theme.choose_text_family(qapp, "")


@pytest.mark.usefixtures("usual_letters")
@pytest.mark.parametrize("family", theme.PRODUCT_FAMILIES)
def test_running_text_is_set_in_the_family_that_the_reader_chose(family: str, qapp: QApplication) -> None:
    theme.choose_text_family(qapp, family)
    for strong in (False, True):
        font = theme.text_font(strong=strong)
        assert QFontInfo(font).family() == theme.text_family() == family
        assert QFontInfo(font).weight() == (600 if strong else 400)
    assert QFontInfo(theme.interface_font()).family() == theme.INTERFACE_FAMILY


@pytest.mark.usefixtures("usual_letters")
@pytest.mark.parametrize("gone", ["", "No Such Letters", "x" * 5000, "\x00\ud800", "Plex, IBM"])
def test_a_family_that_is_gone_falls_back_on_the_serif(gone: str, qapp: QApplication) -> None:
    theme.choose_text_family(qapp, theme.INTERFACE_FAMILY)
    theme.choose_text_family(qapp, gone)
    assert QFontInfo(theme.text_font()).family() == theme.TEXT_FAMILY


@pytest.mark.usefixtures("usual_letters")
def test_every_widget_is_told_of_other_letters_once(qapp: QApplication, qtbot: QtBot) -> None:
    told = []

    class Told(QLabel):
        def changeEvent(self, event: QEvent) -> None:
            if event.type() == QEvent.Type.PaletteChange:
                told.append(theme.text_family())
            super().changeEvent(event)

    label = Told("Alinea")
    qtbot.addWidget(label)
    told.clear()
    for _ in range(2):
        theme.choose_text_family(qapp, theme.LEGIBLE_FAMILY)
    assert told == [theme.LEGIBLE_FAMILY]


@pytest.mark.usefixtures("usual_letters")
def test_a_widget_that_is_told_may_replace_another(qapp: QApplication, qtbot: QtBot) -> None:
    """Rows are made anew by a list that breaks its lines: what was a child is gone when its turn comes."""

    class Replacing(QLabel):
        def changeEvent(self, event: QEvent) -> None:
            if event.type() == QEvent.Type.PaletteChange:
                for child in self.findChildren(QLabel):
                    shiboken6.delete(child)
            super().changeEvent(event)

    label = Replacing("lijst")
    qtbot.addWidget(label)
    QLabel("rij", label)
    theme.choose_text_family(qapp, theme.LEGIBLE_FAMILY)
    assert label.findChildren(QLabel) == []


@pytest.mark.usefixtures("usual_letters")
def test_the_source_stays_in_the_sans_serif_until_letters_are_chosen(qapp: QApplication) -> None:
    assert theme.source_font() == theme.interface_font(theme.SMALL)
    theme.choose_text_family(qapp, theme.LEGIBLE_FAMILY)
    assert theme.source_font().family() == theme.LEGIBLE_FAMILY


@pytest.mark.parametrize("family", theme.PRODUCT_FAMILIES)
@pytest.mark.parametrize("strong", [False, True])
def test_letters_of_the_product_have_what_dutch_letters_to_parliament_need(
    family: str, strong: bool, qapp: QApplication
) -> None:
    theme.load_legible_font()
    raw = QRawFont.fromFont(theme._font(family, theme.TEXT, strong))
    needed = "abcxyzABCXYZ0123456789ëïéèêöüáóíçÉËĳšžčćłőűıİğşøåÅ€%–—'\"‘’“”„…•²½×−·§\u00a0"
    assert [char for char in needed if not raw.supportsCharacter(ord(char))] == []


@pytest.mark.usefixtures("usual_letters")
def test_a_character_that_the_letters_lack_comes_from_the_sans_serif(qapp: QApplication) -> None:
    """Atkinson has no ≈, which comparisons show, and no hyphen that keeps a word together."""
    theme.choose_text_family(qapp, theme.LEGIBLE_FAMILY)
    layout = QTextLayout("≈‑", theme.text_font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert {run.rawFont().familyName() for run in layout.glyphRuns()} == {theme.INTERFACE_FAMILY}


def test_letters_come_with_their_licence() -> None:
    for font in resource("fonts").rglob("*.ttf"):
        licences = [file.read_text(encoding="utf-8") for file in font.parent.glob("*LICENSE*")]
        assert any("SIL OPEN FONT LICENSE" in licence.upper() for licence in licences), font


def test_zoom() -> None:
    assert theme.scaled(17, 100) == 17
    assert theme.scaled(17, 150) == 26
    assert theme.scaled(1, 1) == 1


@pytest.mark.parametrize("name", THEMES)
def test_the_choice_of_the_user_and_back(name: str, qapp: QApplication) -> None:
    try:
        theme.choose(qapp, name)
        assert theme.current().name == name
        assert qapp.palette().window().color() == theme.load(name).colour("panel")
        assert theme.load(name).colours["accent"] in qapp.styleSheet()
    finally:
        theme.choose(qapp, "system")
    assert theme.current().name == "light"
