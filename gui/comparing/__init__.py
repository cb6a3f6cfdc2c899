"""Two agendas side by side, in aligned rows."""
