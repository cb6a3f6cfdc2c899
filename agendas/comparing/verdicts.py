"""What became of a position when two sentences on the same matter are laid side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from agendas.comparing.knowledge import modal_ranks, weights
from agendas.comparing.statements import Match
from agendas.comparing.wording import compare_wording
from agendas.comparing.words import words_of

Kind = Literal["strengthened", "weakened", "reworded", "reaffirmed"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of change, the name of the sentence that tells it, and the verb or modal word of each side."""

    kind: Kind
    sentence: str
    left: str
    right: str


def verdict_on(match: Match) -> Verdict:
    """What became of the left position in the right one.

    For or against comes first, then how strongly the verb commits (``Position.strength``), then a modal
    word that was exchanged ("kan" → "zal"); what is left is the same position, in other words or not.
    """
    left, right = match.left.position, match.right.position
    if left is None or right is None:
        raise ValueError("both sentences must state a position")
    if left.polarity != right.polarity:
        kind: Kind = "weakened" if right.polarity == "against" else "strengthened"
        return Verdict(kind, "turned", left.verb, right.verb)
    if abs(left.strength - right.strength) >= weights().step:
        kind = "weakened" if right.strength < left.strength else "strengthened"
        return Verdict(kind, kind, left.verb, right.verb)
    return _modal_verdict(match) or _plain_verdict(match, left.verb, right.verb)


def _modal_verdict(match: Match) -> Verdict | None:
    """The first modal word that gave way to one of another rank."""
    left, right = match.left.text, match.right.text
    ranks = modal_ranks()
    for edit in compare_wording(left, right):
        if edit.edit_class == "modal" and edit.op == "replace":
            gone = [word for _, word in words_of(edit.left.of(left)) if word in ranks]
            come = [word for _, word in words_of(edit.right.of(right)) if word in ranks]
            if len(gone) == len(come) == 1 and ranks[gone[0]] != ranks[come[0]]:
                kind: Kind = "weakened" if ranks[come[0]] < ranks[gone[0]] else "strengthened"
                return Verdict(kind, kind, gone[0], come[0])
    return None


def _plain_verdict(match: Match, left_verb: str, right_verb: str) -> Verdict:
    from rapidfuzz.distance import Indel

    left, right = ([word for _, word in words_of(side.text)] for side in (match.left, match.right))
    kind: Kind = (
        "reaffirmed" if Indel.normalized_similarity(left, right) >= weights().repeated else "reworded"
    )
    return Verdict(kind, kind, left_verb, right_verb)
