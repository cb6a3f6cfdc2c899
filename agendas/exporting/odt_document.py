"""An empty OpenDocument text for a paper: odfdo's template without what is its maker's.

The template brings French, a thumbnail, the settings of somebody's printer and window, and the name and date
of the program that wrote it. What is not needed is left out. ``Document.save`` is not used: it signs the file
with odfdo's name and calls it ODF 1.4, which older office programs take for more than they can read.
"""

from __future__ import annotations

import io
from typing import cast

from odfdo import (
    Container,
    Document,
    Element,
    Paragraph,
    Style,
    StyleMasterPage,
    StylePageLayout,
    VarPageCount,
    VarPageNumber,
    XmlPart,
)

from agendas.exporting.archives import undated
from agendas.exporting.odt_styles import HEADER_STYLE, styles_in, write_styles, write_table_styles
from agendas.exporting.odt_text import Line, put
from agendas.exporting.paper import MARGIN_MM, PAGE_MM, Paper
from agendas.exporting.words import words

_MANIFEST = "META-INF/manifest.xml"
_XML_PARTS = ("content.xml", "styles.xml", "meta.xml", "settings.xml")
_KEPT = {"mimetype", *_XML_PARTS, _MANIFEST}
_VERSION = "1.3"
_PAGE, _NUMBER = "Page", "RightFooter"


def empty_document(paper: Paper) -> Document:
    """A document without text, with the page, the title above every page, styles and properties."""
    document = Document("text")
    document.body.clear()
    _drop_parts(document)
    write_styles(document)
    write_table_styles(document, paper)
    _write_page(document, paper)
    _write_properties(document, paper.title)
    return document


def as_file(document: Document) -> bytes:
    """The document as an archive: the same document always gives the same bytes."""
    container = cast("Container", document.container)  # which a document without a template would not have
    for name in _XML_PARTS:
        part = cast("XmlPart", document.get_part(name))
        part.root.set_attribute("office:version", _VERSION)
        container.set_part(name, part.serialize())
    for versioned in document.manifest.get_elements("//*[@manifest:version]"):
        versioned.set_attribute("manifest:version", _VERSION)
    container.set_part(_MANIFEST, document.manifest.serialize())
    target = io.BytesIO()
    container.save(target)
    return undated(target.getvalue())


def _drop_parts(document: Document) -> None:
    for name in set(document.parts) - _KEPT:
        document.del_part(name)
    for name in document.manifest.get_paths():
        if name != "/" and name not in _KEPT:
            document.manifest.del_full_path(name)
    document.settings.body.delete()


def _write_properties(document: Document, title: str) -> None:
    """Title and language; neither author nor machine nor time, which nobody asked to publish."""
    document.meta.body.clear()
    document.meta.title = title
    document.language = "nl-NL"


def _write_page(document: Document, paper: Paper) -> None:
    number = Style("paragraph", _NUMBER, parent_style="Footer")
    number.set_properties({"fo:text-align": "end"})
    styles_in(document.styles, "automatic-styles").extend((_layout(paper), number))
    page = put(styles_in(document.styles, "master-styles"), StyleMasterPage("Standard", page_layout=_PAGE))
    if paper.running_title:
        above = Paragraph(style=HEADER_STYLE)
        page.set_page_header([above])
        Line(above).write(paper.running_title)
    below = Paragraph(style=_NUMBER)
    page.set_page_footer([below])
    _write_page_number(Line(below))


def _write_page_number(line: Line) -> None:
    before, between = words().page_of
    line.write(before)
    line.add(VarPageNumber(select_page="current"))
    line.write(between, before="1")
    line.add(VarPageCount())


def _layout(paper: Paper) -> StylePageLayout:
    """A4. What stands above and below the text takes its room from the margins."""
    wide, high, turned = (PAGE_MM[1], PAGE_MM[0], "landscape") if paper.landscape else (*PAGE_MM, "portrait")
    half = MARGIN_MM // 2
    layout = StylePageLayout(_PAGE)
    layout.set_properties(
        {
            "fo:page-width": f"{wide}mm",
            "fo:page-height": f"{high}mm",
            "style:print-orientation": turned,
            "fo:margin-top": f"{half if paper.running_title else MARGIN_MM}mm",
            "fo:margin-bottom": f"{half}mm",
            "fo:margin-left": f"{MARGIN_MM}mm",
            "fo:margin-right": f"{MARGIN_MM}mm",
        }
    )
    if paper.running_title:
        layout.append(_margin_style("header", "bottom", half))
    layout.append(_margin_style("footer", "top", half))
    return layout


def _margin_style(name: str, side: str, half: int) -> Element:
    """The room of the header or footer. odfdo has no class for it."""
    return Element.from_tag(
        f'<style:{name}-style><style:header-footer-properties fo:min-height="{half - 3}mm" '
        f'fo:margin-{side}="3mm"/></style:{name}-style>'
    )
