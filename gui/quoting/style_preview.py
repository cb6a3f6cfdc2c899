"""What a copy style makes of a quote: as plain text, and as a word processor or mail shows it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from agendas.quoting.copying import Rendered
from gui import theme
from gui.widgets.card import plain_label

_SIDE = theme.GRID * 4
_BLOCK_QUOTE = theme.GRID * 4


class StylePreview(QFrame):
    """Two sheets. The rich one shows what the product wrote, in which the words of a document are escaped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stylePreview")
        self.rich = self._sheet(self.tr("Preview in a word processor or mail"))
        self.plain = self._sheet(self.tr("Preview as plain text"))
        self.empty_fields = plain_label(size=theme.SMALL)
        self.empty_fields.setProperty("role", "muted")
        self.empty_fields.setWordWrap(True)
        self.empty_fields.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(theme.GRID * 2)
        column.addWidget(self._heading(self.tr("In Word, Writer or mail")))
        column.addWidget(self.rich, 1)
        column.addSpacing(theme.GRID * 2)
        column.addWidget(self._heading(self.tr("As plain text")))
        column.addWidget(self.plain, 1)
        column.addWidget(self.empty_fields)

    def show_rendered(self, rendered: Rendered) -> None:
        """Show what was made."""
        self.plain.setPlainText(rendered.text)
        self.rich.setHtml(rendered.html)
        self._narrow_margins()
        self.setEnabled(True)

    def _narrow_margins(self) -> None:
        """A block quote as far from the edges as on a page, not as in it: Qt's 40 pixels left a ribbon."""
        cursor = QTextCursor(self.rich.document())
        block = self.rich.document().begin()
        while block.isValid():
            looks = block.blockFormat()
            looks.setLeftMargin(min(looks.leftMargin(), _BLOCK_QUOTE))
            looks.setRightMargin(min(looks.rightMargin(), _BLOCK_QUOTE))
            cursor.setPosition(block.position())
            cursor.setBlockFormat(looks)
            block = block.next()

    def fade(self) -> None:
        """A template with a mistake makes nothing: what it made before stays, in grey."""
        self.setEnabled(False)

    def tell_empty(self, fields: tuple[str, ...]) -> None:
        """Say which fields of the template the quote shown has no value for."""
        shown = ", ".join(f"{{{field}}}" for field in fields)
        words = self.tr("This example has no value for {fields}; such a field is left out.")
        self.empty_fields.setText(words.replace("{fields}", shown) if fields else "")
        self.empty_fields.setVisible(bool(fields))

    def _heading(self, words: str) -> QLabel:
        label = plain_label(words)
        label.setProperty("role", "section")
        return label

    def _sheet(self, name: str) -> QTextEdit:
        sheet = QTextEdit(self)
        sheet.setObjectName("stylePreviewSheet")
        sheet.setReadOnly(True)
        sheet.setTabChangesFocus(True)
        sheet.setFont(theme.text_font(theme.HEADING))
        sheet.document().setDocumentMargin(0)  # the words stand where the heading does
        sheet.document().setDefaultFont(theme.text_font(theme.HEADING))
        sheet.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet.setAccessibleName(name)
        return sheet
