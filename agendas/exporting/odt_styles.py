"""The styles of an OpenDocument text, made with odfdo, instead of those that its template brings along."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from odfdo import Document, Element, Style, XmlPart

from agendas.exporting.paper import Paper, Table, text_width_mm
from agendas.exporting.paper_styles import CharacterLook, PaperStyles, ParagraphLook, paper_styles

NOTE_MARK_STYLE = "Footnote_20_anchor"
HEADER_STYLE = "Header"
CELL_STYLE, UNRULED_CELL_STYLE, WHOLE_ROW_STYLE = "Cell", "UnruledCell", "WholeRow"

_LINES = {
    "under": {"style:text-underline-style": "solid", "style:text-underline-width": "auto"},
    "dotted": {"style:text-underline-style": "dotted", "style:text-underline-width": "auto"},
    "double": {"style:text-underline-style": "solid", "style:text-underline-type": "double"},
    "through": {"style:text-line-through-style": "solid"},
}
_BUILT_IN = {
    "heading 1": "Heading 1",
    "heading 2": "Heading 2",
    "footnote text": "Footnote",
    "footer": "Footer",
}
"""The names that ODF programs give to styles that Word programs name otherwise."""
_NOTES = (
    '<text:notes-configuration text:note-class="footnote" '
    f'text:citation-body-style-name="{NOTE_MARK_STYLE}" style:num-format="1" text:start-value="0" '
    'text:footnotes-position="page" text:start-numbering-at="document"/>'
)


def _display_name(name: str) -> str:
    return _BUILT_IN.get(name, name)


def style_name(name: str) -> str:
    """What the text calls a style: "Standpunt toegevoegd" is Standpunt_20_toegevoegd."""
    return _display_name(name).replace(" ", "_20_")


def table_name(number: int) -> str:
    """The style of the table with that number, counted from 1."""
    return f"Table{number}"


def column_name(number: int, column: int) -> str:
    """The style of a column of that table."""
    return f"Table{number}.{'ABCDEFGH'[column]}"


def styles_in(part: XmlPart, tag: str) -> Element:
    """That container of styles, which every part of a template has."""
    return cast("Element", part.get_element(f"//office:{tag}"))


def write_styles(document: Document) -> None:
    """Puts all styles of papers in the place of those of the template."""
    for tag in ("font-face-decls", "styles", "automatic-styles", "master-styles"):
        styles_in(document.styles, tag).clear()
    for tag in ("font-face-decls", "automatic-styles"):
        styles_in(document.content, tag).clear()
    known = paper_styles()
    styles_in(document.styles, "font-face-decls").append(Style("font-face", font_name=known.font))
    styles = styles_in(document.styles, "styles")
    styles.extend(_styles(known))
    styles.append(Element.from_tag(_NOTES))


def write_table_styles(document: Document, paper: Paper) -> None:
    """The widths of the tables, and cells with hairlines between the rows."""
    tables = [piece for piece in paper.content if isinstance(piece, Table)]
    styles = styles_in(document.content, "automatic-styles")
    for number, table in enumerate(tables, 1):
        styles.extend(_sized(table, number, text_width_mm(paper)))
    row = Style("table-row", WHOLE_ROW_STYLE)
    row.set_properties({"fo:keep-together": "always"})
    styles.append(row)
    styles.append(_cell_style(CELL_STYLE, f"0.5pt solid {paper_styles().rule}"))
    styles.append(_cell_style(UNRULED_CELL_STYLE, "none"))


def _styles(known: PaperStyles) -> Iterator[Style]:
    yield _defaults(known)
    yield Style("paragraph", "Standard")
    yield Style("paragraph", HEADER_STYLE, parent_style="Footer")
    for paragraph in known.paragraph.values():
        yield _paragraph_style(paragraph)
    for text in known.text.values():
        yield _character_style(text)
    mark = Style("text", NOTE_MARK_STYLE, "Footnote anchor")
    mark.set_properties({"style:text-position": "super 58%"})
    yield mark


def _defaults(known: PaperStyles) -> Style:
    """What holds where no style says otherwise; the language is set with that of the document."""
    style = Style("paragraph")
    style.tag = "style:default-style"
    style.set_properties({"fo:line-height": "108%", "fo:orphans": "2", "fo:widows": "2"})
    style.set_properties(
        {"style:font-name": known.font, "fo:font-size": _points(known.size), "fo:color": known.ink},
        area="text",
    )
    return style


def _paragraph_style(look: ParagraphLook) -> Style:
    style = Style("paragraph", style_name(look.name), _display_name(look.name), parent_style="Standard")
    if look.level:
        style.set_attribute("style:default-outline-level", str(look.level))
    spacing = {
        "fo:margin-top": _points(look.before),
        "fo:margin-bottom": _points(look.after),
        "fo:text-align": "center" if look.align == "center" else "start",
    }
    if look.indent:
        spacing["fo:margin-left"] = _points(look.indent)
    style.set_properties(spacing | ({"fo:keep-with-next": "always"} if look.keep else {}))
    style.set_properties(_font(look.bold, look.colour, look.size), area="text")
    return style


def _character_style(look: CharacterLook) -> Style:
    style = Style("text", style_name(look.name), look.name)
    ground = {"fo:background-color": look.fill} if look.fill else {}
    style.set_properties(_font(look.bold, look.colour, look.size) | ground | _LINES.get(look.line, {}))
    return style


def _font(bold: bool, colour: str, size: float) -> dict[str, str]:
    """What is not said stays as it is."""
    said = {
        "fo:font-weight": "bold" if bold else "",
        "fo:color": colour,
        "fo:font-size": _points(size) if size else "",
    }
    return {name: value for name, value in said.items() if value}


def _sized(table: Table, number: int, width: int) -> Iterator[Style]:
    style = Style("table", table_name(number), width=f"{width}mm", align="left")
    style.set_properties({"fo:margin-bottom": "2mm", "table:border-model": "collapsing"})
    yield style
    for at, share in enumerate(table.widths):
        column = f"{width * share / sum(table.widths):.1f}mm"
        yield Style("table-column", column_name(number, at), width=column)


def _cell_style(name: str, line: str) -> Style:
    return Style(
        "table-cell",
        name,
        border_top=line,
        padding_top="1mm",
        padding_bottom="1mm",
        padding_left="1.5mm",
        padding_right="1.5mm",
    )


def _points(size: float) -> str:
    return f"{size}pt"
