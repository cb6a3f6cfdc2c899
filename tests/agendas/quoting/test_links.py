"""The web pages of papers: certain forms alone."""

from __future__ import annotations

import pytest

from agendas.model import Entity, EntityType
from agendas.quoting.links import web_page, web_page_of


@pytest.mark.parametrize("number", ["28676-499", "21501-02-3135", "36200-V-12", "36200-IXB-3", "36410-AB"])
def test_a_kamerstuk_has_a_page_by_its_number(number: str) -> None:
    assert web_page(number) == f"https://zoek.officielebekendmakingen.nl/kst-{number}.html"


def test_a_paper_of_the_commission_has_a_page() -> None:
    assert web_page("COM(2020) 381") == (
        "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=COM:2020:381:FIN"
    )
    assert web_page("JOIN(2020) 18") == "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=JOIN:2020:18:FIN"


@pytest.mark.parametrize(
    "canonical",
    [
        "28676",  # a dossier alone is no paper
        "28676-0",
        "28676-499/../../x",
        "28676-499\n",
        "SWD(2020) 176",
        "ST 9012/25",
        "motie-Paternotte",
        "artikel 100 Grondwet",
        "",
    ],
)
def test_what_is_not_certain_has_none(canonical: str) -> None:
    assert web_page(canonical) is None


@pytest.mark.parametrize(("kind", "found"), [("document", True), ("figure", False), ("date", False)])
def test_only_documents_have_pages(kind: EntityType, found: bool) -> None:
    assert (web_page_of(Entity(0, 9, kind, "28676-499", "28676-499", "")) is not None) is found
