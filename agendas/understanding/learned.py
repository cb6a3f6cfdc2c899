"""Names that a letter introduces itself: persons by their role, abbreviations in brackets, its signatory.

Needs ahocorasick-rs (by way of ``gazetteer``). "minister van Buitenlandse Zaken Andrii Sybiha" makes every
later "Sybiha" the same person; "Prioritised Ukraine Requirements List (PURL)" makes every later PURL that
list.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from agendas.model import Entity, EntityType
from agendas.resources import resource
from agendas.understanding.gazetteer import NameFound, Words
from agendas.understanding.knowledge import load, names

_PARTICLE = r"(?:van|de|der|den|von|al|el|bin|ten|ter|la|le|du)"
_WORD = r"[A-ZÀ-Ž][\w'’]+"
# The first word has its capital: "minister Van Weel", but "leden van de VVD-fractie" is nobody's name.
_PERSON = re.compile(
    rf"(?:(?:[A-Z][a-z]?\.)+\s?)?(?:(?:Van|De|Der|Den|Von|Al|El|Ten|Ter)[ -](?:{_PARTICLE}[ -])*)?"
    rf"{_WORD}(?:[ -](?:{_PARTICLE}[ -])*{_WORD}){{0,3}}"
)
_AND_ANOTHER = re.compile(r"(?:,\s+|\s+en\s+)(?=[A-Z])")
# "minister Andrii Sybiha de Russische agressie": cut before Russische, the name has a loose article left.
_TRAILING_PARTICLES = re.compile(rf"(?:[ -]{_PARTICLE})+$")
_INTRODUCED = re.compile(
    r"\((?:hierna(?:\s+te\s+noemen)?:?\s+(?:de\s+|het\s+)?)?[‘'\"“«]?(?P<short>[A-Z][\w/+-]{1,24})[’'\"”»]?[);,]"
)
_ABBREVIATION = re.compile(r"[A-Za-z]?[A-Z][A-Z0-9&+/-]{1,9}")
_LONGEST_DEFINITION = 120
# The noun in a name says what it is the name of: "… Facility" is a programme.
_KINDS: tuple[tuple[re.Pattern[str], EntityType], ...] = (
    (
        re.compile(r"\b(?:Meeting|Summit|Conference|Conferentie|Council|Raad|Dialogue|Forum|[Tt]op)\b"),
        "meeting",
    ),
    (
        re.compile(
            r"\b(?:Programme|Program|Programma|Facility|Faciliteit|Fund|Fonds|Plan|List|Initiative|Initiatief|Mission"
            r"|Missie|Force|Instrument|Mechanism|Mechanisme|Strategy|Strategie|Pledge|Package|Operation|Loan"
            r"|Framework)\b"
        ),
        "programme",
    ),
)


@dataclass(frozen=True, slots=True)
class LearnedName:
    """A form that the letter made known, and what it stands for."""

    written: str
    canonical: str
    type: EntityType
    why: str


# --- persons ------------------------------------------------------------------------------------------


def people_in(text: str, found: Sequence[NameFound]) -> Iterator[Entity]:
    """Persons by their role. ``found`` are the gazetteer names of the text: "minister Nederland" is none."""
    for match in _role_pattern().finditer(text):
        yield from _people_after(text, match.end(), found)


def _people_after(text: str, at: int, found: Sequence[NameFound]) -> Iterator[Entity]:
    match = _PERSON.match(text, at)
    while match:
        end = _cut_at_other_name(match.start(), match.end(), found)
        written = _TRAILING_PARTICLES.sub("", text[match.start() : end].rstrip(" -,"))
        if not _is_name(written):
            return
        canonical = known_persons().get(written.lower(), written)
        end = match.start() + len(written)
        yield Entity(match.start(), end, "person", written, canonical, f"rol in de tekst → {canonical}")
        joint = _AND_ANOTHER.match(text, end)
        match = _PERSON.match(text, joint.end()) if joint else None


def _cut_at_other_name(start: int, end: int, found: Sequence[NameFound]) -> int:
    """Where the name ends at the latest: before a country or an organisation that stands in it."""
    first = bisect_left(found, start, key=lambda name: name.start)
    after = bisect_left(found, end, key=lambda name: name.start)
    return min((name.start for name in found[first:after] if name.name.type != "person"), default=end)


def _is_name(written: str) -> bool:
    if len(written) < 3 or written.isupper() or "fractie" in written:
        return False
    # "minister Sybiha en Hoge Vertegenwoordiger Kallas": the second is a role, its name comes behind it.
    return not any(written.lower().startswith(role) for role in _roles()["roles"])


@functools.cache
def known_persons() -> dict[str, str]:
    """The gazetteer's persons: every written form, in lower case, with the canonical name."""
    return {name.written.lower(): name.canonical for name in names() if name.type == "person"}


