"""Finds amounts of money, percentages and counted quantities in Dutch text.

Needs ahocorasick-rs, imported at the first search. Canonical forms: ``EUR 3500000000``,
``EUR 1000000000-2000000000``, ``2,59%``, ``3-5%``, ``32``. "Tientallen" and "miljarden" say no number and are
no figures.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from agendas.model import Entity
from agendas.understanding.knowledge import word_class
from agendas.understanding.number_words import NUMBER_WORD, number_from_words

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

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
    "chf": "CHF", "frank": "CHF", "jpy": "JPY", "yen": "JPY",
    "sek": "SEK", "zweedse": "SEK", "nok": "NOK", "noorse": "NOK", "dkk": "DKK", "deense": "DKK",
}  # fmt: skip

_NUMBER = r"(?:\d{1,3}(?:[.\u00a0\u202f ]\d{3}(?!\d))+(?:,\d+)?|\d+(?:,\d+)?)"
_SCALE = r"(?:(?:duizend|miljoen|miljard|biljoen)\b|(?:mln|mld)\b\.?)"
_SIGN = r"(?:EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|US\$|€|\$|£)"
_NOUN = (
    r"(?:euro(?:'s|’s)?|(?:Amerikaanse\s+|US\s+)?dollar|(?:Britse\s+)?pond|Zwitserse\s+frank|(?:Japanse\s+)?yen"
    r"|(?:Zweedse|Noorse|Deense)\s+kron(?:en|er)|(?:Zweedse|Noorse|Deense)\s+kroon|EUR|USD|GBP|CHF|SEK|NOK|DKK)\b"
)
_TO = r"(?:\s*[-–]\s*|\s+(?:tot|à|a|en)\s+)"
# Between two amounts that each have their scale or sign "en" only adds up: "2 miljoen en 3 miljard euro".
_UP_TO = r"(?:\s*[-–]\s*|\s+(?:tot|à|a)\s+)"
# "in 2025 en 3,5 procent daarna": the year is no lower bound.
_NO_YEAR = r"(?!(?:19|20)\d\d\s+(?:en|tot)\s)"
_APART = r"(?<![\w.,/–-])"
_ROUND = r"(?:,-+|,–)?"

_SIGNED = re.compile(
    rf"{_APART}(?P<sign>{_SIGN})\s*(?P<low>{_NUMBER}){_ROUND}(?:(?:\s*(?P<scale>{_SCALE}))?"
    rf"(?:{_UP_TO}(?:(?P=sign)\s*)?(?P<high>{_NUMBER}){_ROUND}\s*(?P<high_scale>{_SCALE})"
    rf"|{_UP_TO}(?P=sign)\s*(?P<high2>{_NUMBER}){_ROUND})"
    rf"|{_TO}(?P<high3>{_NUMBER})\s*(?P<high_scale3>{_SCALE})|\s*(?P<scale_alone>{_SCALE}))?"
)
_NAMED = re.compile(
    rf"{_APART}{_NO_YEAR}(?P<low>{_NUMBER})(?:\s*(?P<low_scale>{_SCALE})(?={_UP_TO}\d))?(?:{_TO}(?P<high>{_NUMBER}))?"
    rf"(?:\s*(?P<scale>{_SCALE}))?\s*(?P<noun>{_NOUN}|€)"
)
_IN_WORDS = re.compile(
    rf"\b(?P<low>{NUMBER_WORD})(?:\s+(?:tot|à|en)\s+(?P<high>{NUMBER_WORD}))?(?:\s+(?P<scale>{_SCALE}))?"
    rf"\s+(?P<noun>{_NOUN})",
    re.IGNORECASE,
)
_PERCENTAGE = re.compile(
    rf"(?<![\w.,/]){_NO_YEAR}(?P<low>{_NUMBER})(?:(?:\s?%{_UP_TO}|{_TO})(?P<high>{_NUMBER}))?"
    r"\s*(?:%|procentpunt(?:en)?\b|procent\b)"
)
_PERCENTAGE_IN_WORDS = re.compile(
    rf"\b(?P<low>{NUMBER_WORD})(?:\s+(?:tot|à)\s+(?P<high>{NUMBER_WORD}))?\s+procent(?:punt(?:en)?)?\b",
    re.IGNORECASE,
)
# A year, or a number with a leading zero.
_NO_QUANTITY = re.compile(r"(?:19|20)\d\d|0\d+")
# "ruim 2000 militairen": what the word before makes a quantity, though it looks like a year.
_ABOUT = re.compile(
    r"\b(?:ruim|circa|ca\.|ongeveer|bijna|zo[’']n|minstens|minimaal|maximaal|meer dan|rond de|tenminste)\s$"
)
# What makes a number a label and not a quantity: "artikel 5", "artikelen 107 en 108", "nr. 12", "Leopard 2".
_LABEL = re.compile(
    r"(?:\b(?:nrs?\.?|nummers?|artikel(?:en)?|art\.|punt(?:en)?|lid|leden|bijlagen?|hoofdstuk(?:ken)?|paragraa?f(?:en)?"
    r"|pagina|blz\.|p\.|fase|noot|voetnoot|agendapunt(?:en)?|stap|sectie|onderdeel|tabel|figuur|grafiek|pijlers?"
    r"|versie|week|titel|clusters?|annex|prioriteit|groep|spoor|zone|protocol|resolutie|verordening|optie|model"
    r"|scenario|kamer|postbus|level|niveau|categorie|COVID|Fit for)|[§#])\s*"
    r"(?:\d+\s*(?:,|en|of|tot|t/m|–|-)\s*){0,4}$",
    re.IGNORECASE,
)
_POSTAL_CODE = re.compile(r"[1-9]\d{3}\s[A-Z]{2}\s+[A-Z]")
_AFTER_A_NAME = re.compile(r"[A-Z][\w-]*\s$")
_COUNTED = re.compile(
    rf"(?<![\w.,/–:-])(?P<low>{_NUMBER})(?:\s+(?P<scale>{_SCALE}))?(?=\s+(?P<next>[^\W\d_][\w-]*))"
)
# Only from ten up: "drie werksessies" and "vier partners" tell a reader nothing to compare.
_COUNTED_WORD = re.compile(
    rf"\b(?P<low>{NUMBER_WORD})(?:\s+(?P<scale>{_SCALE}))?(?=\s+(?P<next>[^\W\d_][\w-]*))", re.IGNORECASE
)
_LEAST_IN_WORDS = 10
# Where an amount or a number can be at all: the longer patterns are only tried in front of these.
_SIGNS: dict[str, tuple[str, ...]] = {
    "sign": ("EUR", "€", "USD", "$", "GBP", "£", "CHF", "SEK", "NOK", "DKK", "JPY"),
    "noun": ("euro", "Euro", "dollar", "pond", "kron", "kroon", "frank", "yen"),
    "percent": ("%", "procent"),
    "word": (
        "tig",
        "tien",
        "Tien",
        "twaalf",
        "Twaalf",
        "elf",
        "Elf",
        "honderd",
        "Honderd",
        "duizend",
        "Duizend",
    ),
    "scale": ("miljoen", "miljard", "mln", "mld", "biljoen"),
}
_DIGIT = re.compile(r"\d")
_LONGEST_IN_WORDS = 60
# Words that do not name what is counted. After a number these make it a list item, a time or a reference.
_NOT_COUNTED = word_class(
    "en of tot t m van in op te om is zijn zal wordt worden werd werden aan bij voor met als het de een"
    " per onder over"
    " uur dat die dit deze door naar uit a jl jaarlijks heeft hebben kan moet graden mm cm"
    " januari februari maart april mei juni juli augustus september oktober november december"
)
_TIME_UNITS = word_class(
    "jaar jaren maand maanden week weken dag dagen uur minuten seconden eeuw eeuwen jarige keer maal"
)


def find_figures(text: str) -> list[Entity]:
    """Every amount, percentage and counted quantity. Years and labels ("artikel 5") are none of these."""
    signs = _signs_in(text)
    digits = _DIGIT.search(text) is not None
    found: list[Entity] = []
    if digits and ("sign" in signs or "noun" in signs):
        found += _money(text)
    if digits and "percent" in signs:
        found += _percentages(text)
    if digits:
        found += _counted(text)
    for start in _starts(text, signs.get("noun", ()), words=6):
        found += _money_in_words(text, start)
    for start in _starts(text, signs.get("percent", ()), words=4):
        found += _percentage_in_words(text, start)
    for start in _starts(text, signs.get("scale", ()), words=3):
        found += _counted_in_words(text, start)
    for start in _starts(text, signs.get("word", ()), words=1):
        found += _counted_in_words(text, start)
    return found


@functools.cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    from ahocorasick_rs import AhoCorasick  # only the first search needs it

    kinds = tuple(kind for kind, signs in _SIGNS.items() for _ in signs)
    return AhoCorasick([sign for signs in _SIGNS.values() for sign in signs]), kinds


def _signs_in(text: str) -> dict[str, list[int]]:
    """Where the signs of each kind end."""
    automaton, kinds = _automaton()
    found: dict[str, list[int]] = {}
    for index, _, end in automaton.find_matches_as_indexes(text):
        found.setdefault(kinds[index], []).append(end)
    return found


def _starts(text: str, ends: Iterable[int], words: int) -> list[int]:
    """Where the last ``words`` words up to each of the ends begin, each once."""
    starts: dict[int, None] = {}
    for end in ends:
        at, lowest = end, max(0, end - _LONGEST_IN_WORDS)
        for _ in range(words):
            space = text.rfind(" ", lowest, at)
            start = max(space + 1, lowest)
            starts[start + (not text[start].isalnum())] = None
            if space < 0:
                break
            at = space
    return list(starts)


def _money(text: str) -> Iterator[Entity]:
    for match in _SIGNED.finditer(text):
        high = match["high"] or match["high2"] or match["high3"]
        high_scale = match["high_scale"] or match["high_scale3"]
        # "EUR 3 tot 5 miljard": the scale of the upper bound is that of the lower one as well.
        low = _value(match["low"]) * _scale(match["scale"] or match["scale_alone"] or high_scale)
        bounds = [low, _value(high) * _scale(high_scale)] if high else [low]
        yield _amount(text, match, _currency(match["sign"]), bounds)
    for match in _NAMED.finditer(text):
        high, scale = match["high"], match["scale"]
        low = _value(match["low"]) * _scale(match["low_scale"] or scale)
        bounds = [low, _value(high) * _scale(scale)] if high else [low]
        yield _amount(text, match, _currency(match["noun"]), bounds)


def _money_in_words(text: str, start: int) -> Iterator[Entity]:
    match = _IN_WORDS.match(text, start)
    # "een euro" and "de waarde van een pond" are no amounts.
    if match and (match["scale"] or match["low"].lower() not in ("een", "één")):
        bounds = [bound * _scale(match["scale"]) for bound in _bounds_in_words(match)]
        if bounds:
            yield _amount(text, match, _currency(match["noun"]), bounds)


def _bounds_in_words(match: re.Match[str]) -> list[Decimal]:
    """The values of the number words; none when one of them is no number."""
    values = [number_from_words(word) for word in (match["low"], match["high"]) if word]
    return [] if None in values else [value for value in values if value is not None]


def _amount(text: str, match: re.Match[str], currency: str, bounds: list[Decimal]) -> Entity:
    canonical = f"{currency} {'-'.join(map(_plain, bounds))}"
    return _entity(text, match.start(), match.end(), canonical, "bedrag")


def _percentages(text: str) -> Iterator[Entity]:
    for match in _PERCENTAGE.finditer(text):
        bounds = [_plain(_value(bound)) for bound in (match["low"], match["high"]) if bound]
        yield _entity(text, match.start(), match.end(), "-".join(bounds) + "%", "percentage")


def _percentage_in_words(text: str, start: int) -> Iterator[Entity]:
    match = _PERCENTAGE_IN_WORDS.match(text, start)
    if match and (bounds := _bounds_in_words(match)):
        canonical = "-".join(map(_plain, bounds)) + "%"
        yield _entity(text, match.start(), match.end(), canonical, "percentage in woorden")


def _counted(text: str) -> Iterator[Entity]:
    for match in _COUNTED.finditer(text):
        number, following = match["low"], match["next"]
        if following.lower() in _NOT_COUNTED or not _is_quantity(text, match):
            continue
        if _POSTAL_CODE.match(text, match.start()):
            continue
        if match.start() == 0 and not following[0].islower():  # the number of a heading or a note
            continue
        canonical = _plain(_value(number) * _scale(match["scale"]))
        yield _entity(text, match.start(), match.end(), canonical, "aantal")


def _is_quantity(text: str, match: re.Match[str]) -> bool:
    number, before = match["low"], text[max(0, match.start() - 36) : match.start()]
    if match["scale"]:
        return not _LABEL.search(before)
    if len(number) == 1 and _AFTER_A_NAME.search(before[1:]):  # "Leopard 2 tanks", "Minsk 2 akkoorden"
        return False
    if _NO_QUANTITY.fullmatch(number):
        return _ABOUT.search(before) is not None and number[0] != "0"
    return not _LABEL.search(before)


def _counted_in_words(text: str, start: int) -> Iterator[Entity]:
    match = _COUNTED_WORD.match(text, start)
    if match is None or match["next"].lower() in _NOT_COUNTED or match["next"].lower() in _TIME_UNITS:
        return
    value = number_from_words(match["low"])
    if value is not None and (match["scale"] or value >= _LEAST_IN_WORDS):
        canonical = _plain(value * _scale(match["scale"]))
        yield _entity(text, match.start(), match.end(), canonical, "aantal in woorden")


def _entity(text: str, start: int, end: int, canonical: str, form: str) -> Entity:
    return Entity(start, end, "figure", text[start:end], canonical, f"getalpatroon: {form} → {canonical}")


def _currency(written: str) -> str:
    words = written.lower().replace("’s", "").replace("'s", "").split()
    return _CURRENCIES.get(words[-1]) or _CURRENCIES[words[0]]


def _scale(written: str | None) -> int:
    return _SCALES[written.rstrip(".").lower()] if written else 1


def _value(written: str) -> Decimal:
    return Decimal(re.sub(r"[.\s]", "", written).replace(",", "."))


def _plain(value: Decimal) -> str:
    """The number in full, with a decimal comma: 3.5 × 10⁹ → "3500000000", 28.10 → "28,1"."""
    written = f"{value:f}"
    return (written.rstrip("0").rstrip(".") if "." in written else written).replace(".", ",")
