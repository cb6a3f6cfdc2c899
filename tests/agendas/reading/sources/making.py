# ruff: noqa: E501  # XML is easier to check on one line
"""Makes Word, ODF, HTML and XML files out of the blocks of an agenda, and raw ones out of parts."""

from __future__ import annotations

import html
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from agendas.model import Agenda, Block
from agendas.problems import DocumentProblem
from agendas.reading.sources import SourceDocument

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
WORD_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{_RELATIONS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
ODF_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip

Fingerprint = tuple[str, str, str | None, tuple[tuple[int, str], ...]]


def fingerprints(agenda: Agenda) -> list[Fingerprint]:
    """What must be the same in every format: kind, text, number and marks of each block."""
    return [
        (block.kind, block.text, block.number, tuple((ref.at, ref.number) for ref in block.footnote_refs))
        for block in agenda.blocks
    ]


def pieces_of(block: Block) -> Iterator[tuple[str, str | None]]:
    """The text of a block between its footnote marks, each with the number of the mark behind it."""
    at = 0
    for ref in block.footnote_refs:
        yield block.text[at : ref.at], ref.number
        at = ref.at
    yield block.text[at:], None


def zipped(members: Mapping[str, bytes | str]) -> bytes:
    """An archive of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


# Word


def raw_docx(body: str, **parts: str) -> bytes:
    """A Word file with this body; ``parts`` are the contents of ``footnotes``, ``styles``, …"""
    relations = "".join(
        f'<Relationship Id="r{at}" Type="{_RELATIONS}/{name}" Target="{name}.xml"/>'
        for at, name in enumerate(parts)
    )
    types = "http://schemas.openxmlformats.org/package/2006"
    members = {
        "[Content_Types].xml": f'<Types xmlns="{types}/content-types"><Override PartName="/word/document.xml" '
        f'ContentType="{_DOCUMENT_TYPE}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{types}/relationships"><Relationship Id="a" '
        f'Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{types}/relationships">{relations}</Relationships>',
        "word/document.xml": f"<w:document {WORD_NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    for name, content in parts.items():
        members[f"word/{name}.xml"] = f"<w:{name} {WORD_NAMESPACES}>{content}</w:{name}>"
    return zipped(members)


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{html.escape(text)}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def docx_of(agenda: Agenda, *, styled: bool = True) -> bytes:
    """A Word file of an agenda, made with python-docx; its footnotes are put in by hand."""
    from docx import Document
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document: Any = Document()
    for block in agenda.blocks:
        if block.kind == "footnote":
            continue
        made = document.add_paragraph(style=_style(block) if styled else None)
        for text, number in pieces_of(block):
            made.add_run(text)
            if number:
                reference = OxmlElement("w:footnoteReference")
                reference.set(qn("w:id"), str(int(number) + 1))  # Word itself begins at 2
                made.add_run()._r.append(reference)
    stream = io.BytesIO()
    document.save(stream)
    return _with_footnotes(stream.getvalue(), agenda.footnotes)


def _style(block: Block) -> str | None:
    return {"title": "Heading 1", "heading": "Heading 2", "list_item": "List Bullet"}.get(block.kind)


def _with_footnotes(data: bytes, notes: Sequence[Block]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    reference = "<w:r><w:footnoteRef/></w:r>"
    content = "".join(
        f'<w:footnote w:id="{int(note.number or 0) + 1}">{paragraph(reference + run(" " + note.text))}</w:footnote>'
        for note in notes
    )
    separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    members["word/footnotes.xml"] = f"<w:footnotes {WORD_NAMESPACES}>{separator}{content}</w:footnotes>"
    relations = members["word/_rels/document.xml.rels"]
    assert isinstance(relations, bytes)
    added = f'<Relationship Id="notes" Type="{_RELATIONS}/footnotes" Target="footnotes.xml"/></Relationships>'
    members["word/_rels/document.xml.rels"] = relations.decode().replace("</Relationships>", added)
    return zipped(members)


# ODF


def raw_odt(body: str, styles: str = "", manifest: str = "") -> bytes:
    """An ODF text with this body and these automatic styles."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
            "content.xml": f"<office:document-content {ODF_NAMESPACES}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        }
    )


