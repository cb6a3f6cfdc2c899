"""The covering letter: which lines and blocks are salutation, covering sentence, signature, letterhead.

The formulas stand in ``resources/reading/letter.toml``. Needs the standard library alone.
"""

from __future__ import annotations

import functools
import re

from agendas.reading.knowledge import any_of, any_word, table

_LONGEST_ROLE = 170
_LONGEST_NAME = 60
_WORDS_OF_ROLES = (
    "minister", "staatssecretaris", "de", "van", "voor", "en", "het", "namens", "mede", "plaatsvervangend",
)  # fmt: skip
_TITLES = r"(?i:(?:prof|dr|drs|mr|ir|ing|jhr|jkvr|ds)(?:\.\s*|\s+)){0,3}"
_INITIALS = r"(?:(?:[A-ZÀ-Þ]|Ch|Th|Ph|Tj|IJ|Chr|Sj)\.[ \-]?){1,6}"
_SURNAME = (
    r"(?:(?:van|de|der|den|ten|ter|te|het|’t|'t|in|op|von|el|la|le|du|el-)\s+){0,3}"
    r"[A-ZÀ-Þ][\w’'-]+(?:[ -](?!(?:[Pp]rof|[Dd]rs?|[Mm]r|[Ii]r|[Ii]ng)\.)"
    r"(?:(?:van|de|der|den|ten|ter|te|op)\s+){0,3}[A-ZÀ-Þ][\w’'-]*){0,2}"
)
_NAME = re.compile(rf"{_TITLES}(?P<initials>{_INITIALS})\s*(?P<surname>{_SURNAME})")
_FULL_NAME = re.compile(rf"{_TITLES}(?P<full>[A-ZÀ-Þ][a-zà-ÿ-]+\s+(?:{_INITIALS}\s*)?{_SURNAME})")


@functools.cache
def _compiled(key: str) -> re.Pattern[str]:
    return re.compile(any_of(table("letter")[key]), re.IGNORECASE)


def is_salutation(text: str) -> bool:
    """Whether a line is an opening or closing formula of a letter, and nothing else."""
    return len(text) <= 100 and bool(_compiled("salutations").fullmatch(text))


def is_head_line(text: str) -> bool:
    """Whether a line is of a letterhead: addressee, place and date, number of the Kamerstuk, address."""
    return len(text) <= 300 and bool(_compiled("head_lines").fullmatch(text))


def is_role(text: str) -> bool:
    """Whether a line names who signs: "De minister van Buitenlandse Zaken,", with or without the name."""
    if len(text) > _LONGEST_ROLE or not _compiled("roles").match(text):
        return False
    after_comma = text.rpartition(",")[2].strip()
    is_name = bool(_NAME.fullmatch(after_comma) or _FULL_NAME.fullmatch(after_comma))
    signs = text.endswith(",") or ("," in text and is_name) or _is_bare_role(text)
    return signs and "." not in text[:4]


def _is_bare_role(text: str) -> bool:
    """A role without comma or name: only capitalised words, small words of titles, and nothing that acts."""
    if not text.lower().startswith("de "):
        return False
    if text.isupper():
        return True
    words = text.rstrip(",").split()
    return all(word[:1].isupper() or word.lower().startswith(_WORDS_OF_ROLES) for word in words)


def is_covering_sentence(text: str) -> bool:
    """Whether a paragraph offers the agenda to parliament: "Hierbij bied ik u …"."""
    return bool(_compiled("covering").match(text))


def subject_label(text: str) -> int:
    """How long the label before the subject of a letter is ("Betreft: "), 0 when the line has none."""
    match = _subject().match(text)
    return match.end() if match else 0


@functools.cache
def _subject() -> re.Pattern[str]:
    labels = any_word(table("letter")["subject_labels"])
    return re.compile(rf"{labels}(?:\s*:\s*|\s+)(?=\S)", re.IGNORECASE)


def stands_alone(text: str) -> bool:
    """Whether a line is a block of its own, whatever the lines around it: a formula of the letter."""
    return is_salutation(text) or is_role(text) or is_head_line(text)


def signatory_in(text: str) -> str | None:
    """The name with initials that opens a line of a signature, in the form "H.P.M. Knapen"."""
    match = _NAME.match(text)
    if not match:
        return None
    initials = match["initials"].replace(" ", "").rstrip("-")
    return f"{initials} {match['surname']}"


def full_name_in(text: str) -> str | None:
    """A line that is a name with a first name ("Stef Blok"), None when it is anything else."""
    match = _FULL_NAME.fullmatch(text)
    if match is None or len(text) > _LONGEST_NAME or is_head_line(text):
        return None
    return match["full"]
