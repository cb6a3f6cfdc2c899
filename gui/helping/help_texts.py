"""The texts of help, by language: ``resources/help/<name>_<language>.md``."""

from __future__ import annotations

import functools

from agendas.resources import resource
from gui.helping.markup import HelpText, parse

JUDGING = "oordeelt"
"""The page "Hoe Standpunt oordeelt"."""
LANGUAGES = ("nl", "en")
ANCHORS = (
    "cleaning", "names", "positions", "strength", "topics", "pairs", "changes", "quotes", "failures",
)  # fmt: skip
"""The sections of that page, in both languages."""


@functools.cache
def help_text(name: str, language: str) -> HelpText:
    """A page in one of ``LANGUAGES``. Raises OSError when there is none."""
    return parse(resource(f"help/{name}_{language}.md").read_text(encoding="utf-8"))
