"""The panel beside the text, with its three tabs."""
