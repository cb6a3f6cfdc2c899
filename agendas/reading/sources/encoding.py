"""Bytes → text: which encoding a plain text was saved in.

The order is: byte order mark, UTF-8, UTF-16 without a mark, UTF-8 with a few damaged bytes, and last the
three eight-bit encodings Dutch documents come in, by which of them gives letters that Dutch has.
Needs the standard library alone.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EIGHT_BIT = ("cp1252", "mac_roman", "cp850")
_SAMPLE = 200_000
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_DUTCH = frozenset("éëïöüèêçáàóòíîôûñäâÉËÏÖÜÈÁÓ’‘“”–—…€•«»§°½")
_DAMAGE_UTF8_MAY_HAVE = 0.2
"""A UTF-8 text with a bad byte here and there still is UTF-8: this share of its non-ASCII may be bad."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding that gave it, and how many places fitted no encoding (now U+FFFD)."""

    text: str
    encoding: str
    undecodable: int = 0


def decode(data: bytes) -> Decoded:
    """The text of ``data`` in the likeliest encoding; never fails."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded_leniently(data, encoding, encoding.removesuffix("-sig"))
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    return _damaged_utf8(data) or _eight_bit(data)


def looks_like_utf16(data: bytes) -> str | None:
    """``utf-16-le`` or ``utf-16-be`` when every other byte is mostly NUL, as Latin text in UTF-16 is."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    half = len(sample) // 2
    if half < 2 or len(data) % 2 or data.startswith(tuple(mark for mark, _ in _MARKS)):
        return None
    low, high = sample[1::2].count(0), sample[0::2].count(0)
    if low > 0.7 * half and high < 0.1 * half:
        return "utf-16-le"
    if high > 0.7 * half and low < 0.1 * half:
        return "utf-16-be"
    return None


def decode_utf16(data: bytes, encoding: str) -> Decoded:
    """UTF-16 without a byte order mark."""
    return _decoded_leniently(data, encoding, encoding)


def without_surrogates(text: str) -> tuple[str, int]:
    """The text with lone surrogates replaced (they can be written nowhere), and how many there were."""
    return _LONE_SURROGATE.subn("\ufffd", text)


def _decoded_leniently(data: bytes, codec: str, name: str) -> Decoded:
    text = data.decode(codec, errors="replace")
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return Decoded(text, name, text.count("\ufffd"))
    return Decoded(text, name)


def _damaged_utf8(data: bytes) -> Decoded | None:
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    sound = sum(1 for char in text if char > "\x7f") - damaged
    if sound and damaged <= _DAMAGE_UTF8_MAY_HAVE * (sound + damaged):
        return Decoded(text, "utf-8", damaged)
    return None


def _eight_bit(data: bytes) -> Decoded:
    candidates = [(encoding, data.decode(encoding, errors="replace")) for encoding in _EIGHT_BIT]
    encoding, text = max(candidates, key=lambda candidate: _dutchness(candidate[1][:_SAMPLE]))
    return Decoded(text, encoding, text.count("\ufffd"))


def _dutchness(text: str) -> float:
    """How many of the characters beyond ASCII are ones that Dutch letters use, less those that are not.

    A letter with a diacritic between lower-case letters counts double: cp850's ``Oekra‹ne`` in cp1252
    has a sign where a letter belongs.
    """
    score = 0.0
    for match in re.finditer(r"(\w?)([^\x00-\x7f])(\w?)", text):
        before, char, after = match.groups()
        if char in _DUTCH:
            fits = char.isalpha() or not (before and after) or char in "’‘–"
            score += (2 if char.isalpha() and char.islower() and (before or after) else 1) if fits else -1
        elif char == "\xa0":
            score += 0.5
        else:
            score -= 2
    return score
