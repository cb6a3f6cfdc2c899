"""The language of the interface: Dutch from a catalogue, English as it stands in the code.

The English catalogue holds nothing but the plurals: "%n paragraph(s)" stands in the code.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from agendas.resources import resource

_LOCALES = {"nl": "nl_NL", "en": "en_GB"}
"""Whose dates and numbers go with the words: "14–15 May" with "11:26", not with "11:26 AM"."""
_installed: list[QTranslator] = []


def install(application: QCoreApplication, language: str) -> None:
    """Let the application and Qt's own dialogs speak ``language`` ("nl" or "en")."""
    QLocale.setDefault(QLocale(_LOCALES[language]))
    qt_catalogues = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, name in ((qt_catalogues, "qtbase"), (str(resource("i18n")), "standpunt")):
        translator = QTranslator(application)
        if translator.load(f"{name}_{language}", folder):
            application.installTranslator(translator)
            _installed.append(translator)


def speaks(language: str) -> bool:
    """Whether the language is spoken already."""
    return QLocale().name().partition("_")[0] == language


def change(application: QCoreApplication, language: str) -> None:
    """Speak another language from now on: what is made after this."""
    for translator in _installed:
        application.removeTranslator(translator)
    _installed.clear()
    install(application, language)
