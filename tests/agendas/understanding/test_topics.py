"""What paragraphs and sentences are about."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agendas.model import NUMBERED_KINDS, Agenda, Block, BlockKind, Sentence
from agendas.resources import seeds_folder
from agendas.understanding import Interrupted, understand
from agendas.understanding.entities import find_entities
from agendas.understanding.own_names import NO_OWN_NAMES
from agendas.understanding.topic_list import topic_list
from agendas.understanding.topics import find_topics
from tests.agendas.understanding.made import agenda, block


def _blocks(*texts: str) -> tuple[Block, ...]:
    return understand(agenda(*texts)).blocks


def _topics(text: str) -> tuple[str, ...]:
    """The topics of a paragraph's last sentence."""
    (paragraph,) = _blocks(text)
    return paragraph.sentences[-1].topics


def _of_block(text: str) -> tuple[str, ...]:
    (paragraph,) = _blocks(text)
    return paragraph.topics


def _under(heading: str, *texts: str, kind: BlockKind = "paragraph") -> list[tuple[str, ...]]:
    """The topics of blocks under a heading; the first is a paragraph."""
    blocks = [block(heading, "heading", 1)]
    blocks += [
        block(text, kind if number > 2 else "paragraph", number, heading)
        for number, text in enumerate(texts, 2)
    ]
    read = understand(replace(agenda("x"), blocks=tuple(blocks)))
    return [one.topics for one in read.blocks[1:]]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Bondgenoten besteden 2% van het bbp aan hogere defensie-uitgaven.", "defensie-uitgaven"),
        ("De opschaling van de defensie-industrie gaat door.", "defensie-industrie"),
        ("De samenwerking tussen de EU en NAVO groeit.", "EU–NAVO-samenwerking"),
        ("De EU stemt af met de NAVO; die samenwerking loopt.", "EU–NAVO-samenwerking"),
        ("De vangstmogelijkheden voor kabeljauw dalen.", "visserij"),
        ("Het Stabiliteits- en Groeipact wordt herzien.", "begrotingsregels en EMU"),
        ("De bezoekers van Erasmus+ zijn studenten.", "onderwijs"),
        ("De NAVO top in Madrid.", "NAVO-top"),
        ("De Russische schaduwvloot vaart nog.", "Rusland: sancties"),
        ("Rusland toont een toegenomen risicobereidheid.", "Rusland: dreiging"),
        ("De dialoog met Rusland ligt stil.", "Rusland: betrekkingen"),
        ("Nederland zal Oekraïne blijven steunen.", "Oekraïne: steun"),
        ("Het speciale tribunaal voor Oekraïne vordert.", "Oekraïne: verantwoording"),
        ("De wederopbouw van Oekraïne vergt private investeringen.", "Oekraïne: wederopbouw"),
        ("De toetreding van Oekraïne verloopt gestaag.", "Oekraïne: EU-toetreding"),
        ("Oekraïne krijgt veiligheidsgaranties.", "Oekraïne: veiligheidsgaranties"),
        ("Over Oekraïne lopen onderhandelingen.", "Oekraïne: vredesonderhandelingen"),
        ("Nederland steunt het NAVO-perspectief van Oekraïne.", "Oekraïne: NAVO-lidmaatschap"),
        ("De sancties tegen Iran worden verlengd.", "Iran: sancties"),
        ("De situatie in de Straat van Hormuz is gespannen.", "Straat van Hormuz"),
    ],
)
def test_a_sentence_is_filed_where_a_reader_would_file_it(text: str, topic: str) -> None:
    assert _topics(text)[0] == topic


def test_a_part_takes_the_place_of_its_whole() -> None:
    assert _topics("Nederland draagt bij aan de militaire steun aan Oekraïne.") == ("Oekraïne: steun",)
    assert _topics("De ministers spreken over Oekraïne.") == ("Oekraïne",)


def test_a_word_tells_a_part_only_where_its_whole_is_spoken_of() -> None:
    """ "Steun" is of Oekraïne in a sentence on Oekraïne, or in one that goes on about it."""
    assert "Oekraïne: steun" not in _topics("De visserij krijgt steun.")
    assert _topics("De ministers spreken over Oekraïne. Ook wordt gevraagd om meer steun.") == (
        "Oekraïne: steun",
    )
    assert "Oekraïne: steun" not in _topics("Er was oorlog in Oekraïne. De landbouw vraagt om meer steun.")


