"""The facts of the meeting an agenda is about: which body, when, where, who signed, which Kamerstuk.

Evidence is taken in order: the sentence that opens the agenda, its title, the covering letter. What no
evidence gives is None. Needs the standard library alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from agendas.model import Meeting
from agendas.reading import letter
from agendas.reading.bodies import BodyMention, bodies_in, named_body
from agendas.reading.dates import DaySpan, months_in, parliamentary_year_pattern, spans_in
from agendas.reading.nature import is_event
from agendas.reading.other_meetings import is_of_another
from agendas.reading.places import is_online, place_in_sentence, place_in_title
from agendas.reading.sentences import split_sentences

_OPENING_PARAGRAPHS = 5
_OPENING_SENTENCES = 5
_NEAR_DAYS = 4
_BESIDE = 30
_LETTER_BEFORE = 200
_LETTER_AFTER = 10
_INFORMAL = re.compile(r"\binforme(?:le|el)\b|\bgymnich\b", re.IGNORECASE)
_INFORMAL_MEETING = re.compile(
    r"\binformele\s+(?:\w+[\s-]+){0,2}?(?:bijeenkomst|vergadering|raad\w*|zitting|ministeriële|top|navo\w*|nato|rbz|raz"
    r"|eurogroep|ecofin\w*|\w+raad|fmm|foreign)\b|\bgymnich\b|\biFMM\b",
    re.IGNORECASE,
)
_OWN_NUMBER = re.compile(
    r"^(?P<dossier>\d{2}\s?\d{3})(?:-(?P<sub>\d{1,3})|\s+(?P<roman>[IVX]{1,6})(?=\s))?\s+(?P<rest>\S.*)?$"
)
_SERIAL = re.compile(r"^(?:Nr\.?\s*(?P<nr>\d{1,4}|[A-Z]{1,3})|(?P<letters>[A-Z]{1,3})(?=\s+BRIEF\b))(?:\s|$)")
_FOOTER = re.compile(
    r"vergaderjaar\s+\d{4}\s*[-–—/]\s*\d{2,4},\s*(?P<dossier>\d{2}\s?\d{3})(?:-(?P<sub>\d{1,3})|\s+(?P<roman>[IVX]{1,6}))?"
    r",\s*(?:nr\.?\s*)?(?P<nr>\d{1,4}|[A-Z]{1,3})\b",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"^kst-?(?P<dossier>\d{5})-(?:(?P<sub>\d{2})-|(?P<roman>[IVX]{1,6})-)?(?P<nr>\d{1,4}|[A-Z]{1,3})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The texts a meeting's facts are taken from."""

    title: str
    letters: tuple[str, ...]
    paragraphs: tuple[str, ...]
    furniture: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Opening:
    """A sentence that says that a meeting takes place: its text, its days, and the bodies it names."""

    text: str
    span: DaySpan | None
    bodies: tuple[BodyMention, ...]


def meeting_of(evidence: Evidence) -> Meeting:
    """The facts of the meeting."""
    covering = _covering(evidence)
    openings = list(_openings(evidence.paragraphs))
    body = _body(evidence, covering, openings)
    openings = [_about(opening, body) for opening in openings]
    opening = _main_opening(evidence, covering, openings, body)
    dates = _dates(evidence, covering, opening)
    return Meeting(
        body=body,
        informal=_is_informal(evidence.title, covering, opening),
        start=dates[0] if dates else None,
        end=dates[1] if dates else None,
        place=_place(evidence.title, covering, opening, openings, body),
        signatory=_signatory(evidence.letters),
        kamerstuk=own_kamerstuk(evidence.letters, evidence.furniture),
    )


def _covering(evidence: Evidence) -> str:
    """The covering letter, with the first paragraph when that is what mentions the agenda (a supplement)."""
    covering = " ".join(evidence.letters)
    first = evidence.paragraphs[0] if evidence.paragraphs else ""
    return covering if _offered(covering) or not evidence.letters else f"{covering} {first}"


def _openings(paragraphs: Sequence[str]) -> Iterator[_Opening]:
    for paragraph in paragraphs[:_OPENING_PARAGRAPHS]:
        for sentence in split_sentences(paragraph)[:_OPENING_SENTENCES]:
            text = sentence.of(paragraph)
            if is_event(text):
                yield _Opening(text, next(spans_in(text), None), tuple(bodies_in(text)))


def _about(opening: _Opening, body: str | None) -> _Opening:
    """The opening with the first days that are its own, not said of "de Europese Raad van 18 december"."""
    own = (span for span in spans_in(opening.text) if not is_of_another(opening.text, span.start, body))
    return replace(opening, span=next(own, None))


# Which body


