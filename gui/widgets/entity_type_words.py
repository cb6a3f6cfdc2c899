"""The reader's words for the types of names, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agendas.model import EntityType


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


def none_of_type(kind: EntityType | None) -> str:
    """What words are that are no name of a type: "no country"; with None, "no name"."""
    names: dict[EntityType | None, str] = {
        None: QCoreApplication.translate("EntityTypes", "no name"),
        "person": QCoreApplication.translate("EntityTypes", "no person"),
        "country": QCoreApplication.translate("EntityTypes", "no country"),
        "organisation": QCoreApplication.translate("EntityTypes", "no organisation"),
        "place": QCoreApplication.translate("EntityTypes", "no place"),
        "meeting": QCoreApplication.translate("EntityTypes", "no meeting"),
        "programme": QCoreApplication.translate("EntityTypes", "no programme"),
        "date": QCoreApplication.translate("EntityTypes", "no date"),
        "figure": QCoreApplication.translate("EntityTypes", "no figure"),
        "document": QCoreApplication.translate("EntityTypes", "no document"),
    }
    return names[kind]
