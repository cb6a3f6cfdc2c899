"""What each block of a document is: title, letter, heading, list item or paragraph.

Works on the texts of the blocks alone. Needs the standard library alone.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from agendas.model import BlockKind
from agendas.reading import letter
from agendas.reading.bodies import bodies_in
from agendas.reading.dates import spans_in
from agendas.reading.knowledge import abbreviations, table, words
from agendas.reading.layout import bullet_pattern, is_terminal, is_unfinished, starts_lower

_LONGEST_HEADING = 260
_LONGEST_QUESTION = 100
_LONGEST_LABEL = 60
_LONGEST_TITLE = 400
_LONGEST_TITLE_LINE = 150
_LONGEST_RUN_OF_HEADINGS = 4
_SENTENCE_INSIDE = re.compile(r"[^\W\d_]{3,}[.!?] +[A-ZÀ-Þ]")
_WORD = re.compile(r"[^\W\d_]+")
_FRONT_BLOCKS = 60
_FRONT_CHARACTERS = 6_000
_SIGNATURE_WITHIN = 0.4
_SURE_TITLE = 5.0
_WEAK_TITLE = 5.0
"""A title by a formula this weak ("Inzet …") must name a body or a day as well."""


@dataclass(frozen=True, slots=True)
class BlockView:
    """What the structure needs to know of a block: its text and the hints of its format."""

    text: str
    heading_level: int | None = None
    is_subject: bool = False


@dataclass(frozen=True, slots=True)
class Structure:
    """The kind of each block, and which blocks the title takes in (more than one when it was split)."""

    kinds: tuple[BlockKind, ...]
    title: tuple[int, ...] = ()
    is_official: bool = False


def structure_of(blocks: Sequence[BlockView]) -> Structure:
    """The kinds of the blocks of a document, in order."""
    letter_blocks = _formulas(blocks)
    title = _title(blocks, letter_blocks)
    letter_blocks -= _heads_below(blocks, title)
    letter_blocks |= _front_matter(blocks, letter_blocks, title)
    letter_blocks -= set(title)
    kinds: list[BlockKind] = ["paragraph"] * len(blocks)
    for index in letter_blocks:
        kinds[index] = "letter"
    for index in title:
        kinds[index] = "title"
    rest = [index for index, kind in enumerate(kinds) if kind == "paragraph"]
    for index, kind in zip(rest, _body_kinds([blocks[index] for index in rest]), strict=True):
        kinds[index] = kind
    return Structure(tuple(kinds), title, bool(letter_blocks))


# The letter


def _formulas(blocks: Sequence[BlockView]) -> set[int]:
    """Blocks that are a letter's by their own words: signatures anywhere, the rest before the text begins."""
    found: set[int] = set()
    for index, block in enumerate(blocks):
        if letter.is_salutation(block.text):
            found.add(index)
        if letter.is_role(block.text):
            found |= {index, *_names_below(blocks, index)}
    for index, block in enumerate(blocks[:_FRONT_BLOCKS]):
        if letter.is_head_line(block.text) or block.is_subject or letter.is_covering_sentence(block.text):
            found.add(index)
        elif index not in found and _is_running_text(block.text):
            break
    return found


def _heads_below(blocks: Sequence[BlockView], title: Sequence[int]) -> set[int]:
    """Lines below the title that only look like a letterhead: "Brussel" in a table of dates."""
    if not title:
        return set()
    below = range(max(title[-1], _salutation(blocks)) + 1, min(len(blocks), _FRONT_BLOCKS))
    return {index for index in below if _is_only_head(blocks[index].text)}


def _is_only_head(text: str) -> bool:
    formula = letter.is_salutation(text) or letter.is_role(text) or letter.is_covering_sentence(text)
    return letter.is_head_line(text) and not formula


def _names_below(blocks: Sequence[BlockView], role: int) -> set[int]:
    """The names under a signature's role, when they stand on lines of their own."""
    names: set[int] = set()
    for index in range(role + 1, min(role + 3, len(blocks))):
        text = blocks[index].text
        is_name = len(text) <= _LONGEST_LABEL and (letter.signatory_in(text) or letter.full_name_in(text))
        if not is_name or is_terminal(text):
            break
        names.add(index)
    return names


def _is_running_text(text: str) -> bool:
    return len(text) > 80 and is_terminal(text)


def _salutation(blocks: Sequence[BlockView]) -> int:
    """The index of the salutation near the top: all above it is letterhead; 0 when there is none."""
    for index, block in enumerate(blocks[:_FRONT_BLOCKS]):
        if block.text.lower().lstrip("zer ").startswith("geachte") and letter.is_salutation(block.text):
            return index
        if _is_running_text(block.text):
            break
    return 0


