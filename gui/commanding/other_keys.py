"""The keys that are in no menu: what they do in the lists and in the text, for the sheet of keys.

The views themselves know what their keys do; these are the words for it. What every list of every program
does (the arrows, Home, End) is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject


@dataclass(frozen=True, slots=True)
class KeyLine:
    """What is done, and by which keys, both as they are shown."""

    name: str
    keys: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """A menu or a part of the window, with its keys."""

    title: str
    lines: tuple[KeyLine, ...]


class OtherKeys(QObject):
    """The groups, in the language of the interface."""

    def groups(self) -> tuple[KeyGroup, ...]:
        """All of them, in the order of the window."""
        return (self._agendas(), self._text(), self._rows(), self._changes(), self._quotes())

    def _agendas(self) -> KeyGroup:
        lines = (
            KeyLine(self.tr("Open the agenda"), "Enter"),
            KeyLine(self.tr("Compare it with the agenda that is shown"), "Ctrl+Enter"),
            KeyLine(self.tr("Pick the agenda, or leave it"), self.tr("Space")),
            KeyLine(self.tr("Remove the agenda"), "Del"),
            KeyLine(self.tr("Filter the list"), self.tr("Letters")),
        )
        return KeyGroup(self.tr("In the list of agendas"), lines)

    def _text(self) -> KeyGroup:
        lines = (
            KeyLine(self.tr("Open the footnote or the name at the cursor"), "Enter"),
            KeyLine(self.tr("Close what floats over the text"), "Esc"),
        )
        return KeyGroup(self.tr("In the text"), lines)

    def _rows(self) -> KeyGroup:
        lines = (
            KeyLine(self.tr("Next and previous change"), "N · P"),
            KeyLine(self.tr("Go to the other side"), "← · →"),
            KeyLine(self.tr("Link two passages"), "L"),
            KeyLine(self.tr("Unlink the passages"), "U"),
            KeyLine(self.tr("Show what is hidden, or where a passage moved to"), "Enter"),
            KeyLine(self.tr("A page further and back"), f"{self.tr('Space')} · Shift+{self.tr('Space')}"),
            KeyLine(self.tr("Select passages"), "Shift+↑ · Shift+↓"),
            KeyLine(self.tr("Larger, smaller and normal text"), "+ · − · 0"),
        )
        return KeyGroup(self.tr("In the rows of a comparison"), lines)

    def _changes(self) -> KeyGroup:
        lines = (
            KeyLine(self.tr("Go to the change"), "Enter"),
            KeyLine(self.tr("Tick the change"), self.tr("Space")),
            KeyLine(self.tr("Tick all changes, or none"), "Ctrl+A"),
        )
        return KeyGroup(self.tr("In the list of changes"), lines)

    def _quotes(self) -> KeyGroup:
        lines = (
            KeyLine(self.tr("Go to the source"), "Enter"),
            KeyLine(self.tr("Go to the older source"), "Shift+Enter"),
            KeyLine(self.tr("Write a note"), "F2"),
            KeyLine(self.tr("Move the quote up and down"), "Ctrl+↑ · Ctrl+↓"),
            KeyLine(self.tr("Remove the quote"), "Del"),
        )
        return KeyGroup(self.tr("In your quotes"), lines)
