"""What runs in the background, in one place: gathered, put in words, and shown at the end of the toolbar."""
