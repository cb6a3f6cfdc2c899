"""The chosen quote: what became of it, its words beside those of the source, and what can be done."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QTextEdit, QVBoxLayout, QWidget

from agendas.quoting.checked import FoundPlace
from gui import theme
from gui.checking.model import CheckedRow
from gui.checking.sides import Stretch, briefing_side, source_side
from gui.checking.wording import CheckingWords, claimed, reference
from gui.widgets.shown_characters import shown

_MOST_OTHERS = 20


class DetailsPane(QWidget):
    """``place_wished`` carries a FoundPlace, ``replace_wished`` the row whose words are to be replaced."""

    place_wished = Signal(object)
    replace_wished = Signal(object)

    def __init__(self, words: CheckingWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkedDetails")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = words
        self._row: CheckedRow | None = None
        self._sentence = _plain_label(self)
        self._sentence.setFont(theme.interface_font(strong=True))
        self._text = QTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(theme.text_font(theme.HEADING))
        self._text.document().setDocumentMargin(theme.GRID * 4)
        self._text.setAccessibleName(self.tr("Differences with the source"))
        self._to_source = self._button(self.tr("To the source"))
        self._others = self._button("")
        self._others_menu = QMenu(self)
        self._others.setMenu(self._others_menu)
        self._replace = self._button(self.tr("Replace by the source’s words"))
        self._lay_out()
        self._to_source.clicked.connect(self.open_source)
        self._replace.clicked.connect(lambda: self.replace_wished.emit(self._row))

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(5, 0, 5, 8)  # words of buttons without an edge stand where the sentence does
        for button in (self._to_source, self._replace, self._others):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._sentence.setContentsMargins(16, 10, 16, 0)
        column.addWidget(self._sentence)
        column.addWidget(self._text, 1)
        column.addLayout(row)

    def show_row(self, row: CheckedRow | None) -> None:
        """Show one quote; None empties the pane."""
        self._row = row
        self._sentence.setText(self._said(row) if row else "")
        self._fill()
        self._to_source.setEnabled(row is not None and row.checked.verdict.place is not None)
        self._replace.setVisible(row is not None and row.kind != "exact" and self._is_replaceable(row))
        self._fill_others(row.checked.verdict.others if row else ())

    def open_source(self) -> None:
        """Go to the place where the words stand, if they stand anywhere."""
        if self._row and (place := self._row.checked.verdict.place):
            self.place_wished.emit(place)

    @property
    def sentence(self) -> str:
        """What is said of the quote."""
        return self._sentence.text()

    @property
    def text(self) -> str:
        """What stands under it."""
        return self._text.toPlainText()

    def _said(self, row: CheckedRow) -> str:
        return (
            self.tr("Edited after the check.") if row.changed else self._words.sentence(row.checked.verdict)
        )

    def _is_replaceable(self, row: CheckedRow) -> bool:
        return bool(row.checked.verdict.edits) and not row.changed and row.checked.replacement is not None

    def _fill_others(self, others: tuple[FoundPlace, ...]) -> None:
        self._others_menu.clear()
        self._others.setText(self.tr("Also in %n other agenda(s)", "", len(others)))
        self._others.setVisible(bool(others))
        for place in others[:_MOST_OTHERS]:
            action = self._others_menu.addAction(shown(reference(place)).replace("&", "&&"))
            action.triggered.connect(lambda _=False, place=place: self.place_wished.emit(place))

    # --- the words

    def _fill(self) -> None:
        self._text.clear()
        if self._row is None:
            return
        checked = self._row.checked
        verdict = checked.verdict
        writer = _Writer(self._text)
        writer.caption(self._words.in_the_briefing(), claimed(checked))
        writer.side(briefing_side(checked), _edit_looks("removed"))
        if verdict.place:
            writer.caption(self._words.in_the_source(), self._row.reference)
            same = (Stretch(verdict.place.text),)
            writer.side(source_side(checked) if verdict.edits else same, _edit_looks("added"))
        self._text.moveCursor(QTextCursor.MoveOperation.Start)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_row"):
            self._fill()


class _Writer:
    """Writes plain text into a view, each run with its looks."""

    def __init__(self, view: QTextEdit) -> None:
        self._cursor = view.textCursor()
        self._is_first = True

    def caption(self, words: str, source: str) -> None:
        """A heading in the interface's letter, with the source behind it."""
        self._paragraph(above=0 if self._is_first else 12)
        self._is_first = False
        self._write(f"{words}  ", _looks("muted", strong=True))
        self._write(source, _looks("muted"))
        self._paragraph(above=2)

    def side(self, stretches: Iterable[Stretch], looks: QTextCharFormat) -> None:
        """The words of one side, those that differ with these looks."""
        for stretch in stretches:
            self._write(stretch.text, looks if stretch.differs else _text_looks())

    def _paragraph(self, above: int) -> None:
        looks = QTextBlockFormat()
        looks.setTopMargin(above)
        looks.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._cursor.atStart():
            self._cursor.setBlockFormat(looks)
        else:
            self._cursor.insertBlock(looks)

    def _write(self, text: str, looks: QTextCharFormat) -> None:
        self._cursor.insertText(shown(text), looks)


def _looks(role: str, *, strong: bool = False) -> QTextCharFormat:
    looks = QTextCharFormat()
    looks.setFont(theme.interface_font(theme.SMALL, strong=strong))
    looks.setForeground(theme.current().colour(role))
    return looks


def _text_looks(role: str = "text") -> QTextCharFormat:
    looks = QTextCharFormat()
    looks.setFont(theme.text_font(theme.HEADING))
    looks.setForeground(theme.current().colour(role))
    return looks


def _edit_looks(role: str) -> QTextCharFormat:
    """What the source has not is struck through, what it has is underlined."""
    looks = _text_looks(role)
    looks.setBackground(theme.current().colour(f"{role}_fill"))
    looks.setFontUnderline(role == "added")
    looks.setFontStrikeOut(role == "removed")
    return looks


def _plain_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
