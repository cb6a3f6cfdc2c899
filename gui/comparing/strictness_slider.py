"""How alike two paragraphs must be to stand side by side: a slider in a small card above its button."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from gui import theme
from gui.widgets.icon_button import IconButton

STEPS = 20
"""From one end to the other: a twentieth is the smallest step that a reader sees in the pairs."""
MIDDLE = STEPS // 2
KNOB = 16
WIDTH = 300


class MiddleSlider(QSlider):
    """A slider with a mark in its middle, in the colours of the theme. Its ends are strict and loose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, STEPS)
        self.setPageStep(STEPS // 5)
        self.setValue(MIDDLE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """High enough for the ring of the focus."""
        return QSize(160, KNOB + 12)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def _x_of(self, value: int) -> float:
        return KNOB / 2 + 3 + value / STEPS * (self.width() - KNOB - 6)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The knob goes to where one points: no aiming at a small knob."""
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The knob follows the pointer."""
        self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The knob is where it is."""

    def _follow(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            room = max(1, self.width() - KNOB - 6)
            self.setValue(round((event.position().x() - KNOB / 2 - 3) / room * STEPS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline, a mark in the middle, and the knob, with a ring around it when it has the focus."""
        colours = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            y = self.height() / 2
            painter.setPen(QPen(colours.colour("muted"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(self._x_of(0), y), QPointF(self._x_of(STEPS), y))
            middle = self._x_of(MIDDLE)
            painter.drawLine(QPointF(middle, y - 6), QPointF(middle, y + 6))
            knob = QRectF(self._x_of(self.value()) - KNOB / 2, y - KNOB / 2, KNOB, KNOB)
            if self.hasFocus():
                painter.setPen(QPen(colours.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(knob.adjusted(-2, -2, 2, 2))
            painter.setPen(QPen(colours.colour("raised"), 2))
            painter.setBrush(colours.colour("accent"))
            painter.drawEllipse(knob)


class StrictnessCard(QWidget):
    """The slider with its ends, how many pairs it gives, and a way back to the middle.

    ``strictness_changed`` carries 0 (loose) to 1 (strict), at every step of the slider: the pairs follow
    live. The strict end is at the left: to the right there are more pairs.
    """

    strictness_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("strictnessCard")
        self.setFixedWidth(WIDTH)
        self.slider = MiddleSlider(self)
        self.reset = IconButton("rotate-ccw", self.tr("Back to the middle"), self)
        self._pairs = _line("text", self)
        self.setAccessibleName(self.tr("How strictly paragraphs are paired"))
        self.slider.setAccessibleName(self.accessibleName())
        self.setFocusProxy(self.slider)
        self._lay_out()
        self._tell()
        self.slider.valueChanged.connect(self._change)
        self.reset.clicked.connect(self.reset_strictness)

    def _lay_out(self) -> None:
        title = _line("section", self)
        title.setText(self.tr("How alike must paragraphs be?"))
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.reset)
        strict, loose = _line("muted", self), _line("muted", self)
        strict.setText(self.tr("Strict"))
        loose.setText(self.tr("Loose"))
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.setContentsMargins(0, 0, 8, 0)  # below the arrow, not below the edge of its button
        ends.addWidget(strict)
        ends.addWidget(self.slider, 1)
        ends.addWidget(loose)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 8, 16)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(ends)
        column.addWidget(self._pairs)

    @property
    def strictness(self) -> float:
        """Where the slider stands: 1 strict, 0 loose, 0.5 in the middle."""
        return (STEPS - self.slider.value()) / STEPS

    def set_strictness(self, strictness: float) -> None:
        """Put the slider there without asking for anything."""
        self.slider.blockSignals(True)
        self.slider.setValue(round((1 - strictness) * STEPS))
        self.slider.blockSignals(False)
        self._tell()

    def reset_strictness(self) -> None:
        """Back to what most readers find right."""
        self.slider.setValue(MIDDLE)

    def show_pairs(self, count: int) -> None:
        """Say how many paragraphs stand side by side now."""
        self._pairs.setText(self.tr("%n pairs of paragraphs", "", count))
        self.slider.setAccessibleDescription(self._pairs.text())

    @property
    def words(self) -> str:
        """What it says about the pairs."""
        return self._pairs.text()

    def open_above(self, button: QWidget) -> None:
        """Show the card, its right edge at that of the button; below it where there is no room above."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), -self.height() - 6))
        if corner.y() < button.screen().availableGeometry().top():
            corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 6))
        self.move(corner)
        self.show()
        self.slider.setFocus(Qt.FocusReason.PopupFocusReason)

    def _change(self) -> None:
        self._tell()
        self.strictness_changed.emit(self.strictness)

    def _tell(self) -> None:
        """A way back is offered only to who went somewhere."""
        if self.slider.value() == MIDDLE and self.reset.hasFocus():
            self.slider.setFocus()
        self.reset.setEnabled(self.slider.value() != MIDDLE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace goes back to the middle; Escape closes, as Qt has it for what pops up."""
        if event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.reset_strictness()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground and the edge of what floats."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().colour("raised"))
            painter.setPen(theme.current().colour("hairline"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _line(role: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
