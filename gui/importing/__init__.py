"""Adding documents, as it is seen: a bar while it runs, a list of what became of each at the end."""
