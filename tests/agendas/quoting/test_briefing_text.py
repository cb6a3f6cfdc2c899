"""The text of a briefing in a file, with its footnotes behind their quotes."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendas.problems import DocumentProblem
from agendas.quoting.briefing_text import text_of
from agendas.quoting.quoted_passages import quoted_passages

QUOTE = "Nederland steunt dit voorstel van harte"


def test_a_plain_text_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "briefing.txt"
    path.write_bytes(f"Kop\r\n\r\n  > {QUOTE}\r\n1. Punt".encode())
    assert text_of(path) == f"Kop\n\n  > {QUOTE}\n1. Punt"


def test_a_word_document_by_its_paragraphs(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph(f"De minister zegt: “{QUOTE}” (Geannoteerde agenda RBZ, 5 mei 2024).")
    document.add_paragraph("Tweede alinea.")
    document.save(str(tmp_path / "briefing.docx"))
    text = text_of(tmp_path / "briefing.docx")
    assert text.endswith("\n\nTweede alinea.")
    (quote,) = quoted_passages(text)
    assert quote.text == QUOTE
    assert quote.source
    assert quote.source.bodies == ("RBZ",)


def test_a_footnote_of_an_open_document_is_the_source(tmp_path: Path) -> None:
    from odfdo import Document, Paragraph

    document = Document("text")
    document.body.clear()
    paragraph = Paragraph(f"De minister zegt: “{QUOTE}” en nog meer.")
    paragraph.insert_note(
        after="”", note_id="ftn1", citation="1", body="Geannoteerde agenda RBZ, 5 mei 2024."
    )
    document.body.append(paragraph)
    document.save(tmp_path / "briefing.odt")
    (quote,) = quoted_passages(text_of(tmp_path / "briefing.odt"))
    assert quote.source
    assert quote.source.text == "Geannoteerde agenda RBZ, 5 mei 2024."


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DocumentProblem):
        text_of(tmp_path / "weg.docx")
