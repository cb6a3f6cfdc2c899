"""Text of an OpenDocument text as odfdo's elements, in which no space is lost.

odfdo's own ``append`` for text (3.27) is not used: it copies the whole paragraph at each word, so that one of
1 MB takes a minute, and makes one space of two that stand in different runs. An element is put in its place
before it is filled: lxml's time to move one grows with the square of what is in it.
"""

from __future__ import annotations

import re
from typing import TypeVar

from odfdo import Element, Spacer

_SPACES = re.compile("  +")
_Added = TypeVar("_Added", bound=Element)


def put(parent: Element, child: _Added) -> _Added:
    """The new child, after what the parent has already. ``append`` of odfdo's tables would put in a copy."""
    parent.extend((child,))
    return child


class Line:
    """A paragraph or span that is filled from left to right."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._last: Element | None = None

    def add(self, child: _Added) -> _Added:
        """The element, put after the text so far."""
        self._last = put(self._element, child)
        return child

    def write(self, text: str, before: str = " ") -> None:
        """The text with ``text:s`` for spaces that ODF would not keep.

        It takes several for one, and one at the start for none; ``before`` is the character before the text.
        """
        if text.startswith(" ") and before == " ":
            self.add(Spacer(len(text) - len(text.lstrip(" "))))
            text = text.lstrip(" ")
        found = list(_SPACES.finditer(text))
        end = 0
        for spaces, spacer in zip(found, _spacers([len(one.group()) - 1 for one in found]), strict=True):
            self._write_as_it_is(text[end : spaces.start() + 1])
            self.add(spacer)
            end = spaces.end()
        self._write_as_it_is(text[end:])

    def _write_as_it_is(self, text: str) -> None:
        if self._last is None:
            self._element.text += text
        elif text:
            self._last.tail = (self._last.tail or "") + text


def _spacers(lengths: list[int]) -> list[Element]:
    """One for each length, read together: made one by one, 200,000 of them would take ten seconds."""
    if not lengths:
        return []
    spacers = "".join(f'<text:s text:c="{length}"/>' for length in lengths)
    return Element.from_tag(f"<text:p>{spacers}</text:p>").children
