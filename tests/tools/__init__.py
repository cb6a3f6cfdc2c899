"""What the developers run: screenshots and the catalogue. Not part of the product."""
