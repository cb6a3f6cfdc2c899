"""The user's collection of quotes: grouped or in an order of the user's own, with notes and tags."""
