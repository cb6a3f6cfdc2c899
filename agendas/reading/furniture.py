"""Page furniture: lines that belong to the page and not to the text.

Known ones are patterns in ``resources/reading/furniture.toml``; unknown running headers are lines that
keep coming back, but for their digits, where pages begin and end. Needs the standard library alone.
"""

from __future__ import annotations

import functools
import itertools
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from agendas.reading.footnotes import opens_like_note
from agendas.reading.knowledge import table
from agendas.reading.lines import Line

_LONGEST_FURNITURE = 160
_LONGEST_HEADER = 100
_RULE = re.compile(r"[-–—_=*~.·•\s]{4,}")
_NAMES_DOCUMENT = re.compile(r"\bagenda\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\d{1,3}")
_REACH = 3
"""How many lines from the border of a page a running header or a lone page number may stand."""


def is_rule(text: str) -> bool:
    """Whether a line is only dashes, underscores and the like."""
    return bool(_RULE.fullmatch(text))


def furniture_of(
    lines: Sequence[Line], *, running_headers: bool = True
) -> tuple[frozenset[int], frozenset[int]]:
    """Which lines are page furniture, and which of these count pages (a page ends there).

    Without ``running_headers`` none are looked for: a format that keeps the headers of pages apart from
    the text has none in it, and a subheading that comes back ("Inzet Nederland") is no header.
    """
    known = {index: page for index, line in enumerate(lines) if (page := _known(line.text)) is not None}
    borders = [index for index, line in enumerate(lines) if line.starts_page and index]
    borders += [index for index, page in known.items() if page]
    numbers = _lone_page_numbers(lines, sorted(borders))
    headers = _running_headers(lines, sorted({*borders, *numbers})) if running_headers else set()
    shown = {index for index, line in enumerate(lines) if line.is_furniture}
    return (
        frozenset({*known, *numbers, *headers, *shown}),
        frozenset({*(index for index, page in known.items() if page), *numbers}),
    )


def _known(text: str) -> bool | None:
    """Whether a known piece of furniture counts pages; None when the line is none."""
    if not text or len(text) > _LONGEST_FURNITURE:
        return None
    match = _pattern().fullmatch(text)
    return None if match is None else bool(match["page"])


@functools.cache
def _pattern() -> re.Pattern[str]:
    """All patterns in one; the group ``page`` matches when the pattern counts pages."""
    entries = table("furniture")["pattern"]
    counting = "|".join(entry["match"] for entry in entries if entry.get("page"))
    others = "|".join(entry["match"] for entry in entries if not entry.get("page"))
    return re.compile(f"(?P<page>{counting})|{others}", re.IGNORECASE)


def _lone_page_numbers(lines: Sequence[Line], borders: Sequence[int]) -> set[int]:
    """Lines that are one number, where they count up through the document or stand at a page's border."""
    alone = [
        index
        for index, line in enumerate(lines)
        if _PAGE_NUMBER.fullmatch(line.text) and _stands_alone(lines, index)
    ]
    near = {index for index in alone if _is_near(index, borders)}
    counting: set[int] = set()
    for first, second in itertools.pairwise(alone):
        if int(lines[second].text) == int(lines[first].text) + 1 and second - first > 2 * _REACH:
            counting |= {first, second}
    last = [index for index in alone if not any(line.text for line in lines[index + 1 :])] if alone else []
    return near | counting | set(last)


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    """Whether there is a blank line, or nothing, on at least one side, and no other number (a table)."""
    before = lines[index - 1].text if index else ""
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    return (not before or not after) and not any(_PAGE_NUMBER.fullmatch(text) for text in (before, after))


def _running_headers(lines: Sequence[Line], borders: Sequence[int]) -> set[int]:
    """Short lines that come back, but for their digits, near at least half of the page borders."""
    if len(borders) < 2:
        return set()
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if _could_be_header(line.text):
            places[_DIGITS.sub("0", line.text.lower())].append(index)
    headers: set[int] = set()
    for indexes in places.values():
        near = [index for index in indexes if _is_near(index, borders)]
        # The first page has a header, but no border above it.
        once_a_page = len({_nearest(index, borders) for index in near}) >= len(near) - 1
        if once_a_page and len(near) >= max(2, 0.5 * len(borders)) and len(near) >= 0.6 * len(indexes):
            headers.update(near)
            if _NAMES_DOCUMENT.search(lines[indexes[0]].text):
                headers.discard(indexes[0])  # the title itself, that later pages repeat
    return {index for index in headers if _reaches_border(lines, index, borders, headers)}


def _could_be_header(text: str) -> bool:
    """Whether a line is short, and neither a sentence nor a footnote."""
    is_sentence = text.endswith(".") and text.count(" ") >= 2
    return bool(text) and len(text) <= _LONGEST_HEADER and not is_sentence and not opens_like_note(text)


def _reaches_border(lines: Sequence[Line], index: int, borders: Sequence[int], headers: set[int]) -> bool:
    """Whether only furniture stands between a line and the border: a heading may stand near one by chance."""
    border = _nearest(index, borders)
    first, last = min(index, border), max(index, border)
    if lines[border].starts_page and index < border:
        last -= 1  # the border is above its line
    return all(
        not lines[at].text or at in headers or _known(lines[at].text) is not None
        for at in range(first, last + 1)
    )


def _nearest(index: int, borders: Sequence[int]) -> int:
    """The border nearest to a line; there must be one."""
    at = bisect_left(borders, index)
    return min(borders[max(0, at - 1) : at + 1], key=lambda border: abs(border - index))


def _is_near(index: int, borders: Sequence[int]) -> bool:
    return bool(borders) and abs(_nearest(index, borders) - index) <= _REACH


def pages_of(lines: Sequence[Line], furniture: frozenset[int], page_ends: frozenset[int]) -> list[int]:
    """The page each line stands on, from 1, by the starts of pages and by their numbers."""
    pages: list[int] = []
    page, border, filled = 1, False, False
    for index, line in enumerate(lines):
        border = border or (filled and (line.starts_page or index in page_ends))
        if line.text and index not in furniture:
            if border:
                page, border = page + 1, False
            filled = True
        pages.append(page)
    return pages