def _body(evidence: Evidence, covering: str, openings: Sequence[_Opening]) -> str | None:
    """The body the title names; a general name there gives way to a precise one in the opening."""
    sources = [evidence.title, _offered(covering), *(opening.text for opening in openings), covering]
    generic: str | None = None
    for text in sources:
        mentions = bodies_in(text)
        if not mentions:
            continue
        if not mentions[0].generic:
            return named_body(text, mentions)
        precise = [mention for mention in mentions if not mention.generic]
        if precise and generic is None and _of_one_kind(mentions[0], precise[0]):
            return precise[0].name
        generic = generic or mentions[0].name
    return generic or _body_by_title(evidence.title)


def _of_one_kind(generic: BodyMention, precise: BodyMention) -> bool:
    """Whether the precise name is one of the same house: "NAVO …" and "NAVO …", "Raad …" and "Raad …"."""
    return generic.name.split()[0] == precise.name.split()[0]


def _offered(covering: str) -> str:
    """What a covering letter offers: the text from "geannoteerde agenda" on."""
    at = covering.lower().find("geannoteerde agenda")
    return covering[at : at + 400] if at >= 0 else ""


_TITLE_BODY = re.compile(
    r"geannoteerde\s+agenda\s+(?:(?:van|voor|ten\s+behoeve\s+van|over|inzake)\s+)?(?:(?:de|het)\s+)?(?:(?:in)?formele\s+)?"
    r"(?P<body>.+?)\s*(?:,|\(|\b(?:van|op|d\.d\.)\s+(?=\d)|\b(?:te|in)\s+(?=(?-i:[A-Z]))|(?:\d{1,2}\s)|$)",
    re.IGNORECASE,
)


def _body_by_title(title: str) -> str | None:
    """The body as the title itself writes it, when the data file does not know it."""
    match = _TITLE_BODY.search(title)
    if not match or len(match["body"]) < 3 or not match["body"][0].isalpha():
        return None
    name = match["body"]
    return name.title() if name.isupper() and len(name) > 6 else name


# When


def _main_opening(
    evidence: Evidence, covering: str, openings: Sequence[_Opening], body: str | None
) -> _Opening | None:
    """The first opening sentence that is about this meeting and not about another it mentions."""
    announced = [*spans_in(evidence.title), *spans_in(_offered(covering))]
    for opening in openings:
        if opening.span is None:
            continue
        if any(_is_near(opening.span, span) for span in announced):
            return opening
        if not announced and (body is None or _names(opening, body)):
            return opening
        if announced and _names(opening, body) and opening is openings[0]:
            return opening
    return None


def _names(opening: _Opening, body: str | None) -> bool:
    return body is not None and any(
        mention.name in body or body in mention.name for mention in opening.bodies
    )


def _is_near(span: DaySpan, other: DaySpan) -> bool:
    """Whether two spans are within a few days of each other, in whatever year."""
    year = span.year or other.year or 2000
    first, second = span.dates(year), other.dates(other.year or year)
    if not first or not second:
        return False
    return first[0] <= second[1] + dt.timedelta(_NEAR_DAYS) and second[0] <= first[1] + dt.timedelta(
        _NEAR_DAYS
    )


def _dates(evidence: Evidence, covering: str, opening: _Opening | None) -> tuple[dt.date, dt.date] | None:
    """First and last day: as the opening sentence has it, unless the title's span contains that."""
    years = _years(evidence, covering)
    titled = _titled(evidence.title, years)
    opened = _resolved(opening.span if opening else None, years)
    covered = _resolved(_span_offered(covering) or _span_beside_body(covering), years)
    if opened and titled:
        return _agreed(opening.span if opening else None, opened, titled)
    return opened or titled or covered


def _titled(title: str, years: _Years) -> tuple[dt.date, dt.date] | None:
    """The days in a title; of two meetings in one title, from the first day to the last."""
    spans = list(spans_in(title))
    first = _resolved(spans[0], years) if spans else None
    if first is None or len(spans) == 1 or " en " not in (named_body(title, bodies_in(title)) or ""):
        return first
    last = _resolved(spans[1], years)
    return (first[0], last[1]) if last and 0 <= (last[1] - first[0]).days <= _NEAR_DAYS else first


def _agreed(
    span: DaySpan | None, opened: tuple[dt.date, dt.date], titled: tuple[dt.date, dt.date]
) -> tuple[dt.date, dt.date]:
    """Of two readings that differ: the wider of them, else the one the weekdays confirm."""
    if titled[0] <= opened[0] and opened[1] <= titled[1]:
        return titled
    if span and not span.weekdays_fit(opened) and span.weekdays_fit(titled):
        return titled
    return opened


def _span_offered(covering: str) -> DaySpan | None:
    """The days in a covering sentence: those behind "geannoteerde agenda", not the letter's own date."""
    return next(spans_in(_offered(covering)), None)


def _span_beside_body(covering: str) -> DaySpan | None:
    """The days right behind the name of a body: "de inzet voor de Milieuraad van 17 oktober 2022"."""
    spans = list(spans_in(covering))
    for body in bodies_in(covering):
        for span in spans:
            if 0 <= span.start - body.end <= _BESIDE:
                return span
    return None


