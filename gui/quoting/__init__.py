"""Selections go to the clipboard, with their source."""
