"""What became of a position when two sentences on the same matter are laid side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from agendas.comparing.emphasis import Emphasis, emphasis_of
from agendas.comparing.judgements import Stance
from agendas.comparing.knowledge import modal_ranks, weights
from agendas.comparing.partners import Match
from agendas.comparing.wording import compare_wording
from agendas.comparing.words import words_of

Kind = Literal["strengthened", "weakened", "reworded", "reaffirmed"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of change, the name of the sentence that tells it, and the telling words of each side (a
    verb, a modal word, a qualifier).
    """

    kind: Kind
    sentence: str
    left: str
    right: str


def verdict_on(match: Match) -> Verdict:
    """What became of the left position in the right one.

    For or against comes first, then how firmly the position is held: by its verb and by words like "groot" or
    "zo lang als nodig"; then a modal word that was exchanged ("kan" → "zal"). What is left is the same
    position, in other words or not.
    """
    left, right = match.left.stance, match.right.stance
    if left is None or right is None:
        raise ValueError("both sentences must take a stance")
    is_near = match.words >= weights().firm_words
    if left.polarity != right.polarity and is_near:
        kind: Kind = "weakened" if right.polarity == "against" else "strengthened"
        return Verdict(kind, "turned_against" if right.polarity == "against" else "turned_for", "", "")
    return (
        _announced(left, right)
        or _firmer_or_weaker(match, left, right)
        or _modal_verdict(match)
        or _plain_verdict(match)
    )


def _announced(left: Stance, right: Stance) -> Verdict | None:
    """A position that was still to come and came, or the other way round."""
    if (left.basis == "announced") == (right.basis == "announced"):
        return None
    came = left.basis == "announced"
    kind: Kind = "strengthened" if came else "weakened"
    return Verdict(kind, "came" if came else "left_open", "", "")


def _firmer_or_weaker(match: Match, left: Stance, right: Stance) -> Verdict | None:
    """Where the steps of the verbs and those of the qualifiers together make a difference.

    One step between verbs is a matter of style ("benadrukken", "pleiten voor"); one step by a qualifier
    beside verbs of the same strength is not ("voorstander", "groot voorstander").
    """
    if match.words < weights().firm_words or left.polarity != right.polarity:
        return None
    one, other = emphasis_of(match.left.text), emphasis_of(match.right.text)
    comparable = left.basis == right.basis and match.words >= weights().firmness
    verbs = right.strength - left.strength if comparable else 0
    words = other.steps - one.steps
    if abs(verbs + words) < weights().step and not (verbs == 0 and words):
        return None
    kind: Kind = "strengthened" if verbs + words > 0 else "weakened"
    if abs(verbs) < weights().step and words * (verbs + words) > 0:
        return _by_words(kind, one, other)
    if left.verb == right.verb:
        return _modal_verdict(match) or Verdict(kind, kind, "", "")
    return Verdict(kind, kind, "", "")


def _by_words(kind: Kind, one: Emphasis, other: Emphasis) -> Verdict:
    """The words that tell: those that came, or else those that went."""
    up = kind == "strengthened"
    came, went = other.beyond(one, up), one.beyond(other, not up)
    if came and went:
        return Verdict(kind, f"{kind}_by_exchange", went, came)
    return Verdict(kind, f"{kind}_by_words" if came else f"{kind}_by_loss", went or "", came or "")


def _modal_verdict(match: Match) -> Verdict | None:
    """The first modal word that gave way to one of another rank."""
    left, right = match.left.text, match.right.text
    ranks = modal_ranks()
    one, other = ({word for _, word in words_of(text) if word in ranks} for text in (left, right))
    if not one - other or not other - one:
        return None
    for edit in compare_wording(left, right):
        if edit.edit_class == "modal" and edit.op == "replace":
            gone = [word for _, word in words_of(edit.left.of(left)) if word in ranks]
            come = [word for _, word in words_of(edit.right.of(right)) if word in ranks]
            if len(gone) == len(come) == 1 and ranks[gone[0]] != ranks[come[0]]:
                kind: Kind = "weakened" if ranks[come[0]] < ranks[gone[0]] else "strengthened"
                return Verdict(kind, f"{kind}_by_exchange", gone[0], come[0])
    return None


def _plain_verdict(match: Match) -> Verdict:
    from rapidfuzz.distance import Indel

    words = ([word for _, word in words_of(side.text)] for side in (match.left, match.right))
    repeated = Indel.normalized_similarity(*words) >= weights().repeated
    kind: Kind = "reaffirmed" if repeated else "reworded"
    return Verdict(kind, kind, "", "")
