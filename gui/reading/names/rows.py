"""Which rows the panel "Who and what" lists: types, the names of those that are open, one timeline.

Knows no widgets. ``Listing`` holds what the reader opened, filtered and walks, and answers with rows; a row
has a ``key`` that stays the same while what it shows changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agendas.library.entries import LibraryEntry
from agendas.library.mentions import Mentions
from agendas.model import ENTITY_TYPES, EntityType
from gui.reading.names.listed import Name, NameKey
from gui.reading.names.timeline import DatedMention, Timeline, timeline_of
from gui.reading.names.words import folded
from gui.reading.text_map import Stretch

WITHOUT_TIMELINE: frozenset[EntityType] = frozenset({"date", "figure"})
"""The library keeps no mentions of these: the 3rd of April is no subject."""
FIRST_MENTIONS = 8
"""How many agendas a timeline lists before it is asked for all."""

RowKey = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypeRow:
    """The heading of a type. ``count`` counts occurrences, ``names`` the names under it."""

    type: EntityType
    count: int
    names: int
    is_open: bool
    is_marked: bool

    @property
    def key(self) -> RowKey:
        """What makes it this row."""
        return (self.type,)


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name. ``step`` is the occurrence that is walked at, from 1; 0 while none is."""

    name: Name
    is_chosen: bool = False
    step: int = 0
    is_open: bool = False

    @property
    def key(self) -> RowKey:
        """What makes it this row."""
        return self.name.key

    @property
    def has_timeline(self) -> bool:
        """Whether the library can be asked for it."""
        return self.name.type not in WITHOUT_TIMELINE


@dataclass(frozen=True, slots=True)
class NoteRow:
    """In the place of a timeline: that it is being sought, or that there is nothing to show."""

    name: NameKey
    is_waiting: bool

    @property
    def key(self) -> RowKey:
        """What makes it this row."""
        return *self.name, "note"


