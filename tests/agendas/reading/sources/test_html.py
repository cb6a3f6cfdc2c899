# ruff: noqa: E501  # XML is easier to check on one line
"""Web pages and XML publications: the document out of the page, its headings, notes and tables in place."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agendas.model import Agenda
from agendas.problems import DocumentProblem
from agendas.reading import read_bytes, read_file
from agendas.reading.sources.html import read_markup
from agendas.resources import PROJECT_ROOT, seeds_folder
from tests.agendas.reading.sources.making import fingerprints, html_of, read_or_refuse, xml_of

SEEDS = sorted(seeds_folder().glob("*.txt"))
SAMPLES = PROJECT_ROOT.parent / "shared" / "samples"
_OF_SAMPLES = {"s0": "2025-05-14-antalya", "s1": "2025-04-03-brussel"}


def text_of(body: str) -> str:
    """The text of a page with this body."""
    return read_markup(f"<html><body>{body}</body></html>".encode(), "brief.html").source.text.rstrip("\n")


def agenda_of(body: str) -> Agenda:
    return read_bytes(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), "brief.html")


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
@pytest.mark.parametrize("form", ["html", "xml"])
def test_a_seed_as_a_publication_gives_the_same_blocks(seed: Path, form: str) -> None:
    plain = read_file(seed)
    made = read_bytes(html_of(plain) if form == "html" else xml_of(plain), f"brief.{form}")
    assert fingerprints(made) == fingerprints(plain)
    assert made.meeting == plain.meeting
    assert made.source.format == form


@pytest.mark.parametrize("name", ["s0.html", "s1.html", "s0.docx", "s1.docx", "s0.odt", "s1.odt"])
def test_the_samples_give_the_blocks_of_their_seeds(name: str) -> None:
    sample = SAMPLES / name
    if not sample.exists():
        pytest.skip("the shared samples are not on this machine")
    plain = read_file(seeds_folder() / f"{_OF_SAMPLES[sample.stem]}.txt")
    assert fingerprints(read_file(sample)) == fingerprints(plain)
    assert read_file(sample).meeting == plain.meeting


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Nederland\n   steunt <b>dit </b> niet.", "Nederland steunt dit niet."),
        ("<p>caf&eacute;&nbsp;&euro;&#8239;2 <!-- weg -->a&#x2011;b", "café\xa0€\u202f2 a\u2011b"),
        ("<h2>Kop</h2>Los<div>Blok</div>staart", "Kop\n\nLos\n\nBlok\n\nstaart"),
        ("<p>een<br>twee<br/><br/>drie</p>", "een\ntwee\n\ndrie"),
        ("<p>niet<wbr>temin <q>dus</q> H<sub>2</sub>O m<sup>2</sup> 1<sup>e</sup>", "niettemin “dus” H2O m² 1e"),
        ("<ol start=3><li>drie</li><li>vier</li></ol><ul><li>punt</li></ul>", "3. drie\n\n4. vier\n\n• punt"),
        ("<ol type=a><li><p>een</p><p>meer</p></li></ol>", "a. een\n\nmeer"),
        (
            '<ul class="expliciet"><li><p><span class="ol">– </span>punt</p></li></ul>',
            "– punt",
        ),
        ("<table><tr><th>Datum</th><td>3 april</td></tr><tr><td>A</td><td>B</td></tr></table>", "Datum\t3 april\n\nA\tB"),
        ("<p>zicht<span style='display: none'>weg</span>baar<del>weg</del></p>", "zichtbaar"),
        ("<pre>een\n  twee</pre>", "een\n  twee"),
        ("<p>een</p><script>var p = '<p>weg</p>'</script><style>p {}</style><p>twee</p>", "een\n\ntwee"),
    ],
)  # fmt: skip
def test_what_a_page_shows(body: str, expected: str) -> None:
    assert text_of(body) == expected


_LETTER = "<p>" + "Nederland steunt het voorstel van de Commissie. " * 12 + "</p>"


@pytest.mark.parametrize(
    "around",
    [
        "<nav><a href='/'>Home</a></nav>",
        "<div id='kruimelpad'><a href='/'>Home</a> &gt; Kamerstukken</div>",
        "<div class='tk-cookie-notice'><p>Wij gebruiken cookies.</p></div>",
        "<div role='search'><p>Zoeken</p></div>",
        "<ul><li><a href='/a'>Home</a></li><li><a href='/b'>Agenda</a></li><li><a href='/c'>Zoek</a></li></ul>",
        "<div title='footer'><p>Pagina 1 van 1</p></div>",
        "<aside>Zie ook</aside><footer>Contact</footer><button>Deel</button>",
    ],
)
def test_what_stands_around_the_document_is_left_out(around: str) -> None:
    assert text_of(around + _LETTER + around) == text_of(_LETTER)


def test_a_page_that_is_all_sidebar_is_read_all_the_same() -> None:
    assert text_of(f"<div class='page-with-sidebar'>{_LETTER}</div>") == text_of(_LETTER)


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("<sup><a href='#n1'>1</a></sup>", "<div class='noten'><p id='n1'>1. Zie de brief.</p></div>"),
        ("<a href='#_ftn1' name='_ftnref1'>[1]</a>", "<div id='ftn1'><p><a href='#_ftnref1' name='_ftn1'>[1]</a> Zie de brief.</p></div>"),
        ("<sup id='r'>[<a href='#n'>1</a>]</sup>", "<h2>Voetnoten</h2><ol><li id='n'>Zie de brief. <a href='#r'>↩</a></li></ol>"),
        ("<a href='#fn'><sup>*</sup></a>", "<p><a name='fn'></a>* Zie de brief.</p>"),
        ("<sup>1</sup>", "<p><sup>1</sup> Zie de brief.</p>"),
        (
            "<sup><span class='nootnum'>1</span></sup>",
            "<div class='voet noot'><h5 class='note-close'>X Noot</h5><sup><span class='nootnum'>1</span></sup><p>Zie de brief.</p></div>",
        ),
    ],
)  # fmt: skip
def test_footnotes_of_every_make(mark: str, note: str) -> None:
    agenda = agenda_of(f"<p>De Raad spreekt hierover.{mark} Nederland steunt dit.</p>{note}")
    assert [(block.number, block.text) for block in agenda.footnotes] == [("1", "Zie de brief.")]
    assert agenda.paragraphs[0].text == "De Raad spreekt hierover. Nederland steunt dit."
    assert [(ref.at, ref.number) for ref in agenda.paragraphs[0].footnote_refs] == [(25, "1")]


def test_a_list_of_chapters_is_no_list_of_notes() -> None:
    agenda = agenda_of(
        "<p><a href='#h1'>1</a> Oekraïne</p><h2 id='h1'>Oekraïne</h2><p>Nederland steunt dit voorstel.</p>"
    )
    assert not agenda.footnotes


_KAMERSTUK = """<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie><metadata><meta name="DC.identifier" content="kst-28676-404"/></metadata><kamerstuk>
 <kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2021-2022</tekstregel></kamerstukkop>
 <dossier><dossiernummer><dossiernr>28 676</dossiernr></dossiernummer><titel>NAVO</titel></dossier>
 <stuk><stuknr>Nr. <ondernummer>404</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN</titel>
 <datumtekst>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</datumtekst>
 <algemeen><vrije-tekst><tekst>
  <al>Den Haag, 6 mei 2022</al>
  <al>Hierbij bied ik u de geannoteerde agenda aan van de informele bijeenkomst van de NAVO op 14 en 15 mei 2022.</al>
  <ondertekening><functie>De Minister van Buitenlandse Zaken,</functie>
   <naam><voornaam>W.B.</voornaam><achternaam>Hoekstra</achternaam></naam></ondertekening>
  <tussenkop kopopmaak="vet">Geannoteerde agenda informele NAVO bijeenkomst van 14 en 15 mei 2022</tussenkop>
  <al>Op 14 en 15 mei vindt in Berlijn een informele bijeenkomst plaats van de NAVO-<?xpp afbm?>ministers.<noot
   id="a" type="voet"><noot.nr>1</noot.nr><noot.al>Zie <extref doc="kst-1">Kamerstuk 28 676, nr. 1</extref>.</noot.al></noot></al>
  <divisie><kop><nr>1.</nr><titel>Oekra<?xpp ep?>ïne</titel></kop>
  <al>Nederland steunt:<nootref refid="a"/></al>
  <lijst type="expliciet"><li><li.nr>–</li.nr><al>de inzet van wapens;</al></li><li><li.nr>–</li.nr><al>de sancties.</al></li></lijst>
  <table><tgroup><tbody><row><entry><al>Datum</al></entry><entry><al>14 mei</al></entry></row></tbody></tgroup></table>
  </divisie></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"""


def test_a_kamerstuk_in_xml_keeps_its_number_date_and_signature() -> None:
    agenda = read_bytes(_KAMERSTUK.encode(), "kst-28676-404.xml")
    assert agenda.meeting.kamerstuk == "28676-404"
    assert agenda.meeting.signatory == "W.B. Hoekstra"
    assert (agenda.meeting.start, agenda.meeting.place) == (dt.date(2022, 5, 14), "Berlijn")
    assert [(block.kind, block.text) for block in agenda.blocks if block.kind != "letter"] == [
        ("title", "Geannoteerde agenda informele NAVO bijeenkomst van 14 en 15 mei 2022"),
        (
            "paragraph",
            "Op 14 en 15 mei vindt in Berlijn een informele bijeenkomst plaats van de NAVO-ministers.",
        ),
        ("heading", "1. Oekraïne"),
        ("paragraph", "Nederland steunt:"),
        ("list_item", "de inzet van wapens;"),
        ("list_item", "de sancties."),
        ("paragraph", "Datum 14 mei"),
        ("footnote", "Zie Kamerstuk 28 676, nr. 1."),
    ]
    assert [ref.number for block in agenda.paragraphs for ref in block.footnote_refs] == ["1", "1"]


def test_a_kamerstuk_as_a_page_keeps_its_number_date_and_signature() -> None:
    agenda = read_bytes(
        b"""<!DOCTYPE html><html><head><meta name="DC.identifier" content="kst-28676-404"></head><body><div id="broodtekst">
        <h1 class="dossiertitel"><span class="dossiernr">28 676</span><span>NAVO</span></h1>
        <h1 class="stuktitel"><span class="stuknummer">Nr. 404</span>BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN</h1>
        <p>Den Haag, 6 mei 2022</p>
        <p>Hierbij bied ik u de geannoteerde agenda aan van de NAVO op 14 en 15 mei 2022.</p>
        <p class="ondertekening"><span class="functie">De Minister van Buitenlandse Zaken,</span>
        <span class="naam"><span class="achternaam">W.B. Hoekstra</span></span></p>
        <h2>Geannoteerde agenda NAVO van 14 en 15 mei 2022</h2>
        <p>Op 14 en 15 mei vindt in Berlijn een bijeenkomst van de NAVO plaats.</p></div></body></html>""",
        "kst.html",
    )
    assert (agenda.meeting.kamerstuk, agenda.meeting.signatory) == ("28676-404", "W.B. Hoekstra")
    assert [block.text for block in agenda.blocks if block.kind == "letter"][:2] == [
        "28 676 NAVO",
        "Nr. 404 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN",
    ]


def test_any_other_xml_is_read_by_its_shape() -> None:
    data = "<brief><kopje><tekst>Eerste <vet>zin</vet>.</tekst></kopje><regel>Tweede zin.</regel></brief>"
    assert read_markup(data.encode(), "x.xml").source.text == "Eerste zin.\n\nTweede zin.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<meta charset='windows-1252'><p>Oekraïne’s".encode("cp1252"), "cp1252"),
        ("<meta charset='iso-8859-1'><p>Oekraïne’s".encode("cp1252"), "cp1252"),
        ("<meta charset='iso-8859-1'><p>Oekraïne’s".encode(), "utf-8"),  # saved anew by a browser
        ("<html><p>Oekraïne’s".encode("utf-16"), "utf-16"),
        ("<html><p>Oekraïne’s".encode("utf-16-le"), "utf-16-le"),
        ("<html><p>Oekraïne’s".encode("utf-8-sig"), "utf-8"),
        ("<meta charset='onzin'><p>Oekraïne’s".encode("cp1252"), "cp1252"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    source = read_markup(data, "brief.html").source
    assert (source.text, source.encoding) == ("Oekraïne’s\n", encoding)


def test_xml_in_another_encoding_than_it_says() -> None:
    data = '<?xml version="1.0" encoding="utf-8"?><stuk><al>Oekraïne</al></stuk>'.encode("cp1252")
    assert read_markup(data, "x.xml").source.text == "Oekraïne\n"


_BOMB = '<!DOCTYPE stuk [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><stuk><al>&b;</al></stuk>'
_XXE = (
    '<?xml version="1.0"?><!DOCTYPE stuk [<!ENTITY x SYSTEM "file:///etc/passwd">]><stuk><al>&x;</al></stuk>'
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (_BOMB.encode(), "unsafe_xml"),
        (_BOMB.encode("utf-16"), "unsafe_xml"),
        (_XXE.encode(), "unsafe_xml"),
        (b'<!DOCTYPE stuk SYSTEM "http://example.org/x.dtd"><stuk><al>x</al></stuk>', "unsafe_xml"),
        (b'<!DOCTYPE html [<!ENTITY x "y">]><html><p>&x;</p></html>', "unsafe_xml"),
        (b"<a>" * 200_000 + b"x" + b"</a>" * 200_000, "too_deep"),
        (b"<div>" * 200_000 + b"x", "too_deep"),
        (b"<stuk><al>x</stuk>", "damaged"),
        (b"<html><body><script>alert(1)</script></body></html>", "empty"),
        (b"<?xml version='1.0'?><stuk/>", "empty"),
    ],
    ids=range(10),
)
def test_what_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(DocumentProblem) as problem:
        read_markup(data, "x.xml")
    assert problem.value.code == code
    assert problem.value.sentence("nl") != problem.value.sentence("en")


def test_an_undeclared_entity_is_not_followed() -> None:
    with pytest.raises(DocumentProblem):
        read_markup(b"<stuk><al>&onbekend;</al></stuk>", "x.xml")


_PAGE = html_of(read_file(SEEDS[2]))[:6000]
_XML = _KAMERSTUK.encode()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(at=st.integers(0, 5900), length=st.integers(0, 30), put=st.binary(max_size=6), page=st.booleans())
def test_changed_bytes_give_a_document_or_a_problem(at: int, length: int, put: bytes, page: bool) -> None:
    data = _PAGE if page else _XML
    at %= len(data)
    assert read_or_refuse(read_markup, data[:at] + put + data[at + length :])
