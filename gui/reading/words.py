"""The reader's words for what the page shows: names of entity types, and the explanations on hover."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agendas.model import Entity, EntityType, Join, Position


def type_name(kind: EntityType) -> str:
    """The name of an entity type, as a heading over several: "Persons"."""
    names: dict[EntityType, str] = {
        "person": QCoreApplication.translate("EntityTypes", "Persons"),
        "country": QCoreApplication.translate("EntityTypes", "Countries"),
        "organisation": QCoreApplication.translate("EntityTypes", "Organisations"),
        "place": QCoreApplication.translate("EntityTypes", "Places"),
        "meeting": QCoreApplication.translate("EntityTypes", "Meetings"),
        "programme": QCoreApplication.translate("EntityTypes", "Programmes"),
        "date": QCoreApplication.translate("EntityTypes", "Dates"),
        "figure": QCoreApplication.translate("EntityTypes", "Figures"),
        "document": QCoreApplication.translate("EntityTypes", "Documents"),
    }
    return names[kind]


def one_of_type(kind: EntityType) -> str:
    """The name of an entity type, for one of them: "person"."""
    names: dict[EntityType, str] = {
        "person": QCoreApplication.translate("EntityTypes", "person"),
        "country": QCoreApplication.translate("EntityTypes", "country"),
        "organisation": QCoreApplication.translate("EntityTypes", "organisation"),
        "place": QCoreApplication.translate("EntityTypes", "place"),
        "meeting": QCoreApplication.translate("EntityTypes", "meeting"),
        "programme": QCoreApplication.translate("EntityTypes", "programme"),
        "date": QCoreApplication.translate("EntityTypes", "date"),
        "figure": QCoreApplication.translate("EntityTypes", "figure"),
        "document": QCoreApplication.translate("EntityTypes", "document"),
    }
    return names[kind]


def entity_tip(entity: Entity) -> str:
    """What an entity is, and why it was taken for that."""
    return tip(f"{entity.canonical} · {one_of_type(entity.type)}", entity.why)


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
