"""One way to copy a quote: a template with fields, and how its words are put together.

The value alone: ``copy_styles`` reads them from files, ``copying`` fills them. A template has only fields
in braces, no expressions: a style may come from a colleague's file. Needs the standard library alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from agendas.problems import Language
from agendas.quoting.copy_style_problems import CopyStyleProblem

Form = Literal["text", "markdown"]
FORMS: tuple[Form, ...] = get_args(Form)

_OF_A_QUOTE = (
    "quote", "source", "document", "title", "meeting", "dates", "place", "paragraph", "kamerstuk", "url",
)  # fmt: skip
OLD = "old_"
MARK = "mark"
FIELDS: tuple[str, ...] = (*_OF_A_QUOTE, MARK, *(OLD + field for field in _OF_A_QUOTE))
"""The fields of a template. ``mark`` is the number of the footnote; then those of the old quote of a pair."""

LONGEST_TEMPLATE = 5_000
_TOKENS = re.compile(r"\{\{|\}\}|\{([^{}\n]*)\}|[{}]")


@dataclass(frozen=True, slots=True)
class Part:
    """A run of a template: text as it stands, or (``field``) the place of a field."""

    text: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class CopyStyle:
    """A copy style; ``key`` names it in files and settings, ``nl`` and ``en`` in the menu.

    ``alone`` is the template of a style for pairs when there is no older quote; empty: ``template`` without
    the lines of the older. ``note`` is a template too, put once for each quote below all of them: the
    footnote. ``marks``: the quote stands in quotation marks. ``paragraphs`` stands between two paragraphs of
    a quote, ``gap`` for words or paragraphs that were not selected. ``form``: in Markdown, what has a meaning
    there is escaped and the ``>`` before a line is repeated. ``indented``: as rich text it is a block
    quotation. ``own``: from the user's file. Raises CopyStyleProblem for a template that cannot be filled.
    """

    key: str
    nl: str
    en: str
    template: str
    alone: str = ""
    note: str = ""
    marks: bool = True
    paragraphs: str = "\n\n"
    gap: str = "[…]"
    form: Form = "text"
    indented: bool = False
    own: bool = False

    def __post_init__(self) -> None:
        for setting in ("template", "alone", "note"):
            self._check(setting, getattr(self, setting))

    def _check(self, setting: str, template: str) -> None:
        if len(template) > LONGEST_TEMPLATE:
            raise CopyStyleProblem("copy_style_too_long", self.nl, setting=setting, most=LONGEST_TEMPLATE)
        fields = [part.field for part in parts_of(template, self.nl) if part.field]
        if not fields and (template or setting == "template"):
            raise CopyStyleProblem("copy_style_without_field", self.nl, setting=setting)

    def name(self, language: Language) -> str:
        """What the menu calls it."""
        return self.nl if language == "nl" else self.en

    @property
    def is_pair(self) -> bool:
        """Whether it has a place for the older quote of a pair."""
        both = (*parts_of(self.template), *parts_of(self.note))
        return any(part.field and part.field.startswith(OLD) for part in both)


def parts_of(template: str, style: str = "") -> tuple[Part, ...]:
    """The runs of a template, in order. Raises CopyStyleProblem, which names ``style``."""
    return tuple(part for part in _parts(template, style) if part.text)


def _parts(template: str, style: str) -> Iterator[Part]:
    at = 0
    for token in _TOKENS.finditer(template):
        yield Part(template[at : token.start()])
        at = token.end()
        if token.group() in ("{{", "}}"):
            yield Part(token.group()[0])
        elif token.group(1) in FIELDS:
            yield Part(token.group(), token.group(1))
        else:
            raise _wrong(token, style)
    yield Part(template[at:])


def _wrong(token: re.Match[str], style: str) -> CopyStyleProblem:
    at, length = token.start(), len(token.group())
    field = token.group(1)
    if field is None:
        return CopyStyleProblem("copy_style_lone_brace", style, at=at, length=length, place=at + 1)
    import difflib  # only a mistake needs it

    near = difflib.get_close_matches(field.strip().casefold()[:40], FIELDS, n=1)
    if near:
        code = "copy_style_misspelt_field"
        return CopyStyleProblem(code, style, at=at, length=length, field=field, near=near[0])
    known = ", ".join(_OF_A_QUOTE)
    return CopyStyleProblem("copy_style_unknown_field", style, at=at, length=length, field=field, known=known)