@dataclass(frozen=True, slots=True)
class _Years:
    """What is known of the year: as written beside days, the letter's date, and the parliamentary year."""

    written: tuple[DaySpan, ...]
    months: tuple[tuple[int, int], ...]
    letter_date: dt.date | None
    parliamentary: int | None


def _years(evidence: Evidence, covering: str) -> _Years:
    parliamentary = parliamentary_year_pattern().search(" ".join((*evidence.furniture, covering)))
    written = (*spans_in(evidence.title), *spans_in(_offered(covering)))
    return _Years(
        tuple(span for span in written if span.year),
        tuple(months_in(f"{evidence.title} {_offered(covering)}")),
        _letter_date(evidence.letters),
        int(parliamentary[1]) if parliamentary else None,
    )


_PLACE_AND_DATE = re.compile(r"(?:den haag|[’']\s?s-gravenhage|datum|vastgesteld)\W", re.IGNORECASE)


def _letter_date(letters: Sequence[str]) -> dt.date | None:
    """The date of the letter itself: behind "Den Haag," or "Datum", or alone in its block."""
    for text in letters:
        span = next(spans_in(text), None)
        if span and span.year and (_PLACE_AND_DATE.match(text) or span.end - span.start == len(text)):
            return span.last.date()
    return None


def _resolved(span: DaySpan | None, years: _Years) -> tuple[dt.date, dt.date] | None:
    """The dates of a span, its year from the nearest evidence; the weekday decides between two."""
    if span is None:
        return None
    if span.year:
        return span.dates()
    candidates = [dates for year in _candidate_years(span, years) if (dates := span.dates(year))]
    fitting = [dates for dates in candidates if span.weekdays_fit(dates)]
    return next(iter(fitting or candidates), None)


def _candidate_years(span: DaySpan, years: _Years) -> Iterator[int]:
    """Years the span may be of, likeliest first."""
    for written in years.written:
        if written.same_days(span):
            yield written.year or 0
    for written in years.written:
        yield written.year or 0
    yield from (year for month, year in years.months if month == span.last.month)
    if years.letter_date:
        for year in (years.letter_date.year, years.letter_date.year + 1):
            dates = span.dates(year)
            if dates and -_LETTER_AFTER <= (dates[0] - years.letter_date).days <= _LETTER_BEFORE:
                yield year
    if years.parliamentary and span.last.month and span.last.month != 9:
        yield years.parliamentary + (span.last.month < 9)


# Where, who, which number


def _is_informal(title: str, covering: str, opening: _Opening | None) -> bool:
    if _INFORMAL.search(title):
        return True
    offered = _offered(covering)[:160]
    return bool(
        _INFORMAL_MEETING.search(offered) or (opening and _INFORMAL_MEETING.search(opening.text[:300]))
    )


def _place(
    title: str, covering: str, opening: _Opening | None, openings: Sequence[_Opening], body: str | None
) -> str | None:
    """The place in the sentence that opens, in the title, or in the covering sentence."""
    sentences = [opening] if opening else []
    sentences += [other for other in openings[:3] if other is not opening and _names(other, body)]
    for sentence in sentences:
        if place := place_in_sentence(sentence.text, body):
            return place
    if opening and is_online(opening.text):
        return None
    return place_in_title(title) or _place_offered(covering)


def _place_offered(covering: str) -> str | None:
    offered = _offered(covering)
    sentences = split_sentences(offered)
    sentence = sentences[0].of(offered) if sentences else ""
    if not sentence or is_online(sentence):
        return None
    return place_in_sentence(sentence) or place_in_title(sentence)


def _signatory(letters: Sequence[str]) -> str | None:
    """Who signed first: the name behind or below "De minister van …"."""
    for index, text in enumerate(letters):
        if not letter.is_role(text):
            continue
        for below in letters[index : index + 3]:
            behind = below.rpartition(",")[2].strip() if below is text else below
            if name := letter.signatory_in(behind) or letter.full_name_in(behind):
                return name
    return None


def own_kamerstuk(letters: Sequence[str], furniture: Sequence[str]) -> str | None:
    """The document's own number, as "28676-404": from its head, its running footer or its code."""
    for text in furniture:
        if match := _CODE.match(text) or _FOOTER.search(text):
            return _number(match["dossier"], match["sub"] or match["roman"], match["nr"])
    for index, text in enumerate(letters):
        head = _OWN_NUMBER.match(text)
        if not head or letter.is_role(text):
            continue
        for below in letters[index + 1 : index + 3]:
            if serial := _SERIAL.match(below):
                nr = serial["nr"] or serial["letters"]
                return _number(head["dossier"], head["sub"] or head["roman"], nr)
    return None


def _number(dossier: str, suffix: str | None, nr: str) -> str:
    return "-".join(part for part in (re.sub(r"\s", "", dossier), suffix, nr) if part)
