"""The search panel: all agendas in which words stand, with their passages, in place of the list."""
