"""How firmly a position is held: by its verb, and by the words that strengthen or weaken it.

The words stand in ``resources/comparing/qualifiers.toml``.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

from agendas.comparing.knowledge import qualifiers


@dataclass(frozen=True, slots=True)
class Emphasis:
    """The words of a sentence that qualify its position, by the kind of qualifier."""

    words: tuple[tuple[str, int, str], ...]
    """Kind, steps, and the words as they stand in the sentence."""

    @property
    def steps(self) -> int:
        """By how many steps of strength they raise (or lower) it."""
        return sum(steps for _, steps, _ in self.words)

    def beyond(self, other: Emphasis, up: bool) -> str | None:
        """The first words that raise (``up``) or lower the strength, of a kind that ``other`` lacks."""
        known = {kind for kind, _, _ in other.words}
        return next(
            (words for kind, steps, words in self.words if (steps > 0) == up and kind not in known), None
        )


@functools.lru_cache(maxsize=4096)
def emphasis_of(text: str) -> Emphasis:
    """The qualifiers in a sentence; each kind counts once."""
    found = ((one, one.pattern.search(text)) for one in qualifiers())
    return Emphasis(tuple((one.name, one.steps, hit.group().lower()) for one, hit in found if hit))
