"""The small subset of Markdown in which the pages of help are written."""

from __future__ import annotations

import pytest

from gui.helping.markup import Heading, Item, Paragraph, Run, Table, parse

PAGE = """# Title

One line
and its other half, with **strong words** in it.

## A section {#pairs}

- first
- second, on
  two lines

1. numbered

| a | b |
|---|---|
| 1 | **2** |
"""


def test_a_page_becomes_blocks_in_order() -> None:
    assert parse(PAGE).blocks == (
        Heading(1, "Title"),
        Paragraph((Run("One line and its other half, with "), Run("strong words", True), Run(" in it."))),
        Heading(2, "A section", "pairs"),
        Item("–", (Run("first"),)),
        Item("–", (Run("second, on two lines"),)),
        Item("1.", (Run("numbered"),)),
        Table(("a", "b"), (((Run("1"),), (Run("2", True),)),)),
    )


def test_the_title_the_sections_and_the_tables_are_found() -> None:
    page = parse(PAGE)
    assert page.title == "Title"
    assert [section.anchor for section in page.sections] == ["pairs"]
    assert page.tables("pairs")[0].column(1) == ("2",)
    assert page.tables("elsewhere") == ()


def test_a_row_with_a_cell_too_few_is_refused() -> None:
    with pytest.raises(ValueError, match="1 cells where the head has 2"):
        parse("| a | b |\n|---|---|\n| 1 |\n")
