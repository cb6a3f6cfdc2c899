"""A document becomes an ``Agenda``."""
