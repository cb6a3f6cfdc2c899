"""All that can be known of an agenda without a screen. Nothing in here imports Qt or ``gui``."""
