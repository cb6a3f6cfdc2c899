"""A selection becomes a quote with its exact source."""