def _front_matter(blocks: Sequence[BlockView], formulas: set[int], title: Sequence[int]) -> set[int]:
    """Everything above the title and above a signature near the top belongs to the covering letter."""
    front: set[int] = set(range(_salutation(blocks)))
    if title and title[0] and (formulas or title[0] <= 2):
        front |= set(range(title[0]))
    total = sum(len(block.text) for block in blocks) or 1
    signatures = [index for index in formulas if letter.is_role(blocks[index].text)]
    before = 0
    for index, block in enumerate(blocks):
        if index in signatures and before <= _SIGNATURE_WITHIN * total and formulas & set(range(index)):
            front |= set(range(index)) | ({index + 1} if index + 1 in formulas else set())
            break
        before += len(block.text)
    return front


# The title


def _title(blocks: Sequence[BlockView], formulas: set[int]) -> tuple[int, ...]:
    """The blocks of the title: the best candidate near the top, with what was split off it."""
    best, best_weight, read = -1, 0.0, 0
    total = sum(len(block.text) for block in blocks)
    for index, block in enumerate(blocks[:_FRONT_BLOCKS]):
        if read > max(_FRONT_CHARACTERS, 0.4 * total):
            break
        weight = _title_weight(block, _follows_signature(blocks, formulas, index))
        is_formula = index in formulas and not block.is_subject and weight < _SURE_TITLE
        if weight > best_weight and not is_formula:
            best, best_weight = index, weight
        read += len(block.text)
    if best < 0:
        return _plain_title(blocks, formulas)
    return (best, *_continuation(blocks, best))


def _follows_signature(blocks: Sequence[BlockView], formulas: set[int], index: int) -> bool:
    return any(
        at in formulas and (letter.is_role(blocks[at].text) or letter.signatory_in(blocks[at].text))
        for at in range(max(0, index - 2), index)
    )


def _title_weight(block: BlockView, after_signature: bool) -> float:
    """How much a block looks like the title; 0 when it cannot be."""
    text = block.text
    if not _could_be_title(text):
        return 0.0
    weight = next((weight for pattern, weight in _title_patterns() if pattern.match(text)), 0.0)
    if block.is_subject:
        weight = max(weight - 1.5, 3.5)
    names_meeting = bool(bodies_in(text)) or _has_days(text)
    if not weight or (weight <= _WEAK_TITLE and (not names_meeting or text.endswith("."))):
        return 0.0
    return weight + (0.5 if after_signature else 0.0) + (0.3 if names_meeting else 0.0)


def _could_be_title(text: str) -> bool:
    if len(text) > _LONGEST_TITLE or is_unfinished(text) or _SENTENCE_INSIDE.search(text):
        return False
    if letter.is_covering_sentence(text):
        return False
    stopped = text.endswith((".", "!", "?", ";", ":")) and not text.endswith(("a.s.", "jl.", "e.v."))
    return not (_has_finite_verb(text) and not text.isupper()) and not (stopped and len(text) > 200)


@functools.cache
def _title_patterns() -> tuple[tuple[re.Pattern[str], float], ...]:
    return tuple(
        (re.compile(entry["match"], re.IGNORECASE), float(entry["weight"]))
        for entry in table("agenda")["title"]
    )


def has_title_formula(text: str) -> bool:
    """Whether a text opens as the titles of agendas do."""
    return any(pattern.match(text) for pattern, _ in _title_patterns())


def _plain_title(blocks: Sequence[BlockView], formulas: set[int]) -> tuple[int, ...]:
    """A title without formula: a heading before all running text that names a body and a date, or reports."""
    for index, block in enumerate(blocks[:_FRONT_BLOCKS]):
        if _is_running_text(block.text) and index not in formulas:
            return ()
        if index in formulas and not block.is_subject:
            continue
        if not is_heading_like(block.text) and not block.is_subject:
            continue
        if block.is_subject or is_report_title(block.text):
            return (index,)
        if bodies_in(block.text) and _has_days(block.text):
            return (index,)
    return ()


@functools.cache
def _report_titles() -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?:{title})" for title in table("agenda")["reports"]["titles"]), re.IGNORECASE
    )


def is_report_title(text: str) -> bool:
    """Whether a title says that this is a report, questions, or anything else that is no agenda."""
    return bool(_report_titles().match(text))


def _has_days(text: str) -> bool:
    return next(spans_in(text), None) is not None


def _continuation(blocks: Sequence[BlockView], title: int) -> list[int]:
    """The lines of a title that stand in blocks of their own: the body, the date, the place."""
    taken: list[int] = []
    text = blocks[title].text
    for index in range(title + 1, min(title + 4, len(blocks))):
        following = blocks[index].text
        complete = bool(bodies_in(text)) and _has_days(text)
        adds = (bodies_in(following) and not bodies_in(text)) or (
            _has_days(following) and not _has_days(text)
        )
        if complete or not adds or len(following) > _LONGEST_TITLE_LINE or letter.is_head_line(following):
            break
        if is_terminal(following) or _has_finite_verb(following):
            break
        if letter.stands_alone(following) and not bodies_in(following):
            break
        taken.append(index)
        text = f"{text} {following}"
    return taken


