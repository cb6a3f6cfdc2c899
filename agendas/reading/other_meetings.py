"""Whether a day or a place in a sentence is said of another meeting than the agenda's own.

"De FMM vindt een half jaar na de NAVO-top in Vilnius plaats en blikt vooruit naar de NAVO-top in Washington,
gepland op 9–11 juli" opens an agenda, but gives neither its place nor its days. Needs the standard library
alone.
"""

from __future__ import annotations

import re

from agendas.reading.bodies import bodies_in

_BETWEEN = re.compile(
    r"""\s*(?:\([^)]{1,20}\)\s*)?              # an abbreviation
    (?:(?:in|te|op)\s+[A-ZÀ-Þ][\w’'.-]*(?:\s+[A-ZÀ-Þ][\w’'.-]*)?\s*)?  # where it is
    ,?\s*(?:(?:die|dat)\s+)?(?:gepland|voorzien)?\s*
    (?:van|op|voor|in|te|d\.d\.|\()?\s*(?:\w+dag\s+)?""",
    re.VERBOSE,
)
"""What may stand between the name of a meeting and its own day or place."""


def is_of_another(sentence: str, start: int, body: str | None) -> bool:
    """Whether what stands at ``start`` directly follows the name of a meeting other than ``body``."""
    before = [mention for mention in bodies_in(sentence[:start]) if mention.end <= start]
    if body is None or not before:
        return False
    last = max(before, key=lambda mention: mention.end)
    is_own = last.generic or last.name in body or body in last.name
    return not is_own and bool(_BETWEEN.fullmatch(sentence, last.end, start))
