"""What a Word document's styles and lists say of a paragraph: heading level, hidden text, number or bullet.

Style names differ by language ("Kop 1", "heading 1"); outline levels do not. Needs lxml's elements only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from agendas.reading.sources.safe_xml import Element, attribute, child, children
from agendas.reading.sources.symbols import numeral

_BODY_LEVEL = 9
_LONGEST_CHAIN = 20
_HEADING_NAME = re.compile(r"heading ([1-9])$", re.IGNORECASE)
_OFF = ("0", "false", "off")
_FORMS = {
    "decimal": "1",
    "decimalZero": "1",
    "ordinal": "1",
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
    "none": "",
}
_DASHES = ("-", "–", "—")
_BULLET = "•"
_PLACE = re.compile(r"%([1-9])")
_HIGHEST = 1_000_000


def value_of(properties: Element | None, name: str) -> str | None:
    """The value of a property (``w:val``), None when it is not there."""
    found = child(properties, name)
    return attribute(found, "val") if found is not None else None


def is_on(properties: Element | None, name: str) -> bool | None:
    """Whether a property that is either on or off is on; None when nothing is said."""
    found = child(properties, name)
    return None if found is None else attribute(found, "val") not in _OFF


def level_of(properties: Element | None) -> int | None:
    """The outline level of properties, from 1; 0 for body text, None when nothing is said."""
    level = _number(value_of(properties, "outlineLvl"))
    if level is None:
        return None
    return level + 1 if level < _BODY_LEVEL else 0


def _number(text: str | None) -> int | None:
    try:
        number = int(text or "")
    except ValueError:
        return None
    return number if abs(number) <= _HIGHEST else None


class Styles:
    """The styles of a document, each with those it is based on."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self.default: str | None = None
        self._levels: dict[str | None, int | None] = {}
        for style in children(root, "style") if root is not None else ():
            key = attribute(style, "styleId") or ""
            self._styles[key] = style
            if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true"):
                self.default = key

    def chain(self, key: str | None) -> list[Element]:
        """A style and those it is based on, nearest first; a circle is walked once."""
        found: list[Element] = []
        while key in self._styles and len(found) < _LONGEST_CHAIN:
            style = self._styles[key]
            if style in found:
                break
            found.append(style)
            key = value_of(style, "basedOn")
        return found

    def name(self, key: str | None) -> str:
        """The name of a style as Word itself calls it, whatever the language of the program."""
        return (value_of(self._styles.get(key or ""), "name") or "") if key else ""

    def heading_level(self, key: str | None) -> int | None:
        """The outline level of a style, from 1; None for body text."""
        if key not in self._levels:
            self._levels[key] = self._heading_level(key)
        return self._levels[key]

    def _heading_level(self, key: str | None) -> int | None:
        for style in self.chain(key):
            level = level_of(child(style, "pPr"))
            if level is not None:
                return level or None
            if match := _HEADING_NAME.match(value_of(style, "name") or ""):
                return int(match[1])
        return None

    def is_hidden(self, properties: Element | None, paragraph_style: str | None) -> bool:
        """Whether a run with these properties, in a paragraph of this style, is hidden."""
        said = is_on(properties, "vanish")
        if said is not None:
            return said
        for key in (value_of(properties, "rStyle"), paragraph_style):
            for style in self.chain(key):
                said = is_on(child(style, "rPr"), "vanish")
                if said is not None:
                    return said
        return False

    def numbering(self, key: str | None) -> Element | None:
        """The list a style puts its paragraphs in."""
        for style in self.chain(key):
            found = child(style, "pPr", "numPr")
            if found is not None:
                return found
        return None


@dataclass(slots=True)
class _List:
    """One list being counted: its levels, and the number each has reached."""

    levels: dict[int, Element]
    reached: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the lists of a document as Word does; to be asked paragraph by paragraph, in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str | None, Element] = {}
        self._lists: dict[str | None, _List] = {}
        self._nums: dict[str, Element] = {}
        for element in children(root, "abstractNum") if root is not None else ():
            self._abstract[attribute(element, "abstractNumId")] = element
        for element in children(root, "num") if root is not None else ():
            self._nums[attribute(element, "numId") or ""] = element

    def label(self, properties: Element | None, style: str | None) -> str:
        """The number or bullet of the next paragraph, empty when it is in no list."""
        direct = child(properties, "numPr")
        inherited = self._styles.numbering(style)
        key = value_of(direct, "numId") or value_of(inherited, "numId")
        counted = self._list(key)
        if counted is None:
            return ""
        level = _number(value_of(direct, "ilvl") or value_of(inherited, "ilvl"))
        if level is None:
            level = self._level_of_style(counted, style)
        definition = counted.levels.get(level)
        if definition is None:
            return ""
        _count(counted, level)
        return self._shown(counted, definition)

    def _list(self, key: str | None) -> _List | None:
        """The list of a number; numbers of one kind count on together, unless one starts anew."""
        num = self._nums.get(key or "")
        if num is None:
            return None
        if key in self._lists:
            return self._lists[key]
        kind = value_of(num, "abstractNumId")
        levels = self._levels(self._abstract.get(kind))
        overridden = list(children(num, "lvlOverride"))
        if not overridden:
            self._lists[key] = self._lists.setdefault(f"kind {kind}", _List(levels))
            return self._lists[key]
        found = _List(dict(levels))
        for override in overridden:
            level = _number(attribute(override, "ilvl")) or 0
            replaced = child(override, "lvl")
            if replaced is not None:
                found.levels[level] = replaced
            start = _number(value_of(override, "startOverride"))
            if start is not None:
                found.reached[level] = start - 1
        self._lists[key] = found
        return found

    def _levels(self, abstract: Element | None) -> dict[int, Element]:
        """The levels of a kind of list, by way of a list style where it has no levels of its own."""
        link = value_of(abstract, "numStyleLink")
        if link:
            num = self._nums.get(value_of(self._styles.numbering(link), "numId") or "")
            abstract = self._abstract.get(value_of(num, "abstractNumId")) if num is not None else None
        if abstract is None:
            return {}
        return {_number(attribute(level, "ilvl")) or 0: level for level in children(abstract, "lvl")}

    def _level_of_style(self, counted: _List, style: str | None) -> int:
        return next((at for at, level in counted.levels.items() if value_of(level, "pStyle") == style), 0)

    def _shown(self, counted: _List, definition: Element) -> str:
        if value_of(definition, "numFmt") == "bullet":
            sign = (value_of(definition, "lvlText") or "").strip()
            return sign if sign in _DASHES else _BULLET
        legal = child(definition, "isLgl") is not None

        def number_at(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            form = _FORMS.get(value_of(counted.levels.get(at), "numFmt") or "decimal", "1")
            start = _number(value_of(counted.levels.get(at), "start"))
            reached = counted.reached.get(at, 1 if start is None else start)
            return numeral(reached, "1" if legal and form else form)

        return _PLACE.sub(number_at, value_of(definition, "lvlText") or "").strip()


def _count(counted: _List, level: int) -> None:
    """Counts one on at a level; the levels below begin anew."""
    start = _number(value_of(counted.levels[level], "start"))
    counted.reached[level] = counted.reached.get(level, (1 if start is None else start) - 1) + 1
    for below in [at for at in counted.reached if at > level]:
        del counted.reached[below]
