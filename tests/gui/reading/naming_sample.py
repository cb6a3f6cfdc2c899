"""An agenda with one name of every type, and a page that shows it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agendas.model import Agenda, Block, Entity, Position, Sentence
from gui.reading.page import ReadingPage
from gui.reading.pointing import Target
from gui.reading.text_view import TextView
from tests.gui.reading.sample import agenda_of, entity, with_blocks

NAMES = (
    "Op 3 april spreekt TF Lima met de Oekraïense minister Sybiha in Antalya over EUR 500 mln. "
    "voor het PURL & de top, zie 28676-499."
)
STANCE = "Nederland is geen voorstander van haast."
NOTE = "Zie ook 36200-V-12."


def named_agenda(more: int = 0) -> Agenda:
    """Names in p1, a position in p2, one more Lima in each of p3 and the paragraphs after it."""
    texts = [("p1", "paragraph", NAMES), ("p2", "paragraph", STANCE), ("p3", "paragraph", "Task Force Lima.")]
    texts += [(f"p{4 + at}", "paragraph", f"Alinea {4 + at}, TF Lima.") for at in range(more)]
    agenda = agenda_of([*texts, ("f1", "footnote", NOTE)])  # type: ignore[list-item]
    changes: dict[str, object] = {
        f"p{at}": lambda block: replace(block, entities=_lima(block)) for at in range(3, 4 + more)
    }
    return with_blocks(
        agenda,
        p1=lambda block: replace(block, entities=_names()),
        p2=lambda block: replace(block, sentences=(_stance(),)),
        f1=lambda block: replace(block, entities=(entity(NOTE, "36200-V-12", "document"),)),
        **changes,
    )


def _names() -> tuple[Entity, ...]:
    return (
        entity(NAMES, "3 april", "date", "2025-04-03/2025-04-04"),
        entity(NAMES, "TF Lima", "organisation", "Task Force Lima"),
        entity(NAMES, "Oekraïense", "country", "Oekraïne"),
        entity(NAMES, "Sybiha", "person", "Andrii Sybiha"),
        entity(NAMES, "Antalya", "place"),
        entity(NAMES, "EUR 500 mln.", "figure", "EUR 500000000"),
        entity(NAMES, "PURL", "programme", "PURL & <b>co</b>"),
        entity(NAMES, "top", "meeting", "NAVO-top"),
        entity(NAMES, "28676-499", "document"),
    )


def _lima(block: Block) -> tuple[Entity, ...]:
    words = "Task Force Lima" if block.id == "p3" else "TF Lima"
    return (entity(block.text, words, "organisation", "Task Force Lima"),)


def _stance() -> Sentence:
    position = Position(
        "Nederland", "voorstander zijn van", "against", 2, "rule", "stance <i> denied", about="haast"
    )
    return Sentence(0, len(STANCE), position, ("defensie-uitgaven", "NAVO-top"))


def page_with(qtbot: QtBot, more: int = 0) -> ReadingPage:
    """The page on the screen, with the keyboard in its text."""
    page = ReadingPage()
    qtbot.addWidget(page)
    page.setMinimumSize(400, 300)  # as its window has; the offscreen platform warns when a minimum changes
    page.resize(1200, 700)
    page.show_agenda(named_agenda(more))
    page.complete()
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.text.setFocus()
    QApplication.processEvents()
    return page


def target_of(page: ReadingPage, words: str, block: str = "p1") -> Target:
    """The name that is written so."""
    assert page.agenda is not None
    (found,) = (one for one in page.agenda.block(block).entities if one.text == words)
    return Target(block, found)


def point_of(view: TextView, target: Target) -> QPointF:
    """Its middle, in the viewport."""
    assert view.pointing is not None
    return QPointF(view.pointing.target_rect(target).center())
