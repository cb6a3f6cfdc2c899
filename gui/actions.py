"""Everything the user can do from the menus, the toolbar and the keyboard, in one place.

An action knows its words, shortcut and icon; what it does is connected by the main window.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton

from gui import theme


class Actions(QObject):
    """The actions of one window, and the menus and toolbar made of them."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._compare_button: QToolButton | None = None
        self._make_library_actions()
        self._make_reading_actions()
        self._make_comparing_actions()
        self._make_program_actions()
        self.languages = self._choices((("nl", "Nederlands"), ("en", "English")))
        self.appearances = self._choices(
            (
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("contrast", self.tr("High contrast")),
            )
        )
        self.compare_menu = QMenu(self.tr("Compare with"), window)
        self.recent_menu = QMenu(self.tr("Recent comparisons"), window)
        self.panels_menu = QMenu(self.tr("Panels"), window)
        self._menus: list[tuple[QMenu, tuple[QAction | QMenu | None, ...]]] = []

    def _make_program_actions(self) -> None:
        key = QKeySequence
        self.new_window = self._make(self.tr("New window"), key(key.StandardKey.New))
        self.close_window = self._make(self.tr("Close this window"), key("Ctrl+Shift+W"))
        self.quit = self._make(self.tr("Quit"), key("Ctrl+Q"))
        self.settings = self._make(self.tr("Settings…"), key("Ctrl+,"), "settings")
        self.back = self._make(self.tr("Back"), key("Alt+Left"), "arrow-left")
        self.forward = self._make(self.tr("Forward"), key("Alt+Right"), "arrow-right")
        self.palette = self._make(self.tr("All commands…"), key("Ctrl+K"))
        self.key_sheet = self._make(self.tr("Keys…"), key("F1"))
        self.judging = self._make(self.tr("How Standpunt judges…"), key("Shift+F1"), "circle-help")
        self.tour = self._make(self.tr("Look around"), key("Ctrl+Shift+F1"))
        self.work = self._make(self.tr("What Standpunt is doing"), key("Ctrl+Shift+J"))
        self.show_log = self._make(self.tr("Show the log of errors in its folder"), key("Ctrl+Shift+G"))
        self.about = self._make(self.tr("About Standpunt"), key("Ctrl+F1"))

    def _make_library_actions(self) -> None:
        key = QKeySequence
        self.open = self._make(self.tr("Open…"), key(key.StandardKey.Open), "folder-open")
        self.open_folder = self._make(self.tr("Add a folder…"), key("Ctrl+Shift+A"))
        self.paste = self._make(self.tr("Paste as a new agenda"), key(key.StandardKey.Paste))
        self.search_all = self._make(self.tr("Search in all agendas…"), key("Ctrl+Shift+F"), "search")
        self.correct_facts = self._make(self.tr("Correct the facts of the meeting…"), key("Ctrl+I"))
        self.own_names = self._make(self.tr("Names of your own…"), key("Ctrl+Shift+N"))
        self.show_original_file = self._make(self.tr("Show the original in its folder"), key("Ctrl+Shift+L"))
        self.remove = self._make(self.tr("Remove from the library"), key("Ctrl+Delete"))
        self.undo_remove = self._make(self.tr("Undo removing"), key(key.StandardKey.Undo))
        self.undo_remove.setEnabled(False)
        self.bring_back_seeds = self._make(
            self.tr("Bring back the agendas that came along"), key("Ctrl+Shift+Y")
        )
        self.rebuild = self._make(self.tr("Read everything again and rebuild the index"), key("Ctrl+Shift+R"))
        self.filter = self._make(self.tr("Filter the agendas"), key("Ctrl+L"))
        self.next_agenda = self._make(self.tr("Next agenda in the list"), key("Alt+Down"))
        self.previous_agenda = self._make(self.tr("Previous agenda in the list"), key("Alt+Up"))
        self.show_library = self._toggle(self.tr("Agendas at the side"), key("F9"), "panel-left")

    def _make_reading_actions(self) -> None:
        key = QKeySequence
        self.copy = self._make(self.tr("Copy"), key(key.StandardKey.Copy), "copy")
        self.copy_quote = self._make(self.tr("Copy as quote with source"), key("Ctrl+Shift+C"), "text-quote")
        self.add_quote = self._make(self.tr("Add to your quotes"), key("Ctrl+B"))
        self.show_quotes = self._make(self.tr("Your quotes"), key("Ctrl+Shift+B"))
        self.check_quotes = self._make(self.tr("Check the quotes of a briefing…"), key("Ctrl+Shift+K"))
        self.print = self._make(self.tr("Print…"), key(key.StandardKey.Print))
        self.select_sentence = self._make(self.tr("Select the sentence"), key("Ctrl+Shift+S"))
        self.select_paragraph = self._make(self.tr("Select the paragraph"), key("Ctrl+Shift+P"))
        self.find = self._make(self.tr("Find in this agenda…"), key(key.StandardKey.Find), "search")
        self.explain = self._make(self.tr("What is this?"), key("Ctrl+."))
        self.find_next = self._make(self.tr("Find next"), key("F3"))
        self.find_previous = self._make(self.tr("Find previous"), key("Shift+F3"))
        self.show_side_panel = self._toggle(self.tr("Panel beside the text"), key("F10"), "panel-right")
        self.show_contents = self._make(self.tr("Contents"), key("Ctrl+1"))
        self.show_positions = self._make(self.tr("Positions"), key("Ctrl+2"))
        self.show_names = self._make(self.tr("Who and what"), key("Ctrl+3"))
        self.copy_positions = self._make(self.tr("Copy all positions as a list"), key("Ctrl+Shift+T"))
        self.show_original = self._toggle(
            self.tr("Original text beside it"), key("Ctrl+Shift+O"), "columns-2"
        )
        self.show_original.setChecked(False)
        self.zoom_in = self._make(self.tr("Larger text"), key(key.StandardKey.ZoomIn), "zoom-in")
        self.zoom_in.setShortcuts([key(key.StandardKey.ZoomIn), key("Ctrl+=")])
        self.zoom_out = self._make(self.tr("Smaller text"), key(key.StandardKey.ZoomOut), "zoom-out")
        self.zoom_reset = self._make(self.tr("Normal text size"), key("Ctrl+0"))

    def _make_comparing_actions(self) -> None:
        key = QKeySequence
        self.compare_previous = self._make(
            self.tr("Compare with the meeting before"), key("Ctrl+D"), "arrow-left-right"
        )
        self.next_change = self._make(self.tr("Next change"), key("F8"), "chevron-down")
        self.previous_change = self._make(self.tr("Previous change"), key("F7"), "chevron-up")
        self.swap_sides = self._make(self.tr("Swap the two sides"), key("Ctrl+Shift+X"), "arrow-left-right")
        self.export = self._make(self.tr("Export the comparison…"), key("Ctrl+E"))
        self.write_note = self._make(self.tr("Write a note of the changes…"), key("Ctrl+Shift+E"))
        self.stop_comparing = self._make(self.tr("Back to reading"), key("Ctrl+W"))
        self.renderings = self._choices(
            (
                ("automatic", self.tr("As suits each paragraph")),
                ("words", self.tr("Changed words")),
                ("phrases", self.tr("Shared phrases")),
                ("plain", self.tr("Nothing but figures")),
            )
        )
        self.columns = self._choices(
            (
                ("width", self.tr("As the window is wide")),
                ("two", self.tr("Two columns")),
                ("one", self.tr("One column")),
            )
        )

    def draw_icons(self) -> None:
        """Draw the icons: when the menus are filled, and again after a change of theme."""
        for action in self.findChildren(QAction):
            _draw_icon(action)
        self.compare_menu.setIcon(theme.icon("columns-2"))
        if self._compare_button is not None:
            self._compare_button.setIcon(theme.icon("arrow-left-right"))

    def comparing_only(self) -> tuple[QAction, ...]:
        """The actions that make sense only while two agendas are side by side."""
        return (
            self.next_change, self.previous_change, self.swap_sides, self.export, self.write_note,
            self.stop_comparing,
        )  # fmt: skip

    def reading_only(self) -> tuple[QAction, ...]:
        """The actions that make sense only while one agenda is read."""
        return (
            self.find, self.find_next, self.find_previous, self.explain, self.show_original,
            self.select_sentence, self.select_paragraph, self.print, self.copy_positions,
            self.show_contents, self.show_positions, self.show_names,
        )  # fmt: skip

    def title_menus(self, window: QMainWindow, copy_menu: QMenu) -> None:
        """Put the titles of the menus in the bar. What is in them follows with ``fill_menus``."""
        contents: dict[str, tuple[QAction | QMenu | None, ...]] = {
            self.tr("&File"): (
                self.new_window, None, self.open, self.open_folder, self.paste, None, self.check_quotes, None,
                self.print, None, self.settings, None, self.close_window, self.quit,
            ),
            self.tr("&Edit"): (
                self.copy, self.copy_quote, copy_menu, self.copy_positions, None,
                self.add_quote, self.show_quotes, None, self.select_sentence, self.select_paragraph, None,
                self.find, self.find_next, self.find_previous, None,
                self.explain,
            ),
            self.tr("&Library"): (
                self.search_all, self.filter, None,
                self.correct_facts, self.own_names, self.show_original_file, None,
                self.remove, self.undo_remove, None, self.bring_back_seeds, self.rebuild,
            ),
            self.tr("&View"): (
                self.show_library, self.show_side_panel, self.show_original, None,
                self.show_contents, self.show_positions, self.show_names, None, self.panels_menu, None,
                self.zoom_in, self.zoom_out, self.zoom_reset, None,
                _menu_of(self.appearances, self.tr("Appearance"), window),
                _menu_of(self.languages, self.tr("Language"), window),
            ),
            self.tr("&Compare"): (
                self.compare_menu, self.compare_previous, self.recent_menu, None, self.previous_change,
                self.next_change, self.swap_sides, None,
                _menu_of(self.renderings, self.tr("What is marked"), window),
                _menu_of(self.columns, self.tr("Columns"), window), None,
                self.write_note, self.export, None, self.stop_comparing,
            ),
            self.tr("&Go"): (self.back, self.forward, None, self.previous_agenda, self.next_agenda),
            self.tr("&Help"): (
                self.palette, self.key_sheet, None, self.judging, self.tour, None, self.work, self.show_log,
                None, self.about,
            ),
        }  # fmt: skip
        self._menus = [(window.menuBar().addMenu(title), inside) for title, inside in contents.items()]

    def fill_menus(self, window: QMainWindow) -> None:
        """Fill the menus and let the shortcuts work: right after the first paint, which needs neither."""
        for menu, inside in self._menus:
            for item in inside:
                if item is None:
                    menu.addSeparator()
                elif isinstance(item, QMenu):
                    menu.addMenu(item)
                else:
                    menu.addAction(item)
        window.addActions(self.findChildren(QAction))
        self.draw_icons()

    def tool_bar(self, window: QMainWindow) -> QToolBar:
        """The toolbar: five things at most; the rest lives in the menus."""
        bar = QToolBar(self.tr("Toolbar"), window)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(18, 18))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for action in (self.show_library, self.find, self.copy_quote, self.show_original):
            _draw_icon(action)
            bar.addAction(action)
        compare = self._compare_button = QToolButton(bar)
        compare.setObjectName("compare_button")
        compare.setText(self.tr("Compare with"))
        compare.setIcon(theme.icon("arrow-left-right"))
        compare.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        compare.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        compare.setMenu(self.compare_menu)
        bar.addWidget(compare)
        more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
        if more is not None:
            more.setAccessibleName(self.tr("More"))
        for button in bar.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not take the caret from the text
        return bar

    def _make(self, text: str, shortcut: QKeySequence, icon_name: str = "") -> QAction:
        action = QAction(text, self)
        action.setShortcut(shortcut)
        if not shortcut.isEmpty():
            shown = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text.rstrip('…')} ({shown})")
        if icon_name:
            action.setProperty("icon_name", icon_name)
        return action

    def _toggle(self, text: str, shortcut: QKeySequence, icon_name: str) -> QAction:
        action = self._make(text, shortcut, icon_name)
        action.setCheckable(True)
        action.setChecked(True)
        return action

    def _choices(self, choices: Iterable[tuple[str, str]]) -> QActionGroup:
        group = QActionGroup(self)
        for value, name in choices:
            action = QAction(name, group)
            action.setCheckable(True)
            action.setData(value)
        return group


def _menu_of(choices: QActionGroup, title: str, window: QMainWindow) -> QMenu:
    menu = QMenu(title, window)
    menu.addActions(choices.actions())
    return menu


def _draw_icon(action: QAction) -> None:
    if name := action.property("icon_name"):
        action.setIcon(theme.icon(str(name)))
