"""Lines into paragraphs: fragments in the manner of PDF text, parliamentary print and Word."""

from __future__ import annotations

from agendas.model import Agenda
from agendas.reading import read_text

TITLE = "Geannoteerde agenda Raad Buitenlandse Zaken van 12 mei 2014\n\n"


def read(body: str) -> Agenda:
    return read_text(TITLE + body, "brief.txt")


def blocks(body: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(body).blocks if block.kind != "title"]


def texts(body: str) -> list[str]:
    return [text for _, text in blocks(body)]


def omitted(agenda: Agenda, reason: str) -> list[str]:
    return [
        omission.source.of(agenda.source.text).strip()
        for omission in agenda.omissions
        if omission.reason == reason
    ]


def test_items_behind_dashes_in_wrapped_text() -> None:
    body = """De Raad zal naar verwachting spreken over de volgende onderwerpen, die in de afgelopen maanden
op verzoek van meerdere lidstaten zijn voorbereid:
- de situatie in Libië, waar de partijen nog altijd geen akkoord hebben bereikt over de verdeling van
de ministeries en over de grondwet;
- de Westelijke Balkan
- migratie, in het bijzonder terugkeer.
Nederland zal hierbij het belang van eensgezindheid benadrukken, zoals ook eerder gemeld aan de Kamer
in de brief van 3 mei jl.
"""
    assert [kind for kind, _ in blocks(body)] == ["paragraph", *["list_item"] * 3, "paragraph"]
    assert texts(body)[1].endswith("verdeling van de ministeries en over de grondwet;")
    assert texts(body)[2] == "de Westelijke Balkan"


def test_a_dash_at_the_start_of_a_line_is_no_bullet_in_mid_sentence() -> None:
    body = """Het kabinet zal pleiten voor een steviger Europees optreden tegen deze vormen van criminaliteit
- in het bijzonder mensensmokkel - en zal dat doen samen met de landen in de regio die daar al
– soms jaren – aan werken. Ook het midden-
en kleinbedrijf, plannen en
-vereisten en de EU-VK-
betrekkingen komen aan bod.
"""
    (text,) = texts(body)
    assert "criminaliteit - in het bijzonder mensensmokkel - en zal" in text
    assert "regio die daar al – soms jaren – aan" in text
    assert "midden- en kleinbedrijf, plannen en -vereisten en de EU-VK-betrekkingen" in text


def test_a_blank_line_behind_every_line() -> None:
    body = """De Raad spreekt over de situatie in Libië en over de
gevolgen daarvan voor de stabiliteit in de regio. Neder-
land zal pleiten voor een politieke oplossing en voor
meer steun aan de buurlanden die vluchtelingen
opvangen.

Daarnaast komt de ontwikkeling in Jemen aan bod, waar
de partijen nog altijd niet met elkaar spreken.
""".replace("\n", "\n\n")
    assert [text.split()[0] for text in texts(body)] == ["De", "Daarnaast"]
    assert "Nederland zal pleiten" in texts(body)[0]


def test_headings_without_any_blank_line() -> None:
    body = """Inleiding
Op maandag 12 mei 2014 vindt te Brussel de Raad Buitenlandse Zaken plaats. De minister zal daaraan
deelnemen.
Oekraïne
De Raad zal de stand van zaken opmaken na de gesprekken in Genève. Het kabinet acht het van belang dat
de OVSE haar werk kan doen.1 Nederland levert hieraan een bijdrage.
Gemeenschappelijk Veiligheids- en Defensiebeleid
De ministers evalueren de uitvoering van de conclusies. Nederland pleit voor een gezamenlijke aanpak.
1 Kamerstuk 21 501-02, nr. 1365
"""
    headings = [text for kind, text in blocks(body) if kind == "heading"]
    assert headings == ["Inleiding", "Oekraïne", "Gemeenschappelijk Veiligheids- en Defensiebeleid"]


def test_a_running_header_and_page_numbers_in_mid_word() -> None:
    body = """De Raad spreekt over Oekraïne en over de wijze waarop de lidstaten hun sancties de komende tijd
zullen handhaven, ook waar dat gevolgen heeft voor de eigen econo-
Ministerie van Buitenlandse Zaken
Onze referentie MinBuZa-2014.123456
Pagina 1 van 3
mie. Nederland wil dat alle lidstaten daaraan hun deel bijdragen en dat de Commissie daarop toeziet.
Verder komt Moldavië aan bod. Dat land ondertekent in juni het associatieakkoord met de Unie.
Ministerie van Buitenlandse Zaken
Onze referentie MinBuZa-2014.123456
Pagina 2 van 3
Egypte
De ministers bespreken de verkiezingen. Nederland zal zijn zorgen over de mensenrechten uiten.
Pagina 3 van 3
"""
    agenda = read(body)
    assert [block.page for block in agenda.blocks] == [1, 1, 3, 3]
    assert "de eigen economie. Nederland" in agenda.blocks[1].text
    assert len(omitted(agenda, "page furniture")) == 7


