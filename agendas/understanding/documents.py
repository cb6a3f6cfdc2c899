"""Finds numbered papers: Kamerstukken, moties, EU documents, resolutions, and numbered sanctions packages.

Needs the standard library alone. A Kamerstuk's canonical form is that of its web page: ``28676-499``,
``21501-02-3135``, ``36200-V-12``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agendas.model import Entity

_BARE_DOSSIER = r"\d{2}[ \u00a0.]?\d{3}(?!\d)"
# 21 501-02 has a part, 36 200 V a budget chapter.
_DOSSIER = rf"{_BARE_DOSSIER}(?:-\d{{2}}(?!\d)|[ \u00a0-](?:[IVX]{{1,5}}[AB]?)(?![\w.]))?"
_NUMBER = r"(?:\d{1,4}(?!\d)|[A-Z]{1,2}(?![\w]))"
_NUMBERED = rf"\s*,?\s*(?:nrs?\.?|nummers?)\s*(?P<number>{_NUMBER})"
_VOLUME = r"(?:(?:II|I)(?:,\s*|\s+))?(?:\d{4}\s*[/–-]\s*\d{2,4},?\s*)?(?:nr\.\s*)?"

_KAMERSTUK = re.compile(
    rf"\b(?:Kamerstuk(?:ken|nummer)?|Kst\.?|kst-?|TK)\s*{_VOLUME}(?P<dossier>{_DOSSIER})"
    rf"(?:\s*(?:en|,|;)\s*{_DOSSIER})*(?:{_NUMBERED}|-(?P<hyphened>{_NUMBER}))?"
)
_WITHOUT_THE_WORD = re.compile(rf"(?<![\w.,-])(?P<dossier>{_DOSSIER}){_NUMBERED}")
_HYPHENED = re.compile(r"(?<![\w.,-])(?P<dossier>\d{5}(?:-\d{2})?)-(?P<hyphened>\d{2,4})(?![\w-])")
_ALSO = re.compile(r"\s*(?:,|en|en nr\.)\s+(?P<number>\d{1,4})(?!\d)(?!\s*(?:\d|[-.]\d))")
_SEVERAL = re.compile(r"\bnrs\b|\bnummers\b")

_NAME = (
    r"(?:(?:[A-Z]\.)+\s?)?(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Ee]l|[Vv]on|[Aa]l)[ -])*"
    r"[A-ZÀ-Ž][\w'’]+(?:[- ](?:(?:van|de|der|den|ten|ter) ){0,2}[A-ZÀ-Ž][\w'’]+)*"
)
_NAMES = rf"{_NAME}(?:(?:,\s+|\s+en\s+|/|-){_NAME})*(?:\s+c\.s\.)?"
_MOTIE = re.compile(
    rf"\b(?:(?:gewijzigde|nader gewijzigde|aangehouden)\s+)?[Mm]oties?"
    rf"(?:\s+(?:van\s+)?(?:de\s+(?:Kamer)?leden|het\s+(?:Kamer)?lid|de\s+heer|mevrouw)\s+|-|\s+){_NAMES}"
)
_EU_DOCUMENT = re.compile(
    r"\b(?P<series>COM|JOIN|SWD|SEC)\s?\((?P<year>(?:19|20)\d\d)\)\s?(?P<number>\d{1,4})(?:\s+final)?\b"
    r"|\bST\s?(?P<st>\d{3,5}/\d{2,4})(?:\s+(?:REV|ADD|COR|INIT)\s?\d?)?\b"
)
_LAW = re.compile(
    r"\b(?:[Vv]erordening|[Rr]ichtlijn|[Bb]esluit|[Bb]eschikking|[Aa]anbeveling)\s+"
    r"(?:\((?:EU|EG|GBVB|Euratom|EU, Euratom)\)\s*)?(?:nr\.\s*)?\d{2,4}/\d{1,4}(?:/(?:EU|EG|GBVB|EEG|JBZ))?"
)
_RESOLUTION = re.compile(
    r"\b(?:(?:VN-)?(?:Veiligheidsraad|VNVR)[- ]?|VN-)?[Rr]esolutie\s+\d{3,4}(?:\s+\((?:19|20)\d\d\))?(?!\d)"
)
_PARLIAMENTARY = re.compile(
    r"\b20\d\d[DZ]\d{5}\b|\bAanhangsel(?:\s+(?:van\s+de|der))?\s+Handelingen,?\s+(?:II,?\s*)?"
    r"(?:(?:vergaderjaar\s+)?\d{4}[/–-]\d{2,4},?\s*)?nr\.\s*\d+"
)
_ORDINALS = (
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende",
    "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende",
    "negentiende", "twintigste", "eenentwintigste", "tweeëntwintigste", "drieëntwintigste",
    "vierentwintigste", "vijfentwintigste",
)  # fmt: skip
_PACKAGE = re.compile(
    rf"\b(?P<which>{'|'.join(_ORDINALS)}|(?P<number>\d{{1,2}})(?:e|de|ste))\s+(?:EU-)?sanctiepakket\b",
    re.IGNORECASE,
)
# "Defensie Strategie voor Industrie en Innovatie 2025-2029": the years belong to the title.
YEARS_OF_A_TITLE = re.compile(r"\s+(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?(?!\d)")


def find_documents(text: str) -> list[Entity]:
    """Every numbered paper in the text, each Kamerstuk of "nrs. 12 en 13" on its own."""
    found = [*_moties(text), *_sanctions_packages(text)]
    return [*found, *_kamerstukken(text), *_others(text)] if re.search(r"\d\d", text) else found


def kamerstuk(dossier: str, number: str | None) -> str:
    """The canonical form: ``28 676``, ``499`` → ``28676-499``; ``36 200 V``, ``12`` → ``36200-V-12``."""
    match = re.fullmatch(r"(\d\d)[^\d]?(\d{3})(?:[ \u00a0-](\w+))?", dossier.strip())
    if match is None:
        raise ValueError(f"not a dossier: {dossier!r}")
    return "-".join(part for part in (match[1] + match[2], match[3], number) if part)


def _kamerstukken(text: str) -> Iterator[Entity]:
    for pattern in (_KAMERSTUK, _WITHOUT_THE_WORD, _HYPHENED):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            number = groups.get("number") or groups.get("hyphened")
            yield _document(
                text, match.start(), match.end(), kamerstuk(match["dossier"], number), "Kamerstuk"
            )
            if _SEVERAL.search(match[0]):
                yield from _also(text, match.end(), match["dossier"])


def _also(text: str, at: int, dossier: str) -> Iterator[Entity]:
    while match := _ALSO.match(text, at):
        canonical = kamerstuk(dossier, match["number"])
        yield _document(text, match.start("number"), match.end("number"), canonical, "Kamerstuk")
        at = match.end()


def _moties(text: str) -> Iterator[Entity]:
    if "otie" not in text:
        return
    for match in _MOTIE.finditer(text):
        canonical = match[0][0].lower() + match[0][1:]
        yield _document(text, match.start(), match.end(), canonical, "motie")


def _sanctions_packages(text: str) -> Iterator[Entity]:
    for match in _PACKAGE.finditer(text) if "sanctiepakket" in text else ():
        number = int(match["number"] or 0)
        which = _ORDINALS[number - 1] if 0 < number <= len(_ORDINALS) else match["which"].lower()
        canonical = f"{which} EU-sanctiepakket"
        why = f"documentpatroon: sanctiepakket → {canonical}"
        yield Entity(match.start(), match.end(), "programme", match[0], canonical, why)


def _others(text: str) -> Iterator[Entity]:
    for match in _EU_DOCUMENT.finditer(text):
        canonical = (
            f"{match['series']}({match['year']}) {match['number']}"
            if match["series"]
            else f"ST {match['st']}"
        )
        yield _document(text, match.start(), match.end(), canonical, "EU-document")
    for pattern, form in (
        (_LAW, "EU-wetgeving"),
        (_RESOLUTION, "resolutie"),
        (_PARLIAMENTARY, "Kamerdocument"),
    ):
        for match in pattern.finditer(text):
            yield _document(text, match.start(), match.end(), match[0], form)


def _document(text: str, start: int, end: int, canonical: str, form: str) -> Entity:
    return Entity(
        start, end, "document", text[start:end], canonical, f"documentpatroon: {form} → {canonical}"
    )
