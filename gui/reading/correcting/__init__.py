"""What the reader corrects of the marked names; emitted as wishes."""
