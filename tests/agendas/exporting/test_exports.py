"""What the exports write, against what the headless interface promises."""

from __future__ import annotations

import dataclasses
import json
import os
from pathlib import Path

import pytest

from agendas.comparison import Change, Comparison, Edit, PairReason, Quotation, Row
from agendas.exporting import as_json, as_markdown, as_text, markdown_text
from agendas.exporting.files import write_whole
from agendas.model import Agenda, Entity, FootnoteRef, Position, Sentence, Span
from tests.agendas.exporting.made import OLD, comparison
from tests.small_agendas import small_agenda


def _agenda(paragraph: str = "Nederland verwelkomt 2% van het bbp.") -> Agenda:
    agenda = small_agenda(
        [("heading", "Werksessie"), ("paragraph", paragraph), ("footnote", "Kamerstuk 28676, nr. 499")],
        title="Geannoteerde agenda",
    )
    heading, paragraph_block = agenda.blocks[1:3]
    position = Position("Nederland", "verwelkomen", "for", 1, "actor-verb", "Nederland verwelkomt")
    known = dataclasses.replace(
        paragraph_block,
        footnote_refs=(FootnoteRef(20, "1"),),
        sentences=(Sentence(0, len(paragraph), position, ("defensie-uitgaven",)),),
        entities=(Entity(0, 9, "country", "Nederland", "Nederland", "namenlijst"),),
    )
    return dataclasses.replace(agenda, blocks=(agenda.blocks[0], heading, known, agenda.blocks[3]))


def _comparison() -> Comparison:
    left, right = _agenda(), _agenda("Nederland verwelkomt 5% van het bbp.")
    edits = (
        Edit("equal", Span(0, 21), Span(0, 21)),
        Edit("replace", Span(21, 23), Span(21, 23), "figure"),
        Edit("equal", Span(23, 36), Span(23, 36)),
    )
    row = Row(("p1",), ("p1",), "reworded", 0.91234, why=PairReason(("bbp",), ("Nederland",), True, 0.9))
    changes = (
        Change(
            "figure",
            "defensie-uitgaven",
            Quotation("p1", 21, 23, "2%"),
            Quotation("p1", 21, 23, "5%"),
            "2% → 5% van het bbp",
        ),
    )
    return Comparison(left, right, (dataclasses.replace(row, edits=edits, also_left=("p3",)),), changes)


def test_json_of_an_agenda_has_the_promised_shape() -> None:
    made = json.loads(as_json.agenda_as_json(_agenda()))
    assert made["schema"] == 1
    assert made["meeting"] == {
        "body": "NAVO Foreign Ministers Meeting", "informal": False, "start": "2025-04-03",
        "end": "2025-04-04", "place": "Brussel", "signatory": None, "kamerstuk": None,
    }  # fmt: skip
    paragraph = next(block for block in made["blocks"] if block["kind"] == "paragraph")
    assert paragraph["section"] == "Werksessie"
    assert paragraph["footnote_refs"] == [{"at": 20, "number": "1"}]
    assert paragraph["sentences"][0]["position"] is True
    assert paragraph["sentences"][0]["strength"] == 1
    assert paragraph["entities"][0]["canonical"] == "Nederland"
    assert made["blocks"][-1]["number"] == "1"


def test_json_tells_what_a_sentence_and_a_block_are_about() -> None:
    agenda = _agenda()
    block = agenda.blocks[2]
    position = dataclasses.replace(
        block.positions[0].position or Position("", "", "for", 1, ""), about="het bbp"
    )
    told = dataclasses.replace(
        block,
        topics=("defensie-uitgaven",),
        sentences=(dataclasses.replace(block.sentences[0], position=position),),
    )
    blocks = (*agenda.blocks[:2], told, *agenda.blocks[3:])
    made = json.loads(as_json.agenda_as_json(dataclasses.replace(agenda, blocks=blocks)))
    assert made["blocks"][2]["topics"] == ["defensie-uitgaven"]
    assert made["blocks"][2]["sentences"][0]["about"] == "het bbp"
    assert made["blocks"][1]["sentences"][0]["about"] is None


