"""A widget with one panel: beside it, at the left or the right, over it, in a window of its own, or hidden.

Places both by hand, in whole pixels: a dock area of Qt's brings title bars, frames and a main window for
each, and cannot lay a panel over the text. The menu and the window load when they are wanted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from gui.widgets.panel_edge import PanelEdge
from gui.widgets.panel_layout import NARROWEST, WIDEST, PanelLayout, PanelSide, as_read, written

if TYPE_CHECKING:
    from gui.widgets.panel_grip import PanelGrip
    from gui.widgets.panel_shadow import PanelShadow
    from gui.widgets.panel_window import PanelWindow

ROOM_BESIDE = 320
"""What the panel leaves to what it stands beside, in logical pixels, however wide it was dragged."""
GRIP_STAYS = 300
"""Milliseconds in which the mouse can go from the edge to the grip."""


class PanelDock(QWidget):
    """Shows ``main`` and, as its ``layout`` says, ``panel``, whose ``title`` is its name for the reader.

    ``toggled`` tells that the panel came or went (because it was asked to, or because there is no room for
    it any more), ``rearranged`` that it stands elsewhere. Before ``set_available`` is told otherwise there is
    something to show; in a ``narrow`` place the panel lies over the text, until it is asked to go. ``heir``
    gets the keyboard when the panel goes that had it (Qt would give it to a button); of a stack, its page.
    """

    toggled = Signal(bool)
    rearranged = Signal()

    def __init__(
        self, main: QWidget, panel: QWidget, title: str, usual: PanelLayout, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.main, self.panel, self.title = main, panel, title
        self.layout_ = self._usual = usual
        self.heir: QWidget | None = None
        self.is_narrow = False
        self._is_available = True
        self._is_over = False
        self._told = self.shown
        self._window: PanelWindow | None = None
        for widget in (main, panel):
            widget.setParent(self)
        self.edge = PanelEdge(self)
        self._grip: PanelGrip | None = None
        self._shadow: PanelShadow | None = None
        self._connect()
        self.arrange()

    def _connect(self) -> None:
        edge = self.edge
        edge.clicked.connect(lambda: self.set_shown(not self.shown))
        edge.dragged.connect(self.widen)
        edge.drag_ended.connect(self.rearranged)
        edge.menu_wished.connect(self.open_menu)
        edge.pointed.connect(self._point)
        self._grip_timer = QTimer(self, singleShot=True, interval=GRIP_STAYS)
        self._grip_timer.timeout.connect(self._hide_grip)

    # Whether it is shown

    @property
    def shown(self) -> bool:
        """Whether the panel is shown as soon as there is something to show."""
        return self._is_over if self.is_narrow and not self.floating else self.layout_.shown

    def set_shown(self, shown: bool) -> None:
        """What the reader asks for; in a narrow place it holds until a place is chosen."""
        if self.is_narrow and not self.floating:
            self._is_over = shown
        else:
            self.layout_ = self.layout_._replace(shown=shown)
        self.arrange()

    @property
    def over_main(self) -> bool:
        """Whether the panel lies over the text now."""
        return self.is_narrow and self._is_over and not self.floating

    def set_narrow(self, narrow: bool) -> None:
        """Say that there is no room for the panel beside the text, or that there is again."""
        if narrow != self.is_narrow:
            self.is_narrow, self._is_over = narrow, False
            self.arrange()

    def set_available(self, available: bool) -> None:
        """Say whether the panel has anything to show."""
        if available != self._is_available:
            self._is_available = available
            self.arrange()

    # Where it stands

    @property
    def side(self) -> PanelSide:
        """The side at which it stands."""
        return self.layout_.side

    @property
    def floating(self) -> bool:
        """Whether it has a window of its own."""
        return self.layout_.floating

    @property
    def panel_width(self) -> int:
        """How wide the panel is beside the text, as far as there is room, in logical pixels."""
        narrowest = max(NARROWEST, self.panel.minimumSizeHint().width())
        room = self.width() - max(ROOM_BESIDE, self.main.minimumSizeHint().width())
        return max(narrowest, min(self.layout_.width, room))

    def in_order(self, *parts: QWidget) -> tuple[QWidget, ...]:
        """``parts`` of the text, the edge and the panel, in the order in which they are read."""
        at_left = self.side == "left" and not self.floating
        return (self.panel, self.edge, *parts) if at_left else (*parts, self.edge, self.panel)

    def set_side(self, side: PanelSide) -> None:
        """Put the panel at the left or at the right; one in its own window comes back for it."""
        self._change(self.layout_._replace(side=side, floating=False))

    def set_floating(self, floating: bool) -> None:
        """Give the panel a window of its own, or take it back, and show it."""
        self._is_over = not floating  # in a narrow place it comes back over the text: it was looked at
        self._change(self.layout_._replace(floating=floating, shown=True))
        if self._window is not None:
            self._window.take_keys()

    def widen(self, by: int) -> None:
        """Move the edge of the panel to the right by so many pixels."""
        wider = by if self.side == "left" else -by
        width = max(NARROWEST, min(WIDEST, self.panel_width + wider))
        if not self.floating:
            self.layout_ = self.layout_._replace(width=width)
            self.arrange()

    def reset(self) -> None:
        """As it was at the first start."""
        self._is_over = False
        self._change(self._usual)

    def state(self) -> QByteArray:
        """All this, to be remembered."""
        if self._window is not None:
            self.layout_ = self.layout_._replace(window=self._window.written_geometry())
        return written(self.layout_)

    def restore(self, state: QByteArray) -> None:
        """Stand as remembered; as usual when ``state`` is empty or damaged."""
        self._change(as_read(state, self._usual))

    def _change(self, layout: PanelLayout) -> None:
        at_keys = QApplication.focusWidget() if self._has_keys() else None
        self.layout_ = layout
        self._give_window()
        self.arrange()
        if at_keys is not None and layout.shown:
            at_keys.window().activateWindow()
            at_keys.setFocus()
        self.rearranged.emit()

    def _has_keys(self) -> bool:
        at_keys = QApplication.focusWidget()
        return at_keys is not None and self.panel.isAncestorOf(at_keys)

    def _give_keys(self) -> None:
        """Give the keyboard to the heir; of a stack to the page that is shown, or to whom its panel names."""
        heir = self.heir
        if isinstance(heir, QStackedWidget):
            page = heir.currentWidget()
            inside = page.findChild(PanelDock) if page is not None else None
            heir = inside.heir if inside is not None and inside.heir is not None else page
        if heir is not None:
            heir.window().activateWindow()
            heir.setFocus()

    # Its own window

    def _give_window(self) -> None:
        """Make the window or take it away; only while this is on the screen, for it stands on its own."""
        if self.floating and self._window is None and self.isVisible():
            from gui.widgets.panel_window import PanelWindow

            place = QRect(self.panel.mapToGlobal(QPoint()), self.panel.size())
            self._window = PanelWindow(self.panel, self.title, self.side, self)
            self._window.place(self.layout_.geometry, place)
            self._window.dock_wished.connect(lambda: self.set_floating(False))
            self._window.menu_wished.connect(self.open_menu)
        elif not self.floating and self._window is not None:
            self.layout_ = self.layout_._replace(window=self._window.written_geometry())
            self.panel.setParent(self)
            self._window.leave()
            self._window = None
            self.edge.raise_()

    def showEvent(self, event: QShowEvent) -> None:
        """The panel's own window follows this one, as soon as it is on the screen."""
        super().showEvent(event)
        if self.floating:
            QTimer.singleShot(0, self, self._show_window)

    def _show_window(self) -> None:
        self._give_window()
        self.arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """What belongs to a page goes with it."""
        super().hideEvent(event)
        if self._window is not None:
            self._window.hide()

    # Placing

    def arrange(self) -> None:
        """Put everything in its place; say so when the panel came or went."""
        had_keys = self._has_keys()
        if self._window is not None:
            self._window.setVisible(self.shown and self._is_available and self.isVisible())
        is_here = self._is_available and self.shown and not self.floating
        is_strip = self._is_available and not self.shown
        self._place(is_here=is_here, is_strip=is_strip)
        if self._window is None:
            self.panel.setVisible(is_here)
        self.edge.setVisible(is_here or is_strip)
        if self._grip is not None and not is_here:
            self._grip.hide()
        if had_keys and not self.panel.isVisible() and self.isVisible():
            self._give_keys()
        if self.shown != self._told:
            self._told = self.shown
            self.toggled.emit(self.shown)

    def _place(self, *, is_here: bool, is_strip: bool) -> None:
        width = self.panel_width if is_here else 0
        self.edge.set_place(self.side, is_strip=is_strip)
        self._name_edge()
        edge = self.edge.sizeHint().width()
        taken = edge if is_strip else (0 if self.over_main else width)
        room = self.width() - taken
        self.main.setGeometry(taken if self.side == "left" else 0, 0, room, self.height())
        left = 0 if self.side == "left" else self.width() - width
        if is_here:
            self.panel.setGeometry(left, 0, width, self.height())
            self.panel.raise_()
        self._cast_shadow(is_here=is_here)
        seam = width if self.side == "left" else left
        if is_strip:
            seam = 0 if self.side == "left" else room
        self.edge.setGeometry(seam, 0, edge, self.height())
        self.edge.raise_()

    def _cast_shadow(self, *, is_here: bool) -> None:
        """Only a panel that lies over the text has a shadow."""
        falls = is_here and self.over_main
        if falls and self._shadow is None:
            from gui.widgets.panel_shadow import PanelShadow

            self._shadow = PanelShadow(self)
        if self._shadow is not None:
            self._shadow.fall_from(self.panel.geometry(), self.side)
            self._shadow.setVisible(falls)
            self._shadow.raise_()

    def _name_edge(self) -> None:
        words = self.tr("Show: {panel}") if self.edge.is_strip else self.tr("Hide: {panel}")
        self.edge.setAccessibleName(words.format(panel=self.title))
        if self.edge.is_strip:
            self.edge.setToolTip(self.edge.accessibleName())
            self.edge.setAccessibleDescription("")
        else:
            self.edge.setToolTip(self.tr("Drag to make it wider or narrower, double-click to hide it"))
            self.edge.setAccessibleDescription(
                self.tr("Left and Right make it wider or narrower, the menu key offers more")
            )

    def sizeHint(self) -> QSize:
        """Room for both."""
        wide = 0 if self.floating or self.is_narrow or not self.layout_.shown else self.layout_.width
        return self.main.sizeHint() + QSize(wide, 0)

    def minimumSizeHint(self) -> QSize:
        """Room for what cannot go."""
        return self.main.minimumSizeHint().expandedTo(QSize(ROOM_BESIDE, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self.arrange()

    # The menu

    def open_menu(self, at: QPoint) -> None:
        """Everything that can be done with the panel, at a place on the screen."""
        from gui.widgets.panel_actions import open_panel_menu

        open_panel_menu(self, at)

    def _point(self, pointed: bool) -> None:
        if not pointed:
            self._grip_timer.start()
        elif not self.edge.is_strip:
            self._grip_timer.stop()
            self._show_grip()

    def _show_grip(self) -> None:
        if self._grip is None:
            from gui.widgets.panel_grip import PanelGrip

            self._grip = PanelGrip(self)
            self._grip.setAccessibleName(self.tr("What to do with the panel"))
            self._grip.setToolTip(self._grip.accessibleName())
            self._grip.pointed.connect(self._point)
            self._grip.clicked.connect(self._open_menu_at_grip)
        edge, grip = self.edge.geometry(), self._grip.rect()
        self._grip.move(edge.left() - grip.width() // 2, edge.center().y() - grip.height() // 2)
        self._grip.show()
        self._grip.raise_()

    def _hide_grip(self) -> None:
        if self._grip is not None:
            self._grip.hide()

    def _open_menu_at_grip(self) -> None:
        if self._grip is not None:
            self.open_menu(self._grip.mapToGlobal(self._grip.rect().bottomLeft()))
