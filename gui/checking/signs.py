"""How a verdict looks: an icon, a colour and an underline each, so that none is told by its colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QTextCharFormat

from agendas.quoting.checked import VerdictKind

_Line = QTextCharFormat.UnderlineStyle


class Sign(NamedTuple):
    """``icon`` by name, ``role`` of the theme's colours, ``line`` under the words in the briefing."""

    icon: str
    role: str
    line: QTextCharFormat.UnderlineStyle


SIGNS: Mapping[VerdictKind, Sign] = MappingProxyType(
    {
        "not found": Sign("circle-help", "removed", _Line.DotLine),
        "differs": Sign("triangle-alert", "figure", _Line.WaveUnderline),
        "wrong source": Sign("map-pin", "moved", _Line.DashUnderline),
        "exact": Sign("check", "added", _Line.SingleUnderline),
    }
)
"""What asks most of the user stands first: where two quotes begin on one line, its icon is the one shown."""
CHANGED = ("rotate-ccw", "muted")
"""Icon and colour of a quote that was edited after it was checked."""
