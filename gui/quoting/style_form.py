"""The form of one copy style: its name, its templates with the fields to put in, its switches."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from agendas.problems import Language
from gui import theme
from gui.quoting.field_chips import FieldChips
from gui.quoting.style_drafts import TEMPLATES, StyleDraft
from gui.quoting.template_field import TemplateField
from gui.widgets.card import plain_label
from gui.widgets.tick_box import TickBox

_LINES = {"template": 6, "alone": 3, "note": 2}


class StyleForm(QWidget):
    """``changed`` carries the draft as it has been typed, mistakes and all; ``template_entered`` nothing."""

    changed = Signal(object)
    template_entered = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._draft: StyleDraft | None = None
        self.name = QLineEdit(self)
        self.name_error = self._error(self.tr("A style needs a name."))
        self.templates = {setting: TemplateField(_LINES[setting], self) for setting in TEMPLATES}
        self.errors = {setting: self._error() for setting in TEMPLATES}
        self.current = self.templates["template"]
        self.chips = FieldChips(self)
        self.marks = TickBox(self.tr("Quotation marks around the quote"), self)
        self.indented = TickBox(self.tr("Indented in a word processor"), self)
        self.markdown = TickBox(self.tr("Written as Markdown"), self)
        self._labels: dict[str, QLabel] = {}
        self._lay_out()
        self._connect()

    # --- how it is put together

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        self._add(column, "name", self.tr("Name"), self.name, self.name_error)
        self._add(
            column, "template", self.tr("What is copied"), self.templates["template"], self.errors["template"]
        )
        column.addWidget(self._label(self.tr("Put in a field"), self.chips))
        column.addWidget(self.chips)
        column.addSpacing(theme.GRID * 2)
        alone = self.tr("Without an older quote")
        self._add(column, "alone", alone, self.templates["alone"], self.errors["alone"])
        note = self.tr("Below all quotes, for each one: the footnote")
        self._add(column, "note", note, self.templates["note"], self.errors["note"])
        for box in (self.marks, self.indented, self.markdown):
            column.addLayout(_beginning(box))
        column.addStretch(1)

    def _add(self, column: QVBoxLayout, key: str, words: str, field: QWidget, error: QLabel) -> None:
        self._labels[key] = self._label(words, field)
        field.setAccessibleName(words)
        column.addWidget(self._labels[key])
        column.addWidget(field)
        column.addWidget(error)
        column.addSpacing(theme.GRID * 2)

    def _label(self, words: str, field: QWidget) -> QLabel:
        label = plain_label(words)
        label.setProperty("role", "muted")
        label.setBuddy(field)
        return label

    def _error(self, words: str = "") -> QLabel:
        label = plain_label(words)
        label.setProperty("role", "error")
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        label.setVisible(False)
        return label

    def _connect(self) -> None:
        self.name.textEdited.connect(self._take)
        for field in self.templates.values():
            field.textChanged.connect(self._take)
            field.focused.connect(lambda field=field: self._enter(field))
        for box in (self.marks, self.indented, self.markdown):
            box.clicked.connect(self._take)
        self.chips.field_chosen.connect(self._put_in)

    # --- what the user does

    @property
    def shows_alone(self) -> bool:
        """Whether the cursor is, or was last, in what is copied without an older quote."""
        return self.current is self.templates["alone"]

    def show_draft(self, draft: StyleDraft) -> None:
        """Show another style to be changed."""
        self._draft = draft
        if self.name.text() != self._name_of(draft):
            self.name.setText(self._name_of(draft))
            self.name.setCursorPosition(0)
        for setting, field in self.templates.items():
            field.show_template(getattr(draft, setting))
        self.current = self.templates["template"]
        self.marks.setChecked(draft.style.marks)
        self.indented.setChecked(draft.style.indented)
        self.markdown.setChecked(draft.style.form == "markdown")
        self._check(draft)

    def focus_mistake(self) -> None:
        """Go to the first field that has one."""
        if self._draft is None:
            return
        wrong = next((setting for setting in TEMPLATES if setting in self._draft.problems()), None)
        (self.templates[wrong] if wrong else self.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_in(self, field: str) -> None:
        self.current.insert_field(field)

    def _name_of(self, draft: StyleDraft) -> str:
        return draft.nl if self._language == "nl" else draft.en

    def _enter(self, field: TemplateField) -> None:
        self.current = field
        self.template_entered.emit()

    def _take(self) -> None:
        if self._draft is None:
            return
        template, alone, note = (self.templates[setting].toPlainText() for setting in TEMPLATES)
        draft = replace(self._draft, template=template, alone=alone, note=note)
        draft = draft.named(self._language, self.name.text())
        self._draft = draft.with_settings(
            marks=self.marks.isChecked(),
            indented=self.indented.isChecked(),
            form="markdown" if self.markdown.isChecked() else "text",
        )
        self._check(self._draft)
        self.changed.emit(self._draft)

    def _check(self, draft: StyleDraft) -> None:
        problems = draft.problems()
        for setting, field in self.templates.items():
            problem = problems.get(setting)
            sentence = problem.sentence(self._language) if problem else ""
            field.show_problem(problem, sentence)
            self.errors[setting].setText(sentence)
            self.errors[setting].setVisible(bool(sentence))
        unnamed = not draft.name(self._language)
        self.name_error.setVisible(unnamed)
        self.name.setAccessibleDescription(self.name_error.text() if unnamed else "")
        shows_alone = draft.is_pair or "alone" in problems
        self.templates["alone"].setVisible(shows_alone)
        self._labels["alone"].setVisible(shows_alone)


def _beginning(box: QWidget) -> QHBoxLayout:
    """As wide as its words: a click beside them is not meant for it."""
    row = QHBoxLayout()
    row.addWidget(box)
    row.addStretch(1)
    return row
