"""Finds amounts of money, percentages and counted quantities in Dutch text.

Needs the standard library alone. Canonical forms: ``EUR 3500000000``, ``2,59%``, ``32``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from agendas.model import Entity
from agendas.understanding.knowledge import word_class

_UNITS = ("een", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = (
    "tien", "elf", "twaalf", "dertien", "veertien",
    "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_SCALES = {
    "duizend": 10**3,
    "miljoen": 10**6, "mln": 10**6,
    "miljard": 10**9, "mld": 10**9,
    "biljoen": 10**12,
}  # fmt: skip
_CURRENCIES = {
    "eur": "EUR", "€": "EUR", "euro": "EUR",
    "usd": "USD", "us$": "USD", "$": "USD", "dollar": "USD",
    "gbp": "GBP", "£": "GBP", "pond": "GBP",
    "chf": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK",
}  # fmt: skip

_NUMBER = r"(?:\d{1,3}(?:[.\u00a0\u202f ]\d{3}(?!\d))+(?:,\d+)?|\d+(?:,\d+)?)"
_SCALE = r"(?:(?:duizend|miljoen|miljard|biljoen)\b|(?:mln|mld)\b\.?)"
_SIGN = r"(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|US\$|€|\$|£)"
_NOUN = r"(?:euro|(?:Amerikaanse\s+|US\s+)?dollar|(?:Britse\s+)?pond)\b"
_UNIT_WORD = "(?:" + "|".join(_UNITS + _TEENS + _TENS) + "|honderd|een half|anderhalf)"
_TO = r"(?:\s*[-–]\s*|\s+(?:tot|à|en)\s+)"
# "in 2025 en 3,5 procent daarna": the year is no lower bound.
_NO_YEAR = r"(?!(?:19|20)\d\d\s+(?:en|tot)\s)"
_APART = r"(?<![\w.,/–-])"

_MONEY = re.compile(
    rf"{_APART}(?:(?P<sign>{_SIGN})\s*(?P<low>{_NUMBER})(?:{_TO}(?P<high>{_NUMBER})(?=\s*{_SCALE}))?(?:\s*(?P<scale>{_SCALE}))?"
    rf"|{_NO_YEAR}(?P<low2>{_NUMBER})(?:{_TO}(?P<high2>{_NUMBER}))?(?:\s*(?P<scale2>{_SCALE}))?\s*(?P<noun>{_NOUN}|€)"
    rf"|(?P<word>{_UNIT_WORD})\s+(?P<scale3>{_SCALE})\s+(?P<noun3>{_NOUN}))",
    re.IGNORECASE,
)
_PERCENTAGE = re.compile(
    rf"(?<![\w.,/]){_NO_YEAR}(?P<low>{_NUMBER})(?:{_TO}(?P<high>{_NUMBER}))?\s*(?:%|procentpunt(?:en)?\b|procent\b)"
)
# A year, or a number with a leading zero.
_NO_QUANTITY = re.compile(r"(?:19|20)\d\d|0\d+")
# What makes a number a label and not a quantity: "artikel 5", "agendapunt 3", "nr. 12".
_LABEL = re.compile(
    r"(?:\b(?:nrs?\.?|nummer|artikel|art\.|punt|lid|bijlage|hoofdstuk|paragraaf|pagina|blz\.|p\.|fase|noot|voetnoot"
    r"|agendapunt|stap|sectie|onderdeel|tabel|pijler|versie|week|titel|cluster|annex|prioriteit|groep|spoor|zone"
    r"|COVID|Fit for)|[§#])\s*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"(?<![\w.,/–:-])(?P<low>{_NUMBER})(?:\s+(?P<scale>{_SCALE}))?(?=\s+(?P<next>[^\W\d_][\w-]*))"
)
_COUNTED_WORD = re.compile(
    rf"\b(?:(?P<many>(?:{'|'.join(_UNITS)})?(?:ën|en)?(?:{'|'.join(_TEENS + _TENS)})|honderd|duizend)"
    rf"|(?P<unit>{_UNIT_WORD})\s+(?P<scale>{_SCALE}))(?=\s+(?P<next>[^\W\d_][\w-]*))",
    re.IGNORECASE,
)
# Cheap signs that one of the longer patterns can match at all.
_CURRENCY = re.compile(r"EUR|€|[Ee]uro\b|USD|[Dd]ollar|\$|GBP|£|[Pp]ond\b|CHF|SEK|NOK|DKK")
_NUMBER_WORD = re.compile(r"tien|tig\b|twaalf|elf\b|honderd|duizend|milj", re.IGNORECASE)
# Words that do not name what is counted. After a number these make it a list item, a time or a reference.
_NOT_COUNTED = word_class(
    "en of tot t m van in op te om is zijn zal wordt worden werd werden aan bij voor met als het de een"
    " per onder over"
    " uur dat die dit deze door naar uit a jl jaarlijks heeft hebben kan moet graden"
)
_TIME_UNITS = word_class("jaar jaren maand maanden week weken dag dagen uur minuten seconden eeuw eeuwen")


def find_figures(text: str) -> list[Entity]:
    """Every amount, percentage and counted quantity. Years and labels ("artikel 5") are none of these."""
    in_words = list(_counted_in_words(text))
    if not re.search(r"\d", text):
        return [*in_words, *_money(text)]
    return [*in_words, *_money(text), *_percentages(text), *_counted(text)]


def _money(text: str) -> Iterator[Entity]:
    if not _CURRENCY.search(text):
        return
    for match in _MONEY.finditer(text):
        currency = _currency(match["sign"] or match["noun"] or match["noun3"])
        scale = match["scale"] or match["scale2"] or match["scale3"]
        bounds = [match["low"] or match["low2"] or match["word"], match["high"] or match["high2"]]
        amounts = [_plain(_value(bound) * _scale(scale)) for bound in bounds if bound]
        yield _entity(text, match.start(), match.end(), f"{currency} {'-'.join(amounts)}", "bedrag")


def _percentages(text: str) -> Iterator[Entity]:
    for match in _PERCENTAGE.finditer(text):
        bounds = [bound for bound in (match["low"], match["high"]) if bound]
        canonical = "-".join(bounds) + "%"
        yield _entity(text, match.start(), match.end(), canonical, "percentage")


def _counted(text: str) -> Iterator[Entity]:
    for match in _COUNTED.finditer(text):
        number, following = match["low"], match["next"]
        if following.lower() in _NOT_COUNTED or _LABEL.search(
            text, max(0, match.start() - 14), match.start()
        ):
            continue
        if not match["scale"] and _NO_QUANTITY.fullmatch(number):
            continue
        if match.start() == 0 and not following[0].islower():  # the number of a heading or a note
            continue
        canonical = _plain(_value(number) * _scale(match["scale"]))
        yield _entity(text, match.start(), match.end(), canonical, "aantal")


def _counted_in_words(text: str) -> Iterator[Entity]:
    if not _NUMBER_WORD.search(text):
        return
    # Only from ten up: "drie werksessies" and "vier partners" tell a reader nothing to compare.
    for match in _COUNTED_WORD.finditer(text):
        if match["next"].lower() in _NOT_COUNTED | _TIME_UNITS:
            continue
        canonical = _plain(_value(match["many"] or match["unit"]) * _scale(match["scale"]))
        yield _entity(text, match.start(), match.end(), canonical, "aantal in woorden")


def _entity(text: str, start: int, end: int, canonical: str, form: str) -> Entity:
    return Entity(start, end, "figure", text[start:end], canonical, f"getalpatroon: {form} → {canonical}")


def _currency(written: str) -> str:
    return _CURRENCIES[written.lower().split()[-1]]


def _scale(written: str | None) -> int:
    return _SCALES[written.rstrip(".").lower()] if written else 1


def _value(written: str) -> Decimal:
    if written[0].isdigit():
        return Decimal(re.sub(r"[.\s]", "", written).replace(",", "."))
    return Decimal(number_from_words(written.lower()))


def number_from_words(written: str) -> str:
    """A Dutch number word as a decimal number: "zevenentwintig" → "27". Raises KeyError for others."""
    fixed = {"een half": "0.5", "anderhalf": "1.5", "honderd": "100", "duizend": "1000"}
    fixed |= {word: str(value) for value, word in enumerate(_UNITS[1:], 1)} | {"een": "1"}
    fixed |= {word: str(value) for value, word in enumerate(_TEENS, 10)}
    fixed |= {word: str(value) for value, word in zip(range(20, 100, 10), _TENS, strict=True)}
    if written in fixed:
        return fixed[written]
    tens = next(word for word in _TENS if written.endswith(word))
    unit = written.removesuffix(tens).removesuffix("ën").removesuffix("en")
    return str(int(fixed[tens]) + int(fixed[unit]))


def _plain(value: Decimal) -> str:
    """The number in full, with a decimal comma: 3.5 × 10⁹ → "3500000000", 28.10 → "28,1"."""
    written = f"{value:f}"
    return (written.rstrip("0").rstrip(".") if "." in written else written).replace(".", ",")
