# ruff: noqa: E501  # XML is easier to check on one line
"""Word files: what Word shows is read, in its order, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agendas.model import Agenda
from agendas.reading import read_bytes, read_file
from agendas.reading.sources.docx import read_docx
from agendas.resources import PROJECT_ROOT, seeds_folder
from tests.agendas.reading.sources.making import (
    docx_of,
    fingerprints,
    paragraph,
    raw_docx,
    read_or_refuse,
    run,
)

SEEDS = sorted(seeds_folder().glob("*.txt"))
QUIRKS = PROJECT_ROOT.parent / "shared" / "samples" / "word_quirks.docx"
_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen"/><w:basedOn w:val="Kop1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="character" w:styleId="Weg"><w:name w:val="Weg"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def texts(body: str, **parts: str) -> list[str]:
    """The lines of a Word file with this body."""
    return read_docx(raw_docx(body, **parts), "brief.docx").source.text.split("\n\n")


def one(content: str, properties: str = "") -> str:
    """The text of a Word file with one paragraph of this content."""
    return "\n\n".join(texts(paragraph(content, properties), styles=_STYLES)).rstrip("\n")


def agenda_of(body: str, **parts: str) -> Agenda:
    return read_bytes(raw_docx(body, **parts), "brief.docx")


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
@pytest.mark.parametrize("styled", [True, False])
def test_a_seed_as_a_word_file_gives_the_same_blocks(seed: Path, styled: bool) -> None:
    plain = read_file(seed)
    made = read_bytes(docx_of(plain, styled=styled), "brief.docx")
    assert fingerprints(made) == fingerprints(plain)
    assert made.meeting == plain.meeting
    assert made.source.format == "docx"


def test_the_quirky_word_file_comes_out_whole() -> None:
    if not QUIRKS.exists():
        pytest.skip("the shared sample is not on this machine")
    check_quirks(read_file(QUIRKS))


def test_an_equivalent_of_the_quirky_file_comes_out_whole() -> None:
    check_quirks(agenda_of(_QUIRKY_BODY, styles=_STYLES, footnotes=_QUIRKY_NOTES))


def check_quirks(agenda: Agenda) -> None:
    texts = [block.text for block in agenda.blocks]
    assert texts[:6] == [
        "Geannoteerde agenda NAVO",
        "Nederland komt deze afspraak na conform de NAVO-berekeningswijze. Nederland zal oproepen.",
        "niet-militaire wapenleveranties na tab na regeleinde",
        "INGEVOEGD vast.",
        "INHOUDSBESTURING in sdt.",
        "LINKTEKST erna.",
    ]
    assert sorted(texts[6:]) == [
        "CELTEKST",
        "TEKSTVAK",
        "VELDRESULTAAT met opmerking",
        "Volgens de Nederlandse berekeningswijze gaf Nederland 2,28% uit.",
        "Werksessie II",
        "naast tekstvak",
    ]
    (ref,) = agenda.blocks[1].footnote_refs
    assert ref.number == "1"
    assert agenda.blocks[1].text[: ref.at].endswith("berekeningswijze.")


_QUIRKY_NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>'
    + run(" Volgens de Nederlandse berekeningswijze gaf Nederland 2,28% uit.")
    + "</w:p></w:footnote>"
)
_BOX = "<w:txbxContent><w:p><w:r><w:t>TEKSTVAK</w:t></w:r></w:p></w:txbxContent>"
_QUIRKY_BODY = "".join(
    (
        paragraph(run("Geannoteerde agenda NAVO"), '<w:pStyle w:val="Kop1"/>'),
        paragraph(
            run("Nederland komt deze ")
            + '<w:proofErr w:type="spellStart"/>'
            + run("afspraak", "<w:b/>")
            + run(" na conform de NAVO-berekeningswijze.")
            + '<w:r><w:footnoteReference w:id="2"/></w:r>'
            + run(" Nederland zal oproepen.")
        ),
        paragraph(
            run("niet")
            + "<w:r><w:noBreakHyphen/></w:r>"
            + run("militaire wapenleve")
            + "<w:r><w:softHyphen/></w:r>"
            + run("ranties")
            + "<w:r><w:tab/><w:t>na tab</w:t><w:br/><w:t>na regeleinde</w:t></w:r>"
        ),
        paragraph(
            f'<w:ins w:id="9">{run("INGEVOEGD ")}</w:ins>'
            '<w:del w:id="10"><w:r><w:delText>VERWIJDERD</w:delText></w:r></w:del>' + run("vast.")
        ),
        f"<w:sdt><w:sdtContent>{paragraph(run('INHOUDSBESTURING in sdt.'))}</w:sdtContent></w:sdt>",
        paragraph(f'<w:hyperlink r:id="rId9">{run("LINKTEKST")}</w:hyperlink>{run(" erna.")}'),
        paragraph(
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic>'
            f"<a:graphicData><wps:wsp><wps:txbx>{_BOX}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
            "</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
            f"{_BOX}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            + run("naast tekstvak")
        ),
        f"<w:tbl><w:tr><w:tc>{paragraph(run('CELTEKST'))}</w:tc></w:tr></w:tbl>",
        paragraph(run("Werksessie II"), '<w:outlineLvl w:val="1"/>'),
        paragraph(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _Hlk \\h </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("VELDRESULTAAT")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:commentRangeStart w:id="1"/>'
            + run(" met opmerking")
            + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
            + run("VERBORGEN", "<w:vanish/>")
        ),
    )
)


def test_heading_levels_come_from_the_outline_whatever_the_style_is_called() -> None:
    document = read_docx(
        raw_docx(
            paragraph(run("Een"), '<w:pStyle w:val="Eigen"/>')
            + paragraph(run("Twee"), '<w:pStyle w:val="Eigen"/><w:outlineLvl w:val="2"/>')
            + paragraph(run("Drie"), '<w:pStyle w:val="Eigen"/><w:outlineLvl w:val="9"/>')
            + paragraph(run("Vier")),
            styles=_STYLES,
        ),
        "brief.docx",
    )
    assert [line.heading_level for line in document.lines if line.end > line.start] == [1, 3, None, None]


def test_a_circle_of_styles_ends() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>'
        for a, b in ("AB", "BA")
    )
    assert texts(paragraph(run("Tekst"), '<w:pStyle w:val="A"/>'), styles=styles) == ["Tekst\n"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (run("zicht") + run("baar", '<w:vanish w:val="0"/>') + run("weg", '<w:rStyle w:val="Weg"/>'), "zichtbaar"),
        ('<w:fldSimple w:instr="DATE">' + run("3 april") + "</w:fldSimple>", "3 april"),
        (f'<w:moveFrom w:id="1">{run("daar")}</w:moveFrom><w:moveTo w:id="2">{run("hier")}</w:moveTo>', "hier"),
        ('<w:smartTag w:element="place">' + run("Brussel") + "</w:smartTag>", "Brussel"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run(" 2%"), "≥ 2%"),
        ("<w:r><w:t>  los  </w:t></w:r>" + run(" woord"), "los woord"),
        (run("m") + run("2", '<w:vertAlign w:val="superscript"/>'), "m²"),
        (run("a") + '<w:r><w:br w:type="page"/></w:r>' + run("b"), "a\nb"),
        ('<w:r><w:ruby><w:rt>' + run("boven") + "</w:rt><w:rubyBase>" + run("onder") + "</w:rubyBase></w:ruby></w:r>", "onder"),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Klik hier") + "</w:sdtContent></w:sdt>"
            + run("Tekst"),
            "Tekst",
        ),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("blijft"),  # its end was deleted
            "blijft",
        ),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("binnen") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("buiten")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "buiten",
        ),
    ],
)  # fmt: skip
def test_what_a_run_shows(content: str, expected: str) -> None:
    assert one(content) == expected


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    body = paragraph(run("Nederland "), "<w:rPr><w:del w:id='1'/></w:rPr>") + paragraph(run("steunt dit."))
    assert texts(body) == ["Nederland steunt dit.\n"]


def test_tables_of_contents_are_left_out() -> None:
    body = (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        f"<w:sdtContent>{paragraph(run('Inleiding 2'))}</w:sdtContent></w:sdt>"
        + paragraph(run("Oekraïne 3"), '<w:pStyle w:val="Inhopg1"/>')
        + paragraph(run("Tekst"))
    )
    assert texts(body, styles=_STYLES) == ["Tekst\n"]


def test_table_rows_keep_their_cells_apart() -> None:
    def cell(*lines: str) -> str:
        return f"<w:tc>{''.join(paragraph(run(line)) for line in lines)}</w:tc>"

    rows = [
        cell("Datum") + cell("3 april 2025"),
        cell("Betreft") + cell("Geannoteerde agenda", "Tweede alinea"),
        cell("Links een", "Links twee") + cell("Rechts"),
    ]
    body = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    deleted = f"<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr>{cell('weg')}</w:tr></w:tbl>"
    assert texts(body + deleted) == [
        "Datum\t3 april 2025",
        "Betreft\tGeannoteerde agenda",
        "Tweede alinea",
        "Links een",
        "Links twee",
        "Rechts\n",
    ]


_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl>'
    "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
)


def test_lists_are_numbered_as_word_numbers_them() -> None:
    def item(number: int, level: int = 0) -> str:
        properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        return paragraph(run("punt"), properties)

    body = item(1) + item(1, 1) + item(1, 1) + item(1) + item(1, 1) + item(2) + item(3) + item(0)
    found = [text.split(" ")[0].strip() for text in texts(body, numbering=_NUMBERING)]
    assert found == ["1.", "1a)", "1b)", "2.", "2a)", "•", "1.", "punt"]


def test_chapter_numbers_are_no_footnotes() -> None:
    headings = [paragraph(run(f"1.{at}. Werksessie {at}"), '<w:outlineLvl w:val="0"/>') for at in (1, 2)]
    agenda = agenda_of(paragraph(run("Nederland steunt dit voorstel.")).join(headings))
    assert [block.text for block in agenda.blocks] == [
        "1.1. Werksessie 1",
        "Nederland steunt dit voorstel.",
        "1.2. Werksessie 2",
    ]


def test_footnotes_and_endnotes_are_both_there_and_old_ones_are_not() -> None:
    def note(kind: str, number: int, text: str) -> str:
        return f'<w:{kind} w:id="{number}">{paragraph(run(text))}</w:{kind}>'

    agenda = agenda_of(
        paragraph(
            run("De Raad spreekt hierover.")
            + '<w:r><w:endnoteReference w:id="4"/></w:r>'
            + run(" Nederland steunt dit [voorstel: nr. 3].")
            + '<w:r><w:footnoteReference w:id="7"/></w:r>'
        ),
        footnotes=note("footnote", 7, "Zie [1] en (nr. 2]") + note("footnote", 8, "Vergeten."),
        endnotes=note("endnote", 4, "Aan het eind."),
    )
    assert [(note.number, note.text) for note in agenda.footnotes] == [
        ("1", "Zie [1] en (nr. 2]"),
        ("2", "Aan het eind."),
    ]
    (block,) = agenda.paragraphs
    assert block.text == "De Raad spreekt hierover. Nederland steunt dit [voorstel: nr. 3]."
    assert [(ref.at, ref.number) for ref in block.footnote_refs] == [(25, "2"), (len(block.text), "1")]


def test_a_file_of_lines_is_put_together_again() -> None:
    lines = seeds_folder().joinpath("2022-05-14-berlijn.txt").read_text(encoding="utf-8").split("\n")
    made = read_bytes(raw_docx("".join(paragraph(run(line)) for line in lines)), "brief.docx")
    assert fingerprints(made) == fingerprints(read_file(seeds_folder() / "2022-05-14-berlijn.txt"))


def test_every_character_is_accounted_for() -> None:
    agenda = agenda_of(_QUIRKY_BODY, styles=_STYLES, footnotes=_QUIRKY_NOTES)
    taken = [piece.source for block in agenda.blocks for piece in block.pieces]
    taken += [omission.source for omission in agenda.omissions]
    covered = {at for span in taken for at in range(span.start, span.end)}
    assert covered == set(range(len(agenda.source.text)))


_WHOLE = raw_docx(_QUIRKY_BODY, styles=_STYLES, footnotes=_QUIRKY_NOTES, numbering=_NUMBERING)
_MAIN = _QUIRKY_BODY


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(at=st.integers(0, len(_WHOLE) - 1), change=st.binary(min_size=1, max_size=8))
def test_changed_bytes_give_a_document_or_a_problem(at: int, change: bytes) -> None:
    assert read_or_refuse(read_docx, _WHOLE[:at] + change + _WHOLE[at + len(change) :])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    at=st.integers(0, len(_MAIN) - 1),
    length=st.integers(1, 40),
    put=st.sampled_from(["", "<w:p>", "\x01", "&x;"]),
)
def test_changed_xml_gives_a_document_or_a_problem(at: int, length: int, put: str) -> None:
    assert read_or_refuse(read_docx, raw_docx(_MAIN[:at] + put + _MAIN[at + length :], styles=_STYLES))
