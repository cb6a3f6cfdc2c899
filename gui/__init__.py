"""The window. The same words as in ``agendas``, on a screen."""

DESKTOP_ID = "nl.standpunt.Standpunt"
"""The name of the desktop file and of the icon in the system's themes; by it a desktop knows the windows."""
