"""What a sentence wants in a comparison: its Dutch position, or a judgement of the letter that names nobody.

"Het is cruciaal dat alle bondgenoten …" is the government's view as much as "het kabinet acht cruciaal".
Which wordings judge stands in ``resources/comparing/judgements.toml``. Here only for comparing: elsewhere in
the product a position has a Dutch actor.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal

from agendas.comparing.knowledge import formulas, judgement_table
from agendas.model import Polarity, Position

Basis = Literal["position", "judgement", "announced"]
"""Where a stance comes from; ``announced``: the position is still to come."""


@dataclass(frozen=True, slots=True)
class Stance:
    """What is held and how firmly: verb in the infinitive, for or against, strength 1 to 5, the words about
    what.
    """

    basis: Basis
    verb: str
    polarity: Polarity
    strength: int
    about: str = ""


@dataclass(frozen=True, slots=True)
class _Wording:
    stance: Stance
    pattern: re.Pattern[str]


def stance_of(position: Position | None, text: str) -> Stance | None:
    """The stance of a sentence, None when it takes none or is a formula.

    "Het kabinet zal een standpunt innemen en de Kamer informeren" is a formula and yet tells that there is no
    position so far.
    """
    if position is None:
        return _judgement(text)
    if formulas().search(text):
        return _announcement(text)
    return Stance("position", position.verb, position.polarity, position.strength, position.about)


@functools.lru_cache(maxsize=4096)
def _judgement(text: str) -> Stance | None:
    found = next((one for one in _wordings() if one.pattern.search(text)), None)
    if found is None or (found.stance.basis != "announced" and _is_somebody_elses(text)):
        return None
    return found.stance


def _announcement(text: str) -> Stance | None:
    found = _judgement(text)
    return found if found and found.basis == "announced" else None


def _is_somebody_elses(text: str) -> bool:
    return bool(_none_of().search(text)) or bool(formulas().search(text))


@functools.cache
def _none_of() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in judgement_table()["none_of"]), re.IGNORECASE)


@functools.cache
def _wordings() -> tuple[_Wording, ...]:
    return tuple(
        _Wording(
            Stance(
                one.get("kind", "judgement"), one["verb"], one.get("polarity", "for"), int(one["strength"])
            ),
            re.compile(one["pattern"], re.IGNORECASE),
        )
        for one in judgement_table()["judgement"]
    )
