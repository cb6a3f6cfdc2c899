"""The user's own names: what always is a name, and what is none."""
