"""The panel of the Dutch positions, by topic or in the order of the text."""
