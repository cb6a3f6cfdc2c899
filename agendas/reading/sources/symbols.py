"""Characters that stand for others: the fonts of signs Word uses, raised digits, and the forms of numbers.

Needs the standard library alone.
"""

from __future__ import annotations

SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Raised digits, as ``str.translate`` wants them."""

_SYMBOL_FONT = {
    0xA3: "≤", 0xAB: "↔", 0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
    0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xDE: "⇒", 0x2D: "-", 0x61: "α", 0x62: "β", 0x6D: "μ", 0x44: "Δ",
}  # fmt: skip
_PRIVATE = 0xF000
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_HIGHEST_ROMAN = 3999


def symbol(font: str | None, code: str | None) -> str:
    """The character of a sign in a font; private ones of unknown fonts as they are (a bullet, mostly)."""
    try:
        point = int(code or "", 16)
        char = chr(point)
    except (ValueError, OverflowError):
        return ""
    if (font or "").lower() == "symbol":
        low = point - _PRIVATE if point >= _PRIVATE else point
        return _SYMBOL_FONT.get(low, chr(low) if 0x20 <= low < 0x7F else char)
    return char if char.isprintable() or 0xE000 <= point <= 0xF8FF else ""


def numeral(number: int, form: str) -> str:
    """A number in a list's form: "1", "a", "A", "i" or "I"; empty for the form ""."""
    if form in ("a", "A"):
        text = letters(number)
    elif form in ("i", "I"):
        text = roman(number)
    else:
        return str(number) if form else ""
    return text.upper() if form.isupper() else text


def roman(number: int) -> str:
    """A number in lower-case Roman figures; in Arabic ones where there are none."""
    if not 0 < number <= _HIGHEST_ROMAN:
        return str(number)
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text


def letters(number: int) -> str:
    """a to z, aa to zz, …, as Word counts."""
    if number < 1:
        return str(number)
    times, at = divmod(number - 1, 26)
    return chr(ord("a") + at) * (min(times, 9) + 1)
