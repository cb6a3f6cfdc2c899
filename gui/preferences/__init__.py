"""The settings of the product in one dialog: few, each explained; searched, exported, imported, reset."""
