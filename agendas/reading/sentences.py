"""Where the sentences of a block begin and end: a pattern and a list of abbreviations, exact offsets.

The list is ``resources/abbreviations.txt``. Needs the standard library alone.
"""

from __future__ import annotations

import re

from agendas.model import Sentence
from agendas.reading.knowledge import abbreviations

_END = re.compile(r"(?P<signs>[.!?…]+)(?P<closing>[)\]»”’\"']*)(?P<gap> +)(?=\S)")
_OPENING = "([«“‘\"'’„–-"
_INITIALS = re.compile(r"(?:^|[\s(«“\"'‘.-])(?:[A-ZÀ-Þ]|Ch|Th|Ph|Tj|Chr|IJ)\.$")
_LONGEST_TOKEN = 40


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a clean text, without the blanks between them."""
    sentences: list[Sentence] = []
    start = 0
    for match in _END.finditer(text):
        if _ends(text, start, match):
            sentences.append(Sentence(start, match.start("gap")))
            start = match.end()
    if start < len(text):
        sentences.append(Sentence(start, len(text)))
    return tuple(sentences)


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the sentence that began at ``start`` ends at this stop."""
    if not _could_begin(text, match.end()):
        return False
    if match["signs"] != "." or match["closing"]:
        return match.end("signs") - start > 1
    token = _token_before(text, match.start() + 1)
    return _stop_ends_sentence(token, start, match.start())


def _stop_ends_sentence(token: str, start: int, stop: int) -> bool:
    if _INITIALS.search(token) and not token.endswith(("D.C.", "U.S.", "V.S.")):
        return False
    word = token.lower().lstrip("(«“\"'‘[")
    may_end = abbreviations().get(word)
    if may_end is not None:
        return may_end
    # "1. Oekraïne": a number that opens the block is no sentence; "in 2035. Nederland" is the end of one.
    return not (stop - start <= 4 and word.rstrip(".").replace(".", "").isalnum() and len(word) <= 4)


def _token_before(text: str, end: int) -> str:
    """The run of non-blanks that ends at ``end``, the stop included."""
    begin = text.rfind(" ", max(0, end - _LONGEST_TOKEN), end) + 1
    return text[max(begin, end - _LONGEST_TOKEN) : end]


def _could_begin(text: str, at: int) -> bool:
    """Whether a sentence could begin here: a capital or a figure, perhaps behind quotes; iFMM counts too."""
    while at < len(text) and text[at] in _OPENING:
        at += 1
    if at >= len(text):
        return False
    first, second = text[at], text[at + 1 : at + 2]
    if first.islower():
        return second.isupper() or (first in "st" and text[at - 1 : at] in "'’" and _capital_soon(text, at))
    return first.isalnum() or first in "•€$£*§"


def _capital_soon(text: str, at: int) -> bool:
    """'s Ochtends, 't Is: the capital stands on the next word."""
    return text[at + 1 : at + 3].strip()[:1].isupper()
