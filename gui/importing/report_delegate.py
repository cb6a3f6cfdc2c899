"""How a row of the report looks: what became of the document in a sign and a word, its name, and why."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from agendas.library.outcomes import OutcomeKind
from gui import theme
from gui.importing.report_model import Index, ReportModel, ReportRow
from gui.importing.wording import ImportWords

LEFT, RIGHT = 16, 16
KIND_COLUMN = 136
_ICON = 16
_GAP = 8
_TOP, _BOTTOM = 8, 9
_NAME_LINE = 20
_BUTTON_HEIGHT = 28
_BUTTON_PADDING = 12
_WRAP = Qt.TextFlag.TextWordWrap.value
_LONGEST_WORD = 40
_BREAK = "\u200b"
SIGNS = MappingProxyType(
    {
        "failed": ("triangle-alert", "removed"),
        "not_agenda": ("circle-help", "warning"),
        "version": ("copy", "accent"),
        "added": ("plus", "added"),
        "already": ("check", "muted"),
    }
)
"""The icon and the colour of each kind; the word beside them says the same."""


class Places(NamedTuple):
    """Where the parts of a row stand."""

    kind: QRect
    name: QRect
    detail: QRect
    button: QRect


class ReportDelegate(QStyledItemDelegate):
    """Paints the rows and measures them; rows of the same text and width have the same height, and reasons
    repeat, so that thousands are measured at once."""

    def __init__(self, view: QListView, model: ReportModel, words: ImportWords) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._words = words
        self._heights: dict[tuple[str, int], int] = {}
        self._metrics = QFontMetrics(theme.interface_font())
        self._line = self._metrics.lineSpacing()
        self._one_line = QSize(0, _TOP + _NAME_LINE + self._line + _BOTTOM)
        self.hovered = QPersistentModelIndex()
        self.opened = QPersistentModelIndex()

    # --- measuring

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines, or as many as the reason of a failure takes."""
        row = self._row(index)
        if row.kind != "failed":
            return self._one_line
        height = self._detail_height(row.detail, self._view.viewport().width() - _detail_left() - RIGHT)
        return QSize(0, _TOP + _NAME_LINE + height + _BOTTOM)

    def _detail_height(self, text: str, width: int) -> int:
        height = self._heights.get((text, width))
        if height is None:
            room = QRect(0, 0, max(width, 1), 100_000)
            height = self._metrics.boundingRect(room, _WRAP, _breakable(text)).height()
            self._heights[text, width] = height
        return height

    def places(self, rect: QRect, row: ReportRow) -> Places:
        """Where the parts of ``row`` stand, when the row stands at ``rect``."""
        left, top, right = rect.left() + _detail_left(), rect.top() + _TOP, rect.right() + 1 - RIGHT
        button = QRect()
        if row.addable:
            width = self._metrics.horizontalAdvance(self._words.add_anyway()) + 2 * _BUTTON_PADDING
            button = QRect(right - width, 0, width, _BUTTON_HEIGHT)
            button.moveCenter(QRect(button.left(), rect.top(), width, rect.height()).center())
            right = button.left() - _GAP
        return Places(
            QRect(rect.left() + LEFT, top, KIND_COLUMN, _NAME_LINE),
            QRect(left, top, right - left, _NAME_LINE),
            QRect(left, top + _NAME_LINE, right - left, rect.bottom() + 1 - _BOTTOM - top - _NAME_LINE),
            button,
        )

    # --- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row; roles of the theme, never colours."""
        row = self._row(index)
        places = self.places(option.rect, row)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option.rect, index)
        self._paint_kind(painter, places.kind, row.kind)
        self._paint_name(painter, places.name, row)
        if self.opened != index:
            self._paint_detail(painter, places.detail, row)
        if row.addable:
            self._paint_button(painter, places.button)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index) -> None:
        colours = theme.current()
        if self._view.selectionModel().isSelected(index):
            painter.fillRect(rect, colours.colour("selected"))
        elif self.hovered == index:
            painter.fillRect(rect, colours.colour("hover"))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(3, 2, -3, -2), theme.RADIUS, theme.RADIUS)

    def _paint_kind(self, painter: QPainter, rect: QRect, kind: OutcomeKind) -> None:
        icon, role = SIGNS[kind]
        at = QRect(rect.left(), rect.top() + (rect.height() - _ICON) // 2, _ICON, _ICON)
        theme.icon(icon, role, _ICON).paint(painter, at)
        self._write(painter, rect.adjusted(_ICON + _GAP, 0, 0, 0), self._words.kind(kind), role)

    def _paint_name(self, painter: QPainter, rect: QRect, row: ReportRow) -> None:
        """The name; behind it, muted, the folder, which gives way first."""
        font = theme.interface_font(strong=True)
        metrics = QFontMetrics(font)
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, rect.width())
        self._write(painter, rect, name, "text", font)
        rest = rect.adjusted(metrics.horizontalAdvance(name) + _GAP, 0, 0, 0)
        if row.folder and rest.width() > self._line:
            folder = self._metrics.elidedText(row.folder, Qt.TextElideMode.ElideMiddle, rest.width())
            self._write(painter, rest, folder, "muted")

    def _paint_detail(self, painter: QPainter, rect: QRect, row: ReportRow) -> None:
        painter.setFont(theme.interface_font())
        painter.setPen(theme.current().colour("text" if row.kind == "failed" else "muted"))
        if row.kind == "failed":
            painter.drawText(rect, _WRAP, _breakable(row.detail))
        else:
            elided = self._metrics.elidedText(row.detail, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, 0, elided)

    def _paint_button(self, painter: QPainter, rect: QRect) -> None:
        colours = theme.current()
        painter.setPen(QPen(colours.colour("hairline"), 1))
        painter.setBrush(colours.colour("raised"))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        painter.setFont(theme.interface_font())
        painter.setPen(colours.colour("text"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter.value, self._words.add_anyway())

    def _write(self, painter: QPainter, rect: QRect, text: str, role: str, font: QFont | None = None) -> None:
        painter.setFont(font or theme.interface_font())
        painter.setPen(theme.current().colour(role))
        base = rect.top() + (rect.height() + self._metrics.ascent() - self._metrics.descent()) / 2
        painter.drawText(QPointF(rect.left(), base), text)

    def _row(self, index: Index) -> ReportRow:
        return self._model.shown_rows[index.row()]

    # --- the reason of the current row, to select words in

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The reason as plain text in which words can be selected; the keyboard stays with the list."""
        text = QPlainTextEdit(self._row(index).detail, parent)
        text.setObjectName("importReason")
        text.setReadOnly(True)
        text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        text.setFont(theme.interface_font())
        text.document().setDocumentMargin(0)
        text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        text.setAccessibleName(text.toPlainText())
        return text

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Exactly over the reason."""
        editor.setGeometry(self.places(option.rect, self._row(index)).detail)

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:
        """The text was given when it was made."""

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
        """None of the keys that end editing: nothing is edited."""
        return False


def _breakable(text: str) -> str:
    """The text with places to wrap inside very long words, such as a path without blanks."""
    return re.sub(rf"\S{{{_LONGEST_WORD}}}(?=\S)", rf"\g<0>{_BREAK}", text)


def _detail_left() -> int:
    return LEFT + KIND_COLUMN
