"""What the product is, of whom it comes, and which version this is: the dialog "About Standpunt"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.widgets.announcement import announce

WIDTH = 480
_SIDE = theme.GRID * 6
_ICON = 48
_BETWEEN = " · "


class AboutDialog(QDialog):
    """``versions`` is one line for whoever helps: of the product, of Qt and of the system. It can be copied.

    Deletes itself when it is closed.
    """

    def __init__(self, versions: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Standpunt"))
        self._versions = versions
        self.versions = _line(_in_lines(versions), muted=True)
        self.copy = QPushButton(self.tr("&Copy the versions"), self)
        self.copy.setProperty("role", "bordered")
        self.copy.setAutoDefault(False)
        self.ready = QPushButton(self.tr("C&lose"), self)
        self.ready.setProperty("role", "primary")
        self.ready.setDefault(True)
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.ready.clicked.connect(self.accept)
        self.ready.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        what = self.tr(
            "Reads what a government tells its parliament before an international meeting, and shows what "
            "changed since the last one."
        )
        offline = self.tr("Standpunt works offline and sends nothing anywhere.")
        made_with = self.tr(
            "Licence: MIT. With Qt (LGPL), IBM Plex and Atkinson Hyperlegible (OFL), Lucide (ISC)."
        )
        self.setAccessibleDescription(f"{what} {offline}")
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, theme.GRID * 4)
        column.setSpacing(theme.GRID * 3)
        column.addLayout(self._head())
        for line in (_line(what), _line(offline), _line(made_with, muted=True), self.versions):
            column.addWidget(line)
        column.addSpacing(theme.GRID)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.ready)
        column.addLayout(foot)
        self.setFixedSize(WIDTH, column.heightForWidth(WIDTH))

    def _head(self) -> QHBoxLayout:
        picture = QLabel(self)
        picture.setPixmap(QGuiApplication.windowIcon().pixmap(_ICON, _ICON))
        name = _line("Standpunt")
        name.setFont(theme.text_font(theme.TITLE, strong=True))
        row = QHBoxLayout()
        row.setSpacing(theme.GRID * 3)
        row.addWidget(picture)
        row.addWidget(name, 1)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._versions)
        announce(self, self.tr("The versions are on the clipboard."))


def _in_lines(versions: str) -> str:
    """The product, what it is made with, and the system under one another: none is broken at a dot."""
    product, *others = versions.split(_BETWEEN)
    lines = (product, _BETWEEN.join(others[:-1]), *others[-1:])
    return "\n".join(line for line in lines if line)


def _line(text: str, *, muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if muted:
        label.setProperty("role", "muted")
    return label
