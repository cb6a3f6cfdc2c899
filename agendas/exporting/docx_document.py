"""An empty Word document for a paper: python-docx's template without what is its maker's.

The template brings a picture of its first page, 900 kB of styles, the ids of its editing sessions and the
name of the library. Parts that are not needed are dropped, properties emptied, settings and styles replaced.
"""

from __future__ import annotations

from typing import cast

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENTATION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from agendas.exporting.docx_styles import HEADER_STYLE, style_id, write_styles
from agendas.exporting.docx_text import element, paragraph_of, run_of
from agendas.exporting.paper import MARGIN_MM, PAGE_MM, Paper
from agendas.exporting.paper_styles import paper_styles
from agendas.exporting.words import words

_KEPT_OF_DOCUMENT = (RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS)
_KEPT_OF_PACKAGE = (RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES)
_LONGEST_TITLE = 255
"""In the properties; python-docx refuses a longer one."""

_SETTINGS = (
    f'<w:settings {nsdecls("w")}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
"""python-docx has no interface to them. The two footnotes are the lines that part footnotes from the text."""


def empty_document(paper: Paper) -> Document:
    """A document without text, with the page, the title above every page, styles and properties."""
    document = docx.Document()
    _drop_parts(document)
    document.settings.element[:] = parse_xml(_SETTINGS)[:]
    write_styles(document)
    _write_properties(document, paper.title)
    _write_page(document, paper)
    return document


def _drop_parts(document: Document) -> None:
    """Thumbnail, theme, list styles and the rest: a part is written when something relates to it."""
    for relations, kept in (
        (document.part.rels, _KEPT_OF_DOCUMENT),
        (document.part.package.rels, _KEPT_OF_PACKAGE),
    ):
        for key in [key for key, relation in relations.items() if relation.reltype not in kept]:
            del relations[key]


def _write_properties(document: Document, title: str) -> None:
    """Title and language; neither author nor machine nor time, which nobody asked to publish."""
    part = document.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
    cast("XmlPart", part).element[:] = []
    document.core_properties.title = title[:_LONGEST_TITLE]
    document.core_properties.language = "nl-NL"


def _write_page(document: Document, paper: Paper) -> None:
    section = document.sections[0]
    document.element.body.get_or_add_sectPr().attrib.clear()  # ids of the template's editing sessions
    narrow, long = map(Mm, PAGE_MM)
    section.page_width, section.page_height = (long, narrow) if paper.landscape else (narrow, long)
    section.orientation = WD_ORIENTATION.LANDSCAPE if paper.landscape else WD_ORIENTATION.PORTRAIT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN_MM)
    section.header_distance = section.footer_distance = Mm(MARGIN_MM / 2)
    if paper.running_title:
        section.header.is_linked_to_previous = False
        section.header.part.element[:] = [paragraph_of([run_of(paper.running_title)], style_id(HEADER_STYLE))]
    section.footer.is_linked_to_previous = False
    section.footer.part.element[:] = [_page_number()]


def _page_number() -> CT_P:
    page, of = words().page_of
    parts = [run_of(page), _field("PAGE"), run_of(of), _field("NUMPAGES")]
    paragraph = paragraph_of(parts, style_id(paper_styles().paragraph["running"].name))
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return paragraph


def _field(name: str) -> BaseOxmlElement:
    """What Word works out; python-docx has no fields."""
    field = element("fldSimple", instr=f" {name} ")
    field.append(run_of("1"))
    return field
