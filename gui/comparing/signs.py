"""The signs in the gutter and of the changed positions, drawn: no font has all of them in one weight."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from agendas.comparison import ChangeKind, Row
from gui import theme

Sign = Literal[
    "same",
    "reworded",
    "related",
    "only_left",
    "only_right",
    "moved",
    "elsewhere",
    "by_hand",
    "stronger",
    "weaker",
    "figure",
]
SIGN_SIZE = 20
STROKE = 1.6

SIGN_COLOURS: dict[Sign, str] = {
    "same": "muted",
    "reworded": "text",
    "related": "text",
    "only_left": "removed",
    "only_right": "added",
    "moved": "moved",
    "elsewhere": "muted",
    "by_hand": "accent",
    "stronger": "accent",
    "weaker": "accent",
    "figure": "figure",
}
CHANGE_SIGNS: dict[ChangeKind, Sign] = {
    "new": "only_right",
    "dropped": "only_left",
    "strengthened": "stronger",
    "weakened": "weaker",
    "figure": "figure",
    "reworded": "reworded",
    "reaffirmed": "same",
}
"""The sign of a changed position; where it means what a row's sign means, it is the same sign."""


def signs_of(row: Row, *, elsewhere: bool = False) -> tuple[Sign, ...]:
    """The relation, and below it whether the pair moved, was linked by hand, has something ``elsewhere``."""
    relation: Sign = row.relation
    others: tuple[tuple[Sign, bool], ...] = (
        ("moved", row.moved),
        ("by_hand", row.by_hand),
        ("elsewhere", elsewhere),
    )
    return (relation, *(sign for sign, is_so in others if is_so))


def paint_sign(painter: QPainter, sign: Sign, where: QRectF) -> None:
    """Draw a sign in a square, in its colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.current().colour(SIGN_COLOURS[sign]), STROKE * where.width() / SIGN_SIZE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.translate(where.center())
    painter.scale(where.width() / SIGN_SIZE, where.height() / SIGN_SIZE)
    painter.drawPath(_path(sign))
    painter.restore()


def _path(sign: Sign) -> QPainterPath:
    """The strokes of a sign, around (0, 0), for a square of ``SIGN_SIZE``."""
    path = QPainterPath()
    _STROKES[sign](path)
    return path


def _same(path: QPainterPath) -> None:
    _line(path, -5, -2.5, 5, -2.5)
    _line(path, -5, 2.5, 5, 2.5)


def _reworded(path: QPainterPath) -> None:
    _wave(path, -2.75)
    _wave(path, 2.75)


def _plus(path: QPainterPath) -> None:
    _line(path, -5, 0, 5, 0)
    _line(path, 0, -5, 0, 5)


def _moved(path: QPainterPath) -> None:
    _arrow(path, -3, 1)
    _arrow(path, 3, -1)


def _line(path: QPainterPath, x: float, y: float, to_x: float, to_y: float) -> None:
    path.moveTo(x, y)
    path.lineTo(to_x, to_y)


def _wave(path: QPainterPath, y: float) -> None:
    path.moveTo(-5.5, y + 1)
    path.cubicTo(QPointF(-3, y - 3.5), QPointF(-1, y - 0.5), QPointF(0, y))
    path.cubicTo(QPointF(1, y + 0.5), QPointF(3, y + 3.5), QPointF(5.5, y - 1))


def _arrow(path: QPainterPath, y: float, direction: int) -> None:
    _line(path, -6 * direction, y, 6 * direction, y)
    path.moveTo(3 * direction, y - 3)
    path.lineTo(6 * direction, y)
    path.lineTo(3 * direction, y + 3)


def _upright_arrow(path: QPainterPath, direction: int) -> None:
    """Up for 1, down for -1."""
    _line(path, 0, 6 * direction, 0, -6 * direction)
    path.moveTo(-4.5, -1.5 * direction)
    path.lineTo(0, -6 * direction)
    path.lineTo(4.5, -1.5 * direction)


def _number_sign(path: QPainterPath) -> None:
    for at in (-2.5, 2.5):
        _line(path, -6, at, 6, at)
        _line(path, at + 1, -6, at - 1, 6)


def _bent_arrow(path: QPainterPath) -> None:
    """To another place: along, then up."""
    path.moveTo(-4.5, -4.5)
    path.lineTo(-4.5, 1)
    path.cubicTo(QPointF(-4.5, 3), QPointF(-3.5, 4), QPointF(-1.5, 4))
    path.lineTo(5, 4)
    path.moveTo(2, 1)
    path.lineTo(5, 4)
    path.lineTo(2, 7)


def _hand(path: QPainterPath) -> None:
    """A pointing hand, as small as a sign."""
    path.moveTo(-1.5, 1)
    path.lineTo(-1.5, -5)
    path.cubicTo(QPointF(-1.5, -6.6), QPointF(0.7, -6.6), QPointF(0.7, -5))
    path.lineTo(0.7, -1)
    path.lineTo(4, -0.3)
    path.cubicTo(QPointF(5.4, 0), QPointF(5.6, 1), QPointF(5.3, 2.2))
    path.lineTo(4.4, 6)
    path.lineTo(-1.8, 6)
    path.lineTo(-4.8, 1.6)
    path.cubicTo(QPointF(-5.4, 0.4), QPointF(-3.8, -0.6), QPointF(-2.9, 0.4))
    path.lineTo(-1.5, 2)


_STROKES: Mapping[Sign, Callable[[QPainterPath], None]] = MappingProxyType(
    {
        "same": _same,
        "reworded": _reworded,
        "related": lambda path: _wave(path, 0),
        "only_left": lambda path: _line(path, -5, 0, 5, 0),
        "only_right": _plus,
        "moved": _moved,
        "elsewhere": _bent_arrow,
        "by_hand": _hand,
        "stronger": lambda path: _upright_arrow(path, 1),
        "weaker": lambda path: _upright_arrow(path, -1),
        "figure": _number_sign,
    }
)