def test_json_says_what_the_user_linked_which_sentences_belong_together_and_what_is_formula() -> None:
    made = json.loads(as_json.comparison_as_json(comparison()))
    assert [row.get("by_hand") for row in made["rows"]] == [None, None, None, True, None, None]
    assert [change.get("formula") for change in made["changes"]] == [None, None, None, True]
    (pair,) = made["sentence_pairs"]
    assert (pair["score"], pair["elsewhere"]) == (0.612, True)
    assert pair["left"]["text"] == OLD[1]


def test_json_of_a_comparison_has_the_promised_shape() -> None:
    made = json.loads(as_json.comparison_as_json(_comparison()))
    row = made["rows"][0]
    assert row["score"] == 0.912
    assert row["also"] == {"left": ["p3"], "right": []}
    assert row["edits"][0] == {"op": "equal", "left": [0, 21], "right": [0, 21]}
    assert row["edits"][1]["class"] == "figure"
    assert row["why"]["heading"] is True
    assert made["changes"][0]["left"] == {"block": "p1", "start": 21, "end": 23, "text": "2%"}


def test_text_keeps_words_whole_and_shows_footnote_marks() -> None:
    text = as_text.agenda_as_text(_agenda("Nederland verwelkomt " + "defensie-uitgaven en " * 20 + "meer."))
    assert "verwelkomt[1]" in text
    assert max(len(line) for line in text.splitlines()) <= 78
    assert "defensie-\n" not in text
    assert "  1  Nederland" in text


def test_text_of_a_comparison_names_relation_and_changes() -> None:
    text = as_text.comparison_as_text(_comparison())
    assert "[≈ gewijzigd]" in text
    assert "- 1  Nederland verwelkomt [1: Kamerstuk 28676, nr. 499] 2%" in text
    assert "* 2% → 5% van het bbp [cijfer]\n  - “Nederland verwelkomt 2% van het bbp.”" in text


def test_dates_are_written_as_dutch_does() -> None:
    assert "Brussel · 3–4 april 2025" in as_text.agenda_as_text(_agenda())
    assert "Brussel · 3–4 april 2025" in as_markdown.agenda_as_markdown(_agenda())


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("<script>", "\\<script\\>"),
        ("1. eerst", "1\\. eerst"),
        ("- streep", "\\- streep"),
        ("[x](javascript:1)", "\\[x\\](javascript:1)"),
        ("niet-militaire steun", "niet-militaire steun"),
    ],
)
def test_markdown_shows_document_text_as_it_stands(raw: str, shown: str) -> None:
    assert markdown_text.escaped(raw) == shown


def test_markdown_marks_changed_words_whole() -> None:
    made = as_markdown.comparison_as_markdown(_comparison())
    assert (
        "- 2% → 5% van het bbp *(cijfer)*\n  - 3–4 april 2025, alinea 1: “Nederland verwelkomt ~~2%~~" in made
    )
    assert "| 1 Nederland verwelkomt[^1] ~~2%~~ van het bbp. | ≈ gewijzigd |" in made
    assert "[^1]: Kamerstuk 28676, nr. 499" in made


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "uit.json"
    target.write_text("oud", encoding="utf-8")

    def full_disk(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(OSError, match="No space"):
        write_whole(target, "nieuw" * 1000)
    assert target.read_text(encoding="utf-8") == "oud"
    assert list(tmp_path.iterdir()) == [target]


def test_writing_keeps_the_mode_of_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "uit.txt"
    target.write_text("oud", encoding="utf-8")
    target.chmod(0o640)
    write_whole(target, "nieuw")
    assert target.read_text(encoding="utf-8") == "nieuw"
    assert target.stat().st_mode & 0o777 == 0o640


def test_bytes_are_written_as_they_are_and_text_as_utf8(tmp_path: Path) -> None:
    target = tmp_path / "uit.docx"
    write_whole(target, b"PK\x00\r\n")
    assert target.read_bytes() == b"PK\x00\r\n"
    write_whole(target, "één\nlone \ud800")
    assert target.read_bytes() == "één\nlone ?".encode()


def test_a_device_is_written_to_and_never_replaced() -> None:
    write_whole(Path(os.devnull), "weg")
    assert not Path(os.devnull).is_file()


def test_writing_follows_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "echt.txt", tmp_path / "verwijzing.txt"
    target.write_text("oud", encoding="utf-8")
    link.symlink_to(target)
    write_whole(link, "nieuw")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "nieuw"
