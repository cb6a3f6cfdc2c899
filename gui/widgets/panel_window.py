"""The window of a panel that stands on its own, on a second screen perhaps."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from gui import theme
from gui.widgets.icon_button import IconButton
from gui.widgets.panel_layout import PanelSide

HEAD = 32
SMALLEST = QSize(220, 240)
_AWAY = 24
"""How far from its place in the window a panel first comes to stand, in logical pixels."""
_FRAME, _TITLE = 8, 40
"""Room that a window manager takes around a window and above it, in logical pixels."""


class PanelWindow(QWidget):
    """Holds ``panel`` until ``leave``. ``dock_wished``: it is to go back, which closing the window means too.

    A tool window of the window it comes from: it is minimised with it and has its shortcuts. Where one of
    those gives the keyboard to something in the other window (a field, the palette), that becomes active.
    """

    dock_wished = Signal()
    menu_wished = Signal(QPoint)

    def __init__(self, panel: QWidget, title: str, side: PanelSide, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Tool)
        self._panel, self._main = panel, owner.window()
        self._follows = False
        self.setObjectName("panelWindow")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # it comes and goes with its page
        self.setMinimumSize(SMALLEST)
        self._head = self._make_head(title, side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(panel, 1)
        panel.show()

    def _make_head(self, title: str, side: PanelSide) -> QWidget:
        head = QWidget(self)
        head.setObjectName("panelHead")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setFixedHeight(HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.GRID * 4, 0, theme.GRID, 0)
        row.setSpacing(0)
        name = QLabel(title, head)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setProperty("role", "section")
        self.menu_button = IconButton("ellipsis", self.tr("What to do with the panel"), head)
        self.dock_button = IconButton(f"panel-{side}", self.tr("Back into the window"), head)
        for button in (self.menu_button, self.dock_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(name, 1)
        row.addWidget(self.menu_button)
        row.addWidget(self.dock_button)
        self.dock_button.clicked.connect(self.dock_wished)
        self.menu_button.clicked.connect(self._open_menu)
        return head

    def place(self, geometry: QByteArray, before: QRect) -> None:
        """Stand where it stood last, else beside the place ``before`` in the window, on the screen."""
        if self.restoreGeometry(geometry):
            return
        room = self._main.screen().availableGeometry().adjusted(_FRAME, _TITLE, -_FRAME, -_FRAME)
        wished = QRect(before.topLeft() + QPoint(_AWAY, _AWAY), before.size().boundedTo(room.size()))
        wished.moveRight(min(wished.right(), room.right()))
        wished.moveBottom(min(wished.bottom(), room.bottom()))
        self.setGeometry(wished)

    def written_geometry(self) -> str:
        """Where it stands, in base 64."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def take_keys(self) -> None:
        """Give the keyboard to the panel: to what had it last, else to the first that can have it."""
        self.activateWindow()
        if not self._panel.isAncestorOf(self.focusWidget()):
            stops = (one for one in self._panel.findChildren(QWidget) if _is_stop(one, self._panel))
            next(stops, self._panel).setFocus()

    def leave(self) -> None:
        """The panel has gone back; so does this."""
        self.hide()
        self.deleteLater()

    def _open_menu(self) -> None:
        self.menu_wished.emit(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    # Events

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same menu, on the head."""
        if self._head.geometry().contains(event.pos()):
            self.menu_wished.emit(event.globalPos())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Who closes it wants the panel back; when the program closes all windows it is remembered as it is.

        Which of the two it is shows only afterwards: Qt closes all windows as the user closes one.
        """
        super().closeEvent(event)
        QTimer.singleShot(0, self, self._dock_unless_all_closed)

    def _dock_unless_all_closed(self) -> None:
        if isValid(self._main) and self._main.isVisible():
            self.dock_wished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the text; the panel stays."""
        if event.key() == Qt.Key.Key_Escape:
            self._main.activateWindow()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """From now on the two windows are as one to who sets the focus."""
        super().showEvent(event)
        if not self._follows:
            self._follows = True
            self.windowHandle().focusObjectChanged.connect(self._follow_own_focus)
            self._main.windowHandle().focusObjectChanged.connect(self._follow_main_focus)

    def _follow_own_focus(self, focused: QObject | None) -> None:
        if focused is not None and isValid(self._main) and self._main.isActiveWindow():
            self.activateWindow()

    def _follow_main_focus(self, focused: QObject | None) -> None:
        if focused is not None and isValid(self._main) and self.isActiveWindow():
            self._main.activateWindow()


def _is_stop(widget: QWidget, panel: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisibleTo(panel)
