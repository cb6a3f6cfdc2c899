"""Correcting what a document says of its meeting: one line for each fact, and what was read beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from agendas.library.entries import LibraryEntry
from agendas.model import Meeting
from agendas.problems import printable
from gui.facts import values
from gui.facts.choice_field import ChoiceField
from gui.facts.fact_field import FactField
from gui.facts.title_editor import TitleEditor
from gui.facts.values import FACTS
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from agendas.library.corrections import Fact

PAUSE = 800
"""Milliseconds without a key after which what is wrong is said: a date half typed is not an error yet."""
_ROW_GAP = 8


class FactsDialog(QDialog):
    """Shows the facts of ``entry`` as they stand, corrections included, to be corrected.

    ``title_as_read`` and ``meeting_as_read`` are without corrections; ``bodies`` and ``places`` are names to
    choose from. When ``accepted`` is emitted, ``changes`` says what the library is to keep; after that the
    dialog deletes itself. The timer ``pause`` is public for tests.
    """

    def __init__(
        self,
        entry: LibraryEntry,
        title_as_read: str,
        meeting_as_read: Meeting,
        bodies: Sequence[str] = (),
        places: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Correct the facts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shown = values.texts_of(entry.title, entry.meeting)
        self._as_read = values.texts_of(title_as_read, meeting_as_read)
        self._corrected = entry.corrected
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self._file = ElidedLabel(self)
        self._file.setProperty("role", "muted")
        self._file.set_full_text(printable(entry.name or entry.path.name))
        self._names = self._fact_names()
        self.fields = self._make_fields(bodies, places)
        self._all_as_read = QPushButton(self.tr("All as read"), self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._save = QPushButton(self.tr("Save"), self)
        self._lay_out()
        for fact in FACTS:
            self.fields[fact].set_kept(self._shown[fact])
        self._connect()
        self._refresh()
        self.resize(self._usual_size())

    def changes(self) -> Mapping[Fact, str | None]:
        """What ``Library.correct`` is to keep: a text for each fact that was changed, None for each that is
        back to what was read. Only to be asked of an accepted dialog: nothing in it is wrong."""
        kept = {fact: field.kept() or "" for fact, field in self.fields.items()}
        return values.changes(kept, self._shown, self._as_read, self._corrected)

    def _usual_size(self) -> QSize:
        """Room for all facts and a note or two more, as far as the screen has it."""
        lines = sum(field.sizeHint().height() + _ROW_GAP for field in self.fields.values())
        return QSize(600, lines + 180).boundedTo(self.screen().availableSize() * 0.9)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins at the top."""
        super().showEvent(event)
        self.fields["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- how it is put together

    def _fact_names(self) -> dict[Fact, str]:
        return {
            "title": self.tr("Title"),
            "body": self.tr("Meeting"),
            "informal": self.tr("Informal"),
            "start": self.tr("First day"),
            "end": self.tr("Last day"),
            "place": self.tr("Place"),
            "signatory": self.tr("Signed by"),
            "kamerstuk": self.tr("Kamerstuk"),
        }

    def _make_fields(self, bodies: Sequence[str], places: Sequence[str]) -> dict[Fact, FactField]:
        return {
            "title": self._text("title", TitleEditor(self)),
            "body": self._text("body", ChoiceField(bodies, self)),
            "informal": FactField(
                TickBox(self.tr("Informal meeting"), self),
                self._as_read["informal"],
                name=self._names["informal"],
                parent=self,
            ),
            "start": self._day("start"),
            "end": self._day("end"),
            "place": self._text("place", ChoiceField(places, self)),
            "signatory": self._text("signatory", QLineEdit(self)),
            "kamerstuk": self._kamerstuk(),
        }

    def _text(self, fact: Fact, editor: QLineEdit | TitleEditor) -> FactField:
        editor.setPlaceholderText(self.tr("not known") if fact != "title" else "")
        return FactField(
            editor, self._as_read[fact], name=self._names[fact], keep=values.one_line, parent=self
        )

    def _day(self, fact: Fact) -> FactField:
        return FactField(
            QLineEdit(self, placeholderText=self.tr("not known; type for example 3-4-2025")),
            self._as_read[fact],
            name=self._names[fact],
            keep=values.kept_day,
            show=values.shown_day,
            wrong=self.tr("This is not a date; type for example 3-4-2025 or 2025-04-03."),
            parent=self,
        )

    def _kamerstuk(self) -> FactField:
        return FactField(
            QLineEdit(self, placeholderText=self.tr("not known; type for example 28676-499")),
            self._as_read["kamerstuk"],
            name=self._names["kamerstuk"],
            keep=self._kept_kamerstuk,
            wrong=self.tr("This is not the number of a Kamerstuk; type for example 28676-499."),
            parent=self,
        )

    def _kept_kamerstuk(self, typed: str) -> str:
        """What the document gives is right in any form: it was not typed."""
        text = values.one_line(typed)
        return text if text == self._as_read["kamerstuk"] else values.kept_kamerstuk(text)

    def _lay_out(self) -> None:
        self._form = QWidget(self)
        self._form.setObjectName("factsForm")
        form = QFormLayout()
        form.setContentsMargins(16, 4, 16, 12)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(_ROW_GAP)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for fact in FACTS:
            form.addRow(self._label(fact), self.fields[fact])
        whole = QVBoxLayout(self._form)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(form)
        whole.addStretch(1)  # the lines stay together
        scroll = QScrollArea(self)
        scroll.setObjectName("factsScroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._form)
        self._file.setContentsMargins(16, 16, 16, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._file)
        column.addWidget(scroll, 1)
        column.addWidget(self._foot())

    def _label(self, fact: Fact) -> QLabel:
        label = QLabel(self._names[fact] if fact != "informal" else "", self)
        label.setProperty("role", "muted")
        label.setContentsMargins(0, 7, 0, 7)  # level with the text in the field
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        label.setBuddy(self.fields[fact].editor)
        return label

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        foot.setObjectName("factsFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(5, 8, 16, 8)  # the words of the first button stand where the names do
        row.addWidget(self._all_as_read)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._save)
        self._save.setProperty("role", "primary")
        self._save.setDefault(True)
        for button in (self._all_as_read, self._cancel):
            button.setAutoDefault(False)
        return foot

    def _connect(self) -> None:
        for field in self.fields.values():
            field.changed.connect(self._refresh)
            field.changed.connect(self.pause.start)
        self.pause.timeout.connect(self._tell_errors)
        self._all_as_read.clicked.connect(self._take_all_as_read)
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self.accept)

    # --- what the user does

    def _take_all_as_read(self) -> None:
        for fact, field in self.fields.items():
            field.set_kept(self._as_read[fact])
        self._tell_errors()
        self.fields["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        self._check_together()
        self._save.setEnabled(not any(field.error for field in self.fields.values()))
        self._all_as_read.setEnabled(any(field.differs for field in self.fields.values()))

    def _check_together(self) -> None:
        start, end = (self.fields[day].kept() or "" for day in ("start", "end"))
        reversed_days = values.ends_before_it_begins(start, end)
        self.fields["end"].set_outside_error(
            self.tr("The last day comes before the first day.") if reversed_days else ""
        )
        self.fields["title"].set_outside_error(
            "" if self.fields["title"].kept() else self.tr("A title is needed, to list the document under.")
        )

    def _tell_errors(self) -> None:
        for field in self.fields.values():
            field.tell_error()
