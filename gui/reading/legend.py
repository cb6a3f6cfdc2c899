"""The legend: what each underline means, how often it occurs, and a switch for each."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from agendas.model import ENTITY_TYPES, Agenda, EntityType
from gui import theme
from gui.reading import entity_painting
from gui.reading.words import type_name

ROW_HEIGHT = 26
BOX = 14
SAMPLE = 32


class LegendRow(QAbstractButton):
    """The switch of one entity type: a box, a sample of its line, its name, how many there are."""

    singled_out = Signal(str)
    double_clicked = Signal(str)

    def __init__(self, kind: EntityType, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.count = 0
        self._swallow_release = False
        self.setCheckable(True)
        self.setChecked(True)
        self.setText(type_name(kind))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("Double-click or Alt-click shows this type alone (Shift+Space)"))

    def set_count(self, count: int) -> None:
        """How many there are in the agenda."""
        self.count = count
        self.setAccessibleName(f"{self.text()} {count}")
        self.update()

    def sizeHint(self) -> QSize:
        """A row of the panel."""
        return QSize(200, ROW_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Alt and a click single the type out."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._swallow_release = True
            self.singled_out.emit(self.kind)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click singles the type out; its second release is no toggle."""
        self._swallow_release = True
        self.double_clicked.emit(self.kind)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Toggles, unless the press meant something else."""
        if self._swallow_release:
            self._swallow_release = False
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space toggles; Shift+Space singles out."""
        if event.key() == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.singled_out.emit(self.kind)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, sample, name, count."""
        colours = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_box(painter)
            metrics = QFontMetrics(theme.interface_font())
            baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
            left = theme.GRID * 2 + BOX + theme.GRID * 3
            painter.setOpacity(1 if self.isChecked() else 0.4)
            entity_painting.underline(painter, self.kind, left, left + SAMPLE, self.height() / 2 - 4.5)
            painter.setOpacity(1)
            painter.setFont(theme.interface_font())
            painter.setPen(colours.colour("text" if self.isChecked() else "muted"))
            painter.drawText(QPointF(left + SAMPLE + theme.GRID * 3, baseline), self.text())
            painter.setPen(colours.colour("muted"))
            number = str(self.count)
            right = self.width() - theme.GRID * 2 - metrics.horizontalAdvance(number)
            painter.drawText(QPointF(right, baseline), number)

    def _paint_ground(self, painter: QPainter) -> None:
        colours = theme.current()
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("hover"))
            painter.drawRoundedRect(ground, theme.RADIUS, theme.RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, theme.RADIUS, theme.RADIUS)

    def _paint_box(self, painter: QPainter) -> None:
        colours = theme.current()
        box = QRectF(theme.GRID * 2 + 0.5, (self.height() - BOX) / 2 + 0.5, BOX - 1, BOX - 1)
        if not self.isChecked():
            painter.setPen(QPen(colours.colour("muted"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 3, 3)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("muted"))
        painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3)
        pen = QPen(colours.colour("panel"), 1.75)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        tick = [box.topLeft() + QPointF(x, y) for x, y in ((3, 6.8), (5.6, 9.4), (10, 4))]
        painter.drawPolyline(tick)


class Legend(QWidget):
    """A row for each type that occurs. ``hidden_types_changed`` carries the whole new set.

    The buttons ``all`` and ``none`` stand where the panel puts them.
    """

    hidden_types_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hidden: frozenset[EntityType] = frozenset()
        self._before_single: frozenset[EntityType] = frozenset()
        self._before_click: frozenset[EntityType] = frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows = {kind: LegendRow(kind, self) for kind in ENTITY_TYPES}
        for row in self.rows.values():
            column.addWidget(row)
            row.clicked.connect(self._collect)
            row.singled_out.connect(self._single_out)
            row.double_clicked.connect(self._single_out_instead)
        self.all = self._button(self.tr("All"), self.tr("Show all types"), frozenset())
        self.none = self._button(self.tr("None"), self.tr("Show no types"), frozenset(ENTITY_TYPES))

    def _button(self, words: str, spoken: str, hidden: frozenset[EntityType]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", "quiet")
        button.setAccessibleName(spoken)
        button.clicked.connect(lambda: self._change(hidden))
        return button

    @property
    def hidden_types(self) -> frozenset[EntityType]:
        """The types that are switched off, those that do not occur included."""
        return self._hidden

    @property
    def total(self) -> int:
        """How many entities the agenda has."""
        return sum(row.count for row in self.rows.values())

    @property
    def singled(self) -> EntityType | None:
        """The one type that is left while others that occur are switched off."""
        present = {kind for kind, row in self.rows.items() if row.count}
        left = present - self._hidden
        return next(iter(left)) if len(left) == 1 and len(present) > 1 else None

    def set_hidden_types(self, hidden: frozenset[EntityType]) -> None:
        """Show which types are switched off; says nothing to anybody."""
        self._hidden = hidden
        for kind, row in self.rows.items():
            row.setChecked(kind not in hidden)

    def show_agenda(self, agenda: Agenda) -> None:
        """Count what occurs in the agenda; the other types have no row."""
        counts = Counter(entity.type for block in agenda.blocks for entity in block.entities)
        for kind, row in self.rows.items():
            row.set_count(counts[kind])
            row.setVisible(bool(counts[kind]))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _collect(self) -> None:
        self._before_click = self._hidden
        self._change(frozenset(kind for kind, row in self.rows.items() if not row.isChecked()))

    def _single_out_instead(self, kind: EntityType) -> None:
        """The first click of a double click was no wish to switch the type: undo it."""
        self.set_hidden_types(self._before_click)
        self._single_out(kind)

    def _single_out(self, kind: EntityType) -> None:
        if self.singled == kind:
            self._change(self._before_single)
            return
        if self.singled is None:
            self._before_single = self._hidden
        self._change(frozenset(ENTITY_TYPES) - {kind})

    def _change(self, hidden: frozenset[EntityType]) -> None:
        self.set_hidden_types(hidden)
        self.hidden_types_changed.emit(hidden)
