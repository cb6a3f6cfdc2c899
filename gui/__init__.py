"""The window. The same words as in ``agendas``, on a screen."""
