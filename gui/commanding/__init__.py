"""All that can be done, by its name and by its keys: the command palette and the sheet of keys."""
