"""How many rows changed, by kind: small counters, each a step to the next of its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui import theme
from gui.comparing.row_kinds import ROW_KINDS, RowKind
from gui.comparing.signs import paint_sign

SIGN = 16
HEIGHT = 28
INSET = 6
GAP = 4


class KindCounter(QPushButton):
    """The sign of a kind, how many rows there are of it, and where there is room its name.

    ``stepped`` carries 1, or -1 with Shift: the next and the previous row of the kind is wanted.
    """

    stepped = Signal(int)

    def __init__(self, kind: RowKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kindCounter")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the text
        self.setFixedHeight(HEIGHT)
        self.kind: RowKind = kind
        self.count = 0
        self._with_name = True
        self._backwards = False
        self.clicked.connect(lambda: self.stepped.emit(-1 if self._backwards else 1))

    def set_count(self, count: int) -> None:
        """Show how many there are."""
        self.count = count
        words = self.words()
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.tr("Go to the next one; with Shift to the previous one"))
        self.setToolTip(self.tr("{count}: to the next one (Shift: the previous one)").format(count=words))
        self.updateGeometry()
        self.update()

    def set_with_name(self, with_name: bool) -> None:
        """Say what the sign means, or leave it to the tooltip."""
        self._with_name = with_name
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """ "3 new": the count with the name of the kind."""
        return {
            "reworded": self.tr("%n changed", "", self.count),
            "related": self.tr("%n related", "", self.count),
            "only_right": self.tr("%n new", "", self.count),
            "only_left": self.tr("%n no longer mentioned", "", self.count),
            "moved": self.tr("%n moved", "", self.count),
            "figure": self.tr("%n with other figures", "", self.count),
        }[self.kind]

    def wanted_width(self, *, with_name: bool) -> int:
        """How wide it is with, and without its name."""
        words = self.words() if with_name else str(self.count)
        return 2 * INSET + SIGN + GAP + QFontMetrics(_font()).horizontalAdvance(words)

    def sizeHint(self) -> QSize:
        """As wide as what it says."""
        return QSize(self.wanted_width(with_name=self._with_name), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The same: half a number would be another number."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter step on, with Shift back."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.click()
            self._backwards = False
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click steps on, with Shift back."""
        self._backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)
        self._backwards = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign in its colour, the words in the colour of the interface."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            top = (self.height() - SIGN) / 2
            paint_sign(painter, self.kind, QRectF(INSET, top, SIGN, SIGN))
            painter.setPen(theme.current().colour("text"))
            painter.setFont(_font())
            words = self.words() if self._with_name else str(self.count)
            where = self.rect().adjusted(INSET + SIGN + GAP, 0, 0, 0)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class KindCounters(QWidget):
    """The counters of the kinds that occur; "No changes" when none does."""

    stepped = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._none = QLabel(self)
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        self._none.setIndent(INSET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._none)
        self.counters = {kind: KindCounter(kind, self) for kind in ROW_KINDS}
        for kind, counter in self.counters.items():
            row.addWidget(counter)
            counter.stepped.connect(lambda step, kind=kind: self.stepped.emit(kind, step))
        self.show_kinds(None)

    def show_kinds(self, rows: Mapping[RowKind, Sequence[int]] | None) -> None:
        """Count the rows of each kind; None when nothing is compared yet."""
        for kind, counter in self.counters.items():
            counter.set_count(len(rows.get(kind, ())) if rows else 0)
            counter.setVisible(counter.count > 0)
        self._none.setText("" if rows is None else self.tr("No changes"))
        self._none.setVisible(rows is not None and not rows)

    def set_with_names(self, with_names: bool) -> None:
        """Give each counter its name, or its sign alone."""
        for counter in self.counters.values():
            counter.set_with_name(with_names)

    def wanted_width(self, *, with_names: bool) -> int:
        """How much room the counters want, with or without their names."""
        shown = [counter for counter in self.counters.values() if counter.count]
        if not shown:
            return self._none.sizeHint().width()
        return sum(counter.wanted_width(with_name=with_names) + 2 for counter in shown) - 2

    def in_words(self) -> str:
        """ "14 changed · 3 new · 2 moved", for those who hear it."""
        counted = [counter.words() for counter in self.counters.values() if counter.count]
        return " · ".join(counted) or self._none.text()


def _font() -> QFont:
    return theme.interface_font()
