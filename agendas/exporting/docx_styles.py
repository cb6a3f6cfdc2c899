"""The styles of a Word document, made with python-docx, instead of the 164 that its template brings along.

python-docx knows neither grounds, outline levels nor the lines of a table; those are put in as its own
elements, in the order of the schema (ISO 29500-1, 17.3.1 and 17.3.2), which Word insists on.
"""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_UNDERLINE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor

from agendas.exporting.docx_text import element
from agendas.exporting.paper_styles import CharacterLook, ParagraphLook, paper_styles

TABLE_STYLE = "Standpunt tabel"
NOTE_MARK_STYLE = "footnote reference"
HEADER_STYLE = "header"

_UNDERLINES = {"under": WD_UNDERLINE.SINGLE, "dotted": WD_UNDERLINE.DOTTED, "double": WD_UNDERLINE.DOUBLE}


def style_id(name: str) -> str:
    """What the text calls a style: "Standpunt toegevoegd" is StandpuntToegevoegd."""
    return "".join(name.title().split())


def write_styles(document: Document) -> None:
    """Puts all styles of papers in the place of those of the template."""
    document.styles.element[:] = [_defaults()]
    for name, kind in (
        ("Normal", WD_STYLE_TYPE.PARAGRAPH),
        ("Default Paragraph Font", WD_STYLE_TYPE.CHARACTER),
        ("Normal Table", WD_STYLE_TYPE.TABLE),
    ):
        style = _style(document, name, kind)
        style.element.default = True
        style.hidden = name != "Normal"
    known = paper_styles()
    for paragraph in known.paragraph.values():
        _write_paragraph_style(document, paragraph)
    for text in known.text.values():
        _write_character_style(document, text)
    footer = document.styles[known.paragraph["running"].name]
    _style(document, HEADER_STYLE, WD_STYLE_TYPE.PARAGRAPH).base_style = footer
    _style(document, NOTE_MARK_STYLE, WD_STYLE_TYPE.CHARACTER).font.superscript = True
    _write_table_style(document)


def _style(document: Document, name: str, kind: WD_STYLE_TYPE) -> Any:
    """A new style; those not called after the program are Word's own."""
    style = document.styles.add_style(name, kind, builtin=not name.startswith("Standpunt"))
    style.style_id = style_id(name)
    return style


def _defaults() -> Any:
    """What holds where no style says otherwise: font, size, colour, language of the spelling check."""
    known = paper_styles()
    made = parse_xml(
        f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr><w:rFonts/>"
        f'<w:color w:val="{_hex(known.ink)}"/><w:sz w:val="{round(known.size * 2)}"/>'
        '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    fonts = made[0][0][0]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), known.font)
    return made


def _write_paragraph_style(document: Document, look: ParagraphLook) -> None:
    style = _style(document, look.name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after = Pt(look.before), Pt(look.after)
    if look.indent:
        spacing.left_indent = Pt(look.indent)
    if look.keep:
        spacing.keep_with_next = True
    if look.align == "center":
        spacing.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if look.level:
        style.element.get_or_add_pPr().append(element("outlineLvl", val=look.level - 1))
    _write_font(style.font, look.bold, look.colour, look.size)


def _write_character_style(document: Document, look: CharacterLook) -> None:
    style = _style(document, look.name, WD_STYLE_TYPE.CHARACTER)
    style.base_style = document.styles["Default Paragraph Font"]
    style.quick_style = True
    _write_font(style.font, look.bold, look.colour, look.size)
    if look.line == "through":
        style.font.strike = True
    elif look.line:
        style.font.underline = _UNDERLINES[look.line]
    if look.fill:
        ground = element("shd", val="clear", color="auto", fill=_hex(look.fill))
        style.element.get_or_add_rPr().append(ground)


def _write_font(font: Any, bold: bool, colour: str, size: float) -> None:
    """What is not said stays as it is."""
    if bold:
        font.bold = True
    if colour:
        font.color.rgb = RGBColor.from_string(_hex(colour))
    if size:
        font.size = Pt(size)


def _write_table_style(document: Document) -> None:
    """Hairlines between the rows, none between the columns."""
    style = _style(document, TABLE_STYLE, WD_STYLE_TYPE.TABLE)
    style.base_style = document.styles["Normal Table"]
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{_hex(paper_styles().rule)}"'
    looks = parse_xml(
        f"<w:tblPr {nsdecls('w')}><w:tblBorders><w:bottom {line}/><w:insideH {line}/></w:tblBorders>"
        '<w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
        '<w:bottom w:w="57" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )
    style.element.append(looks)


def _hex(colour: str) -> str:
    return colour.removeprefix("#").upper()
