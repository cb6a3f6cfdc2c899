"""Names that a letter makes known itself: its definitions, the people it introduces, its signatory.

Needs ahocorasick-rs (by way of ``gazetteer``). "Prioritised Ukraine Requirements List (PURL)" makes every
later PURL that list; "… (hierna: de Faciliteit)" every later Faciliteit; who was introduced by role
(``people``) is known by surname.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from agendas.model import Entity, EntityType
from agendas.understanding.gazetteer import NameFound, Words, fold_case
from agendas.understanding.knowledge import word_class
from agendas.understanding.people import surname_forms
from agendas.understanding.spellings import is_spelled_otherwise

# --- definitions --------------------------------------------------------------------------------------

_LEAD = (
    r"(?:(?:hierna|verder|voortaan|in het vervolg|kortweg|kort gezegd|ook wel|ook bekend als"
    r"|afgekort(?: als)?|(?:Engelse |Nederlandse |Franse )?afkorting|(?:in het )?Engels|in het kort)"
    r"(?:\s+(?:te noemen|aangeduid als|genoemd|ook|wel))*\s*:?\s+(?:de\s+|het\s+)?)"
)
_OPENING, _CLOSING = "[‘'\"“«]", "[’'\"”»]"
_CALLED = r"[A-Z][\w/+-]{1,40}(?: (?:(?:of|for|van|voor|the|and|en|de) )?[A-Z][\w/+-]{1,40}){0,4}"
_IN_BRACKETS = re.compile(
    rf"\((?:(?P<lead>{_LEAD}){_OPENING}?(?P<called>{_CALLED}){_CLOSING}?"
    rf"|{_OPENING}(?P<quoted>{_CALLED}){_CLOSING}|(?P<short>[A-Z][\w&/+-]{{1,24}}))(?:\s+genoemd)?[);,]"
)
_BEHIND_COMMA = re.compile(
    rf",\s+{_LEAD}{_OPENING}?(?P<called>{_CALLED}){_CLOSING}?(?:\s+genoemd)?(?=[,.;:)]|$)"
)
_ABBREVIATION = re.compile(r"[A-Za-z]?[A-Z][A-Z0-9&+/-]{1,9}")
_SHORT_FIRST = re.compile(r"\b(?P<short>[A-Z][A-Za-z0-9&+/-]{1,10})\s\((?P<long>[A-ZÀ-Ž][^()]{4,100})\)")
_SO_CALLED = re.compile(rf"\b(?:zogeheten|zogenoemde|zogenaamde)\s+{_OPENING}?(?P<called>{_CALLED})")
_LINKING = word_class("van de der den het en of voor the and for in to on op a an ’s 's")
_CAPITALISED = re.compile(r"\b([A-ZÀ-Ž][\w-]*) $")
_LONGEST_DEFINITION = 120
_SHORTEST_COMPOUND = 8
_MOST_LETTERS_IN_A_COMPOUND = 2
# The noun in a name says what it is the name of: "… Facility" is a programme.
_KINDS: tuple[tuple[re.Pattern[str], EntityType], ...] = (
    (
        re.compile(r"\b(?:Meeting|Summit|Conference|Conferentie|Council|Raad|Dialogue|Forum|[Tt]op)\b"),
        "meeting",
    ),
    (
        re.compile(
            r"\b(?:Programme|Program|Facility|Fund|List|Initiative|Mission|Force|Mechanism|Strategy|Pledge|Package"
            r"|Operation|Loan|Framework|Compact|Shield|Lanes|Agenda)\b"
            r"|(?:[Pp]rogramma|[Ff]aciliteit|[Ff]onds|[Pp]lan|[Ii]nitiatief|[Mm]issie|[Ii]nstrument|[Mm]echanisme"
            r"|[Ss]trategie|[Pp]akket|[Ll]ening|[Kk]ader)\b"
        ),
        "programme",
    ),
)


@dataclass(frozen=True, slots=True)
class LearnedName:
    """A form that the letter made known, and what it stands for. ``doubtful``: not where the letter has the
    word in small letters too ("Slot" is a surname, "tot slot" makes it none).
    """

    written: str
    canonical: str
    type: EntityType
    why: str
    doubtful: bool = False


def definitions_in(text: str, found: Iterable[NameFound]) -> Iterator[LearnedName]:
    """What the text defines. ``found`` are the names in it that are known already."""
    brackets, commas = "(" in text, any(sign in text for sign in _SIGNS_OF_A_LEAD)
    so_called = "zoge" in text or "zogenaa" in text
    if not (brackets or commas or so_called):
        return
    names = list(found)
    if brackets:
        yield from _defined(text, names, _IN_BRACKETS)
        yield from _spelled_behind(text, names)
    if commas:
        yield from _defined(text, names, _BEHIND_COMMA)
    if so_called:
        yield from _so_called(text, names)


_SIGNS_OF_A_LEAD = (", hierna", ", verder", ", voortaan", ", kort", ", ook ", ", afgekort", ", in het ")


def _defined(text: str, found: list[NameFound], pattern: re.Pattern[str]) -> Iterator[LearnedName]:
    ending = {name.end: name.name for name in found if not _goes_on_before(text, name.start)}
    known = {name.name.written for name in found}
    for match in pattern.finditer(text):
        groups = match.groupdict()
        short = groups.get("short") or groups.get("quoted") or groups["called"]
        if groups.get("short") and short in known:
            continue
        end = match.start() if text[match.start() - 1 : match.start()] != " " else match.start() - 1
        name = ending.get(end)
        if name is not None and name.type not in ("date", "figure"):
            if not groups.get("short") or _can_shorten(short, name.canonical, name.type):
                why = f"afkorting in de tekst ({name.written}) → {name.canonical}"
                yield LearnedName(short, name.canonical, name.type, why)
            continue
        before = text[max(0, end - _LONGEST_DEFINITION) : end]
        long = spelled_out(before, short) or (None if groups.get("short") else _ending_in(before, short))
        if long is not None:
            yield from _both(long, short)


def _goes_on_before(text: str, start: int) -> bool:
    """Whether a name is the end of a longer one that no list has: "Nationale Veiligheidsraad (NVR)"."""
    before = _CAPITALISED.search(text, max(0, start - 40), start)
    return before is not None and before[1].lower() not in _LINKING


def _can_shorten(short: str, canonical: str, kind: EntityType) -> bool:
    """ "Verenigde Staten (VS)", but not "Duitsland (CDU)" or "minister van Finland (Valtonen)"; what is no
    country or place may have an abbreviation from another language: "Strafhof (ICC)".
    """
    if kind not in ("country", "place", "person"):
        return bool(_ABBREVIATION.fullmatch(short)) or canonical.startswith(short[0])
    letters = iter(fold_case(canonical))
    return canonical[0] == short[0] and short.isupper() and all(one in letters for one in fold_case(short))


def _both(long: str, short: str) -> Iterator[LearnedName]:
    kind = _kind(long)
    yield LearnedName(long, long, kind, f"in de tekst afgekort tot {short}")
    yield LearnedName(short, long, kind, f"afkorting in de tekst → {long}")


def _spelled_behind(text: str, found: list[NameFound]) -> Iterator[LearnedName]:
    """ "PURL (Prioritised Ukraine Requirements List)"."""
    spans = {(name.start, name.end): name.name for name in found}
    for match in _SHORT_FIRST.finditer(text):
        short, long = match["short"], match["long"]
        if match.span("short") in spans or not _ABBREVIATION.fullmatch(short):
            continue
        if (name := spans.get(match.span("long"))) is not None:
            if _can_shorten(short, name.canonical, name.type):
                why = f"afkorting in de tekst ({long}) → {name.canonical}"
                yield LearnedName(short, name.canonical, name.type, why)
        elif spelled_out(f"x {long}", short) == long:
            yield from _both(long, short)


def _so_called(text: str, found: list[NameFound]) -> Iterator[LearnedName]:
    """ "het zogeheten Drone Wall Initiative": only where a noun says what it is."""
    taken = {name.start for name in found}
    for match in _SO_CALLED.finditer(text):
        name = match["called"]
        if match.start("called") not in taken and " " in name and any(p.search(name) for p, _ in _KINDS):
            yield LearnedName(name, name, _kind(name), f"in de tekst genoemd: {match[0]}")


def spelled_out(before: str, short: str) -> str | None:
    """The words at the end of ``before`` that ``short`` abbreviates, None when there are none. They begin
    with a capital that is not just the sentence's: "nieuwe genomische technieken (NGT)" is no name.
    """
    if not _ABBREVIATION.fullmatch(short):
        return None
    words = before.split()[-(len(short) + 3) :]
    for first in range(len(words) - 1):
        phrase = words[first:]
        if phrase[0][0].isupper() and _abbreviates(short, phrase):
            starts_sentence = first == 0 or words[first - 1][-1] in ".:?!"
            if not (starts_sentence and " ".join(phrase[1:]).islower()) or phrase[0].startswith("Europe"):
                return " ".join(phrase)
    return None


def _abbreviates(short: str, phrase: list[str]) -> bool:
    parts = [part for word in phrase for part in word.split("-") if part]
    initials = "".join(part[0] for part in parts).upper()
    capitals = "".join(part[0] for part in parts if part[0].isupper())
    told = "".join(part[0] for part in parts if part not in _LINKING).upper()
    if short.upper() in (initials, capitals, told):
        return True
    # "Europese vredesfaciliteit (EVF)": the last letters stand inside the compound.
    last = parts[-1].upper()
    inner = short.upper().removeprefix(told)
    if len(last) < _SHORTEST_COMPOUND or not 0 < len(inner) <= _MOST_LETTERS_IN_A_COMPOUND or len(told) < 2:
        return False
    letters = iter(last[1:])
    return short.upper() != inner and all(one in letters for one in inner)


def _ending_in(before: str, short: str) -> str | None:
    """The run of capitalised words at the end of ``before`` that ends in ``short``: "Kust Herstel Faciliteit"
    (hierna: de Faciliteit).
    """
    words = before.split()
    if " ".join(words[-len(short.split()) :]) != short:
        return None
    first = len(words) - len(short.split())
    while first > 0 and (words[first - 1][0].isupper() or words[first - 1] in _LINKING):
        first -= 1
    while words[first][0].islower() or words[first] in ("De", "Het", "Een"):
        first += 1
    return " ".join(words[first:]) if first < len(words) - len(short.split()) else None


def _kind(name: str) -> EntityType:
    return next((kind for pattern, kind in _KINDS if pattern.search(name)), "organisation")


# --- people -------------------------------------------------------------------------------------------


def surnames(people: Iterable[Entity]) -> Iterator[LearnedName]:
    """The names by which the letter may go on to call these people."""
    for person in people:
        for form in surname_forms(person.text):
            if len(form.written) > 3 or form.written == person.text:
                other = is_spelled_otherwise(form.written, person.canonical)
                how = "andere spelling van " if other else "eerder in de tekst genoemd → "
                why = how + person.canonical
                yield LearnedName(form.written, person.canonical, "person", why, form.doubtful)


def signatory_names(signatory: str | None, known: Mapping[str, str]) -> Iterator[LearnedName]:
    """The signatory's full name and surname: "C.C.J. Veldkamp", "Veldkamp"."""
    if signatory:
        canonical = known.get(signatory.lower(), signatory)
        for form in (signatory, signatory.rpartition(".")[2].strip()):
            if len(form) > 3:
                yield LearnedName(form, canonical, "person", f"ondertekenaar → {canonical}")


