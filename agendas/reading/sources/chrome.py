"""What stands on a web page around the document, and is left out when the page is read.

The words it is known by stand in ``resources/reading/chrome.toml``. Needs lxml's elements only.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from agendas.reading.knowledge import words
from agendas.reading.sources.safe_xml import Element, local

_DOCUMENT = "broodtekst"
"""The id (and the first word of the class) of the document on officielebekendmakingen.nl and its mirrors."""

_NEVER_TEXT = frozenset(
    ("script", "style", "noscript", "template", "nav", "footer", "aside", "head", "title", "button",
     "input", "select", "textarea", "option", "datalist", "svg", "math", "iframe", "object", "embed",
     "audio", "video", "canvas", "map", "dialog", "menu", "progress", "meter", "del", "rp", "rt",
     "link", "meta", "base", "frameset", "applet", "xml")
)  # fmt: skip
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_PRINTED_EDGES = frozenset(("header", "footer"))
"""What LibreOffice names the headers and footers it writes into a page."""
_MOST_TEXT = 0.4
_MAIN_SHARE = 0.6
_LEAST_LINKS = 3
_LINKED_SHARE = 0.8
_LONGEST_LINK = 120
_SPLIT = re.compile(r"[^a-z]+")


@dataclass(slots=True)
class _Measure:
    """How much text an element holds, and how much of it in links to elsewhere."""

    length: int = 0
    linked: int = 0
    links: int = 0
    longest_link: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A page: the element that holds its document, all that can be seen of it in order, and what cannot.

    Nothing is taken out of the tree: lxml frees a large part that was taken out in quadratic time.
    """

    document: Element
    elements: tuple[Element, ...]
    dropped: frozenset[Element]


def page_of(root: Element) -> Page:
    """The page with this root, and where its document is."""
    unseen = {element for element in root.iter() if _is_unseen(element)}
    elements = _seen(root, unseen)
    marked = next((element for element in elements if element.get("id") == _DOCUMENT), None)
    if marked is not None:
        return Page(marked, tuple(elements), frozenset(unseen))
    body = next((element for element in elements if element.tag == "body"), root)
    dropped = unseen | _chrome_in(_seen(body, unseen))
    elements = _seen(body, dropped)
    sizes = _measures(elements)
    for candidate in elements:
        is_main = candidate.tag in ("main", "article")
        if is_main and sizes[candidate].length >= _MAIN_SHARE * sizes[body].length:
            body = candidate
            break
    return Page(body, tuple(elements), frozenset(dropped))


def _chrome_in(elements: list[Element]) -> set[Element]:
    """What stands around a document; ``elements`` begin with the body of the page."""
    sizes = _measures(elements)
    most = _MOST_TEXT * sizes[elements[0]].length
    named = {element for element in elements if _is_chrome(element) and sizes[element].length <= most}
    rest = _seen(elements[0], named)
    sizes = _measures([element for element in rest if element in sizes])
    return named | {
        element for element in rest if element in sizes and _is_list_of_links(element, sizes[element])
    }


def _seen(root: Element, dropped: Collection[Element]) -> list[Element]:
    """A tree's elements in order, without those dropped and all they hold."""
    found: list[Element] = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element not in dropped:
            found.append(element)
            waiting.extend(reversed(element))
    return found


def _measures(elements: Sequence[Element]) -> dict[Element, _Measure]:
    """The measure of each element, in one walk from the last to the first."""
    found = {element: _Measure() for element in elements}
    for element in reversed(elements):
        measure = found[element]
        measure.length += len((element.text or "").strip())
        if element.tag == "a" and not (element.get("href") or "").startswith("#"):
            measure.links, measure.linked, measure.longest_link = 1, measure.length, measure.length
        above = found.get(element.getparent())
        if above is None:
            continue
        above.length += measure.length + len((element.tail or "").strip())
        above.links += measure.links
        above.linked += measure.linked
        above.longest_link = max(above.longest_link, measure.longest_link)
    return found


def classes(element: Element) -> list[str]:
    """The classes of an element, in lower case."""
    return (element.get("class") or "").lower().split()


def _names(element: Element) -> list[str]:
    return [*classes(element), (element.get("id") or "").lower()]


def _is_unseen(element: Element) -> bool:
    """Whether an element is not shown, or holds no text of a document in any page."""
    if local(element).lower() in _NEVER_TEXT or element.get("hidden") is not None:
        return True
    if element.get("aria-hidden") == "true" or _HIDDEN_STYLE.search(element.get("style") or ""):
        return True
    if local(element) == "div" and (element.get("title") or "") in _PRINTED_EDGES:
        return True
    return any(name in words("chrome", "unseen") for name in _names(element))


def _is_chrome(element: Element) -> bool:
    if (element.get("role") or "").lower() in words("chrome", "roles"):
        return True
    return any(
        word in words("chrome", "words") for name in _names(element) for word in _SPLIT.split(name)
    )  # fmt: skip


def _is_list_of_links(element: Element, size: _Measure) -> bool:
    """Whether an element is a menu without a name: links, and hardly a word beside them."""
    if local(element) not in ("ul", "ol", "div", "p", "table", "form", "header", "section"):
        return False
    if size.links < _LEAST_LINKS or size.longest_link > _LONGEST_LINK:
        return False
    return size.linked >= _LINKED_SHARE * size.length
