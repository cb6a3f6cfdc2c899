"""The reading view: one agenda as clean text, with what it mentions and states."""
