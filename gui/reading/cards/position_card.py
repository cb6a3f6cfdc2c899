"""The card of a position: who wants what, for or against, how strongly, about what, and why we think so."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agendas.model import Position, Sentence
from gui import theme
from gui.reading.cards.words import CardWords
from gui.reading.positions.painting import STEP, STEP_GAP, STEPS, paint_strength
from gui.widgets.card import Card, plain_label
from gui.widgets.fitted_text import FittedText


class StrengthSign(QWidget):
    """The same sign as in the panel of positions. The words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._position: Position | None = None
        self.setFixedSize(STEPS * STEP + (STEPS - 1) * STEP_GAP, theme.GRID * 4)

    def show_strength(self, position: Position) -> None:
        """Show how strong ``position`` is, and whether it is for or against."""
        self._position = position
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sign alone."""
        if self._position is not None:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                where = QRectF(self.rect())
                paint_strength(painter, self._position.strength, self._position.polarity, where, 100)


class PositionCard(Card):
    """Shows one position of an agenda."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.setObjectName("positionCard")
        self._words = CardWords(self)
        usual, small = theme.interface_font(), theme.interface_font(theme.SMALL)
        self.sign, self.strength = StrengthSign(), plain_label(size=theme.SMALL)
        self.strength.setProperty("role", "muted")
        self.who = FittedText(theme.interface_font(theme.HEADING, strong=True), 2)
        self.about = FittedText(usual, 4)
        self.topics = FittedText(usual, 2)
        self.why = FittedText(small, 3, muted=True)
        head = QHBoxLayout()
        head.setSpacing(theme.GRID * 2)
        head.addWidget(self.sign)
        head.addWidget(self.strength, 1)
        self.words.addLayout(head)
        for text in (self.who, self.about, self.topics, self.why):
            self.words.addWidget(text)

    def show_position(self, sentence: Sentence, position: Position) -> None:
        """Say what is known of the position that ``sentence`` states."""
        width = self.text_width
        self.sign.show_strength(position)
        degree = f"{self._words.polarity(position)} · {self._words.strength(position)}"
        self.strength.setText(degree)
        self.who.show_text(" · ".join(part for part in (position.actor, position.verb) if part), width)
        about = self.tr("About: {about}").format(about=position.about) if position.about else ""
        self.about.show_text(about, width)
        self.topics.show_text(self._topics(sentence), width)
        self.why.show_text(position.why, width)
        texts = (self.who, self.about, self.topics, self.why)
        said = (texts[0].full_text, degree, *(text.full_text for text in texts[1:]))
        self.setAccessibleName(". ".join(part for part in said if part))

    def _topics(self, sentence: Sentence) -> str:
        """In quotation marks: "Topic: Oekraïne: steun" has a colon too many."""
        topics = ", ".join(f"“{topic}”" for topic in sentence.topics)
        if not topics:
            return ""
        several = len(sentence.topics) > 1
        words = self.tr("Topics: {topics}") if several else self.tr("Topic: {topics}")
        return words.format(topics=topics)
