"""One fact to correct: where it is typed, what the document gives, and what is wrong with what was typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from gui.facts.title_editor import TitleEditor
from gui.widgets.icon_button import IconButton


def _same(text: str) -> str:
    return text


class FactField(QWidget):
    """An editor with a line below it that is there only when it says something.

    ``as_read`` and values are kept texts (``values.py``). ``keep`` makes the kept text of what is typed
    and raises ValueError when it is wrong; ``show`` makes what is typed of the kept text. ``wrong`` is
    said of a wrong text when the field is left, and when the dialog asks (``tell_error``).
    """

    changed = Signal()

    def __init__(
        self,
        editor: QLineEdit | TitleEditor | QCheckBox,
        as_read: str,
        *,
        name: str,
        keep: Callable[[str], str] = _same,
        show: Callable[[str], str] = _same,
        wrong: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor, self.as_read = editor, as_read
        self._keep, self._show, self._wrong = keep, show, wrong
        self._outside_error = ""
        editor.setAccessibleName(name)
        self._note = _line("muted", self)
        self._undo = IconButton(
            "rotate-ccw", self.tr("Back to what was read: {name}").format(name=name), self
        )
        self._error = _line("error", self)
        self._lay_out()
        self.setFocusProxy(editor)
        self._undo.clicked.connect(self._back_to_read)
        if isinstance(editor, QCheckBox):
            editor.toggled.connect(self._follow)
        else:
            editor.textChanged.connect(self._follow)
            left = editor.left if isinstance(editor, TitleEditor) else editor.editingFinished
            left.connect(self._leave)
        self._refresh_note()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        below.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.editor)
        column.addWidget(self._error)
        column.addLayout(below)

    # --- its value

    def kept(self) -> str | None:
        """What is to be kept; None while the typed text is wrong."""
        try:
            return self._keep(self._typed())
        except ValueError:
            return None

    def set_kept(self, kept: str) -> None:
        """Show a kept text."""
        if isinstance(self.editor, QCheckBox):
            self.editor.setChecked(bool(kept))
        else:
            self.editor.setText(self._show(kept))
            if isinstance(self.editor, QLineEdit):
                self.editor.setCursorPosition(0)

    @property
    def differs(self) -> bool:
        """Whether it is not what was read."""
        return self.kept() != self.as_read

    @property
    def error(self) -> str:
        """What is wrong; empty when nothing is."""
        return self._wrong if self.kept() is None else self._outside_error

    def set_outside_error(self, error: str) -> None:
        """What is wrong with this fact beside another one; empty when nothing is."""
        self._outside_error = error
        if not self.error:
            self.tell_error()

    def tell_error(self) -> None:
        """Say what is wrong, if anything is."""
        error = self.error
        self._error.setText(error)
        self._error.setVisible(bool(error))
        self.editor.setAccessibleDescription(error or self._note.text())
        if self.editor.property("wrong") != bool(error):
            self.editor.setProperty("wrong", bool(error))
            self.editor.style().polish(self.editor)

    # --- what the user does

    def _leave(self) -> None:
        """A text that is left is written as it will be kept, or its error is said."""
        kept = self.kept()
        if kept is not None and isinstance(self.editor, QLineEdit) and self._show(kept) != self._typed():
            self.editor.setText(self._show(kept))
        self.tell_error()

    def _typed(self) -> str:
        if isinstance(self.editor, QCheckBox):
            return "1" if self.editor.isChecked() else ""
        return self.editor.text()

    def _back_to_read(self) -> None:
        self.set_kept(self.as_read)
        self.tell_error()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        self._refresh_note()
        self.changed.emit()
        if not self.error:
            self.tell_error()

    def _refresh_note(self) -> None:
        differs = self.differs
        self._note.setText(self.tr("read: {fact}").format(fact=self._as_read_words()) if differs else "")
        self._note.setVisible(differs)
        self._undo.setVisible(differs)
        self.editor.setAccessibleDescription(self._note.text())

    def _as_read_words(self) -> str:
        if isinstance(self.editor, QCheckBox):
            return self.tr("informal") if self.as_read else self.tr("not informal")
        return self._show(self.as_read) or self.tr("nothing")


def _line(role: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    label.setContentsMargins(0, 2, 0, 2)
    label.hide()
    return label
