"""The reader's words for what the page shows: the explanations on hover; the names of types are shared."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agendas.model import Join, Position
from gui.widgets.entity_type_words import one_of_type, type_name

__all__ = ["join_tip", "one_of_type", "position_tip", "tip", "type_name"]


def position_tip(position: Position) -> str:
    """What a position says, how strongly, and why it was taken for one."""
    against = QCoreApplication.translate("ReadingPage", "against") if position.polarity == "against" else ""
    strength = QCoreApplication.translate("ReadingPage", "strength {strength} of 5").format(
        strength=position.strength
    )
    facts = (position.actor, position.verb, against, strength)
    return tip(" · ".join(fact for fact in facts if fact), position.why)


def join_tip(join: Join) -> str:
    """Why a word was put together across a line end, and that it may be wrong."""
    return tip(QCoreApplication.translate("ReadingPage", "Rejoined at a line end; not certain"), join.reason)


def tip(first: str, second: str = "") -> str:
    """A tooltip of one or two lines. Escaped: what a document says is never taken for markup."""
    import html  # over a millisecond, and nobody hovers before the first paint

    lines = [html.escape(line) for line in (first, second) if line]
    return f"<qt>{'<br>'.join(lines)}</qt>"
