"""An agenda or a comparison as text, Markdown or JSON."""
