"""An agenda, a comparison or what a search found as JSON, schema 1: the contract scripts and checks read.

All offsets are code points into the ``text`` of the block with that id, end exclusive.
"""

from __future__ import annotations

import json
from typing import Any

from agendas.comparison import Change, Comparison, Edit, Quotation, Row, SentencePair
from agendas.library.found import FoundAgenda, FoundPassage, SearchResults
from agendas.library.records import meeting_fields
from agendas.model import Agenda, Block, Entity, Sentence

SCHEMA = 1
Json = dict[str, Any]


def agenda_as_json(agenda: Agenda) -> str:
    """The agenda with its meeting, blocks, sentences and entities; ends with a line end."""
    source = agenda.source
    return _dump(
        {
            "schema": SCHEMA,
            "source": {"name": source.name, "format": source.format, "sha256": source.sha256},
            "title": agenda.title,
            "meeting": meeting_fields(agenda.meeting),
            "blocks": [_block(block) for block in agenda.blocks],
        }
    )


def comparison_as_json(comparison: Comparison) -> str:
    """The rows and changes of a comparison; block ids are those of either side; ends with a line end."""
    return _dump(
        {
            "schema": SCHEMA,
            "left": {"title": comparison.left.title},
            "right": {"title": comparison.right.title},
            "rows": [_row(row) for row in comparison.rows],
            "changes": [_change(change) for change in comparison.changes],
            "sentence_pairs": [_sentence_pair(pair) for pair in comparison.sentence_pairs],
        }
    )


def results_as_json(results: SearchResults) -> str:
    """The agendas of a search with their best passages; marks are offsets into the passage's text."""
    return _dump(
        {
            "schema": SCHEMA,
            "query": results.query,
            "count": results.agenda_count,
            "results": [_found_agenda(agenda) for agenda in results.agendas],
        }
    )


def _dump(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _block(block: Block) -> Json:
    made: Json = {
        "id": block.id,
        "kind": block.kind,
        "text": block.text,
        "section": block.section,
        "page": block.page,
        "source_spans": [[span.start, span.end] for span in block.source_spans],
        "footnote_refs": [{"at": ref.at, "number": ref.number} for ref in block.footnote_refs],
        "sentences": [_sentence(sentence) for sentence in block.sentences],
        "entities": [_entity(entity) for entity in block.entities],
        "topics": list(block.topics),
    }
    if block.number is not None:
        made["number"] = block.number
    return made


def _sentence(sentence: Sentence) -> Json:
    position = sentence.position
    return {
        "start": sentence.start,
        "end": sentence.end,
        "position": position is not None,
        "actor": position.actor if position else None,
        "verb": position.verb if position else None,
        "polarity": position.polarity if position else None,
        "strength": position.strength if position else None,
        "topics": list(sentence.topics),
        "why": position.why if position else None,
        "about": position.about if position else None,
    }


def _entity(entity: Entity) -> Json:
    return {
        "start": entity.start,
        "end": entity.end,
        "type": entity.type,
        "text": entity.text,
        "canonical": entity.canonical,
        "why": entity.why,
    }


def _row(row: Row) -> Json:
    made: Json = {
        "left": list(row.left),
        "right": list(row.right),
        "score": round(row.score, 3),
        "relation": row.relation,
        "moved": row.moved,
        "why": {
            "shared_terms": list(row.why.shared_terms),
            "shared_entities": list(row.why.shared_entities),
            "heading": row.why.same_heading,
            "near_copy": round(row.why.near_copy, 3),
        },
        "edits": [_edit(edit) for edit in row.edits],
    }
    if row.also_left or row.also_right:
        made["also"] = {"left": list(row.also_left), "right": list(row.also_right)}
    if row.by_hand:
        made["by_hand"] = True
    return made


def _edit(edit: Edit) -> Json:
    made: Json = {
        "op": edit.op,
        "left": [edit.left.start, edit.left.end],
        "right": [edit.right.start, edit.right.end],
    }
    if edit.edit_class is not None:
        made["class"] = edit.edit_class
    return made


def _change(change: Change) -> Json:
    made: Json = {
        "kind": change.kind,
        "topic": change.topic,
        "left": _quotation(change.left),
        "right": _quotation(change.right),
        "summary": change.summary,
    }
    if change.is_formula:
        made["formula"] = True
    return made


def _sentence_pair(pair: SentencePair) -> Json:
    return {
        "left": _quotation(pair.left),
        "right": _quotation(pair.right),
        "score": round(pair.score, 3),
        "elsewhere": pair.elsewhere,
    }


def _quotation(quotation: Quotation | None) -> Json | None:
    if quotation is None:
        return None
    return {
        "block": quotation.block,
        "start": quotation.start,
        "end": quotation.end,
        "text": quotation.text,
    }


def _found_agenda(found: FoundAgenda) -> Json:
    return {
        "key": found.key,
        "title": found.title,
        "meeting": meeting_fields(found.meeting),
        "passage_count": found.passage_count,
        "passages": [_found_passage(passage) for passage in found.passages],
    }


def _found_passage(found: FoundPassage) -> Json:
    return {
        "block": found.block,
        "kind": found.kind,
        "paragraph": found.paragraph_number,
        "section": found.section,
        "text": found.text,
        "marks": [[mark.start, mark.end] for mark in found.marks],
        "position": found.is_position,
    }
