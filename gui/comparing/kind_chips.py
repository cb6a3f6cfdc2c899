"""Chips above the changed positions: one for each kind that occurs, with how many; a click hides the kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from agendas.comparison import ChangeKind
from gui import theme
from gui.comparing.change_layout import kind_in_words
from gui.comparing.signs import CHANGE_SIGNS, paint_sign
from gui.widgets.accessible_role import set_accessible_role

KINDS: Sequence[ChangeKind] = get_args(ChangeKind)
HEIGHT = 26
SIGN, INSET, GAP = 14, 7, 4
BETWEEN = theme.GRID
OFF = 0.45
"""How strong the sign of a kind is that is hidden; its words are struck through."""


class KindChip(QAbstractButton):
    """A sign and a count. Checked: its kind is shown."""

    def __init__(self, kind: ChangeKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind: ChangeKind = kind
        self.count = 0
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.toggled.connect(self._name)

    def set_count(self, count: int) -> None:
        """Show how many there are."""
        self.count = count
        self._name()

    def _name(self) -> None:
        words = f"{kind_in_words(self.kind)}: {self.count}"
        self.setAccessibleName(words)
        state = self.tr("Click to hide them") if self.isChecked() else self.tr("Hidden; click to show them")
        self.setToolTip(f"{words}. {state}")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its sign and its count."""
        words = QFontMetricsF(_font()).horizontalAdvance(str(self.count))
        return QSize(round(2 * INSET + SIGN + GAP + words), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """On: a raised chip; off: its outline, faint and struck through."""
        colours = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(
                QPen(colours.colour("accent"), 2) if self.hasFocus() else colours.colour("hairline")
            )
            painter.setBrush(self._ground())
            edge = 0.5 if self.hasFocus() else 0
            painter.drawRoundedRect(ground.adjusted(edge, edge, -edge, -edge), theme.RADIUS, theme.RADIUS)
            painter.setOpacity(1 if self.isChecked() else OFF)
            square = QRectF(INSET, (HEIGHT - SIGN) / 2, SIGN, SIGN)
            paint_sign(painter, CHANGE_SIGNS[self.kind], square)
            painter.setOpacity(1)
            font = _font()
            font.setStrikeOut(not self.isChecked())
            painter.setFont(font)
            painter.setPen(colours.colour("text" if self.isChecked() else "muted"))
            words = self.rect().adjusted(INSET + SIGN + GAP, 0, 0, 0)
            painter.drawText(
                words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(self.count)
            )

    def _ground(self) -> object:
        colours = theme.current()
        if self.underMouse():
            return colours.colour("hover")
        return colours.colour("raised") if self.isChecked() else Qt.BrushStyle.NoBrush

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


class KindChips(QWidget):
    """The chips of the kinds that occur, in as many lines as they need. ``chosen`` carries what is hidden."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_accessible_role(self, QAccessible.Role.Grouping)
        self.chips = {kind: KindChip(kind, self) for kind in KINDS}
        for chip in self.chips.values():
            chip.toggled.connect(lambda _: self.chosen.emit(self.hidden_kinds))

    @property
    def hidden_kinds(self) -> frozenset[ChangeKind]:
        """The kinds that are switched off and would show otherwise."""
        return frozenset(kind for kind, chip in self.chips.items() if chip.count and not chip.isChecked())

    def show_counts(self, counts: Mapping[ChangeKind, int]) -> None:
        """Show a chip for each kind that occurs; what was switched off stays off."""
        for kind, chip in self.chips.items():
            chip.set_count(counts.get(kind, 0))
            chip.setVisible(chip.count > 0)
        self._place()

    def show_all(self) -> None:
        """Switch all on; told once, if anything changes."""
        hidden = self.hidden_kinds
        for chip in self.chips.values():
            chip.blockSignals(True)
            chip.setChecked(True)
            chip.set_count(chip.count)
            chip.blockSignals(False)
        if hidden:
            self.chosen.emit(frozenset())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines in another width."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        at = QPoint(0, 0)
        for chip in self.chips.values():
            if not chip.count:
                continue
            size = chip.sizeHint()
            if at.x() and at.x() + size.width() > self.width():
                at = QPoint(0, at.y() + HEIGHT + BETWEEN)
            chip.setGeometry(QRect(at, size))
            at += QPoint(size.width() + BETWEEN, 0)
        self.setFixedHeight(at.y() + HEIGHT)


def _font() -> QFont:
    return theme.interface_font(theme.SMALL)
