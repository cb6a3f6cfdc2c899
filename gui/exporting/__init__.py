"""Comparisons and notes leave the window: as files of six formats, and as rich text."""