def test_a_word_of_a_wider_matter_goes_on_about_the_matter_at_hand() -> None:
    assert _topics("De ministers spreken over Iran. De sancties worden verlengd.") == ("Iran: sancties",)
    assert _topics("De sancties worden verlengd.") == ("sancties",)


def test_the_russian_aggression_is_about_the_war_not_about_russia() -> None:
    assert _topics("Er wordt gesproken over de Russische agressie.") == ("Oekraïne: oorlog",)


def test_a_word_inside_a_longer_term_is_not_counted() -> None:
    """What China gives to Russia is no support to Ukraine."""
    topics = _topics("China geeft steun aan de Russische agressieoorlog in Oekraïne.")
    assert topics == ("China: steun aan Rusland", "Oekraïne: oorlog")


def test_a_word_that_only_hints_is_not_enough_alone() -> None:
    assert "begroting en MFK" not in _topics("De begroting is besproken.")
    assert "begroting en MFK" in _topics("De financiering uit de begroting is besproken.")


def test_a_term_is_a_whole_word_unless_a_star_says_otherwise() -> None:
    assert "jeugd en sport" not in _topics("Het transport is geregeld.")
    assert "landbouw" in _topics("De glastuinbouw en akkerlandbouw zijn besproken.")


def test_the_country_of_an_address_is_no_topic() -> None:
    assert "Turkije" not in _of_block("De NAVO-top is in Ankara, Turkije. Over Ankara, Turkije meer.")


def test_a_sentence_without_topic_goes_on_about_the_one_before_it() -> None:
    assert _topics("De Sahel is onrustig. Dat blijft zo.") == ("Sahel",)


def test_a_sentence_that_points_back_is_first_about_what_was_said_before() -> None:
    """Why the Asian partners should be there is a matter of the Indo-Pacific, wherever the summit is."""
    said = "De partners uit de Indo-Pacific zijn belangrijk. "
    assert _topics(said + "Het is daarom van belang dat zij komen naar de NAVO-top.") == (
        "Indo-Pacific",
        "NAVO-top",
    )
    assert _topics(said + "Verder bespreken de ministers de NAVO-top.") == ("NAVO-top",)


def test_the_first_sentence_takes_the_topics_of_the_heading() -> None:
    made = agenda("x")
    heading = block("Werkdiner NATO-Ukraine Council", "heading", 1)
    under = block("Het diner is om zeven uur", "paragraph", 2, heading.text)
    read = understand(replace(made, blocks=(heading, under)))
    assert read.blocks[1].sentences[0].topics == ("Oekraïne",)
    assert read.blocks[1].topics == ("Oekraïne",)


def test_a_block_is_about_what_most_of_it_is_about() -> None:
    """One mention of Russia in a paragraph on defence spending makes Russia no subject of it."""
    text = (
        "De defensie-uitgaven moeten omhoog. Bondgenoten halen de NAVO-norm. "
        "Ook de defensie-investeringen stijgen. Nederland verhoogt de defensiebegroting. "
        "Het groeipad van de defensie-uitgaven is duidelijk, ook voor Rusland."
    )
    assert _of_block(text) == ("defensie-uitgaven",)


def test_the_first_sentence_tells_most() -> None:
    text = "De Westelijke Balkan is onrustig. De Sahel ook."
    assert _of_block(text) == ("Westelijke Balkan", "Sahel")


def test_one_sentence_on_the_displaced_leaves_a_paragraph_on_migration_what_it_is() -> None:
    text = (
        "Het asielstelsel wordt herzien. De migratie neemt toe. De grensbewaking wordt beter. "
        "Ook de ontheemden uit Oekraïne krijgen aandacht."
    )
    assert _of_block(text)[0] == "migratie en asiel"


def test_an_item_of_a_list_goes_on_about_what_stands_before_the_list() -> None:
    lead, item, other = _under(
        "Overig", "In de Sahel zet Nederland in op:", "betere coördinatie;", "visserij.", kind="list_item"
    )
    assert (lead, item, other) == (("Sahel",), ("Sahel",), ("visserij",))


