"""What of a comparison is exported, as the user chose. Values alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

WordChanges = Literal["automatic", "always", "never"]
"""Whether the words that changed are marked; automatic: where the marks help a reader."""


@dataclass(frozen=True, slots=True)
class ComparisonChoices:
    """``with_changes``: the list of changed positions comes first. ``only_changed``: rows whose paragraphs
    are the same are left out, and the export says how many.
    """

    with_changes: bool = True
    only_changed: bool = False
    word_changes: WordChanges = "automatic"


EVERYTHING = ComparisonChoices()
