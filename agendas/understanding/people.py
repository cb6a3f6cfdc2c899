"""Finds the persons that a letter introduces by their role, and the names by which it goes on to call them.

Needs ahocorasick-rs (by way of ``gazetteer``). A role may stand before the name ("minister van Buitenlandse
Zaken Andrii Sybiha", "SG NAVO Rutte") or behind it ("Sybiha, de Oekraïense minister van Buitenlandse
Zaken,"). A role alone ("de Minister-President", "president van de Raad") is nobody's name.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from agendas.model import Entity
from agendas.resources import resource
from agendas.understanding.gazetteer import NameFound, Words, fold_case
from agendas.understanding.knowledge import load, word_class

_PARTICLE = r"(?:van|de|der|den|von|al|el|bin|ibn|ten|ter|te|la|le|du|da|dos|het|’t|'t)"
_WORD = r"[A-ZÀ-Ž][\w'’]+"
# "Xi. Daarna" is no name with initials; of two letters are only these.
_INITIALS = r"(?:(?:Ch|Th|Ph|Chr|Yu|Ye)\.|[A-Z]\.)+"
# The first word has its capital: "minister Van Weel", but "leden van de VVD-fractie" is nobody's name.
# "president al-Sharaa" is the one name that may begin with a small letter.
_PERSON = re.compile(
    rf"(?:(?:{_INITIALS}\s?)+)?(?:(?:Van|De|Der|Den|Von|Al|El|Ten|Ter|al|el)[ -](?:{_PARTICLE}[ -])*)?"
    rf"{_WORD}(?:[ -](?:[A-Z]\. )?(?:{_PARTICLE}[ -])*{_WORD}){{0,3}}"
)
# "Van Dam", "Jan van Dam", "Ahmed al-Sharaa": where a surname begins.
_SURNAME_FROM_PARTICLE = re.compile(rf"(?:(?<=[ .])|^)(?i:{_PARTICLE}[ -])+{_WORD}")
_PARTICLES_FIRST = re.compile(r"(?:al|el)-", re.IGNORECASE)
_PARTY = r"(?:\s*\([^()]{1,30}\))?"
_AND_ANOTHER = re.compile(rf"{_PARTY}(?:,\s+|\s+en\s+)(?=[A-Z])")
# "minister Andrii Sybiha de Russische agressie": cut before Russische, the name has a loose article left.
_TRAILING_PARTICLES = re.compile(rf"(?:[ -]{_PARTICLE})+$")
_TO_FIELD = re.compile(r"[ ,]+(?:(?:van|voor|bij|in)\s+(?:de\s+|het\s+)?)?|\s+en\s+(?:voor\s+)?")
_TO_NAME = re.compile(rf"{_PARTY}(?:\s+(?:de\s+heer|mevrouw|dhr\.))?(?P<comma>\s*,)?\s*(?=[A-Z]|al-|el-)")
_BEFORE_ROLE = re.compile(
    r"(?P<article>(?<=, )(?:de|het|zijn|haar|onze|mijn)\s+)?(?:(?:toenmalig|huidig|nieuw|voormalig)e?\s+)?"
    r"(?:[\w-]+-)?$"
)
_NAME_WITH_COMMA = re.compile(rf"(?:^|(?<=[\s(“\"]))(?P<name>{_PERSON.pattern}),\s+$")
_CLOSED = re.compile(rf"{_PARTY}[,);]")
_LONGEST_BEFORE_ROLE = 40
_LONGEST_NAME = 60

# What begins a sentence with a capital and a comma and is nobody: "Hierbij, de minister …".
_OPENERS = word_class(
    "aldus conform daarbij daarmee daarna daarnaast daarom daartoe dit derhalve deze echter eerder ten tot"
    " graag hierbij hiermee hierna hoogachtend in met mede namens naast ook op overigens tenslotte tevens"
    " uw verder vervolgens volgens voorts wel zo zoals dank geachte de het een en maar want bijgaand ter te"
    " per bij"
)  # fmt: skip


_NO_LAST_WORD = _OPENERS | word_class(
    "van der den dan dat die wat wie waar hoe voorzitter griffier minister staatssecretaris kamerstuk"
)


@dataclass(frozen=True, slots=True)
class NameForm:
    """A form by which the letter may go on to call a person. ``doubtful``: it may be a common word too."""

    written: str
    doubtful: bool = False


def people_in(text: str, found: Sequence[NameFound], known: Mapping[str, str]) -> list[Entity]:
    """Persons by their role. ``found`` are the names of the text that are known already, in order ("minister
    Nederland" is nobody); ``known`` the canonical names of persons by their forms in lower case.
    """
    people: list[Entity] = []
    fields: dict[int, int] | None = None
    lowered = text.lower()
    for role, start, end in _roles().words.find(lowered if len(lowered) == len(text) else fold_case(text)):
        if fields is None:
            fields = {one.start: one.end for one in found if one.name.type != "person"}
        if _stops_inside(text, end, _roles().listed[role]):
            continue
        scene = _Scene(text, found, known)
        after = _past_fields(text, end, fields)
        people += scene.after_role(end, after)
        people += scene.before_role(start, after)
    return people


def _stops_inside(text: str, end: int, role: str) -> bool:
    """ "Minister-President" has no role "minister", "minister van Oekraïne" has."""
    return text[end : end + 1] not in (" ", ",", "(") and not role.endswith(".")


def _past_fields(text: str, at: int, fields: Mapping[int, int]) -> int:
    """Behind what the role is for: "van Buitenlandse Zaken", "NAVO", "van de Europese Raad"."""
    while link := _TO_FIELD.match(text, at):
        if (end := fields.get(link.end())) is not None:
            at = end
        elif portfolio := _roles().portfolios.match(text, link.end()):
            at = portfolio.end()
        else:
            break
    return at


@dataclass(frozen=True, slots=True)
class _Scene:
    """A text in which names are looked for around a role."""

    text: str
    found: Sequence[NameFound]
    known: Mapping[str, str]

    def after_role(self, role_end: int, at: int) -> Iterator[Entity]:
        """The names behind a role and its field: one, or a row of them."""
        link = _TO_NAME.match(self.text, at)
        if link is None:
            return
        after_comma, specified = bool(link["comma"]), at > role_end
        match = _PERSON.match(self.text, link.end())
        while match:
            written = self._trimmed(match.start(), match.end())
            if not _is_name(written):
                return
            end = match.start() + len(written)
            if after_comma and not self._is_plain(written, specified, end):
                return
            yield self._person(match.start(), end)
            after_comma = False
            joint = _AND_ANOTHER.match(self.text, end)
            match = _PERSON.match(self.text, joint.end()) if joint else None

    def before_role(self, role_start: int, after: int) -> Iterator[Entity]:
        """The name that a role explains: "Sybiha, de Oekraïense minister van Buitenlandse Zaken,"."""
        if ", " not in self.text[max(0, role_start - _LONGEST_BEFORE_ROLE) : role_start]:
            return
        at = self._before_adjective(role_start)
        before = _BEFORE_ROLE.search(self.text, max(0, at - _LONGEST_BEFORE_ROLE), at)
        at = before.start() if before else at
        match = _NAME_WITH_COMMA.search(self.text, max(0, at - _LONGEST_NAME), at)
        if match is None or not self._explained(match, before is not None and bool(before["article"])):
            return
        # "Jansma, de minister en …" may be a row; "R.P. Jansma, minister van Defensie" never is.
        closed = after >= len(self.text) or _CLOSED.match(self.text, after)
        if not closed and "." not in match["name"]:
            return
        yield self._person(match.start("name"), match.end("name"))

    def _explained(self, match: re.Match[str], has_article: bool) -> bool:
        name, start = match["name"], match.start("name")
        words = name.split()
        if (
            _roles().portfolios.fullmatch(name)
            or not _is_name(name)
            or self._trimmed(start, match.end("name")) != name
        ):
            return False
        if words[0].lower() in _OPENERS or self.text[max(0, start - 4) : start].lower().endswith(
            ("de ", "het ", "een ")
        ):
            return False
        return name.lower() in self.known or len(words) > 1 or has_article

    def _before_adjective(self, at: int) -> int:
        """Where the country's adjective before a role begins, or ``at``."""
        first = bisect_left(self.found, at, key=lambda one: one.end)
        if first < len(self.found) and self.found[first].end == at:
            return self.found[first].start
        before = self.found[first - 1] if first else None
        return before.start if before and self.text[before.end : at].strip(" -") == "" else at

    def _trimmed(self, start: int, end: int) -> str:
        """The name, cut before a country or an organisation that stands in it."""
        first = bisect_left(self.found, start, key=lambda one: one.start)
        after = bisect_left(self.found, end, key=lambda one: one.start)
        others = (one.start for one in self.found[first:after] if one.name.type != "person")
        written = _TRAILING_PARTICLES.sub("", self.text[start : min(others, default=end)].rstrip(" -,"))
        # Lines without a full stop: "de voorzitter, Waterman De griffier, Van Dal Voorzitter: Waterman".
        name, _, last = written.rpartition(" ")
        while name and last.lower() in _NO_LAST_WORD:
            written = name
            name, _, last = written.rpartition(" ")
        return written

    def _is_plain(self, written: str, specified: bool, end: int) -> bool:
        """Whether what stands behind "…, " is a name: "Geachte voorzitter, Hierbij bied ik" has none."""
        opens = written.split(maxsplit=1)[0].lower() in _OPENERS
        if written.lower() in self.known or ((" " in written or "." in written) and not opens):
            return True
        closed = self.text[end : end + 1] in (",", ")", ".", "")
        return specified and closed and (" " in written or not opens)  # "…, Ten Broekman."

    def _person(self, start: int, end: int) -> Entity:
        written = self.text[start:end]
        canonical = self.known.get(written.lower(), written)
        return Entity(start, end, "person", written, canonical, f"rol in de tekst → {canonical}")


def _is_name(written: str) -> bool:
    if len(written) < 2 or written.isupper() or "fractie" in written:
        return False
    # "minister Sybiha en Hoge Vertegenwoordiger Kallas": the second is a role, its name comes behind it.
    lowered = written.lower()
    if _roles().first.match(lowered):
        return False
    return _roles().nobody.isdisjoint(lowered.replace("-", " ").split())


def surname_forms(written: str) -> Iterator[NameForm]:
    """The forms of a name by which a letter goes on to call its bearer: "Hanke Bruins Slot" → the name
    itself, "Bruins Slot", and, in doubt, "Slot"; "Jan van Dam" → "Van Dam" and "van Dam", not "Dam".
    """
    yield NameForm(written, doubtful=" " not in written)
    bare = re.sub(rf"^(?:{_INITIALS}\s?)+", "", written)
    if bare != written:
        yield NameForm(bare, doubtful=" " not in bare)
    if particle := _SURNAME_FROM_PARTICLE.search(bare):
        surname = bare[particle.start() :]
        yield NameForm(surname[0].lower() + surname[1:])
        yield NameForm(surname[0].upper() + surname[1:])
        if _PARTICLES_FIRST.match(surname):
            yield NameForm(_PARTICLES_FIRST.sub("", surname), doubtful=True)
    elif len(words := bare.split()) > 1:
        yield NameForm(" ".join(words[1:]), doubtful=len(words) == 2)
        yield NameForm(words[-1], doubtful=True)


# --- what is known of roles ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Roles:
    listed: tuple[str, ...]
    words: Words
    portfolios: re.Pattern[str]
    first: re.Pattern[str]
    nobody: frozenset[str]


@functools.cache
def _roles() -> _Roles:
    table = load(resource("gazetteer/roles.toml"))
    listed = tuple(dict.fromkeys(role.lower() for role in table["roles"]))
    portfolios = "|".join(sorted(map(re.escape, table["portfolios"]), key=len, reverse=True))
    return _Roles(
        listed,
        Words.of(listed),
        re.compile(rf"(?:{portfolios})\b"),
        re.compile(rf"(?:{'|'.join(map(re.escape, listed))})(?!\w)"),
        frozenset(table.get("nobody", ())),
    )
