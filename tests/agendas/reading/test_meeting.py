"""The facts of a meeting, in the forms that letters of several councils and years give them."""

from __future__ import annotations

import datetime as dt

import pytest

from agendas.model import Meeting
from agendas.reading import read_text

FILLER = "\n\nOekraïne\n\nHet kabinet zal pleiten voor eenheid. Nederland steunt de voorstellen.\n"


def meeting(text: str) -> Meeting:
    return read_text(text + FILLER, "brief.txt").meeting


def days(found: Meeting) -> str:
    return f"{found.start} {found.end}"


@pytest.mark.parametrize(
    ("title", "first", "last"),
    [
        ("Geannoteerde agenda Raad Buitenlandse Zaken 11 en 12 mei 2015", "2015-05-11", "2015-05-12"),
        ("Geannoteerde agenda Raad Buitenlandse Zaken 11-12 mei 2015", "2015-05-11", "2015-05-12"),
        ("Geannoteerde agenda Raad Buitenlandse Zaken 11–12 mei 2015", "2015-05-11", "2015-05-12"),
        ("Geannoteerde agenda Raad Algemene Zaken van 9 - 10 december 2013", "2013-12-09", "2013-12-10"),
        ("Geannoteerde agenda Landbouw- en Visserijraad 22 & 23 september 2014", "2014-09-22", "2014-09-23"),
        ("GEANNOTEERDE AGENDA ECOFINRAAD VAN 10/11 NOVEMBER 2011", "2011-11-10", "2011-11-11"),
        ("Inzet WTO Ministeriële Conferentie van 13 tot en met 15 juni 2017", "2017-06-13", "2017-06-15"),
        ("Geannoteerde agenda G20 van 21 t/m 26 juli 2020", "2020-07-21", "2020-07-26"),
        ("Geannoteerde agenda JBZ-Raad d.d. 02 december 2019", "2019-12-02", "2019-12-02"),
        ("Geannoteerde agenda RAZ van 28 februari en 1 maart 2022", "2022-02-28", "2022-03-01"),
        ("Geannoteerde agenda Energieraad 30 december 2021 en 2 januari 2022", "2021-12-30", "2022-01-02"),
        (
            "Geannoteerde agenda Transportraad maandag 3 juni en dinsdag 4 juni 2019",
            "2019-06-03",
            "2019-06-04",
        ),
        ("Geannoteerde agenda Milieuraad, 25 juni 2018 te Luxemburg", "2018-06-25", "2018-06-25"),
        ("Geannoteerde agenda Eurogroep 4 mei en Ecofinraad 5 mei 2015", "2015-05-04", "2015-05-05"),
        ("Geannoteerde agenda RBZ 12.05.2014", "2014-05-12", "2014-05-12"),
        ("Geannoteerde agenda OJCS-Raad 23, 24 en 25 november 2020", "2020-11-23", "2020-11-25"),
        ("Geannoteerde agenda Raad Buitenlandse Zaken 18 nov. 2013", "2013-11-18", "2013-11-18"),
    ],
)
def test_days_in_a_title(title: str, first: str, last: str) -> None:
    assert days(meeting(title)) == f"{first} {last}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the year stands in the title alone
            (
                "Geannoteerde agenda RBZ van 20 maart 2023\n\nOp maandag 20 maart vindt in Brussel de "
                "RBZ plaats."
            ),
            "2023-03-20 2023-03-20",
        ),
        (  # the year stands in the letter's date alone, and the meeting is in the next year
            (
                "Den Haag, 20 december 2012\n\nGeachte voorzitter,\n\nHierbij bied ik u de "
                "geannoteerde agenda aan van de"
                " Raad Algemene Zaken van 8 januari.\n\nDe minister van Buitenlandse Zaken,\nF. "
                "Timmermans"
            ),
            "2013-01-08 2013-01-08",
        ),
        (  # the title gives a month and a year, the sentence a day
            (
                "Kamerbrief inzake geannoteerde agenda RBZ oktober 2012\n\nOp 15 oktober vindt in "
                "Luxemburg de Raad"
                " Buitenlandse Zaken plaats."
            ),
            "2012-10-15 2012-10-15",
        ),
        (  # no year anywhere: no date, rather than a guess
            ("Geannoteerde agenda RBZ van 20 maart\n\nOp maandag 20 maart vindt in Brussel de RBZ plaats."),
            "None None",
        ),
        (  # the parliamentary year says which November
            (
                "Tweede Kamer, vergaderjaar 2014–2015, 21 501-02, nr. 1421 1\nGEANNOTEERDE AGENDA "
                "RAAD ALGEMENE ZAKEN"
                " VAN 18 NOVEMBER"
            ),
            "2014-11-18 2014-11-18",
        ),
        (  # a wrong weekday changes nothing when title and sentence agree
            ("Geannoteerde agenda RAZ van 22 september 2022\n\nOp dinsdag 22 september vindt de RAZ plaats."),
            "2022-09-22 2022-09-22",
        ),
        (  # title and sentence differ; the weekday confirms the sentence (16 May 2022 was a Monday)
            ("Geannoteerde agenda RBZ van 15 mei 2022\n\nOp maandag 16 mei vindt de RBZ plaats in Brussel."),
            "2022-05-16 2022-05-16",
        ),
        (  # title and sentence differ; the weekday refutes the sentence
            ("Geannoteerde agenda RBZ van 16 mei 2022\n\nOp maandag 17 mei vindt de RBZ plaats in Brussel."),
            "2022-05-16 2022-05-16",
        ),
        (  # the sentence is about the first of two days
            (
                "Geannoteerde agenda Eurogroep en Ecofinraad van 16 en 17 maart 2020\n\nOp 16 maart "
                "vindt in Brussel de"
                " Eurogroep plaats."
            ),
            "2020-03-16 2020-03-17",
        ),
        (  # another meeting is mentioned first
            (
                "Geannoteerde agenda RAZ van 10 december 2024\n\nOp 19 december vindt de Europese "
                "Raad plaats in Brussel."
                " De RAZ bereidt die voor en vindt op 10 december plaats."
            ),
            "2024-12-10 2024-12-10",
        ),
        (  # covering letter and annex differ: the annex is the agenda
            (
                "Hierbij bied ik u de geannoteerde agenda aan van de RBZ van 12 mei 2014.\n\nDe "
                "minister van Buitenlandse"
                " Zaken,\nF. Timmermans\n\nGeannoteerde agenda Raad Buitenlandse Zaken van 13 mei 2014"
            ),
            "2014-05-13 2014-05-13",
        ),
        (  # a supplement: the agenda is mentioned in its first paragraph
            (
                "Geachte voorzitter,\n\nOp 8 mei jl. ontving u de geannoteerde agenda van de RBZ van"
                " 12 mei 2014. In aanvulling daarop meld ik dat Nigeria op de agenda staat.\n\n"
                "De minister van Buitenlandse Zaken,\nFrans Timmermans"
            ),
            "2014-05-12 2014-05-12",
        ),
        (  # no agenda is offered, but a body and its day stand side by side
            (
                "Geachte voorzitter,\n\nMet deze brief informeren wij u over de inzet van het kabinet voor de"
                " Milieuraad van 17 oktober 2022 te Luxemburg.\n\nI. Geannoteerde agenda"
            ),
            "2022-10-17 2022-10-17",
        ),
    ],
)
def test_days_from_several_places(text: str, expected: str) -> None:
    assert days(meeting(text)) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            ("Geannoteerde agenda RBZ van 3 mei 2021\n\nOp 3 mei a.s. vindt de RBZ plaats in Brussel."),
            "Brussel",
        ),
        ("Geannoteerde agenda RBZ van 3 mei 2021\n\nOp 3 mei vindt te Luxemburg de RBZ plaats.", "Luxemburg"),
        (
            (
                "Geannoteerde agenda informele RAZ van 3 mei 2021\n\nDe informele RAZ zal op "
                "donderdagavond starten en"
                " tot en met vrijdag 3 mei gehouden worden in Coimbra, Portugal."
            ),
            "Coimbra",
        ),
        (
            ("Geannoteerde agenda informele RAZ van 3 mei 2017\n\nDe RAZ vindt op 3 mei plaats op Malta."),
            "Malta",
        ),
        ("Geannoteerde agenda NAVO FMM van 3 april 2019 te Washington, D.C.", "Washington, D.C."),
        (
            (
                "Geannoteerde agenda informele Ecofinraad van 3 mei 2019\n\nOp 3 mei vindt de "
                "Ecofinraad plaats in Łódź."
            ),
            "Łódź",
        ),
        (
            (
                "Geannoteerde agenda RBZ van 3 mei 2019\n\nOp 3 mei vindt de RBZ plaats in het "
                "Belgische Leuven."
            ),
            None,
        ),
        (
            ("Geannoteerde agenda RBZ van 3 mei 2020\n\nOp 3 mei vindt de RBZ plaats via videoconferentie."),
            None,
        ),
        (
            (
                "Geannoteerde agenda RBZ van 3 mei 2019\n\nOp 3 mei vindt de RBZ plaats. De RBZ zal "
                "spreken over de"
                " verkiezingen die in Libië worden gehouden."
            ),
            None,
        ),
        (
            (
                "Geannoteerde agenda RBZ van 3 mei 2019\n\nOp 3 mei vindt in NAVO-verband een "
                "bijeenkomst plaats."
            ),
            None,
        ),
        ("GEANNOTEERDE AGENDA MILIEURAAD TE BRUSSEL VAN 3 MEI 2019", "Brussel"),
        ("Geannoteerde agenda RBZ van 3 mei 2019\n\nIn Sofia vindt op 3 mei de RBZ plaats.", "Sofia"),
        ("Geannoteerde agenda Milieuraad Brussel, 3 mei 2019", None),
        (
            (
                "Hierbij zend ik u de geannoteerde agenda van de Milieuraad die op 3 mei a.s. in "
                "Brussel wordt gehouden.\n\n"
                "De staatssecretaris van Infrastructuur en Milieu,\nS. van Veldhoven"
            ),
            "Brussel",
        ),
        (
            (
                "Geannoteerde agenda NAVO FMM van 3 mei 2019\n\nDe FMM vindt op 3 mei plaats op het "
                "NAVO-hoofdkwartier in"
                " Brussel. Zij volgt op de top in Den Haag."
            ),
            "Brussel",
        ),
    ],
)
def test_place(text: str, place: str | None) -> None:
    assert meeting(text).place == place


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Geannoteerde agenda informele NAVO Foreign Ministers Meeting 14-15 mei 2025",
            "NAVO Foreign Ministers Meeting",
        ),
        (
            "GEANNOTEERDE AGENDA NATO FOREIGN MINISTER MEETING VAN 3 mei 2025",
            "NAVO Foreign Ministers Meeting",
        ),
        (
            (
                "GEANNOTEERDE AGENDA NAVO MINISTERIËLE BIJEENKOMST VAN 3 MEI 2022\n\nOp 3 mei zal een "
                "bijeenkomst van de"
                " NAVO-ministers van Buitenlandse Zaken (FMM) plaatsvinden in Berlijn."
            ),
            "NAVO Foreign Ministers Meeting",
        ),
        (
            "Geannoteerde agenda bijeenkomst NAVO-ministers van Defensie 3 mei 2016",
            "NAVO Defence Ministers Meeting",
        ),
        ("Geannoteerde agenda RBZ van 3 mei 2021", "Raad Buitenlandse Zaken"),
        ("Geannoteerde agenda RBZ/Handel van 3 mei 2021", "Raad Buitenlandse Zaken Handel"),
        ("Geannoteerde agenda RBZ OS van 3 mei 2021", "Raad Buitenlandse Zaken Ontwikkelingssamenwerking"),
        (
            "Geannoteerde agenda Raad Buitenlandse Zaken (Defensie) van 3 mei 2021",
            "Raad Buitenlandse Zaken Defensie",
        ),
        ("Geannoteerde agenda Raad Algemene Zaken van 3 mei 2021", "Raad Algemene Zaken"),
        ("Geannoteerde agenda RAZEB van 3 mei 2009", "Raad Algemene Zaken en Externe Betrekkingen"),
        ("Geannoteerde agenda Gymnich van 3 mei 2013", "Raad Buitenlandse Zaken"),
        ("Geannoteerde agenda van de Eurogroep van 3 mei 2013", "Eurogroep"),
        ("Geannoteerde agenda Eurogroep en Ecofin Raad van 3 mei 2013", "Eurogroep en Ecofinraad"),
        ("Geannoteerde agenda Landbouw- en Visserijraad 3 mei 2013", "Landbouw- en Visserijraad"),
        ("Geannoteerde agenda OJCS-raad 3 mei 2013", "Raad Onderwijs, Jeugd, Cultuur en Sport"),
        ("Geannoteerde agenda van de Waddenconferentie van 3 mei 2013", "Waddenconferentie"),
    ],
)
def test_body(text: str, body: str) -> None:
    assert meeting(text).body == body


