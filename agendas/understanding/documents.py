"""Finds numbered papers: Kamerstukken, moties, EU documents, resolutions, and numbered sanctions packages.

Needs the standard library alone. A Kamerstuk's canonical form is that of its web page: ``28676-499``,
``21501-02-3135``, ``36200-V-12``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agendas.model import Entity

_BARE_DOSSIER = r"\d{2}[ \u00a0\u202f.]?\d{3}(?!\d)"
# 21 501-02 has a part, 36 200 V a budget chapter.
_DOSSIER = rf"{_BARE_DOSSIER}(?:[-–]\d{{2}}(?!\d)|[ \u00a0-](?:[IVX]{{1,5}}[AB]?)(?![\w.]))?"
_NUMBER = r"(?:\d{1,4}(?!\d)|[A-Z]{1,2}(?![\w]))"
_NUMBERED = rf"\s*,?\s*(?:[Nn]rs?\.?:?|nummers?)\s*(?P<number>{_NUMBER})"
_VOLUME = r"(?:(?:I/II|II|I)(?:,\s*|\s+))?(?:\d{4}\s*[/–-]\s*\d{2,4},?\s*)?(?:nr\.\s*)?"

_KAMERSTUK = re.compile(
    rf"\b(?:[Kk]amerstuk(?:ken|nummers?|dossiers?)?|Kst\.?|kst-?|TK|[Dd]ossier)\s*{_VOLUME}(?P<dossier>{_DOSSIER})"
    rf"(?:\s*(?:en|,|;)\s*{_DOSSIER})*(?:{_NUMBERED}|-(?P<hyphened>{_NUMBER}))?"
)
_WITHOUT_THE_WORD = re.compile(rf"(?<![\w.,-])(?P<dossier>{_DOSSIER}){_NUMBERED}")
_HYPHENED = re.compile(
    r"(?<![\w.,-])(?P<dossier>\d{5}(?:-\d{2}|-[IVX]{1,5})?)-(?P<hyphened>\d{2,4})(?![\w-])"
)
_ALSO = re.compile(
    r"\s*(?:,|;|en|&|t/m|tot en met)\s+(?:nr\.\s*)?(?P<number>\d{1,4})(?!\d)"
    r"(?!\s*(?:\d|[-.]\d))(?!\s+[a-z]{3})"
)
_ALSO_NUMBERED = re.compile(r"\s*(?:,|;|en|&)\s+nr\.\s*(?P<number>\d{1,4})(?!\d)")
_SEVERAL = re.compile(r"\b[Nn]rs\b|\bnummers\b")
_RUN_OF_DIGITS = re.compile(r"\d{2}")

_NAME = (
    r"(?:(?:[A-Z]\.)+\s?)?(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Ee]l|[Vv]on|[Aa]l)[ -])*"
    r"[A-ZÀ-Ž][\w'’]+(?:[- ](?:(?:van|de|der|den|ten|ter) ){0,2}[A-ZÀ-Ž][\w'’]+)*"
)
_PARTY = r"(?:\s\([A-Z][\w/-]{1,20}\))?"
_PARTY_BEHIND = re.compile(_PARTY.removesuffix("?"))
_NAMES = rf"{_NAME}(?:{_PARTY}(?:,\s+|\s+en\s+|/|-){_NAME})*{_PARTY}(?:\s+c\.s\.)?"
_KINDS_OF_MOTIE = r"[Mm]oties?|[Aa]mendement(?:en)?|[Ii]nitiatiefnota"
_MOTIE = re.compile(
    rf"\b(?:(?:[Gg]ewijzigde|[Nn]ader gewijzigde|[Aa]angehouden|[Aa]angenomen)\s+)?(?:{_KINDS_OF_MOTIE})"
    r"(?:\s+(?:van\s+)?(?:(?:de\s+)?(?:Kamer)?leden|(?:het\s+)?(?:Kamer)?lid|de\s+heer|mevrouw)\s+"
    rf"|-|\s+)(?P<names>{_NAMES})"
)
# "Motie Tweede Kamer", "moties Nederland": a body or a land puts in no motie.
_NO_MEMBER = re.compile(
    r"(?:Tweede|Eerste|Kamer|Nederland|Raad|Europe|Commissie|Kabinet|Toezegging|Kamerstuk)"
)
_EU_DOCUMENT = re.compile(
    r"\b(?P<series>COM|JOIN|SWD|SEC|C)(?:\s?\((?P<year>(?:19|20)\d\d)\)|[/ ](?P<year2>20\d\d)/)"
    r"\s?(?P<number>\d{1,4})(?:\s+(?:final|def\.))?\b"
    r"|\bST[ -]?(?P<st>\d{3,5}/\d{2,4})(?:\s+(?:REV|ADD|COR|INIT)\s?\d?)?\b"
    r"|\bST[ -](?P<new_st>\d{3,5})[ -](?P<st_year>20\d\d)(?:[ -](?:REV|ADD|COR|INIT)\s?\d?)?\b"
)
_LAW = re.compile(
    r"\b(?:(?:[Uu]itvoerings|[Kk]ader)(?:verordening|besluit|richtlijn)|[Vv]erordening|[Rr]ichtlijn|[Bb]esluit"
    r"|[Bb]eschikking|[Aa]anbeveling)\s+"
    r"(?:\((?:EU|EG|GBVB|Euratom|EU, Euratom)\)\s*)?(?:nr\.\s*)?\d{2,4}/\d{1,4}(?:/(?:EU|EG|GBVB|EEG|JBZ))?"
)
_RESOLUTION = re.compile(
    r"\b(?:UNSCR\s+|(?:(?:VN-)?(?:Veiligheidsraads?|VNVR|UNSC|AVVN|VN)[- ]?)?[Rr]esoluties?\s+)"
    r"(?P<number>\d{3,4}(?!\d)|ES-\d{1,2}/\d{1,2}|A/RES/[\w/-]{3,12}|\d{2}/\d{1,3}(?!\d))(?:\s+\((?:19|20)\d\d\))?"
)
_ALSO_A_RESOLUTION = re.compile(
    r"(?:,|\s+en)\s+(?P<number>\d{3,4})(?!\d)(?:\s+\((?:19|20)\d\d\))?(?!\s+[a-z]{4})"
)
_PARLIAMENTARY = re.compile(
    r"\b20\d\d[DZ]\d{5}\b|\bAanhangsel(?:\s+(?:(?:van|bij)\s+de|der))?\s+Handelingen,?\s+(?:(?:II|I|TK|EK),?\s*)?"
    r"(?:(?:vergaderjaar\s+)?\d{4}\s?[/–-]\s?\d{2,4},?\s*)?(?:nr\.\s*)?\d+"
    r"|\bHandelingen\s+(?:II|I|TK|EK),?\s+\d{4}\s?[/–-]\s?\d{2,4},?\s*nr\.\s*\d+(?:,\s*item\s+\d+)?"
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
    return [*found, *_kamerstukken(text), *_others(text)] if _RUN_OF_DIGITS.search(text) else found


def kamerstuk(dossier: str, number: str | None) -> str:
    """The canonical form: ``28 676``, ``499`` → ``28676-499``; ``36 200 V``, ``12`` → ``36200-V-12``."""
    match = re.fullmatch(r"(\d\d)[^\d]?(\d{3})(?:[ \u00a0–-](\w+))?", dossier.strip())
    if match is None:
        raise ValueError(f"not a dossier: {dossier!r}")
    return "-".join(part for part in (match[1] + match[2], match[3], number) if part)


def _kamerstukken(text: str) -> Iterator[Entity]:
    named = any(sign in text for sign in ("amerstuk", "ossier", "Kst", "kst", "TK"))
    numbered = "nr" in text or "Nr" in text or "nummer" in text
    for pattern, possible in ((_KAMERSTUK, named), (_WITHOUT_THE_WORD, numbered), (_HYPHENED, "-" in text)):
        for match in pattern.finditer(text) if possible else ():
            groups = match.groupdict()
            number = groups.get("number") or groups.get("hyphened")
            yield _document(
                text, match.start(), match.end(), kamerstuk(match["dossier"], number), "Kamerstuk"
            )
            if number:
                joint = _ALSO if _SEVERAL.search(match[0]) else _ALSO_NUMBERED
                yield from _also(text, match.end(), match["dossier"], joint)


def _also(text: str, at: int, dossier: str, joint: re.Pattern[str]) -> Iterator[Entity]:
    while match := joint.match(text, at):
        canonical = kamerstuk(dossier, match["number"])
        yield _document(text, match.start("number"), match.end("number"), canonical, "Kamerstuk")
        at = match.end()


def _moties(text: str) -> Iterator[Entity]:
    if not any(sign in text for sign in ("otie", "mendement", "nitiatiefnota")):
        return
    for match in _MOTIE.finditer(text):
        if not _NO_MEMBER.match(match["names"]):
            canonical = _PARTY_BEHIND.sub("", match[0][0].lower() + match[0][1:])
            yield _document(text, match.start(), match.end(), canonical, "motie")


def _sanctions_packages(text: str) -> Iterator[Entity]:
    for match in _PACKAGE.finditer(text) if "sanctiepakket" in text else ():
        number = int(match["number"] or 0)
        which = _ORDINALS[number - 1] if 0 < number <= len(_ORDINALS) else match["which"].lower()
        canonical = f"{which} EU-sanctiepakket"
        why = f"documentpatroon: sanctiepakket → {canonical}"
        yield Entity(match.start(), match.end(), "programme", match[0], canonical, why)


def _others(text: str) -> Iterator[Entity]:
    yield from _eu_documents(text)
    if "esoluti" in text or "UNSCR" in text:
        yield from _resolutions(text)
    for pattern, form, possible in (
        (_LAW, "EU-wetgeving", "/" in text),
        (_PARLIAMENTARY, "Kamerdocument", "20" in text or "Aanhangsel" in text),
    ):
        for match in pattern.finditer(text) if possible else ():
            yield _document(text, match.start(), match.end(), match[0], form)


def _eu_documents(text: str) -> Iterator[Entity]:
    for match in _EU_DOCUMENT.finditer(text) if "(" in text or "/" in text or "ST" in text else ():
        if match["series"]:
            canonical = f"{match['series']}({match['year'] or match['year2']}) {match['number']}"
        else:
            canonical = f"ST {match['st'] or match['new_st'] + '/' + match['st_year'][2:]}"
        yield _document(text, match.start(), match.end(), canonical, "EU-document")


def _resolutions(text: str) -> Iterator[Entity]:
    for match in _RESOLUTION.finditer(text):
        yield _document(text, match.start(), match.end(), f"resolutie {match['number']}", "resolutie")
        at = match.end()
        while "esoluties" in match[0] and (another := _ALSO_A_RESOLUTION.match(text, at)):
            at = another.end()
            canonical = f"resolutie {another['number']}"
            yield _document(text, another.start("number"), at, canonical, "resolutie")


def _document(text: str, start: int, end: int, canonical: str, form: str) -> Entity:
    return Entity(
        start, end, "document", text[start:end], canonical, f"documentpatroon: {form} → {canonical}"
    )
