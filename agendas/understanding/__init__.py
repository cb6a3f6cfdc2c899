"""The words of a sentence of a document, and what they mean: entities, positions, topics."""
