"""Dates, figures and papers written out in full, from their canonical forms. Needs QtCore alone.

The forms are those of the headless interface: ``2025-04-03/2025-04-04``, ``EUR 3500000000``, ``28676-499``. A
form that is none of these is shown as it stands.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from agendas.model import EntityType

_DAY = re.compile(r"(?:(\d{4})|-)-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(?:(\d{4})|-)-(\d\d)")
_YEARS = re.compile(r"(\d{4})/(\d{4})")
_NUMBER = r"\d+(?:[.,]\d+)?"
_AMOUNT = re.compile(
    rf"(?:(?P<currency>[A-Z]{{3}}) )?(?P<low>{_NUMBER})(?:-(?P<high>{_NUMBER}))?(?P<unit>%?)"
)
_KAMERSTUK = re.compile(r"(?P<dossier>\d{5}(?:-\d\d)?(?:-[IVX]{1,5}[AB]?)?)-(?P<number>\d{1,4}|[A-Z]{1,3})")


def written_out(kind: EntityType, canonical: str) -> str:
    """As a reader says it: "donderdag 3 april 2025", "€ 3.500.000.000", "Kamerstuk 28676, nr. 499"."""
    if kind == "date":
        return date_in_full(canonical) or canonical
    if kind == "figure":
        return figure_in_full(canonical) or canonical
    if kind == "document":
        return paper_in_full(canonical) or canonical
    return canonical


def date_in_full(canonical: str) -> str:
    """A day with its weekday, the days from and to, a month, or years; "" for any other form."""
    first, slash, last = canonical.partition("/")
    if slash and (_DAY.fullmatch(first) and _DAY.fullmatch(last)):
        same_year = first[:4] == last[:4]
        begin, end = _day(first, with_year=not same_year), _day(last)
        return f"{begin} – {end}" if begin and end else ""
    if years := _YEARS.fullmatch(canonical):
        return f"{years[1]}–{years[2]}"
    return _day(canonical) or _month(canonical)


def figure_in_full(canonical: str) -> str:
    """An amount, a percentage or a number with its thousands apart; "" for any other form."""
    found = _AMOUNT.fullmatch(canonical)
    if found is None:
        return ""
    numbers = " – ".join(_grouped(number) for number in (found["low"], found["high"]) if number)
    currency = "€" if found["currency"] == "EUR" else found["currency"]
    return f"{currency} {numbers}" if currency else f"{numbers}{found['unit']}"


def paper_in_full(canonical: str) -> str:
    """A Kamerstuk as it is cited; "" for any other paper."""
    found = _KAMERSTUK.fullmatch(canonical)
    if found is None:
        return ""
    words = QCoreApplication.translate("WrittenOut", "Kamerstuk {dossier}, no. {number}")
    return words.format(dossier=found["dossier"], number=found["number"])


def is_kamerstuk(kind: EntityType, canonical: str) -> bool:
    """Whether it is a numbered paper of parliament, of which there may be a copy in the library."""
    return kind == "document" and _KAMERSTUK.fullmatch(canonical) is not None


def _day(text: str, *, with_year: bool = True) -> str:
    found = _DAY.fullmatch(text)
    if found is None:
        return ""
    day = QDate(int(found[1] or 2000), int(found[2]), int(found[3]))
    if not day.isValid():
        return ""
    if not found[1]:  # the letter tells no year, so the weekday is not known
        return QLocale().toString(day, "d MMMM")
    return QLocale().toString(day, "dddd d MMMM yyyy" if with_year else "dddd d MMMM")


def _month(text: str) -> str:
    found = _MONTH.fullmatch(text)
    if found is None or not 1 <= int(found[2]) <= 12:
        return ""
    name = QLocale().standaloneMonthName(int(found[2]))
    return f"{name} {found[1]}" if found[1] else name


def _grouped(number: str) -> str:
    """With the thousands apart; digits stay as they are, however many there are."""
    locale = QLocale()
    whole, point, part = number.replace(",", ".").partition(".")
    groups = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", locale.groupSeparator(), whole)
    return groups + (locale.decimalPoint() + part if point else "")
