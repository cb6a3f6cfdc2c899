"""Checking a briefing: its quotes with what became of each, beside the text they stand in."""