def test_a_heading_that_comes_back_is_no_running_header() -> None:
    body = "".join(
        f"{subject}\n\nDe Raad bespreekt {subject}.\n\nInzet Nederland\n\nNederland steunt {subject}.\n\n\f"
        for subject in ("Mali", "Libië", "Jemen", "Birma")
    )
    assert [text for kind, text in blocks(body) if kind == "heading"].count("Inzet Nederland") == 4


def test_a_page_border_after_a_sentence_on_a_short_line_ends_the_paragraph() -> None:
    line = "Nederland zal hierbij het belang van eensgezindheid onderstrepen en de Kamer daarover inlichten."
    short = f"{line}\nDat is van belang.\n\f{line}\n"
    full = f"{line}\n\f{line}\n"
    assert len(texts(short)) == 2
    assert len(texts(full)) == 1


def test_a_leading_blank_starts_a_page_in_mid_sentence() -> None:
    body = (
        "De Raad spreekt over Oekraïne en levert daartoe ook\n militaire bijdragen aan de missie in Kosovo.\n"
    )
    assert texts(body) == [
        "De Raad spreekt over Oekraïne en levert daartoe ook militaire bijdragen aan de missie in Kosovo."
    ]


def test_word_text_is_a_line_to_a_paragraph() -> None:
    long_line = "Nederland zal hierbij het belang van eensgezindheid onderstrepen. " * 5
    body = f"Oekraïne \n{long_line}\nNederland doet mee.\n[bookmark: _Hlk192680560]{long_line}\n"
    kinds = [kind for kind, _ in blocks(body)]
    assert kinds == ["heading", "paragraph", "paragraph", "paragraph"]
    assert omitted(read(body), "bookmark") == ["[bookmark: _Hlk192680560]"]


def test_soft_hyphens_no_break_spaces_and_what_cannot_be_seen() -> None:
    body = (
        "De\u00a0Raad bespreekt wapen\u00adleveranties, de ontwik\u00ad\nkelingen en\u200b de\u202e regio.\n"
    )
    assert texts(body) == ["De Raad bespreekt wapenleveranties, de ontwikkelingen en de regio."]


def test_pdfium_writes_a_hyphen_and_a_line_end_as_one_sign() -> None:
    body = "Nederland steunt de wapenleve\uffferanties van de NAVO\ufffelanden.\n"
    assert texts(body) == ["Nederland steunt de wapenleveranties van de NAVO-landen."]


def test_lines_that_need_no_blank_between_them() -> None:
    body = "De Raad Buitenlandse Zaken/\nDefensie vergadert in 2021–\n2022 in Brussel.\n"
    assert texts(body) == ["De Raad Buitenlandse Zaken/Defensie vergadert in 2021–2022 in Brussel."]


def test_a_title_that_later_pages_repeat_stays() -> None:
    title = "Geannoteerde agenda RBZ van 12 mei 2014"
    pages = [
        f"{title}\nDe Raad spreekt over {land}. Nederland steunt dat.\n"
        for land in ("Mali", "Libië", "Jemen")
    ]
    agenda = read_text("\f".join(pages), "brief.txt")
    assert agenda.title == title
    assert omitted(agenda, "page furniture") == [title, title]


def test_a_sentence_cut_by_a_blank_line_after_a_small_word() -> None:
    body = (
        "Nederland zal hierbij het belang van eensgezindheid onderstrepen, samen met de ministers van\n\n"
        "Buitenlandse Zaken van de buurlanden, en de Kamer daarover te zijner tijd nader informeren.\n"
    )
    assert len(texts(body)) == 1


def test_rules_are_left_out() -> None:
    agenda = read("De Raad spreekt over Mali.\n______________\n\nNederland steunt dat.\n")
    assert [block.text for block in agenda.paragraphs] == [
        "De Raad spreekt over Mali.",
        "Nederland steunt dat.",
    ]
    assert omitted(agenda, "rule") == ["______________"]


def test_one_endless_line_is_shown_in_parts() -> None:
    agenda = read_text("woord " * 200_000, "lang.txt")
    assert all(len(block.text) < 50_000 for block in agenda.blocks)
    assert sum(block.text.count("woord") for block in agenda.blocks) == 200_000


def test_the_seeds_of_slowness_stay_linear() -> None:
    for scrap in ("1 ", "[1: ", "-\n", "Op 3 en ", "a.b ", "([“"):
        assert read_text(scrap * 50_000, "traag.txt").source.text
