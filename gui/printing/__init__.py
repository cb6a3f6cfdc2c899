"""Printing: the reading view of an agenda and the collection of quotes on paper, and as a PDF."""
