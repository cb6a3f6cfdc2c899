"""An agenda as one HTML file: the reading view, with names underlined and Dutch positions marked."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator

from agendas.exporting.html_page import escaped, html_page
from agendas.exporting.safe_text import safe
from agendas.exporting.wording import facts_line, meeting_line
from agendas.exporting.words import words
from agendas.model import Agenda, Block, Entity, Sentence


def agenda_as_html(agenda: Agenda) -> str:
    """The page: facts, title, text, footnotes; beside it contents, positions and kinds of names."""
    shown = [block for block in agenda.blocks if block.kind not in ("title", "footnote")]
    facts = f'<p class="facts">{_text(facts_line(agenda.meeting))}</p>\n' if _has_facts(agenda) else ""
    title = _text(agenda.title or agenda.source.name)
    known = {block.number for block in agenda.footnotes if block.number}
    text = "".join(_block(block, known) for block in shown)
    body = (
        f'<div class="reading">\n<main>\n<header>\n{facts}<h1>{title}</h1>\n</header>\n'
        f"{text}{_footnotes(agenda)}</main>\n<aside>\n{_contents(agenda)}{_positions(agenda)}{_names(agenda)}"
        "</aside>\n</div>\n"
    )
    return html_page(safe(agenda.title) or meeting_line(agenda), body)


def _has_facts(agenda: Agenda) -> bool:
    return bool(facts_line(agenda.meeting))


def _text(text: str) -> str:
    return escaped(safe(text))


def _block(block: Block, footnotes: set[str]) -> str:
    text = "".join(_pieces(block, footnotes))
    if block.kind == "heading":
        return f'<h2 id="{escaped(block.id)}">{text}</h2>\n'
    if block.kind == "letter":
        return f'<p class="small" id="{escaped(block.id)}">{text}</p>\n'
    name = "paragraph stance" if block.positions else "paragraph"
    number = f'<span class="number">{block.paragraph_number}</span>'
    return f'<p class="{name}" id="{escaped(block.id)}">{number}{text}</p>\n'


def _pieces(block: Block, footnotes: set[str]) -> Iterator[str]:
    """The text with a mark around each position; between them as it stands."""
    at = 0
    for count, sentence in enumerate(block.positions, 1):
        if sentence.start < at:
            continue
        yield from _stretch(block, at, sentence.start, footnotes)
        yield f'<mark id="{_anchor(block, count)}" title="{_text(_stance(sentence))}">'
        yield from _stretch(block, sentence.start, sentence.end, footnotes)
        yield "</mark>"
        at = sentence.end
    yield from _stretch(block, at, len(block.text), footnotes, last=True)


def _anchor(block: Block, count: int) -> str:
    return f"{escaped(block.id)}-s{count}"


def _stance(sentence: Sentence) -> str:
    position = sentence.position
    if position is None:
        return ""
    form = words().position_of if position.polarity == "for" else words().position_against
    return form.format(actor=position.actor, verb=position.verb, strength=position.strength)


def _stretch(block: Block, start: int, end: int, footnotes: set[str], *, last: bool = False) -> Iterator[str]:
    """Text from ``start`` to ``end`` with names underlined and the footnote marks that stand in it."""
    marks: dict[int, list[str]] = {}
    for ref in block.footnote_refs:
        if start <= ref.at < end or (last and ref.at == end):
            marks.setdefault(ref.at, []).append(_reference(ref.number, footnotes))
    named = deque(entity for entity in block.entities if entity.start < end and start < entity.end)
    inner = (at for entity in named for at in (entity.start, entity.end) if start < at < end)
    cuts = sorted({start, end, *marks, *inner})
    for at, to in zip(cuts, [*cuts[1:], end], strict=True):
        yield from marks.get(at, ())
        if at < to:
            while named and named[0].end <= at:
                named.popleft()
            inside = bool(named) and named[0].start <= at
            yield _named(block.text[at:to], named[0] if inside else None)


def _reference(number: str, footnotes: set[str]) -> str:
    shown = _text(number)
    link = f'<a href="#voetnoot-{shown}" role="doc-noteref">{shown}</a>' if number in footnotes else shown
    return f"<sup>{link}</sup>"


def _named(text: str, entity: Entity | None) -> str:
    if entity is None:
        return _text(text)
    return f'<span class="e {entity.type}" title="{_text(entity.canonical)}">{_text(text)}</span>'


def _footnotes(agenda: Agenda) -> str:
    if not agenda.footnotes:
        return ""
    items = "".join(
        f'<li id="voetnoot-{_text(block.number or "")}">{_text(block.number or "")} '
        f"{''.join(_pieces(block, set()))}</li>\n"
        for block in agenda.footnotes
    )
    return f'<h2>{words().footnotes}</h2>\n<ul class="notes">\n{items}</ul>\n'


def _contents(agenda: Agenda) -> str:
    links = [_link(block.id, block.text) for block in agenda.blocks if block.kind == "heading"]
    return _list(words().contents, links, "nav")


def _positions(agenda: Agenda) -> str:
    links = []
    for block in agenda.blocks:
        for count, sentence in enumerate(block.positions, 1):
            position = sentence.position
            about = position.about if position and position.about else sentence.of(block.text)
            words_of = f"{position.verb}: {_short(about)}" if position else _short(about)
            links.append(_link(f"{block.id}-s{count}", words_of))
    return _list(f"{words().positions} ({len(links)})", links, "section")


def _names(agenda: Agenda) -> str:
    counts = Counter(entity.type for block in agenda.blocks for entity in block.entities)
    named = [
        f'<span class="e {kind}">{word}</span> {counts[kind]}'
        for kind, word in words().entity_types.items()
        if counts[kind]
    ]
    return _list(words().names, named, "section")


def _list(heading: str, items: list[str], element: str) -> str:
    if not items:
        return ""
    lines = "".join(f"<li>{item}</li>\n" for item in items)
    return f"<{element}>\n<h2>{heading}</h2>\n<ul>\n{lines}</ul>\n</{element}>\n"


def _link(anchor: str, text: str) -> str:
    return f'<a href="#{escaped(anchor)}">{_text(text)}</a>'


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:90].rsplit(" ", 1)[0] + " …"