# --- where they stand ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LearnedNames:
    """All names a letter made known, ready to be looked for in its blocks."""

    names: tuple[LearnedName, ...]
    words: Words
    canonical: Mapping[str, str]

    @classmethod
    def of(cls, learned: Iterable[LearnedName], texts: Iterable[str] = ()) -> LearnedNames:
        """The names, the first meaning of each form. A surname that two people bear stands for neither. Of
        the doubtful forms only those stay that ``texts``, the letter's, have nowhere in small letters.
        """
        meanings: dict[str, LearnedName] = {}
        for name in learned:
            known = meanings.setdefault(name.written, name)
            if name.type == known.type == "person" and known.canonical != name.canonical:
                meanings[name.written] = _of_two(known, name)
        doubtful = {form.lower(): form for form, name in meanings.items() if name.doubtful}
        for form in _words_among(list(doubtful), texts):
            meanings.pop(doubtful[form], None)
        canonical = {form: name.canonical for form, name in meanings.items()}
        return cls(tuple(meanings.values()), Words.of(meanings), canonical)

    def agrees(self, person: Entity) -> bool:
        """Whether the letter as a whole calls nobody else so: "minister Lind" is the Jo Lind of elsewhere."""
        return self.canonical.get(person.text, person.canonical) == person.canonical

    def find(self, text: str) -> Iterator[Entity]:
        """Where they stand in a text, as written and as whole words."""
        for index, start, end in self.words.find(text):
            name = self.names[index]
            yield Entity(start, end, name.type, name.written, name.canonical, name.why)


def _of_two(known: LearnedName, name: LearnedName) -> LearnedName:
    """A form with two meanings. A surname that stood for itself ("minister Sybiha") gives way to the full
    name that the letter has elsewhere; one that two people bear stands for itself.
    """
    if name.canonical == name.written:
        return known
    if known.canonical == known.written and "meer dan een" not in known.why:
        return name
    why = f"naam van meer dan een persoon in de tekst → {name.written}"
    return replace(name, canonical=name.written, why=why)


def _words_among(forms: list[str], texts: Iterable[str]) -> set[str]:
    """Which of the forms stand somewhere in the texts, exactly so."""
    if not forms:
        return set()
    words = Words.of(forms)
    return {forms[index] for text in texts for index, _, _ in words.find(text)}
