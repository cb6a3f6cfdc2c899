"""Footnotes of a web page: a short link in the text, and the element it leads to.

LibreOffice, Word, wikis and officielebekendmakingen.nl all write them so, each in a manner of its own.
Needs lxml's elements only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from agendas.reading.sources.chrome import Page, classes
from agendas.reading.sources.safe_xml import Element, local

_LABEL = re.compile(r"[\[(]?\s*(?P<label>\d{1,3}|\*{1,4}|[a-z]|[ivx]{1,5})\s*[\])]?\.?")
_NOTE_CLASS = re.compile(r"noot|note|\bfn", re.IGNORECASE)
_NOTE_NUMBER = "nootnum"
_BLOCKS = frozenset(
    ("p", "li", "div", "td", "dd", "tr", "aside", "section", "blockquote", "body", "article", "main")
)  # fmt: skip
_HOLDERS = frozenset(("li", "div", "td", "dd", "tr", "aside"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LONGEST_NOTE = 6_000


@dataclass(slots=True)
class PageNotes:
    """The notes of a page: each mark's key and label, the element of each note, and the links back."""

    marks: dict[Element, tuple[str, str]] = field(default_factory=dict)
    notes: dict[str, Element] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    holders: set[Element] = field(default_factory=set)

    def is_back_link(self, element: Element) -> bool:
        """Whether a link in a note leads back to the text, or is the note's own number."""
        if _NOTE_NUMBER in classes(element):
            return True
        text = "".join(element.itertext()).strip()
        internal = local(element) == "a" and (element.get("href") or "").startswith("#")
        return internal and bool(_LABEL.fullmatch(text) or not any(char.isalpha() for char in text))


def notes_in(page: Page) -> PageNotes:
    """The notes that links within the document lead to; these may stand elsewhere in the page."""
    found = PageNotes()
    links = list(_links(page)) or list(_numbered(page))
    positions = {element: at for at, element in enumerate(page.elements)}
    targets = {target for _, target, _ in links}
    inside = Counter(above for target in targets for above in target.iterancestors())
    running: set[Element] = set()
    for link, target, _ in links:
        if positions[link] < positions[target]:
            running.update(link.iterancestors())
    holders: dict[Element, Element | None] = {}
    for link, target, label in links:
        in_note = any(above in found.holders for above in link.iterancestors())
        if positions[target] < positions[link] or in_note:
            continue
        if target not in holders:
            holders[target] = _holder(target, inside, running, page)
        holder = holders[target]
        if holder is None:
            continue
        key = f"note {positions[holder]}"
        found.marks[link] = (key, label)
        found.notes[key] = holder
        found.holders.add(holder)
        found.labels.setdefault(key, label)
    return found


def _links(page: Page) -> Iterator[tuple[Element, Element, str]]:
    """Links that look like marks, with what they lead to and the label they show."""
    targets: dict[str, Element] = {}
    for element in page.elements:
        for name in (element.get("id"), element.get("name") if local(element) == "a" else None):
            if name:
                targets.setdefault(name, element)
    for link in _of_document(page, "a"):
        target = targets.get((link.get("href") or "")[1:]) if (link.get("href") or "")[:1] == "#" else None
        match = _LABEL.fullmatch("".join(link.itertext()).strip())
        if target is not None and match and _is_raised(link, match.group()):
            yield link, target, match["label"]


def _of_document(page: Page, *names: str) -> Iterator[Element]:
    """The elements with these names that can be seen in the document."""
    seen = set(page.elements)
    return (element for element in page.document.iter(*names) if element in seen)


def _is_raised(link: Element, text: str) -> bool:
    """Whether a link looks like a mark and not like the number of a chapter in a list of contents."""
    around = [link, *link.iterancestors(), *link.iterdescendants()]
    if any(local(element) == "sup" for element in around if local(element) not in _BLOCKS):
        return True
    if any(_NOTE_CLASS.search(name) for name in classes(link)) or text[0] in "[(":
        return True
    before = link.getprevious()
    text_before = (before.tail if before is not None else getattr(link.getparent(), "text", None)) or ""
    return bool(text_before) and not text_before[-1:].isspace()


def _numbered(page: Page) -> Iterator[tuple[Element, Element, str]]:
    """Marks and notes of officielebekendmakingen.nl that share a number but no link."""
    holders: dict[str, Element] = {}
    for number in page.elements:
        if _NOTE_NUMBER in classes(number) and any(
            "noot" in classes(above) for above in number.iterancestors()
        ):
            holders.setdefault("".join(number.itertext()).strip(), number)
    for mark in _of_document(page, "a", "span"):
        label = "".join(mark.itertext()).strip()
        if _NOTE_NUMBER in classes(mark) and label in holders and mark is not holders[label]:
            yield mark, holders[label], label


def _holder(target: Element, inside: Counter[Element], running: set[Element], page: Page) -> Element | None:
    """The element that is the whole note: as far up as there is no other note and no running text."""
    holder = target
    while holder is not None and local(holder) not in _BLOCKS:
        holder = holder.getparent()
    if holder is None or holder in running or local(holder) in ("body", "article", "main"):
        return None
    if not _is_one_note(holder, page):
        return None
    parent = holder.getparent()
    while parent is not None and local(parent) in _HOLDERS and inside[parent] == 1 and parent not in running:
        if not _is_one_note(parent, page):
            break
        holder, parent = parent, parent.getparent()
    return holder


def _is_one_note(element: Element, page: Page) -> bool:
    """Whether an element could be one note: no headings that can be seen, and not too long."""
    length = 0
    for each in element.iter():
        length += len(each.text or "") + len(each.tail or "")
        if length > _LONGEST_NOTE or (local(each) in _HEADINGS and each not in page.dropped):
            return False
    return True
