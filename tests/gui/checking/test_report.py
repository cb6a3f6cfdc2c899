"""The report as it is copied."""

from __future__ import annotations

from gui.checking.report import ReportedQuote, report_html, report_text

HOSTILE = "<img src=x>\n& \u202eeind"
QUOTES = (
    ReportedQuote("Nederland steunt", "Klopt", "Geannoteerde agenda NAVO FMM Brussel, alinea 3"),
    ReportedQuote(HOSTILE, "Wijkt af", remarks=("weggelaten: “minimaal”",)),
)


def test_text_numbers_the_quotes_and_keeps_each_on_its_own_lines() -> None:
    assert report_text("Citaten gecontroleerd", "2 citaten", QUOTES) == (
        "Citaten gecontroleerd\n2 citaten\n\n"
        "1. Klopt: “Nederland steunt”\n   Geannoteerde agenda NAVO FMM Brussel, alinea 3\n\n"
        "2. Wijkt af: “<img src=x> & eind”\n   weggelaten: “minimaal”\n"
    )


def test_html_holds_no_markup_of_the_briefing() -> None:
    page = report_html("Citaten", "2 citaten", QUOTES)
    assert "&lt;img src=x&gt; &amp; eind" in page
    assert "<img" not in page
    assert page.count("<li>") == 2


def test_html_of_no_quotes_has_no_empty_list() -> None:
    assert "<ol>" not in report_html("Citaten", "0 citaten", ())