# The text


def is_heading_like(text: str, hinted: bool = False) -> bool:
    """Whether a block could be a heading by its own words: short, no full stop, no finite verb."""
    bullet = bullet_pattern().match(text)
    content = text[bullet.end() :] if bullet else text
    if not content or len(content) > _LONGEST_HEADING or not _is_wordy(content):
        return False
    if hinted:
        return True
    if (starts_lower(content) and not (bullet and bullet["number"])) or is_unfinished(content):
        return False
    if _SENTENCE_INSIDE.search(content) or not _ends_like_heading(content) or _is_labelled(content):
        return False
    return content.isupper() or not _has_finite_verb(content) or content in table("headings")["fixed"]


def _is_labelled(text: str) -> bool:
    """Whether a line is a label with or without its value: "Document: …", "Toelichting:"."""
    label, colon, _ = text.partition(":")
    return bool(colon) and label.strip().lower() in words("headings", "labels")


def _is_wordy(text: str) -> bool:
    letters = sum(1 for char in text if char.isalpha())
    return letters >= 2 and letters > 0.4 * len(text)


def _ends_like_heading(text: str) -> bool:
    if text.endswith("?"):
        return len(text) <= _LONGEST_QUESTION
    if text.endswith(":"):
        return len(text) <= _LONGEST_LABEL
    if text.endswith("."):
        return len(text) <= _LONGEST_QUESTION and text.rsplit(" ", 1)[-1].lower() in abbreviations()
    return not is_terminal(text)


def _has_finite_verb(text: str) -> bool:
    return any(word.lower() in words("headings", "finite_verbs") for word in _WORD.findall(text))


def _body_kinds(blocks: Sequence[BlockView]) -> list[BlockKind]:
    """The kinds of the blocks that are neither title nor letter."""
    texts = [block.text for block in blocks]
    headings = [is_heading_like(block.text, block.heading_level is not None) for block in blocks]
    kinds: list[BlockKind] = [
        "list_item" if bullet_pattern().match(text) else "paragraph" for text in texts
    ]  # fmt: skip
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and headings[end]:
            end += 1
        if end > start:
            run = blocks[start:end]
            kinds[start:end] = _kinds_of_run(run, texts[start - 1] if start else "", end == len(blocks))
        start = max(end, start + 1)
    return _single_items_as_lists(texts, kinds)


def _kinds_of_run(run: Sequence[BlockView], before: str, is_last: bool) -> list[BlockKind]:
    """The kinds of neighbours that all look like headings: headings, a list without full stops, a table."""
    texts = [block.text for block in run]
    kinds: list[BlockKind] = ["heading"] * len(run)
    middle: list[BlockKind] = ["list_item"] * (len(run) - 2)
    if any(block.heading_level is not None for block in run):
        return kinds
    bullets = [bullet_pattern().match(text) for text in texts]
    for index, bullet in enumerate(bullets):
        neighbours = (*bullets[max(0, index - 1) : index], *bullets[index + 1 : index + 2])
        in_list = any(_same_kind(bullet, other) for other in neighbours if bullet and other)
        if bullet and (before.endswith(":") or in_list):
            kinds[index] = "list_item"
    if before.endswith(":") and not any(bullets) and len(run) > 1:
        keep_last = len(run) > 2 and not is_last
        kinds = ["list_item"] * len(run)
        kinds[-1] = "heading" if keep_last else "list_item"
    elif kinds.count("heading") > _LONGEST_RUN_OF_HEADINGS:
        kinds = ["heading", *middle, "heading"]
    if is_last and kinds[-1] == "heading":
        kinds[-1] = "list_item" if bullets[-1] else "paragraph"
    return kinds


def _same_kind(bullet: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two bullets belong to one list: the same sign, or both a number of the same form."""
    if bullet["glyph"] or other["glyph"]:
        return bool(bullet["glyph"] == other["glyph"])
    return _shape(bullet.group()) == _shape(other.group())


def _shape(number: str) -> str:
    number = number.strip()
    if re.search(r"\d", number):
        return re.sub(r"\d+", "1", number)
    return re.sub(r"[ivx]+|[a-z]", "a", re.sub(r"[IVX]+|[A-H]", "A", number))


def _single_items_as_lists(texts: Sequence[str], kinds: list[BlockKind]) -> list[BlockKind]:
    """Lower-case items without a bullet, between items or behind a colon, are items too."""
    for index, (text, kind) in enumerate(zip(texts, kinds, strict=True)):
        if kind != "paragraph" or not index or not starts_lower(text):
            continue
        before = texts[index - 1]
        if before.endswith((":", ";")):
            kinds[index] = "list_item"
    return kinds
