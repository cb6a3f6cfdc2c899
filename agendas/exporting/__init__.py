"""An agenda, a comparison or a note of changes as HTML, DOCX, ODT, Markdown, text, JSON; files kept whole."""