@dataclass(frozen=True, slots=True)
class AxisRow:
    """The axis with a dot for each agenda."""

    name: NameKey
    timeline: Timeline

    @property
    def key(self) -> RowKey:
        """What makes it this row."""
        return *self.name, "axis"


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One agenda of a timeline."""

    name: NameKey
    mention: DatedMention
    is_current: bool

    @property
    def key(self) -> RowKey:
        """What makes it this row."""
        return *self.name, "agenda", self.mention.entry.key


@dataclass(frozen=True, slots=True)
class MoreRow:
    """Lists all agendas of the timeline, of which there are ``count``."""

    name: NameKey
    count: int

    @property
    def key(self) -> RowKey:
        """What makes it this row."""
        return *self.name, "more"


Row = TypeRow | NameRow | NoteRow | AxisRow | AgendaRow | MoreRow


class Listing:
    """What is listed. Changes are methods; ``rows`` says what there is to see after them."""

    def __init__(self) -> None:
        self._names: Mapping[EntityType, tuple[Name, ...]] = {}
        self._sought: dict[NameKey, str] = {}
        self._hidden: frozenset[EntityType] = frozenset()
        self._open: set[EntityType] | None = None
        self._closed_in_filter: set[EntityType] = set()
        self._filter: tuple[str, ...] = ()
        self._chosen: NameKey | None = None
        self._step = 0
        self._opened: NameKey | None = None
        self._timeline: Timeline | None = None
        self._lists_all = False

    # What there is

    def set_names(self, names: Mapping[EntityType, tuple[Name, ...]]) -> None:
        """These are the names of the agenda. What was chosen or opened stays if it is still there."""
        self._names = names
        self._sought = {}
        if self._chosen is not None:
            chosen = self.name(self._chosen)
            self._step = min(self._step, chosen.count) if chosen else 0
            self._chosen = self._chosen if chosen else None
        if self._opened is not None and self.name(self._opened) is None:
            self.close_timeline()

    def name(self, key: NameKey) -> Name | None:
        """The name with that type and canonical form, listed or filtered away."""
        return next((name for name in self._names.get(key[0], ()) if name.canonical == key[1]), None)

    @property
    def total(self) -> int:
        """How many occurrences the agenda has of all names together."""
        return sum(name.count for names in self._names.values() for name in names)

    def rows(self) -> tuple[Row, ...]:
        """What is to be seen now, from top to bottom."""
        return tuple(self._listed())

    def _listed(self) -> Iterator[Row]:
        for kind in ENTITY_TYPES:
            names = self._fitting(kind)
            if not names:
                continue
            is_open = self.is_open(kind)
            count = sum(name.count for name in names)
            yield TypeRow(kind, count, len(names), is_open, kind not in self._hidden)
            for name in names if is_open else ():
                is_chosen = name.key == self._chosen
                step = self._step if is_chosen else 0
                yield NameRow(name, is_chosen, step, name.key == self._opened)
                if name.key == self._opened:
                    yield from self._timeline_rows(name.key)

    def _timeline_rows(self, key: NameKey) -> Iterator[Row]:
        timeline = self._timeline
        if timeline is None or not timeline.has_others:
            yield NoteRow(key, is_waiting=timeline is None)
            return
        if timeline.has_axis:
            yield AxisRow(key, timeline)
        found = timeline.mentions
        # "Show all 9" would take the room of the ninth.
        shown = len(found) if self._lists_all or len(found) == FIRST_MENTIONS + 1 else FIRST_MENTIONS
        for mention in found[:shown]:
            yield AgendaRow(key, mention, timeline.is_current(mention))
        if shown < len(found):
            yield MoreRow(key, len(found))

    # Types

    @property
    def hidden_types(self) -> frozenset[EntityType]:
        """The types that are switched off, those that do not occur included."""
        return self._hidden

    def set_hidden_types(self, hidden: frozenset[EntityType]) -> None:
        """Switch these types off, and all others on."""
        self._hidden = hidden

    @property
    def singled(self) -> EntityType | None:
        """The one type that is left while others that occur are switched off."""
        left = self._names.keys() - self._hidden
        return next(iter(left)) if len(left) == 1 and len(self._names) > 1 else None

    def is_open(self, kind: EntityType) -> bool:
        """Whether the names of the type are listed. A filter opens all; at first the first type is open."""
        if self._filter:
            return kind not in self._closed_in_filter
        if self._open is None:
            return kind == next((kind for kind in ENTITY_TYPES if kind in self._names), None)
        return kind in self._open

    def set_open(self, kind: EntityType, is_open: bool) -> None:
        """Open or close a type. Under a filter that holds as long as the filter."""
        if self._filter:
            (self._closed_in_filter.discard if is_open else self._closed_in_filter.add)(kind)
            return
        if self._open is None:
            self._open = {kind for kind in self._names if self.is_open(kind)}
        (self._open.add if is_open else self._open.discard)(kind)

    # The filter

    @property
    def is_filtered(self) -> bool:
        """Whether a filter is on."""
        return bool(self._filter)

    def set_filter(self, text: str) -> None:
        """List only names of which a written form or the canonical one has every word of ``text``."""
        self._filter = tuple(folded(text).split())
        self._closed_in_filter.clear()

    def _fitting(self, kind: EntityType) -> tuple[Name, ...]:
        names = self._names.get(kind, ())
        if not self._filter:
            return names
        return tuple(name for name in names if all(word in self._sought_in(name) for word in self._filter))

    def _sought_in(self, name: Name) -> str:
        if name.key not in self._sought:
            self._sought[name.key] = name.sought
        return self._sought[name.key]

    # Choosing and walking

    @property
    def chosen(self) -> NameKey | None:
        """The name that the reader is at."""
        return self._chosen

    @property
    def step(self) -> int:
        """The occurrence of it that is walked at, from 1; 0 while none is."""
        return self._step

    def choose(self, key: NameKey | None) -> None:
        """Be at a name, or at none, without walking."""
        if key != self._chosen:
            self._chosen, self._step = key, 0

    def walk(self, key: NameKey, *, back: bool = False) -> Stretch | None:
        """The next occurrence of a name, or the one before; round at the ends. None when it is not there.

        The walk begins at the first, backwards at the last.
        """
        name = self.name(key)
        if name is None:
            return None
        self.choose(key)
        if back:
            self._step = self._step - 1 or name.count if self._step else name.count
        else:
            self._step = self._step % name.count + 1
        return name.places[self._step - 1]

    # The timeline

    @property
    def opened(self) -> NameKey | None:
        """The name whose timeline is open."""
        return self._opened

    @property
    def is_waiting(self) -> bool:
        """Whether the open timeline has not been answered yet."""
        return self._opened is not None and self._timeline is None

    def open_timeline(self, key: NameKey) -> None:
        """Open the timeline of a name, and close any other; it waits for ``show_mentions``."""
        self._opened, self._timeline, self._lists_all = key, None, False

    def close_timeline(self) -> None:
        """No timeline is open."""
        self._opened = self._timeline = None

    def list_all(self) -> None:
        """List every agenda of the timeline."""
        self._lists_all = True

    def show_mentions(
        self, mentions: Mentions, entries: Mapping[str, LibraryEntry], current_key: str
    ) -> bool:
        """What the library found; whether that is the name whose timeline is open."""
        if (mentions.type, mentions.canonical) != self._opened:
            return False
        self._timeline = timeline_of(mentions, entries, current_key)
        return True
