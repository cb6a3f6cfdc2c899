"""What the window remembers between two starts. Typed, so that a damaged file gives defaults, not errors."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QSettings

from agendas.model import ENTITY_TYPES, EntityType

QuotesGrouping = Literal["topic", "meeting", "own"]
SMALLEST_ZOOM, LARGEST_ZOOM = 70, 250
ZOOM_STEP = 10
LONGEST_NAME = 100
"""Of a family of letters or a copy style, in characters; what is longer comes from a damaged file."""
_PLACES = ("session", "recent_comparisons", "inspector_tab", "export_folder")
"""What is remembered of where the user was, besides the layouts of the windows."""


class Settings:
    """The user's preferences, in one ini file in the user's configuration folder."""

    def __init__(self) -> None:
        self._store = QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Standpunt", "standpunt"
        )

    @property
    def language(self) -> str:
        """The language of the interface: "nl" (the default) or "en"."""
        return "en" if self._store.value("language") == "en" else "nl"

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("language", value)

    @property
    def appearance(self) -> str:
        """Which theme to show: "light", "dark", "contrast", or that of the "system" (the default)."""
        stored = self._store.value("appearance")
        return str(stored) if stored in ("light", "dark", "contrast") else "system"

    @appearance.setter
    def appearance(self, value: str) -> None:
        self._store.setValue("appearance", value)

    @property
    def zoom(self) -> int:
        """The size of the text in per cent."""
        try:
            zoom = int(str(self._store.value("zoom", 100)))
        except ValueError:
            return 100
        return max(SMALLEST_ZOOM, min(LARGEST_ZOOM, zoom))

    @zoom.setter
    def zoom(self, value: int) -> None:
        self._store.setValue("zoom", value)

    @property
    def text_family(self) -> str:
        """The family of running text; empty for the product's own serif. It may be gone from the computer."""
        return self._name("text_family")

    @text_family.setter
    def text_family(self, value: str) -> None:
        self._store.setValue("text_family", value)

    @property
    def tour_seen(self) -> bool:
        """Whether the tour of the first start was seen or skipped."""
        return str(self._store.value("tour_seen", "")) == "true"

    @tour_seen.setter
    def tour_seen(self, value: bool) -> None:
        self._store.setValue("tour_seen", "true" if value else "")

    @property
    def session(self) -> str:
        """The windows as they were left, as ``gui.visiting.session`` writes them; empty at first."""
        return str(self._store.value("session", ""))

    @session.setter
    def session(self, value: str) -> None:
        self._store.setValue("session", value)

    @property
    def recent_comparisons(self) -> str:
        """The comparisons opened last, as ``gui.visiting.recent`` writes them; empty at first."""
        return str(self._store.value("recent_comparisons", ""))

    @recent_comparisons.setter
    def recent_comparisons(self, value: str) -> None:
        self._store.setValue("recent_comparisons", value)

    @property
    def hidden_entity_types(self) -> frozenset[EntityType]:
        """The entity types that are not marked in the text."""
        stored = str(self._store.value("hidden_entity_types", "")).split(",")
        return frozenset(kind for kind in ENTITY_TYPES if kind in stored)

    @hidden_entity_types.setter
    def hidden_entity_types(self, value: frozenset[EntityType]) -> None:
        self._store.setValue("hidden_entity_types", ",".join(sorted(value)))

    @property
    def inspector_tab(self) -> str:
        """The tab of the inspector that was looked at last; empty when none was chosen yet."""
        return str(self._store.value("inspector_tab", ""))

    @inspector_tab.setter
    def inspector_tab(self, value: str) -> None:
        self._store.setValue("inspector_tab", value)

    @property
    def positions_order(self) -> str:
        """How the positions of an agenda are listed: "topic" (the default) or "text"."""
        return "text" if self._store.value("positions_order") == "text" else "topic"

    @positions_order.setter
    def positions_order(self, value: str) -> None:
        self._store.setValue("positions_order", value)

    @property
    def rendering(self) -> str:
        """How changed words are shown: "automatic" (the default), "words", "phrases" or "plain"."""
        stored = str(self._store.value("rendering", ""))
        return stored if stored in ("words", "phrases", "plain") else "automatic"

    @rendering.setter
    def rendering(self, value: str) -> None:
        self._store.setValue("rendering", value)

    @property
    def columns(self) -> str:
        """The columns of a comparison: by the "width" of the window (the default), "one" or "two"."""
        stored = str(self._store.value("columns", ""))
        return stored if stored in ("one", "two") else "width"

    @columns.setter
    def columns(self, value: str) -> None:
        self._store.setValue("columns", value)

    @property
    def export_folder(self) -> str:
        """The folder in which something was saved last; empty at first."""
        return str(self._store.value("export_folder", ""))

    @export_folder.setter
    def export_folder(self, value: str) -> None:
        self._store.setValue("export_folder", value)

    @property
    def folder(self) -> Path:
        """Where the user's preferences stand."""
        return Path(self._store.fileName()).parent

    @property
    def copy_style(self) -> str:
        """The style in which a quote was copied last; empty at first."""
        return self._name("copy_style")

    @copy_style.setter
    def copy_style(self, value: str) -> None:
        self._store.setValue("copy_style", value)

    @property
    def quotes_grouping(self) -> QuotesGrouping:
        """How the collected quotes are grouped: "topic" (the default), "meeting" or "own"."""
        stored = self._store.value("quotes_grouping")
        return "meeting" if stored == "meeting" else "own" if stored == "own" else "topic"

    @quotes_grouping.setter
    def quotes_grouping(self, value: QuotesGrouping) -> None:
        self._store.setValue("quotes_grouping", value)

    @property
    def arrangement(self) -> str:
        """How the list of agendas is grouped and sorted, as ``Arrangement.to_text`` writes it."""
        return str(self._store.value("arrangement", ""))

    @arrangement.setter
    def arrangement(self, value: str) -> None:
        self._store.setValue("arrangement", value)

    def change(self, key: str, value: object) -> bool:
        """Give the property ``key`` a value; whether it had another."""
        if getattr(self, key) == value:
            return False
        setattr(self, key, value)
        return True

    def layout(self, name: str) -> QByteArray:
        """The stored state of a window or splitter; empty when there is none."""
        state = self._store.value(f"layout/{name}")
        return state if isinstance(state, QByteArray) else QByteArray()

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Remember the state of a window or splitter."""
        self._store.setValue(f"layout/{name}", state)

    def forget_places(self) -> dict[str, object]:
        """Forget the windows, their layouts and the comparisons opened last; returns them as they were."""
        before = {key: self._store.value(key) for key in self._places()}
        for key in before:
            self._store.remove(key)
        return before

    def bring_back_places(self, before: dict[str, object]) -> None:
        """Remember again what ``forget_places`` returned."""
        for key, value in before.items():
            self._store.setValue(key, value)

    def _places(self) -> list[str]:
        return [key for key in self._store.allKeys() if key in _PLACES or key.startswith("layout/")]

    def _name(self, key: str) -> str:
        """A stored name; empty when what is stored is none, as in a damaged file."""
        stored = self._store.value(key)
        is_name = isinstance(stored, str) and len(stored) <= LONGEST_NAME and stored.isprintable()
        return stored.strip() if is_name else ""
