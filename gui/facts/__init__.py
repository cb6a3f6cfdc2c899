"""Correcting the facts of a document by hand."""
