"""The card of the tour, and the ring around what it points at: both float over the window and bar nothing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.touring.placing import CardPlace
from gui.widgets.accessible_role import set_accessible_role
from gui.widgets.card import plain_label
from gui.widgets.raised import Raised

ARROW = 10
"""How far the arrow sticks out, in pixels; the sheet leaves so much room at every side."""
WIDTH = 340
_SIDE = theme.GRID * 4
_AROUND, _RING = 3, 2


class TourCard(Raised):
    """One step at a time: its title, its text, which of how many it is, and the ways on, back and out."""

    next_wished = Signal()
    previous_wished = Signal()
    skip_wished = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tourCard")
        set_accessible_role(self, QAccessible.Role.Grouping)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._window = window
        self._place = CardPlace(self.pos())
        self.title = plain_label(size=theme.HEADING, strong=True)
        self.words = plain_label()
        self.count = plain_label(size=theme.SMALL)
        self.skip, self.previous, self.next = _StepButton(), _StepButton(), _StepButton()
        self.skip.setProperty("role", "quiet")
        self.next.setProperty("role", "primary")
        self.count.setProperty("role", "muted")
        for label in (self.title, self.words):
            label.setWordWrap(True)
        self._compose()
        self.skip.clicked.connect(self.skip_wished)
        self.previous.clicked.connect(self.previous_wished)
        self.next.clicked.connect(self.next_wished)

    def _compose(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(ARROW + _SIDE, ARROW + _SIDE, ARROW + _SIDE, ARROW + theme.GRID * 3)
        column.setSpacing(theme.GRID * 2)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(theme.GRID)
        line = QHBoxLayout()
        line.setSpacing(theme.GRID)
        line.addWidget(self.count)
        line.addStretch(1)
        for button in (self.skip, self.previous, self.next):
            line.addWidget(button)
        column.addLayout(line)

    def show_step(self, title: str, text: str, number: int, of_all: int) -> None:
        """Show the step with that number, counted from 1."""
        self.title.setText(title)
        self.words.setText(text)
        self.count.setText(self.tr("{number} of {count}").format(number=number, count=of_all))
        self.skip.setText(self.tr("Skip"))
        self.previous.setText(self.tr("Back"))
        is_last = number == of_all
        self.next.setText(self.tr("Done") if is_last else self.tr("Next"))
        self.skip.setVisible(not is_last)
        self.previous.setVisible(number > 1)
        self.setAccessibleName(f"{title} ({self.count.text()})")
        self.setAccessibleDescription(text)
        self.next.setAccessibleDescription(f"{title}. {text}")
        self._fit()

    def _fit(self) -> None:
        """As high as its words need at its width; the labels are measured, for a layout asks too late."""
        width = min(WIDTH, self._window.width() - 4 * ARROW) - 2 * _SIDE
        for label in (self.title, self.words):
            label.setFixedSize(width, _height(label, width))
        self._column.activate()
        self.resize(self._column.sizeHint())

    def take_place(self, place: CardPlace) -> None:
        """Stand there, with the arrow at that side."""
        self._place = place
        self.move(place.at)
        self.update()

    # Keys, pointer, look

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk, Enter goes on, Esc skips; Tab goes on through the window."""
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.next_wished.emit()
            case Qt.Key.Key_Left:
                self.previous_wished.emit()
            case Qt.Key.Key_Escape:
                self.skip_wished.emit()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the card is none on what lies beneath it."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sheet with its arrow, in one outline."""
        colours = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.colour("accent"), 1))
            painter.setBrush(colours.colour("raised"))
            painter.drawPath(self._outline())

    def _outline(self) -> QPainterPath:
        inset = ARROW + 0.5
        sheet = QPainterPath()
        inside = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        sheet.addRoundedRect(inside, theme.RADIUS, theme.RADIUS)
        if self._place.side is None:
            return sheet
        return sheet.united(self._arrow(inside))

    def _arrow(self, sheet: QRectF) -> QPainterPath:
        """A triangle that points from the sheet at the target; it reaches into the sheet a little."""
        at, reach = float(self._place.arrow), ARROW - 1.0
        match self._place.side:
            case "right":
                tip, base = QPointF(sheet.left() - reach, at), QPointF(sheet.left() + 1, at)
            case "left":
                tip, base = QPointF(sheet.right() + reach, at), QPointF(sheet.right() - 1, at)
            case "below":
                tip, base = QPointF(at, sheet.top() - reach), QPointF(at, sheet.top() + 1)
            case _:
                tip, base = QPointF(at, sheet.bottom() + reach), QPointF(at, sheet.bottom() - 1)
        across = QPointF(0, reach) if self._place.side in ("right", "left") else QPointF(reach, 0)
        path = QPainterPath(tip)
        path.lineTo(base + across)
        path.lineTo(base - across)
        path.closeSubpath()
        return path


class TargetRing(QWidget):
    """A line in the accent colour around what the card points at; clicks go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("tourRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def surround(self, target: QRect | None) -> None:
        """Stand around the target, within the window; nowhere without one."""
        if target is None:
            self.hide()
            return
        around = target.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        self.setGeometry(around.intersected(self._window.rect()))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded line."""
        inset = _RING / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.current().colour("accent"), _RING))
            line = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(line, theme.RADIUS, theme.RADIUS)


class _StepButton(QPushButton):
    """Leaves the arrows to the card: Qt would go to the button beside it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _height(label: QLabel, width: int) -> int:
    bounds = label.fontMetrics().boundingRect(
        QRect(0, 0, width, 0), int(Qt.TextFlag.TextWordWrap), label.text()
    )
    return QSize(bounds.size()).height()