def odt_of(agenda: Agenda) -> bytes:
    """An ODF text of an agenda, made with odfdo."""
    from odfdo import Document, Header, List, ListItem, Paragraph

    document = Document("text")
    body: Any = document.body
    body.clear()
    notes = {note.number: note.text for note in agenda.footnotes}
    for block in agenda.blocks:
        if block.kind == "footnote":
            continue
        level = {"title": 1, "heading": 2}.get(block.kind)
        made: Any = Header(level, "") if level else Paragraph("")
        for text, number in pieces_of(block):
            made.append(text)
            if number:
                made.append(_odf_note(number, notes[number]))
        body.append(List(ListItem(made)) if block.kind == "list_item" else made)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _odf_note(number: str, text: str) -> Any:
    from odfdo import Note

    return Note(note_class="footnote", note_id=f"note{number}", citation=number, body=text)


# HTML and XML


def html_of(agenda: Agenda) -> bytes:
    """A page of an agenda as officielebekendmakingen.nl writes them, its menus around it."""
    blocks = "\n".join(_html_block(block) for block in agenda.blocks if block.kind != "footnote")
    notes = "".join(
        f'<div class="voet noot snp-mouseoffset" id="supernote-note-ID-{note.number}">'
        f'<h5 class="note-close"><a class="note-close" href="#close-ID-{note.number}">X</a> Noot</h5>'
        f'<sup><span class="nootnum"><a id="ID-{note.number}" name="ID-{note.number}"></a>{note.number}</span></sup>'
        f"<p>{html.escape(note.text)}</p></div>"
        for note in agenda.footnotes
    )
    return (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>Overheid.nl | Kamerstuk</title>'
        "<script>var a = '<p>geen tekst</p>';</script></head><body>"
        '<header><a href="/">Overheid.nl</a></header><nav><ul><li><a href="/zoeken">Zoeken</a></li></ul></nav>'
        f'<div id="main-column"><div id="broodtekst" class="stuk broodtekst-container">{blocks}'
        f'<div id="noten"><hr>{notes}</div></div></div><div id="extrainfo"><p>Toon andere opties</p></div>'
        "<footer><p>Over deze website</p></footer></body></html>"
    ).encode()


def _html_block(block: Block) -> str:
    tag = {"title": "h1", "heading": "h2"}.get(block.kind, "p")
    content = "".join(
        html.escape(text)
        + (
            f'<sup><a class="nootnum supernote-click-ID-{number}" href="#ID-{number}">{number}</a></sup>'
            if number
            else ""
        )
        for text, number in pieces_of(block)
    )
    wrapped = content.replace(". ", ".\n      ")
    return f"<ul><li><p>{wrapped}</p></li></ul>" if block.kind == "list_item" else f"<{tag}>{wrapped}</{tag}>"


def xml_of(agenda: Agenda) -> bytes:
    """A publication of an agenda as officielebekendmakingen.nl writes them."""
    notes = {note.number: note.text for note in agenda.footnotes}
    blocks = "\n".join(_xml_block(block, notes) for block in agenda.blocks if block.kind != "footnote")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<officiele-publicatie>'
        '<metadata><meta name="OVERHEIDop.vergaderjaar" content="2024-2025"/></metadata>'
        f"<kamerstuk><stuk><algemeen><vrije-tekst><tekst>{blocks}</tekst></vrije-tekst></algemeen></stuk>"
        "</kamerstuk></officiele-publicatie>"
    ).encode()


def _xml_block(block: Block, notes: Mapping[str | None, str]) -> str:
    content = "".join(
        html.escape(text).replace("e", "e<?xpp afbm?>", 1)
        + (
            f'<noot id="n{number}" type="voet"><noot.nr>{number}</noot.nr>'
            f"<noot.al>{html.escape(notes[number])}</noot.al></noot>"
            if number
            else ""
        )
        for text, number in pieces_of(block)
    )
    if block.kind == "list_item":
        return f'<lijst type="expliciet"><li><li.nr>–</li.nr><al>{content}</al></li></lijst>'
    tag = "tussenkop" if block.kind in ("title", "heading") else "al"
    return f"<{tag}>{content}</{tag}>"


def read_or_refuse(reader: Callable[[bytes, str], SourceDocument], data: bytes) -> str:
    """What a reader makes of bytes: its text, or the sentence of its problem; nothing else may be raised."""
    try:
        return reader(data, "brief").source.text
    except DocumentProblem as problem:
        return problem.sentence("nl")