@pytest.mark.parametrize(
    ("text", "informal"),
    [
        ("Geannoteerde agenda informele RAZ van 3 mei 2021", True),
        ("Geannoteerde agenda Gymnich van 3 mei 2021", True),
        (
            (
                "Geannoteerde agenda RBZ van 3 mei 2021\n\nOp 3 mei vindt een informele bijeenkomst "
                "van de RBZ plaats."
            ),
            True,
        ),
        (
            (
                "Geannoteerde agenda RBZ van 3 mei 2021\n\nOp 3 mei vindt de RBZ plaats, met een "
                "informele lunch."
            ),
            False,
        ),
        ("Geannoteerde agenda formele RBZ van 3 mei 2021", False),
    ],
)
def test_informal(text: str, informal: bool) -> None:
    assert meeting(text).informal is informal


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("De minister van Buitenlandse Zaken,\nC.C.J. Veldkamp", "C.C.J. Veldkamp"),
        ("De Minister van Buitenlandse Zaken, H.G.J. Bruins Slot", "H.G.J. Bruins Slot"),
        ("De staatssecretaris van Buitenlandse Zaken,\nDr. H. P. M. Knapen", "H.P.M. Knapen"),
        ("DE MINISTER VAN DEFENSIE\n\nE. van Middelkoop", "E. van Middelkoop"),
        ("De minister van Financiën,\n\n\nSigrid A.M. Kaag\n\nDirectie Begrotingszaken", "Sigrid A.M. Kaag"),
        ("De Minister van Buitenlandse Zaken,\nStef Blok", "Stef Blok"),
        ("De minister van Financiën,\nmr.drs. J.C. de Jager", "J.C. de Jager"),
        ("De Minister van Sociale Zaken en Werkgelegenheid, L.F. Asscher", "L.F. Asscher"),
    ],
)
def test_signatory(lines: str, name: str | None) -> None:
    text = f"Hierbij bied ik u de geannoteerde agenda aan van de RBZ van 3 mei 2021.\n\n{lines}\n\n"
    assert meeting(text + "Geannoteerde agenda RBZ van 3 mei 2021").signatory == name


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("28 676 NAVO\n\nNr. 404 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN\n\n", "28676-404"),
        (
            ("21 501-02 Raad Algemene Zaken en Raad Buitenlandse Zaken\nNr. 2790\nBRIEF VAN DE MINISTER\n\n"),
            "21501-02-2790",
        ),
        ("32 317 JBZ-Raad\n\nOO BRIEF VAN DE MINISTER VAN JUSTITIE EN VEILIGHEID\n\n", "32317-OO"),
        ("36 200 V Vaststelling van de begrotingsstaat\n\nNr. 12 BRIEF VAN DE MINISTER\n\n", "36200-V-12"),
        ("Tweede Kamer, vergaderjaar 2021–2022, 28 676, nr. 404 1\n", "28676-404"),
        ("kst-21501-02-2611\n", "21501-02-2611"),
        (
            (
                "Hierbij bied ik u, onder verwijzing naar Kamerstuk 28 676, nr. 404, de geannoteerde "
                "agenda aan.\n\n"
            ),
            None,
        ),
    ],
)
def test_own_number(text: str, number: str | None) -> None:
    assert meeting(text + "Geannoteerde agenda NAVO FMM van 3 mei 2021").kamerstuk == number


