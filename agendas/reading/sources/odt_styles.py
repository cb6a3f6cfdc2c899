"""What an OpenDocument's styles and lists say of a paragraph: hidden, on a new page, its number or bullet.

Needs lxml's elements only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from agendas.reading.sources.safe_xml import Element, attribute, child, children, local
from agendas.reading.sources.symbols import numeral

_LONGEST_CHAIN = 20
_DASHES = ("-", "–", "—")
_BULLET = "•"


class Styles:
    """The styles of a document, common and automatic."""

    def __init__(self, roots: Sequence[Element]) -> None:
        self._styles: dict[str, Element] = {}
        self.lists: dict[str, Element] = {}
        for root in roots:
            for holder in children(root, "styles", "automatic-styles"):
                for style in holder:
                    self._add(style)

    def _add(self, style: Element) -> None:
        kind = local(style)
        if kind == "style":
            self._styles[attribute(style, "name") or ""] = style
        elif kind == "list-style":
            self.lists[attribute(style, "name") or ""] = style

    def _chain(self, name: str | None) -> list[Element]:
        found: list[Element] = []
        while name in self._styles and len(found) < _LONGEST_CHAIN:
            style = self._styles[name]
            if style in found:
                break
            found.append(style)
            name = attribute(style, "parent-style-name")
        return found

    def is_hidden(self, name: str | None) -> bool:
        """Whether text in this style is hidden."""
        for style in self._chain(name):
            properties = child(style, "text-properties")
            display = attribute(properties, "display") if properties is not None else None
            if display is not None:
                return display == "none"
        return False

    def starts_page(self, name: str | None) -> bool:
        """Whether a paragraph in this style begins a page."""
        for style in self._chain(name):
            if attribute(style, "master-page-name"):
                return True
            properties = child(style, "paragraph-properties")
            if properties is not None and attribute(properties, "break-before"):
                return attribute(properties, "break-before") == "page"
        return False

    def outline_level(self, name: str | None) -> int | None:
        """The outline level of a paragraph style, None for body text."""
        for style in self._chain(name):
            level = attribute(style, "default-outline-level")
            if level is not None:
                return int(level) if level.isdigit() and 1 <= len(level) <= 2 else None
        return None


@dataclass(slots=True)
class _Counted:
    """A list being read: its style, how deep it stands, and the number it has reached."""

    style: Element | None
    level: int
    reached: int | None = None


@dataclass(slots=True)
class Lists:
    """Counts lists; to be asked item by item, in order.

    The chapter numbers of an outline style are left out: they come from the template, not from the author
    (odfdo's own template numbers every heading), and no other format of the same letter has them.
    """

    styles: Styles
    _open: list[_Counted] = field(default_factory=list)
    _ended: dict[tuple[str, int], int] = field(default_factory=dict)
    _by_id: dict[str, int] = field(default_factory=dict)
    _ids: list[tuple[str, str]] = field(default_factory=list)

    def enter(self, element: Element) -> None:
        """A list begins; one within another has that one's style unless it names its own."""
        name = attribute(element, "style-name") or (self._ids[-1][0] if self._ids else "")
        level = len(self._open) + 1
        counted = _Counted(self._level(self.styles.lists.get(name), level), level)
        if attribute(element, "continue-numbering") == "true":
            counted.reached = self._ended.get((name, level))
        continued = attribute(element, "continue-list")
        if continued in self._by_id:
            counted.reached = self._by_id[continued]
        self._open.append(counted)
        self._ids.append((name, attribute(element, "id") or ""))

    def leave(self) -> None:
        """The list that began last ends."""
        counted = self._open.pop()
        name, key = self._ids.pop()
        if counted.reached is not None:
            self._ended[name, counted.level] = counted.reached
            if key:
                self._by_id[key] = counted.reached

    def label(self, item: Element) -> str:
        """The number or bullet of the next item of the innermost list."""
        counted = self._open[-1]
        start = _number(attribute(item, "start-value"))
        if start is None:
            start = _start(counted.style) if counted.reached is None else counted.reached + 1
        counted.reached = start
        if counted.style is None:
            return _BULLET
        if "bullet" in local(counted.style) or "image" in local(counted.style):
            sign = attribute(counted.style, "bullet-char") or ""
            return sign if sign in _DASHES else _BULLET
        shown = _number(attribute(counted.style, "display-levels")) or 1
        above = self._open[-shown:]
        return _dressed(counted.style, [(each.style, each.reached or 1) for each in above])

    def _level(self, style: Element | None, level: int) -> Element | None:
        if style is None:
            return None
        return next((each for each in style if attribute(each, "level") == str(level)), None)


def _dressed(style: Element, numbers: Sequence[tuple[Element | None, int]]) -> str:
    """Numbers of one or more levels with what stands before and after them: "(1.a)"."""
    shown = [
        numeral(number, (attribute(each, "num-format") or "") if each is not None else "1")
        for each, number in numbers
    ]
    text = ".".join(number for number in shown if number)
    if not text:
        return ""
    return f"{attribute(style, 'num-prefix') or ''}{text}{attribute(style, 'num-suffix') or ''}".strip()


def _start(style: Element | None) -> int:
    start = _number(attribute(style, "start-value")) if style is not None else None
    return 1 if start is None else start


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else None
