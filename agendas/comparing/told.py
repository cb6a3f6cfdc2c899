"""A stance told in words that follow "in april 2025": "was Nederland voorstander van …", or quoted as it
stands.

The verbs stand in ``resources/comparing/verbs.toml``. Nothing is told that the sentence does not say: a
position that is denied, hedged by "kan" or "zou", cut off, or about "deze rol" is quoted.
"""

from __future__ import annotations

import re
from typing import Literal

from agendas.comparing.knowledge import told_verbs
from agendas.comparing.statements import Statement

Time = Literal["then", "now"]

LONGEST_ABOUT, LONGEST_QUOTE = 180, 140
"""So many characters of a sentence are told, or quoted: the whole quote stands below the sentence."""

_CLAUSE = re.compile(r"(?:dat|om)\b", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:niet|geen|nooit|noch|kan|kunnen|kon|zou|zouden|mag|mogen|mogelijk|wellicht|slechts|alleen)\b",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(r"\s*(?:[.,;:)–]|$|(?:en|om|door|zodat|opdat)\b)")
_VALUED = re.compile(r"\b(?:het|de) (?:grote |cruciale |hoge )?(?:belang|noodzaak|urgentie)\b", re.IGNORECASE)
_SUPPORTER = re.compile(r"\b(?:groot|sterk|warm|uitgesproken|fervent) voorstander\b")
_WILL = re.compile(r"\b(?:zal|zullen)\b")
_AUTHOR = frozenset({"ik", "wij", "we", "mij", "ons", "men"})


def told(statement: Statement, time: Time) -> str:
    """What the statement says, in the past tense (``then``) or the present (``now``)."""
    return _in_own_words(statement, time) or _quoted(statement, time)


def _in_own_words(statement: Statement, time: Time) -> str | None:
    position, text = statement.sentence.position, statement.text
    if position is None or position.polarity != "for" or statement.points_back or not position.about:
        return None
    start = text.find(position.about)
    before, after = text[:start], text[start + len(position.about) :]
    ends_well = _BOUNDARY.match(after) or after.lstrip().startswith(tuple(position.verb.split()))
    forms = told_verbs().get(position.verb)
    if (
        start < 0
        or len(position.about) > LONGEST_ABOUT
        or not ends_well
        or not forms
        or _HEDGED.search(before)
    ):
        return None
    about = position.about if start else _first_small(position.about)
    words = _will(forms, about, before) if _WILL.search(before) else _does(forms, about, before)
    if words is None:
        return None
    verb = {"then": ("wilde", forms[0]), "now": ("wil", forms[1])}[time][not _WILL.search(before)]
    return f"{verb} {words}" if verb.endswith("inzet") else f"{verb} {_actor(position.actor)} {words}"


def _does(forms: tuple[str, ...], about: str, before: str) -> str | None:
    """What stands behind the verb and the actor: "groot voorstander van …"."""
    form, value = forms[3] if _is_clause(about) else forms[2], _value(before, about)
    if not form or (value and form != "{}"):
        return None
    supporter = _SUPPORTER.search(before)
    if supporter:
        form = form.replace("voorstander", supporter.group())
    return form.format(_with(value, about))


def _will(forms: tuple[str, ...], about: str, before: str) -> str | None:
    """What stands behind "wil" and the actor: "het belang onderstrepen dat …", "het belang van …
    onderstrepen".
    """
    form, value = forms[5] if _is_clause(about) else forms[4], _value(before, about)
    if not form:
        return None
    if value and _is_clause(about):
        return f"{value} {form.format(about)}"
    return form.format(_with(value, about))


def _is_clause(about: str) -> bool:
    return bool(_CLAUSE.match(about))


def _value(before: str, about: str) -> str:
    """ "het belang", where the sentence has it before its verb: "zal het belang onderstrepen van eenheid"."""
    found = _VALUED.search(before)
    return found.group().lower() if found and not _VALUED.search(about) else ""


def _with(value: str, about: str) -> str:
    if not value:
        return about
    return f"{value} {about}" if _is_clause(about) else f"{value} van {about}"


def _actor(actor: str) -> str:
    return "het kabinet" if actor.lower() in _AUTHOR else actor


def _first_small(words: str) -> str:
    """ "Nauwere samenwerking" inside a sentence; a name keeps its capital."""
    first, _, _ = words.partition(" ")
    return words if first[1:] != first[1:].lower() or first in _NAMES else words[0].lower() + words[1:]


_NAMES = frozenset({"Nederland", "Oekraïne", "Rusland", "China", "Europa", "Israël", "Turkije", "Iran"})


def _quoted(statement: Statement, time: Time) -> str:
    """The sentence; when it points back, with the one before it, which says what "deze rol" is."""
    text = statement.text
    if statement.points_back and statement.place[1]:
        block = statement.within.block
        before = block.sentences[statement.place[1] - 1]
        text = f"{before.of(block.text)} {text}"
    return f"{'stond' if time == 'then' else 'staat'} er: ‘{_short(text)}’"


def _short(text: str) -> str:
    if len(text) <= LONGEST_QUOTE:
        return text.rstrip(".")
    return text[:LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip(",;:–- ") + " …"
