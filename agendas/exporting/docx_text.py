"""Paragraphs and runs of a Word document, as python-docx's own elements.

Its ``add_paragraph``, ``add_run`` and ``row.cells`` look up the style, the row or the whole table each time:
quadratic in the number of rows. The elements below them (``CT_P``, ``CT_R``) take no such detour.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement


def element(tag: str, **attributes: str | int) -> BaseOxmlElement:
    """An element of Word's main namespace with attributes of the same: ``element("shd", val="clear")``."""
    return OxmlElement(f"w:{tag}", {qn(f"w:{name}"): str(value) for name, value in attributes.items()})


def run_of(text: str, style: str = "") -> CT_R:
    """Safe text in one character style, by the id of that style."""
    run = cast("CT_R", element("r"))
    if style:
        run.style = style
    if text:
        run.add_t(text)
    return run


def paragraph_of(parts: Iterable[BaseOxmlElement], style: str) -> CT_P:
    """A paragraph of runs and fields, by the id of its style."""
    paragraph = cast("CT_P", element("p"))
    paragraph.style = style
    paragraph.extend(parts)
    return paragraph