def surnames(people: Iterable[Entity]) -> Iterator[LearnedName]:
    """The names by which the letter may go on to call these people."""
    for person in people:
        words = person.text.split()
        forms = {person.text} | ({" ".join(words[1:]), words[-1]} if len(words) > 1 else set())
        for form in sorted(forms):
            if len(form) > 3 and form[0].isupper():
                why = f"eerder in de tekst genoemd → {person.canonical}"
                yield LearnedName(form, person.canonical, "person", why)


def signatory_names(signatory: str | None) -> Iterator[LearnedName]:
    """The signatory's full name and surname: "C.C.J. Veldkamp", "Veldkamp"."""
    if signatory:
        canonical = known_persons().get(signatory.lower(), signatory)
        for form in (signatory, signatory.rpartition(".")[2].strip()):
            if len(form) > 3:
                yield LearnedName(form, canonical, "person", f"ondertekenaar → {canonical}")


@functools.cache
def _roles() -> dict[str, list[str]]:
    return load(resource("gazetteer/roles.toml"))


@functools.cache
def _role_pattern() -> re.Pattern[str]:
    roles = "|".join(sorted(map(re.escape, _roles()["roles"]), key=len, reverse=True))
    lands = {name.written for name in names() if name.type in ("country", "organisation")}
    field = "|".join(sorted(map(re.escape, {*_roles()["portfolios"], *lands}), key=len, reverse=True))
    # As long as in: Hoge Vertegenwoordiger voor Buitenlandse Zaken en Veiligheidsbeleid van de EU (EU HV)
    return re.compile(
        rf"\b(?i:{roles})(?=[ ,(])(?:[ ,]+(?:(?:van|voor)\s+(?:de\s+|het\s+)?)?(?:{field})\b)*"
        r"(?:\s*\([^()]{1,30}\))?(?:\s+(?:de\s+heer|mevrouw))?\s*,?\s*(?=[A-Z])"
    )


# --- abbreviations ------------------------------------------------------------------------------------


def abbreviations_in(text: str, found: Iterable[NameFound]) -> Iterator[LearnedName]:
    """Short forms that stand in brackets behind a name: of the gazetteer, or one they are the initials of."""
    if "(" not in text:
        return
    ending = {name.end: name.name for name in found}
    known = {name.written for name in ending.values()}
    for match in _INTRODUCED.finditer(text):
        short = match["short"]
        before = text[max(0, match.start() - _LONGEST_DEFINITION) : match.start()].rstrip()
        end = match.start() if text[match.start() - 1 : match.start()] != " " else match.start() - 1
        if short in known:
            continue
        if (name := ending.get(end)) is not None:
            why = f"afkorting in de tekst ({name.written}) → {name.canonical}"
            yield LearnedName(short, name.canonical, name.type, why)
        elif (long := spelled_out(before, short)) is not None:
            kind = _kind(long)
            yield LearnedName(long, long, kind, f"in de tekst afgekort tot {short}")
            yield LearnedName(short, long, kind, f"afkorting in de tekst → {long}")


def spelled_out(before: str, short: str) -> str | None:
    """The capitalised words at the end of ``before`` whose initials are ``short``, None when there are
    none.
    """
    if not _ABBREVIATION.fullmatch(short):
        return None
    words = before.split()[-(len(short) + 3) :]
    for first in range(len(words) - 1):
        phrase = words[first:]
        letters = "".join(part[0] for word in phrase for part in word.split("-") if part)
        capitals = "".join(letter for letter in letters if letter.isupper())
        if phrase[0][0].isupper() and short.upper() in (letters.upper(), capitals):
            return " ".join(phrase)
    return None


def _kind(name: str) -> EntityType:
    return next((kind for pattern, kind in _KINDS if pattern.search(name)), "organisation")


# --- where they stand ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LearnedNames:
    """All names a letter made known, ready to be looked for in its blocks."""

    names: tuple[LearnedName, ...]
    words: Words

    @classmethod
    def of(cls, learned: Iterable[LearnedName]) -> LearnedNames:
        """The names, the first meaning of each form. A surname that stands for itself ("minister Sybiha")
        gives way to the full name that the letter has elsewhere.
        """
        meanings: dict[str, LearnedName] = {}
        for name in learned:
            known = meanings.setdefault(name.written, name)
            if name.type == known.type == "person" and known.canonical == name.written:
                meanings[name.written] = name
        return cls(tuple(meanings.values()), Words.of(meanings))

    def find(self, text: str) -> Iterator[Entity]:
        """Where they stand in a text, as written and as whole words."""
        for index, start, end in self.words.find(text):
            name = self.names[index]
            yield Entity(start, end, name.type, name.written, name.canonical, name.why)
