"""The tour of the first start: small cards that point at the real things, one after the other."""
