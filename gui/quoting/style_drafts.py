"""Copy styles while they are being changed: a template may have a mistake for a while. Needs no Qt."""

from __future__ import annotations

import functools
import itertools
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from agendas.model import Meeting
from agendas.problems import Language
from agendas.quoting.copy_style import CopyStyle, Form
from agendas.quoting.copy_style_problems import CopyStyleProblem
from agendas.quoting.copy_styles import copy_styles
from agendas.quoting.quote import Quote, QuotedPiece, QuoteSource
from agendas.resources import resource

TEMPLATES = ("template", "alone", "note")
"""The settings of a style that have fields."""
_NUMBER = re.compile(r"\s+\d+$")


@dataclass(frozen=True, slots=True)
class StyleDraft:
    """A style as it was when it last could be used, and its name and templates as they stand now."""

    style: CopyStyle
    nl: str
    en: str
    template: str
    alone: str
    note: str

    @property
    def is_of_the_product(self) -> bool:
        """Whether the product has a style of that key: it can be restored, not removed."""
        return self.style.key in _of_the_product()

    @property
    def differs(self) -> bool:
        """Whether it is something else than the product gives."""
        given = _of_the_product().get(self.style.key)
        return given is None or self != draft_of(given) or replace(self.style, own=False) != given

    @property
    def is_pair(self) -> bool:
        """Whether the older quote of a pair has a place in it, mistakes elsewhere aside."""
        return any("{old_" in text for text in (self.template, self.note))

    def name(self, language: Language) -> str:
        """What it is called, without blanks around it; may be empty."""
        return (self.nl if language == "nl" else self.en).strip()

    def named(self, language: Language, name: str) -> StyleDraft:
        """With another name: in one language when the product gave both, in both for a style of the user."""
        if self.is_of_the_product:
            return replace(self, nl=name) if language == "nl" else replace(self, en=name)
        return replace(self, nl=name, en=name)

    def with_settings(self, *, marks: bool, indented: bool, form: Form) -> StyleDraft:
        """With other switches, which are never wrong."""
        return replace(self, style=replace(self.style, marks=marks, indented=indented, form=form))

    def problems(self) -> dict[str, CopyStyleProblem]:
        """What is wrong, by the setting it stands in."""
        found: dict[str, CopyStyleProblem] = {}
        sound = replace(
            self.style, nl=self.nl.strip() or self.style.nl, template="{quote}", alone="", note=""
        )
        for setting in TEMPLATES:
            try:
                replace(sound, **{setting: getattr(self, setting)})
            except CopyStyleProblem as problem:
                found[setting] = problem
        return found

    @property
    def is_wrong(self) -> bool:
        """Whether it cannot be kept as it stands."""
        return not (self.nl.strip() and self.en.strip()) or bool(self.problems())

    def made(self) -> CopyStyle:
        """The style. Raises CopyStyleProblem for a template with a mistake."""
        return replace(
            self.style,
            nl=self.nl.strip(),
            en=self.en.strip(),
            template=self.template,
            alone=self.alone,
            note=self.note,
        )


def draft_of(style: CopyStyle) -> StyleDraft:
    """A style to be changed. A file may name it in one language only: the other could not be mended here."""
    nl, en = style.nl.strip() or style.en, style.en.strip() or style.nl
    return StyleDraft(style, nl, en, style.template, style.alone, style.note)


def restored(draft: StyleDraft) -> StyleDraft:
    """The form that the product gives. Raises KeyError for a style of the user."""
    return draft_of(_of_the_product()[draft.style.key])


def copied(draft: StyleDraft, name: str, drafts: Iterable[StyleDraft]) -> StyleDraft:
    """A style of the user that begins as another, under a key and a name that no other has: “name 2”."""
    drafts = list(drafts)
    keys, names = (
        {each.style.key for each in drafts},
        {each.nl for each in drafts} | {each.en for each in drafts},
    )
    key = _free((f"own-{number}" for number in itertools.count(1)), keys)
    name = _NUMBER.sub("", name)
    free = _free(itertools.chain([name], (f"{name} {number}" for number in itertools.count(2))), names)
    return replace(draft, style=replace(draft.style, key=key, own=True), nl=free, en=free)


def new_style(name: str, drafts: Iterable[StyleDraft]) -> StyleDraft:
    """A simple style of the user to begin with."""
    begin = CopyStyle(key="new", nl=name, en=name, template="{quote} ({source}).", own=True)
    return copied(draft_of(begin), name, drafts)


def own_styles(drafts: Iterable[StyleDraft]) -> list[CopyStyle]:
    """What the user's file is to hold: the styles that are not as the product has them."""
    return [replace(draft.made(), own=True) for draft in drafts if draft.differs]


def example_quotes() -> tuple[Quote, Quote]:
    """A quote and an older one of the same subject, from two letters that come along with the product."""
    tables = tomllib.loads(resource("quoting/example_quotes.toml").read_text(encoding="utf-8"))
    new, old = (_example(tables[name]) for name in ("new", "old"))
    return new, old


def _example(table: dict[str, object]) -> Quote:
    settings = dict(table)
    title, block, paragraph, text = (
        str(settings.pop(name)) for name in ("title", "block", "paragraph", "text")
    )
    meeting = Meeting(**settings)  # type: ignore[arg-type]
    piece = QuotedPiece(block, 0, len(text), text, paragraph=paragraph)
    return Quote(QuoteSource("", "", title, meeting), (piece,))


def _free(wished: Iterable[str], taken: set[str]) -> str:
    return next(each for each in wished if each not in taken)


@functools.cache
def _of_the_product() -> dict[str, CopyStyle]:
    return {style.key: style for style in copy_styles().styles}


def first_wrong(drafts: Sequence[StyleDraft]) -> int | None:
    """The place of the first that cannot be kept."""
    return next((place for place, draft in enumerate(drafts) if draft.is_wrong), None)
