"""The one door to the formats, and the names of files."""

from __future__ import annotations

import dataclasses
import datetime as dt
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree, html

from agendas.exporting.as_json import comparison_as_json
from agendas.exporting.formats import FORMATS, SUFFIXES, ExportFormat, comparison_in, suggested_name
from agendas.exporting.safe_text import safe
from agendas.exporting.sheet import SheetRow, sheet_of
from agendas.model import Meeting
from agendas.resources import PROJECT_ROOT
from tests.agendas.exporting.made import comparison, hostile_comparison
from tests.small_agendas import APRIL

TEXTS = st.text(st.characters(), min_size=1, max_size=60)


def test_every_format_has_a_suffix_of_its_own() -> None:
    assert sorted(set(SUFFIXES.values())) == [".docx", ".html", ".md", ".odt", ".txt"]
    assert set(SUFFIXES) == set(FORMATS)


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_survives_hostile_text(format_: ExportFormat) -> None:
    data = comparison_in(format_, hostile_comparison())
    if format_ in ("html", "markdown", "text"):
        assert "alert" in data.decode("utf-8")
    else:
        assert data.startswith(b"PK")


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TEXTS, min_size=5, max_size=5), st.lists(TEXTS, min_size=5, max_size=5))
def test_whatever_the_text_each_paragraph_is_shown_once_and_the_files_are_well_formed(
    old: list[str], new: list[str]
) -> None:
    made = comparison(tuple(old), tuple(new))
    rows = [line for line in sheet_of(made).lines if isinstance(line, SheetRow)]
    shown = {paragraph.block: paragraph.text for row in rows for paragraph in row.left}
    assert shown == {f"p{number}": safe(text) for number, text in enumerate(old, 1)}
    for format_ in FORMATS:
        data = comparison_in(format_, made)
        if format_ == "html":
            assert len(html.fromstring(data.decode("utf-8")).xpath("//tr[@id]")) == 6


@given(st.text())
def test_safe_text_is_as_long_and_stands_in_xml(text: str) -> None:
    cleaned = safe(text)
    assert len(cleaned) == len(text)
    element = etree.Element("t")
    element.text = cleaned  # raises ValueError for what XML does not know
    assert etree.fromstring(etree.tostring(element)).text == (cleaned or None)


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        (
            APRIL,
            Meeting(APRIL.body, start=dt.date(2025, 12, 3), place="Brussel"),
            "Vergelijking NAVO FMM april 2025 – december 2025",
        ),
        (
            Meeting("Raad Buitenlandse Zaken", start=dt.date(2025, 5, 5)),
            Meeting("Raad Buitenlandse Zaken", start=dt.date(2025, 5, 20)),
            "Vergelijking RBZ 5 mei 2025 – 20 mei 2025",
        ),
        (
            Meeting("RBZ/OS", start=dt.date(2025, 5, 5)),
            Meeting("Raad: A*B?", start=dt.date(2025, 5, 20)),
            "Vergelijking RBZ-OS, 5 mei 2025 – Raad- A-B-, 20 mei 2025",
        ),
    ],
)
def test_a_file_is_named_after_both_meetings_without_what_windows_refuses(
    left: Meeting, right: Meeting, name: str
) -> None:
    made = comparison()
    named = dataclasses.replace(
        made,
        left=dataclasses.replace(made.left, meeting=left),
        right=dataclasses.replace(made.right, meeting=right),
    )
    assert suggested_name(named, "comparison") == name
    assert suggested_name(named, "note").startswith("Wijzigingsnotitie ")


def test_without_a_meeting_the_title_names_the_file() -> None:
    made = comparison()
    unknown = dataclasses.replace(made.left, meeting=Meeting(), title="Een/titel " * 40)
    name = suggested_name(dataclasses.replace(made, left=unknown), "comparison")
    assert name.startswith("Vergelijking Een-titel")
    assert len(name) <= 120


def test_libraries_that_write_files_are_loaded_when_a_file_is_wanted() -> None:
    """A preview of a note, or ``read`` on the command line, needs neither: they take 150 ms to import."""
    modules = "headless, exporting.agenda_html, exporting.as_json, exporting.change_note, exporting.formats"
    imports = "; ".join(f"import agendas.{name}" for name in modules.split(", "))
    asked = f"{imports}; import sys; print(sorted({{'docx', 'odfdo', 'lxml'}} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=PROJECT_ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_json_survives_hostile_text() -> None:
    assert comparison_as_json(hostile_comparison()).encode("utf-8", "replace")
