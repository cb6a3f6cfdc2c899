"""What is said about the settings, in the language of the interface: one plain sentence for each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from agendas.model import ENTITY_TYPES
from gui import theme
from gui.preferences.exchange import Fault
from gui.preferences.table import Group, Preference
from gui.widgets.entity_type_words import type_name

_MOST_NAMED = 5
_LONGEST_NAMED = 40


class PreferenceWords(QObject):
    """Asked anew each time: the language may change while the dialog is open."""

    def group(self, group: Group) -> str:
        """The heading of a group."""
        names: dict[Group, str] = {
            "reading": self.tr("Reading"),
            "comparing": self.tr("Comparing"),
            "appearance": self.tr("Display"),
            "quoting": self.tr("Quotes"),
            "library": self.tr("Library"),
        }
        return names[group]

    def label(self, key: str) -> str:
        """The name of a setting."""
        return {
            "text_family": self.tr("Font of the texts"),
            "zoom": self.tr("Size of the texts"),
            "hidden_entity_types": self.tr("Marked in the text"),
            "rendering": self.tr("Marking of changes"),
            "columns": self.tr("Columns"),
            "appearance": self.tr("Appearance"),
            "language": self.tr("Language"),
            "places": self.tr("Windows and recent comparisons"),
            "copy_style": self.tr("Copy style"),
            "quotes_grouping": self.tr("Grouping of your quotes"),
            "library_folder": self.tr("Folder of the library"),
        }[key]

    def explanation(self, key: str) -> str:
        """What the setting does, in one sentence."""
        return {
            "text_family": self.tr("The letters in which agendas, comparisons and quotes are set."),
            "zoom": self.tr("How large agendas and comparisons are shown; Ctrl++ and Ctrl+− do the same."),
            "hidden_entity_types": self.tr("Names of these kinds are underlined while you read."),
            "rendering": self.tr("How words that changed between two meetings are shown."),
            "columns": self.tr("Whether two agendas stand side by side or as one text."),
            "appearance": self.tr("Light, dark, or black and white with yellow for high contrast."),
            "language": self.tr("The language of menus and messages; agendas stay as they are."),
            "places": self.tr(
                "Standpunt remembers which windows were open, where they stood and what you compared."
            ),
            "copy_style": self.tr("How a quote with its source is copied by Ctrl+Shift+C."),
            "quotes_grouping": self.tr("What the quotes that you keep are listed under."),
            "library_folder": self.tr(
                "Your agendas and quotes stand here; every day a backup is made, seven are kept."
            ),
        }[key]

    def choice(self, key: str, value: str) -> str:
        """The name of one of the values of a setting; the value itself where it has no other name."""
        names: dict[str, Mapping[str, str]] = {
            "hidden_entity_types": {kind: type_name(kind) for kind in ENTITY_TYPES},
            "rendering": {
                "automatic": self.tr("As suits each paragraph"),
                "words": self.tr("Changed words"),
                "phrases": self.tr("Shared phrases"),
                "plain": self.tr("Nothing but figures"),
            },
            "columns": {
                "width": self.tr("As the window is wide"),
                "two": self.tr("Two columns"),
                "one": self.tr("One column"),
            },
            "appearance": {
                "system": self.tr("As the system"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
                "contrast": self.tr("High contrast"),
            },
            "language": {"nl": "Nederlands", "en": "English"},
            "quotes_grouping": {
                "topic": self.tr("By topic"),
                "meeting": self.tr("By meeting"),
                "own": self.tr("In your own order"),
            },
        }  # fmt: skip
        return names.get(key, {}).get(value, value)

    def family(self, family: str) -> str:
        """A family of letters, with what the product's own are for."""
        purposes = {
            theme.TEXT_FAMILY: self.tr("usual"),
            theme.INTERFACE_FAMILY: self.tr("without serifs"),
            theme.LEGIBLE_FAMILY: self.tr("easy to read"),
        }
        return f"{family} ({purposes[family]})" if family in purposes else family

    def missing_family(self, family: str) -> str:
        """A family of letters that was chosen and is not there."""
        return self.tr("{family} (not on this computer)").replace("{family}", family)

    def sought(self, key: str) -> str:
        """More words by which one looks for a setting: "colour" stands in none of the sentences."""
        return {
            "text_family": self.tr("letter typeface serif sans dyslexia legible"),
            "zoom": self.tr("larger smaller letters percent"),
            "hidden_entity_types": self.tr("underline names colour highlight"),
            "rendering": self.tr("differences colour highlight"),
            "columns": self.tr("beside under layout"),
            "appearance": self.tr("theme colour mode night black yellow"),
            "language": self.tr("translation Dutch English"),
            "places": self.tr("session restore history privacy forget clear"),
            "copy_style": self.tr("citation clipboard reference footnote"),
            "quotes_grouping": self.tr("sort order collection"),
            "library_folder": self.tr("location path files safe copy"),
        }.get(key, "")

    def remark(self, preference: Preference, choices: list[str]) -> str:
        """What stands above a setting in an exported file."""
        said = f"{self.label(preference.key)}. {self.explanation(preference.key)}"
        if preference.kind == "types":  # in the file stands what is not ticked
            said = self.tr("Kinds of names that are not marked in the text.")
        return f"{said} ({', '.join(choices)})" if choices else said

    def file_fault(self, fault: Fault, name: str) -> str:
        """Why nothing was taken over from a file, and what can be done."""
        nothing = self.tr("Nothing was changed.")
        sentences: dict[Fault, str] = {
            "unreadable": self.tr("“{name}” cannot be opened. Choose a file that you may read."),
            "too_large": self.tr(
                "“{name}” is too large for settings. Choose a file that Standpunt exported."
            ),
            "damaged": self.tr("“{name}” is damaged or no text with settings. Export the settings again."),
            "not_settings": self.tr(
                "“{name}” has no settings of Standpunt. Choose a file that Standpunt exported."
            ),
            "newer": self.tr("“{name}” was made by a newer Standpunt. Install that version first."),
        }
        return f"{sentences[fault].replace('{name}', name)} {nothing}"

    def taken_over(self, name: str, count: int, ignored: tuple[str, ...]) -> str:
        """What an import did, and what it left out."""
        if not ignored:
            return self.tr("%n setting(s) taken over from “{name}”.", "", count).replace("{name}", name)
        words = self.tr(
            "%n setting(s) taken over from “{name}”; left out, because they are not known or cannot have"
            " that value here: {ignored}.", "", count,
        )  # fmt: skip
        return words.replace("{ignored}", self._named(ignored)).replace("{name}", name)

    def _named(self, ignored: tuple[str, ...]) -> str:
        named = ", ".join(_shortened(one) for one in ignored[:_MOST_NAMED])
        more = len(ignored) - _MOST_NAMED
        return self.tr("{names} and %n more", "", more).replace("{names}", named) if more > 0 else named


def _shortened(name: str) -> str:
    """A name of a file that anyone may have written: one short line, without control characters."""
    shown = "".join(char if char.isprintable() else "\ufffd" for char in name)
    return shown if len(shown) <= _LONGEST_NAMED else f"{shown[:_LONGEST_NAMED]}…"
