"""What the reader can correct of a name, and the menus that offer it. Emits ``TextView.own_name_wished``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from agendas.model import ENTITY_TYPES, Entity, EntityType
from gui.reading.cards.words import LONGEST_NAME, CardWords, shortened
from gui.reading.correcting.wishes import Unmark
from gui.reading.occurrences import canonical_names
from gui.reading.words import one_of_type
from gui.widgets.entity_type_sample import sample_icon
from gui.widgets.meeting_words import without_mnemonic

if TYPE_CHECKING:
    from agendas.quoting.passage import Passage
    from gui.reading.text_view import TextView

MOST_WORDS = 8
"""Words of a selection that may be one name; more is a sentence."""
_AROUND = " \t\u00a0.,;:!?()[]{}\"'“”‘’„‚«»–—-/"


def markable(passage: Passage | None, entity: Entity | None) -> str | None:
    """The selected words that could be a name: of one paragraph, without the signs around them.

    None for a selection that is ``entity``, the name under the pointer: that is corrected, not marked anew.
    """
    if passage is None or len(passage.excerpts) != 1:
        return None
    words = passage.texts[0].strip(_AROUND)
    if not 1 <= len(words.split()) <= MOST_WORDS or not any(char.isalnum() for char in words):
        return None
    return None if entity is not None and words == entity.text else words


def add_corrections(menu: QMenu, view: TextView, entity: Entity) -> None:
    """What can be said against a name that was found, and what it is instead."""
    say = CardWords(menu)
    for words, wish in (
        (say.is_none_of(entity.text, entity.type), Unmark(entity.text, entity.type)),
        (say.is_no_name(entity.text), Unmark(entity.text, None)),
    ):
        menu.addAction(without_mnemonic(words), partial(view.own_name_wished.emit, wish))
    words = say.always_mark_name(shortened(entity.text, LONGEST_NAME))
    types = menu.addMenu(without_mnemonic(words))
    add_types(types, view, entity.text, entity)


def add_marking(menu: QMenu, view: TextView, words: str) -> None:
    """What the selected words could be."""
    title = CardWords(menu).always_mark_name(shortened(words, LONGEST_NAME))
    add_types(menu.addMenu(without_mnemonic(title)), view, words, None)


def open_types(view: TextView, written: str, entity: Entity, at: QPoint) -> None:
    """Open the types alone at a point of the screen, and "no name at all"; deletes itself at the end."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    add_types(menu, view, written, entity)
    menu.addSeparator()
    words = CardWords(menu).is_no_name(written)
    menu.addAction(without_mnemonic(words), partial(view.own_name_wished.emit, Unmark(written, None)))
    menu.popup(at)


def add_types(menu: QMenu, view: TextView, written: str, entity: Entity | None) -> None:
    """An entry for each type, with a sample of its line; not for the type that it has already."""
    menu.setProperty("role", "types")
    for kind in ENTITY_TYPES:
        if entity is None or kind != entity.type:
            wish = partial(open_mark_dialog, view, written, kind, entity.canonical if entity else written)
            menu.addAction(sample_icon(kind), one_of_type(kind).capitalize(), wish)


def open_mark_dialog(view: TextView, written: str, kind: EntityType, canonical: str) -> None:
    """Ask with which name these words are one; the answer is ``view.own_name_wished``."""
    from gui.reading.correcting.mark_dialog import MarkDialog

    names = canonical_names(view.shown.agenda) if view.shown else {}
    dialog = MarkDialog(written, kind, canonical, names, view.window())
    dialog.marked.connect(view.own_name_wished)
    dialog.open()