@pytest.mark.parametrize(
    "text",
    [
        ("Verslag Raad Algemene Zaken van 22 juni 2021\n\nOp 22 juni jl. vond de RAZ plaats in Luxemburg."),
        "Verslag van een schriftelijk overleg over de geannoteerde agenda RAZ van 22 juni 2021",
        "De NAVO vergadert op 3 mei 2021 in Brussel. Dat meldt een woordvoerder.",
        "Geachte voorzitter,\n\nNa de geannoteerde agenda RBZ van 3 mei 2021 volgt nu het verslag.",
        "Dagboek\n\nOp 3 mei 2021 vindt het feest plaats in Utrecht.",
    ],
)
def test_what_is_no_agenda_has_no_facts(text: str) -> None:
    assert read_text(text, "x").meeting == Meeting()


def test_a_span_that_cannot_be_is_no_date() -> None:
    assert meeting("Geannoteerde agenda RBZ van 31 februari 2021").start is None
    assert meeting("Geannoteerde agenda RBZ van 29 februari 2024").start == dt.date(2024, 2, 29)


def test_days_and_place_of_another_meeting_are_not_its_own() -> None:
    agenda = read_text(
        "Hierbij bied ik u de geannoteerde agenda aan voor de NAVO Foreign Ministers Meeting van"
        " 28–29 november 2023.\n\nDe minister van Buitenlandse Zaken,\nA.B. Jansen\n\n"
        "NAVO Foreign Ministers Meeting 28–29 november\n\n"
        "De FMM vindt een half jaar na de NAVO-top in Vilnius plaats en blikt vooruit op de NAVO-top in"
        " Washington, gepland op 9–11 juli 2024. Ook Zweden is uitgenodigd.\n",
        "brief.txt",
    )
    assert agenda.meeting.start == dt.date(2023, 11, 28)
    assert agenda.meeting.end == dt.date(2023, 11, 29)
    assert agenda.meeting.place is None


def test_the_european_council_that_is_prepared_does_not_give_the_days() -> None:
    agenda = read_text(
        "GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN 16 DECEMBER 2014\n\nVoorbereiding Europese Raad\n\n"
        "De Raad zal spreken over de voorbereiding van de Europese Raad (ER) van 18 en 19 december a.s."
        " Nederland hecht daaraan.\n",
        "brief.txt",
    )
    assert agenda.meeting.start == agenda.meeting.end == dt.date(2014, 12, 16)
