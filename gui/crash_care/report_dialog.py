"""What went wrong, with the report as it stands in the log, to be read and copied by the user."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.widgets.announcement import announce
from gui.widgets.in_the_system import open_in_the_system

USUAL_SIZE, SMALLEST_SIZE = QSize(640, 520), QSize(520, 460)
_SIDE = theme.GRID * 6
_ICON = 20
_LEAST_REPORT = theme.GRID * 24


class ReportDialog(QDialog):
    """A heading, what it means, and the ``report``; deletes itself when it is closed. ``folder`` is where the
    log stands."""

    def __init__(self, report: str, folder: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle("Standpunt")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._folder = folder
        self.heading = _label("", self)
        self.heading.setFont(theme.interface_font(theme.LARGE, strong=True))
        self.meaning = _label("", self)
        self.count = _label("", self)
        self.count.setFont(theme.interface_font(strong=True))
        self.count.hide()
        self.field = self._make_field(report)
        self.answer = _label("", self)
        self.answer.setProperty("role", "muted")
        self.copy = QPushButton(self.tr("&Copy the report"), self)
        self.show_folder = QPushButton(self.tr("Show the &folder"), self)
        self.foot = QHBoxLayout()
        self._lay_out()
        for button in (self.copy, self.show_folder):
            button.setProperty("role", "bordered")
        self.copy.clicked.connect(self.copy_report)
        self.show_folder.clicked.connect(self._open_folder)

    def say(self, heading: str, meaning: str) -> None:
        """What happened, and what that means for the user."""
        self.heading.setText(heading)
        self.meaning.setText(meaning)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(meaning)

    def copy_report(self) -> None:
        """Put the report on the clipboard, and say so."""
        QGuiApplication.clipboard().setText(self.field.toPlainText() + "\n")
        self._answer(self.tr("The report is on the clipboard."))

    def _open_folder(self) -> None:
        if not open_in_the_system(self._folder):
            self._answer(
                self.tr("The folder cannot be shown here. It is %1").replace("%1", str(self._folder))
            )

    def _answer(self, sentence: str) -> None:
        self.answer.setText(sentence)
        self.answer.setAccessibleName(sentence)
        announce(self, sentence)

    def _make_field(self, report: str) -> QPlainTextEdit:
        field = QPlainTextEdit(report, self)
        field.setObjectName("crashReport")
        field.setReadOnly(True)
        field.setMinimumHeight(_LEAST_REPORT)
        field.setTabChangesFocus(True)
        field.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        field.setFont(theme.interface_font(theme.SMALL))
        field.setAccessibleName(self.tr("The report"))
        return field

    def _lay_out(self) -> None:
        title = _label(self.tr("The report: it holds no text and no names of documents"), self)
        title.setProperty("role", "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, theme.GRID * 4)
        column.setSpacing(theme.GRID * 3)
        column.addLayout(self._head())
        column.addWidget(self.meaning)
        column.addWidget(self.count)
        column.addSpacing(theme.GRID)
        column.addWidget(title)
        column.addWidget(self.field, 1)
        column.addWidget(self.answer)
        column.addLayout(self.foot)
        self.foot.addWidget(self.copy)
        self.foot.addWidget(self.show_folder)
        self.foot.addStretch(1)
        self.setMinimumSize(SMALLEST_SIZE)
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableSize() * 0.9))

    def _head(self) -> QHBoxLayout:
        icon = QLabel(self)
        icon.setPixmap(theme.icon("triangle-alert", "warning", _ICON).pixmap(_ICON, _ICON))
        row = QHBoxLayout()
        row.setSpacing(theme.GRID * 2)
        row.addWidget(icon)
        row.addWidget(self.heading, 1)
        return row


class UnexpectedDialog(ReportDialog):
    """Shown over whatever the user was at. ``count`` says how often it happened; ``go_on`` closes the dialog,
    ``quit`` is for the caller to connect."""

    def __init__(self, report: str, folder: Path, parent: QWidget | None) -> None:
        super().__init__(report, folder, parent)
        self.say(self.tr("Something went wrong"), self._words())
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.quit = QPushButton(self.tr("&Quit Standpunt"), self)
        self.quit.setProperty("role", "bordered")
        self.go_on = QPushButton(self.tr("&Go on"), self)
        self.go_on.setProperty("role", "primary")
        self.go_on.setDefault(True)
        for button in (self.copy, self.show_folder, self.quit):
            button.setAutoDefault(False)
        self.foot.addWidget(self.quit)
        self.foot.addWidget(self.go_on)
        self.go_on.clicked.connect(self.accept)
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self) -> str:
        return self.tr(
            "Standpunt could not finish what it was doing. Your documents, corrections, quotes and settings "
            "are kept: they are saved as you work. Do look at what you did last.\n\n"
            "You can go on. If it happens again, quit Standpunt and start it anew. If you want to tell "
            "somebody, copy the report; nothing is sent by itself."
        )

    def show_count(self, count: int) -> None:
        """Say how often it happened, when that is more than once."""
        words = self.tr("This happened %n times.", "", count)
        self.count.setText(words)
        self.count.setAccessibleName(words)
        self.count.setVisible(count > 1)

    def add_report(self, report: str) -> None:
        """Something else went wrong while the dialog stood there."""
        self.field.appendPlainText(f"\n{report}")


class LastTimeDialog(ReportDialog):
    """What is known of the end of the program the last time."""

    def __init__(self, report: str, folder: Path, parent: QWidget | None) -> None:
        super().__init__(report, folder, parent)
        self.say(self.tr("Standpunt stopped unexpectedly"), self._words())
        self.ready = QPushButton(self.tr("C&lose"), self)
        self.ready.setProperty("role", "primary")
        self.ready.setDefault(True)
        for button in (self.copy, self.show_folder):
            button.setAutoDefault(False)
        self.foot.addWidget(self.ready)
        self.ready.clicked.connect(self.accept)
        self.ready.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self) -> str:
        return self.tr(
            "The last time, Standpunt ended without being closed: by an error, or because the computer "
            "stopped. What you kept is still there.\n\n"
            "If it happens more often, copy the report and give it to whoever looks after Standpunt; nothing "
            "is sent by itself."
        )


def _label(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label
