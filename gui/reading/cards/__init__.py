"""The cards that explain what the pointer rests on: a name, a position, a footnote."""
