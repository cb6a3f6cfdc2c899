"""The letters of the compared texts: the rows and the changed positions follow the reader's choice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from gui import theme
from gui.comparing.page import ComparingPage


@pytest.fixture(autouse=True)
def _usual_letters(qapp: QApplication) -> Iterator[None]:
    yield
    theme.choose_text_family(qapp, "")


@pytest.mark.parametrize("family", [theme.INTERFACE_FAMILY, theme.LEGIBLE_FAMILY])
def test_rows_and_changes_are_set_in_other_letters_at_once(
    family: str, page: ComparingPage, qapp: QApplication
) -> None:
    rows = page.rows
    page.resize(1200, 800)
    page.set_zoom(130)  # the lines of a row are fewer then in the narrower letters
    laid_out = rows.layout_count
    theme.choose_text_family(qapp, family)
    assert rows.type.body.family() == rows.type.footnote.family() == family
    assert page.changes.list.type.quote.font.family() == family
    band, _ = rows.visible_bands()[0]
    layout = rows.band_layout(band)
    fragments = (*layout.left, *layout.right)
    assert {QFontInfo(one.layout.font()).family() for one in fragments} <= {family, theme.INTERFACE_FAMILY}
    assert rows.layout_count > laid_out
    in_sight = rows.visible_bands()
    for (band, top), (_, below) in pairwise(in_sight):
        assert below - top == rows.band_layout(band).height


def test_what_stands_on_top_and_the_current_row_stay(page: ComparingPage, qapp: QApplication) -> None:
    page.resize(1520, 260)
    page.next_change()
    page.next_change()
    top, current = page.rows.visible_bands()[0][0], page.rows.current_row
    assert top > 0
    theme.choose_text_family(qapp, theme.LEGIBLE_FAMILY)
    assert (page.rows.visible_bands()[0][0], page.rows.current_row) == (top, current)


def test_the_same_letters_lay_nothing_out_anew(page: ComparingPage, qapp: QApplication) -> None:
    """A change of theme is told by the same event: the heights that are known must not be estimated again."""
    type_ = page.rows.type
    theme.choose_text_family(qapp, theme.TEXT_FAMILY)
    assert page.rows.type is type_