def test_a_paragraph_that_says_nothing_itself_is_about_the_one_before_it() -> None:
    assert _under("Overig", "De Sahel is onrustig.", "Het kabinet acht dit van belang.")[1] == ("Sahel",)


def test_procedure_is_a_topic_of_paragraphs_only() -> None:
    text = "De bijeenkomst vindt plaats in Brussel."
    assert _of_block(text) == ("bijeenkomst en agenda",)
    title = replace(agenda("x"), blocks=(block(text, "title"),))
    assert understand(title).blocks[0].topics == ()


def test_work_that_is_called_off_stops() -> None:
    blocks = agenda("Iets.").blocks
    with pytest.raises(Interrupted):
        find_topics(blocks, [()], lambda: True)


def test_an_empty_agenda_stays_empty() -> None:
    made = agenda()
    read: Agenda = understand(made)
    assert read == made


@pytest.mark.parametrize("seed", sorted(seeds_folder().glob("*.txt")), ids=lambda path: path.stem)
def test_every_paragraph_of_the_seeds_has_a_topic(seed: object) -> None:
    from pathlib import Path

    from agendas.reading import read_file

    read = understand(read_file(Path(str(seed))))
    without = [one.id for one in read.paragraphs if not one.topics]
    assert without == []
    assert all(sentence.topics for one in read.paragraphs for sentence in one.sentences)


_WORDS = st.sampled_from(
    [
        "Oekraïne", "Rusland", "steun", "sancties", "Sahel", "Belize", "visserij", "de pulskor",
        "Zwentendorf", "oorlog", "EU", "NAVO", "China", "klimaat", "daarom", "zij", "vindt", "plaats", ".",
        "Finland", "Ramstein", "Brussel, Turkije", "de beschermingsstatus",
    ]
)  # fmt: skip
_TEXTS = st.lists(st.lists(_WORDS, min_size=1, max_size=25).map(" ".join), min_size=1, max_size=5)


@settings(max_examples=60, deadline=None)
@given(_TEXTS, st.randoms(use_true_random=False))
def test_topics_are_known_or_stand_there_once_each_whatever_the_order_of_names(
    texts: list[str], chance: random.Random
) -> None:
    made = _with_headings(agenda(*texts))
    entities = find_entities(made, NO_OWN_NAMES, lambda: False)
    found = find_topics(made.blocks, entities, lambda: False)
    shuffled = [chance.sample(names, len(names)) for names in entities]
    assert find_topics(made.blocks, shuffled, lambda: False) == found
    said: set[str] = set(topic_list().rank)
    for one, names, topics in zip(made.blocks, entities, found, strict=True):
        said |= {name.canonical for name in names}
        here = f"{one.text} {one.section or ''}".lower()
        assert len(topics.sentences) == len(one.sentences)
        for about in (topics.block, *topics.sentences):
            assert len(set(about)) == len(about)
            assert all(
                topic in said or topic.lower() in here or _carried(topic, made, one) for topic in about
            )


def _with_headings(made: Agenda) -> Agenda:
    """Every second block a list item under a heading that no list knows."""
    heading = block("Werksessie II: Bijenpopulaties", "heading", 99)
    blocks = [heading]
    for at, one in enumerate(made.blocks):
        blocks.append(replace(one, kind="list_item", section=heading.text) if at % 2 else one)
    return replace(made, blocks=tuple(blocks))


def _carried(topic: str, made: Agenda, until: Block) -> bool:
    """Whether the topic is a word of a block before this one, which it goes on about."""
    before = made.blocks[: made.blocks.index(until)]
    return any(topic.lower() in f"{one.text} {one.section or ''}".lower() for one in before)


def test_sentences_may_be_missing() -> None:
    made = agenda("De Sahel is onrustig.")
    bare = replace(made, blocks=(replace(made.blocks[0], sentences=()),))
    read = understand(bare)
    assert read.blocks[0].topics == ("Sahel",)
    assert read.blocks[0].kind in NUMBERED_KINDS
    assert read.blocks[0].sentences == ()


def test_a_sentence_may_lie_anywhere_in_its_block() -> None:
    made = agenda("De Sahel is onrustig. De visserij ook.")
    only = replace(made.blocks[0], sentences=(Sentence(22, 37),))
    assert understand(replace(made, blocks=(only,))).blocks[0].sentences[0].topics == ("visserij",)
