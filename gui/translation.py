"""The language of the interface: Dutch from a catalogue, English as it stands in the code."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from agendas.resources import resource


def install(application: QCoreApplication, language: str) -> None:
    """Let the application and Qt's own dialogs speak ``language`` ("nl" or "en")."""
    QLocale.setDefault(QLocale(language))
    if language == "en":
        return
    qt_catalogues = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, name in ((qt_catalogues, "qtbase"), (str(resource("i18n")), "standpunt")):
        translator = QTranslator(application)
        if translator.load(f"{name}_{language}", folder):
            application.installTranslator(translator)
