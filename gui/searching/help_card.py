"""The help of the search: what can be typed, each line an example that a click puts in the field."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gui import theme


class _Example(QPushButton):
    """What is typed, and below it what is found by that."""

    def __init__(self, example: str, meaning: str) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self.setProperty("role", "example")
        self.setAccessibleName(f"{example}: {meaning}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._lines.setContentsMargins(theme.GRID * 2, theme.GRID, theme.GRID * 2, theme.GRID)
        self._lines.setSpacing(0)
        for text, role in ((example, "example"), (meaning, "meaning")):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._lines.addWidget(label)

    def sizeHint(self) -> QSize:
        """That of the two lines; a button counts with its own text alone."""
        return self._lines.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self._lines.minimumSize()


class HelpCard(QScrollArea):
    """``example_chosen`` carries what is to be searched. The arrows walk the examples, as they do buttons."""

    example_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchHelp")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._examples: list[_Example] = []
        ground = QWidget()
        ground.setObjectName("searchHelpGround")
        around = QVBoxLayout(ground)
        around.setContentsMargins(theme.GRID * 3, theme.GRID, theme.GRID * 3, theme.GRID * 3)
        around.addWidget(self._card())
        around.addStretch(1)
        self.setWidget(ground)

    def enter(self) -> None:
        """Take the keyboard, at the first example."""
        self._examples[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("searchHelpCard")
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.GRID, theme.GRID * 2, theme.GRID, theme.GRID * 2)
        column.setSpacing(0)
        for title, examples in self._groups():
            heading = _plain(title, "section")
            heading.setContentsMargins(theme.GRID * 2, theme.GRID * 2, theme.GRID * 2, theme.GRID)
            column.addWidget(heading)
            for example, meaning in examples:
                column.addWidget(self._example(example, meaning))
        foot = _plain(self.tr("All of this can be combined, in any order."), "meaning")
        foot.setContentsMargins(theme.GRID * 2, theme.GRID * 2, theme.GRID * 2, theme.GRID)
        column.addWidget(foot)
        return card

    def _example(self, example: str, meaning: str) -> _Example:
        button = _Example(example, meaning)
        button.clicked.connect(partial(self.example_chosen.emit, example))
        self._examples.append(button)
        return button

    def _groups(self) -> list[tuple[str, list[tuple[str, str]]]]:
        return [
            (
                self.tr("Words"),
                [
                    ("bondgenoot", self.tr("this word in all its forms, bondgenoten too")),
                    ('"zo lang als nodig"', self.tr("exactly these words, in this order")),
                    ("defensie -China", self.tr("with the one word, without the other")),
                    ("NAVO OR EU", self.tr("one of the two, or both")),
                    ("oekra*", self.tr("every word that begins so")),
                ],
            ),
            (
                self.tr("Meetings"),
                [
                    ("jaar:2025", self.tr("in one year")),
                    ("jaar:2022..2025", self.tr("in these years")),
                    ("datum:2024..2026", self.tr("between two dates")),
                    ("plaats:Brussel", self.tr("in this place")),
                ],
            ),
            (
                self.tr("Contents"),
                [
                    ("land:Oekraïne", self.tr("where this country is named, in whatever words")),
                    ("standpunt:", self.tr("Dutch positions only")),
                    ("standpunt:sancties", self.tr("Dutch positions with this word")),
                ],
            ),
        ]


def _plain(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
