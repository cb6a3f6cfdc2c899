"""The side panel: all agendas, newest meeting first."""
