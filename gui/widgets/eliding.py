"""Shortens text between words: "waar Nederla…" is a word that nobody wrote."""

from __future__ import annotations

from collections.abc import Sequence

ELLIPSIS = "…"
_DANGLING = " ,;:–-(‘“"
"""What makes no end of a shortened line."""
_LEAST = 0.6
"""The part of a line that must be left; a long compound at its end is rather cut."""


def with_whole_words(lines: Sequence[str], text: str) -> list[str]:
    """The lines of ``text``, the last of which may be elided: then the ellipsis comes after a whole word.

    Lines that say the whole text stay as they are, and so does a line of one long word.
    """
    if not lines or not lines[-1].endswith(ELLIPSIS) or text.endswith(lines[-1]):
        return list(lines)
    said = lines[-1].removesuffix(ELLIPSIS)
    at = text.rfind(said)
    is_cut = at < 0 or text[at + len(said) : at + len(said) + 1].strip() != ""
    kept = said.rpartition(" ")[0] if is_cut and not said.endswith(" ") else said
    kept = kept.rstrip(_DANGLING)
    kept = kept if len(kept) >= _LEAST * len(said) else said
    return [*lines[:-1], kept if ELLIPSIS in kept[-2:] else kept + ELLIPSIS]
