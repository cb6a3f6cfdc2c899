"""The families of letters that running text can be set in: the product's, and what the computer has."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from gui import theme

_FOUNDRY = re.compile(r" \[[^\]]*\]$")
"""Qt lists a family that two makers have twice: "C059 [UKWN]" and "C059 [urw]"."""

_LETTERS = "aëï€"
_WEIGHTS = (" SemiBold", " SmBld")
"""How the weights of the product are listed beside their families, for programs that know two weights."""


def system_families() -> list[str]:
    """The families on this computer that Dutch can be set in, at any size, besides those of the product."""
    theme.load_legible_font()
    listed = QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
    names = dict.fromkeys(_FOUNDRY.sub("", family) for family in listed)
    return [family for family in names if _is_usable(family)]


def _is_usable(family: str) -> bool:
    """Whether it is a family of its own, not a stand-in ("Sans Serif") nor one weight of a family."""
    return (
        family not in theme.PRODUCT_FAMILIES
        and not family.endswith(_WEIGHTS)
        and QFontDatabase.hasFamily(family)
        and QFontDatabase.isSmoothlyScalable(family)
        and not QFontDatabase.isPrivateFamily(family)
        and (not _has_symbols(family) or _has_letters(family))
    )


def _has_symbols(family: str) -> bool:
    return QFontDatabase.WritingSystem.Symbol in QFontDatabase.writingSystems(family)


def _has_letters(family: str) -> bool:
    """Opens the font, which takes a millisecond: asked only where it is in doubt (D050000L calls its
    pictures Latin)."""
    font = QRawFont.fromFont(QFont(family))
    return all(font.supportsCharacter(ord(letter)) for letter in _LETTERS)


def is_found(family: str) -> bool:
    """Whether running text can be set in a family."""
    return family in theme.PRODUCT_FAMILIES or family in system_families()
